// SPDX-License-Identifier: GPL-3.0-or-later
// pool create|modify|delete|provision|deprovision|move-cidr|refill|split
#include "app/cli/proofoptions.h"
#include "app/cli/rowjson.h"
#include "app/cli/verbs.h"
#include "engine/lookup.h"
#include "plan/announcement.h"

#include <QFile>

namespace cadastre::cli {

namespace {

/// The options that both `create` and `modify` know.
struct RuleOptions {
    std::string min, def, max, strategy, refill, description;
    std::vector<std::string> requireTags, dropTags;

    void declare(CLI::App& command)
    {
        command.add_option("--min", min, "Shortest prefix length: the largest block")->type_name("LENGTH");
        command.add_option("--default", def, "Length when a request names none")->type_name("LENGTH");
        command.add_option("--max", max, "Longest prefix length: the smallest block")->type_name("LENGTH");
        command.add_option("--require-tag", requireTags, "A tag that resources must have")->type_name("K=V");
        command.add_option("--strategy", strategy)->check(CLI::IsMember({"first-fit", "best-fit", "sparse"}));
        command
            .add_option("--refill", refill,
                        "Below PERCENT available, provision a /LENGTH from the source; 0 turns it off")
            ->type_name("PERCENT:LENGTH");
        command.add_option("--description", description);
    }
};

PrefixLength lengthOption(const std::string& given)
{
    if (given.empty())
        return {};
    return PrefixLength{static_cast<std::uint8_t>(need(parseLength(given)))};
}

TagPairs pairsOption(const std::vector<std::string>& given)
{
    TagPairs pairs;
    for (const std::string& one : given) {
        const auto tags = need(parseTags({one}));
        pairs.append({tags.firstKey(), tags.first()});
    }
    return pairs;
}

RefillPolicy refillOption(const std::string& given)
{
    RefillPolicy policy;
    const QStringList parts = text(given).split(u':');
    if (given == "0")
        return policy;
    bool ok = parts.size() == 2;
    policy.thresholdPercent = ok ? parts[0].toInt(&ok) : 0;
    if (ok && policy.thresholdPercent > 0 && policy.thresholdPercent <= 100) {
        policy.length = need(parseLength(parts[1].toStdString()));
        return policy;
    }
    throw Stop{makeError(ErrorCode::InvalidValue, text(given),
                         {{QStringLiteral("field"), QStringLiteral("refill")},
                          {QStringLiteral("value"), text(given)},
                          {QStringLiteral("reason"), QStringLiteral("percent-colon-length")}})};
}

Result<QString> fileOption(const std::string& path)
{
    if (path.empty())
        return QString();
    QFile file(text(path));
    if (!file.open(QIODevice::ReadOnly))
        return refuse(file.exists() ? ErrorCode::FileNotReadable : ErrorCode::FileNotFound, text(path),
                      {{QStringLiteral("reason"), file.errorString()}});
    if (file.size() > 65536)
        return refuse(ErrorCode::FileTooLarge, text(path), {{QStringLiteral("limit"), QStringLiteral("65536")}});
    return QString::fromUtf8(file.readAll());
}

/// A flag with a counterpart (--x, --no-x): empty when neither was given.
std::optional<bool> said(int count) { return count == 0 ? std::nullopt : std::optional(count > 0); }

class PoolVerb final : public Verb {
public:
    explicit PoolVerb(Console& console) : Verb(console) {}

    void declare(CLI::App& app) override
    {
        CLI::App* group = app.add_subcommand("pool", "Pools and their space");
        group->require_subcommand(1);
        declareCreate(*group);

        CLI::App* modify = planLeaf(*group, "modify", "Change its rules", [this] { return runModify(); });
        modify->add_option("POOL", m_pool)->required();
        m_rules.declare(*modify);
        modify->add_option("--drop-tag", m_rules.dropTags, "A tag no longer asked for")->type_name("K=V");
        modify->add_flag("--clear-min", m_clearMin);
        modify->add_flag("--clear-default", m_clearDefault);
        modify->add_flag("--clear-max", m_clearMax);
        modify->add_flag("--auto-import,!--no-auto-import", m_autoImport);

        CLI::App* remove = planLeaf(*group, "delete", "Delete it", [this] { return runDelete(); });
        remove->add_option("POOL", m_pool)->required();
        remove->add_flag("--cascade", m_cascade, "With its child pools, CIDRs and allocations (private scopes)");

        CLI::App* provision = planLeaf(*group, "provision", "Put space into it", [this] { return runProvision(); });
        provision->add_option("POOL", m_pool)->required();
        provision->add_option("--cidr", m_cidr);
        provision->add_option("--netmask", m_netmask)->type_name("LENGTH");
        provision->add_option("--strategy", m_rules.strategy)
            ->check(CLI::IsMember({"first-fit", "best-fit", "sparse"}));
        provision->add_option("--message", m_messageFile, "Authorization message")->type_name("FILE");
        provision->add_option("--signature", m_signatureFile, "Its signature")->type_name("FILE");
        m_proof.declare(*provision);
        provision->add_option("--token", m_token, "DNS verification token instead")->type_name("ID");

        CLI::App* deprovision =
            planLeaf(*group, "deprovision", "Take space out of it", [this] { return runDeprovision(); });
        deprovision->add_option("POOL", m_pool)->required();
        deprovision->add_option("--cidr", m_cidr)->required();

        CLI::App* move = planLeaf(*group, "move-cidr", "Move a CIDR to another pool, with its allocations",
                                  [this] { return runMove(); });
        move->add_option("POOL", m_pool)->required();
        move->add_option("--cidr", m_cidr)->required();
        move->add_option("--to", m_target)->required()->type_name("POOL");

        CLI::App* refill =
            planLeaf(*group, "refill", "Carry out its refill policy now", [this] { return runRefill(); });
        refill->add_option("POOL", m_pool)->required();

        declareSplit(*group);
    }

private:
    void declareCreate(CLI::App& group)
    {
        CLI::App* create = planLeaf(group, "create", "Make a pool", [this] { return runCreate(); });
        create->add_option("--scope", m_scope)->default_val("");
        create->add_option("--family", m_family)->check(CLI::IsMember({"ipv4", "ipv6"}));
        create->add_option("--name", m_name);
        create->add_option("--source", m_source, "The pool that its space comes from")->type_name("POOL");
        create->add_option("--locale", m_locale, "The Region that may draw from it")->type_name("REGION");
        create->add_option("--service", m_service)->check(CLI::IsMember({"ec2", "global-services"}));
        create->add_option("--public-ip-source", m_ipSource)->check(CLI::IsMember({"byoip", "amazon"}));
        create->add_flag("--advertisable,!--no-advertisable", m_advertisable, "AWS may announce its CIDRs");
        create->add_option("--originator", m_originator, "Who originates the prefix")
            ->check(CLI::IsMember({"undecided", "aws", "own-routers"}));
        create->add_flag("--auto-import", m_autoImport);
        create->add_option("--tag", m_tags)->type_name("K=V");
        m_rules.declare(*create);
    }
    void declareSplit(CLI::App& group)
    {
        CLI::App* split =
            planLeaf(group, "split", "A child pool for each Region, with a block each", [this] { return runSplit(); });
        split->add_option("POOL", m_pool)->required();
        split->add_option("--regions", m_regions, "us-east-1,us-west-2,…")->required()->delimiter(',');
        split->add_option("--netmask", m_netmask)->required()->type_name("LENGTH");
        split->add_option("--name", m_name, "Name pattern; {region} and {REGION} stand for the Region")
            ->default_val("{REGION}-POOL");
        split->add_option("--service", m_service)->check(CLI::IsMember({"ec2", "global-services"}));
        split->add_flag("--region-tag", m_regionTag, "Require the tag Region=<locale>");
        split->add_flag("--auto-import", m_autoImport);
        m_rules.declare(*split);
    }

    /// Opens the plan and finds POOL.
    std::unique_ptr<Workspace> openWithPool(PoolId& pool)
    {
        auto workspace = m_console.open(m_plan);
        pool = need(findPool(workspace->plan(), text(m_pool)));
        return workspace;
    }

    /// Fills the parts of CreatePool that come from the shared options.
    void fill(CreatePool& create) const
    {
        create.minLength = lengthOption(m_rules.min);
        create.defaultLength = lengthOption(m_rules.def);
        create.maxLength = lengthOption(m_rules.max);
        create.requiredTags = pairsOption(m_rules.requireTags);
        create.service = fromWire<AwsService>(text(m_service)).value_or(AwsService::None);
        create.strategy = fromWire<Strategy>(text(m_rules.strategy)).value_or(Strategy::FirstFit);
        create.description = text(m_rules.description);
        create.autoImport = m_autoImport > 0;
        if (!m_rules.refill.empty())
            create.refill = refillOption(m_rules.refill);
    }

    int runCreate()
    {
        auto workspace = m_console.open(m_plan);
        const Plan& plan = workspace->plan();
        CreatePool create{};
        if (!m_source.empty()) {
            const auto source = need(findPool(plan, text(m_source)));
            create.source = source;
            create.scope = plan.get(source).scope;
        }
        if (!m_scope.empty())
            create.scope = need(findScope(plan, text(m_scope)));
        if (!m_family.empty())
            create.family = m_family == "ipv4" ? Family::IPv4 : Family::IPv6;
        create.locale = need(RegionName::parse(text(m_locale)));
        create.publicIpSource = fromWire<PublicIpSource>(text(m_ipSource)).value_or(PublicIpSource::None);
        create.advertisable = said(m_advertisable);
        create.originator = fromWire<Originator>(text(m_originator))
                                .value_or(m_advertisable > 0 ? Originator::Aws : Originator::Undecided);
        create.tags = need(parseTags(m_tags));
        if (!m_name.empty())
            create.tags.insert(QStringLiteral("Name"), text(m_name));
        fill(create);
        return m_console.report(*workspace, workspace->execute(create));
    }

    int runModify()
    {
        PoolId pool;
        auto workspace = openWithPool(pool);
        ModifyPool modify{};
        modify.pool = pool;
        modify.minLength = lengthOption(m_rules.min);
        modify.defaultLength = lengthOption(m_rules.def);
        modify.maxLength = lengthOption(m_rules.max);
        modify.clearMin = m_clearMin;
        modify.clearDefault = m_clearDefault;
        modify.clearMax = m_clearMax;
        modify.addTags = pairsOption(m_rules.requireTags);
        modify.removeTags = pairsOption(m_rules.dropTags);
        modify.autoImport = said(m_autoImport);
        modify.strategy = fromWire<Strategy>(text(m_rules.strategy));
        if (!m_rules.description.empty())
            modify.description = text(m_rules.description);
        if (!m_rules.refill.empty())
            modify.refill = refillOption(m_rules.refill);
        return m_console.report(*workspace, workspace->execute(modify));
    }

    int runDelete()
    {
        PoolId pool;
        auto workspace = openWithPool(pool);
        return m_console.report(*workspace, workspace->execute(DeletePool{pool, m_cascade}));
    }

    int runProvision()
    {
        PoolId pool;
        auto workspace = openWithPool(pool);
        ProvisionCidr provision{};
        provision.pool = pool;
        if (!m_cidr.empty())
            provision.cidr = need(Prefix::parse(text(m_cidr)));
        if (!m_netmask.empty())
            provision.netmask = need(parseLength(m_netmask));
        provision.strategy = fromWire<Strategy>(text(m_rules.strategy));
        provision.message = need(fileOption(m_messageFile));
        provision.signature = need(fileOption(m_signatureFile));
        provision.tokenId = text(m_token);
        if (m_proof.isGiven() && provision.cidr) {
            const Plan& plan = workspace->plan();
            const ProofClaim claim =
                claimFor(plan, pool, *provision.cidr, provision.message, provision.signature, m_console.clock().now());
            ProofMaterial material =
                m_proof.material(m_console, *provision.cidr, claim.advertising, originsOf(plan.settings().partition));
            material.claim = claim;
            const CheckedProof checked = checkProof(material);
            provision.evidence = checked.evidence;
            for (const QString& line : proofLines(checked))
                m_console.say(line);
        }
        return m_console.report(*workspace, workspace->execute(provision));
    }

    int runDeprovision()
    {
        PoolId pool;
        auto workspace = openWithPool(pool);
        const auto cidr = need(Prefix::parse(text(m_cidr)));
        return m_console.report(*workspace, workspace->execute(DeprovisionCidr{pool, cidr}));
    }

    int runMove()
    {
        PoolId pool;
        auto workspace = openWithPool(pool);
        const auto cidr = need(Prefix::parse(text(m_cidr)));
        const auto target = need(findPool(workspace->plan(), text(m_target)));
        return m_console.report(*workspace, workspace->execute(MoveCidr{pool, target, cidr}));
    }

    int runRefill()
    {
        PoolId pool;
        auto workspace = openWithPool(pool);
        return m_console.report(*workspace, workspace->execute(RefillPool{pool}));
    }

    int runSplit()
    {
        PoolId pool;
        auto workspace = openWithPool(pool);
        const Plan& plan = workspace->plan();
        std::vector<Command> commands;
        std::uint32_t next = plan.all<Pool>().nextId().value;
        for (const std::string& one : m_regions) {
            const auto region = need(RegionName::parse(text(one)));
            CreatePool create{};
            create.source = pool;
            create.scope = plan.get(pool).scope;
            create.locale = region;
            fill(create);
            QString name = text(m_name);
            name.replace(QStringLiteral("{region}"), region.toString())
                .replace(QStringLiteral("{REGION}"), region.toString().toUpper());
            create.tags.insert(QStringLiteral("Name"), name);
            if (m_regionTag)
                create.requiredTags.append({QStringLiteral("Region"), region.toString()});
            commands.emplace_back(create);
            ProvisionCidr provision{};
            provision.pool = PoolId{next++}; // handles count up: the pool that the line above makes
            provision.netmask = need(parseLength(m_netmask));
            provision.strategy = create.strategy;
            commands.emplace_back(provision);
        }
        return m_console.report(*workspace, workspace->executeAll(commands));
    }

    RuleOptions m_rules;
    ProofOptions m_proof;
    std::string m_pool, m_scope, m_family, m_name, m_source, m_locale, m_service, m_ipSource, m_originator, m_cidr,
        m_netmask;
    std::string m_messageFile, m_signatureFile, m_token, m_target;
    std::vector<std::string> m_tags, m_regions;
    int m_advertisable = 0; ///< times it was said, minus times it was denied
    int m_autoImport = 0;
    bool m_cascade = false;
    bool m_clearMin = false;
    bool m_clearDefault = false;
    bool m_clearMax = false;
    bool m_regionTag = false;
};

} // namespace

void addPoolVerbs(Verbs& verbs, Console& console) { verbs.push_back(std::make_unique<PoolVerb>(console)); }

} // namespace cadastre::cli

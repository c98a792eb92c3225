// SPDX-License-Identifier: GPL-3.0-or-later
// pool create|modify|delete|provision|deprovision|move-cidr|refill|split
#include "app/cli/filebytes.h"
#include "app/cli/proofoptions.h"
#include "app/cli/rowjson.h"
#include "app/cli/verbs.h"
#include "engine/lookup.h"
#include "plan/announcement.h"
#include "text/visibletext.h"

#include <QFile>

namespace cadastre::cli {

namespace {

/// The options that both `create` and `modify` know.
struct RuleOptions {
    std::string min, def, max, strategy, refill, description;
    std::vector<std::string> requireTags, dropTags;

    void declare(SubCommand command)
    {
        command.option("--min", min, "Shortest prefix length: the largest block").typeName("LENGTH");
        command.option("--default", def, "Length when a request names none").typeName("LENGTH");
        command.option("--max", max, "Longest prefix length: the smallest block").typeName("LENGTH");
        command.option("--require-tag", requireTags, "A tag that resources must have").typeName("K=V");
        command.option("--strategy", strategy).oneOf({"first-fit", "best-fit", "sparse"});
        command
            .option("--refill", refill, "Below PERCENT available, provision a /LENGTH from the source; 0 turns it off")
            .typeName("PERCENT:LENGTH");
        command.option("--description", description);
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
    constexpr qint64 limit = 65536;
    const QByteArray bytes = file.read(limit + 1); // a pipe or a device has no size to ask for
    if (bytes.size() > limit)
        return refuse(ErrorCode::FileTooLarge, text(path), {{QStringLiteral("limit"), QString::number(limit)}});
    return QString::fromUtf8(bytes);
}

/// A flag with a counterpart (--x, --no-x): empty when neither was given.
std::optional<bool> said(int count) { return count == 0 ? std::nullopt : std::optional(count > 0); }

class PoolVerb final : public Verb {
public:
    explicit PoolVerb(Console& console) : Verb(console) {}

    void declare(SubCommand app) override
    {
        SubCommand group = app.group("pool", "Pools and their space");
        declareCreate(group);

        SubCommand modify = planLeaf(group, "modify", "Change its rules", [this] { return runModify(); });
        modify.option("POOL", m_pool).required();
        m_rules.declare(modify);
        modify.option("--drop-tag", m_rules.dropTags, "A tag no longer asked for").typeName("K=V");
        modify.flag("--clear-min", m_clearMin);
        modify.flag("--clear-default", m_clearDefault);
        modify.flag("--clear-max", m_clearMax);
        modify.flag("--auto-import,!--no-auto-import", m_autoImport);

        SubCommand remove = planLeaf(group, "delete", "Delete it", [this] { return runDelete(); });
        remove.option("POOL", m_pool).required();
        remove.flag("--cascade", m_cascade, "With its child pools, CIDRs and allocations (private scopes)");

        SubCommand provision = planLeaf(group, "provision", "Put space into it", [this] { return runProvision(); });
        provision.option("POOL", m_pool).required();
        provision.option("--cidr", m_cidr);
        provision.option("--netmask", m_netmask).typeName("LENGTH");
        provision.option("--strategy", m_rules.strategy).oneOf({"first-fit", "best-fit", "sparse"});
        provision.option("--message", m_messageFile, "Authorization message").typeName("FILE");
        provision.option("--signature", m_signatureFile, "Its signature").typeName("FILE");
        m_proof.declare(provision);
        provision.option("--token", m_token, "DNS verification token instead").typeName("ID");
        provision.option("--zone", m_zone, "Look for the token's TXT records in this zone file").typeName("FILE");

        SubCommand deprovision =
            planLeaf(group, "deprovision", "Take space out of it", [this] { return runDeprovision(); });
        deprovision.option("POOL", m_pool).required();
        deprovision.option("--cidr", m_cidr).required();

        SubCommand move = planLeaf(group, "move-cidr", "Move a CIDR to another pool, with its allocations",
                                   [this] { return runMove(); });
        move.option("POOL", m_pool).required();
        move.option("--cidr", m_cidr).required();
        move.option("--to", m_target).required().typeName("POOL");

        SubCommand refill =
            planLeaf(group, "refill", "Carry out its refill policy now", [this] { return runRefill(); });
        refill.option("POOL", m_pool).required();

        declareSplit(group);
    }

private:
    void declareCreate(SubCommand group)
    {
        SubCommand create = planLeaf(group, "create", "Make a pool", [this] { return runCreate(); });
        create.option("--scope", m_scope).byDefault("");
        create.option("--family", m_family).oneOf({"ipv4", "ipv6"});
        create.option("--name", m_name);
        create.option("--source", m_source, "The pool that its space comes from").typeName("POOL");
        create.option("--source-resource", m_vpc, "The VPC whose subnets it plans; its source is the VPC's pool")
            .typeName("VPC");
        create.option("--locale", m_locale, "The Region that may draw from it").typeName("REGION");
        create.option("--service", m_service).oneOf({"ec2", "global-services"});
        create.option("--public-ip-source", m_ipSource).oneOf({"byoip", "amazon"});
        create.flag("--advertisable,!--no-advertisable", m_advertisable, "AWS may announce its CIDRs");
        create.option("--originator", m_originator, "Who originates the prefix")
            .oneOf({"undecided", "aws", "own-routers"});
        create.flag("--auto-import", m_autoImport);
        create.option("--tag", m_tags).typeName("K=V");
        m_rules.declare(create);
    }
    void declareSplit(SubCommand group)
    {
        SubCommand split =
            planLeaf(group, "split", "A child pool for each Region, with a block each", [this] { return runSplit(); });
        split.option("POOL", m_pool).required();
        split.option("--regions", m_regions, "us-east-1,us-west-2,…").required().separatedBy(',');
        split.option("--netmask", m_netmask).required().typeName("LENGTH");
        split.option("--name", m_namePattern, "Name pattern; {region} and {REGION} stand for the Region")
            .byDefault("{REGION}-POOL");
        split.option("--service", m_service, "ec2 in the public scope, unless said").oneOf({"ec2", "global-services"});
        split.flag("--region-tag", m_regionTag, "Require the tag Region=<locale>");
        split.flag("--auto-import", m_autoImport);
        m_rules.declare(split);
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

    /// "public, private, lab": as --scope takes them.
    static QString scopesOf(const Plan& plan)
    {
        QStringList labels;
        for (const Scope& scope : plan.all<Scope>())
            labels.append(plan.scopeLabel(scope.id));
        labels.removeDuplicates();
        return visibleText(labels.join(QLatin1String(", ")));
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
        else if (m_source.empty() && plan.all<Scope>().size() > 1)
            return m_console.failUsage(QStringLiteral("a pool needs --scope (%1) or --source").arg(scopesOf(plan)));
        if (!m_family.empty())
            create.family = m_family == "ipv4" ? Family::IPv4 : Family::IPv6;
        create.locale = need(RegionName::parse(text(m_locale)));
        if (!m_vpc.empty())
            create.sourceResource = need(findResource(plan, text(m_vpc), ResourceKind::Vpc));
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
        return m_console.reportDeletion(*workspace, workspace->execute(DeletePool{pool, m_cascade}),
                                        DeletePool{pool, true});
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
        checkProofOf(workspace->plan(), provision);
        return m_console.report(*workspace, workspace->execute(provision));
    }

    /// Fills in the evidence, where there is something to judge by: certificates for a message, the token itself (and a
    /// zone) for a token of this plan.
    void checkProofOf(const Plan& plan, ProvisionCidr& provision)
    {
        const VerificationToken* token = plan.find(plan.byTextId<VerificationToken>(provision.tokenId));
        if (!provision.cidr || !(m_proof.isGiven() || token))
            return;
        const ProofClaim claim = claimFor(plan, provision.pool, *provision.cidr, provision.message, provision.signature,
                                          m_console.clock().now());
        ProofMaterial material =
            m_proof.material(m_console, *provision.cidr, claim.advertising, originsOf(plan.settings().partition));
        material.claim = claim;
        TxtZone zone;
        if (token) {
            material.token = DnsToken{token->name, token->value, token->notAfter};
            if (!m_zone.empty()) {
                zone = TxtZone::read(needFile(m_zone));
                material.zone = &zone;
                material.source = text(m_zone);
            }
        }
        const CheckedProof checked = checkProof(material);
        provision.evidence = checked.evidence;
        for (const QString& line : proofLines(checked))
            m_console.say(line);
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
            if (m_service.empty() && plan.get(create.scope).type == ScopeType::Public)
                create.service = AwsService::Ec2; // AWS wants to know there; what one splits by Regions is for VPCs
            QString name = text(m_namePattern);
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
    std::string m_pool, m_scope, m_family, m_name, m_namePattern, m_source, m_locale, m_service, m_ipSource,
        m_originator, m_cidr, m_netmask;
    std::string m_messageFile, m_signatureFile, m_token, m_zone, m_target, m_vpc;
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

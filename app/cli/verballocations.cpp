// SPDX-License-Identifier: GPL-3.0-or-later
// allocate, release, reserve, vpc, subnet, resource
#include "app/cli/rowjson.h"
#include "app/cli/verbs.h"
#include "allocate/allocator.h"
#include "engine/lookup.h"
#include "text/sentence.h"

namespace cadastre::cli {

namespace {

/// "POOL", "POOL:20" or "POOL:10.4.0.0/20": where a block comes from and how much. A path or name may hold ':' itself only
/// when what follows the last one is neither a length nor a CIDR.
Result<VpcCidrRequest> parseRequest(const Plan& plan, const std::string& given, const std::string& manualCidr)
{
    VpcCidrRequest request;
    if (!manualCidr.empty()) {
        const auto cidr = Prefix::parse(text(manualCidr));
        if (!cidr)
            return Unexpected(cidr.error());
        request.cidr = *cidr;
    }
    if (given.empty())
        return request;
    QString name = text(given);
    for (qsizetype colon = name.indexOf(u':'); colon >= 0; colon = name.indexOf(u':', colon + 1)) {
        const QString rest = name.mid(colon + 1);
        if (const auto cidr = Prefix::parse(rest)) {
            request.cidr = *cidr;
        } else if (const auto length = parseLength(rest.toStdString())) {
            request.netmask = *length;
        } else {
            continue;
        }
        name.truncate(colon);
        break;
    }
    const auto pool = findPool(plan, name);
    if (!pool)
        return Unexpected(pool.error());
    request.pool = *pool;
    return request;
}

Result<std::vector<Prefix>> parsePrefixes(const std::vector<std::string>& given)
{
    std::vector<Prefix> prefixes;
    for (const std::string& one : given) {
        const auto prefix = Prefix::parse(text(one));
        if (!prefix)
            return Unexpected(prefix.error());
        prefixes.push_back(*prefix);
    }
    return prefixes;
}

class AllocateVerb final : public Verb {
public:
    AllocateVerb(Console& console, int& exitCode) : Verb(console, exitCode) {}

    void declare(CLI::App& app) override
    {
        CLI::App* allocate = planLeaf(app, "allocate", "Set a block aside by hand", [this] { return run(); });
        allocate->add_option("POOL", m_pool)->required();
        allocate->add_option("--cidr", m_cidr);
        allocate->add_option("--netmask", m_netmask)->type_name("LENGTH");
        allocate->add_option("--allowed", m_allowed, "Only inside these")->type_name("CIDR");
        allocate->add_option("--disallowed", m_disallowed, "Not in these")->type_name("CIDR");
        allocate->add_option("--strategy", m_strategy)->check(CLI::IsMember({"first-fit", "best-fit", "sparse"}));
        allocate->add_option("--description", m_description);
        allocate->add_option("--tag", m_tags)->type_name("K=V");
        allocate->add_option("--region", m_region, "Where the call is sent; must be the pool's locale")
            ->type_name("REGION");
        allocate->add_flag("--preview", m_preview, "Say which block it would be");

        CLI::App* release = planLeaf(app, "release", "Give a manual block back", [this] { return runRelease(); });
        release->add_option("ALLOCATION", m_allocation, "Its id or CIDR")->required();

        CLI::App* group = app.add_subcommand("reserve", "Space kept free on purpose");
        group->require_subcommand(1);
        CLI::App* add = planLeaf(*group, "add", "Keep a block free", [this] { return runReserve(); });
        add->add_option("POOL", m_pool)->required();
        add->add_option("--cidr", m_cidr);
        add->add_option("--netmask", m_netmask)->type_name("LENGTH");
        add->add_option("--purpose", m_description)->required();
        add->add_option("--until", m_until)->type_name("DATE");
        add->add_flag("--held-in-aws", m_held, "As a manual allocation, so that AWS keeps it free too");
        CLI::App* remove = planLeaf(*group, "remove", "Free it", [this] { return runUnreserve(); });
        remove->add_option("RESERVE", m_allocation, "Its id or CIDR")->required();
    }

private:
    template <class Command>
    int fillSize(Command& command)
    {
        if (!m_cidr.empty()) {
            const auto cidr = Prefix::parse(text(m_cidr));
            if (!cidr)
                return m_console.fail(cidr.error());
            command.cidr = *cidr;
        }
        if (!m_netmask.empty()) {
            const auto length = parseLength(m_netmask);
            if (!length)
                return m_console.fail(length.error());
            command.netmask = *length;
        }
        return Ok;
    }

    int run()
    {
        auto workspace = m_console.open(m_plan, m_preview ? Workspace::Mode::ReadOnly : Workspace::Mode::ReadWrite);
        if (!workspace)
            return Failed;
        const auto pool = findPool(workspace->plan(), text(m_pool));
        if (!pool)
            return m_console.fail(pool.error());
        Allocate allocate{};
        allocate.pool = *pool;
        if (const int code = fillSize(allocate); code != Ok)
            return code;
        const auto allowed = parsePrefixes(m_allowed);
        const auto disallowed = parsePrefixes(m_disallowed);
        const auto tags = parseTags(m_tags);
        const auto region = RegionName::parse(text(m_region));
        if (!allowed)
            return m_console.fail(allowed.error());
        if (!disallowed)
            return m_console.fail(disallowed.error());
        if (!tags)
            return m_console.fail(tags.error());
        if (!region)
            return m_console.fail(region.error());
        allocate.allowed = *allowed;
        allocate.disallowed = *disallowed;
        allocate.tags = *tags;
        allocate.description = text(m_description);
        allocate.strategy = fromWire<Strategy>(text(m_strategy));
        Caller caller = workspace->caller();
        caller.region = *region;
        workspace->setCaller(caller);
        if (!m_preview)
            return m_console.report(*workspace, workspace->execute(allocate));
        return preview(*workspace, allocate);
    }

    int preview(const Workspace& workspace, const Allocate& allocate)
    {
        const auto decision = workspace.preview(allocate);
        if (!decision)
            return m_console.fail(decision.error());
        const Allocation* row = decision->changes.firstInserted<Allocation>();
        const auto alone = byLengthAlone(workspace.plan(), allocate.pool, row->cidr.length());
        if (m_console.options.json) {
            m_console.document({{QStringLiteral("cidr"), row->cidr.toString()},
                                {QStringLiteral("byLengthAlone"), alone ? alone->cidr.toString() : QString()},
                                {QStringLiteral("preview"), true}});
            return Ok;
        }
        m_console.print(row->cidr.toString());
        if (alone && !(alone->cidr == row->cidr))
            m_console.say(
                QStringLiteral("by length alone AWS would give %1; pin it with --cidr").arg(alone->cidr.toString()));
        for (const Note& note : decision->notes)
            m_console.note(note);
        return Ok;
    }

    int runRelease()
    {
        auto workspace = m_console.open(m_plan);
        if (!workspace)
            return Failed;
        const auto allocation = findAllocation(workspace->plan(), text(m_allocation));
        if (!allocation)
            return m_console.fail(allocation.error());
        return m_console.report(*workspace, workspace->execute(Release{*allocation}));
    }

    int runReserve()
    {
        auto workspace = m_console.open(m_plan);
        if (!workspace)
            return Failed;
        const auto pool = findPool(workspace->plan(), text(m_pool));
        if (!pool)
            return m_console.fail(pool.error());
        AddReserve add{};
        add.pool = *pool;
        if (const int code = fillSize(add); code != Ok)
            return code;
        add.purpose = text(m_description);
        add.hold = m_held ? ReserveHold::HeldInAws : ReserveHold::PlanOnly;
        if (!m_until.empty()) {
            const auto until = parseInstant(text(m_until));
            if (!until)
                return m_console.fail(makeError(ErrorCode::InvalidDate, text(m_until),
                                                {{QStringLiteral("reason"), QStringLiteral("iso8601")}}));
            add.until = *until;
        }
        return m_console.report(*workspace, workspace->execute(add));
    }

    int runUnreserve()
    {
        auto workspace = m_console.open(m_plan);
        if (!workspace)
            return Failed;
        const QString given = text(m_allocation);
        for (const Reserve& reserve : workspace->plan().all<Reserve>())
            if (workspace->plan().textId(reserve) == given || reserve.cidr.toString() == given)
                return m_console.report(*workspace, workspace->execute(RemoveReserve{reserve.id}));
        return m_console.fail(
            makeError(ErrorCode::NotFound, given, {{QStringLiteral("kind"), QStringLiteral("reserve")}}));
    }

    std::string m_pool, m_cidr, m_netmask, m_strategy, m_description, m_allocation, m_until, m_region;
    std::vector<std::string> m_allowed, m_disallowed, m_tags;
    bool m_preview = false;
    bool m_held = false;
};

class VpcVerb final : public Verb {
public:
    VpcVerb(Console& console, int& exitCode) : Verb(console, exitCode) {}

    void declare(CLI::App& app) override
    {
        CLI::App* group = app.add_subcommand("vpc", "VPCs, from pools");
        group->require_subcommand(1);
        CLI::App* create = planLeaf(*group, "create", "Both blocks or neither", [this] { return runCreate(); });
        create->add_option("--account", m_account)->type_name("ACCOUNT");
        create->add_option("--region", m_region)->required()->type_name("REGION");
        create->add_option("--name", m_name);
        create->add_option("--ipv4-pool", m_ipv4)->type_name("POOL[:LENGTH|:CIDR]");
        create->add_option("--ipv6-pool", m_ipv6)->type_name("POOL[:LENGTH|:CIDR]");
        create->add_option("--cidr", m_cidr, "An IPv4 CIDR by hand, from no pool");
        create->add_flag("--amazon-ipv6", m_amazon, "A /56 that Amazon picks");
        create->add_option("--tag", m_tags)->type_name("K=V");
        create->add_flag("--preview", m_preview);
        CLI::App* associate =
            planLeaf(*group, "associate", "Give a VPC another CIDR", [this] { return runAssociate(); });
        associate->add_option("VPC", m_vpc)->required();
        associate->add_option("--ipv4-pool", m_ipv4)->type_name("POOL[:LENGTH|:CIDR]");
        associate->add_option("--ipv6-pool", m_ipv6)->type_name("POOL[:LENGTH|:CIDR]");
        associate->add_option("--cidr", m_cidr);
        associate->add_flag("--amazon-ipv6", m_amazon);
        CLI::App* disassociate =
            planLeaf(*group, "disassociate", "Take a CIDR from a VPC", [this] { return runDisassociate(); });
        disassociate->add_option("VPC", m_vpc)->required();
        disassociate->add_option("CIDR", m_cidr)->required();
        CLI::App* remove =
            planLeaf(*group, "delete", "Delete it; its blocks go back", [this] { return runDelete(false); });
        remove->add_option("VPC", m_vpc)->required();
        CLI::App* tag = planLeaf(*group, "tag", "Set or remove tags", [this] { return runTag(); });
        tag->add_option("VPC", m_vpc, "Name or id of a VPC or subnet")->required();
        tag->add_option("--tag", m_tags)->type_name("K=V");
        tag->add_option("--remove-tag", m_removeTags)->type_name("K");

        CLI::App* subnets = app.add_subcommand("subnet", "Subnets");
        subnets->require_subcommand(1);
        CLI::App* subnet = planLeaf(*subnets, "create", "A subnet of a VPC", [this] { return runSubnet(); });
        subnet->add_option("--vpc", m_vpc)->required();
        subnet->add_option("--zone", m_zone);
        subnet->add_option("--cidr", m_cidr, "IPv4");
        subnet->add_option("--ipv6-cidr", m_cidr6);
        subnet->add_option("--ipv4-pool", m_ipv4, "A resource planning pool")->type_name("POOL[:LENGTH]");
        subnet->add_option("--ipv6-pool", m_ipv6)->type_name("POOL[:LENGTH]");
        subnet->add_option("--name", m_name);
        subnet->add_option("--tag", m_tags)->type_name("K=V");
        CLI::App* removeSubnet = planLeaf(*subnets, "delete", "Delete it", [this] { return runDelete(true); });
        removeSubnet->add_option("SUBNET", m_vpc)->required();

        CLI::App* resources = app.add_subcommand("resource", "What IPAM monitors");
        resources->require_subcommand(1);
        CLI::App* monitor = planLeaf(*resources, "monitor", "Watch or ignore a CIDR, or move it to another scope",
                                     [this] { return runMonitor(); });
        monitor->add_option("RESOURCE", m_vpc)->required();
        monitor->add_option("CIDR", m_cidr)->required();
        monitor->add_flag("--ignore,!--watch", m_ignore);
        monitor->add_option("--scope", m_scope, "Move it to this private scope");
        CLI::App* importNow =
            planLeaf(*resources, "import", "Let auto-import take what it can now", [this] { return runImport(); });
        importNow->add_option("POOL", m_vpc);
    }

private:
    Result<Tags> tagsWithName() const
    {
        auto tags = parseTags(m_tags);
        if (tags && !m_name.empty())
            tags->insert(QStringLiteral("Name"), text(m_name));
        return tags;
    }

    int runCreate()
    {
        auto workspace = m_console.open(m_plan);
        if (!workspace)
            return Failed;
        const Plan& plan = workspace->plan();
        CreateVpc create{};
        if (!m_account.empty()) {
            const auto account = findAccount(plan, text(m_account));
            if (!account)
                return m_console.fail(account.error());
            create.account = *account;
            if (m_console.options.as.empty()) { // who creates a VPC is the account that it is for
                Caller caller = workspace->caller();
                caller.account = *account;
                workspace->setCaller(caller);
            }
        }
        const auto region = RegionName::parse(text(m_region));
        const auto ipv4 = parseRequest(plan, m_ipv4, m_cidr);
        auto ipv6 = parseRequest(plan, m_ipv6, {});
        const auto tags = tagsWithName();
        if (!region)
            return m_console.fail(region.error());
        if (!ipv4)
            return m_console.fail(ipv4.error());
        if (!ipv6)
            return m_console.fail(ipv6.error());
        if (!tags)
            return m_console.fail(tags.error());
        ipv6->amazonProvided = m_amazon;
        create.region = *region;
        create.ipv4 = *ipv4;
        create.ipv6 = *ipv6;
        create.tags = *tags;
        if (!m_preview)
            return m_console.report(*workspace, workspace->execute(create));
        const auto decision = workspace->preview(create);
        if (!decision)
            return m_console.fail(decision.error());
        QJsonArray cidrs;
        for (const auto& change : decision->changes.of<ResourceCidr>()) {
            cidrs.append(change.after->cidr.toString());
            if (!m_console.options.json)
                m_console.print(change.after->cidr.toString());
        }
        if (m_console.options.json)
            m_console.document({{QStringLiteral("preview"), true}, {QStringLiteral("cidrs"), cidrs}});
        for (const Note& note : decision->notes)
            m_console.note(note);
        return Ok;
    }

    std::unique_ptr<Workspace> openWithResource(ResourceId& resource, std::optional<ResourceKind> kind)
    {
        auto workspace = m_console.open(m_plan);
        m_code = Failed;
        if (!workspace)
            return nullptr;
        const auto found = findResource(workspace->plan(), text(m_vpc), kind);
        if (!found) {
            m_code = m_console.fail(found.error());
            return nullptr;
        }
        resource = *found;
        if (m_console.options.as.empty()) {
            Caller caller = workspace->caller();
            caller.account = workspace->plan().get(resource).owner;
            workspace->setCaller(caller);
        }
        return workspace;
    }

    int runAssociate()
    {
        ResourceId vpc;
        auto workspace = openWithResource(vpc, ResourceKind::Vpc);
        if (!workspace)
            return m_code;
        auto request = parseRequest(workspace->plan(), m_ipv6.empty() ? m_ipv4 : m_ipv6, m_cidr);
        if (!request)
            return m_console.fail(request.error());
        request->amazonProvided = m_amazon;
        return m_console.report(*workspace, workspace->execute(AssociateVpcCidr{vpc, *request}));
    }

    /// The CIDR of a resource that was named.
    Result<ResourceCidrId> cidrOf(const Plan& plan, ResourceId resource) const
    {
        const auto prefix = Prefix::parse(text(m_cidr));
        if (!prefix)
            return Unexpected(prefix.error());
        for (const ResourceCidrId id : plan.cidrsOf(resource))
            if (plan.get(id).cidr == *prefix)
                return id;
        return refuse(ErrorCode::NotFound, text(m_cidr), {{QStringLiteral("kind"), QStringLiteral("cidr")}});
    }

    int runDisassociate()
    {
        ResourceId vpc;
        auto workspace = openWithResource(vpc, ResourceKind::Vpc);
        if (!workspace)
            return m_code;
        const auto cidr = cidrOf(workspace->plan(), vpc);
        if (!cidr)
            return m_console.fail(cidr.error());
        return m_console.report(*workspace, workspace->execute(DisassociateVpcCidr{*cidr}));
    }

    int runDelete(bool subnet)
    {
        ResourceId resource;
        auto workspace = openWithResource(resource, subnet ? ResourceKind::Subnet : ResourceKind::Vpc);
        if (!workspace)
            return m_code;
        return m_console.report(*workspace, subnet ? workspace->execute(DeleteSubnet{resource})
                                                   : workspace->execute(DeleteVpc{resource}));
    }

    int runTag()
    {
        ResourceId resource;
        auto workspace = openWithResource(resource, {});
        if (!workspace)
            return m_code;
        const auto tags = parseTags(m_tags);
        if (!tags)
            return m_console.fail(tags.error());
        EditTags edit{resource, *tags, {}};
        for (const std::string& key : m_removeTags)
            edit.remove.append(text(key));
        return m_console.report(*workspace, workspace->execute(edit));
    }

    int runSubnet()
    {
        ResourceId vpc;
        auto workspace = openWithResource(vpc, ResourceKind::Vpc);
        if (!workspace)
            return m_code;
        const auto ipv4 = parseRequest(workspace->plan(), m_ipv4, m_cidr);
        const auto ipv6 = parseRequest(workspace->plan(), m_ipv6, m_cidr6);
        const auto tags = tagsWithName();
        if (!ipv4)
            return m_console.fail(ipv4.error());
        if (!ipv6)
            return m_console.fail(ipv6.error());
        if (!tags)
            return m_console.fail(tags.error());
        return m_console.report(*workspace, workspace->execute(CreateSubnet{vpc, text(m_zone), *ipv4, *ipv6, *tags}));
    }

    int runMonitor()
    {
        ResourceId resource;
        auto workspace = openWithResource(resource, {});
        if (!workspace)
            return m_code;
        Caller caller = workspace->caller();
        caller.account = m_console.options.as.empty() ? AccountNumber{} : caller.account; // the IPAM's owner decides
        workspace->setCaller(caller);
        const auto cidr = cidrOf(workspace->plan(), resource);
        if (!cidr)
            return m_console.fail(cidr.error());
        SetMonitored set{*cidr, !m_ignore, {}};
        if (!m_scope.empty()) {
            const auto scope = findScope(workspace->plan(), text(m_scope));
            if (!scope)
                return m_console.fail(scope.error());
            set.destination = *scope;
        }
        return m_console.report(*workspace, workspace->execute(set));
    }

    int runImport()
    {
        auto workspace = m_console.open(m_plan);
        if (!workspace)
            return Failed;
        ImportDiscovered command{};
        if (!m_vpc.empty()) {
            const auto pool = findPool(workspace->plan(), text(m_vpc));
            if (!pool)
                return m_console.fail(pool.error());
            command.pool = *pool;
        }
        return m_console.report(*workspace, workspace->execute(command));
    }

    std::string m_account, m_region, m_name, m_ipv4, m_ipv6, m_cidr, m_cidr6, m_vpc, m_zone, m_scope;
    std::vector<std::string> m_tags, m_removeTags;
    bool m_amazon = false;
    bool m_preview = false;
    bool m_ignore = false;
    int m_code = Ok;
};

} // namespace

void addAllocationVerbs(Verbs& verbs, Console& console, int& exitCode)
{
    verbs.push_back(std::make_unique<AllocateVerb>(console, exitCode));
    verbs.push_back(std::make_unique<VpcVerb>(console, exitCode));
}

} // namespace cadastre::cli

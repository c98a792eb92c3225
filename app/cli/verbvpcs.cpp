// SPDX-License-Identifier: GPL-3.0-or-later
// vpc, subnet, resource
#include "app/cli/verbs.h"
#include "engine/lookup.h"

namespace cadastre::cli {

namespace {

/// "POOL", "POOL:20" or "POOL:10.4.0.0/20": where a block comes from and how much. A path or name may hold ':' itself only
/// when what follows the last one is neither a length nor a CIDR.
VpcCidrRequest parseRequest(const Plan& plan, const std::string& given, const std::string& manualCidr)
{
    VpcCidrRequest request;
    if (!manualCidr.empty())
        request.cidr = need(Prefix::parse(text(manualCidr)));
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
    request.pool = need(findPool(plan, name));
    return request;
}

class VpcVerb final : public Verb {
public:
    explicit VpcVerb(Console& console) : Verb(console) {}

    void declare(SubCommand app) override
    {
        SubCommand group = app.group("vpc", "VPCs, from pools");
        SubCommand create = planLeaf(group, "create", "Both blocks or neither", [this] { return runCreate(); });
        create.option("--account", m_account).typeName("ACCOUNT");
        create.option("--region", m_region).required().typeName("REGION");
        create.option("--name", m_name);
        create.option("--ipv4-pool", m_ipv4).typeName("POOL[:LENGTH|:CIDR]");
        create.option("--ipv6-pool", m_ipv6).typeName("POOL[:LENGTH|:CIDR]");
        create.option("--cidr,--ipv4-cidr", m_cidr, "An IPv4 CIDR by hand, from no pool");
        create.flag("--amazon-ipv6", m_amazon, "A /56 that Amazon picks");
        create.option("--tag", m_tags).typeName("K=V");
        create.flag("--preview", m_preview);
        SubCommand associate =
            planLeaf(group, "associate", "Give a VPC another CIDR", [this] { return runAssociate(); });
        associate.option("VPC", m_vpc).required();
        associate.option("--ipv4-pool", m_ipv4).typeName("POOL[:LENGTH|:CIDR]");
        associate.option("--ipv6-pool", m_ipv6).typeName("POOL[:LENGTH|:CIDR]");
        associate.option("--cidr", m_cidr);
        associate.flag("--amazon-ipv6", m_amazon);
        SubCommand disassociate =
            planLeaf(group, "disassociate", "Take a CIDR from a VPC", [this] { return runDisassociate(); });
        disassociate.option("VPC", m_vpc).required();
        disassociate.option("CIDR", m_cidr).required();
        SubCommand remove =
            planLeaf(group, "delete", "Delete it; its blocks go back", [this] { return runDeleteVpc(); });
        remove.option("VPC", m_vpc).required();
        SubCommand tag = planLeaf(group, "tag", "Set or remove tags", [this] { return runTag(); });
        tag.option("VPC", m_vpc, "Name or id of a VPC or subnet").required();
        tag.option("--tag", m_tags).typeName("K=V");
        tag.option("--remove-tag", m_removeTags).typeName("K");

        SubCommand subnets = app.group("subnet", "Subnets");
        SubCommand subnet = planLeaf(subnets, "create", "A subnet of a VPC", [this] { return runSubnet(); });
        subnet.option("--vpc", m_vpc).required();
        subnet.option("--zone", m_zone);
        subnet.option("--cidr", m_cidr, "IPv4");
        subnet.option("--ipv6-cidr", m_cidr6);
        subnet.option("--ipv4-pool", m_ipv4, "A resource planning pool").typeName("POOL[:LENGTH]");
        subnet.option("--ipv6-pool", m_ipv6).typeName("POOL[:LENGTH]");
        subnet.option("--name", m_name);
        subnet.option("--tag", m_tags).typeName("K=V");
        SubCommand removeSubnet = planLeaf(subnets, "delete", "Delete it", [this] { return runDeleteSubnet(); });
        removeSubnet.option("SUBNET", m_vpc).required();

        SubCommand resources = app.group("resource", "What IPAM monitors");
        SubCommand monitor = planLeaf(resources, "monitor", "Watch or ignore a CIDR, or move it to another scope",
                                      [this] { return runMonitor(); });
        monitor.option("RESOURCE", m_vpc).required();
        monitor.option("CIDR", m_cidr).required();
        monitor.flag("--ignore,!--watch", m_ignore);
        monitor.option("--scope", m_scope, "Move it to this private scope");
        SubCommand importNow =
            planLeaf(resources, "import", "Let auto-import take what it can now", [this] { return runImport(); });
        importNow.option("POOL", m_vpc);
    }

private:
    Tags tagsWithName() const
    {
        auto tags = need(parseTags(m_tags));
        if (!m_name.empty())
            tags.insert(QStringLiteral("Name"), text(m_name));
        return tags;
    }

    int runCreate()
    {
        auto workspace = m_console.open(m_plan);
        const Plan& plan = workspace->plan();
        CreateVpc create{};
        if (!m_account.empty()) {
            const auto account = need(findAccount(plan, text(m_account)));
            create.account = account;
            if (m_console.options.as.empty()) { // who creates a VPC is the account that it is for
                Caller caller = workspace->caller();
                caller.account = account;
                workspace->setCaller(caller);
            }
        }
        const auto ipv4 = parseRequest(plan, m_ipv4, m_cidr);
        auto ipv6 = parseRequest(plan, m_ipv6, {});
        ipv6.amazonProvided = m_amazon;
        create.region = need(RegionName::parse(text(m_region)));
        create.ipv4 = ipv4;
        create.ipv6 = ipv6;
        create.tags = tagsWithName();
        if (!m_preview)
            return m_console.report(*workspace, workspace->execute(create));
        const auto decision = need(workspace->preview(create));
        QJsonArray cidrs;
        for (const auto& change : decision.changes.of<ResourceCidr>()) {
            cidrs.append(change.after->cidr.toString());
            if (!m_console.options.json)
                m_console.print(change.after->cidr.toString());
        }
        if (m_console.options.json)
            m_console.document({{QStringLiteral("preview"), true}, {QStringLiteral("cidrs"), cidrs}});
        for (const Note& note : decision.notes)
            m_console.note(note);
        return Ok;
    }

    std::unique_ptr<Workspace> openWithResource(ResourceId& resource, std::optional<ResourceKind> kind)
    {
        auto workspace = m_console.open(m_plan);
        resource = need(findResource(workspace->plan(), text(m_vpc), kind));
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
        auto request = parseRequest(workspace->plan(), m_ipv6.empty() ? m_ipv4 : m_ipv6, m_cidr);
        request.amazonProvided = m_amazon;
        return m_console.report(*workspace, workspace->execute(AssociateVpcCidr{vpc, request}));
    }

    /// The CIDR of a resource that was named.
    ResourceCidrId cidrOf(const Plan& plan, ResourceId resource) const
    {
        const auto prefix = need(Prefix::parse(text(m_cidr)));
        for (const ResourceCidrId id : plan.cidrsOf(resource))
            if (plan.get(id).cidr == prefix)
                return id;
        stopMissing(text(m_cidr), "cidr");
    }

    int runDisassociate()
    {
        ResourceId vpc;
        auto workspace = openWithResource(vpc, ResourceKind::Vpc);
        const auto cidr = cidrOf(workspace->plan(), vpc);
        return m_console.report(*workspace, workspace->execute(DisassociateVpcCidr{cidr}));
    }

    int runDeleteVpc()
    {
        ResourceId vpc;
        auto workspace = openWithResource(vpc, ResourceKind::Vpc);
        return m_console.report(*workspace, workspace->execute(DeleteVpc{vpc}));
    }

    int runDeleteSubnet()
    {
        ResourceId subnet;
        auto workspace = openWithResource(subnet, ResourceKind::Subnet);
        return m_console.report(*workspace, workspace->execute(DeleteSubnet{subnet}));
    }

    int runTag()
    {
        ResourceId resource;
        auto workspace = openWithResource(resource, {});
        const auto tags = need(parseTags(m_tags));
        EditTags edit{resource, tags, {}};
        for (const std::string& key : m_removeTags)
            edit.remove.append(text(key));
        return m_console.report(*workspace, workspace->execute(edit));
    }

    int runSubnet()
    {
        ResourceId vpc;
        auto workspace = openWithResource(vpc, ResourceKind::Vpc);
        const auto ipv4 = parseRequest(workspace->plan(), m_ipv4, m_cidr);
        const auto ipv6 = parseRequest(workspace->plan(), m_ipv6, m_cidr6);
        const auto tags = tagsWithName();
        return m_console.report(*workspace, workspace->execute(CreateSubnet{vpc, text(m_zone), ipv4, ipv6, tags}));
    }

    int runMonitor()
    {
        ResourceId resource;
        auto workspace = openWithResource(resource, {});
        Caller caller = workspace->caller();
        caller.account = m_console.options.as.empty() ? AccountNumber{} : caller.account; // the IPAM's owner decides
        workspace->setCaller(caller);
        const auto cidr = cidrOf(workspace->plan(), resource);
        SetMonitored set{cidr, !m_ignore, {}};
        if (!m_scope.empty())
            set.destination = need(findScope(workspace->plan(), text(m_scope)));
        return m_console.report(*workspace, workspace->execute(set));
    }

    int runImport()
    {
        auto workspace = m_console.open(m_plan);
        ImportDiscovered command{};
        if (!m_vpc.empty())
            command.pool = need(findPool(workspace->plan(), text(m_vpc)));
        return m_console.report(*workspace, workspace->execute(command));
    }

    std::string m_account, m_region, m_name, m_ipv4, m_ipv6, m_cidr, m_cidr6, m_vpc, m_zone, m_scope;
    std::vector<std::string> m_tags, m_removeTags;
    bool m_amazon = false;
    bool m_preview = false;
    bool m_ignore = false;
};

} // namespace

void addVpcVerbs(Verbs& verbs, Console& console) { verbs.push_back(std::make_unique<VpcVerb>(console)); }

} // namespace cadastre::cli

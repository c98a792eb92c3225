// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/awscommand.h"

#include "allocate/allocator.h"
#include "plan/plan.h"
#include "text/shellcall.h"
#include "text/shellnames.h"

namespace cadastre {

namespace {

/// Writes the calls; one overload a command. Remembers what the script has made so far.
class Writer {
public:
    explicit Writer(const Plan& plan) : m_plan(plan), m_names(plan) {}

    template <class C>
    QString operator()(const C&)
    {
        return {};
    }
    QString operator()(const CreateIpam& c);
    QString operator()(const ModifyIpam& c);
    QString operator()(const DeleteIpam& c);
    QString operator()(const CreateScope& c);
    QString operator()(const ModifyScope& c);
    QString operator()(const CreatePool& c);
    QString operator()(const ModifyPool& c);
    QString operator()(const DeletePool& c);
    QString operator()(const ProvisionCidr& c);
    QString operator()(const DeprovisionCidr& c);
    QString operator()(const Allocate& c);
    QString operator()(const AddReserve& c);
    QString operator()(const Release& c);
    QString operator()(const CreateVpc& c);
    QString operator()(const AssociateVpcCidr& c);
    QString operator()(const CreateSubnet& c);
    QString operator()(const EditTags& c);
    QString operator()(const Advertise& c);
    QString operator()(const Withdraw& c);
    QString operator()(const CreateShare& c);
    QString operator()(const ModifyShare& c);
    QString operator()(const DeleteShare& c);
    QString operator()(const ProvisionByoasn& c);
    QString operator()(const DeprovisionByoasn& c);
    QString operator()(const AssociateByoasn& c);
    QString operator()(const DisassociateByoasn& c);
    QString operator()(const CreateVerificationToken& c);
    QString operator()(const DeleteVerificationToken& c);

    void keepIds() { m_keepsIds = true; }

private:
    [[nodiscard]] QString asAccount(AccountNumber account, const QString& call) const;
    [[nodiscard]] RegionName homeOf(IpamId ipam) const;
    [[nodiscard]] AccountNumber ownerOf(IpamId ipam) const;
    [[nodiscard]] QString poolArn(PoolId pool) const;
    [[nodiscard]] QString discoveryArn(ResourceDiscoveryId discovery) const;
    [[nodiscard]] QStringList sharedArns(const QList<PoolId>& pools,
                                         const QList<ResourceDiscoveryId>& discoveries) const;
    [[nodiscard]] QStringList principals(const QStringList& names) const;
    /// What joins a share, or leaves it. Empty where nothing does.
    [[nodiscard]] QString shareMembers(const char* operation, ShareId share, const QStringList& arns,
                                       const QStringList& who) const;
    void addBlock(ShellCall& call, const VpcCidrRequest& request, const char* pool, const char* length,
                  const char* cidr) const;

    const Plan& m_plan;
    ShellNames m_names;
    bool m_keepsIds = false;
};

QString Writer::asAccount(AccountNumber account, const QString& call) const
{
    if (account.isEmpty() || account == m_plan.settings().owner)
        return call;
    return QStringLiteral("# with credentials of %1\n%2").arg(account.toString(), call);
}

QString regionWords(const QList<RegionName>& regions)
{
    QStringList words;
    for (const RegionName& region : regions)
        words << QStringLiteral("RegionName=") + region.toString();
    return words.join(u' ');
}

RegionName Writer::homeOf(IpamId ipam) const
{
    const Ipam* row = m_plan.find(ipam);
    return row ? row->homeRegion : m_names.homeRegion();
}

AccountNumber Writer::ownerOf(IpamId ipam) const
{
    const Ipam* row = m_plan.find(ipam);
    return row ? row->owner : AccountNumber();
}

QString Writer::operator()(const CreateIpam& c)
{
    const RegionName home = c.homeRegion.isEmpty() ? m_plan.settings().homeRegion : c.homeRegion;
    ShellCall call("ec2", "create-ipam", home);
    QList<RegionName> others = c.operatingRegions; // AWS adds the home Region by itself
    others.removeAll(home);
    if (!others.isEmpty())
        call.option("--operating-regions", regionWords(others));
    call.text("--description", "Description", c.description);
    if (c.tier != Tier::Advanced) // AWS's defaults are left out: older clients do not know these options
        call.option("--tier", toWire(c.tier));
    if (c.privateGua)
        call.flag("--enable-private-gua");
    if (c.meteredAccount != MeteredAccount::IpamOwner)
        call.option("--metered-account", toWire(c.meteredAccount));
    return asAccount(c.owner, call.tagSpecifications("ipam", c.tags).toString());
}

QString Writer::operator()(const DeleteIpam& c)
{
    ShellCall call("ec2", "delete-ipam", homeOf(c.ipam));
    call.option("--ipam-id", m_names.ipamId(c.ipam));
    if (c.cascade)
        call.flag("--cascade");
    return asAccount(ownerOf(c.ipam), call.toString());
}

QString Writer::operator()(const ModifyIpam& c)
{
    ShellCall call("ec2", "modify-ipam", homeOf(c.ipam));
    call.option("--ipam-id", m_names.ipamId(c.ipam));
    if (!c.addRegions.isEmpty())
        call.option("--add-operating-regions", regionWords(c.addRegions));
    if (!c.removeRegions.isEmpty())
        call.option("--remove-operating-regions", regionWords(c.removeRegions));
    if (c.description) {
        if (c.description->isEmpty())
            call.option("--description", QStringLiteral("''"));
        call.text("--description", "Description", *c.description);
    }
    if (c.tier)
        call.option("--tier", toWire(*c.tier));
    if (c.privateGua)
        call.flag(*c.privateGua ? "--enable-private-gua" : "--no-enable-private-gua");
    if (c.meteredAccount)
        call.option("--metered-account", toWire(*c.meteredAccount));
    return asAccount(ownerOf(c.ipam), call.toString());
}

QString Writer::operator()(const CreateScope& c)
{
    ShellCall call("ec2", "create-ipam-scope", m_names.homeRegion());
    call.option("--ipam-id", m_names.ipamId(c.ipam)).text("--description", "Description", c.description);
    return call.tagSpecifications("ipam-scope", c.tags).toString();
}

QString Writer::operator()(const ModifyScope& c)
{
    ShellCall call("ec2", "modify-ipam-scope", m_names.homeRegion());
    call.option("--ipam-scope-id", m_names.scopeId(c.scope));
    if (c.description.isEmpty())
        call.option("--description", QStringLiteral("''"));
    return call.text("--description", "Description", c.description).toString();
}

QString Writer::operator()(const CreatePool& c)
{
    const Pool* source = m_plan.find(c.source);
    const MadePool* madeSource = m_names.made(c.source);
    const ScopeId scope = c.scope ? c.scope : source ? source->scope : ScopeId{};
    const Family family = c.family   ? *c.family
                        : source     ? source->family
                        : madeSource ? madeSource->family
                                     : Family::IPv6;
    ShellCall call("ec2", "create-ipam-pool", m_names.homeRegion());
    call.option("--ipam-scope-id", m_names.scopeId(scope));
    if (c.source)
        call.option("--source-ipam-pool-id", m_names.poolId(c.source));
    call.option("--address-family", familyWord(family));
    if (!c.locale.isEmpty())
        call.option("--locale", c.locale.toString());
    if (c.service != AwsService::None)
        call.option("--aws-service", toWire(c.service));
    if (c.publicIpSource != PublicIpSource::None)
        call.option("--public-ip-source", toWire(c.publicIpSource));
    if (c.advertisable)
        call.flag(*c.advertisable ? "--publicly-advertisable" : "--no-publicly-advertisable");
    if (c.minLength)
        call.option("--allocation-min-netmask-length", *c.minLength);
    if (c.defaultLength)
        call.option("--allocation-default-netmask-length", *c.defaultLength);
    if (c.maxLength)
        call.option("--allocation-max-netmask-length", *c.maxLength);
    call.pairs("--allocation-resource-tags", c.requiredTags);
    if (c.autoImport)
        call.flag("--auto-import");
    if (const Resource* resource = m_plan.find(c.sourceResource))
        call.option("--source-resource",
                    QStringLiteral("ResourceId=%1,ResourceType=vpc,ResourceRegion=%2,ResourceOwner=%3")
                        .arg(m_names.resourceId(c.sourceResource), resource->region.toString(),
                             resource->owner.toString()));
    call.text("--description", "Description", c.description);
    call.tagSpecifications("ipam-pool", c.tags);
    const QString variable = m_names.make(nameTag(c.tags), c.source, family, c.locale);
    if (!m_keepsIds)
        return call.toString();
    call.option("--query", QStringLiteral("IpamPool.IpamPoolId")).option("--output", QStringLiteral("text"));
    return variable + QLatin1String("=$(") + call.toString() + u')';
}

QString Writer::operator()(const ModifyPool& c)
{
    ShellCall call("ec2", "modify-ipam-pool", m_names.homeRegion());
    call.option("--ipam-pool-id", m_names.poolId(c.pool));
    if (c.autoImport)
        call.flag(*c.autoImport ? "--auto-import" : "--no-auto-import");
    if (c.minLength)
        call.option("--allocation-min-netmask-length", *c.minLength);
    if (c.defaultLength)
        call.option("--allocation-default-netmask-length", *c.defaultLength);
    if (c.clearDefault)
        call.flag("--clear-allocation-default-netmask-length");
    if (c.maxLength)
        call.option("--allocation-max-netmask-length", *c.maxLength);
    call.pairs("--add-allocation-resource-tags", c.addTags);
    call.pairs("--remove-allocation-resource-tags", c.removeTags);
    if (c.description)
        call.text("--description", "Description", *c.description);
    return call.toString();
}

QString Writer::operator()(const DeletePool& c)
{
    ShellCall call("ec2", "delete-ipam-pool", m_names.homeRegion());
    call.option("--ipam-pool-id", m_names.poolId(c.pool));
    if (c.cascade)
        call.flag("--cascade");
    return call.toString();
}

QString Writer::operator()(const ProvisionCidr& c)
{
    const Pool* pool = m_plan.find(c.pool);
    const MadePool* made = m_names.made(c.pool);
    const PoolId source = pool ? pool->source : made ? made->source : PoolId{};
    ShellCall call("ec2", "provision-ipam-pool-cidr", m_names.homeRegion());
    call.option("--ipam-pool-id", m_names.poolId(c.pool));
    std::optional<Prefix> cidr = c.cidr;
    if (!cidr && c.netmask && m_plan.find(source)) {
        AllocationRequest request;
        request.netmask = c.netmask;
        request.strategy = c.strategy;
        if (const auto preview = previewAllocation(m_plan, source, request); preview && preview->mustPin())
            cidr = preview->chosen.cidr;
    }
    if (cidr)
        call.option("--cidr", cidr->toString());
    else if (c.netmask)
        call.option("--netmask-length", *c.netmask);
    if (!c.tokenId.isEmpty())
        call.option("--verification-method", QStringLiteral("dns-token"))
            .option("--ipam-external-resource-verification-token-id", shellQuoted(c.tokenId));
    else if (!c.message.isEmpty() || !c.signature.isEmpty())
        call.authorization(c.message, c.signature);
    return call.toString();
}

QString Writer::operator()(const DeprovisionCidr& c)
{
    return ShellCall("ec2", "deprovision-ipam-pool-cidr", m_names.homeRegion())
        .option("--ipam-pool-id", m_names.poolId(c.pool))
        .option("--cidr", c.cidr.toString())
        .toString();
}

QString Writer::operator()(const Allocate& c)
{
    RegionName region = m_names.localeOf(c.pool);
    ShellCall call("ec2", "allocate-ipam-pool-cidr", region.isEmpty() ? m_names.homeRegion() : region);
    call.option("--ipam-pool-id", m_names.poolId(c.pool));
    std::optional<Prefix> cidr = c.cidr;
    if (!cidr && m_plan.find(c.pool)) {
        AllocationRequest request;
        request.netmask = c.netmask;
        request.strategy = c.strategy;
        request.allowed = c.allowed;
        request.disallowed = c.disallowed;
        if (const auto preview = previewAllocation(m_plan, c.pool, request); preview && preview->mustPin())
            cidr = preview->chosen.cidr;
    }
    const auto list = [](const std::vector<Prefix>& prefixes) {
        QStringList texts;
        for (const Prefix& prefix : prefixes)
            texts << prefix.toString();
        return texts.join(u' ');
    };
    if (cidr)
        call.option("--cidr", cidr->toString());
    else if (c.netmask)
        call.option("--netmask-length", *c.netmask);
    if (!cidr && !c.allowed.empty())
        call.option("--allowed-cidrs", list(c.allowed));
    if (!cidr && !c.disallowed.empty())
        call.option("--disallowed-cidrs", list(c.disallowed));
    call.text("--description", "Description", c.description);
    return call.toString();
}

QString Writer::operator()(const AddReserve& c)
{
    if (c.hold == ReserveHold::PlanOnly)
        return {};
    Allocate held;
    held.pool = c.pool;
    held.cidr = c.cidr;
    held.netmask = c.netmask;
    held.description = c.purpose;
    return (*this)(held);
}

QString Writer::operator()(const Release& c)
{
    const Allocation* allocation = m_plan.find(c.allocation);
    if (!allocation)
        return {};
    const RegionName region = m_names.localeOf(allocation->pool);
    return ShellCall("ec2", "release-ipam-pool-allocation", region.isEmpty() ? m_names.homeRegion() : region)
        .option("--ipam-pool-id", m_names.poolId(allocation->pool))
        .option("--cidr", allocation->cidr.toString())
        .option("--ipam-pool-allocation-id", m_names.allocationId(c.allocation))
        .toString();
}

void Writer::addBlock(ShellCall& call, const VpcCidrRequest& request, const char* pool, const char* length,
                      const char* cidr) const
{
    if (request.pool)
        call.option(pool, m_names.poolId(request.pool));
    std::optional<Prefix> exact = request.cidr;
    if (!exact && m_plan.find(request.pool)) {
        AllocationRequest asked;
        asked.netmask = request.netmask;
        asked.strategy = request.strategy;
        if (const auto preview = previewAllocation(m_plan, request.pool, asked); preview && preview->mustPin())
            exact = preview->chosen.cidr;
    }
    if (exact)
        call.option(cidr, exact->toString());
    else if (request.netmask)
        call.option(length, *request.netmask);
}

QString Writer::operator()(const CreateVpc& c)
{
    RegionName region = c.region;
    for (const PoolId pool : {c.ipv4.pool, c.ipv6.pool})
        if (region.isEmpty())
            region = m_names.localeOf(pool);
    ShellCall call("ec2", "create-vpc", region);
    addBlock(call, c.ipv4, "--ipv4-ipam-pool-id", "--ipv4-netmask-length", "--cidr-block");
    if (c.ipv6.amazonProvided)
        call.flag("--amazon-provided-ipv6-cidr-block");
    else
        addBlock(call, c.ipv6, "--ipv6-ipam-pool-id", "--ipv6-netmask-length", "--ipv6-cidr-block");
    call.tagSpecifications("vpc", c.tags);
    return asAccount(c.account, call.toString());
}

QString Writer::operator()(const AssociateVpcCidr& c)
{
    const Resource* vpc = m_plan.find(c.vpc);
    if (!vpc)
        return {};
    const Pool* pool = m_plan.find(c.request.pool);
    const bool v6 = c.request.amazonProvided || (pool && pool->family == Family::IPv6)
                 || (c.request.cidr && c.request.cidr->family() == Family::IPv6);
    ShellCall call("ec2", "associate-vpc-cidr-block", vpc->region);
    call.option("--vpc-id", m_names.resourceId(c.vpc));
    if (c.request.amazonProvided)
        call.flag("--amazon-provided-ipv6-cidr-block");
    else if (v6)
        addBlock(call, c.request, "--ipv6-ipam-pool-id", "--ipv6-netmask-length", "--ipv6-cidr-block");
    else
        addBlock(call, c.request, "--ipv4-ipam-pool-id", "--ipv4-netmask-length", "--cidr-block");
    return asAccount(vpc->owner, call.toString());
}

QString Writer::operator()(const CreateSubnet& c)
{
    const Resource* vpc = m_plan.find(c.vpc);
    if (!vpc)
        return {};
    ShellCall call("ec2", "create-subnet", vpc->region);
    call.option("--vpc-id", m_names.resourceId(c.vpc));
    if (!c.zone.isEmpty()) // "use1-az1" is an id, "us-east-1a" a name
        call.option(c.zone.contains(QLatin1String("-az")) ? "--availability-zone-id" : "--availability-zone",
                    shellQuoted(c.zone));
    addBlock(call, c.ipv4, "--ipv4-ipam-pool-id", "--ipv4-netmask-length", "--cidr-block");
    addBlock(call, c.ipv6, "--ipv6-ipam-pool-id", "--ipv6-netmask-length", "--ipv6-cidr-block");
    if (c.ipv4.isEmpty())
        call.flag("--ipv6-native");
    call.tagSpecifications("subnet", c.tags);
    return asAccount(vpc->owner, call.toString());
}

QString Writer::operator()(const EditTags& c)
{
    QString id;
    RegionName region = m_names.homeRegion();
    AccountNumber owner;
    if (const auto* pool = std::get_if<PoolId>(&c.subject)) {
        id = m_names.poolId(*pool);
    } else if (const auto* scope = std::get_if<ScopeId>(&c.subject)) {
        id = m_names.scopeId(*scope);
    } else if (const auto* ipam = std::get_if<IpamId>(&c.subject)) {
        id = m_names.ipamId(*ipam);
        region = homeOf(*ipam);
        owner = ownerOf(*ipam);
    } else if (const auto* resource = std::get_if<ResourceId>(&c.subject)) {
        const Resource* row = m_plan.find(*resource);
        if (!row)
            return {};
        id = m_names.resourceId(*resource);
        region = row->region;
        owner = row->owner;
    } else {
        return {};
    }
    QStringList calls;
    if (!c.set.isEmpty())
        calls << ShellCall("ec2", "create-tags", region)
                     .option("--resources", id)
                     .pairs("--tags", pairsOf(c.set))
                     .toString();
    if (!c.remove.isEmpty()) {
        ShellCall call("ec2", "delete-tags", region);
        call.option("--resources", id);
        QStringList keys;
        for (const QString& key : c.remove)
            keys << QStringLiteral("{\"Key\":%1}").arg(jsonText(key));
        call.option("--tags", QStringLiteral("'[%1]'").arg(keys.join(u',')));
        calls << call.toString();
    }
    return asAccount(owner, calls.join(u'\n'));
}

QString Writer::operator()(const Advertise& c)
{
    ShellCall call("ec2", "advertise-byoip-cidr", c.region);
    call.option("--cidr", c.cidr.toString());
    if (c.asn != 0)
        call.option("--asn", QString::number(c.asn));
    return call.toString();
}

QString Writer::operator()(const Withdraw& c)
{
    return ShellCall("ec2", "withdraw-byoip-cidr", c.region).option("--cidr", c.cidr.toString()).toString();
}

QString Writer::poolArn(PoolId pool) const
{
    const Pool* row = m_plan.find(pool);
    const AccountNumber owner = row && !row->owner.isEmpty() ? row->owner : m_plan.settings().owner;
    return QStringLiteral("arn:%1:ec2::%2:ipam-pool/%3")
        .arg(toWire(m_plan.settings().partition), owner.toString(), m_names.poolId(pool));
}

QString Writer::discoveryArn(ResourceDiscoveryId discovery) const
{
    const ResourceDiscovery* row = m_plan.find(discovery);
    const AccountNumber owner = row && !row->owner.isEmpty() ? row->owner : m_plan.settings().owner;
    return QStringLiteral("arn:%1:ec2::%2:ipam-resource-discovery/%3")
        .arg(toWire(m_plan.settings().partition), owner.toString(), m_names.discoveryId(discovery));
}

QStringList Writer::sharedArns(const QList<PoolId>& pools, const QList<ResourceDiscoveryId>& discoveries) const
{
    QStringList arns;
    for (const PoolId pool : pools)
        arns << poolArn(pool);
    for (const ResourceDiscoveryId discovery : discoveries)
        arns << discoveryArn(discovery);
    return arns;
}

QStringList Writer::principals(const QStringList& names) const
{
    QStringList arns;
    for (const QString& one : names)
        arns << m_names.principal(one);
    return arns;
}

QString Writer::operator()(const CreateShare& c)
{
    const QStringList arns = sharedArns(c.pools, c.discoveries);
    const QStringList who = principals(c.principals);
    const QString partition = toWire(m_plan.settings().partition);
    const QString permission = !c.permission.isEmpty() ? c.permission
                             : c.pools.isEmpty()       ? QStringLiteral("AWSRAMPermissionIpamResourceDiscovery")
                                                       : QStringLiteral("AWSRAMDefaultPermissionsIpamPool");
    ShellCall call("ram", "create-resource-share", m_names.homeRegion());
    call.text("--name", "name", c.name);
    if (!arns.isEmpty())
        call.option("--resource-arns", arns.join(u' '));
    if (!who.isEmpty())
        call.option("--principals", who.join(u' '));
    call.option("--permission-arns",
                shellQuoted(permission.startsWith(QLatin1String("arn:"))
                                ? permission
                                : QStringLiteral("arn:%1:ram::aws:permission/%2").arg(partition, permission)));
    call.flag(c.allowExternal ? "--allow-external-principals" : "--no-allow-external-principals");
    call.pairs("--tags", pairsOf(c.tags), ShellCall::Words::LowerCase);
    return call.toString();
}

QString Writer::shareMembers(const char* operation, ShareId share, const QStringList& arns,
                             const QStringList& who) const
{
    if (arns.isEmpty() && who.isEmpty())
        return {};
    ShellCall call("ram", operation, m_names.homeRegion());
    call.option("--resource-share-arn", m_names.shareArn(share));
    if (!arns.isEmpty())
        call.option("--resource-arns", arns.join(u' '));
    if (!who.isEmpty())
        call.option("--principals", who.join(u' '));
    return call.toString();
}

QString Writer::operator()(const ModifyShare& c)
{
    QStringList calls;
    if (c.name || c.allowExternal) {
        ShellCall call("ram", "update-resource-share", m_names.homeRegion());
        call.option("--resource-share-arn", m_names.shareArn(c.share));
        if (c.name)
            call.text("--name", "name", *c.name);
        if (c.allowExternal)
            call.flag(*c.allowExternal ? "--allow-external-principals" : "--no-allow-external-principals");
        calls << call.toString();
    }
    calls << shareMembers("associate-resource-share", c.share, sharedArns(c.addPools, c.addDiscoveries),
                          principals(c.addPrincipals));
    calls << shareMembers("disassociate-resource-share", c.share, sharedArns(c.removePools, c.removeDiscoveries),
                          principals(c.removePrincipals));
    calls.removeAll(QString());
    return calls.join(u'\n');
}

QString Writer::operator()(const DeleteShare& c)
{
    return ShellCall("ram", "delete-resource-share", m_names.homeRegion())
        .option("--resource-share-arn", m_names.shareArn(c.share))
        .toString();
}

QString Writer::operator()(const ProvisionByoasn& c)
{
    ShellCall call("ec2", "provision-ipam-byoasn", m_names.homeRegion());
    call.option("--ipam-id", m_names.ipamId(c.ipam)).option("--asn", QString::number(c.asn));
    call.authorization(c.message, c.signature, "--asn-authorization-context");
    return call.toString();
}

QString Writer::operator()(const DeprovisionByoasn& c)
{
    const Byoasn* row = m_plan.find(c.byoasn);
    if (!row)
        return {};
    return ShellCall("ec2", "deprovision-ipam-byoasn", m_names.homeRegion())
        .option("--ipam-id", m_names.ipamId(row->ipam))
        .option("--asn", QString::number(row->asn))
        .toString();
}

QString Writer::operator()(const AssociateByoasn& c)
{
    return ShellCall("ec2", "associate-ipam-byoasn", m_names.homeRegion())
        .option("--asn", QString::number(c.asn))
        .option("--cidr", c.cidr.toString())
        .toString();
}

QString Writer::operator()(const DisassociateByoasn& c)
{
    return ShellCall("ec2", "disassociate-ipam-byoasn", m_names.homeRegion())
        .option("--asn", QString::number(c.asn))
        .option("--cidr", c.cidr.toString())
        .toString();
}

QString Writer::operator()(const CreateVerificationToken& c)
{
    ShellCall call("ec2", "create-ipam-external-resource-verification-token", m_names.homeRegion());
    call.option("--ipam-id", m_names.ipamId(c.ipam));
    call.tagSpecifications("ipam-external-resource-verification-token", c.tags);
    return call.toString();
}

QString Writer::operator()(const DeleteVerificationToken& c)
{
    return ShellCall("ec2", "delete-ipam-external-resource-verification-token", m_names.homeRegion())
        .option("--ipam-external-resource-verification-token-id", m_names.tokenId(c.token))
        .toString();
}

} // namespace

QString awsCommand(const Plan& plan, const Command& command)
{
    Writer writer(plan);
    return std::visit(writer, command);
}

QString awsCommands(const Plan& plan, const std::vector<Command>& commands)
{
    Writer writer(plan);
    if (commands.size() > 1)
        writer.keepIds();
    QStringList calls;
    for (const Command& command : commands)
        if (const QString call = std::visit(writer, command); !call.isEmpty())
            calls << call;
    return calls.join(QLatin1String("\n"));
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/shellnames.h"

#include "text/awscommand.h"
#include "text/shellcall.h"

namespace cadastre {

namespace {

template <class Row>
bool isShown(const Row& row)
{
    return row.basis == Basis::Seen && !row.awsId.isEmpty();
}

} // namespace

QString variablePart(const QString& name)
{
    QString part;
    for (const QChar c : name) {
        const char16_t u = c.toUpper().unicode();
        const bool ok = (u >= u'A' && u <= u'Z') || (u >= u'0' && u <= u'9');
        if (ok)
            part += QChar(u);
        else if (!part.isEmpty() && !part.endsWith(u'_'))
            part += u'_';
    }
    while (part.endsWith(u'_'))
        part.chop(1);
    return part.left(60);
}

QString ShellNames::make(const QString& name, PoolId source, Family family, RegionName locale)
{
    const PoolId id = m_nextPool;
    m_nextPool.value += 1;
    const QString variable = poolVariable(id, source, name);
    m_made.insert(id, {variable, source, family, locale});
    return variable;
}

const MadePool* ShellNames::made(PoolId pool) const
{
    const auto found = m_made.constFind(pool);
    return found == m_made.constEnd() ? nullptr : &*found;
}

RegionName ShellNames::homeRegion() const
{
    const Ipam* ipam = m_plan.ipam();
    return ipam ? ipam->homeRegion : m_plan.settings().homeRegion;
}

QString ShellNames::pathPart(PoolId source, const QString& name) const
{
    QString path = variablePart(name);
    for (PoolId at = source; at;) {
        const Pool* pool = m_plan.find(at);
        if (!pool) {
            if (const auto made = m_made.constFind(at); made != m_made.constEnd())
                path = made->variable.mid(5) + u'_' + path;
            break;
        }
        path = variablePart(nameOf(*pool)) + u'_' + path;
        at = pool->source;
    }
    return path;
}

QString ShellNames::poolVariable(PoolId id, PoolId source, const QString& name) const
{
    const QString numbered = QStringLiteral("POOL_%1").arg(id.value);
    const QString part = variablePart(name);
    if (part.isEmpty())
        return numbered;
    const auto takenBy = [&](const auto& partOf, const QString& wanted) {
        for (const Pool& other : m_plan.all<Pool>())
            if (other.id != id && partOf(other) == wanted)
                return true;
        for (auto made = m_made.begin(); made != m_made.end(); ++made)
            if (made.key() != id && made->variable == QLatin1String("POOL_") + wanted)
                return true;
        return false;
    };
    if (!takenBy([](const Pool& pool) { return variablePart(nameOf(pool)); }, part))
        return QLatin1String("POOL_") + part;
    const QString path = pathPart(source, name);
    if (path != part && !takenBy([&](const Pool& pool) { return pathPart(pool.source, nameOf(pool)); }, path))
        return QLatin1String("POOL_") + path;
    return QStringLiteral("POOL_%1_%2").arg(part).arg(id.value);
}

QString ShellNames::poolId(PoolId id) const
{
    if (const auto made = m_made.constFind(id); made != m_made.constEnd())
        return u'$' + made->variable;
    const Pool* pool = m_plan.find(id);
    if (!pool)
        return QStringLiteral("$POOL");
    return isShown(*pool) ? pool->awsId : u'$' + poolVariable(pool->id, pool->source, nameOf(*pool));
}

QString ShellNames::ipamId(IpamId id) const
{
    const Ipam* ipam = m_plan.find(id);
    return ipam && isShown(*ipam) ? ipam->awsId : QStringLiteral("$IPAM");
}

QString ShellNames::scopeId(ScopeId id) const
{
    const Scope* scope = m_plan.find(id);
    if (!scope)
        return QStringLiteral("$SCOPE");
    if (isShown(*scope))
        return scope->awsId;
    if (scope->isDefault)
        return scope->type == ScopeType::Public ? QStringLiteral("$PUBLIC_SCOPE") : QStringLiteral("$PRIVATE_SCOPE");
    const QString part = variablePart(nameOf(*scope));
    return QLatin1String("$SCOPE_") + (part.isEmpty() ? QString::number(scope->id.value) : part);
}

QString ShellNames::resourceId(ResourceId id) const
{
    const Resource* resource = m_plan.find(id);
    if (!resource)
        return QStringLiteral("$RESOURCE");
    if (isShown(*resource))
        return resource->awsId;
    const QString part = variablePart(nameOf(*resource));
    return u'$' + variablePart(toWire(resource->kind)) + u'_' + (part.isEmpty() ? QString::number(id.value) : part);
}

QString ShellNames::allocationId(AllocationId id) const
{
    const Allocation* allocation = m_plan.find(id);
    if (allocation && allocation->basis == Basis::Seen && !QString(allocation->awsId).isEmpty())
        return allocation->awsId;
    return QStringLiteral("$ALLOCATION_%1").arg(id.value);
}

QString ShellNames::tokenId(VerificationTokenId id) const
{
    const VerificationToken* token = m_plan.find(id);
    return token && isShown(*token) ? token->awsId : QStringLiteral("$TOKEN_%1").arg(id.value);
}

QString ShellNames::discoveryId(ResourceDiscoveryId id) const
{
    const ResourceDiscovery* discovery = m_plan.find(id);
    return discovery && isShown(*discovery) ? discovery->awsId : QStringLiteral("$DISCOVERY_%1").arg(id.value);
}

QString ShellNames::shareArn(ShareId id) const
{
    const Share* share = m_plan.find(id);
    if (!share)
        return QStringLiteral("$SHARE");
    if (isShown(*share))
        return QStringLiteral("arn:%1:ram:%2:%3:resource-share/%4")
            .arg(toWire(m_plan.settings().partition), share->region.toString(), share->owner.toString(), share->awsId);
    const QString part = variablePart(share->name);
    bool isUnique = !part.isEmpty();
    for (const Share& other : m_plan.all<Share>())
        isUnique = isUnique && (other.id == id || variablePart(other.name) != part);
    return QLatin1String("$SHARE_") + (isUnique ? part : QString::number(id.value));
}

QString principalArn(const Plan& plan, const QString& principal)
{
    const PlanSettings& settings = plan.settings();
    const bool isUnit = principal.startsWith(QLatin1String("ou-"));
    if (!isUnit && !principal.startsWith(QLatin1String("o-")))
        return principal;
    const OrgUnitId unit = isUnit ? plan.byTextId<OrgUnit>(principal) : OrgUnitId{};
    const bool isPlanned = unit && plan.get(unit).awsId.isEmpty(); // its id is ours, not AWS's
    const QString organization = isUnit ? settings.organizationId : principal;
    if (settings.managementAccount.isEmpty() || organization.isEmpty() || isPlanned)
        return principal;
    const QString arn = QStringLiteral("arn:%1:organizations::%2:")
                            .arg(toWire(settings.partition), settings.managementAccount.toString());
    return isUnit ? QStringLiteral("%1ou/%2/%3").arg(arn, organization, principal)
                  : arn + QLatin1String("organization/") + organization;
}

QString ShellNames::unitVariable(const OrgUnit& unit) const
{
    // Units under different parents may be called alike; one of them must never stand for the other.
    const QString part = variablePart(unit.name);
    bool isUnique = true;
    for (const OrgUnit& other : m_plan.all<OrgUnit>())
        isUnique = isUnique && (other.id == unit.id || variablePart(other.name) != part);
    const QString number = QString::number(unit.id.value);
    if (part.isEmpty())
        return QLatin1String("OU_") + number;
    return QLatin1String("OU_") + (isUnique ? part : part + u'_' + number);
}

QList<PrincipalPart> ShellNames::principalParts(const QString& text) const
{
    const bool isUnit = text.startsWith(QLatin1String("ou-"));
    const QString known = principalArn(m_plan, text);
    if (known != text || (!isUnit && !text.startsWith(QLatin1String("o-"))))
        return {{known}};
    // Variables for what the plan does not know.
    const PlanSettings& settings = m_plan.settings();
    QList<PrincipalPart> parts{{QStringLiteral("arn:%1:organizations::").arg(toWire(settings.partition))}};
    if (settings.managementAccount.isEmpty())
        parts.append({{},
                      QStringLiteral("MANAGEMENT_ACCOUNT"),
                      QStringLiteral("The organization's management account: twelve digits")});
    else
        parts.append({settings.managementAccount.toString()});
    if (!isUnit)
        return parts << PrincipalPart{QLatin1String(":organization/")} << PrincipalPart{text};
    parts.append({QLatin1String(":ou/")});
    if (settings.organizationId.isEmpty())
        parts.append({{}, QStringLiteral("ORGANIZATION"), QStringLiteral("The id of the organization: o-…")});
    else
        parts.append({settings.organizationId});
    parts.append({QLatin1String("/")});
    const OrgUnit* unit = m_plan.find(m_plan.byTextId<OrgUnit>(text));
    if (unit && unit->awsId.isEmpty()) // its id is ours, not AWS's
        parts.append({{},
                      unitVariable(*unit),
                      QStringLiteral("The id that AWS gave the organizational unit %1: ou-…").arg(unit->name)});
    else
        parts.append({text});
    return parts;
}

QString ShellNames::principal(const QString& text) const
{
    QString word;
    for (const PrincipalPart& part : principalParts(text))
        word += part.variable.isEmpty() ? shellQuoted(part.text) : QStringLiteral("\"$%1\"").arg(part.variable);
    return word;
}

RegionName ShellNames::localeOf(PoolId id) const
{
    if (const auto made = m_made.constFind(id); made != m_made.constEnd())
        return made->locale;
    const Pool* pool = m_plan.find(id);
    return pool ? pool->locale : RegionName{};
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollout/scriptnames.h"

#include "rollout/rolloutfacts.h"
#include "text/shellnames.h"

#include <algorithm>
#include <tuple>
#include <vector>

namespace cadastre {

namespace {

template <class E>
QString nameFor(const E& row)
{
    if constexpr (std::is_same_v<E, Share>)
        return row.name;
    else if constexpr (std::is_same_v<E, Allocation> || std::is_same_v<E, PoolCidr> || std::is_same_v<E, ResourceCidr>)
        return row.cidr.toString();
    else if constexpr (std::is_same_v<E, Byoasn>)
        return QString::number(row.asn);
    else if constexpr (std::is_same_v<E, AsnAssociation>)
        return {};
    else if constexpr (std::is_same_v<E, Scope>)
        return row.isDefault ? QString() : nameTag(row.tags);
    else
        return nameTag(row.tags);
}

/// What tells rows with the same name apart: where they are.
QString placeOf(const Plan&, const Ipam& row) { return row.homeRegion.toString(); }
QString placeOf(const Plan& plan, const Scope& row) { return homeRegionOf(plan, row.id).toString(); }
QString placeOf(const Plan& plan, const Pool& row)
{
    const Pool* source = plan.find(row.source);
    return source ? nameTag(source->tags) : plan.scopeLabel(row.scope);
}
QString placeOf(const Plan& plan, const PoolCidr& row) { return plan.path(row.pool); }
QString placeOf(const Plan& plan, const Allocation& row) { return plan.path(row.pool); }
QString placeOf(const Plan&, const Share& row) { return row.owner.toString() + u' ' + row.region.toString(); }
QString placeOf(const Plan& plan, const Resource& row)
{
    const auto& blocks = plan.cidrsOf(row.id);
    return QStringList{row.owner.toString(), row.region.toString(),
                       blocks.empty() ? QString() : plan.get(blocks.front()).cidr.toString()}
        .join(u' ');
}
QString placeOf(const Plan& plan, const ResourceCidr& row)
{
    const Resource& holder = plan.get(row.resource);
    return nameTag(holder.tags) + u' ' + placeOf(plan, holder);
}

QString placeOf(const Plan& plan, const Byoasn& row) { return plan.get(row.ipam).homeRegion.toString(); }
QString placeOf(const Plan& plan, const AsnAssociation& row) { return plan.get(row.poolCidr).cidr.toString(); }
QString placeOf(const Plan& plan, const VerificationToken& row) { return plan.get(row.ipam).homeRegion.toString(); }
QString placeOf(const Plan&, const ResourceDiscovery& row)
{
    return row.owner.toString() + u' ' + row.region.toString();
}
QString placeOf(const Plan& plan, const DiscoveryAssociation& row)
{
    return placeOf(plan, plan.get(row.discovery)) + u' ' + plan.get(row.ipam).homeRegion.toString();
}

} // namespace

ScriptNames::ScriptNames(const Rollout& rollout) : m_rollout(rollout) { nameAll(); }

void ScriptNames::nameAll()
{
    nameRows<Ipam>("IPAM");
    nameRows<Scope>("SCOPE");
    nameRows<Pool>("POOL");
    nameRows<PoolCidr>("CIDR");
    nameRows<Allocation>("ALLOCATION");
    nameRows<Share>("SHARE");
    nameRows<Resource>("");
    nameRows<ResourceCidr>("ASSOCIATION");
    nameRows<Byoasn>("ASN");
    nameRows<AsnAssociation>("ASN_ASSOCIATION");
    nameRows<VerificationToken>("TOKEN");
    nameRows<ResourceDiscovery>("DISCOVERY");
    nameRows<DiscoveryAssociation>("DISCOVERY_ASSOCIATION");
}

template <class E>
void ScriptNames::nameRows(const char* prefix)
{
    struct Wanted {
        QString name;
        Instant createdAt;
        QString place;
        Id<E> id;
    };
    std::vector<Wanted> all;
    const auto want = [&](const Plan& plan, const E& row) {
        QString kind = QLatin1String(prefix);
        if constexpr (std::is_same_v<E, Resource>)
            kind = variablePart(toWire(row.kind));
        if constexpr (std::is_same_v<E, Scope>)
            if (row.isDefault)
                kind = row.type == ScopeType::Public ? QStringLiteral("PUBLIC_SCOPE") : QStringLiteral("PRIVATE_SCOPE");
        const QString part = variablePart(nameFor(row));
        all.push_back(
            {part.isEmpty() ? kind : kind + u'_' + part, row.createdAt, variablePart(placeOf(plan, row)), row.id});
    };
    for (const E& row : m_rollout.to.all<E>())
        want(m_rollout.to, row);
    for (const E& row : m_rollout.from.all<E>())
        if (!m_rollout.to.find(row.id)) // what goes keeps its name to the end, or another would be taken for it
            want(m_rollout.from, row);
    std::sort(all.begin(), all.end(), [](const Wanted& a, const Wanted& b) {
        const bool isImportedA = a.createdAt == Instant(), isImportedB = b.createdAt == Instant();
        return std::tie(a.name, isImportedA, a.createdAt, a.place, a.id)
             < std::tie(b.name, isImportedB, b.createdAt, b.place, b.id);
    });
    for (const Wanted& row : all) {
        QString name = row.name;
        if (m_taken.contains(name) && !row.place.isEmpty())
            name += u'_' + row.place;
        const QString base = name;
        for (int number = 2; m_taken.contains(name); ++number)
            name = QStringLiteral("%1_%2").arg(base).arg(number);
        m_taken.insert(name);
        m_variables.emplace(row.id, name);
    }
}

QString ScriptNames::variable(const RolloutSubject& row) const
{
    const auto found = m_variables.find(row);
    return found == m_variables.end() ? QString() : found->second;
}

QString ScriptNames::seenId(const RolloutSubject& subject) const
{
    return std::visit(
        [&](auto id) -> QString {
            const auto& found = row(id);
            if constexpr (requires { found.awsId; })
                return found.basis == Basis::Seen ? static_cast<const QString&>(found.awsId) : QString();
            else
                return {}; // AS numbers and their associations are known by what they are
        },
        subject);
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollout/scriptnames.h"

#include "text/shellnames.h"

namespace cadastre {

namespace {

template <class E>
QString nameFor(const E& row)
{
    if constexpr (std::is_same_v<E, Share>)
        return row.name;
    else if constexpr (std::is_same_v<E, Allocation> || std::is_same_v<E, PoolCidr> || std::is_same_v<E, ResourceCidr>)
        return row.cidr.toString();
    else if constexpr (std::is_same_v<E, Scope>)
        return row.isDefault ? QString() : nameTag(row.tags);
    else
        return nameTag(row.tags);
}

} // namespace

ScriptNames::ScriptNames(const Rollout& rollout) : m_rollout(rollout)
{
    for (const Plan* plan : {&rollout.to, &rollout.from})
        for (const Scope& scope : plan->all<Scope>())
            if (scope.isDefault && !m_variables.contains(scope.id)) {
                QString name =
                    scope.type == ScopeType::Public ? QStringLiteral("PUBLIC_SCOPE") : QStringLiteral("PRIVATE_SCOPE");
                if (m_taken.contains(name))
                    name += QStringLiteral("_%1").arg(scope.id.value);
                m_taken.insert(name);
                m_variables.emplace(scope.id, name);
            }
    nameAll<Ipam>("IPAM");
    nameAll<Scope>("SCOPE");
    nameAll<Pool>("POOL");
    nameAll<PoolCidr>("CIDR");
    nameAll<Allocation>("ALLOCATION");
    nameAll<Share>("SHARE");
    nameAll<Resource>("");
    nameAll<ResourceCidr>("ASSOCIATION");
}

template <class E>
void ScriptNames::nameAll(const char* prefix)
{
    for (const Plan* plan : {&m_rollout.to, &m_rollout.from})
        for (const E& row : plan->all<E>()) {
            if (m_variables.contains(row.id))
                continue;
            QString kind = QLatin1String(prefix);
            if constexpr (std::is_same_v<E, Resource>)
                kind = variablePart(toWire(row.kind));
            const QString part = variablePart(nameFor(row));
            QString name = part.isEmpty() ? kind : kind + u'_' + part;
            if (m_taken.contains(name))
                name += QStringLiteral("_%1").arg(row.id.value);
            while (m_taken.contains(name)) // "A_2" may itself be somebody's name
                name += u'X';
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
            return found.basis == Basis::Seen ? static_cast<const QString&>(found.awsId) : QString();
        },
        subject);
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/principaltree.h"

#include <QSet>

namespace cadastre {

namespace {

class TreeBuilder {
public:
    explicit TreeBuilder(const Plan& plan) : m_plan(plan) {}

    [[nodiscard]] std::vector<PrincipalColumn> build(const QStringList& named)
    {
        const QString& organisation = m_plan.settings().organizationId;
        if (!organisation.isEmpty())
            open(organisation);
        addUnitsOf({});
        addMembersOf({}, false);
        for (const OrgUnit& unit : m_plan.all<OrgUnit>()) // of a ring of units none is under the root
            addUnit(unit);
        if (!organisation.isEmpty())
            close();
        addMembersOf({}, true);
        for (const QString& principal : named)
            addLeaf(principal);
        return std::move(m_columns);
    }

private:
    void open(const QString& principal)
    {
        addLeaf(principal);
        m_within.push_back(static_cast<int>(m_columns.size()) - 1);
    }
    void close()
    {
        const int column = m_within.back();
        m_within.pop_back();
        m_columns[static_cast<std::size_t>(column)].below = static_cast<int>(m_columns.size()) - 1 - column;
    }
    void addLeaf(const QString& principal)
    {
        if (m_known.contains(principal))
            return;
        m_known.insert(principal);
        m_columns.push_back({principal, static_cast<int>(m_within.size()), m_within.empty() ? -1 : m_within.back(), 0});
    }
    void addUnit(const OrgUnit& unit)
    {
        const QString principal = m_plan.textId(unit);
        if (m_known.contains(principal))
            return;
        open(principal);
        addUnitsOf(unit.id);
        addMembersOf(unit.id, false);
        close();
    }
    void addUnitsOf(OrgUnitId parent)
    {
        for (const OrgUnit& unit : m_plan.all<OrgUnit>())
            if (unit.parent == parent || (!parent && !m_plan.find(unit.parent)))
                addUnit(unit);
    }
    void addMembersOf(OrgUnitId unit, bool external)
    {
        for (const Account& account : m_plan.all<Account>())
            if (account.number != m_plan.settings().owner && account.external == external
                && (external || account.unit == unit || (!unit && !m_plan.find(account.unit))))
                addLeaf(account.number.toString());
    }

    const Plan& m_plan;
    std::vector<PrincipalColumn> m_columns;
    std::vector<int> m_within; ///< the columns that are open, outermost first
    QSet<QString> m_known;
};

} // namespace

std::vector<PrincipalColumn> principalTree(const Plan& plan, const QStringList& named)
{
    return TreeBuilder(plan).build(named);
}

} // namespace cadastre

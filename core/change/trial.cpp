// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/trial.h"

#include "change/apply.h"
#include "plan/plan.h"

namespace cadastre {

Trial::Trial(Plan& plan) : m_plan(plan)
{
    forEachKind([&]<class E>() { m_nextHandles[kindIndex<E>] = plan.all<E>().nextId().value; });
}

const ChangeSet& Trial::apply(ChangeSet changes)
{
    m_applied.push_back(std::move(changes));
    cadastre::apply(m_plan, m_applied.back());
    return m_applied.back();
}

void Trial::takeBack()
{
    if (m_applied.empty())
        return;
    for (auto changes = m_applied.rbegin(); changes != m_applied.rend(); ++changes)
        cadastre::takeBack(m_plan, *changes);
    m_applied.clear();
    forEachKind([&]<class E>() { std::get<Table<E>>(m_plan.m_tables).forgetHandles(m_nextHandles[kindIndex<E>]); });
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/importdiscovereddialog.h"

#include "plan/poolrules.h"
#include "text/visibletext.h"
#include "ui/presentation/formatting.h"
#include "ui/views/common/formgrid.h"
#include "ui/wizards/common/poolwords.h"

#include <QComboBox>

namespace cadastre {

namespace {

constexpr int shownImports = 12;

} // namespace

ImportDiscoveredDialog::ImportDiscoveredDialog(Session& session, const ImportDiscoveredRequest& request,
                                               QWidget* parent)
    : EffectDialog(session, tr("Import what was discovered"), tr("Import"), parent)
    , m_form(new FormGrid(this))
    , m_pool(new QComboBox(this))
{
    setObjectName(QStringLiteral("importDiscoveredDialog"));
    m_pool->setObjectName(QStringLiteral("importPool"));
    m_pool->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_pool->addItem(tr("every pool that has auto-import on"), 0U);
    for (const Pool& pool : plan().all<Pool>())
        if (pool.autoImport)
            m_pool->addItem(QStringLiteral("%1   %2").arg(poolPathLabel(plan(), pool.id),
                                                          poolCidrLabel(plan(), pool.id)),
                            pool.id.value);
    m_pool->setCurrentIndex(std::max(0, m_pool->findData(request.pool.value)));
    m_form->addRow(
        tr("&Into"), m_pool,
        tr("VPCs that were found in accounts and lie in the pool become its allocations. AWS takes them even "
           "when they break the pool’s rules, and calls them noncompliant."),
        tr("Auto-import is a setting of the pool, in its tab Rules."));
    m_form->addStretch();
    addPage(windowTitle(), m_form);
    connect(m_pool, &QComboBox::currentIndexChanged, this, [this] { touched(); });
    resize(1000, 460);
    refreshNow();
}

WizardDialog::Wish ImportDiscoveredDialog::wish() const
{
    if (m_pool->count() == 1)
        return {{}, tr("No pool has auto-import on; it is set in the tab Rules of a pool.")};
    const ImportDiscovered command{PoolId{m_pool->currentData().toUInt()}};
    const auto decision = session().workspace().preview(command);
    if (decision && decision->changes.isEmpty() && !decision->notes.isEmpty()) // why it takes nothing
        return {{}, sentenceWithNames(plan(), decision->notes.first())};
    if (decision && decision->changes.isEmpty())
        return {{}, tr("There is nothing to take: no discovered VPC lies there that is not allocated already.")};
    return {{command}, {}};
}

QVector<StatusList::Item> ImportDiscoveredDialog::effects(const Wish&, const Decision& decision) const
{
    QVector<StatusList::Item> items;
    int count = 0;
    int noncompliant = 0;
    for (const auto& change : decision.changes.of<Allocation>()) {
        if (!change.isInsert())
            continue;
        const Allocation& allocation = *change.after;
        const Resource* resource = plan().find(allocation.resource);
        const Pool* pool = plan().find(allocation.pool);
        if (!resource || !pool)
            continue;
        const RuleSubject subject{allocation.cidr.length(), resource->tags, resource->region, resource->owner,
                                  plan().textId(*resource)};
        const bool broken = !poolRuleViolations(plan(), *pool, subject).empty();
        noncompliant += broken ? 1 : 0;
        if (++count > shownImports)
            continue;
        const QString name = visibleText(nameOf(*resource).isEmpty() ? plan().textId(*resource) : nameOf(*resource));
        const QString cidr = isolateLtr(allocation.cidr.toString());
        const QString into = poolLabel(plan(), pool->id);
        items << StatusList::Item{broken ? StatusLevel::Error : StatusLevel::Ok,
                                  broken ? tr("%1, %2, into %3: noncompliant", "VPC, CIDR, pool").arg(name, cidr, into)
                                         : tr("%1, %2, into %3", "VPC, CIDR, pool").arg(name, cidr, into)};
    }
    if (count > shownImports)
        items << StatusList::Item{StatusLevel::Info, tr("and %n more", nullptr, count - shownImports)};
    items << StatusList::Item{StatusLevel::Info, tr("%1, %2.", "VPCs, noncompliant ones")
                                                     .arg(tr("%n VPC(s) taken", nullptr, count),
                                                          tr("%n noncompliant", nullptr, noncompliant))};
    return items;
}

} // namespace cadastre

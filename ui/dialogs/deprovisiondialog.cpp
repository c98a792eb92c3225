// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/deprovisiondialog.h"

#include "net/asn.h"
#include "plan/announcement.h"
#include "ui/presentation/addressfont.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/severity.h"
#include "ui/views/common/formgrid.h"
#include "ui/views/common/itemviews.h"
#include "ui/views/common/labels.h"
#include "ui/wizards/common/poolwords.h"

#include <QTreeWidget>

namespace cadastre {

namespace {

constexpr int shownContents = 200;

/// What an allocation is for: a child pool, a VPC, a description.
QString allocationHolder(const Plan& plan, const Allocation& allocation)
{
    if (allocation.childPool)
        return poolPathLabel(plan, allocation.childPool);
    if (const Resource* resource = plan.find(allocation.resource))
        return visibleText(nameOf(*resource).isEmpty() ? plan.textId(*resource) : nameOf(*resource));
    const QString description = allocation.description;
    return description.isEmpty() ? QString(toWire(allocation.type)) : visibleText(description);
}

} // namespace

DeprovisionDialog::DeprovisionDialog(Session& session, const DeprovisionRequest& request, QWidget* parent)
    : EffectDialog(session, tr("Deprovision a CIDR"), tr("Deprovision"), parent), m_row(request.cidr)
{
    setObjectName(QStringLiteral("deprovisionDialog"));
    auto* form = new FormGrid(this);
    if (const PoolCidr* row = plan().find(m_row)) {
        setWindowTitle(tr("Deprovision %1").arg(row->cidr.toString()));
        auto* address = new AddressLabel(row->cidr.toString(), -1, this);
        address->setObjectName(QStringLiteral("deprovision.cidr"));
        form->addRow(tr("CIDR"), address);
        form->addFact(tr("Pool"), QStringLiteral("deprovision.pool"), poolPathLabel(plan(), row->pool));
        addContents(*form, *row);
    }
    addPage(windowTitle(), form);
    resize(960, 520);
    refreshNow();
}

void DeprovisionDialog::addContents(FormGrid& form, const PoolCidr& row)
{
    auto* contents = new QTreeWidget;
    contents->setObjectName(QStringLiteral("deprovision.contents"));
    contents->setAccessibleName(tr("What lies in it"));
    contents->setHeaderLabels({tr("CIDR"), tr("Held by")});
    contents->setRootIsDecorated(false);
    prepareTree(contents);
    int count = 0;
    plan().forEachAllocation(row.pool, [&](const Allocation& allocation) {
        if (!row.cidr.contains(allocation.cidr))
            return true;
        if (++count <= shownContents) {
            auto* item =
                new QTreeWidgetItem(contents, {allocation.cidr.toString(), allocationHolder(plan(), allocation)});
            item->setFont(0, addressFont(this));
        }
        return true;
    });
    form.addSection(tr("What lies in it"));
    if (count == 0) {
        delete contents;
        form.addWide(hintLabel(tr("Nothing is allocated from it."), this));
        form.addStretch();
        return;
    }
    contents->resizeColumnToContents(0);
    form.addWide(contents, 1);
    if (count > shownContents)
        form.addWide(hintLabel(tr("and %n more", nullptr, count - shownContents), this));
}

WizardDialog::Wish DeprovisionDialog::wish() const
{
    const PoolCidr* row = plan().find(m_row);
    return row ? Wish{{DeprovisionCidr{row->pool, row->cidr}}, {}}
               : Wish{{}, tr("This CIDR is no longer in the plan.")};
}

QVector<StatusList::Item> DeprovisionDialog::effects(const Wish&, const Decision& decision) const
{
    QVector<StatusList::Item> items;
    const PoolCidr& row = plan().get(m_row);
    const Pool& pool = plan().get(row.pool);
    for (const auto& change : decision.changes.of<PoolCidr>()) {
        if (change.after && change.after->id == m_row)
            items << StatusList::Item{statusLevel(change.after->state),
                                      tr("%1 leaves %2: %3", "CIDR, pool, state")
                                          .arg(row.cidr.toString(), poolLabel(plan(), pool.id),
                                               QString(toWire(change.after->state)))};
        else if (change.isInsert())
            items << StatusList::Item{StatusLevel::Warning,
                                      tr("Refill provisions %1 to %2 in return.")
                                          .arg(change.after->cidr.toString(), poolLabel(plan(), change.after->pool))};
    }
    if (pool.source)
        items << StatusList::Item{StatusLevel::Info,
                                  tr("The block returns to %1.").arg(poolLabel(plan(), pool.source))};
    else if (row.evidence != EvidenceState::NotNeeded)
        items << StatusList::Item{StatusLevel::Warning,
                                  tr("AWS wants a proof of ownership again before it comes back.")};
    for (const auto& change : decision.changes.of<AsnAssociation>())
        if (change.isRemove())
            items << StatusList::Item{
                StatusLevel::Info,
                tr("Its association with %1 ends.").arg(Asn{plan().get(change.before->byoasn).asn}.toString())};
    int reserves = 0;
    for (const auto& change : decision.changes.of<Reserve>())
        reserves += change.isRemove() ? 1 : 0;
    if (reserves > 0)
        items << StatusList::Item{StatusLevel::Warning, tr("%n reserve(s) in it go, too.", nullptr, reserves)};
    return items;
}

DeprovisionByoasnDialog::DeprovisionByoasnDialog(Session& session, const DeprovisionByoasnRequest& request,
                                                 QWidget* parent)
    : EffectDialog(session, tr("Deprovision an AS number"), tr("Deprovision"), parent), m_row(request.asn)
{
    setObjectName(QStringLiteral("deprovisionByoasnDialog"));
    auto* form = new FormGrid(this);
    if (const Byoasn* row = plan().find(m_row)) {
        setWindowTitle(tr("Deprovision %1").arg(Asn{row->asn}.toString()));
        form->addFact(tr("AS number"), QStringLiteral("deprovision.asn"), Asn{row->asn}.toString());
        form->addSection(tr("Associated CIDRs"));
        QStringList cidrs;
        for (const AsnAssociation& one : plan().all<AsnAssociation>())
            if (one.byoasn == m_row)
                cidrs << plan().get(one.poolCidr).cidr.toString();
        PlainLabel* list = cidrs.isEmpty() ? hintLabel(tr("none"), this) : plainLabel(cidrs.join(u'\n'), this);
        list->setObjectName(QStringLiteral("deprovision.cidrs"));
        form->addWide(list);
    }
    form->addStretch();
    addPage(windowTitle(), form);
    refreshNow();
}

WizardDialog::Wish DeprovisionByoasnDialog::wish() const
{
    return plan().find(m_row) ? Wish{{DeprovisionByoasn{m_row}}, {}}
                              : Wish{{}, tr("This AS number is no longer in the plan.")};
}

QVector<StatusList::Item> DeprovisionByoasnDialog::effects(const Wish&, const Decision& decision) const
{
    QVector<StatusList::Item> items;
    const QString asn = Asn{plan().get(m_row).asn}.toString();
    for (const auto& change : decision.changes.of<Byoasn>())
        if (change.after)
            items << StatusList::Item{statusLevel(change.after->state),
                                      QStringLiteral("%1: %2").arg(asn, QString(toWire(change.after->state)))};
    items << StatusList::Item{StatusLevel::Warning, tr("AWS wants its proof again before it comes back.")};
    return items;
}

} // namespace cadastre

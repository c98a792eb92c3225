// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/tabs/byoasntab.h"

#include "ui/models/byoasnmodel.h"
#include "ui/presentation/delegates.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/emptystate.h"
#include "ui/views/common/tablecolumns.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QTableView>

namespace cadastre {

namespace {

bool canBeTriedAgain(const Byoasn& row)
{
    return row.state == AsnState::FailedProvision || row.state == AsnState::Deprovisioned;
}

bool canBeGivenUp(const Byoasn& row)
{
    return row.state == AsnState::Provisioned || row.state == AsnState::FailedDeprovision
        || row.state == AsnState::FailedProvision;
}

} // namespace

ByoasnTab::ByoasnTab(Session& session, QWidget* parent) : ByoasnTab(session, new ByoasnModel(session), parent) {}

ByoasnTab::ByoasnTab(Session& session, ByoasnModel* model, QWidget* parent)
    : TableTab(session, QStringLiteral("byoasnTab"), model, tr("Own AS numbers"), parent)
    , m_asns(model)
    , m_add(pushButton(tr("Bring AS number…"), QStringLiteral("byoasnTab.add"), this))
    , m_again(pushButton(tr("Try again…"), QStringLiteral("byoasnTab.again"), this))
    , m_cidrs(pushButton(tr("CIDRs…"), QStringLiteral("byoasnTab.cidrs"), this))
    , m_deprovision(pushButton(tr("Deprovision…"), QStringLiteral("byoasnTab.deprovision"), this))
{
    for (QPushButton* button : {m_add, m_again, m_cidrs, m_deprovision})
        bar()->addWidget(button);
    m_cidrs->setToolTip(tr("Associate CIDRs with this number, and announce them from it"));
    view()->setItemDelegateForColumn(ByoasnModel::StateColumn, new SeverityDelegate(view()));
    view()->setItemDelegateForColumn(ByoasnModel::EvidenceColumn, new SeverityDelegate(view()));
    setWidths({14, 19, 32, 18, 15, 40, 30}, {ByoasnModel::IpamColumn});
    setFilterExample(QStringLiteral("state:provisioned"));
    emptyState()->setPicture(QStringLiteral("certificate"));
    emptyState()->setSentence(tr("No AS number of your own is in this plan."));
    emptyState()->setExplanation(
        tr("AWS announces your CIDRs from its own numbers. Bring yours, signed, and associate CIDRs with it, and it "
           "announces those from yours."));
    emptyState()->setPrimary(tr("Bring AS number…"));
    const auto ask = [this] { m_session.request(ByoasnRequest{}); };
    connect(m_add, &QPushButton::clicked, this, ask);
    connect(emptyState(), &EmptyState::primaryClicked, this, ask);
    connect(m_again, &QPushButton::clicked, this, [this] {
        if (const Byoasn* row = selected())
            m_session.request(ByoasnRequest{row->id});
    });
    connect(m_cidrs, &QPushButton::clicked, this, [this] {
        if (const Byoasn* row = selected())
            m_session.request(ByoasnCidrsRequest{row->id});
    });
    connect(m_deprovision, &QPushButton::clicked, this, [this] {
        if (const Byoasn* row = selected())
            m_session.request(DeprovisionByoasnRequest{row->id});
    });
    selectionChanged();
}

const Byoasn* ByoasnTab::selected() const
{
    const QVector<int> rows = selectedRows();
    return rows.size() == 1 ? plan().find(m_asns->asnAt(rows.front())) : nullptr;
}

void ByoasnTab::rebuild()
{
    TableTab::rebuild();
    bool anyFailure = false;
    for (const Byoasn& row : plan().all<Byoasn>())
        anyFailure = anyFailure || !row.statusMessage.isEmpty();
    columns()->setUseful(ByoasnModel::ReasonColumn, anyFailure);
}

void ByoasnTab::selectionChanged()
{
    const Byoasn* row = selected();
    const bool writable = !m_session.workspace().isReadOnly();
    const bool isAgain = row && canBeTriedAgain(*row);
    m_add->setEnabled(writable);
    m_again->setVisible(isAgain); // one of the two: a narrow window has no room for both
    m_again->setEnabled(writable);
    m_cidrs->setVisible(!isAgain);
    m_cidrs->setEnabled(writable && row && row->state == AsnState::Provisioned);
    m_deprovision->setEnabled(writable && row && canBeGivenUp(*row));
}

void ByoasnTab::choose(int row)
{
    if (const TableEntry* entry = model().entryAt(row))
        m_session.selectSubject({SubjectRef::Kind::Byoasn, entry->handle});
}

void ByoasnTab::fillMenu(QMenu& menu, int row)
{
    const Byoasn* asn = plan().find(m_asns->asnAt(row));
    if (!asn || m_session.workspace().isReadOnly())
        return;
    const auto add = [&](const QString& text, const Request& request) {
        menu.addAction(text, this, [this, request] { m_session.request(request); });
    };
    if (canBeTriedAgain(*asn))
        add(tr("Try again…"), ByoasnRequest{asn->id});
    if (asn->state == AsnState::Provisioned) {
        add(tr("CIDRs…"), ByoasnCidrsRequest{asn->id});
        add(tr("Check the proof again…"), ByoasnRequest{asn->id});
    }
    if (canBeGivenUp(*asn))
        add(tr("Deprovision…"), DeprovisionByoasnRequest{asn->id});
}

} // namespace cadastre

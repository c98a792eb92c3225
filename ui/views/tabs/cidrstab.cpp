// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/tabs/cidrstab.h"

#include "ui/models/cidrmodel.h"
#include "ui/presentation/delegates.h"
#include "ui/presentation/formatting.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/emptystate.h"
#include "ui/views/common/tablecolumns.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QTableView>

namespace cadastre {

CidrsTab::CidrsTab(Session& session, QWidget* parent)
    : TableTab(session, QStringLiteral("cidrsTab"), new CidrModel(session), tr("CIDRs"), parent)
    , m_move(pushButton(tr("Move…"), QStringLiteral("cidrsTab.move"), this))
    , m_deprovision(pushButton(tr("Deprovision…"), QStringLiteral("cidrsTab.deprovision"), this))
{
    QPushButton* provision = pushButton(tr("Provision…"), QStringLiteral("cidrsTab.provision"), this);
    bar()->addWidget(provision);
    bar()->addWidget(m_move);
    bar()->addWidget(m_deprovision);
    view()->setItemDelegateForColumn(CidrModel::StateColumn, new SeverityDelegate(view()));
    view()->setItemDelegateForColumn(CidrModel::EvidenceColumn, new SeverityDelegate(view()));
    view()->setItemDelegateForColumn(CidrModel::RoaColumn, new SeverityDelegate(view()));
    setWidths({28, 20, 18, 32, 24, 12, 34, 34, 12, 30, 24},
              {CidrModel::IdColumn, CidrModel::RequestColumn, CidrModel::PoolColumn, CidrModel::BasisColumn});
    setFilterExample(QStringLiteral("state:provisioned 10.0.0.0/8"));
    emptyState()->setPicture(QStringLiteral("provision"));
    emptyState()->setSentence(tr("This pool holds no CIDR yet."));
    emptyState()->setExplanation(tr("Nothing can be allocated from it until a CIDR is provisioned."));
    emptyState()->setPrimary(tr("Provision…"));
    const auto ask = [this] { m_session.request(ProvisionRequest{m_session.place().pool, {}}); };
    connect(provision, &QPushButton::clicked, this, ask);
    connect(emptyState(), &EmptyState::primaryClicked, this, ask);
    connect(m_move, &QPushButton::clicked, this, [this] {
        if (const PoolCidr* cidr = chosen())
            m_session.request(MoveCidrRequest{cidr->id});
    });
    connect(m_deprovision, &QPushButton::clicked, this, [this] {
        if (const PoolCidr* cidr = chosen())
            m_session.request(DeprovisionRequest{cidr->id});
    });
}

const PoolCidr* CidrsTab::chosen() const
{
    const QVector<int> rows = selectedRows();
    const TableEntry* entry = rows.size() == 1 ? model().entryAt(rows.front()) : nullptr;
    return entry ? plan().find(PoolCidrId{entry->handle}) : nullptr;
}

void CidrsTab::rebuild()
{
    TableTab::rebuild();
    bool anyRoa = false;
    bool anyEvidence = false;
    bool anyFailure = false;
    for (int row = 0; row < model().rowCount(); ++row)
        if (const PoolCidr* cidr = plan().find(PoolCidrId{model().entryAt(row)->handle})) {
            anyRoa = anyRoa || static_cast<const CidrModel&>(model()).asksForRoa(*cidr);
            anyEvidence = anyEvidence || cidr->evidence != EvidenceState::NotNeeded;
            anyFailure = anyFailure || cidr->failure != CidrFailure::None;
        }
    columns()->setUseful(CidrModel::RoaColumn, anyRoa);
    columns()->setUseful(CidrModel::EvidenceColumn, anyEvidence);
    columns()->setUseful(CidrModel::ReasonColumn, anyFailure);
}

void CidrsTab::selectionChanged()
{
    const PoolCidr* cidr = chosen();
    m_move->setEnabled(cidr && holdsSpace(cidr->state));
    m_deprovision->setEnabled(cidr && cidr->state != CidrState::PendingDeprovision);
}

void CidrsTab::choose(int row)
{
    if (const TableEntry* entry = model().entryAt(row))
        m_session.selectSubject({SubjectRef::Kind::PoolCidr, entry->handle});
}

void CidrsTab::fillMenu(QMenu& menu, int row)
{
    const TableEntry* entry = model().entryAt(row);
    if (!entry)
        return;
    const PoolCidrId id{entry->handle};
    menu.addAction(tr("Move…"), this, [this, id] { m_session.request(MoveCidrRequest{id}); });
    menu.addAction(tr("Deprovision…"), this, [this, id] { m_session.request(DeprovisionRequest{id}); });
}

QString CidrsTab::filterField(int column) const
{
    return column == CidrModel::CidrColumn ? QStringLiteral("cidr") : QString();
}

FilterAtom CidrsTab::filterAtom(int row, int column) const
{
    const TableEntry* entry = model().entryAt(row);
    const PoolCidr* cidr = entry ? plan().find(PoolCidrId{entry->handle}) : nullptr;
    if (!cidr)
        return {};
    switch (column) {
    case CidrModel::CidrColumn: return cidr->cidr.isNull() ? FilterAtom{} : TableTab::filterAtom(row, column);
    case CidrModel::StateColumn: return {QStringLiteral("state"), QString(toWire(cidr->state)), true};
    case CidrModel::AdvertisingColumn:
        if (!plan().get(cidr->pool).advertisable)
            return {};
        return {QStringLiteral("is"), QString(toWire(cidr->advert)), false};
    case CidrModel::EvidenceColumn:
        if (cidr->evidence == EvidenceState::NotNeeded)
            return {};
        return {QStringLiteral("is"), QString(toWire(cidr->evidence)), false};
    case CidrModel::SinceColumn:
        return {QStringLiteral("since"), cidr->createdAt ? isoDate(cidr->createdAt) : QString(), false};
    case CidrModel::IdColumn: return {QStringLiteral("id"), plan().textId(*cidr), true};
    case CidrModel::PoolColumn: return {QStringLiteral("pool"), plan().path(cidr->pool), true};
    case CidrModel::BasisColumn: return {QStringLiteral("basis"), QString(toWire(cidr->basis)), false};
    default: return {};
    }
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/tabs/poolstab.h"

#include "ui/models/poollistmodel.h"
#include "ui/presentation/delegates.h"
#include "ui/views/pools/blockdrop.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/emptystate.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QTableView>

namespace cadastre {

PoolsTab::PoolsTab(Session& session, QWidget* parent)
    : TableTab(session, QStringLiteral("poolsTab"), new PoolListModel(session), tr("Pools"), parent)
{
    QPushButton* make = pushButton(tr("New pool…"), QStringLiteral("poolsTab.newPool"), this);
    bar()->addWidget(make);
    view()->setItemDelegateForColumn(PoolListModel::FindingsColumn, new SeverityDelegate(view()));
    setWidths({26, 33, 12, 11, 11, 13, 9, 13, 10, 24, 34, 18, 16, 14, 30, 24},
              {PoolListModel::ServiceColumn, PoolListModel::AdvertisableColumn, PoolListModel::OwnerColumn,
               PoolListModel::IdColumn, PoolListModel::StateColumn, PoolListModel::LengthsColumn,
               PoolListModel::ImportColumn, PoolListModel::TagsColumn, PoolListModel::BasisColumn});
    setGiving({{PoolListModel::PoolColumn, 16}});
    new BlockDrop(session, view(), [this](const QModelIndex& index) { return poolAt(index.row()); });
    view()->sortByColumn(PoolListModel::AvailableColumn, Qt::AscendingOrder); // where room runs out
    setFilterExample(QStringLiteral("is:advertisable locale:us-east-1"));
    emptyState()->setPicture(QStringLiteral("pool"));
    const auto ask = [this] { m_session.request(NewPoolRequest{m_session.place().scope, {}, {}}); };
    connect(make, &QPushButton::clicked, this, ask);
    connect(emptyState(), &EmptyState::primaryClicked, this, [this, ask] {
        if (plan().ipam())
            ask();
        else
            m_session.request(IpamRequest{});
    });
    connect(view(), &QTableView::activated, this, [this](const QModelIndex& index) {
        if (const PoolId pool = poolAt(index.row()))
            m_session.selectPool(pool);
    });
}

void PoolsTab::rebuild()
{
    if (plan().ipam()) {
        emptyState()->setSentence(tr("This scope holds no pool yet."));
        emptyState()->setExplanation(tr("Pools hold the space that is handed out, under rules of their own."));
        emptyState()->setPrimary(tr("New pool…"));
    } else {
        emptyState()->setSentence(tr("This plan has no IPAM yet"));
        emptyState()->setExplanation(tr("An IPAM brings a public and a private scope; pools lie in scopes."));
        emptyState()->setPrimary(tr("New IPAM…"));
    }
    TableTab::rebuild();
}

PoolId PoolsTab::poolAt(int row) const
{
    const TableEntry* entry = model().entryAt(row);
    return entry ? PoolId{entry->handle} : PoolId();
}

void PoolsTab::choose(int row)
{
    if (const PoolId pool = poolAt(row))
        m_session.selectSubject({SubjectRef::Kind::Pool, pool.value});
}

void PoolsTab::fillMenu(QMenu& menu, int row)
{
    const PoolId pool = poolAt(row);
    if (!pool)
        return;
    const ScopeId scope = plan().get(pool).scope;
    menu.addAction(tr("Open"), this, [this, pool] { m_session.selectPool(pool); });
    menu.addAction(tr("New pool inside…"), this, [this, scope, pool] {
        m_session.request(NewPoolRequest{scope, pool, {}});
    });
    menu.addAction(tr("Provision a CIDR…"), this, [this, pool] { m_session.request(ProvisionRequest{pool, {}}); });
    menu.addSeparator();
    menu.addAction(tr("Rename…"), this, [this, pool] {
        m_session.request(RenameRequest{{SubjectRef::Kind::Pool, pool.value}});
    });
    menu.addAction(tr("Tags…"), this, [this, pool] { m_session.request(TagsRequest{pool}); });
    menu.addAction(tr("Delete pool"), this, [this, pool] { m_session.request(DeletePoolRequest{pool}); });
}

QString PoolsTab::filterField(int column) const
{
    switch (column) {
    case PoolListModel::LocaleColumn: return QStringLiteral("locale");
    case PoolListModel::OwnerColumn: return QStringLiteral("owner");
    default: return {};
    }
}

FilterAtom PoolsTab::filterAtom(int row, int column) const
{
    const Pool* pool = plan().find(poolAt(row));
    if (!pool)
        return {};
    const RowFacts facts = factsOf(plan(), *pool);
    switch (column) {
    case PoolListModel::CidrColumn:
        return {QStringLiteral("cidr"), facts.cidr.isNull() ? QString() : facts.cidr.toString(), false};
    case PoolListModel::PoolColumn: return {QStringLiteral("pool"), facts.pool, true};
    case PoolListModel::ServiceColumn: return {QStringLiteral("service"), facts.service, false};
    case PoolListModel::AdvertisableColumn:
        return {QStringLiteral("is"), pool->advertisable ? QStringLiteral("advertisable") : QString(), false};
    case PoolListModel::IdColumn: return {QStringLiteral("id"), facts.id, true};
    case PoolListModel::StateColumn: return {QStringLiteral("state"), facts.state, true};
    case PoolListModel::BasisColumn: return {QStringLiteral("basis"), QString(toWire(pool->basis)), false};
    default: return TableTab::filterAtom(row, column);
    }
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/pools/accountspanel.h"

#include "plan/sharing.h"
#include "text/visibletext.h"
#include "ui/icons.h"
#include "ui/presentation/delegates.h"
#include "ui/presentation/roles.h"
#include "ui/session/session.h"
#include "ui/theme.h"
#include "ui/views/common/emptystate.h"
#include "ui/views/common/itemviews.h"
#include "ui/views/pools/treecolumns.h"

#include <QMenu>
#include <QSet>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace cadastre {

namespace {

enum RowKind { UnitRow, AccountRow, PoolRow };
constexpr qsizetype mostUnits = 16; // a ring of units has an end all the same

QStandardItem* makeItem(RowKind kind, std::uint32_t handle, const QString& text, const QString& caption = {})
{
    auto* item = new QStandardItem(text);
    item->setEditable(false);
    item->setData(kind, KindRole);
    item->setData(handle, IdRole);
    if (!caption.isEmpty())
        item->setData(caption, CaptionRole);
    item->setData(caption.isEmpty() ? text : text + u' ' + caption, Qt::AccessibleTextRole);
    return item;
}

/// "Workloads/Prod/111122223333/public/TOP/EAST": names and numbers that do not change with the language.
QString pathOf(const Plan& plan, const QModelIndex& index)
{
    const std::uint32_t handle = index.data(IdRole).toUInt();
    switch (index.data(KindRole).toInt()) {
    case UnitRow: {
        QStringList parts;
        for (const OrgUnit* unit = plan.find(OrgUnitId{handle}); unit && parts.size() < mostUnits;
             unit = plan.find(unit->parent))
            parts.prepend(unit->name);
        return parts.join(u'/');
    }
    case AccountRow: {
        const Account* account = plan.find(AccountId{handle});
        const QString above = pathOf(plan, index.parent());
        const QString number = account ? account->number.toString() : QString();
        return above.isEmpty() ? number : above + u'/' + number;
    }
    default: return pathOf(plan, index.parent()) + u'/' + plan.path(PoolId{handle});
    }
}

QString kindOf(const QModelIndex& index)
{
    switch (index.data(KindRole).toInt()) {
    case UnitRow: return QStringLiteral("unit");
    case AccountRow: return QStringLiteral("account");
    default: return QStringLiteral("pool");
    }
}

} // namespace

AccountsPanel::AccountsPanel(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new QStandardItemModel(this))
    , m_view(new QTreeView(this))
    , m_empty(new EmptyState(QStringLiteral("account"), tr("No accounts yet"),
                             tr("Accounts draw blocks from the pools that are shared with them."), this))
{
    setObjectName(QStringLiteral("accountsPanel"));
    m_view->setObjectName(QStringLiteral("accountTree"));
    m_view->setAccessibleName(tr("Accounts"));
    m_view->setModel(m_model);
    prepareTree(m_view);
    m_view->setItemDelegate(new PoolRowDelegate(m_view));
    m_view->setHeaderHidden(true);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QTreeView::customContextMenuRequested, this, &AccountsPanel::showMenu);
    connect(m_view, &QTreeView::clicked, this, [this](const QModelIndex& index) {
        const std::uint32_t handle = index.data(IdRole).toUInt();
        if (index.data(KindRole).toInt() == PoolRow)
            m_session.selectPool({handle});
        else if (index.data(KindRole).toInt() == AccountRow)
            m_session.selectSubject({SubjectRef::Kind::Account, handle});
    });
    m_output = new TreeOutput(
        session, m_view,
        nameColumn(tr("Account"), [&session](const QModelIndex& index) { return pathOf(session.plan(), index); }),
        {captionColumn(QStringLiteral("number"), tr("Number"), [](const QModelIndex&) { return true; }),
         kindColumn(kindOf)});

    m_empty->setPrimary(tr("Add an account…"));
    connect(m_empty, &EmptyState::primaryClicked, this, [this] { m_session.request(AccountRequest{}); });

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::between, metrics::between, metrics::between, 0);
    layout->addWidget(m_view);
    layout->addWidget(m_empty);
    connect(&session, &Session::wasReset, this, &AccountsPanel::refresh);
    connect(&session, &Session::changed, this, [this](const ChangeSet& changes) {
        if (!changes.of<Account>().empty() || !changes.of<OrgUnit>().empty() || !changes.of<Share>().empty()
            || !changes.of<Pool>().empty())
            refresh();
    });
    refresh();
}

void AccountsPanel::refresh()
{
    QSet<quint32> openAccounts;
    for (int row = 0; row < m_model->rowCount(); ++row)
        for (int child = 0; child < m_model->item(row)->rowCount(); ++child)
            if (m_view->isExpanded(m_model->item(row)->child(child)->index()))
                openAccounts.insert(m_model->item(row)->child(child)->data(IdRole).toUInt());
    const Plan& plan = m_session.plan();
    m_model->clear();
    QHash<OrgUnitId, QStandardItem*> units;
    const auto unitPath = [&plan](OrgUnitId id) {
        QStringList parts;
        for (const OrgUnit* unit = plan.find(id); unit && parts.size() < mostUnits; unit = plan.find(unit->parent))
            parts.prepend(visibleText(unit->name));
        return parts.join(QStringLiteral(" › "));
    };
    const auto groupOf = [&](const Account& account) {
        if (QStandardItem* known = units.value(account.unit))
            return known;
        const QString text = account.external ? tr("Outside the organisation")
                           : account.unit     ? unitPath(account.unit)
                                              : tr("Root");
        QStandardItem* item = makeItem(UnitRow, account.unit.value, text);
        units.insert(account.unit, item);
        m_model->appendRow(item);
        return item;
    };
    for (const Account& account : plan.all<Account>()) {
        QStandardItem* row = makeItem(AccountRow, account.id.value,
                                      account.name.isEmpty() ? account.number.toString() : visibleText(account.name),
                                      account.name.isEmpty() ? QString() : account.number.toString());
        for (const Pool& pool : plan.all<Pool>())
            if (isPrincipalOf(plan, pool.id, account.number))
                row->appendRow(makeItem(PoolRow, pool.id.value,
                                        plan.path(pool.id).section(u'/', 1).replace(u'/', QStringLiteral(" › "))));
        groupOf(account)->appendRow(row);
    }
    for (const OrgUnit& unit : plan.all<OrgUnit>()) // those without an account, too
        if (!units.contains(unit.id)) {
            QStandardItem* item = makeItem(UnitRow, unit.id.value, unitPath(unit.id));
            units.insert(unit.id, item);
            m_model->appendRow(item);
        }
    m_model->sort(0);
    m_view->expandToDepth(0);
    for (int row = 0; row < m_model->rowCount(); ++row)
        for (int child = 0; child < m_model->item(row)->rowCount(); ++child)
            if (openAccounts.contains(m_model->item(row)->child(child)->data(IdRole).toUInt()))
                m_view->expand(m_model->item(row)->child(child)->index());
    const bool none = m_model->rowCount() == 0;
    m_view->setVisible(!none);
    m_empty->setVisible(none);
}

void AccountsPanel::showMenu(const QPoint& at)
{
    const QModelIndex index = m_view->indexAt(at);
    QMenu menu(this);
    menu.addAction(themedIcon(QStringLiteral("add")), tr("Add an account…"), this,
                   [this] { m_session.request(AccountRequest{}); });
    const bool onUnit = index.isValid() && index.data(KindRole).toInt() == UnitRow;
    const OrgUnitId unit{onUnit ? index.data(IdRole).toUInt() : 0U};
    menu.addAction(themedIcon(QStringLiteral("account")), tr("Add organisational unit…"), this,
                   [this, unit] { m_session.request(OrgUnitRequest{unit}); });
    if (unit)
        menu.addAction(themedIcon(QStringLiteral("delete")), tr("Remove"), this,
                       [this, unit] { m_session.run(RemoveOrgUnit{unit}); });
    if (index.data(KindRole).toInt() == AccountRow && index.isValid()) {
        const AccountId id{index.data(IdRole).toUInt()};
        const AccountNumber number = m_session.plan().get(id).number;
        menu.addAction(themedIcon(QStringLiteral("edit")), tr("Edit…"), this,
                       [this, id] { m_session.request(AccountRequest{id}); });
        menu.addAction(themedIcon(QStringLiteral("edit")), tr("Tags…"), this,
                       [this, id] { m_session.request(TagsRequest{id}); });
        menu.addAction(themedIcon(QStringLiteral("allocate-vpc")), tr("Allocate a VPC for it…"), this, [this, number] {
            m_session.request(VpcRequest{{}, {}, {}, number});
        });
        menu.addAction(themedIcon(QStringLiteral("delete")), tr("Remove"), this,
                       [this, id] { m_session.run(RemoveAccount{id}); });
    }
    menu.addSeparator();
    m_output->fillMenu(*menu.addMenu(themedIcon(QStringLiteral("export")), tr("Export or print")));
    menu.exec(m_view->viewport()->mapToGlobal(at));
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/tabs/sharingtab.h"

#include "plan/sharing.h"
#include "text/visibletext.h"
#include "ui/icons.h"
#include "ui/presentation/words.h"
#include "ui/theme.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/emptystate.h"
#include "ui/views/common/itemviews.h"
#include "ui/views/common/labels.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace cadastre {

namespace {

/// Everybody who is named by a share of one of the pools, in the order of first mention.
QStringList principalsOf(const Plan& plan, const std::vector<PoolId>& pools)
{
    QStringList principals;
    for (const PoolId pool : pools)
        for (const ShareId share : plan.sharesOf(pool))
            for (const QString& principal : plan.get(share).principals)
                if (!principals.contains(principal))
                    principals.append(principal);
    return principals;
}

bool names(const Plan& plan, PoolId pool, const QString& principal)
{
    for (const ShareId share : plan.sharesOf(pool))
        if (plan.get(share).principals.contains(principal))
            return true;
    return false;
}

} // namespace

SharingTab::SharingTab(Session& session, QWidget* parent)
    : PlaceTab(session, QStringLiteral("sharingTab"), parent)
    , m_who(plainLabel({}, this))
    , m_matrix(new QTableWidget(this))
    , m_share(pushButton(tr("Share…"), QStringLiteral("sharePool"), this))
    , m_empty(new EmptyState(QStringLiteral("share"), tr("Shared with nobody"),
                             tr("Only the owner can draw from this pool until it is shared."), this))
{
    m_who->setWordWrap(true);
    m_matrix->setObjectName(QStringLiteral("sharingMatrix"));
    m_matrix->setAccessibleName(tr("Pools and who may draw from them"));
    m_matrix->setEditTriggers(QAbstractItemView::NoEditTriggers);
    prepareTable(m_matrix);
    m_share->setIcon(themedIcon(QStringLiteral("share")));
    m_empty->setPrimary(tr("Share…"));
    const auto open = [this] {
        if (pool())
            m_session.request(ShareRequest{pool()->id});
    };
    connect(m_share, &QPushButton::clicked, this, open);
    connect(m_empty, &EmptyState::primaryClicked, this, open);
    connect(m_matrix, &QTableWidget::cellDoubleClicked, this, [this](int row) {
        if (const QTableWidgetItem* item = m_matrix->item(row, 0))
            m_session.request(ShareRequest{PoolId{item->data(Qt::UserRole).toUInt()}});
    });
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(metrics::page, metrics::between, metrics::page, metrics::between);
    bar->setSpacing(metrics::group);
    bar->addWidget(m_who, 1);
    bar->addWidget(m_share, 0, Qt::AlignTop);
    body()->addLayout(bar);
    body()->addWidget(m_matrix, 1);
    body()->addWidget(m_empty, 1);
}

std::vector<PoolId> SharingTab::shownPools() const
{
    std::vector<PoolId> pools;
    if (const Pool* shown = pool()) {
        pools.push_back(shown->id);
        for (std::size_t i = 0; i < pools.size(); ++i) // the list grows while it is walked: children of children too
            for (const PoolId child : plan().childPools(pools[i]))
                pools.push_back(child);
    } else {
        for (const Pool& row : plan().all<Pool>())
            if (row.scope == m_session.place().scope)
                pools.push_back(row.id);
    }
    return pools;
}

void SharingTab::rebuild()
{
    const std::vector<PoolId> pools = shownPools();
    const bool none = principalsOf(plan(), pools).isEmpty();
    m_empty->setVisible(none);
    m_matrix->setVisible(!none);
    m_share->setVisible(!none && pool());
    m_who->setVisible(!none && pool());
    if (none)
        return;
    fillMatrix(pools);
    if (const Pool* shown = pool()) {
        QStringList who;
        for (const Account& account : plan().all<Account>())
            if (isPrincipalOf(plan(), shown->id, account.number))
                who.append(account.name.isEmpty() ? account.number.toString() : visibleText(account.name));
        constexpr int listed = 12;
        const QString rest = who.size() > listed ? QStringLiteral(" …") : QString();
        m_who->setText(tr("%n account(s) can draw from this pool: %1", nullptr, static_cast<int>(who.size()))
                           .arg(who.mid(0, listed).join(QStringLiteral(", ")) + rest));
    }
}

void SharingTab::fillMatrix(const std::vector<PoolId>& pools)
{
    const QStringList principals = principalsOf(plan(), pools);
    m_matrix->clear();
    m_matrix->setRowCount(static_cast<int>(pools.size()));
    m_matrix->setColumnCount(static_cast<int>(principals.size()) + 1);
    QStringList header{tr("Pool")};
    for (const QString& principal : principals)
        header.append(principalLabel(plan(), principal));
    m_matrix->setHorizontalHeaderLabels(header);
    const Theme theme = themeOf(this);
    for (int row = 0; row < m_matrix->rowCount(); ++row) {
        const PoolId id = pools[static_cast<std::size_t>(row)];
        auto* name =
            new QTableWidgetItem(visibleText(plan().path(id).section(u'/', 1).replace(u'/', QStringLiteral(" › "))));
        name->setData(Qt::UserRole, id.value);
        m_matrix->setItem(row, 0, name);
        for (qsizetype i = 0; i < principals.size(); ++i) {
            bool inherited = false;
            if (const auto number = AccountNumber::parse(principals[i]))
                inherited = isPrincipalOf(plan(), id, *number);
            const bool direct = names(plan(), id, principals[i]);
            auto* cell = new QTableWidgetItem(direct      ? tr("direct")
                                              : inherited ? tr("inherited")
                                                          : QStringLiteral("–"));
            cell->setTextAlignment(Qt::AlignCenter);
            cell->setForeground(direct ? theme.status(StatusLevel::Ok) : theme.secondary);
            m_matrix->setItem(row, static_cast<int>(i) + 1, cell);
        }
    }
    m_matrix->resizeColumnsToContents();
    m_matrix->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/routeimpactdialog.h"

#include "ui/models/routeimpactmodel.h"
#include "ui/presentation/addressfont.h"
#include "ui/presentation/delegates.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/itemviews.h"
#include "ui/views/common/labels.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace cadastre {

RouteImpactDialog::RouteImpactDialog(std::vector<RouteImpact> rows, QWidget* parent)
    : QDialog(parent)
    , m_model(new RouteImpactModel(std::move(rows), this))
    , m_table(new QTableView(this))
    , m_prefixes(new QPlainTextEdit(this))
{
    setObjectName(QStringLiteral("routeImpactDialog"));
    setWindowTitle(tr("Route impact"));
    resize(900, 600);

    int over = 0;
    int changed = 0;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        over += m_model->rowAt(row)->isOverLimit() ? 1 : 0;
        changed += m_model->rowAt(row)->isChange() ? 1 : 0;
    }
    auto* verdict = over > 0 ? new StatusLabel(StatusLevel::Error, tr("%n limits are passed.", nullptr, over), this)
                             : new StatusLabel(StatusLevel::Ok,
                                               changed > 0 ? tr("Every limit holds after the change.")
                                                           : tr("The change does nothing to routes."),
                                               this);
    verdict->setObjectName(QStringLiteral("routeImpactVerdict"));
    m_table->setObjectName(QStringLiteral("routeImpactTable"));
    m_table->setAccessibleName(tr("Routes before and after the change"));
    m_table->setModel(m_model);
    prepareTable(m_table);
    m_table->setItemDelegate(new PlainTextDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    const int em = fontMetrics().averageCharWidth();
    m_table->setColumnWidth(RouteImpactModel::RegionColumn, 18 * em);
    m_table->setColumnWidth(RouteImpactModel::FamilyColumn, 10 * em);
    for (const int column : {RouteImpactModel::BeforeColumn, RouteImpactModel::AfterColumn,
                             RouteImpactModel::LimitColumn, RouteImpactModel::UnusedColumn})
        m_table->setColumnWidth(column, 12 * em);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(RouteImpactModel::UseColumn, QHeaderView::Stretch);

    m_prefixes->setObjectName(QStringLiteral("routeImpactPrefixes"));
    m_prefixes->setAccessibleName(tr("Prefixes that come and go"));
    m_prefixes->setReadOnly(true);
    m_prefixes->setFont(addressFont(m_prefixes));
    m_prefixes->setMaximumHeight(9 * fontMetrics().height());

    auto* close = pushButton(tr("Close"), QStringLiteral("routeImpactClose"), this);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::between);
    buttons->addWidget(hintLabel(tr("Limits are quotas of the plan and can be changed there."), this), 1);
    buttons->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::page, metrics::page, metrics::page, metrics::page);
    layout->setSpacing(metrics::group);
    layout->addWidget(verdict);
    layout->addWidget(m_table, 1);
    layout->addWidget(new SectionTitle(tr("Prefixes that come and go"), this));
    layout->addWidget(m_prefixes);
    layout->addLayout(buttons);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] { showPrefixes(); });
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, RouteImpactModel::UseColumn));
}

void RouteImpactDialog::showPrefixes()
{
    const RouteImpact* row = m_model->rowAt(m_table->currentIndex().row());
    QStringList lines;
    if (row) {
        for (const Prefix& prefix : row->added())
            lines << QLatin1String("+ ") + prefix.toString();
        for (const Prefix& prefix : row->removed())
            lines << QStringLiteral("− ") + prefix.toString();
        if (lines.isEmpty())
            lines << tr("none; it stays as it is");
    }
    m_prefixes->setPlainText(lines.join(u'\n'));
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/history/historypanel.h"

#include "ui/icons.h"
#include "ui/models/historymodel.h"
#include "ui/presentation/delegates.h"
#include "ui/session/session.h"
#include "ui/views/common/emptystate.h"
#include "ui/views/common/itemviews.h"
#include "ui/views/common/tablecolumns.h"
#include "ui/views/tables/tableoutput.h"

#include <QHeaderView>
#include <QMenu>
#include <QTableView>
#include <QVBoxLayout>

namespace cadastre {

HistoryPanel::HistoryPanel(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new HistoryModel(session, this))
    , m_view(new QTableView(this))
    , m_empty(new EmptyState(QStringLiteral("history"), tr("No history yet"), tr("It starts with your first change."),
                             this))
{
    setObjectName(QStringLiteral("historyPanel"));
    m_view->setObjectName(QStringLiteral("historyTable"));
    m_view->setAccessibleName(tr("History"));
    m_view->setModel(m_model);
    prepareTable(m_view);
    m_view->setItemDelegate(new PlainTextDelegate(m_view));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    const int em = fontMetrics().averageCharWidth();
    m_view->setColumnWidth(HistoryModel::TimeColumn, 22 * em);
    m_view->setColumnWidth(HistoryModel::WhoColumn, 18 * em);
    m_view->setColumnWidth(HistoryModel::AccountColumn, 17 * em);
    m_view->setColumnWidth(HistoryModel::TicketColumn, 14 * em);
    m_view->setColumnWidth(HistoryModel::ReasonColumn, 36 * em);
    m_view->setColumnWidth(HistoryModel::RevisionColumn, 11 * em);
    m_view->setColumnWidth(HistoryModel::RowsColumn, 9 * em);
    m_view->setColumnWidth(HistoryModel::UndoneByColumn, 16 * em);
    m_view->horizontalHeader()->setStretchLastSection(false); // what was done takes what room there is
    m_view->horizontalHeader()->setSectionResizeMode(HistoryModel::WhatColumn, QHeaderView::Stretch);
    m_columns = new TableColumns(session.columnLayouts(), m_view);
    m_columns->setOptional({HistoryModel::RevisionColumn, HistoryModel::RowsColumn, HistoryModel::UndoneByColumn});
    m_output = new TableOutput(session, m_view);
    connect(m_view, &QTableView::customContextMenuRequested, this, &HistoryPanel::showMenu);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    layout->addWidget(m_empty);
    connect(m_model, &QAbstractItemModel::modelReset, this, &HistoryPanel::refreshEmpty);
    refreshEmpty();
}

void HistoryPanel::refreshEmpty()
{
    const bool none = m_model->rowCount() == 0;
    m_view->setVisible(!none);
    m_empty->setVisible(none);
}

void HistoryPanel::select(qint64 seq)
{
    const JournalEntry* entry = m_session.workspace().journal().find(seq);
    const qint64 step = entry && entry->cause != 0 ? entry->cause : seq;
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (m_model->seqAt(row) == step) {
            m_view->setCurrentIndex(m_model->index(row, HistoryModel::WhatColumn));
            m_view->scrollTo(m_view->currentIndex());
            return;
        }
}

void HistoryPanel::travelTo(qint64 seq)
{
    // Undo until the step is the newest that counts; every step back is an entry of its own and can be redone.
    while (const JournalEntry* entry = m_session.workspace().undoable()) {
        if (entry->seq <= seq || !m_session.undo())
            return;
    }
}

void HistoryPanel::showMenu(const QPoint& at)
{
    const qint64 seq = m_model->seqAt(m_view->indexAt(at).row());
    if (seq == 0)
        return;
    QMenu menu(this);
    QAction* back = menu.addAction(themedIcon(QStringLiteral("undo")), tr("Go back to this step"), this,
                                   [this, seq] { travelTo(seq); });
    menu.addAction(themedIcon(QStringLiteral("history")), tr("Show the plan as of here"), this,
                   [this, seq] { m_session.request(PastRequest{seq}); });
    QAction* revert = menu.addAction(tr("Take back this step alone"), this, [this, seq] { m_session.revert(seq); });
    const bool writable = !m_session.workspace().isReadOnly();
    back->setEnabled(writable);
    revert->setEnabled(writable && !m_session.workspace().journal().isUndone(seq));
    menu.addSeparator();
    menu.addAction(themedIcon(QStringLiteral("checkpoint")), tr("Name this moment…"), this,
                   [this] { m_session.request(CheckpointRequest{}); })
        ->setEnabled(writable);
    menu.addAction(tr("Archive history up to here…"), this, [this, seq] { m_session.request(TrimRequest{seq}); })
        ->setEnabled(writable);
    menu.addSeparator();
    m_output->fillMenu(*menu.addMenu(themedIcon(QStringLiteral("export")), tr("Export or print")));
    m_columns->fillMenu(*menu.addMenu(tr("Columns")));
    menu.exec(m_view->viewport()->mapToGlobal(at));
}

} // namespace cadastre

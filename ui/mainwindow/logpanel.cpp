// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/logpanel.h"

#include "text/auditreport.h"
#include "text/commandtext.h"
#include "text/sentence.h"
#include "ui/icons.h"
#include "ui/presentation/delegates.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/roles.h"
#include "ui/session/session.h"
#include "ui/views/common/emptystate.h"
#include "ui/views/common/itemviews.h"
#include "ui/views/tables/tableoutput.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

namespace cadastre {

namespace {
constexpr int keptRows = 2000;
}

LogPanel::LogPanel(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new QStandardItemModel(0, 3, this))
    , m_table(new QTableView(this))
    , m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("logPanel"));
    m_model->setHorizontalHeaderLabels({tr("Time"), tr("What happened"), tr("Detail")});
    for (const auto& [column, key] : {std::pair(0, "time"), {1, "what"}, {2, "detail"}})
        m_model->setHeaderData(column, Qt::Horizontal, QLatin1String(key), IdRole);
    m_table->setObjectName(QStringLiteral("log.table"));
    m_table->setAccessibleName(tr("Log"));
    m_table->setModel(m_model);
    prepareTable(m_table);
    m_table->setItemDelegateForColumn(1, new SeverityDelegate(m_table));
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Interactive);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setColumnWidth(0, fontMetrics().averageCharWidth() * 14);
    m_table->setColumnWidth(1, fontMetrics().averageCharWidth() * 70);
    m_stack->addWidget(new EmptyState(QStringLiteral("log"), tr("Nothing happened in this window yet."),
                                      tr("Steps, refusals and audits are listed here as they come."), this));
    m_stack->addWidget(m_table);
    new TableOutput(session, m_table); // the table owns it
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);

    connect(&m_session, &Session::succeeded, this, [this](const Receipt& receipt) {
        const JournalEntry* entry = m_session.workspace().journal().find(receipt.seq);
        if (!entry)
            return; // nothing had to change
        QStringList notes;
        for (const Note& note : receipt.notes)
            notes.append(sentence(note));
        add(notes.isEmpty() ? StatusLevel::Ok : StatusLevel::Warning, commandSentence(entry->summary),
            notes.join(u' '));
    });
    connect(&m_session, &Session::failed, this,
            [this](const Error& error) { add(StatusLevel::Error, sentence(error), adviceFor(error)); });
}

void LogPanel::add(StatusLevel level, const QString& text, const QString& detail)
{
    if (m_model->rowCount() >= keptRows)
        m_model->removeRow(0);
    const auto item = [](const QString& words) {
        auto* cell = new QStandardItem(words);
        cell->setEditable(false);
        return cell;
    };
    auto* what = item(text);
    what->setData(QVariant::fromValue(level), SeverityRole);
    what->setData(tr("%1: %2", "severity: message").arg(statusWord(level), text), Qt::AccessibleTextRole);
    const QString moment = toString(m_session.now());
    auto* when = item(moment.mid(11, 8));
    when->setData(moment, ExactRole);
    m_model->appendRow({when, what, item(detail)});
    m_stack->setCurrentWidget(m_table);
    m_table->scrollToBottom();
}

} // namespace cadastre

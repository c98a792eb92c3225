// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/rehearsal/requestdetail.h"

#include "text/commandtext.h"
#include "text/moment.h"
#include "text/refusaltext.h"
#include "text/sentence.h"
#include "ui/icons.h"
#include "ui/presentation/formatting.h"
#include "ui/session/session.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/itemviews.h"
#include "ui/views/common/keyvaluelist.h"
#include "ui/views/common/labels.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QStandardItemModel>
#include <QTableView>

namespace cadastre {

namespace {

constexpr qsizetype longestMessage = 4000;

void empty(QLayout* layout)
{
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        if (QLayout* inner = item->layout())
            empty(inner);
        delete item;
    }
}

QStandardItem* cell(const QString& text)
{
    auto* item = new QStandardItem(visibleText(text));
    item->setEditable(false);
    return item;
}

/// What a refusal means and what helps: the plan's own words where it refused, else those of AWS's code.
RefusalWords explained(const awsapi::LogEntry& entry)
{
    RefusalWords words = refusalWords(entry.code);
    if (entry.cause) {
        words.meaning = sentence(*entry.cause);
        if (const QString advice = adviceFor(*entry.cause); !advice.isEmpty())
            words.advice = advice;
    }
    return words;
}

} // namespace

RequestDetail::RequestDetail(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_words(new QVBoxLayout), m_values(new QVBoxLayout)
{
    setObjectName(QStringLiteral("rehearsal.detail"));
    setSurface(this, Surface::Base);
    m_words->setSpacing(metrics::between);
    m_values->setSpacing(metrics::between);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::page, metrics::group, metrics::page, metrics::group);
    row->setSpacing(metrics::section);
    row->addLayout(m_words, 3);
    row->addLayout(m_values, 2);
    show(nullptr);
}

void RequestDetail::show(const awsapi::LogEntry* entry)
{
    empty(m_words);
    empty(m_values);
    if (!entry) {
        m_words->addWidget(hintLabel(tr("Select a request to see what it said and what came of it."), this));
        m_words->addStretch(1);
        return;
    }
    addOutcome(*entry);
    addFacts(*entry);
    addButtons(*entry);
    m_words->addStretch(1);
    addParameters(*entry);
}

void RequestDetail::addOutcome(const awsapi::LogEntry& entry)
{
    const auto say = [this](const QString& text, Tone tone, const QString& name) {
        if (text.isEmpty())
            return;
        PlainLabel* label = tone == Tone::Secondary ? hintLabel(text, this) : plainLabel(text, this, tone);
        label->setObjectName(name);
        label->setWordWrap(true);
        label->setSelectable(true);
        m_words->addWidget(label);
    };
    const QString action = entry.action.isEmpty() ? tr("a request that was not let in") : visibleText(entry.action);
    if (!entry.isRefused()) {
        const JournalEntry* step = m_session.workspace().journal().find(entry.seq);
        m_words->addWidget(new StatusLabel(StatusLevel::Ok, tr("%1: answered", "action").arg(action), this));
        say(step ? commandSentence(step->summary) : tr("It only read; nothing changed."), Tone::Normal,
            QStringLiteral("rehearsal.outcome"));
        return;
    }
    const bool passed = entry.code == QLatin1String("DryRunOperation");
    m_words->addWidget(new StatusLabel(passed ? StatusLevel::Info : StatusLevel::Error,
                                       tr("%1: %2", "action, code").arg(action, visibleText(entry.code)), this));
    const RefusalWords words = explained(entry);
    say(words.meaning, Tone::Normal, QStringLiteral("rehearsal.meaning"));
    say(words.advice, Tone::Normal, QStringLiteral("rehearsal.advice"));
    if (!entry.message.isEmpty())
        say(tr("AWS says: %1").arg(visibleText(entry.message.left(longestMessage))), Tone::Secondary,
            QStringLiteral("rehearsal.message"));
}

void RequestDetail::addFacts(const awsapi::LogEntry& entry)
{
    auto* facts = new KeyValueList(this);
    if (!entry.account.isEmpty()) {
        const Account* account = m_session.plan().account(entry.account);
        facts->addText(tr("Caller"), accountLabel(entry.account.toString(), account ? account->name : QString()));
        facts->addText(tr("Region"), entry.region.toString());
    }
    facts->addText(tr("Time"), tr("%1, HTTP %2", "moment, status").arg(momentText(entry.time)).arg(entry.status));
    facts->addText(tr("Request id"), QString::fromLatin1(entry.requestId));
    m_words->addWidget(facts);
}

void RequestDetail::addParameters(const awsapi::LogEntry& entry)
{
    m_values->addWidget(new SectionTitle(tr("Parameters"), this));
    if (entry.parameters.isEmpty()) {
        m_values->addWidget(hintLabel(tr("None."), this));
        m_values->addStretch(1);
        return;
    }
    auto* table = new QTableView(this);
    auto* model = new QStandardItemModel(0, 2, table);
    model->setHorizontalHeaderLabels({tr("Name"), tr("Value")});
    for (const auto& [name, value] : entry.parameters.all())
        model->appendRow({cell(name), cell(value)});
    table->setObjectName(QStringLiteral("rehearsal.parameters"));
    table->setAccessibleName(tr("Parameters"));
    table->setModel(model);
    prepareTable(table);
    table->setColumnWidth(0, fontMetrics().averageCharWidth() * 28);
    table->horizontalHeader()->setStretchLastSection(true);
    m_values->addWidget(table, 1);
}

void RequestDetail::addButtons(const awsapi::LogEntry& entry)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::between);
    const auto add = [this, row](const QString& text, const char* name, const char* icon) {
        QPushButton* button = pushButton(text, QLatin1String(name), this);
        button->setIcon(themedIcon(QLatin1String(icon)));
        row->addWidget(button);
        return button;
    };
    if (entry.seq > 0) {
        QPushButton* show = add(tr("Show what changed"), "rehearsal.showChange", "search");
        connect(show, &QPushButton::clicked, this, [this, seq = entry.seq] { Q_EMIT changeWanted(seq); });
    }
    if (entry.isAdmitted()) {
        QPushButton* copy = add(tr("Copy as aws command"), "rehearsal.copyCommand", "copy");
        connect(copy, &QPushButton::clicked, this, &RequestDetail::commandWanted);
        QPushButton* again = add(tr("Replay"), "rehearsal.replay", "refresh");
        again->setToolTip(
            tr("Ask the same once more as the same account, without a socket. It counts as a new request."));
        connect(again, &QPushButton::clicked, this, &RequestDetail::repeatWanted);
    }
    row->addStretch(1);
    m_words->addLayout(row);
}

} // namespace cadastre

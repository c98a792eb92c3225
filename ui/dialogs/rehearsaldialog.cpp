// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/rehearsaldialog.h"

#include "text/sentence.h"
#include "ui/models/rehearsedstepmodel.h"
#include "ui/presentation/addressfont.h"
#include "ui/presentation/delegates.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/itemviews.h"
#include "ui/views/common/labels.h"
#include "ui/views/common/stepbar.h"
#include "ui/wizards/common/statuslist.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QTableView>
#include <QVBoxLayout>

namespace cadastre {

namespace {

constexpr qsizetype shownDifferences = 6;

} // namespace

RehearsalDialog::RehearsalDialog(const Rollout& rollout, const RolloutOrigin& origin, EndpointFactory endpoints,
                                 QWidget* parent)
    : QDialog(parent)
    , m_rehearsal(rollout, origin, std::move(endpoints))
    , m_model(new RehearsedStepModel(this))
    , m_passes(new StepBar({tr("Look"), tr("Run"), tr("Run again"), tr("Take back")}, this))
    , m_table(new QTableView(this))
    , m_said(new QPlainTextEdit(this))
    , m_verdicts(new StatusList(StatusList::Flow::Column, QStringLiteral("rehearsalVerdicts"), this))
    , m_requests(captionLabel({}, this))
    , m_again(pushButton(tr("Rehearse again"), QStringLiteral("rehearseAgain"), this))
    , m_close(pushButton(tr("Cancel"), QStringLiteral("rehearsalClose"), this))
{
    setObjectName(QStringLiteral("rehearsalDialog"));
    setWindowTitle(tr("Rehearse this change"));
    resize(900, 640);
    auto* what =
        hintLabel(tr("The exported script runs, as it is, with the AWS CLI on a copy of the state that it starts "
                     "from. Neither this plan nor AWS is touched."),
                  this);

    m_table->setObjectName(QStringLiteral("rehearsalSteps"));
    m_table->setAccessibleName(tr("Steps of this pass"));
    m_table->setModel(m_model);
    prepareTable(m_table);
    m_table->setItemDelegate(new PlainTextDelegate(m_table));
    m_table->setTextElideMode(Qt::ElideRight);
    const int em = fontMetrics().averageCharWidth();
    m_table->setColumnWidth(RehearsedStepModel::NumberColumn, 6 * em);
    m_table->setColumnWidth(RehearsedStepModel::OutcomeColumn, 24 * em);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(RehearsedStepModel::WhatColumn, QHeaderView::Stretch);

    m_said->setObjectName(QStringLiteral("rehearsalSaid"));
    m_said->setAccessibleName(tr("What the script said"));
    m_said->setReadOnly(true);
    m_said->setFont(addressFont(m_said));
    m_said->setMaximumHeight(7 * fontMetrics().height());
    m_said->hide();

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::between);
    buttons->addWidget(m_requests, 1);
    buttons->addWidget(m_again);
    buttons->addWidget(m_close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::page, metrics::page, metrics::page, metrics::page);
    layout->setSpacing(metrics::group);
    layout->addWidget(what);
    layout->addWidget(m_passes);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_said);
    layout->addWidget(m_verdicts);
    layout->addLayout(buttons);

    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_again, &QPushButton::clicked, this, &RehearsalDialog::begin);
    connect(m_passes, &StepBar::stepRequested, this, &RehearsalDialog::showPass);
    connect(&m_rehearsal, &RolloutRehearsal::passBegan, this, [this](RehearsalPass pass) {
        const int index = static_cast<int>(pass);
        m_passes->setState(index, StatusLevel::Pending);
        m_passes->setReachable(index, true);
        showPass(index);
    });
    connect(&m_rehearsal, &RolloutRehearsal::stepChanged, this, [this](int number) {
        if (m_passes->current() != static_cast<int>(m_rehearsal.reports().size()) - 1)
            return; // somebody looks at an earlier pass
        const auto& [title, outcome] = m_rehearsal.reports().back().steps[static_cast<std::size_t>(number)];
        m_model->setStep(number, title, outcome);
        m_table->scrollTo(m_model->index(number, RehearsedStepModel::WhatColumn));
    });
    connect(&m_rehearsal, &RolloutRehearsal::requested, this, [this](const awsapi::LogEntry& entry) {
        ++m_requestCount;
        m_refusedCount += entry.isRefused() ? 1 : 0;
        m_requests->setText(tr("%n requests", nullptr, m_requestCount)
                            + tr(", %n of them refused", nullptr, m_refusedCount));
    });
    connect(&m_rehearsal, &RolloutRehearsal::passEnded, this, [this](RehearsalPass pass) {
        m_passes->setState(static_cast<int>(pass),
                           m_rehearsal.reports().back().isGood ? StatusLevel::Ok : StatusLevel::Error);
        showVerdicts();
    });
    connect(&m_rehearsal, &RolloutRehearsal::ended, this, &RehearsalDialog::finish);
    begin();
}

void RehearsalDialog::begin()
{
    m_requestCount = m_refusedCount = 0;
    m_requests->clear();
    m_refusal.clear();
    m_model->setReport({});
    for (int i = 0; i < m_passes->count(); ++i) {
        m_passes->setState(i, StatusLevel::NoData);
        m_passes->setReachable(i, false);
    }
    m_again->setEnabled(false);
    m_close->setText(tr("Cancel"));
    if (const auto started = m_rehearsal.start(); !started) {
        m_refusal = (sentence(started.error()) + u' ' + adviceFor(started.error())).trimmed();
        finish();
    }
    showVerdicts();
}

void RehearsalDialog::showPass(int index)
{
    const auto& reports = m_rehearsal.reports();
    if (index < 0 || index >= static_cast<int>(reports.size()))
        return;
    const PassReport& report = reports[static_cast<std::size_t>(index)];
    m_passes->setCurrent(index);
    m_model->setReport(report);
    m_said->setPlainText(report.said);
    m_said->setVisible(!report.said.isEmpty());
    m_table->scrollToBottom();
}

QString RehearsalDialog::sentenceFor(const PassReport& report) const
{
    if (report.left < 0)
        return tr("The script stopped at step %1.").arg(report.steps.size());
    switch (report.pass) {
    case RehearsalPass::Check:
        return report.isGood ? tr("Looking changed nothing: %n steps are to do.", nullptr, report.left)
                             : tr("Looking changed something.");
    case RehearsalPass::Run:
        if (!report.isGood)
            return tr("It ran, but what came of it is not the plan.");
        return m_rehearsal.isPartial() ? tr("It ran. The end is the plan but for what was left out.")
                                       : tr("It ran, and AWS holds what the plan says.");
    case RehearsalPass::Again:
        return report.isGood ? tr("Run again, it did nothing.") : tr("Run again, it did something.");
    case RehearsalPass::Back:
        return report.isGood ? tr("Taken back, the start is there again.")
                             : tr("The way back does not lead to the start.");
    }
    return {};
}

void RehearsalDialog::showVerdicts()
{
    QVector<StatusList::Item> items;
    if (!m_refusal.isEmpty())
        items.push_back({StatusLevel::Error, m_refusal});
    for (const PassReport& report : m_rehearsal.reports()) {
        if (m_rehearsal.isRunning() && &report == &m_rehearsal.reports().back())
            continue;
        const bool isRun = report.pass == RehearsalPass::Run;
        items.push_back({report.isGood ? StatusLevel::Ok : StatusLevel::Error, sentenceFor(report)});
        if (report.isGood && !isRun)
            continue;
        const StatusLevel level = report.isGood ? StatusLevel::Info : StatusLevel::Error;
        const auto tell = [&](const QStringList& lines, const QString& pattern) {
            for (const QString& line : lines.mid(0, shownDifferences))
                items.push_back({level, pattern.arg(line)});
            if (lines.size() > shownDifferences)
                items.push_back(
                    {level, tr("… and %n more", nullptr, static_cast<int>(lines.size() - shownDifferences))});
        };
        tell(report.missing, report.isGood ? tr("Left out: %1") : tr("Missing: %1"));
        tell(report.extra, tr("Not wanted: %1"));
    }
    m_verdicts->setItems(items);
}

void RehearsalDialog::finish()
{
    if (!m_rehearsal.reports().empty())
        showPass(static_cast<int>(m_rehearsal.reports().size()) - 1);
    showVerdicts();
    m_again->setEnabled(true);
    m_close->setText(tr("Close"));
}

QString RehearsalDialog::verdicts() const { return m_verdicts->text(); }

} // namespace cadastre

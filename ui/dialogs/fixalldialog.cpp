// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/fixalldialog.h"

#include "text/awscommand.h"
#include "text/findingtext.h"
#include "text/visibletext.h"
#include "ui/dialogs/foreseencount.h"
#include "ui/presentation/addressfont.h"
#include "ui/session/foresight.h"
#include "ui/session/session.h"
#include "ui/views/common/commandblock.h"
#include "ui/views/common/itemviews.h"
#include "ui/views/common/labels.h"

#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>

#include <algorithm>

namespace cadastre {

namespace {

enum Column { ObjectColumn, CidrColumn, FixColumn, ColumnCount };

} // namespace

FixAllDialog::FixAllDialog(Session& session, const QString& rule, const QString& fix, QWidget* parent)
    : CommandDialog(session, tr("Fix all like this"), tr("Apply"), parent)
    , m_list(new QTreeWidget)
    , m_effect(new StatusLabel(StatusLevel::Pending, QString(), this))
    , m_block(new CommandBlock(QString(), this))
    , m_foresight(countForeseen(session, m_effect))
{
    setObjectName(QStringLiteral("fixAllDialog"));
    m_list->setObjectName(QStringLiteral("fixAllList"));
    m_list->setAccessibleName(tr("Findings to fix"));
    m_list->setColumnCount(ColumnCount);
    m_list->setHeaderLabels({tr("Object"), tr("CIDR"), tr("Fix")});
    prepareTree(m_list, RowLines::Thin);
    m_list->setRootIsDecorated(false);
    m_list->setMinimumHeight(m_list->fontMetrics().height() * 12);
    m_effect->setObjectName(QStringLiteral("fixAllEffect"));
    m_block->setObjectName(QStringLiteral("fixAllCommands"));
    if (const Rule* of = findRule(rule)) {
        form()->addSection(ruleTitle(*of));
        form()->addWide(hintLabel(ruleWhy(*of), this));
    }
    fill(rule, fix);
    form()->addWide(m_list);
    form()->addWide(m_effect);
    form()->addWide(m_block);
    form()->addStretch();
    connect(m_list, &QTreeWidget::itemChanged, this, &FixAllDialog::ticked);
    connect(&session, &Session::changed, this, &FixAllDialog::ticked); // decided anew on what others left
    connect(&session, &Session::wasReset, this, &FixAllDialog::ticked);
    resize(760, 600);
    ticked();
}

void FixAllDialog::fill(const QString& rule, const QString& fix)
{
    for (const Finding& finding : session().report().findings) {
        if (rule != QLatin1String(finding.rule->id) || finding.state != FindingState::Open)
            continue;
        const auto way = std::find_if(finding.fixes.begin(), finding.fixes.end(),
                                      [&](const Fix& each) { return each.code == fix && !each.commands.empty(); });
        if (way == finding.fixes.end())
            continue;
        auto* item = new QTreeWidgetItem(m_list, {visibleText(finding.name),
                                                  finding.cidr.isNull() ? QString() : finding.cidr.toString(),
                                                  fixLabel(*way, finding)});
        item->setFont(CidrColumn, addressFont(m_list));
        item->setCheckState(ObjectColumn, Qt::Checked);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        m_rows.push_back({finding.key, way->commands});
    }
    for (int column = 0; column < ColumnCount; ++column)
        m_list->resizeColumnToContents(column);
    if (m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(0));
}

QString FixAllDialog::missing() const
{
    return m_rows.empty() ? tr("Nothing is left to fix.") : tr("Tick at least one.");
}

std::optional<std::vector<Command>> FixAllDialog::commands() const
{
    std::vector<Command> all;
    for (int row = 0; row < m_list->topLevelItemCount(); ++row)
        if (m_list->topLevelItem(row)->checkState(ObjectColumn) == Qt::Checked)
            for (const Command& command : m_rows[static_cast<std::size_t>(row)].commands)
                all.push_back(command);
    return all.empty() ? std::nullopt : std::optional(all);
}

int FixAllDialog::tickedRows() const
{
    int count = 0;
    for (int row = 0; row < m_list->topLevelItemCount(); ++row)
        count += m_list->topLevelItem(row)->checkState(ObjectColumn) == Qt::Checked ? 1 : 0;
    return count;
}

QString FixAllDialog::stepName() const
{
    const int count = tickedRows();
    return count > 1 ? tr("Fix %n finding(s)", nullptr, count) : QString();
}

void FixAllDialog::ticked()
{
    const int count = tickedRows();
    primary()->setText(count > 0 ? tr("Fix %n finding(s)", nullptr, count) : tr("Apply"));
    edited();
}

void FixAllDialog::decided(const Decision* decision)
{
    const auto wanted = commands();
    m_block->setCommand(wanted ? awsCommands(session().plan(), *wanted) : QString());
    m_block->setVisible(!m_block->command().isEmpty());
    m_effect->setVisible(decision || wanted);
    if (decision) {
        m_foresight->askNow(decision->changes);
        return;
    }
    m_foresight->forget();
    m_effect->setStatus(StatusLevel::Error, tr("It cannot be done in one step.")); // the footer says why
}

} // namespace cadastre

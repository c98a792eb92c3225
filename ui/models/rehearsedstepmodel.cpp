// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/rehearsedstepmodel.h"

#include "text/visibletext.h"
#include "ui/theme.h"

namespace cadastre {

namespace {

Tone toneOf(StepOutcome outcome)
{
    switch (outcome) {
    case StepOutcome::Waiting:
    case StepOutcome::Already: return Tone::Secondary;
    case StepOutcome::Working: return Tone::Accent;
    case StepOutcome::ToDo: return Tone::Normal;
    case StepOutcome::Done: return Tone::Ok;
    case StepOutcome::Failed: return Tone::Error;
    }
    return Tone::Normal;
}

} // namespace

QString outcomeWord(StepOutcome outcome)
{
    switch (outcome) {
    case StepOutcome::Waiting: return RehearsedStepModel::tr("waiting");
    case StepOutcome::Working: return RehearsedStepModel::tr("working…");
    case StepOutcome::ToDo: return RehearsedStepModel::tr("to do");
    case StepOutcome::Already: return RehearsedStepModel::tr("was done already");
    case StepOutcome::Done: return RehearsedStepModel::tr("done");
    case StepOutcome::Failed: return RehearsedStepModel::tr("failed");
    }
    return {};
}

void RehearsedStepModel::setReport(const PassReport& report)
{
    beginResetModel();
    m_steps = report.steps;
    endResetModel();
}

void RehearsedStepModel::setStep(int row, const QString& title, StepOutcome outcome)
{
    if (row == rowCount()) {
        beginInsertRows({}, row, row);
        m_steps.emplace_back(title, outcome);
        endInsertRows();
    } else if (row >= 0 && row < rowCount()) {
        m_steps[static_cast<std::size_t>(row)] = {title, outcome};
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

int RehearsedStepModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_steps.size());
}

int RehearsedStepModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant RehearsedStepModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == NumberColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case NumberColumn: return tr("No.");
    case WhatColumn: return tr("Step");
    case OutcomeColumn: return tr("Outcome");
    case ColumnCount: break;
    }
    return {};
}

QVariant RehearsedStepModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const auto& [title, outcome] = m_steps[static_cast<std::size_t>(index.row())];
    const auto text = [&]() -> QString {
        switch (static_cast<Column>(index.column())) {
        case NumberColumn: return QString::number(index.row() + 1);
        case WhatColumn: return visibleText(title);
        case OutcomeColumn: return outcomeWord(outcome);
        case ColumnCount: break;
        }
        return {};
    };
    switch (role) {
    case Qt::DisplayRole: return text();
    case Qt::ToolTipRole: return text().toHtmlEscaped();
    case Qt::TextAlignmentRole:
        return index.column() == NumberColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case ToneRole:
        return QVariant::fromValue(index.column() == OutcomeColumn   ? toneOf(outcome)
                                   : outcome == StepOutcome::Already ? Tone::Secondary
                                                                     : Tone::Normal);
    default: return {};
    }
}

} // namespace cadastre

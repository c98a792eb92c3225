// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/rolloutmodel.h"

#include "rollout/steptext.h"
#include "text/visibletext.h"
#include "ui/theme.h"

namespace cadastre {

QString progressWord(StepProgress progress)
{
    switch (progress) {
    case StepProgress::ToDo: return RolloutModel::tr("To do");
    case StepProgress::Done: return RolloutModel::tr("Done");
    case StepProgress::LeftOut: return RolloutModel::tr("Left out");
    }
    return {};
}

ListedRollout::ListedRollout(Rollout listed) : rollout(std::move(listed))
{
    for (const StepMark& mark : rollout.to.all<StepMark>())
        marks.insert(mark.key, mark);
    keys.reserve(static_cast<qsizetype>(rollout.steps.size()));
    for (const RolloutStep& step : rollout.steps) {
        keys << rollout.keyOf(step);
        const auto mark = marks.constFind(keys.last());
        ++counts[static_cast<std::size_t>(mark == marks.constEnd() ? StepProgress::ToDo : mark->progress)];
    }
}

RolloutModel::RolloutModel(QObject* parent)
    : QAbstractTableModel(parent), m_listed(std::make_shared<const ListedRollout>())
{}

void RolloutModel::setRollout(std::shared_ptr<const ListedRollout> rollout)
{
    beginResetModel();
    m_listed.swap(rollout);
    endResetModel();
}

const RolloutStep* RolloutModel::stepAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_listed->rollout.steps[static_cast<std::size_t>(row)] : nullptr;
}

StepMark RolloutModel::markAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_listed->marks.value(m_listed->keys[row]) : StepMark();
}

int RolloutModel::rowOf(const QString& key) const { return static_cast<int>(m_listed->keys.indexOf(key)); }

int RolloutModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_listed->rollout.steps.size());
}

int RolloutModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant RolloutModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == NumberColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    static const char* const keys[] = {"number", "step", "account", "region", "after", "state", "ticket"};
    static_assert(std::size(keys) == ColumnCount);
    if (role == IdRole)
        return section >= 0 && section < ColumnCount ? QVariant(QLatin1String(keys[section])) : QVariant();
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case NumberColumn: return tr("No.");
    case WhatColumn: return tr("Step");
    case AccountColumn: return tr("Account");
    case RegionColumn: return tr("Region");
    case AfterColumn: return tr("After");
    case ProgressColumn: return tr("State");
    case TicketColumn: return tr("Ticket");
    case ColumnCount: break;
    }
    return {};
}

QString RolloutModel::cell(int row, int column) const
{
    const RolloutStep& step = *stepAt(row);
    switch (static_cast<Column>(column)) {
    case NumberColumn: return QString::number(row + 1);
    case WhatColumn: return stepSentence(m_listed->rollout, step);
    case AccountColumn: return step.account.toString();
    case RegionColumn: return step.region.toString();
    case AfterColumn: {
        QStringList numbers;
        for (const std::size_t one : step.waitsFor)
            numbers << QString::number(one + 1);
        return numbers.join(QLatin1String(", "));
    }
    case ProgressColumn:
        return step.isRefused && markAt(row).progress == StepProgress::ToDo ? tr("AWS would refuse it")
                                                                            : progressWord(markAt(row).progress);
    case TicketColumn: return visibleText(markAt(row).ticket);
    case ColumnCount: break;
    }
    return {};
}

QVariant RolloutModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !stepAt(index.row()))
        return {};
    const StepMark mark = markAt(index.row());
    switch (role) {
    case Qt::DisplayRole: return cell(index.row(), index.column());
    case ExactRole: return index.column() == ProgressColumn ? QVariant(toWire(mark.progress)) : QVariant();
    case Qt::ToolTipRole: return cell(index.row(), index.column()).toHtmlEscaped();
    case Qt::TextAlignmentRole:
        return index.column() == NumberColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case SortRole: return index.column() == NumberColumn ? QVariant(index.row()) : cell(index.row(), index.column());
    case ToneRole:
        if (stepAt(index.row())->isRefused && mark.progress == StepProgress::ToDo)
            return QVariant::fromValue(index.column() == ProgressColumn ? Tone::Warning : Tone::Secondary);
        return QVariant::fromValue(mark.progress == StepProgress::LeftOut ? Tone::Secondary
                                   : mark.progress == StepProgress::Done && index.column() == ProgressColumn
                                       ? Tone::Ok
                                       : Tone::Normal);
    default: return {};
    }
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/fatemodel.h"

#include "text/importtext.h"
#include "text/visibletext.h"
#include "ui/presentation/words.h"
#include "ui/theme.h"

#include <QFileInfo>

#include <algorithm>
#include <tuple>

namespace cadastre {

namespace {

Tone toneOf(RowVerdict verdict)
{
    switch (verdict) {
    case RowVerdict::New:
    case RowVerdict::Updated: return Tone::Ok;
    case RowVerdict::Unchanged:
    case RowVerdict::LeftOut: return Tone::Secondary;
    case RowVerdict::Conflict:
    case RowVerdict::NeedsInput: return Tone::Warning;
    case RowVerdict::Refused: return Tone::Error;
    }
    return Tone::Normal;
}

bool areSameRecords(const QList<RowFate>& a, const QList<RowFate>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const RowFate& left, const RowFate& right) {
        return left.record == right.record && left.source == right.source && left.line == right.line;
    });
}

} // namespace

void FateModel::setFates(QList<RowFate> fates, const QStringList& files)
{
    QHash<QString, qsizetype> ranks;
    for (const QString& file : files)
        ranks.insert(file, ranks.size());
    std::vector<qsizetype> order(static_cast<std::size_t>(fates.size()));
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = static_cast<qsizetype>(i);
    std::sort(order.begin(), order.end(), [&](qsizetype a, qsizetype b) {
        const auto place = [&](qsizetype i) {
            return std::tuple(ranks.value(fates[i].source), fates[i].line, fates[i].record, i);
        };
        return place(a) < place(b);
    });
    QList<RowFate> sorted;
    sorted.reserve(fates.size());
    for (const qsizetype i : order)
        sorted.append(std::move(fates[i]));
    if (!sorted.isEmpty() && areSameRecords(sorted, m_fates)) {
        m_fates = std::move(sorted);
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_fates = std::move(sorted);
    endResetModel();
}

bool FateModel::isChoice(int row) const
{
    const RowVerdict verdict = m_fates[row].verdict;
    return verdict != RowVerdict::Refused && verdict != RowVerdict::NeedsInput;
}

int FateModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_fates.size());
}

int FateModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant FateModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case TakeColumn: return tr("Take");
    case VerdictColumn: return tr("Fate");
    case PlaceColumn: return tr("Where");
    case SubjectColumn: return tr("Record");
    case CidrColumn: return tr("CIDR");
    case WhyColumn: return tr("Why");
    case ColumnCount: break;
    }
    return {};
}

Qt::ItemFlags FateModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == TakeColumn && isChoice(index.row()))
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QVariant FateModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const RowFate& fate = m_fates[index.row()];
    const auto text = [&]() -> QString {
        switch (static_cast<Column>(index.column())) {
        case VerdictColumn: return verdictLabel(fate.verdict);
        case PlaceColumn: return QStringLiteral("%1:%2").arg(QFileInfo(fate.source).fileName()).arg(fate.line);
        case SubjectColumn: return visibleText(fate.subject.isEmpty() ? fate.record : fate.subject);
        case CidrColumn: return visibleText(fate.cidr);
        case WhyColumn: return fateText(fate);
        case TakeColumn:
        case ColumnCount: break;
        }
        return {};
    };
    switch (role) {
    case Qt::DisplayRole: return text();
    case Qt::ToolTipRole: return text().toHtmlEscaped();
    case Qt::AccessibleTextRole:
        return index.column() == TakeColumn ? tr("Take %1").arg(visibleText(fate.subject)) : text();
    case Qt::CheckStateRole:
        if (index.column() != TakeColumn || !isChoice(index.row()))
            return {};
        return fate.verdict == RowVerdict::LeftOut || fate.isPlannedToGo ? Qt::Unchecked : Qt::Checked;
    case ToneRole:
        return QVariant::fromValue(index.column() == VerdictColumn       ? toneOf(fate.verdict)
                                   : fate.verdict == RowVerdict::LeftOut ? Tone::Secondary
                                                                         : Tone::Normal);
    default: return {};
    }
}

bool FateModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole || index.column() != TakeColumn || !isChoice(index.row()))
        return false;
    Q_EMIT wanted(m_fates[index.row()].key(), value.value<Qt::CheckState>() == Qt::Checked);
    return true;
}

FateFilter::FateFilter(FateModel& model, QObject* parent) : QSortFilterProxyModel(parent), m_model(model)
{
    setSourceModel(&model);
    setDynamicSortFilter(true);
}

void FateFilter::setVerdict(std::optional<RowVerdict> verdict)
{
    m_verdict = verdict;
    invalidateFilter();
}

bool FateFilter::filterAcceptsRow(int row, const QModelIndex&) const
{
    return !m_verdict || m_model.fate(row).verdict == *m_verdict;
}

} // namespace cadastre

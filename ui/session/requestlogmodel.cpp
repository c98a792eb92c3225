// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/requestlogmodel.h"

#include "text/commandtext.h"
#include "ui/presentation/formatting.h"

#include <QDateTime>

namespace cadastre {

namespace {

constexpr qsizetype longestShown = 300; // of all parameters in one cell

qsizetype weightOf(const awsapi::LogEntry& entry)
{
    qsizetype weight = entry.message.size() + entry.request.body.size() + entry.request.query.size();
    for (const auto& [name, value] : entry.parameters.all())
        weight += name.size() + value.size();
    return weight;
}

RequestLogModel::Kind kindOf(const awsapi::LogEntry& entry)
{
    return entry.isRefused() ? RequestLogModel::Refusal
         : entry.seq > 0     ? RequestLogModel::Change
                             : RequestLogModel::Reading;
}

QString parametersText(const awsapi::LogEntry& entry)
{
    QString line;
    for (const auto& [name, value] : entry.parameters.all()) {
        if (!line.isEmpty())
            line += QLatin1String("  ");
        line += name + u'=' + value.left(longestShown);
        if (line.size() > longestShown)
            return line.left(longestShown) + u'…';
    }
    return line;
}

QString durationText(qint64 microseconds)
{
    return QStringLiteral("%1 ms").arg(static_cast<double>(microseconds) / 1000.0, 0, 'f',
                                       microseconds < 10'000 ? 1 : 0);
}

} // namespace

RequestLogModel::RequestLogModel(const Workspace& workspace, int mostRows, QObject* parent)
    : QAbstractTableModel(parent)
    , m_workspace(workspace)
    , m_mostRows(static_cast<std::size_t>(mostRows))
    , m_lastSeen(workspace.revision())
{
    connect(&workspace, &Workspace::changed, this, [this](const ChangeSet& changes) {
        if (wasTakenBack() || !changes.of<Account>().empty())
            tellAll();
    });
    connect(&workspace, &Workspace::wasReset, this, &RequestLogModel::tellAll);
}

bool RequestLogModel::wasTakenBack()
{
    const auto& entries = m_workspace.journal().entries();
    bool found = false;
    for (auto entry = entries.rbegin(); entry != entries.rend() && entry->seq > m_lastSeen; ++entry)
        found = found || entry->undoes != 0;
    m_lastSeen = m_workspace.revision();
    return found;
}

void RequestLogModel::tellAll()
{
    m_lastSeen = m_workspace.revision();
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int RequestLogModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RequestLogModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

const awsapi::LogEntry* RequestLogModel::entryAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_rows[static_cast<std::size_t>(row)] : nullptr;
}

void RequestLogModel::append(awsapi::LogEntry entry)
{
    m_characters += weightOf(entry);
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_rows.push_back(std::move(entry));
    endInsertRows();
    dropOldest();
}

void RequestLogModel::dropOldest()
{
    std::size_t dropped = 0;
    qsizetype characters = m_characters;
    while (m_rows.size() - dropped > 1 && (m_rows.size() - dropped > m_mostRows || characters > mostCharacters))
        characters -= weightOf(m_rows[dropped++]);
    if (dropped == 0)
        return;
    beginRemoveRows({}, 0, static_cast<int>(dropped) - 1);
    m_rows.erase(m_rows.begin(), m_rows.begin() + static_cast<std::ptrdiff_t>(dropped));
    m_characters = characters;
    endRemoveRows();
}

void RequestLogModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_characters = 0;
    endResetModel();
}

QVariant RequestLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section == DurationColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter); // as its numbers
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != IdRole))
        return {};
    static const char* const keys[] = {"time",       "caller", "region", "action",
                                       "parameters", "result", "step",   "microseconds"};
    static_assert(std::size(keys) == ColumnCount);
    if (role == IdRole)
        return section >= 0 && section < ColumnCount ? QVariant(QLatin1String(keys[section])) : QVariant();
    switch (static_cast<Column>(section)) {
    case TimeColumn: return tr("Time (UTC)");
    case CallerColumn: return tr("Caller");
    case RegionColumn: return tr("Region");
    case ActionColumn: return tr("Action");
    case ParametersColumn: return tr("Parameters");
    case ResultColumn: return tr("Result");
    case JournalColumn: return tr("Step");
    case DurationColumn: return tr("Took");
    case ColumnCount: break;
    }
    return {};
}

QVariant RequestLogModel::data(const QModelIndex& index, int role) const
{
    const awsapi::LogEntry* entry = index.isValid() ? entryAt(index.row()) : nullptr;
    if (!entry)
        return {};
    const auto column = static_cast<Column>(index.column());
    const Kind kind = kindOf(*entry);
    switch (role) {
    case Qt::DisplayRole: return text(*entry, column);
    case ExactRole:
        switch (column) {
        case TimeColumn: return toString(entry->time);
        case CallerColumn: return entry->account.toString();
        case JournalColumn: return entry->seq == 0 ? QString() : QString::number(entry->seq);
        case DurationColumn: return QString::number(entry->microseconds);
        default: return {};
        }
    case Qt::TextAlignmentRole:
        return column == DurationColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case KindRole: return kind;
    case SeverityRole:
        if (column != ResultColumn || kind == Reading)
            return {};
        // A dry run that passed is answered as an error, and is none.
        return QVariant::fromValue(kind == Change                                    ? StatusLevel::Ok
                                   : entry->code == QLatin1String("DryRunOperation") ? StatusLevel::Info
                                                                                     : StatusLevel::Error);
    case ToneRole:
        return column == ActionColumn || (column == ResultColumn && kind != Reading)
                 ? QVariant()
                 : QVariant::fromValue(Tone::Secondary);
    case SortRole:
        if (column == TimeColumn)
            return QVariant::fromValue<qint64>(entry->time.ms);
        if (column == JournalColumn)
            return entry->seq;
        if (column == DurationColumn)
            return entry->microseconds;
        return text(*entry, column);
    case WordsRole:
        return QStringList{text(*entry, CallerColumn), text(*entry, RegionColumn), entry->action, entry->code,
                           parametersText(*entry)}
            .join(u'\n');
    default: return {};
    }
}

QString RequestLogModel::caller(const awsapi::LogEntry& entry) const
{
    if (entry.account.isEmpty())
        return tr("unknown");
    const Account* account = m_workspace.plan().account(entry.account);
    return accountLabel(entry.account.toString(), account ? account->name : QString());
}

QString RequestLogModel::result(const awsapi::LogEntry& entry) const
{
    if (entry.isRefused())
        return entry.code;
    const JournalEntry* step = m_workspace.journal().find(entry.seq);
    return step ? commandSentence(step->summary) : tr("ok");
}

QString RequestLogModel::text(const awsapi::LogEntry& entry, Column column) const
{
    switch (column) {
    case TimeColumn: return toString(entry.time).mid(11, 8);
    case CallerColumn: return visibleText(caller(entry));
    case RegionColumn: return entry.region.toString();
    case ActionColumn: return entry.action.isEmpty() ? QStringLiteral("–") : visibleText(entry.action);
    case ParametersColumn: return visibleText(parametersText(entry));
    case ResultColumn: return result(entry);
    case JournalColumn:
        if (entry.seq == 0)
            return {};
        return m_workspace.journal().isUndone(entry.seq) ? tr("%1 (taken back)").arg(entry.seq)
                                                         : QString::number(entry.seq);
    case DurationColumn: return durationText(entry.microseconds);
    case ColumnCount: break;
    }
    return {};
}

} // namespace cadastre

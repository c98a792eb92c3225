// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/findingsmodel.h"

#include "text/findingevidence.h"
#include "text/findingtext.h"
#include "text/visibletext.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/roles.h"
#include "ui/presentation/severity.h"
#include "ui/session/session.h"

namespace cadastre {

FindingsModel::FindingsModel(Session& session, QObject* parent) : QAbstractTableModel(parent), m_session(session)
{
    refresh();
    connect(&session, &Session::auditChanged, this, &FindingsModel::refresh);
    connect(&session.liveAudit(), &LiveAudit::historyChanged, this, [this] {
        if (!m_rows.empty()) // the same findings, which now say since when
            Q_EMIT dataChanged(index(0, SinceColumn), index(rowCount() - 1, SinceColumn));
    });
}

void FindingsModel::refresh()
{
    beginResetModel();
    m_rows.clear();
    for (const Finding& finding : m_session.report().findings)
        if ((m_waivedShown || finding.state != FindingState::Waived)
            && (!m_group || *m_group == groupOf(finding, m_grouping)))
            m_rows.push_back(&finding);
    endResetModel();
}

void FindingsModel::setWaivedShown(bool shown)
{
    m_waivedShown = shown;
    refresh();
}

QString FindingsModel::groupOf(const Finding& finding, Grouping grouping)
{
    switch (grouping) {
    case Grouping::Rule: return QString::fromLatin1(finding.rule->id);
    case Grouping::Object: return finding.name;
    case Grouping::Owner: return finding.owner.toString();
    case Grouping::Region: return finding.region.toString();
    }
    return {};
}

void FindingsModel::narrow(Grouping grouping, const std::optional<QString>& group)
{
    m_grouping = grouping;
    m_group = group;
    refresh();
}

int FindingsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FindingsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

const Finding* FindingsModel::findingAt(int row) const
{
    return row >= 0 && row < static_cast<int>(m_rows.size()) ? m_rows[static_cast<std::size_t>(row)] : nullptr;
}

int FindingsModel::rowOf(const QString& rule, const QString& key) const
{
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        if (m_rows[i]->key == key && rule == QLatin1String(m_rows[i]->rule->id))
            return static_cast<int>(i);
    return -1;
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != IdRole))
        return {};
    const bool key = role == IdRole;
    switch (static_cast<Column>(section)) {
    case SeverityColumn: return key ? QStringLiteral("severity") : QString();
    case RuleColumn: return key ? QStringLiteral("rule") : tr("Rule");
    case ObjectColumn: return key ? QStringLiteral("object") : tr("Object");
    case CidrColumn: return key ? QStringLiteral("cidr") : tr("CIDR");
    case WhatColumn: return key ? QStringLiteral("what") : tr("What");
    case StateColumn: return key ? QStringLiteral("state") : tr("State");
    case SinceColumn: return key ? QStringLiteral("since") : tr("Since");
    case FixColumn: return key ? QStringLiteral("fix") : tr("Fix");
    case OwnerColumn: return key ? QStringLiteral("owner") : tr("Owner");
    case RegionColumn: return key ? QStringLiteral("region") : tr("Region");
    case SourceColumn: return key ? QStringLiteral("source") : tr("Source");
    case ColumnCount: break;
    }
    return {};
}

QVariant FindingsModel::data(const QModelIndex& index, int role) const
{
    const Finding* finding = index.isValid() ? findingAt(index.row()) : nullptr;
    if (!finding)
        return {};
    const auto column = static_cast<Column>(index.column());
    if (column == SinceColumn)
        return sinceData(*finding, role);
    switch (role) {
    case SeverityRole:
        if (column == SeverityColumn || column == RuleColumn)
            return QVariant::fromValue(statusLevel(finding->rule->severity));
        return {};
    case PrefixRole: return finding->cidr.isNull() ? QVariant() : QVariant::fromValue(finding->cidr);
    case Qt::AccessibleTextRole:
        if (column == SeverityColumn)
            return severityWord(finding->rule->severity);
        break;
    case FixRole:
        if (column == FixColumn && !finding->fixes.empty())
            return fixLabel(finding->fixes.front(), *finding);
        return {};
    case ExactRole: return column == SeverityColumn ? QVariant(toWire(finding->rule->severity)) : QVariant();
    case SortRole:
        if (column == SeverityColumn)
            return static_cast<int>(finding->rule->severity);
        if (column == CidrColumn)
            return QVariant::fromValue(finding->cidr);
        return data(index, Qt::DisplayRole);
    case Qt::DisplayRole: break;
    default: return {};
    }
    switch (column) {
    case SeverityColumn: return QString();
    case RuleColumn: return QString::fromLatin1(finding->rule->id);
    case ObjectColumn: return visibleText(finding->name);
    case CidrColumn: return finding->cidr.isNull() ? QString() : finding->cidr.toString();
    case WhatColumn: return findingSentence(*finding);
    case StateColumn: return findingStateWord(finding->state);
    case FixColumn: return finding->fixes.empty() ? QString() : fixLabel(finding->fixes.front(), *finding);
    case OwnerColumn: return finding->owner.toString();
    case RegionColumn: return finding->region.toString();
    case SourceColumn: return visibleText(sourceText(m_session.plan(), *finding));
    case SinceColumn:
    case ColumnCount: break;
    }
    return {};
}

QVariant FindingsModel::sinceData(const Finding& finding, int role) const
{
    if (!finding.since)
        return {};
    switch (role) {
    case Qt::DisplayRole: {
        const QString age = ageLabel(finding.since, m_session.report().time);
        return finding.isOlder ? QStringLiteral("> ") + age : age;
    }
    case Qt::ToolTipRole: return sinceText(finding).toHtmlEscaped();
    case Qt::AccessibleTextRole: return sinceText(finding);
    case ExactRole: return toString(finding.since);
    case SortRole: return QVariant::fromValue<qint64>(finding.since.ms);
    default: return {};
    }
}

} // namespace cadastre

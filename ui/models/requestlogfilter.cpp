// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/requestlogfilter.h"

#include "ui/session/requestlogmodel.h"

#include <algorithm>

namespace cadastre {

RequestLogFilter::RequestLogFilter(QObject* parent) : QSortFilterProxyModel(parent) { setSortRole(SortRole); }

void RequestLogFilter::setText(const QString& text)
{
    m_words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

void RequestLogFilter::setShown(Shown shown)
{
    m_shown = shown;
    invalidateFilter();
}

bool RequestLogFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    const int kind = index.data(KindRole).toInt();
    if ((m_shown == Changes && kind != RequestLogModel::Change)
        || (m_shown == Refusals && kind != RequestLogModel::Refusal))
        return false;
    if (m_words.isEmpty())
        return true;
    const QString text = index.data(RequestLogModel::WordsRole).toString();
    return std::all_of(m_words.begin(), m_words.end(),
                       [&text](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace cadastre

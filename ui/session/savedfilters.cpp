// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/savedfilters.h"

namespace cadastre {

namespace {
constexpr int recentFilters = 10;
}

void SavedFilters::read(const QMap<QString, QString>& byName, const QStringList& recent)
{
    m_byName = byName;
    m_recent = recent.mid(0, recentFilters);
    Q_EMIT changed();
    Q_EMIT recentChanged();
}

void SavedFilters::save(const QString& name, const QString& text)
{
    const QString key = name.trimmed();
    const QString value = text.trimmed();
    if (key.isEmpty() || value.isEmpty() || m_byName.value(key) == value)
        return;
    m_byName.insert(key, value);
    Q_EMIT changed();
}

void SavedFilters::remove(const QString& name)
{
    if (m_byName.remove(name) > 0)
        Q_EMIT changed();
}

void SavedFilters::use(const QString& text)
{
    const QString value = text.trimmed();
    if (value.isEmpty() || (!m_recent.isEmpty() && m_recent.first() == value))
        return;
    m_recent.removeAll(value);
    m_recent.prepend(value);
    m_recent = m_recent.mid(0, recentFilters);
    Q_EMIT recentChanged();
}

} // namespace cadastre

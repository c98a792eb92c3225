// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QObject>
#include <QString>
#include <QStringList>

namespace cadastre {

/// Filters that a person keeps under a name, and those used last (interface §4.14). One for all windows; who makes it also
/// keeps it from one start to the next.
class SavedFilters final : public QObject {
    Q_OBJECT
public:
    explicit SavedFilters(QObject* parent = nullptr) : QObject(parent) {}

    [[nodiscard]] const QMap<QString, QString>& byName() const { return m_byName; }
    [[nodiscard]] const QStringList& recent() const { return m_recent; } ///< newest first, at most ten
    void read(const QMap<QString, QString>& byName, const QStringList& recent);

    /// Under a name that is there already it takes the other's place. Empty ones are not kept.
    void save(const QString& name, const QString& text);
    void remove(const QString& name);
    void use(const QString& text);

Q_SIGNALS:
    void changed();       ///< names
    void recentChanged(); ///< what was used last

private:
    QMap<QString, QString> m_byName;
    QStringList m_recent;
};

} // namespace cadastre

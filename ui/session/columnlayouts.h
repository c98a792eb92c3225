// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QObject>
#include <QString>

namespace cadastre {

/// What a person chose of the columns of tables (interface §4.12), by the table's object name. One for all windows; who makes
/// it also keeps it from one start to the next.
class ColumnLayouts final : public QObject {
    Q_OBJECT
public:
    explicit ColumnLayouts(QObject* parent = nullptr) : QObject(parent) {}

    [[nodiscard]] QByteArray of(const QString& table) const
    {
        return m_byTable.value(table);
    } ///< empty: nothing chosen
    [[nodiscard]] const QMap<QString, QByteArray>& byTable() const { return m_byTable; }
    void read(const QMap<QString, QByteArray>& byTable) { m_byTable = byTable; }
    void set(const QString& table, const QByteArray& layout)
    {
        if (m_byTable.value(table) == layout)
            return;
        if (layout.isEmpty())
            m_byTable.remove(table);
        else
            m_byTable.insert(table, layout);
        Q_EMIT changed(table);
    }

Q_SIGNALS:
    void changed(const QString& table);

private:
    QMap<QString, QByteArray> m_byTable;
};

} // namespace cadastre

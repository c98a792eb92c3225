// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>

namespace cadastre {

/// What a person has said of the columns of tables, by the fingerprint of their header (ImportPlan::columns): the same sheet
/// comes in again and again. Kept beside what else the program remembers, for the window and the command line alike.
class ColumnMemory {
public:
    explicit ColumnMemory(QString file) : m_file(std::move(file)) {}
    /// $XDG_STATE_HOME/cadastre/columns.ini
    [[nodiscard]] static ColumnMemory standard();

    [[nodiscard]] QMap<QString, QString> all() const;
    /// False when it cannot be written; what was known stays.
    bool remember(const QMap<QString, QString>& columns) const;

private:
    QString m_file;
};

} // namespace cadastre

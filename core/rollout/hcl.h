// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/names.h"

#include <QString>
#include <QStringList>
#include <QStringView>

namespace cadastre {

/// A quoted template of HCL (Terraform 1.x) that stands for exactly this text: `${` and `%{` are escaped, what a reader
/// could not see is \u escapes.
[[nodiscard]] QString hclString(QStringView text);

/// Writes blocks of HCL as `terraform fmt` would: two spaces a level, '=' aligned within a run of attributes.
class HclWriter {
public:
    /// `head`: "resource \"aws_vpc\" \"main\"".
    void open(const QString& head);
    void close();
    void text(const QString& name, const QString& value); ///< a string from people; left out when empty
    void raw(const QString& name, const QString& expression);
    void number(const QString& name, qint64 value) { raw(name, QString::number(value)); }
    void flag(const QString& name, bool value);
    void list(const QString& name, const QStringList& expressions); ///< left out when empty
    void map(const QString& name, const Tags& values);              ///< left out when empty
    void comment(const QString& text);                              ///< one line, made visible
    void blank();

    [[nodiscard]] QString toString();

private:
    void flush();
    void line(const QString& text);
    QString m_text;
    QList<std::pair<QString, QString>> m_run; ///< attributes that are aligned with each other
    int m_depth = 0;
};

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QObject>
#include <QString>

namespace cadastre {

/// How a person likes to look at things, by key ("mapLayer"): views read and change it. One for all windows; who makes it also
/// keeps it from one start to the next. Nothing here says anything about a plan.
class ViewChoices final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] const QMap<QString, QString>& byKey() const { return m_choices; }
    void read(const QMap<QString, QString>& byKey) { m_choices = byKey; }
    /// Empty: nothing was chosen.
    [[nodiscard]] QString choice(const QString& key) const { return m_choices.value(key); }
    void choose(const QString& key, const QString& value)
    {
        if (choice(key) == value)
            return;
        m_choices.insert(key, value);
        Q_EMIT chosen(key, value);
    }

Q_SIGNALS:
    void chosen(const QString& key, const QString& value);

private:
    QMap<QString, QString> m_choices;
};

} // namespace cadastre

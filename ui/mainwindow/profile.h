// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QByteArray>
#include <QMap>
#include <QSettings>
#include <QString>
#include <QStringList>

#include <memory>

namespace cadastre {

/// Where a person's settings and the program's memory live: choices in $XDG_CONFIG_HOME/cadastre/cadastre.ini, what is merely
/// remembered (layout, recent plans, plans without a name) in $XDG_STATE_HOME/cadastre. One folder holds both with --profile.
class Profile {
public:
    /// The XDG places; Qt 6.4 knows no state folder, so the variable is read here.
    [[nodiscard]] static Profile standard();
    [[nodiscard]] static Profile in(const QString& folder);

    [[nodiscard]] QString stateFolder() const { return m_stateFolder; }
    [[nodiscard]] QString configFile() const;

    // --- choices ---
    [[nodiscard]] ThemeChoice theme() const;
    void setTheme(ThemeChoice theme);
    [[nodiscard]] QString language() const; ///< "" = of the system
    void setLanguage(const QString& language);
    [[nodiscard]] bool reopensLast() const;
    void setReopensLast(bool reopen);
    /// Keys that differ from the defaults, by action id.
    [[nodiscard]] QMap<QString, QString> shortcuts() const;
    void setShortcuts(const QMap<QString, QString>& changed);
    /// Saved filters, by name (interface §4.14).
    [[nodiscard]] QMap<QString, QString> filters() const;
    void setFilters(const QMap<QString, QString>& filters);
    /// Messages that are not wanted again, by id.
    [[nodiscard]] QStringList hiddenMessages() const;
    void hideMessage(const QString& id);
    void forgetHiddenMessages();

    // --- what is remembered ---
    [[nodiscard]] QStringList recentPlans() const; ///< newest first, at most ten; files may be gone
    void addRecentPlan(const QString& path);
    void removeRecentPlan(const QString& path);
    void clearRecentPlans();
    [[nodiscard]] QStringList recentFilters() const; ///< newest first
    void setRecentFilters(const QStringList& filters);
    /// What was chosen of the columns of tables, by the table's name.
    [[nodiscard]] QMap<QString, QByteArray> columns() const;
    void setColumns(const QMap<QString, QByteArray>& columns);
    /// How things are looked at, by key (ViewChoices).
    [[nodiscard]] QMap<QString, QString> views() const;
    void setViews(const QMap<QString, QString>& views);
    /// Plans that were never given a place: offered again after a crash.
    [[nodiscard]] QStringList untitledPlans() const;
    /// A path for a new one; the folder exists.
    [[nodiscard]] QString newUntitledPath() const;
    [[nodiscard]] bool isUntitled(const QString& path) const;
    [[nodiscard]] QByteArray state(const QString& key) const;
    void setState(const QString& key, const QByteArray& value);

private:
    Profile(const QString& configFolder, QString stateFolder);
    QString m_stateFolder;
    std::shared_ptr<QSettings> m_choices;
    std::shared_ptr<QSettings> m_memory;
};

} // namespace cadastre

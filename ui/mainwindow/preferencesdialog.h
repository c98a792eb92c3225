// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions/actioncatalogue.h"
#include "ui/mainwindow/profile.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QKeySequenceEdit;
class QLineEdit;
class QPushButton;
class QStandardItemModel;
class QTableView;

namespace cadastre {

class PlainLabel;

/// Theme, language, what opens at start, and keys with a search field, a conflict check and a way back to the defaults. What is
/// chosen holds at once; the profile keeps it.
class PreferencesDialog final : public QDialog {
    Q_OBJECT
public:
    PreferencesDialog(Profile& profile, const ActionCatalogue& actions, QWidget* parent = nullptr);

Q_SIGNALS:
    void changed();
    /// "" = of the system. Who hears it keeps it and builds the windows anew, this dialog among them.
    void languageChosen(const QString& language);

private:
    void fillKeys();
    void showKey();
    void takeKey(const QKeySequence& key);
    [[nodiscard]] Verb chosenVerb() const;
    [[nodiscard]] QKeySequence keyOf(Verb verb) const;

    Profile& m_profile;
    const ActionCatalogue& m_actions;
    QComboBox* m_theme;
    QComboBox* m_language;
    QCheckBox* m_reopen;
    QLineEdit* m_filter;
    QTableView* m_table;
    QStandardItemModel* m_model;
    QKeySequenceEdit* m_key;
    QPushButton* m_resetKey;
    PlainLabel* m_conflict;
};

} // namespace cadastre

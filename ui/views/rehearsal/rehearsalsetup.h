// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;
class QVBoxLayout;

namespace cadastre {

class Card;
class CommandBlock;
class FormGrid;
class PlainLabel;
class SegmentedControl;
class Session;

/// How the rehearsal runs, and what to paste into a client. Fields can be changed while it is off; the secret is masked, and
/// only copying tells it.
class RehearsalSetup final : public QWidget {
    Q_OBJECT
public:
    explicit RehearsalSetup(Session& session, QWidget* parent = nullptr);

    /// The text that “copy” puts on the clipboard.
    [[nodiscard]] QString snippet() const;

public Q_SLOTS:
    void copySnippet();

private:
    [[nodiscard]] Card* endpointCard();
    [[nodiscard]] Card* commandsCard();
    void takeOptions();
    void showState();
    void fillAccounts();
    void showSnippet();
    void showRoutes();
    /// A path to type, and a button to choose it.
    [[nodiscard]] QWidget* pathRow(QLineEdit* edit, const QString& name, const std::function<QString()>& choose);

    /// What is on is pasted from, what is off is set up: the card that is needed stands first, for eyes and keys.
    void orderCards(bool isOff);

    Session& m_session;
    QVBoxLayout* m_column;
    Card* m_endpoint = nullptr;
    Card* m_commands = nullptr;
    FormGrid* m_form = nullptr;
    QCheckBox* m_onCopy;
    QSpinBox* m_port;
    QLineEdit* m_secret;
    QSpinBox* m_settle;
    QSpinBox* m_release;
    QLineEdit* m_registry;
    QLineEdit* m_zone;
    PlainLabel* m_roas;
    QComboBox* m_account;
    SegmentedControl* m_kind;
    CommandBlock* m_snippet;
};

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/commanddialog.h"
#include "ui/session/request.h"

class QLineEdit;
class QComboBox;

namespace cadastre {

class CommandBlock;
class Foresight;
class StatusLabel;
struct Finding;
struct Fix;

/// One way out of a finding, other than waiving it: what it will do, what it needs to know, and — when it only plans what must happen in AWS — that
/// the finding closes no sooner than an import shows it (interface §4.15 point 3).
class FixDialog final : public CommandDialog {
    Q_OBJECT
public:
    FixDialog(Session& session, const FixRequest& request, QWidget* parent = nullptr);

private:
    [[nodiscard]] std::optional<std::vector<Command>> commands() const override;
    [[nodiscard]] QString missing() const override;
    void decided(const Decision* decision) override;
    void askForTag(const Finding& finding);
    void askForOriginator(const Finding& finding);
    void askForProvision(const Finding& finding);
    void explainRenumbering(const Finding& finding);

    QString m_code;
    std::vector<Command> m_commands; ///< of a fix that needs nothing more
    TagSubject m_tagSubject;
    QString m_tagKey;
    PoolId m_pool;
    QLineEdit* m_text = nullptr;
    QComboBox* m_choice = nullptr;
    StatusLabel* m_effect;
    CommandBlock* m_block;
    Foresight* m_foresight;
};

} // namespace cadastre

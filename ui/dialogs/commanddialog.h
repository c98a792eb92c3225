// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change/command.h"
#include "change/decide.h"
#include "ui/views/common/formgrid.h"
#include "ui/views/common/previewdialogframe.h"

#include <optional>
#include <vector>

namespace cadastre {

class Session;

/// A small form that ends in commands. Every edit is decided by the engine at once; the button is on only when it accepts,
/// and what it refuses stands beside it. Accepting is one step of the history.
class CommandDialog : public PreviewDialogFrame {
    Q_OBJECT
public:
    void accept() override;

protected:
    CommandDialog(Session& session, const QString& title, const QString& primary, QWidget* parent);

    /// What the form asks for now; empty: something is still missing, and `missing()` says what.
    [[nodiscard]] virtual std::optional<std::vector<Command>> commands() const = 0;
    [[nodiscard]] virtual QString missing() const { return {}; }
    /// Why, for the history; by default what is written under the form.
    [[nodiscard]] virtual QString stepReason() const;
    /// What a step of several commands is called; empty: as the first of them.
    [[nodiscard]] virtual QString stepName() const { return {}; }
    /// Called after each edit with what it would do; null: nothing can be done yet.
    virtual void decided(const Decision* decision) { Q_UNUSED(decision) }
    /// To be called after each edit, and once when the form is built.
    void edited();

    [[nodiscard]] Session& session() const { return m_session; }
    [[nodiscard]] FormGrid* form() const { return m_form; }

private:
    Session& m_session;
    FormGrid* m_form;
};

} // namespace cadastre

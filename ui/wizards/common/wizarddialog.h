// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change/command.h"
#include "change/decide.h"
#include "ui/session/session.h"
#include "ui/views/common/previewdialogframe.h"

#include <QTimer>

#include <vector>

namespace cadastre {

class Foresight;
class MessageBar;
class StatusList;
struct ForeseenFindings;

/// A form whose every edit is decided at once: left what is asked, right what one will get. The primary button is on only
/// when the engine accepts; why it is off stands in the footer. What the audit would find afterwards, and what no more, is
/// said at the end of the preview once typing rests. Finishing is one step of the history. What was typed into a form that
/// is closed half-way is kept for the window's life and offered when the form comes back (keepDraft).
class WizardDialog : public PreviewDialogFrame {
    Q_OBJECT
public:
    void accept() override;
    void reject() override;
    /// Is there what somebody began before?
    [[nodiscard]] bool hasDraft() const;
    void continueDraft();
    void discardDraft();
    /// Reads the form and previews now; edits do so a moment later.
    void refreshNow();

protected:
    /// What the form asks for: commands, or the sentence that says what is missing.
    struct Wish {
        std::vector<Command> commands;
        QString missing;
    };

    WizardDialog(Session& session, const QString& title, const QString& primary, QWidget* parent);

    [[nodiscard]] virtual Wish wish() const = 0;
    /// Fills the preview. `decision` is null while something is missing.
    virtual void showPreview(const Wish& wish, const Result<Decision>* decision) = 0;
    /// The footer's words for a refusal; by default the core's sentence with names in place of ids.
    [[nodiscard]] virtual QString refusalText(const Error& error) const;
    /// Names the step when it is more than one command.
    [[nodiscard]] virtual QString summary() const { return {}; }
    /// Who acts; by default whoever acts in the window.
    [[nodiscard]] virtual Caller caller() const { return m_session.workspace().caller(); }
    /// Called with the receipt before the dialog closes: select what was made.
    virtual void finished(const Receipt& receipt) { Q_UNUSED(receipt) }

    /// Keeps a draft of this kind of form about `subject` (a pool, say; 0: about nothing). At the end of a constructor.
    void keepDraft(quint32 subject);
    void showEvent(QShowEvent* event) override;

    /// To be called after every edit.
    void touched() { m_soon.start(); }
    [[nodiscard]] Session& session() const { return m_session; }
    [[nodiscard]] const Plan& plan() const { return m_session.plan(); }

    /// Enter right behind the last letter finds the button as that letter leaves it.
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] Result<Decision> decided(const Wish& wish);
    void tell(const ForeseenFindings& foreseen);
    void clearFindings();
    void offerDraft();
    Session& m_session;
    QTimer m_soon;
    Foresight* m_foresight;
    StatusList* m_findings = nullptr;
    QString m_draftKey;                             ///< empty: no draft is kept
    QList<std::pair<QString, QVariant>> m_pristine; ///< the fields before anybody touched them
    MessageBar* m_offer = nullptr;
};

} // namespace cadastre

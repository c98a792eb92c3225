// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/byoipdraft.h"
#include "ui/session/request.h"
#include "ui/wizards/common/wizarddialog.h"

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace cadastre {

class CommandBlock;
class FormGrid;
class OriginatorQuestion;
class PlainLabel;
enum class CheckAction;
struct CheckLine;
class RegistryAsking;
class RegistryLine;

/// Bring your own prefix (interface §4.5): what is made at the left, the checklist of what AWS will ask at the right. It can
/// be left and entered again; it ends with the range in the plan, its evidence beside it, and a pack to hand over.
class ByoipDialog final : public WizardDialog {
    Q_OBJECT
public:
    ByoipDialog(Session& session, const ByoipRequest& request, QWidget* parent = nullptr);

    // What the buttons do once a file is chosen; also for tests. A failure is said in the footer.
    void openKey(const QString& file);
    void makeKey(const QString& file);
    void openCertificate(const QString& file);
    void makeCertificate(const QString& file);
    void openRegistryAnswer(const QString& file);
    void sign();
    void exportPack(const QString& folder);
    /// Makes a token of the plan's IPAM (a step of its own) and proves the range by it.
    void makeToken();

private:
    [[nodiscard]] Wish wish() const override;
    void showPreview(const Wish& wish, const Result<Decision>* decision) override;
    [[nodiscard]] QString summary() const override { return tr("Bring your own prefix"); }
    void finished(const Receipt& receipt) override;

    void buildForm();
    QWidget* fileRow(const QString& name, PlainLabel*& label, std::initializer_list<QPushButton*> buttons);
    void fillPools(PoolId wanted);
    void fillTokens();
    void readForm();
    /// The message and signature as typed or pasted: what was signed elsewhere is judged like what is signed here.
    void readSigned();
    /// The draft's message is the one that sign() makes for the draft's range and day.
    [[nodiscard]] bool isOwnMessage() const;
    void showFiles();
    void say(StatusLevel level, const QString& text);
    void askRegistry();
    /// What a line's link does: the same as the button of the form, or the cursor to the field.
    void act(CheckAction action);
    [[nodiscard]] QString actionText(CheckAction action) const;
    [[nodiscard]] QWidget* actionRow(const CheckLine& line);
    void openVrps();
    void followRoutes();
    void copyZone();
    void chooseAndExport();
    /// A file dialog, and then the function with the file's name.
    void choose(const QString& title, bool isNew, void (ByoipDialog::*then)(const QString&));
    [[nodiscard]] std::vector<Command> commands() const;

    ByoipDraft& m_draft;
    FormGrid* m_form;
    QComboBox* m_pool;
    QLineEdit* m_cidr;
    OriginatorQuestion* m_originator;
    QLineEdit* m_present;
    QComboBox* m_token;
    QCheckBox* m_withKey;
    QLineEdit* m_passphrase;
    QComboBox* m_bits;
    QSpinBox* m_days;
    QDateEdit* m_expires;
    QLineEdit* m_message;
    QLineEdit* m_signature;
    PlainLabel* m_account; ///< that the message is for
    QWidget* m_registryRow = nullptr;
    PlainLabel* m_key = nullptr;
    PlainLabel* m_certificate = nullptr;
    PlainLabel* m_registry = nullptr;
    PlainLabel* m_vrps = nullptr;
    QPushButton* m_ask;
    RegistryAsking* m_asking;
    RegistryLine* m_registryLine;
    QWidget* m_lines = nullptr;
    CommandBlock* m_command;
    QString m_said; ///< what a button said last; shown until the form changes
    StatusLevel m_saidLevel = StatusLevel::Info;
};

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/request.h"
#include "ui/wizards/common/effectdialog.h"

class QDateEdit;
class QLineEdit;
class QPushButton;

namespace cadastre {

class FormGrid;
class RegistryAsking;
class RegistryLine;
struct CheckedProof;

/// Brings an AS number of one's own (BYOASN, contract §11.2): its message is signed here or pasted, judged as AWS would judge
/// it, and kept with the number. Of one that is there already the proof is checked again. The key is read to sign and for
/// nothing else.
class ByoasnDialog final : public EffectDialog {
    Q_OBJECT
public:
    ByoasnDialog(Session& session, const ByoasnRequest& request, QWidget* parent = nullptr);

    // What the buttons do once a file is chosen; also for tests. A failure is said in the footer.
    void signWith(const QString& keyFile);
    void openRegistryAnswer(const QString& file);
    void openCertificate(const QString& file);

protected:
    [[nodiscard]] Wish wish() const override;
    [[nodiscard]] QVector<StatusList::Item> effects(const Wish& wish, const Decision& decision) const override;
    void showPreview(const Wish& wish, const Result<Decision>* decision) override;

private:
    void buildForm();
    QWidget* signingRow();
    QWidget* registryRow();
    [[nodiscard]] AccountNumber account() const;
    /// The proof of `number` as it stands in the form.
    [[nodiscard]] CheckedProof checked(quint32 number) const;
    void choose(const QString& title, void (ByoasnDialog::*then)(const QString&));
    void say(StatusLevel level, const QString& text);

    /// The number whose proof is checked again; null: one to bring.
    [[nodiscard]] const Byoasn* known() const;
    void askRegistry();
    [[nodiscard]] static QString registryHint();

    ByoasnId m_known; ///< provisioned when the form was opened
    FormGrid* m_form;
    QLineEdit* m_asn;
    QLineEdit* m_passphrase;
    QDateEdit* m_expires;
    QLineEdit* m_message;
    QLineEdit* m_signature;
    PlainLabel* m_account;
    PlainLabel* m_sourceLabel;
    QWidget* m_registryRow = nullptr;
    QPushButton* m_ask;
    RegistryAsking* m_asking;
    RegistryLine* m_registryLine;
    Instant m_answeredAt; ///< none: m_rdapAnswer is of a file
    QByteArray m_rdapAnswer;
    QByteArray m_certificate;
    QString m_source; ///< what one of the two was read from
    QString m_said;   ///< what a button said last; shown until the form changes
    StatusLevel m_saidLevel = StatusLevel::Info;
};

} // namespace cadastre

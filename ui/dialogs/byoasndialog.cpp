// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/byoasndialog.h"

#include "byoip/authorizationmessage.h"
#include "byoip/keypair.h"
#include "byoip/proofcheck.h"
#include "byoip/signature.h"
#include "plan/announcement.h"
#include "text/prooftext.h"
#include "text/registrytext.h"
#include "text/sentence.h"
#include "ui/presentation/addressfont.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/plaintooltip.h"
#include "ui/presentation/severity.h"
#include "ui/presentation/words.h"
#include "ui/theme.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/flowlayout.h"
#include "ui/views/common/formgrid.h"
#include "ui/views/common/labels.h"
#include "ui/wizards/common/poolwords.h"
#include "ui/wizards/common/prooffiles.h"
#include "ui/wizards/common/registryasking.h"
#include "ui/wizards/common/registryline.h"

#include <QDateEdit>
#include <QDateTime>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace cadastre {

namespace {

constexpr int monthsOfAMessage = 12;

/// Provisioned: what is left to do is to look at its proof again.
const Byoasn* provisioned(const Plan& plan, ByoasnId id)
{
    const Byoasn* row = plan.find(id);
    return row && row->state == AsnState::Provisioned ? row : nullptr;
}

} // namespace

QString ByoasnDialog::registryHint()
{
    return tr("where the registry’s record of the AS number shows it; without it the proof is not checked");
}

ByoasnDialog::ByoasnDialog(Session& session, const ByoasnRequest& request, QWidget* parent)
    : EffectDialog(session,
                   provisioned(session.plan(), request.asn) ? tr("Check the proof of an AS number")
                                                            : tr("Bring your own AS number"),
                   provisioned(session.plan(), request.asn) ? tr("Keep the outcome") : tr("Add to plan"), parent)
    , m_known(provisioned(session.plan(), request.asn) ? request.asn : ByoasnId())
    , m_form(new FormGrid(this))
    , m_asn(new QLineEdit)
    , m_passphrase(new QLineEdit)
    , m_expires(new QDateEdit)
    , m_message(new QLineEdit)
    , m_signature(new QLineEdit)
    , m_account(plainLabel({}, this))
    , m_sourceLabel(plainLabel({}, this, Tone::Secondary))
    , m_ask(pushButton(tr("Ask the registry"), QStringLiteral("byoasn.ask"), this))
    , m_asking(new RegistryAsking(session, this))
    , m_registryLine(new RegistryLine(*m_asking, QStringLiteral("byoasn"), this))
{
    setObjectName(QStringLiteral("byoasnDialog"));
    m_asn->setObjectName(QStringLiteral("byoasn.asn"));
    m_passphrase->setObjectName(QStringLiteral("byoasn.passphrase"));
    m_expires->setObjectName(QStringLiteral("byoasn.expires"));
    m_message->setObjectName(QStringLiteral("byoasn.message"));
    m_signature->setObjectName(QStringLiteral("byoasn.signature"));
    m_account->setObjectName(QStringLiteral("byoasn.account"));
    m_sourceLabel->setObjectName(QStringLiteral("byoasn.source"));
    m_asn->setPlaceholderText(QStringLiteral("AS64500"));
    m_message->setPlaceholderText(QStringLiteral("1|aws|123456789012|64500|20271231|SHA256|RSAPSS"));
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_expires->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_expires->setDate(QDateTime::fromMSecsSinceEpoch(session.now().ms, Qt::UTC).date().addMonths(monthsOfAMessage));
    for (QLineEdit* edit : {m_message, m_signature})
        edit->setFont(addressFont(this));
    m_account->setFont(addressFont(this));
    m_account->setSelectable(true);
    m_account->setText(account().toString());
    if (const Byoasn* row = plan().find(request.asn))
        m_asn->setText(Asn{row->asn}.toString());
    if (const Byoasn* row = known()) { // as it was accepted; a new one can be signed
        m_asn->setReadOnly(true);
        m_message->setText(row->authorizationMessage);
        m_signature->setText(row->authorizationSignature);
    }
    buildForm();
    resize(1000, 620);
    keepDraft(request.asn.value);
    refreshNow();
}

void ByoasnDialog::buildForm()
{
    m_form->addRow(tr("AS &number"), m_asn, tr("public, and registered to you"));
    m_form->addRow(tr("Account"), m_account, tr("The message is for it: the owner of the IPAM"));
    m_form->addSection(tr("Proof"));
    m_form->addRow(tr("Pass p&hrase"), m_passphrase, tr("of the key’s file; kept nowhere"));
    m_form->addRow(tr("Message &until"), signingRow(), tr("the key is read to sign, and stays in its file"));
    m_form->addRow(tr("&Message"), m_message, tr("or paste what was signed elsewhere"));
    m_form->addRow(tr("&Signature"), m_signature);
    m_registryRow = registryRow();
    m_form->addRow(tr("&Certificate"), m_registryRow, registryHint());
    m_form->addUnder(m_registryLine);
    m_form->addStretch();
    addPage(windowTitle(), m_form);
    const auto edited = [this] {
        m_said.clear();
        touched();
    };
    for (QLineEdit* edit : {m_asn, m_message, m_signature})
        connect(edit, &QLineEdit::textChanged, this, edited);
    connect(m_asking, &RegistryAsking::answered, this, [this](const RdapAnswer& answer) {
        m_rdapAnswer = answer.body;
        m_certificate.clear();
        m_source = answer.from.toString();
        m_answeredAt = answer.received;
        say(StatusLevel::Ok, m_asking->toldOf(answer));
    });
    connect(m_registryLine, &RegistryLine::told, this, &ByoasnDialog::say);
    connect(m_asking, &RegistryAsking::failed, this,
            [this](const Error& error) { say(StatusLevel::Warning, sentenceWithAdvice(error)); });
}

QWidget* ByoasnDialog::signingRow()
{
    auto* row = new QWidget;
    row->setObjectName(QStringLiteral("byoasn.untilRow"));
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    m_expires->setAccessibleName(tr("Last day of the message"));
    line->addWidget(m_expires, 1);
    QPushButton* sign = pushButton(tr("Sign with key…"), QStringLiteral("byoasn.sign"), row);
    connect(sign, &QPushButton::clicked, this, [this] { choose(tr("Open the private key"), &ByoasnDialog::signWith); });
    line->addWidget(sign);
    return row;
}

QWidget* ByoasnDialog::registryRow()
{
    auto* row = new QWidget;
    row->setObjectName(QStringLiteral("byoasn.registryRow"));
    auto* column = new QVBoxLayout(row);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::inControl);
    m_sourceLabel->setMinimumWidth(60); // a long file name is cut
    column->addWidget(m_sourceLabel);
    auto* line = new FlowLayout; // three buttons: more than a line in some languages
    column->addLayout(line);
    QPushButton* answer = pushButton(tr("Open saved answer…"), QStringLiteral("byoasn.openAnswer"), row);
    connect(answer, &QPushButton::clicked, this,
            [this] { choose(tr("Open an RDAP answer"), &ByoasnDialog::openRegistryAnswer); });
    line->addWidget(answer);
    QPushButton* certificate = pushButton(tr("Open certificate…"), QStringLiteral("byoasn.openCertificate"), row);
    connect(certificate, &QPushButton::clicked, this,
            [this] { choose(tr("Open the certificate"), &ByoasnDialog::openCertificate); });
    line->addWidget(certificate);
    connect(m_ask, &QPushButton::clicked, this, &ByoasnDialog::askRegistry);
    line->addWidget(m_ask);
    return row;
}

const Byoasn* ByoasnDialog::known() const { return plan().find(m_known); }

void ByoasnDialog::askRegistry()
{
    const auto asn = Asn::parse(m_asn->text().trimmed());
    if (!asn)
        return;
    m_asking->ask(*asn);
    say(StatusLevel::Pending, tr("Asking the registry…"));
}

AccountNumber ByoasnDialog::account() const
{
    const Ipam* ipam = plan().ipam();
    return ipam ? ipam->owner : plan().settings().owner;
}

void ByoasnDialog::choose(const QString& title, void (ByoasnDialog::*then)(const QString&))
{
    const QString file = QFileDialog::getOpenFileName(this, title);
    if (!file.isEmpty())
        (this->*then)(file);
}

void ByoasnDialog::say(StatusLevel level, const QString& text)
{
    m_said = text;
    m_saidLevel = level;
    refreshNow();
}

void ByoasnDialog::signWith(const QString& keyFile)
{
    const auto asn = Asn::parse(m_asn->text().trimmed());
    if (!asn)
        return say(StatusLevel::Error, tr("Type the AS number first."));
    const auto message = AuthorizationMessage::forAsn(account().toString(), *asn, m_expires->date());
    if (!message)
        return say(StatusLevel::Error, sentenceWithAdvice(message.error()));
    const auto key = KeyPair::load(keyFile, passphraseIn(*m_passphrase));
    if (!key)
        return say(StatusLevel::Error, sentenceWithAdvice(key.error()));
    const auto raw = signature::sign(*key, message->toBytes());
    if (!raw)
        return say(StatusLevel::Error, sentenceWithAdvice(raw.error()));
    m_passphrase->clear();
    m_message->setText(QString::fromUtf8(message->toBytes()));
    m_signature->setText(QString::fromUtf8(signature::encode(*raw)));
    say(StatusLevel::Ok, tr("The message is signed."));
}

void ByoasnDialog::openRegistryAnswer(const QString& file)
{
    auto bytes = proofFileContent(file);
    if (!bytes)
        return say(StatusLevel::Error, sentenceWithAdvice(bytes.error()));
    if (bytes->isEmpty()) // which would pass for none at all
        return say(StatusLevel::Error, sentenceWithAdvice(makeError(ErrorCode::EmptyInput, file)));
    m_rdapAnswer = *bytes;
    m_certificate.clear();
    m_answeredAt = {};
    m_source = file;
    say(StatusLevel::Info, {});
}

void ByoasnDialog::openCertificate(const QString& file)
{
    const auto read = certificateFile(file);
    if (!read)
        return say(StatusLevel::Error, sentenceWithAdvice(read.error()));
    m_certificate = read->text;
    m_rdapAnswer.clear();
    m_answeredAt = {};
    m_source = file;
    if (read->heldPrivateKey)
        return say(StatusLevel::Warning, tr("The file holds a private key, too: only its certificate was taken."));
    say(StatusLevel::Info, {});
}

CheckedProof ByoasnDialog::checked(quint32 number) const
{
    ProofMaterial material;
    material.claim.message = m_message->text().trimmed().toUtf8();
    material.claim.signature = m_signature->text().simplified().remove(u' ').toUtf8(); // mail programs wrap it
    material.claim.account = account().toString();
    material.claim.subject = Asn{number};
    material.claim.now = session().now();
    material.rdapAnswer = m_rdapAnswer;
    material.answeredAt = m_answeredAt;
    material.certificateText = m_certificate;
    material.certificateWasSought = !m_rdapAnswer.isEmpty() || !m_certificate.isEmpty();
    material.source = m_source;
    return checkProof(material);
}

WizardDialog::Wish ByoasnDialog::wish() const
{
    if (!m_said.isEmpty() && m_saidLevel == StatusLevel::Error)
        return {{}, m_said};
    const Ipam* ipam = plan().ipam();
    if (!ipam)
        return {{}, tr("This plan has no IPAM yet.")};
    if (m_asn->text().trimmed().isEmpty())
        return {{}, tr("Type the AS number.")};
    const auto asn = Asn::parse(m_asn->text().trimmed());
    if (!asn)
        return {{}, sentenceWithNames(plan(), asn.error())};
    if (m_message->text().trimmed().isEmpty() || m_signature->text().trimmed().isEmpty())
        return {{}, tr("Sign the message, or paste it and its signature.")};
    const CheckedProof proof = checked(asn->value);
    const bool isJudged = !m_source.isEmpty() || proof.verdict.outcome == VerdictOutcome::Reject;
    if (m_known)
        return isJudged ? Wish{{RecordAsnEvidence{m_known, proof.evidence}}, {}}
                        : Wish{{}, tr("Open the registry’s answer or the certificate, or ask the registry.")};
    ProvisionByoasn provision;
    provision.ipam = ipam->id;
    provision.asn = asn->value;
    provision.message = m_message->text().trimmed();
    provision.signature = m_signature->text().simplified().remove(u' ');
    if (isJudged)
        provision.evidence = proof.evidence;
    return {{provision}, {}};
}

QVector<StatusList::Item> ByoasnDialog::effects(const Wish& wish, const Decision& decision) const
{
    QVector<StatusList::Item> items;
    Q_UNUSED(wish)
    const Asn number = Asn::parse(m_asn->text().trimmed()).value_or(Asn{});
    const QString asn = number.toString();
    for (const auto& change : decision.changes.of<Byoasn>()) {
        if (!change.after)
            continue;
        items << StatusList::Item{statusLevel(change.after->state),
                                  QStringLiteral("%1: %2").arg(asn, QString(toWire(change.after->state)))};
        items << StatusList::Item{statusLevel(change.after->evidence),
                                  tr("evidence: %1").arg(evidenceLabel(change.after->evidence))};
    }
    const CheckedProof proof = checked(number.value);
    for (const ProofFinding& finding : proof.verdict.findings) {
        const QString code = proofReasonCode(finding.reason);
        const QString advice = proofAdvice(code);
        items << StatusList::Item{finding.gravity == VerdictOutcome::Reject ? StatusLevel::Error : StatusLevel::Warning,
                                  proofSentence(code, finding.facts) + (advice.isEmpty() ? QString() : u' ' + advice)};
    }
    if (proof.verdict.signatureVerifies)
        items << StatusList::Item{StatusLevel::Ok, tr("The signature belongs to the message and the certificate.")};
    items << StatusList::Item{StatusLevel::Info, tr("ROAs of CIDRs that are announced from it must name %1.").arg(asn)};
    return items;
}

void ByoasnDialog::showPreview(const Wish& wish, const Result<Decision>* decision)
{
    const QString typed = m_asn->text().trimmed();
    const auto asn = Asn::parse(typed);
    m_form->setProblem(m_asn, typed.isEmpty() || asn ? QString() : sentence(asn.error()));
    m_ask->setEnabled(asn && m_asking->serverFor(*asn));
    const QString whom = asn ? m_asking->hintFor(*asn) : tr("The registry can be asked once the AS number is typed");
    m_ask->setToolTip(plainToolTip(whom));
    m_form->setHint(m_registryRow, registryHint() + QStringLiteral(". ") + whom);
    m_registryLine->setSubject(asn ? std::optional<RdapSubject>(*asn) : std::nullopt);
    m_sourceLabel->setText(m_answeredAt         ? keptAnswerText(m_answeredAt, session().now())
                           : m_source.isEmpty() ? tr("none")
                                                : visibleText(m_source.section(u'/', -1)));
    m_sourceLabel->setToolTip(plainToolTip(m_source));
    EffectDialog::showPreview(wish, decision);
    if (!m_said.isEmpty() && m_saidLevel != StatusLevel::Error && (!decision || *decision))
        setFooterMessage(m_saidLevel, m_said);
}

} // namespace cadastre

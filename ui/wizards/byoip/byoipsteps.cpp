// SPDX-License-Identifier: GPL-3.0-or-later
// What the buttons of “Bring your own prefix” do: files opened and made, the message signed, the registry asked, the pack.
#include "byoip/authorizationmessage.h"
#include "byoip/certificate.h"
#include "byoip/keypair.h"
#include "byoip/newfile.h"
#include "byoip/signature.h"
#include "engine/handoverpack.h"
#include "plan/announcement.h"
#include "text/sentence.h"
#include "ui/presentation/formatting.h"
#include "ui/wizards/byoip/byoipchecklist.h"
#include "ui/wizards/byoip/byoipdialog.h"
#include "ui/wizards/common/prooffiles.h"
#include "ui/wizards/common/registryasking.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QSpinBox>

namespace cadastre {

namespace {

constexpr qint64 secondsPerDay = 24 * 3600;

} // namespace

void ByoipDialog::openKey(const QString& file)
{
    const auto key = KeyPair::load(file, passphraseIn(*m_passphrase));
    if (!key)
        return say(StatusLevel::Error, sentenceWithAdvice(key.error()));
    m_draft.keyFile = file;
    m_draft.keyText = QStringLiteral("RSA %1").arg(key->bits());
    m_draft.publicKey = key->publicKeyDer();
    say(StatusLevel::Ok, tr("The key can be used."));
}

void ByoipDialog::makeKey(const QString& file)
{
    if (m_passphrase->text().isEmpty())
        return say(StatusLevel::Error, tr("Type a pass phrase for the new key first."));
    const auto key = KeyPair::generate(m_bits->currentData().toInt());
    if (!key)
        return say(StatusLevel::Error, sentenceWithAdvice(key.error()));
    if (const auto saved = key->save(file, passphraseIn(*m_passphrase)); !saved)
        return say(StatusLevel::Error, sentenceWithAdvice(saved.error()));
    m_draft.keyFile = file;
    m_draft.keyText = QStringLiteral("RSA %1").arg(key->bits());
    m_draft.publicKey = key->publicKeyDer();
    say(StatusLevel::Ok, tr("The key was written, encrypted, for you alone."));
}

void ByoipDialog::openCertificate(const QString& file)
{
    const auto read = certificateFile(file);
    if (!read)
        return say(StatusLevel::Error, sentenceWithAdvice(read.error()));
    m_draft.certificate = read->text;
    m_draft.certificateSource = file;
    if (read->heldPrivateKey)
        return say(StatusLevel::Warning, tr("The file holds a private key, too: only its certificate was taken."));
    say(StatusLevel::Info, {});
}

void ByoipDialog::makeCertificate(const QString& file)
{
    const auto key = KeyPair::load(m_draft.keyFile, passphraseIn(*m_passphrase));
    if (!key)
        return say(StatusLevel::Error,
                   m_draft.keyFile.isEmpty() ? tr("Open or make a key first.") : sentenceWithAdvice(key.error()));
    const Instant now = session().now();
    const auto certificate = Certificate::selfSigned(*key, {QStringLiteral("BYOIP"), {}, {}}, now,
                                                     now.plusSeconds(m_days->value() * secondsPerDay));
    if (!certificate)
        return say(StatusLevel::Error, sentenceWithAdvice(certificate.error()));
    const QByteArray line = certificate->oneLine();
    if (const auto written = writeNewFile(file, line.toStdString(), FileSecrecy::Shared); !written)
        return say(StatusLevel::Error, sentenceWithAdvice(written.error()));
    m_draft.certificate = line;
    m_draft.certificateSource = file;
    say(StatusLevel::Ok, tr("The certificate was written on one line, as registries want it."));
}

void ByoipDialog::openRegistryAnswer(const QString& file)
{
    auto bytes = proofFileContent(file);
    if (!bytes)
        return say(StatusLevel::Error, sentenceWithAdvice(bytes.error()));
    if (bytes->isEmpty())
        return say(StatusLevel::Error, sentenceWithAdvice(makeError(ErrorCode::EmptyInput, file)));
    m_draft.rdapAnswer = *bytes;
    m_draft.rdapAnsweredAt = {};
    m_draft.rdapSource = file;
    say(StatusLevel::Info, {});
}

void ByoipDialog::sign()
{
    const auto cidr = Prefix::parse(m_draft.cidr);
    const auto material = materialOf(plan(), m_draft, session().routes(), session().now());
    if (!cidr || !material)
        return say(StatusLevel::Error, tr("Type the range first."));
    const auto message = AuthorizationMessage::forPrefix(material->claim.account, *cidr, m_draft.expires);
    if (!message)
        return say(StatusLevel::Error, sentenceWithAdvice(message.error()));
    if (m_draft.keyFile.isEmpty())
        return say(StatusLevel::Error, tr("Open or make a key first."));
    const auto key = KeyPair::load(m_draft.keyFile, passphraseIn(*m_passphrase));
    if (!key)
        return say(StatusLevel::Error, sentenceWithAdvice(key.error()));
    const auto raw = signature::sign(*key, message->toBytes());
    if (!raw)
        return say(StatusLevel::Error, sentenceWithAdvice(raw.error()));
    m_passphrase->clear();
    m_draft.message = message->toBytes();
    m_draft.signature = signature::encode(*raw);
    say(StatusLevel::Ok, tr("The message is signed."));
}

void ByoipDialog::askRegistry()
{
    const auto cidr = Prefix::parse(m_draft.cidr);
    if (!cidr)
        return;
    m_asking->ask(*cidr);
    say(StatusLevel::Pending, tr("Asking the registry…"));
}

void ByoipDialog::makeToken()
{
    const Ipam* ipam = plan().ipam();
    if (!ipam)
        return say(StatusLevel::Error, tr("This plan has no IPAM yet."));
    const DnsToken made = DnsToken::rehearsed(session().now());
    CreateVerificationToken create;
    create.ipam = ipam->id;
    create.name = made.name;
    create.value = made.value;
    const auto receipt = session().run(create);
    if (!receipt)
        return say(StatusLevel::Error, sentenceWithAdvice(receipt.error()));
    if (const auto* row = receipt->changes.firstInserted<VerificationToken>())
        m_draft.token = row->id;
    fillTokens();
    say(StatusLevel::Ok, tr("A rehearsed token: AWS gives the real one."));
}

void ByoipDialog::exportPack(const QString& folder)
{
    const auto material = materialOf(plan(), m_draft, session().routes(), session().now());
    HandoverPack pack;
    pack.token = tokenOf(plan(), m_draft);
    pack.message = m_draft.message;
    pack.signature = m_draft.signature;
    if (!material || !pack.isProven())
        return say(StatusLevel::Error, tr("Sign the message first, or choose a DNS token."));
    if (m_withKey->isChecked() && m_draft.keyFile.isEmpty())
        return say(StatusLevel::Error, tr("Open or make a key first."));
    pack.cidr = std::get<Prefix>(material->claim.subject);
    if (const auto certificate = Certificate::fromText(QString::fromUtf8(m_draft.certificate)))
        pack.certificate = *certificate;
    if (material->claim.advertising == Advertising::Advertisable)
        pack.roaOrigins = material->origins;
    pack.cutOver = cutOverOf(plan(), m_draft, session().routes(), session().now());
    pack.commands = commands();
    const auto written = writeHandoverPack(pack, plan(), folder, m_withKey->isChecked() ? m_draft.keyFile : QString());
    if (!written)
        return say(StatusLevel::Warning, sentenceWithAdvice(written.error()));
    if (!m_withKey->isChecked())
        return say(StatusLevel::Ok, tr("The pack is in %1. It holds no key.").arg(visibleText(folder)));
    say(StatusLevel::Warning,
        tr("The pack is in %1, the private key among it: it is readable by you alone.").arg(visibleText(folder)));
}

} // namespace cadastre

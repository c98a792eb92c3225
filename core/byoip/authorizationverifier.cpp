// SPDX-License-Identifier: GPL-3.0-or-later
#include "byoip/authorizationverifier.h"

#include "byoip/authorizationmessage.h"
#include "byoip/signature.h"
#include "byoip/txtzone.h"

#include <QDateTime>

namespace cadastre {

namespace {

using Facts = QMap<QString, QString>;

QDate dayOf(Instant instant) { return QDateTime::fromMSecsSinceEpoch(instant.ms, Qt::UTC).date(); }

QString textOf(const std::variant<Prefix, Asn>& subject)
{
    if (const auto* asn = std::get_if<Asn>(&subject))
        return asn->toString();
    return std::get<Prefix>(subject).toString();
}

QString wordFor(signature::Mistake mistake)
{
    switch (mistake) {
    case signature::Mistake::Pkcs1Padding: return QStringLiteral("pkcs1-padding");
    case signature::Mistake::OtherSalt: return QStringLiteral("other-salt");
    case signature::Mistake::LineBreakSigned: return QStringLiteral("line-break-signed");
    }
    return {};
}

/// Collects findings; the verdict is as grave as the gravest.
class Judge {
public:
    explicit Judge(const ProofClaim& claim) : m_claim(claim) {}

    void add(ProofReason reason, VerdictOutcome gravity, Facts facts = {})
    {
        m_verdict.findings.append({reason, gravity, std::move(facts)});
        m_verdict.outcome = std::max(m_verdict.outcome, gravity);
    }
    void reject(ProofReason reason, Facts facts = {}) { add(reason, VerdictOutcome::Reject, std::move(facts)); }
    void warn(ProofReason reason, Facts facts = {}) { add(reason, VerdictOutcome::Warn, std::move(facts)); }

    void judgeMessage();
    void judgeLength();
    /// The bytes that the signature's text stands for; none where it cannot be read, which is said.
    std::optional<QByteArray> judgeSignatureText();
    void judgeEvidence(const RegisteredCertificates& registered);
    void judgeRoas();
    void judgeToken(const DnsToken& token, const TxtZone* zone);
    void judgeAnswer(const Error& error);
    void judgeHolding(const RegistryRecord& record);
    [[nodiscard]] Verdict verdict() && { return std::move(m_verdict); }

private:
    void judgeFault(const Error& fault);
    void judgeSubject(const MessageReading& reading);
    void judgeExpiry(QDate expires);
    void judgeCertificate(const Certificate& certificate);

    const ProofClaim& m_claim;
    Verdict m_verdict;
};

void Judge::judgeFault(const Error& fault)
{
    Facts facts = fault.params;
    facts.insert(QStringLiteral("found"), fault.subject);
    switch (fault.code) {
    case ErrorCode::HostBitsSet: reject(ProofReason::CidrNotCanonical, facts); break;
    case ErrorCode::InvalidDate: reject(ProofReason::BadDate, facts); break;
    default: reject(ProofReason::BadMessage, facts); break;
    }
}

void Judge::judgeSubject(const MessageReading& reading)
{
    const Facts difference{{QStringLiteral("expected"), textOf(m_claim.subject)},
                           {QStringLiteral("found"), reading.subjectText}};
    if (*reading.subject != m_claim.subject) {
        reject(std::holds_alternative<Asn>(m_claim.subject) ? ProofReason::AsnMismatch : ProofReason::CidrMismatch,
               difference);
    } else if (const auto* prefix = std::get_if<Prefix>(&*reading.subject);
               prefix != nullptr && prefix->toString() != reading.subjectText
               && !m_verdict.has(ProofReason::CidrNotCanonical)) {
        // The same network, spelt otherwise. AWS asks for the CIDR "exactly as provisioned".
        warn(ProofReason::CidrNotCanonical,
             {{QStringLiteral("found"), reading.subjectText}, {QStringLiteral("suggestion"), prefix->toString()}});
    }
}

void Judge::judgeExpiry(QDate expires)
{
    const QDate today = dayOf(m_claim.now);
    const Facts date{{QStringLiteral("date"), expires.toString(Qt::ISODate)}};
    if (expires < today)
        reject(ProofReason::MessageExpired, date);
    else if (expires == today)
        warn(ProofReason::ExpiresToday, date);
}

void Judge::judgeMessage()
{
    const MessageReading reading = readAuthorizationMessage(m_claim.message);
    for (const Error& fault : reading.faults)
        judgeFault(fault);
    if (reading.account && !m_claim.account.isEmpty() && *reading.account != m_claim.account)
        reject(ProofReason::AccountMismatch,
               {{QStringLiteral("expected"), m_claim.account}, {QStringLiteral("found"), *reading.account}});
    if (reading.subject)
        judgeSubject(reading);
    if (reading.expires)
        judgeExpiry(*reading.expires);
}

void Judge::judgeLength()
{
    const auto* prefix = std::get_if<Prefix>(&m_claim.subject);
    if (prefix == nullptr)
        return;
    // IPv4: /24 either way. IPv6: /48 when AWS announces it; else /56, and newer pages say /60 (contract §21, U1).
    const bool v4 = prefix->family() == Family::IPv4;
    const int advertisableLimit = v4 ? 24 : 48;
    const int surelyFine = v4 ? 24 : 56;
    const int perhapsFine = v4 ? 24 : 60;
    const auto facts = [prefix](int limit) {
        return Facts{{QStringLiteral("length"), QString::number(prefix->length())},
                     {QStringLiteral("limit"), QString::number(limit)}};
    };
    if (prefix->length() > perhapsFine)
        reject(ProofReason::PrefixTooLong, facts(perhapsFine));
    else if (m_claim.advertising == Advertising::Advertisable && prefix->length() > advertisableLimit)
        reject(ProofReason::PrefixTooLongForAdvertisable, facts(advertisableLimit));
    else if (prefix->length() > surelyFine)
        warn(ProofReason::PrefixTooLong, facts(surelyFine));
}

void Judge::judgeCertificate(const Certificate& certificate)
{
    if (const std::optional<KeyDefect> defect = certificate.keyDefect()) {
        const KeyFacts key = certificate.key();
        switch (*defect) {
        case KeyDefect::NotRsa: reject(ProofReason::NotRsa, {{QStringLiteral("type"), key.type}}); break;
        case KeyDefect::RsaPssOid: reject(ProofReason::RsaPssOid); break;
        case KeyDefect::TooShort:
        case KeyDefect::TooLong:
            reject(ProofReason::WeakKey, {{QStringLiteral("bits"), QString::number(key.bits)}});
            break;
        case KeyDefect::SmallExponent:
        case KeyDefect::MultiPrime: // cannot be seen in a public key
            reject(ProofReason::WeakExponent);
            break;
        }
    }
    if (certificate.notAfter() < m_claim.now)
        reject(ProofReason::CertificateExpired, {{QStringLiteral("date"), toString(certificate.notAfter())}});
    if (m_claim.now < certificate.notBefore())
        reject(ProofReason::CertificateNotYetValid, {{QStringLiteral("date"), toString(certificate.notBefore())}});
    if (!certificate.isSelfSigned())
        reject(ProofReason::CertificateNotSelfSigned, {{QStringLiteral("subject"), certificate.subject()}});
}

/// Contract §10.2, check 5: an answer that is no record of this range says nothing about certificates.
void Judge::judgeAnswer(const Error& error)
{
    switch (error.code) {
    case ErrorCode::NotFound: return reject(ProofReason::RegistryRecordMissing, error.params);
    case ErrorCode::EmptyInput:
        return reject(ProofReason::RegistryAnswerUnreadable, {{QStringLiteral("reason"), QStringLiteral("empty")}});
    case ErrorCode::InvalidRecord: return reject(ProofReason::RegistryRecordRefused, error.params);
    default: break;
    }
    Facts facts = error.params;
    if (const QString found = facts.take(QStringLiteral("found")); !found.isEmpty())
        facts.insert(QStringLiteral("reason"), found);
    reject(ProofReason::RegistryAnswerUnreadable, facts);
}

/// Contract §10.2, check 9. AS numbers have no allocation types.
void Judge::judgeHolding(const RegistryRecord& record)
{
    if (std::holds_alternative<Prefix>(m_claim.subject) && isAcceptedAllocation(record.type) == false)
        reject(ProofReason::AllocationNotAccepted, {{QStringLiteral("type"), record.type}});
    if (record.isOfAPerson)
        warn(ProofReason::RegisteredToPerson, {{QStringLiteral("name"), record.organisation}});
}

std::optional<QByteArray> Judge::judgeSignatureText()
{
    const Result<QByteArray> raw = signature::decode(m_claim.signature);
    if (raw)
        return *raw;
    reject(raw.error().code == ErrorCode::BadAlphabet ? ProofReason::BadAlphabet : ProofReason::BadBase64,
           raw.error().params);
    return std::nullopt;
}

void Judge::judgeEvidence(const RegisteredCertificates& registered)
{
    if (registered.privateKeyPublished)
        reject(ProofReason::PrivateKeyPublished);
    const std::optional<QByteArray> raw = judgeSignatureText();
    if (registered.certificates.isEmpty()) {
        reject(ProofReason::CertificateMissing,
               {{QStringLiteral("unreadable"), QString::number(registered.unreadable)}});
        return;
    }
    if (registered.unreadable > 0)
        warn(ProofReason::CertificateUnreadable, {{QStringLiteral("count"), QString::number(registered.unreadable)}});

    // Any registered certificate will do; only that one is judged.
    const auto verifying = raw ? std::find_if(registered.certificates.begin(), registered.certificates.end(),
                                              [&](const Certificate& certificate) {
                                                  return signature::verifies(certificate, m_claim.message, *raw);
                                              })
                               : registered.certificates.end();
    m_verdict.signatureVerifies = verifying != registered.certificates.end();
    m_verdict.certificate = m_verdict.signatureVerifies ? *verifying : registered.certificates.first();
    judgeCertificate(*m_verdict.certificate);
    if (raw && !m_verdict.signatureVerifies && !m_verdict.has(ProofReason::NotRsa)) {
        Facts facts;
        const int expected = m_verdict.certificate->key().bits / 8;
        if (raw->size() != expected) {
            facts.insert(QStringLiteral("length"), QString::number(raw->size()));
            facts.insert(QStringLiteral("expectedLength"), QString::number(expected));
        }
        if (const auto mistake = signature::mistakeIn(*m_verdict.certificate, m_claim.message, *raw))
            facts.insert(QStringLiteral("reason"), wordFor(*mistake));
        reject(ProofReason::BadSignature, facts);
    }
}

void Judge::judgeToken(const DnsToken& token, const TxtZone* zone)
{
    if (!token.isValid(m_claim.now))
        reject(ProofReason::TokenExpired, {{QStringLiteral("date"), toString(token.notAfter)}});
    const auto* prefix = std::get_if<Prefix>(&m_claim.subject);
    if (prefix == nullptr || zone == nullptr)
        return;
    const QList<TxtRecord> wanted = txtRecords(token, *prefix);
    for (const TxtRecord& record : wanted) {
        const QStringList values = zone->valuesOf(record.owner);
        if (values.isEmpty())
            reject(ProofReason::TxtMissing, {{QStringLiteral("owner"), record.owner},
                                             {QStringLiteral("count"), QString::number(wanted.size())}});
        else if (!values.contains(record.value, Qt::CaseInsensitive)) // a UUID
            reject(ProofReason::TxtDiffers, {{QStringLiteral("owner"), record.owner}});
    }
}

void Judge::judgeRoas()
{
    if (m_claim.advertising != Advertising::Advertisable)
        return;
    const auto named = [](const QList<Asn>& asns) {
        QStringList names;
        for (const Asn asn : asns)
            names.append(asn.toString());
        return names.join(QLatin1String(", "));
    };
    if (!m_claim.asnsWithoutRoa.isEmpty())
        reject(ProofReason::RoaMissing, {{QStringLiteral("asns"), named(m_claim.asnsWithoutRoa)}});
    if (!m_claim.asnsWithShortRoa.isEmpty())
        warn(ProofReason::RoaTooShort, {{QStringLiteral("asns"), named(m_claim.asnsWithShortRoa)},
                                        {QStringLiteral("length"), QString::number(m_claim.announcedLength)}});
}

} // namespace

QString proofReasonCode(ProofReason reason)
{
    switch (reason) {
    case ProofReason::BadMessage: return QStringLiteral("bad-message");
    case ProofReason::BadDate: return QStringLiteral("bad-date");
    case ProofReason::AccountMismatch: return QStringLiteral("account-mismatch");
    case ProofReason::CidrMismatch: return QStringLiteral("cidr-mismatch");
    case ProofReason::AsnMismatch: return QStringLiteral("asn-mismatch");
    case ProofReason::CidrNotCanonical: return QStringLiteral("cidr-not-canonical");
    case ProofReason::PrefixTooLong: return QStringLiteral("prefix-too-long");
    case ProofReason::PrefixTooLongForAdvertisable: return QStringLiteral("prefix-too-long-for-advertisable");
    case ProofReason::MessageExpired: return QStringLiteral("message-expired");
    case ProofReason::ExpiresToday: return QStringLiteral("expires-today");
    case ProofReason::BadAlphabet: return QStringLiteral("bad-alphabet");
    case ProofReason::BadBase64: return QStringLiteral("bad-base64");
    case ProofReason::BadSignature: return QStringLiteral("bad-signature");
    case ProofReason::CertificateMissing: return QStringLiteral("certificate-missing");
    case ProofReason::CertificateUnreadable: return QStringLiteral("certificate-unreadable");
    case ProofReason::CertificateMisplaced: return QStringLiteral("certificate-misplaced");
    case ProofReason::CertificateNotSelfSigned: return QStringLiteral("certificate-not-self-signed");
    case ProofReason::CertificateExpired: return QStringLiteral("certificate-expired");
    case ProofReason::CertificateNotYetValid: return QStringLiteral("certificate-not-yet-valid");
    case ProofReason::WeakKey: return QStringLiteral("weak-key");
    case ProofReason::WeakExponent: return QStringLiteral("weak-exponent");
    case ProofReason::NotRsa: return QStringLiteral("not-rsa");
    case ProofReason::RsaPssOid: return QStringLiteral("rsa-pss-oid");
    case ProofReason::PrivateKeyPublished: return QStringLiteral("private-key-published");
    case ProofReason::RegistryRecordRefused: return QStringLiteral("registry-record-refused");
    case ProofReason::RegistryRecordMissing: return QStringLiteral("registry-record-missing");
    case ProofReason::RegistryAnswerUnreadable: return QStringLiteral("registry-answer-unreadable");
    case ProofReason::AllocationNotAccepted: return QStringLiteral("allocation-not-accepted");
    case ProofReason::RegisteredToPerson: return QStringLiteral("registered-to-person");
    case ProofReason::RoaMissing: return QStringLiteral("roa-missing");
    case ProofReason::RoaTooShort: return QStringLiteral("roa-too-short");
    case ProofReason::TokenExpired: return QStringLiteral("token-expired");
    case ProofReason::TxtMissing: return QStringLiteral("txt-missing");
    case ProofReason::TxtDiffers: return QStringLiteral("txt-differs");
    }
    return {};
}

QString verdictWord(VerdictOutcome outcome)
{
    switch (outcome) {
    case VerdictOutcome::Accept: return QStringLiteral("accept");
    case VerdictOutcome::Warn: return QStringLiteral("warn");
    case VerdictOutcome::Reject: return QStringLiteral("reject");
    }
    return {};
}

bool Verdict::has(ProofReason reason) const
{
    return std::any_of(findings.begin(), findings.end(),
                       [reason](const ProofFinding& f) { return f.reason == reason; });
}

QStringList Verdict::reasonCodes() const
{
    QStringList codes;
    for (const ProofFinding& finding : findings) {
        if (const QString code = proofReasonCode(finding.reason); !codes.contains(code))
            codes.append(code);
    }
    return codes;
}

Verdict verifyAuthorization(const ProofClaim& claim, const RegisteredCertificates& registered)
{
    Judge judge(claim);
    judge.judgeMessage();
    judge.judgeLength();
    judge.judgeEvidence(registered);
    judge.judgeRoas();
    return std::move(judge).verdict();
}

Verdict verifyAuthorization(const ProofClaim& claim, const QByteArray& rdapAnswer)
{
    Judge judge(claim);
    judge.judgeMessage();
    judge.judgeLength();
    const Result<RegistryRecord> record = readRdapRecord(rdapAnswer, claim.subject);
    if (!record) {
        judge.judgeAnswer(record.error());
        judge.judgeSignatureText();
    } else {
        RegisteredCertificates found = record->onNetwork;
        if (found.certificates.isEmpty() && !record->onEntities.certificates.isEmpty()) {
            found = record->onEntities;
            judge.warn(ProofReason::CertificateMisplaced);
        }
        found.privateKeyPublished = record->onNetwork.privateKeyPublished || record->onEntities.privateKeyPublished;
        judge.judgeEvidence(found);
        judge.judgeHolding(*record);
    }
    judge.judgeRoas();
    return std::move(judge).verdict();
}

Verdict verifyWithoutCertificate(const ProofClaim& claim)
{
    Judge judge(claim);
    judge.judgeMessage();
    judge.judgeLength();
    judge.judgeRoas();
    return std::move(judge).verdict();
}

Verdict verifyToken(const ProofClaim& claim, const DnsToken& token, const TxtZone* zone)
{
    Judge judge(claim);
    judge.judgeToken(token, zone);
    judge.judgeRoas();
    return std::move(judge).verdict();
}

} // namespace cadastre

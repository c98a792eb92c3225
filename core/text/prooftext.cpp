// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/prooftext.h"

#include "text/moment.h"
#include "text/patterns.h"
#include "text/visibletext.h"

#include <QCoreApplication>

namespace cadastre {

namespace {

struct ProofText {
    const char* code;
    const char* sentence;
    const char* advice = nullptr;
};

constexpr ProofText proofTexts[] = {
    {"bad-message", QT_TRANSLATE_NOOP("core", "The authorization message is malformed[: {reason}][ ({found})]."),
     QT_TRANSLATE_NOOP("core", "It reads 1|aws|ACCOUNT|CIDR|YYYYMMDD|SHA256|RSAPSS, with no line break at its end.")},
    {"bad-date", QT_TRANSLATE_NOOP("core", "The message’s date {found} is none[: {reason}].")},
    {"account-mismatch",
     QT_TRANSLATE_NOOP("core", "The message names account {found}, but the pool belongs to {expected}."),
     QT_TRANSLATE_NOOP("core", "Sign a message with the pool owner’s account.")},
    {"cidr-mismatch", QT_TRANSLATE_NOOP("core", "The message is about {found}, not about {expected}."),
     QT_TRANSLATE_NOOP("core", "Sign a message for the very CIDR that is provisioned.")},
    {"asn-mismatch", QT_TRANSLATE_NOOP("core", "The message is about {found}, not about {expected}."),
     QT_TRANSLATE_NOOP("core", "Sign a message for the very AS number.")},
    {"cidr-not-canonical",
     QT_TRANSLATE_NOOP("core", "The message’s CIDR {found} is not written as AWS does[; the network is {suggestion}]."),
     QT_TRANSLATE_NOOP("core", "Sign a message with the canonical form.")},
    {"prefix-too-long", QT_TRANSLATE_NOOP("core", "/{length} is longer than /{limit}, which AWS’s pages agree on.")},
    {"prefix-too-long-for-advertisable",
     QT_TRANSLATE_NOOP("core", "/{length} cannot be advertised: the longest is /{limit}.")},
    {"message-expired", QT_TRANSLATE_NOOP("core", "The authorization message expired on {date} (UTC)."),
     QT_TRANSLATE_NOOP("core", "Sign a new message with a later date.")},
    {"expires-today", QT_TRANSLATE_NOOP("core", "The authorization message expires today, {date} (UTC)."),
     QT_TRANSLATE_NOOP("core", "Provisioning can take days; sign a message with a later date.")},
    {"bad-alphabet",
     QT_TRANSLATE_NOOP("core", "The signature has a character of another alphabet at place {position1}."),
     QT_TRANSLATE_NOOP("core", "Translate base64’s + = / to - _ ~: the URL-safe base64 of other tools is not meant.")},
    {"bad-base64", QT_TRANSLATE_NOOP("core", "The signature is not base64[: {reason}]."),
     QT_TRANSLATE_NOOP("core", "Write it on one line, with no line break at its end.")},
    {"bad-signature",
     QT_TRANSLATE_NOOP("core", "The signature does not verify with the registered certificate[: it has {length} bytes "
                               "where the key has {expectedLength}][: {reason}]."),
     QT_TRANSLATE_NOOP("core", "Sign with the certificate’s own key: RSA-PSS, SHA-256, a salt of 32 bytes.")},
    {"certificate-missing", QT_TRANSLATE_NOOP("core", "The registry record holds no certificate that can be read."),
     QT_TRANSLATE_NOOP("core", "Publish the one-line certificate on the network’s own record.")},
    {"certificate-unreadable",
     QT_TRANSLATE_NOOP("core", "The registry record also holds what cannot be read as a certificate ({count}).")},
    {"certificate-misplaced",
     QT_TRANSLATE_NOOP("core", "The certificate is on the organisation’s record, where AWS does not look."),
     QT_TRANSLATE_NOOP("core", "Publish it on the network’s own record.")},
    {"certificate-not-self-signed",
     QT_TRANSLATE_NOOP("core", "The certificate[ ({subject})] is not signed by its own key.")},
    {"certificate-expired", QT_TRANSLATE_NOOP("core", "The certificate expired on {date}."),
     QT_TRANSLATE_NOOP("core", "Publish a new certificate of the same key.")},
    {"certificate-not-yet-valid", QT_TRANSLATE_NOOP("core", "The certificate is valid from {date} only.")},
    {"weak-key", QT_TRANSLATE_NOOP("core", "The certificate’s key has {bits} bits; AWS wants RSA of 2048 or more."),
     QT_TRANSLATE_NOOP("core", "Make a new key and certificate.")},
    {"weak-exponent", QT_TRANSLATE_NOOP("core", "The public exponent of the certificate’s key is too small."),
     QT_TRANSLATE_NOOP("core", "Make a new key and certificate.")},
    {"not-rsa", QT_TRANSLATE_NOOP("core", "The certificate’s key is {type}; AWS takes RSA only."),
     QT_TRANSLATE_NOOP("core", "Make an RSA key and a certificate for it.")},
    {"rsa-pss-oid",
     QT_TRANSLATE_NOOP("core", "The certificate’s key is restricted to RSA-PSS, which AWS does not take."),
     QT_TRANSLATE_NOOP("core", "Make a plain RSA key; the signature alone is RSA-PSS.")},
    {"private-key-published",
     QT_TRANSLATE_NOOP("core", "A private key is published in the registry: whoever reads it can sign for the range."),
     QT_TRANSLATE_NOOP("core", "Give the key up at once: make a new one and replace the record.")},
    {"registry-record-refused",
     QT_TRANSLATE_NOOP("core", "The registry’s record is not about this range[: {reason}].")},
    {"registry-record-missing", QT_TRANSLATE_NOOP("core", "The registry has no record of this range[: {title}].")},
    {"registry-answer-unreadable",
     QT_TRANSLATE_NOOP("core", "The registry’s answer cannot be read[: {reason}][ ({title})]."),
     QT_TRANSLATE_NOOP("core",
                       "Ask the registry again, or open the RDAP answer about the very network or AS number (JSON).")},
    {"allocation-not-accepted",
     QT_TRANSLATE_NOOP("core", "The registry lists the range as “{type}”, which AWS does not take."),
     QT_TRANSLATE_NOOP("core", "AWS takes what a registry gave directly: ARIN direct allocations and assignments, RIPE "
                               "ALLOCATED PA, ALLOCATED-BY-RIR, ASSIGNED PI and LEGACY, APNIC portable ranges.")},
    {"registered-to-person",
     QT_TRANSLATE_NOOP("core",
                       "The registry names a person[ ({name})] as the holder; AWS takes ranges of organisations "
                       "only."),
     QT_TRANSLATE_NOOP("core", "Have the range registered to the organisation.")},
    {"roa-missing", QT_TRANSLATE_NOOP("core", "No ROA lets {asns} announce the range."),
     QT_TRANSLATE_NOOP("core", "Create the ROAs at the registry; it can take 24 hours until they are seen.")},
    {"roa-too-short",
     QT_TRANSLATE_NOOP("core", "The ROAs for {asns} let the range be announced, but no /{length} of it."),
     QT_TRANSLATE_NOOP("core",
                       "AWS announces blocks of a range down to /{length}: let the ROA’s maxLength reach that far, "
                       "or make a ROA for each block that will be announced.")},
    {"roa-not-checked",
     QT_TRANSLATE_NOOP("core", "Whether ROAs let Amazon announce the range was not looked at: no VRPs were given."),
     QT_TRANSLATE_NOOP("core", "Give VRPs by file or from an RTR server.")},
    {"roa-no-data",
     QT_TRANSLATE_NOOP("core", "Whether ROAs let Amazon announce the range is not known: the VRPs have no data on it."),
     QT_TRANSLATE_NOOP("core", "Give fresh VRPs.")},
    {"certificate-not-checked",
     QT_TRANSLATE_NOOP("core", "The signature was not checked: no certificate was looked for."),
     QT_TRANSLATE_NOOP("core", "Give the registry’s answer.")},
    {"token-expired", QT_TRANSLATE_NOOP("core", "The verification token expired on {date}."),
     QT_TRANSLATE_NOOP("core", "Make a new one; it holds for 72 hours.")},
    {"txt-missing", QT_TRANSLATE_NOOP("core", "There is no TXT record {owner}[ (one of {count})]."),
     QT_TRANSLATE_NOOP("core", "Publish the records that “byoip token” prints.")},
    {"txt-differs", QT_TRANSLATE_NOOP("core", "The TXT record {owner} has another value than the token."),
     QT_TRANSLATE_NOOP("core", "Publish the token’s value.")},
    {"txt-not-checked", QT_TRANSLATE_NOOP("core", "The TXT records were not looked at: no zone was given."),
     QT_TRANSLATE_NOOP("core", "Give a zone file.")},
    {"vrps-old", QT_TRANSLATE_NOOP("core", "The VRPs are of {date}, older than a day.")},
};

const ProofText* find(const QString& code)
{
    for (const ProofText& text : proofTexts)
        if (code == QLatin1String(text.code))
            return &text;
    return nullptr;
}

/// "2026-11-23" as it is, "2026-11-23T12:00:00Z" as people write it.
QString dateInWords(const QString& date)
{
    const auto moment = date.contains(u'T') ? parseInstant(date) : std::nullopt;
    return moment ? momentText(*moment) : visibleText(date);
}

const char* patternOf(const OriginValidity& validity)
{
    switch (validity.reason) {
    case RouteReason::NothingLoaded: return QT_TRANSLATE_NOOP("core", "{route}: no data, no VRPs are loaded");
    case RouteReason::Expired:
        return QT_TRANSLATE_NOOP("core", "{route}: no data, what covers it has expired[ ({vrp})]");
    case RouteReason::NoCoveringVrp: return QT_TRANSLATE_NOOP("core", "{route}: not found, no VRP covers it");
    case RouteReason::Matched: return QT_TRANSLATE_NOOP("core", "{route}: valid[ ({vrp})]");
    case RouteReason::WrongOrigin: return QT_TRANSLATE_NOOP("core", "{route}: invalid, other origins only[ ({vrp})]");
    case RouteReason::TooLong:
        return QT_TRANSLATE_NOOP("core", "{route}: invalid, longer than the ROA’s maxLength[ ({vrp})]");
    case RouteReason::OnlyAs0: return QT_TRANSLATE_NOOP("core", "{route}: invalid, AS0 forbids it[ ({vrp})]");
    }
    return "";
}

} // namespace

QString proofSentence(const QString& code, const QMap<QString, QString>& facts)
{
    const ProofText* text = find(code);
    if (text == nullptr)
        return visibleText(code);
    QMap<QString, QString> shown;
    for (auto fact = facts.cbegin(); fact != facts.cend(); ++fact)
        shown.insert(fact.key(), fact.key() == QLatin1String("reason") ? reasonText(fact.value())
                                 : fact.key() == QLatin1String("date") ? dateInWords(fact.value())
                                                                       : visibleText(fact.value()));
    if (const QString position = facts.value(QStringLiteral("position")); !position.isEmpty()) // people count from 1
        shown.insert(QStringLiteral("position1"), QString::number(position.toLongLong() + 1));
    return fillPattern(QCoreApplication::translate("core", text->sentence), shown);
}

QString proofAdvice(const QString& code)
{
    const ProofText* text = find(code);
    return text != nullptr && text->advice != nullptr ? QCoreApplication::translate("core", text->advice) : QString();
}

QString failureText(const QString& kept, const Evidence& evidence)
{
    if (const EvidenceReason* reason = evidence.rejection(); reason && reason->code == kept)
        return proofSentence(reason->code, reason->facts);
    return reasonText(kept);
}

QString failureText(const PoolCidr& row)
{
    return row.failureMessage.isEmpty() ? QString(toWire(row.failure))
                                        : failureText(row.failureMessage, evidenceOf(row));
}

QString routeSentence(const Route& route, const OriginValidity& validity, const Vrp& decidedBy)
{
    QMap<QString, QString> shown{
        {QStringLiteral("route"), fillPattern(QCoreApplication::translate("core", "{prefix} from {origin}"),
                                              {{QStringLiteral("prefix"), route.prefix.toString()},
                                               {QStringLiteral("origin"), route.origin.toString()}})}};
    if (!decidedBy.prefix.isNull())
        shown.insert(QStringLiteral("vrp"),
                     fillPattern(QCoreApplication::translate("core", "VRP {prefix}, maxLength {max}, {origin}"),
                                 {{QStringLiteral("prefix"), decidedBy.prefix.toString()},
                                  {QStringLiteral("max"), QString::number(decidedBy.maxLength)},
                                  {QStringLiteral("origin"), decidedBy.asn.toString()}}));
    return fillPattern(QCoreApplication::translate("core", patternOf(validity)), shown);
}

} // namespace cadastre

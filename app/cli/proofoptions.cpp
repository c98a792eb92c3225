// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/proofoptions.h"

#include "app/cli/filebytes.h"
#include "online/registrylists.h"
#include "text/prooftext.h"
#include "text/registrytext.h"
#include "text/sentence.h"

#include <QEventLoop>

#include <optional>

namespace cadastre::cli {

std::variant<Prefix, Asn> needSubject(const std::string& cidr, const std::string& asn)
{
    if (cidr.empty() == asn.empty())
        throw Stop{cidr.empty()
                       ? makeError(ErrorCode::MissingValue, {}, {{QStringLiteral("field"), QStringLiteral("cidr")}})
                       : makeError(ErrorCode::ConflictingValues, {},
                                   {{QStringLiteral("first"), QStringLiteral("--cidr")},
                                    {QStringLiteral("second"), QStringLiteral("--asn")}})};
    if (!asn.empty())
        return need(Asn::parse(text(asn)));
    return need(Prefix::parse(text(cidr)));
}

namespace {

QString gravityWord(VerdictOutcome gravity)
{
    return gravity == VerdictOutcome::Reject ? QStringLiteral("reject") : QStringLiteral("warn");
}

} // namespace

RdapSubject needRdapSubject(const std::string& given)
{
    const QString words = text(given);
    if (words.contains(u'/') || words.contains(u':')) // 1.10 is an AS number, 1.0.0.0/8 is none
        return need(Prefix::parse(words));
    if (const auto asn = Asn::parse(words))
        return *asn;
    return need(Prefix::parse(words));
}

RdapBootstrap registriesInUse(Console& console, const RegistryCache& cache)
{
    const std::vector<RegistryList> lists = registryLists(cache);
    for (const RegistryList& list : lists)
        if (list.problem)
            console.say(registryListUnusedText(list.name, *list.problem));
    return bootstrapOf(lists);
}

RdapAnswer needKeptAnswer(Console& console, const RdapSubject& subject)
{
    std::optional<RdapAnswer> kept = RegistryCache().answerAbout(subject);
    if (!kept)
        throw Stop{makeError(ErrorCode::NotFound, toString(subject),
                             {{QStringLiteral("kind"), QStringLiteral("kept-answer")}})};
    console.say(keptAnswerText(kept->received, console.clock().now()) + QStringLiteral(": ") + kept->from.toString());
    return *std::move(kept);
}

RdapAnswer needRdapAnswer(Console& console, const RdapSubject& subject, const std::string& server)
{
    const RegistryCache cache;
    const RdapBootstrap bootstrap = registriesInUse(console, cache);
    RdapClient client(console.clock(), bootstrap);
    QUrl base = bootstrap.serverFor(subject).value_or(QUrl());
    if (!server.empty()) {
        base = QUrl(text(server));
        client.useServer(base);
    }
    if (!base.isEmpty())
        console.say(QStringLiteral("asking %1").arg(RdapBootstrap::queryFor(base, subject).toString()));
    QEventLoop loop;
    Result<RdapAnswer> result = refuse(ErrorCode::Cancelled);
    QObject::connect(&client, &RdapClient::answered, &loop, [&](const RdapAnswer& answer) {
        result = answer;
        loop.quit();
    });
    QObject::connect(&client, &RdapClient::failed, &loop, [&](const RdapSubject&, const Error& error) {
        result = Unexpected(error);
        loop.quit();
    });
    client.lookup(subject);
    loop.exec();
    if (result)
        if (const auto kept = cache.keepAnswer(*result); !kept) // which is no reason to give the answer up
            console.say(sentence(kept.error()));
    return need(std::move(result));
}

void ProofOptions::declare(SubCommand command)
{
    command.option("--certificate", m_certificate, "A file that holds the certificate").typeName("FILE");
    command.option("--rdap", m_rdap, "A saved answer of the registry").typeName("FILE");
    command.flag("--online", m_online, "Ask the registry now");
    command.flag("--cached", m_cached, "Use the registry's answer that was kept, however old; with --online ask anew");
    command.option("--rdap-server", m_server, "Another server than the registry's").typeName("URL");
    m_vrpOptions.declare(command);
}

ProofMaterial ProofOptions::material(Console& console, const std::variant<Prefix, Asn>& subject,
                                     Advertising advertising, const QList<Asn>& origins)
{
    ProofMaterial material;
    material.claim.subject = subject;
    material.claim.advertising = advertising;
    material.claim.now = console.clock().now();
    material.origins = origins;
    if (m_online || m_cached) {
        const RdapAnswer answer =
            m_online ? needRdapAnswer(console, subject, m_server) : needKeptAnswer(console, subject);
        material.answeredAt = answer.received;
        material.rdapAnswer = answer.body;
        material.source = answer.from.toString();
    } else if (!m_rdap.empty()) {
        material.rdapAnswer = needFile(m_rdap);
        if (material.rdapAnswer.isEmpty()) // which would pass for none at all
            throw Stop{makeError(ErrorCode::EmptyInput, text(m_rdap))};
        material.source = text(m_rdap);
    } else if (!m_certificate.empty()) {
        material.certificateText = needFile(m_certificate);
        material.source = text(m_certificate);
    }
    m_vrps = m_vrpOptions.load(console);
    if (m_vrps.isGiven()) {
        material.vrps = m_vrps.set.get();
        material.roaSource = m_vrps.source;
        material.vrpsBuiltAt = m_vrps.builtAt;
    }
    return material;
}

QJsonObject certificateJson(const Certificate& certificate)
{
    const KeyFacts key = certificate.key();
    return {{QStringLiteral("fingerprint"), certificate.fingerprint()},
            {QStringLiteral("subject"), certificate.subject()},
            {QStringLiteral("notBefore"), toString(certificate.notBefore())},
            {QStringLiteral("notAfter"), toString(certificate.notAfter())},
            {QStringLiteral("keyType"), key.type},
            {QStringLiteral("keyBits"), key.bits}};
}

QJsonObject proofJson(const CheckedProof& checked)
{
    QJsonArray findings;
    for (const ProofFinding& finding : checked.verdict.findings) {
        const QString code = proofReasonCode(finding.reason);
        QJsonObject facts;
        for (auto fact = finding.facts.cbegin(); fact != finding.facts.cend(); ++fact)
            facts.insert(fact.key(), fact.value());
        findings.append(QJsonObject{{QStringLiteral("reason"), code},
                                    {QStringLiteral("gravity"), gravityWord(finding.gravity)},
                                    {QStringLiteral("facts"), facts},
                                    {QStringLiteral("text"), proofSentence(code, finding.facts)},
                                    {QStringLiteral("advice"), proofAdvice(code)}});
    }
    QJsonArray origins;
    for (const AnnouncementCheck& check : checked.announcements)
        origins.append(QJsonObject{{QStringLiteral("asn"), static_cast<qint64>(check.route.origin.value)},
                                   {QStringLiteral("state"), routeStateWord(check.validity.state)},
                                   {QStringLiteral("reason"), routeReasonWord(check.validity.reason)}});
    return {{QStringLiteral("verdict"), verdictWord(checked.verdict.outcome)},
            {QStringLiteral("reasons"), QJsonArray::fromStringList(checked.verdict.reasonCodes())},
            {QStringLiteral("text"), proofLines(checked).join(u'\n')},
            {QStringLiteral("findings"), findings},
            {QStringLiteral("signatureVerifies"), checked.verdict.signatureVerifies},
            {QStringLiteral("certificate"),
             checked.verdict.certificate ? QJsonValue(certificateJson(*checked.verdict.certificate)) : QJsonValue()},
            {QStringLiteral("origins"), origins}};
}

QStringList proofLines(const CheckedProof& checked)
{
    QStringList lines{verdictWord(checked.verdict.outcome)};
    for (const ProofFinding& finding : checked.verdict.findings) {
        const QString code = proofReasonCode(finding.reason);
        const QString advice = proofAdvice(code);
        lines.append(gravityWord(finding.gravity) + QStringLiteral(": ") + proofSentence(code, finding.facts)
                     + (advice.isEmpty() ? QString() : u' ' + advice));
    }
    for (const AnnouncementCheck& check : checked.announcements)
        lines.append(routeSentence(check.route, check.validity, check.decidedBy));
    return lines;
}

} // namespace cadastre::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/vrpsource.h"

#include "online/rtrclient.h"
#include "plan/announcement.h"
#include "routing/vrpreader.h"
#include "text/prooftext.h"
#include "text/sentence.h"

#include <QEventLoop>
#include <QUrl>

#include <optional>

namespace cadastre::cli {

namespace {

KnownVrps fromFile(Console& console, const std::string& path)
{
    const auto document = need(readVrpFile(text(path)));
    KnownVrps known{std::make_shared<const VrpSet>(document.set), text(path), document.builtAt,
                    document.isStale(console.clock().now())};
    if (document.malformed > 0)
        console.say(QStringLiteral("warning: %1 entries were skipped; the first: %2")
                        .arg(document.malformed)
                        .arg(sentence(document.problems.first())));
    if (known.isStale)
        console.say(QStringLiteral("warning: the VRPs are of %1, older than a day").arg(toString(known.builtAt)));
    return known;
}

/// One synchronisation. RTR over TCP is not authenticated, and that is said.
KnownVrps fromServer(Console& console, const std::string& address)
{
    const QUrl url(QStringLiteral("rtr://") + text(address));
    if (!url.isValid() || url.host().isEmpty() || url.port() < 1)
        throw Stop{makeError(ErrorCode::InvalidValue, text(address),
                             {{QStringLiteral("field"), QStringLiteral("rtr")},
                              {QStringLiteral("value"), text(address)},
                              {QStringLiteral("reason"), QStringLiteral("host-colon-port")}})};
    console.say(QStringLiteral("asking %1 for all VRPs, over a connection that proves nothing about who answers")
                    .arg(text(address)));
    RtrClient client(console.clock());
    QEventLoop loop;
    std::optional<Error> failure;
    QObject::connect(&client, &RtrClient::updated, &loop, &QEventLoop::quit);
    QObject::connect(&client, &RtrClient::failed, &loop, [&](const Error& error) {
        failure = error;
        loop.quit();
    });
    client.start(url.host(), static_cast<quint16>(url.port()));
    loop.exec();
    if (failure) {
        failure->subject = text(address);
        throw Stop{*failure};
    }
    KnownVrps known{client.latest(), text(address), client.synchronisedAt(), false};
    client.stop();
    return known;
}

} // namespace

QJsonObject KnownVrps::toJson() const
{
    return {{QStringLiteral("source"), source},
            {QStringLiteral("builtAt"), builtAt ? QJsonValue(toString(builtAt)) : QJsonValue()},
            {QStringLiteral("stale"), isStale},
            {QStringLiteral("vrps"), set->size()}};
}

QJsonObject announcementJson(const AnnouncementCheck& check)
{
    QJsonObject row{{QStringLiteral("prefix"), check.route.prefix.toString()},
                    {QStringLiteral("asn"), static_cast<qint64>(check.route.origin.value)},
                    {QStringLiteral("state"), routeStateWord(check.validity.state)},
                    {QStringLiteral("reason"), routeReasonWord(check.validity.reason)},
                    {QStringLiteral("text"), routeSentence(check.route, check.validity, check.decidedBy)}};
    if (!check.decidedBy.prefix.isNull())
        row.insert(QStringLiteral("vrp"),
                   QJsonObject{{QStringLiteral("prefix"), check.decidedBy.prefix.toString()},
                               {QStringLiteral("maxLength"), check.decidedBy.maxLength},
                               {QStringLiteral("asn"), static_cast<qint64>(check.decidedBy.asn.value)},
                               {QStringLiteral("expires"), check.decidedBy.expires
                                                               ? QJsonValue(toString(check.decidedBy.expires))
                                                               : QJsonValue()}});
    return row;
}

void VrpOptions::declare(SubCommand command)
{
    const Argument file = command.option("--vrps", m_file, "Validated ROA payloads: JSON or CSV").typeName("FILE");
    command.option("--rtr", m_rtr, "Ask an RTR cache instead").typeName("HOST:PORT").excludes(file);
}

KnownVrps VrpOptions::load(Console& console) const
{
    if (!m_file.empty())
        return fromFile(console, m_file);
    return m_rtr.empty() ? KnownVrps{} : fromServer(console, m_rtr);
}

CutOverQuestion needCutOverQuestion(const Plan& plan, const Prefix& cidr, const std::vector<std::string>& from,
                                    const VrpSet& known, Instant now)
{
    QList<Asn> present;
    for (const std::string& one : from)
        if (const Asn asn = need(Asn::parse(text(one))); !present.contains(asn))
            present.append(asn);
    CutOverQuestion question = cutOverQuestion(plan, cidr, present);
    if (present.isEmpty())
        question.present = presentOrigins(cidr, question.amazon, known, now);
    return question;
}

} // namespace cadastre::cli

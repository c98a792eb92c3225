// SPDX-License-Identifier: GPL-3.0-or-later
// byoip key|cert|sign|token: what is made to prove that a range is one's own (contract §10.2, §10.5).
#include "app/cli/filebytes.h"
#include "app/cli/passphrase.h"
#include "app/cli/proofoptions.h"
#include "app/cli/verbs.h"
#include "byoip/authorizationmessage.h"
#include "byoip/certificate.h"
#include "byoip/dnstoken.h"
#include "byoip/signature.h"

#include <QDate>
#include <QDateTime>

namespace cadastre::cli {

namespace {

constexpr qint64 day = 24 * 3600;

QDate needDay(const std::string& given)
{
    const QString whole = text(given);
    const QDate date = QDate::fromString(whole, QStringLiteral("yyyyMMdd"));
    if (!date.isValid())
        throw Stop{makeError(ErrorCode::InvalidDate, whole,
                             {{QStringLiteral("reason"), whole.size() == 8 ? QStringLiteral("not-a-date")
                                                                           : QStringLiteral("not-eight-digits")}})};
    return date;
}

class ByoipVerb final : public Verb {
public:
    explicit ByoipVerb(Console& console) : Verb(console) {}

    void declare(SubCommand app) override
    {
        SubCommand group = app.group("byoip", "Prove that a range is your own");
        declareKeys(group);

        SubCommand sign =
            leaf(group, "sign", "Make the authorization message and sign it", [this] { return runSign(); });
        addKeyOption(sign);
        sign.option("--account", m_account, "The pool's owner").required().typeName("ACCOUNT");
        sign.option("--cidr", m_cidr, "The range, as it will be provisioned");
        sign.option("--asn", m_asn, "An AS number instead (BYOASN)");
        sign.option("--expires", m_expires, "The message's last day (UTC)").required().typeName("YYYYMMDD");
        sign.option("--message-out", m_messageOut, "Write the message there, with no line break").typeName("FILE");
        sign.option("--signature-out", m_signatureOut).typeName("FILE");

        SubCommand token =
            leaf(group, "token", "TXT records for a DNS verification token; a rehearsed one when none is given",
                 [this] { return runToken(); });
        token.option("--cidr", m_cidr).required();
        token.option("--name", m_tokenName, "tokenName, as AWS gave it").typeName("DIGITS");
        token.option("--value", m_tokenValue, "tokenValue, as AWS gave it").typeName("UUID");
    }

private:
    void addKeyOption(SubCommand command)
    {
        command.option("--key", m_key, "The private key's file").required().typeName("FILE");
        command.option("--passphrase-fd", m_fd, "Read the pass phrase there; else it is asked for").typeName("N");
    }

    void declareKeys(SubCommand group)
    {
        SubCommand key = leaf(group, "key", "Make an RSA key pair, encrypted, mode 0600", [this] { return runKey(); });
        key.option("--out", m_out).required().typeName("FILE");
        key.option("--bits", m_bits).byDefault(2048);
        key.option("--passphrase-fd", m_fd, "Read the pass phrase there; else it is asked for").typeName("N");
        key.flag("--unencrypted", m_unencrypted, "Without a pass phrase: whoever has the file can sign");
        SubCommand cert =
            leaf(group, "cert", "Make the self-signed certificate of a key", [this] { return runCert(); });
        addKeyOption(cert);
        cert.option("--days", m_days, "How long it is valid").required();
        cert.option("--out", m_out).required().typeName("FILE");
        cert.option("--name", m_name, "Common name").byDefault("BYOIP");
        cert.option("--organisation", m_organisation);
        cert.flag("--one-line", m_oneLine, "Without line breaks, as registry records want it");
    }

    int runKey()
    {
        const auto key = need(KeyPair::generate(m_bits));
        if (m_unencrypted)
            need(key.saveUnencrypted(text(m_out)));
        else
            need(key.save(text(m_out), askPassphrase(m_fd, PassphraseUse::ChooseNew)));
        if (m_console.options.json)
            m_console.document({{QStringLiteral("file"), text(m_out)},
                                {QStringLiteral("bits"), key.bits()},
                                {QStringLiteral("encrypted"), !m_unencrypted}});
        else
            m_console.say(QStringLiteral("%1: RSA, %2 bits").arg(text(m_out)).arg(key.bits()));
        return Ok;
    }

    int runCert()
    {
        const KeyPair key = loadKey(m_key, m_fd);
        const Instant now = m_console.clock().now();
        const auto certificate = need(
            Certificate::selfSigned(key, {text(m_name), text(m_organisation), {}}, now, now.plusSeconds(m_days * day)));
        needNewFile(m_out, m_oneLine ? certificate.oneLine() : certificate.pem());
        if (m_console.options.json)
            m_console.document({{QStringLiteral("file"), text(m_out)},
                                {QStringLiteral("fingerprint"), certificate.fingerprint()},
                                {QStringLiteral("notBefore"), toString(certificate.notBefore())},
                                {QStringLiteral("notAfter"), toString(certificate.notAfter())},
                                {QStringLiteral("oneLine"), QString::fromLatin1(certificate.oneLine())}});
        else
            m_console.say(QStringLiteral("%1: %2, until %3")
                              .arg(text(m_out), certificate.fingerprint(), toString(certificate.notAfter())));
        return Ok;
    }

    AuthorizationMessage message() const
    {
        const QDate expires = needDay(m_expires);
        if (const Instant now = m_console.clock().now();
            expires < QDateTime::fromMSecsSinceEpoch(now.ms, Qt::UTC).date())
            m_console.say(QStringLiteral("warning: the message expired on %1: AWS will refuse it")
                              .arg(expires.toString(Qt::ISODate)));
        const std::variant<Prefix, Asn> subject = needSubject(m_cidr, m_asn);
        if (const Asn* asn = std::get_if<Asn>(&subject))
            return need(AuthorizationMessage::forAsn(text(m_account), *asn, expires));
        return need(AuthorizationMessage::forPrefix(text(m_account), std::get<Prefix>(subject), expires));
    }

    int runSign()
    {
        const QByteArray bytes = message().toBytes(); // before the pass phrase is asked for
        const QByteArray signature = signature::encode(need(signature::sign(loadKey(m_key, m_fd), bytes)));
        if (!m_messageOut.empty())
            needNewFile(m_messageOut, bytes);
        if (!m_signatureOut.empty())
            needNewFile(m_signatureOut, signature);
        if (m_console.options.json) {
            m_console.document({{QStringLiteral("message"), QString::fromLatin1(bytes)},
                                {QStringLiteral("signature"), QString::fromLatin1(signature)}});
        } else {
            m_console.print(QString::fromLatin1(bytes));
            m_console.print(QString::fromLatin1(signature));
        }
        return Ok;
    }

    DnsToken token()
    {
        const Instant now = m_console.clock().now();
        if (m_tokenName.empty() && m_tokenValue.empty())
            return DnsToken::rehearsed(now);
        const auto refuseToken = [](const char* field, const std::string& given) {
            return Stop{makeError(ErrorCode::InvalidValue, text(given),
                                  {{QStringLiteral("field"), QLatin1String(field)},
                                   {QStringLiteral("value"), text(given)},
                                   {QStringLiteral("reason"), QStringLiteral("token-form")}})};
        };
        if (!DnsToken::isName(text(m_tokenName)))
            throw refuseToken("--name", m_tokenName);
        if (!DnsToken::isValue(text(m_tokenValue)))
            throw refuseToken("--value", m_tokenValue);
        return {text(m_tokenName), text(m_tokenValue), now.plusSeconds(DnsToken::validSeconds)};
    }

    int runToken()
    {
        const auto cidr = need(Prefix::parse(text(m_cidr)));
        const DnsToken given = token();
        QJsonArray records;
        for (const TxtRecord& record : txtRecords(given, cidr)) {
            records.append(
                QJsonObject{{QStringLiteral("name"), record.owner}, {QStringLiteral("value"), record.value}});
            if (!m_console.options.json)
                m_console.print(record.zoneLine());
        }
        if (m_console.options.json)
            m_console.document({{QStringLiteral("tokenName"), given.name},
                                {QStringLiteral("tokenValue"), given.value},
                                {QStringLiteral("notAfter"), toString(given.notAfter)},
                                {QStringLiteral("rehearsed"), m_tokenName.empty()},
                                {QStringLiteral("records"), records}});
        else if (m_tokenName.empty())
            m_console.say(QStringLiteral(
                "a rehearsed token: AWS gives the real one (create-ipam-external-resource-verification-token)"));
        return Ok;
    }

    std::string m_key, m_out, m_name, m_organisation, m_account, m_cidr, m_asn, m_expires, m_messageOut, m_signatureOut,
        m_tokenName, m_tokenValue;
    int m_bits = 2048;
    int m_fd = -1;
    qint64 m_days = 0;
    bool m_unencrypted = false;
    bool m_oneLine = false;
};

} // namespace

void addByoipVerbs(Verbs& verbs, Console& console) { verbs.push_back(std::make_unique<ByoipVerb>(console)); }

} // namespace cadastre::cli

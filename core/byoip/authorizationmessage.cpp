// SPDX-License-Identifier: GPL-3.0-or-later
#include "byoip/authorizationmessage.h"

namespace cadastre {

namespace {

constexpr qsizetype longestMessage = 200;

Unexpected malformed(const char* reason, const QByteArray& field = {})
{
    return refuse(ErrorCode::MalformedMessage, QString::fromUtf8(field),
                  {{QStringLiteral("reason"), QLatin1String(reason)}});
}

bool allDigits(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// The first byte that has no place in a message, named. Copies from web pages bring most of these.
const char* strayByte(const QByteArray& bytes)
{
    if (bytes.startsWith("\xef\xbb\xbf"))
        return "byte-order-mark";
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte == 0)
            return "nul";
        if (byte == '\n' || byte == '\r')
            return "line-break";
        if (byte == ' ' || byte == '\t')
            return "space";
        if (byte >= 0x80)
            return "not-ascii";
        if (byte < 0x20 || byte == 0x7f)
            return "control";
    }
    return nullptr;
}

Result<QDate> parseDay(const QByteArray& field)
{
    const QString text = QString::fromLatin1(field);
    if (text.size() != 8 || !allDigits(text))
        return refuse(ErrorCode::InvalidDate, text, {{QStringLiteral("reason"), QStringLiteral("not-eight-digits")}});
    const QDate day(text.mid(0, 4).toInt(), text.mid(4, 2).toInt(), text.mid(6, 2).toInt());
    if (!day.isValid())
        return refuse(ErrorCode::InvalidDate, text, {{QStringLiteral("reason"), QStringLiteral("not-a-date")}});
    return day;
}

Result<std::variant<Prefix, Asn>> parseSubject(const QByteArray& field)
{
    const QString text = QString::fromLatin1(field);
    if (text.contains(u'/')) {
        const Result<Prefix> prefix = Prefix::parse(text);
        if (prefix)
            return std::variant<Prefix, Asn>(*prefix);
        if (prefix.error().code == ErrorCode::HostBitsSet)
            return Unexpected(prefix.error());
        return malformed("cidr", field);
    }
    if (text.contains(u':') || text.count(u'.') == 3)
        return malformed("no-prefix-length", field);
    const Result<Asn> asn = Asn::parse(text);
    if (!asn || text.contains(u'.'))
        return malformed("cidr", field);
    return std::variant<Prefix, Asn>(*asn);
}

Result<void> checkParts(const QString& account, QDate expires)
{
    if (const Result<void> fit = checkAccount(account); !fit)
        return fit;
    if (!expires.isValid() || expires.year() < 1000 || expires.year() > 9999)
        return refuse(ErrorCode::InvalidDate, expires.toString(Qt::ISODate),
                      {{QStringLiteral("reason"), QStringLiteral("not-a-date")}});
    return {};
}

} // namespace

Result<void> checkAccount(QStringView account)
{
    const char* reason = !allDigits(account) ? "not-digits" : account.size() != 12 ? "length" : nullptr;
    if (reason != nullptr)
        return refuse(ErrorCode::InvalidAccount, account.toString(),
                      {{QStringLiteral("reason"), QLatin1String(reason)}});
    return {};
}

Result<AuthorizationMessage> AuthorizationMessage::forPrefix(const QString& account, const Prefix& prefix,
                                                             QDate expires)
{
    if (const Result<void> fit = checkParts(account, expires); !fit)
        return Unexpected(fit.error());
    return AuthorizationMessage{account, prefix, prefix.toString(), expires};
}

Result<AuthorizationMessage> AuthorizationMessage::forAsn(const QString& account, Asn asn, QDate expires)
{
    if (const Result<void> fit = checkParts(account, expires); !fit)
        return Unexpected(fit.error());
    return AuthorizationMessage{account, asn, QString::number(asn.value), expires};
}

MessageReading readAuthorizationMessage(const QByteArray& bytes)
{
    MessageReading reading;
    const auto fault = [&reading](Error error) { reading.faults.append(std::move(error)); };
    if (bytes.isEmpty()) {
        fault(malformed("empty").value());
        return reading;
    }
    if (const char* stray = strayByte(bytes)) {
        fault(malformed(stray, bytes.left(longestMessage)).value());
        return reading;
    }
    const QList<QByteArray> fields = bytes.left(longestMessage).split('|');
    if (fields.size() != 7 || bytes.size() > longestMessage) {
        fault(makeError(ErrorCode::MalformedMessage, QString::fromLatin1(bytes.left(longestMessage)),
                        {{QStringLiteral("reason"), QStringLiteral("field-count")},
                         {QStringLiteral("count"), QString::number(bytes.count('|') + 1)}}));
        return reading;
    }
    if (fields[0] != "1")
        fault(malformed("version", fields[0]).value());
    if (fields[1] != "aws")
        fault(malformed("provider", fields[1]).value());
    if (fields[5] != "SHA256")
        fault(malformed("hash", fields[5]).value());
    if (fields[6] != "RSAPSS")
        fault(malformed("padding-scheme", fields[6]).value());
    if (checkAccount(QString::fromLatin1(fields[2])))
        reading.account = QString::fromLatin1(fields[2]);
    else
        fault(malformed("account", fields[2]).value());
    reading.subjectText = QString::fromLatin1(fields[3]);
    if (const auto subject = parseSubject(fields[3]); subject) {
        reading.subject = *subject;
    } else {
        if (subject.error().code == ErrorCode::HostBitsSet) {
            if (const auto network = Prefix::parse(subject.error().params.value(QStringLiteral("suggestion"))))
                reading.subject = *network;
        }
        fault(subject.error());
    }
    if (const Result<QDate> expires = parseDay(fields[4]); expires)
        reading.expires = *expires;
    else
        fault(expires.error());
    return reading;
}

Result<AuthorizationMessage> AuthorizationMessage::parse(const QByteArray& bytes)
{
    const MessageReading reading = readAuthorizationMessage(bytes);
    if (!reading.faults.isEmpty())
        return Unexpected(reading.faults.first());
    return AuthorizationMessage{*reading.account, *reading.subject, reading.subjectText, *reading.expires};
}

QByteArray AuthorizationMessage::toBytes() const
{
    const QString what =
        isForAsn() ? QString::number(std::get<Asn>(subject).value) : std::get<Prefix>(subject).toString();
    const QString day = QStringLiteral("%1%2%3")
                            .arg(expires.year(), 4, 10, QLatin1Char('0'))
                            .arg(expires.month(), 2, 10, QLatin1Char('0'))
                            .arg(expires.day(), 2, 10, QLatin1Char('0'));
    return "1|aws|" + account.toLatin1() + '|' + what.toLatin1() + '|' + day.toLatin1() + "|SHA256|RSAPSS";
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/expirytext.h"

#include "exchange/csv.h"
#include "text/visibletext.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>

namespace cadastre {

namespace {

constexpr qsizetype longestLine = 75; // octets, without the line break (RFC 5545 §3.1)

/// TEXT (RFC 5545 §3.3.11): backslash, semicolon and comma are escaped; what would break a line is visible already.
QString escapedText(const QString& text)
{
    QString escaped;
    for (const QChar c : visibleText(text)) {
        if (c == u'\\' || c == u';' || c == u',')
            escaped += u'\\';
        escaped += c;
    }
    return escaped;
}

/// Folded between characters, never inside one: a continuation begins with a space, which counts.
void addLine(QByteArray& calendar, const QString& line)
{
    const QByteArray bytes = line.toUtf8();
    qsizetype at = 0;
    qsizetype room = longestLine;
    while (bytes.size() - at > room) {
        qsizetype end = at + room;
        while ((static_cast<unsigned char>(bytes[end]) & 0xC0U) == 0x80U)
            --end;
        calendar += bytes.mid(at, end - at) + "\r\n ";
        at = end;
        room = longestLine - 1;
    }
    calendar += bytes.mid(at) + "\r\n";
}

QString moment(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(instant.ms, Qt::UTC).toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
}

QString uid(const Expiry& entry, const QString& planName)
{
    const QByteArray what = (planName + u'\n' + entry.key).toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(what, QCryptographicHash::Sha256).toHex().left(32))
         + QStringLiteral("@cadastre.invalid");
}

} // namespace

QString expiryTitle(const Expiry& entry)
{
    switch (entry.kind) {
    case ExpiryKind::Certificate: return QCoreApplication::translate("core", "Certificate");
    case ExpiryKind::Message: return QCoreApplication::translate("core", "Authorization message");
    case ExpiryKind::Roa: return QCoreApplication::translate("core", "ROA for %1").arg(entry.asn.toString());
    case ExpiryKind::Token: return QCoreApplication::translate("core", "DNS token %1").arg(visibleText(entry.detail));
    case ExpiryKind::Check: return QCoreApplication::translate("core", "Check of the proof");
    }
    return {};
}

QString expiryConsequence(ExpiryKind kind)
{
    switch (kind) {
    case ExpiryKind::Certificate:
        return QCoreApplication::translate("core", "After that nobody can check the message's signature with it.");
    case ExpiryKind::Message:
        return QCoreApplication::translate("core", "After that the range cannot be provisioned with it again.");
    case ExpiryKind::Roa:
        return QCoreApplication::translate("core", "After that the announcement is no longer valid; AWS may stop it.");
    case ExpiryKind::Token: return QCoreApplication::translate("core", "After that no range can be proven with it.");
    case ExpiryKind::Check:
        return QCoreApplication::translate("core", "After that the check is too old to be believed; check again.");
    }
    return {};
}

QString daysLeftText(const Expiry& entry, Instant now)
{
    const int days = entry.daysLeft(now);
    if (days < 0) {
        constexpr qint64 day = 24LL * 3600 * 1000;
        const auto past = static_cast<int>((now.ms - entry.at.ms) / day); // whole days, as those that are left
        return past == 0 ? QCoreApplication::translate("core", "less than a day ago")
                         : QCoreApplication::translate("core", "%n day(s) ago", nullptr, past);
    }
    return days == 0 ? QCoreApplication::translate("core", "within a day")
                     : QCoreApplication::translate("core", "%n day(s)", nullptr, days);
}

QByteArray iCalendarOf(const QList<Expiry>& entries, const QString& planName, Instant now, int alarmDays)
{
    QByteArray calendar;
    const auto line = [&calendar](const QString& text) { addLine(calendar, text); };
    line(QStringLiteral("BEGIN:VCALENDAR"));
    line(QStringLiteral("VERSION:2.0"));
    line(QStringLiteral("PRODID:-//Cadastre//Calendar of expiries//EN"));
    for (const Expiry& entry : entries) {
        const QString subject =
            entry.cidr.isNull() ? entry.asn.value != 0 ? entry.asn.toString() : QString() : entry.cidr.toString();
        line(QStringLiteral("BEGIN:VEVENT"));
        line(QStringLiteral("UID:") + uid(entry, planName));
        line(QStringLiteral("DTSTAMP:") + moment(now));
        line(QStringLiteral("DTSTART:") + moment(entry.at)); // no DTEND: it takes no time (RFC 5545 §3.6.1)
        line(QStringLiteral("SUMMARY:")
             + escapedText(subject.isEmpty() ? expiryTitle(entry)
                                             : QStringLiteral("%1: %2").arg(subject, expiryTitle(entry))));
        line(QStringLiteral("DESCRIPTION:")
             + escapedText(planName.isEmpty() ? expiryConsequence(entry.kind)
                                              : planName + QStringLiteral(": ") + expiryConsequence(entry.kind)));
        line(QStringLiteral("TRANSP:TRANSPARENT"));
        if (alarmDays > 0) {
            line(QStringLiteral("BEGIN:VALARM"));
            line(QStringLiteral("ACTION:DISPLAY"));
            line(QStringLiteral("DESCRIPTION:") + escapedText(expiryTitle(entry)));
            line(QStringLiteral("TRIGGER:-P%1D").arg(alarmDays));
            line(QStringLiteral("END:VALARM"));
        }
        line(QStringLiteral("END:VEVENT"));
    }
    line(QStringLiteral("END:VCALENDAR"));
    return calendar;
}

QByteArray expiriesCsv(const Plan& plan, const QList<Expiry>& entries, Instant now)
{
    QByteArray sheet =
        csvLine({QStringLiteral("what"), QStringLiteral("cidr"), QStringLiteral("asn"), QStringLiteral("pool"),
                 QStringLiteral("until"), QStringLiteral("days_left"), QStringLiteral("detail")});
    for (const Expiry& entry : entries) {
        const PoolCidr* row = plan.find(entry.poolCidr);
        sheet += csvLine({expiryWord(entry.kind), entry.cidr.isNull() ? QString() : entry.cidr.toString(),
                          entry.asn.value == 0 ? QString() : QString::number(entry.asn.value),
                          row ? visibleText(plan.path(row->pool)) : QString(), toString(entry.at),
                          QString::number(entry.daysLeft(now)), visibleText(entry.detail)});
    }
    return sheet;
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "byoip/dnstoken.h"

#include "net/reversezone.h"

#include <QRandomGenerator>
#include <QUuid>

namespace cadastre {

DnsToken DnsToken::rehearsed(Instant now)
{
    const quint32 number = QRandomGenerator::system()->bounded(10'000'000U, 100'000'000U);
    return {QString::number(number), QUuid::createUuid().toString(QUuid::WithoutBraces), now.plusSeconds(validSeconds)};
}

bool DnsToken::isName(QStringView name)
{
    return name.size() == 8 && std::all_of(name.begin(), name.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool DnsToken::isValue(QStringView value)
{
    const QUuid uuid = QUuid::fromString(value);
    return value.size() == 36 && uuid.toString(QUuid::WithoutBraces).compare(value, Qt::CaseInsensitive) == 0;
}

QString TxtRecord::zoneLine(int ttlSeconds) const
{
    return QStringLiteral("%1. %2 IN TXT \"%3\"").arg(owner, QString::number(ttlSeconds), value);
}

QList<TxtRecord> txtRecords(const DnsToken& token, const Prefix& prefix)
{
    QList<TxtRecord> records;
    const QStringList zones = reverseZones(prefix);
    records.reserve(zones.size());
    for (const QString& zone : zones)
        records.append({token.name + u'.' + zone, token.value});
    return records;
}

QString zoneLines(const DnsToken& token, const Prefix& prefix)
{
    QString lines;
    for (const TxtRecord& record : txtRecords(token, prefix))
        lines += record.zoneLine() + u'\n';
    return lines;
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheetcolumns.h"

#include "exchange/plancsv.h"

#include <QCryptographicHash>
#include <QSet>

namespace cadastre {

namespace {

/// "Prefix (Flat)" and "prefix_flat" are one name; so are Infoblox's "address*", which has to be filled, and "EA-Site", an
/// attribute that its owner added, and what they stand for.
QString plainName(const QString& column)
{
    QString plain;
    for (const QChar c : column) {
        if (c.isLetterOrNumber())
            plain += c.toLower();
        else if (!plain.isEmpty() && !plain.endsWith(u'_'))
            plain += u'_';
    }
    while (plain.endsWith(u'_'))
        plain.chop(1);
    return plain.startsWith(u"ea_") ? plain.mid(3) : plain;
}

struct Guess {
    SheetField field;
    const char* names; ///< the most telling first
};

// NetBox's own words (its ipam import form and table, 2.x to 4.x). "scope" there is where a prefix is used: since 4.2 a
// site, location or Region took the place of the site.
constexpr Guess netboxNames[] = {{SheetField::Cidr, "prefix prefix_flat"},
                                 {SheetField::Scope, "vrf"},
                                 {SheetField::Status, "status"},
                                 {SheetField::Owner, "tenant"},
                                 {SheetField::Site, "site scope location"},
                                 {SheetField::Role, "role"},
                                 {SheetField::Vlan, "vlan"},
                                 {SheetField::Description, "description comments"},
                                 {SheetField::TagList, "tags"}};

constexpr Guess anyNames[] = {
    {SheetField::Cidr, "prefix cidr cidr_block ip_prefix ip_network network subnet block ip_block address_block "
                       "network_address ip_range supernet prefix_flat netz netzwerk address"},
    {SheetField::Mask, "mask netmask subnet_mask prefix_length prefixlen masklen mask_length length cidr_length "
                       "netzmaske bits"},
    {SheetField::Scope, "vrf scope vrf_name routing_domain routing_table network_view view l3_domain"},
    {SheetField::Status, "status state"},
    {SheetField::Name, "name label title network_name subnet_name block_name"},
    {SheetField::Description, "description desc comment comments note notes purpose beschreibung"},
    {SheetField::Owner, "tenant owner customer team department business_unit"},
    {SheetField::Account, "account account_id aws_account aws_account_id accountid account_number"},
    {SheetField::Site, "site location datacenter data_center facility campus building standort scope"},
    {SheetField::Region, "region aws_region locale"},
    {SheetField::Role, "role function usage"},
    {SheetField::Vlan, "vlan vlan_id vid"},
    {SheetField::TagList, "tags labels"}};

QString columnOf(const QStringList& header, const QString& wanted)
{
    if (header.contains(wanted))
        return wanted;
    for (const QString& column : header)
        if (column.compare(wanted, Qt::CaseInsensitive) == 0)
            return column;
    return {};
}

} // namespace

SheetColumns guessColumns(const QStringList& header, SheetDialect dialect)
{
    QMap<QString, QString> byName;
    for (const QString& column : header)
        if (const QString plain = plainName(column); !byName.contains(plain))
            byName.insert(plain, column);
    SheetColumns columns;
    QSet<QString> used;
    const auto guess = [&](const Guess& entry) {
        for (const QString& name : QString::fromLatin1(entry.names).split(u' ', Qt::SkipEmptyParts)) {
            const auto column = byName.constFind(name);
            if (column == byName.constEnd() || used.contains(*column))
                continue;
            columns.insert(entry.field, *column);
            used.insert(*column);
            return;
        }
    };
    if (dialect == SheetDialect::NetBox)
        for (const Guess& entry : netboxNames)
            guess(entry);
    else
        for (const Guess& entry : anyNames)
            guess(entry);
    return columns;
}

Result<SheetColumns> parseColumns(const QStringList& pairs, const QStringList& header)
{
    SheetColumns columns;
    for (const QString& pair : pairs) {
        const qsizetype equals = pair.indexOf(u'=');
        const auto wrong = [&](const char* reason) {
            return refuse(ErrorCode::InvalidValue, pair,
                          {{QStringLiteral("field"), QStringLiteral("column")},
                           {QStringLiteral("value"), pair},
                           {QStringLiteral("reason"), QString::fromLatin1(reason)}});
        };
        if (equals <= 0)
            return wrong("no-equals");
        const auto field = fromWire<SheetField>(pair.left(equals));
        if (!field)
            return wrong("unknown-word");
        const QString wanted = pair.mid(equals + 1);
        const QString column = columnOf(header, wanted);
        if (column.isEmpty() && !wanted.isEmpty())
            return refuse(ErrorCode::NotFound, wanted, {{QStringLiteral("kind"), QStringLiteral("column")}});
        columns.insert(*field, column);
    }
    return columns;
}

QString headerFingerprint(const QStringList& header)
{
    const QByteArray names = header.join(QChar(0x1F)).toLower().toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(names, QCryptographicHash::Sha256).toHex().left(16));
}

QString columnsText(const SheetColumns& columns)
{
    Tags pairs;
    for (auto column = columns.cbegin(); column != columns.cend(); ++column)
        pairs.insert(QString(toWire(column.key())), column.value());
    return tagsText(pairs);
}

SheetColumns columnsFromText(const QString& text, const QStringList& header)
{
    SheetColumns columns;
    const Tags pairs = parseTagsText(text).value_or(Tags());
    for (auto pair = pairs.cbegin(); pair != pairs.cend(); ++pair)
        if (const auto field = fromWire<SheetField>(pair.key()))
            if (pair.value().isEmpty() || header.contains(pair.value()))
                columns.insert(*field, pair.value());
    return columns;
}

} // namespace cadastre

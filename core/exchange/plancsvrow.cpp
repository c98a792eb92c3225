// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/plancsvrow.h"

namespace cadastre {

QString PlanCsvRow::cell(const char* column) const
{
    const qsizetype at = m_table.column(QLatin1String(column));
    return at < 0 ? QString() : unguarded(m_row.cells[at]);
}

Unexpected PlanCsvRow::bad(const char* field, const char* reason, const QString& subject)
{
    return refuse(ErrorCode::InvalidRecord, subject,
                  {{QStringLiteral("field"), QString::fromLatin1(field)},
                   {QStringLiteral("reason"), QString::fromLatin1(reason)}});
}

Unexpected PlanCsvRow::at(Error error, const char* field)
{
    error.params.insert(QStringLiteral("field"), QString::fromLatin1(field));
    return Unexpected(std::move(error));
}

Result<Prefix> PlanCsvRow::cidr() const
{
    auto cidr = Prefix::parse(cell("cidr"));
    if (!cidr)
        return at(cidr.error(), "cidr");
    const QString family = cell("family");
    if (!family.isEmpty() && family != familyWord(cidr->family()))
        return bad("family", "other-family", family);
    const QString length = cell("length");
    if (!length.isEmpty() && length != QString::number(cidr->length()))
        return bad("length", "other-range", length);
    return *cidr;
}

Result<Tags> PlanCsvRow::tags() const
{
    const QString written = cell("tags");
    auto tags = parseTagsText(written);
    if (!tags)
        return bad("tags", "unexpected-token", written);
    return *std::move(tags);
}

Result<RegionName> PlanCsvRow::region(const char* column) const
{
    auto region = RegionName::parse(cell(column));
    if (!region)
        return at(region.error(), column);
    return region;
}

Result<AccountNumber> PlanCsvRow::account(AccountNumber fallback) const
{
    const QString written = cell("account");
    if (written.isEmpty())
        return fallback;
    auto account = AccountNumber::parse(written);
    if (!account)
        return at(account.error(), "account");
    return account;
}

} // namespace cadastre

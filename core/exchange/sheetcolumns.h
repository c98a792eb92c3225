// SPDX-License-Identifier: GPL-3.0-or-later
// Which column of somebody's table means what. People name columns as they like: we guess, and let them say.
#pragma once

#include "base/result.h"
#include "plan/names.h"
#include "plan/vocabulary.h"

#include <QMap>
#include <QStringList>

namespace cadastre {

/// What a row of a table of prefixes can say.
enum class SheetField : std::uint8_t {
    Cidr,
    Mask, ///< a length or a netmask, when it has a column of its own
    Scope,
    Status,
    Name,
    Description,
    Owner,   ///< a tenant, team or customer; an account when it names one
    Account, ///< an AWS account
    Site,
    Region,
    Role,
    Vlan,
    TagList
};
template <>
struct Words<SheetField> {
    static constexpr std::pair<SheetField, const char*> table[] = {
        {SheetField::Cidr, "prefix"},   {SheetField::Mask, "mask"},       {SheetField::Scope, "scope"},
        {SheetField::Status, "status"}, {SheetField::Name, "name"},       {SheetField::Description, "description"},
        {SheetField::Owner, "owner"},   {SheetField::Account, "account"}, {SheetField::Site, "site"},
        {SheetField::Region, "region"}, {SheetField::Role, "role"},       {SheetField::Vlan, "vlan"},
        {SheetField::TagList, "tags"}};
};

/// Whose words the header uses.
enum class SheetDialect : std::uint8_t {
    Any,
    NetBox ///< exports of prefixes and aggregates: by its import names ("is_pool") or its table's ("Prefix (Flat)")
};

/// Our field → the column's name as the header writes it. A field that is mapped to "" is left out on purpose.
using SheetColumns = QMap<SheetField, QString>;

/// By name: "Network" is the prefix, "VRF" the scope, "Tenant" the owner. A column serves one field.
[[nodiscard]] SheetColumns guessColumns(const QStringList& header, SheetDialect dialect);

/// "prefix=Network" by "prefix=Network"; the column must be there (capitals do not count), "site=" leaves a field out.
/// Errors: InvalidValue {field "column", reason no-equals | unknown-word}; NotFound {kind "column"}.
[[nodiscard]] Result<SheetColumns> parseColumns(const QStringList& pairs, const QStringList& header);

/// The key under which the mapping of a header is remembered (ImportPlan::columns).
[[nodiscard]] QString headerFingerprint(const QStringList& header);
[[nodiscard]] QString columnsText(const SheetColumns& columns);
/// Those of its columns that the header has.
[[nodiscard]] SheetColumns columnsFromText(const QString& text, const QStringList& header);

} // namespace cadastre

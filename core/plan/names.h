// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QHashFunctions>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringView>

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>

namespace cadastre {

/// A Region ("us-east-1") or network border group, kept inline: rows stay free of heap text. Empty prints as "None",
/// which is what AWS writes for the locale of a pool that nothing can be allocated from.
class RegionName {
public:
    static constexpr int maxLength = 23;

    RegionName() = default;
    /// Lower-case letters, digits and '-', at most 23; "None" and "" give the empty name.
    /// Errors: InvalidValue(field "region").
    [[nodiscard]] static Result<RegionName> parse(QStringView text);
    /// For literals in our own tables and tests; asserts.
    [[nodiscard]] static RegionName of(const char* text);
    /// What bytes() gave, for stores: only the characters and lengths that parse() takes; "" is the empty name.
    [[nodiscard]] static std::optional<RegionName> fromBytes(std::string_view ascii);

    [[nodiscard]] bool isEmpty() const { return m_text[0] == '\0'; }
    [[nodiscard]] std::string_view bytes() const { return m_text.data(); }
    [[nodiscard]] QString toString() const;   ///< "" when empty
    [[nodiscard]] QString localeText() const; ///< "None" when empty
    /// Itself, or the Region whose network border group this is: "us-west-2" of "us-west-2-lax-1" (contract §1, Locale).
    [[nodiscard]] RegionName region() const;
    friend auto operator<=>(const RegionName&, const RegionName&) = default;
    friend size_t qHash(const RegionName& r, size_t seed = 0)
    {
        return qHashBits(r.m_text.data(), r.m_text.size(), seed);
    }

private:
    std::array<char, maxLength + 1> m_text{};
};

/// An AWS account: twelve digits, leading zeros kept. 0 = none.
class AccountNumber {
public:
    AccountNumber() = default;
    /// Exactly twelve digits. Errors: InvalidAccount.
    [[nodiscard]] static Result<AccountNumber> parse(QStringView text);
    [[nodiscard]] static AccountNumber of(std::uint64_t number) { return AccountNumber(number); }

    [[nodiscard]] bool isEmpty() const { return m_number == 0; }
    [[nodiscard]] std::uint64_t number() const { return m_number; }
    [[nodiscard]] QString toString() const; ///< "" when empty, else 12 digits
    friend auto operator<=>(const AccountNumber&, const AccountNumber&) = default;
    friend size_t qHash(AccountNumber a, size_t seed = 0) { return ::qHash(a.m_number, seed); }

private:
    explicit AccountNumber(std::uint64_t number) : m_number(number) {}
    std::uint64_t m_number = 0;
};

/// key → value, sorted by key. "Name" is the display name, as in AWS.
using Tags = QMap<QString, QString>;

/// One required pair of a pool rule. A key may be required with several values (contract §6.1 row 13).
struct TagPair {
    QString key;
    QString value;
    friend bool operator==(const TagPair&, const TagPair&) = default;
    friend std::strong_ordering operator<=>(const TagPair& a, const TagPair& b)
    {
        const int byKey = a.key.compare(b.key); // QString has no <=> in Qt 6.4
        return (byKey != 0 ? byKey : a.value.compare(b.value)) <=> 0;
    }
};
using TagPairs = QList<TagPair>;

[[nodiscard]] inline QString nameTag(const Tags& tags) { return tags.value(QStringLiteral("Name")); }

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "query/rowfacts.h"

#include <QStringList>
#include <QStringView>

#include <memory>
#include <vector>

namespace cadastre {

/// The filter language of tables, `list --where` and saved filters (interface §4.14):
///
///     within 10/8 unused:   10.0.0.0/8 used:<5 -is:reserved (locale:us-east-1|locale:us-west-2)
///
///     filter = or ; or = and { "|" and } ; and = not { not } ; not = ["-" | "!"] atom
///     atom   = "(" or ")" | field ":" [op] value | cidr | word | '"' text '"'
///     op     = "=" | "<" | "<=" | ">" | ">=" | "~" (regular expression)
///
/// A bare CIDR means "inside or covering"; a bare word is looked for everywhere. Case is ignored, except by "=".
/// Severities have an order: "sev:>=warning" is warnings and errors.
class Filter {
public:
    /// Matches everything.
    Filter();
    Filter(Filter&&) noexcept;
    Filter& operator=(Filter&&) noexcept;
    ~Filter();

    /// Errors: InvalidValue {field "filter", value, reason, position (0-based), column (1-based), suggestion (of an unknown
    /// field or value)}; reason "incomplete" when more typing may mend it.
    [[nodiscard]] static Result<Filter> parse(QStringView text);

    [[nodiscard]] bool matches(const RowFacts& facts) const;
    [[nodiscard]] bool isEmpty() const { return !m_root; }
    /// For facts that cost something: does the answer depend on this field?
    [[nodiscard]] bool asksFor(QStringView field) const;

    /// For completion.
    [[nodiscard]] static QStringList fields();
    [[nodiscard]] static QStringList isWords();

    struct Node;

private:
    std::unique_ptr<Node> m_root;
};

} // namespace cadastre

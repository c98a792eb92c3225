// SPDX-License-Identifier: GPL-3.0-or-later
// What a filter is once it is read: filter.cpp reads it, filtermatching.cpp asks it.
#pragma once

#include "query/filter.h"

#include <QRegularExpression>

#include <optional>

namespace cadastre {

struct Filter::Node {
    enum class Kind { And, Or, Not, Cidr, Word, Field };
    enum class Op { Has, Equal, Less, LessOrEqual, Greater, GreaterOrEqual, Matches };
    Kind kind = Kind::Word;
    std::vector<std::unique_ptr<Node>> parts;
    Prefix prefix;
    QString field;
    QString value; ///< lower case for Has
    Op op = Op::Has;
    std::optional<double> number;
    std::optional<Instant> moment;
    std::optional<Severity> severity; ///< to compare with
    QRegularExpression pattern;
};

/// "<", "<=", ">" or ">=".
[[nodiscard]] inline bool isOrder(Filter::Node::Op op)
{
    using Op = Filter::Node::Op;
    return op == Op::Less || op == Op::LessOrEqual || op == Op::Greater || op == Op::GreaterOrEqual;
}

[[nodiscard]] bool matchesNode(const Filter::Node& node, const RowFacts& facts);
/// Does the node, or one in it, name the field?
[[nodiscard]] bool asksForField(const Filter::Node& node, QStringView field);

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/filternode.h"

#include <algorithm>

namespace cadastre {

namespace {

using Node = Filter::Node;
using NodePtr = std::unique_ptr<Node>;
using Op = Node::Op;

bool compare(double have, Op op, double want)
{
    switch (op) {
    case Op::Less: return have < want;
    case Op::LessOrEqual: return have <= want;
    case Op::Greater: return have > want;
    case Op::GreaterOrEqual: return have >= want;
    case Op::Has:
    case Op::Equal:
    case Op::Matches: break;
    }
    return have == want;
}

bool matchesText(const Node& node, const QString& have)
{
    switch (node.op) {
    case Op::Equal: return have == node.value;
    case Op::Matches: return node.pattern.match(have).hasMatch();
    default: return have.contains(node.value, Qt::CaseInsensitive);
    }
}

bool matchesTag(const Node& node, const Tags& tags)
{
    const qsizetype equals = node.value.indexOf(u'=');
    const QString key = equals < 0 ? node.value : node.value.left(equals);
    const auto tag = tags.constFind(key);
    return tag != tags.constEnd() && (equals < 0 || *tag == node.value.mid(equals + 1));
}

bool matchesCidr(const Node& node, const Prefix& have)
{
    if (have.isNull())
        return false;
    if (node.field == QLatin1String("covers"))
        return have.contains(node.prefix);
    if (node.field == QLatin1String("overlaps") || node.field == QLatin1String("around"))
        return have.overlaps(node.prefix);
    return node.op == Op::Equal ? have == node.prefix : node.prefix.contains(have);
}

/// An error is more than a warning.
bool matchesSeverity(const Node& node, const QString& have)
{
    if (!node.severity)
        return matchesText(node, have);
    const auto severity = fromWire<Severity>(have);
    const auto rank = [](Severity one) { return -static_cast<double>(one); }; // the worst stands first
    return severity && compare(rank(*severity), node.op, rank(*node.severity));
}

bool matchesField(const Node& node, const RowFacts& facts)
{
    const QString& field = node.field;
    const auto is = [&field](const char* name) { return field == QLatin1String(name); };
    if (is("is") || is("basis"))
        return facts.is.contains(node.value.toLower());
    if (is("tag"))
        return matchesTag(node, facts.tags);
    if (is("len"))
        return facts.length && compare(*facts.length, node.op, *node.number);
    if (is("used"))
        return facts.usedPercent && compare(*facts.usedPercent, node.op, *node.number);
    if (is("free"))
        return facts.freeUnits && compare(*facts.freeUnits, node.op, *node.number);
    if (is("unused"))
        return facts.usedPercent && *facts.usedPercent == 0.0;
    if (is("since"))
        return facts.since
            && compare(static_cast<double>(facts.since.ms), node.op == Op::Has ? Op::GreaterOrEqual : node.op,
                       static_cast<double>(node.moment->ms));
    if (is("family"))
        return facts.family && node.value.endsWith(*facts.family == Family::IPv4 ? u'4' : u'6');
    if (is("owner"))
        return matchesText(node, facts.owner) || matchesText(node, facts.ownerName);
    if (is("name"))
        return matchesText(node, facts.name);
    if (is("id"))
        return matchesText(node, facts.id);
    if (is("pool"))
        return matchesText(node, facts.pool);
    if (is("scope"))
        return matchesText(node, facts.scope);
    if (is("locale") || is("region"))
        return matchesText(node, facts.locale);
    if (is("state") || is("type"))
        return matchesText(node, facts.state);
    if (is("service"))
        return matchesText(node, facts.service);
    if (is("roa"))
        return facts.roa.contains(node.value.toLower());
    if (is("rule"))
        return matchesText(node, facts.rule);
    if (is("sev"))
        return matchesSeverity(node, facts.severity);
    return false;
}

} // namespace

bool matchesNode(const Node& node, const RowFacts& facts)
{
    switch (node.kind) {
    case Node::Kind::And:
        return std::all_of(node.parts.begin(), node.parts.end(),
                           [&](const NodePtr& part) { return matchesNode(*part, facts); });
    case Node::Kind::Or:
        return std::any_of(node.parts.begin(), node.parts.end(),
                           [&](const NodePtr& part) { return matchesNode(*part, facts); });
    case Node::Kind::Not: return !matchesNode(*node.parts.front(), facts);
    case Node::Kind::Cidr: return matchesCidr(node, facts.cidr);
    case Node::Kind::Word: return facts.text.contains(node.value);
    case Node::Kind::Field: return matchesField(node, facts);
    }
    return false;
}

bool asksForField(const Node& node, QStringView field)
{
    return node.field == field || std::any_of(node.parts.begin(), node.parts.end(), [field](const NodePtr& part) {
               return asksForField(*part, field);
           });
}

} // namespace cadastre

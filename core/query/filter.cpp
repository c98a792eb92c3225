// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/filter.h"

#include "base/nearestword.h"
#include "query/filtervalues.h"

#include <QRegularExpression>

#include <algorithm>
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

namespace {

using Node = Filter::Node;
using NodePtr = std::unique_ptr<Node>;
using Op = Node::Op;

const QStringList& knownFields()
{
    static const QStringList fields{QStringLiteral("cidr"),    QStringLiteral("covers"), QStringLiteral("overlaps"),
                                    QStringLiteral("name"),    QStringLiteral("id"),     QStringLiteral("pool"),
                                    QStringLiteral("scope"),   QStringLiteral("family"), QStringLiteral("locale"),
                                    QStringLiteral("region"),  QStringLiteral("len"),    QStringLiteral("used"),
                                    QStringLiteral("free"),    QStringLiteral("unused"), QStringLiteral("state"),
                                    QStringLiteral("is"),      QStringLiteral("tag"),    QStringLiteral("owner"),
                                    QStringLiteral("service"), QStringLiteral("roa"),    QStringLiteral("rule"),
                                    QStringLiteral("sev"),     QStringLiteral("since"),  QStringLiteral("basis"),
                                    QStringLiteral("type")};
    return fields;
}

bool isOrder(Op op) { return op == Op::Less || op == Op::LessOrEqual || op == Op::Greater || op == Op::GreaterOrEqual; }

class Parser {
public:
    explicit Parser(QStringView text) : m_text(text) {}

    Result<NodePtr> parse()
    {
        skipSpace();
        if (atEnd())
            return NodePtr{};
        NodePtr root = parseOr();
        if (root && !atEnd())
            root = stop("unexpected");
        if (!root) {
            Error error = makeError(ErrorCode::InvalidValue, m_text.toString(),
                                    {{QStringLiteral("field"), QStringLiteral("filter")},
                                     {QStringLiteral("value"), m_text.toString()},
                                     {QStringLiteral("reason"), QString::fromLatin1(m_reason)},
                                     {QStringLiteral("position"), QString::number(m_where)},
                                     {QStringLiteral("column"), QString::number(m_where + 1)}});
            if (!m_suggestion.isEmpty())
                error.params.insert(QStringLiteral("suggestion"), m_suggestion);
            return Unexpected(std::move(error));
        }
        return root;
    }

private:
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] QChar peek() const { return atEnd() ? QChar() : m_text[m_at]; }
    void skipSpace()
    {
        while (!atEnd() && m_text[m_at].isSpace())
            ++m_at;
    }
    NodePtr stop(const char* reason)
    {
        if (!m_reason) {
            m_reason = reason;
            m_where = m_at;
        }
        return nullptr;
    }

    NodePtr parseOr()
    {
        NodePtr first = parseAnd();
        skipSpace();
        if (!first || peek() != u'|')
            return first;
        auto node = std::make_unique<Node>();
        node->kind = Node::Kind::Or;
        node->parts.push_back(std::move(first));
        while (peek() == u'|') {
            ++m_at;
            NodePtr next = parseAnd();
            if (!next)
                return nullptr;
            node->parts.push_back(std::move(next));
            skipSpace();
        }
        return node;
    }

    NodePtr parseAnd()
    {
        auto node = std::make_unique<Node>();
        node->kind = Node::Kind::And;
        for (skipSpace(); !atEnd() && peek() != u'|' && peek() != u')'; skipSpace()) {
            NodePtr next = parseNot();
            if (!next)
                return nullptr;
            node->parts.push_back(std::move(next));
        }
        if (node->parts.empty())
            return stop("incomplete");
        return node->parts.size() == 1 ? std::move(node->parts.front()) : std::move(node);
    }

    NodePtr parseNot()
    {
        if (peek() != u'-' && peek() != u'!')
            return parseAtom();
        ++m_at;
        if (atEnd())
            return stop("incomplete");
        NodePtr inner = parseAtom();
        if (!inner)
            return nullptr;
        auto node = std::make_unique<Node>();
        node->kind = Node::Kind::Not;
        node->parts.push_back(std::move(inner));
        return node;
    }

    NodePtr parseAtom()
    {
        if (peek() == u'(') {
            ++m_at;
            NodePtr inner = parseOr();
            if (!inner)
                return nullptr;
            skipSpace();
            if (peek() != u')')
                return stop("incomplete");
            ++m_at;
            return inner;
        }
        if (peek() == u'"') {
            auto node = std::make_unique<Node>();
            const auto quoted = readQuoted();
            if (!quoted)
                return nullptr;
            node->value = quoted->toLower();
            return node;
        }
        const qsizetype start = m_at;
        while (!atEnd() && m_text[m_at].isLetter())
            ++m_at;
        if (peek() == u':' && m_at > start) {
            const QString field = m_text.mid(start, m_at - start).toString().toLower();
            if (knownFields().contains(field)) {
                ++m_at;
                return parseField(field, start);
            }
            m_at = start;
            if (!looksLikeAddress())
                return stopUnknown(field);
        }
        m_at = start;
        return parseWord();
    }

    /// Does what begins here have the form of an IPv6 address ("fd:", "abcd::/32"), which has colons of its own?
    [[nodiscard]] bool looksLikeAddress() const
    {
        bool isFirstGroup = true;
        for (qsizetype i = m_at; i < m_text.size() && !m_text[i].isSpace() && m_text[i] != u'|' && m_text[i] != u')';
             ++i) {
            const char16_t c = m_text[i].toLower().unicode();
            const bool isHex = (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
            if (!isHex && c != u':' && c != u'/' && c != u'.')
                return false;
            if (c == u':')
                isFirstGroup = false;
            else if (isFirstGroup && i - m_at >= 4)
                return false;
        }
        return true;
    }

    /// A word before a colon that is no field; what may have been meant is said.
    NodePtr stopUnknown(const QString& field)
    {
        const QString value = m_text.mid(m_at + field.size() + 1).toString().section(u' ', 0, 0).toLower();
        if (Filter::isWords().contains(value)) {
            m_suggestion = QStringLiteral("is:") + value;
        } else {
            const QString nearest = nearestWord(field, knownFields());
            if (!nearest.isEmpty())
                m_suggestion = nearest + u':';
        }
        return stop("unknown-filter-field");
    }

    std::optional<QString> readQuoted()
    {
        ++m_at; // the opening quote
        QString out;
        while (!atEnd() && peek() != u'"')
            out += m_text[m_at++];
        if (atEnd()) {
            stop("incomplete");
            return std::nullopt;
        }
        ++m_at;
        return out;
    }

    std::optional<QString> readValue()
    {
        if (peek() == u'"')
            return readQuoted();
        QString out;
        while (!atEnd() && !m_text[m_at].isSpace() && peek() != u'|' && peek() != u')')
            out += m_text[m_at++];
        if (out.isEmpty()) {
            stop("incomplete");
            return std::nullopt;
        }
        return out;
    }

    /// "10.0.0.0/8", also short as people write it: "10/8", "10.4/16", "2001:db8::/32" or one address.
    static std::optional<Prefix> readPrefix(const QString& text)
    {
        if (const auto prefix = Prefix::parse(text))
            return *prefix;
        if (const auto address = IpAddress::parse(text))
            return Prefix::containing(*address, bitCount(address->family()));
        const qsizetype slash = text.indexOf(u'/');
        if (slash <= 0 || text.contains(u':'))
            return std::nullopt;
        QStringList octets = text.left(slash).split(u'.');
        if (octets.size() > 4)
            return std::nullopt;
        while (octets.size() < 4)
            octets.append(QStringLiteral("0"));
        const auto padded = Prefix::parse(octets.join(u'.') + text.mid(slash));
        return padded ? std::optional<Prefix>(*padded) : std::nullopt;
    }

    NodePtr parseWord()
    {
        const auto value = readValue();
        if (!value)
            return nullptr;
        auto node = std::make_unique<Node>();
        if (const auto prefix = readPrefix(*value)) {
            node->kind = Node::Kind::Cidr;
            node->field = QStringLiteral("around");
            node->prefix = *prefix;
        } else {
            node->value = value->toLower();
        }
        return node;
    }

    Op readOp()
    {
        const auto next = [this](QLatin1String op) {
            if (!m_text.mid(m_at).startsWith(op))
                return false;
            m_at += op.size();
            return true;
        };
        if (next(QLatin1String("<=")))
            return Op::LessOrEqual;
        if (next(QLatin1String(">=")))
            return Op::GreaterOrEqual;
        if (next(QLatin1String("<")))
            return Op::Less;
        if (next(QLatin1String(">")))
            return Op::Greater;
        if (next(QLatin1String("=")))
            return Op::Equal;
        if (next(QLatin1String("~")))
            return Op::Matches;
        return Op::Has;
    }

    NodePtr parseField(const QString& field, qsizetype start)
    {
        auto node = std::make_unique<Node>();
        node->kind = Node::Kind::Field;
        node->field = field;
        node->op = readOp();
        // tag:Region=us-east-1 has its "=" inside the value; "unused:" stands for free space and needs no value.
        if (field == QLatin1String("unused") && (atEnd() || peek().isSpace()))
            return node;
        const auto value = readValue();
        if (!value)
            return nullptr;
        node->value = *value;
        if (field == QLatin1String("cidr") || field == QLatin1String("covers") || field == QLatin1String("overlaps")) {
            const auto prefix = readPrefix(*value);
            if (!prefix)
                return stopAt(start, "no-cidr");
            node->kind = Node::Kind::Cidr;
            node->prefix = *prefix;
            return node;
        }
        if (node->op == Op::Matches) {
            node->pattern = QRegularExpression(*value, QRegularExpression::CaseInsensitiveOption);
            return node->pattern.isValid() ? std::move(node) : stopAt(start, "no-regular-expression");
        }
        const bool ordersSeverities = field == QLatin1String("sev") && isOrder(node->op);
        if (ordersSeverities)
            node->severity = fromWire<Severity>(value->toLower());
        if (const QStringList possible = possibleValues(field);
            !possible.isEmpty()
            && (ordersSeverities ? !node->severity : !canMatch(field, *value, node->op == Op::Equal, possible)))
            return stopAtValue(field, *value, possible, start);
        bool isNumber = false;
        QString digits = *value;
        if (digits.startsWith(u'/'))
            digits.remove(0, 1);
        const double number = digits.toDouble(&isNumber);
        if (isNumber)
            node->number = number;
        if (field == QLatin1String("since"))
            node->moment = parseInstant(*value);
        const bool wantsNumber =
            field == QLatin1String("len") || field == QLatin1String("used") || field == QLatin1String("free");
        if (wantsNumber && !isNumber)
            return stopAt(start, "no-number");
        if (field == QLatin1String("since") && !node->moment)
            return stopAt(start, "no-date");
        return node;
    }
    /// No row has it. At the end of the text it may be begun; else what may have been meant is said.
    NodePtr stopAtValue(const QString& field, const QString& value, const QStringList& known, qsizetype start)
    {
        const bool isBegun = std::any_of(known.begin(), known.end(), [&](const QString& one) {
            return one.startsWith(value, Qt::CaseInsensitive);
        });
        if (isBegun && atEnd())
            return stop("incomplete");
        if (const QString nearest = nearestWord(value.toLower(), known); !nearest.isEmpty())
            m_suggestion = field + u':' + nearest;
        return stopAt(start, "unknown-filter-value");
    }
    NodePtr stopAt(qsizetype where, const char* reason)
    {
        m_at = where;
        return stop(reason);
    }

    QStringView m_text;
    qsizetype m_at = 0;
    const char* m_reason = nullptr;
    qsizetype m_where = 0;
    QString m_suggestion;
};

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

bool asks(const Node& node, QStringView field)
{
    return node.field == field || std::any_of(node.parts.begin(), node.parts.end(), [field](const NodePtr& part) {
               return asks(*part, field);
           });
}

} // namespace

Filter::Filter() = default;
Filter::Filter(Filter&&) noexcept = default;
Filter& Filter::operator=(Filter&&) noexcept = default;
Filter::~Filter() = default;

Result<Filter> Filter::parse(QStringView text)
{
    auto root = Parser(text).parse();
    if (!root)
        return Unexpected(root.error());
    Filter filter;
    filter.m_root = std::move(*root);
    return filter;
}

bool Filter::matches(const RowFacts& facts) const { return !m_root || matchesNode(*m_root, facts); }

bool Filter::asksFor(QStringView field) const { return m_root && asks(*m_root, field); }

QStringList Filter::fields() { return knownFields(); }

QStringList Filter::isWords()
{
    return {QStringLiteral("compliant"),      QStringLiteral("noncompliant"), QStringLiteral("managed"),
            QStringLiteral("unmanaged"),      QStringLiteral("ignored"),      QStringLiteral("overlapping"),
            QStringLiteral("nonoverlapping"), QStringLiteral("advertised"),   QStringLiteral("advertisable"),
            QStringLiteral("withdrawn"),      QStringLiteral("shared"),       QStringLiteral("reserved"),
            QStringLiteral("planned"),        QStringLiteral("rehearsed"),    QStringLiteral("seen"),
            QStringLiteral("full"),           QStringLiteral("empty"),        QStringLiteral("default"),
            QStringLiteral("releasing"),      QStringLiteral("error"),        QStringLiteral("warning"),
            QStringLiteral("info"),           QStringLiteral("waived")};
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/filter.h"

#include "base/nearestword.h"
#include "query/filternode.h"
#include "query/filtervalues.h"

#include <algorithm>

namespace cadastre {

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

bool Filter::asksFor(QStringView field) const { return m_root && asksForField(*m_root, field); }

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

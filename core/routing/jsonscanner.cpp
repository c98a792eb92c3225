// SPDX-License-Identifier: GPL-3.0-or-later
#include "routing/jsonscanner.h"

#include <QString>

#include <algorithm>
#include <utility>
#include <vector>

namespace cadastre {

namespace {

bool isSpace(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

bool isNumberPart(char c) { return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E'; }

/// RFC 8259 §6: no leading zeros, no bare point, no plus sign.
bool isNumber(std::string_view text)
{
    const auto digits = [&text] {
        std::size_t count = 0;
        while (count < text.size() && text[count] >= '0' && text[count] <= '9')
            ++count;
        text.remove_prefix(count);
        return count;
    };
    if (!text.empty() && text.front() == '-')
        text.remove_prefix(1);
    const bool zero = !text.empty() && text.front() == '0';
    const std::size_t whole = digits();
    if (whole == 0 || (zero && whole > 1))
        return false;
    if (!text.empty() && text.front() == '.') {
        text.remove_prefix(1);
        if (digits() == 0)
            return false;
    }
    if (!text.empty() && (text.front() == 'e' || text.front() == 'E')) {
        text.remove_prefix(1);
        if (!text.empty() && (text.front() == '+' || text.front() == '-'))
            text.remove_prefix(1);
        if (digits() == 0)
            return false;
    }
    return text.empty();
}

void appendUtf8(std::string& out, std::uint32_t code)
{
    if (code < 0x80) {
        out += static_cast<char>(code);
    } else if (code < 0x800) {
        out += static_cast<char>(0xC0 | code >> 6);
        out += static_cast<char>(0x80 | (code & 0x3F));
    } else { // a surrogate half stays one: nothing that is compared here has any
        out += static_cast<char>(0xE0 | code >> 12);
        out += static_cast<char>(0x80 | (code >> 6 & 0x3F));
        out += static_cast<char>(0x80 | (code & 0x3F));
    }
}

} // namespace

bool JsonScanner::fail(const char* reason)
{
    if (m_reason == nullptr)
        m_reason = reason;
    return false;
}

void JsonScanner::skipSpace()
{
    while (m_at < m_end && isSpace(*m_at))
        ++m_at;
}

JsonScanner::Type JsonScanner::peek()
{
    if (failed())
        return Type::Broken;
    skipSpace();
    if (m_at == m_end)
        return Type::End;
    switch (*m_at) {
    case '{': return Type::Object;
    case '[': return Type::Array;
    case '"': return Type::String;
    case 't':
    case 'f':
    case 'n': return Type::Literal;
    default:
        if (*m_at == '-' || (*m_at >= '0' && *m_at <= '9'))
            return Type::Number;
        fail("unexpected-character");
        return Type::Broken;
    }
}

void JsonScanner::enterObject()
{
    if (peek() != Type::Object) {
        fail("object-expected");
        return;
    }
    ++m_at;
    m_first = true;
}

void JsonScanner::enterArray()
{
    if (peek() != Type::Array) {
        fail("array-expected");
        return;
    }
    ++m_at;
    m_first = true;
}

bool JsonScanner::nextItem(char close)
{
    if (failed())
        return false;
    skipSpace();
    if (m_at == m_end)
        return fail("unexpected-end");
    const bool first = std::exchange(m_first, false);
    if (*m_at == close) {
        ++m_at;
        return false;
    }
    if (!first) {
        if (*m_at != ',')
            return fail("comma-expected");
        ++m_at;
        skipSpace();
        if (m_at == m_end)
            return fail("unexpected-end");
        if (*m_at == close)
            return fail("value-expected");
    }
    return true;
}

bool JsonScanner::nextElement() { return nextItem(']'); }

bool JsonScanner::nextMember(std::string_view& key)
{
    if (!nextItem('}'))
        return false;
    if (*m_at != '"')
        return fail("name-expected");
    key = string();
    skipSpace();
    if (failed() || m_at == m_end || *m_at != ':')
        return fail(m_at == m_end ? "unexpected-end" : "colon-expected");
    ++m_at;
    return true;
}

std::string_view JsonScanner::string()
{
    if (peek() != Type::String) {
        fail("string-expected");
        return {};
    }
    ++m_at;
    const char* start = m_at;
    while (m_at < m_end && *m_at != '"' && *m_at != '\\' && static_cast<unsigned char>(*m_at) >= 0x20)
        ++m_at;
    if (m_at < m_end && *m_at == '"')
        return {start, static_cast<std::size_t>(m_at++ - start)};

    m_unescaped.assign(start, m_at);
    while (m_at < m_end && *m_at != '"') {
        if (static_cast<unsigned char>(*m_at) < 0x20) {
            fail("control-character");
            return {};
        }
        if (*m_at != '\\') {
            m_unescaped += *m_at++;
        } else if (!appendEscape()) {
            fail("bad-escape");
            return {};
        }
    }
    if (m_at == m_end) {
        fail("unexpected-end");
        return {};
    }
    ++m_at;
    return m_unescaped;
}

bool JsonScanner::appendEscape()
{
    if (m_end - m_at < 2)
        return false;
    const char kind = m_at[1];
    m_at += 2;
    constexpr std::string_view plain = "\"\\/bfnrt";
    constexpr std::string_view meant = "\"\\/\b\f\n\r\t";
    if (const std::size_t i = plain.find(kind); i != std::string_view::npos) {
        m_unescaped += meant[i];
        return true;
    }
    if (kind != 'u' || m_end - m_at < 4)
        return false;
    std::uint32_t code = 0;
    for (int i = 0; i < 4; ++i) {
        const char c = *m_at++;
        const int digit = c >= '0' && c <= '9' ? c - '0'
                        : c >= 'a' && c <= 'f' ? c - 'a' + 10
                        : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                               : -1;
        if (digit < 0)
            return false;
        code = code << 4 | static_cast<std::uint32_t>(digit);
    }
    appendUtf8(m_unescaped, code);
    return true;
}

std::string_view JsonScanner::number()
{
    if (peek() != Type::Number) {
        fail("number-expected");
        return {};
    }
    const char* start = m_at;
    while (m_at < m_end && isNumberPart(*m_at))
        ++m_at;
    const std::string_view digits(start, static_cast<std::size_t>(m_at - start));
    if (!isNumber(digits)) {
        m_at = start;
        fail("bad-number");
        return {};
    }
    return digits;
}

void JsonScanner::skipWord()
{
    for (const std::string_view word :
         {std::string_view("true"), std::string_view("false"), std::string_view("null")}) {
        if (static_cast<std::size_t>(m_end - m_at) >= word.size() && std::string_view(m_at, word.size()) == word) {
            m_at += word.size();
            return;
        }
    }
    fail("unexpected-character");
}

void JsonScanner::skip()
{
    // What is open, innermost last. The loop is one value a round; containers stay open across rounds.
    std::vector<char> open;
    do {
        switch (peek()) {
        case Type::Object:
        case Type::Array:
            if (static_cast<int>(open.size()) >= depthLimit) {
                fail("too-deep");
                return;
            }
            open.push_back(*m_at == '{' ? '}' : ']');
            ++m_at;
            m_first = true;
            break;
        case Type::String: static_cast<void>(string()); break;
        case Type::Number: static_cast<void>(number()); break;
        case Type::Literal: skipWord(); break;
        case Type::End: fail("unexpected-end"); return;
        case Type::Broken: return;
        }
        // Close what ends here, and stand before the next value.
        std::string_view key;
        while (!failed() && !open.empty() && !(open.back() == '}' ? nextMember(key) : nextElement())) {
            if (!failed())
                open.pop_back();
        }
    } while (!open.empty() && !failed());
}

void JsonScanner::expectEnd()
{
    skipSpace();
    if (m_at != m_end)
        fail("text-after-the-end");
}

Error JsonScanner::error() const
{
    const auto line = std::count(m_begin, m_at, '\n') + 1;
    const char* lineStart = m_at;
    while (lineStart > m_begin && lineStart[-1] != '\n')
        --lineStart;
    return makeError(ErrorCode::InvalidJson, {},
                     {{QStringLiteral("line"), QString::number(line)},
                      {QStringLiteral("column"), QString::number(m_at - lineStart + 1)},
                      {QStringLiteral("reason"), QLatin1String(m_reason != nullptr ? m_reason : "")}});
}

} // namespace cadastre

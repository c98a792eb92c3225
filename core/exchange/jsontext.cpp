// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/jsontext.h"

#include <QJsonDocument>
#include <QSet>
#include <QStringDecoder>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace cadastre {

namespace {

bool isJsonSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// The offset of the first byte that is not UTF-8 (RFC 3629), or -1.
qsizetype firstBadUtf8(const QByteArray& text)
{
    const auto* bytes = reinterpret_cast<const unsigned char*>(text.constData());
    const qsizetype size = text.size();
    for (qsizetype i = 0; i < size;) {
        const unsigned lead = bytes[i];
        if (lead < 0x80) {
            ++i;
            continue;
        }
        const int more = lead >= 0xC2 && lead < 0xE0 ? 1
                       : (lead & 0xF0) == 0xE0       ? 2
                       : lead >= 0xF0 && lead < 0xF5 ? 3
                                                     : 0;
        if (more == 0 || i + more >= size)
            return i;
        for (int k = 1; k <= more; ++k)
            if ((bytes[i + k] & 0xC0) != 0x80)
                return i;
        const unsigned second = bytes[i + 1];
        // Overlong forms, surrogates, beyond U+10FFFF.
        if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second >= 0xA0) || (lead == 0xF0 && second < 0x90)
            || (lead == 0xF4 && second >= 0x90))
            return i;
        i += more + 1;
    }
    return -1;
}

} // namespace

Result<QByteArray> decodedText(const QByteArray& bytes, const QString& name, qint64 limit)
{
    const QString file = QStringLiteral("file");
    if (bytes.size() > limit)
        return refuse(ErrorCode::FileTooLarge, name,
                      {{file, name},
                       {QStringLiteral("size"), QString::number(bytes.size())},
                       {QStringLiteral("limit"), QString::number(limit)}});
    QByteArray text = bytes;
    const bool little =
        bytes.startsWith("\xFF\xFE") || (bytes.size() >= 4 && bytes[0] && !bytes[1] && bytes[2] && !bytes[3]);
    const bool big =
        bytes.startsWith("\xFE\xFF") || (bytes.size() >= 4 && !bytes[0] && bytes[1] && !bytes[2] && bytes[3]);
    if (little || big) {
        QStringDecoder decoder(little ? QStringDecoder::Utf16LE : QStringDecoder::Utf16BE);
        const QString decoded = decoder.decode(bytes);
        if (decoder.hasError() || bytes.size() % 2 != 0)
            return refuse(ErrorCode::Utf16Hint, name, {{file, name}});
        text = decoded.toUtf8();
    }
    if (text.startsWith("\xEF\xBB\xBF"))
        text.remove(0, 3);
    if (const qsizetype offset = firstBadUtf8(text); offset >= 0)
        return refuse(ErrorCode::NotUtf8, name, {{file, name}, {QStringLiteral("offset"), QString::number(offset)}});
    if (std::all_of(text.begin(), text.end(), isJsonSpace))
        return refuse(ErrorCode::EmptyInput, name, {{file, name}});
    return text;
}

/// Walks the document once with a stack of its own: hostile nesting costs no call stack.
class JsonTextReader {
public:
    explicit JsonTextReader(JsonText& document) : m_document(document), m_text(document.m_text) {}

    [[nodiscard]] Result<void> run()
    {
        skipSpace();
        for (;;) {
            if (const Result<void> value = readValueStart(); !value)
                return value;
            // A value (or an opening bracket of an empty container) is behind us: close what ends here.
            for (;;) {
                skipSpace();
                if (m_levels.empty()) {
                    if (m_at < m_text.size())
                        return fault("trailing-text");
                    return {};
                }
                Level& level = m_levels.back();
                if (m_opened) { // just opened: an element or the end
                    m_opened = false;
                    if (peek() == (level.isObject ? '}' : ']')) {
                        ++m_at;
                        m_levels.pop_back();
                        continue;
                    }
                } else if (peek() == ',') {
                    ++m_at;
                    skipSpace();
                } else if (peek() == (level.isObject ? '}' : ']')) {
                    ++m_at;
                    m_levels.pop_back();
                    continue;
                } else {
                    return fault(m_at >= m_text.size() ? "unexpected-end" : "unexpected-token");
                }
                if (level.isObject)
                    if (const Result<void> key = readKey(level); !key)
                        return key;
                break;
            }
        }
    }

private:
    struct Level {
        bool isObject = false;
        std::vector<QByteArray> keys; ///< the first few, compared one by one
        QSet<QByteArray> moreKeys;
    };

    [[nodiscard]] char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    void skipSpace()
    {
        while (m_at < m_text.size() && isJsonSpace(m_text[m_at]))
            ++m_at;
    }
    [[nodiscard]] Unexpected fault(const char* reason, qsizetype at = -1) const
    {
        const TextPosition place = m_document.positionAt(at < 0 ? m_at : at);
        return refuse(ErrorCode::InvalidJson, m_document.m_name,
                      {{QStringLiteral("file"), m_document.m_name},
                       {QStringLiteral("line"), QString::number(place.line)},
                       {QStringLiteral("column"), QString::number(place.column)},
                       {QStringLiteral("reason"), QString::fromLatin1(reason)}});
    }

    Result<void> readValueStart()
    {
        if (m_levels.size() == 2 && !m_levels[1].isObject && m_levels[0].isObject)
            m_document.m_members[m_member].elements.push_back(m_at);
        else if (m_levels.size() == 1 && m_levels[0].isObject)
            m_document.m_members[m_member].offset = m_at;
        const char c = peek();
        if (c == '{' || c == '[') {
            if (m_levels.size() >= static_cast<std::size_t>(JsonText::deepest))
                return fault("too-deep");
            ++m_at;
            m_levels.emplace_back().isObject = c == '{';
            m_opened = true;
            return {};
        }
        if (c == '"')
            return readText();
        if (c == '-' || (c >= '0' && c <= '9'))
            return readNumber();
        for (const char* word : {"true", "false", "null"}) {
            const auto length = static_cast<qsizetype>(qstrlen(word));
            if (m_text.mid(m_at, length) == word) {
                m_at += length;
                return {};
            }
        }
        return fault(m_at >= m_text.size() ? "unexpected-end" : "unexpected-token");
    }

    Result<void> readKey(Level& level)
    {
        if (peek() != '"')
            return fault(m_at >= m_text.size() ? "unexpected-end" : "unexpected-token");
        const qsizetype start = m_at;
        if (const Result<void> text = readText(); !text)
            return text;
        QByteArray key = QByteArray::fromRawData(m_text.constData() + start + 1, m_at - start - 2);
        if (m_hadEscape) // an escaped letter is the same letter
            key =
                QJsonDocument::fromJson('[' + m_text.mid(start, m_at - start) + ']').array().at(0).toString().toUtf8();
        bool known = level.moreKeys.contains(key);
        for (const QByteArray& other : level.keys)
            known = known || other == key;
        if (known) {
            const TextPosition place = m_document.positionAt(start);
            return refuse(ErrorCode::DuplicateKey, m_document.m_name,
                          {{QStringLiteral("file"), m_document.m_name},
                           {QStringLiteral("key"), QString::fromUtf8(key)},
                           {QStringLiteral("line"), QString::number(place.line)},
                           {QStringLiteral("column"), QString::number(place.column)}});
        }
        if (level.keys.size() < 24)
            level.keys.push_back(key);
        else
            level.moreKeys.insert(key);
        if (m_levels.size() == 1)
            m_member = QString::fromUtf8(key);
        skipSpace();
        if (peek() != ':')
            return fault(m_at >= m_text.size() ? "unexpected-end" : "unexpected-token");
        ++m_at;
        skipSpace();
        return {};
    }

    /// Four hex digits at `at`, or -1.
    [[nodiscard]] int hexAt(qsizetype at) const
    {
        bool ok = false;
        const QByteArray digits = m_text.mid(at, 4);
        const int value = digits.toInt(&ok, 16);
        return ok && digits.size() == 4 && digits[0] != '+' && digits[0] != '-' && digits[0] != ' ' ? value : -1;
    }

    Result<void> readText()
    {
        m_hadEscape = false;
        const qsizetype start = m_at++;
        for (; m_at < m_text.size(); ++m_at) {
            const char c = m_text[m_at];
            if (c == '"') {
                ++m_at;
                return {};
            }
            if (static_cast<unsigned char>(c) < 0x20)
                return fault("control-character");
            if (c != '\\')
                continue;
            m_hadEscape = true;
            const char escape = m_at + 1 < m_text.size() ? m_text[m_at + 1] : '\0';
            if (escape != 'u') {
                if (!escape || !std::strchr("\"\\/bfnrt", escape))
                    return fault("bad-escape");
                ++m_at;
                continue;
            }
            const int unit = hexAt(m_at + 2);
            if (unit < 0)
                return fault("bad-escape");
            if (unit == 0)
                return fault("nul");
            if (unit >= 0xDC00 && unit < 0xE000)
                return fault("lone-surrogate");
            if (unit >= 0xD800 && unit < 0xDC00) {
                const int low = m_text.mid(m_at + 6, 2) == "\\u" ? hexAt(m_at + 8) : -1;
                if (low < 0xDC00 || low >= 0xE000)
                    return fault("lone-surrogate");
                m_at += 6;
            }
            m_at += 5;
        }
        return fault("unexpected-end", start);
    }

    Result<void> readNumber()
    {
        const qsizetype start = m_at;
        const auto digits = [this] {
            const qsizetype from = m_at;
            while (peek() >= '0' && peek() <= '9')
                ++m_at;
            return m_at - from;
        };
        if (peek() == '-')
            ++m_at;
        const qsizetype firstDigit = m_at;
        const qsizetype whole = digits();
        if (whole == 0 || (whole > 1 && m_text[firstDigit] == '0'))
            return fault("bad-number", start);
        bool isInteger = true;
        if (peek() == '.') {
            isInteger = false;
            ++m_at;
            if (digits() == 0)
                return fault("bad-number", start);
        }
        if (peek() == 'e' || peek() == 'E') {
            isInteger = false;
            ++m_at;
            if (peek() == '+' || peek() == '-')
                ++m_at;
            if (digits() == 0)
                return fault("bad-number", start);
        }
        const QByteArray number = m_text.mid(start, m_at - start);
        bool ok = false;
        if (isInteger)
            (void)number.toLongLong(&ok);
        else
            ok = std::isfinite(number.toDouble(&ok)) && ok;
        return ok ? Result<void>() : fault("number-too-large", start);
    }

    JsonText& m_document;
    const QByteArray& m_text;
    qsizetype m_at = 0;
    std::vector<Level> m_levels;
    QString m_member;
    bool m_opened = false;
    bool m_hadEscape = false;
};

Result<JsonText> JsonText::read(const QByteArray& bytes, const QString& name, qint64 limit)
{
    auto text = decodedText(bytes, name, limit);
    if (!text)
        return Unexpected(text.error());
    JsonText document;
    document.m_name = name;
    document.m_text = std::move(*text);

    // The CLI's own ways to answer other than with JSON deserve a plain word rather than "unexpected token".
    const QByteArray start = document.m_text.left(400).trimmed();
    if (!start.startsWith('{') && !start.startsWith('[')) {
        const QString found =
            QString::fromUtf8(start.left(start.indexOf('\n') < 0 ? start.size() : start.indexOf('\n')))
                .trimmed()
                .left(160);
        return refuse(ErrorCode::WrongFormat, name,
                      {{QStringLiteral("file"), name},
                       {QStringLiteral("expected"), QStringLiteral("JSON (--output json)")},
                       {QStringLiteral("found"), found}});
    }
    if (const auto scanned = JsonTextReader(document).run(); !scanned)
        return Unexpected(scanned.error());

    QJsonParseError problem;
    const QJsonDocument parsed = QJsonDocument::fromJson(document.m_text, &problem);
    if (problem.error != QJsonParseError::NoError) { // nothing that the scanner lets pass; kept for the day they differ
        const TextPosition place = document.positionAt(problem.offset);
        return refuse(ErrorCode::InvalidJson, name,
                      {{QStringLiteral("file"), name},
                       {QStringLiteral("line"), QString::number(place.line)},
                       {QStringLiteral("column"), QString::number(place.column)},
                       {QStringLiteral("reason"), problem.errorString()}});
    }
    document.m_root = parsed.isArray() ? QJsonValue(parsed.array()) : QJsonValue(parsed.object());
    return document;
}

TextPosition JsonText::positionAt(qsizetype offset) const
{
    const auto advanced = [this](TextPosition position, qsizetype from, qsizetype to) {
        const char* const text = m_text.constData();
        for (qsizetype at = from; at < to; ++at) {
            if (text[at] == '\n')
                position = {position.line + 1, 1};
            else if ((static_cast<unsigned char>(text[at]) & 0xC0)
                     != 0x80) // continuation bytes belong to the character before
                ++position.column;
        }
        return position;
    };
    offset = std::min(offset, m_text.size());
    const qsizetype mark = offset / markDistance;
    while (static_cast<qsizetype>(m_marks.size()) <= mark) {
        const auto last = static_cast<qsizetype>(m_marks.size()) - 1;
        m_marks.push_back(advanced(m_marks.back(), last * markDistance, (last + 1) * markDistance));
    }
    return advanced(m_marks[static_cast<std::size_t>(mark)], mark * markDistance, offset);
}

TextPosition JsonText::placeOf(const QString& key, qsizetype index, const QString& field) const
{
    const auto member = m_members.constFind(key);
    if (member == m_members.constEnd())
        return {1, 1};
    const bool isElement = index >= 0 && index < static_cast<qsizetype>(member->elements.size());
    const qsizetype start = isElement ? member->elements[static_cast<std::size_t>(index)] : member->offset;
    if (field.isEmpty() || start >= m_text.size() || m_text[start] != '{')
        return positionAt(start);
    // The document is known to be well formed: find the member by counting brackets.
    const QByteArray wanted = '"' + field.toUtf8() + '"';
    int depth = 0;
    for (qsizetype at = start; at < m_text.size(); ++at) {
        const char c = m_text[at];
        if (c == '{' || c == '[') {
            ++depth;
        } else if (c == '}' || c == ']') {
            if (--depth == 0)
                break;
        } else if (c == '"') {
            qsizetype end = at + 1;
            while (m_text[end] != '"')
                end += m_text[end] == '\\' ? 2 : 1;
            const bool isWanted = depth == 1 && QByteArrayView(m_text).sliced(at, end - at + 1) == wanted;
            at = end;
            if (!isWanted)
                continue;
            qsizetype next = at + 1;
            while (isJsonSpace(m_text[next]))
                ++next;
            if (m_text[next] != ':')
                continue; // a value, not a name
            ++next;
            while (isJsonSpace(m_text[next]))
                ++next;
            return positionAt(next);
        }
    }
    return positionAt(start);
}

} // namespace cadastre

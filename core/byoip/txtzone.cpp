// SPDX-License-Identifier: GPL-3.0-or-later
#include "byoip/txtzone.h"

namespace cadastre {

namespace {

struct Token {
    QString text;
    bool isQuoted = false;
};

/// An entry of the file: a line, or several within parentheses. One that starts with a blank has no owner of its own.
struct Entry {
    QList<Token> tokens;
    bool continuesOwner = false;
};

/// Cuts a zone file into entries.
class Cutter {
public:
    explicit Cutter(const QString& text) : m_text(text) {}

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] Entry next()
    {
        Entry entry;
        entry.continuesOwner = !atEnd() && isBlank(m_text[m_at]);
        int depth = 0;
        while (!atEnd()) {
            const QChar c = m_text[m_at];
            if (c == u'\n') {
                ++m_at;
                if (depth == 0)
                    break;
            } else if (isBlank(c)) {
                ++m_at;
            } else if (c == u';') {
                while (!atEnd() && m_text[m_at] != u'\n')
                    ++m_at;
            } else if (c == u'(' || c == u')') {
                depth = std::max(0, depth + (c == u'(' ? 1 : -1));
                ++m_at;
            } else {
                entry.tokens.append(c == u'"' ? quoted() : plain());
            }
        }
        return entry;
    }

private:
    static bool isBlank(QChar c) { return c == u' ' || c == u'\t' || c == u'\r'; }

    Token quoted()
    {
        Token token{{}, true};
        for (++m_at; !atEnd() && m_text[m_at] != u'"' && m_text[m_at] != u'\n'; ++m_at) {
            if (m_text[m_at] == u'\\' && m_at + 1 < m_text.size())
                ++m_at;
            token.text += m_text[m_at];
        }
        if (!atEnd() && m_text[m_at] == u'"')
            ++m_at;
        return token;
    }

    Token plain()
    {
        const qsizetype from = m_at;
        while (!atEnd() && !isBlank(m_text[m_at]) && !QStringView(u"\n;()\"").contains(m_text[m_at]))
            ++m_at;
        return {m_text.mid(from, m_at - from), false};
    }

    const QString& m_text;
    qsizetype m_at = 0;
};

QString withoutDot(QString name)
{
    if (name.endsWith(u'.'))
        name.chop(1);
    return name.toLower();
}

QString absolute(const QString& name, const QString& origin)
{
    if (name == QLatin1String("@"))
        return origin;
    return name.endsWith(u'.') || origin.isEmpty() ? withoutDot(name) : name.toLower() + u'.' + origin;
}

bool isTtl(const QString& word)
{
    return !word.isEmpty() && word[0].isDigit() && std::all_of(word.begin(), word.end(), [](QChar c) {
        return c.isDigit() || QStringView(u"smhdwSMHDW").contains(c);
    });
}

/// The text of a TXT entry behind its owner; null when it is of another type.
QString textOf(const Entry& entry, qsizetype at)
{
    while (at < entry.tokens.size() && !entry.tokens[at].isQuoted
           && (isTtl(entry.tokens[at].text) || entry.tokens[at].text.compare(u"IN", Qt::CaseInsensitive) == 0))
        ++at;
    if (at >= entry.tokens.size() || entry.tokens[at].text.compare(u"TXT", Qt::CaseInsensitive) != 0)
        return {};
    QString text = QStringLiteral("");
    for (const Token& token : entry.tokens.mid(at + 1))
        text += token.text;
    return text;
}

} // namespace

TxtZone TxtZone::read(const QByteArray& bytes)
{
    TxtZone zone;
    const QString text = QString::fromUtf8(bytes);
    QString origin, owner;
    for (Cutter cutter(text); !cutter.atEnd();) {
        const Entry entry = cutter.next();
        if (entry.tokens.isEmpty())
            continue;
        const QString first = entry.tokens.first().text;
        if (first.startsWith(u'$')) {
            if (first.compare(u"$ORIGIN", Qt::CaseInsensitive) == 0 && entry.tokens.size() > 1)
                origin = withoutDot(entry.tokens[1].text);
            continue;
        }
        if (!entry.continuesOwner)
            owner = absolute(first, origin);
        if (const QString value = textOf(entry, entry.continuesOwner ? 0 : 1); !value.isNull() && !owner.isEmpty())
            zone.m_values[owner].append(value);
    }
    return zone;
}

qsizetype TxtZone::recordCount() const
{
    qsizetype count = 0;
    for (const QStringList& values : m_values)
        count += values.size();
    return count;
}

} // namespace cadastre

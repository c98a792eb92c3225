// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/visibletext.h"

namespace cadastre {

namespace {

bool isHidden(char32_t c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0)       // C0, DEL, C1
        || c == 0x00AD || c == 0x061C || c == 0x180E // soft hyphen, Arabic letter mark, Mongolian separator
        || (c >= 0x200B && c <= 0x200F)              // zero width, LRM, RLM
        || (c >= 0x2028 && c <= 0x202E)              // line and paragraph separators, embeddings, overrides
        || (c >= 0x2060 && c <= 0x206F)              // word joiner, isolates
        || (c >= 0xD800 && c <= 0xDFFF)              // half a character
        || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB) || (c >= 0xE0000 && c <= 0xE007F); // the last: tags
}

/// The character that begins at `at`: a pair is one, half a pair stands for itself.
char32_t characterAt(QStringView text, qsizetype at)
{
    const QChar c = text[at];
    if (c.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return QChar::surrogateToUcs4(c, text[at + 1]);
    return c.unicode();
}

qsizetype unitsOf(char32_t c) { return QChar::requiresSurrogates(c) ? 2 : 1; }

} // namespace

bool hasHiddenCharacters(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); i += unitsOf(characterAt(text, i)))
        if (isHidden(characterAt(text, i)))
            return true;
    return false;
}

QString visibleText(QStringView text)
{
    if (!hasHiddenCharacters(text))
        return text.toString();
    QString shown;
    for (qsizetype i = 0; i < text.size();) {
        const char32_t c = characterAt(text, i);
        if (isHidden(c))
            shown += QStringLiteral("<U+%1>").arg(QString::number(c, 16).toUpper(), 4, QLatin1Char('0'));
        else
            shown += text.mid(i, unitsOf(c));
        i += unitsOf(c);
    }
    return shown;
}

} // namespace cadastre

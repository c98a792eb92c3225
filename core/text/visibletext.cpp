// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/visibletext.h"

#include <algorithm>

namespace cadastre {

namespace {

bool isHidden(char16_t c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0)       // C0, DEL, C1
        || c == 0x00AD || c == 0x061C || c == 0x180E // soft hyphen, Arabic letter mark, Mongolian separator
        || (c >= 0x200B && c <= 0x200F)              // zero width, LRM, RLM
        || (c >= 0x2028 && c <= 0x202E)              // line and paragraph separators, embeddings, overrides
        || (c >= 0x2060 && c <= 0x206F)              // word joiner, isolates
        || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB);
}

bool isLoneSurrogate(QStringView text, qsizetype at)
{
    const QChar c = text[at];
    if (c.isHighSurrogate())
        return at + 1 >= text.size() || !text[at + 1].isLowSurrogate();
    if (c.isLowSurrogate())
        return at == 0 || !text[at - 1].isHighSurrogate();
    return false;
}

} // namespace

bool hasHiddenCharacters(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i)
        if (isHidden(text[i].unicode()) || isLoneSurrogate(text, i))
            return true;
    return false;
}

QString visibleText(QStringView text)
{
    if (!hasHiddenCharacters(text))
        return text.toString();
    QString shown;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (isHidden(c) || isLoneSurrogate(text, i))
            shown += QStringLiteral("<U+%1>").arg(static_cast<uint>(c), 4, 16, QLatin1Char('0')).toUpper();
        else
            shown += text[i];
    }
    return shown;
}

} // namespace cadastre

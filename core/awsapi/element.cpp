// SPDX-License-Identifier: GPL-3.0-or-later
#include "awsapi/element.h"

#include <algorithm>

namespace cadastre::awsapi {

const Element* Element::find(QStringView child) const
{
    for (const Element& one : children)
        if (child == QLatin1String(one.name))
            return &one;
    return nullptr;
}

QByteArray escapedXml(QStringView text)
{
    QString escaped;
    escaped.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool isPair = c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (c == u'&')
            escaped += QLatin1String("&amp;");
        else if (c == u'<')
            escaped += QLatin1String("&lt;");
        else if (c == u'>')
            escaped += QLatin1String("&gt;");
        else if (c == u'"')
            escaped += QLatin1String("&quot;");
        else if (c == u'\r' || c == u'\n' || c == u'\t') // readers would turn them into spaces or drop them
            escaped += QStringLiteral("&#%1;").arg(c.unicode());
        else if (isPair) {
            escaped += c;
            escaped += text[++i];
        } else if (c.unicode() < 0x20 || c.isSurrogate() || c.unicode() >= 0xFFFE)
            escaped += QChar::ReplacementCharacter;
        else
            escaped += c;
    }
    return escaped.toUtf8();
}

namespace {

/// The same behind `out`; most of it is plain: ids, numbers, words.
void appendEscaped(QByteArray& out, QStringView text)
{
    const bool isPlain = std::all_of(text.begin(), text.end(), [](QChar c) {
        return c >= u' ' && c < QChar(0x7F) && c != u'&' && c != u'<' && c != u'>' && c != u'"';
    });
    if (!isPlain) {
        out += escapedXml(text);
        return;
    }
    const qsizetype at = out.size();
    out.resize(at + text.size());
    std::transform(text.begin(), text.end(), out.begin() + at, [](QChar c) { return c.toLatin1(); });
}

} // namespace

void writeXml(QByteArray& out, const Element& element)
{
    out += '<';
    out += element.name;
    if (element.children.empty() && element.text.isEmpty()) {
        out += "/>";
        return;
    }
    out += '>';
    appendEscaped(out, element.text);
    for (const Element& child : element.children)
        writeXml(out, child);
    out += "</";
    out += element.name;
    out += '>';
}

} // namespace cadastre::awsapi

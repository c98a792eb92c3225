// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollout/hcl.h"

#include "text/visibletext.h"

#include <algorithm>

namespace cadastre {

QString hclString(QStringView text)
{
    QString out(u'"');
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool isPair = c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (isPair) {
            out += c;
            out += text[++i];
        } else if (c == u'"' || c == u'\\') {
            out += u'\\';
            out += c;
        } else if (c == u'\n') {
            out += QLatin1String("\\n");
        } else if (c == u'\r') {
            out += QLatin1String("\\r");
        } else if (c == u'\t') {
            out += QLatin1String("\\t");
        } else if ((c == u'$' || c == u'%') && i + 1 < text.size() && text[i + 1] == u'{') {
            out += c;
            out += c; // "$${" is the text "${"
        } else if (c.isSurrogate() || hasHiddenCharacters(QStringView(&c, 1))) {
            const char16_t shown = c.isSurrogate() ? u'\uFFFD' : c.unicode(); // HCL is UTF-8: no lone surrogates
            out += QStringLiteral("\\u%1").arg(static_cast<uint>(shown), 4, 16, QLatin1Char('0'));
        } else {
            out += c;
        }
    }
    return out + u'"';
}

void HclWriter::line(const QString& text) { m_text += QString(m_depth * 2, u' ') + text + u'\n'; }

void HclWriter::flush()
{
    qsizetype width = 0;
    for (const auto& [name, value] : m_run)
        width = std::max(width, name.size());
    for (const auto& [name, value] : m_run)
        line(name.leftJustified(width) + QLatin1String(" = ") + value);
    m_run.clear();
}

void HclWriter::open(const QString& head)
{
    flush();
    line(head + QLatin1String(" {"));
    ++m_depth;
}

void HclWriter::close()
{
    flush();
    --m_depth;
    line(QStringLiteral("}"));
}

void HclWriter::text(const QString& name, const QString& value)
{
    if (!value.isEmpty())
        raw(name, hclString(value));
}
void HclWriter::raw(const QString& name, const QString& expression) { m_run.append({name, expression}); }
void HclWriter::flag(const QString& name, bool value)
{
    raw(name, value ? QStringLiteral("true") : QStringLiteral("false"));
}
void HclWriter::list(const QString& name, const QStringList& expressions)
{
    if (!expressions.isEmpty())
        raw(name, u'[' + expressions.join(QLatin1String(", ")) + u']');
}
void HclWriter::map(const QString& name, const Tags& values)
{
    if (values.isEmpty())
        return;
    flush();
    line(name + QLatin1String(" = {"));
    ++m_depth;
    for (auto value = values.begin(); value != values.end(); ++value)
        raw(hclString(value.key()), hclString(value.value()));
    flush();
    --m_depth;
    line(QStringLiteral("}"));
}
void HclWriter::comment(const QString& text)
{
    flush();
    line(QLatin1String("# ") + visibleText(text));
}
void HclWriter::blank()
{
    flush();
    m_text += u'\n';
}

QString HclWriter::toString()
{
    flush();
    return m_text;
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollout/jmesfilter.h"

#include "text/shellcall.h"

namespace cadastre {

namespace {

/// Leaves the single quotes around a query for the value of a variable.
QString valueOf(const QString& variable) { return QStringLiteral("'\"$%1\"'").arg(variable); }

} // namespace

QString jmesLiteral(QStringView text)
{
    // '`' would end the literal, '@' begins the mark of what is not there (the script's prelude).
    return u'`' + jsonText(text).replace(u'`', QLatin1String("\\u0060")).replace(u'@', QLatin1String("\\u0040")) + u'`';
}

JmesFilter& JmesFilter::add(QString expression)
{
    if (!m_conditions.isEmpty())
        m_conditions += QLatin1String(" && ");
    m_conditions += expression;
    return *this;
}

JmesFilter& JmesFilter::is(const char* member, QStringView text)
{
    return add(QLatin1String(member) + QLatin1String("==") + jmesLiteral(text));
}
JmesFilter& JmesFilter::isId(const char* member, const QString& variable)
{
    return add(QLatin1String(member) + QLatin1String("==`\"") + valueOf(variable) + QLatin1String("\"`"));
}
JmesFilter& JmesFilter::isNotId(const char* member, const QString& variable)
{
    return add(QLatin1String(member) + QLatin1String("!=`\"") + valueOf(variable) + QLatin1String("\"`"));
}
JmesFilter& JmesFilter::endsWithId(const char* member, const QString& variable)
{
    return add(QStringLiteral("ends_with(%1, `\"/%2\"`)").arg(QLatin1String(member), valueOf(variable)));
}
JmesFilter& JmesFilter::isLong(const char* member, int length)
{
    return add(QStringLiteral("ends_with(%1, `\"/%2\"`)").arg(QLatin1String(member)).arg(length));
}
JmesFilter& JmesFilter::isNumber(const char* member, int number)
{
    return add(QStringLiteral("%1==`%2`").arg(QLatin1String(member)).arg(number));
}
JmesFilter& JmesFilter::isNull(const char* member) { return add(QLatin1String(member) + QLatin1String("==`null`")); }
JmesFilter& JmesFilter::isTrue(const char* member, bool value)
{
    return add(QLatin1String(member) + (value ? QLatin1String("==`true`") : QLatin1String("!=`true`")));
}
JmesFilter& JmesFilter::startsNotWith(const char* member, const char* ours)
{
    return add(QStringLiteral("!starts_with(%1, `\"%2\"`)").arg(QLatin1String(member), QLatin1String(ours)));
}
JmesFilter& JmesFilter::isTextOrEmpty(const char* member, const QString& text)
{
    if (!text.isEmpty())
        return is(member, text);
    return add(QStringLiteral("(%1==`null` || %1==`\"\"`)").arg(QLatin1String(member)));
}
JmesFilter& JmesFilter::hasTag(QStringView key, QStringView value, const char* keyMember, const char* valueMember,
                               const char* list)
{
    return add(QLatin1String(list) + QLatin1String("[?") + QLatin1String(keyMember) + QLatin1String("==")
               + jmesLiteral(key) + QLatin1String(" && ") + QLatin1String(valueMember) + QLatin1String("==")
               + jmesLiteral(value) + u']');
}
JmesFilter& JmesFilter::hasNotTag(QStringView key, QStringView value, const char* list)
{
    JmesFilter tag{QString()};
    tag.hasTag(key, value, "Key", "Value", list);
    return add(QStringLiteral("!(%1)").arg(tag.m_conditions)); // "!List[?…]" would be "(!List)[?…]"
}
JmesFilter& JmesFilter::hasNoName() { return add(QStringLiteral("!(Tags[?Key==`\"Name\"` && Value!=`\"\"`])")); }
JmesFilter& JmesFilter::either(const JmesFilter& one, const JmesFilter& other)
{
    if (one.m_conditions == other.m_conditions)
        return one.m_conditions.isEmpty() ? *this : add(one.m_conditions);
    if (one.m_conditions.isEmpty() || other.m_conditions.isEmpty())
        return *this;
    return add(u'(' + one.m_conditions + QLatin1String(" || ") + other.m_conditions + u')');
}
JmesFilter& JmesFilter::firstOf(const JmesFilter& one, const JmesFilter& other)
{
    m_first = one.m_conditions;
    m_otherwise = other.m_conditions;
    return *this;
}
JmesFilter& JmesFilter::raw(const QString& ours) { return add(ours); }
JmesFilter& JmesFilter::nth(int index)
{
    m_index = index;
    return *this;
}

QString JmesFilter::select(const char* member) const
{
    // A second list projection needs its own step: "A[].B[] | [?…]".
    const bool isNested = m_list.endsWith(QLatin1String("[]"));
    const auto with = [&](const QString& more) {
        const QString both = m_conditions.isEmpty() || more.isEmpty() ? m_conditions + more
                                                                      : m_conditions + QLatin1String(" && ") + more;
        return m_list + (isNested ? QLatin1String(" | [?") : QLatin1String("[?")) + both + QLatin1String("].")
             + QLatin1String(member);
    };
    QString query = m_first.isEmpty() ? with({}) : with(m_first) + QLatin1String(" || ") + with(m_otherwise);
    if (m_index >= 0)
        query += QStringLiteral(" | [%1]").arg(m_index);
    return u'\'' + query + u'\'';
}

} // namespace cadastre

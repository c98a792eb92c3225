// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/shellcall.h"

#include "plan/externalauthority.h"
#include "text/awscommand.h"
#include "text/visibletext.h"

#include <algorithm>

namespace cadastre {

namespace {

bool isPlain(char16_t c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'_' || c == u'-'
        || c == u'.' || c == u'/' || c == u':' || c == u'@' || c == u'+';
}

/// Does a value survive Key=…,Value=… ? Anything doubtful does not.
bool fitsShorthand(QStringView value)
{
    if (value.isEmpty() || value.startsWith(u' ') || value.endsWith(u' ') || value.contains(QLatin1String("://")))
        return false;
    return std::all_of(value.begin(), value.end(), [](QChar c) { return isPlain(c.unicode()) || c == u' '; });
}

/// Would the CLI read the value as something else than text, or a person not see what it holds?
bool isAwkward(QStringView value)
{
    for (const char* scheme : {"file://", "fileb://", "http://", "https://"}) // the CLI fetches these
        if (value.startsWith(QLatin1String(scheme)))
            return true;
    return hasHiddenCharacters(value);
}

QString pairsAsJson(const TagPairs& pairs, QLatin1String key, QLatin1String value)
{
    QStringList objects;
    for (const TagPair& pair : pairs)
        objects << QStringLiteral("{\"%1\":%2,\"%3\":%4}").arg(key, jsonText(pair.key), value, jsonText(pair.value));
    return u'[' + objects.join(u',') + u']';
}

bool allFitShorthand(const TagPairs& pairs)
{
    return std::all_of(pairs.begin(), pairs.end(),
                       [](const TagPair& pair) { return fitsShorthand(pair.key) && fitsShorthand(pair.value); });
}

bool isMessage(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return isPlain(c.unicode()) || c == u'|'; });
}
bool isSignature(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return isPlain(c.unicode()) || c == u'~'; });
}

} // namespace

QString shellQuoted(QStringView text)
{
    const bool plain = !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) {
        return isPlain(c.unicode()) || c == u',' || c == u'=' || c == u'%';
    });
    if (plain)
        return text.toString();
    return u'\'' + text.toString().replace(u'\'', QLatin1String("'\\''")) + u'\'';
}

TagPairs pairsOf(const Tags& tags)
{
    TagPairs pairs;
    for (auto tag = tags.begin(); tag != tags.end(); ++tag)
        pairs << TagPair{tag.key(), tag.value()};
    return pairs;
}

QString jsonText(QStringView value)
{
    QString json(u'"');
    for (qsizetype i = 0; i < value.size(); ++i) {
        const QChar c = value[i];
        const bool pair = c.isHighSurrogate() && i + 1 < value.size() && value[i + 1].isLowSurrogate();
        if (pair) {
            json += c;
            json += value[++i];
        } else if (c == u'"' || c == u'\\') {
            json += u'\\';
            json += c;
        } else if (c == u'\n') {
            json += QLatin1String("\\n");
        } else if (c == u'\t') {
            json += QLatin1String("\\t");
        } else if (c == u'\'' || c.isSurrogate() || hasHiddenCharacters(QStringView(&c, 1))) {
            json += QStringLiteral("\\u%1").arg(static_cast<uint>(c.unicode()), 4, 16, QLatin1Char('0'));
        } else {
            json += c;
        }
    }
    return json + u'"';
}

ShellCall::ShellCall(const char* service, const char* operation, const RegionName& region)
    : m_head(QStringLiteral("aws %1 %2").arg(QLatin1String(service), QLatin1String(operation)))
{
    if (!region.isEmpty())
        m_head += QLatin1String(" --region ") + region.toString();
}

ShellCall& ShellCall::option(const char* name, const QString& trustedValue)
{
    m_options << QLatin1String(name) + u' ' + trustedValue;
    return *this;
}

ShellCall& ShellCall::flag(const char* name)
{
    m_options << QLatin1String(name);
    return *this;
}

ShellCall& ShellCall::text(const char* name, const char* member, const QString& value)
{
    if (value.isEmpty())
        return *this;
    if (isAwkward(value))
        m_members << QStringLiteral("\"%1\":%2").arg(QLatin1String(member), jsonText(value));
    else if (value.startsWith(u'-')) // or it would be taken for an option
        m_options << QLatin1String(name) + u'=' + shellQuoted(value);
    else
        m_options << QLatin1String(name) + u' ' + shellQuoted(value);
    return *this;
}

ShellCall& ShellCall::newDescription(const QString& value)
{
    return value.isEmpty() ? option("--description", QStringLiteral("''"))
                           : text("--description", "Description", value);
}

ShellCall& ShellCall::regions(const char* name, const QList<RegionName>& regions)
{
    QStringList words;
    for (const RegionName& region : regions)
        words << QLatin1String("RegionName=") + region.toString();
    return words.isEmpty() ? *this : option(name, words.join(u' '));
}

ShellCall& ShellCall::unitPaths(const char* name, const QStringList& paths)
{
    QStringList words;
    for (const QString& path : paths)
        words << shellQuoted(QLatin1String("OrganizationsEntityPath=") + path);
    return words.isEmpty() ? *this : option(name, words.join(u' '));
}

ShellCall& ShellCall::pairs(const char* name, const TagPairs& pairs, Words words)
{
    if (pairs.isEmpty())
        return *this;
    const QLatin1String key(words == Words::Capitalised ? "Key" : "key");
    const QLatin1String value(words == Words::Capitalised ? "Value" : "value");
    if (!allFitShorthand(pairs)) {
        m_options << QLatin1String(name) + QLatin1String(" '") + pairsAsJson(pairs, key, value) + u'\'';
        return *this;
    }
    QStringList shorthand;
    for (const TagPair& pair : pairs)
        shorthand << shellQuoted(QStringLiteral("%1=%2,%3=%4").arg(key, pair.key, value, pair.value));
    m_options << QLatin1String(name) + u' ' + shorthand.join(u' ');
    return *this;
}

ShellCall& ShellCall::tagSpecifications(const char* resourceType, const Tags& tags)
{
    if (tags.isEmpty())
        return *this;
    const TagPairs list = pairsOf(tags);
    const QLatin1String type(resourceType);
    QString value;
    if (allFitShorthand(list)) {
        QStringList shorthand;
        for (const TagPair& pair : list)
            shorthand << QStringLiteral("{Key=%1,Value=%2}").arg(pair.key, pair.value);
        value = QStringLiteral("'ResourceType=%1,Tags=[%2]'").arg(type, shorthand.join(u','));
    } else {
        value = QStringLiteral("'[{\"ResourceType\":\"%1\",\"Tags\":%2}]'")
                    .arg(type, pairsAsJson(list, QLatin1String("Key"), QLatin1String("Value")));
    }
    return option("--tag-specifications", value);
}

ShellCall& ShellCall::authorization(const QString& message, const QString& signature, const char* name)
{
    if (message.isEmpty() || signature.isEmpty())
        return option(name, QStringLiteral("Message=\"$MESSAGE\",Signature=\"$SIGNATURE\""));
    if (isMessage(message) && isSignature(signature))
        return option(name, QStringLiteral("'Message=%1,Signature=%2'").arg(message, signature));
    return option(name,
                  QStringLiteral("'{\"Message\":%1,\"Signature\":%2}'").arg(jsonText(message), jsonText(signature)));
}

ShellCall& ShellCall::externalAuthority(const QString& account)
{
    if (account.isEmpty())
        return *this;
    // A file may have brought any text; an account of Infoblox needs no quotes.
    const QString type = QString::fromLatin1(externalAuthorityType);
    if (isInfobloxAccount(account))
        m_options << QStringLiteral("--external-authority-configuration Type=%1,ExternalResourceIdentifier=%2")
                         .arg(type, account);
    else
        m_members << QStringLiteral(
                         "\"ExternalAuthorityConfiguration\":{\"Type\":\"%1\",\"ExternalResourceIdentifier\":%2}")
                         .arg(type, jsonText(account));
    return *this;
}

QString ShellCall::toString() const
{
    QStringList lines{m_head};
    lines += m_options;
    if (!m_members.isEmpty())
        lines << QLatin1String("--cli-input-json '{") + m_members.join(u',') + QLatin1String("}'");
    return lines.join(QLatin1String(" \\\n  "));
}

} // namespace cadastre

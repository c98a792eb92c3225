// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/sentence.h"

#include "text/commandtext.h"
#include "text/patterns.h"
#include "text/visibletext.h"

#include <QCoreApplication>

namespace cadastre {

namespace {

/// "pools", or "pool" when there is one.
QString counted(const QString& kinds, const QString& count, Wording wording)
{
    static constexpr std::pair<const char*, const char*> singles[] = {
        {"pools", "pool"},
        {"scopes", "scope"},
        {"ipams", "ipam"},
        {"resources", "resource"},
        {"allocations", "allocation"},
        {"shares", "share"},
        {"accounts", "account"},
        {"org-units", "org-unit"},
        {"planning-pools", "vpc-planning-pool"},
        {"resource-discoveries", "discovery"},
        {"discovery-associations", "discovery-association"},
        {"asn-associations", "asn-association"},
    };
    if (count == QLatin1String("1"))
        for (const auto& [several, one] : singles)
            if (kinds == QLatin1String(several))
                return kindText(QLatin1String(one), wording);
    return kindText(kinds, wording);
}

QMap<QString, QString> shownParams(const Error& error, Wording wording)
{
    QMap<QString, QString> params;
    for (auto param = error.params.cbegin(); param != error.params.cend(); ++param) {
        if (param.value().isEmpty())
            continue;
        if (param.key() == QLatin1String("did"))
            params.insert(param.key(), commandSentence(Summary::fromJson(param.value()), wording));
        else if (param.key() == QLatin1String("reason") || param.key() == QLatin1String("because"))
            params.insert(param.key(), reasonText(param.value(), wording));
        else if (error.code == ErrorCode::ConflictingValues)
            params.insert(param.key(), kindText(param.value(), wording));
        else if (param.key() == QLatin1String("what"))
            params.insert(param.key(), counted(param.value(), error.params.value(QStringLiteral("count")), wording));
        else if (error.code == ErrorCode::WrongFormat)
            params.insert(param.key(), param.key() == QLatin1String("found") || param.key() == QLatin1String("expected")
                                           ? reasonText(param.value(), wording)
                                           : visibleText(param.value()));
        else if (param.key() == QLatin1String("kind") || param.key() == QLatin1String("field")
                 || param.key() == QLatin1String("feature"))
            params.insert(param.key(), kindText(param.value(), wording));
        else
            params.insert(param.key(), visibleText(param.value()));
    }
    QString subject = error.subject;
    if (error.code == ErrorCode::InvalidValue
        && (subject.isEmpty() || subject == error.params.value(QStringLiteral("field"))))
        subject = error.params.value(QStringLiteral("value"));          // what is not allowed is the value
    if (subject == u'/' + error.params.value(QStringLiteral("length"))) // the sentence says it by itself
        subject.clear();
    if (!subject.isEmpty())
        params.insert(QStringLiteral("subject"), visibleText(subject));
    if (const QString position = error.params.value(QStringLiteral("position"));
        !position.isEmpty()) // people count from 1
        params.insert(QStringLiteral("position1"), QString::number(position.toLongLong() + 1));
    return params;
}

/// What is not there, where that is not the plan.
struct Elsewhere {
    const char* kind;
    const char* sentence;
};
const Elsewhere elsewhere[] = {
    {"rdap-record", QT_TRANSLATE_NOOP("core", "The registry has no record[ of “{subject}”][: {title}].")},
    {"kept-answer", QT_TRANSLATE_NOOP("core", "No answer of a registry about “{subject}” is kept: ask with --online.")},
    {"moment", QT_TRANSLATE_NOOP("core", "There is no data before {from}.")},
    {"column", QT_TRANSLATE_NOOP("core", "The table has no column “{subject}”.")},
    {"record", QT_TRANSLATE_NOOP("core", "There is no record “{subject}” in what was read.")},
    {"rule", QT_TRANSLATE_NOOP("core", "There is no rule “{subject}”.")},
    {"quota", QT_TRANSLATE_NOOP("core", "There is no quota “{subject}”.")},
    {"sample", QT_TRANSLATE_NOOP("core", "There is no sample “{subject}”.")},
    {"organization-id",
     QT_TRANSLATE_NOOP("core", "No organization id is set: do that first (plan set --organization).")},
    {"step", QT_TRANSLATE_NOOP("core", "The rollout has no step “{subject}”.")},
};

const char* sentencePattern(const Error& error)
{
    const QString reason = error.params.value(QStringLiteral("reason"));
    if (error.code == ErrorCode::NotFound && reason == QLatin1String("stand-in"))
        return QT_TRANSLATE_NOOP("core", "[{kind} ]“{subject}” was not imported itself: a stand-in was made for it.");
    if (error.code == ErrorCode::NotFound && reason == QLatin1String("lost-in-aws"))
        return QT_TRANSLATE_NOOP("core", "AWS lists [{kind} ]“{subject}”[ of {with}] no more: it was taken out.");
    if (error.code == ErrorCode::NameTaken && !error.params.value(QStringLiteral("number")).isEmpty())
        return QT_TRANSLATE_NOOP("core", "Account {number} is in this plan already.");
    if (error.code == ErrorCode::LocaleNone && !error.params.value(QStringLiteral("action")).isEmpty())
        return QT_TRANSLATE_NOOP("core", "[{subject} ]cannot be advertised: its pool has no locale.");
    if (error.code == ErrorCode::QuotaExceeded && !error.params.value(QStringLiteral("adjustable")).isEmpty())
        return QT_TRANSLATE_NOOP("core",
                                 "[{subject}: ]the quota {quota} is {limit}[; this would make {wanted}]; request "
                                 "an increase first.");
    if (error.code == ErrorCode::InvalidVpcRange
        && error.params.value(QStringLiteral("kind")) == QLatin1String("subnet"))
        return QT_TRANSLATE_NOOP("core",
                                 "[{subject}: ]/{length} is not allowed for a subnet; IPv4 goes from /16 to /28, "
                                 "IPv6 from /44 to /64 in steps of 4.");
    if (error.code == ErrorCode::NotFound)
        for (const Elsewhere& one : elsewhere)
            if (error.params.value(QStringLiteral("kind")) == QLatin1String(one.kind))
                return one.sentence;
    return phraseOf(error.code).sentence;
}

QString filled(const char* pattern, const Error& error, Wording wording)
{
    return pattern ? fillPattern(worded(pattern, wording), shownParams(error, wording)) : QString();
}

} // namespace

QString sentence(const Error& error, Wording wording) { return filled(sentencePattern(error), error, wording); }

QString adviceFor(const Error& error)
{
    if (error.code == ErrorCode::CidrHasAllocations && !error.params.value(QStringLiteral("isHeld")).isEmpty())
        return QCoreApplication::translate("core", "Deprovision, or delete, what holds them first.");
    return filled(phraseOf(error.code).advice, error, Wording::Translated);
}

QString codeWord(ErrorCode code) { return QString::fromLatin1(phraseOf(code).word); }

QString placeOf(const Error& error)
{
    const QString file = error.params.value(QStringLiteral("file"));
    const QString line = error.params.value(QStringLiteral("line"));
    const QString column = error.params.value(QStringLiteral("column"));
    QStringList parts;
    if (!file.isEmpty())
        parts.append(visibleText(file));
    switch (error.code) { // their sentences say the rest
    case ErrorCode::InvalidJson:
    case ErrorCode::DuplicateKey:
    case ErrorCode::InvalidCsv:
        if (file == error.subject)
            return {};
        break;
    default:
        if (!line.isEmpty())
            parts.append(QCoreApplication::translate("core", "line %1").arg(line));
        if (!column.isEmpty())
            parts.append(QCoreApplication::translate("core", "column %1").arg(column));
    }
    return parts.isEmpty() ? QString() : parts.join(QLatin1String(", ")) + QLatin1String(": ");
}

QString fillPattern(const QString& pattern, const QMap<QString, QString>& params)
{
    QString text;
    QString* out = &text;
    QString optional;
    bool complete = true;
    bool leadingPartLeftOut = false;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QChar c = pattern[i];
        if (c == u'[') {
            optional.clear();
            out = &optional;
            complete = true;
        } else if (c == u']') {
            if (complete)
                text += optional;
            else if (text.isEmpty())
                leadingPartLeftOut = true;
            out = &text;
        } else if (c == u'{') {
            const qsizetype end = pattern.indexOf(u'}', i);
            if (end < 0) {
                *out += c;
                continue;
            }
            const QString value = params.value(pattern.mid(i + 1, end - i - 1));
            if (value.isEmpty() && out == &optional)
                complete = false;
            *out += value.isEmpty() ? QStringLiteral("?") : value;
            i = end;
        } else {
            *out += c;
        }
    }
    // "[{subject}: ]there are …" without a subject starts with a small letter.
    if (leadingPartLeftOut && !text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

} // namespace cadastre

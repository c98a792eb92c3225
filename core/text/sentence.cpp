// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/sentence.h"

#include "text/patterns.h"
#include "text/visibletext.h"

#include <QCoreApplication>

namespace cadastre {

namespace {

QMap<QString, QString> shownParams(const Error& error)
{
    QMap<QString, QString> params;
    for (auto param = error.params.cbegin(); param != error.params.cend(); ++param) {
        if (param.value().isEmpty())
            continue;
        if (param.key() == QLatin1String("reason"))
            params.insert(param.key(), reasonText(param.value()));
        else if (param.key() == QLatin1String("kind") || param.key() == QLatin1String("what")
                 || param.key() == QLatin1String("field"))
            params.insert(param.key(), kindText(param.value()));
        else
            params.insert(param.key(), visibleText(param.value()));
    }
    if (!error.subject.isEmpty())
        params.insert(QStringLiteral("subject"), visibleText(error.subject));
    if (const QString position = error.params.value(QStringLiteral("position"));
        !position.isEmpty()) // people count from 1
        params.insert(QStringLiteral("position1"), QString::number(position.toLongLong() + 1));
    return params;
}

QString filled(const char* pattern, const Error& error)
{
    return pattern ? fillPattern(QCoreApplication::translate("core", pattern), shownParams(error)) : QString();
}

} // namespace

QString sentence(const Error& error) { return filled(phraseOf(error.code).sentence, error); }

QString adviceFor(const Error& error) { return filled(phraseOf(error.code).advice, error); }

QString codeWord(ErrorCode code) { return QString::fromLatin1(phraseOf(code).word); }

QString placeOf(const Error& error)
{
    const QString file = error.params.value(QStringLiteral("file"));
    const QString line = error.params.value(QStringLiteral("line"));
    const QString column = error.params.value(QStringLiteral("column"));
    if (file.isEmpty() && line.isEmpty())
        return {};
    return fillPattern(QCoreApplication::translate("core", "[{file}][, line {line}][, column {column}]: "),
                       {{QStringLiteral("file"), visibleText(file)},
                        {QStringLiteral("line"), line},
                        {QStringLiteral("column"), column}});
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

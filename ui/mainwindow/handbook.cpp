// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/handbook.h"

#include <QFile>
#include <QLocale>
#include <QRegularExpression>

namespace cadastre {

namespace {

QString resourceOf(const QString& language) { return QStringLiteral(":/handbook/%1.txt").arg(language); }

/// As translations are looked for: the languages of the window, the first that there is.
QString resourceForWindow()
{
    for (const QString& language : QLocale().uiLanguages())
        if (const QString resource = resourceOf(language.section(u'-', 0, 0)); QFile::exists(resource))
            return resource;
    return resourceOf(QStringLiteral("en"));
}

} // namespace

QList<HandbookChapter> handbookChaptersIn(const QString& text)
{
    static const QRegularExpression heading(QStringLiteral("^# (\\w+): (.+)$"));
    QList<HandbookChapter> chapters;
    bool isNewParagraph = true;
    for (const QString& line : text.split(u'\n')) {
        if (const auto found = heading.match(line); found.hasMatch()) {
            chapters.append({found.captured(1), found.captured(2), {}});
            isNewParagraph = true;
        } else if (line.isEmpty() || chapters.isEmpty()) {
            isNewParagraph = true;
        } else {
            QString& written = chapters.last().text;
            if (!written.isEmpty())
                written += isNewParagraph ? QStringLiteral("\n\n") : QStringLiteral(" ");
            written += line;
            isNewParagraph = false;
        }
    }
    return chapters;
}

QList<HandbookChapter> handbookChapters()
{
    QFile file(resourceForWindow());
    return file.open(QIODevice::ReadOnly) ? handbookChaptersIn(QString::fromUtf8(file.readAll()))
                                          : QList<HandbookChapter>();
}

} // namespace cadastre

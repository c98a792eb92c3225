// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/profile.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <array>

namespace cadastre {

namespace {

constexpr int recentLimit = 10;

struct ThemeWord {
    ThemeChoice choice;
    QLatin1String word;
};
constexpr std::array<ThemeWord, 4> themeWords{{{ThemeChoice::System, QLatin1String("system")},
                                               {ThemeChoice::Light, QLatin1String("light")},
                                               {ThemeChoice::Dark, QLatin1String("dark")},
                                               {ThemeChoice::HighContrast, QLatin1String("high-contrast")}}};

QString xdgFolder(const char* variable, const QString& fallback)
{
    const QString value = qEnvironmentVariable(variable);
    // The specification: relative paths are to be ignored.
    const QString base = QDir::isAbsolutePath(value) ? value : QDir::home().filePath(fallback);
    return QDir(base).filePath(QStringLiteral("cadastre"));
}

/// Names are people's: a slash in one would open a group of its own.
QString toKey(QString name) { return name.replace(u'%', QStringLiteral("%25")).replace(u'/', QStringLiteral("%2F")); }

QString fromKey(QString key)
{
    return key.replace(QStringLiteral("%2F"), QStringLiteral("/")).replace(QStringLiteral("%25"), QStringLiteral("%"));
}

QMap<QString, QString> textsIn(QSettings& settings, const QString& group)
{
    QMap<QString, QString> texts;
    settings.beginGroup(group);
    for (const QString& key : settings.childKeys())
        texts.insert(fromKey(key), settings.value(key).toString());
    settings.endGroup();
    return texts;
}

void setTextsIn(QSettings& settings, const QString& group, const QMap<QString, QString>& texts)
{
    settings.remove(group);
    settings.beginGroup(group);
    for (auto it = texts.cbegin(); it != texts.cend(); ++it)
        settings.setValue(toKey(it.key()), it.value());
    settings.endGroup();
}

} // namespace

Profile::Profile(const QString& configFolder, QString stateFolder)
    : m_stateFolder(std::move(stateFolder))
    , m_choices(std::make_shared<QSettings>(QDir(configFolder).filePath(QStringLiteral("cadastre.ini")),
                                            QSettings::IniFormat))
    , m_memory(
          std::make_shared<QSettings>(QDir(m_stateFolder).filePath(QStringLiteral("state.ini")), QSettings::IniFormat))
{}

Profile Profile::standard()
{
    return {xdgFolder("XDG_CONFIG_HOME", QStringLiteral(".config")),
            xdgFolder("XDG_STATE_HOME", QStringLiteral(".local/state"))};
}

Profile Profile::in(const QString& folder)
{
    const QString absolute = QDir(folder).absolutePath();
    return {absolute, absolute};
}

QString Profile::configFile() const { return m_choices->fileName(); }

ThemeChoice Profile::theme() const
{
    const QString word = m_choices->value(QStringLiteral("look/theme")).toString();
    for (const ThemeWord& each : themeWords)
        if (word == each.word)
            return each.choice;
    return ThemeChoice::System;
}

void Profile::setTheme(ThemeChoice theme)
{
    for (const ThemeWord& each : themeWords)
        if (theme == each.choice)
            m_choices->setValue(QStringLiteral("look/theme"), QString(each.word));
}

QString Profile::language() const { return m_choices->value(QStringLiteral("look/language")).toString(); }

void Profile::setLanguage(const QString& language) { m_choices->setValue(QStringLiteral("look/language"), language); }

bool Profile::reopensLast() const { return m_choices->value(QStringLiteral("start/reopenLast"), false).toBool(); }

void Profile::setReopensLast(bool reopen) { m_choices->setValue(QStringLiteral("start/reopenLast"), reopen); }

QMap<QString, QString> Profile::shortcuts() const { return textsIn(*m_choices, QStringLiteral("keys")); }

void Profile::setShortcuts(const QMap<QString, QString>& changed)
{
    setTextsIn(*m_choices, QStringLiteral("keys"), changed);
}

QMap<QString, QString> Profile::filters() const { return textsIn(*m_choices, QStringLiteral("filters")); }

void Profile::setFilters(const QMap<QString, QString>& filters)
{
    setTextsIn(*m_choices, QStringLiteral("filters"), filters);
}

QStringList Profile::hiddenMessages() const
{
    return m_choices->value(QStringLiteral("messages/hidden")).toStringList();
}

void Profile::hideMessage(const QString& id)
{
    QStringList hidden = hiddenMessages();
    if (id.isEmpty() || hidden.contains(id))
        return;
    hidden.append(id);
    m_choices->setValue(QStringLiteral("messages/hidden"), hidden);
}

void Profile::forgetHiddenMessages() { m_choices->remove(QStringLiteral("messages/hidden")); }

QStringList Profile::recentPlans() const { return m_memory->value(QStringLiteral("plans/recent")).toStringList(); }

void Profile::addRecentPlan(const QString& path)
{
    if (isUntitled(path))
        return;
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QStringList plans = recentPlans();
    plans.removeAll(absolute);
    plans.prepend(absolute);
    m_memory->setValue(QStringLiteral("plans/recent"), plans.mid(0, recentLimit));
}

void Profile::removeRecentPlan(const QString& path)
{
    QStringList plans = recentPlans();
    plans.removeAll(path);
    m_memory->setValue(QStringLiteral("plans/recent"), plans);
}

void Profile::clearRecentPlans() { m_memory->remove(QStringLiteral("plans/recent")); }

QStringList Profile::recentFilters() const { return m_memory->value(QStringLiteral("filters/recent")).toStringList(); }

void Profile::setRecentFilters(const QStringList& filters)
{
    m_memory->setValue(QStringLiteral("filters/recent"), filters);
}

QMap<QString, QByteArray> Profile::columns() const
{
    QMap<QString, QByteArray> columns;
    const QMap<QString, QString> texts = textsIn(*m_memory, QStringLiteral("columns"));
    for (auto text = texts.cbegin(); text != texts.cend(); ++text)
        columns.insert(text.key(), text->toUtf8());
    return columns;
}

void Profile::setColumns(const QMap<QString, QByteArray>& columns)
{
    QMap<QString, QString> texts;
    for (auto layout = columns.cbegin(); layout != columns.cend(); ++layout)
        texts.insert(layout.key(), QString::fromUtf8(*layout));
    setTextsIn(*m_memory, QStringLiteral("columns"), texts);
}

QMap<QString, QString> Profile::views() const { return textsIn(*m_memory, QStringLiteral("views")); }

void Profile::setViews(const QMap<QString, QString>& views) { setTextsIn(*m_memory, QStringLiteral("views"), views); }

QStringList Profile::untitledPlans() const
{
    const QDir folder(m_stateFolder);
    QStringList paths;
    for (const QString& name : folder.entryList({QStringLiteral("untitled-*.cadastre")}, QDir::Files, QDir::Time))
        paths.append(folder.filePath(name));
    return paths;
}

QString Profile::newUntitledPath() const
{
    const QDir folder(m_stateFolder);
    (void)folder.mkpath(QStringLiteral(".")); // creating the file says why when this fails
    const QString stamp = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    for (int number = 0;; ++number) {
        const QString tail = number == 0 ? QString() : QStringLiteral("-%1").arg(number);
        const QString path = folder.filePath(QStringLiteral("untitled-%1%2.cadastre").arg(stamp, tail));
        if (!QFileInfo::exists(path))
            return path;
    }
}

bool Profile::isUntitled(const QString& path) const
{
    const QFileInfo file(path);
    return file.fileName().startsWith(QLatin1String("untitled-"))
        && file.absolutePath() == QFileInfo(m_stateFolder).absoluteFilePath();
}

QByteArray Profile::state(const QString& key) const { return m_memory->value(key).toByteArray(); }

void Profile::setState(const QString& key, const QByteArray& value) { m_memory->setValue(key, value); }

} // namespace cadastre

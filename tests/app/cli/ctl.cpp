// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ctl.h"

#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>

#include <map>

namespace cadastre::testing {

QJsonObject Answer::json() const
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(out, &problem);
    return problem.error == QJsonParseError::NoError ? document.object() : QJsonObject();
}

Answer ctl(const QStringList& words, const QByteArray& input) { return run(QStringLiteral(CADASTRECTL), words, input); }

Answer run(const QString& program, const QStringList& words, const QByteArray& input)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    // tests/long/locales says another one.
    environment.insert(QStringLiteral("LC_ALL"),
                       qEnvironmentVariable("CADASTRE_TEST_LOCALE", QStringLiteral("C.UTF-8")));
    process.setProcessEnvironment(environment);
    process.start(program, words);
    process.write(input);
    process.closeWriteChannel();
    Answer answer;
    if (process.waitForFinished(120'000) && process.exitStatus() == QProcess::NormalExit)
        answer.code = process.exitCode();
    answer.out = process.readAllStandardOutput();
    answer.talk = process.readAllStandardError();
    return answer;
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString wroteFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size()
        || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

Shell::Shell() = default;

Answer Shell::operator()(const QString& line) const
{
    QStringList words = line.split(u' ', Qt::SkipEmptyParts);
    for (QString& word : words)
        if (word == QStringLiteral("@"))
            word = path("plan.cadastre");
    return ctl(words);
}

bool Shell::makes(const QStringList& lines, const QString& time) const
{
    static std::map<QStringList, QByteArray> plans;
    QStringList timed;
    for (const QString& line : lines)
        timed << line + time;
    if (const auto made = plans.find(timed); made != plans.end()) {
        wroteFile(path("plan.cadastre"), made->second);
        return true;
    }
    for (const QString& line : timed)
        if (const Answer answer = (*this)(line); answer.code != 0) {
            qWarning("%s: %s", qPrintable(line), answer.all().constData());
            return false;
        }
    plans.emplace(timed, bytesOf(path("plan.cadastre")));
    return true;
}

} // namespace cadastre::testing

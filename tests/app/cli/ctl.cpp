// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ctl.h"

#include <QProcess>
#include <QProcessEnvironment>

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
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    process.setProcessEnvironment(environment);
    process.start(program, words);
    process.write(input);
    process.closeWriteChannel();
    Answer answer;
    if (process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit)
        answer.code = process.exitCode();
    answer.out = process.readAllStandardOutput();
    answer.talk = process.readAllStandardError();
    return answer;
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

} // namespace cadastre::testing

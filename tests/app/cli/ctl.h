// SPDX-License-Identifier: GPL-3.0-or-later
// The command line as a shell sees it: arguments in, exit code and two streams out.
#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>
#include <QTemporaryDir>

namespace cadastre::testing {

struct Answer {
    int code = -1; ///< -1: did not end by itself
    QByteArray out;
    QByteArray talk;
    /// The one document that --json prints; empty when stdout is anything else.
    [[nodiscard]] QJsonObject json() const;
};

/// Runs `cadastrectl` with these words, in English.
[[nodiscard]] Answer ctl(const QStringList& words, const QByteArray& input = {});
/// Runs any other program the same way.
[[nodiscard]] Answer run(const QString& program, const QStringList& words, const QByteArray& input = {});

/// A folder with one plan in it; each line of words acts on that plan, named after the verb as `@`.
class Shell {
public:
    Shell();
    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    /// `line` split at spaces, `@` being the plan.
    Answer operator()(const QString& line) const;

private:
    QTemporaryDir m_folder;
};

} // namespace cadastre::testing

/// The line must end with that code; when it does not, the talk is shown.
#define ENDS(answer, expected)                                                                                         \
    do {                                                                                                               \
        const cadastre::testing::Answer ended = (answer);                                                              \
        QVERIFY2(ended.code == (expected),                                                                             \
                 (QByteArray::number(ended.code) + ": " + ended.talk + ended.out).constData());                        \
    } while (false)
/// Refused by a rule (2), for a reason that holds these words.
#define SAYS_NO(answer, words)                                                                                         \
    do {                                                                                                               \
        const cadastre::testing::Answer refused = (answer);                                                            \
        QVERIFY2(refused.code == 2 && refused.talk.contains(words),                                                    \
                 (QByteArray::number(refused.code) + ": " + refused.talk + refused.out).constData());                  \
    } while (false)

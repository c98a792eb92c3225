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
    /// Code and both streams, for the message of a failed check.
    [[nodiscard]] QByteArray all() const { return QByteArray::number(code) + ": " + out + talk; }
};

/// Runs `cadastrectl` with these words, in English.
[[nodiscard]] Answer ctl(const QStringList& words, const QByteArray& input = {});
/// Runs any other program the same way.
[[nodiscard]] Answer run(const QString& program, const QStringList& words, const QByteArray& input = {});
/// Words as typed: split at spaces; file names of tests hold none.
inline Answer ctlLine(const QString& line, const QByteArray& input = {})
{
    return ctl(line.split(u' ', Qt::SkipEmptyParts), input);
}
inline Answer opensslLine(const QString& line, const QByteArray& input = {})
{
    return run(QStringLiteral("openssl"), line.split(u' ', Qt::SkipEmptyParts), input);
}

/// A moment at which the certificates and messages of the test vectors are valid.
inline const QString now = QStringLiteral(" --clock 2026-11-24T12:00:00Z");
/// The folder of the test vector with an IPv6 block and a key of 2048 bits.
inline const QString vector = QStringLiteral(CADASTRE_TEST_DATA "/byoip/v6-2048/");

[[nodiscard]] QByteArray bytesOf(const QString& path);
/// Overwrites; mode 0600, as a key must have.
QString wroteFile(const QString& path, const QByteArray& bytes);

/// A folder with one plan in it; each line of words acts on that plan, named after the verb as `@`.
class Shell {
public:
    Shell();
    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    /// `line` split at spaces, `@` being the plan.
    Answer operator()(const QString& line) const;
    /// Makes the plan by these lines, each with `time` behind it, until one fails, which is told. Many tests begin with
    /// the same lines: these run once, and what they made is copied.
    [[nodiscard]] bool makes(const QStringList& lines, const QString& time = {}) const;

private:
    QTemporaryDir m_folder;
};

} // namespace cadastre::testing

/// The line must end with that code; when it does not, the talk is shown.
#define ENDS(answer, expected)                                                                                         \
    do {                                                                                                               \
        const cadastre::testing::Answer ended = (answer);                                                              \
        QVERIFY2(ended.code == (expected), ended.all().constData());                                                   \
    } while (false)
/// Refused by a rule (2), for a reason that holds these words.
#define SAYS_NO(answer, words)                                                                                         \
    do {                                                                                                               \
        const cadastre::testing::Answer refused = (answer);                                                            \
        QVERIFY2(refused.code == 2 && refused.talk.contains(words), refused.all().constData());                        \
    } while (false)

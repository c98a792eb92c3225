// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commandline.h"
#include "base/clock.h"
#include "engine/workspace.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace cadastre::cli {

/// What the shell gets (interface §7.1).
enum ExitCode : int { Ok = 0, FindingsFound = 1, Refused = 2, Failed = 3, Usage = 64 };

/// Options that every verb takes.
struct CommonOptions {
    bool json = false;
    std::string as; ///< --as ACCOUNT
    std::string reason;
    std::string ticket;
    std::string clock; ///< --clock ISO8601
};

/// One run of the program: the common options, how a plan is opened, and how results are said. Data goes to stdout, talk
/// to stderr; with --json stdout holds exactly one JSON document.
class Console {
public:
    CommonOptions options;
    int exitCode = Ok; ///< of the verb that ran

    /// Opens the plan as the caller asked for; never null. Refused by Stop.
    /// For reading, what is due by now has settled in what it shows.
    [[nodiscard]] std::unique_ptr<Workspace> open(const std::string& path,
                                                  Workspace::Mode mode = Workspace::Mode::ReadWrite);
    /// The same, as it stands in the file: for what looks at the file itself, or writes a copy of it.
    [[nodiscard]] std::unique_ptr<Workspace> openAsStored(const std::string& path, Workspace::Mode mode);
    /// Says it when the computer's clock is behind the newest step of the plan; a clock that was given is meant.
    void warnOfClock(const Workspace& workspace);
    [[nodiscard]] const Clock& clock();
    /// The clock of --clock, which stands still until told; null when time runs.
    [[nodiscard]] FixedClock* fixedClock();

    /// Says an error in words (or as JSON) and answers the exit code for it.
    /// `wayOut`: what the verb itself offers, beside the error's own advice.
    int fail(const Error& error, const QString& wayOut = {});
    int fail(const QList<Error>& errors);
    int failUsage(const QString& text);
    /// A line of data.
    void print(const QString& line);
    void printRaw(const QByteArray& bytes);
    /// Text that is the whole answer (a script, a sheet): as it is, or as the one member `key` of a document.
    void printText(const QString& key, const QString& all);
    /// A line for people; nothing that scripts should read.
    void say(const QString& line);
    void note(const Note& note);
    /// Notes of an import: answers that list nothing are many where many accounts were asked, and one line then.
    void notes(const QList<Note>& notes);
    /// The one document of --json.
    void document(const QJsonObject& object);
    /// Carries a command out and reports what changed: in words, or {"seq":…,"changed":[…],"notes":[…]} with `main` on top
    /// (the row that people asked for: {"pool":{…}}), and `more` beside it.
    int report(const Workspace& workspace, const Result<Receipt>& receipt, const QJsonObject& more = {});
    /// The same for a deletion: a refusal names --cascade where `withAll`, the deletion with it, would be carried out.
    int reportDeletion(const Workspace& workspace, const Result<Receipt>& receipt, const Command& withAll);

private:
    std::unique_ptr<Clock> m_clock;
    FixedClock* m_fixedClock = nullptr;
};

/// What ends a verb at once: the error that its run then says. It stays inside the command line; the engine answers by
/// values.
struct Stop {
    Error error;
};
/// The value, or a Stop with its error.
template <class T>
[[nodiscard]] T need(Result<T> result)
{
    if (!result)
        throw Stop{result.error()};
    return std::move(*result);
}

template <>
inline void need(Result<void> result)
{
    if (!result)
        throw Stop{result.error()};
}
/// Nothing is called that.
[[noreturn]] void stopMissing(const QString& subject, const char* kind);

/// Text from CLI11 (UTF-8).
[[nodiscard]] inline QString text(const std::string& s) { return QString::fromStdString(s); }
[[nodiscard]] inline QStringList texts(const std::vector<std::string>& all)
{
    QStringList list;
    for (const std::string& one : all)
        list.append(text(one));
    return list;
}
/// "K=V" pairs. Errors: InvalidValue {field, value, reason "no-equals"}.
[[nodiscard]] Result<Tags> parseTags(const std::vector<std::string>& pairs);
/// A moment as ISO 8601. Refused by Stop.
[[nodiscard]] Instant needInstant(const std::string& given);
/// A Region by its form ("eu-central-2"): new ones come every year. Refused by Stop.
[[nodiscard]] RegionName needRegion(const std::string& given);
/// "56" or "/56".
[[nodiscard]] Result<int> parseLength(const std::string& text);

/// A verb of the command line. declare() adds its sub-command(s), whose callback leaves the exit code at the console.
class Verb {
public:
    virtual ~Verb() = default;
    virtual void declare(SubCommand app) = 0;

protected:
    explicit Verb(Console& console) : m_console(console) {}
    /// A sub-command with the common options. Its callback runs `body`, says what stopped it, and keeps the exit code.
    SubCommand leaf(SubCommand parent, const char* name, const char* help, std::function<int()> body);
    /// The same with PLAN as its first argument.
    SubCommand planLeaf(SubCommand parent, const char* name, const char* help, std::function<int()> body);

    Console& m_console;
    std::string m_plan;
};

} // namespace cadastre::cli

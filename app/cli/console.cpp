// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console.h"

#include "app/cli/rowjson.h"
#include "app/cli/rowtext.h"
#include "engine/lookup.h"
#include "engine/stepahead.h"
#include "text/clocktext.h"
#include "text/sentence.h"
#include "text/visibletext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <cstdio>
#include <new>

namespace cadastre::cli {

namespace {

QString adviceWith(const Error& error, const QString& wayOut) { return (adviceFor(error) + u' ' + wayOut).trimmed(); }

QJsonObject errorJson(const Error& error, const QString& wayOut = {})
{
    QJsonObject params;
    for (auto param = error.params.cbegin(); param != error.params.cend(); ++param)
        params.insert(param.key(), param.value());
    QJsonObject object{{QStringLiteral("code"), codeWord(error.code)},
                       {QStringLiteral("subject"), error.subject},
                       {QStringLiteral("params"), params},
                       {QStringLiteral("text"), sentence(error)}};
    if (const QString advice = adviceWith(error, wayOut); !advice.isEmpty())
        object.insert(QStringLiteral("advice"), advice);
    return object;
}

void write(std::FILE* stream, const QByteArray& bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
    std::fflush(stream);
}

int exitCodeFor(const Error& error) { return isRefusal(error.code) ? Refused : Failed; }

QString person()
{
    return qEnvironmentVariable("USER", qEnvironmentVariable("LOGNAME", QStringLiteral("cadastrectl")));
}

} // namespace

const Clock& Console::clock()
{
    if (!m_clock) {
        if (options.clock.empty())
            m_clock = std::make_unique<SystemClock>();
        else {
            auto fixed = std::make_unique<FixedClock>(needInstant(options.clock));
            m_fixedClock = fixed.get();
            m_clock = std::move(fixed);
        }
    }
    return *m_clock;
}

FixedClock* Console::fixedClock() { return m_fixedClock; }

std::unique_ptr<Workspace> Console::open(const std::string& path, Workspace::Mode mode)
{
    auto workspace = openAsStored(path, mode);
    if (workspace->isReadOnly())
        need(workspace->settleForReading());
    return workspace;
}

std::unique_ptr<Workspace> Console::openAsStored(const std::string& path, Workspace::Mode mode)
{
    auto workspace = need(Workspace::open(text(path), clock(), mode));
    Caller caller;
    caller.person = person();
    caller.reason = text(options.reason);
    caller.ticket = text(options.ticket);
    if (!options.as.empty())
        caller.account = need(findAccount(workspace->plan(), text(options.as)));
    workspace->setCaller(caller);
    if (mode == Workspace::Mode::ReadWrite)
        warnOfClock(*workspace);
    return workspace;
}

void Console::warnOfClock(const Workspace& workspace)
{
    if (!options.clock.empty())
        return;
    if (const auto newest = newestStepAhead(workspace))
        say(QStringLiteral("cadastrectl: ") + clockBehindText(clock().now(), *newest));
}

int Console::fail(const Error& error, const QString& wayOut)
{
    if (options.json)
        document({{QStringLiteral("error"), errorJson(error, wayOut)}});
    QString line = QStringLiteral("cadastrectl: ") + placeOf(error) + sentence(error);
    if (const QString advice = adviceWith(error, wayOut); !advice.isEmpty())
        line += u' ' + advice;
    say(line);
    return exitCodeFor(error);
}

int Console::fail(const QList<Error>& errors)
{
    if (options.json) {
        QJsonArray array;
        for (const Error& error : errors)
            array.append(errorJson(error));
        document({{QStringLiteral("errors"), array}});
    }
    int code = Failed;
    for (const Error& error : errors) {
        say(QStringLiteral("cadastrectl: ") + placeOf(error) + sentence(error));
        code = exitCodeFor(error);
    }
    return code;
}

int Console::failUsage(const QString& text)
{
    if (options.json)
        document({{QStringLiteral("error"),
                   QJsonObject{{QStringLiteral("code"), QStringLiteral("usage")}, {QStringLiteral("text"), text}}}});
    say(QStringLiteral("cadastrectl: ") + text);
    return Usage;
}

void Console::print(const QString& line) { write(stdout, line.toUtf8() + '\n'); }

void Console::printRaw(const QByteArray& bytes) { write(stdout, bytes); }

void Console::say(const QString& line) { write(stderr, line.toUtf8() + '\n'); }

void Console::note(const Note& note) { say(QStringLiteral("note: ") + sentence(note)); }

void Console::notes(const QList<Note>& notes)
{
    constexpr int mostEmpty = 3;
    const auto isEmpty = [](const Note& one) { return one.code == ErrorCode::EmptyInput; };
    const auto empty = std::count_if(notes.begin(), notes.end(), isEmpty);
    for (const Note& one : notes)
        if (empty <= mostEmpty || !isEmpty(one))
            note(one);
    if (empty > mostEmpty)
        say(QStringLiteral("note: %1 answers list nothing").arg(empty));
}

void Console::printText(const QString& key, const QString& all)
{
    if (options.json)
        document({{key, all}});
    else
        printRaw(all.toUtf8());
}
void Console::document(const QJsonObject& object)
{
    write(stdout, QJsonDocument(object).toJson(QJsonDocument::Indented));
}

int Console::reportDeletion(const Workspace& workspace, const Result<Receipt>& receipt, const Command& withAll)
{
    if (!receipt && workspace.preview(withAll))
        return fail(receipt.error(), QStringLiteral("Or delete it with all that is in it: --cascade."));
    return report(workspace, receipt);
}

int Console::report(const Workspace& workspace, const Result<Receipt>& receipt, const QJsonObject& more)
{
    if (!receipt)
        return fail(receipt.error());
    if (options.json) {
        QJsonObject object = mainRowJson(workspace.plan(), receipt->changes);
        for (auto fact = more.begin(); fact != more.end(); ++fact)
            object.insert(fact.key(), fact.value());
        QJsonArray notes;
        for (const Note& one : receipt->notes)
            notes.append(errorJson(one));
        object.insert(QStringLiteral("seq"), receipt->seq);
        object.insert(QStringLiteral("notes"), notes);
        object.insert(QStringLiteral("changed"), changesJson(workspace.plan(), receipt->changes));
        document(object);
    } else {
        const Plan& plan = workspace.plan();
        if (receipt->changes.isEmpty())
            say(QStringLiteral("nothing to change"));
        forEachKind([&]<class E>() {
            if constexpr (isBookkeeping<E>)
                return;
            for (const RowChange<E>& change : receipt->changes.of<E>()) {
                const E& row = change.after ? *change.after : *change.before;
                QString line = change.isInsert() ? QStringLiteral("+ ")
                             : change.isRemove() ? QStringLiteral("- ")
                                                 : QStringLiteral("~ ");
                line += plan.textId(row);
                if constexpr (requires { row.cidr; })
                    line += u' ' + row.cidr.toString();
                if constexpr (requires { nameOf(row); })
                    line += u' ' + visibleText(nameOf(row));
                if constexpr (std::is_same_v<E, PoolCidr>)
                    line += u' ' + standingText(row);
                if constexpr (std::is_same_v<E, Allocation>)
                    line += u' ' + QString(toWire(row.type));
                print(line);
            }
        });
    }
    for (const Note& one : receipt->notes)
        note(one);
    return Ok;
}

Result<Tags> parseTags(const std::vector<std::string>& pairs)
{
    Tags tags;
    for (const std::string& pair : pairs) {
        const QString whole = text(pair);
        const qsizetype equals = whole.indexOf(u'=');
        if (equals <= 0)
            return refuse(ErrorCode::InvalidValue, whole,
                          {{QStringLiteral("field"), QStringLiteral("tag")},
                           {QStringLiteral("value"), whole},
                           {QStringLiteral("reason"), QStringLiteral("no-equals")}});
        tags.insert(whole.left(equals), whole.mid(equals + 1));
    }
    return tags;
}

Instant needInstant(const std::string& given)
{
    const auto instant = parseInstant(text(given));
    if (!instant)
        throw Stop{
            makeError(ErrorCode::InvalidDate, text(given), {{QStringLiteral("reason"), QStringLiteral("iso8601")}})};
    return *instant;
}

RegionName needRegion(const std::string& given)
{
    static const QRegularExpression form(QStringLiteral("^[a-z]{2,4}(-[a-z]+)+-[0-9]+$"));
    if (const QString name = text(given); !form.match(name).hasMatch())
        throw Stop{makeError(ErrorCode::InvalidValue, name,
                             {{QStringLiteral("field"), QStringLiteral("region")},
                              {QStringLiteral("value"), name},
                              {QStringLiteral("reason"), QStringLiteral("region-form")}})};
    return need(RegionName::parse(text(given)));
}

void stopMissing(const QString& subject, const char* kind)
{
    throw Stop{makeError(ErrorCode::NotFound, subject, {{QStringLiteral("kind"), QLatin1String(kind)}})};
}

Result<int> parseLength(const std::string& given)
{
    QString whole = text(given);
    if (whole.startsWith(u'/'))
        whole.remove(0, 1);
    bool ok = false;
    const int length = whole.toInt(&ok);
    if (!ok || length < 0 || length > 128)
        return refuse(ErrorCode::LengthOutOfRange, text(given),
                      {{QStringLiteral("length"), whole}, {QStringLiteral("limit"), QStringLiteral("128")}});
    return length;
}

SubCommand Verb::leaf(SubCommand parent, const char* name, const char* help, std::function<int()> body)
{
    SubCommand command = parent.command(name, help, [this, body = std::move(body)] {
        try {
            m_console.exitCode = body();
        } catch (const Stop& stop) {
            m_console.exitCode = m_console.fail(stop.error);
        } catch (const std::bad_alloc&) {
            m_console.exitCode = m_console.fail(makeError(ErrorCode::OutOfMemory));
        }
    });
    CommonOptions& options = m_console.options;
    command.flag("--json", options.json, "One JSON document on stdout");
    command.option("--as", options.as, "The account that asks").typeName("ACCOUNT");
    command.option("--reason", options.reason, "Why, for the journal").typeName("TEXT");
    command.option("--ticket", options.ticket, "A ticket, for the journal").typeName("TEXT");
    command.option("--clock", options.clock, "What time it is").typeName("ISO8601");
    return command;
}

SubCommand Verb::planLeaf(SubCommand parent, const char* name, const char* help, std::function<int()> body)
{
    SubCommand command = leaf(parent, name, help, std::move(body));
    command.option("PLAN", m_plan, "The plan file").required().typeName("FILE");
    return command;
}

} // namespace cadastre::cli

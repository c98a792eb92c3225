// SPDX-License-Identifier: GPL-3.0-or-later
// serve: the rehearsal endpoint on loopback (interface §7.2). Real AWS is never contacted.
#include "app/cli/verbs.h"
#include "app/cli/vrpsource.h"
#include "app/endpoint/httpserver.h"
#include "awsapi/rehearsal.h"
#include "awsapi/sigv4.h"
#include "plan/announcement.h"

#include <limits>
#include <QCoreApplication>
#include <QFileInfo>
#include <QSocketNotifier>
#include <QTimer>
#include <QUrlQuery>

#include <csignal>
#include <poll.h>
#include <unistd.h>

namespace cadastre::cli {

namespace {

int stopPipe[2] = {-1, -1};

void askToStop(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(stopPipe[1], &byte, 1);
}

/// SIGTERM and SIGINT end the event loop, not the process: the plan is closed as after any other verb.
std::unique_ptr<QSocketNotifier> stopOnSignals()
{
    if (::pipe(stopPipe) != 0)
        return nullptr;
    auto notifier = std::make_unique<QSocketNotifier>(stopPipe[0], QSocketNotifier::Read);
    QObject::connect(notifier.get(), &QSocketNotifier::activated, qApp, &QCoreApplication::quit);
    std::signal(SIGTERM, askToStop);
    std::signal(SIGINT, askToStop);
    return notifier;
}

/// Does a line go out now, without anybody having to read it first? Programs that start the endpoint often read its first
/// line and nothing more: the pipe is full one day, and the log is what can be done without. A pipe that says that it is
/// writable takes PIPE_BUF bytes (pipe(7)).
bool takesALine(int descriptor)
{
    pollfd one{descriptor, POLLOUT, 0};
    return ::poll(&one, 1, 0) == 1 && one.revents == POLLOUT;
}
constexpr qsizetype longestLine = 1000; // in UTF-16 units: far below PIPE_BUF in UTF-8
/// Seconds: past the three years of history, far from the year 9999.
constexpr qint64 longestStep = 100LL * 365 * 24 * 3600;

class ServeVerb final : public Verb {
public:
    explicit ServeVerb(Console& console) : Verb(console) {}

    void declare(SubCommand app) override
    {
        SubCommand command = planLeaf(app, "serve", "Answer AWS clients on loopback, over this plan (rehearsal)",
                                      [this] { return run(); });
        command.option("--port", m_port, "Port on 127.0.0.1; 0: any free one").range(0, 65535);
        command.option("--secret", m_secret, "Secret access key; made up when absent");
        command.option("--settle", m_settle, "Seconds that a pending state lasts in this run; else as the plan says")
            .range(0, std::numeric_limits<int>::max());
        command
            .option("--release-delay", m_release,
                    "Seconds that a deleted VPC's block stays allocated in this run; else as the plan says")
            .range(0, std::numeric_limits<int>::max());
        command
            .option("--evidence", m_evidence,
                    "Does a BYOIP CIDR settle without proof in this run? Else as the plan says")
            .oneOf({"optional", "required"});
        command
            .option("--rdap-dir", m_rdapDir,
                    "Judge proofs by the registry answers (RDAP) saved here, one a file; read anew each time")
            .typeName("DIR");
        m_vrpOptions.declare(command);
        command.option("--zone", m_zone, "Judge DNS tokens by the TXT records in this file; read anew each time")
            .typeName("FILE");
        command
            .option("--home-region", m_homeRegion,
                    "Home Region of a plan without an IPAM, whose partition decides Amazon's AS numbers; an IPAM keeps "
                    "its own")
            .typeName("REGION");
        command.option("--copy", m_copy, "Rehearse on a copy at this path; the plan stays as it is").typeName("FILE");
    }

private:
    int run()
    {
        auto workspace =
            m_console.open(m_plan, m_copy.empty() ? Workspace::Mode::ReadWrite : Workspace::Mode::ReadOnly);
        if (!m_copy.empty()) {
            need(workspace->saveCopy(text(m_copy)));
            workspace = m_console.open(m_copy);
        }
        adjust(*workspace);
        const QByteArray secret = m_secret.empty() ? awsapi::newSecret() : QByteArray::fromStdString(m_secret);
        awsapi::Rehearsal rehearsal(*workspace, secret, m_wallClock);
        rehearsal.setWorld(world());
        rehearsal.setPace(pace());
        rehearsal.setObserver([this](const awsapi::LogEntry& entry) { log(entry); });
        endpoint::HttpServer server([&](const awsapi::HttpRequest& request) {
            return request.path == "/_cadastre/clock" ? moveClock(*workspace, rehearsal, request)
                                                      : rehearsal.answer(request);
        });
        const auto stop = stopOnSignals();
        const quint16 port = need(server.listen(static_cast<quint16>(m_port)));
        const QJsonObject ready{{QStringLiteral("endpoint"), QStringLiteral("http://127.0.0.1:%1").arg(port)},
                                {QStringLiteral("accessKeyId"), workspace->plan().settings().owner.toString()},
                                {QStringLiteral("secretAccessKey"), QString::fromLatin1(secret)}};
        m_console.print(QString::fromUtf8(QJsonDocument(ready).toJson(QJsonDocument::Compact)));
        QTimer due;
        QObject::connect(&due, &QTimer::timeout, workspace.get(), [&] {
            (void)workspace->catchUp(); // a failure of either shows in the next request
            (void)rehearsal.settle();
        });
        due.start(1000);
        QCoreApplication::exec();
        server.close();
        return Ok;
    }

    /// What holds for this run alone; the plan keeps what it says (interface §7.2).
    [[nodiscard]] RunPace pace() const
    {
        RunPace pace;
        if (m_settle >= 0)
            pace.settleSeconds = m_settle;
        if (m_release >= 0)
            pace.releaseSeconds = m_release;
        pace.evidence = fromWire<EvidenceMode>(text(m_evidence));
        return pace;
    }

    /// The home Region is set in the plan as a step of its own, which undo takes back like the others.
    void adjust(Workspace& workspace)
    {
        if (m_homeRegion.empty())
            return;
        const PlanSettings& settings = workspace.plan().settings();
        ChangeSettings change;
        const auto home = need(RegionName::parse(text(m_homeRegion)));
        if (home != settings.homeRegion)
            change.homeRegion = home;
        if (partitionOf(home) != settings.partition)
            change.partition = partitionOf(home);
        if (change.homeRegion || change.partition)
            (void)need(workspace.execute(change));
    }

    /// What proofs are judged by: a file that is missing now is a mistake, one that changes later is the rehearsal.
    SavedWorld world()
    {
        const auto needThere = [](const std::string& path, bool isThere) {
            if (!path.empty() && !isThere)
                throw Stop{makeError(ErrorCode::FileNotFound, text(path))};
        };
        needThere(m_rdapDir, QFileInfo(text(m_rdapDir)).isDir());
        needThere(m_zone, QFileInfo(text(m_zone)).isFile());
        SavedWorld world;
        if (!m_rdapDir.empty())
            world.registry = RegistryFolder(text(m_rdapDir));
        world.zoneFile = text(m_zone);
        if (const KnownVrps known = m_vrpOptions.load(m_console); known.isGiven()) {
            world.vrps = known.set;
            world.roaSource = known.source;
            world.vrpsBuiltAt = known.builtAt;
        }
        return world;
    }

    void log(const awsapi::LogEntry& entry)
    {
        QString line =
            QStringLiteral("%1 %2 %3 %4 %5 %6")
                .arg(toString(entry.time), entry.account.toString(), entry.region.toString(),
                     entry.action.isEmpty() ? QStringLiteral("-") : entry.action)
                .arg(entry.status)
                .arg(QString::number(static_cast<double>(entry.microseconds) / 1000.0) + QStringLiteral("ms"));
        if (entry.seq > 0)
            line += QStringLiteral(" #%1").arg(entry.seq);
        if (!entry.code.isEmpty())
            line += QStringLiteral(" %1: %2").arg(entry.code, entry.message);
        if (takesALine(STDERR_FILENO))
            m_console.say(line.left(longestLine));
    }

    /// POST /_cadastre/clock?advance=SECONDS moves a clock that stands still; no signature is needed.
    awsapi::HttpReply moveClock(const Workspace& workspace, awsapi::Rehearsal& rehearsal,
                                const awsapi::HttpRequest& request)
    {
        awsapi::HttpReply reply;
        reply.contentType = "application/json";
        auto* clock = m_console.fixedClock();
        bool isNumber = false;
        const auto seconds = QUrlQuery(QString::fromLatin1(request.query))
                                 .queryItemValue(QStringLiteral("advance"))
                                 .toLongLong(&isNumber);
        if (request.method != "POST")
            reply.status = 405;
        else if (!clock || !isNumber || seconds < 0 || seconds > longestStep)
            reply.status = 400;
        else {
            clock->advanceSeconds(seconds);
            if (!rehearsal.settle())
                reply.status = 500;
        }
        reply.body = QJsonDocument(QJsonObject{{QStringLiteral("now"), toString(workspace.clock().now())}})
                         .toJson(QJsonDocument::Compact);
        return reply;
    }

    SystemClock m_wallClock;
    int m_port = 0;
    std::string m_secret, m_evidence, m_copy, m_rdapDir, m_zone, m_homeRegion;
    VrpOptions m_vrpOptions;
    qint64 m_settle = -1;
    qint64 m_release = -1;
};

} // namespace

void addServeVerb(Verbs& verbs, Console& console) { verbs.push_back(std::make_unique<ServeVerb>(console)); }

} // namespace cadastre::cli

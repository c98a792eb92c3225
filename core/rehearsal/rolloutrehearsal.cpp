// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal/rolloutrehearsal.h"

#include "awsapi/sigv4.h"
#include "base/filewriting.h"
#include "change/diff.h"
#include "exchange/planjson.h"
#include "rollout/awsstate.h"
#include "rollout/rolloutfiles.h"
#include "rollout/steptext.h"
#include "text/visibletext.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimer>

#include <csignal>
#include <set>
#include <unistd.h>

namespace cadastre {

namespace {

constexpr qsizetype saidLimit = 4000;

/// Whose credentials the steps of both ways need.
std::set<AccountNumber> accountsOf(const Rollout& rollout)
{
    std::set<AccountNumber> accounts;
    for (const RolloutStep& step : rollout.steps)
        if (!step.account.isEmpty())
            accounts.insert(step.account);
    for (const RolloutStep& step : reversed(rollout).steps)
        if (!step.account.isEmpty())
            accounts.insert(step.account);
    return accounts;
}

/// The state that the script starts from, in a plan of its own whose states settle at once; the quotas are those that the
/// caveats have asked to raise.
std::unique_ptr<Workspace> copyOf(const Rollout& rollout, const Clock& clock)
{
    const Plan& start = rollout.from;
    PlanSettings settings = start.settings();
    for (const RolloutCaveat& caveat : rollout.caveats)
        if (caveat.kind == RolloutCaveat::Kind::AboveQuota && caveat.needs == QLatin1String("amazon-ipv6-length"))
            settings.quotas[caveat.needs] =
                std::min(settings.quotas.value(caveat.needs, caveat.count), caveat.count); // shorter is more
        else if (caveat.kind == RolloutCaveat::Kind::AboveQuota)
            settings.quotas[caveat.needs] = std::max(settings.quotas.value(caveat.needs), caveat.count);
    settings.settleSeconds = 0;
    settings.releaseSeconds = 0;
    settings.evidence = EvidenceMode::Optional;
    auto copy = Workspace::inMemory(settings, clock);
    ChangeSet rows;
    forEachKind([&]<class E>() {
        if constexpr (!std::is_same_v<E, PlanSettings>)
            for (const E& row : start.all<E>())
                rows.insert(row);
    });
    if (!rows.isEmpty()) {
        const auto taken = copy->execute(TakeChanges{QStringLiteral("rehearsal"), rows, {}, false});
        Q_ASSERT(taken); // a plan that was sound on its own
    }
    return copy;
}

/// Is something of the plan made by no step?
bool leavesOut(const Rollout& rollout)
{
    return std::any_of(rollout.caveats.begin(), rollout.caveats.end(), [](const RolloutCaveat& caveat) {
        return caveat.kind == RolloutCaveat::Kind::NotAdvertised || caveat.kind == RolloutCaveat::Kind::NotSwitched
            || caveat.kind == RolloutCaveat::Kind::NotWatched || caveat.kind == RolloutCaveat::Kind::CannotClear;
    });
}

} // namespace

int PassReport::count(StepOutcome outcome) const
{
    return static_cast<int>(
        std::count_if(steps.begin(), steps.end(), [=](const auto& step) { return step.second == outcome; }));
}

RolloutRehearsal::RolloutRehearsal(const Rollout& rollout, const RolloutOrigin& origin, EndpointFactory endpoints,
                                   QObject* parent)
    : QObject(parent)
    , m_rollout(pruned(rollout))
    , m_origin(origin)
    , m_endpoints(std::move(endpoints))
    , m_isPartial(m_rollout.steps.size() < rollout.steps.size() || leavesOut(rollout))
    , m_start(awsState(rollout.from))
    , m_target(awsState(rollout.to))
{}

RolloutRehearsal::~RolloutRehearsal()
{
    if (m_process) {
        m_process->disconnect(this);
        cancel();
        m_process->waitForFinished(2000);
    }
}

Result<void> RolloutRehearsal::start()
{
    for (const auto& [program, package] : {std::pair{"sh", "dash"}, std::pair{"aws", "awscli"}})
        if (QStandardPaths::findExecutable(QLatin1String(program)).isEmpty())
            return refuse(ErrorCode::ProgramMissing, QLatin1String(program),
                          {{QStringLiteral("package"), QLatin1String(package)}});
    if (!m_endpoints)
        return refuse(ErrorCode::NetworkFailed, QStringLiteral("127.0.0.1"));
    if (const auto written = writeFiles(); !written)
        return written;
    m_copy = copyOf(m_rollout, m_clock);
    const QByteArray secret = awsapi::newSecret();
    m_rehearsal = std::make_unique<awsapi::Rehearsal>(*m_copy, secret, m_clock);
    m_rehearsal->setObserver([this](const awsapi::LogEntry& entry) { Q_EMIT requested(entry); });
    m_endpoint = m_endpoints([this](const awsapi::HttpRequest& request) { return m_rehearsal->answer(request); });
    const auto port = m_endpoint->listen(0);
    if (!port)
        return tl::unexpected(port.error());
    m_url = QStringLiteral("http://127.0.0.1:%1").arg(*port);

    QByteArray credentials;
    const auto profile = [&](const QByteArray& name, AccountNumber account) {
        credentials += '[' + name + "]\naws_access_key_id=" + account.toString().toLatin1()
                     + "\naws_secret_access_key=" + secret + '\n';
    };
    profile("default", m_rollout.to.settings().owner);
    for (const AccountNumber account : accountsOf(m_rollout))
        profile("account-" + account.toString().toLatin1(), account);
    if (const auto written = writeWholeFile(m_folder->filePath(QStringLiteral("credentials")), credentials); !written)
        return written;
    m_reports.clear();
    m_isCancelled = false;
    begin(RehearsalPass::Check);
    return {};
}

Result<void> RolloutRehearsal::writeFiles()
{
    m_folder = std::make_unique<QTemporaryDir>();
    if (!m_folder->isValid())
        return refuse(ErrorCode::FileNotWritable, m_folder->path(),
                      {{QStringLiteral("reason"), m_folder->errorString()}});
    const auto files =
        rolloutFiles(RolloutFormat::AwsCli, m_rollout, m_origin, m_folder->filePath(QStringLiteral("change.sh")));
    if (!files)
        return tl::unexpected(files.error());
    return writeRolloutFiles(*files);
}

QProcessEnvironment RolloutRehearsal::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString& name : environment.keys())
        if (name.startsWith(QLatin1String("AWS_")) || name.startsWith(QLatin1String("PROFILE_")))
            environment.remove(name);
    const auto set = [&](const char* name, const QString& value) { environment.insert(QLatin1String(name), value); };
    set("HOME", m_folder->path());
    set("ENDPOINT_URL", m_url);
    set("AWS_SHARED_CREDENTIALS_FILE", m_folder->filePath(QStringLiteral("credentials")));
    set("AWS_CONFIG_FILE", QStringLiteral("/dev/null"));
    set("AWS_EC2_METADATA_DISABLED", QStringLiteral("true"));
    set("AWS_MAX_ATTEMPTS", QStringLiteral("1"));
    set("NO_PROXY", QStringLiteral("127.0.0.1"));
    set("no_proxy", QStringLiteral("127.0.0.1"));
    set("WAIT_SECONDS", QStringLiteral("30"));
    for (const AccountNumber account : accountsOf(m_rollout))
        if (account != m_rollout.to.settings().owner)
            environment.insert(QStringLiteral("PROFILE_") + account.toString(),
                               QStringLiteral("account-") + account.toString());
    for (const Rollout& way : {m_rollout, reversed(m_rollout)})
        for (const auto& [variable, value] : awsScriptStandIns(way))
            environment.insert(variable, value);
    return environment;
}

void RolloutRehearsal::begin(RehearsalPass pass)
{
    PassReport& report = m_reports.emplace_back();
    report.pass = pass;
    m_before = exportPlanJson(m_copy->plan());
    m_line.clear();
    m_titles.clear();
    const Rollout& way = pass == RehearsalPass::Back ? reversed(m_rollout) : m_rollout;
    for (const RolloutStep& step : way.steps)
        m_titles << stepSentence(way, step);
    m_process = std::make_unique<QProcess>();
    m_process->setProgram(QStringLiteral("/bin/sh"));
    QStringList arguments{m_folder->filePath(pass == RehearsalPass::Back ? QStringLiteral("change.rollback.sh")
                                                                         : QStringLiteral("change.sh"))};
    if (pass == RehearsalPass::Check)
        arguments << QStringLiteral("--check");
    m_process->setArguments(arguments);
    m_process->setWorkingDirectory(m_folder->path());
    m_process->setProcessEnvironment(environment());
    m_process->setStandardInputFile(QProcess::nullDevice());
    // A group of its own: cancelling ends the shell and the call that it waits for.
    m_process->setChildProcessModifier([] { ::setpgid(0, 0); });
    connect(m_process.get(), &QProcess::readyReadStandardOutput, this, &RolloutRehearsal::read);
    connect(m_process.get(), &QProcess::readyReadStandardError, this, [this] {
        QString& said = m_reports.back().said;
        said = (said + QString::fromUtf8(m_process->readAllStandardError())).right(saidLimit);
    });
    // After the last of its output, whichever comes first.
    connect(m_process.get(), &QProcess::finished, this, &RolloutRehearsal::finish, Qt::QueuedConnection);
    connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            finish();
    });
    Q_EMIT passBegan(pass);
    m_process->start();
}

void RolloutRehearsal::read()
{
    m_line += m_process->readAllStandardOutput();
    for (qsizetype end = m_line.indexOf('\n'); end >= 0; end = m_line.indexOf('\n')) {
        readLine(QString::fromUtf8(m_line.left(end)));
        m_line.remove(0, end + 1);
    }
}

void RolloutRehearsal::readLine(const QString& line)
{
    static const QRegularExpression summary(
        QStringLiteral("^[0-9]+ steps: [0-9]+ done already, ([0-9]+) (?:to do|done now)$"));
    static const QRegularExpression title(QStringLiteral("^ *([0-9]+)  (.*)$"));
    PassReport& report = m_reports.back();
    if (const auto counts = summary.match(line); counts.hasMatch()) {
        report.left = counts.capturedView(1).toInt();
    } else if (line == QLatin1String("     was done already")) {
        setStep(StepOutcome::Already);
    } else if (line == QLatin1String("     to do")) {
        setStep(StepOutcome::ToDo);
    } else if (const auto match = title.match(line);
               match.hasMatch() && match.capturedView(1).toULongLong() == report.steps.size() + 1) {
        if (!report.steps.empty() && report.steps.back().second == StepOutcome::Working)
            setStep(StepOutcome::Done);
        report.steps.emplace_back(m_titles.value(static_cast<qsizetype>(report.steps.size()), match.captured(2)),
                                  StepOutcome::Working);
        Q_EMIT stepChanged(static_cast<int>(report.steps.size()) - 1);
    }
}

void RolloutRehearsal::setStep(StepOutcome outcome)
{
    PassReport& report = m_reports.back();
    if (report.steps.empty())
        return;
    report.steps.back().second = outcome;
    Q_EMIT stepChanged(static_cast<int>(report.steps.size()) - 1);
}

void RolloutRehearsal::compare(const QStringList& wanted)
{
    PassReport& report = m_reports.back();
    const QStringList there = awsState(m_copy->plan());
    report.missing = without(wanted, there);
    report.extra = without(there, wanted);
}

void RolloutRehearsal::finish()
{
    if (!m_process)
        return;
    read();
    PassReport& report = m_reports.back();
    const bool ran = m_process->exitStatus() == QProcess::NormalExit && m_process->error() != QProcess::FailedToStart;
    const int code = ran ? m_process->exitCode() : -1;
    m_process.release()->deleteLater();
    QStringList said;
    for (const QString& line : report.said.split(u'\n', Qt::SkipEmptyParts))
        said << visibleText(line);
    report.said = said.join(u'\n');
    const bool isCheck = report.pass == RehearsalPass::Check;
    const bool wentThrough = code == 0 || (isCheck && code == 1);
    if (!report.steps.empty() && report.steps.back().second == StepOutcome::Working)
        setStep(wentThrough ? StepOutcome::Done : StepOutcome::Failed);
    (void)m_copy->settle();

    switch (report.pass) {
    case RehearsalPass::Check:
        compare(m_start);
        report.isGood = wentThrough && exportPlanJson(m_copy->plan()) == m_before;
        break;
    case RehearsalPass::Run:
        compare(m_target);
        report.isGood = wentThrough && (m_isPartial || (report.missing.isEmpty() && report.extra.isEmpty()));
        break;
    case RehearsalPass::Again:
        compare(m_target);
        report.isGood = wentThrough && report.left == 0 && exportPlanJson(m_copy->plan()) == m_before;
        break;
    case RehearsalPass::Back:
        compare(m_start);
        report.isGood = wentThrough && report.missing.isEmpty() && report.extra.isEmpty();
        break;
    }
    const RehearsalPass pass = report.pass;
    const bool goesOn = report.isGood && !m_isCancelled && pass != RehearsalPass::Back;
    Q_EMIT passEnded(pass);
    if (goesOn) {
        begin(static_cast<RehearsalPass>(static_cast<int>(pass) + 1));
        return;
    }
    m_endpoint.reset();
    Q_EMIT ended();
}

void RolloutRehearsal::cancel()
{
    m_isCancelled = true;
    if (m_process && m_process->processId() > 0)
        ::kill(-static_cast<pid_t>(m_process->processId()), SIGTERM);
}

bool RolloutRehearsal::isGood() const
{
    return m_reports.size() == 4
        && std::all_of(m_reports.begin(), m_reports.end(), [](const PassReport& report) { return report.isGood; });
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "awsapi/endpoint.h"
#include "awsapi/rehearsal.h"
#include "base/clock.h"
#include "engine/workspace.h"
#include "rollout/awsscript.h"

#include <QObject>
#include <QProcessEnvironment>
#include <QStringList>

#include <memory>
#include <vector>

class QProcess;
class QTemporaryDir;

namespace cadastre {

enum class RehearsalPass : std::uint8_t {
    Check, ///< `--check`: changes nothing
    Run,   ///< AWS becomes what the plan says
    Again, ///< does nothing more
    Back   ///< the way back leads to the start
};
template <>
struct Words<RehearsalPass> {
    static constexpr std::pair<RehearsalPass, const char*> table[] = {{RehearsalPass::Check, "check"},
                                                                      {RehearsalPass::Run, "run"},
                                                                      {RehearsalPass::Again, "again"},
                                                                      {RehearsalPass::Back, "back"}};
};

enum class StepOutcome : std::uint8_t { Waiting, Working, ToDo, Already, Done, Failed };
template <>
struct Words<StepOutcome> {
    static constexpr std::pair<StepOutcome, const char*> table[] = {
        {StepOutcome::Waiting, "waiting"}, {StepOutcome::Working, "working"}, {StepOutcome::ToDo, "to-do"},
        {StepOutcome::Already, "already"}, {StepOutcome::Done, "done"},       {StepOutcome::Failed, "failed"}};
};

/// What one run of a script came to.
struct PassReport {
    RehearsalPass pass{};
    bool isGood = false;
    std::vector<std::pair<QString, StepOutcome>> steps; ///< in the window's language, as far as the script came
    int left = -1;       ///< what was to do or was done, as the script counts; -1: it did not get to the end
    QString said;        ///< on standard error, the end of it, made visible
    QStringList missing; ///< of what should be there afterwards, as awsState() says it
    QStringList extra;   ///< what is there and should not

    [[nodiscard]] int count(StepOutcome outcome) const;
};

/// "Rehearse this change": the exported script, unmodified, run by the shell with the real AWS CLI against the rehearsal
/// endpoint over a copy of the state that it starts from, in memory: looked at, run, run again, taken back; after each the
/// copy is compared with what it should be. The plan is not touched, and the real AWS is never asked: the script gets
/// accounts and a home folder of its own, and every call names the endpoint.
///
/// In the copy, states settle at once and a BYOIP CIDR needs no proof; quotas that an increase has to be requested for are
/// raised, and what a person would have to put into variables is made up.
class RolloutRehearsal final : public QObject {
    Q_OBJECT
public:
    /// Steps that the plan's marks leave out are left out here as well.
    RolloutRehearsal(const Rollout& rollout, const RolloutOrigin& origin, EndpointFactory endpoints,
                     QObject* parent = nullptr);
    ~RolloutRehearsal() override;

    /// Begins; the rest comes by signals, until ended(). Errors: ProgramMissing {package}, NetworkFailed, FileNotWritable,
    /// those of awsScript().
    [[nodiscard]] Result<void> start();
    /// Ends the script and what it runs; ended() follows.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_process != nullptr; }
    [[nodiscard]] const std::vector<PassReport>& reports() const { return m_reports; }
    /// Every pass was made, and came to what it should.
    [[nodiscard]] bool isGood() const;
    /// Steps were left out, so that the end is not the whole plan: what is missing then is told, and no fault.
    [[nodiscard]] bool isPartial() const { return m_isPartial; }

Q_SIGNALS:
    void passBegan(cadastre::RehearsalPass pass);
    /// Step `number` (from 0) of the pass that runs: reports().back().
    void stepChanged(int number);
    void requested(const cadastre::awsapi::LogEntry& entry);
    void passEnded(cadastre::RehearsalPass pass);
    void ended();

private:
    void begin(RehearsalPass pass);
    void read();
    void readLine(const QString& line);
    void setStep(StepOutcome outcome);
    void finish();
    void compare(const QStringList& wanted);
    [[nodiscard]] QProcessEnvironment environment() const;
    [[nodiscard]] Result<void> writeFiles();

    Rollout m_rollout; ///< without what is left out
    RolloutOrigin m_origin;
    EndpointFactory m_endpoints;
    bool m_isPartial = false;
    QStringList m_start;  ///< awsState() before the first pass
    QStringList m_target; ///< … and as the plan has it

    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_copy;
    std::unique_ptr<awsapi::Rehearsal> m_rehearsal;
    std::unique_ptr<Endpoint> m_endpoint;
    QString m_url;
    std::unique_ptr<QProcess> m_process;
    QStringList m_titles; ///< of the pass that runs: the script's own are in English
    QByteArray m_line;    ///< not yet whole
    QByteArray m_before;  ///< the copy's export when the pass began
    bool m_isCancelled = false;
    std::vector<PassReport> m_reports;
};

} // namespace cadastre

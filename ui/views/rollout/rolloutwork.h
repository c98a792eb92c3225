// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rollout/rollout.h"
#include "ui/models/rolloutmodel.h"
#include "ui/session/readaside.h"

#include <QFutureWatcher>
#include <QObject>
#include <QStringList>

#include <memory>

namespace cadastre {

class Session;

/// What a rollout begins with and how it ends.
struct RolloutQuestion {
    QString start; ///< a word of rolloutStart(), or comparisonStart
    AdvertiseSteps advertising = AdvertiseSteps::LeaveOut;
    friend bool operator==(const RolloutQuestion&, const RolloutQuestion&) = default;
};
inline constexpr QLatin1String comparisonStart("\ncomparison"); // no word of rolloutStart()

/// A rollout as it is shown: all that takes long of it is done.
struct WorkedRollout {
    ListedRollout listed;
    QString startName; ///< for people
    QStringList lines; ///< of each step
};

/// Works the rollout of a window's plan out: at once for a small plan, for a large one in a thread of its own, from the plan's
/// file or on copies. Only what was asked for last is answered; a plan that changes meanwhile is worked out once more.
class RolloutWork final : public QObject {
    Q_OBJECT
public:
    explicit RolloutWork(Session& session, QObject* parent);
    ~RolloutWork() override; ///< drops a job; it holds all that it reads

    /// workedOut() or failed() comes on return for a small plan, else later, after begun().
    void ask(const RolloutQuestion& question);
    /// Is a job under way?
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

    /// From how many rows on it is a job; for tests.
    void setJobFrom(std::size_t rows) { m_jobFrom = rows; }

Q_SIGNALS:
    void begun(); ///< a job
    void workedOut(const std::shared_ptr<const cadastre::WorkedRollout>& rollout);
    void failed(const cadastre::Error& error);

private:
    using Worked = std::shared_ptr<const WorkedRollout>;
    using Reading = std::shared_ptr<FileReading<Worked>>;
    [[nodiscard]] bool isJob() const;
    [[nodiscard]] QFuture<Reading> begin() const;
    void ended();
    void tell(const Result<Worked>& worked);

    Session& m_session;
    RolloutQuestion m_question; ///< asked last
    RolloutQuestion m_asked;    ///< of the job
    QFutureWatcher<Reading> m_job;
    bool m_isRunning = false;
    bool m_isOverdue = false; ///< asked anew while the job was under way
    std::size_t m_jobFrom;
};

} // namespace cadastre

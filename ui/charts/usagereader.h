// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/usagehistory.h"
#include "ui/session/readaside.h"

#include <QFutureWatcher>
#include <QObject>

#include <map>
#include <memory>
#include <vector>

namespace cadastre {

using UsageByPool = std::map<PoolId, std::vector<UsageSample>>;

/// The use of all pools over time for one view. A short history is read when it is asked for; a long one in a thread of its
/// own, from the plan's file: a connection belongs to one thread.
class UsageReader final : public QObject {
    Q_OBJECT
public:
    explicit UsageReader(QObject* parent);
    ~UsageReader() override; ///< drops a job; it holds all that it reads

    /// Null while nothing is known; read() follows. Of a long history it may lack the last steps until read() comes again.
    [[nodiscard]] const UsageByPool* of(const Workspace& workspace);
    /// The last reading failed: the history of that file cannot be read.
    [[nodiscard]] bool isUnreadable() const { return m_isUnreadable; }

    /// From how many changed rows on it is a job; for tests.
    void setJobFrom(qint64 rows) { m_jobFrom = rows; }

Q_SIGNALS:
    void read(); ///< of() has more to say

private:
    using Reading = FileReading<UsageByPool>;
    void start(const Workspace& workspace);
    void ended();

    QFutureWatcher<std::shared_ptr<Reading>> m_job;
    std::shared_ptr<Reading> m_known;
    UsageByPool m_atOnce;
    bool m_isUnreadable = false;
    qint64 m_jobFrom = readAtOnceUpTo;
};

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/usagereader.h"

#include <QtConcurrentRun>

#include <utility>

namespace cadastre {

namespace {

constexpr qint64 jobFromRows = 20'000; // some 30 ms

/// What reading a history costs: its rows, and a little for each entry.
qint64 rowsOf(const Journal& journal)
{
    qint64 rows = 0;
    for (const JournalEntry& entry : journal.entries())
        rows += entry.rows + 1;
    return rows;
}

} // namespace

UsageReader::UsageReader(QObject* parent) : QObject(parent), m_jobFrom(jobFromRows)
{
    connect(&m_job, &QFutureWatcherBase::finished, this, &UsageReader::ended);
}

UsageReader::~UsageReader()
{
    m_job.disconnect(this);
    m_job.cancel();
    m_job.waitForFinished();
}

const UsageByPool* UsageReader::of(const Workspace& workspace)
{
    if (workspace.path().isEmpty() || rowsOf(workspace.journal()) < m_jobFrom) {
        auto usage = usageHistory(workspace.plan(), workspace.journal());
        m_isUnreadable = !usage;
        m_atOnce = usage ? *std::move(usage) : UsageByPool();
        return &m_atOnce;
    }
    const bool isSamePlan = m_known && m_known->path == workspace.path();
    if (!isSamePlan || m_known->revision < workspace.revision())
        start(workspace);
    m_isUnreadable = isSamePlan && !m_known->usage;
    return isSamePlan && m_known->usage ? &*m_known->usage : nullptr;
}

void UsageReader::start(const Workspace& workspace)
{
    if (m_job.isRunning()) // it ends, and whoever hears of it asks again
        return;
    m_job.setFuture(QtConcurrent::run([path = workspace.path(), asked = workspace.revision(),
                                       now = workspace.clock().now()](QPromise<std::shared_ptr<Reading>>& promise) {
        const FixedClock clock{now};
        const auto opened = Workspace::open(path, clock, Workspace::Mode::ReadOnly);
        auto reading = std::make_shared<Reading>(Reading{path, asked, UsageByPool()});
        if (opened) {
            const Workspace& file = **opened;
            reading->revision = file.revision();
            reading->usage = usageHistory(file.plan(), file.journal(), [&promise] { return promise.isCanceled(); });
        } else {
            reading->usage = Unexpected(opened.error());
        }
        promise.addResult(std::move(reading));
    }));
}

void UsageReader::ended()
{
    if (m_job.isCanceled())
        return;
    m_known = m_job.result();
    Q_EMIT read();
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/usagereader.h"

#include <utility>

namespace cadastre {

UsageReader::UsageReader(QObject* parent) : QObject(parent)
{
    connect(&m_job, &QFutureWatcherBase::finished, this, &UsageReader::ended);
}

UsageReader::~UsageReader() { m_job.cancel(); }

const UsageByPool* UsageReader::of(const Workspace& workspace)
{
    if (workspace.path().isEmpty() || readingCost(workspace.journal()) < m_jobFrom) {
        auto usage = usageHistory(workspace.plan(), workspace.journal());
        m_isUnreadable = !usage;
        m_atOnce = usage ? *std::move(usage) : UsageByPool();
        return &m_atOnce;
    }
    const bool isSamePlan = m_known && m_known->path == workspace.path();
    if (!isSamePlan || m_known->revision < workspace.revision())
        start(workspace);
    m_isUnreadable = isSamePlan && !m_known->what;
    return isSamePlan && m_known->what ? &*m_known->what : nullptr;
}

void UsageReader::start(const Workspace& workspace)
{
    if (m_job.isRunning()) // it ends, and whoever hears of it asks again
        return;
    m_job.setFuture(readAside<UsageByPool>(workspace, [](const Workspace& file, const auto& isCancelled) {
        return usageHistory(file.plan(), file.journal(), isCancelled);
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

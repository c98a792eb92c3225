// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/inspector/subjecthistory.h"

#include "text/commandtext.h"

#include <algorithm>
#include <functional>

namespace cadastre {

namespace {

/// The entries that changed the object's row, or the row that it belongs to.
void findSteps(const Plan& plan, const TouchedRows& touched, const SubjectRef& subject, QList<qint64>& steps)
{
    const std::uint32_t handle = subject.handle;
    switch (subject.kind) {
    case SubjectRef::Kind::Pool: touched.find(PoolId{handle}, steps); break;
    case SubjectRef::Kind::PoolCidr: touched.find(PoolCidrId{handle}, steps); break;
    case SubjectRef::Kind::Allocation:
        touched.find(AllocationId{handle}, steps);
        if (const Allocation* allocation = plan.find(AllocationId{handle}); allocation && allocation->resource)
            touched.find(allocation->resource, steps);
        break;
    case SubjectRef::Kind::ResourceCidr:
        touched.find(ResourceCidrId{handle}, steps);
        if (const ResourceCidr* cidr = plan.find(ResourceCidrId{handle}))
            touched.find(cidr->resource, steps);
        break;
    case SubjectRef::Kind::Account: touched.find(AccountId{handle}, steps); break;
    case SubjectRef::Kind::Share: touched.find(ShareId{handle}, steps); break;
    case SubjectRef::Kind::External: touched.find(ExternalNetworkId{handle}, steps); break;
    case SubjectRef::Kind::Reserve: touched.find(ReserveId{handle}, steps); break;
    case SubjectRef::Kind::Scope: touched.find(ScopeId{handle}, steps); break;
    case SubjectRef::Kind::Byoasn: touched.find(ByoasnId{handle}, steps); break;
    case SubjectRef::Kind::Plan:
    case SubjectRef::Kind::Ipam:
    case SubjectRef::Kind::Waiver: break;
    }
}

} // namespace

SubjectHistory::SubjectHistory(QObject* parent) : QObject(parent)
{
    connect(&m_job, &QFutureWatcherBase::finished, this, &SubjectHistory::ended);
}

SubjectHistory::~SubjectHistory() { m_job.cancel(); }

QList<SubjectStep> SubjectHistory::of(const Workspace& workspace, const SubjectRef& subject, int most)
{
    catchUp(workspace);
    QList<qint64> seqs;
    for (const auto& part : m_parts)
        findSteps(workspace.plan(), *part, subject, seqs);
    std::sort(seqs.begin(), seqs.end(), std::greater<>());
    seqs.erase(std::unique(seqs.begin(), seqs.end()), seqs.end());
    QList<SubjectStep> steps;
    for (const qint64 seq : seqs) {
        if (steps.size() == most)
            break;
        const JournalEntry* entry = workspace.journal().find(seq);
        Q_ASSERT(entry); // no more is read than the workspace has
        steps.append({entry->time, commandSentence(entry->summary)});
    }
    return steps;
}

void SubjectHistory::catchUp(const Workspace& workspace)
{
    const qint64 revision = workspace.revision();
    if (m_upTo == revision || m_job.isRunning() || m_failedAt == revision || workspace.isWriting())
        return;
    if (workspace.path().isEmpty() || readingCost(workspace.journal(), m_upTo) < m_jobFrom) {
        auto touched = TouchedRows::read(workspace.journal(), m_upTo, revision);
        if (!touched) {
            m_failedAt = revision;
            return;
        }
        m_parts.push_back(std::make_shared<const TouchedRows>(*std::move(touched)));
        m_upTo = revision;
        return;
    }
    using Part = std::shared_ptr<const TouchedRows>;
    m_asked = revision; // another process may have written more by then
    m_job.setFuture(readAside<Part>(
        workspace, [after = m_upTo, revision](const Workspace& file, const auto& isCancelled) -> Result<Part> {
            auto touched = TouchedRows::read(file.journal(), after, revision, isCancelled);
            if (!touched)
                return Unexpected(touched.error());
            return std::make_shared<const TouchedRows>(*std::move(touched));
        }));
}

void SubjectHistory::ended()
{
    if (m_job.isCanceled())
        return;
    const auto reading = m_job.result();
    if (reading->what) {
        m_parts.push_back(*reading->what);
        m_upTo = m_asked;
    } else {
        m_failedAt = m_asked;
    }
    Q_EMIT read();
}

} // namespace cadastre

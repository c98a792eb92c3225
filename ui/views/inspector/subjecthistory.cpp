// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/inspector/subjecthistory.h"

#include "text/commandtext.h"

namespace cadastre {

namespace {

constexpr int entriesLookedAt = 400;

bool touches(const Plan& plan, const ChangeSet& changes, const SubjectRef& subject)
{
    const std::uint32_t handle = subject.handle;
    switch (subject.kind) {
    case SubjectRef::Kind::Pool: return changes.find(PoolId{handle}) != nullptr;
    case SubjectRef::Kind::PoolCidr: return changes.find(PoolCidrId{handle}) != nullptr;
    case SubjectRef::Kind::Allocation: {
        if (changes.find(AllocationId{handle}))
            return true;
        const Allocation* allocation = plan.find(AllocationId{handle});
        return allocation && allocation->resource && changes.find(allocation->resource);
    }
    case SubjectRef::Kind::ResourceCidr: {
        if (changes.find(ResourceCidrId{handle}))
            return true;
        const ResourceCidr* cidr = plan.find(ResourceCidrId{handle});
        return cidr && changes.find(cidr->resource);
    }
    case SubjectRef::Kind::Account: return changes.find(AccountId{handle}) != nullptr;
    case SubjectRef::Kind::Share: return changes.find(ShareId{handle}) != nullptr;
    case SubjectRef::Kind::External: return changes.find(ExternalNetworkId{handle}) != nullptr;
    case SubjectRef::Kind::Reserve: return changes.find(ReserveId{handle}) != nullptr;
    case SubjectRef::Kind::Scope: return changes.find(ScopeId{handle}) != nullptr;
    case SubjectRef::Kind::Plan:
    case SubjectRef::Kind::Ipam:
    case SubjectRef::Kind::Waiver: return false;
    }
    return false;
}

} // namespace

QList<SubjectStep> subjectHistory(const Plan& plan, const Journal& journal, const SubjectRef& subject, int most)
{
    QList<SubjectStep> steps;
    const auto& entries = journal.entries();
    int looked = 0;
    for (auto entry = entries.rbegin(); entry != entries.rend() && steps.size() < most && looked < entriesLookedAt;
         ++entry, ++looked) {
        const auto changes = journal.changes(entry->seq);
        if (changes && touches(plan, *changes, subject))
            steps.append({entry->time, commandSentence(entry->summary)});
    }
    return steps;
}

} // namespace cadastre

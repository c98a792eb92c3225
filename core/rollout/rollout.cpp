// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollout/rolloutplanner.h"

#include "change/apply.h"
#include "change/diff.h"
#include "net/asn.h"
#include "rollout/rolloutfacts.h"
#include "rollout/steptext.h"
#include "text/moment.h"

#include <QSet>

#include <algorithm>

namespace cadastre {

std::size_t RolloutPlanner::add(StepKind kind, RolloutSubject subject, AccountNumber account, RegionName region)
{
    const std::size_t index = m_rollout.steps.size();
    m_rollout.steps.push_back({kind, subject, account, region, {}});
    m_stepOf.emplace(std::pair(kind, subject), index);
    return index;
}

void RolloutPlanner::wait(std::size_t step, StepKind kind, RolloutSubject on)
{
    const auto found = m_stepOf.find({kind, on});
    if (found == m_stepOf.end() || found->second >= step)
        return;
    auto& waits = m_rollout.steps[step].waitsFor;
    if (std::find(waits.begin(), waits.end(), found->second) == waits.end())
        waits.push_back(found->second);
}

/// What draws `cidr` from a pool waits for the pool's rules, for the space around it, and for space that comes back.
void RolloutPlanner::waitForPool(std::size_t step, PoolId pool, const Prefix& cidr)
{
    wait(step, StepKind::CreatePool, pool);
    wait(step, StepKind::ModifyPool, pool);
    for (const PoolCidrId id : m_to.cidrsOf(pool))
        if (m_to.get(id).cidr.contains(cidr))
            wait(step, StepKind::Provision, id);
    for (const auto& gone : m_changes.of<PoolCidr>()) // what a pool below gives back
        if (gone.before && gone.before->cidr.overlaps(cidr))
            wait(step, StepKind::Deprovision, gone.id());
}

bool RolloutPlanner::isWantedAgain(const Prefix& freed) const
{
    const auto overlapsNew = [&](const auto& changes) {
        return std::any_of(changes.begin(), changes.end(),
                           [&](const auto& change) { return change.isInsert() && change.after->cidr.overlaps(freed); });
    };
    return overlapsNew(m_changes.of<ResourceCidr>()) || overlapsNew(m_changes.of<Allocation>())
        || overlapsNew(m_changes.of<PoolCidr>());
}

namespace {

/// The steps that the plan's marks leave out.
QSet<QString> leftOutKeys(const Plan& plan)
{
    QSet<QString> keys;
    for (const StepMark& mark : plan.all<StepMark>())
        if (mark.progress == StepProgress::LeftOut)
            keys.insert(mark.key);
    return keys;
}

} // namespace

/// Says so of a message that is kept, but too old to be shown to AWS.
template <class Row>
bool RolloutPlanner::expiredProof(const Row& row, const QString& subject)
{
    const Instant last = lastMomentOf(row.authorizationMessage);
    if (row.authorizationSignature.isEmpty() || !last || isAuthorized(row, m_rollout.asOf))
        return false;
    caveat(RolloutCaveat::Kind::AuthorizationExpired, subject);
    m_rollout.caveats.back().needs = dayText(last);
    return true;
}

void RolloutPlanner::caveats()
{
    const auto chosenByAmazon = [&](const ResourceCidr& block) {
        const Allocation* held = m_to.find(block.allocation);
        if (!isPinned(m_to, block) && (!held || isPinned(m_to, *held))) // else it is said of what it is drawn from
            caveat(RolloutCaveat::Kind::AmazonChooses, block.cidr.toString());
    };
    for (const RolloutStep& step : m_rollout.steps) {
        if (step.kind == StepKind::CreateVpc)
            for (const ResourceCidr* block : firstBlocks(m_to, std::get<ResourceId>(step.subject)))
                chosenByAmazon(*block);
        if (step.kind == StepKind::AssociateCidr)
            chosenByAmazon(m_to.get(std::get<ResourceCidrId>(step.subject)));
        if (step.kind == StepKind::ProvisionAsn) {
            const Byoasn& number = m_to.get(std::get<ByoasnId>(step.subject));
            expiredProof(number, Asn{number.asn}.toString());
        }
        if (step.kind != StepKind::Provision)
            continue;
        const PoolCidr& cidr = m_to.get(std::get<PoolCidrId>(step.subject));
        const Pool& pool = m_to.get(cidr.pool);
        if (isAmazons(m_to, pool))
            caveat(RolloutCaveat::Kind::AmazonChooses, cidr.cidr.toString());
        else if (const VerificationToken* token = plannedToken(m_to, cidr))
            caveat(isToldApart(m_to, *token) ? RolloutCaveat::Kind::PublishToken : RolloutCaveat::Kind::NeedsToken,
                   cidr.cidr.toString());
        else if (needsProof(m_to, pool) && cidr.tokenId.isEmpty() && !expiredProof(cidr, cidr.cidr.toString())
                 && !isAuthorized(cidr, m_rollout.asOf))
            caveat(RolloutCaveat::Kind::NeedsAuthorization, cidr.cidr.toString());
    }
    for (const auto& change : m_changes.of<Reserve>())
        if (change.isInsert() && change.after->hold == ReserveHold::PlanOnly)
            caveat(RolloutCaveat::Kind::PlanOnlyReserve, change.after->cidr.toString());
    for (const RolloutStep& step : m_rollout.steps) {
        if (step.kind != StepKind::CreateShare && step.kind != StepKind::ModifyShare)
            continue;
        const Share& share = m_to.get(std::get<ShareId>(step.subject));
        const Share* before = m_from.find(share.id);
        for (const AccountNumber& account : externalAccounts(m_to, share.principals)) {
            const bool actsItself = std::any_of(m_rollout.steps.begin(), m_rollout.steps.end(),
                                                [&](const RolloutStep& other) { return other.account == account; });
            if (actsItself || (before && before->principals.contains(account.toString())))
                continue;
            caveat(RolloutCaveat::Kind::Invitation, share.name);
            m_rollout.caveats.back().needs = account.toString();
        }
    }
    qint64 houseRules = 0;
    for (const auto& change : m_changes.of<HouseRule>())
        houseRules += change.after ? 1 : 0;
    if (houseRules > 0)
        caveat(RolloutCaveat::Kind::HouseRules, QString(), houseRules);
    quotas();
}

/// Leaves a step out that AWS would refuse, and says why.
void RolloutPlanner::refuseStep(RolloutStep& step, std::vector<Error> violations)
{
    if (violations.empty())
        return;
    step.isRefused = true;
    caveat(RolloutCaveat::Kind::PoolRules, stepSubject(m_rollout, step));
    m_rollout.caveats.back().violations = std::move(violations);
}

void RolloutPlanner::refusals()
{
    for (RolloutStep& step : m_rollout.steps) {
        if (step.kind == StepKind::CreateVpc) {
            const auto id = std::get<ResourceId>(step.subject);
            refuseStep(step, makingViolations(m_to, m_to.get(id)));
        } else if (step.kind == StepKind::CreatePool) {
            refuseStep(step, tierViolations(m_to, m_to.get(std::get<PoolId>(step.subject))));
        } else if (step.kind == StepKind::AssociateCidr) {
            const ResourceCidr& block = m_to.get(std::get<ResourceCidrId>(step.subject));
            refuseStep(step, ruleViolations(m_to, m_to.get(block.resource), {&block}));
        }
        step.isRefused = step.isRefused || std::any_of(step.waitsFor.begin(), step.waitsFor.end(), [&](std::size_t on) {
                             return m_rollout.steps[on].isRefused;
                         });
    }
}

void RolloutPlanner::leftOutNeeds()
{
    const QSet<QString> leftOut = leftOutKeys(m_to);
    if (leftOut.isEmpty())
        return;
    for (const RolloutStep& step : m_rollout.steps) {
        if (step.isRefused || leftOut.contains(m_rollout.keyOf(step)))
            continue;
        for (const std::size_t on : step.waitsFor)
            if (const RolloutStep& needed = m_rollout.steps[on]; leftOut.contains(m_rollout.keyOf(needed))) {
                caveat(RolloutCaveat::Kind::NeedsLeftOut, stepSubject(m_rollout, step));
                m_rollout.caveats.back().needs = stepSubject(m_rollout, needed);
            }
    }
}

/// What stops the work comes first, in this order; the rest as it was found.
void RolloutPlanner::orderCaveats()
{
    const std::vector<RolloutCaveat> found = std::exchange(m_rollout.caveats, {});
    const std::initializer_list<RolloutCaveat::Kind> first{RolloutCaveat::Kind::AboveQuota,
                                                           RolloutCaveat::Kind::PoolRules,
                                                           RolloutCaveat::Kind::NeedsLeftOut};
    for (const RolloutCaveat::Kind kind : first)
        for (const RolloutCaveat& caveat : found)
            if (caveat.kind == kind)
                m_rollout.caveats.push_back(caveat);
    for (const RolloutCaveat& caveat : found)
        if (std::find(first.begin(), first.end(), caveat.kind) == first.end())
            m_rollout.caveats.push_back(caveat);
}

void RolloutPlanner::plan()
{
    freedNames();
    frame();
    withdrawals();
    numbersThatGo();
    discoveriesThatGo();
    removals();
    tokens();
    pools(PoolPurpose::General);
    numbers();
    allocations(PoolPurpose::General);
    discoveries();
    shares(PoolPurpose::General);
    discoveryAssociations();
    vpcs();
    watching();
    retagging();
    renumbering();
    frameRemovals();
    advertisements();
    for (RolloutStep& step : m_rollout.steps)
        std::sort(step.waitsFor.begin(), step.waitsFor.end());
    caveats();
    refusals();
    leftOutNeeds();
    orderCaveats();
}

namespace {

/// Takes steps out; what waited for one of them no longer does.
template <class Predicate>
void keepOnly(std::vector<RolloutStep>& steps, Predicate isKept)
{
    constexpr auto gone = static_cast<std::size_t>(-1);
    std::vector<std::size_t> numbers(steps.size(), gone);
    std::vector<RolloutStep> kept;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (!isKept(steps[i]))
            continue;
        numbers[i] = kept.size();
        RolloutStep step = steps[i];
        std::erase_if(step.waitsFor, [&](std::size_t on) { return numbers[on] == gone; });
        for (std::size_t& on : step.waitsFor)
            on = numbers[on];
        kept.push_back(std::move(step));
    }
    steps = std::move(kept);
}

QString idOf(const Rollout& rollout, const RolloutSubject& subject)
{
    return std::visit(
        [&](const auto& handle) {
            const QString after = rollout.to.textId(handle);
            return after.isEmpty() ? rollout.from.textId(handle) : after;
        },
        subject);
}

} // namespace

QString Rollout::keyOf(const RolloutStep& step) const
{
    return toWire(step.kind) + QLatin1String(":") + idOf(*this, step.subject);
}

Rollout planRollout(const Plan& from, const Plan& to, AdvertiseSteps advertising, Instant asOf)
{
    Rollout rollout{from, from, {}, {}, {}, asOf};
    const ChangeSet changes = diffPlans(from, to);
    apply(rollout.to, changes);
    RolloutPlanner(rollout, changes, advertising).plan();
    return rollout;
}

Rollout pruned(Rollout rollout)
{
    const QSet<QString> leftOut = leftOutKeys(rollout.to);
    const auto isKept = [&](const RolloutStep& step) {
        return !step.isRefused && !leftOut.contains(rollout.keyOf(step));
    };
    for (const RolloutStep& step : rollout.steps)
        if (!isKept(step) && makesItsSubject(step.kind))
            rollout.notMade.push_back(step.subject);
    keepOnly(rollout.steps, isKept);
    return rollout;
}

Rollout reversed(const Rollout& rollout)
{
    Rollout back = planRollout(rollout.to, rollout.from, AdvertiseSteps::Include, rollout.asOf);
    QSet<QString> touched; // by id: what comes back may have another handle
    for (const RolloutStep& step : rollout.steps)
        touched.insert(idOf(rollout, step.subject));
    keepOnly(back.steps,
             [&](const RolloutStep& step) { return !step.isRefused && touched.contains(idOf(back, step.subject)); });
    return back;
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "allocate/allocator.h"

#include "allocate/capacity.h"
#include "allocate/openblocks.h"

#include <algorithm>
#include <utility>

namespace cadastre {

namespace {

bool overlapsAny(const Prefix& block, const std::vector<Prefix>& others)
{
    return std::any_of(others.begin(), others.end(), [&block](const Prefix& other) { return other.overlaps(block); });
}

bool insideAny(const Prefix& block, const std::vector<Prefix>& areas)
{
    return areas.empty()
        || std::any_of(areas.begin(), areas.end(), [&block](const Prefix& area) { return area.contains(block); });
}

/// What to keep clear of: what the caller named and, unless we answer as AWS, our reserves and the networks outside.
std::vector<Prefix> avoided(const Plan& plan, const Pool& pool, const AllocationRequest& request)
{
    std::vector<Prefix> avoid = request.disallowed;
    if (request.avoidance == Avoidance::Nothing)
        return avoid;
    for (const ReserveId id : plan.reservesOf(pool.id))
        if (const Reserve& reserve = plan.get(id); reserve.hold == ReserveHold::PlanOnly)
            avoid.push_back(reserve.cidr);
    const auto& blocks = plan.space(pool.id).blocks;
    for (const ExternalNetworkId id : plan.externalsOf(pool.scope)) {
        const Prefix& cidr = plan.get(id).cidr;
        if (std::any_of(blocks.begin(), blocks.end(),
                        [&cidr](const auto& entry) { return entry.first.overlaps(cidr); }))
            avoid.push_back(cidr);
    }
    return avoid;
}

/// The maximal free block around a free one, as the strategies see it.
Prefix roomAround(const BlockMap& map, const Prefix& block, const std::vector<Prefix>& allowed,
                  const std::vector<Prefix>& avoid)
{
    Prefix room = block;
    while (room.length() > map.base().length()) {
        const Prefix wider = room.supernet(room.length() - 1);
        if (!map.isFree(wider) || !insideAny(wider, allowed) || overlapsAny(wider, avoid))
            break;
        room = wider;
    }
    return room;
}

std::optional<Prefix> pickIn(const BlockMap& map, Strategy strategy, int length, const std::vector<Prefix>& allowed,
                             const std::vector<Prefix>& avoid)
{
    switch (strategy) {
    case Strategy::FirstFit: return map.firstFree(length, allowed, avoid);
    case Strategy::BestFit: return map.bestFit(length, allowed, avoid);
    case Strategy::Sparse: return map.sparse(length, allowed, avoid);
    }
    return std::nullopt;
}

std::optional<Candidate> pickOver(const std::vector<const PoolBlock*>& blocks, Strategy strategy, int length,
                                  const std::vector<Prefix>& allowed, const std::vector<Prefix>& avoid)
{
    std::optional<Candidate> best;
    int bestRoom = 0;
    for (const PoolBlock* block : blocks) {
        const auto found = pickIn(block->map, strategy, length, allowed, avoid);
        if (!found)
            continue;
        if (strategy == Strategy::FirstFit)
            return Candidate{*found, block->cidr}; // blocks come in address order
        const int room = roomAround(block->map, *found, allowed, avoid).length();
        if (!best || (strategy == Strategy::BestFit ? room > bestRoom : room < bestRoom)) {
            best = Candidate{*found, block->cidr};
            bestRoom = room;
        }
    }
    return best;
}

/// The shortest length of which a block can be had.
std::optional<int> largestOpenLength(const Plan& plan, PoolId pool, const std::vector<Prefix>& allowed,
                                     const std::vector<Prefix>& avoid)
{
    const auto largest = largestFreeLength(plan, pool);
    const auto blocks = openBlocks(plan, pool);
    for (int length = largest.value_or(129); length <= bitCount(plan.get(pool).family); ++length)
        if (pickOver(blocks, Strategy::FirstFit, length, allowed, avoid))
            return length;
    return std::nullopt;
}

/// A block that is free but for a reserve or a network outside AWS, and which of them keeps it.
void addWhatKeeps(const Plan& plan, const Pool& pool, int length, const AllocationRequest& request, Error& error)
{
    const auto kept =
        pickOver(openBlocks(plan, pool.id), Strategy::FirstFit, length, request.allowed, request.disallowed);
    if (!kept)
        return;
    error.params.insert(QStringLiteral("keptCidr"), kept->cidr.toString());
    if (const Reserve* reserve = firstReserveOverlap(plan, pool.id, kept->cidr)) {
        error.params.insert(QStringLiteral("reason"), QStringLiteral("kept-by-reserve"));
        error.params.insert(QStringLiteral("with"),
                            reserve->purpose.isEmpty() ? reserve->cidr.toString() : reserve->purpose);
    } else if (const ExternalNetwork* network = firstExternalOverlap(plan, pool.scope, kept->cidr)) {
        error.params.insert(QStringLiteral("reason"), QStringLiteral("kept-by-external"));
        error.params.insert(QStringLiteral("with"), network->site.isEmpty() ? network->cidr.toString() : network->site);
    }
}

/// Empty where there is space that is merely too small.
QString whyNothingFits(const Plan& plan, PoolId pool)
{
    return plan.space(pool).blocks.empty() ? QStringLiteral("pool-without-space") : QString();
}

Result<Candidate> exactBlock(const Plan& plan, const Pool& pool, const AllocationRequest& request)
{
    const Prefix& cidr = *request.cidr;
    const QString subject = cidr.toString();
    if (cidr.family() != pool.family)
        return refuse(ErrorCode::FamilyMismatch, subject,
                      {{QStringLiteral("expected"), familyName(pool.family)},
                       {QStringLiteral("found"), familyName(cidr.family())}});
    const auto largest = largestCidrLength(plan, pool.id);
    if (!largest || cidr.length() < *largest)
        return refuse(ErrorCode::TooBigForPool, subject,
                      {{QStringLiteral("length"), QString::number(cidr.length())},
                       {QStringLiteral("largest"), largest ? QString::number(*largest) : QString()},
                       {QStringLiteral("reason"), whyNothingFits(plan, pool.id)}});
    const PoolBlock* block = plan.space(pool.id).blockCovering(cidr);
    if (!block || !givesSpace(plan.get(block->cidr).state))
        return refuse(ErrorCode::NotInPool, subject, {{QStringLiteral("pool"), plan.textId(pool)}});
    if (!block->map.isFree(cidr)) {
        Error error = makeError(ErrorCode::Overlap, subject);
        block->map.forEachIn(cidr, [&](const Prefix& taken, std::uint32_t handle) {
            error.params.insert(QStringLiteral("with"), plan.textId(AllocationId{handle}));
            error.params.insert(QStringLiteral("withCidr"), taken.toString());
            return false;
        });
        return Unexpected(std::move(error));
    }
    if (request.avoidance == Avoidance::ReservesAndExternals)
        if (const Reserve* reserve = firstReserveOverlap(plan, pool.id, cidr))
            return refuse(ErrorCode::ReservedSpace, subject,
                          {{QStringLiteral("with"),
                            reserve->purpose.isEmpty() ? reserve->cidr.toString() : reserve->purpose}});
    return Candidate{cidr, block->cidr};
}

/// Steps 3 to 5 of §8.1, then the length that is wanted when no CIDR is.
Result<std::optional<int>> wantedLength(const Plan& plan, const Pool& pool, const AllocationRequest& request)
{
    const QString subject = plan.textId(pool);
    if (request.cidr && request.netmask)
        return refuse(ErrorCode::ConflictingValues, subject,
                      {{QStringLiteral("first"), QStringLiteral("cidr")},
                       {QStringLiteral("second"), QStringLiteral("netmask")}});
    if (!request.cidr && !request.netmask && !pool.defaultLength)
        return refuse(ErrorCode::NoDefaultLength, subject);
    if (request.cidr && (!request.allowed.empty() || !request.disallowed.empty()))
        return refuse(ErrorCode::ConflictingValues, subject,
                      {{QStringLiteral("first"), QStringLiteral("cidr")},
                       {QStringLiteral("second"),
                        request.allowed.empty() ? QStringLiteral("disallowed") : QStringLiteral("allowed")}});
    if (request.cidr)
        return std::optional<int>{};
    const int length = request.netmask ? *request.netmask : int{*pool.defaultLength};
    if (length < 0 || length > bitCount(pool.family))
        return refuse(ErrorCode::LengthOutOfRange, subject,
                      {{QStringLiteral("length"), QString::number(length)},
                       {QStringLiteral("limit"), QString::number(bitCount(pool.family))}});
    return std::optional<int>{length};
}

} // namespace

const ExternalNetwork* firstExternalOverlap(const Plan& plan, ScopeId scope, const Prefix& cidr)
{
    for (const ExternalNetworkId id : plan.externalsOf(scope))
        if (const ExternalNetwork& network = plan.get(id); network.cidr.overlaps(cidr))
            return &network;
    return nullptr;
}

const Reserve* firstReserveOverlap(const Plan& plan, PoolId pool, const Prefix& cidr)
{
    for (const ReserveId id : plan.reservesOf(pool))
        if (const Reserve& reserve = plan.get(id); reserve.hold == ReserveHold::PlanOnly && reserve.cidr.overlaps(cidr))
            return &reserve;
    return nullptr;
}

Result<Candidate> chooseBlock(const Plan& plan, PoolId poolId, const AllocationRequest& request)
{
    const Pool* pool = plan.find(poolId);
    if (!pool)
        return refuse(ErrorCode::NotFound, {}, {{QStringLiteral("kind"), QStringLiteral("pool")}});
    const auto length = wantedLength(plan, *pool, request);
    if (!length)
        return Unexpected(length.error());
    if (!*length)
        return exactBlock(plan, *pool, request);
    const std::vector<Prefix> avoid = avoided(plan, *pool, request);
    const auto found =
        pickOver(openBlocks(plan, poolId), request.strategy.value_or(pool->strategy), **length, request.allowed, avoid);
    if (found)
        return *found;
    const auto largest = largestOpenLength(plan, poolId, request.allowed, avoid);
    Error error = makeError(ErrorCode::TooBigForPool, plan.textId(*pool),
                            {{QStringLiteral("length"), QString::number(**length)},
                             {QStringLiteral("largest"), largest ? QString::number(*largest) : QString()},
                             {QStringLiteral("reason"), whyNothingFits(plan, poolId)}});
    if (request.avoidance == Avoidance::ReservesAndExternals)
        addWhatKeeps(plan, *pool, **length, request, error);
    return Unexpected(std::move(error));
}

std::optional<Candidate> byLengthAlone(const Plan& plan, PoolId pool, int length)
{
    return pickOver(openBlocks(plan, pool), Strategy::FirstFit, length, {}, {});
}

Result<AllocationPreview> previewAllocation(const Plan& plan, PoolId pool, const AllocationRequest& request)
{
    const auto chosen = chooseBlock(plan, pool, request);
    if (!chosen)
        return Unexpected(chosen.error());
    return AllocationPreview{*chosen, byLengthAlone(plan, pool, chosen->cidr.length())};
}

namespace {

/// The pool's free space before, of which each candidate takes its part.
class FreeSpace {
public:
    FreeSpace(const Plan& plan, PoolId pool) : m_blocks(openBlocks(plan, pool))
    {
        for (const PoolBlock* block : m_blocks)
            block->map.forEachFree([this](const Prefix&) {
                ++m_pieces;
                return true;
            });
    }

    [[nodiscard]] const std::vector<const PoolBlock*>& blocks() const { return m_blocks; }
    [[nodiscard]] const PoolBlock* blockOf(const Candidate& candidate) const
    {
        const auto at = std::find_if(m_blocks.begin(), m_blocks.end(),
                                     [&](const PoolBlock* block) { return block->cidr == candidate.block; });
        return at == m_blocks.end() ? nullptr : *at;
    }
    /// Cutting a block of length L out of a free one of length M leaves one piece for each length in between.
    [[nodiscard]] uint128 piecesWithout(const Prefix& cut, const Prefix& room) const
    {
        return m_pieces - 1 + static_cast<unsigned>(cut.length() - room.length());
    }
    [[nodiscard]] std::optional<int> largestWithout(const Prefix& cut, const Prefix& room) const
    {
        for (int length = 0; length <= bitCount(cut.family()); ++length) {
            uint128 count = 0;
            for (const PoolBlock* block : m_blocks)
                count += block->map.freeCount(length);
            if (length >= room.length()) // of the blocks of this length in `room`, those that touch the cut go
                count -= length <= cut.length() ? uint128{1} : cut.childCount(length);
            if (count != 0)
                return length;
        }
        return std::nullopt;
    }

private:
    std::vector<const PoolBlock*> m_blocks;
    uint128 m_pieces = 0;
};

/// The largest block that is full once `block` is taken: climb while the other half has nothing free.
Prefix filledBy(const BlockMap& map, const Prefix& block)
{
    Prefix filled = block;
    while (filled.length() > map.base().length()
           && map.forEachFreeIn(filled.sibling(), [](const Prefix&) { return false; }))
        filled = filled.supernet(filled.length() - 1);
    return filled;
}

} // namespace

Result<std::vector<RankedCandidate>> rankedCandidates(const Plan& plan, PoolId pool, const AllocationRequest& request)
{
    if (request.cidr)
        return refuse(ErrorCode::CidrXorNetmask, request.cidr->toString());
    const FreeSpace space(plan, pool);
    std::vector<RankedCandidate> ranked;
    for (const auto& [strategy, word] : Words<Strategy>::table) {
        AllocationRequest asked = request;
        asked.strategy = strategy;
        const auto chosen = chooseBlock(plan, pool, asked);
        if (!chosen)
            return Unexpected(chosen.error());
        const BlockMap& map = space.blockOf(*chosen)->map;
        const Prefix room = roomAround(map, chosen->cidr, {}, {});
        const auto lowest = byLengthAlone(plan, pool, chosen->cidr.length());
        ranked.push_back({strategy, *chosen, space.largestWithout(chosen->cidr, room),
                          space.piecesWithout(chosen->cidr, room), filledBy(map, chosen->cidr), room,
                          chosen->cidr.isNibbleAligned(), lowest && lowest->cidr == chosen->cidr});
    }
    return ranked;
}

} // namespace cadastre

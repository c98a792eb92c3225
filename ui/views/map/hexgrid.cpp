// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/map/hexgrid.h"

#include "allocate/allocator.h"
#include "insight/utilisation.h"
#include "text/drifttext.h"
#include "ui/presentation/formatting.h"
#include "ui/session/driftstage.h"
#include "ui/session/session.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace cadastre {

namespace {

constexpr int countedPerCell = 256; // beyond this a cell says "256+"
constexpr int mostTries = 64;       // to find a next block that nobody uses

int roundedUp(int length) { return (length + 3) / 4 * 4; }

void fillWhole(std::vector<GridCell>& cells, std::pair<int, int> span, FillRole role, const GridCell& facts)
{
    for (int i = span.first; i < span.first + span.second; ++i) {
        GridCell& cell = cells[static_cast<std::size_t>(i)];
        const bool unmanaged = cell.unmanaged;
        cell = facts;
        cell.role = role;
        cell.unmanaged = unmanaged;
    }
}

/// Entries of one provisioned CIDR: those at least as large as a cell paint rectangles, smaller ones are counted.
void drawEntries(const Plan& plan, const PoolBlock& block, const GridGeometry& geometry, std::vector<GridCell>& cells)
{
    for (int i = 0; i < geometry.cells(); ++i) {
        GridCell& cell = cells[static_cast<std::size_t>(i)];
        if (cell.whole)
            continue;
        const Prefix prefix = geometry.cell(i);
        uint128 used = 0;
        int allocated = 0;
        bool covered = false;
        block.map.forEachIn(prefix, [&](const Prefix& entry, std::uint32_t handle) {
            const Allocation& allocation = plan.get(AllocationId{handle});
            const bool child = allocation.type == AllocationType::IpamPool;
            if (entry.length() <= geometry.cellLength) {
                GridCell facts;
                facts.whole = true;
                facts.used = 1.0;
                facts.allocation = allocation.id;
                facts.childPool = allocation.childPool;
                fillWhole(cells, geometry.span(entry), child ? FillRole::Allocated : FillRole::Assigned, facts);
                covered = true;
                return false;
            }
            used += entry.size();
            allocated += child ? 1 : 0;
            ++cell.count;
            cell.more = cell.count >= countedPerCell;
            return !cell.more;
        });
        if (covered || cell.count == 0)
            continue;
        cell.used = fraction(used, prefix.size());
        cell.role = allocated * 2 > cell.count ? FillRole::Allocated : FillRole::Assigned;
    }
}

void drawReserves(const Plan& plan, PoolId pool, const GridGeometry& geometry, std::vector<GridCell>& cells)
{
    for (const ReserveId id : plan.reservesOf(pool)) {
        const auto [first, count] = geometry.span(plan.get(id).cidr);
        for (int i = first; i >= 0 && i < first + count; ++i) {
            GridCell& cell = cells[static_cast<std::size_t>(i)];
            if (!cell.whole && cell.count == 0) {
                cell.role = FillRole::Reserved;
                cell.reserve = id;
            }
        }
    }
}

/// In use without an allocation: a discovered VPC, a network outside AWS.
bool isForeign(const Plan& plan, std::uint32_t packed)
{
    const Occupant occupant = Occupant::unpack(packed);
    if (occupant.kind != Occupant::Kind::ResourceCidr)
        return occupant.kind == Occupant::Kind::External;
    const ResourceCidr& cidr = plan.get(ResourceCidrId{occupant.handle});
    return !cidr.allocation && plan.get(cidr.resource).kind == ResourceKind::Vpc;
}

/// The first foreign prefix that overlaps the block; null when there is none.
Prefix foreignOn(const Plan& plan, ScopeId scope, const Prefix& block)
{
    Prefix found;
    const auto look = [&](const Prefix& prefix, std::uint32_t packed) {
        if (isForeign(plan, packed))
            found = prefix;
        return found.isNull();
    };
    if (plan.occupants(scope).forEachCovering(block, look))
        plan.occupants(scope).forEachCoveredBy(block, look);
    return found;
}

/// Discovered resources without an allocation: on free space they are unmanaged, on used space they overlap.
void drawUnmanaged(const Plan& plan, const Pool& pool, const GridGeometry& geometry, std::vector<GridCell>& cells)
{
    const auto mark = [&](const Prefix& prefix, std::uint32_t packed) {
        if (!isForeign(plan, packed))
            return true;
        const Prefix inside = prefix.contains(geometry.root) ? geometry.root : prefix;
        const auto [first, count] = geometry.span(inside);
        for (int i = first; i >= 0 && i < first + count; ++i) {
            GridCell& cell = cells[static_cast<std::size_t>(i)];
            cell.unmanaged = true;
            if (cell.outsider.kind == SubjectRef::Kind::Plan)
                cell.outsider = outsiderOf(plan, Occupant::unpack(packed)).value_or(SubjectRef{});
            const bool taken = cell.whole || cell.count > 0 || cell.role == FillRole::Unmanaged;
            cell.role = taken ? FillRole::Overlap : FillRole::Unmanaged;
        }
        return true;
    };
    const PrefixTrie& occupants = plan.occupants(pool.scope);
    occupants.forEachCovering(geometry.root, mark);
    occupants.forEachCoveredBy(geometry.root, [&](const Prefix& prefix, std::uint32_t packed) {
        return prefix == geometry.root || mark(prefix, packed);
    });
}

/// What the pool would hand out of a length, one after the other until nobody uses it. visit(block, is clear, is the first).
template <class Visit>
void forEachNext(const Plan& plan, const Pool& pool, int length, Visit&& visit)
{
    AllocationRequest request;
    request.netmask = length;
    // A pool hands out what a live VPC uses, too (contract §12).
    for (int tried = 0; tried < mostTries; ++tried) {
        const auto candidate = chooseBlock(plan, pool.id, request);
        if (!candidate)
            return;
        const Prefix foreign = foreignOn(plan, pool.scope, candidate->cidr);
        visit(candidate->cidr, foreign.isNull(), tried == 0);
        if (foreign.isNull())
            return;
        request.disallowed.push_back(foreign);
    }
}

/// That the first one is in use is said, and the mark goes where nothing is.
void markNext(const Plan& plan, const Pool& pool, const GridGeometry& geometry, std::vector<GridCell>& cells)
{
    const int unit = unitLengthOf(plan, pool.id);
    forEachNext(plan, pool, unit > 0 ? unit : geometry.cellLength,
                [&](const Prefix& block, bool isClear, bool isFirst) {
                    if (const auto [first, count] = geometry.span(block); first >= 0) {
                        GridCell& cell = cells[static_cast<std::size_t>(first)];
                        cell.next = isClear;
                        cell.nextButUsed = cell.nextButUsed || (isFirst && !isClear);
                    }
                });
}

void markErrors(const Session& session, PoolId pool, const GridGeometry& geometry, std::vector<GridCell>& cells)
{
    for (const Finding* finding : session.findingsOf(pool)) {
        if (finding->rule->severity != Severity::Error || finding->cidr.isNull()
            || finding->subject.kind == SubjectRef::Kind::Pool)
            continue;
        const auto [first, count] = geometry.span(finding->cidr);
        if (first >= 0)
            cells[static_cast<std::size_t>(first)].hasError = true;
    }
}

/// Blocks that differ from AWS: as planned and as seen. What holds the whole map marks no cell of it.
void markDrift(const Session& session, const Pool& pool, const GridGeometry& geometry, std::vector<GridCell>& cells)
{
    for (const DriftRow& row : session.drift().rows()) {
        if (row.verdict == DriftVerdict::Matched || (row.scope && row.scope != pool.scope))
            continue;
        for (const Prefix& block : {row.cidr, row.seen}) {
            if (block.isNull() || block.contains(geometry.root))
                continue;
            const auto [first, count] = geometry.span(block);
            for (int i = first; i >= 0 && i < first + count; ++i) {
                auto& drift = cells[static_cast<std::size_t>(i)].drift;
                drift = std::max(drift.value_or(row.verdict), row.verdict); // the later say more
            }
            if (first >= 0)
                cells[static_cast<std::size_t>(first)].driftCells =
                    std::max(cells[static_cast<std::size_t>(first)].driftCells, count);
        }
    }
}

QString roleWord(FillRole role)
{
    switch (role) {
    case FillRole::Allocated: return QCoreApplication::translate("cadastre::MapTab", "allocated to a sub-pool");
    case FillRole::Assigned: return QCoreApplication::translate("cadastre::MapTab", "assigned");
    case FillRole::Reserved: return QCoreApplication::translate("cadastre::MapTab", "reserved for growth");
    case FillRole::Available: return QCoreApplication::translate("cadastre::MapTab", "available");
    case FillRole::Overlap: return QCoreApplication::translate("cadastre::MapTab", "overlap");
    case FillRole::Unmanaged: return QCoreApplication::translate("cadastre::MapTab", "used, unmanaged");
    case FillRole::Ignored: return QCoreApplication::translate("cadastre::MapTab", "ignored");
    }
    return {};
}

} // namespace

GridGeometry GridGeometry::of(const Prefix& root)
{
    const int bits = bitCount(root.family());
    GridGeometry geometry;
    geometry.root = root;
    const int firstDigit = roundedUp(root.length());
    const int rowBits = firstDigit == root.length() ? 4 : firstDigit - root.length();
    geometry.cellLength = std::min(root.length() + rowBits + 4, bits);
    const int all = geometry.cellLength - root.length();
    const int columnBits = std::min(4, all);
    geometry.columns = 1 << columnBits;
    geometry.rows = 1 << (all - columnBits);
    return geometry;
}

std::pair<int, int> GridGeometry::span(const Prefix& block) const
{
    if (!root.overlaps(block))
        return {-1, 0};
    if (block.contains(root))
        return {0, cells()};
    const int shift = bitCount(root.family()) - cellLength;
    const auto first = static_cast<int>((block.first() - root.first()) >> shift);
    const int count = block.length() >= cellLength ? 1 : 1 << (cellLength - block.length());
    return {first, count};
}

int GridGeometry::rowOctet() const
{
    int length = cellLength; // of a whole row
    for (int rest = columns; rest > 1; rest /= 2)
        --length;
    return std::max(length - 1, 0) / 8;
}

QString GridGeometry::rowLabel(int row) const
{
    if (root.family() == Family::IPv4) {
        // The octet's value at the row's first cell, in decimal as IPv4 is read.
        const Prefix first = cell(row * columns);
        return QString::number(static_cast<unsigned>(first.first() >> (24 - rowOctet() * 8)) & 0xFFU);
    }
    const int digit = cellLength / 4 - 2; // the digit before the last
    const Prefix first = cell(row * columns);
    return digit < 0 ? QString()
                     : QString::number(static_cast<unsigned>(first.first() >> (124 - digit * 4)) & 0xFU, 16);
}

QString GridGeometry::columnLabel(int column) const
{
    if (root.family() == Family::IPv4) {
        const int octet = (cellLength - 1) / 8;
        const int step = 1 << ((octet + 1) * 8 - cellLength);
        return QStringLiteral("+%1").arg(column * step);
    }
    const Prefix at = cell(column);
    const int digit = (cellLength - 1) / 4;
    return QString::number(static_cast<unsigned>(at.first() >> (124 - digit * 4)) & 0xFU, 16);
}

int GridGeometry::cellForOctets(const QString& typed, int current) const
{
    const QStringList numbers = typed.split(u'.');
    const int octet = rowOctet();
    const bool isSplit = octet != (cellLength - 1) / 8; // columns go on in the next octet
    if (numbers.size() > (isSplit ? 2 : 1))
        return -1;
    uint128 address = root.first();
    const auto put = [&address](int at, const QString& number) {
        bool ok = false;
        const unsigned value = number.toUInt(&ok);
        const int shift = 24 - at * 8;
        address = (address & ~(uint128{0xFF} << shift)) | (uint128{value} << shift);
        return ok && value <= 0xFF;
    };
    const bool isWhole = numbers.size() == 2 && !numbers[1].isEmpty();
    if (!put(octet, numbers[0]) || (isWhole && !put(octet + 1, numbers[1])))
        return -1;
    const Prefix at = Prefix::containing(IpAddress(Family::IPv4, address), cellLength);
    const int found = root.contains(at) ? span(at).first : -1;
    return found >= 0 && isSplit && !isWhole ? found + std::max(current, 0) % columns : found;
}

QString GridGeometry::pattern() const
{
    if (root.family() == Family::IPv4)
        return QStringLiteral("%1 · /%2").arg(root.toString()).arg(cellLength);
    // All 32 digits, grouped; the two that vary become blocks, what follows is zero.
    const int digits = (cellLength + 3) / 4;
    const int varying = std::min(2, digits - root.length() / 4);
    QString text;
    for (int i = 0; i < digits; ++i) {
        if (i > 0 && i % 4 == 0)
            text += u':';
        if (i >= digits - varying)
            text += QChar(0x25AE);
        else
            text += QString::number(static_cast<unsigned>(root.first() >> (124 - i * 4)) & 0xFU, 16);
    }
    const int rest = (4 - digits % 4) % 4;
    text += QString(rest, u'0');
    // Leading zeros of a group are not written.
    QStringList groups = text.split(u':');
    for (QString& group : groups)
        while (group.size() > 1 && group.startsWith(u'0'))
            group.remove(0, 1);
    text = groups.join(u':');
    if (groups.size() < 8)
        text += QStringLiteral("::");
    return QStringLiteral("%1/%2").arg(text).arg(cellLength);
}

std::vector<GridCell> gridCells(const Session& session, PoolId id, const GridGeometry& geometry)
{
    const Plan& plan = session.plan();
    std::vector<GridCell> cells(static_cast<std::size_t>(geometry.cells()));
    const Pool& pool = plan.get(id);
    for (const auto& [prefix, block] : plan.space(id).blocks)
        if (prefix.overlaps(geometry.root))
            drawEntries(plan, block, geometry, cells);
    drawReserves(plan, id, geometry, cells);
    drawUnmanaged(plan, pool, geometry, cells);
    markNext(plan, pool, geometry, cells);
    markErrors(session, id, geometry, cells);
    markDrift(session, pool, geometry, cells);
    return cells;
}

Prefix nextClearBlock(const Plan& plan, PoolId id, int length)
{
    Prefix found;
    forEachNext(plan, plan.get(id), length, [&found](const Prefix& block, bool isClear, bool) {
        if (isClear)
            found = block;
    });
    return found;
}

QString cellSentence(const Plan& plan, const GridGeometry& geometry, const GridCell& cell, int index)
{
    QStringList parts{geometry.cell(index).toString(), roleWord(cell.role)};
    if (cell.allocation)
        parts.append(visibleText(subjectName(plan, {SubjectRef::Kind::Allocation, cell.allocation.value})));
    if (cell.outsider.kind != SubjectRef::Kind::Plan)
        parts.append(visibleText(subjectName(plan, cell.outsider)));
    if (const Reserve* reserve = plan.find(cell.reserve); reserve && !reserve->purpose.isEmpty())
        parts.append(visibleText(reserve->purpose));
    if (cell.count > 0)
        parts.append(QCoreApplication::translate("cadastre::MapTab", "%1 in use, %2 blocks")
                         .arg(percentLabel(cell.used),
                              cell.more ? QStringLiteral("%1+").arg(cell.count) : QString::number(cell.count)));
    if (cell.next)
        parts.append(QCoreApplication::translate("cadastre::MapTab", "next by strategy"));
    if (cell.nextButUsed)
        parts.append(QCoreApplication::translate("cadastre::MapTab", "would be handed out next although it is in use"));
    if (cell.drift)
        parts.append(QCoreApplication::translate("cadastre::MapTab", "against AWS: %1").arg(driftWord(*cell.drift)));
    if (cell.hasError)
        parts.append(QCoreApplication::translate("cadastre::MapTab", "has a finding"));
    return parts.join(QStringLiteral(", "));
}

std::vector<StripToken> stripAround(const std::vector<StripToken>& tokens, int each)
{
    std::vector<StripToken> shown;
    const auto take = [&](auto from, auto to) { shown.insert(shown.end(), from, to); };
    const auto fold = [&](auto from, auto to) {
        if (to - from < 2)
            return take(from, to);
        StripToken folded;
        folded.length = from->length;
        for (auto token = from; token != to; ++token) {
            folded.siblings += token->siblings;
            if (token->length != folded.length)
                folded.length = -1;
            if (folded.first.isNull())
                folded.first = token->first;
            if (!token->last.isNull())
                folded.last = token->last;
        }
        const auto count = static_cast<uint128>(folded.siblings);
        folded.text = folded.length >= 0
                        ? blockCountLabel(count, folded.length)
                        : QCoreApplication::translate("cadastre::MapTab", "%1 more").arg(countLabel(count));
        shown.push_back(folded);
    };
    const auto current = std::ranges::find_if(tokens, &StripToken::current);
    const auto first = current - tokens.begin() > each ? current - each : tokens.begin();
    const auto last = tokens.end() - current > each ? current + each + 1 : tokens.end();
    fold(tokens.begin(), first);
    take(first, last);
    fold(last, tokens.end());
    return shown;
}

std::vector<StripToken> contextStrip(const Plan& plan, PoolId id, const Prefix& root, int each)
{
    const Pool& pool = plan.get(id);
    const PoolBlock* around = pool.source ? plan.space(pool.source).blockCovering(root) : nullptr;
    if (!around)
        return {};
    const Prefix& parent = around->map.base();
    // Entries and free blocks in address order; free neighbours are one token. Words come when it is known which are shown.
    struct Piece {
        Prefix prefix;
        std::uint32_t handle;
    };
    std::vector<Piece> pieces;
    around->map.forEach([&](const Prefix& prefix, std::uint32_t handle) {
        pieces.push_back({prefix, handle});
        return true;
    });
    const auto used = static_cast<std::ptrdiff_t>(pieces.size());
    around->map.forEachFree([&](const Prefix& prefix) {
        pieces.push_back({prefix, 0});
        return true;
    });
    std::inplace_merge(pieces.begin(), pieces.begin() + used, pieces.end(),
                       [](const Piece& a, const Piece& b) { return a.prefix < b.prefix; });
    std::vector<StripToken> tokens;
    for (const Piece& piece : pieces) {
        if (piece.handle == 0) {
            if (tokens.empty() || tokens.back().siblings > 0)
                tokens.emplace_back();
            tokens.back().free += piece.prefix.size();
            continue;
        }
        StripToken token;
        token.block = token.first = token.last = piece.prefix;
        token.current = piece.prefix.contains(root);
        token.pool = plan.get(AllocationId{piece.handle}).childPool;
        token.siblings = 1;
        token.length = piece.prefix.length();
        tokens.push_back(token);
    }
    tokens = stripAround(tokens, each);
    for (StripToken& token : tokens) {
        if (!token.text.isEmpty())
            continue;
        if (token.block.isNull()) {
            const uint128 blocks = token.free / root.size();
            token.text = blocks > 0 ? QCoreApplication::translate("cadastre::MapTab", "%1 free")
                                          .arg(blockCountLabel(blocks, root.length()))
                                    : QCoreApplication::translate("cadastre::MapTab", "free");
            continue;
        }
        // Only what distinguishes it inside the parent: the group (or octets) in which the digits differ.
        const QString text = token.block.toString();
        token.text = text.section(u'/', 0, 0);
        if (token.block.family() == Family::IPv6) {
            const QString head = text.left(fixedCharacters(text, parent.length()));
            token.text = token.text.mid(head.lastIndexOf(u':') + 1);
            while (token.text.endsWith(u':'))
                token.text.chop(1);
        }
        if (token.block.length() != root.length())
            token.text += QStringLiteral("/%1").arg(token.block.length());
    }
    return tokens;
}

} // namespace cadastre

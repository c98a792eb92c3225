// SPDX-License-Identifier: GPL-3.0-or-later
// The visiting templates of BlockMap; included by blockmap.h only.
#pragma once

#include "net/blockmap.h"

namespace cadastre {

template <class Visit>
bool BlockMap::visitEntries(std::uint32_t index, int depth, uint128 address, std::uint64_t slots, Visit& visit) const
{
    const Node& node = m_nodes[index];
    const SlotBlocks blocks(*this, depth, address);
    for (std::uint64_t left = (node.start | node.child) & slots; left != 0; left &= left - 1) {
        const unsigned slot = lowest(left);
        if (node.start >> slot & 1) {
            if (!visit(blocks.at(slot, entrySize(node, slot)), valueAt(node, slot)))
                return false;
        } else if (!visitEntries(childAt(node, slot), depth + 1, address | slotAddress(slot, depth), ~std::uint64_t{0},
                                 visit)) {
            return false;
        }
    }
    return true;
}

template <class Visit>
bool BlockMap::visitFree(std::uint32_t index, int depth, uint128 address, std::uint64_t slots, Visit& visit) const
{
    const Node& node = m_nodes[index];
    const std::uint64_t free = node.free() & slots;
    const SlotBlocks blocks(*this, depth, address);
    // Where the blocks begin is worked out for all at once, so that none waits for the length of the one before.
    for (std::uint64_t left = maximalStarts(free) | (node.open & slots); left != 0; left &= left - 1) {
        const unsigned slot = lowest(left);
        if (free >> slot & 1) {
            if (!visit(blocks.at(slot, freeRunAt(free, slot))))
                return false;
        } else if (!visitFree(childAt(node, slot), depth + 1, address | slotAddress(slot, depth), ~std::uint64_t{0},
                              visit)) {
            return false;
        }
    }
    return true;
}

template <class Visit>
bool BlockMap::forEach(Visit&& visit) const
{
    return m_nodes.empty() || visitEntries(0, 0, 0, ~std::uint64_t{0}, visit);
}

template <class Visit>
bool BlockMap::forEachIn(const Prefix& range, Visit&& visit) const
{
    if (m_nodes.empty() || !range.overlaps(m_base))
        return true;
    if (range.contains(m_base))
        return forEach(visit);
    const uint128 address = relative(range);
    const int length = range.length() - m_base.length();
    const int last = depthOf(length);
    std::uint32_t index = 0;
    uint128 at = 0;
    for (int depth = 0; depth < last; ++depth) {
        const Node& node = m_nodes[index];
        const unsigned slot = slotOf(address, depth);
        if (node.used >> slot & 1) {
            const auto entry = covering(range);
            return visit(entry->first, entry->second);
        }
        if (!(node.child >> slot & 1))
            return true;
        index = childAt(node, slot);
        at |= slotAddress(slot, depth);
    }
    const std::uint64_t run = runMask(slotOf(address, last), 6 * (last + 1) - length);
    if ((m_nodes[index].used & run) != 0) {
        if (const auto entry = covering(range))
            return visit(entry->first, entry->second);
    }
    return visitEntries(index, last, at, run, visit);
}

template <class Visit>
bool BlockMap::forEachFree(Visit&& visit) const
{
    return m_nodes.empty() ? bool(visit(m_base)) : visitFree(0, 0, 0, ~std::uint64_t{0}, visit);
}

template <class Visit>
bool BlockMap::forEachFreeIn(const Prefix& range, Visit&& visit) const
{
    if (!range.overlaps(m_base))
        return true;
    if (range.contains(m_base))
        return forEachFree(visit);
    if (m_nodes.empty())
        return visit(range);
    const uint128 address = relative(range);
    const int length = range.length() - m_base.length();
    const int last = depthOf(length);
    std::uint32_t index = 0;
    uint128 at = 0;
    for (int depth = 0; depth < last; ++depth) {
        const Node& node = m_nodes[index];
        const unsigned slot = slotOf(address, depth);
        if (node.used >> slot & 1)
            return true;
        if (!(node.child >> slot & 1))
            return visit(range);
        index = childAt(node, slot);
        at |= slotAddress(slot, depth);
    }
    return visitFree(index, last, at, runMask(slotOf(address, last), 6 * (last + 1) - length), visit);
}

} // namespace cadastre

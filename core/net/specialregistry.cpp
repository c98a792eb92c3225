// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/specialregistry.h"

#include <algorithm>
#include <array>

namespace cadastre {
namespace {

using Flag = SpecialBlock::Flag;

struct Flags {
    Flag source, destination, forwardable, globallyReachable, reservedByProtocol;
};

constexpr SpecialBlock row(Family family, std::uint64_t high, std::uint64_t low, int length, const char* name,
                           const char* rfc, const char* allocated, const char* terminated, Flags flags)
{
    return {*Prefix::make(family, makeUint128(high, low), length),
            name,
            rfc,
            allocated,
            terminated,
            flags.source,
            flags.destination,
            flags.forwardable,
            flags.globallyReachable,
            flags.reservedByProtocol};
}

constexpr Prefix v4(std::uint32_t first, int length) { return *Prefix::make(Family::IPv4, first, length); }
constexpr Prefix v6(std::uint64_t high, int length)
{
    return *Prefix::make(Family::IPv6, makeUint128(high, 0), length);
}

// Columns of flags: source, destination, forwardable, globally reachable, reserved by protocol.
constexpr std::array blocks{
    // 0.0.0.0/8
    row(Family::IPv4, 0x0000000000000000ULL, 0x0000000000000000ULL, 8, "This network", "RFC 791", "1981-09", "",
        {Flag::Yes, Flag::No, Flag::No, Flag::No, Flag::Yes}),
    // 0.0.0.0/32
    row(Family::IPv4, 0x0000000000000000ULL, 0x0000000000000000ULL, 32, "This host on this network", "RFC 1122",
        "1981-09", "", {Flag::Yes, Flag::No, Flag::No, Flag::No, Flag::Yes}),
    // 10.0.0.0/8
    row(Family::IPv4, 0x0000000000000000ULL, 0x000000000A000000ULL, 8, "Private-Use", "RFC 1918", "1996-02", "",
        {Flag::Yes, Flag::Yes, Flag::Yes, Flag::No, Flag::No}),
    // 100.64.0.0/10
    row(Family::IPv4, 0x0000000000000000ULL, 0x0000000064400000ULL, 10, "Shared Address Space", "RFC 6598", "2012-04",
        "", {Flag::Yes, Flag::Yes, Flag::Yes, Flag::No, Flag::No}),
    // 127.0.0.0/8
    row(Family::IPv4, 0x0000000000000000ULL, 0x000000007F000000ULL, 8, "Loopback", "RFC 1122", "1981-09", "",
        {Flag::No, Flag::No, Flag::No, Flag::No, Flag::Yes}),
    // 169.254.0.0/16
    row(Family::IPv4, 0x0000000000000000ULL, 0x00000000A9FE0000ULL, 16, "Link Local", "RFC 3927", "2005-05", "",
        {Flag::Yes, Flag::Yes, Flag::No, Flag::No, Flag::Yes}),
    // 172.16.0.0/12
    row(Family::IPv4, 0x0000000000000000ULL, 0x00000000AC100000ULL, 12, "Private-Use", "RFC 1918", "1996-02", "",
        {Flag::Yes, Flag::Yes, Flag::Yes, Flag::No, Flag::No}),
    // 192.0.0.0/24
    row(Family::IPv4, 0x0000000000000000ULL, 0x00000000C0000000ULL, 24, "IETF Protocol Assignments", "RFC 6890",
        "2010-01", "", {Flag::No, Flag::No, Flag::No, Flag::No, Flag::No}),
    // 192.0.0.0/29
    row(Family::IPv4, 0x0000000000000000ULL, 0x00000000C0000000ULL, 29, "IPv4 Service Continuity Prefix", "RFC 7335",
        "2011-06", "", {Flag::Yes, Flag::Yes, Flag::Yes, Flag::No, Flag::No}),
    // 192.0.0.8/32
    row(Family::IPv4, 0x0000000000000000ULL, 0x00000000C0000008ULL, 32, "IPv4 dummy address", "RFC 7600", "2015-03", "",
        {Flag::Yes, Flag::No, Flag::No, Flag::No, Flag::No}),
    // 192.0.0.9/32
    row(Family::IPv4, 0x0000000000000000ULL, 0x00000000C0000009ULL, 32, "Port Control Protocol Anycast", "RFC 7723",
        "2015-10", "", {Flag::Yes, Flag::Yes, Flag::Yes, Flag::Yes, Flag::No}),
    // 192.0.0.10/32
    row(Family::IPv4, 0x0000000000000000ULL, 0x00000000C000000AULL, 32, "Traversal Using Relays around NAT Anycast",
        "RFC 8155", "2017-02", "", {Flag::Yes, Flag::Yes, Flag::Yes, Flag::Yes, Flag::No}),
    // 192.0.0.170/32
    row(Family::IPv4, 0x0000000000000000ULL, 0x00000000C00000AAULL, 32, "NAT64/DNS64 Discovery", "RFC 8880", "2013-02",
        "", {Flag::No, Flag::No, Flag::No, Flag::No, Flag::Yes}),
    // 192.0.0.171/32
    row(Family::IPv4, 0x0000000000000000ULL, 0x00000000C00000ABULL, 32, "NAT64/DNS64 Discovery", "RFC 8880", "2013-02",
        "", {Flag::No, Flag::No, Flag::No, Flag::No, Flag::Yes}),
    // 192.0.2.0/24
    row(Family::IPv4, 0x0000000000000000ULL, 0x00000000C0000200ULL, 24, "Documentation (TEST-NET-1)", "RFC 5737",
        "2010-01", "", {Flag::No, Flag::No, Flag::No, Flag::No, Flag::No}),
    // 192.31.196.0/24
    row(Family::IPv4, 0x0000000000000000ULL, 0x00000000C01FC400ULL, 24, "AS112-v4", "RFC 7535", "2014-12", "",
        {Flag::Yes, Flag::Yes, Flag::Yes, Flag::Yes, Flag::No}),
    // 192.52.193.0/24
    row(Family::IPv4, 0x0000000000000000ULL, 0x00000000C034C100ULL, 24, "AMT", "RFC 7450", "2014-12", "",
        {Flag::Yes, Flag::Yes, Flag::Yes, Flag::Yes, Flag::No}),
    // 192.88.99.0/24
    row(Family::IPv4, 0x0000000000000000ULL, 0x00000000C0586300ULL, 24, "Deprecated (6to4 Relay Anycast)", "RFC 7526",
        "2001-06", "2015-03", {Flag::Unstated, Flag::Unstated, Flag::Unstated, Flag::Unstated, Flag::Unstated}),
    // 192.168.0.0/16
    row(Family::IPv4, 0x0000000000000000ULL, 0x00000000C0A80000ULL, 16, "Private-Use", "RFC 1918", "1996-02", "",
        {Flag::Yes, Flag::Yes, Flag::Yes, Flag::No, Flag::No}),
    // 192.175.48.0/24
    row(Family::IPv4, 0x0000000000000000ULL, 0x00000000C0AF3000ULL, 24, "Direct Delegation AS112 Service", "RFC 7534",
        "1996-01", "", {Flag::Yes, Flag::Yes, Flag::Yes, Flag::Yes, Flag::No}),
    // 198.18.0.0/15
    row(Family::IPv4, 0x0000000000000000ULL, 0x00000000C6120000ULL, 15, "Benchmarking", "RFC 2544", "1999-03", "",
        {Flag::Yes, Flag::Yes, Flag::Yes, Flag::No, Flag::No}),
    // 198.51.100.0/24
    row(Family::IPv4, 0x0000000000000000ULL, 0x00000000C6336400ULL, 24, "Documentation (TEST-NET-2)", "RFC 5737",
        "2010-01", "", {Flag::No, Flag::No, Flag::No, Flag::No, Flag::No}),
    // 203.0.113.0/24
    row(Family::IPv4, 0x0000000000000000ULL, 0x00000000CB007100ULL, 24, "Documentation (TEST-NET-3)", "RFC 5737",
        "2010-01", "", {Flag::No, Flag::No, Flag::No, Flag::No, Flag::No}),
    // 240.0.0.0/4
    row(Family::IPv4, 0x0000000000000000ULL, 0x00000000F0000000ULL, 4, "Reserved", "RFC 1112", "1989-08", "",
        {Flag::No, Flag::No, Flag::No, Flag::No, Flag::Yes}),
    // 255.255.255.255/32
    row(Family::IPv4, 0x0000000000000000ULL, 0x00000000FFFFFFFFULL, 32, "Limited Broadcast", "RFC 8190", "1984-10", "",
        {Flag::No, Flag::Yes, Flag::No, Flag::No, Flag::Yes}),
    // ::/128
    row(Family::IPv6, 0x0000000000000000ULL, 0x0000000000000000ULL, 128, "Unspecified Address", "RFC 4291", "2006-02",
        "", {Flag::Yes, Flag::No, Flag::No, Flag::No, Flag::Yes}),
    // ::1/128
    row(Family::IPv6, 0x0000000000000000ULL, 0x0000000000000001ULL, 128, "Loopback Address", "RFC 4291", "2006-02", "",
        {Flag::No, Flag::No, Flag::No, Flag::No, Flag::Yes}),
    // ::ffff:0:0/96
    row(Family::IPv6, 0x0000000000000000ULL, 0x0000FFFF00000000ULL, 96, "IPv4-mapped Address", "RFC 4291", "2006-02",
        "", {Flag::No, Flag::No, Flag::No, Flag::No, Flag::Yes}),
    // 64:ff9b::/96
    row(Family::IPv6, 0x0064FF9B00000000ULL, 0x0000000000000000ULL, 96, "IPv4-IPv6 Translat.", "RFC 6052", "2010-10",
        "", {Flag::Yes, Flag::Yes, Flag::Yes, Flag::Yes, Flag::No}),
    // 64:ff9b:1::/48
    row(Family::IPv6, 0x0064FF9B00010000ULL, 0x0000000000000000ULL, 48, "IPv4-IPv6 Translat.", "RFC 8215", "2017-06",
        "", {Flag::Yes, Flag::Yes, Flag::Yes, Flag::No, Flag::No}),
    // 100::/64
    row(Family::IPv6, 0x0100000000000000ULL, 0x0000000000000000ULL, 64, "Discard-Only Address Block", "RFC 6666",
        "2012-06", "", {Flag::Yes, Flag::Yes, Flag::Yes, Flag::No, Flag::No}),
    // 2001::/23
    row(Family::IPv6, 0x2001000000000000ULL, 0x0000000000000000ULL, 23, "IETF Protocol Assignments", "RFC 2928",
        "2000-09", "", {Flag::No, Flag::No, Flag::No, Flag::No, Flag::No}),
    // 2001::/32
    row(Family::IPv6, 0x2001000000000000ULL, 0x0000000000000000ULL, 32, "TEREDO", "RFC 4380", "2006-01", "",
        {Flag::Yes, Flag::Yes, Flag::Yes, Flag::Unstated, Flag::No}),
    // 2001:1::1/128
    row(Family::IPv6, 0x2001000100000000ULL, 0x0000000000000001ULL, 128, "Port Control Protocol Anycast", "RFC 7723",
        "2015-10", "", {Flag::Yes, Flag::Yes, Flag::Yes, Flag::Yes, Flag::No}),
    // 2001:1::2/128
    row(Family::IPv6, 0x2001000100000000ULL, 0x0000000000000002ULL, 128, "Traversal Using Relays around NAT Anycast",
        "RFC 8155", "2017-02", "", {Flag::Yes, Flag::Yes, Flag::Yes, Flag::Yes, Flag::No}),
    // 2001:2::/48
    row(Family::IPv6, 0x2001000200000000ULL, 0x0000000000000000ULL, 48, "Benchmarking", "RFC 5180", "2008-04", "",
        {Flag::Yes, Flag::Yes, Flag::Yes, Flag::No, Flag::No}),
    // 2001:3::/32
    row(Family::IPv6, 0x2001000300000000ULL, 0x0000000000000000ULL, 32, "AMT", "RFC 7450", "2014-12", "",
        {Flag::Yes, Flag::Yes, Flag::Yes, Flag::Yes, Flag::No}),
    // 2001:4:112::/48
    row(Family::IPv6, 0x2001000401120000ULL, 0x0000000000000000ULL, 48, "AS112-v6", "RFC 7535", "2014-12", "",
        {Flag::Yes, Flag::Yes, Flag::Yes, Flag::Yes, Flag::No}),
    // 2001:10::/28
    row(Family::IPv6, 0x2001001000000000ULL, 0x0000000000000000ULL, 28, "Deprecated (previously ORCHID)", "RFC 4843",
        "2007-03", "2014-03", {Flag::Unstated, Flag::Unstated, Flag::Unstated, Flag::Unstated, Flag::Unstated}),
    // 2001:20::/28
    row(Family::IPv6, 0x2001002000000000ULL, 0x0000000000000000ULL, 28, "ORCHIDv2", "RFC 7343", "2014-07", "",
        {Flag::Yes, Flag::Yes, Flag::Yes, Flag::Yes, Flag::No}),
    // 2001:30::/28
    row(Family::IPv6, 0x2001003000000000ULL, 0x0000000000000000ULL, 28,
        "Drone Remote ID Protocol Entity Tags (DETs) Prefix", "RFC 9374", "2022-12", "",
        {Flag::Yes, Flag::Yes, Flag::Yes, Flag::Yes, Flag::No}),
    // 2001:db8::/32
    row(Family::IPv6, 0x20010DB800000000ULL, 0x0000000000000000ULL, 32, "Documentation", "RFC 3849", "2004-07", "",
        {Flag::No, Flag::No, Flag::No, Flag::No, Flag::No}),
    // 2002::/16
    row(Family::IPv6, 0x2002000000000000ULL, 0x0000000000000000ULL, 16, "6to4", "RFC 3056", "2001-02", "",
        {Flag::Yes, Flag::Yes, Flag::Yes, Flag::Unstated, Flag::No}),
    // 2620:4f:8000::/48
    row(Family::IPv6, 0x2620004F80000000ULL, 0x0000000000000000ULL, 48, "Direct Delegation AS112 Service", "RFC 7534",
        "2011-05", "", {Flag::Yes, Flag::Yes, Flag::Yes, Flag::Yes, Flag::No}),
    // 3fff::/20
    row(Family::IPv6, 0x3FFF000000000000ULL, 0x0000000000000000ULL, 20, "Documentation", "RFC 9637", "2024-07", "",
        {Flag::No, Flag::No, Flag::No, Flag::No, Flag::No}),
    // 5f00::/16
    row(Family::IPv6, 0x5F00000000000000ULL, 0x0000000000000000ULL, 16, "Segment Routing (SRv6) SIDs", "RFC 9602",
        "2024-04", "", {Flag::Yes, Flag::Yes, Flag::Yes, Flag::No, Flag::No}),
    // fc00::/7
    row(Family::IPv6, 0xFC00000000000000ULL, 0x0000000000000000ULL, 7, "Unique-Local", "RFC 4193", "2005-10", "",
        {Flag::Yes, Flag::Yes, Flag::Yes, Flag::No, Flag::No}),
    // fe80::/10
    row(Family::IPv6, 0xFE80000000000000ULL, 0x0000000000000000ULL, 10, "Link-Local Unicast", "RFC 4291", "2006-02", "",
        {Flag::Yes, Flag::Yes, Flag::No, Flag::No, Flag::Yes}),
};

} // namespace

std::span<const SpecialBlock> specialBlocks() { return blocks; }

std::vector<const SpecialBlock*> specialBlocksOverlapping(const Prefix& prefix)
{
    std::vector<const SpecialBlock*> found;
    for (const SpecialBlock& block : blocks) {
        if (block.prefix.overlaps(prefix))
            found.push_back(&block);
    }
    return found;
}

const SpecialBlock* specialBlockAround(const Prefix& prefix)
{
    const SpecialBlock* found = nullptr;
    for (const SpecialBlock& block : blocks) {
        if (block.prefix.contains(prefix))
            found = &block; // sorted: a later one that also contains it is more specific
    }
    return found;
}

bool isPrivateUse(const Prefix& prefix)
{
    return v4(0x0A000000, 8).contains(prefix) || v4(0xAC100000, 12).contains(prefix)
        || v4(0xC0A80000, 16).contains(prefix);
}

bool isSharedSpace(const Prefix& prefix) { return v4(0x64400000, 10).contains(prefix); }

bool isUla(const Prefix& prefix) { return v6(0xFC00000000000000ULL, 7).contains(prefix); }

bool isPublicSpace(const Prefix& prefix)
{
    return prefix.family() == Family::IPv6 ? v6(0x2000000000000000ULL, 3).contains(prefix) // RFC 4291 §2.4
                                           : !isPrivateUse(prefix) && !isSharedSpace(prefix);
}

bool isGlobalUnicast(const Prefix& prefix)
{
    if (prefix.isNull())
        return false;
    if (prefix.family() == Family::IPv6 ? !v6(0x2000000000000000ULL, 3).contains(prefix) : prefix.last() > 0xDFFFFFFFU)
        return false;
    return std::none_of(blocks.begin(), blocks.end(), [&prefix](const SpecialBlock& block) {
        if (!block.prefix.overlaps(prefix) || block.globallyReachable != Flag::No)
            return false;
        // 2001:1::1 is reachable although 2001::/23 around it is not: a more specific row decides.
        const SpecialBlock* around = specialBlockAround(prefix);
        return around == nullptr || around->globallyReachable != Flag::Yes;
    });
}

} // namespace cadastre

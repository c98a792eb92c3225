// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "routing/originvalidity.h"
#include "routing/vrp.h"

#include <QList>
#include <QStringList>

#include <cstdint>
#include <span>
#include <vector>

namespace cadastre {

/// All VRPs of one moment, for asking only: a new state of the RPKI is a new set, swapped whole.
///
/// Prefixes nest, so per family the distinct ones stand in an array in address order, parents first, each with the
/// index of the next one around it. What covers a route lies on one chain of parents, and that chain starts at the
/// last array element not behind the route (or is an ancestor of it):
///
///     10.0.0.0/8 ─┬─ 10.0.0.0/16          query 10.0.64.0/20: the element before it is 10.0.0.0/24,
///                 │     └─ 10.0.0.0/24     not around it; its parent 10.0.0.0/16 is, and then 10/8.
///                 └─ 10.1.0.0/16
///
/// A table over the leading address bits says where in the array to look, so that a question costs about four cache
/// misses; validity(span) overlaps those of neighbouring questions. About 40 bytes a VRP.
class VrpSet {
public:
    /// Knows nothing: every answer is NoData.
    VrpSet() = default;
    /// Knows all there is, even when that is nothing: an empty list makes every route NotFound. Any order. Equal (prefix, maxLength, ASN) become one, which keeps the latest expiry and its trust anchor.
    /// `trustAnchors[0]` is "" (not told). Impossible VRPs (see Vrp) are a mistake of the caller.
    [[nodiscard]] static VrpSet build(std::vector<Vrp> vrps, QStringList trustAnchors = {QString()});

    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    [[nodiscard]] bool isEmpty() const { return m_vrps.empty(); }
    [[nodiscard]] std::int32_t size() const { return static_cast<std::int32_t>(m_vrps.size()); }
    [[nodiscard]] std::int32_t sizeOf(Family family) const;
    /// 0 ≤ index < size(), in address order.
    [[nodiscard]] Vrp at(std::int32_t index) const;
    [[nodiscard]] const QStringList& trustAnchors() const { return m_trustAnchors; }
    [[nodiscard]] QString trustAnchorOf(const Vrp& vrp) const { return m_trustAnchors.value(vrp.trustAnchor); }
    /// How many VRPs this set has dropped as doubles of others.
    [[nodiscard]] std::int32_t duplicates() const { return m_duplicates; }

    /// Origin validation. Without `asOf` expiry is not looked at, as RFC 6811 does not; with it, expired VRPs count
    /// as absent, and a route that only expired ones cover is NoData.
    [[nodiscard]] OriginValidity validity(const Route& route, Instant asOf = {}) const;
    /// The same for many; results[i] belongs to routes[i]. Faster than one by one from a handful on.
    void validity(std::span<const Route> routes, std::span<OriginValidity> results, Instant asOf = {}) const;

    /// VRPs whose prefix contains `prefix`, widest first.
    [[nodiscard]] QList<Vrp> covering(const Prefix& prefix) const;
    /// VRPs whose prefix lies in `prefix`, in address order; at most `limit`.
    [[nodiscard]] QList<Vrp> within(const Prefix& prefix, int limit) const;

    [[nodiscard]] std::size_t memoryBytes() const;

private:
    static constexpr std::uint32_t none = 0xFFFFFFFF;
    struct Payload {
        std::uint32_t asn;
        std::uint32_t expires; ///< seconds since 1970, 0 = not told
        std::uint8_t maxLength;
        std::uint8_t unused;
        std::uint16_t trustAnchor;
    };
    struct Node {
        std::uint64_t low;
        std::uint32_t parent;
        std::uint32_t firstPayload; ///< up to the next node's
    };
    /// One family. IPv4 addresses sit in the upper half of `high`, so that both families are searched alike.
    struct Table {
        std::vector<std::uint64_t> high;
        std::vector<std::uint8_t> length;
        std::vector<Node> nodes; ///< and one behind the last, for its firstPayload
        std::vector<std::uint32_t> bucket;
        std::uint64_t lowest = 0;
        int shift = 0;

        void index();
        [[nodiscard]] std::uint64_t bucketOf(std::uint64_t key) const;
        /// The last node that sorts not behind the key; none if all do.
        [[nodiscard]] std::uint32_t predecessor(std::uint64_t keyHigh, std::uint64_t keyLow, int keyLength) const;
        [[nodiscard]] bool covers(std::uint32_t node, std::uint64_t keyHigh, std::uint64_t keyLow, int keyLength) const;
        /// The longest node around the key.
        [[nodiscard]] std::uint32_t nearest(std::uint64_t keyHigh, std::uint64_t keyLow, int keyLength) const;
    };
    struct Key {
        std::uint64_t high;
        std::uint64_t low;
    };
    [[nodiscard]] static Key keyOf(const Prefix& prefix);
    [[nodiscard]] const Table& tableOf(Family family) const { return m_tables[static_cast<std::size_t>(family)]; }
    [[nodiscard]] Vrp vrpOf(Family family, std::uint32_t node, std::uint32_t payload) const;
    [[nodiscard]] OriginValidity judge(const Table& table, std::uint32_t node, const Route& route,
                                       std::uint32_t asOf) const;

    Table m_tables[2];
    std::vector<Payload> m_vrps; ///< IPv4's, then IPv6's
    std::int32_t m_ipv6From = 0;
    std::int32_t m_duplicates = 0;
    bool m_loaded = false;
    QStringList m_trustAnchors{QString()};
};

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
// SQLite does not notice most bit rot (reliability.md §0 point 1), so a plan file says itself what it should hold: for
// each kind the number of rows and the sum of their 128-bit hashes (XXH3), kept up with every change, and a SHA-256 chain
// over the journal whose every entry also holds the state of all kinds after it.
#pragma once

#include "base/uint128.h"
#include "change/bytes.h"
#include "change/changeset.h"
#include "change/journal.h"
#include "change/rowbytes.h"

#include <QByteArray>
#include <QByteArrayView>

#include <array>
#include <string_view>

namespace cadastre {

inline constexpr std::size_t kindCount = kindIndex<void>; // what is in no list is found behind its end

/// What the file says of one kind.
struct KindState {
    std::int64_t next = 1; ///< the handle that the next insert uses
    std::int64_t rows = 0;
    uint128 digest = 0;
    friend bool operator==(const KindState&, const KindState&) = default;
};
using KindStates = std::array<KindState, kindCount>;

[[nodiscard]] uint128 hash128(std::string_view bytes);
[[nodiscard]] QByteArray sha256(QByteArrayView bytes);          ///< 32
[[nodiscard]] QByteArray toBytes(uint128 value);                ///< 16, big-endian
[[nodiscard]] uint128 uint128FromBytes(std::string_view bytes); ///< 0 unless there are 16

/// Hashes rows; keeps one buffer for all.
class RowHasher {
public:
    template <class E>
    [[nodiscard]] uint128 hash(const E& row)
    {
        m_bytes.clear();
        m_bytes.text(std::string_view(Describe<E>::table));
        m_bytes.number(row.id.value);
        writeRow(m_bytes, row);
        return hash128(m_bytes.bytes());
    }

private:
    ByteWriter m_bytes;
};

/// Carries the digests over a change set; `next` is left alone.
void applyToStates(KindStates& states, const ChangeSet& changes);
/// One hash over the states of all kinds.
[[nodiscard]] QByteArray stateHash(const KindStates& states);

/// The link of the chain: SHA-256 over the hash before and everything in the entry but its own hash.
[[nodiscard]] QByteArray chainHash(const QByteArray& before, const JournalEntry& entry, const QByteArray& changesHash,
                                   const QByteArray& state);
/// Where the chain of a plan starts.
[[nodiscard]] QByteArray chainStart(const QString& planUuid);

} // namespace cadastre

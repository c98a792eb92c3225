// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/digest.h"

#include <QCryptographicHash>

#include <xxhash.h>

namespace cadastre {

QByteArray sha256(QByteArrayView bytes) { return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256); }

uint128 hash128(std::string_view bytes)
{
    const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
    return makeUint128(hash.high64, hash.low64);
}

QByteArray toBytes(uint128 value)
{
    QByteArray bytes(16, '\0');
    for (int i = 15; i >= 0; --i) {
        bytes[i] = static_cast<char>(value & 0xFF);
        value >>= 8;
    }
    return bytes;
}

uint128 uint128FromBytes(std::string_view bytes)
{
    uint128 value = 0;
    if (bytes.size() == 16)
        for (const char c : bytes)
            value = (value << 8) | static_cast<std::uint8_t>(c);
    return value;
}

void applyToStates(KindStates& states, const ChangeSet& changes)
{
    RowHasher hasher;
    forEachKind([&]<class E>() {
        KindState& state = states[kindIndex<E>];
        for (const RowChange<E>& change : changes.of<E>()) {
            if (change.before) {
                state.digest -= hasher.hash(*change.before);
                --state.rows;
            }
            if (change.after) {
                state.digest += hasher.hash(*change.after);
                ++state.rows;
            }
        }
    });
}

QByteArray stateHash(const KindStates& states)
{
    ByteWriter out;
    forEachKind([&]<class E>() {
        const KindState& state = states[kindIndex<E>];
        if (state == KindState{})
            return; // so that a kind that comes later changes nothing for plans without it
        out.text(std::string_view(Describe<E>::table));
        out.signedNumber(state.next);
        out.signedNumber(state.rows);
        out.number(highHalf(state.digest));
        out.number(lowHalf(state.digest));
    });
    return toBytes(hash128(out.bytes()));
}

QByteArray chainHash(const QByteArray& before, const JournalEntry& entry, const QByteArray& changesHash,
                     const QByteArray& state)
{
    const auto view = [](const QByteArray& bytes) {
        return std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    };
    ByteWriter out;
    out.text(view(before));
    out.signedNumber(entry.seq);
    out.signedNumber(entry.branch);
    out.signedNumber(entry.time.ms);
    out.text(entry.person);
    out.number(entry.account.number());
    out.text(entry.ticket);
    out.text(entry.reason);
    out.text(view(entry.command));
    out.signedNumber(entry.cause);
    out.signedNumber(entry.undoes);
    out.text(entry.summary);
    out.signedNumber(entry.rows);
    out.text(view(changesHash));
    out.text(view(state));
    return sha256(QByteArrayView(out.bytes().data(), static_cast<qsizetype>(out.bytes().size())));
}

QByteArray chainStart(const QString& planUuid) { return sha256("cadastre plan " + planUuid.toUtf8()); }

} // namespace cadastre

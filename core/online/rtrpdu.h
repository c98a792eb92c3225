// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "routing/vrp.h"

#include <QByteArray>

#include <cstdint>
#include <optional>
#include <variant>

namespace cadastre::rtr {

/// The messages of the RPKI-to-Router protocol, versions 0 (RFC 6810) and 1 (RFC 8210), as values. Reading checks
/// every record: widely used clients believe a maxLength of 255 and host bits (reliability.md §0 fact 6).

struct SerialNotify {
    std::uint16_t session;
    std::uint32_t serial;
};
struct CacheResponse {
    std::uint16_t session;
};
struct CacheReset {};
struct Prefix4or6 {
    bool announce;
    Vrp vrp;
};
/// Seconds; of version 0, which has none, the protocol's defaults. Held to RFC 8210 §6's ranges.
struct EndOfData {
    std::uint16_t session;
    std::uint32_t serial;
    std::uint32_t refresh;
    std::uint32_t retry;
    std::uint32_t expire;
};
struct ErrorReport {
    std::uint16_t code;
    QString text;
};
/// Router keys, and what later versions add: whole and well-formed, of no use here.
struct Ignored {
    std::uint8_t type;
};

using Pdu = std::variant<SerialNotify, CacheResponse, CacheReset, Prefix4or6, EndOfData, ErrorReport, Ignored>;

struct ReadPdu {
    Pdu pdu;
    std::uint8_t version;
    qsizetype size; ///< bytes it took
};

inline constexpr std::uint32_t largestPdu = 64 * 1024;

/// The first PDU in `bytes`; none = more bytes are needed. WrongFormat{expected rtr, found} with found one of:
/// version · length · type · query · max-length · host-bits · flags.
[[nodiscard]] Result<std::optional<ReadPdu>> read(const QByteArray& bytes);

[[nodiscard]] QByteArray resetQuery(std::uint8_t version);
[[nodiscard]] QByteArray serialQuery(std::uint8_t version, std::uint16_t session, std::uint32_t serial);
/// Carries no copy of what was wrong: nothing of ours or of theirs is sent back.
[[nodiscard]] QByteArray errorReport(std::uint8_t version, std::uint16_t code, const QByteArray& text);

/// RFC 8210 §12.
enum ErrorNumber : std::uint16_t {
    CorruptData = 0,
    InternalError = 1,
    NoDataAvailable = 2,
    InvalidRequest = 3,
    UnsupportedVersion = 4,
    UnsupportedPdu = 5,
    WithdrawalOfUnknown = 6,
    DuplicateAnnouncement = 7,
    UnexpectedVersion = 8,
};

} // namespace cadastre::rtr

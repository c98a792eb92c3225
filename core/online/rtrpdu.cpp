// SPDX-License-Identifier: GPL-3.0-or-later
#include "online/rtrpdu.h"

#include <QtEndian>

#include <algorithm>

namespace cadastre::rtr {

namespace {

enum Type : std::uint8_t {
    SerialNotifyType = 0,
    SerialQueryType = 1,
    ResetQueryType = 2,
    CacheResponseType = 3,
    Ipv4Type = 4,
    Ipv6Type = 6,
    EndOfDataType = 7,
    CacheResetType = 8,
    RouterKeyType = 9,
    ErrorReportType = 10,
    AspaType = 11,
};

constexpr std::uint32_t headerSize = 8;

Unexpected wrong(const char* found)
{
    return refuse(ErrorCode::WrongFormat, {},
                  {{QStringLiteral("expected"), QStringLiteral("rtr")},
                   {QStringLiteral("found"), QLatin1String(found)}});
}

/// Big-endian numbers at fixed places of one complete PDU.
class Fields {
public:
    explicit Fields(const char* at) : m_at(at) {}
    [[nodiscard]] std::uint8_t byte(int i) const { return static_cast<std::uint8_t>(m_at[i]); }
    [[nodiscard]] std::uint16_t word(int i) const { return qFromBigEndian<std::uint16_t>(m_at + i); }
    [[nodiscard]] std::uint32_t dword(int i) const { return qFromBigEndian<std::uint32_t>(m_at + i); }
    [[nodiscard]] std::uint64_t qword(int i) const { return qFromBigEndian<std::uint64_t>(m_at + i); }

private:
    const char* m_at;
};

Result<Pdu> prefixPdu(const Fields& f, Family family)
{
    const int length = f.byte(9);
    const int maxLength = f.byte(10);
    if (f.byte(8) > 1)
        return wrong("flags");
    if (length > bitCount(family) || maxLength > bitCount(family) || maxLength < length)
        return wrong("max-length");
    const uint128 first = family == Family::IPv4 ? uint128{f.dword(12)} : makeUint128(f.qword(12), f.qword(20));
    const std::optional<Prefix> prefix = Prefix::make(family, first, length);
    if (!prefix)
        return wrong("host-bits");
    const Asn asn{f.dword(family == Family::IPv4 ? 16 : 28)};
    return Pdu(Prefix4or6{f.byte(8) == 1, {*prefix, asn, static_cast<std::uint8_t>(maxLength), 0, {}}});
}

Result<Pdu> errorPdu(const Fields& f, const QByteArray& bytes, std::uint32_t size)
{
    // header, length of the copied PDU, the PDU, length of the text, the text
    if (size < 16)
        return wrong("length");
    const std::uint32_t copied = f.dword(8);
    if (copied > size - 16)
        return wrong("length");
    const std::uint32_t textSize = f.dword(static_cast<int>(12 + copied));
    if (textSize != size - 16 - copied)
        return wrong("length");
    const QByteArray text = bytes.mid(16 + static_cast<qsizetype>(copied), std::min<qsizetype>(textSize, 200));
    return Pdu(ErrorReport{f.word(2), QString::fromUtf8(text)});
}

/// How long a PDU of the type is; 0 = any length from the header's up. Unknown types of later versions are whole PDUs
/// with a length too, so they can be passed over; queries come from routers only.
Result<std::uint32_t> sizeOf(std::uint8_t type, std::uint8_t version)
{
    switch (type) {
    case SerialNotifyType: return 12U;
    case CacheResponseType:
    case CacheResetType: return headerSize;
    case Ipv4Type: return 20U;
    case Ipv6Type: return 32U;
    case EndOfDataType: return version == 0 ? 12U : 24U;
    case RouterKeyType:
    case ErrorReportType:
    case AspaType: return 0U;
    case SerialQueryType:
    case ResetQueryType: return wrong("query");
    default: return wrong("type");
    }
}

QByteArray header(std::uint8_t version, std::uint8_t type, std::uint16_t word, std::uint32_t size)
{
    QByteArray bytes(headerSize, '\0');
    bytes[0] = static_cast<char>(version);
    bytes[1] = static_cast<char>(type);
    qToBigEndian(word, bytes.data() + 2);
    qToBigEndian(size, bytes.data() + 4);
    return bytes;
}

void append(QByteArray& bytes, std::uint32_t number)
{
    char buffer[4];
    qToBigEndian(number, buffer);
    bytes.append(buffer, sizeof buffer);
}

} // namespace

Result<std::optional<ReadPdu>> read(const QByteArray& bytes)
{
    if (bytes.size() < static_cast<qsizetype>(headerSize))
        return std::nullopt;
    const Fields f(bytes.constData());
    const std::uint8_t version = f.byte(0);
    const std::uint8_t type = f.byte(1);
    const std::uint32_t size = f.dword(4);
    // An error report may come in a version we do not speak: it says so.
    if (version > 1 && type != ErrorReportType)
        return wrong("version");
    const Result<std::uint32_t> expected = sizeOf(type, version);
    if (!expected)
        return Unexpected(expected.error());
    if (size < headerSize || size > largestPdu || (*expected != 0 && size != *expected))
        return wrong("length");
    if (bytes.size() < static_cast<qsizetype>(size))
        return std::nullopt;

    Result<Pdu> pdu = Pdu(Ignored{type});
    switch (type) {
    case SerialNotifyType: pdu = Pdu(SerialNotify{f.word(2), f.dword(8)}); break;
    case CacheResponseType: pdu = Pdu(CacheResponse{f.word(2)}); break;
    case CacheResetType: pdu = Pdu(CacheReset{}); break;
    case Ipv4Type: pdu = prefixPdu(f, Family::IPv4); break;
    case Ipv6Type: pdu = prefixPdu(f, Family::IPv6); break;
    case EndOfDataType:
        pdu = version == 0
                ? Pdu(EndOfData{f.word(2), f.dword(8), 3600, 600, 7200})
                : Pdu(EndOfData{f.word(2), f.dword(8), std::clamp(f.dword(12), 1U, 86'400U),
                                std::clamp(f.dword(16), 1U, 7200U), std::clamp(f.dword(20), 600U, 172'800U)});
        break;
    case ErrorReportType: pdu = errorPdu(f, bytes, size); break;
    default: break;
    }
    if (!pdu)
        return Unexpected(pdu.error());
    return ReadPdu{*std::move(pdu), version, static_cast<qsizetype>(size)};
}

QByteArray resetQuery(std::uint8_t version) { return header(version, ResetQueryType, 0, headerSize); }

QByteArray serialQuery(std::uint8_t version, std::uint16_t session, std::uint32_t serial)
{
    QByteArray bytes = header(version, SerialQueryType, session, 12);
    append(bytes, serial);
    return bytes;
}

QByteArray errorReport(std::uint8_t version, std::uint16_t code, const QByteArray& text)
{
    QByteArray bytes = header(version, ErrorReportType, code, static_cast<std::uint32_t>(16 + text.size()));
    append(bytes, 0);
    append(bytes, static_cast<std::uint32_t>(text.size()));
    return bytes + text;
}

} // namespace cadastre::rtr

// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/awsid.h"

namespace cadastre {

namespace {

// splitmix64's finaliser: enough mixing for ids that should look alike to nobody; this is not secrecy.
constexpr std::uint64_t mix(std::uint64_t x)
{
    x += 0x9E3779B97F4A7C15ULL;
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
    return x ^ (x >> 31);
}

constexpr int rounds = 4;

// A four-round Feistel network over two 32-bit halves.
std::uint64_t permute(std::uint64_t salt, std::uint64_t block)
{
    auto left = static_cast<std::uint32_t>(block >> 32);
    auto right = static_cast<std::uint32_t>(block);
    for (int round = 0; round < rounds; ++round) {
        const auto key = mix(salt + static_cast<std::uint64_t>(round));
        const std::uint32_t next = left ^ static_cast<std::uint32_t>(mix(key ^ right));
        left = right;
        right = next;
    }
    return (std::uint64_t{left} << 32) | right;
}

std::uint64_t unpermute(std::uint64_t salt, std::uint64_t block)
{
    auto left = static_cast<std::uint32_t>(block >> 32);
    auto right = static_cast<std::uint32_t>(block);
    for (int round = rounds - 1; round >= 0; --round) {
        const auto key = mix(salt + static_cast<std::uint64_t>(round));
        const std::uint32_t previous = right ^ static_cast<std::uint32_t>(mix(key ^ left));
        right = left;
        left = previous;
    }
    return (std::uint64_t{left} << 32) | right;
}

QString hex16(std::uint64_t value) { return QString::number(value, 16).rightJustified(16, u'0'); }

} // namespace

QString derivedDigits(quint64 salt, std::uint32_t kind, std::uint32_t handle, int digits)
{
    const std::uint64_t block = permute(salt, (std::uint64_t{kind} << 32) | handle);
    QString text = u'0' + hex16(block); // AWS's own ids start with 0
    if (digits > 17)
        text += hex16(mix(salt ^ block));
    return text;
}

std::optional<std::uint32_t> handleFromDigits(quint64 salt, std::uint32_t kind, QStringView digits)
{
    if ((digits.size() != 17 && digits.size() != 33) || digits[0] != u'0')
        return std::nullopt;
    bool ok = false;
    const std::uint64_t block = digits.mid(1, 16).toULongLong(&ok, 16);
    if (!ok)
        return std::nullopt;
    const std::uint64_t plain = unpermute(salt, block);
    if (plain >> 32 != kind)
        return std::nullopt;
    const auto handle = static_cast<std::uint32_t>(plain);
    // The text must be exactly what we would have written: no upper case, no other tail.
    if (handle == 0 || derivedDigits(salt, kind, handle, static_cast<int>(digits.size())) != digits)
        return std::nullopt;
    return handle;
}

const char* resourceIdPrefix(ResourceKind kind)
{
    switch (kind) {
    case ResourceKind::Vpc: return "vpc-";
    case ResourceKind::Subnet: return "subnet-";
    case ResourceKind::Eip: return "eipalloc-";
    case ResourceKind::PublicIpv4Pool: return "ipv4pool-ec2-";
    case ResourceKind::Ipv6Pool: return "ipv6pool-ec2-";
    case ResourceKind::Eni: return "eni-";
    case ResourceKind::AnycastIpList: return "aip-";
    }
    return "";
}

QString shareUuid(const PlanSettings& settings, const Share& share)
{
    if (!share.awsId.isEmpty())
        return share.awsId;
    const QString hex =
        derivedDigits(settings.idSalt, static_cast<std::uint32_t>(kindIndex<Share>), share.id.value, 33).mid(1);
    return hex.left(8) + u'-' + hex.mid(8, 4) + u'-' + hex.mid(12, 4) + u'-' + hex.mid(16, 4) + u'-' + hex.mid(20, 12);
}

} // namespace cadastre

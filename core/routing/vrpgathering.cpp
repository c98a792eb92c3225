// SPDX-License-Identifier: GPL-3.0-or-later
#include "routing/vrpgathering.h"

#include <algorithm>
#include <array>

namespace cadastre {

namespace {

bool sameWord(std::string_view text, std::string_view lower)
{
    return std::equal(text.begin(), text.end(), lower.begin(), lower.end(), [](char a, char b) {
        return (a >= 'A' && a <= 'Z' ? static_cast<char>(a + ('a' - 'A')) : a) == b;
    });
}

/// Latin-1 to UTF-16 on the stack: 723,521 entries must not mean 1.4 million allocations. Longer text is no address.
class Widened {
public:
    explicit Widened(std::string_view text) : m_size(std::min(text.size(), m_text.size()))
    {
        for (std::size_t i = 0; i < m_size; ++i)
            m_text[i] = static_cast<unsigned char>(text[i]);
    }
    [[nodiscard]] QStringView view() const { return {m_text.data(), static_cast<qsizetype>(m_size)}; }

private:
    std::array<char16_t, 64> m_text;
    std::size_t m_size;
};

} // namespace

VrpField vrpFieldOf(std::string_view name)
{
    if (sameWord(name, "asn"))
        return VrpField::Asn;
    if (sameWord(name, "prefix") || sameWord(name, "ip prefix"))
        return VrpField::Prefix;
    if (sameWord(name, "maxlength") || sameWord(name, "max length"))
        return VrpField::MaxLength;
    if (sameWord(name, "ta") || sameWord(name, "trust anchor"))
        return VrpField::TrustAnchor;
    if (sameWord(name, "expires"))
        return VrpField::Expires;
    return VrpField::None;
}

std::optional<std::uint64_t> wholeNumber(std::string_view digits)
{
    if (digits.empty() || digits.size() > 10)
        return std::nullopt;
    std::uint64_t value = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = value * 10 + static_cast<std::uint64_t>(c - '0');
    }
    return value;
}

void VrpGathering::begin(int recordNumber)
{
    m_record = recordNumber >= 0 ? recordNumber : m_entries;
    m_vrp = {};
    m_hasAsn = false;
    m_maxLength.reset();
    m_bad = false;
}

void VrpGathering::note(const char* field, const char* reason, std::string_view value)
{
    if (m_bad)
        return; // one problem an entry
    m_bad = true;
    ++m_malformed;
    if (m_problems.size() >= VrpDocument::listedProblems)
        return;
    m_problems.append(makeError(
        ErrorCode::InvalidRecord, {},
        {{QStringLiteral("record"), QString::number(m_record)},
         {QStringLiteral("field"), QLatin1String(field)},
         {QStringLiteral("reason"), QLatin1String(reason)},
         {QStringLiteral("value"),
          QString::fromUtf8(value.data(), static_cast<qsizetype>(std::min<std::size_t>(value.size(), 80)))}}));
}

void VrpGathering::take(VrpField field, std::string_view text, Spelling spelling)
{
    switch (field) {
    case VrpField::None: break;
    case VrpField::Asn: takeAsn(text, spelling); break;
    case VrpField::Prefix: takePrefix(text); break;
    case VrpField::MaxLength:
        m_maxLength = wholeNumber(text);
        if (!m_maxLength)
            note("maxLength", "not-a-number", text);
        break;
    case VrpField::TrustAnchor: takeTrustAnchor(text); break;
    case VrpField::Expires:
        if (const auto seconds = wholeNumber(text))
            m_vrp.expires = Instant{static_cast<std::int64_t>(*seconds) * 1000};
        else if (const auto moment = parseInstant(Widened(text).view()))
            m_vrp.expires = *moment;
        else
            note("expires", "not-a-number", text);
        break;
    }
}

void VrpGathering::takeAsn(std::string_view text, Spelling spelling)
{
    m_hasAsn = true;
    // A JSON number is asplain or nothing; 1.10 as a number would already have lost its zero.
    const bool fraction = spelling == Bare && !wholeNumber(text);
    const Result<Asn> asn =
        fraction || text.size() > 20 ? refuse(ErrorCode::InvalidAsn) : Asn::parse(Widened(text).view());
    if (asn)
        m_vrp.asn = *asn;
    else
        note("asn", "invalid", text);
}

void VrpGathering::takePrefix(std::string_view text)
{
    const Result<Prefix> prefix =
        text.size() > 50 ? refuse(ErrorCode::InvalidPrefix) : Prefix::parse(Widened(text).view());
    if (prefix)
        m_vrp.prefix = *prefix;
    else
        note("prefix", prefix.error().code == ErrorCode::HostBitsSet ? "host-bits" : "invalid", text);
}

void VrpGathering::takeTrustAnchor(std::string_view text)
{
    text = text.substr(0, 64);
    // Five of them in the world: a search from the last one used is a comparison.
    if (m_trustAnchorBytes[m_vrps.empty() ? 0 : m_vrps.back().trustAnchor] == text) {
        m_vrp.trustAnchor = m_vrps.empty() ? std::uint16_t{0} : m_vrps.back().trustAnchor;
        return;
    }
    const auto known = std::find(m_trustAnchorBytes.begin(), m_trustAnchorBytes.end(), text);
    if (known == m_trustAnchorBytes.end()) {
        if (m_trustAnchorBytes.size() >= 1000)
            return; // not a list of trust anchors any more: "not told"
        m_vrp.trustAnchor = static_cast<std::uint16_t>(m_trustAnchorBytes.size());
        m_trustAnchorBytes.emplace_back(text);
        m_trustAnchors.append(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
        return;
    }
    m_vrp.trustAnchor = static_cast<std::uint16_t>(known - m_trustAnchorBytes.begin());
}

void VrpGathering::finish()
{
    if (!m_hasAsn)
        note("asn", "missing", {});
    if (m_vrp.prefix.isNull())
        note("prefix", "missing", {});
    if (!m_bad) {
        const auto length = static_cast<std::uint64_t>(m_vrp.prefix.length());
        const std::uint64_t longest = m_maxLength.value_or(length);
        if (longest > static_cast<std::uint64_t>(bitCount(m_vrp.prefix.family())))
            note("maxLength", "above-family", std::to_string(longest));
        else if (longest < length)
            note("maxLength", "below-prefix", std::to_string(longest));
        else
            m_vrp.maxLength = static_cast<std::uint8_t>(longest);
    }
    ++m_entries;
    if (m_bad)
        return;
    if (m_vrp.expires && (!m_earliestExpiry || m_vrp.expires < m_earliestExpiry))
        m_earliestExpiry = m_vrp.expires;
    m_vrps.push_back(m_vrp);
}

void VrpGathering::refuseEntry(const char* field, const char* reason, std::string_view value)
{
    begin();
    note(field, reason, value);
    ++m_entries;
}

void VrpGathering::into(VrpDocument& document)
{
    document.entries = m_entries;
    document.malformed = m_malformed;
    document.problems = std::move(m_problems);
    document.earliestExpiry = m_earliestExpiry;
    document.set = VrpSet::build(std::move(m_vrps), std::move(m_trustAnchors));
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "routing/vrpreader.h"

#include <QStringList>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cadastre {

enum class VrpField { None, Asn, Prefix, MaxLength, TrustAnchor, Expires };

/// By the names that JSON members and CSV headings have, in any case.
[[nodiscard]] VrpField vrpFieldOf(std::string_view name);
/// Decimal digits, at most ten of them, and nothing else.
[[nodiscard]] std::optional<std::uint64_t> wholeNumber(std::string_view digits);

/// Turns the entries of a VRP file into VRPs one by one and keeps the books on what was skipped. For vrpreader.cpp.
class VrpGathering {
public:
    enum Spelling { Quoted, Bare }; ///< a JSON string (or CSV text), or a JSON number

    void begin(int recordNumber = -1);
    /// A value of the entry. The text need not outlive the call.
    void take(VrpField field, std::string_view text, Spelling spelling);
    /// The entry is complete: keep it, or skip, count and list it.
    void finish();
    /// An entry that has no fields at all.
    void refuseEntry(const char* field, const char* reason, std::string_view value);

    /// Hands everything over.
    void into(VrpDocument& document);

private:
    void takePrefix(std::string_view text);
    void takeAsn(std::string_view text, Spelling spelling);
    void takeTrustAnchor(std::string_view text);
    void note(const char* field, const char* reason, std::string_view value);

    std::vector<Vrp> m_vrps;
    QStringList m_trustAnchors{QString()};
    std::vector<std::string> m_trustAnchorBytes{std::string()};
    int m_entries = 0;
    int m_malformed = 0;
    QList<Error> m_problems;
    Instant m_earliestExpiry;

    // the entry at hand
    int m_record = -1;
    Vrp m_vrp;
    bool m_hasAsn = false;
    std::optional<std::uint64_t> m_maxLength;
    bool m_bad = false;
};

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include "routing/cutover.h"
#include "routing/roaplan.h"
#include "routing/vrpset.h"

#include <memory>

namespace cadastre::cli {

/// What is known of the RPKI, from --vrps FILE or --rtr HOST:PORT.
struct KnownVrps {
    std::shared_ptr<const VrpSet> set = std::make_shared<VrpSet>();
    QString source;  ///< file or server; empty: neither was given
    Instant builtAt; ///< none: not told
    bool isStale = false;

    [[nodiscard]] bool isGiven() const { return !source.isEmpty(); }
    /// {"source","builtAt","stale","vrps"}
    [[nodiscard]] QJsonObject toJson() const;
};

/// The options that name a source of VRPs.
class VrpOptions {
public:
    void declare(SubCommand command);
    /// Reads the file, or synchronises once with the server; what is doubtful about the data is said. Nothing given:
    /// a set that knows nothing. Refused by Stop.
    [[nodiscard]] KnownVrps load(Console& console) const;

private:
    std::string m_file, m_rtr;
};

/// What there is to ask of moving a range to AWS from the AS numbers of --from-asn, else from those that the VRPs name; none
/// may be present. Refused by Stop.
[[nodiscard]] CutOverQuestion needCutOverQuestion(const Plan& plan, const Prefix& cidr,
                                                  const std::vector<std::string>& from, const VrpSet& known,
                                                  Instant now);

/// {"prefix","asn","state","reason","text","vrp"}
[[nodiscard]] QJsonObject announcementJson(const AnnouncementCheck& check);

} // namespace cadastre::cli

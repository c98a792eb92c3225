// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "byoip/proofcheck.h"
#include "byoip/registryfolder.h"
#include "routing/vrpset.h"

#include <functional>
#include <memory>
#include <optional>

namespace cadastre {

/// The world outside, as files show it: what registries published, what the RPKI holds, what the reverse zones say. What
/// is absent was not looked at, which never counts as "not found".
struct SavedWorld {
    std::optional<RegistryFolder> registry;
    /// Answers that were kept of registries that were asked: where the folder has none, one about the very network or AS
    /// number counts. What none is about was not asked. Empty: none are kept
    std::function<std::optional<RegistryFolder::Found>(const std::variant<Prefix, Asn>& subject)> keptAnswer;
    std::shared_ptr<const VrpSet> vrps; ///< null: none
    QString roaSource;
    Instant vrpsBuiltAt;
    QString zoneFile; ///< empty: none. Read anew at each question, for tokens are made while it is in use

    /// Judges a claim as AWS would, as far as these files go. None where there is nothing to look at. Of `origins` each
    /// needs a ROA when the claim is for an advertisable range.
    [[nodiscard]] std::optional<Evidence> evidenceFor(const ProofClaim& claim, const QList<Asn>& origins) const;
    /// The proof by DNS: the token itself can always be judged.
    [[nodiscard]] Evidence evidenceFor(const ProofClaim& claim, const DnsToken& token, const QList<Asn>& origins) const;

private:
    [[nodiscard]] ProofMaterial materialFor(const ProofClaim& claim, const QList<Asn>& origins) const;
};

} // namespace cadastre

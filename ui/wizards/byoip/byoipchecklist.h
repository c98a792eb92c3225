// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "byoip/dnstoken.h"
#include "byoip/proofcheck.h"
#include "routing/cutover.h"
#include "ui/session/byoipdraft.h"
#include "ui/session/knownroutes.h"
#include "ui/theme.h"

#include <QString>

#include <optional>
#include <vector>

namespace cadastre {

/// What settles a line of the checklist; the dialog knows how.
enum class CheckAction {
    TypeRange,
    Answer, ///< the question of who originates it
    TypePresent,
    OpenKey,
    MakeKey,
    OpenCertificate,
    MakeCertificate,
    Sign,
    PasteMessage, ///< that was signed elsewhere
    OpenRegistryAnswer,
    AskRegistry,
    OpenVrps,
    FollowRoutes,
    MakeToken,
    CopyZone, ///< the TXT records, as lines of a zone file
    ExportPack
};

/// A line of the checklist: how it stands, the fact, why AWS wants it, and what settles it (interface §4.5).
struct CheckLine {
    StatusLevel level = StatusLevel::NoData;
    QString fact;
    QString why;
    std::vector<CheckAction> actions = {};
};

/// What the draft's range would be judged on; nothing without a CIDR.
[[nodiscard]] std::optional<ProofMaterial> materialOf(const Plan& plan, const ByoipDraft& draft,
                                                      const KnownRoutes& routes, Instant now);
/// All lines, in the order in which the work is done. What the verdict rejects is added under them, each with its way out.
[[nodiscard]] std::vector<CheckLine> checklistOf(const Plan& plan, const ByoipDraft& draft, const KnownRoutes& routes,
                                                 Instant now);
/// The cut-over from whoever announces the range today: the AS numbers that were typed, else those that the VRPs name.
/// Nothing where nobody does, where AWS is not to announce it, or where what was typed are no AS numbers.
[[nodiscard]] std::optional<CutOver> cutOverOf(const Plan& plan, const ByoipDraft& draft, const KnownRoutes& routes,
                                               Instant now);
/// A line a step: what to do, and which origin it makes valid or invalid.
[[nodiscard]] std::vector<CheckLine> cutOverLines(const CutOver& cutOver);
/// "AS64500, 64501": numbers with commas or spaces between. Errors: those of Asn::parse().
[[nodiscard]] Result<QList<Asn>> parseAsns(const QString& typed);
/// The token that the draft is proven by; nothing where it is by a message.
[[nodiscard]] std::optional<DnsToken> tokenOf(const Plan& plan, const ByoipDraft& draft);

/// Is AWS to announce it: the pool's own setting, or for a new pool the answer of the form.
[[nodiscard]] bool isAnnouncedByAws(const Plan& plan, const ByoipDraft& draft);

} // namespace cadastre

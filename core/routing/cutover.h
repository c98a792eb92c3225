// SPDX-License-Identifier: GPL-3.0-or-later
// Moving a range that others announce today to AWS (interface §4.15 point 10, contract §10.4 "Moving an already announced
// range"): which step makes which origin valid or invalid. Nothing here is known beforehand; each step is a set of VRPs that
// the routes are asked of (RFC 6811).
#pragma once

#include "routing/roaplan.h"

#include <QList>

namespace cadastre {

enum class CutOverAction {
    Today,              ///< as it stands
    OwnRoas,            ///< the present origins' ROAs stay, or are made first where there is none
    AmazonRoas,         ///< ROAs for Amazon's origins beside them
    Provision,          ///< nothing is announced by it
    Advertise,          ///< Amazon announces as well
    WithdrawOnPremises, ///< the present origins stop
};

/// An origin of the range at a step.
struct CutOverOrigin {
    Asn origin;
    bool isPresent = false; ///< announces it today; else one of Amazon's
    bool announces = false; ///< once the step is done
    OriginValidity before;  ///< of the step
    OriginValidity validity;
    Vrp decidedBy; ///< a VRP of today or a planned ROA; null prefix = none

    [[nodiscard]] bool changes() const { return before.state != validity.state; }
};

struct CutOverStep {
    CutOverAction action = CutOverAction::Today;
    bool isDone = false;          ///< nothing is left to do
    QList<Vrp> roas;              ///< to be made by this step; empty where those of today do
    QList<CutOverOrigin> origins; ///< the present ones, then Amazon's

    /// Who would be dropped by routers that validate origins: announced and invalid.
    [[nodiscard]] QList<Asn> dropped() const;
};

struct CutOverQuestion {
    Prefix prefix;
    QList<Asn> present; ///< who announces it today
    QList<Asn> amazon;  ///< who will (plan/announcement.h)
    MaxLengthChoice choice = MaxLengthChoice::AwsMostSpecific;
    bool isProvisioned = false;
    bool isAdvertised = false;
};

/// A VRP for a part of the range under a present origin: it announces, or may announce, that part on its own. The steps
/// judge the range itself; what they leave in place here draws traffic past Amazon (the longest prefix wins).
struct CutOverMoreSpecific {
    Vrp vrp;
    /// What the announcement would be with Amazon's ROAs made and this origin's own VRPs for the part lapsed.
    RouteState afterLapse = RouteState::NoData;
};

struct CutOver {
    CutOverQuestion question;
    QList<CutOverStep> steps; ///< in their order, Today first
    /// What the present origins would be if Amazon's ROAs came first: why OwnRoas comes before AmazonRoas.
    QList<CutOverOrigin> withoutOwnRoas;
    QList<CutOverMoreSpecific> moreSpecifics; ///< in address order; of those that have not expired
    bool noData = false; ///< no VRPs were given: only what a planned ROA makes valid is certain, all else NoData

    /// Is nobody who announces ever invalid after a step?
    [[nodiscard]] bool isSafe() const;
};

/// Origins in the VRPs that cover the prefix as of `asOf`, but for Amazon's and AS0: who seems to announce it today.
[[nodiscard]] QList<Asn> presentOrigins(const Prefix& prefix, const QList<Asn>& amazon, const VrpSet& known,
                                        Instant asOf);

/// The steps, whatever is done of them already. A present origin's new ROA is as long as the prefix, since that is what it
/// announces; Amazon's are of the choice.
[[nodiscard]] CutOver planCutOver(const CutOverQuestion& question, const VrpSet& known, Instant asOf);

/// "today", "own-roas", "amazon-roas", "provision", "advertise", "withdraw-on-premises".
[[nodiscard]] QString cutOverWord(CutOverAction action);

} // namespace cadastre

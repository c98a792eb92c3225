// SPDX-License-Identifier: GPL-3.0-or-later
#include "routing/cutover.h"

#include <algorithm>
#include <vector>

namespace cadastre {

namespace {

bool isStanding(const Vrp& vrp, Instant asOf) { return !vrp.expires || !asOf || asOf <= vrp.expires; }

/// The RPKI around one prefix, as it is and as planned ROAs make it.
class Rpki {
public:
    Rpki(const Prefix& prefix, const VrpSet& known, Instant asOf)
        : m_prefix(prefix), m_asOf(asOf), m_isKnown(known.isLoaded())
    {
        for (Vrp vrp : known.covering(prefix)) {
            vrp.trustAnchor = 0; // names stay with the set they came from
            m_vrps.push_back(vrp);
        }
        build();
    }

    void add(const QList<Vrp>& roas)
    {
        for (const Vrp& roa :
             roas) { // one that lapsed is renewed: of equal ones a set keeps the later expiry that is told
            std::erase_if(m_vrps, [&roa](const Vrp& vrp) {
                return vrp.prefix == roa.prefix && vrp.asn == roa.asn && vrp.maxLength == roa.maxLength;
            });
            m_vrps.push_back(roa);
        }
        build();
    }

    void judge(CutOverOrigin& origin) const
    {
        origin.validity = m_set.validity({m_prefix, origin.origin}, m_asOf);
        origin.decidedBy = origin.validity.vrp >= 0 ? m_set.at(origin.validity.vrp) : Vrp{};
        if (!m_isKnown && origin.validity.state != RouteState::Valid) { // what nobody knows may match as well
            origin.validity = {};
            origin.decidedBy = {};
        }
        origin.validity.vrp = -1; // an index into a set that nobody else has
    }

    /// ROAs that make these origins valid, for those that are not.
    [[nodiscard]] QList<Vrp> missing(const QList<Asn>& origins, int maxLength) const
    {
        QList<Vrp> roas;
        for (const Asn asn : origins) {
            CutOverOrigin origin;
            origin.origin = asn;
            judge(origin);
            if (origin.validity.state != RouteState::Valid)
                roas.append({m_prefix, asn, static_cast<std::uint8_t>(maxLength), 0, {}});
        }
        return roas;
    }

private:
    void build() { m_set = m_isKnown || !m_vrps.empty() ? VrpSet::build(m_vrps) : VrpSet(); }

    Prefix m_prefix;
    Instant m_asOf;
    bool m_isKnown;
    std::vector<Vrp> m_vrps;
    VrpSet m_set;
};

QList<CutOverOrigin> judged(const QList<CutOverOrigin>& before, const Rpki& rpki)
{
    QList<CutOverOrigin> origins = before;
    for (CutOverOrigin& origin : origins) {
        origin.before = origin.validity;
        rpki.judge(origin);
    }
    return origins;
}

constexpr int mostWithin = 20'000; // of all origins; a range that is moved holds a handful

QList<CutOverMoreSpecific> moreSpecificsOf(const CutOverQuestion& question, const VrpSet& known,
                                           const QList<Vrp>& amazonRoas, Instant asOf)
{
    QList<CutOverMoreSpecific> parts;
    for (const Vrp& vrp : known.within(question.prefix, mostWithin)) {
        if (vrp.prefix.length() == question.prefix.length() || !isStanding(vrp, asOf)
            || !question.present.contains(vrp.asn))
            continue;
        std::vector<Vrp> rest(amazonRoas.begin(), amazonRoas.end());
        for (Vrp other : known.covering(vrp.prefix)) {
            if (other.prefix == vrp.prefix && other.asn == vrp.asn)
                continue;
            other.trustAnchor = 0;
            rest.push_back(other);
        }
        parts.append({vrp, VrpSet::build(std::move(rest)).validity({vrp.prefix, vrp.asn}, asOf).state});
    }
    return parts;
}

} // namespace

QList<Asn> CutOverStep::dropped() const
{
    QList<Asn> asns;
    for (const CutOverOrigin& origin : origins)
        if (origin.announces && origin.validity.state == RouteState::Invalid)
            asns.append(origin.origin);
    return asns;
}

bool CutOver::isSafe() const
{
    return std::all_of(steps.begin(), steps.end(), [](const CutOverStep& step) {
        return step.action == CutOverAction::Today || step.dropped().isEmpty();
    });
}

QList<Asn> presentOrigins(const Prefix& prefix, const QList<Asn>& amazon, const VrpSet& known, Instant asOf)
{
    QList<Asn> origins;
    for (const Vrp& vrp : known.covering(prefix))
        if (isStanding(vrp, asOf) && vrp.asn.value != 0 && prefix.length() <= vrp.maxLength && !amazon.contains(vrp.asn)
            && !origins.contains(vrp.asn))
            origins.append(vrp.asn);
    return origins;
}

CutOver planCutOver(const CutOverQuestion& question, const VrpSet& known, Instant asOf)
{
    CutOver plan;
    plan.question = question;
    plan.noData = !known.isLoaded();
    Rpki rpki(question.prefix, known, asOf);

    QList<CutOverOrigin> origins;
    for (const Asn asn : question.present)
        origins.append({.origin = asn, .isPresent = true, .announces = true});
    for (const Asn asn : question.amazon)
        origins.append({.origin = asn, .announces = question.isAdvertised});
    for (CutOverOrigin& origin : origins) {
        rpki.judge(origin);
        origin.before = origin.validity;
    }
    plan.steps.append({.action = CutOverAction::Today, .isDone = true, .origins = origins});

    const int most = question.choice == MaxLengthChoice::Exact
                       ? question.prefix.length()
                       : std::max(question.prefix.length(), mostSpecificAnnouncement(question.prefix.family()));
    Rpki reversed = rpki;
    reversed.add(reversed.missing(question.amazon, most));
    for (const CutOverOrigin& origin : judged(origins, reversed))
        if (origin.isPresent)
            plan.withoutOwnRoas.append(origin);

    const auto step = [&](CutOverAction action, bool isDone, const QList<Vrp>& roas) {
        rpki.add(roas);
        for (CutOverOrigin& origin : origins) {
            if (action == CutOverAction::Advertise && !origin.isPresent)
                origin.announces = true;
            if (action == CutOverAction::WithdrawOnPremises && origin.isPresent)
                origin.announces = false;
        }
        origins = judged(origins, rpki);
        plan.steps.append({action, isDone, roas, origins});
    };
    const QList<Vrp> own = rpki.missing(question.present, question.prefix.length());
    step(CutOverAction::OwnRoas, own.isEmpty(), own);
    const QList<Vrp> amazon = rpki.missing(question.amazon, most);
    step(CutOverAction::AmazonRoas, amazon.isEmpty(), amazon);
    plan.moreSpecifics = moreSpecificsOf(question, known, amazon, asOf);
    step(CutOverAction::Provision, question.isProvisioned, {});
    step(CutOverAction::Advertise, question.isAdvertised, {});
    step(CutOverAction::WithdrawOnPremises, false, {});
    return plan;
}

QString cutOverWord(CutOverAction action)
{
    switch (action) {
    case CutOverAction::Today: return QStringLiteral("today");
    case CutOverAction::OwnRoas: return QStringLiteral("own-roas");
    case CutOverAction::AmazonRoas: return QStringLiteral("amazon-roas");
    case CutOverAction::Provision: return QStringLiteral("provision");
    case CutOverAction::Advertise: return QStringLiteral("advertise");
    case CutOverAction::WithdrawOnPremises: return QStringLiteral("withdraw-on-premises");
    }
    return {};
}

} // namespace cadastre

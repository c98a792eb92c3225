// SPDX-License-Identifier: GPL-3.0-or-later
#include "insight/expirycalendar.h"

#include "plan/announcement.h"
#include "plan/evidence.h"

#include <algorithm>
#include <tuple>

namespace cadastre {

namespace {

constexpr qint64 dayMs = 24LL * 3600 * 1000;

class Calendar {
public:
    Calendar(const Plan& plan, const VrpSet& known, Instant now) : m_plan(plan), m_known(known), m_now(now) {}

    QList<Expiry> all()
    {
        for (const PoolCidr& row : m_plan.all<PoolCidr>())
            if (row.evidence != EvidenceState::NotNeeded
                && (holdsSpace(row.state) || row.state == CidrState::PendingProvision)) {
                Expiry of;
                of.cidr = row.cidr;
                of.poolCidr = row.id;
                addProof(of, evidenceOf(row), row.authorizationMessage);
            }
        addRoas();
        for (const ByoipCidr& row : m_plan.all<ByoipCidr>())
            if (row.evidence != EvidenceState::NotNeeded) {
                Expiry of;
                of.cidr = row.cidr;
                addProof(of, evidenceOf(row), {});
            }
        for (const Byoasn& row : m_plan.all<Byoasn>())
            if (row.state == AsnState::Provisioned || row.state == AsnState::PendingProvision) {
                Expiry of;
                of.asn = Asn{row.asn};
                addProof(of, evidenceOf(row), row.authorizationMessage);
            }
        addTokens();
        std::sort(m_all.begin(), m_all.end(), [](const Expiry& a, const Expiry& b) {
            return std::tie(a.at, a.cidr, a.kind, a.key) < std::tie(b.at, b.cidr, b.kind, b.key);
        });
        return std::move(m_all);
    }

private:
    void add(Expiry entry, ExpiryKind kind, Instant at, const QString& detail)
    {
        if (!at)
            return;
        entry.kind = kind;
        entry.at = at;
        entry.detail = detail;
        entry.key = expiryWord(kind) + u' ' + (entry.cidr.isNull() ? QString() : entry.cidr.toString());
        if (entry.asn.value != 0)
            entry.key += u' ' + entry.asn.toString();
        if (kind == ExpiryKind::Token)
            entry.key += u' ' + detail;
        if (entry.poolCidr) // a range may lie in a pool and, whole, in one of its children
            entry.key += u' ' + m_plan.textId(entry.poolCidr);
        m_all.append(entry);
    }

    void addProof(const Expiry& of, const Evidence& evidence, const QString& message)
    {
        add(of, ExpiryKind::Certificate, evidence.certificateExpires, evidence.certificate);
        add(of, ExpiryKind::Message, evidence.messageExpires ? evidence.messageExpires : lastMomentOf(message), {});
        if (evidence.checkedAt)
            add(of, ExpiryKind::Check, evidence.checkedAt.plusSeconds(evidenceLastsSeconds), evidence.source);
    }

    void addRoas()
    {
        for (const PoolCidr& row : m_plan.all<PoolCidr>()) {
            if (!needsRoa(m_plan, row))
                continue;
            const Evidence evidence = evidenceOf(row);
            Expiry of;
            of.cidr = row.cidr;
            of.poolCidr = row.id;
            for (const Asn origin : originsOf(m_plan, row)) {
                of.asn = origin;
                const OriginValidity validity = m_known.validity({row.cidr, origin}, m_now);
                if (validity.vrp >= 0
                    && (validity.reason == RouteReason::Matched || validity.reason == RouteReason::Expired)) {
                    const Vrp vrp = m_known.at(validity.vrp);
                    add(of, ExpiryKind::Roa, vrp.asn == origin ? vrp.expires : Instant{}, m_known.trustAnchorOf(vrp));
                } else if (!m_known.isLoaded()) {
                    for (const EvidenceOrigin& kept : evidence.origins)
                        if (kept.asn == origin.value && kept.state == QLatin1String("valid"))
                            add(of, ExpiryKind::Roa, kept.expires, evidence.roaSource);
                }
            }
        }
    }

    void addTokens()
    {
        for (const VerificationToken& token : m_plan.all<VerificationToken>()) {
            Expiry of;
            const QString id = m_plan.textId(token);
            for (const PoolCidr& row : m_plan.all<PoolCidr>())
                if (row.tokenId == id) {
                    of.cidr = row.cidr;
                    of.poolCidr = row.id;
                }
            add(of, ExpiryKind::Token, token.notAfter, token.name);
        }
    }

    const Plan& m_plan;
    const VrpSet& m_known;
    Instant m_now;
    QList<Expiry> m_all;
};

} // namespace

int Expiry::daysLeft(Instant now) const
{
    const qint64 left = at.ms - now.ms;
    return static_cast<int>(left >= 0 ? left / dayMs : -((-left + dayMs - 1) / dayMs));
}

QList<Expiry> expiryCalendar(const Plan& plan, const VrpSet& known, Instant now)
{
    return Calendar(plan, known, now).all();
}

QString expiryWord(ExpiryKind kind)
{
    switch (kind) {
    case ExpiryKind::Certificate: return QStringLiteral("certificate");
    case ExpiryKind::Message: return QStringLiteral("message");
    case ExpiryKind::Roa: return QStringLiteral("roa");
    case ExpiryKind::Token: return QStringLiteral("token");
    case ExpiryKind::Check: return QStringLiteral("check");
    }
    return {};
}

} // namespace cadastre

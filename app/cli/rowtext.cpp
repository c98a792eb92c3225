// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/rowtext.h"

#include "base/percent.h"
#include "text/prooftext.h"

namespace cadastre::cli {

QString standingText(const PoolCidr& row)
{
    QStringList parts{row.advert == AdvertState::Withdrawn ? QString(toWire(row.state)) : QString(toWire(row.advert))};
    if (row.evidence != EvidenceState::NotNeeded)
        parts.append(toWire(row.evidence));
    const QString why = failureText(row);
    return parts.join(QLatin1String(", ")) + (why.isEmpty() ? QString() : QLatin1String(": ") + why);
}

QString basisText(Basis basis, Instant seenAt)
{
    return basis == Basis::Seen && seenAt ? QStringLiteral("seen in AWS %1").arg(toString(seenAt))
                                          : QString(toWire(basis));
}

QString shortPercent(uint128 part, uint128 whole) { return shortPercentText(part, whole) + QStringLiteral(" %"); }

QString cidrsText(const Plan& plan, PoolId pool)
{
    QStringList texts;
    for (const PoolCidrId id : plan.cidrsOf(pool)) {
        const PoolCidr& cidr = plan.get(id);
        QString text = cidr.cidr.isNull() ? QStringLiteral("/%1").arg(cidr.netmaskRequest) : cidr.cidr.toString();
        QStringList remarks;
        if (cidr.state != CidrState::Provisioned)
            remarks.append(toWire(cidr.state));
        if (cidr.evidence != EvidenceState::NotNeeded) // decisions.md: in every row
            remarks.append(toWire(cidr.evidence));
        if (!remarks.isEmpty())
            text += QStringLiteral(" (%1)").arg(remarks.join(QLatin1String(", ")));
        texts.append(text);
    }
    return texts.join(QStringLiteral(", "));
}

QString holderOf(const Plan& plan, const Allocation& allocation, const QJsonObject& row)
{
    if (const QString name = row.value(QLatin1String("resourceName")).toString(); !name.isEmpty())
        return name;
    if (allocation.resource)
        return plan.textId(allocation.resource);
    return allocation.description;
}

QString allocationStateText(const Allocation& allocation)
{
    return allocation.releasingAt ? QStringLiteral("releasing, frees at %1").arg(toString(allocation.releasingAt))
                                  : QStringLiteral("allocated");
}

} // namespace cadastre::cli

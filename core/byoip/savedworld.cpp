// SPDX-License-Identifier: GPL-3.0-or-later
#include "byoip/savedworld.h"

#include <QFile>

namespace cadastre {

namespace {
constexpr qint64 largestZoneFile = 8LL * 1024 * 1024;
}

ProofMaterial SavedWorld::materialFor(const ProofClaim& claim, const QList<Asn>& origins) const
{
    ProofMaterial material;
    material.claim = claim;
    material.origins = origins;
    material.vrps = vrps.get();
    material.roaSource = roaSource;
    material.vrpsBuiltAt = vrpsBuiltAt;
    return material;
}

std::optional<Evidence> SavedWorld::evidenceFor(const ProofClaim& claim, const QList<Asn>& origins) const
{
    auto found = registry ? registry->about(claim.subject) : std::nullopt;
    if (!found && keptAnswer)
        found = keptAnswer(claim.subject);
    if (!registry && !vrps && !found)
        return std::nullopt;
    ProofMaterial material = materialFor(claim, origins);
    // A folder of network records says nothing about AS numbers, so that one without a record of its own stays open.
    material.certificateWasSought = found || (registry && std::holds_alternative<Prefix>(claim.subject));
    if (found) {
        material.rdapAnswer = std::move(found->answer);
        material.source = found->file;
    } else if (registry) {
        material.source = registry->path();
    }
    return checkProof(material).evidence;
}

Evidence SavedWorld::evidenceFor(const ProofClaim& claim, const DnsToken& token, const QList<Asn>& origins) const
{
    ProofMaterial material = materialFor(claim, origins);
    material.token = token;
    TxtZone zone;
    if (QFile file(zoneFile); !zoneFile.isEmpty() && file.open(QIODevice::ReadOnly)) {
        zone = TxtZone::read(file.read(largestZoneFile));
        material.zone = &zone;
        material.source = zoneFile;
    }
    return checkProof(material).evidence;
}

} // namespace cadastre

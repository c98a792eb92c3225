// SPDX-License-Identifier: GPL-3.0-or-later
// byoip check|recheck: the proofs that a plan holds, of ranges and AS numbers, how old they are, and checking them again.
#include "app/cli/proofoptions.h"
#include "app/cli/rowjson.h"
#include "app/cli/verbs.h"
#include "net/asn.h"
#include "plan/announcement.h"
#include "text/moment.h"
#include "text/prooftext.h"

namespace cadastre::cli {

namespace {

QString dateOr(Instant instant) { return instant ? dayText(instant) : QStringLiteral("-"); }

class EvidenceVerb final : public Verb {
public:
    explicit EvidenceVerb(Console& console) : Verb(console) {}

    void declare(SubCommand app) override
    {
        SubCommand group = app.existing("byoip");
        planLeaf(group, "check", "The proof of each range and AS number in the plan: outcome, age, what expires when",
                 [this] { return runCheck(); });
        SubCommand recheck =
            planLeaf(group, "recheck",
                     "Check the proof of ranges and AS numbers in the plan again, and keep the outcome",
                     [this] { return runRecheck(); });
        recheck.option("RESOURCE", m_wanted,
                       "Only these (2605:9cc0:1ff0::/44, AS64500); all that have an authorization message when absent");
        m_proof.declare(recheck);
    }

private:
    int runCheck()
    {
        const auto workspace = m_console.open(m_plan, Workspace::Mode::ReadOnly);
        const Plan& plan = workspace->plan();
        QJsonArray ranges;
        QJsonArray numbers;
        bool allAccepted = true;
        for (const PoolCidr& row : plan.all<PoolCidr>()) {
            if (row.evidence == EvidenceState::NotNeeded || row.state == CidrState::Deprovisioned)
                continue;
            allAccepted = allAccepted && row.evidence == EvidenceState::Accepted;
            ranges.append(tell(row, row.cidr.toString(), "cidr"));
        }
        for (const Byoasn& row : plan.all<Byoasn>()) {
            if (row.evidence == EvidenceState::NotNeeded || row.state == AsnState::Deprovisioned)
                continue;
            allAccepted = allAccepted && row.evidence == EvidenceState::Accepted;
            numbers.append(tell(row, Asn{row.asn}.toString(), "asn"));
        }
        if (m_console.options.json)
            m_console.document({{QStringLiteral("ranges"), ranges}, {QStringLiteral("asns"), numbers}});
        return allAccepted ? Ok : FindingsFound;
    }

    /// Prints a row's proof, or hands it back where JSON is wanted.
    template <Proven Row>
    QJsonObject tell(const Row& row, const QString& name, const char* key)
    {
        const Evidence evidence = evidenceOf(row);
        if (m_console.options.json) {
            QJsonObject object = evidence.toJson();
            object.insert(QLatin1String(key), name);
            object.insert(QStringLiteral("state"), toWire(row.state));
            object.insert(QStringLiteral("evidence"), toWire(row.evidence));
            object.insert(QStringLiteral("checkedAt"),
                          row.evidenceAt ? QJsonValue(toString(row.evidenceAt)) : QJsonValue());
            return object;
        }
        m_console.print(QStringLiteral("%1\t%2\t%3\tchecked %4\tmessage until %5\tcertificate until %6\t%7")
                            .arg(name, toWire(row.state), toWire(row.evidence), dateOr(row.evidenceAt),
                                 dateOr(evidence.messageExpires), dateOr(evidence.certificateExpires),
                                 evidence.source));
        for (const EvidenceReason& reason : evidence.reasons)
            m_console.print(QStringLiteral("\t%1: %2").arg(reason.code, proofSentence(reason.code, reason.facts)));
        return {};
    }

    /// All that have a message where nothing was named: a plan may say that it is still to come.
    static bool isMeant(const RdapSubject& subject, const QString& message, const std::vector<RdapSubject>& wanted)
    {
        if (wanted.empty())
            return message.contains(u'|');
        return std::find(wanted.begin(), wanted.end(), subject) != wanted.end();
    }

    /// Looks at the outside world and says what it makes of the claim.
    Evidence checked(const ProofClaim& claim, const QList<Asn>& origins)
    {
        ProofMaterial material = m_proof.material(m_console, claim.subject, claim.advertising, origins);
        material.claim = claim;
        const CheckedProof proof = checkProof(material);
        m_console.say(toString(claim.subject) + QStringLiteral(": ") + proofLines(proof).join(QStringLiteral("\n  ")));
        return proof.evidence;
    }

    [[nodiscard]] ProofClaim claimOf(const Plan& plan, const Byoasn& row) const
    {
        ProofClaim claim;
        claim.message = row.authorizationMessage.toUtf8();
        claim.signature = row.authorizationSignature.toUtf8();
        claim.account = plan.get(row.ipam).owner.toString();
        claim.subject = Asn{row.asn};
        claim.advertising = Advertising::NotAdvertisable;
        claim.now = m_console.clock().now();
        return claim;
    }

    int runRecheck()
    {
        if (!m_proof.isGiven())
            throw Stop{
                makeError(ErrorCode::MissingValue, {}, {{QStringLiteral("field"), QStringLiteral("registry-answer")}})};
        std::vector<RdapSubject> wanted;
        for (const std::string& one : m_wanted)
            wanted.push_back(needRdapSubject(one));
        auto workspace = m_console.open(m_plan);
        const Plan& plan = workspace->plan();
        std::vector<Command> commands;
        for (const PoolCidr& row : plan.all<PoolCidr>())
            if (row.evidence != EvidenceState::NotNeeded && row.state != CidrState::Deprovisioned
                && isMeant(row.cidr, row.authorizationMessage, wanted))
                commands.emplace_back(
                    RecordEvidence{row.id, checked(claimFor(plan, row.pool, row.cidr, row.authorizationMessage,
                                                            row.authorizationSignature, m_console.clock().now()),
                                                   originsOf(plan, row))});
        for (const Byoasn& row : plan.all<Byoasn>())
            if (row.state != AsnState::Deprovisioned && isMeant(Asn{row.asn}, row.authorizationMessage, wanted))
                commands.emplace_back(RecordAsnEvidence{row.id, checked(claimOf(plan, row), {})});
        if (commands.empty())
            stopMissing(m_wanted.empty() ? QStringLiteral("*") : text(m_wanted.front()),
                        !wanted.empty() && std::holds_alternative<Asn>(wanted.front()) ? "byoasn" : "pool-cidr");
        return m_console.report(*workspace, workspace->executeAll(commands));
    }

    ProofOptions m_proof;
    std::vector<std::string> m_wanted;
};

} // namespace

void addEvidenceVerbs(Verbs& verbs, Console& console) { verbs.push_back(std::make_unique<EvidenceVerb>(console)); }

} // namespace cadastre::cli

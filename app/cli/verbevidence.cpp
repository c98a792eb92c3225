// SPDX-License-Identifier: GPL-3.0-or-later
// byoip check|recheck: the proofs that a plan holds, how old they are, and checking them again.
#include "app/cli/proofoptions.h"
#include "app/cli/rowjson.h"
#include "app/cli/verbs.h"
#include "plan/announcement.h"
#include "text/prooftext.h"

namespace cadastre::cli {

namespace {

QString dateOr(Instant instant) { return instant ? toString(instant).left(10) : QStringLiteral("-"); }

class EvidenceVerb final : public Verb {
public:
    explicit EvidenceVerb(Console& console) : Verb(console) {}

    void declare(SubCommand app) override
    {
        SubCommand group = app.existing("byoip");
        planLeaf(group, "check", "The proof of each range in the plan: outcome, age, what expires when",
                 [this] { return runCheck(); });
        SubCommand recheck =
            planLeaf(group, "recheck", "Check the proof of ranges in the plan again, and keep the outcome",
                     [this] { return runRecheck(); });
        recheck.option("CIDR", m_cidrs, "Only these; all that have an authorization message when absent");
        m_proof.declare(recheck);
    }

private:
    int runCheck()
    {
        const auto workspace = m_console.open(m_plan, Workspace::Mode::ReadOnly);
        const Plan& plan = workspace->plan();
        QJsonArray rows;
        bool allAccepted = true;
        for (const PoolCidr& row : plan.all<PoolCidr>()) {
            if (row.evidence == EvidenceState::NotNeeded || row.state == CidrState::Deprovisioned)
                continue;
            const Evidence evidence = evidenceOf(row);
            allAccepted = allAccepted && row.evidence == EvidenceState::Accepted;
            if (m_console.options.json) {
                QJsonObject object = evidence.toJson();
                object.insert(QStringLiteral("cidr"), row.cidr.toString());
                object.insert(QStringLiteral("state"), toWire(row.state));
                object.insert(QStringLiteral("evidence"), toWire(row.evidence));
                object.insert(QStringLiteral("checkedAt"),
                              row.evidenceAt ? QJsonValue(toString(row.evidenceAt)) : QJsonValue());
                rows.append(object);
                continue;
            }
            m_console.print(QStringLiteral("%1\t%2\t%3\tchecked %4\tmessage until %5\tcertificate until %6\t%7")
                                .arg(row.cidr.toString(), toWire(row.state), toWire(row.evidence),
                                     dateOr(row.evidenceAt), dateOr(evidence.messageExpires),
                                     dateOr(evidence.certificateExpires), evidence.source));
            for (const EvidenceReason& reason : evidence.reasons)
                m_console.print(QStringLiteral("\t%1: %2").arg(reason.code, proofSentence(reason.code, reason.facts)));
        }
        if (m_console.options.json)
            m_console.document({{QStringLiteral("ranges"), rows}});
        return allAccepted ? Ok : FindingsFound;
    }

    [[nodiscard]] bool isMeant(const PoolCidr& row, const std::vector<Prefix>& wanted) const
    {
        if (row.evidence == EvidenceState::NotNeeded || row.state == CidrState::Deprovisioned)
            return false;
        if (wanted.empty())
            return row.authorizationMessage.contains(u'|'); // a plan may say that the message is still to come
        return std::find(wanted.begin(), wanted.end(), row.cidr) != wanted.end();
    }

    int runRecheck()
    {
        if (!m_proof.isGiven())
            throw Stop{
                makeError(ErrorCode::MissingValue, {}, {{QStringLiteral("field"), QStringLiteral("registry-answer")}})};
        std::vector<Prefix> wanted;
        for (const std::string& one : m_cidrs)
            wanted.push_back(need(Prefix::parse(text(one))));
        auto workspace = m_console.open(m_plan);
        const Plan& plan = workspace->plan();
        std::vector<Command> commands;
        for (const PoolCidr& row : plan.all<PoolCidr>()) {
            if (!isMeant(row, wanted))
                continue;
            const ProofClaim claim = claimFor(plan, row.pool, row.cidr, row.authorizationMessage,
                                              row.authorizationSignature, m_console.clock().now());
            ProofMaterial material = m_proof.material(m_console, row.cidr, claim.advertising, originsOf(plan, row));
            material.claim = claim;
            const CheckedProof checked = checkProof(material);
            m_console.say(row.cidr.toString() + QStringLiteral(": ")
                          + proofLines(checked).join(QStringLiteral("\n  ")));
            commands.emplace_back(RecordEvidence{row.id, checked.evidence});
        }
        if (commands.empty())
            stopMissing(m_cidrs.empty() ? QStringLiteral("*") : text(m_cidrs.front()), "pool-cidr");
        return m_console.report(*workspace, workspace->executeAll(commands));
    }

    ProofOptions m_proof;
    std::vector<std::string> m_cidrs;
};

} // namespace

void addEvidenceVerbs(Verbs& verbs, Console& console) { verbs.push_back(std::make_unique<EvidenceVerb>(console)); }

} // namespace cadastre::cli

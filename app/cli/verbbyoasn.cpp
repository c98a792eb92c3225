// SPDX-License-Identifier: GPL-3.0-or-later
// byoip asn provision|associate|disassociate|deprovision|list: AS numbers of one's own (contract §11.2).
#include "app/cli/filebytes.h"
#include "app/cli/proofoptions.h"
#include "app/cli/rowjson.h"
#include "app/cli/verbs.h"
#include "engine/lookup.h"

namespace cadastre::cli {

namespace {

class ByoasnVerb final : public Verb {
public:
    explicit ByoasnVerb(Console& console) : Verb(console) {}

    void declare(SubCommand app) override
    {
        SubCommand group = app.existing("byoip").group("asn", "AS numbers of your own, for AWS to announce from");
        SubCommand provision = planLeaf(group, "provision", "Bring one to the IPAM", [this] { return runProvision(); });
        addAsn(provision);
        provision.option("--message", m_message, "Authorization message (byoip sign --asn)")
            .required()
            .typeName("FILE");
        provision.option("--signature", m_signature, "Its signature").required().typeName("FILE");
        provision.option("--ipam", m_ipam).typeName("ID");
        m_proof.declare(provision);
        SubCommand associate = planLeaf(group, "associate", "Let a provisioned CIDR be announced from it",
                                        [this] { return runAssociate(); });
        addAsn(associate);
        associate.option("--cidr", m_cidr).required();
        SubCommand disassociate =
            planLeaf(group, "disassociate", "Take that back", [this] { return runDisassociate(); });
        addAsn(disassociate);
        disassociate.option("--cidr", m_cidr).required();
        SubCommand deprovision = planLeaf(group, "deprovision", "Give it up", [this] { return runDeprovision(); });
        addAsn(deprovision);
        planLeaf(group, "list", "Those of the plan, with the CIDRs of each", [this] { return runList(); });
    }

private:
    void addAsn(SubCommand command) { command.option("--asn", m_asn, "64500 or AS64500").required().typeName("ASN"); }

    int runProvision()
    {
        auto workspace = m_console.open(m_plan);
        const Plan& plan = workspace->plan();
        ProvisionByoasn provision;
        provision.ipam = need(findIpam(plan, text(m_ipam)));
        provision.asn = need(Asn::parse(text(m_asn))).value;
        provision.message = QString::fromUtf8(needFile(m_message));
        provision.signature = QString::fromUtf8(needFile(m_signature));
        if (m_proof.isGiven()) {
            ProofMaterial material = m_proof.material(m_console, Asn{provision.asn}, Advertising::NotAdvertisable, {});
            material.claim.message = provision.message.toUtf8();
            material.claim.signature = provision.signature.toUtf8();
            material.claim.account = plan.get(provision.ipam).owner.toString();
            const CheckedProof checked = checkProof(material);
            provision.evidence = checked.evidence;
            for (const QString& line : proofLines(checked))
                m_console.say(line);
        }
        return m_console.report(*workspace, workspace->execute(provision));
    }

    int runAssociate()
    {
        const AssociateByoasn command{need(Asn::parse(text(m_asn))).value, need(Prefix::parse(text(m_cidr)))};
        auto workspace = m_console.open(m_plan);
        return m_console.report(*workspace, workspace->execute(command));
    }

    int runDisassociate()
    {
        const DisassociateByoasn command{need(Asn::parse(text(m_asn))).value, need(Prefix::parse(text(m_cidr)))};
        auto workspace = m_console.open(m_plan);
        return m_console.report(*workspace, workspace->execute(command));
    }

    int runDeprovision()
    {
        const Asn asn = need(Asn::parse(text(m_asn)));
        auto workspace = m_console.open(m_plan);
        for (const Byoasn& row : workspace->plan().all<Byoasn>())
            if (row.asn == asn.value)
                return m_console.report(*workspace, workspace->execute(DeprovisionByoasn{row.id}));
        stopMissing(asn.toString(), "byoasn");
    }

    int runList()
    {
        const auto workspace = m_console.open(m_plan, Workspace::Mode::ReadOnly);
        const Plan& plan = workspace->plan();
        QJsonArray rows;
        for (const Byoasn& row : plan.all<Byoasn>()) {
            const QJsonObject object = byoasnJson(plan, row);
            rows.append(object);
            if (m_console.options.json)
                continue;
            QStringList cidrs;
            for (const QJsonValue& one : object[QLatin1String("associations")].toArray())
                cidrs.append(one[QLatin1String("cidr")].toString() + u' ' + one[QLatin1String("state")].toString());
            m_console.print(QStringLiteral("%1\t%2\t%3\t%4")
                                .arg(Asn{row.asn}.toString(), QString(toWire(row.state)), QString(toWire(row.evidence)),
                                     cidrs.isEmpty() ? QStringLiteral("-") : cidrs.join(QLatin1String(", "))));
        }
        if (m_console.options.json)
            m_console.document({{QStringLiteral("byoasns"), rows}});
        return Ok;
    }

    ProofOptions m_proof;
    std::string m_asn, m_cidr, m_ipam, m_message, m_signature;
};

} // namespace

void addByoasnVerbs(Verbs& verbs, Console& console) { verbs.push_back(std::make_unique<ByoasnVerb>(console)); }

} // namespace cadastre::cli

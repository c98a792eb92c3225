// SPDX-License-Identifier: GPL-3.0-or-later
// byoip pack: what registry, DNS and AWS are given for a range (interface §4.5).
#include "app/cli/filebytes.h"
#include "app/cli/proofoptions.h"
#include "app/cli/verbs.h"
#include "engine/handoverpack.h"
#include "engine/lookup.h"
#include "plan/announcement.h"

namespace cadastre::cli {

namespace {

class PackVerb final : public Verb {
public:
    explicit PackVerb(Console& console) : Verb(console) {}

    void declare(SubCommand app) override
    {
        SubCommand pack = planLeaf(app.existing("byoip"), "pack",
                                   "Everything to hand over for a range, as files: proof, ROAs, DNS, steps, commands",
                                   [this] { return run(); });
        pack.option("POOL", m_pool, "The top-level pool that it goes into").required();
        pack.option("CIDR", m_cidr).required();
        pack.option("--out", m_out, "The folder to write to").required().typeName("FOLDER");
        pack.option("--message", m_message, "Authorization message (byoip sign)").typeName("FILE");
        pack.option("--signature", m_signature, "Its signature").typeName("FILE");
        pack.option("--token", m_token, "A DNS verification token of the plan instead").typeName("ID");
        pack.option("--from-asn", m_from, "Who announces it today; as the VRPs say when absent").typeName("N");
        pack.option("--key", m_key, "Put a copy of this private key into it").typeName("FILE");
        m_proof.declare(pack);
    }

private:
    int run()
    {
        const auto workspace = m_console.open(m_plan, Workspace::Mode::ReadOnly);
        const Plan& plan = workspace->plan();
        const PoolId pool = need(findPool(plan, text(m_pool)));
        HandoverPack pack;
        pack.cidr = need(Prefix::parse(text(m_cidr)));
        if (!m_message.empty())
            pack.message = needFile(m_message).trimmed();
        if (!m_signature.empty())
            pack.signature = needFile(m_signature).trimmed();
        if (!m_token.empty()) {
            const VerificationToken* token = plan.find(plan.byTextId<VerificationToken>(text(m_token)));
            if (!token)
                throw Stop{makeError(ErrorCode::NotFound, text(m_token),
                                     {{QStringLiteral("kind"), QStringLiteral("verification-token")}})};
            pack.token = DnsToken{token->name, token->value, token->notAfter};
        }
        ProofMaterial material = m_proof.material(m_console, pack.cidr, Advertising::NotAdvertisable, {});
        material.claim = claimFor(plan, pool, pack.cidr, QString::fromUtf8(pack.message),
                                  QString::fromUtf8(pack.signature), m_console.clock().now());
        if (const auto found = Certificate::fromText(QString::fromUtf8(material.certificateText)))
            pack.certificate = *found;
        fillRouting(pack, plan, material);
        ProvisionCidr provision{};
        provision.pool = pool;
        provision.cidr = pack.cidr;
        provision.message = QString::fromUtf8(pack.message);
        provision.signature = QString::fromUtf8(pack.signature);
        provision.tokenId = text(m_token);
        pack.commands = {provision};
        return report(need(writeHandoverPack(pack, plan, text(m_out), text(m_key))));
    }

    void fillRouting(HandoverPack& pack, const Plan& plan, const ProofMaterial& material) const
    {
        if (material.claim.advertising == Advertising::Advertisable)
            pack.roaOrigins = originsOf(plan.settings().partition);
        const VrpSet none;
        const VrpSet& known = material.vrps ? *material.vrps : none;
        const CutOverQuestion question = needCutOverQuestion(plan, pack.cidr, m_from, known, m_console.clock().now());
        if (!question.present.isEmpty() && !pack.roaOrigins.isEmpty())
            pack.cutOver = planCutOver(question, known, m_console.clock().now());
    }

    int report(const QStringList& names)
    {
        if (m_console.options.json)
            m_console.document({{QStringLiteral("folder"), text(m_out)},
                                {QStringLiteral("files"), QJsonArray::fromStringList(names)},
                                {QStringLiteral("holdsKey"), !m_key.empty()}});
        else
            for (const QString& name : names)
                m_console.print(text(m_out) + u'/' + name);
        return Ok;
    }

    ProofOptions m_proof;
    std::string m_pool, m_cidr, m_out, m_message, m_signature, m_token, m_key;
    std::vector<std::string> m_from;
};

} // namespace

void addPackVerb(Verbs& verbs, Console& console) { verbs.push_back(std::make_unique<PackVerb>(console)); }

} // namespace cadastre::cli

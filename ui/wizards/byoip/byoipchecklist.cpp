// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/byoip/byoipchecklist.h"

#include "byoip/certificate.h"
#include "plan/announcement.h"
#include "text/cutovertext.h"
#include "text/moment.h"
#include "text/prooftext.h"
#include "text/sentence.h"
#include "text/visibletext.h"
#include "ui/presentation/severity.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace cadastre {

namespace {

class Checklist {
    Q_DECLARE_TR_FUNCTIONS(Checklist)
public:
    Checklist(const Plan& plan, const ByoipDraft& draft, const KnownRoutes& routes, Instant now)
        : m_plan(plan), m_draft(draft), m_routes(routes), m_now(now), m_material(materialOf(plan, draft, routes, now))
    {
        if (m_material && !draft.signature.isEmpty() && !tokenOf(plan, draft))
            m_checked = checkProof(*m_material);
    }

    std::vector<CheckLine> lines()
    {
        addOriginator();
        addRange();
        if (const auto token = tokenOf(m_plan, m_draft)) {
            addToken(*token);
        } else {
            addKey();
            addCertificate();
            addMessage();
            addRegistry();
        }
        addRoas();
        addFindings();
        addPack();
        return std::move(m_lines);
    }

private:
    void add(StatusLevel level, const QString& fact, const QString& why, std::vector<CheckAction> actions = {})
    {
        m_lines.push_back({level, fact, why, std::move(actions)});
    }

    void addRange()
    {
        const QString why = tr("AWS announces /48 or shorter (IPv4: /24) and takes /56 for ranges that it does not.");
        if (!m_material) {
            add(StatusLevel::NoData, tr("No range yet"), why, {CheckAction::TypeRange});
            return;
        }
        const auto& prefix = std::get<Prefix>(m_material->claim.subject);
        const bool aws = isAnnouncedByAws(m_plan, m_draft);
        const int limit = prefix.family() == Family::IPv4 ? 24 : aws ? 48 : 56;
        const QString text = tr("%1: /%2 or shorter").arg(prefix.toString()).arg(limit);
        const bool fits = prefix.length() <= limit;
        add(fits ? StatusLevel::Ok : StatusLevel::Error, text, why,
            fits ? std::vector<CheckAction>() : std::vector{CheckAction::TypeRange});
    }

    void addOriginator()
    {
        const QString why = tr("Announced by AWS it needs Amazon’s ROAs; announced by your own routers it does not.");
        if (!m_draft.originator)
            return add(StatusLevel::NoData, tr("Nobody has said who originates it"), why, {CheckAction::Answer});
        switch (*m_draft.originator) {
        case Originator::Undecided:
            return add(StatusLevel::Warning, tr("Who originates it is not decided"), why, {CheckAction::Answer});
        case Originator::Aws: return add(StatusLevel::Ok, tr("AWS originates it"), why, {CheckAction::Answer});
        case Originator::OwnRouters:
            return add(StatusLevel::Ok, tr("Your own routers originate it"), why, {CheckAction::Answer});
        }
    }

    void addToken(const DnsToken& token)
    {
        const QString until = momentText(token.notAfter);
        add(token.isValid(m_now) ? StatusLevel::Ok : StatusLevel::Error,
            token.isValid(m_now) ? tr("DNS token %1, until %2").arg(visibleText(token.name), until)
                                 : tr("DNS token %1 expired at %2").arg(visibleText(token.name), until),
            tr("AWS looks for it in the reverse zone of the range; it holds for 72 hours."), {CheckAction::MakeToken});
        if (!m_material)
            return;
        QStringList owners;
        for (const TxtRecord& record : txtRecords(token, std::get<Prefix>(m_material->claim.subject)))
            owners.append(visibleText(record.owner));
        constexpr int listed = 4;
        const int count = static_cast<int>(owners.size());
        add(StatusLevel::Info,
            tr("Publish %n TXT record(s): %1", nullptr, count)
                .arg(owners.mid(0, listed).join(QStringLiteral(", "))
                     + (count > listed ? QStringLiteral(" …") : QString())),
            tr("As lines for the zone file they are in the pack, too."),
            {CheckAction::CopyZone, CheckAction::ExportPack});
    }

    void addKey()
    {
        const QString why =
            tr("The key signs the message. It stays in its file: the plan never holds it, the pack only when asked.");
        const std::vector keys{CheckAction::OpenKey, CheckAction::MakeKey};
        if (m_draft.keyText.isEmpty())
            add(StatusLevel::NoData, tr("No key opened"), why, keys);
        else
            add(StatusLevel::Ok, tr("%1 key, %2").arg(m_draft.keyText, visibleText(m_draft.keyFile)), why, keys);
    }

    void addCertificate()
    {
        const QString why = tr("The registry shows this certificate; with it AWS checks the signature.");
        const std::vector ways{CheckAction::OpenCertificate, CheckAction::MakeCertificate};
        const auto certificate = Certificate::fromText(QString::fromUtf8(m_draft.certificate));
        if (!certificate) {
            add(m_draft.certificate.isEmpty() ? StatusLevel::NoData : StatusLevel::Error,
                m_draft.certificate.isEmpty() ? tr("No certificate yet") : sentence(certificate.error()), why, ways);
            return;
        }
        const bool belongs = m_draft.publicKey.isEmpty() || certificate->publicKeyDer() == m_draft.publicKey;
        const bool current = certificate->notBefore() <= m_now && m_now <= certificate->notAfter();
        const QString until = dayText(certificate->notAfter());
        if (!belongs)
            add(StatusLevel::Error, tr("The certificate belongs to another key"), why, ways);
        else if (!current)
            add(StatusLevel::Error, tr("The certificate is not valid now (until %1)").arg(until), why, ways);
        else
            add(StatusLevel::Ok, tr("Certificate valid until %1").arg(until), why, ways);
    }

    void addMessage()
    {
        const QString why = tr("AWS takes it as the owner’s word for this account, this range and until this day.");
        if (m_draft.signature.isEmpty())
            add(StatusLevel::NoData, tr("No signed message yet"), why,
                {CheckAction::Sign, CheckAction::PasteMessage, CheckAction::MakeToken});
        else
            add(m_checked && m_material->certificateWasSought && !m_checked->verdict.signatureVerifies
                    ? StatusLevel::Warning
                    : StatusLevel::Ok,
                visibleText(QString::fromUtf8(m_draft.message)), why, {CheckAction::Sign, CheckAction::PasteMessage});
    }

    void addRegistry()
    {
        const QString why = tr("AWS reads the certificate from the registry’s record of the network itself.");
        const std::vector ways{CheckAction::OpenRegistryAnswer, CheckAction::AskRegistry};
        if (m_draft.rdapAnswer.isEmpty() || !m_material) {
            add(StatusLevel::NoData, tr("The registry’s record was not looked at"), why, ways);
            return;
        }
        const auto record = readRdapNetwork(m_draft.rdapAnswer, std::get<Prefix>(m_material->claim.subject));
        if (!record) {
            add(StatusLevel::Error, sentence(record.error()), why, ways);
            return;
        }
        const QString range = tr("Record %1 (%2), %3 – %4")
                                  .arg(visibleText(record->handle), visibleText(record->name), record->first.toString(),
                                       record->last.toString());
        const QString found = record->organisation.isEmpty()
                                ? range
                                : tr("%1, of %2", "record, organisation").arg(range, visibleText(record->organisation));
        if (!record->onNetwork.certificates.isEmpty())
            add(StatusLevel::Ok, tr("%1: certificate on the network").arg(found), why, ways);
        else if (!record->onEntities.certificates.isEmpty())
            add(StatusLevel::Warning, tr("%1: certificate on the organisation, where AWS does not look").arg(found),
                why, ways);
        else
            add(StatusLevel::Error, tr("%1: no certificate").arg(found), why, ways);
    }

    void addRoas()
    {
        const QString why =
            tr("A ROA says who may announce the range. Without one for Amazon’s ASNs AWS refuses; it can "
               "take 24 hours until a new one is seen.");
        const std::vector ways{CheckAction::OpenVrps, CheckAction::FollowRoutes};
        if (!isAnnouncedByAws(m_plan, m_draft)) {
            add(StatusLevel::NoData, tr("No ROA for Amazon is needed: AWS does not announce it"), why);
            return;
        }
        if (m_draft.originator.value_or(Originator::Undecided) == Originator::Undecided)
            add(StatusLevel::Pending, tr("ROA: needed if AWS originates it, not if your own routers do"),
                tr("The answer decides. Until then it is looked at as if AWS were to announce it."),
                {CheckAction::Answer});
        if (!m_material) {
            add(StatusLevel::NoData, tr("ROAs are looked at once the range is typed"), why, {CheckAction::TypeRange});
            return;
        }
        const auto& prefix = std::get<Prefix>(m_material->claim.subject);
        for (const AnnouncementCheck& check :
             checkAnnouncement({prefix, originsOf(m_plan.settings().partition)}, *m_routes.vrps, m_now))
            add(statusLevel(check.validity.state), routeSentence(check.route, check.validity, check.decidedBy), why,
                ways);
    }

    void addFindings()
    {
        if (!m_checked)
            return;
        for (const ProofFinding& finding : m_checked->verdict.findings) {
            if (finding.reason == ProofReason::RoaMissing) // a line an origin says it already
                continue;
            const QString code = proofReasonCode(finding.reason);
            add(finding.gravity == VerdictOutcome::Reject ? StatusLevel::Error : StatusLevel::Warning,
                proofSentence(code, finding.facts), proofAdvice(code), waysOutOf(finding.reason));
        }
        if (m_checked->verdict.signatureVerifies)
            add(StatusLevel::Ok, tr("The signature verifies with the certificate"),
                tr("RSA-PSS with SHA-256 and a salt of 32 bytes, as AWS checks it."));
    }

    [[nodiscard]] static std::vector<CheckAction> waysOutOf(ProofReason reason)
    {
        switch (reason) {
        case ProofReason::BadMessage:
        case ProofReason::BadDate:
        case ProofReason::AccountMismatch:
        case ProofReason::CidrMismatch:
        case ProofReason::AsnMismatch:
        case ProofReason::MessageExpired:
        case ProofReason::ExpiresToday:
        case ProofReason::BadAlphabet:
        case ProofReason::BadBase64: return {CheckAction::Sign, CheckAction::PasteMessage};
        case ProofReason::BadSignature:
            return {CheckAction::Sign, CheckAction::PasteMessage, CheckAction::OpenCertificate};
        case ProofReason::CidrNotCanonical:
        case ProofReason::PrefixTooLong: return {CheckAction::TypeRange};
        case ProofReason::PrefixTooLongForAdvertisable: return {CheckAction::TypeRange, CheckAction::Answer};
        case ProofReason::CertificateMissing:
        case ProofReason::CertificateUnreadable:
        case ProofReason::CertificateNotSelfSigned:
        case ProofReason::CertificateExpired:
        case ProofReason::CertificateNotYetValid:
            return {CheckAction::MakeCertificate, CheckAction::OpenCertificate, CheckAction::OpenRegistryAnswer};
        case ProofReason::CertificateMisplaced:
        case ProofReason::RegistryRecordMissing:
        case ProofReason::RegistryAnswerUnreadable:
        case ProofReason::AllocationNotAccepted:
        case ProofReason::RegisteredToPerson:
        case ProofReason::RegistryRecordRefused: return {CheckAction::OpenRegistryAnswer, CheckAction::AskRegistry};
        case ProofReason::WeakKey:
        case ProofReason::WeakExponent:
        case ProofReason::NotRsa:
        case ProofReason::RsaPssOid:
        case ProofReason::PrivateKeyPublished: return {CheckAction::MakeKey, CheckAction::OpenKey};
        case ProofReason::RoaMissing:
        case ProofReason::RoaTooShort: return {CheckAction::OpenVrps, CheckAction::FollowRoutes};
        case ProofReason::TokenExpired:
        case ProofReason::TxtMissing:
        case ProofReason::TxtDiffers: return {CheckAction::MakeToken};
        }
        return {};
    }

    void addPack()
    {
        const QString why = tr("What AWS, the registry and the DNS are to be given, and the commands.");
        if (m_material && (!m_draft.signature.isEmpty() || tokenOf(m_plan, m_draft)))
            add(StatusLevel::Info, tr("The pack can be handed over"), why, {CheckAction::ExportPack});
        else
            add(StatusLevel::NoData, tr("No pack yet: it takes a range and a proof"), why,
                m_material ? std::vector{CheckAction::Sign, CheckAction::MakeToken}
                           : std::vector{CheckAction::TypeRange});
    }

    const Plan& m_plan;
    const ByoipDraft& m_draft;
    const KnownRoutes& m_routes;
    Instant m_now;
    std::optional<ProofMaterial> m_material;
    std::optional<CheckedProof> m_checked;
    std::vector<CheckLine> m_lines;
};

/// A step's own button; what is done at the registry, in AWS or on routers has its words in the pack.
std::vector<CheckAction> cutOverActions(CutOverAction action)
{
    switch (action) {
    case CutOverAction::Today: return {CheckAction::TypePresent, CheckAction::OpenVrps, CheckAction::FollowRoutes};
    case CutOverAction::OwnRoas:
    case CutOverAction::AmazonRoas:
    case CutOverAction::Provision: return {CheckAction::ExportPack};
    case CutOverAction::Advertise:
    case CutOverAction::WithdrawOnPremises: return {};
    }
    return {};
}

} // namespace

bool isAnnouncedByAws(const Plan& plan, const ByoipDraft& draft)
{
    const Pool* pool = plan.find(draft.pool);
    if (pool && pool->family == Family::IPv6 && !pool->advertisable)
        return false;
    return draft.originator != Originator::OwnRouters;
}

std::optional<ProofMaterial> materialOf(const Plan& plan, const ByoipDraft& draft, const KnownRoutes& routes,
                                        Instant now)
{
    const auto prefix = Prefix::parse(draft.cidr);
    if (!prefix)
        return std::nullopt;
    const Pool* pool = plan.find(draft.pool);
    ProofMaterial material;
    material.claim.message = draft.message;
    material.claim.signature = draft.signature;
    material.claim.account = (pool ? pool->owner : plan.settings().owner).toString();
    material.claim.subject = *prefix;
    material.claim.advertising =
        isAnnouncedByAws(plan, draft) ? Advertising::Advertisable : Advertising::NotAdvertisable;
    material.claim.now = now;
    material.rdapAnswer = draft.rdapAnswer;
    material.answeredAt = draft.rdapAnswer.isEmpty() ? Instant() : draft.rdapAnsweredAt;
    material.certificateText = draft.certificate;
    material.certificateWasSought = !draft.rdapAnswer.isEmpty() || !draft.certificate.isEmpty();
    material.source = draft.rdapAnswer.isEmpty() ? draft.certificateSource : draft.rdapSource;
    material.origins = originsOf(plan.settings().partition);
    if (routes.isKnown()) {
        material.vrps = routes.vrps.get();
        material.roaSource = routes.source;
        material.vrpsBuiltAt = routes.builtAt;
    }
    return material;
}

std::optional<DnsToken> tokenOf(const Plan& plan, const ByoipDraft& draft)
{
    const VerificationToken* token = plan.find(draft.token);
    return token ? std::optional(DnsToken{token->name, token->value, token->notAfter}) : std::nullopt;
}

Result<QList<Asn>> parseAsns(const QString& typed)
{
    QList<Asn> asns;
    static const QRegularExpression between(QStringLiteral("[\\s,;]+"));
    for (const QString& word : typed.split(between, Qt::SkipEmptyParts)) {
        const auto asn = Asn::parse(word);
        if (!asn)
            return Unexpected(asn.error());
        if (!asns.contains(*asn))
            asns.append(*asn);
    }
    return asns;
}

std::optional<CutOver> cutOverOf(const Plan& plan, const ByoipDraft& draft, const KnownRoutes& routes, Instant now)
{
    const auto prefix = Prefix::parse(draft.cidr);
    auto present = parseAsns(draft.presentAsns);
    if (!prefix || !present || !isAnnouncedByAws(plan, draft))
        return std::nullopt;
    if (present->isEmpty())
        present = presentOrigins(*prefix, cutOverQuestion(plan, *prefix, {}).amazon, *routes.vrps, now);
    const CutOverQuestion question = cutOverQuestion(plan, *prefix, *present);
    if (question.present.isEmpty() || question.amazon.isEmpty())
        return std::nullopt;
    return planCutOver(question, *routes.vrps, now);
}

std::vector<CheckLine> cutOverLines(const CutOver& cutOver)
{
    std::vector<CheckLine> lines;
    for (qsizetype i = 0; i < cutOver.steps.size(); ++i) {
        const CutOverStep& step = cutOver.steps[i];
        const QString number = i == 0 ? QString() : QString::number(i) + QStringLiteral(". ");
        const QString why = cutOverWhy(cutOver, step.action);
        lines.push_back({!step.dropped().isEmpty() ? StatusLevel::Error
                         : step.isDone && i > 0    ? StatusLevel::Ok
                                                   : StatusLevel::Info,
                         number + cutOverSentence(cutOver, step),
                         cutOverOutcome(step) + u'.' + (why.isEmpty() ? QString() : u' ' + why),
                         cutOverActions(step.action)});
    }
    if (const QString parts = cutOverMoreSpecifics(cutOver); !parts.isEmpty())
        lines.push_back({StatusLevel::Warning, parts, cutOverMoreSpecificsWhy(cutOver), {CheckAction::OpenVrps}});
    return lines;
}

std::vector<CheckLine> checklistOf(const Plan& plan, const ByoipDraft& draft, const KnownRoutes& routes, Instant now)
{
    return Checklist(plan, draft, routes, now).lines();
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
// What has to be proven: a pool's CIDR, an AS number of one's own.
#include "net/asn.h"
#include "plan/announcement.h"
#include "plan/evidence.h"
#include "text/moment.h"
#include "text/prooftext.h"
#include "text/visibletext.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/plaintooltip.h"
#include "ui/presentation/severity.h"
#include "ui/presentation/words.h"
#include "ui/session/session.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/keyvaluelist.h"
#include "ui/views/common/labels.h"
#include "ui/views/inspector/inspector.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace cadastre {

namespace {

/// What was checked, when, from where (contract §10): what can be trusted of it, and for how long.
void addEvidence(KeyValueList& list, const Evidence& evidence, Instant now)
{
    constexpr int shownDigits = 23; // of a fingerprint: eight bytes
    const auto add = [&list](const QString& label, const QString& value, const QString& whole = {}) {
        if (value.isEmpty())
            return;
        PlainLabel* text = list.addText(label, visibleText(value));
        text->setSelectable(true);
        text->setToolTip(plainToolTip(whole));
    };
    const auto addFile = [&add](const QString& label, const QString& from) { // its name; an address as it is
        add(label, from.contains(QLatin1String("://")) ? from : from.section(u'/', -1), from);
    };
    add(Inspector::tr("Checked"), dayText(evidence.checkedAt));
    if (evidence.checkedAt)
        add(Inspector::tr("Age"), ageLabel(evidence.checkedAt, now));
    addFile(Inspector::tr("From"), evidence.source);
    add(Inspector::tr("Record"), evidence.handle);
    if (!evidence.certificate.isEmpty())
        add(Inspector::tr("Certificate"), evidence.certificate.left(shownDigits) + u'…', evidence.certificate);
    add(Inspector::tr("Valid until"), dayText(evidence.certificateExpires));
    add(Inspector::tr("Message until"), dayText(evidence.messageExpires));
    addFile(Inspector::tr("ROAs from"), evidence.roaSource);
    for (const EvidenceReason& reason : evidence.reasons)
        if (!reason.rejects)
            list.addStatus(Inspector::tr("Doubt"), StatusLevel::Warning, proofSentence(reason.code, reason.facts));
}

} // namespace

void Inspector::showPoolCidr(const PoolCidr& cidr)
{
    const Plan& plan = m_session.plan();
    addTitle(cidr.cidr.isNull() ? tr("a /%1").arg(cidr.netmaskRequest) : cidr.cidr.toString());
    KeyValueList* list = facts();
    list->addText(tr("Pool"), visibleText(nameOf(plan.get(cidr.pool))));
    list->addStatus(tr("State"), statusLevel(cidr.state), QString(toWire(cidr.state)));
    if (!cidr.failureMessage.isEmpty())
        list->addText(tr("Reason"), failureText(cidr), Tone::Error);
    if (cidr.evidence != EvidenceState::NotNeeded)
        list->addStatus(tr("Evidence"), statusLevel(cidr.evidence), evidenceLabel(cidr.evidence));
    addEvidence(*list, evidenceOf(cidr), m_session.now());
    if (plan.get(cidr.pool).advertisable)
        list->addText(tr("Advertising"), advertLabel(cidr.advert));
    // Judged by what this window has loaded; the audit judges the evidence that is kept.
    if (m_session.routes().isKnown() && (plan.get(cidr.pool).advertisable || needsRoa(plan, cidr)))
        for (const AnnouncementCheck& check :
             checkAnnouncement({cidr.cidr, originsOf(plan, cidr)}, *m_session.routes().vrps, m_session.now()))
            list->addStatus(check.route.origin.toString(), statusLevel(check.validity.state),
                            routeSentence(check.route, check.validity, check.decidedBy));
    list->addText(tr("Since"), dayText(cidr.createdAt));
    addBasis(cidr.basis, cidr.seenAt);
    if (cidr.evidence == EvidenceState::NotNeeded || cidr.state != CidrState::Provisioned
        || m_session.workspace().isReadOnly())
        return;
    const PoolCidrId id = cidr.id;
    QPushButton* again = linkButton(tr("Check the proof again…"), QStringLiteral("checkAgain"), m_content);
    connect(again, &QPushButton::clicked, this, [this, id] { checkAgain(id); });
    m_links->addLayout(linkRow(again));
}

void Inspector::checkAgain(PoolCidrId id)
{
    const PoolCidr* cidr = m_session.plan().find(id);
    if (!cidr)
        return;
    ByoipDraft& draft = m_session.byoipDraft();
    if (const QString range = cidr->cidr.toString(); draft.cidr != range) { // key and certificate stay as they were
        draft.cidr = range;
        draft.rdapAnswer.clear();
        draft.rdapSource.clear();
    }
    if (!cidr->authorizationMessage.isEmpty()) { // as it was accepted; a new one can be signed
        draft.message = cidr->authorizationMessage.toUtf8();
        draft.signature = cidr->authorizationSignature.toUtf8();
    }
    m_session.request(ByoipRequest{cidr->pool});
}

void Inspector::showByoasn(const Byoasn& byoasn)
{
    const Plan& plan = m_session.plan();
    addTitle(Asn{byoasn.asn}.toString());
    KeyValueList* list = facts();
    list->addText(tr("IPAM"), plan.textId(byoasn.ipam));
    list->addStatus(tr("State"), statusLevel(byoasn.state), QString(toWire(byoasn.state)));
    const Evidence evidence = evidenceOf(byoasn);
    if (!byoasn.statusMessage.isEmpty())
        list->addText(tr("Reason"), failureText(byoasn.statusMessage, evidence), Tone::Error);
    list->addStatus(tr("Evidence"), statusLevel(byoasn.evidence), evidenceLabel(byoasn.evidence));
    addEvidence(*list, evidence, m_session.now());
    for (const AsnAssociation& one : plan.all<AsnAssociation>())
        if (const PoolCidr* cidr = one.byoasn == byoasn.id ? plan.find(one.poolCidr) : nullptr)
            list->addText(tr("CIDR"), cidr->cidr.toString());
    list->addText(tr("Since"), dayText(byoasn.createdAt));
    addBasis(byoasn.basis, byoasn.seenAt);
    if (byoasn.state != AsnState::Provisioned || m_session.workspace().isReadOnly())
        return;
    const ByoasnId id = byoasn.id;
    QPushButton* again = linkButton(tr("Check the proof again…"), QStringLiteral("checkAgain"), m_content);
    connect(again, &QPushButton::clicked, this, [this, id] { m_session.request(ByoasnRequest{id}); });
    m_links->addLayout(linkRow(again));
}

} // namespace cadastre

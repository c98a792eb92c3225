// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/audit/auditdetail.h"

#include "text/auditreport.h"
#include "text/findingevidence.h"
#include "text/findingtext.h"
#include "text/sentence.h"
#include "text/visibletext.h"
#include "ui/presentation/severity.h"
#include "ui/presentation/words.h"
#include "ui/session/session.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/flowlayout.h"
#include "ui/views/common/keyvaluelist.h"
#include "ui/views/common/labels.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace cadastre {

namespace {

constexpr qsizetype mostMembersSaid = 6; // of an overlap

/// The others are of the plan alone, or stand for several things.
bool hasBasis(SubjectRef::Kind kind)
{
    return kind == SubjectRef::Kind::Pool || kind == SubjectRef::Kind::PoolCidr
        || kind == SubjectRef::Kind::ResourceCidr || kind == SubjectRef::Kind::Byoasn;
}

} // namespace

AuditDetail::AuditDetail(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_layout(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("auditFinding"));
    setSurface(this, Surface::Base);
    m_layout->setContentsMargins(metrics::page, metrics::group, metrics::page, metrics::group);
    m_layout->setSpacing(metrics::between);
}

void AuditDetail::clear()
{
    while (QLayoutItem* item = m_layout->takeAt(0)) {
        if (QWidget* widget = item->widget())
            widget->deleteLater();
        delete item;
    }
}

void AuditDetail::show(const Finding* finding)
{
    clear();
    if (finding) {
        addRule(*finding);
        addWaysOut(*finding); // what can be done is seen without scrolling
        addFacts(*finding);
    } else {
        m_layout->addWidget(hintLabel(tr("Select a finding to see its cause and the ways out."), this));
    }
    m_layout->addStretch(1);
}

void AuditDetail::addRule(const Finding& finding)
{
    const Rule& rule = *finding.rule;
    m_layout->addWidget(new StatusLabel(statusLevel(rule.severity),
                                        QString::fromLatin1(rule.id) + QStringLiteral(": ") + ruleTitle(rule), this));
    PlainLabel* what = plainLabel(visibleText(finding.name) + QStringLiteral(": ") + findingSentence(finding), this);
    what->setWordWrap(true);
    m_layout->addWidget(what);
    PlainLabel* why = hintLabel(ruleWhy(rule), this);
    why->setWordWrap(true);
    m_layout->addWidget(why);
}

void AuditDetail::addFacts(const Finding& finding)
{
    auto* facts = new KeyValueList(this);
    facts->addText(tr("Source"), visibleText(sourceText(m_session.plan(), finding)));
    if (!finding.cidr.isNull())
        facts->addAddress(tr("CIDR"), finding.cidr.toString());
    if (m_session.plan().find(finding.pool))
        facts->addText(tr("Pool"), visibleText(m_session.plan().path(finding.pool)));
    if (!finding.owner.isEmpty())
        facts->addText(tr("Account"), finding.owner.toString());
    if (!finding.region.isEmpty())
        facts->addText(tr("Region"), finding.region.toString());
    addEvidence(*facts, finding);
    facts->addText(tr("State"), findingStateWord(finding.state));
    if (finding.since)
        facts->addText(tr("Since"), sinceText(finding));
    if (finding.state == FindingState::Waived)
        facts->addText(tr("Waived"), tr("%1, until %2: %3")
                                         .arg(visibleText(finding.facts.value(QStringLiteral("waivedBy"))),
                                              finding.facts.value(QStringLiteral("waivedUntil")).isEmpty()
                                                  ? tr("for good")
                                                  : finding.facts.value(QStringLiteral("waivedUntil")),
                                              visibleText(finding.facts.value(QStringLiteral("waivedReason")))));
    m_layout->addWidget(facts);
}

void AuditDetail::addEvidence(KeyValueList& facts, const Finding& finding) const
{
    const Plan& plan = m_session.plan();
    EvidenceText evidence = evidenceText(plan, finding);
    if (!finding.also.empty()) { // an overlap stands on all its members
        QStringList names{subjectName(plan, finding.subject)};
        for (const SubjectRef& other : finding.also)
            names << subjectName(plan, other);
        names.removeAll(QString());
        names.removeDuplicates();
        const auto more = static_cast<int>(names.size() - mostMembersSaid);
        evidence.found = names.mid(0, mostMembersSaid).join(QStringLiteral(", "));
        if (more > 0)
            evidence.found += QStringLiteral(", ") + tr("%n more", nullptr, more);
    }
    if (!evidence.found.isEmpty())
        facts.addText(tr("Evidence"), visibleText(evidence.found));
    if (!evidence.needed.isEmpty())
        facts.addText(tr("Needed"), visibleText(evidence.needed));
    if (hasBasis(finding.subject.kind))
        facts.addText(tr("Basis"), basisLabel(finding.basis, {}));
    for (const Fix& fix : finding.fixes)
        if (const int count = underRuleOf(plan, fix); count > 0) {
            facts.addText(tr("Rule change"), tr("would affect %n allocation(s) of the pool", nullptr, count));
            break;
        }
    if (const QString why = finding.fixes.empty() ? QString() : fixReason(finding.fixes.front()); !why.isEmpty())
        facts.addText(tr("Proposed"), why);
}

int AuditDetail::alikeTo(const Finding& finding) const
{
    const auto& findings = m_session.report().findings;
    return static_cast<int>(std::count_if(findings.begin(), findings.end(), [&](const Finding& other) {
        return other.rule == finding.rule && other.state == FindingState::Open && !other.fixes.empty()
            && !other.fixes.front().commands.empty() && other.fixes.front().code == finding.fixes.front().code;
    }));
}

void AuditDetail::addWaysOut(const Finding& finding)
{
    auto* row = new QWidget(this); // its buttons wrap where the pane is narrow
    auto* buttons = new FlowLayout(row, metrics::between);
    QSizePolicy wrapping(QSizePolicy::Preferred, QSizePolicy::Minimum);
    wrapping.setHeightForWidth(true);
    row->setSizePolicy(wrapping);
    m_layout->addWidget(row);
    const QString ruleId = QString::fromLatin1(finding.rule->id);
    for (std::size_t i = 0; i < finding.fixes.size(); ++i) {
        const QString name = QStringLiteral("auditFix.%1").arg(i);
        QPushButton* button = i == 0 && isRepair(finding.fixes[i])
                                ? primaryButton(fixLabel(finding.fixes[i], finding), name, this)
                                : pushButton(fixLabel(finding.fixes[i], finding), name, this);
        const FixRequest request{ruleId, finding.key, static_cast<int>(i)};
        connect(button, &QPushButton::clicked, this, [this, request] { m_session.request(request); });
        buttons->addWidget(button);
    }
    QPushButton* jump = linkButton(tr("Show it"), QStringLiteral("auditJump"), this);
    connect(jump, &QPushButton::clicked, this, [this, copy = finding] { m_session.jumpTo(copy); });
    buttons->addWidget(jump);
    if (finding.fixes.empty() || !isRepair(finding.fixes.front()) || finding.fixes.front().commands.empty())
        return;
    const int alike = alikeTo(finding);
    if (alike <= 1)
        return;
    QPushButton* every = linkButton(tr("Fix all %n like this…", nullptr, alike), QStringLiteral("auditFixAll"), this);
    connect(every, &QPushButton::clicked, this, [this, ruleId, code = finding.fixes.front().code] {
        m_session.request(FixAllRequest{ruleId, code});
    });
    buttons->addWidget(every);
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/inspector/inspector.h"

#include "compliance/verdicts.h"
#include "insight/utilisation.h"
#include "text/findingtext.h"
#include "text/moment.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/severity.h"
#include "ui/presentation/words.h"
#include "ui/session/session.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/emptystate.h"
#include "ui/views/common/findingcard.h"
#include "ui/views/common/keyvaluelist.h"
#include "ui/views/common/labels.h"
#include "ui/views/inspector/subjecthistory.h"
#include "ui/presentation/plaintooltip.h"

#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace cadastre {

namespace {

QString dash() { return QStringLiteral("–"); }

/// The length of the block around an allocation, whose digits are drawn quiet.
int parentLengthOf(const Plan& plan, PoolId pool, const Prefix& prefix)
{
    for (const auto& [block, entry] : plan.space(pool).blocks)
        if (block.contains(prefix))
            return block.length();
    return -1;
}

} // namespace

Inspector::Inspector(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_history(new SubjectHistory(this)), m_scroll(new QScrollArea(this))
{
    setObjectName(QStringLiteral("inspector"));
    m_scroll->setObjectName(QStringLiteral("inspectorScroll"));
    m_scroll->setAccessibleName(tr("Inspector"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_scroll);
    connect(&session, &Session::placeChanged, this, [this](const Place& now, const Place& before) {
        if (!(now.subject == before.subject))
            scheduleRebuild();
    });
    connect(&session, &Session::auditChanged, this, &Inspector::scheduleRebuild); // comes after each change, once
    connect(&session, &Session::routesChanged, this, &Inspector::scheduleRebuild);
    connect(m_history, &SubjectHistory::read, this, &Inspector::scheduleRebuild);
    rebuild();
}

void Inspector::scheduleRebuild()
{
    if (m_pending)
        return;
    m_pending = true;
    QTimer::singleShot(0, this, [this] {
        m_pending = false;
        rebuild();
    });
}

void Inspector::rebuild()
{
    m_content = new QWidget;
    setSurface(m_content, Surface::Base);
    m_layout = new QVBoxLayout(m_content);
    m_layout->setContentsMargins(metrics::group, metrics::group, metrics::group, metrics::group);
    m_layout->setSpacing(metrics::between);
    m_facts = nullptr;
    m_links = new QVBoxLayout;
    m_links->setSpacing(0);
    const Plan& plan = m_session.plan();
    SubjectRef subject = m_session.place().subject;
    const std::uint32_t handle = subject.handle;
    bool shown = false;
    const auto show = [&](const auto* row, auto member) {
        if (!row)
            return;
        (this->*member)(*row);
        shown = true;
    };
    switch (subject.kind) {
    case SubjectRef::Kind::Pool: show(plan.find(PoolId{handle}), &Inspector::showPool); break;
    case SubjectRef::Kind::PoolCidr: show(plan.find(PoolCidrId{handle}), &Inspector::showPoolCidr); break;
    case SubjectRef::Kind::Allocation: show(plan.find(AllocationId{handle}), &Inspector::showAllocation); break;
    case SubjectRef::Kind::ResourceCidr: show(plan.find(ResourceCidrId{handle}), &Inspector::showResourceCidr); break;
    case SubjectRef::Kind::Account: show(plan.find(AccountId{handle}), &Inspector::showAccount); break;
    case SubjectRef::Kind::Byoasn: show(plan.find(ByoasnId{handle}), &Inspector::showByoasn); break;
    case SubjectRef::Kind::Share: show(plan.find(ShareId{handle}), &Inspector::showShare); break;
    case SubjectRef::Kind::External: show(plan.find(ExternalNetworkId{handle}), &Inspector::showExternal); break;
    case SubjectRef::Kind::Reserve: show(plan.find(ReserveId{handle}), &Inspector::showReserve); break;
    case SubjectRef::Kind::Scope: show(plan.find(ScopeId{handle}), &Inspector::showScope); break;
    case SubjectRef::Kind::Plan:
    case SubjectRef::Kind::Ipam:
    case SubjectRef::Kind::Waiver: break;
    }
    // What was selected may be gone; its pool is not.
    if (const Pool* pool = shown ? nullptr : plan.find(m_session.place().pool)) {
        subject = {SubjectRef::Kind::Pool, pool->id.value};
        show(pool, &Inspector::showPool);
    }
    if (shown) {
        addFindings(subject); // what asks for somebody is seen without scrolling; what one might do besides can wait
        m_layout->addLayout(m_links);
        addHistory(subject);
        m_layout->addStretch(1);
    } else {
        delete m_links;
        m_links = nullptr;
        m_layout->addWidget(
            hintLabel(tr("Select a pool, a block or a finding to see what is known of it."), m_content));
        m_layout->addStretch(1);
    }
    m_scroll->setWidget(m_content);
}

KeyValueList* Inspector::facts()
{
    if (!m_facts) {
        m_facts = new KeyValueList(m_content);
        m_layout->addWidget(m_facts);
    }
    return m_facts;
}

void Inspector::addTitle(const QString& title, const QString& address, int parentLength)
{
    PlainLabel* label = titleLabel(visibleText(title), m_content);
    label->setWordWrap(true);
    m_layout->addWidget(label);
    if (!address.isEmpty() && address != title)
        m_layout->addWidget(new AddressLabel(address, parentLength, m_content));
}

void Inspector::addAccountRow(AccountNumber number)
{
    const Account* account = m_session.plan().account(number);
    facts()->addText(tr("Account"), accountLabel(number.toString(), account ? account->name : QString()));
}

void Inspector::addBasis(Basis basis, Instant seenAt) { facts()->addText(tr("Basis"), basisLabel(basis, seenAt)); }

void Inspector::showPool(const Pool& pool)
{
    const Plan& plan = m_session.plan();
    const auto& blocks = plan.space(pool.id).blocks;
    const QString name = nameOf(pool).isEmpty() ? plan.textId(pool) : nameOf(pool);
    addTitle(name, blocks.empty() ? QString() : blocks.begin()->first.toString());
    KeyValueList* list = facts();
    if (!pool.description.isEmpty())
        list->addText(tr("Description"), visibleText(pool.description));
    list->addText(tr("Locale (Region)"), pool.locale.localeText());
    list->addText(tr("Depth"), tr("%1 of 10").arg(plan.depth(pool.id)));
    const PoolUse use = useOf(plan, pool.id);
    if (use.capacity > 0) {
        list->addText(tr("Allocated"), percentLabel(use.allocated, use.capacity))
            ->setToolTip(plainToolTip(exactPercentLabel(use.allocated, use.capacity)));
        list->addText(tr("Assigned"), percentLabel(use.assigned, use.capacity))
            ->setToolTip(plainToolTip(exactPercentLabel(use.assigned, use.capacity)));
        QString available = percentLabel(use.available, use.capacity);
        if (use.reserved > 0)
            available = tr("%1, of which %2 reserved").arg(available, percentLabel(use.reserved, use.capacity));
        list->addText(tr("Available"), available);
        if (use.unitLength > 0)
            list->addText(
                tr("Room"),
                tr("%1 of %2").arg(countLabel(use.unitsFree), blockCountLabel(use.unitsTotal, use.unitLength)));
    }
    list->addText(tr("Strategy"), strategyLabel(pool.strategy));
    if (pool.refill.isActive())
        list->addText(tr("Refill"), tr("/%1 below %2 %").arg(pool.refill.length).arg(pool.refill.thresholdPercent));
    addAccountRow(pool.owner);
    addBasis(pool.basis, pool.seenAt);
    list->addText(tr("Id"), pool.basis == Basis::Seen ? plan.textId(pool) : tr("given by AWS when created"))
        ->setSelectable(true);
    addTags(pool.id, pool.tags);
}

void Inspector::showAllocation(const Allocation& allocation)
{
    const Plan& plan = m_session.plan();
    if (const ResourceCidr* cidr = plan.resourceCidrOf(allocation.id)) {
        showResourceCidr(*cidr);
        return;
    }
    addTitle(subjectName(plan, {SubjectRef::Kind::Allocation, allocation.id.value}), allocation.cidr.toString(),
             parentLengthOf(plan, allocation.pool, allocation.cidr));
    KeyValueList* list = facts();
    list->addText(tr("Pool"), visibleText(nameOf(plan.get(allocation.pool))));
    list->addText(tr("Type"), allocation.type == AllocationType::Custom ? tr("manual (custom)")
                                                                        : allocationTypeLabel(allocation.type));
    addAccountRow(allocation.owner);
    list->addText(tr("Since"), dayText(allocation.createdAt));
    if (allocation.releasingAt)
        list->addText(tr("Frees at"), isoDateTime(allocation.releasingAt), Tone::Warning);
    addBasis(allocation.basis, allocation.seenAt);
    if (!allocation.description.get().isEmpty())
        list->addText(tr("Description"), visibleText(allocation.description.get()));
    if (allocation.type == AllocationType::Custom) {
        addLink(tr("Describe…"), QStringLiteral("describeAllocation"), DescribeRequest{allocation.id});
        QPushButton* release = pushButton(tr("Release"), QStringLiteral("releaseAllocation"), m_content);
        const AllocationId id = allocation.id;
        release->setEnabled(!m_session.workspace().isReadOnly());
        connect(release, &QPushButton::clicked, this, [this, id] { m_session.run(Release{id}); });
        m_layout->addWidget(release, 0, Qt::AlignLeft);
    }
    addTags(allocation.id, allocation.tags);
}

void Inspector::showResourceCidr(const ResourceCidr& cidr)
{
    const Plan& plan = m_session.plan();
    const Resource& resource = plan.get(cidr.resource);
    const Allocation* allocation = plan.find(cidr.allocation);
    const Pool* pool = allocation ? plan.find(allocation->pool) : nullptr;
    addTitle(nameOf(resource).isEmpty() ? plan.textId(resource) : nameOf(resource), cidr.cidr.toString(),
             pool ? parentLengthOf(plan, pool->id, cidr.cidr) : -1);
    KeyValueList* list = facts();
    addAccountRow(resource.owner);
    list->addText(tr("Region"), resource.region.toString());
    for (const ResourceCidrId id : plan.cidrsOf(resource.id))
        if (!(id == cidr.id)) {
            const Prefix& other = plan.get(id).cidr;
            list->addAddress(other.family() == Family::IPv4 ? tr("IPv4") : tr("IPv6"), other.toString());
        }
    list->addText(tr("Pool"), pool ? visibleText(nameOf(*pool)) : dash());
    list->addText(tr("Since"), dayText(cidr.createdAt));
    const ComplianceStatus compliance = complianceOf(plan, cidr);
    list->addStatus(tr("Compliance"), statusLevel(compliance), complianceLabel(compliance));
    const OverlapStatus overlap = overlapOf(plan, cidr);
    list->addStatus(tr("Overlap"), statusLevel(overlap),
                    overlap == OverlapStatus::Nonoverlapping ? tr("none in what was seen") : overlapLabel(overlap));
    if (resource.kind == ResourceKind::Vpc)
        list->addText(tr("Subnets cover"), percentLabel(ipUsageOf(plan, cidr)));
    if (allocation && allocation->releasingAt)
        list->addText(tr("Frees at"), isoDateTime(allocation->releasingAt), Tone::Warning);
    addBasis(resource.basis, resource.seenAt);
    if (resource.kind == ResourceKind::Vpc && !m_session.workspace().isReadOnly()) {
        const ResourceId vpc = resource.id;
        QPushButton* subnet = linkButton(tr("New subnet…"), QStringLiteral("newSubnet"), m_content);
        connect(subnet, &QPushButton::clicked, this, [this, vpc] { m_session.request(SubnetRequest{vpc}); });
        QPushButton* block = linkButton(tr("Add a CIDR to the VPC…"), QStringLiteral("addVpcCidr"), m_content);
        connect(block, &QPushButton::clicked, this, [this, vpc] { m_session.request(AddVpcCidrRequest{vpc}); });
        for (QPushButton* button : {subnet, block})
            m_links->addLayout(linkRow(button));
    }
    addTags(resource.id, resource.tags, pool);
}

void Inspector::showAccount(const Account& account)
{
    const Plan& plan = m_session.plan();
    addTitle(account.name.isEmpty() ? account.number.toString() : account.name);
    KeyValueList* list = facts();
    list->addText(tr("Account"), account.number.toString())->setSelectable(true);
    if (const OrgUnit* unit = plan.find(account.unit))
        list->addText(tr("Unit"), visibleText(unit->name));
    int vpcs = 0;
    for (const Resource& resource : plan.all<Resource>())
        vpcs += resource.kind == ResourceKind::Vpc && resource.owner == account.number ? 1 : 0;
    list->addText(tr("VPCs"), QString::number(vpcs));
    addBasis(account.basis, account.seenAt);
    addTags(account.id, account.tags);
}

void Inspector::showShare(const Share& share)
{
    const Plan& plan = m_session.plan();
    addTitle(share.name);
    KeyValueList* list = facts();
    for (const PoolId pool : share.pools)
        list->addText(tr("Pool"), visibleText(plan.path(pool)));
    list->addText(tr("With"), share.principals.join(QStringLiteral(", ")));
    list->addText(tr("Permission"), share.permission);
    list->addText(tr("Status"), QString(toWire(share.status)));
    addBasis(share.basis, share.seenAt);
}

void Inspector::showExternal(const ExternalNetwork& network)
{
    addTitle(network.site, network.cidr.toString());
    KeyValueList* list = facts();
    list->addText(tr("Scope"), visibleText(m_session.plan().scopeLabel(network.scope)));
    if (network.asn != 0)
        list->addText(tr("ASN"), QStringLiteral("AS%1").arg(network.asn));
    list->addText(tr("Connection"), visibleText(network.connection));
    list->addText(tr("Owner"), visibleText(network.owner));
    QPushButton* edit = pushButton(tr("Edit…"), QStringLiteral("editSite"), m_content);
    const ExternalNetworkId id = network.id;
    connect(edit, &QPushButton::clicked, this, [this, id] { m_session.request(SiteRequest{id, {}, {}}); });
    m_layout->addWidget(edit, 0, Qt::AlignLeft);
}

void Inspector::showReserve(const Reserve& reserve)
{
    addTitle(reserve.purpose.isEmpty() ? reserve.cidr.toString() : reserve.purpose, reserve.cidr.toString());
    KeyValueList* list = facts();
    list->addText(tr("Kept"), reserve.hold == ReserveHold::PlanOnly ? tr("in this plan only") : tr("held in AWS"));
    if (reserve.until)
        list->addText(tr("Until"), dayText(reserve.until));
    QPushButton* remove = pushButton(tr("Free it"), QStringLiteral("removeReserve"), m_content);
    const ReserveId id = reserve.id;
    remove->setEnabled(!m_session.workspace().isReadOnly());
    connect(remove, &QPushButton::clicked, this, [this, id] { m_session.run(RemoveReserve{id}); });
    m_layout->addWidget(remove, 0, Qt::AlignLeft);
}

void Inspector::showScope(const Scope& scope)
{
    const Plan& plan = m_session.plan();
    addTitle(plan.scopeLabel(scope.id));
    KeyValueList* list = facts();
    list->addText(tr("Type"), scopeTypeLabel(scope.type));
    list->addText(tr("Pools"), QString::number(plan.poolCount(scope.id)));
    if (!scope.description.isEmpty())
        list->addText(tr("Description"), visibleText(scope.description));
    if (!scope.externalAuthority.isEmpty())
        list->addText(tr("External authority"), visibleText(scope.externalAuthority));
    VerdictCounts counts;
    for (const ResourceCidr& cidr : plan.all<ResourceCidr>())
        if (cidr.scope == scope.id)
            counts.add(plan, cidr);
    list->addText(tr("Compliant"), QString::number(counts.compliant));
    list->addText(tr("Noncompliant"), QString::number(counts.noncompliant),
                  counts.noncompliant > 0 ? Tone::Error : Tone::Normal);
    list->addText(tr("Unmanaged"), QString::number(counts.unmanaged));
    list->addText(tr("Overlapping"), QString::number(counts.overlapping),
                  counts.overlapping > 0 ? Tone::Error : Tone::Normal);
    addBasis(scope.basis, scope.seenAt);
    addTags(scope.id, scope.tags);
}

void Inspector::addLink(const QString& text, const QString& name, const Request& request)
{
    if (m_session.workspace().isReadOnly())
        return;
    QPushButton* link = linkButton(text, name, m_content);
    connect(link, &QPushButton::clicked, this, [this, request] { m_session.request(request); });
    m_links->addLayout(linkRow(link));
}

void Inspector::addTags(const TagSubject& subject, const Tags& tags, const Pool* pool)
{
    addLink(tr("Edit tags…"), QStringLiteral("editTags"), TagsRequest{subject});
    const TagPairs required = pool ? pool->requiredTags : TagPairs{};
    QList<std::pair<QString, QString>> rows;
    for (auto tag = tags.cbegin(); tag != tags.cend(); ++tag)
        if (tag.key() != QLatin1String("Name"))
            rows.append({tag.key(), tag.value()});
    if (rows.isEmpty() && required.isEmpty())
        return;
    KeyValueList* list = facts();
    list->addSection(tr("Tags"));
    for (const auto& [key, value] : rows) {
        const bool asked = required.contains(TagPair{key, value});
        if (asked)
            list->addStatus(visibleText(key), StatusLevel::Ok, tr("%1, required").arg(visibleText(value)));
        else
            list->addText(visibleText(key), visibleText(value));
    }
    for (const TagPair& pair : required)
        if (tags.value(pair.key) != pair.value)
            list->addStatus(visibleText(pair.key), StatusLevel::Error,
                            tr("missing: %1 asks for %2").arg(visibleText(nameOf(*pool)), visibleText(pair.value)));
}

void Inspector::addFindings(const SubjectRef& subject)
{
    std::vector<const Finding*> findings = m_session.findingsOf(subject);
    if (subject.kind == SubjectRef::Kind::Allocation)
        if (const ResourceCidr* cidr = m_session.plan().resourceCidrOf(AllocationId{subject.handle}))
            findings = m_session.findingsOf(SubjectRef{SubjectRef::Kind::ResourceCidr, cidr->id.value});
    if (findings.empty())
        return;
    m_layout->addWidget(new SectionTitle(tr("Findings"), m_content));
    for (const Finding* finding : findings) {
        const QString rule = QString::fromLatin1(finding->rule->id);
        auto* card = new FindingCard(statusLevel(finding->rule->severity), rule, findingSentence(*finding), m_content);
        // The first way out and the waiver; the others wait in the audit and in the context menu.
        for (std::size_t i = 0; i < finding->fixes.size(); ++i) {
            if (i > 0 && finding->fixes[i].code != QLatin1String("waive"))
                continue;
            const FixRequest request{rule, finding->key, static_cast<int>(i)};
            QPushButton* button =
                card->addButton(fixLabel(finding->fixes[i], *finding), QStringLiteral("fix.%1.%2").arg(rule).arg(i),
                                isRepair(finding->fixes[i]));
            connect(button, &QPushButton::clicked, this, [this, request] { m_session.request(request); });
        }
        m_layout->addWidget(card);
    }
}

void Inspector::addHistory(const SubjectRef& subject)
{
    const auto steps = m_history->of(m_session.workspace(), subject, 5);
    if (steps.isEmpty() && !m_history->isReading())
        return;
    auto* list = new KeyValueList(m_content);
    list->addSection(tr("History"));
    for (const SubjectStep& step : steps)
        list->addText(dayText(step.time), step.text, Tone::Secondary);
    if (m_history->isReading())
        list->addText(QString(), tr("Reading the history…"), Tone::Secondary);
    m_layout->addWidget(list);
}

} // namespace cadastre

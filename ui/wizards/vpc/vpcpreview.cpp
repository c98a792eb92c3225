// SPDX-License-Identifier: GPL-3.0-or-later
// The right half of the form: the blocks, the rules, the routes, the same as a command.
#include "ui/wizards/vpc/vpcdialog.h"

#include "plan/poolrules.h"
#include "plan/sharing.h"
#include "text/awscommand.h"
#include "ui/presentation/formatting.h"
#include "ui/views/common/commandblock.h"
#include "ui/views/common/formgrid.h"
#include "ui/views/common/labels.h"
#include "ui/views/common/stripbar.h"
#include "ui/wizards/common/blockfield.h"
#include "ui/wizards/common/poolwords.h"
#include "ui/wizards/common/statuslist.h"
#include "ui/wizards/common/tagtable.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace cadastre {

namespace {

constexpr int shownNeighbours = 3;

/// What a block by hand runs into, which AWS would not say (contract §13): who uses the space, and the pool that may hand
/// it out once more.
QStringList neighboursOf(const Plan& plan, ScopeId scope, const Prefix& cidr)
{
    QStringList users;
    int count = 0;
    const auto meet = [&](const Prefix& prefix, std::uint32_t packed) {
        const Occupant occupant = Occupant::unpack(packed);
        SubjectRef::Kind kind = SubjectRef::Kind::External;
        if (occupant.kind == Occupant::Kind::ResourceCidr) {
            if (plan.get(plan.get(ResourceCidrId{occupant.handle}).resource).kind == ResourceKind::Subnet)
                return true; // its VPC is there as well
            kind = SubjectRef::Kind::ResourceCidr;
        } else if (occupant.kind == Occupant::Kind::CustomAllocation) {
            kind = SubjectRef::Kind::Allocation;
        }
        if (++count <= shownNeighbours)
            users << QStringLiteral("%1 (%2)").arg(visibleText(subjectName(plan, {kind, occupant.handle})),
                                                   isolateLtr(prefix.toString()));
        return true;
    };
    const PrefixTrie& occupants = plan.occupants(scope);
    occupants.forEachCovering(cidr, meet);
    occupants.forEachCoveredBy(cidr, [&](const Prefix& prefix, std::uint32_t packed) {
        return prefix == cidr || meet(prefix, packed); // that one covers it, too
    });
    QStringList sentences;
    if (count > 0)
        sentences << QCoreApplication::translate("cadastre::VpcDialog", "Overlaps %1.")
                         .arg(users.join(QStringLiteral(", "))
                              + (count > shownNeighbours ? QStringLiteral(", …") : QString()));
    PoolId closest;
    int longest = -1;
    for (const Pool& pool : plan.all<Pool>())
        if (pool.scope == scope)
            for (const auto& [prefix, block] : plan.space(pool.id).blocks)
                if (prefix.overlaps(cidr) && prefix.length() > longest) {
                    closest = pool.id;
                    longest = prefix.length();
                }
    if (closest)
        sentences << QCoreApplication::translate("cadastre::VpcDialog",
                                                 "Pool %1 holds this space and may hand it out once more.")
                         .arg(poolLabel(plan, closest));
    return sentences;
}

} // namespace

void VpcDialog::buildPreview()
{
    QVBoxLayout* pane = previewLayout();
    pane->addWidget(new SectionTitle(tr("You will get"), this));
    for (Half* half : {&m_ipv4, &m_ipv6}) {
        const bool v4 = half->family == Family::IPv4;
        half->address = new AddressLabel(QString(), -1, this);
        half->address->setObjectName(v4 ? QStringLiteral("ipv4Cidr") : QStringLiteral("ipv6Cidr"));
        half->address->setLarge(true);
        half->how = hintLabel(QString(), this);
        half->how->setObjectName(half->address->objectName() + QStringLiteral(".how"));
        half->strip = new StripBar(this);
        half->left = plainLabel(QString(), this, Tone::Secondary);
        half->left->setObjectName(half->address->objectName() + QStringLiteral(".left"));
        for (QWidget* widget : std::initializer_list<QWidget*>{half->address, half->how, half->strip, half->left})
            pane->addWidget(widget);
        pane->addSpacing(metrics::inControl);
    }
    m_rules = new StatusList(StatusList::Flow::Row, QStringLiteral("rules"), this);
    m_notes = new StatusList(StatusList::Flow::Column, QStringLiteral("notes"), this);
    m_routes = hintLabel(QString(), this);
    m_routes->setObjectName(QStringLiteral("routes"));
    m_routes->setTone(Tone::Normal);
    m_command = new CommandBlock(QString(), this);
    m_command->setObjectName(QStringLiteral("command"));
    pane->addWidget(new SectionTitle(tr("Rules"), this));
    pane->addWidget(m_rules);
    pane->addWidget(m_notes);
    pane->addSpacing(metrics::inControl);
    pane->addWidget(new SectionTitle(tr("Routes"), this));
    pane->addWidget(m_routes);
    pane->addSpacing(metrics::inControl);
    m_commandTitle = new SectionTitle(tr("The same, as a command"), this);
    pane->addWidget(m_commandTitle);
    pane->addWidget(m_command);
    setFormShare(0.6);
    resize(1080, 760);
}

void VpcDialog::showPreview(const Wish& wish, const Result<Decision>* decision)
{
    for (Half* half : {&m_ipv4, &m_ipv6}) {
        Prefix cidr;
        if (decision && *decision) {
            for (const auto& change : (*decision)->changes.of<ResourceCidr>())
                if (change.isInsert() && change.after->cidr.family() == half->family)
                    cidr = change.after->cidr;
        } else if (const PoolId pool = poolOf(*half)) { // refused for another reason: the block is still worth knowing
            AllocationRequest request;
            request.cidr = half->block->cidr();
            request.netmask = half->block->length();
            if (const auto chosen = chooseBlock(plan(), pool, request); chosen && (request.cidr || request.netmask))
                cidr = chosen->cidr;
        }
        m_form->setProblem(half->block, half->block->problem());
        showHalf(*half, cidr);
    }
    QVector<StatusList::Item> notes;
    if (decision && *decision)
        for (const Note& note : (*decision)->notes)
            notes << StatusList::Item{StatusLevel::Warning, sentenceWithNames(plan(), note)};
    if (m_ipv4.byHand && decision && *decision)
        for (const auto& change : (*decision)->changes.of<ResourceCidr>())
            if (change.isInsert() && !change.after->allocation && change.after->cidr.family() == Family::IPv4)
                for (const QString& sentence : neighboursOf(plan(), change.after->scope, change.after->cidr))
                    notes << StatusList::Item{StatusLevel::Warning, sentence};
    m_notes->setItems(notes);
    showRules();
    showRoutes();
    m_command->setVisible(!wish.commands.empty());
    m_commandTitle->setVisible(!wish.commands.empty());
    m_command->setCommand(wish.commands.empty() ? QString() : awsCommands(plan(), wish.commands));
}

void VpcDialog::showHalf(Half& half, const Prefix& cidr)
{
    const PoolId pool = poolOf(half);
    for (QWidget* widget : std::initializer_list<QWidget*>{half.address, half.how})
        widget->setVisible(pool || half.byHand);
    for (QWidget* widget : std::initializer_list<QWidget*>{half.strip, half.left})
        widget->setVisible(static_cast<bool>(pool));
    if (half.byHand) {
        half.address->setAddress(cidr.isNull() ? QStringLiteral("–") : cidr.toString(), -1);
        half.how->setText(tr("from no pool: unmanaged, no rule holds for it"));
    }
    if (!pool)
        return;
    const auto& blocks = plan().space(pool).blocks;
    half.address->setAddress(cidr.isNull() ? QStringLiteral("–") : cidr.toString(),
                             cidr.isNull() || blocks.empty() ? -1 : blocks.begin()->first.length());
    const QString pin = pinLabel(plan(), pool, cidr);
    half.how->setText(cidr.isNull() ? tr("no block fits") : pin.isEmpty() ? tr("lowest free block in the pool") : pin);
    const PoolStrip strip =
        stripOf(plan(), pool, half.block->cidr() ? half.block->cidr()->length() : half.block->spinValue(), cidr);
    half.strip->setCells(strip.cells, strip.next);
    half.left->setText(leftAfterLabel(plan(), pool, cidr));
}

void VpcDialog::showRules()
{
    bool length = true;
    bool locale = true;
    bool shared = true;
    bool any = false;
    QStringList missing;
    const Tags tags = m_tags->tags();
    for (const Half* half : {&m_ipv4, &m_ipv6}) {
        const Pool* pool = plan().find(poolOf(*half));
        if (!pool)
            continue;
        any = true;
        const auto exact = half->block->cidr();
        length =
            length && lengthViolations(plan(), *pool, exact ? exact->length() : half->block->spinValue(), {}).empty();
        locale = locale && localeViolations(plan(), *pool, region(), {}).empty();
        shared = shared && mayAllocateFrom(plan(), pool->id, account());
        for (const TagPair& pair : pool->requiredTags)
            if (tags.value(pair.key) != pair.value && !missing.contains(pair.key))
                missing << pair.key;
    }
    if (!any)
        return m_rules->setItems({{StatusLevel::NoData, tr("no pool chosen")}});
    const auto level = [](bool ok) { return ok ? StatusLevel::Ok : StatusLevel::Error; };
    m_rules->setItems(
        {{level(length), tr("prefix length")},
         {level(locale), tr("locale")},
         {level(shared), tr("shared with %1").arg(accountName(plan(), account()))},
         {level(missing.isEmpty()),
          missing.isEmpty() ? tr("tags")
                            : tr("tags: %1 missing").arg(visibleText(missing.join(QStringLiteral(", "))))}});
}

void VpcDialog::showRoutes()
{
    const PoolId pool = poolOf(m_ipv4);
    if (!pool) {
        m_routes->setText(tr("one of its own: no pool sums it up"));
        return;
    }
    const PoolSpace& space = plan().space(pool);
    QStringList aggregates;
    for (const auto& [prefix, block] : space.blocks)
        aggregates << prefix.toString();
    m_routes->setText(tr("TGW propagated %1 · with static summary %2: %3")
                          .arg(countLabel(space.allocationCount + 1), countLabel(space.blocks.size()),
                               isolateLtr(aggregates.mid(0, 3).join(QStringLiteral(", ")))));
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/vpc/subnetdialog.h"

#include "awsapi/places.h"
#include "plan/sharing.h"
#include "ui/presentation/formatting.h"
#include "ui/views/common/formgrid.h"
#include "ui/wizards/common/blockfield.h"
#include "ui/wizards/common/poolwords.h"
#include "ui/wizards/common/tagtable.h"
#include "ui/wizards/vpc/poolsforvpcs.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>

namespace cadastre {

namespace {

constexpr int subnetOriginRole = Qt::UserRole + 1;

} // namespace

SubnetDialog::SubnetDialog(Session& session, const SubnetRequest& request, QWidget* parent)
    : EffectDialog(session, tr("New subnet in %1").arg(resourceLabel(session.plan(), request.vpc)), tr("Create subnet"),
                   parent)
    , m_vpc(request.vpc)
    , m_form(new FormGrid(this))
    , m_name(new QLineEdit(this))
    , m_zone(new QComboBox(this))
    , m_tags(new TagTable(TagTable::Kind::Plain, QStringLiteral("tags"), this))
{
    setObjectName(QStringLiteral("subnetDialog"));
    m_name->setObjectName(QStringLiteral("subnetName"));
    m_zone->setObjectName(QStringLiteral("subnetZone"));
    m_zone->addItem(tr("AWS chooses"), QString());
    if (const Resource* vpc = plan().find(m_vpc))
        for (const awsapi::Zone& zone : awsapi::zonesOf(vpc->region))
            m_zone->addItem(zone.id.isEmpty() ? zone.name : tr("%1 (%2)", "zone, its id").arg(zone.name, zone.id),
                            zone.name);
    m_form->addRow(tr("&Name"), m_name);
    m_form->addRow(tr("Availability &Zone"), m_zone);
    m_form->addSection(tr("Address space"));
    buildHalf(m_ipv4);
    buildHalf(m_ipv6);
    m_form->addSection(tr("Tags"));
    m_form->addWide(m_tags);
    m_form->addStretch();
    addPage(tr("Subnet"), m_form);
    connect(m_name, &QLineEdit::textChanged, this, [this] { touched(); });
    connect(m_zone, &QComboBox::currentIndexChanged, this, [this] { touched(); });
    connect(m_tags, &TagTable::edited, this, [this] { touched(); });
    for (Half* half : {&m_ipv4, &m_ipv6})
        originChosen(*half);
    resize(1000, 640);
    refreshNow();
    m_name->setFocus();
}

void SubnetDialog::buildHalf(Half& half)
{
    const bool v4 = half.family == Family::IPv4;
    half.origin = new QComboBox(this);
    half.origin->setObjectName(v4 ? QStringLiteral("ipv4Origin") : QStringLiteral("ipv6Origin"));
    half.origin->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    half.block = new BlockField(v4 ? QStringLiteral("ipv4Block") : QStringLiteral("ipv6Block"), false, this);
    const auto offer = [&half](const QString& text, Origin origin, PoolId pool) {
        half.origin->addItem(text, pool.value);
        half.origin->setItemData(half.origin->count() - 1, static_cast<int>(origin), subnetOriginRole);
    };
    QStringList own;
    for (const BlockMap& space : spaceOf(half.family))
        own << space.base().toString();
    const Resource* vpc = plan().find(m_vpc);
    for (const Pool& pool : plan().all<Pool>())
        if (vpc && pool.sourceResource == m_vpc && pool.family == half.family
            && mayAllocateFrom(plan(), pool.id, vpc->owner))
            offer(QStringLiteral("%1   %2").arg(poolPathLabel(plan(), pool.id), poolCidrLabel(plan(), pool.id)),
                  Origin::Pool, pool.id);
    if (!own.isEmpty())
        offer(tr("the VPC’s own space: %1").arg(isolateLtr(own.join(QStringLiteral(", ")))), Origin::InVpc, {});
    offer(v4 ? tr("none: IPv6 only") : tr("none: IPv4 only"), Origin::None, {});
    half.origin->setCurrentIndex(v4 ? 0 : half.origin->count() - 1);
    m_form->addRow(v4 ? tr("IPv&4 from") : tr("IPv&6 from"), half.origin);
    m_form->addRow(v4 ? tr("IPv4 block") : tr("IPv6 block"), half.block, {},
                   v4 ? tr("A subnet takes an IPv4 block from /16 to /28; AWS keeps five of its addresses.")
                      : tr("A subnet takes an IPv6 /64, or /44 to /60 in steps of four."));
    connect(half.origin, &QComboBox::currentIndexChanged, this, [this, &half] { originChosen(half); });
    connect(half.block, &BlockField::edited, this, [this] { touched(); });
}

SubnetDialog::Origin SubnetDialog::originOf(const Half& half) const
{
    return static_cast<Origin>(half.origin->currentData(subnetOriginRole).toInt());
}

PoolId SubnetDialog::poolOf(const Half& half) const { return PoolId{half.origin->currentData().toUInt()}; }

std::vector<BlockMap> SubnetDialog::spaceOf(Family family) const
{
    std::vector<BlockMap> spaces;
    if (!plan().find(m_vpc))
        return spaces;
    for (const ResourceCidrId id : plan().cidrsOf(m_vpc))
        if (const ResourceCidr& cidr = plan().get(id);
            cidr.cidr.family() == family && cidr.state == AssociationState::Associated)
            spaces.emplace_back(cidr.cidr);
    for (BlockMap& space : spaces)
        for (const ResourceId subnet : plan().subnetsOf(m_vpc))
            for (const ResourceCidrId id : plan().cidrsOf(subnet))
                if (const Prefix& taken = plan().get(id).cidr; space.base().contains(taken) && space.isFree(taken))
                    space.insert(taken, id.value);
    return spaces;
}

void SubnetDialog::originChosen(Half& half)
{
    const Origin origin = originOf(half);
    m_form->setRowVisible(half.block, origin != Origin::None);
    const bool v4 = half.family == Family::IPv4;
    const Pool* pool = plan().find(poolOf(half));
    int from = v4 ? 16 : 44;
    int to = v4 ? 28 : 64;
    int length = v4 ? 24 : 64;
    if (pool) {
        from = std::max<int>(from, pool->minLength.value_or(0));
        to = std::min<int>(to, pool->maxLength.value_or(128));
        length = pool->defaultLength.value_or(static_cast<std::uint8_t>(length));
    } else if (const auto spaces = spaceOf(half.family); !spaces.empty()) {
        int shortest = spaces.front().base().length();
        for (const BlockMap& space : spaces)
            shortest = std::min(shortest, space.base().length());
        from = std::max(from, shortest);
        if (v4 && shortest >= length) // a VPC of a /24 is cut in four
            length = std::min(to, shortest + 2);
    }
    {
        const QSignalBlocker quiet(half.block);
        half.block->setLengths(from, std::max(from, to));
        half.block->setLength(length);
        half.block->setNote(pool ? lengthRuleLabel(*pool) : QString());
    }
    askForTags();
    touched();
}

void SubnetDialog::askForTags()
{
    QVector<AskedTag> asked;
    for (const Half* half : {&m_ipv4, &m_ipv6})
        if (const Pool* pool = half->origin ? plan().find(poolOf(*half)) : nullptr)
            for (const TagPair& pair : pool->requiredTags) {
                const AskedTag tag{pair, poolLabel(plan(), pool->id),
                                   pair.key == QLatin1String("Region") && pair.value == pool->locale.toString()};
                const bool known = std::any_of(asked.cbegin(), asked.cend(),
                                               [&](const AskedTag& other) { return other.pair == pair; });
                if (!known)
                    asked << tag;
            }
    m_tags->setAsked(asked);
}

QString SubnetDialog::readHalf(const Half& half, VpcCidrRequest& request) const
{
    const Origin origin = originOf(half);
    if (origin == Origin::None)
        return {};
    if (half.block->mode() == BlockField::Mode::Exact && !half.block->cidr()) {
        if (const QString problem = half.block->problem(); !problem.isEmpty())
            return problem;
        return half.family == Family::IPv4 ? tr("Type the IPv4 block.") : tr("Type the IPv6 block.");
    }
    request.cidr = half.block->cidr();
    if (origin == Origin::Pool) {
        request.pool = poolOf(half);
        request.netmask = half.block->length();
        return {};
    }
    if (request.cidr)
        return {};
    // AWS wants a subnet's block named: the lowest of this length that no subnet of the VPC has.
    for (const BlockMap& space : spaceOf(half.family))
        if (const auto free = half.block->spinValue() >= space.base().length()
                                ? space.firstFree(half.block->spinValue())
                                : std::nullopt) {
            request.cidr = *free;
            return {};
        }
    return tr("No %1 is free in the VPC.").arg(lengthLabel(half.block->spinValue()));
}

WizardDialog::Wish SubnetDialog::wish() const
{
    if (!plan().find(m_vpc))
        return {{}, tr("This VPC is no longer in the plan.")};
    CreateSubnet command;
    command.vpc = m_vpc;
    command.zone = m_zone->currentData().toString();
    if (const QString missing = readHalf(m_ipv4, command.ipv4); !missing.isEmpty())
        return {{}, missing};
    if (const QString missing = readHalf(m_ipv6, command.ipv6); !missing.isEmpty())
        return {{}, missing};
    if (command.ipv4.isEmpty() && command.ipv6.isEmpty())
        return {{}, tr("A subnet needs an IPv4 or an IPv6 block.")};
    if (const QString problem = m_tags->problem(); !problem.isEmpty())
        return {{}, problem};
    command.tags = m_tags->tags();
    if (const QString name = m_name->text().trimmed(); !name.isEmpty())
        command.tags.insert(QStringLiteral("Name"), name);
    return {{command}, {}};
}

Caller SubnetDialog::caller() const
{
    Caller caller = session().workspace().caller();
    if (const Resource* vpc = plan().find(m_vpc))
        caller.account = vpc->owner;
    return caller;
}

std::vector<Prefix> SubnetDialog::taken(const Decision& decision) const
{
    std::vector<Prefix> blocks;
    for (const auto& change : decision.changes.of<ResourceCidr>())
        if (change.isInsert())
            blocks.push_back(change.after->cidr);
    return blocks;
}

QVector<StatusList::Item> SubnetDialog::effects(const Wish&, const Decision& decision) const
{
    QVector<StatusList::Item> items;
    for (const Prefix& cidr : taken(decision)) {
        if (cidr.family() == Family::IPv4)
            items << StatusList::Item{
                StatusLevel::Info,
                tr("%1 addresses, of which AWS keeps five", "count of IPv4 addresses").arg(countLabel(cidr.size()))};
        for (const BlockMap& space : spaceOf(cidr.family()))
            if (space.base().contains(cidr)) {
                const uint128 free = space.freeCount(cidr.length());
                items << StatusList::Item{StatusLevel::Info,
                                          tr("%1 left in %2 after this", "blocks, the VPC's CIDR")
                                              .arg(blockCountLabel(free > 0 ? free - 1 : 0, cidr.length()),
                                                   isolateLtr(space.base().toString()))};
            }
    }
    return items;
}

void SubnetDialog::showPreview(const Wish& wish, const Result<Decision>* decision)
{
    EffectDialog::showPreview(wish, decision);
    for (const Half* half : {&m_ipv4, &m_ipv6})
        m_form->setProblem(half->block, originOf(*half) == Origin::None ? QString() : half->block->problem());
}

void SubnetDialog::finished(const Receipt& receipt)
{
    if (const ResourceCidr* cidr = receipt.changes.firstInserted<ResourceCidr>())
        session().selectSubject(SubjectRef{SubjectRef::Kind::ResourceCidr, cidr->id.value});
}

} // namespace cadastre

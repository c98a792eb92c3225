// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/vpc/addvpccidrdialog.h"

#include "plan/policy.h"
#include "plan/quotas.h"
#include "ui/presentation/formatting.h"
#include "ui/views/common/formgrid.h"
#include "ui/wizards/common/blockfield.h"
#include "ui/wizards/common/poolwords.h"
#include "ui/wizards/vpc/poolsforvpcs.h"

#include <QComboBox>
#include <QSignalBlocker>

namespace cadastre {

namespace {

constexpr int shownOthers = 3;
constexpr int originRole = Qt::UserRole + 1;

} // namespace

AddVpcCidrDialog::AddVpcCidrDialog(Session& session, const AddVpcCidrRequest& request, QWidget* parent)
    : EffectDialog(session, tr("Add a CIDR to %1").arg(resourceLabel(session.plan(), request.vpc)), tr("Add CIDR"),
                   parent)
    , m_vpc(request.vpc)
    , m_form(new FormGrid(this))
    , m_origin(new QComboBox(this))
    , m_block(new BlockField(QStringLiteral("block"), false, this))
{
    setObjectName(QStringLiteral("addVpcCidrDialog"));
    m_origin->setObjectName(QStringLiteral("cidrOrigin"));
    m_origin->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_form->addRow(tr("&From"), m_origin);
    m_form->addRow(tr("&Block"), m_block, {},
                   tr("A VPC takes IPv4 blocks from /16 to /28 and IPv6 blocks from /44 to /60 in steps of four."));
    m_form->addStretch();
    if (const Resource* vpc = plan().find(m_vpc))
        offerPools(*vpc);
    addPage(tr("CIDR"), m_form);
    connect(m_origin, &QComboBox::currentIndexChanged, this, &AddVpcCidrDialog::originChosen);
    connect(m_block, &BlockField::edited, this, [this] { touched(); });
    resize(1000, 460);
    originChosen();
    refreshNow();
    m_origin->setFocus();
}

void AddVpcCidrDialog::offerPools(const Resource& vpc)
{
    QStringList reasons;
    int others = 0;
    for (const Pool& pool : plan().all<Pool>()) {
        if (pool.locale.isEmpty()) // nothing draws from a container
            continue;
        const QString reason = whyNotForVpc(plan(), pool, vpc.owner, vpc.region);
        if (reason.isEmpty()) {
            m_origin->addItem(QStringLiteral("%1   %2").arg(poolPathLabel(plan(), pool.id),
                                                            poolCidrLabel(plan(), pool.id)),
                              pool.id.value);
            m_origin->setItemData(m_origin->count() - 1, static_cast<int>(Origin::Pool), originRole);
        } else if (++others <= shownOthers) {
            reasons << QStringLiteral("%1 (%2)").arg(poolLabel(plan(), pool.id), reason);
        }
    }
    m_origin->addItem(tr("Amazon: an IPv6 /56 that it picks"), 0U);
    m_origin->setItemData(m_origin->count() - 1, static_cast<int>(Origin::Amazon), originRole);
    m_origin->addItem(tr("no pool: type an IPv4 CIDR"), 0U);
    m_origin->setItemData(m_origin->count() - 1, static_cast<int>(Origin::ByHand), originRole);
    m_origin->setCurrentIndex(0);
    if (others > 0) {
        QString hint = tr("%n more pool(s) not offered: %1", nullptr, others).arg(reasons.join(QStringLiteral(", ")));
        if (others > shownOthers)
            hint += QStringLiteral(", …");
        m_form->setHint(m_origin, hint);
    }
}

AddVpcCidrDialog::Origin AddVpcCidrDialog::origin() const
{
    return static_cast<Origin>(m_origin->currentData(originRole).toInt());
}

PoolId AddVpcCidrDialog::pool() const { return PoolId{m_origin->currentData().toUInt()}; }

void AddVpcCidrDialog::originChosen()
{
    m_form->setRowVisible(m_block, origin() != Origin::Amazon);
    {
        const QSignalBlocker quiet(m_block);
        m_block->setModeEnabled(BlockField::Mode::Length, origin() != Origin::ByHand);
        const Pool* row = plan().find(pool());
        m_block->setNote(row ? lengthRuleLabel(*row) : QString());
        if (row) {
            m_block->setMode(BlockField::Mode::Length);
            const bool v4 = row->family == Family::IPv4;
            const int from = std::max<int>(v4 ? 16 : 44, row->minLength.value_or(0));
            const int to = std::min<int>(v4 ? 28 : 60, row->maxLength.value_or(128));
            m_block->setLengths(from, std::max(from, to));
            m_block->setLength(row->defaultLength.value_or(static_cast<std::uint8_t>(v4 ? 20 : 56)));
        }
    }
    touched();
}

WizardDialog::Wish AddVpcCidrDialog::wish() const
{
    if (!plan().find(m_vpc))
        return {{}, tr("This VPC is no longer in the plan.")};
    AssociateVpcCidr command;
    command.vpc = m_vpc;
    switch (origin()) {
    case Origin::Amazon: command.request.amazonProvided = true; break;
    case Origin::Pool:
        command.request.pool = pool();
        command.request.netmask = m_block->length();
        command.request.cidr = m_block->cidr();
        break;
    case Origin::ByHand: command.request.cidr = m_block->cidr(); break;
    }
    if (origin() != Origin::Amazon && m_block->mode() == BlockField::Mode::Exact && !m_block->cidr())
        return {{}, m_block->problem().isEmpty() ? tr("Type a CIDR.") : m_block->problem()};
    return {{command}, {}};
}

Caller AddVpcCidrDialog::caller() const
{
    Caller caller = session().workspace().caller();
    if (const Resource* vpc = plan().find(m_vpc))
        caller.account = vpc->owner;
    return caller;
}

std::vector<Prefix> AddVpcCidrDialog::taken(const Decision& decision) const
{
    const ResourceCidr* cidr = decision.changes.firstInserted<ResourceCidr>();
    return cidr ? std::vector<Prefix>{cidr->cidr} : std::vector<Prefix>{};
}

QVector<StatusList::Item> AddVpcCidrDialog::effects(const Wish&, const Decision& decision) const
{
    const ResourceCidr* made = decision.changes.firstInserted<ResourceCidr>();
    if (!made)
        return {};
    QVector<StatusList::Item> items;
    switch (origin()) {
    case Origin::Pool:
        if (const QString pin = pinLabel(plan(), pool(), made->cidr); !pin.isEmpty())
            items << StatusList::Item{StatusLevel::Info, pin};
        items << StatusList::Item{StatusLevel::Info, leftAfterLabel(plan(), pool(), made->cidr)};
        break;
    case Origin::Amazon:
        items << StatusList::Item{StatusLevel::Pending,
                                  tr("A stand-in: which /56 Amazon gives is known when an import shows it.")};
        break;
    case Origin::ByHand:
        items << StatusList::Item{StatusLevel::Info, tr("from no pool: unmanaged, no rule holds for it")};
        break;
    }
    const bool v4 = made->cidr.family() == Family::IPv4;
    int count = 1;
    for (const ResourceCidrId id : plan().cidrsOf(m_vpc))
        count += plan().get(id).cidr.family() == made->cidr.family() ? 1 : 0;
    const PlanSettings& settings = plan().settings();
    qint64 quota = appliedQuota(settings, v4 ? "ipv4-cidrs-per-vpc" : "ipv6-cidrs-per-vpc");
    if (!v4)
        quota = ipv6CidrsPerVpcLimit(settings.policy, static_cast<int>(quota));
    items << StatusList::Item{StatusLevel::Info,
                              v4 ? tr("The VPC then has %1 of %2 IPv4 CIDRs.").arg(count).arg(quota)
                                 : tr("The VPC then has %1 of %2 IPv6 CIDRs.").arg(count).arg(quota)};
    return items;
}

void AddVpcCidrDialog::showPreview(const Wish& wish, const Result<Decision>* decision)
{
    EffectDialog::showPreview(wish, decision);
    m_form->setProblem(m_block, m_block->problem());
}

void AddVpcCidrDialog::finished(const Receipt& receipt)
{
    if (const ResourceCidr* cidr = receipt.changes.firstInserted<ResourceCidr>())
        session().jumpTo(SubjectRef{SubjectRef::Kind::ResourceCidr, cidr->id.value});
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/vpc/vpcdialog.h"

#include "plan/poolrules.h"
#include "plan/sharing.h"
#include "ui/presentation/formatting.h"
#include "ui/views/common/formgrid.h"
#include "ui/views/common/labels.h"
#include "ui/wizards/common/blockfield.h"
#include "ui/wizards/common/poolwords.h"
#include "ui/wizards/common/tagtable.h"
#include "ui/wizards/vpc/poolsforvpcs.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStandardItemModel>

#include <algorithm>
#include <iterator>

namespace cadastre {

namespace {

constexpr qsizetype shownReasons = 3;

} // namespace

VpcDialog::VpcDialog(Session& session, const VpcRequest& request, QWidget* parent)
    : WizardDialog(session, tr("Allocate a VPC — dual stack"), tr("Allocate both"), parent)
    , m_form(new FormGrid(this))
    , m_account(new QComboBox(this))
    , m_region(new QComboBox(this))
    , m_name(new QLineEdit(this))
    , m_tags(new TagTable(TagTable::Kind::Plain, QStringLiteral("tags"), this))
{
    setObjectName(QStringLiteral("vpcDialog"));
    buildForm(request);
    buildPreview();
    choosePlace(request);
    offerPools();
    for (Half* half : {&m_ipv4, &m_ipv6}) {
        const PoolId wanted = half->family == Family::IPv4 ? request.ipv4 : request.ipv6;
        if (const int index = half->pool->findData(wanted.value); wanted && index >= 0)
            half->pool->setCurrentIndex(index);
        if (!request.block.isNull() && request.block.family() == half->family)
            half->block->setExact(request.block);
    }
    refreshNow();
    m_name->setFocus();
    keepDraft(request.ipv6 ? request.ipv6.value : request.ipv4.value);
}

void VpcDialog::buildForm(const VpcRequest&)
{
    m_account->setObjectName(QStringLiteral("account"));
    m_region->setObjectName(QStringLiteral("region"));
    m_name->setObjectName(QStringLiteral("name"));
    m_form->addSection(tr("Who and where"));
    m_form->addRow(tr("&Account"), m_account);
    m_form->addRow(tr("&Region"), m_region);
    m_form->addRow(tr("&Name"), m_name);
    m_form->addSection(tr("Address space"));
    for (Half* half : {&m_ipv4, &m_ipv6}) {
        const bool v4 = half->family == Family::IPv4;
        half->pool = new QComboBox(this);
        half->pool->setObjectName(v4 ? QStringLiteral("ipv4Pool") : QStringLiteral("ipv6Pool"));
        half->pool->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        half->block = new BlockField(v4 ? QStringLiteral("ipv4Size") : QStringLiteral("ipv6Size"), false, this);
        m_form->addRow(v4 ? tr("IPv&4 pool") : tr("IPv&6 pool"), half->pool);
        m_form->addRow(v4 ? tr("IPv4 size") : tr("IPv6 size"), half->block, {},
                       v4 ? tr("A VPC takes an IPv4 block from /16 to /28.")
                          : tr("A VPC takes IPv6 blocks from /44 to /60 in steps of four."));
        connect(half->pool, &QComboBox::currentIndexChanged, this, [this, half] { poolChosen(*half); });
        connect(half->block, &BlockField::edited, this, [this] { touched(); });
    }
    m_form->addSection(tr("Tags"));
    m_form->addWide(m_tags);
    m_form->addStretch();
    addPage(tr("VPC"), m_form);
    connect(m_account, &QComboBox::currentIndexChanged, this, &VpcDialog::offerPools);
    connect(m_region, &QComboBox::currentIndexChanged, this, &VpcDialog::offerPools);
    connect(m_name, &QLineEdit::textChanged, this, [this] { touched(); });
    connect(m_tags, &TagTable::edited, this, [this] { touched(); });
}

void VpcDialog::choosePlace(const VpcRequest& request)
{
    const QSignalBlocker quiet(m_account);
    const QSignalBlocker quietToo(m_region);
    fillAccounts();
    fillRegions(m_region, plan(), false);
    const PoolId asked = request.ipv6 ? request.ipv6 : request.ipv4;
    RegionName region = plan().settings().homeRegion;
    if (const Pool* pool = plan().find(asked); pool && !pool->locale.isEmpty())
        region = pool->locale;
    m_region->setCurrentIndex(std::max(0, m_region->findData(region.toString())));
    if (!request.account.isEmpty()) {
        m_account->setCurrentIndex(m_account->findData(request.account.toString()));
        return;
    }
    // Who may draw from what was asked for; for want of anybody, the owner.
    for (int i = 0; i < m_account->count() && asked; ++i) {
        m_account->setCurrentIndex(i);
        const bool v4Too = !request.ipv4 || !request.ipv6 || mayAllocateFrom(plan(), request.ipv4, account());
        if (account() != plan().settings().owner && mayAllocateFrom(plan(), asked, account()) && v4Too)
            return;
    }
    m_account->setCurrentIndex(m_account->findData(plan().settings().owner.toString()));
}

void VpcDialog::fillAccounts()
{
    std::vector<const Account*> accounts;
    for (const Account& account : plan().all<Account>())
        accounts.push_back(&account);
    std::sort(accounts.begin(), accounts.end(), [](const Account* a, const Account* b) {
        return std::pair(a->name, a->number) < std::pair(b->name, b->number);
    });
    for (const Account* account : accounts)
        m_account->addItem(accountItem(*account), account->number.toString());
    const QString owner = plan().settings().owner.toString();
    if (m_account->findData(owner) < 0)
        m_account->addItem(owner, owner);
}

AccountNumber VpcDialog::account() const
{
    return AccountNumber::parse(m_account->currentData().toString()).value_or(AccountNumber{});
}

RegionName VpcDialog::region() const
{
    return RegionName::parse(m_region->currentData().toString()).value_or(RegionName{});
}

PoolId VpcDialog::poolOf(const Half& half) const { return PoolId{half.pool->currentData().toUInt()}; }

QString VpcDialog::whyNotOffered(const Pool& pool) const { return whyNotForVpc(plan(), pool, account(), region()); }

void VpcDialog::offerPools()
{
    for (Half* half : {&m_ipv4, &m_ipv6})
        offer(*half);
    touched();
}

void VpcDialog::offer(Half& half)
{
    const PoolId before = poolOf(half);
    QStringList reasons;
    std::vector<std::pair<const Pool*, QString>> others;
    {
        const QSignalBlocker quiet(half.pool);
        half.pool->clear();
        for (const Pool& pool : plan().all<Pool>()) {
            if (pool.family != half.family || pool.locale.isEmpty()) // nothing draws from a container
                continue;
            const QString reason = whyNotOffered(pool);
            if (reason.isEmpty())
                half.pool->addItem(QStringLiteral("%1   %2").arg(poolPathLabel(plan(), pool.id),
                                                                 poolCidrLabel(plan(), pool.id)),
                                   pool.id.value);
            else
                others.emplace_back(&pool, reason);
        }
        half.offered = half.pool->count();
        half.pool->addItem(half.family == Family::IPv6 ? tr("none: IPv4 only") : tr("no pool: type a CIDR"), 0U);
        addNotOffered(half.pool, others);
        half.pool->setCurrentIndex(std::max(0, half.pool->findData(before.value)));
        const bool typed = half.byHand && half.block->cidr();
        if ((!before && !typed) || half.pool->currentData().toUInt() != before.value)
            half.pool->setCurrentIndex(0);
    }
    QString hint;
    if (!others.empty()) {
        for (const auto& [pool, reason] : others)
            if (reasons.size() < shownReasons)
                reasons << QStringLiteral("%1 (%2)").arg(poolLabel(plan(), pool->id), reason);
        hint = tr("%n more pool(s) not offered: %1", nullptr, static_cast<int>(others.size()))
                   .arg(reasons.join(QStringLiteral(", ")));
        if (std::ssize(others) > shownReasons)
            hint += QStringLiteral(", …");
    }
    m_form->setHint(half.pool, hint);
    poolChosen(half);
}

void VpcDialog::addNotOffered(QComboBox* box, const std::vector<std::pair<const Pool*, QString>>& pools) const
{
    if (!pools.empty())
        box->insertSeparator(box->count());
    for (const auto& [pool, reason] : pools) {
        box->addItem(QStringLiteral("%1   %2   (%3)")
                         .arg(poolPathLabel(plan(), pool->id), poolCidrLabel(plan(), pool->id), reason));
        if (const auto* model = qobject_cast<QStandardItemModel*>(box->model()))
            model->item(box->count() - 1)->setEnabled(false); // grey, and passed over by keys and wheel
    }
}

void VpcDialog::poolChosen(Half& half)
{
    const Pool* pool = plan().find(poolOf(half));
    const bool v4 = half.family == Family::IPv4;
    // IPv4 may come by hand, as CreateVpc --cidr-block has it; IPv6 needs a pool (contract §9.1).
    m_form->setRowVisible(half.block, pool || v4);
    if (half.byHand != (v4 && !pool)) {
        const QSignalBlocker quiet(half.block);
        half.byHand = !half.byHand;
        half.block->setModeEnabled(BlockField::Mode::Length, !half.byHand);
        if (!half.byHand)
            half.block->setMode(BlockField::Mode::Length); // what was typed lies in no pool
    }
    if (pool) {
        const int from = std::max<int>(v4 ? 16 : 44, pool->minLength.value_or(0));
        const int to = std::min<int>(v4 ? 28 : 60, pool->maxLength.value_or(128));
        const QSignalBlocker quiet(half.block);
        half.block->setLengths(from, std::max(from, to));
        half.block->setLength(pool->defaultLength.value_or(static_cast<std::uint8_t>(v4 ? 20 : 56)));
        half.block->setNote(lengthRuleLabel(*pool));
    }
    setPrimaryButton(poolOf(m_ipv6) ? tr("Allocate both") : tr("Allocate"));
    askForTags();
    touched();
}

void VpcDialog::askForTags()
{
    QVector<AskedTag> asked;
    for (const Half* half : {&m_ipv4, &m_ipv6}) {
        const Pool* pool = plan().find(poolOf(*half));
        if (!pool)
            continue;
        for (const TagPair& pair : pool->requiredTags) {
            const auto known =
                std::find_if(asked.begin(), asked.end(), [&](const AskedTag& tag) { return tag.pair == pair; });
            if (known != asked.end())
                known->by = tr("both pools");
            else // no value is guessed but the Region's (interface §4.15 points 3 and 11)
                asked << AskedTag{pair, poolLabel(plan(), pool->id),
                                  pair.key == QLatin1String("Region") && pair.value == pool->locale.toString()};
        }
    }
    m_tags->setAsked(asked);
}

WizardDialog::Wish VpcDialog::wish() const
{
    CreateVpc command;
    command.account = account();
    command.region = region();
    command.tags = m_tags->tags();
    if (const QString name = m_name->text().trimmed(); !name.isEmpty())
        command.tags.insert(QStringLiteral("Name"), name);
    if (command.account.isEmpty())
        return {{}, tr("Choose the account that will own the VPC.")};
    if (command.region.isEmpty())
        return {{}, tr("This plan has no IPAM with a Region yet.")};
    for (const Half* half : {&m_ipv4, &m_ipv6}) {
        VpcCidrRequest& request = half->family == Family::IPv4 ? command.ipv4 : command.ipv6;
        request.pool = poolOf(*half);
        if (!request.pool && !half->byHand)
            continue;
        request.netmask = half->block->length();
        request.cidr = half->block->cidr();
        if (half->byHand && !request.cidr && half->offered == 0)
            return {{},
                    tr("No IPv4 pool in %1 is shared with %2; type the block that the VPC needs.")
                        .arg(command.region.toString(), accountName(plan(), command.account))};
        if (half->block->mode() == BlockField::Mode::Exact && !request.cidr)
            return {{}, half->family == Family::IPv4 ? tr("Type the IPv4 block.") : tr("Type the IPv6 block.")};
    }
    if (const QString problem = m_tags->problem(); !problem.isEmpty())
        return {{}, problem};
    return {{command}, {}};
}

Caller VpcDialog::caller() const
{
    Caller caller = session().workspace().caller();
    if (!account().isEmpty())
        caller.account = account();
    return caller;
}

QString VpcDialog::refusalText(const Error& error) const
{
    if (error.code != ErrorCode::MissingTags)
        return WizardDialog::refusalText(error);
    for (const Half* half : {&m_ipv6, &m_ipv4})
        if (const Pool* pool = plan().find(poolOf(*half)))
            for (const Error& violation : tagViolations(plan(), *pool, m_tags->tags(), {}))
                return tr("%1 refuses a VPC without %2.")
                    .arg(poolLabel(plan(), pool->id), visibleText(violation.params.value(QStringLiteral("tags"))));
    return WizardDialog::refusalText(error);
}

void VpcDialog::finished(const Receipt& receipt)
{
    // In the pool where the form was opened, else where it drew from one; a block that was typed lies in none.
    const ResourceCidr* shown = receipt.changes.firstInserted<ResourceCidr>();
    const auto rank = [this](const ResourceCidr& cidr) {
        const Allocation* allocation = plan().find(cidr.allocation);
        return !allocation ? 0 : allocation->pool == session().place().pool ? 2 : 1;
    };
    for (const auto& change : receipt.changes.of<ResourceCidr>())
        if (shown && change.isInsert() && rank(*change.after) > rank(*shown))
            shown = &*change.after;
    if (shown)
        session().jumpTo(SubjectRef{SubjectRef::Kind::ResourceCidr, shown->id.value});
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/move/moveblockdialog.h"

#include "text/movetext.h"
#include "ui/presentation/formatting.h"
#include "ui/views/common/formgrid.h"
#include "ui/views/common/labels.h"
#include "ui/wizards/common/blockfield.h"
#include "ui/wizards/common/poolwords.h"

#include <QComboBox>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

namespace cadastre {

namespace {

constexpr std::size_t mostPools = 50;

/// Subnets and whatever else changes its CIDR along with the block.
int countOfMovedWith(const ChangeSet& changes, const MovedBlock& block)
{
    const auto& cidrs = changes.of<ResourceCidr>();
    return static_cast<int>(std::count_if(cidrs.begin(), cidrs.end(), [&](const RowChange<ResourceCidr>& change) {
        return change.before && change.after && change.before->cidr != change.after->cidr
            && !(block.row && change.id() == block.row->id);
    }));
}

} // namespace

MoveBlockDialog::MoveBlockDialog(Session& session, const MoveBlockRequest& request, QWidget* parent)
    : EffectDialog(session, tr("Move a block"), tr("Move"), parent)
    , m_form(new FormGrid(this))
    , m_pool(new QComboBox(this))
    , m_block(new BlockField(QStringLiteral("block"), false, this))
    , m_why(hintLabel(QString(), this))
{
    setObjectName(QStringLiteral("moveBlockDialog"));
    m_move.association = request.association;
    m_move.allocation = request.allocation;
    m_pool->setObjectName(QStringLiteral("movePool"));
    m_pool->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_why->setObjectName(QStringLiteral("moveWhy"));
    const auto block = movedBlock(plan(), m_move);
    m_form->addRow(tr("&To pool"), m_pool,
                   block ? tr("%1 is in %2 now")
                               .arg(block->cidr.toString(),
                                    block->pool() ? poolPathLabel(plan(), block->pool()) : tr("no pool"))
                         : QString());
    m_form->addRow(tr("&Block"), m_block);
    m_form->addWide(m_why);
    if (block && block->isSeen) {
        setWindowTitle(tr("Renumber a block"));
        primary()->setText(tr("Plan the new block"));
        m_form->addWide(
            hintLabel(tr("It was seen in AWS: the new block is planned beside it, and the old one stays until "
                         "nothing uses it any more."),
                      this));
    }
    m_form->addStretch();
    if (block)
        offerPools(*block, request.to);
    addPage(windowTitle(), m_form);
    connect(m_pool, &QComboBox::currentIndexChanged, this, &MoveBlockDialog::poolChosen);
    connect(m_block, &BlockField::edited, this, [this] { touched(); });
    resize(1000, 460);
    poolChosen();
    refreshNow();
    m_pool->setFocus();
}

/// Pools that take it, each with the block that it would get; the own one and the one that was `chosen` before also where
/// they do not, so that they say why.
void MoveBlockDialog::offerPools(const MovedBlock& block, PoolId chosen)
{
    DecisionContext context;
    context.caller = session().workspace().caller();
    context.now = session().workspace().clock().now();
    m_targets = moveTargets(plan(), m_move, context, mostPools);
    for (const MoveTarget& target : m_targets)
        m_pool->addItem(QStringLiteral("%1   %2").arg(poolPathLabel(plan(), target.pool), target.cidr.toString()),
                        target.pool.value);
    for (const PoolId pool : {chosen, block.pool()})
        if (plan().find(pool) && m_pool->findData(pool.value) < 0)
            m_pool->addItem(QStringLiteral("%1   %2").arg(poolPathLabel(plan(), pool), poolCidrLabel(plan(), pool)),
                            pool.value);
    const int there = m_pool->findData(chosen.value);
    m_pool->setCurrentIndex(m_pool->count() > 0 ? std::max(there, 0) : -1);
}

void MoveBlockDialog::poolChosen()
{
    const PoolId chosen{m_pool->currentData().toUInt()};
    const Pool* pool = plan().find(chosen);
    const auto block = movedBlock(plan(), m_move);
    m_why->clear();
    for (const MoveTarget& target : m_targets)
        if (target.pool == chosen)
            m_why->setText(moveReason(plan(), target));
    if (pool && block) {
        const QSignalBlocker quiet(m_block);
        m_block->setNote(lengthRuleLabel(*pool));
        m_block->setLengths(pool->minLength.value_or(0),
                            pool->maxLength.value_or(static_cast<std::uint8_t>(bitCount(pool->family))));
        m_block->setLength(lengthInPool(plan(), *block, *pool, {}));
        m_block->setMode(BlockField::Mode::Length);
    }
    touched();
}

MoveBlock MoveBlockDialog::asked() const
{
    MoveBlock move = m_move;
    move.to = PoolId{m_pool->currentData().toUInt()};
    move.netmask = m_block->length();
    move.cidr = m_block->cidr();
    return move;
}

WizardDialog::Wish MoveBlockDialog::wish() const
{
    if (!movedBlock(plan(), m_move))
        return {{}, tr("This block is no longer in the plan, or is on its way out.")};
    if (m_pool->count() == 0)
        return {{}, tr("No pool has a place for it: its Region, length and tags, and what is free, decide.")};
    if (m_block->mode() == BlockField::Mode::Exact && !m_block->cidr())
        return {{}, m_block->problem().isEmpty() ? tr("Type a CIDR.") : m_block->problem()};
    const auto path = movePath(plan(), asked());
    if (!path)
        return {{}, sentenceWithNames(plan(), path.error())};
    return {path->now, {}};
}

Caller MoveBlockDialog::caller() const
{
    Caller caller = session().workspace().caller();
    if (const auto path = movePath(plan(), asked()); path && !path->account.isEmpty())
        caller.account = path->account;
    return caller;
}

std::vector<Prefix> MoveBlockDialog::taken(const Decision& decision) const
{
    const auto block = movedBlock(plan(), m_move);
    return block ? std::vector<Prefix>{arrivedAt(*block, decision.changes)} : std::vector<Prefix>{};
}

QVector<StatusList::Item> MoveBlockDialog::effects(const Wish&, const Decision& decision) const
{
    const auto block = movedBlock(plan(), m_move);
    const auto path = movePath(plan(), asked());
    if (!block || !path)
        return {};
    const Prefix there = arrivedAt(*block, decision.changes);
    const PoolId pool = asked().to;
    QVector<StatusList::Item> items;
    if (path->isRenumbering) {
        items << StatusList::Item{StatusLevel::Info,
                                  tr("%1 comes beside %2.").arg(there.toString(), block->cidr.toString())};
        for (const QString& step : openSteps(plan(), *block, *path))
            items << StatusList::Item{StatusLevel::Pending, tr("Open: %1").arg(step)};
    } else {
        items << StatusList::Item{StatusLevel::Info,
                                  tr("%1 becomes %2.").arg(block->cidr.toString(), there.toString())};
        if (const int with = countOfMovedWith(decision.changes, *block); with > 0)
            items << StatusList::Item{StatusLevel::Info, tr("%n CIDR(s) inside go with it.", nullptr, with)};
    }
    if (const QString pin = pinLabel(plan(), pool, there); !pin.isEmpty())
        items << StatusList::Item{StatusLevel::Info, pin};
    if (path->isRenumbering || pool != block->pool()) // within a pool as much comes back
        items << StatusList::Item{StatusLevel::Info, leftAfterLabel(plan(), pool, there)};
    return items;
}

void MoveBlockDialog::showPreview(const Wish& wish, const Result<Decision>* decision)
{
    EffectDialog::showPreview(wish, decision);
    m_form->setProblem(m_block, m_block->problem());
}

void MoveBlockDialog::finished(const Receipt& receipt)
{
    if (const ResourceCidr* made = receipt.changes.firstInserted<ResourceCidr>())
        session().jumpTo(SubjectRef{SubjectRef::Kind::ResourceCidr, made->id.value});
    else if (const Allocation* held = receipt.changes.firstInserted<Allocation>(); held && !m_move.association)
        session().jumpTo(SubjectRef{SubjectRef::Kind::Allocation, held->id.value});
    else if (m_move.association)
        session().jumpTo(SubjectRef{SubjectRef::Kind::ResourceCidr, m_move.association.value});
    else
        session().jumpTo(SubjectRef{SubjectRef::Kind::Allocation, m_move.allocation.value});
}

} // namespace cadastre

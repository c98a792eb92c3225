// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/common/blockdialog.h"

#include "allocate/capacity.h"
#include "text/awscommand.h"
#include "ui/presentation/formatting.h"
#include "ui/views/common/commandblock.h"
#include "ui/views/common/formgrid.h"
#include "ui/views/common/labels.h"
#include "ui/views/common/stripbar.h"
#include "ui/wizards/common/blockfield.h"
#include "ui/wizards/common/poolwords.h"
#include "ui/wizards/common/statuslist.h"
#include "ui/wizards/common/strategytable.h"

#include <QComboBox>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace cadastre {

BlockDialog::BlockDialog(Session& session, const QString& title, const QString& primary, QWidget* parent)
    : WizardDialog(session, title, primary, parent)
    , m_form(new FormGrid(this))
    , m_pool(new QComboBox(this))
    , m_block(new BlockField(QStringLiteral("block"), false, this))
    , m_compared(new QWidget(this))
    , m_strategies(new StrategyTable(QStringLiteral("strategies"), m_compared))
    , m_address(new AddressLabel(QString(), -1, this))
    , m_how(hintLabel(QString(), this))
    , m_strip(new StripBar(this))
    , m_after(hintLabel(QString(), this))
    , m_notes(new StatusList(StatusList::Flow::Column, QStringLiteral("notes"), this))
    , m_commandTitle(new SectionTitle(tr("The same, as a command"), this))
    , m_command(new CommandBlock(QString(), this))
    , m_planOnly(hintLabel(tr("Nothing to tell AWS: this is in the plan only."), this))
{
    m_pool->setObjectName(QStringLiteral("pool"));
    m_pool->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_address->setObjectName(QStringLiteral("cidr"));
    m_address->setLarge(true);
    m_how->setObjectName(QStringLiteral("how"));
    m_after->setObjectName(QStringLiteral("after"));
    m_command->setObjectName(QStringLiteral("command"));
    m_planOnly->setObjectName(QStringLiteral("planOnly"));
    auto* column = new QVBoxLayout(m_compared);
    column->setContentsMargins(0, metrics::group, 0, 0);
    column->addWidget(new SectionTitle(tr("Where it goes"), m_compared));
    column->addWidget(m_strategies);
    QVBoxLayout* pane = previewLayout();
    pane->addWidget(new SectionTitle(tr("You will get"), this));
    for (QWidget* widget : std::initializer_list<QWidget*>{m_address, m_how, m_strip, m_after, m_notes})
        pane->addWidget(widget);
    pane->addSpacing(metrics::inControl);
    pane->addWidget(m_commandTitle);
    pane->addWidget(m_command);
    pane->addWidget(m_planOnly);
    setFormShare(0.64); // the strategies say what speaks for them
    resize(1060, 560);
}

void BlockDialog::begin(const QString& poolRow, PoolId wanted, const Prefix& block)
{
    for (const Pool& pool : plan().all<Pool>())
        if (offers(pool))
            m_pool->addItem(QStringLiteral("%1   %2").arg(poolPathLabel(plan(), pool.id),
                                                          poolCidrLabel(plan(), pool.id)),
                            pool.id.value);
    m_pool->setCurrentIndex(std::max(0, m_pool->findData(wanted.value)));
    m_form->addRow(poolRow, m_pool);
    m_form->addRow(tr("&Block"), m_block);
    if (!block.isNull())
        m_block->setExact(block);
    connect(m_pool, &QComboBox::currentIndexChanged, this, &BlockDialog::choosePool);
    connect(m_block, &BlockField::edited, this, [this] { touched(); });
    connect(m_strategies, &StrategyTable::strategyChanged, this, [this] { touched(); });
}

void BlockDialog::end()
{
    m_form->addWide(m_compared);
    m_form->addStretch();
    addPage(windowTitle(), m_form);
    choosePool();
    refreshNow();
    m_block->setFocus();
}

PoolId BlockDialog::pool() const { return PoolId{m_pool->currentData().toUInt()}; }

void BlockDialog::choosePool()
{
    if (const Pool* row = plan().find(pool())) {
        const PoolId space = spaceOf(row->id);
        const QSignalBlocker quiet(m_block);
        const int bits = bitCount(row->family);
        const int from = space ? largestCidrLength(plan(), space).value_or(0) : 0;
        m_block->setLengths(from, bits);
        const Pool* source = plan().find(space);
        const int largest = source ? largestFreeLength(plan(), space).value_or(from) : 0;
        if (source && source->defaultLength)
            m_block->setLength(*source->defaultLength);
        else
            m_block->setLength(std::min(std::max(largest, from + 4), bits));
        m_block->setNote(space == row->id ? lengthRuleLabel(*row) : QString());
        if (source)
            m_strategies->setStrategy(source->strategy);
    }
    poolChosen();
    touched();
}

QString BlockDialog::blockMissing() const
{
    if (!plan().find(pool()))
        return tr("There is no pool to choose.");
    if (m_block->mode() == BlockField::Mode::Exact && !m_block->cidr())
        return m_block->problem().isEmpty() ? tr("Type a CIDR.") : m_block->problem();
    return {};
}

QString BlockDialog::afterwards(const Prefix& taken) const
{
    const PoolId space = spaceOf(pool());
    return space ? leftAfterLabel(plan(), space, taken) : QString();
}

void BlockDialog::addNotes(const Decision&, QStringList&) const {}

void BlockDialog::showPreview(const Wish& wish, const Result<Decision>* decision)
{
    const PoolId space = spaceOf(pool());
    const bool comparing = compares() && space && m_block->mode() == BlockField::Mode::Length;
    m_compared->setVisible(comparing);
    int parentLength = -1;
    if (space && !plan().space(space).blocks.empty())
        parentLength = plan().space(space).blocks.begin()->first.length();
    if (comparing) {
        AllocationRequest request;
        request.netmask = m_block->spinValue();
        m_strategies->setCandidates(rankedCandidates(plan(), space, request), parentLength);
    }
    const bool accepted = decision && *decision;
    const Prefix taken = accepted ? takenBy((*decision)->changes) : Prefix();
    m_form->setProblem(m_block, decision && !*decision ? refusalText(decision->error()) : m_block->problem());
    m_address->setAddress(taken.isNull() ? QStringLiteral("–") : taken.toString(), taken.isNull() ? -1 : parentLength);
    m_address->setVisible(!taken.isNull());
    const QString pin = space && !taken.isNull() ? pinLabel(plan(), space, taken) : QString();
    m_how->setText(pin);
    m_how->setVisible(!pin.isEmpty());
    m_strip->setVisible(static_cast<bool>(space));
    if (space) {
        const PoolStrip strip = stripOf(plan(), space, taken.isNull() ? m_block->spinValue() : taken.length(), taken);
        m_strip->setCells(strip.cells, strip.next);
    }
    const QString after = taken.isNull() ? tr("nothing yet") : afterwards(taken);
    m_after->setText(after);
    m_after->setVisible(!after.isEmpty());
    QVector<StatusList::Item> notes;
    if (accepted) {
        QStringList pending;
        addNotes(**decision, pending);
        for (const QString& text : pending)
            notes << StatusList::Item{StatusLevel::Pending, text};
        for (const Note& note : (*decision)->notes)
            notes << StatusList::Item{StatusLevel::Warning, sentenceWithNames(plan(), note)};
    }
    m_notes->setItems(notes);
    const QString command = wish.commands.empty() ? QString() : awsCommands(plan(), forShell(wish.commands));
    m_command->setCommand(command);
    m_command->setVisible(!command.isEmpty());
    m_commandTitle->setVisible(!wish.commands.empty());
    m_planOnly->setVisible(!wish.commands.empty() && command.isEmpty());
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/split/splitdialog.h"

#include "allocate/capacity.h"
#include "insight/utilisation.h"
#include "text/awscommand.h"
#include "ui/presentation/delegates.h"
#include "ui/presentation/formatting.h"
#include "ui/views/common/commandblock.h"
#include "ui/views/common/formgrid.h"
#include "ui/views/common/itemviews.h"
#include "ui/views/common/labels.h"
#include "ui/views/common/stripbar.h"
#include "ui/wizards/common/discoveredin.h"
#include "ui/wizards/common/poolwords.h"
#include "ui/wizards/common/statuslist.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QSpinBox>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace cadastre {

namespace {

enum SplitColumn { SplitRegion, SplitName, SplitCidr, SplitRemark };

/// In the order of the pools; what a refill brings to others is not among them.
std::vector<Prefix> cidrsOfNewPools(const ChangeSet& changes)
{
    std::vector<Prefix> cidrs;
    for (const auto& pool : changes.of<Pool>()) {
        if (!pool.isInsert())
            continue;
        for (const auto& change : changes.of<PoolCidr>())
            if (change.isInsert() && change.after->pool == pool.after->id)
                cidrs.push_back(change.after->cidr);
    }
    return cidrs;
}

} // namespace

SplitDialog::SplitDialog(Session& session, const SplitRequest& request, QWidget* parent)
    : WizardDialog(session, tr("Split a pool into Regions"), tr("Create pools"), parent)
    , m_form(new FormGrid(this))
    , m_pool(new QComboBox(this))
    , m_length(new QSpinBox(this))
    , m_strategy(new QComboBox(this))
    , m_sizes(new QSpinBox(this))
    , m_regionTag(new QCheckBox(tr("Ask every resource for the tag Region, with the pool’s locale"), this))
    , m_autoImport(new QCheckBox(tr("Import discovered resources that lie in the pools"), this))
    , m_rows(new QTableWidget(0, SplitRemark + 1, this))
    , m_headline(titleLabel(QString(), this))
    , m_strip(new StripBar(this))
    , m_left(hintLabel(QString(), this))
    , m_notes(new StatusList(StatusList::Flow::Column, QStringLiteral("notes"), this))
    , m_commands(new CommandBlock(QString(), this))
{
    setObjectName(QStringLiteral("splitDialog"));
    m_pool->setObjectName(QStringLiteral("pool"));
    m_pool->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_length->setObjectName(QStringLiteral("length"));
    m_length->setPrefix(QStringLiteral("/"));
    m_strategy->setObjectName(QStringLiteral("strategy"));
    for (const Strategy strategy : {Strategy::FirstFit, Strategy::BestFit, Strategy::Sparse})
        m_strategy->addItem(strategyLabel(strategy), static_cast<int>(strategy));
    m_sizes->setObjectName(QStringLiteral("sizes"));
    m_sizes->setRange(0, 128);
    m_sizes->setPrefix(QStringLiteral("/"));
    m_sizes->setSpecialValueText(tr("any"));
    m_regionTag->setObjectName(QStringLiteral("regionTag"));
    m_autoImport->setObjectName(QStringLiteral("autoImport"));
    m_rows->setObjectName(QStringLiteral("regions"));
    m_rows->setAccessibleName(tr("Pools, one a Region"));
    m_rows->setHorizontalHeaderLabels({tr("Region"), tr("Name"), tr("CIDR"), tr("Remark")});
    prepareTable(m_rows);
    m_rows->setItemDelegateForColumn(SplitCidr, new AddressDelegate(m_rows));
    m_rows->setFrameShape(QFrame::StyledPanel);
    m_rows->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                            | QAbstractItemView::AnyKeyPressed);
    m_headline->setObjectName(QStringLiteral("headline"));
    m_left->setObjectName(QStringLiteral("left"));
    m_commands->setObjectName(QStringLiteral("commands"));

    for (const Pool& one : plan().all<Pool>())
        if (one.locale.isEmpty() && !one.sourceResource)
            m_pool->addItem(QStringLiteral("%1   %2").arg(poolPathLabel(plan(), one.id), poolCidrLabel(plan(), one.id)),
                            one.id.value);
    m_pool->setCurrentIndex(std::max(0, m_pool->findData(request.pool.value)));
    m_form->addRow(tr("&Pool"), m_pool);
    m_form->addRow(tr("&Length for each"), m_length);
    m_form->addRow(tr("&Strategy"), m_strategy, tr("sparse leaves each Region room to grow in place"));
    m_form->addRow(tr("&Resources take"), m_sizes, tr("the one length that resources may take; “any” sets no rule"));
    m_form->addRow(tr("&Tags"), m_regionTag);
    m_form->addRow(tr("Auto-&import"), m_autoImport);
    m_form->addSection(tr("Regions"));
    m_form->addWide(m_rows);
    m_form->addWide(hintLabel(tr("The IPAM operates in these; Plan ▸ Edit IPAM… adds more."), this));
    m_form->addStretch();
    addPage(windowTitle(), m_form);

    QVBoxLayout* pane = previewLayout();
    pane->addWidget(new SectionTitle(tr("You will get"), this));
    for (QWidget* widget : std::initializer_list<QWidget*>{m_headline, m_strip, m_left, m_notes})
        pane->addWidget(widget);
    pane->addSpacing(metrics::inControl);
    m_commandsTitle = new SectionTitle(tr("The same, as commands"), this);
    pane->addWidget(m_commandsTitle);
    pane->addWidget(m_commands);
    m_commands->setMaximumRows(20);

    connect(m_pool, &QComboBox::currentIndexChanged, this, &SplitDialog::fillRows);
    connect(m_length, &QSpinBox::valueChanged, this, [this] { touched(); });
    connect(m_strategy, &QComboBox::currentIndexChanged, this, [this] { touched(); });
    connect(m_sizes, &QSpinBox::valueChanged, this, [this] { touched(); });
    for (QCheckBox* box : {m_regionTag, m_autoImport})
        connect(box, &QCheckBox::toggled, this, [this] { touched(); });
    connect(m_rows, &QTableWidget::itemChanged, this, &SplitDialog::itemChanged);
    fillRows();
    setFormShare(0.58);
    resize(1080, 680);
    refreshNow();
    keepDraft(request.pool.value);
}

PoolId SplitDialog::pool() const { return PoolId{m_pool->currentData().toUInt()}; }

bool SplitDialog::isPublic() const
{
    const Pool* row = plan().find(pool());
    return row && plan().get(row->scope).type == ScopeType::Public;
}

void SplitDialog::fillRows()
{
    const Pool* source = plan().find(pool());
    const Ipam* ipam = plan().ipam();
    m_filling = true;
    m_rows->setRowCount(0);
    if (source && ipam) {
        const int from = largestCidrLength(plan(), source->id).value_or(0);
        m_length->setRange(from, bitCount(source->family));
        m_length->setValue(source->family == Family::IPv6 ? std::max(48, from) : std::min(from + 6, 28));
        m_strategy->setCurrentIndex(std::max(0, m_strategy->findData(static_cast<int>(source->strategy))));
        const bool v6 = isPublic() && source->family == Family::IPv6;
        m_sizes->setValue(v6 ? 56 : 0);
        m_regionTag->setChecked(v6);
        QList<RegionName> regions = ipam->operatingRegions;
        std::ranges::stable_partition(regions, [&](const RegionName& one) { return one == ipam->homeRegion; });
        for (const RegionName& region : regions) { // the home Region first: it takes the first block
            QStringList there;
            for (const PoolId child : plan().childPools(source->id))
                if (plan().get(child).locale == region)
                    there << poolLabel(plan(), child);
            const int row = m_rows->rowCount();
            m_rows->insertRow(row);
            auto* name = new QTableWidgetItem(region.toString());
            name->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            name->setCheckState(there.isEmpty() ? Qt::Checked
                                                : Qt::Unchecked); // who has one already is not given another
            m_rows->setItem(row, SplitRegion, name);
            m_rows->setItem(row, SplitName,
                            new QTableWidgetItem(there.isEmpty() ? region.toString()
                                                                 : region.toString() + QStringLiteral("-2")));
            for (const int column : {SplitCidr, SplitRemark}) {
                auto* item = new QTableWidgetItem(column == SplitRemark && !there.isEmpty()
                                                      ? tr("has %1 already").arg(there.join(QStringLiteral(", ")))
                                                      : QString());
                item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
                m_rows->setItem(row, column, item);
            }
        }
    }
    m_filling = false;
    const int shown = std::clamp(m_rows->rowCount(), 3, 9);
    m_rows->setFixedHeight(m_rows->horizontalHeader()->sizeHint().height()
                           + shown * m_rows->verticalHeader()->defaultSectionSize() + 2 * m_rows->frameWidth());
    touched();
}

void SplitDialog::itemChanged(QTableWidgetItem* item)
{
    if (!m_filling && item->column() <= SplitName)
        touched();
}

int SplitDialog::chosenRows() const
{
    int count = 0;
    for (int row = 0; row < m_rows->rowCount(); ++row)
        count += m_rows->item(row, SplitRegion)->checkState() == Qt::Checked ? 1 : 0;
    return count;
}

WizardDialog::Wish SplitDialog::wish() const
{
    const Pool* source = plan().find(pool());
    if (!source)
        return {{}, tr("There is no pool without a locale to split.")};
    if (chosenRows() == 0)
        return {{}, tr("Tick the Regions that get a pool.")};
    Wish wanted;
    PoolId next = plan().all<Pool>().nextId();
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        if (m_rows->item(row, SplitRegion)->checkState() != Qt::Checked)
            continue;
        CreatePool create;
        create.scope = source->scope;
        create.source = source->id;
        create.locale = RegionName::parse(m_rows->item(row, SplitRegion)->text()).value_or(RegionName{});
        create.service = isPublic() ? AwsService::Ec2 : AwsService::None;
        if (m_sizes->value() > 0)
            create.minLength = create.defaultLength = create.maxLength = static_cast<std::uint8_t>(m_sizes->value());
        if (m_regionTag->isChecked())
            create.requiredTags = {{QStringLiteral("Region"), create.locale.toString()}};
        create.autoImport = m_autoImport->isChecked();
        const QString name = m_rows->item(row, SplitName)->text().trimmed();
        if (name.isEmpty())
            return {{}, tr("Give the pool of %1 a name.").arg(create.locale.toString())};
        create.tags.insert(QStringLiteral("Name"), name);
        ProvisionCidr provision;
        provision.pool = next;
        provision.netmask = m_length->value();
        provision.strategy = static_cast<Strategy>(m_strategy->currentData().toInt());
        wanted.commands.push_back(create);
        wanted.commands.push_back(provision);
        ++next.value;
    }
    return wanted;
}

QString SplitDialog::importText(const ChangeSet& changes) const
{
    Discovered all;
    for (const auto& pool : changes.of<Pool>()) {
        if (!pool.isInsert())
            continue;
        for (const auto& change : changes.of<PoolCidr>())
            if (change.isInsert() && change.after->pool == pool.after->id) {
                const Discovered found = discoveredIn(plan(), *pool.after, change.after->cidr);
                all.count += found.count;
                all.noncompliant += found.noncompliant;
            }
    }
    return tr("Auto-import takes %n discovered VPC(s)", nullptr, all.count)
         + (all.noncompliant > 0 ? tr(", %1 noncompliant").arg(all.noncompliant) : QString());
}

void SplitDialog::showStrip(const std::vector<Prefix>& cidrs)
{
    QVector<int> taken;
    for (const Prefix& cidr : cidrs)
        if (const int cell = stripOf(plan(), pool(), m_length->value(), cidr).next; cell >= 0)
            taken.append(cell);
    m_strip->setCells(plan().find(pool()) ? stripOf(plan(), pool(), m_length->value(), {}).cells : QVector<FillRole>());
    m_strip->setNext(taken);
}

void SplitDialog::showPreview(const Wish& wish, const Result<Decision>* decision)
{
    const bool accepted = decision && *decision;
    const std::vector<Prefix> cidrs = accepted ? cidrsOfNewPools((*decision)->changes) : std::vector<Prefix>();
    m_filling = true;
    std::size_t next = 0;
    const auto& blocks = plan().space(pool()).blocks;
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        const bool chosen = m_rows->item(row, SplitRegion)->checkState() == Qt::Checked;
        QTableWidgetItem* item = m_rows->item(row, SplitCidr);
        item->setText(chosen && next < cidrs.size() ? cidrs[next++].toString() : QString());
        item->setData(ParentPrefixRole, blocks.empty() ? -1 : blocks.begin()->first.length());
    }
    m_filling = false;
    m_rows->resizeColumnsToContents();
    m_rows->setColumnWidth(SplitName, std::max(m_rows->columnWidth(SplitName), 150));
    m_form->setProblem(m_length, decision && !*decision ? refusalText(decision->error()) : QString());
    const auto count = static_cast<int>(cidrs.size());
    m_headline->setText(count == 0 ? QString()
                        : count == 1
                            ? tr("1 pool with a %1").arg(lengthLabel(m_length->value()))
                            : tr("%n pool(s), each with a %1", nullptr, count).arg(lengthLabel(m_length->value())));
    m_headline->setVisible(count > 0);

    showStrip(cidrs);
    QStringList left;
    if (!cidrs.empty()) {
        uint128 taken = 0;
        for (const Prefix& cidr : cidrs)
            taken += cidr.size();
        const PoolUse use = useOf(plan(), pool());
        const uint128 free = freeCount(plan(), pool(), m_length->value());
        left << tr("%1 afterwards: %2 allocated")
                    .arg(poolLabel(plan(), pool()), percentLabel(use.allocated + taken, use.capacity))
             << tr("%1 %2 left")
                    .arg(ofLabel(free - std::min<uint128>(free, cidrs.size()),
                                 totalCount(plan(), pool(), m_length->value())),
                         lengthLabel(m_length->value()));
    }
    m_left->setText(left.isEmpty() ? tr("nothing yet") : left.join(QStringLiteral(", ")));
    QVector<StatusList::Item> notes;
    if (accepted) {
        // Each pool passes the same quota: the last note says how far.
        const QList<Note>& all = (*decision)->notes;
        for (qsizetype i = 0; i < all.size(); ++i) {
            const bool saidAgain = std::any_of(all.begin() + i + 1, all.end(), [&](const Note& later) {
                return later.code == all[i].code
                    && later.params.value(QStringLiteral("quota")) == all[i].params.value(QStringLiteral("quota"));
            });
            if (!saidAgain)
                notes << StatusList::Item{StatusLevel::Warning, sentenceWithNames(plan(), all[i])};
        }
        if (m_autoImport->isChecked())
            notes << StatusList::Item{StatusLevel::Info, importText((*decision)->changes)};
    }
    m_notes->setItems(notes);

    // The order in which AWS would take them is not ours: each block is named.
    std::vector<Command> pinned = wish.commands;
    std::size_t at = 0;
    for (Command& command : pinned)
        if (auto* provision = std::get_if<ProvisionCidr>(&command); provision && at < cidrs.size()) {
            provision->cidr = cidrs[at++];
            provision->netmask.reset();
        }
    m_commands->setCommand(pinned.empty() ? QString() : awsCommands(plan(), pinned));
    m_commandsTitle->setVisible(!pinned.empty());
    m_commands->setVisible(!pinned.empty());
}

QString SplitDialog::summary() const
{
    return tr("Split %1 into %n pool(s)", nullptr, chosenRows()).arg(poolLabel(plan(), pool()));
}

} // namespace cadastre

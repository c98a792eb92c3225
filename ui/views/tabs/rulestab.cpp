// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/tabs/rulestab.h"

#include "plan/poolrules.h"
#include "text/sentence.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/words.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/emptystate.h"
#include "ui/views/common/formgrid.h"
#include "ui/views/common/labels.h"
#include "ui/wizards/common/poolwords.h"
#include "ui/wizards/common/tagtable.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace cadastre {

namespace {

QSpinBox* ruleLengthBox(const QString& name, QWidget* parent)
{
    auto* box = new QSpinBox(parent);
    box->setObjectName(QStringLiteral("rulesTab.") + name);
    box->setRange(-1, 128);
    box->setPrefix(QStringLiteral("/"));
    box->setSpecialValueText(RulesTab::tr("not set"));
    return box;
}

RuleSubject subjectOf(const Plan& plan, const Resource& resource, const Prefix& cidr)
{
    return {cidr.length(), resource.tags, resource.region, resource.owner, plan.textId(resource)};
}

} // namespace

RulesTab::RulesTab(Session& session, QWidget* parent)
    : PlaceTab(session, QStringLiteral("rulesTab"), parent)
    , m_scroll(new QScrollArea(this))
    , m_empty(new EmptyState(QStringLiteral("pool"), tr("No pool is selected."),
                             tr("Rules belong to one pool and are never inherited."), this))
    , m_house(hintLabel(QString(), this))
    , m_consequence(plainLabel(QString(), this))
{
    auto* page = new QWidget;
    setSurface(page, Surface::Base);
    auto* form = new FormGrid(page);
    m_min = ruleLengthBox(QStringLiteral("min"), form);
    m_default = ruleLengthBox(QStringLiteral("default"), form);
    m_max = ruleLengthBox(QStringLiteral("max"), form);
    m_tags = new TagTable(TagTable::Kind::Rules, QStringLiteral("rulesTab.tags"), form);
    m_autoImport = new QCheckBox(tr("Take over discovered VPCs that lie in this pool"), form);
    m_autoImport->setObjectName(QStringLiteral("rulesTab.autoImport"));
    m_wouldTake = hintLabel(QString(), form);
    m_strategy = new QComboBox(form);
    m_strategy->setObjectName(QStringLiteral("rulesTab.strategy"));
    for (const Strategy strategy : {Strategy::FirstFit, Strategy::BestFit, Strategy::Sparse})
        m_strategy->addItem(strategyLabel(strategy), static_cast<int>(strategy));
    m_refillBelow = new QSpinBox(form);
    m_refillBelow->setObjectName(QStringLiteral("rulesTab.refillBelow"));
    m_refillBelow->setRange(0, 99);
    m_refillBelow->setSuffix(QStringLiteral(" %"));
    m_refillLength = new QSpinBox(form);
    m_refillLength->setObjectName(QStringLiteral("rulesTab.refillLength"));
    m_refillLength->setRange(0, 128);
    m_refillLength->setPrefix(QStringLiteral("/"));
    m_refillLength->setSpecialValueText(tr("no refill"));

    form->addSection(tr("AWS pool rules: what breaks them is refused"));
    form->addRow(tr("&Largest block"), m_min);
    form->addRow(tr("&Default length"), m_default);
    form->addRow(tr("S&mallest block"), m_max);
    form->addRow(tr("&Required tags"), m_tags,
                 tr("AWS compares exactly: a * is refused, a house rule takes patterns."));
    form->addRow(tr("Auto-&import"), m_autoImport);
    form->addUnder(m_wouldTake);
    form->addSection(tr("Of this plan: AWS knows nothing of it"));
    form->addRow(tr("S&trategy"), m_strategy,
                 tr("AWS takes the lowest free block; commands pin what this plan chose."));
    form->addRow(tr("Re&fill below"), m_refillBelow);
    form->addRow(tr("Refill &with"), m_refillLength);
    form->addSection(tr("House rules: they only report"));
    form->addWide(m_house);
    auto* houseRow = new QWidget(form);
    auto* houseLine = new QHBoxLayout(houseRow);
    houseLine->setContentsMargins(0, 0, 0, 0);
    QPushButton* houseRules = linkButton(tr("House rules…"), QStringLiteral("rulesTab.houseRules"), houseRow);
    houseLine->addWidget(houseRules);
    houseLine->addStretch(1);
    form->addWide(houseRow);
    connect(houseRules, &QPushButton::clicked, this, [this] { m_session.request(HouseRulesRequest{}); });

    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(metrics::page, metrics::group, metrics::page, metrics::group);
    layout->addWidget(form);
    layout->addStretch(1);
    m_scroll->setObjectName(QStringLiteral("rulesTab.scroll"));
    m_scroll->setAccessibleName(tr("Rules"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidget(page);

    m_bar = new QWidget(this);
    auto* row = new QHBoxLayout(m_bar);
    row->setContentsMargins(metrics::page, metrics::between, metrics::page, metrics::between);
    m_consequence->setWordWrap(true);
    QPushButton* revert = pushButton(tr("Revert"), QStringLiteral("rulesTab.revert"), m_bar);
    m_apply = primaryButton(tr("Apply"), QStringLiteral("rulesTab.apply"), m_bar);
    row->addWidget(m_consequence, 1);
    row->addWidget(revert);
    row->addWidget(m_apply);
    body()->addWidget(m_scroll, 1);
    body()->addWidget(m_bar);
    body()->addWidget(m_empty, 1);

    m_empty->setPrimary(tr("New pool…"));
    connect(m_empty, &EmptyState::primaryClicked, this, [this] {
        m_session.request(NewPoolRequest{m_session.place().scope, {}, {}});
    });
    for (QSpinBox* box : {m_min, m_default, m_max, m_refillBelow, m_refillLength})
        connect(box, &QSpinBox::valueChanged, this, &RulesTab::edited);
    connect(m_tags, &TagTable::edited, this, &RulesTab::edited);
    connect(m_autoImport, &QCheckBox::toggled, this, &RulesTab::edited);
    connect(m_strategy, &QComboBox::currentIndexChanged, this, &RulesTab::edited);
    connect(revert, &QPushButton::clicked, this, &RulesTab::load);
    connect(m_apply, &QPushButton::clicked, this, &RulesTab::apply);
}

void RulesTab::rebuild()
{
    const Pool* row = pool();
    m_scroll->setVisible(row != nullptr);
    m_empty->setVisible(row == nullptr);
    m_bar->setVisible(row != nullptr && m_edited && m_shown == row->id);
    if (row && (!m_edited || !(m_shown == row->id)))
        load();
}

void RulesTab::load()
{
    const Pool* row = pool();
    if (!row)
        return;
    m_loading = true;
    m_shown = row->id;
    const auto set = [row](QSpinBox* box, const PrefixLength& value) {
        box->setMaximum(bitCount(row->family));
        box->setValue(value ? *value : -1);
    };
    set(m_min, row->minLength);
    set(m_default, row->defaultLength);
    set(m_max, row->maxLength);
    m_tags->setPairs(row->requiredTags);
    m_autoImport->setChecked(row->autoImport);
    m_strategy->setCurrentIndex(m_strategy->findData(static_cast<int>(row->strategy)));
    m_refillBelow->setValue(row->refill.thresholdPercent);
    m_refillLength->setMaximum(bitCount(row->family));
    m_refillLength->setValue(row->refill.length);
    QStringList house;
    for (const HouseRule& rule : plan().all<HouseRule>())
        if (!rule.pool || rule.pool == row->id)
            house.append(visibleText(rule.name.isEmpty() ? rule.key : rule.name));
    m_house->setText(house.isEmpty() ? tr("None holds here.") : house.join(QStringLiteral(", ")));
    showAutoImport(*row);
    m_loading = false;
    m_edited = false;
    m_bar->hide();
}

void RulesTab::showAutoImport(const Pool& row)
{
    int found = 0;
    int bad = 0;
    for (const ResourceCidr& cidr : plan().all<ResourceCidr>()) {
        if (cidr.allocation || !cidr.monitored || !(cidr.scope == row.scope)
            || !plan().space(row.id).blockCovering(cidr.cidr))
            continue;
        const Resource& resource = plan().get(cidr.resource);
        if (resource.kind != ResourceKind::Vpc || !(row.locale.isEmpty() || resource.region == row.locale))
            continue;
        ++found;
        bad += poolRuleViolations(plan(), row, subjectOf(plan(), resource, cidr.cidr)).empty() ? 0 : 1;
    }
    m_wouldTake->setText(
        found == 0 ? tr("It would take nothing now.")
                   : tr("It would take %1, %2.")
                         .arg(tr("%n discovered VPC(s)", nullptr, found), tr("%n noncompliant", nullptr, bad)));
}

TagPairs RulesTab::tagsInForm() const
{
    TagPairs pairs;
    for (const TagPair& pair : m_tags->pairs())
        if (!pairs.contains(pair))
            pairs.append(pair);
    std::sort(pairs.begin(), pairs.end());
    return pairs;
}

ModifyPool RulesTab::change() const
{
    ModifyPool change;
    change.pool = m_shown;
    const Pool* row = plan().find(m_shown);
    if (!row)
        return change;
    const auto length = [](const QSpinBox* box, const PrefixLength& now, PrefixLength& set, bool& clear) {
        const PrefixLength wanted =
            box->value() < 0 ? PrefixLength{} : PrefixLength{static_cast<std::uint8_t>(box->value())};
        if (wanted == now)
            return;
        set = wanted;
        clear = !wanted;
    };
    length(m_min, row->minLength, change.minLength, change.clearMin);
    length(m_default, row->defaultLength, change.defaultLength, change.clearDefault);
    length(m_max, row->maxLength, change.maxLength, change.clearMax);
    const TagPairs wanted = tagsInForm();
    for (const TagPair& pair : wanted)
        if (!row->requiredTags.contains(pair))
            change.addTags.append(pair);
    for (const TagPair& pair : row->requiredTags)
        if (!wanted.contains(pair))
            change.removeTags.append(pair);
    if (m_autoImport->isChecked() != row->autoImport)
        change.autoImport = m_autoImport->isChecked();
    const auto strategy = static_cast<Strategy>(m_strategy->currentData().toInt());
    if (strategy != row->strategy)
        change.strategy = strategy;
    const RefillPolicy refill{m_refillBelow->value(), m_refillLength->value()};
    if (!(refill == row->refill))
        change.refill = refill;
    return change;
}

int RulesTab::violationsWith(const Pool& rules) const
{
    int broken = 0;
    plan().forEachAllocation(rules.id, [&](const Allocation& allocation) {
        if (const Resource* resource = plan().find(allocation.resource))
            broken += poolRuleViolations(plan(), rules, subjectOf(plan(), *resource, allocation.cidr)).empty() ? 0 : 1;
        return true;
    });
    return broken;
}

void RulesTab::edited()
{
    const Pool* row = plan().find(m_shown);
    if (m_loading || !row)
        return;
    m_edited = true;
    m_bar->show();
    if (const QString problem = m_tags->problem(); !problem.isEmpty()) {
        m_apply->setEnabled(false);
        m_consequence->setTone(Tone::Error);
        m_consequence->setText(problem);
        return;
    }
    const Result<Decision> decision = m_session.workspace().preview(change());
    m_apply->setEnabled(decision.has_value());
    if (!decision) {
        m_consequence->setTone(Tone::Error);
        m_consequence->setText(sentenceWithNames(m_session.plan(), decision.error()));
        return;
    }
    const RowChange<Pool>* changed = decision->changes.find(m_shown);
    const int before = violationsWith(*row);
    const int after = changed && changed->after ? violationsWith(*changed->after) : before;
    m_consequence->setTone(after > before ? Tone::Warning : Tone::Normal);
    m_consequence->setText(after == before  ? tr("Nothing that is there becomes noncompliant by it.")
                           : after > before ? tr("%n more resource(s) would be noncompliant.", nullptr, after - before)
                                            : tr("%n resource(s) would become compliant.", nullptr, before - after));
    if (changed && changed->after)
        showAutoImport(*changed->after);
}

void RulesTab::apply()
{
    if (carryOut(change()))
        load();
}

} // namespace cadastre

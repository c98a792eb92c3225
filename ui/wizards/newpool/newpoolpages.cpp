// SPDX-License-Identifier: GPL-3.0-or-later
// What the form asks: the three pages of the new-pool wizard that take answers.
#include "ui/wizards/newpool/newpooldialog.h"

#include "ui/presentation/formatting.h"
#include "ui/views/common/formgrid.h"
#include "ui/views/common/labels.h"
#include "ui/views/common/segmentedcontrol.h"
#include "ui/wizards/common/blockfield.h"
#include "ui/wizards/common/originatorquestion.h"
#include "ui/wizards/common/poolwords.h"
#include "ui/wizards/common/prooffields.h"
#include "ui/wizards/common/strategytable.h"
#include "ui/wizards/common/tagtable.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace cadastre {

namespace {

/// 0 is "none".
QSpinBox* lengthBox(const QString& objectName, QWidget* parent)
{
    auto* box = new QSpinBox(parent);
    box->setObjectName(objectName);
    box->setRange(0, 128);
    box->setPrefix(QStringLiteral("/"));
    box->setSpecialValueText(NewPoolDialog::tr("none"));
    return box;
}

} // namespace

QWidget* NewPoolDialog::makePlacePage()
{
    m_place = new FormGrid(this);
    m_scope = new QComboBox(this);
    m_scope->setObjectName(QStringLiteral("scope"));
    for (const ScopeType type : {ScopeType::Public, ScopeType::Private})
        for (const Scope& one : plan().all<Scope>())
            if (one.type == type)
                m_scope->addItem(visibleText(plan().scopeLabel(one.id)), one.id.value);
    m_family = new SegmentedControl({QStringLiteral("IPv6"), QStringLiteral("IPv4")}, this);
    m_family->setObjectName(QStringLiteral("family"));
    m_family->setCurrentIndex(0);
    m_source = new QComboBox(this);
    m_source->setObjectName(QStringLiteral("source"));
    m_source->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_name = new QLineEdit(this);
    m_name->setObjectName(QStringLiteral("name"));
    m_description = new QLineEdit(this);
    m_description->setObjectName(QStringLiteral("description"));
    m_locale = new QComboBox(this);
    m_locale->setObjectName(QStringLiteral("locale"));
    fillRegions(m_locale, plan(), true);
    m_service = new QComboBox(this);
    m_service->setObjectName(QStringLiteral("service"));
    m_service->addItem(tr("none"), static_cast<int>(AwsService::None));
    m_service->addItem(tr("EC2 (VPCs, Elastic IP addresses)"), static_cast<int>(AwsService::Ec2));
    m_service->addItem(tr("global services (anycast)"), static_cast<int>(AwsService::GlobalServices));
    m_publicSource = new SegmentedControl({tr("My own range (BYOIP)"), tr("Amazon’s")}, this);
    m_publicSource->setObjectName(QStringLiteral("publicSource"));
    m_publicSource->setCurrentIndex(0);

    m_originates = new OriginatorQuestion(this);
    connect(m_originates, &OriginatorQuestion::answered, this, [this] { touched(); });

    m_place->addSection(tr("Where it belongs"));
    m_place->addRow(tr("&Scope"), m_scope);
    m_place->addRow(tr("&Family"), m_family);
    m_place->addRow(tr("S&ource"), m_source, {},
                    tr("The pool that this one takes its space from; AWS cannot change it later."));
    m_place->addSection(tr("What it is"));
    m_place->addRow(tr("&Name"), m_name);
    m_place->addRow(tr("&Description"), m_description);
    m_place->addRow(tr("&Locale (Region)"), m_locale, tr("fixed after creation"),
                    tr("Resources draw from pools of their own Region only. A pool without a locale is a container for "
                       "other pools."));
    m_place->addRow(tr("Ser&vice"), m_service);
    m_place->addRow(tr("Addresses"), m_publicSource, tr("fixed after creation"));
    m_place->addWide(m_originates);
    m_place->addStretch();
    for (QComboBox* box : {m_scope, m_source, m_locale})
        connect(box, &QComboBox::currentIndexChanged, this, [this, box] {
            if (box == m_scope)
                fillSources();
            placeChanged();
        });
    connect(m_family, &SegmentedControl::currentChanged, this, [this] {
        fillSources();
        placeChanged();
    });
    connect(m_publicSource, &SegmentedControl::currentChanged, this, &NewPoolDialog::placeChanged);
    connect(m_service, &QComboBox::currentIndexChanged, this, [this] { touched(); });
    connect(m_name, &QLineEdit::textChanged, this, [this] { touched(); });
    connect(m_description, &QLineEdit::textChanged, this, [this] { touched(); });
    return m_place;
}

QWidget* NewPoolDialog::makeSpacePage()
{
    m_space = new FormGrid(this);
    m_block = new BlockField(QStringLiteral("block"), true, this);
    m_strategies = new StrategyTable(QStringLiteral("strategies"), this);
    m_free = hintLabel(QString(), this);
    m_free->setObjectName(QStringLiteral("free"));
    m_proof = new ProofFields(this);
    m_space->addSection(tr("First CIDR"));
    m_space->addRow(tr("&Block"), m_block);
    m_space->addUnder(m_free);
    m_compared = new QWidget(this);
    auto* column = new QVBoxLayout(m_compared);
    column->setContentsMargins(0, metrics::group, 0, 0);
    column->addWidget(new SectionTitle(tr("Where it goes"), m_compared));
    column->addWidget(m_strategies);
    m_space->addWide(m_compared);
    m_space->addWide(m_proof);
    m_space->addStretch();
    connect(m_block, &BlockField::edited, this, [this] { touched(); });
    connect(m_strategies, &StrategyTable::strategyChanged, this, [this] { touched(); });
    connect(m_proof, &ProofFields::edited, this, [this] { touched(); });
    return m_space;
}

QWidget* NewPoolDialog::makeRulesPage()
{
    m_rules = new FormGrid(this);
    m_largest = lengthBox(QStringLiteral("largest"), this);
    m_default = lengthBox(QStringLiteral("default"), this);
    m_smallest = lengthBox(QStringLiteral("smallest"), this);
    m_own = new QComboBox(this);
    m_own->setObjectName(QStringLiteral("ownStrategy"));
    for (const Strategy strategy : {Strategy::FirstFit, Strategy::BestFit, Strategy::Sparse})
        m_own->addItem(strategyLabel(strategy), static_cast<int>(strategy));
    m_required = new TagTable(TagTable::Kind::Rules, QStringLiteral("requiredTags"), this);
    m_autoImport = new QCheckBox(tr("Import discovered resources that lie in this pool"), this);
    m_autoImport->setObjectName(QStringLiteral("autoImport"));
    m_refill = new QCheckBox(tr("Take the next block from the source when this pool runs low"), this);
    m_refill->setObjectName(QStringLiteral("refill"));
    m_refillBelow = new QSpinBox(this);
    m_refillBelow->setObjectName(QStringLiteral("refillBelow"));
    m_refillBelow->setAccessibleName(tr("Refill below this share available"));
    m_refillBelow->setRange(1, 99);
    m_refillBelow->setValue(20);
    m_refillBelow->setSuffix(QStringLiteral(" %"));
    m_refillLength = new QSpinBox(this);
    m_refillLength->setObjectName(QStringLiteral("refillLength"));
    m_refillLength->setAccessibleName(tr("Prefix length of the next block"));
    m_refillLength->setRange(1, 128);
    m_refillLength->setPrefix(QStringLiteral("/"));
    auto* refill = new QWidget(this);
    refill->setObjectName(QStringLiteral("refillRow"));
    auto* row = new QHBoxLayout(refill);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(plainLabel(tr("below"), refill, Tone::Secondary));
    row->addWidget(m_refillBelow);
    row->addWidget(plainLabel(tr("available, provision the next"), refill, Tone::Secondary));
    row->addWidget(m_refillLength);
    row->addStretch(1);

    m_rules->addSection(tr("Sizes that resources may take"));
    m_rules->addRow(tr("&Largest block"), m_largest);
    m_rules->addRow(tr("&Default"), m_default);
    m_rules->addRow(tr("&Smallest block"), m_smallest);
    m_rules->addRow(tr("Strate&gy"), m_own,
                    tr("how this plan picks blocks in the pool; AWS always takes the lowest free one"));
    m_rules->addSection(tr("Tags that resources must have"));
    m_rules->addWide(m_required);
    m_rules->addSection(tr("By itself"));
    m_rules->addRow(tr("Auto-&import"), m_autoImport);
    m_rules->addRow(tr("Re&fill"), m_refill, tr("a rule of this plan; AWS does not do it"));
    m_rules->addUnder(refill);
    m_rules->addStretch();
    for (QSpinBox* box : {m_largest, m_default, m_smallest})
        connect(box, &QSpinBox::valueChanged, this, [this] {
            m_lengthsTouched = true;
            touched();
        });
    for (QSpinBox* box : {m_refillBelow, m_refillLength})
        connect(box, &QSpinBox::valueChanged, this, [this] { touched(); });
    for (QCheckBox* box : {m_autoImport, m_refill})
        connect(box, &QCheckBox::toggled, this, [this] { touched(); });
    connect(m_refill, &QCheckBox::toggled, refill, &QWidget::setEnabled);
    refill->setEnabled(false);
    connect(m_own, &QComboBox::currentIndexChanged, this, [this] { touched(); });
    connect(m_required, &TagTable::edited, this, [this] { touched(); });
    return m_rules;
}

} // namespace cadastre

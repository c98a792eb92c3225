// SPDX-License-Identifier: GPL-3.0-or-later
// What the form asks for: construction, answers, commands. The preview is in newpoolpreview.cpp.
#include "ui/wizards/newpool/newpooldialog.h"

#include "allocate/capacity.h"
#include "ui/presentation/formatting.h"
#include "ui/views/common/formgrid.h"
#include "ui/views/common/labels.h"
#include "ui/views/common/segmentedcontrol.h"
#include "ui/wizards/common/blockfield.h"
#include "ui/wizards/common/poolwords.h"
#include "ui/wizards/common/prooffields.h"
#include "ui/wizards/common/strategytable.h"
#include "ui/wizards/common/tagtable.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalBlocker>
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

PrefixLength lengthOf(const QSpinBox* box)
{
    return box->value() == 0 ? PrefixLength{} : PrefixLength{static_cast<std::uint8_t>(box->value())};
}

} // namespace

NewPoolDialog::NewPoolDialog(Session& session, const NewPoolRequest& request, QWidget* parent)
    : WizardDialog(session, tr("New pool"), tr("Create pool"), parent)
{
    setObjectName(QStringLiteral("newPoolDialog"));
    addPage(tr("Place"), makePlacePage());
    addPage(tr("Space"), makeSpacePage());
    addPage(tr("Rules"), makeRulesPage());
    addPage(tr("Review"), makeReviewPage());
    makePreview();
    m_back = addButton(tr("‹ &Back"), QStringLiteral("back"));
    m_next = addButton(tr("Ne&xt ›"), QStringLiteral("next"));
    connect(m_back, &QPushButton::clicked, this, [this] { goTo(currentPage() - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { goTo(currentPage() + 1); });
    connect(this, &PreviewDialogFrame::pageRequested, this, &NewPoolDialog::goTo);
    connect(this, &PreviewDialogFrame::currentPageChanged, this, &NewPoolDialog::pageTurned);

    const Pool* source = plan().find(request.source);
    const ScopeId scope = source ? source->scope : request.scope;
    if (const int index = m_scope->findData(scope.value); index >= 0)
        m_scope->setCurrentIndex(index);
    const Family family = source                  ? source->family
                        : !request.block.isNull() ? request.block.family()
                        : isPublic()              ? Family::IPv6
                                                  : Family::IPv4;
    m_family->setCurrentIndex(family == Family::IPv6 ? 0 : 1);
    fillSources();
    if (const int index = m_source->findData(request.source.value); index >= 0)
        m_source->setCurrentIndex(index);
    placeChanged();
    if (source && source->locale.isEmpty() && m_locale->count() > 1)
        m_locale->setCurrentIndex(std::max(1, m_locale->findData(plan().settings().homeRegion.toString())));
    if (!request.block.isNull())
        m_block->setExact(request.block);
    goTo(PlacePage);
    resize(1080, 740);
    refreshNow();
    m_name->setFocus();
}

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

    m_originates = new QWidget(this);
    m_originates->setObjectName(QStringLiteral("originates"));
    m_originates->setAccessibleName(tr("Who originates this prefix to the Internet?"));
    m_byAws = new QRadioButton(tr("AWS"), m_originates);
    m_byRouters = new QRadioButton(tr("my routers, over Direct Connect or VPN"), m_originates);
    m_undecided = new QRadioButton(tr("undecided"), m_originates);
    m_byAws->setObjectName(QStringLiteral("byAws"));
    m_byRouters->setObjectName(QStringLiteral("byRouters"));
    m_undecided->setObjectName(QStringLiteral("undecided"));
    auto* choices = new QVBoxLayout(m_originates);
    choices->setContentsMargins(0, metrics::group, 0, 0);
    choices->setSpacing(metrics::inControl);
    choices->addWidget(new SectionTitle(tr("Who originates this prefix to the Internet?"), m_originates));
    choices->addWidget(hintLabel(
        tr("Asked once: it decides whether the pool is advertisable, which cannot be changed later."), m_originates));
    const std::pair<QRadioButton*, QString> rows[] = {
        {m_byAws, tr("ROA needed; /48 is the smallest block AWS advertises")},
        {m_byRouters, tr("no Amazon ROA; children down to /56 – /60")},
        {m_undecided, tr("both stay possible: as for AWS, and nothing is advertised yet")}};
    for (const auto& [button, words] : rows) {
        button->setAccessibleDescription(words);
        choices->addWidget(button);
        auto* hint = hintLabel(words, m_originates);
        hint->setContentsMargins(24, 0, 0, 2);
        choices->addWidget(hint);
        connect(button, &QRadioButton::toggled, this, [this] { touched(); });
    }

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
    m_space->addWide(m_free);
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
    m_rules->addRow(tr("&Largest block"), m_largest, {}, tr("AWS: AllocationMinNetmaskLength"));
    m_rules->addRow(tr("&Default"), m_default, {},
                    tr("AWS: AllocationDefaultNetmaskLength, used when a request names no length"));
    m_rules->addRow(tr("&Smallest block"), m_smallest, {}, tr("AWS: AllocationMaxNetmaskLength"));
    m_rules->addRow(tr("Strate&gy"), m_own,
                    tr("how this plan picks blocks in the pool; AWS always takes the lowest free one"));
    m_rules->addSection(tr("Tags that resources must have"));
    m_rules->addWide(m_required);
    m_rules->addSection(tr("By itself"));
    m_rules->addRow(tr("Auto-&import"), m_autoImport);
    m_rules->addRow(tr("Re&fill"), m_refill, tr("a rule of this plan; AWS does not do it"));
    m_rules->addWide(refill);
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

void NewPoolDialog::goTo(int page)
{
    if (page < PlacePage || page > ReviewPage)
        return;
    setCurrentPage(page);
    pageTurned(page);
}

void NewPoolDialog::pageTurned(int page)
{
    m_back->setEnabled(page > PlacePage);
    m_next->setEnabled(page < ReviewPage);
    (page < ReviewPage ? m_next : primary())->setDefault(true); // Enter goes on, at the end it creates
    refreshNow();
}

ScopeId NewPoolDialog::scope() const { return ScopeId{m_scope->currentData().toUInt()}; }

PoolId NewPoolDialog::source() const { return PoolId{m_source->currentData().toUInt()}; }

Family NewPoolDialog::family() const { return m_family->currentIndex() == 0 ? Family::IPv6 : Family::IPv4; }

RegionName NewPoolDialog::locale() const
{
    return RegionName::parse(m_locale->currentData().toString()).value_or(RegionName{});
}

bool NewPoolDialog::isPublic() const
{
    const Scope* row = plan().find(scope());
    return row && row->type == ScopeType::Public;
}

bool NewPoolDialog::isAmazons() const
{
    if (!isPublic())
        return false;
    if (const Pool* pool = plan().find(source()))
        return pool->publicIpSource == PublicIpSource::Amazon;
    return m_publicSource->currentIndex() == 1;
}

bool NewPoolDialog::asksWhoOriginates() const
{
    return isPublic() && !source() && !isAmazons() && family() == Family::IPv6;
}

void NewPoolDialog::fillSources()
{
    const QSignalBlocker quiet(m_source);
    const PoolId before = source();
    m_source->clear();
    m_source->addItem(tr("none: a top-level pool of the scope"), 0U);
    for (const Pool& pool : plan().all<Pool>())
        if (pool.scope == scope() && pool.family == family() && !pool.sourceResource)
            m_source->addItem(QStringLiteral("%1   %2").arg(poolPathLabel(plan(), pool.id),
                                                            poolCidrLabel(plan(), pool.id)),
                              pool.id.value);
    m_source->setCurrentIndex(std::max(0, m_source->findData(before.value)));
}

void NewPoolDialog::placeChanged()
{
    const Pool* parent = plan().find(source());
    // A child pool has its source's locale, once that has one (contract §6.1 row 8).
    const bool localeGiven = parent && !parent->locale.isEmpty();
    if (localeGiven) {
        const QSignalBlocker quiet(m_locale);
        m_locale->setCurrentIndex(std::max(0, m_locale->findData(parent->locale.toString())));
    }
    m_locale->setEnabled(!localeGiven);
    m_place->setHint(m_locale,
                     localeGiven ? tr("that of its source; fixed after creation") : tr("fixed after creation"));
    m_place->setRowVisible(m_service, isPublic());
    m_place->setRowVisible(m_publicSource, isPublic() && !parent);
    m_originates->setVisible(asksWhoOriginates());
    m_service->setCurrentIndex(isPublic() && !locale().isEmpty() ? 1 : 0);

    // Top level: a range is named; Amazon's is asked for by length; below a source both are possible.
    const bool topOwn = !parent && !isAmazons();
    m_block->setModeEnabled(BlockField::Mode::Length, !topOwn);
    m_block->setModeEnabled(BlockField::Mode::Exact, parent || topOwn);
    int from = 0;
    int to = bitCount(family());
    int wanted = family() == Family::IPv6 ? 48 : 16;
    if (isAmazons() && !parent) {
        from = 40;
        to = 52;
        wanted = 52;
    } else if (parent) {
        from = largestCidrLength(plan(), parent->id).value_or(0);
        const int largest = largestFreeLength(plan(), parent->id).value_or(from);
        wanted = parent->defaultLength ? int{*parent->defaultLength}
                                       : std::min(std::max(largest, roundUpToNibble(from + 4)), to);
    }
    {
        const QSignalBlocker quiet(m_block);
        m_block->setLengths(from, to);
        m_block->setLength(wanted);
        if (!topOwn && m_block->mode() != BlockField::Mode::Nothing && !m_block->cidr())
            m_block->setMode(BlockField::Mode::Length);
    }
    if (parent)
        m_strategies->setStrategy(parent->strategy);
    const QSignalBlocker quiet(m_refillLength);
    m_refillLength->setValue(wanted);
    m_refill->setEnabled(parent != nullptr);
    if (!parent)
        m_refill->setChecked(false);

    // VPCs take a /56 from a public IPv6 pool: what AWS's own walkthrough asks for, until somebody says otherwise.
    if (!m_lengthsTouched) {
        const int length = isPublic() && family() == Family::IPv6 && !locale().isEmpty() ? 56 : 0;
        for (QSpinBox* box : {m_largest, m_default, m_smallest})
            box->setValue(length);
        m_lengthsTouched = false;
    }
    // The Region tag rule defaults to the locale (interface §4.15 point 11); who removed it is not asked again.
    if (isPublic() && locale() != m_regionTag && !locale().isEmpty()) {
        const QString key = QStringLiteral("Region");
        const TagPairs pairs = m_required->pairs();
        const bool ours = pairs.contains(TagPair{key, m_regionTag.toString()});
        if (ours)
            m_required->setValue(key, locale().toString());
        else if (m_regionTag.isEmpty())
            m_required->addTag(key, locale().toString());
        m_regionTag = locale();
    }
    suggestName();
    touched();
}

bool NewPoolDialog::isTaken(const QString& name) const
{
    const auto& siblings = source() ? plan().childPools(source()) : plan().topPools(scope());
    return std::ranges::any_of(siblings, [&](PoolId sibling) { return nameOf(plan().get(sibling)) == name; });
}

void NewPoolDialog::suggestName()
{
    if (m_name->text() != m_suggested)
        return; // somebody named it
    const QString base = !locale().isEmpty()      ? locale().toString()
                       : source()                 ? poolLabel(plan(), source())
                       : family() == Family::IPv6 ? QStringLiteral("IPV6-TOP")
                                                  : QStringLiteral("IPV4-TOP");
    QString name = base;
    for (int i = 2; isTaken(name); ++i)
        name = QStringLiteral("%1-%2").arg(base).arg(i);
    m_suggested = name;
    m_name->setText(name);
    m_name->selectAll();
}

QString NewPoolDialog::nameProblem() const
{
    const QString name = m_name->text().trimmed();
    if (isTaken(name))
        return tr("%1 has a pool of this name already.")
            .arg(source() ? poolLabel(plan(), source()) : visibleText(plan().scopeLabel(scope())));
    return {};
}

QString NewPoolDialog::missing() const
{
    if (!scope())
        return tr("This plan has no IPAM and so no scope yet.");
    if (m_name->text().trimmed().isEmpty())
        return tr("Give the pool a name.");
    if (const QString problem = nameProblem(); !problem.isEmpty())
        return problem;
    if (asksWhoOriginates() && !m_byAws->isChecked() && !m_byRouters->isChecked() && !m_undecided->isChecked())
        return tr("Say who originates this prefix to the Internet.");
    if (m_block->mode() == BlockField::Mode::Exact && !m_block->cidr())
        return tr("Type the first CIDR, or choose “Nothing yet”.");
    return m_required->problem();
}

CreatePool NewPoolDialog::createCommand() const
{
    CreatePool command;
    command.scope = scope();
    command.source = source();
    command.family = family();
    command.locale = locale();
    if (isPublic())
        command.service = static_cast<AwsService>(m_service->currentData().toInt());
    if (isPublic() && !source())
        command.publicIpSource = isAmazons() ? PublicIpSource::Amazon : PublicIpSource::Byoip;
    if (asksWhoOriginates()) {
        command.advertisable = !m_byRouters->isChecked();
        command.originator = m_byAws->isChecked()     ? Originator::Aws
                           : m_byRouters->isChecked() ? Originator::OwnRouters
                                                      : Originator::Undecided;
    }
    command.minLength = lengthOf(m_largest);
    command.defaultLength = lengthOf(m_default);
    command.maxLength = lengthOf(m_smallest);
    command.requiredTags = m_required->pairs();
    command.autoImport = m_autoImport->isChecked();
    command.strategy = static_cast<Strategy>(m_own->currentData().toInt());
    if (m_refill->isChecked())
        command.refill = {m_refillBelow->value(), m_refillLength->value()};
    command.description = m_description->text().trimmed();
    command.tags.insert(QStringLiteral("Name"), m_name->text().trimmed());
    return command;
}

WizardDialog::Wish NewPoolDialog::wish() const
{
    if (const QString what = missing(); !what.isEmpty())
        return {{}, what};
    Wish wanted;
    wanted.commands.push_back(createCommand());
    if (m_block->mode() == BlockField::Mode::Nothing)
        return wanted;
    ProvisionCidr provision;
    provision.pool = plan().all<Pool>().nextId();
    provision.cidr = m_block->cidr();
    provision.netmask = m_block->length();
    if (source() && provision.netmask)
        provision.strategy = m_strategies->strategy();
    if (isPublic() && !source() && !isAmazons())
        m_proof->fill(provision);
    wanted.commands.push_back(provision);
    return wanted;
}

QString NewPoolDialog::summary() const { return tr("Create pool %1").arg(visibleText(m_name->text().trimmed())); }

void NewPoolDialog::finished(const Receipt& receipt)
{
    if (const Pool* pool = receipt.changes.firstInserted<Pool>())
        session().selectPool(pool->id);
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/plansettingsdialog.h"

#include "awsapi/places.h"
#include "plan/quotas.h"
#include "text/sentence.h"
#include "text/visibletext.h"
#include "ui/presentation/delegates.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/formgrid.h"
#include "ui/views/common/itemviews.h"
#include "ui/views/common/labels.h"
#include "ui/views/common/segmentedcontrol.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace cadastre {

namespace {

enum QuotaColumn { QuotaName, QuotaApplied, QuotaDefault, QuotaColumns };

constexpr int mostOfAQuota = 1'000'000'000;

/// The applied value is a number: AWS's IPv6 length is raised by making it shorter, at most to /40.
class QuotaDelegate final : public PlainTextDelegate {
public:
    using PlainTextDelegate::PlainTextDelegate;
    QString displayText(const QVariant& value, const QLocale&) const override
    {
        return QString::number(value.toLongLong()); // as the column beside it
    }
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        auto* box = new QSpinBox(parent);
        box->setObjectName(QStringLiteral("quotaValue"));
        box->setAccessibleName(index.siblingAtColumn(QuotaName).data().toString());
        box->setFrame(false);
        const bool length =
            index.siblingAtColumn(QuotaName).data(Qt::UserRole).toString() == QLatin1String("amazon-ipv6-length");
        box->setRange(length ? 40 : 0, length ? 52 : mostOfAQuota);
        return box;
    }
};

/// Quotas in words; `plan/quotas.h` has them by name.
QString quotaLabel(const char* name)
{
    struct Label {
        const char* name;
        const char* text;
    };
    static const Label labels[] = {
        {"ipams-per-region", QT_TRANSLATE_NOOP("cadastre::PlanSettingsDialog", "IPAMs per Region")},
        {"scopes-per-ipam", QT_TRANSLATE_NOOP("cadastre::PlanSettingsDialog", "Scopes per IPAM")},
        {"pools-per-scope", QT_TRANSLATE_NOOP("cadastre::PlanSettingsDialog", "Pools per scope")},
        {"cidrs-per-pool", QT_TRANSLATE_NOOP("cadastre::PlanSettingsDialog", "CIDRs per pool")},
        {"pool-depth", QT_TRANSLATE_NOOP("cadastre::PlanSettingsDialog", "Depth of pools")},
        {"amazon-ipv6-cidrs-per-pool",
         QT_TRANSLATE_NOOP("cadastre::PlanSettingsDialog", "Amazon-provided IPv6 CIDRs per pool")},
        {"amazon-ipv6-length",
         QT_TRANSLATE_NOOP("cadastre::PlanSettingsDialog", "Prefix length of the largest Amazon-provided IPv6 CIDR")},
        {"byoasns-per-ipam", QT_TRANSLATE_NOOP("cadastre::PlanSettingsDialog", "Own ASNs per IPAM")},
        {"discovery-associations-per-ipam",
         QT_TRANSLATE_NOOP("cadastre::PlanSettingsDialog", "Associated resource discoveries per IPAM")},
        {"ou-exclusions", QT_TRANSLATE_NOOP("cadastre::PlanSettingsDialog", "Excluded organisational units")},
        {"verification-tokens", QT_TRANSLATE_NOOP("cadastre::PlanSettingsDialog", "Verification tokens")},
        {"byoip-ranges-per-region", QT_TRANSLATE_NOOP("cadastre::PlanSettingsDialog", "BYOIP ranges per Region")},
        {"ipv4-cidrs-per-vpc", QT_TRANSLATE_NOOP("cadastre::PlanSettingsDialog", "IPv4 CIDRs per VPC")},
        {"ipv6-cidrs-per-vpc", QT_TRANSLATE_NOOP("cadastre::PlanSettingsDialog", "IPv6 CIDRs per VPC")},
        {"vpcs-per-region",
         QT_TRANSLATE_NOOP("cadastre::PlanSettingsDialog", "VPCs per account and Region (0: not limited)")},
        {"tags-per-resource", QT_TRANSLATE_NOOP("cadastre::PlanSettingsDialog", "Tags per resource")},
        {"discoveries-per-region",
         QT_TRANSLATE_NOOP("cadastre::PlanSettingsDialog", "Resource discoveries per Region")},
        {"delegated-admins", QT_TRANSLATE_NOOP("cadastre::PlanSettingsDialog", "Delegated administrators")},
        {"transit-gateway-routes", QT_TRANSLATE_NOOP("cadastre::PlanSettingsDialog", "Routes of a transit gateway")},
        {"direct-connect-prefixes", QT_TRANSLATE_NOOP("cadastre::PlanSettingsDialog", "Prefixes over Direct Connect")},
        {"prefix-list-entries", QT_TRANSLATE_NOOP("cadastre::PlanSettingsDialog", "Entries of a prefix list")},
    };
    for (const Label& label : labels)
        if (qstrcmp(label.name, name) == 0)
            return QCoreApplication::translate("cadastre::PlanSettingsDialog", label.text);
    return QString::fromLatin1(name);
}

QString namesOfRegions(const QList<RegionName>& regions)
{
    QStringList names;
    for (const RegionName& region : regions)
        names << region.toString();
    return names.join(QStringLiteral(", "));
}

QTableWidgetItem* fixedItem(const QString& text)
{
    auto* item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    return item;
}

} // namespace

PlanSettingsDialog::PlanSettingsDialog(Session& session, const PlanSettingsRequest& request, QWidget* parent)
    : EffectDialog(session, tr("Plan settings"), tr("Apply"), parent)
    , m_planForm(new FormGrid(this))
    , m_name(new QLineEdit(this))
    , m_description(new QLineEdit(this))
    , m_evidence(new SegmentedControl({tr("Optional"), tr("Required")}, this))
    , m_policy(new SegmentedControl({tr("Current"), tr("As in 2022")}, this))
    , m_regions(new QListWidget(this))
    , m_otherRegion(new QLineEdit(this))
    , m_addRegion(pushButton(tr("Add Region"), QStringLiteral("addRegion"), this))
    , m_regionForm(new FormGrid(this))
    , m_quotas(new QTableWidget(this))
    , m_default(pushButton(tr("Back to AWS’s default"), QStringLiteral("quotaDefault"), this))
{
    setObjectName(QStringLiteral("planSettingsDialog"));
    buildPlanPage();
    buildRegionsPage();
    buildQuotasPage();
    connect(this, &PreviewDialogFrame::pageRequested, this, &PlanSettingsDialog::setCurrentPage);
    setFormShare(0.6);
    resize(1000, 620);
    refreshNow();
    setCurrentPage(static_cast<int>(request.page));
}

void PlanSettingsDialog::buildPlanPage()
{
    const PlanSettings& settings = plan().settings();
    m_name->setObjectName(QStringLiteral("planName"));
    m_name->setText(settings.name);
    m_description->setObjectName(QStringLiteral("planDescription"));
    m_description->setText(settings.description);
    m_evidence->setObjectName(QStringLiteral("evidence"));
    m_evidence->setCurrentIndex(settings.evidence == EvidenceMode::Required ? 1 : 0);
    m_policy->setObjectName(QStringLiteral("policy"));
    m_policy->setCurrentIndex(settings.policy == Policy::Blog2022 ? 1 : 0);
    m_planForm->addRow(tr("&Name"), m_name);
    m_planForm->addRow(tr("&Description"), m_description);
    m_planForm->addSection(tr("What the plan believes"));
    m_planForm->addRow(tr("&Proof of ownership"), m_evidence, evidenceSentence(evidence()),
                       tr("A BYOIP CIDR needs a signed message that AWS checks against the registry."));
    m_planForm->addRow(tr("R&ules of AWS"), m_policy, policySentence(policy()),
                       tr("Where AWS’s pages and its post of 2022 on BYOIPv6 disagree, one of them has to hold."));
    m_planForm->addStretch();
    addPage(tr("Plan"), m_planForm);
    for (QLineEdit* edit : {m_name, m_description})
        connect(edit, &QLineEdit::textChanged, this, [this] { touched(); });
    for (SegmentedControl* control : {m_evidence, m_policy})
        connect(control, &SegmentedControl::currentChanged, this, [this] { touched(); });
}

void PlanSettingsDialog::buildRegionsPage()
{
    m_regions->setObjectName(QStringLiteral("regions"));
    m_regions->setMinimumHeight(metrics::rowHeight(fontMetrics()) * 10);
    m_otherRegion->setObjectName(QStringLiteral("otherRegion"));
    m_otherRegion->setPlaceholderText(QStringLiteral("eu-central-3"));
    m_otherRegion->setAccessibleName(tr("Another Region"));
    const Ipam* ipam = plan().ipam();
    if (ipam) {
        QList<RegionName> others;
        for (const awsapi::Region& known : awsapi::allRegions())
            if (const auto name = RegionName::parse(QString::fromLatin1(known.name));
                name && known.partition == plan().settings().partition && !ipam->operatingRegions.contains(*name))
                others.append(*name);
        std::sort(others.begin(), others.end());
        for (const RegionName& region : ipam->operatingRegions)
            putRegion(region, true);
        for (const RegionName& region : others)
            putRegion(region, false);
        m_regions->setCurrentRow(0);
    }
    auto* other = new QWidget(this);
    auto* row = new QHBoxLayout(other);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::between);
    row->addWidget(m_otherRegion, 1);
    row->addWidget(m_addRegion);
    other->setObjectName(QStringLiteral("otherRegionRow"));
    other->setFocusProxy(m_otherRegion);
    m_regionForm->addRow(tr("Ope&rates in"), m_regions,
                         tr("A pool’s locale is one of these. The home Region always belongs to them, and a Region in "
                            "which pools live stays."),
                         tr("The operating Regions of the IPAM: where it sees VPCs and hands out addresses."));
    m_regionForm->addRow(tr("An&other"), other, tr("a Region that is newer than this program"));
    m_regionForm->addStretch();
    for (QWidget* widget : std::initializer_list<QWidget*>{m_regions, m_otherRegion, m_addRegion})
        widget->setEnabled(ipam != nullptr);
    if (!ipam)
        m_regionForm->setHint(m_regions, tr("This plan has no IPAM yet."));
    addPage(tr("Regions"), m_regionForm);
    connect(m_regions, &QListWidget::itemChanged, this, [this] { touched(); });
    connect(m_addRegion, &QPushButton::clicked, this, &PlanSettingsDialog::addRegion);
    connect(m_otherRegion, &QLineEdit::textChanged, this, [this] { touched(); });
}

void PlanSettingsDialog::putRegion(const RegionName& region, bool operates)
{
    QString text = region.toString();
    const Ipam* ipam = plan().ipam();
    int pools = 0;
    for (const Pool& pool : plan().all<Pool>())
        pools += pool.locale == region ? 1 : 0;
    if (ipam && region == ipam->homeRegion)
        text = tr("%1 – the home Region").arg(text);
    else if (pools > 0)
        text = tr("%1 – %n pool(s)", nullptr, pools).arg(text);
    auto* item = new QListWidgetItem(text, m_regions);
    item->setData(Qt::UserRole, region.toString());
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(operates ? Qt::Checked : Qt::Unchecked);
}

void PlanSettingsDialog::addRegion()
{
    const auto region = RegionName::parse(m_otherRegion->text().trimmed());
    if (!region || region->isEmpty())
        return;
    QListWidgetItem* known = nullptr;
    for (int i = 0; i < m_regions->count(); ++i)
        if (m_regions->item(i)->data(Qt::UserRole).toString() == region->toString())
            known = m_regions->item(i);
    if (known) {
        known->setCheckState(Qt::Checked);
    } else {
        putRegion(*region, true);
        known = m_regions->item(m_regions->count() - 1);
    }
    m_regions->setCurrentItem(known);
    m_otherRegion->clear();
    touched();
}

void PlanSettingsDialog::buildQuotasPage()
{
    m_quotas->setObjectName(QStringLiteral("quotas"));
    m_quotas->setAccessibleName(tr("Quotas"));
    m_quotas->setColumnCount(QuotaColumns);
    m_quotas->setHorizontalHeaderLabels({tr("Quota"), tr("Applied"), tr("AWS’s default")});
    prepareTable(m_quotas);
    m_quotas->setItemDelegateForColumn(QuotaApplied, new QuotaDelegate(m_quotas));
    m_quotas->setSelectionMode(QAbstractItemView::SingleSelection);
    m_quotas->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked
                              | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    m_quotas->setRowCount(static_cast<int>(quotas().size()));
    int row = 0;
    for (const Quota& quota : quotas()) {
        auto* name = fixedItem(quotaLabel(quota.name));
        name->setData(Qt::UserRole, QString::fromLatin1(quota.name));
        auto* applied = new QTableWidgetItem;
        applied->setData(Qt::EditRole, appliedQuota(plan().settings(), quota.name));
        applied->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable
                          | (quota.adjustable ? Qt::ItemIsEditable : Qt::NoItemFlags));
        m_quotas->setItem(row, QuotaName, name);
        m_quotas->setItem(row, QuotaApplied, applied);
        auto* given =
            fixedItem(quota.adjustable ? QString::number(quota.defaultValue) : tr("fixed: %1").arg(quota.defaultValue));
        for (QTableWidgetItem* number : {applied, given})
            number->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_quotas->setItem(row, QuotaDefault, given);
        ++row;
    }
    const int digit = fontMetrics().averageCharWidth();
    m_quotas->horizontalHeader()->setStretchLastSection(false);
    m_quotas->horizontalHeader()->setSectionResizeMode(QuotaName, QHeaderView::Stretch);
    m_quotas->horizontalHeader()->setSectionResizeMode(QuotaDefault, QHeaderView::ResizeToContents);
    for (const int column : {QuotaApplied, QuotaDefault})
        m_quotas->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_quotas->setColumnWidth(QuotaApplied, digit * 12);
    m_quotas->setCurrentCell(0, QuotaApplied);
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::between);
    column->addWidget(
        hintLabel(tr("What AWS has granted your account. Above an adjustable quota the plan warns; only fixed "
                     "limits refuse. F2 edits the applied value."),
                  page));
    column->addWidget(m_quotas, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_default);
    buttons->addStretch(1);
    column->addLayout(buttons);
    addPage(tr("Quotas"), page);
    connect(m_quotas, &QTableWidget::itemChanged, this, [this] { touched(); });
    connect(m_quotas, &QTableWidget::currentCellChanged, this, [this] { touched(); });
    connect(m_default, &QPushButton::clicked, this, &PlanSettingsDialog::backToDefault);
}

void PlanSettingsDialog::backToDefault()
{
    const int row = m_quotas->currentRow();
    if (row < 0)
        return;
    m_quotas->item(row, QuotaApplied)->setData(Qt::EditRole, quotas()[static_cast<std::size_t>(row)].defaultValue);
}

Policy PlanSettingsDialog::policy() const { return m_policy->currentIndex() == 1 ? Policy::Blog2022 : Policy::Current; }

EvidenceMode PlanSettingsDialog::evidence() const
{
    return m_evidence->currentIndex() == 1 ? EvidenceMode::Required : EvidenceMode::Optional;
}

QString PlanSettingsDialog::policySentence(Policy policy)
{
    switch (policy) {
    case Policy::Current:
        return tr("As AWS is today: a VPC takes IPv6 blocks from /44 to /60, and a pool for EC2 may be a source.");
    case Policy::Blog2022:
        return tr("As AWS was when it wrote on BYOIPv6: a VPC takes exactly one /56, and a pool for EC2 is no source.");
    }
    return {};
}

QString PlanSettingsDialog::evidenceSentence(EvidenceMode evidence)
{
    switch (evidence) {
    case EvidenceMode::Optional:
        return tr("A CIDR of your own is provisioned unless its proof was checked and found wrong.");
    case EvidenceMode::Required:
        return tr("A CIDR of your own is provisioned only when its proof was checked and found right.");
    }
    return {};
}

QList<RegionName> PlanSettingsDialog::chosenRegions() const
{
    QList<RegionName> chosen;
    for (int i = 0; i < m_regions->count(); ++i)
        if (m_regions->item(i)->checkState() == Qt::Checked)
            if (const auto region = RegionName::parse(m_regions->item(i)->data(Qt::UserRole).toString()))
                chosen.append(*region);
    return chosen;
}

WizardDialog::Wish PlanSettingsDialog::wish() const
{
    const PlanSettings& settings = plan().settings();
    const QString name = m_name->text().trimmed();
    if (name.isEmpty() && !settings.name.isEmpty())
        return {{}, tr("Give the plan a name.")};
    if (!m_otherRegion->text().trimmed().isEmpty()) {
        if (const auto region = RegionName::parse(m_otherRegion->text().trimmed()); !region)
            return {{}, sentence(region.error())};
        return {{}, tr("Press “Add Region”, or empty the field.")};
    }
    std::vector<Command> commands;
    ChangeSettings change;
    if (name != settings.name)
        change.name = name;
    if (const QString text = m_description->text().trimmed(); text != settings.description)
        change.description = text;
    if (policy() != settings.policy)
        change.policy = policy();
    if (evidence() != settings.evidence)
        change.evidence = evidence();
    if (change.name || change.description || change.policy || change.evidence)
        commands.emplace_back(change);
    if (const Ipam* ipam = plan().ipam()) {
        ModifyIpam modify;
        modify.ipam = ipam->id;
        const QList<RegionName> chosen = chosenRegions();
        for (const RegionName& region : chosen)
            if (!ipam->operatingRegions.contains(region))
                modify.addRegions.append(region);
        for (const RegionName& region : ipam->operatingRegions)
            if (!chosen.contains(region))
                modify.removeRegions.append(region);
        if (!modify.addRegions.isEmpty() || !modify.removeRegions.isEmpty())
            commands.emplace_back(modify);
    }
    int row = 0;
    for (const Quota& quota : quotas()) {
        const qint64 value = m_quotas->item(row++, QuotaApplied)->data(Qt::EditRole).toLongLong();
        if (value != appliedQuota(settings, quota.name))
            commands.emplace_back(SetQuota{QString::fromLatin1(quota.name), value});
    }
    if (commands.empty())
        return {{}, tr("Nothing is changed yet.")};
    return {commands, {}};
}

QString PlanSettingsDialog::summary() const { return tr("Change the plan’s settings"); }

QVector<StatusList::Item> PlanSettingsDialog::effects(const Wish& wish, const Decision&) const
{
    const PlanSettings& before = plan().settings();
    QVector<StatusList::Item> items;
    const auto say = [&items](const QString& text) { items << StatusList::Item{StatusLevel::Info, text}; };
    for (const Command& command : wish.commands) {
        if (const auto* change = std::get_if<ChangeSettings>(&command)) {
            if (change->name)
                say(tr("The plan is called “%1”.").arg(visibleText(*change->name)));
            if (change->description)
                say(change->description->isEmpty() ? tr("The plan has no description.")
                                                   : tr("The plan has another description."));
            if (change->evidence)
                say(evidenceSentence(*change->evidence));
            if (change->policy)
                say(policySentence(*change->policy));
        } else if (const auto* ipam = std::get_if<ModifyIpam>(&command)) {
            if (!ipam->addRegions.isEmpty())
                say(tr("The IPAM operates in %1, too.").arg(namesOfRegions(ipam->addRegions)));
            if (!ipam->removeRegions.isEmpty())
                say(tr("The IPAM no longer operates in %1.").arg(namesOfRegions(ipam->removeRegions)));
        } else if (const auto* set = std::get_if<SetQuota>(&command)) {
            const Quota* quota = findQuota(set->quota);
            if (quota)
                say(tr("%1: %2 instead of %3", "quota, new value, old value")
                        .arg(quotaLabel(quota->name))
                        .arg(set->value)
                        .arg(appliedQuota(before, quota->name)));
        }
    }
    return items;
}

void PlanSettingsDialog::showPreview(const Wish& wish, const Result<Decision>* decision)
{
    EffectDialog::showPreview(wish, decision);
    m_planForm->setHint(m_evidence, evidenceSentence(evidence()));
    m_planForm->setHint(m_policy, policySentence(policy()));
    const bool refused = decision && !*decision;
    const ErrorCode code = refused ? decision->error().code : ErrorCode{};
    const bool aboutRegions = refused
                           && (code == ErrorCode::HomeRegionFixed || code == ErrorCode::RegionInUse
                               || code == ErrorCode::RegionNotOperating);
    m_regionForm->setProblem(m_regions, aboutRegions ? refusalText(decision->error()) : QString());
    const auto other = RegionName::parse(m_otherRegion->text().trimmed());
    m_addRegion->setEnabled(plan().ipam() && other && !other->isEmpty());
    const int row = m_quotas->currentRow();
    m_default->setEnabled(row >= 0
                          && m_quotas->item(row, QuotaApplied)->data(Qt::EditRole).toLongLong()
                                 != quotas()[static_cast<std::size_t>(row)].defaultValue);
}

} // namespace cadastre

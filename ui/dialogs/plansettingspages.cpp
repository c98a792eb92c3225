// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of the settings: fields, and what the buttons beside them do. What was asked for is in plansettingsdialog.cpp.
#include "ui/dialogs/plansettingsdialog.h"

#include "plan/announcement.h"
#include "plan/quotas.h"
#include "ui/dialogs/regionchoice.h"
#include "ui/presentation/delegates.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/formgrid.h"
#include "ui/views/common/itemviews.h"
#include "ui/views/common/labels.h"
#include "ui/views/common/segmentedcontrol.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QVBoxLayout>

namespace cadastre {

namespace {

constexpr int mostOfAQuota = 1'000'000'000;

const QString sharedSpace = QStringLiteral("100.64.0.0/10"); // RFC 6598: what the interface offers as reusable

QString partitionName(Partition partition)
{
    switch (partition) {
    case Partition::Aws: return PlanSettingsDialog::tr("commercial");
    case Partition::GovCloud: return PlanSettingsDialog::tr("GovCloud (US)");
    case Partition::Sovereign: return PlanSettingsDialog::tr("European Sovereign Cloud");
    case Partition::China: return PlanSettingsDialog::tr("China");
    }
    return {};
}

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
        box->setAccessibleName(index.siblingAtColumn(PlanSettingsDialog::QuotaName).data().toString());
        box->setFrame(false);
        const QString quota = index.siblingAtColumn(PlanSettingsDialog::QuotaName).data(Qt::UserRole).toString();
        const bool length = quota == QLatin1String("amazon-ipv6-length");
        box->setRange(length ? 40 : 0, length ? 52 : mostOfAQuota);
        return box;
    }
};

QTableWidgetItem* fixedItem(const QString& text)
{
    auto* item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    return item;
}

} // namespace

QString PlanSettingsDialog::quotaLabel(const char* name)
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
    m_reusable->setObjectName(QStringLiteral("reusableRanges"));
    m_reusable->setAccessibleName(tr("Reusable ranges"));
    m_reusable->setText(settings.reusableRanges.join(QStringLiteral(", ")));
    auto* reusable = new QWidget(this);
    reusable->setObjectName(QStringLiteral("reusableRow"));
    auto* row = new QHBoxLayout(reusable);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::between);
    row->addWidget(m_reusable, 1);
    auto* offer = pushButton(tr("Add %1").arg(sharedSpace), QStringLiteral("offerSharedSpace"), this);
    row->addWidget(offer);
    connect(offer, &QPushButton::clicked, this, &PlanSettingsDialog::offerSharedSpace);
    m_planForm->addRow(tr("Reusable ran&ges"), reusable,
                       tr("CIDRs, separated by commas: used in several places on purpose, and routed nowhere."));
    m_planForm->addStretch();
    addPage(tr("Plan"), m_planForm);
    for (QLineEdit* edit : {m_name, m_description, m_reusable})
        connect(edit, &QLineEdit::textChanged, this, [this] { touched(); });
    for (SegmentedControl* control : {m_evidence, m_policy})
        connect(control, &SegmentedControl::currentChanged, this, [this] { touched(); });
}

void PlanSettingsDialog::buildRegionsPage()
{
    QListWidget* list = m_regions->list();
    const Ipam* ipam = plan().ipam();
    m_regions->setEnabled(ipam != nullptr);
    if (ipam)
        m_regions->show(*ipam);
    if (ipam && plan().all<Ipam>().size() > 1)
        m_regionForm->setHint(list, tr("Those of the IPAM in %1. Plan ▸ Edit IPAM… changes those of another "
                                       "one, once its scope is selected.")
                                        .arg(ipam->homeRegion.toString()));
    if (!ipam) {
        m_regionForm->setHint(list, tr("This plan has no IPAM yet."));
        auto* make = pushButton(tr("New IPAM…"), QStringLiteral("newIpam"), this);
        m_regionForm->addUnder(make);
        connect(make, &QPushButton::clicked, this, [this] {
            reject();
            session().request(IpamRequest{});
        });
    }
    m_regionForm->addStretch();
    addPage(tr("Regions"), m_regionForm);
    connect(m_regions, &RegionChoice::edited, this, [this] { touched(); });
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

void PlanSettingsDialog::buildOrganisationPage()
{
    const PlanSettings& settings = plan().settings();
    const bool hasIpam = plan().ipam() != nullptr;
    m_owner->setObjectName(QStringLiteral("planOwner"));
    m_owner->setPlaceholderText(QStringLiteral("123456789012"));
    m_owner->setText(settings.owner.toString());
    m_home->setObjectName(QStringLiteral("planHome"));
    m_home->setPlaceholderText(QStringLiteral("us-east-1"));
    m_home->setText(settings.homeRegion.toString());
    m_home->setEnabled(!hasIpam);
    m_partition->setObjectName(QStringLiteral("planPartition"));
    for (const auto& [partition, word] : Words<Partition>::table)
        m_partition->addItem(QStringLiteral("%1 · %2").arg(QLatin1String(word), partitionName(partition)),
                             static_cast<int>(partition));
    m_partition->setCurrentIndex(m_partition->findData(static_cast<int>(settings.partition)));
    m_organisation->setObjectName(QStringLiteral("organisationId"));
    m_organisation->setPlaceholderText(QStringLiteral("o-a1b2c3d4e5"));
    m_organisation->setText(settings.organizationId);
    m_management->setObjectName(QStringLiteral("managementAccount"));
    m_management->setPlaceholderText(QStringLiteral("123456789012"));
    m_management->setText(settings.managementAccount.toString());
    m_sharing->setObjectName(QStringLiteral("organisationSharing"));
    m_sharing->setChecked(settings.organizationSharing);
    m_organisationForm->addRow(
        tr("O&wner account"), m_owner,
        tr("Twelve digits: the account that owns the IPAM, usually the delegated administrator."),
        tr("What it owns in the plan goes with it: IPAMs, pools, shares, discoveries."));
    m_organisationForm->addRow(tr("&Home Region"), m_home, hasIpam ? tr("that of the IPAM; it stays") : QString());
    m_organisationForm->addRow(tr("&Partition"), m_partition, {},
                               tr("Which Regions there are, and from which AS numbers Amazon announces."));
    m_organisationForm->addSection(tr("Organisation"));
    m_organisationForm->addRow(tr("&Id"), m_organisation,
                               tr("Pools are shared with it as a whole, or with its units."));
    m_organisationForm->addRow(tr("&Management account"), m_management);
    m_organisationForm->addRow(tr("Sharing"), m_sharing);
    m_organisationForm->addStretch();
    addPage(tr("Organisation"), m_organisationForm);
    for (QLineEdit* edit : {m_owner, m_organisation, m_management})
        connect(edit, &QLineEdit::textChanged, this, [this] { touched(); });
    connect(m_home, &QLineEdit::textChanged, this, &PlanSettingsDialog::homeTyped);
    connect(m_partition, &QComboBox::currentIndexChanged, this, [this] { touched(); });
    connect(m_sharing, &QCheckBox::toggled, this, [this] { touched(); });
}

void PlanSettingsDialog::homeTyped()
{
    // A Region lies in one partition.
    if (const auto home = RegionName::parse(m_home->text().trimmed()); home && !home->isEmpty())
        m_partition->setCurrentIndex(m_partition->findData(static_cast<int>(partitionOf(*home))));
    touched();
}

void PlanSettingsDialog::offerSharedSpace()
{
    QStringList ranges = reusableRanges();
    if (!ranges.contains(sharedSpace))
        ranges.append(sharedSpace);
    m_reusable->setText(ranges.join(QStringLiteral(", ")));
}

void PlanSettingsDialog::backToDefault()
{
    const int row = m_quotas->currentRow();
    if (row < 0)
        return;
    m_quotas->item(row, QuotaApplied)->setData(Qt::EditRole, quotas()[static_cast<std::size_t>(row)].defaultValue);
}

} // namespace cadastre

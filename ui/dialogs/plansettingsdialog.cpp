// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/plansettingsdialog.h"

#include "net/prefix.h"
#include "plan/quotas.h"
#include "text/sentence.h"
#include "text/visibletext.h"
#include "ui/dialogs/regionchoice.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/formgrid.h"
#include "ui/views/common/segmentedcontrol.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableWidget>

namespace cadastre {

namespace {

QString namesOfRegions(const QList<RegionName>& regions)
{
    QStringList names;
    for (const RegionName& region : regions)
        names << region.toString();
    return names.join(QStringLiteral(", "));
}

} // namespace

PlanSettingsDialog::PlanSettingsDialog(Session& session, const PlanSettingsRequest& request, QWidget* parent)
    : EffectDialog(session, tr("Plan settings"), tr("Apply"), parent)
    , m_planForm(new FormGrid(this))
    , m_name(new QLineEdit(this))
    , m_description(new QLineEdit(this))
    , m_evidence(new SegmentedControl({tr("Optional"), tr("Required")}, this))
    , m_policy(new SegmentedControl({tr("Current"), tr("As in 2022")}, this))
    , m_reusable(new QLineEdit(this))
    , m_regionForm(new FormGrid(this))
    , m_regions(new RegionChoice(session, m_regionForm, this))
    , m_quotas(new QTableWidget(this))
    , m_default(pushButton(tr("Back to AWS’s default"), QStringLiteral("quotaDefault"), this))
    , m_organisationForm(new FormGrid(this))
    , m_owner(new QLineEdit(this))
    , m_home(new QLineEdit(this))
    , m_partition(new QComboBox(this))
    , m_organisation(new QLineEdit(this))
    , m_management(new QLineEdit(this))
    , m_sharing(new QCheckBox(tr("RAM shares within the organisation need no in&vitation"), this))
{
    setObjectName(QStringLiteral("planSettingsDialog"));
    buildPlanPage();
    buildRegionsPage();
    buildQuotasPage();
    buildOrganisationPage();
    connect(this, &PreviewDialogFrame::pageRequested, this, &PlanSettingsDialog::setCurrentPage);
    setFormShare(0.6);
    resize(1000, 620);
    refreshNow();
    setCurrentPage(static_cast<int>(request.page));
}

Policy PlanSettingsDialog::policy() const { return m_policy->currentIndex() == 1 ? Policy::Blog2022 : Policy::Current; }

EvidenceMode PlanSettingsDialog::evidence() const
{
    return m_evidence->currentIndex() == 1 ? EvidenceMode::Required : EvidenceMode::Optional;
}

Partition PlanSettingsDialog::partition() const { return static_cast<Partition>(m_partition->currentData().toInt()); }

QStringList PlanSettingsDialog::reusableRanges() const
{
    static const QRegularExpression between(QStringLiteral("[,;\\s]+"));
    return m_reusable->text().split(between, Qt::SkipEmptyParts);
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

WizardDialog::Wish PlanSettingsDialog::wish() const
{
    const PlanSettings& settings = plan().settings();
    if (m_name->text().trimmed().isEmpty() && !settings.name.isEmpty())
        return {{}, tr("Give the plan a name.")};
    if (const QString missing = m_regions->missing(); !missing.isEmpty())
        return {{}, missing};
    std::vector<Command> commands;
    const auto change = settingsChange();
    if (!change)
        return {{}, sentence(change.error())};
    if (change->name || change->description || change->policy || change->evidence || change->reusableRanges
        || change->owner || change->homeRegion || change->partition || change->organizationId
        || change->managementAccount || change->organizationSharing)
        commands.emplace_back(*change);
    if (const Ipam* ipam = plan().ipam()) {
        ModifyIpam modify;
        modify.ipam = ipam->id;
        const QList<RegionName> chosen = m_regions->chosen();
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

Result<ChangeSettings> PlanSettingsDialog::settingsChange() const
{
    const PlanSettings& settings = plan().settings();
    ChangeSettings change;
    if (const QString name = m_name->text().trimmed(); name != settings.name)
        change.name = name;
    if (const QString text = m_description->text().trimmed(); text != settings.description)
        change.description = text;
    if (policy() != settings.policy)
        change.policy = policy();
    if (evidence() != settings.evidence)
        change.evidence = evidence();
    if (reusableRanges() != settings.reusableRanges) {
        change.reusableRanges.emplace();
        for (const QString& text : reusableRanges()) {
            const auto range = Prefix::parse(text);
            if (!range)
                return Unexpected(range.error());
            change.reusableRanges->append(range->toString());
        }
    }
    if (const QString typed = m_owner->text().trimmed(); typed != settings.owner.toString()) {
        const auto owner = AccountNumber::parse(typed);
        if (!owner)
            return Unexpected(owner.error());
        change.owner = *owner;
    }
    if (const QString typed = m_home->text().trimmed(); typed != settings.homeRegion.toString()) {
        const auto home = RegionName::parse(typed);
        if (!home)
            return Unexpected(home.error());
        change.homeRegion = *home;
    }
    if (partition() != settings.partition)
        change.partition = partition();
    if (const QString id = m_organisation->text().trimmed(); id != settings.organizationId)
        change.organizationId = id;
    if (const QString typed = m_management->text().trimmed();
        typed.isEmpty() && !settings.managementAccount.isEmpty()) {
        change.managementAccount = AccountNumber();
    } else if (typed != settings.managementAccount.toString()) {
        const auto number = AccountNumber::parse(typed);
        if (!number)
            return Unexpected(number.error());
        change.managementAccount = *number;
    }
    if (m_sharing->isChecked() != settings.organizationSharing)
        change.organizationSharing = m_sharing->isChecked();
    return change;
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
            if (change->reusableRanges)
                say(change->reusableRanges->isEmpty() ? tr("Every overlap is a finding.")
                                                      : tr("Overlaps inside %1 are no finding.")
                                                            .arg(change->reusableRanges->join(QStringLiteral(", "))));
            if (change->owner)
                say(tr("The plan is drawn for %1, with all that %2 owned in it.")
                        .arg(change->owner->toString(), before.owner.toString()));
            if (change->homeRegion)
                say(tr("The IPAM will live in %1.").arg(change->homeRegion->toString()));
            if (change->partition)
                say(tr("The plan is about the partition %1.").arg(toWire(*change->partition)));
            if (change->organizationId)
                say(change->organizationId->isEmpty()
                        ? tr("The plan knows no organisation.")
                        : tr("The organisation is %1.").arg(visibleText(*change->organizationId)));
            if (change->managementAccount)
                say(change->managementAccount->isEmpty()
                        ? tr("The plan knows no management account.")
                        : tr("The management account is %1.").arg(change->managementAccount->toString()));
            if (change->organizationSharing)
                say(*change->organizationSharing ? tr("Members of the organisation draw from a share at once.")
                                                 : tr("Members of the organisation have to accept each share."));
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
    m_regionForm->setProblem(m_regions->list(), aboutRegions ? refusalText(decision->error()) : QString());
    m_regions->refresh();
    const int row = m_quotas->currentRow();
    m_default->setEnabled(row >= 0
                          && m_quotas->item(row, QuotaApplied)->data(Qt::EditRole).toLongLong()
                                 != quotas()[static_cast<std::size_t>(row)].defaultValue);
}

} // namespace cadastre

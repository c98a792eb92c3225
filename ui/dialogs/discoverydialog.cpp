// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/discoverydialog.h"

#include "ui/session/session.h"
#include "ui/wizards/common/poolwords.h"

#include <QComboBox>
#include <QLineEdit>
#include <QRegularExpression>

#include <algorithm>
#include <iterator>

namespace cadastre {

namespace {

/// What stands between commas and spaces.
QStringList wordsOf(const QLineEdit* edit)
{
    static const QRegularExpression separator(QStringLiteral("[,;\\s]+"));
    return edit->text().split(separator, Qt::SkipEmptyParts);
}

/// What is in the first list and not in the second.
template <class List>
List without(const List& all, const List& others)
{
    List rest;
    std::copy_if(all.begin(), all.end(), std::back_inserter(rest),
                 [&](const auto& one) { return !others.contains(one); });
    return rest;
}

} // namespace

DiscoveryDialog::DiscoveryDialog(Session& session, const DiscoveryRequest& request, QWidget* parent)
    : CommandDialog(session, request.discovery ? tr("Edit resource discovery") : tr("New resource discovery"),
                    request.discovery ? tr("Save") : tr("Create discovery"), parent)
    , m_discovery(request.discovery)
    , m_region(new QComboBox)
    , m_regions(new QLineEdit)
    , m_excluded(new QLineEdit)
    , m_description(new QLineEdit)
{
    setObjectName(QStringLiteral("discoveryDialog"));
    m_region->setObjectName(QStringLiteral("discoveryRegion"));
    m_regions->setObjectName(QStringLiteral("discoveryRegions"));
    m_excluded->setObjectName(QStringLiteral("discoveryExcluded"));
    m_description->setObjectName(QStringLiteral("discoveryDescription"));
    m_regions->setPlaceholderText(QStringLiteral("us-west-2, eu-west-1"));
    m_excluded->setPlaceholderText(QStringLiteral("o-a1b2c3d4e5/r-ab12/ou-ab12-cd34ef56/*"));
    fillRegions(m_region, session.plan(), false);
    form()->addRow(tr("&Made in"), m_region, tr("one for each account and Region"));
    form()->addRow(tr("Looks in, t&oo"), m_regions, tr("other Regions, separated by commas"));
    form()->addRow(tr("&Leaves out"), m_excluded, tr("organizational units; with * also what is below"));
    form()->addRow(tr("&Description"), m_description);
    form()->addStretch();
    const Plan& plan = session.plan();
    const ResourceDiscovery* row = plan.find(m_discovery);
    const RegionName region = row ? row->region : plan.settings().homeRegion;
    if (m_region->findData(region.toString()) < 0)
        m_region->addItem(region.toString(), region.toString());
    m_region->setCurrentIndex(m_region->findData(region.toString()));
    m_region->setEnabled(!row);
    form()->setRowVisible(m_excluded, row != nullptr);
    if (row) {
        QStringList others;
        for (const RegionName& one : row->operatingRegions)
            if (one != row->region)
                others << one.toString();
        m_regions->setText(others.join(QLatin1String(", ")));
        m_excluded->setText(row->excludedUnits.join(QLatin1String(", ")));
        m_description->setText(row->description);
    }
    for (QLineEdit* edit : {m_regions, m_excluded, m_description})
        connect(edit, &QLineEdit::textChanged, this, [this] { edited(); });
    connect(m_region, &QComboBox::currentIndexChanged, this, [this] { edited(); });
    edited();
}

QString DiscoveryDialog::missing() const
{
    return regions() ? tr("Nothing is changed yet.") : tr("One of the Regions is not the name of a Region.");
}

std::optional<QList<RegionName>> DiscoveryDialog::regions() const
{
    QList<RegionName> found;
    for (const QString& word : wordsOf(m_regions)) {
        const auto region = RegionName::parse(word);
        if (!region || region->isEmpty())
            return std::nullopt;
        found.append(*region);
    }
    return found;
}

std::optional<std::vector<Command>> DiscoveryDialog::commands() const
{
    const ResourceDiscovery* before = session().plan().find(m_discovery);
    return before ? modification(*before) : creation();
}

std::optional<std::vector<Command>> DiscoveryDialog::creation() const
{
    const auto also = regions();
    const auto region = RegionName::parse(m_region->currentData().toString());
    if (!also || !region)
        return std::nullopt;
    CreateDiscovery create;
    create.region = *region;
    create.operatingRegions = *also;
    create.description = m_description->text().trimmed();
    return std::vector<Command>{create};
}

std::optional<std::vector<Command>> DiscoveryDialog::modification(const ResourceDiscovery& before) const
{
    auto wanted = regions();
    if (!wanted)
        return std::nullopt;
    wanted->append(before.region);
    ModifyDiscovery modify;
    modify.discovery = m_discovery;
    modify.addRegions = without(*wanted, before.operatingRegions);
    modify.removeRegions = without(before.operatingRegions, *wanted);
    const QStringList excluded = wordsOf(m_excluded);
    modify.addExclusions = without(excluded, before.excludedUnits);
    modify.removeExclusions = without(before.excludedUnits, excluded);
    if (const QString description = m_description->text().trimmed(); description != before.description)
        modify.description = description;
    const bool isChanged = !modify.addRegions.isEmpty() || !modify.removeRegions.isEmpty()
                        || !modify.addExclusions.isEmpty() || !modify.removeExclusions.isEmpty() || modify.description;
    return isChanged ? std::optional(std::vector<Command>{modify}) : std::nullopt;
}

} // namespace cadastre

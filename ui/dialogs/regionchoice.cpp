// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/regionchoice.h"

#include "awsapi/places.h"
#include "text/sentence.h"
#include "ui/session/session.h"
#include "ui/theme.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/formgrid.h"
#include "ui/views/common/itemviews.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

namespace cadastre {

RegionChoice::RegionChoice(const Session& session, FormGrid* form, QWidget* parent)
    : QObject(parent)
    , m_session(session)
    , m_list(new QListWidget(parent))
    , m_other(new QLineEdit(parent))
    , m_add(pushButton(tr("Add Region"), QStringLiteral("addRegion"), parent))
{
    m_list->setObjectName(QStringLiteral("regions"));
    m_list->setMinimumHeight(metrics::rowHeight(m_list->fontMetrics()) * 10);
    m_other->setObjectName(QStringLiteral("otherRegion"));
    m_other->setPlaceholderText(QStringLiteral("eu-central-3"));
    m_other->setAccessibleName(tr("Another Region"));
    auto* other = new QWidget(parent);
    auto* row = new QHBoxLayout(other);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::between);
    row->addWidget(m_other, 1);
    row->addWidget(m_add);
    other->setObjectName(QStringLiteral("otherRegionRow"));
    other->setFocusProxy(m_other);
    form->addRow(tr("Ope&rates in"), m_list,
                 tr("A pool’s locale is one of these. The home Region always belongs to them, and a Region in "
                    "which pools live stays."),
                 tr("The operating Regions of the IPAM: where it sees VPCs and hands out addresses."));
    form->addRow(tr("An&other"), other, tr("a Region that is newer than this program"));
    connect(m_list, &QListWidget::itemChanged, this, [this] { Q_EMIT edited(); });
    connect(m_add, &QPushButton::clicked, this, &RegionChoice::add);
    connect(m_other, &QLineEdit::textChanged, this, [this] { Q_EMIT edited(); });
}

void RegionChoice::show(const Ipam& ipam)
{
    const QSignalBlocker quiet(m_list);
    m_ipam = ipam.id;
    m_home = ipam.homeRegion;
    m_list->clear();
    for (const RegionName& region : ipam.operatingRegions)
        put(region, true);
    putKnown();
}

void RegionChoice::setHome(const RegionName& home)
{
    if (home == m_home && m_list->count() > 0)
        return;
    const QSignalBlocker quiet(m_list);
    if (m_list->count() == 0)
        putKnown();
    const RegionName before = m_home;
    m_home = home;
    if (const int row = rowOf(before); row >= 0) {
        m_list->item(row)->setText(label(before));
        m_list->item(row)->setCheckState(Qt::Unchecked);
    }
    if (const int row = rowOf(home); row >= 0) {
        m_list->item(row)->setText(label(home));
        m_list->item(row)->setCheckState(Qt::Checked);
        m_list->setCurrentRow(row); // it is far down the list
    }
}

void RegionChoice::setEnabled(bool enabled)
{
    for (QWidget* widget : std::initializer_list<QWidget*>{m_list, m_other, m_add})
        widget->setEnabled(enabled);
}

void RegionChoice::putKnown()
{
    QList<RegionName> others;
    for (const awsapi::Region& known : awsapi::allRegions())
        if (const auto name = RegionName::parse(QString::fromLatin1(known.name));
            name && known.partition == m_session.plan().settings().partition && rowOf(*name) < 0)
            others.append(*name);
    std::sort(others.begin(), others.end());
    for (const RegionName& region : others)
        put(region, false);
    m_list->setCurrentRow(0);
}

QString RegionChoice::label(const RegionName& region) const
{
    if (region == m_home)
        return tr("%1 – the home Region").arg(region.toString());
    const Plan& plan = m_session.plan();
    int pools = 0;
    for (const Pool& pool : plan.all<Pool>())
        if (const Scope* scope = plan.find(pool.scope); scope && scope->ipam == m_ipam)
            pools += pool.locale == region ? 1 : 0;
    return pools > 0 ? tr("%1 – %n pool(s)", nullptr, pools).arg(region.toString()) : region.toString();
}

void RegionChoice::put(const RegionName& region, bool operates)
{
    auto* item = new QListWidgetItem(label(region), m_list);
    item->setData(Qt::UserRole, region.toString());
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(operates ? Qt::Checked : Qt::Unchecked);
}

int RegionChoice::rowOf(const RegionName& region) const
{
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->data(Qt::UserRole).toString() == region.toString())
            return row;
    return -1;
}

void RegionChoice::add()
{
    const auto region = RegionName::parse(m_other->text().trimmed());
    if (!region || region->isEmpty())
        return;
    int row = rowOf(*region);
    if (row < 0) {
        put(*region, true);
        row = m_list->count() - 1;
    }
    m_list->item(row)->setCheckState(Qt::Checked);
    m_list->setCurrentRow(row);
    m_other->clear();
    Q_EMIT edited();
}

QList<RegionName> RegionChoice::chosen() const
{
    QList<RegionName> regions;
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->checkState() == Qt::Checked)
            if (const auto region = RegionName::parse(m_list->item(row)->data(Qt::UserRole).toString()))
                regions.append(*region);
    return regions;
}

QString RegionChoice::missing() const
{
    const QString typed = m_other->text().trimmed();
    if (typed.isEmpty())
        return {};
    if (const auto region = RegionName::parse(typed); !region)
        return sentence(region.error());
    return tr("Press “Add Region”, or empty the field.");
}

void RegionChoice::refresh()
{
    const auto typed = RegionName::parse(m_other->text().trimmed());
    m_add->setEnabled(m_other->isEnabled() && typed && !typed->isEmpty());
}

} // namespace cadastre

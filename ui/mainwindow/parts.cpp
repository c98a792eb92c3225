// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/parts.h"

#include "ui/views/audit/auditview.h"
#include "ui/views/common/emptystate.h"
#include "ui/views/drift/driftview.h"
#include "ui/views/findings/findingspanel.h"
#include "ui/views/history/historypanel.h"
#include "ui/views/inspector/inspector.h"
#include "ui/views/map/maptab.h"
#include "ui/views/pools/accountspanel.h"
#include "ui/views/pools/poolspanel.h"
#include "ui/views/pools/regionspanel.h"
#include "ui/views/rehearsal/rehearsalview.h"
#include "ui/views/rollout/rolloutview.h"
#include "ui/views/tabs/allocationstab.h"
#include "ui/views/tabs/byoasntab.h"
#include "ui/views/tabs/calendartab.h"
#include "ui/views/tabs/cidrstab.h"
#include "ui/views/tabs/discoveriestab.h"
#include "ui/views/tabs/overviewtab.h"
#include "ui/views/tabs/poolstab.h"
#include "ui/views/tabs/resourcestab.h"
#include "ui/views/tabs/routingtab.h"
#include "ui/views/tabs/rulestab.h"
#include "ui/views/tabs/sharingtab.h"
#include "ui/views/tabs/sitestab.h"

#include <QCoreApplication>

namespace cadastre {

namespace {
QString partsText(const char* text) { return QCoreApplication::translate("cadastre::parts", text); }
} // namespace

std::vector<TabKind> tabKinds()
{
    const auto title = [](const char* text) { return partsText(text); };
    return {
        {QStringLiteral("poolsTab"), title(QT_TRANSLATE_NOOP("cadastre::parts", "Pools")), false, true},
        {QStringLiteral("mapTab"), title(QT_TRANSLATE_NOOP("cadastre::parts", "Map")), true, false},
        {QStringLiteral("overviewTab"), title(QT_TRANSLATE_NOOP("cadastre::parts", "Overview")), true, false},
        {QStringLiteral("cidrsTab"), title(QT_TRANSLATE_NOOP("cadastre::parts", "CIDRs")), true, false},
        {QStringLiteral("allocationsTab"), title(QT_TRANSLATE_NOOP("cadastre::parts", "Allocations"))},
        {QStringLiteral("resourcesTab"), title(QT_TRANSLATE_NOOP("cadastre::parts", "Resources"))},
        {QStringLiteral("rulesTab"), title(QT_TRANSLATE_NOOP("cadastre::parts", "Rules")), true, false},
        {QStringLiteral("routingTab"), title(QT_TRANSLATE_NOOP("cadastre::parts", "Routing"))},
        {QStringLiteral("byoasnTab"), title(QT_TRANSLATE_NOOP("cadastre::parts", "AS numbers")), false, true},
        {QStringLiteral("sharingTab"), title(QT_TRANSLATE_NOOP("cadastre::parts", "Sharing"))},
        {QStringLiteral("sitesTab"), title(QT_TRANSLATE_NOOP("cadastre::parts", "Sites")), false, true},
        {QStringLiteral("discoveriesTab"), title(QT_TRANSLATE_NOOP("cadastre::parts", "Discoveries")), false, true},
        {QStringLiteral("calendarTab"), title(QT_TRANSLATE_NOOP("cadastre::parts", "Expiries")), false, true},
    };
}

QWidget* makePart(const QString& name, Session& session, QWidget* parent)
{
    QWidget* part = nullptr;
    const auto is = [&name](const char* other) { return name == QLatin1String(other); };
    if (is("poolsPanel"))
        part = new PoolsPanel(session, parent);
    if (is("accountsPanel"))
        part = new AccountsPanel(session, parent);
    if (is("regionsPanel"))
        part = new RegionsPanel(session, parent);
    if (is("inspector"))
        part = new Inspector(session, parent);
    if (is("findingsPanel"))
        part = new FindingsPanel(session, parent);
    if (is("historyPanel"))
        part = new HistoryPanel(session, parent);
    if (is("mapTab"))
        part = new MapTab(session, parent);
    if (is("overviewTab"))
        part = new OverviewTab(session, parent);
    if (is("poolsTab"))
        part = new PoolsTab(session, parent);
    if (is("cidrsTab"))
        part = new CidrsTab(session, parent);
    if (is("allocationsTab"))
        part = new AllocationsTab(session, parent);
    if (is("resourcesTab"))
        part = new ResourcesTab(session, parent);
    if (is("rulesTab"))
        part = new RulesTab(session, parent);
    if (is("routingTab"))
        part = new RoutingTab(session, parent);
    if (is("byoasnTab"))
        part = new ByoasnTab(session, parent);
    if (is("sharingTab"))
        part = new SharingTab(session, parent);
    if (is("sitesTab"))
        part = new SitesTab(session, parent);
    if (is("discoveriesTab"))
        part = new DiscoveriesTab(session, parent);
    if (is("calendarTab"))
        part = new CalendarTab(session, parent);
    if (is("auditView"))
        part = new AuditView(session, parent);
    if (is("rehearsalView"))
        part = new RehearsalView(session, parent);
    if (is("rolloutView"))
        part = new RolloutView(session, parent);
    if (is("driftView"))
        part = new DriftView(session, parent);
    if (!part) // a name that nobody knows: say so instead of leaving a hole
        part = new EmptyState(QStringLiteral("table"),
                              partsText(QT_TRANSLATE_NOOP("cadastre::parts", "This view is not part of this build.")),
                              {}, parent);
    part->setObjectName(name);
    return part;
}

} // namespace cadastre

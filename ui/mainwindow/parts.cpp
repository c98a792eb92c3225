// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/parts.h"

#include "ui/views/common/emptystate.h"

#include <QCoreApplication>

// Parts that are not there (yet) say so instead of leaving a hole.
#if __has_include("ui/views/pools/poolspanel.h")
#include "ui/views/pools/poolspanel.h"
#define HAS_POOLS
#endif
#if __has_include("ui/views/pools/accountspanel.h")
#include "ui/views/pools/accountspanel.h"
#define HAS_ACCOUNTS
#endif
#if __has_include("ui/views/pools/regionspanel.h")
#include "ui/views/pools/regionspanel.h"
#define HAS_REGIONS
#endif
#if __has_include("ui/views/inspector/inspector.h")
#include "ui/views/inspector/inspector.h"
#define HAS_INSPECTOR
#endif
#if __has_include("ui/views/findings/findingspanel.h")
#include "ui/views/findings/findingspanel.h"
#define HAS_FINDINGS
#endif
#if __has_include("ui/views/history/historypanel.h")
#include "ui/views/history/historypanel.h"
#define HAS_HISTORY
#endif
#if __has_include("ui/views/map/maptab.h")
#include "ui/views/map/maptab.h"
#define HAS_MAP
#endif
#if __has_include("ui/views/tabs/overviewtab.h")
#include "ui/views/tabs/overviewtab.h"
#define HAS_OVERVIEW
#endif
#if __has_include("ui/views/tabs/cidrstab.h")
#include "ui/views/tabs/cidrstab.h"
#define HAS_CIDRS
#endif
#if __has_include("ui/views/tabs/allocationstab.h")
#include "ui/views/tabs/allocationstab.h"
#define HAS_ALLOCATIONS
#endif
#if __has_include("ui/views/tabs/resourcestab.h")
#include "ui/views/tabs/resourcestab.h"
#define HAS_RESOURCES
#endif
#if __has_include("ui/views/tabs/rulestab.h")
#include "ui/views/tabs/rulestab.h"
#define HAS_RULES
#endif
#if __has_include("ui/views/tabs/routingtab.h")
#include "ui/views/tabs/routingtab.h"
#define HAS_ROUTING
#endif
#if __has_include("ui/views/tabs/sharingtab.h")
#include "ui/views/tabs/sharingtab.h"
#define HAS_SHARING
#endif
#if __has_include("ui/views/tabs/sitestab.h")
#include "ui/views/tabs/sitestab.h"
#define HAS_SITES
#endif
#if __has_include("ui/views/audit/auditview.h")
#include "ui/views/audit/auditview.h"
#define HAS_AUDIT
#endif

namespace cadastre {

namespace {
QString say(const char* text) { return QCoreApplication::translate("cadastre::parts", text); }
} // namespace

std::vector<TabKind> tabKinds()
{
    const auto title = [](const char* text) { return say(text); };
    return {
        {QStringLiteral("mapTab"), title(QT_TRANSLATE_NOOP("cadastre::parts", "Map"))},
        {QStringLiteral("overviewTab"), title(QT_TRANSLATE_NOOP("cadastre::parts", "Overview"))},
        {QStringLiteral("cidrsTab"), title(QT_TRANSLATE_NOOP("cadastre::parts", "CIDRs")), true, false},
        {QStringLiteral("allocationsTab"), title(QT_TRANSLATE_NOOP("cadastre::parts", "Allocations"))},
        {QStringLiteral("resourcesTab"), title(QT_TRANSLATE_NOOP("cadastre::parts", "Resources"))},
        {QStringLiteral("rulesTab"), title(QT_TRANSLATE_NOOP("cadastre::parts", "Rules")), true, false},
        {QStringLiteral("routingTab"), title(QT_TRANSLATE_NOOP("cadastre::parts", "Routing"))},
        {QStringLiteral("sharingTab"), title(QT_TRANSLATE_NOOP("cadastre::parts", "Sharing"))},
        {QStringLiteral("sitesTab"), title(QT_TRANSLATE_NOOP("cadastre::parts", "Sites")), false, true},
    };
}

QWidget* makePart(const QString& name, Session& session, QWidget* parent)
{
    QWidget* part = nullptr;
    const auto is = [&name](const char* other) { return name == QLatin1String(other); };
#ifdef HAS_POOLS
    if (is("poolsPanel"))
        part = new PoolsPanel(session, parent);
#endif
#ifdef HAS_ACCOUNTS
    if (is("accountsPanel"))
        part = new AccountsPanel(session, parent);
#endif
#ifdef HAS_REGIONS
    if (is("regionsPanel"))
        part = new RegionsPanel(session, parent);
#endif
#ifdef HAS_INSPECTOR
    if (is("inspector"))
        part = new Inspector(session, parent);
#endif
#ifdef HAS_FINDINGS
    if (is("findingsPanel"))
        part = new FindingsPanel(session, parent);
#endif
#ifdef HAS_HISTORY
    if (is("historyPanel"))
        part = new HistoryPanel(session, parent);
#endif
#ifdef HAS_MAP
    if (is("mapTab"))
        part = new MapTab(session, parent);
#endif
#ifdef HAS_OVERVIEW
    if (is("overviewTab"))
        part = new OverviewTab(session, parent);
#endif
#ifdef HAS_CIDRS
    if (is("cidrsTab"))
        part = new CidrsTab(session, parent);
#endif
#ifdef HAS_ALLOCATIONS
    if (is("allocationsTab"))
        part = new AllocationsTab(session, parent);
#endif
#ifdef HAS_RESOURCES
    if (is("resourcesTab"))
        part = new ResourcesTab(session, parent);
#endif
#ifdef HAS_RULES
    if (is("rulesTab"))
        part = new RulesTab(session, parent);
#endif
#ifdef HAS_ROUTING
    if (is("routingTab"))
        part = new RoutingTab(session, parent);
#endif
#ifdef HAS_SHARING
    if (is("sharingTab"))
        part = new SharingTab(session, parent);
#endif
#ifdef HAS_SITES
    if (is("sitesTab"))
        part = new SitesTab(session, parent);
#endif
#ifdef HAS_AUDIT
    if (is("auditView"))
        part = new AuditView(session, parent);
#endif
    (void)session;
    (void)is;
    if (!part)
        part = new EmptyState(QStringLiteral("table"),
                              say(QT_TRANSLATE_NOOP("cadastre::parts", "This view is not part of this build.")), {},
                              parent);
    part->setObjectName(name);
    return part;
}

} // namespace cadastre

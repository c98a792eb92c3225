// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/actioncatalogue.h"

#include "ui/icons.h"
#include "ui/presentation/plaintooltip.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>
#include <QSet>
#include <QWidget>

namespace cadastre {

enum class MenuPlace { File, Samples, Edit, View, Theme, Plan, Pool, Audit, Tools, Help };

namespace {

constexpr char reasonProperty[] = "reason";
constexpr char tipProperty[] = "tip";
constexpr char textProperty[] = "plainText";

QString withMnemonic(const QString& escaped, QChar letter)
{
    if (letter.isNull())
        return escaped;
    for (qsizetype i = 0; i < escaped.size(); ++i) {
        if (escaped[i] == u'&')
            ++i; // "&&": a real one
        else if (escaped[i].toUpper() == letter)
            return escaped.left(i) + u'&' + escaped.mid(i);
    }
    return escaped;
}

QChar mnemonicOf(const QString& text)
{
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (text[i] != u'&')
            continue;
        if (text[i + 1] != u'&')
            return text[i + 1].toUpper();
        ++i;
    }
    return {};
}

} // namespace

/// A row of the table. `group` counts up where a line divides the menu.
struct ActionCatalogue::Spec {
    Verb verb;
    const char* id;
    const char* text;
    const char* icon;
    const char* shortcut;
    const char* tip;
    MenuPlace place;
    int group;
    bool checkable = false;
};

const std::vector<ActionCatalogue::Spec>& ActionCatalogue::specs()
{
    using V = Verb;
    using P = MenuPlace;
    static const std::vector<Spec> table = {
        {V::NewPlan, "plan.create", QT_TR_NOOP("New plan…"), "new", "Ctrl+N",
         QT_TR_NOOP("Start an address plan: owner account, home Region, quotas"), P::File, 0},
        {V::OpenPlan, "plan.open", QT_TR_NOOP("Open…"), "open", "Ctrl+O", QT_TR_NOOP("Open a plan file"), P::File, 0},
        {V::OpenWalkthrough, "plan.walkthrough", QT_TR_NOOP("BYOIPv6 walkthrough"), "help", "",
         QT_TR_NOOP("Open a copy of the walkthrough: an own /44, three Regions, a few findings to mend"), P::Samples,
         0},
        {V::OpenAcme, "plan.acme", QT_TR_NOOP("acme-global"), "map", "",
         QT_TR_NOOP("Open a copy of a larger example: 24 accounts, IPv4 and IPv6, a finding of each rule"), P::Samples,
         0},
        {V::NewWindow, "window.new", QT_TR_NOOP("New window"), "table", "Ctrl+Shift+W",
         QT_TR_NOOP("Open another window"), P::File, 0},
        {V::SaveAs, "plan.saveAs", QT_TR_NOOP("Save as…"), "save", "Ctrl+Shift+S",
         QT_TR_NOOP("Write a consistent copy of the plan and go on with it"), P::File, 1},
        {V::Checkpoint, "plan.checkpoint", QT_TR_NOOP("Checkpoint…"), "checkpoint", "Ctrl+S",
         QT_TR_NOOP("Name this moment of the history. Every change is saved at once already"), P::File, 1},
        {V::Import, "plan.import", QT_TR_NOOP("Import…"), "import", "Ctrl+I",
         QT_TR_NOOP("Read AWS answers, sheets or another plan, and review before anything is taken"), P::File, 2},
        {V::Export, "plan.export", QT_TR_NOOP("Export…"), "export", "Ctrl+E",
         QT_TR_NOOP("Write the plan as JSON, CSV or commands"), P::File, 2},
        {V::Report, "plan.report", QT_TR_NOOP("Save audit report…"), "print", "",
         QT_TR_NOOP("Write the audit and the table of pools as PDF or HTML"), P::File, 2},
        {V::Print, "plan.print", QT_TR_NOOP("Print report…"), "print", "",
         QT_TR_NOOP("Print the audit and the table of pools"), P::File, 2},
        {V::PrintView, "view.print", QT_TR_NOOP("Print this view…"), "print", "Ctrl+P",
         QT_TR_NOOP("Print what has the focus: a table, a tree, a chart, the pool's map, the audit"), P::File, 2},
        {V::ExportTable, "table.export", QT_TR_NOOP("Export this table…"), "export", "Ctrl+Shift+X",
         QT_TR_NOOP("Write the table, tree or chart that has the focus as CSV, JSON or PDF"), P::File, 2},
        {V::PrintMap, "map.print", QT_TR_NOOP("Print map…"), "print", "",
         QT_TR_NOOP("Print the pool's map: its cells, what is inside them, and the legend"), P::File, 2},
        {V::ExportMap, "map.export", QT_TR_NOOP("Export map as PDF…"), "map", "",
         QT_TR_NOOP("Write the pool's map as a poster on A3"), P::File, 2},
        {V::ClosePlan, "plan.close", QT_TR_NOOP("Close plan"), "close", "Ctrl+W",
         QT_TR_NOOP("Close this plan; everything is saved"), P::File, 3},
        {V::Quit, "app.quit", QT_TR_NOOP("Quit"), "close", "Ctrl+Q", QT_TR_NOOP("Close all windows"), P::File, 3},

        {V::Undo, "edit.undo", QT_TR_NOOP("&Undo"), "undo", "Ctrl+Z", QT_TR_NOOP("Take back the last step"), P::Edit,
         0},
        {V::Redo, "edit.redo", QT_TR_NOOP("&Redo"), "redo", "Ctrl+Shift+Z", QT_TR_NOOP("Do again what was taken back"),
         P::Edit, 0},
        {V::Rename, "edit.rename", QT_TR_NOOP("Rename…"), "edit", "F2",
         QT_TR_NOOP("Change the Name tag of what is selected"), P::Edit, 1},
        {V::Delete, "edit.delete", QT_TR_NOOP("Delete or release"), "delete", "Ctrl+Backspace",
         QT_TR_NOOP("Delete or release what is selected; Undo brings it back"), P::Edit, 1},
        {V::CopyCidr, "edit.copyCidr", QT_TR_NOOP("Copy CIDR"), "copy", "Ctrl+Shift+C",
         QT_TR_NOOP("Copy the CIDR of what is selected"), P::Edit, 1},
        {V::Find, "edit.find", QT_TR_NOOP("Filter this view"), "filter", "Ctrl+F",
         QT_TR_NOOP("Go to the filter of the view that has the focus"), P::Edit, 2},
        {V::CommandBox, "edit.box", QT_TR_NOOP("Search or run a command"), "search", "Ctrl+K",
         QT_TR_NOOP("Pools, VPCs, tags, findings, commands, a calculator: > @ # ! ="), P::Edit, 2},
        {V::EditPath, "edit.path", QT_TR_NOOP("Go to address or path"), "link", "Ctrl+L",
         QT_TR_NOOP("Type a path or an address to go to"), P::Edit, 2},
        {V::Preferences, "app.preferences", QT_TR_NOOP("Preferences…"), "settings", "Ctrl+,",
         QT_TR_NOOP("Theme, language, keys, what opens at start"), P::Edit, 3},

        {V::ShowPlan, "view.plan", QT_TR_NOOP("Plan"), "map", "Ctrl+1", QT_TR_NOOP("Pools, map and tables"), P::View, 0,
         true},
        {V::ShowCharts, "view.charts", QT_TR_NOOP("Charts"), "chart", "Ctrl+2",
         QT_TR_NOOP("Use, make-up, growth, headroom"), P::View, 0, true},
        {V::ShowAudit, "view.audit", QT_TR_NOOP("Audit"), "audit", "Ctrl+3", QT_TR_NOOP("All findings, by rule"),
         P::View, 0, true},
        {V::ShowRehearsal, "view.rehearsal", QT_TR_NOOP("Rehearsal"), "rehearsal", "Ctrl+4",
         QT_TR_NOOP("Let the AWS CLI act on the plan, and see every request"), P::View, 0, true},
        {V::ShowRollout, "view.rollout", QT_TR_NOOP("Rollout"), "command", "Ctrl+5",
         QT_TR_NOOP("The steps that make AWS what the plan says: script, Terraform, CloudFormation"), P::View, 0, true},
        {V::ShowDrift, "view.drift", QT_TR_NOOP("Drift"), "drift", "Ctrl+6",
         QT_TR_NOOP("The plan against what AWS shows, and both ways to make them agree"), P::View, 0, true},
        {V::Back, "go.back", QT_TR_NOOP("Back"), "arrow-left", "Alt+Left", QT_TR_NOOP("Where you were before"), P::View,
         1},
        {V::Forward, "go.forward", QT_TR_NOOP("Forward"), "arrow-right", "Alt+Right",
         QT_TR_NOOP("Where you came back from"), P::View, 1},
        {V::Parent, "go.parent", QT_TR_NOOP("Up to source pool"), "pool", "Alt+Up",
         QT_TR_NOOP("The source pool, or the scope"), P::View, 1},
        {V::LeftPanel, "panel.left", QT_TR_NOOP("Pools panel"), "scope", "F9",
         QT_TR_NOOP("Show pools, accounts and Regions at the left"), P::View, 2, true},
        {V::InspectorPanel, "panel.inspector", QT_TR_NOOP("Inspector"), "edit", "F10",
         QT_TR_NOOP("Show what is selected at the right"), P::View, 2, true},
        {V::BottomPanel, "panel.bottom", QT_TR_NOOP("Findings panel"), "log", "F12",
         QT_TR_NOOP("Show findings, history and log below"), P::View, 2, true},
        {V::NextPane, "go.nextPane", QT_TR_NOOP("Next pane"), "chevron-right", "F6",
         QT_TR_NOOP("Move the focus to the next pane"), P::View, 3},
        {V::PreviousPane, "go.previousPane", QT_TR_NOOP("Previous pane"), "arrow-left", "Shift+F6",
         QT_TR_NOOP("Move the focus to the pane before"), P::View, 3},
        {V::ThemeSystem, "theme.system", QT_TR_NOOP("As the desktop"), "settings", "",
         QT_TR_NOOP("Light or dark as the desktop is"), P::Theme, 0, true},
        {V::ThemeLight, "theme.light", QT_TR_NOOP("Light"), "settings", "", QT_TR_NOOP("Dark text on light ground"),
         P::Theme, 0, true},
        {V::ThemeDark, "theme.dark", QT_TR_NOOP("Dark"), "settings", "", QT_TR_NOOP("Light text on dark ground"),
         P::Theme, 0, true},
        {V::ThemeHighContrast, "theme.contrast", QT_TR_NOOP("High contrast"), "settings", "",
         QT_TR_NOOP("Black and white, outlines and hatches instead of colours"), P::Theme, 0, true},
        {V::FullScreen, "view.fullScreen", QT_TR_NOOP("Full screen"), "table", "F11", QT_TR_NOOP("Fill the screen"),
         P::View, 4, true},
        {V::ResetLayout, "view.resetLayout", QT_TR_NOOP("Reset layout"), "refresh", "",
         QT_TR_NOOP("Panels and sizes as they were shipped"), P::View, 4},

        {V::NewPool, "pool.create", QT_TR_NOOP("New pool…"), "new-pool", "Ctrl+Shift+N",
         QT_TR_NOOP("Make a pool in this scope or from this pool"), P::Plan, 0},
        {V::NewScope, "scope.create", QT_TR_NOOP("New scope…"), "scope", "",
         QT_TR_NOOP("Make a private scope: a space of its own, apart from that of other scopes"), P::Plan, 0},
        {V::NewIpam, "ipam.create", QT_TR_NOOP("New IPAM…"), "region", "",
         QT_TR_NOOP("What scopes and pools lie in; an account has one in a Region at most"), P::Plan, 0},
        {V::EditIpam, "ipam.edit", QT_TR_NOOP("Edit IPAM…"), "edit", "",
         QT_TR_NOOP("Name, description, tier and operating Regions of the IPAM that the shown scope lies in"), P::Plan,
         0},
        {V::DeleteIpam, "ipam.delete", QT_TR_NOOP("Delete IPAM…"), "delete", "",
         QT_TR_NOOP("Take out the IPAM that the shown scope lies in, with its scopes; Undo brings it back"), P::Plan,
         0},
        {V::AddAccount, "account.add", QT_TR_NOOP("Add account…"), "account", "",
         QT_TR_NOOP("Name an AWS account that draws from pools"), P::Plan, 1},
        {V::AddOrgUnit, "orgUnit.add", QT_TR_NOOP("Add organisational unit…"), "account", "",
         QT_TR_NOOP("A unit of the organisation: accounts belong to it, pools are shared with it"), P::Plan, 1},
        {V::AddSite, "site.add", QT_TR_NOOP("Add network outside AWS…"), "site", "",
         QT_TR_NOOP("A site or another cloud whose space nobody may take"), P::Plan, 1},
        {V::AddHouseRule, "houseRule.add", QT_TR_NOOP("Add house rule…"), "certificate", "",
         QT_TR_NOOP("A rule of your own: reported by the audit, never enforced by AWS"), P::Plan, 1},
        {V::HouseRules, "houseRule.all", QT_TR_NOOP("House rules…"), "certificate", "",
         QT_TR_NOOP("All rules of your own: edit them, remove them"), P::Plan, 1},
        {V::AdvertiseBoard, "plan.advertise", QT_TR_NOOP("Advertising of all pools"), "advertise", "",
         QT_TR_NOOP("What is advertised where, over the whole plan"), P::Plan, 2},
        {V::OwnAsns, "plan.byoasn", QT_TR_NOOP("Own AS numbers"), "advertise", "",
         QT_TR_NOOP("AS numbers of your own, and the CIDRs that AWS announces from them"), P::Plan, 2},
        {V::ExpiryCalendar, "plan.calendar", QT_TR_NOOP("Calendar of expiries"), "certificate", "",
         QT_TR_NOOP("Certificates, messages, ROAs and tokens of the plan, with the days that are left"), P::Plan, 2},
        {V::ShowHistory, "plan.history", QT_TR_NOOP("History"), "history", "Ctrl+H",
         QT_TR_NOOP("Every step that was taken, by whom, with undo"), P::Plan, 2},

        {V::PlanSettings, "plan.settings", QT_TR_NOOP("Plan settings…"), "settings", "",
         QT_TR_NOOP("Name, operating Regions, quotas, which proof and which of AWS’s rules hold"), P::Plan, 3},
        {V::TrimHistory, "plan.trimHistory", QT_TR_NOOP("Archive old history…"), "history", "",
         QT_TR_NOOP("Move old steps to an archive, so that the plan stays small"), P::Plan, 3},

        {V::Provision, "pool.provision", QT_TR_NOOP("Provision…"), "provision", "Ctrl+Shift+P",
         QT_TR_NOOP("Give this pool a CIDR"), P::Pool, 0},
        {V::SplitPool, "pool.split", QT_TR_NOOP("Split into Region pools…"), "split", "",
         QT_TR_NOOP("Make equal child pools, one a Region"), P::Pool, 0},
        {V::RefillNow, "pool.refill", QT_TR_NOOP("Refill now"), "refresh", "",
         QT_TR_NOOP(
             "Provision the next block from the source when less is left than the pool’s refill policy asks for"),
         P::Pool, 0},
        {V::ImportDiscovered, "pool.importDiscovered", QT_TR_NOOP("Import what was discovered…"), "import", "",
         QT_TR_NOOP("Let auto-import take the VPCs that were found in accounts and lie in the pool"), P::Pool, 0},
        {V::AllocateVpc, "pool.allocateVpc", QT_TR_NOOP("Allocate VPC…"), "allocate-vpc", "Ctrl+Shift+A",
         QT_TR_NOOP("Create a VPC that draws its CIDRs from pools"), P::Pool, 1},
        {V::NewSubnet, "vpc.subnet", QT_TR_NOOP("New subnet…"), "subnet", "",
         QT_TR_NOOP("Make a subnet in the VPC that is selected"), P::Pool, 1},
        {V::AddVpcCidr, "vpc.addCidr", QT_TR_NOOP("Add a CIDR to the VPC…"), "vpc", "",
         QT_TR_NOOP("One more block for the VPC that is selected: from a pool, Amazon’s, or typed"), P::Pool, 1},
        {V::Allocate, "pool.allocate", QT_TR_NOOP("Allocate by hand…"), "add", "Ctrl+Shift+M",
         QT_TR_NOOP("A manual allocation: space for something that IPAM does not create"), P::Pool, 1},
        {V::Reserve, "pool.reserve", QT_TR_NOOP("Reserve for growth…"), "reserve", "Ctrl+Shift+R",
         QT_TR_NOOP("Keep a block free on purpose"), P::Pool, 1},
        {V::Advertise, "pool.advertise", QT_TR_NOOP("Advertise…"), "advertise", "Ctrl+Shift+D",
         QT_TR_NOOP("Have AWS announce this pool's CIDRs to the Internet, or stop it"), P::Pool, 2},
        {V::Share, "pool.share", QT_TR_NOOP("Share…"), "share", "Ctrl+Shift+H",
         QT_TR_NOOP("Let accounts, OUs or the organisation draw from this pool"), P::Pool, 2},
        {V::DeletePool, "pool.delete", QT_TR_NOOP("Delete pool"), "delete", "",
         QT_TR_NOOP("Delete this pool; Undo brings it back"), P::Pool, 3},

        {V::RunAudit, "audit.run", QT_TR_NOOP("Run audit now"), "refresh", "F5",
         QT_TR_NOOP("Run every rule over the whole plan"), P::Audit, 0},
        {V::CompareAws, "audit.compare", QT_TR_NOOP("Compare with AWS…"), "drift", "Ctrl+Shift+G",
         QT_TR_NOOP("Hold the plan against answers of the AWS CLI: missing, extra, moved, resized, against the rules"),
         P::Audit, 0},
        {V::NextFinding, "audit.next", QT_TR_NOOP("Next finding"), "arrow-right", "F8",
         QT_TR_NOOP("Go to the next finding"), P::Audit, 1},
        {V::PreviousFinding, "audit.previous", QT_TR_NOOP("Previous finding"), "arrow-left", "Shift+F8",
         QT_TR_NOOP("Go to the finding before"), P::Audit, 1},
        {V::Fix, "audit.fix", QT_TR_NOOP("Fix this finding…"), "edit", "Ctrl+.",
         QT_TR_NOOP("The first way out of the finding that is selected"), P::Audit, 2},
        {V::Waive, "audit.waive", QT_TR_NOOP("Waive this finding…"), "waive", "",
         QT_TR_NOOP("Accept the finding, with a reason and a date"), P::Audit, 2},

        {V::BringPrefix, "tools.byoip", QT_TR_NOOP("Bring your own prefix…"), "certificate", "Ctrl+Shift+B",
         QT_TR_NOOP("Key, certificate, signed message, registry and ROAs: what AWS asks for"), P::Tools, 0},
        {V::BringAsn, "tools.byoasn", QT_TR_NOOP("Bring your own AS number…"), "certificate", "",
         QT_TR_NOOP("Signed like a range: AWS then announces CIDRs of yours from it, not from its own numbers"),
         P::Tools, 0},
        {V::OpenVrps, "tools.openVrps", QT_TR_NOOP("Open VRPs…"), "open", "",
         QT_TR_NOOP("A file of validated ROA payloads, from rpki-client, Routinator or as CSV"), P::Tools, 0},
        {V::FollowVrps, "tools.followVrps", QT_TR_NOOP("VRPs from an RTR server…"), "refresh", "",
         QT_TR_NOOP("Follow an RPKI cache over the network, once you have allowed it"), P::Tools, 0},
        {V::Calculate, "tools.calculate", QT_TR_NOOP("Calculate with prefixes"), "command", "",
         QT_TR_NOOP("Split, count and pick blocks: =10.0.0.0/8 / 20"), P::Tools, 0},
        {V::Explain, "tools.explain", QT_TR_NOOP("Explain an address"), "search", "Ctrl+Shift+E",
         QT_TR_NOOP("Which pool, allocation and owner an address belongs to"), P::Tools, 0},
        {V::StartRehearsal, "tools.startRehearsal", QT_TR_NOOP("Start rehearsal"), "rehearsal", "",
         QT_TR_NOOP("Listen on this computer: the AWS CLI, SDKs and Terraform act on the plan as on AWS"), P::Tools, 1},
        {V::StopRehearsal, "tools.stopRehearsal", QT_TR_NOOP("Stop rehearsal"), "close", "",
         QT_TR_NOOP("Listen no more; what was changed stays and can be undone"), P::Tools, 1},

        {V::Handbook, "help.handbook", QT_TR_NOOP("Handbook"), "help", "F1",
         QT_TR_NOOP("What this view is for and how to use it"), P::Help, 0},
        {V::Keys, "help.keys", QT_TR_NOOP("Keys"), "key", "Ctrl+?", QT_TR_NOOP("All keys of this window"), P::Help, 0},
        {V::WhatsThis, "help.whatsThis", QT_TR_NOOP("What's this?"), "help", "Shift+F1",
         QT_TR_NOOP("Explain the next thing that you click"), P::Help, 0},
        {V::About, "help.about", QT_TR_NOOP("About Cadastre"), "about", "",
         QT_TR_NOOP("Version, licence and data sources"), P::Help, 1},
        {V::AboutQt, "help.aboutQt", QT_TR_NOOP("About Qt"), "about", "",
         QT_TR_NOOP("The toolkit that draws this window"), P::Help, 1},
    };
    return table;
}

ActionCatalogue::ActionCatalogue(QWidget* window)
    : QObject(window), m_actions(static_cast<std::size_t>(verbCount), nullptr)
{
    auto* views = new QActionGroup(this);
    auto* themes = new QActionGroup(this);
    for (const Spec& spec : specs()) {
        auto* action = new QAction(themedIcon(QLatin1String(spec.icon)), tr(spec.text), window);
        action->setObjectName(QLatin1String(spec.id));
        action->setShortcut(QKeySequence(QLatin1String(spec.shortcut), QKeySequence::PortableText));
        action->setShortcutContext(Qt::WindowShortcut);
        action->setCheckable(spec.checkable);
        action->setMenuRole(QAction::NoRole);
        action->setWhatsThis(tr(spec.tip));
        action->setProperty(tipProperty, tr(spec.tip));
        action->setProperty(textProperty, tr(spec.text));
        if (spec.verb == Verb::ShowPlan || spec.verb == Verb::ShowCharts || spec.verb == Verb::ShowAudit
            || spec.verb == Verb::ShowRehearsal || spec.verb == Verb::ShowRollout || spec.verb == Verb::ShowDrift)
            views->addAction(action);
        if (spec.place == MenuPlace::Theme)
            themes->addAction(action);
        window->addAction(action); // shortcuts work while a menu or toolbar is hidden
        m_actions[static_cast<std::size_t>(spec.verb)] = action;
        tell(action);
    }
}

void ActionCatalogue::tell(QAction* action)
{
    QString tip = action->property(tipProperty).toString();
    const QString reason = reasonOf(action);
    if (!action->shortcut().isEmpty())
        tip += QStringLiteral(" (%1)").arg(action->shortcut().toString(QKeySequence::NativeText));
    if (!action->isEnabled() && !reason.isEmpty())
        tip += u'\n' + reason;
    action->setToolTip(plainToolTip(tip));
}

void ActionCatalogue::fillMenuBar(QMenuBar* bar)
{
    struct Title {
        MenuPlace place;
        const char* text;
        const char* name;
    };
    static const Title titles[] = {
        {MenuPlace::File, QT_TR_NOOP("&File"), "menu.file"},    {MenuPlace::Edit, QT_TR_NOOP("&Edit"), "menu.edit"},
        {MenuPlace::View, QT_TR_NOOP("&View"), "menu.view"},    {MenuPlace::Plan, QT_TR_NOOP("&Plan"), "menu.plan"},
        {MenuPlace::Pool, QT_TR_NOOP("P&ool"), "menu.pool"},    {MenuPlace::Audit, QT_TR_NOOP("&Audit"), "menu.audit"},
        {MenuPlace::Tools, QT_TR_NOOP("&Tools"), "menu.tools"}, {MenuPlace::Help, QT_TR_NOOP("&Help"), "menu.help"}};
    const auto fill = [this](QMenu* menu, MenuPlace place) {
        int group = 0;
        for (const Spec& spec : specs()) {
            if (spec.place != place)
                continue;
            if (spec.group != group)
                menu->addSeparator();
            group = spec.group;
            menu->addAction(action(spec.verb));
            if (spec.verb == Verb::OpenPlan) {
                m_recent = menu->addMenu(themedIcon(QStringLiteral("history")), tr("Open recent"));
                m_recent->setObjectName(QStringLiteral("menu.recent"));
                m_recent->setToolTipsVisible(true);
                QMenu* samples = menu->addMenu(themedIcon(QStringLiteral("help")), tr("Open example"));
                samples->setObjectName(QStringLiteral("menu.samples"));
                for (const Spec& sample : specs())
                    if (sample.place == MenuPlace::Samples)
                        samples->addAction(action(sample.verb));
                assignMnemonics(samples->actions());
            }
            if (spec.verb == Verb::PreviousPane) {
                menu->addSeparator();
                QMenu* themes = menu->addMenu(themedIcon(QStringLiteral("settings")), tr("Theme"));
                themes->setObjectName(QStringLiteral("menu.theme"));
                for (const Spec& theme : specs())
                    if (theme.place == MenuPlace::Theme)
                        themes->addAction(action(theme.verb));
                assignMnemonics(themes->actions());
            }
        }
        assignMnemonics(menu->actions());
    };
    for (const Title& title : titles) {
        QMenu* menu = bar->addMenu(tr(title.text));
        menu->setObjectName(QLatin1String(title.name));
        menu->setToolTipsVisible(true);
        fill(menu, title.place);
    }
    assignMnemonics(bar->actions());
}

void ActionCatalogue::setEnabled(Verb verb, bool enabled, const QString& reason)
{
    QAction* it = action(verb);
    it->setEnabled(enabled);
    it->setProperty(reasonProperty, enabled ? QString() : reason);
    tell(it);
}

QString ActionCatalogue::reasonOf(const QAction* action) { return action->property(reasonProperty).toString(); }

void ActionCatalogue::setSubject(Verb verb, const QString& subject)
{
    QAction* it = action(verb);
    const QChar letter = mnemonicOf(it->text());
    QString text = it->property(textProperty).toString();
    if (!subject.isEmpty()) {
        QString escaped = subject;
        text =
            tr("%1 %2", "verb and what it was: Undo Allocate …").arg(text, escaped.replace(u'&', QStringLiteral("&&")));
    }
    if (mnemonicOf(text).isNull())
        text = withMnemonic(text, letter);
    it->setText(text);
}

QKeySequence ActionCatalogue::defaultShortcut(Verb verb)
{
    for (const Spec& spec : specs())
        if (spec.verb == verb)
            return QKeySequence(QLatin1String(spec.shortcut), QKeySequence::PortableText);
    return {};
}

QString ActionCatalogue::idOf(Verb verb)
{
    for (const Spec& spec : specs())
        if (spec.verb == verb)
            return QLatin1String(spec.id);
    return {};
}

void ActionCatalogue::applyShortcuts(const QMap<QString, QString>& changed)
{
    for (const Spec& spec : specs()) {
        QAction* it = action(spec.verb);
        const auto found = changed.constFind(QLatin1String(spec.id));
        it->setShortcut(found == changed.constEnd() ? defaultShortcut(spec.verb)
                                                    : QKeySequence(*found, QKeySequence::PortableText));
        tell(it);
    }
}

void assignMnemonics(const QList<QAction*>& entries)
{
    QSet<QChar> taken;
    for (const QAction* entry : entries)
        if (const QChar letter = mnemonicOf(entry->text()); !letter.isNull())
            taken.insert(letter);
    for (QAction* entry : entries) {
        const QString text = entry->text();
        if (entry->isSeparator() || text.isEmpty() || !mnemonicOf(text).isNull())
            continue;
        // Initials first: they are what people try.
        QChar chosen;
        for (int pass = 0; pass < 2 && chosen.isNull(); ++pass)
            for (qsizetype i = 0; i < text.size() && chosen.isNull(); ++i) {
                const QChar letter = text[i].toUpper();
                const bool initial = i == 0 || text[i - 1].isSpace();
                if (letter.isLetterOrNumber() && (pass == 1 || initial) && !taken.contains(letter))
                    chosen = letter;
            }
        if (chosen.isNull())
            continue;
        taken.insert(chosen);
        entry->setText(withMnemonic(text, chosen));
    }
}

namespace {

QString withoutLetter(const QString& text)
{
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'&' && i + 1 < text.size())
            ++i;
        plain += text[i];
    }
    while (plain.endsWith(u'…'))
        plain.chop(1);
    return plain;
}

} // namespace

QString plainText(const QAction* action) { return withoutLetter(action->text()); }

QString ActionCatalogue::plainName(const QAction& action)
{
    return withoutLetter(action.property(textProperty).toString());
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
// What the actions of the catalogue do, and when they are off.
#include "text/commandtext.h"
#include "text/findingtext.h"
#include "ui/mainwindow/centrepane.h"
#include "ui/mainwindow/commandbox.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/tabbedpane.h"
#include "ui/mainwindow/windowset.h"
#include "ui/presentation/formatting.h"
#include "ui/session/rehearsalstage.h"
#include "ui/views/map/mapprint.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QWhatsThis>

namespace cadastre {

void MainWindow::on(Verb verb, std::function<void()> run)
{
    connect(m_actions->action(verb), &QAction::triggered, this, [run = std::move(run)] { run(); });
}

void MainWindow::connectActions()
{
    on(Verb::NewPlan, [this] { newPlan(); });
    on(Verb::OpenPlan, [this] { chooseAndOpen(); });
    on(Verb::OpenWalkthrough, [this] { openSample(QStringLiteral("byoipv6-walkthrough")); });
    on(Verb::OpenAcme, [this] { openSample(QStringLiteral("acme-global")); });
    on(Verb::NewWindow, [this] { m_windows.newWindow()->bringToFront(); });
    on(Verb::SaveAs, [this] { chooseAndSave(); });
    on(Verb::Checkpoint, [this] { answer(CheckpointRequest{}); });
    on(Verb::Import, [this] { answer(ImportRequest{}); });
    on(Verb::Export, [this] { answer(ExportRequest{}); });
    on(Verb::Report, [this] { chooseAndReport(); });
    on(Verb::Print, [this] { printReport(); });
    on(Verb::PrintView, [this] { printView(); });
    on(Verb::ExportTable, [this] { exportTable(); });
    on(Verb::PrintMap, [this] { printPoolMap(); });
    on(Verb::ExportMap, [this] { chooseAndExportMap(); });
    on(Verb::ClosePlan, [this] {
        if (m_session)
            closePlan();
        else
            close();
    });
    on(Verb::Quit, [] { QApplication::closeAllWindows(); });
    connect(m_actions->recentMenu(), &QMenu::aboutToShow, this, &MainWindow::fillRecentMenu);
    fillRecentMenu();

    on(Verb::Undo, [this] { undoStep(); });
    on(Verb::Redo, [this] { redoStep(); });
    on(Verb::Rename, [this] { rename(m_session->place().subject); });
    on(Verb::Delete, [this] { removeSelected(); });
    on(Verb::CopyCidr, [this] { copyCidr(); });
    on(Verb::Find, [this] {
        // The filter box of the pane that has the focus, else of the centre; views call it "…filter".
        for (QWidget* pane = QApplication::focusWidget() ? QApplication::focusWidget() : m_centre; pane;
             pane = pane->parentWidget())
            for (QLineEdit* edit : pane->findChildren<QLineEdit*>())
                if (edit->isVisible() && edit->objectName().contains(QLatin1String("filter"), Qt::CaseInsensitive)) {
                    edit->setFocus(Qt::ShortcutFocusReason);
                    edit->selectAll();
                    return;
                }
        m_box->show({});
    });
    on(Verb::CommandBox, [this] { m_box->show({}); });
    on(Verb::Calculate, [this] { m_box->show(QStringLiteral("=")); });
    on(Verb::Explain, [this] { m_box->show({}); });
    on(Verb::EditPath, [this] {
        if (m_session->place().view != MainView::Plan)
            m_session->showView(MainView::Plan);
        m_centre->editPath();
    });
    on(Verb::Preferences, [this] { showPreferences(); });

    on(Verb::ShowPlan, [this] { m_session->showView(MainView::Plan); });
    on(Verb::ShowCharts, [this] { m_session->showView(MainView::Charts); });
    on(Verb::ShowAudit, [this] { m_session->showView(MainView::Audit); });
    on(Verb::ShowRehearsal, [this] { m_session->showView(MainView::Rehearsal); });
    on(Verb::ShowRollout, [this] { m_session->showView(MainView::Rollout); });
    on(Verb::ShowDrift, [this] { m_session->showView(MainView::Drift); });
    on(Verb::Back, [this] { m_session->back(); });
    on(Verb::Forward, [this] { m_session->forward(); });
    on(Verb::Parent, [this] { goUp(); });
    on(Verb::NextPane, [this] { focusPane(1); });
    on(Verb::PreviousPane, [this] { focusPane(-1); });
    on(Verb::ThemeSystem, [this] { m_windows.setTheme(ThemeChoice::System); });
    on(Verb::ThemeLight, [this] { m_windows.setTheme(ThemeChoice::Light); });
    on(Verb::ThemeDark, [this] { m_windows.setTheme(ThemeChoice::Dark); });
    on(Verb::ThemeHighContrast, [this] { m_windows.setTheme(ThemeChoice::HighContrast); });
    on(Verb::FullScreen, [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    on(Verb::ResetLayout, [this] { resetLayout(); });

    on(Verb::NewPool, [this] { answer(NewPoolRequest{m_session->place().scope, m_session->place().pool, {}}); });
    on(Verb::AddAccount, [this] { answer(AccountRequest{}); });
    on(Verb::NewScope, [this] { answer(ScopeRequest{}); });
    on(Verb::NewIpam, [this] { answer(IpamRequest{}); });
    on(Verb::EditIpam, [this] { answer(IpamRequest{ipamOf(m_session->plan(), m_session->place())}); });
    on(Verb::DeleteIpam, [this] { answer(DeleteIpamRequest{ipamOf(m_session->plan(), m_session->place())}); });
    on(Verb::TrimHistory, [this] { answer(TrimRequest{}); });
    on(Verb::PlanSettings, [this] { answer(PlanSettingsRequest{}); });
    on(Verb::AddOrgUnit, [this] { answer(OrgUnitRequest{}); });
    on(Verb::HouseRules, [this] { answer(HouseRulesRequest{}); });
    on(Verb::AddSite, [this] { answer(SiteRequest{{}, m_session->place().scope, {}}); });
    on(Verb::AddHouseRule, [this] { answer(HouseRuleRequest{{}, m_session->place().pool}); });
    on(Verb::AdvertiseBoard, [this] { answer(AdvertiseRequest{}); });
    const auto showPublicTab = [this](const QString& tab) {
        Place place = m_session->place();
        place.view = MainView::Plan;
        place.tab = tab;
        place.pool = {};
        if (const Ipam* ipam = m_session->plan().ipam())
            place.scope = m_session->plan().defaultScope(ipam->id, ScopeType::Public);
        m_session->go(place);
    };
    on(Verb::OwnAsns, [showPublicTab] { showPublicTab(QStringLiteral("byoasnTab")); });
    on(Verb::ExpiryCalendar, [showPublicTab] { showPublicTab(QStringLiteral("calendarTab")); });
    on(Verb::ShowHistory, [this] { showPanel(QStringLiteral("historyPanel")); });
    on(Verb::Provision, [this] { answer(ProvisionRequest{m_session->place().pool, {}}); });
    on(Verb::BringPrefix, [this] { answer(ByoipRequest{m_session->place().pool}); });
    on(Verb::BringAsn, [this] { answer(ByoasnRequest{}); });
    on(Verb::OpenVrps, [this] {
        const QString file =
            QFileDialog::getOpenFileName(this, tr("Open VRPs"), {}, tr("VRPs (*.json *.csv);;All files (*)"));
        if (!file.isEmpty())
            m_session->openRoutes(file);
    });
    on(Verb::FollowVrps, [this] { answer(FollowRoutesRequest{}); });
    on(Verb::StartRehearsal, [this] { startRehearsal(); });
    on(Verb::StopRehearsal, [this] { m_session->rehearsal().stop(); });
    on(Verb::SplitPool, [this] { answer(SplitRequest{m_session->place().pool}); });
    on(Verb::AllocateVpc, [this] {
        VpcRequest request;
        if (const Pool* pool = m_session->plan().find(m_session->place().pool); pool && !pool->locale.isEmpty())
            (pool->family == Family::IPv4 ? request.ipv4 : request.ipv6) = pool->id;
        answer(request);
    });
    on(Verb::RefillNow, [this] { answer(RefillRequest{m_session->place().pool}); });
    on(Verb::ImportDiscovered, [this] {
        const Pool* here = m_session->plan().find(m_session->place().pool);
        answer(ImportDiscoveredRequest{here && here->autoImport ? here->id : PoolId{}});
    });
    on(Verb::NewSubnet, [this] { answer(SubnetRequest{vpcOf(m_session->plan(), m_session->place().subject)}); });
    on(Verb::AddVpcCidr, [this] { answer(AddVpcCidrRequest{vpcOf(m_session->plan(), m_session->place().subject)}); });
    on(Verb::Allocate, [this] { answer(AllocateRequest{m_session->place().pool, {}}); });
    on(Verb::Reserve, [this] { answer(ReserveRequest{m_session->place().pool, {}}); });
    on(Verb::Advertise, [this] { answer(AdvertiseRequest{m_session->place().pool}); });
    on(Verb::Share, [this] { answer(ShareRequest{m_session->place().pool}); });
    on(Verb::DeletePool, [this] { answer(DeletePoolRequest{m_session->place().pool}); });

    on(Verb::RunAudit, [this] { m_session->auditNow(); });
    on(Verb::CompareAws, [this] { answer(CompareRequest{}); });
    on(Verb::NextFinding, [this] { stepFinding(1); });
    on(Verb::PreviousFinding, [this] { stepFinding(-1); });
    on(Verb::Fix, [this] { fixFinding(); });
    on(Verb::Waive, [this] {
        if (const Finding* finding = currentFinding())
            answer(WaiveRequest{QLatin1String(finding->rule->id), finding->key, finding->name});
    });
    on(Verb::Handbook, [this] { showHandbook(); });
    on(Verb::Keys, [this] { showKeys(); });
    on(Verb::WhatsThis, [] { QWhatsThis::enterWhatsThisMode(); });
    on(Verb::About, [this] { showAbout(); });
    on(Verb::AboutQt, [] { QApplication::aboutQt(); });
}

void MainWindow::refreshActions()
{
    const auto set = [this](std::initializer_list<Verb> verbs, bool enabled, const QString& reason) {
        for (const Verb verb : verbs)
            m_actions->setEnabled(verb, enabled, reason);
    };
    const bool open = m_session != nullptr;
    const QString noPlan = tr("No plan is open");
    set({Verb::SaveAs,         Verb::Export,     Verb::Report,         Verb::Print,     Verb::CopyCidr,
         Verb::EditPath,       Verb::ShowPlan,   Verb::ShowCharts,     Verb::ShowAudit, Verb::ShowRehearsal,
         Verb::ShowRollout,    Verb::ShowDrift,  Verb::ShowHistory,    Verb::RunAudit,  Verb::CompareAws,
         Verb::AdvertiseBoard, Verb::OwnAsns,    Verb::ExpiryCalendar, Verb::OpenVrps,  Verb::FollowVrps,
         Verb::PrintView,      Verb::ExportTable},
        open, noPlan);
    const bool writable = open && !m_session->workspace().isReadOnly();
    const QString notWritable = open ? tr("This plan is open read-only") : noPlan;
    set({Verb::Checkpoint, Verb::Import, Verb::Rename, Verb::Delete, Verb::NewPool, Verb::AllocateVpc, Verb::AddAccount,
         Verb::AddSite, Verb::AddHouseRule, Verb::BringPrefix, Verb::BringAsn},
        writable, notWritable);
    const Pool* pool = open ? m_session->plan().find(m_session->place().pool) : nullptr;
    set({Verb::Provision, Verb::SplitPool, Verb::Allocate, Verb::Reserve, Verb::Share, Verb::DeletePool},
        writable && pool, writable ? tr("Select a pool first") : notWritable);
    set({Verb::PrintMap, Verb::ExportMap}, pool && !outerMaps(m_session->plan(), pool->id).empty(),
        pool   ? tr("This pool has no CIDR to draw")
        : open ? tr("Select a pool first")
               : noPlan);
    set({Verb::PlanSettings, Verb::HouseRules}, open, noPlan);
    m_actions->setEnabled(Verb::TrimHistory, writable, notWritable);
    m_actions->setEnabled(Verb::NewIpam, writable, notWritable);
    set({Verb::NewScope, Verb::EditIpam, Verb::DeleteIpam}, writable && m_session->plan().ipam(),
        writable ? tr("This plan has no IPAM yet") : notWritable);
    m_actions->setEnabled(Verb::AddOrgUnit, writable, notWritable);
    const bool vpc = writable && vpcOf(m_session->plan(), m_session->place().subject);
    set({Verb::NewSubnet, Verb::AddVpcCidr}, vpc, writable ? tr("Select a VPC first") : notWritable);
    m_actions->setEnabled(Verb::RefillNow, writable && pool && pool->source && pool->refill.isActive(),
                          !writable ? notWritable
                          : pool    ? tr("This pool has no refill policy; it is set in the tab Rules")
                                    : tr("Select a pool first"));
    bool imports = false;
    if (writable)
        for (const Pool& row : m_session->plan().all<Pool>())
            imports = imports || row.autoImport;
    m_actions->setEnabled(Verb::ImportDiscovered, imports,
                          writable ? tr("No pool has auto-import on; it is set in the tab Rules") : notWritable);
    m_actions->setEnabled(Verb::Advertise, writable && pool && pool->advertisable,
                          !writable ? notWritable
                          : pool    ? tr("This pool is not publicly advertisable; that was chosen when it was made")
                                    : tr("Select a pool first"));

    const JournalEntry* undoable = writable ? m_session->workspace().undoable() : nullptr;
    const JournalEntry* redoable = writable ? m_session->workspace().redoable() : nullptr;
    m_actions->setSubject(Verb::Undo, stepWords(undoable));
    m_actions->setSubject(Verb::Redo, stepWords(redoable));
    m_actions->setEnabled(Verb::Undo, undoable, writable ? tr("There is nothing to undo") : notWritable);
    m_actions->setEnabled(Verb::Redo, redoable, writable ? tr("There is nothing to redo") : notWritable);

    const RehearsalStage* stage = open ? &m_session->rehearsal() : nullptr;
    m_actions->setEnabled(Verb::StartRehearsal, stage && !stage->isOn() && stage->canListen(),
                          !open           ? noPlan
                          : stage->isOn() ? tr("The rehearsal is on already")
                                          : tr("This build cannot listen"));
    m_actions->setEnabled(Verb::StopRehearsal, stage && stage->isOn(), open ? tr("The rehearsal is off") : noPlan);

    m_actions->setEnabled(Verb::Back, open && m_session->canGoBack(),
                          open ? tr("You have not been anywhere before") : noPlan);
    m_actions->setEnabled(Verb::Forward, open && m_session->canGoForward(),
                          open ? tr("You are at the newest place") : noPlan);
    m_actions->setEnabled(Verb::Parent, pool, open ? tr("A scope lies in nothing") : noPlan);
    const bool findings = open && !m_session->report().findings.empty();
    set({Verb::NextFinding, Verb::PreviousFinding}, findings, open ? tr("There are no findings") : noPlan);
    const Finding* finding = open ? currentFinding() : nullptr;
    const QString noFinding = !open   ? noPlan
                            : finding ? notWritable
                                      : tr("Nothing that is selected has a finding; F8 goes to the next");
    m_actions->setEnabled(Verb::Waive, finding && writable, noFinding);
    m_actions->setEnabled(Verb::Fix, finding && writable && !finding->fixes.empty(),
                          finding && writable ? tr("There is no ready way out of this finding") : noFinding);
}

QString MainWindow::stepWords(const JournalEntry* entry) const
{
    while (entry && entry->undoes > 0)
        entry = m_session->workspace().journal().find(entry->undoes);
    return entry ? commandSentence(entry->summary) : QString();
}

void MainWindow::undoStep()
{
    const QString step = stepWords(m_session->workspace().undoable());
    if (const auto done = m_session->undo(); done && done->notes.isEmpty()) // else the session said it
        say(StatusLevel::Ok, tr("Undone: %1").arg(step), {}, m_actions->action(Verb::Redo));
}

void MainWindow::redoStep()
{
    const QString step = stepWords(m_session->workspace().redoable());
    if (const auto done = m_session->redo(); done && done->notes.isEmpty())
        say(StatusLevel::Ok, tr("Done again: %1").arg(step), {}, m_actions->action(Verb::Undo));
}

const Finding* MainWindow::currentFinding() const
{
    if (const Finding* current = m_session->currentFinding())
        return current;
    const auto& findings = m_session->report().findings;
    if (m_finding >= 0 && static_cast<std::size_t>(m_finding) < findings.size()
        && findings[static_cast<std::size_t>(m_finding)].subject == m_session->place().subject)
        return &findings[static_cast<std::size_t>(m_finding)];
    const auto& here = m_session->findingsOf(m_session->place().subject);
    return here.empty() ? nullptr : here.front();
}

void MainWindow::stepFinding(int step)
{
    const auto& findings = m_session->report().findings;
    const int count = static_cast<int>(findings.size());
    int at = m_finding;
    for (int tried = 0; tried < count; ++tried) {
        at = at < 0 ? (step > 0 ? 0 : count - 1) : (at + step + count) % count;
        if (findings[static_cast<std::size_t>(at)].state == FindingState::Waived)
            continue;
        m_finding = at;
        const Finding& finding = findings[static_cast<std::size_t>(at)];
        m_session->jumpTo(finding);
        say(finding.rule->severity == Severity::Error     ? StatusLevel::Error
            : finding.rule->severity == Severity::Warning ? StatusLevel::Warning
                                                          : StatusLevel::Info,
            tr("%1 %2: %3", "rule, name, sentence")
                .arg(QLatin1String(finding.rule->id), visibleText(finding.name), findingSentence(finding)),
            {}, finding.fixes.empty() ? m_actions->action(Verb::NextFinding) : m_actions->action(Verb::Fix));
        refreshActions();
        return;
    }
}

void MainWindow::fixFinding()
{
    const Finding* finding = currentFinding();
    if (!finding || finding->fixes.empty())
        return;
    answer(FixRequest{QLatin1String(finding->rule->id), finding->key, 0}); // seen before it is done (interface §4.1)
}

void MainWindow::removeSelected()
{
    const Plan& plan = m_session->plan();
    const SubjectRef subject = m_session->place().subject;
    const std::uint32_t handle = subject.handle;
    switch (subject.kind) {
    case SubjectRef::Kind::Pool: return deletePool(PoolId{handle});
    case SubjectRef::Kind::Scope: return carryOut(DeleteScope{ScopeId{handle}});
    case SubjectRef::Kind::PoolCidr:
        if (const PoolCidr* cidr = plan.find(PoolCidrId{handle})) // it may have gone with an undo
            carryOut(DeprovisionCidr{cidr->pool, cidr->cidr});
        return;
    case SubjectRef::Kind::Allocation: {
        const Allocation* allocation = plan.find(AllocationId{handle});
        const Resource* resource = allocation ? plan.find(allocation->resource) : nullptr;
        if (!resource)
            return carryOut(Release{AllocationId{handle}});
        if (resource->kind == ResourceKind::Subnet)
            return carryOut(DeleteSubnet{resource->id});
        return carryOut(DeleteVpc{resource->id});
    }
    case SubjectRef::Kind::ResourceCidr: {
        const ResourceCidr* cidr = plan.find(ResourceCidrId{handle});
        const Resource* resource = cidr ? plan.find(cidr->resource) : nullptr;
        if (resource && resource->kind == ResourceKind::Subnet)
            return carryOut(DeleteSubnet{resource->id});
        if (cidr)
            return cidr->primary ? carryOut(DeleteVpc{cidr->resource}) : carryOut(DisassociateVpcCidr{cidr->id});
        return;
    }
    case SubjectRef::Kind::Share: return carryOut(DeleteShare{ShareId{handle}});
    case SubjectRef::Kind::External: return carryOut(RemoveExternalNetwork{ExternalNetworkId{handle}});
    case SubjectRef::Kind::Reserve: return carryOut(RemoveReserve{ReserveId{handle}});
    case SubjectRef::Kind::Waiver: return carryOut(RemoveWaiver{WaiverId{handle}});
    case SubjectRef::Kind::Account: return carryOut(RemoveAccount{AccountId{handle}});
    case SubjectRef::Kind::Byoasn: return answer(DeprovisionByoasnRequest{ByoasnId{handle}});
    case SubjectRef::Kind::Ipam: return answer(DeleteIpamRequest{IpamId{handle}});
    case SubjectRef::Kind::Plan:
        say(StatusLevel::Info, tr("Select a pool, an allocation or another object first."));
        return;
    }
}

void MainWindow::copyCidr()
{
    const Place& place = m_session->place();
    Prefix cidr = place.block;
    if (cidr.isNull())
        cidr = placeOf(m_session->plan(), place.subject).block;
    if (cidr.isNull() && !m_session->plan().cidrsOf(place.pool).empty())
        cidr = m_session->plan().get(m_session->plan().cidrsOf(place.pool).front()).cidr;
    if (cidr.isNull()) {
        say(StatusLevel::Info, tr("What is selected has no CIDR."));
        return;
    }
    QApplication::clipboard()->setText(cidr.toString());
    say(StatusLevel::Info, tr("Copied %1").arg(cidr.toString()));
}

void MainWindow::goUp()
{
    const Pool* pool = m_session->plan().find(m_session->place().pool);
    if (!pool)
        return;
    if (pool->source)
        m_session->selectPool(pool->source);
    else
        m_session->selectScope(pool->scope);
}

void MainWindow::selectSomething()
{
    // The pool that has most in it says more than an empty page.
    const Plan& plan = m_session->plan();
    PoolId fullest;
    std::size_t most = 0;
    for (const Pool& pool : plan.all<Pool>()) {
        const std::size_t count = plan.space(pool.id).allocationCount + (pool.locale.isEmpty() ? 0 : 1);
        if (!fullest || count > most) {
            fullest = pool.id;
            most = count;
        }
    }
    if (fullest)
        m_session->selectPool(fullest);
    else if (plan.ipam())
        m_session->selectScope(plan.defaultScope(plan.ipam()->id, ScopeType::Public));
}

} // namespace cadastre

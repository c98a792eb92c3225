// SPDX-License-Identifier: GPL-3.0-or-later
// The frame in which pools live, from the window: settings of the plan, scopes, units, house rules, subnets and further
// CIDRs of a VPC, refilling and importing now. Each is one step of the history.
#include "gui/samplesession.h"
#include "support/testmain.h"

#include "engine/samples.h"
#include "plan/quotas.h"
#include "ui/dialogs/houseruledialog.h"
#include "ui/dialogs/houserulesdialog.h"
#include "ui/dialogs/importdiscovereddialog.h"
#include "ui/dialogs/ipamdialog.h"
#include "ui/dialogs/orgunitdialog.h"
#include "ui/dialogs/plansettingsdialog.h"
#include "ui/dialogs/scopedialog.h"
#include "ui/icons.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/windowset.h"
#include "ui/theme.h"
#include "ui/views/common/commandblock.h"
#include "ui/views/common/labels.h"
#include "ui/views/common/messagebar.h"
#include "ui/views/common/segmentedcontrol.h"
#include "ui/views/pools/accountspanel.h"
#include "ui/wizards/common/statuslist.h"
#include "ui/wizards/newpool/newpooldialog.h"
#include "ui/wizards/vpc/addvpccidrdialog.h"
#include "ui/wizards/vpc/subnetdialog.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTreeView>

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

template <class W>
W* part(QWidget& dialog, const char* name)
{
    W* widget = dialog.findChild<W*>(QLatin1String(name));
    if (!widget)
        qFatal("no widget %s", name);
    return widget;
}

/// Pictures, when somebody wants to look.
void picture(QDialog& dialog, const QString& name)
{
    const QString folder = qEnvironmentVariable("CADASTRE_GRABS");
    if (folder.isEmpty())
        return;
    QDir().mkpath(folder);
    dialog.show();
    QApplication::processEvents();
    QApplication::processEvents();
    dialog.grab().save(u"%1/%2.png"_s.arg(folder, name));
}

QListWidgetItem* regionItem(QDialog& dialog, const QString& region)
{
    auto* list = part<QListWidget>(dialog, "regions");
    for (int i = 0; i < list->count(); ++i)
        if (list->item(i)->data(Qt::UserRole).toString() == region)
            return list->item(i);
    return nullptr;
}

int quotaRow(QDialog& dialog, const QString& quota)
{
    auto* table = part<QTableWidget>(dialog, "quotas");
    for (int row = 0; row < table->rowCount(); ++row)
        if (table->item(row, 0)->data(Qt::UserRole).toString() == quota)
            return row;
    return -1;
}

} // namespace

class TestFrame : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Session> m_session;

    [[nodiscard]] const Plan& plan() const { return m_session->plan(); }
    [[nodiscard]] std::size_t steps() const { return m_session->workspace().journal().entries().size(); }
    /// A VPC of the plan's owner with a block typed by hand.
    ResourceId makeVpc(const char* cidr)
    {
        CreateVpc create;
        create.region = plan().settings().homeRegion;
        create.ipv4.cidr = *Prefix::parse(QString::fromLatin1(cidr));
        const auto done = m_session->run(create);
        if (!done)
            qFatal("no VPC");
        return done->changes.firstInserted<Resource>()->id;
    }

private Q_SLOTS:
    void initTestCase() { initResources(); }
    void init()
    {
        applyTheme(*qApp, ThemeChoice::Light);
        m_session = std::make_unique<Session>(sampleWorkspace(u"acme-global"_s, inMarch));
    }

    void allSettingsOfThePlanAreOneStep()
    {
        PlanSettingsDialog dialog(*m_session, {});
        QVERIFY(!dialog.primary()->isEnabled());
        QCOMPARE(dialog.footerMessage(), u"Nothing is changed yet."_s);
        const PlanSettings before = plan().settings();
        const auto regions = plan().ipam()->operatingRegions;
        const std::size_t stepsBefore = steps();
        part<QLineEdit>(dialog, "planName")->setText(u"acme, second draft"_s);
        part<SegmentedControl>(dialog, "evidence")->setCurrentIndex(before.evidence == EvidenceMode::Required ? 0 : 1);
        QListWidgetItem* added = nullptr;
        auto* list = part<QListWidget>(dialog, "regions");
        for (int i = 0; i < list->count() && !added; ++i)
            if (list->item(i)->checkState() == Qt::Unchecked)
                added = list->item(i);
        QVERIFY(added);
        added->setCheckState(Qt::Checked);
        const QString region = added->data(Qt::UserRole).toString();
        auto* quotas = part<QTableWidget>(dialog, "quotas");
        const int row = quotaRow(dialog, u"pools-per-scope"_s);
        const qint64 applied = appliedQuota(before, "pools-per-scope");
        quotas->item(row, 1)->setData(Qt::EditRole, static_cast<int>(applied) + 25);
        dialog.refreshNow();
        QVERIFY2(dialog.primary()->isEnabled(), qPrintable(dialog.footerMessage()));
        const QString effects = part<StatusList>(dialog, "effects")->text();
        QVERIFY2(effects.contains(u"The plan is called “acme, second draft”."_s), qPrintable(effects));
        QVERIFY2(effects.contains(u"The IPAM operates in %1, too."_s.arg(region)), qPrintable(effects));
        QVERIFY2(effects.contains(u"Pools per scope: %1 instead of %2"_s.arg(applied + 25).arg(applied)),
                 qPrintable(effects));
        const QString command = part<CommandBlock>(dialog, "command")->command();
        QVERIFY2(command.contains(u"aws ec2 modify-ipam"_s) && command.contains(u"RegionName="_s + region),
                 qPrintable(command));
        picture(dialog, u"frame-settings"_s);
        for (int page = 1; page < dialog.pageCount(); ++page) {
            dialog.setCurrentPage(page);
            picture(dialog, u"frame-settings-%1"_s.arg(page));
        }
        dialog.primary()->click();
        QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
        QCOMPARE(steps(), stepsBefore + 1);
        QCOMPARE(plan().settings().name, u"acme, second draft"_s);
        QVERIFY(plan().settings().evidence != before.evidence);
        QCOMPARE(appliedQuota(plan().settings(), "pools-per-scope"), applied + 25);
        QCOMPARE(plan().ipam()->operatingRegions.size(), regions.size() + 1);
        QVERIFY(m_session->undo());
        QVERIFY(plan().settings() == before);
        QVERIFY(plan().ipam()->operatingRegions == regions);
    }

    void theOrganisationAndTheRangesThatAreReusedAreSettings()
    {
        PlanSettingsDialog dialog(*m_session, {PlanSettingsRequest::Page::Organisation});
        QCOMPARE(dialog.currentPage(), 3);
        QVERIFY(!part<QLineEdit>(dialog, "planHome")->isEnabled()); // the IPAM has it
        const PlanSettings before = plan().settings();
        auto* organisation = part<QLineEdit>(dialog, "organisationId");
        organisation->setText(u"acme"_s);
        dialog.refreshNow();
        QVERIFY(!dialog.primary()->isEnabled());
        QVERIFY(!dialog.footerMessage().isEmpty());
        organisation->setText(u"o-zzzz123456"_s);
        part<QPushButton>(dialog, "offerSharedSpace")->click();
        auto* ranges = part<QLineEdit>(dialog, "reusableRanges");
        QVERIFY(ranges->text().contains(u"100.64.0.0/10"_s));
        const QString good = ranges->text();
        ranges->setText(good + u", 10.0.0.0/33"_s);
        dialog.refreshNow();
        QVERIFY(!dialog.primary()->isEnabled());
        ranges->setText(good);
        part<QLineEdit>(dialog, "planOwner")->setText(u"999988887777"_s);
        auto* sharing = part<QCheckBox>(dialog, "organisationSharing");
        sharing->setChecked(!before.organizationSharing);
        dialog.refreshNow();
        QVERIFY2(dialog.primary()->isEnabled(), qPrintable(dialog.footerMessage()));
        const QString effects = part<StatusList>(dialog, "effects")->text();
        QVERIFY2(effects.contains(u"The organisation is o-zzzz123456."_s), qPrintable(effects));
        picture(dialog, u"frame-settings-organisation"_s);
        dialog.primary()->click();
        const PlanSettings after = plan().settings();
        QCOMPARE(after.organizationId, u"o-zzzz123456"_s);
        QVERIFY(after.reusableRanges.contains(u"100.64.0.0/10"_s));
        QCOMPARE(after.owner.toString(), u"999988887777"_s);
        QCOMPARE(plan().ipam()->owner, after.owner); // it goes with the plan
        QCOMPARE(after.organizationSharing, !before.organizationSharing);
        QCOMPARE(after.homeRegion, before.homeRegion);
        QVERIFY(m_session->undo());
        QVERIFY(plan().settings() == before);

        const FixedClock clock(inMarch);
        Session blank(Workspace::inMemory(*sampleSettings(u"blank"_s, inMarch), clock));
        PlanSettingsDialog early(blank, {PlanSettingsRequest::Page::Organisation});
        part<QLineEdit>(early, "planHome")->setText(u"cn-north-1"_s); // its partition goes with a Region
        early.refreshNow();
        QVERIFY2(early.primary()->isEnabled(), qPrintable(early.footerMessage()));
        early.primary()->click();
        QCOMPARE(blank.plan().settings().homeRegion.toString(), u"cn-north-1"_s);
        QCOMPARE(blank.plan().settings().partition, Partition::China);
    }

    void aRegionInUseAndTheHomeRegionStay()
    {
        PlanSettingsDialog dialog(*m_session, {PlanSettingsRequest::Page::Regions});
        QCOMPARE(dialog.currentPage(), 1);
        const QString home = plan().ipam()->homeRegion.toString();
        regionItem(dialog, home)->setCheckState(Qt::Unchecked);
        dialog.refreshNow();
        QVERIFY(!dialog.primary()->isEnabled());
        QVERIFY2(dialog.footerMessage().contains(home), qPrintable(dialog.footerMessage()));
        regionItem(dialog, home)->setCheckState(Qt::Checked);
        QString used;
        for (const Pool& pool : plan().all<Pool>())
            if (!pool.locale.isEmpty() && pool.locale.toString() != home)
                used = pool.locale.toString();
        QVERIFY(!used.isEmpty());
        regionItem(dialog, used)->setCheckState(Qt::Unchecked);
        dialog.refreshNow();
        QVERIFY(!dialog.primary()->isEnabled());
        QVERIFY2(dialog.footerMessage().contains(used), qPrintable(dialog.footerMessage()));
        picture(dialog, u"frame-region-in-use"_s);
    }

    void aRegionThatNobodyKnowsIsAddedByItsName()
    {
        PlanSettingsDialog dialog(*m_session, {PlanSettingsRequest::Page::Regions});
        auto* other = part<QLineEdit>(dialog, "otherRegion");
        auto* add = part<QPushButton>(dialog, "addRegion");
        other->setText(u"no region"_s);
        dialog.refreshNow();
        QVERIFY(!add->isEnabled());
        QVERIFY(!dialog.primary()->isEnabled());
        other->setText(u"us-north-7"_s);
        dialog.refreshNow();
        QVERIFY(add->isEnabled());
        add->click();
        dialog.refreshNow();
        QVERIFY2(dialog.primary()->isEnabled(), qPrintable(dialog.footerMessage()));
        dialog.primary()->click();
        QVERIFY(plan().ipam()->operatingRegions.contains(*RegionName::parse(u"us-north-7")));
    }

    void aQuotaGoesBackToTheDefaultAndFixedOnesAreNotEdited()
    {
        QVERIFY(m_session->run(SetQuota{u"cidrs-per-pool"_s, 70}));
        PlanSettingsDialog dialog(*m_session, {PlanSettingsRequest::Page::Quotas});
        auto* quotas = part<QTableWidget>(dialog, "quotas");
        const int row = quotaRow(dialog, u"cidrs-per-pool"_s);
        QCOMPARE(quotas->item(row, 1)->data(Qt::EditRole).toInt(), 70);
        quotas->setCurrentCell(row, 1);
        dialog.refreshNow();
        part<QPushButton>(dialog, "quotaDefault")->click();
        dialog.refreshNow();
        QVERIFY2(dialog.primary()->isEnabled(), qPrintable(dialog.footerMessage()));
        QVERIFY(!(quotas->item(quotaRow(dialog, u"tags-per-resource"_s), 1)->flags() & Qt::ItemIsEditable));
        dialog.primary()->click();
        QCOMPARE(appliedQuota(plan().settings(), "cidrs-per-pool"), findQuota(u"cidrs-per-pool")->defaultValue);
    }

    void aScopeIsMadeAndItsWordsAreChanged()
    {
        const qsizetype scopes = plan().all<Scope>().size();
        ScopeDialog create(*m_session, {});
        QCOMPARE(create.footerMessage(), u"Give the scope a name."_s);
        part<QLineEdit>(create, "scopeName")->setText(u"lab"_s);
        part<QLineEdit>(create, "scopeDescription")->setText(u"overlaps on purpose"_s);
        create.refreshNow();
        QVERIFY2(create.primary()->isEnabled(), qPrintable(create.footerMessage()));
        QVERIFY(part<CommandBlock>(create, "command")->command().startsWith(u"aws ec2 create-ipam-scope"_s));
        picture(create, u"frame-scope"_s);
        create.primary()->click();
        QCOMPARE(plan().all<Scope>().size(), scopes + 1);
        const ScopeId made = m_session->place().scope; // it is shown at once
        QCOMPARE(nameOf(plan().get(made)), u"lab"_s);
        QCOMPARE(plan().get(made).type, ScopeType::Private);
        const std::size_t before = steps();
        ScopeDialog edit(*m_session, {made});
        QVERIFY(!edit.primary()->isEnabled());
        part<QLineEdit>(edit, "scopeName")->setText(u"laboratory"_s);
        part<QLineEdit>(edit, "scopeDescription")->clear();
        edit.refreshNow();
        QVERIFY2(edit.primary()->isEnabled(), qPrintable(edit.footerMessage()));
        edit.primary()->click();
        QCOMPARE(nameOf(plan().get(made)), u"laboratory"_s);
        QVERIFY(plan().get(made).description.isEmpty());
        QCOMPARE(steps(), before + 1);
    }

    void aScopeSaysWhoGivesItItsSpace() // contract §3.5
    {
        const ScopeId own = plan().defaultScope(plan().ipam()->id, ScopeType::Private);
        const auto write = [&](const QString& account) {
            ScopeDialog edit(*m_session, {own});
            part<QLineEdit>(edit, "scopeAuthority")->setText(account);
            edit.refreshNow();
            if (!edit.primary()->isEnabled())
                return edit.footerMessage();
            edit.primary()->click();
            return QString();
        };
        QVERIFY(write(u"us-com-1"_s).contains(u"VERSION.identity.account.REALM.ID"_s));
        const QString account = u"blox0.identity.account.us-com-1.abcdefghij"_s;
        QCOMPARE(write(account), QString());
        QCOMPARE(plan().get(own).externalAuthority, account);
        QCOMPARE(write({}), QString());
        QVERIFY(plan().get(own).externalAuthority.isEmpty());
        ScopeDialog ofPublic(*m_session, {plan().defaultScope(plan().ipam()->id, ScopeType::Public)});
        QVERIFY(part<QLineEdit>(ofPublic, "scopeAuthority")->isHidden());
    }

    void anIpamIsMadeAndChanged()
    {
        const FixedClock clock(inMarch);
        m_session = std::make_unique<Session>(Workspace::inMemory(*sampleSettings(u"blank"_s, inMarch), clock));
        IpamDialog create(*m_session, {});
        QVERIFY2(create.primary()->isEnabled(), qPrintable(create.footerMessage())); // the plan says owner and home
        const QString home = part<QLineEdit>(create, "ipamHome")->text();
        QCOMPARE(home, plan().settings().homeRegion.toString());
        QCOMPARE(regionItem(create, home)->checkState(), Qt::Checked);
        part<QLineEdit>(create, "ipamHome")->setText(u"eu-west-1"_s); // the tick goes with it
        QCOMPARE(regionItem(create, home)->checkState(), Qt::Unchecked);
        QCOMPARE(regionItem(create, u"eu-west-1"_s)->checkState(), Qt::Checked);
        regionItem(create, u"eu-west-2"_s)->setCheckState(Qt::Checked);
        part<QLineEdit>(create, "ipamName")->setText(u"europe"_s);
        part<SegmentedControl>(create, "ipamTier")->setCurrentIndex(0);
        create.refreshNow();
        QVERIFY2(create.primary()->isEnabled(), qPrintable(create.footerMessage()));
        const QString effects = part<StatusList>(create, "effects")->text();
        QVERIFY2(effects.contains(u"It operates in eu-west-1, eu-west-2."_s), qPrintable(effects));
        QVERIFY(
            part<CommandBlock>(create, "command")->command().startsWith(u"aws ec2 create-ipam --region eu-west-1"_s));
        picture(create, u"frame-ipam"_s);
        create.show();
        QVERIFY(QTest::qWaitForWindowExposed(&create));
        for (const StatusLabel* line : part<StatusList>(create, "effects")->findChildren<StatusLabel*>())
            if (line->isVisible()) // lines that wrap are seen whole
                QVERIFY2(line->height() >= line->heightForWidth(line->width()), qPrintable(line->text()));
        create.primary()->click();
        QVERIFY(plan().ipam());
        const IpamId made = plan().ipam()->id;
        QCOMPARE(nameOf(*plan().ipam()), u"europe"_s);
        QCOMPARE(plan().ipam()->tier, Tier::Free);
        QCOMPARE(plan().ipam()->operatingRegions.size(), 2);
        QCOMPARE(m_session->place().scope, plan().defaultScope(made, ScopeType::Public)); // it is shown at once

        const std::size_t before = steps();
        IpamDialog edit(*m_session, {made});
        QVERIFY(!edit.primary()->isEnabled());
        QCOMPARE(edit.footerMessage(), u"Nothing is changed yet."_s);
        QVERIFY(!part<QLineEdit>(edit, "ipamHome")->isEnabled());
        part<QLineEdit>(edit, "ipamDescription")->setText(u"all of it"_s);
        part<QLineEdit>(edit, "ipamName")->setText(u"emea"_s);
        part<SegmentedControl>(edit, "ipamTier")->setCurrentIndex(1);
        part<SegmentedControl>(edit, "ipamMetered")->setCurrentIndex(1);
        part<QCheckBox>(edit, "ipamPrivateGua")->setChecked(true);
        regionItem(edit, u"eu-west-2"_s)->setCheckState(Qt::Unchecked);
        edit.refreshNow();
        QVERIFY2(edit.primary()->isEnabled(), qPrintable(edit.footerMessage()));
        QVERIFY(part<CommandBlock>(edit, "command")->command().contains(u"--enable-private-gua"_s));
        edit.primary()->click();
        const Ipam after = *plan().ipam();
        QCOMPARE(steps(), before + 1);
        QCOMPARE(nameOf(after), u"emea"_s);
        QCOMPARE(after.description, u"all of it"_s);
        QCOMPARE(after.tier, Tier::Advanced);
        QCOMPARE(after.meteredAccount, MeteredAccount::ResourceOwner);
        QVERIFY(after.privateGua);
        QCOMPARE(after.operatingRegions.size(), 1);
    }

    void aTierThatIsInUseStaysAndAnAccountHasOneIpamInARegion()
    {
        IpamDialog edit(*m_session, {plan().ipam()->id});
        part<SegmentedControl>(edit, "ipamTier")->setCurrentIndex(0);
        edit.refreshNow();
        QVERIFY(!edit.primary()->isEnabled());
        QVERIFY(!part<QLabel>(edit, "ipamTier.problem")->text().isEmpty());
        const std::size_t ipams = plan().all<Ipam>().size();
        IpamDialog second(*m_session, {});
        QCOMPARE(second.footerMessage(), u"An IPAM needs a home Region."_s);
        part<QLineEdit>(second, "ipamHome")->setText(plan().ipam()->homeRegion.toString());
        second.refreshNow();
        QVERIFY(!second.primary()->isEnabled());
        QVERIFY(!part<QLabel>(second, "ipamHome.problem")->text().isEmpty());
        part<QLineEdit>(second, "ipamHome")->setText(u"sa-east-1"_s);
        second.refreshNow();
        QVERIFY2(second.primary()->isEnabled(), qPrintable(second.footerMessage()));
        second.primary()->click();
        QCOMPARE(plan().all<Ipam>().size(), ipams + 1);
        const Scope& shown = plan().get(m_session->place().scope);
        QCOMPARE(ipamOf(plan(), m_session->place()), shown.ipam); // what Edit IPAM… is about
        QCOMPARE(plan().get(shown.ipam).homeRegion.toString(), u"sa-east-1"_s);
    }

    void anIpamGoesWithAllThatIsInItsPrivateScopes()
    {
        DeleteIpamDialog occupied(*m_session, {plan().ipam()->id}); // with pools in the public scope: AWS refuses
        QVERIFY(!occupied.primary()->isEnabled());
        QVERIFY(!part<QCheckBox>(occupied, "ipamCascade")->isEnabled());
        QVERIFY(!occupied.footerMessage().isEmpty());

        CreateIpam second;
        second.homeRegion = *RegionName::parse(u"sa-east-1");
        const IpamId made = m_session->run(second)->changes.firstInserted<Ipam>()->id;
        CreatePool pool;
        pool.scope = plan().defaultScope(made, ScopeType::Private);
        pool.family = Family::IPv4;
        QVERIFY(m_session->run(pool));
        const std::size_t pools = plan().all<Pool>().size();
        m_session->selectScope(pool.scope);
        DeleteIpamDialog dialog(*m_session, {made});
        QVERIFY(!dialog.primary()->isEnabled());
        part<QCheckBox>(dialog, "ipamCascade")->setChecked(true);
        dialog.refreshNow();
        QVERIFY2(dialog.primary()->isEnabled(), qPrintable(dialog.footerMessage()));
        QVERIFY(part<CommandBlock>(dialog, "command")->command().contains(u"--cascade"_s));
        QVERIFY2(part<StatusList>(dialog, "effects")->text().contains(u"1 pool"_s),
                 qPrintable(part<StatusList>(dialog, "effects")->text()));
        picture(dialog, u"frame-delete-ipam"_s);
        dialog.primary()->click();
        QVERIFY(!plan().find(made));
        QVERIFY(plan().find(m_session->place().scope)); // somewhere that is there
        QCOMPARE(plan().all<Pool>().size(), pools - 1);
        QVERIFY(m_session->undo());
        QVERIFY(plan().find(made));
        QCOMPARE(plan().all<Pool>().size(), pools);
    }

    void aPlanWithoutAnIpamLeadsToOne()
    {
        QTemporaryDir folder;
        FixedClock clock(inMarch);
        WindowSet windows(Profile::in(folder.path()), clock);
        MainWindow* window = windows.newWindow();
        window->adopt(Workspace::inMemory(*sampleSettings(u"blank"_s, inMarch), clock));
        window->show();
        const auto action = [window](Verb verb) { return window->actions().action(verb); };
        QVERIFY(action(Verb::NewIpam)->isEnabled());
        for (const Verb verb : {Verb::EditIpam, Verb::DeleteIpam}) {
            QVERIFY(!action(verb)->isEnabled());
            QCOMPARE(ActionCatalogue::reasonOf(action(verb)), u"This plan has no IPAM yet"_s);
        }
        action(Verb::NewPool)->trigger(); // no form that cannot be finished
        QVERIFY(!window->findChild<NewPoolDialog*>());
        QVERIFY2(window->messageBar()->text().startsWith(u"This plan has no IPAM yet."_s),
                 qPrintable(window->messageBar()->text()));
        QCOMPARE(window->messageBar()->actionCount(), 1);
        for (const char* view : {"poolsPanel", "poolsTab"}) {
            auto* widget = window->findChild<QWidget*>(QLatin1String(view));
            QVERIFY2(widget, view);
            QTRY_VERIFY2(widget->findChild<QPushButton*>(u"emptyState.primary"_s), view);
            auto* primary = widget->findChild<QPushButton*>(u"emptyState.primary"_s);
            QCOMPARE(primary->text(), u"New IPAM…"_s);
            primary->click();
            auto* dialog = window->findChild<IpamDialog*>();
            QVERIFY2(dialog, view);
            delete dialog;
        }
        action(Verb::PlanSettings)->trigger();
        auto* settings = window->findChild<PlanSettingsDialog*>();
        QVERIFY(settings);
        part<QPushButton>(*settings, "newIpam")->click();
        auto* dialog = window->findChild<IpamDialog*>();
        QVERIFY(dialog);
        dialog->primary()->click();
        QVERIFY(window->session()->plan().ipam());
        QVERIFY(action(Verb::EditIpam)->isEnabled());
        action(Verb::EditIpam)->trigger();
        QVERIFY(window->findChild<IpamDialog*>());
    }

    void houseRulesAreEditedAndRemoved()
    {
        std::vector<Command> all;
        for (const HouseRule& rule : plan().all<HouseRule>())
            all.emplace_back(RemoveHouseRule{rule.id});
        QVERIFY(all.empty() || m_session->runAll(all));
        PutHouseRule put;
        put.rule.name = u"cost centre"_s;
        put.rule.key = u"CostCenter"_s;
        put.rule.kind = HouseRuleKind::OneOf;
        put.rule.values = {u"4711"_s, u"4712"_s};
        QVERIFY(m_session->run(put));
        HouseRulesDialog dialog(*m_session, {});
        auto* rules = part<QTableWidget>(dialog, "houseRules");
        QCOMPARE(rules->rowCount(), 1);
        QCOMPARE(rules->item(0, 0)->text(), u"cost centre"_s);
        QCOMPARE(rules->item(0, 1)->text(), u"every pool"_s);
        QCOMPARE(rules->item(0, 2)->text(), u"CostCenter is one of 4711, 4712"_s);
        picture(dialog, u"frame-houserules"_s);
        part<QPushButton>(dialog, "editRule")->click();
        auto* edit = dialog.findChild<HouseRuleDialog*>();
        QVERIFY(edit);
        part<QLineEdit>(*edit, "ruleName")->setText(u"who pays"_s);
        QVERIFY2(edit->primary()->isEnabled(), qPrintable(edit->footerMessage()));
        edit->primary()->click();
        QCOMPARE(rules->rowCount(), 1);
        QCOMPARE(rules->item(0, 0)->text(), u"who pays"_s);
        part<QPushButton>(dialog, "removeRule")->click();
        QCOMPARE(rules->rowCount(), 0);
        QCOMPARE(plan().all<HouseRule>().size(), 0);
        QVERIFY(!part<QPushButton>(dialog, "removeRule")->isEnabled());
        QVERIFY(!part<QWidget>(dialog, "noHouseRules")->isHidden());
        QVERIFY(m_session->undo());
        QCOMPARE(rules->rowCount(), 1);
    }

    void aSubnetTakesTheLowestFreeBlockOfItsVpc()
    {
        const ResourceId vpc = makeVpc("10.99.0.0/20");
        for (const QString& expected : {u"10.99.0.0/24"_s, u"10.99.1.0/24"_s}) {
            SubnetDialog dialog(*m_session, {vpc});
            part<QLineEdit>(dialog, "subnetName")->setText(u"web"_s);
            part<QComboBox>(dialog, "subnetZone")->setCurrentIndex(1);
            dialog.refreshNow();
            QVERIFY2(dialog.primary()->isEnabled(), qPrintable(dialog.footerMessage()));
            QCOMPARE(part<AddressLabel>(dialog, "firstCidr")->address(), expected);
            const QString command = part<CommandBlock>(dialog, "command")->command();
            QVERIFY2(command.contains(u"aws ec2 create-subnet"_s) && command.contains(u"--cidr-block "_s + expected),
                     qPrintable(command));
            QVERIFY(part<StatusList>(dialog, "effects")->text().contains(u"256 addresses, of which AWS keeps five"_s));
            picture(dialog, u"frame-subnet"_s);
            dialog.primary()->click();
            QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
        }
        QCOMPARE(plan().subnetsOf(vpc).size(), std::size_t{2});
        const Resource& subnet = plan().get(plan().subnetsOf(vpc).front());
        QVERIFY(subnet.zone.startsWith(plan().settings().homeRegion.toString()));
        QCOMPARE(nameOf(subnet), u"web"_s);
        QCOMPARE(vpcOf(plan(), {SubjectRef::Kind::ResourceCidr, plan().cidrsOf(subnet.id).front().value}), vpc);
    }

    void aSubnetOutsideItsVpcIsRefusedInWords()
    {
        SubnetDialog dialog(*m_session, {makeVpc("10.99.0.0/20")});
        part<SegmentedControl>(dialog, "ipv4Block.mode")->setCurrentIndex(1);
        part<QLineEdit>(dialog, "ipv4Block.cidr")->setText(u"10.98.0.0/24"_s);
        dialog.refreshNow();
        QVERIFY(!dialog.primary()->isEnabled());
        QVERIFY2(dialog.footerMessage().contains(u"10.98.0.0/24"_s), qPrintable(dialog.footerMessage()));
    }

    void aVpcTakesAmazonsIpv6AndATypedBlock()
    {
        const ResourceId vpc = makeVpc("10.99.0.0/20");
        AddVpcCidrDialog amazon(*m_session, {vpc});
        auto* origin = part<QComboBox>(amazon, "cidrOrigin");
        origin->setCurrentIndex(origin->count() - 2);
        amazon.refreshNow();
        QVERIFY2(amazon.primary()->isEnabled(), qPrintable(amazon.footerMessage()));
        QVERIFY(part<QWidget>(amazon, "block")->isHidden());
        QVERIFY(part<AddressLabel>(amazon, "firstCidr")->address().endsWith(u"/56"_s));
        QVERIFY(part<CommandBlock>(amazon, "command")->command().contains(u"--amazon-provided-ipv6-cidr-block"_s));
        picture(amazon, u"frame-addcidr"_s);
        amazon.primary()->click();
        QCOMPARE(plan().cidrsOf(vpc).size(), std::size_t{2});

        AddVpcCidrDialog typed(*m_session, {vpc});
        origin = part<QComboBox>(typed, "cidrOrigin");
        origin->setCurrentIndex(origin->count() - 1);
        typed.refreshNow();
        QVERIFY(!typed.primary()->isEnabled());
        part<QLineEdit>(typed, "block.cidr")->setText(u"10.98.0.0/16"_s);
        typed.refreshNow();
        QVERIFY2(typed.primary()->isEnabled(), qPrintable(typed.footerMessage()));
        QVERIFY(part<StatusList>(typed, "effects")->text().contains(u"The VPC then has 2 of"_s));
        typed.primary()->click();
        QCOMPARE(plan().cidrsOf(vpc).size(), std::size_t{3});
        QVERIFY(m_session->undo());
        QCOMPARE(plan().cidrsOf(vpc).size(), std::size_t{2});
    }

    void aSubnetOfIpv6AloneIsPossibleWhereTheVpcHasIpv6()
    {
        const ResourceId vpc = makeVpc("10.99.0.0/20");
        AssociateVpcCidr add;
        add.vpc = vpc;
        add.request.amazonProvided = true;
        QVERIFY(m_session->run(add));
        SubnetDialog dialog(*m_session, {vpc});
        auto* four = part<QComboBox>(dialog, "ipv4Origin");
        auto* six = part<QComboBox>(dialog, "ipv6Origin");
        four->setCurrentIndex(four->count() - 1); // none
        dialog.refreshNow();
        QCOMPARE(dialog.footerMessage(), u"A subnet needs an IPv4 or an IPv6 block."_s);
        six->setCurrentIndex(0); // the VPC's own space
        dialog.refreshNow();
        QVERIFY2(dialog.primary()->isEnabled(), qPrintable(dialog.footerMessage()));
        QVERIFY(part<AddressLabel>(dialog, "firstCidr")->address().endsWith(u"/64"_s));
        QVERIFY(part<CommandBlock>(dialog, "command")->command().contains(u"--ipv6-native"_s));
    }

    void aUnitOfTheOrganisationIsShownEvenWithoutAccounts()
    {
        AccountsPanel panel(*m_session);
        OrgUnitDialog dialog(*m_session, {});
        QVERIFY(!dialog.primary()->isEnabled());
        part<QLineEdit>(dialog, "unitName")->setText(u"Quarantine"_s);
        QVERIFY2(dialog.primary()->isEnabled(), qPrintable(dialog.footerMessage()));
        dialog.primary()->click();
        QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
        const QAbstractItemModel* model = panel.findChild<QTreeView*>(u"accountTree"_s)->model();
        QStringList units;
        for (int row = 0; row < model->rowCount(); ++row)
            units << model->index(row, 0).data().toString();
        QVERIFY2(units.contains(u"Quarantine"_s), qPrintable(units.join(u"; "_s)));
        OrgUnitDialog again(*m_session, {});
        part<QLineEdit>(again, "unitName")->setText(u"Quarantine"_s);
        QVERIFY(!again.primary()->isEnabled());
        QVERIFY(again.footerMessage().contains(u"Quarantine"_s));
    }

    void importingSaysWhyThereIsNothingToTake()
    {
        ImportDiscoveredDialog dialog(*m_session, {});
        auto* pools = part<QComboBox>(dialog, "importPool");
        QVERIFY(pools->count() > 1); // the example has pools with auto-import
        dialog.refreshNow();
        QCOMPARE(dialog.primary()->isEnabled(), dialog.footerMessage().isEmpty());
        picture(dialog, u"frame-import"_s);
    }

    void theMenusOfferAllOfItAndSayWhyNot()
    {
        QTemporaryDir folder;
        FixedClock clock(inMarch);
        WindowSet windows(Profile::in(folder.path()), clock);
        MainWindow* window = windows.newWindow();
        const auto action = [window](Verb verb) { return window->actions().action(verb); };
        for (const Verb verb : {Verb::PlanSettings, Verb::NewScope, Verb::HouseRules, Verb::AddOrgUnit, Verb::NewSubnet,
                                Verb::AddVpcCidr, Verb::RefillNow, Verb::ImportDiscovered}) {
            QVERIFY(!action(verb)->isEnabled());
            QCOMPARE(ActionCatalogue::reasonOf(action(verb)), u"No plan is open"_s);
        }
        window->adopt(sampleWorkspace(u"acme-global"_s, inMarch));
        Session& session = *window->session();
        const Plan& plan = session.plan();
        for (const Verb verb : {Verb::PlanSettings, Verb::NewScope, Verb::NewIpam, Verb::EditIpam, Verb::DeleteIpam,
                                Verb::HouseRules, Verb::AddOrgUnit})
            QVERIFY(action(verb)->isEnabled());
        const PoolId prod = poolAt(plan, u"us-east-1/prod"_s);
        session.selectPool(prod);
        QVERIFY(!action(Verb::NewSubnet)->isEnabled());
        QCOMPARE(ActionCatalogue::reasonOf(action(Verb::NewSubnet)), u"Select a VPC first"_s);
        QVERIFY(!action(Verb::RefillNow)->isEnabled());
        ModifyPool rule;
        rule.pool = prod;
        rule.refill = RefillPolicy{99, 20};
        QVERIFY(session.run(rule)); // refills once by itself
        QVERIFY2(action(Verb::RefillNow)->isEnabled(), qPrintable(ActionCatalogue::reasonOf(action(Verb::RefillNow))));
        const std::size_t before = plan.cidrsOf(prod).size();
        action(Verb::RefillNow)->trigger();
        QCOMPARE(plan.cidrsOf(prod).size(), before + 1);
        QVERIFY(session.undo());
        QCOMPARE(plan.cidrsOf(prod).size(), before);

        for (const ResourceCidr& cidr : plan.all<ResourceCidr>())
            if (plan.get(cidr.resource).kind == ResourceKind::Vpc) {
                session.selectSubject({SubjectRef::Kind::ResourceCidr, cidr.id.value});
                break;
            }
        QVERIFY(action(Verb::NewSubnet)->isEnabled());
        action(Verb::NewSubnet)->trigger();
        QVERIFY(window->findChild<SubnetDialog*>());
        delete window->findChild<SubnetDialog*>();
        action(Verb::PlanSettings)->trigger();
        QVERIFY(window->findChild<PlanSettingsDialog*>());
        delete window->findChild<PlanSettingsDialog*>();
    }
};

CADASTRE_TEST(TestFrame)
#include "tst_frame.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desk.h"
#include "gui/samplesession.h"
#include "support/child.h"
#include "support/testmain.h"

#include "engine/samples.h"
#include "ui/dialogs/movecidrdialog.h"
#include "ui/dialogs/reservedialog.h"
#include "ui/session/session.h"
#include "ui/theme.h"
#include "ui/views/common/messagebar.h"
#include "ui/views/common/commandblock.h"
#include "ui/views/common/labels.h"
#include "ui/views/common/segmentedcontrol.h"
#include "ui/views/common/stripbar.h"
#include "ui/wizards/allocate/allocatedialog.h"
#include "ui/wizards/common/blockfield.h"
#include "ui/wizards/common/statuslist.h"
#include "ui/wizards/common/tagtable.h"
#include "ui/wizards/newpool/newpooldialog.h"
#include "ui/wizards/provision/provisiondialog.h"
#include "ui/wizards/split/splitdialog.h"
#include "ui/wizards/vpc/vpcdialog.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTableWidget>

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

/// A second process would see the same: rows of every kind.
QString countsOf(const Plan& plan)
{
    return u"%1 pools %2 cidrs %3 allocations %4 resources %5 resource cidrs %6 reserves"_s.arg(plan.all<Pool>().size())
        .arg(plan.all<PoolCidr>().size())
        .arg(plan.all<Allocation>().size())
        .arg(plan.all<Resource>().size())
        .arg(plan.all<ResourceCidr>().size())
        .arg(plan.all<Reserve>().size());
}

/// Pictures of the dialog in both themes, when somebody wants to look.
void grab(PreviewDialogFrame& dialog, const QString& name)
{
    const QString folder = qEnvironmentVariable("CADASTRE_GRABS");
    if (folder.isEmpty())
        return;
    QDir().mkpath(folder);
    for (const ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
        applyTheme(*qApp, choice);
        dialog.show();
        QApplication::processEvents();
        QApplication::processEvents();
        dialog.grab().save(u"%1/%2-%3.png"_s.arg(folder, name, choice == ThemeChoice::Light ? u"light"_s : u"dark"_s));
    }
    applyTheme(*qApp, ThemeChoice::Light);
}

/// What takes input must be found by name: by tests, by screen readers.
QStringList namelessInputs(QWidget& dialog)
{
    QStringList nameless;
    for (QWidget* widget : dialog.findChildren<QWidget*>()) {
        const bool input = qobject_cast<QLineEdit*>(widget) || qobject_cast<QComboBox*>(widget)
                        || qobject_cast<QAbstractSpinBox*>(widget) || qobject_cast<QTableView*>(widget)
                        || qobject_cast<QAbstractButton*>(widget);
        if (!input || widget->objectName().startsWith(u"qt_"_s)
            || qstrcmp(widget->metaObject()->className(), "QTableCornerButton") == 0)
            continue;
        const auto* button = qobject_cast<QAbstractButton*>(widget);
        const bool named = !widget->accessibleName().isEmpty()
                        || (button && !(button->text().isEmpty() && button->toolTip().isEmpty()));
        if (widget->objectName().isEmpty() || !named)
            nameless << u"%1 '%2' in '%3'"_s.arg(QLatin1String(widget->metaObject()->className()), widget->objectName(),
                                                 widget->parentWidget()->objectName());
    }
    return nameless;
}

} // namespace

class TestWizards : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_session = sampleSession(u"acme-global"_s, inMarch);
        applyTheme(*qApp, ThemeChoice::Light);
    }

    void allocatesAVpcFromTwoPoolsInOneStep()
    {
        const Plan& plan = m_session->plan();
        const QString before = countsOf(plan);
        VpcRequest request;
        request.ipv6 = poolAt(plan, u"BYOIPv6-TOP/us-east-1"_s);
        request.ipv4 = poolAt(plan, u"us-east-1/prod"_s);
        request.account = *AccountNumber::parse(u"210987654321"_s);
        VpcDialog dialog(*m_session, request);
        child<QLineEdit>(dialog, "name")->setText(u"vpc-payments-2"_s);
        dialog.refreshNow();
        QVERIFY2(dialog.primary()->isEnabled(), qPrintable(dialog.footerMessage()));
        const QString v6 = child<AddressLabel>(dialog, "ipv6Cidr")->address();
        const QString v4 = child<AddressLabel>(dialog, "ipv4Cidr")->address();
        QVERIFY2(v6.endsWith(u"::/56"_s) && v6.startsWith(u"2605:9cc0:1ff0:"_s), qPrintable(v6));
        QVERIFY2(v4.startsWith(u"10.4."_s) && v4.endsWith(u"/20"_s), qPrintable(v4));
        const QString command = child<CommandBlock>(dialog, "command")->command();
        QVERIFY2(command.startsWith(u"# with credentials of 210987654321\naws ec2 create-vpc --region us-east-1"_s),
                 qPrintable(command));
        QVERIFY(command.contains(u"Key=Region,Value=us-east-1"_s));
        QVERIFY(
            child<PlainLabel>(dialog, "ipv6Cidr.left")->text().contains(u"of 256\u00a0×\u00a0/56 left after this"_s));
        QCOMPARE(child<StatusList>(dialog, "rules")->items().at(2).text, u"shared with payments"_s);
        QCOMPARE(namelessInputs(dialog).join(u"; "_s), QString());
        grab(dialog, u"vpc"_s);

        m_session->selectPool(request.ipv6); // who is there stays there
        dialog.primary()->click();
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
        QCOMPARE(m_session->place().pool, request.ipv6);
        const Resource* made = nullptr;
        for (const Resource& resource : plan.all<Resource>())
            if (nameOf(resource) == u"vpc-payments-2"_s)
                made = &resource;
        QVERIFY(made);
        QCOMPARE(made->owner.toString(), u"210987654321"_s);
        QCOMPARE(plan.cidrsOf(made->id).size(), std::size_t{2});
        QCOMPARE(m_session->workspace().journal().entries().back().account.toString(), u"210987654321"_s);
        QVERIFY(m_session->workspace().caller().account != made->owner); // only that step was theirs
        QVERIFY(m_session->undo());
        QCOMPARE(countsOf(plan), before);
    }

    void aFindingToComeIsSaidOnceWithHowManyBlocksItIsAbout()
    {
        const Plan& plan = m_session->plan();
        VpcRequest request;
        request.ipv6 = poolAt(plan, u"BYOIPv6-TOP/us-east-1"_s);
        request.ipv4 = poolAt(plan, u"us-east-1/prod"_s);
        request.account = *AccountNumber::parse(u"210987654321"_s);
        VpcDialog dialog(*m_session, request); // without Environment, which a rule of the house asks for
        child<QLineEdit>(dialog, "name")->setText(u"vpc-payments-2"_s);
        dialog.refreshNow();
        auto* findings = child<StatusList>(dialog, "foreseenFindings");
        QTRY_VERIFY(!findings->items().isEmpty());
        int said = 0;
        int come = 0; // as the sentences count them
        for (const StatusList::Item& item : findings->items()) {
            if (item.text.contains(u"Environment"_s)) {
                ++said;
                QVERIFY2(item.text.contains(u"· 2 CIDR"_s), qPrintable(item.text));
            }
            if (item.text.startsWith(u"Will be found"_s))
                come += item.text.contains(u"· 2 CIDR"_s) ? 2 : 1;
        }
        QCOMPARE(said, 1);
        const int open = static_cast<int>(
            std::count_if(m_session->report().findings.begin(), m_session->report().findings.end(),
                          [](const Finding& finding) { return finding.state != FindingState::Waived; }));
        QVERIFY2(findings->text().contains(u"Open findings: %1 → %2"_s.arg(open).arg(open + come)),
                 qPrintable(findings->text()));
    }

    void onALargePlanTheFindingsToComeAreLookedForInAThread()
    {
        const Plan& plan = m_session->plan();
        QTRY_VERIFY(m_session->liveAudit().isCurrent());
        m_session->liveAudit().setJobFrom(0);
        VpcRequest request;
        request.ipv6 = poolAt(plan, u"BYOIPv6-TOP/us-east-1"_s);
        request.ipv4 = poolAt(plan, u"us-east-1/prod"_s);
        request.account = *AccountNumber::parse(u"210987654321"_s);
        VpcDialog dialog(*m_session, request);
        child<QLineEdit>(dialog, "name")->setText(u"vpc-payments-2"_s);
        dialog.refreshNow();
        auto* findings = child<StatusList>(dialog, "foreseenFindings");
        QCOMPARE(findings->items().size(), 1);
        QCOMPARE(findings->items().first().level, StatusLevel::Pending);
        QVERIFY(dialog.primary()->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(findings->text().contains(u'→'), 20'000);
        child<QLineEdit>(dialog, "name")->setText(u"vpc-payments-3"_s);
        dialog.refreshNow(); // what is said of one draft is not said of the next
        QVERIFY(!findings->text().contains(u'→'));
    }

    void refillsAPoolAlthoughAnotherAccountDrewFromIt()
    {
        const Plan& plan = m_session->plan();
        ModifyPool rule;
        rule.pool = poolAt(plan, u"us-east-1/prod"_s);
        rule.refill = RefillPolicy{99, 20};
        QVERIFY(m_session->run(rule));
        const std::size_t before = plan.cidrsOf(rule.pool).size();
        VpcRequest request;
        request.ipv4 = rule.pool;
        request.ipv6 = poolAt(plan, u"BYOIPv6-TOP/us-east-1"_s);
        request.account = *AccountNumber::parse(u"210987654321"_s);
        VpcDialog dialog(*m_session, request);
        QVERIFY2(dialog.primary()->isEnabled(), qPrintable(dialog.footerMessage()));
        dialog.primary()->click();
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
        QCOMPARE(plan.cidrsOf(rule.pool).size(), before + 1);
    }

    void saysWhichTagAPoolRefusesToDoWithout()
    {
        const Plan& plan = m_session->plan();
        ModifyPool rule;
        rule.pool = poolAt(plan, u"BYOIPv6-TOP/us-east-1"_s);
        rule.addTags = {{u"Environment"_s, u"prod"_s}};
        QVERIFY(m_session->run(rule));
        VpcRequest request;
        request.ipv6 = rule.pool;
        request.account = *AccountNumber::parse(u"210987654321"_s);
        VpcDialog dialog(*m_session, request);
        QVERIFY(!dialog.primary()->isEnabled());
        QCOMPARE(dialog.footerMessage(), u"us-east-1 refuses a VPC without Environment=prod."_s);
        QVERIFY(child<QLineEdit>(dialog, "tagValue.Environment")->text().isEmpty()); // offered, not guessed
        QCOMPARE(child<QLineEdit>(dialog, "tagValue.Region")->text(), u"us-east-1"_s);
        QVERIFY(child<StatusList>(dialog, "rules")->text().contains(u"tags: Environment missing"_s));
        grab(dialog, u"vpc-refused"_s);
        child<QPushButton>(dialog, "tagUse.Environment")->click();
        dialog.refreshNow();
        QVERIFY2(dialog.primary()->isEnabled(), qPrintable(dialog.footerMessage()));
    }

    void aVpcIsAllocatedByKeysAloneAndUndone() // a required tag is missing at first
    {
        const Plan& plan = m_session->plan();
        ModifyPool rule;
        rule.pool = poolAt(plan, u"BYOIPv6-TOP/us-east-1"_s);
        rule.addTags = {{u"Environment"_s, u"prod"_s}, {u"Team"_s, u"net"_s}};
        QVERIFY(m_session->run(rule));
        const QString before = countsOf(plan);
        VpcRequest request;
        request.ipv4 = poolAt(plan, u"us-east-1/prod"_s);
        request.ipv6 = rule.pool;
        request.account = *AccountNumber::parse(u"210987654321"_s);
        VpcDialog dialog(*m_session, request);
        dialog.show();
        dialog.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        const auto press = [](Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); };
        const auto tabTo = [&](const QString& name) {
            for (int steps = 0; steps < 60; ++steps, press(Qt::Key_Tab))
                if (QApplication::focusWidget() && QApplication::focusWidget()->objectName() == name)
                    return true;
            return false;
        };
        QTest::keyClicks(QApplication::focusWidget(), u"vpc-keys"_s); // the cursor is at the name
        dialog.refreshNow();
        QVERIFY(!dialog.primary()->isEnabled());
        press(Qt::Key_Return); // refused, and the form stays
        QVERIFY(dialog.isVisible());
        QVERIFY(tabTo(u"tagValue.Environment"_s));
        QTest::keyClicks(QApplication::focusWidget(), u"prod"_s);
        dialog.refreshNow();
        QVERIFY2(child<StatusList>(dialog, "rules")->text().contains(u"Team missing"_s),
                 qPrintable(child<StatusList>(dialog, "rules")->text()));
        QVERIFY(tabTo(u"tagUse.Team"_s)); // or the value that is offered
        press(Qt::Key_Space);
        dialog.refreshNow();
        QVERIFY2(dialog.primary()->isEnabled(), qPrintable(dialog.footerMessage()));
        QVERIFY(QApplication::focusWidget()
                && dialog.isAncestorOf(QApplication::focusWidget())); // the keys are not lost
        QVERIFY2(QApplication::focusWidget()->objectName() == u"tagValue.Team"_s,
                 qPrintable(QApplication::focusWidget()->objectName()));
        press(Qt::Key_Return);
        QVERIFY(!dialog.isVisible());
        QVERIFY(countsOf(plan) != before);
        QVERIFY(m_session->undo());
        QCOMPARE(countsOf(plan), before);
    }

    void offersOnlyPoolsOfTheRegionThatTheAccountMayUse()
    {
        VpcRequest request;
        request.account = *AccountNumber::parse(u"210987654321"_s);
        VpcDialog dialog(*m_session, request);
        auto* region = child<QComboBox>(dialog, "region");
        region->setCurrentIndex(region->findData(u"us-west-2"_s));
        auto* pools = child<QComboBox>(dialog, "ipv6Pool");
        const auto* items = qobject_cast<QStandardItemModel*>(pools->model());
        QVERIFY(items);
        int offered = 0;
        QStringList grey;
        for (int row = 0; row < items->rowCount(); ++row) {
            if (items->item(row)->isEnabled())
                ++offered;
            else if (!items->item(row)->text().isEmpty()) // no line between them
                grey << items->item(row)->text();
        }
        QCOMPARE(offered, 2); // the Region's, and none
        QVERIFY2(!grey.filter(QRegularExpression(u"^public › .*us-east-1.* \\(other Region\\)$"_s)).isEmpty(),
                 qPrintable(grey.join(u'\n')));              // each with its reason
        QVERIFY(pools->itemText(1) == u"none: IPv4 only"_s); // before what cannot be chosen
        pools->setFocus();
        pools->setCurrentIndex(1);
        QTest::keyClick(pools, Qt::Key_Down); // which keys pass over
        QCOMPARE(pools->currentIndex(), 1);
        pools->setCurrentIndex(0);
        QVERIFY(pools->itemText(0).startsWith(u"public › BYOIPv6-TOP › us-west-2"_s));
        bool said = false;
        for (const PlainLabel* label : dialog.findChildren<PlainLabel*>())
            said = said || label->text().contains(u"us-east-1 (other Region)"_s);
        QVERIFY(said);
        auto* account = child<QComboBox>(dialog, "account");
        account->setCurrentIndex(account->findData(u"410987654301"_s)); // the sandbox has no share
        dialog.refreshNow();
        QVERIFY(!dialog.primary()->isEnabled());
        QVERIFY2(dialog.footerMessage().contains(u"sandbox-1"_s), qPrintable(dialog.footerMessage()));
    }

    void takesAnIpv4CidrByHand() // contract §9.1: CreateVpc --cidr-block
    {
        const Plan& plan = m_session->plan();
        const QString before = countsOf(plan);
        VpcRequest request;
        request.account = *AccountNumber::parse(u"210987654321"_s);
        VpcDialog dialog(*m_session, request);
        child<QLineEdit>(dialog, "name")->setText(u"vpc-by-hand"_s);
        for (const char* name : {"ipv4Pool", "ipv6Pool"}) {
            auto* pools = child<QComboBox>(dialog, name);
            pools->setCurrentIndex(pools->findData(0U));
        }
        auto* block = child<BlockField>(dialog, "ipv4Size");
        QCOMPARE(block->mode(), BlockField::Mode::Exact);
        dialog.refreshNow();
        QVERIFY(!dialog.primary()->isEnabled());
        QCOMPARE(dialog.footerMessage(), u"Type the IPv4 block."_s);

        auto* typed = child<QLineEdit>(dialog, "ipv4Size.cidr");
        typed->setText(u"10.4.0.0/8"_s);
        dialog.refreshNow();
        QVERIFY(!dialog.primary()->isEnabled());
        typed->setText(u"10.0.0.0/8"_s); // no VPC is that large
        dialog.refreshNow();
        QVERIFY(!dialog.primary()->isEnabled());
        QVERIFY2(dialog.footerMessage().contains(u"10.0.0.0/8"_s), qPrintable(dialog.footerMessage()));

        typed->setText(u"10.4.0.0/16"_s);
        dialog.refreshNow();
        QVERIFY2(dialog.primary()->isEnabled(), qPrintable(dialog.footerMessage()));
        const QString notes = child<StatusList>(dialog, "notes")->text();
        QVERIFY2(notes.contains(u"Overlaps "_s) && notes.contains(u"may hand it out once more"_s), qPrintable(notes));
        grab(dialog, u"vpc-by-hand"_s);

        typed->setText(u"172.30.0.0/16"_s);
        dialog.refreshNow();
        QVERIFY2(dialog.primary()->isEnabled(), qPrintable(dialog.footerMessage()));
        QCOMPARE(child<StatusList>(dialog, "notes")->text(), QString());
        QCOMPARE(child<AddressLabel>(dialog, "ipv4Cidr")->address(), u"172.30.0.0/16"_s);
        const QString command = child<CommandBlock>(dialog, "command")->command();
        QVERIFY2(command.contains(u"--cidr-block 172.30.0.0/16"_s) && !command.contains(u"--ipv4-ipam-pool-id"_s),
                 qPrintable(command));
        QCOMPARE(namelessInputs(dialog).join(u"; "_s), QString());
        dialog.primary()->click();
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
        const ResourceCidr* made = nullptr;
        for (const ResourceCidr& cidr : plan.all<ResourceCidr>())
            if (cidr.cidr == *Prefix::parse(u"172.30.0.0/16"_s))
                made = &cidr;
        QVERIFY(made && !made->allocation && made->primary);
        QVERIFY(m_session->undo());
        QCOMPARE(countsOf(plan), before);
    }

    void aPoolChosenAgainIsAskedForALength()
    {
        VpcRequest request;
        request.account = *AccountNumber::parse(u"210987654321"_s);
        VpcDialog dialog(*m_session, request);
        auto* pools = child<QComboBox>(dialog, "ipv4Pool");
        auto* block = child<BlockField>(dialog, "ipv4Size");
        QCOMPARE(block->mode(), BlockField::Mode::Length);
        pools->setCurrentIndex(pools->findData(0U));
        child<QLineEdit>(dialog, "ipv4Size.cidr")->setText(u"172.30.0.0/16"_s);
        pools->setCurrentIndex(0);
        QCOMPARE(block->mode(), BlockField::Mode::Length);
        QVERIFY(block->length());
    }

    void makesARegionalPoolWithItsFirstCidrInOneStep()
    {
        const Plan& plan = m_session->plan();
        const QString before = countsOf(plan);
        NewPoolRequest request;
        request.source = poolAt(plan, u"BYOIPv6-TOP"_s);
        NewPoolDialog dialog(*m_session, request);
        QCOMPARE(child<QLineEdit>(dialog, "name")->text(), u"us-east-1-2"_s); // a suggestion that is free
        QVERIFY(dialog.primary()->isEnabled());
        child<QLineEdit>(dialog, "name")->clear();
        dialog.refreshNow();
        QVERIFY(!dialog.primary()->isEnabled());
        QCOMPARE(dialog.footerMessage(), u"Give the pool a name."_s);
        child<QLineEdit>(dialog, "name")->setText(u"us-east-1"_s);
        dialog.refreshNow();
        QVERIFY2(dialog.footerMessage().contains(u"already"_s), qPrintable(dialog.footerMessage()));
        child<QLineEdit>(dialog, "name")->setText(u"us-west-2-edge"_s);
        auto* locale = child<QComboBox>(dialog, "locale");
        locale->setCurrentIndex(locale->findData(u"us-west-2"_s));
        dialog.refreshNow();
        QVERIFY2(dialog.primary()->isEnabled(), qPrintable(dialog.footerMessage()));
        grab(dialog, u"newpool-place"_s);
        QCOMPARE(namelessInputs(dialog).join(u"; "_s), QString());

        child<QPushButton>(dialog, "next")->click();
        auto* strategies = child<QTableWidget>(dialog, "strategies");
        QCOMPARE(strategies->item(0, 1)->text(), u"2605:9cc0:1ff1::/48"_s); // 0, 4, 8 and c are taken
        strategies->setCurrentCell(2, 0);
        dialog.refreshNow();
        QVERIFY(child<AddressLabel>(dialog, "cidr")->address() != u"2605:9cc0:1ff1::/48"_s);
        QVERIFY2(child<PlainLabel>(dialog, "how")->text().contains(u"By length alone AWS would give"_s),
                 qPrintable(child<PlainLabel>(dialog, "how")->text()));
        QVERIFY(child<PlainLabel>(dialog, "left")->text().contains(u"of 16\u00a0×\u00a0/48 left after this"_s));
        grab(dialog, u"newpool-space"_s);
        child<QPushButton>(dialog, "next")->click();
        QCOMPARE(child<TagTable>(dialog, "requiredTags")->pairs(), (TagPairs{{u"Region"_s, u"us-west-2"_s}}));
        grab(dialog, u"newpool-rules"_s);
        child<QPushButton>(dialog, "next")->click();
        QVERIFY(!child<QPushButton>(dialog, "next")->isEnabled());
        const QString commands = child<CommandBlock>(dialog, "commands")->command();
        QVERIFY2(commands.contains(u"POOL_US_WEST_2_EDGE=$(aws ec2 create-ipam-pool"_s), qPrintable(commands));
        QVERIFY(commands.contains(u"--cidr 2605:9cc0:1ff"_s));
        grab(dialog, u"newpool-review"_s);
        dialog.primary()->click();
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
        const PoolId made = poolAt(plan, u"BYOIPv6-TOP/us-west-2-edge"_s);
        QCOMPARE(m_session->place().pool, made);
        QCOMPARE(plan.space(made).blocks.size(), std::size_t{1});
        QVERIFY(m_session->undo()); // one step
        QCOMPARE(countsOf(plan), before);
    }

    void asksWhoOriginatesARangeAndTakesNoAnswerForGranted()
    {
        const Plan& plan = m_session->plan();
        NewPoolRequest request;
        request.scope = plan.defaultScope(plan.ipam()->id, ScopeType::Public);
        request.block = *Prefix::parse(u"2a0e:aa00::/40"_s);
        NewPoolDialog dialog(*m_session, request);
        child<QLineEdit>(dialog, "name")->setText(u"second"_s);
        dialog.refreshNow();
        for (const char* name : {"byAws", "byRouters", "undecided"})
            QVERIFY(!child<QRadioButton>(dialog, name)->isChecked());
        QCOMPARE(dialog.footerMessage(), u"Say who originates this prefix to the Internet."_s);
        grab(dialog, u"newpool-originate"_s);
        dialog.show();
        child<QPushButton>(dialog, "next")->click();
        QCOMPARE(dialog.currentPage(), static_cast<int>(NewPoolDialog::PlacePage));
        QTest::keyClick(child<QLineEdit>(dialog, "name"), Qt::Key_Return); // and by Enter
        QCOMPARE(dialog.currentPage(), static_cast<int>(NewPoolDialog::PlacePage));
        Q_EMIT dialog.pageRequested(NewPoolDialog::ReviewPage); // a step of the bar
        QCOMPARE(dialog.currentPage(), static_cast<int>(NewPoolDialog::PlacePage));
        QCOMPARE(dialog.footerMessage(), u"Say who originates this prefix to the Internet."_s);
        QCOMPARE(dialog.focusWidget(), child<QRadioButton>(dialog, "byAws")); // the cursor is at the question
        QVERIFY(!child<QRadioButton>(dialog, "byAws")->isChecked());
        child<QRadioButton>(dialog, "byRouters")->setChecked(true);
        dialog.refreshNow();
        QVERIFY2(dialog.primary()->isEnabled(), qPrintable(dialog.footerMessage()));
        const QString commands = child<CommandBlock>(dialog, "commands")->command();
        QVERIFY(commands.contains(u"--no-publicly-advertisable"_s));
        QVERIFY(commands.contains(u"Signature=\"$SIGNATURE\""_s));
        QVERIFY(child<StatusList>(dialog, "notes")->text().contains(u"evidence: not checked"_s));
        dialog.setCurrentPage(NewPoolDialog::SpacePage);
        dialog.refreshNow();
        grab(dialog, u"newpool-proof"_s);
        dialog.primary()->click();
        const Pool& made = plan.get(poolAt(plan, u"second"_s));
        QVERIFY(!made.advertisable);
        QCOMPARE(made.originator, Originator::OwnRouters);
    }

    void putsARefusalUnderItsFieldAndOnItsPage()
    {
        NewPoolRequest request;
        request.source = poolAt(m_session->plan(), u"BYOIPv6-TOP"_s);
        request.block = *Prefix::parse(u"2605:9cc0:1ff0::/48"_s); // taken
        NewPoolDialog dialog(*m_session, request);
        child<QLineEdit>(dialog, "name")->setText(u"clash"_s);
        dialog.refreshNow();
        QVERIFY(!dialog.primary()->isEnabled());
        const QString problem = child<PlainLabel>(dialog, "block.problem")->text();
        QVERIFY2(problem.contains(u"2605:9cc0:1ff0::/48"_s), qPrintable(problem));
        QCOMPARE(dialog.footerMessage(), problem);
    }

    void provisionsTheNextBlockByTheChosenStrategy()
    {
        const Plan& plan = m_session->plan();
        const QString before = countsOf(plan);
        ProvisionDialog dialog(*m_session, {poolAt(plan, u"BYOIPv6-TOP/us-west-2"_s), {}});
        auto* strategies = child<QTableWidget>(dialog, "strategies");
        child<QSpinBox>(dialog, "block.length")->setValue(48);
        strategies->setCurrentCell(0, 0);
        dialog.refreshNow();
        QCOMPARE(child<AddressLabel>(dialog, "cidr")->address(), u"2605:9cc0:1ff1::/48"_s);
        QVERIFY(child<PlainLabel>(dialog, "after")->text().contains(u"of 16\u00a0×\u00a0/48 left after this"_s));
        QVERIFY(child<CommandBlock>(dialog, "command")
                    ->command()
                    .contains(u"--netmask-length 48"_s)); // AWS would choose the same
        strategies->setCurrentCell(2, 0);
        dialog.refreshNow();
        const QString sparse = child<AddressLabel>(dialog, "cidr")->address();
        QVERIFY(sparse != u"2605:9cc0:1ff1::/48"_s);
        QVERIFY(child<CommandBlock>(dialog, "command")->command().contains(u"--cidr "_s + sparse));
        grab(dialog, u"provision"_s);
        QCOMPARE(namelessInputs(dialog).join(u"; "_s), QString());
        dialog.primary()->click();
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
        QVERIFY(m_session->undo());
        QCOMPARE(countsOf(plan), before);
    }

    void splitsAPoolOverRegionsInOneStep()
    {
        const Plan& plan = m_session->plan();
        const QString before = countsOf(plan);
        SplitDialog dialog(*m_session, {poolAt(plan, u"IPV4-TOP"_s)});
        QVERIFY(!dialog.primary()->isEnabled()); // each Region has one already
        QCOMPARE(dialog.footerMessage(), u"Tick the Regions that get a pool."_s);
        auto* rows = child<QTableWidget>(dialog, "regions");
        QCOMPARE(rows->rowCount(), 3);
        QCOMPARE(rows->item(0, 0)->text(), plan.ipam()->homeRegion.toString()); // it takes the first block
        rows->item(0, 0)->setCheckState(Qt::Checked);
        child<QSpinBox>(dialog, "length")->setValue(14);
        dialog.refreshNow();
        auto* headline = child<PlainLabel>(dialog, "headline");
        QCOMPARE(headline->text(), u"1 pool with a /14"_s);
        rows->item(2, 0)->setCheckState(Qt::Checked);
        dialog.refreshNow();
        QVERIFY2(headline->text().startsWith(u"2 "_s) && headline->text().endsWith(u"each with a /14"_s),
                 qPrintable(headline->text()));
        QCOMPARE(dialog.findChild<StripBar*>()->next().size(), 2); // each block is marked, not the first alone
        child<QSpinBox>(dialog, "length")->setValue(8);            // as large as the pool: not twice
        dialog.refreshNow();
        QVERIFY(!dialog.primary()->isEnabled());
        QVERIFY2(headline->text().isEmpty(), qPrintable(headline->text())); // nothing is promised
        child<QSpinBox>(dialog, "length")->setValue(14);
        dialog.refreshNow();
        QVERIFY2(dialog.primary()->isEnabled(), qPrintable(dialog.footerMessage()));
        QVERIFY(rows->item(0, 2)->text().endsWith(u"/14"_s));
        QVERIFY(rows->item(1, 2)->text().isEmpty());
        QVERIFY(rows->item(2, 2)->text().endsWith(u"/14"_s));
        QVERIFY(child<CommandBlock>(dialog, "commands")->command().contains(u"--cidr "_s + rows->item(2, 2)->text()));
        grab(dialog, u"split"_s);
        QCOMPARE(namelessInputs(dialog).join(u"; "_s), QString());
        QVERIFY(!child<CommandBlock>(dialog, "commands")->command().contains(u"--auto-import"_s)); // off by default
        child<QCheckBox>(dialog, "autoImport")->setChecked(true);
        dialog.refreshNow();
        QVERIFY(child<CommandBlock>(dialog, "commands")->command().contains(u"--auto-import"_s));
        QVERIFY2(child<StatusList>(dialog, "notes")->text().contains(u"Auto-import takes "_s),
                 qPrintable(child<StatusList>(dialog, "notes")->text()));
        const QString second = rows->item(2, 2)->text();
        const QString name = rows->item(2, 1)->text();
        dialog.primary()->click();
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
        const PoolId made = poolAt(plan, u"IPV4-TOP/"_s + name);
        QCOMPARE(plan.space(made).blocks.begin()->first.toString(), second); // as shown
        QVERIFY(plan.get(made).autoImport);
        QVERIFY(m_session->undo());
        QCOMPARE(countsOf(plan), before);
    }

    void whatIsNoCommandHasNoHeading()
    {
        const FixedClock clock(inMarch);
        Session blank(Workspace::inMemory(*sampleSettings(u"blank"_s, inMarch), clock));
        for (Session* session : {&blank, m_session.get()}) {
            VpcDialog dialog(*session, {});
            dialog.show();
            dialog.refreshNow();
            bool isHeaded = false;
            for (const SectionTitle* title : dialog.findChildren<SectionTitle*>())
                isHeaded = isHeaded || (title->isVisible() && title->text() == u"The same, as a command"_s);
            QCOMPARE(isHeaded, child<CommandBlock>(dialog, "command")->isVisible());
            QCOMPARE(isHeaded, session != &blank);
        }
    }

    void allocatesByHandAndSaysWhatAwsWouldGive()
    {
        const Plan& plan = m_session->plan();
        AllocateDialog dialog(*m_session, {poolAt(plan, u"BYOIPv6-TOP/us-west-2"_s), {}});
        child<QLineEdit>(dialog, "description")->setText(u"anycast $(id)"_s);
        child<QTableWidget>(dialog, "strategies")->setCurrentCell(2, 0);
        dialog.refreshNow();
        QVERIFY2(dialog.primary()->isEnabled(), qPrintable(dialog.footerMessage()));
        const QString how = child<PlainLabel>(dialog, "how")->text();
        QVERIFY2(how.startsWith(u"By length alone AWS would give"_s), qPrintable(how));
        QVERIFY(child<CommandBlock>(dialog, "command")->command().contains(u"--description 'anycast $(id)'"_s));
        grab(dialog, u"allocate"_s);
        const auto cidr = Prefix::parse(child<AddressLabel>(dialog, "cidr")->address());
        dialog.primary()->click();
        QVERIFY(cidr);
        QVERIFY(plan.allocationAt(poolAt(plan, u"BYOIPv6-TOP/us-west-2"_s), *cidr));
        QVERIFY(m_session->undo());
    }

    void reservesInThePlanOnlyUnlessHeldInAws()
    {
        const Plan& plan = m_session->plan();
        const std::size_t allocations = plan.all<Allocation>().size();
        const PoolId pool = poolAt(plan, u"BYOIPv6-TOP/us-west-2"_s);
        {
            ReserveDialog dialog(*m_session, {pool, *Prefix::parse(u"2605:9cc0:1ff8:c000::/52"_s)});
            QVERIFY(!dialog.primary()->isEnabled()); // what for?
            child<QLineEdit>(dialog, "purpose")->setText(u"growth"_s);
            child<QLineEdit>(dialog, "until")->setText(u"soon"_s);
            dialog.refreshNow();
            QVERIFY(!dialog.primary()->isEnabled());
            child<QLineEdit>(dialog, "until")->setText(u"2027-12-31"_s);
            dialog.refreshNow();
            QVERIFY2(dialog.primary()->isEnabled(), qPrintable(dialog.footerMessage()));
            QVERIFY(child<CommandBlock>(dialog, "command")->command().isEmpty());
            grab(dialog, u"reserve"_s);
            dialog.primary()->click();
            QCOMPARE(dialog.result(), int(QDialog::Accepted));
        }
        QCOMPARE(plan.all<Allocation>().size(), allocations);
        ReserveDialog dialog(*m_session, {pool, *Prefix::parse(u"2605:9cc0:1ff8:d000::/56"_s)});
        child<QLineEdit>(dialog, "purpose")->setText(u"growth"_s);
        child<SegmentedControl>(dialog, "hold")->setCurrentIndex(1);
        dialog.refreshNow();
        QVERIFY(child<CommandBlock>(dialog, "command")->command().startsWith(u"aws ec2 allocate-ipam-pool-cidr"_s));
        dialog.primary()->click();
        QCOMPARE(plan.all<Allocation>().size(), allocations + 1);
    }

    void listsWhatStandsInTheWayOfAMove()
    {
        const Plan& plan = m_session->plan();
        const PoolId from = poolAt(plan, u"LAB/bench-a"_s);
        const PoolId to = poolAt(plan, u"LAB/bench-b"_s);
        const PoolCidrId cidr = plan.cidrsOf(from).front();
        {
            MoveCidrDialog dialog(*m_session, {cidr});
            auto* target = child<QComboBox>(dialog, "target");
            target->setCurrentIndex(target->findData(to.value));
            dialog.refreshNow();
            QVERIFY2(dialog.primary()->isEnabled(), qPrintable(dialog.footerMessage()));
            QVERIFY(child<StatusList>(dialog, "contents")->text().contains(u"4 manual allocation"_s));
            QVERIFY(child<StatusList>(dialog, "blockers")->items().isEmpty());
        }
        TakeChanges seen{u"seen"_s, {}};
        plan.forEachAllocation(from, [&](const Allocation& allocation) {
            Allocation after = allocation;
            after.basis = Basis::Seen;
            seen.changes.update(allocation, after);
            return false;
        });
        QVERIFY(m_session->run(seen));
        MoveCidrDialog dialog(*m_session, {cidr});
        auto* target = child<QComboBox>(dialog, "target");
        target->setCurrentIndex(target->findData(to.value));
        dialog.refreshNow();
        QVERIFY(!dialog.primary()->isEnabled());
        QVERIFY2(child<StatusList>(dialog, "blockers")->text().contains(u"192.168.0.0/26"_s),
                 qPrintable(dialog.footerMessage()));
        grab(dialog, u"move"_s);
    }

    void leavesThePlanAloneWhenCancelled()
    {
        const QString before = countsOf(m_session->plan());
        VpcDialog dialog(*m_session, {});
        dialog.show();
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QCOMPARE(dialog.result(), int(QDialog::Rejected));
        QCOMPARE(countsOf(m_session->plan()), before);
    }

    void turnsThePagesWithEnter()
    {
        NewPoolRequest request;
        request.source = poolAt(m_session->plan(), u"BYOIPv6-TOP"_s);
        NewPoolDialog dialog(*m_session, request);
        dialog.show();
        QTest::keyClicks(child<QLineEdit>(dialog, "name"), u"by-keys"_s);
        for (int page = NewPoolDialog::SpacePage; page <= NewPoolDialog::ReviewPage; ++page) {
            QTest::keyClick(&dialog, Qt::Key_Return);
            QCOMPARE(dialog.currentPage(), page);
        }
        QTest::keyClick(&dialog, Qt::Key_Return);
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
        QVERIFY(poolAt(m_session->plan(), u"BYOIPv6-TOP/by-keys"_s));
    }

    void enterRightBehindTheLastLetterCounts()
    {
        VpcRequest request;
        request.account = *AccountNumber::parse(u"210987654321"_s);
        VpcDialog dialog(*m_session, request);
        for (const char* name : {"ipv4Pool", "ipv6Pool"}) {
            auto* pools = child<QComboBox>(dialog, name);
            pools->setCurrentIndex(pools->findData(0U));
        }
        dialog.show();
        auto* typed = child<QLineEdit>(dialog, "ipv4Size.cidr");
        typed->setFocus();
        QTest::keyClicks(typed, u"172.30.0.0/16"_s);
        QTest::keyClick(typed, Qt::Key_Return); // the preview would follow a moment later
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
    }

    void showsTheNewVpcInThePoolThatItDrewFrom()
    {
        VpcRequest request;
        request.account = *AccountNumber::parse(u"210987654321"_s);
        request.ipv6 = poolAt(m_session->plan(), u"BYOIPv6-TOP/us-east-1"_s);
        VpcDialog dialog(*m_session, request);
        auto* pools = child<QComboBox>(dialog, "ipv4Pool");
        pools->setCurrentIndex(pools->findData(0U));
        child<QLineEdit>(dialog, "ipv4Size.cidr")->setText(u"172.30.0.0/16"_s); // of no pool, and its first block
        dialog.refreshNow();
        QVERIFY2(dialog.primary()->isEnabled(), qPrintable(dialog.footerMessage()));
        dialog.primary()->click();
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
        QCOMPARE(m_session->place().pool, request.ipv6);
    }

    void previewsWithinABlink()
    {
        VpcRequest request;
        request.ipv6 = poolAt(m_session->plan(), u"BYOIPv6-TOP/us-east-1"_s);
        VpcDialog dialog(*m_session, request);
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 10; ++i)
            dialog.refreshNow();
        QVERIFY2(timer.elapsed() < 600,
                 qPrintable(u"%1 ms for ten previews"_s.arg(timer.elapsed()))); // debug, loaded machine
    }

    void aDraftSurvivesClosingAndIsNoPartOfThePlan()
    {
        const Plan& plan = m_session->plan();
        const PoolId top = poolAt(plan, u"BYOIPv6-TOP"_s);
        const qint64 revision = m_session->workspace().revision();
        const NewPoolRequest request{plan.get(top).scope, top, {}};
        {
            NewPoolDialog untouched(*m_session, request);
            untouched.show();
            untouched.reject();
            QVERIFY(!untouched.hasDraft()); // nothing was typed
        }
        {
            NewPoolDialog first(*m_session, request);
            first.show();
            child<QLineEdit>(first, "name")->setText(u"half-way"_s);
            child<QComboBox>(first, "locale")->setCurrentIndex(child<QComboBox>(first, "locale")->count() - 1);
            child<TagTable>(first, "requiredTags")->addTag(u"Team"_s, u"network"_s);
            Q_EMIT first.pageRequested(NewPoolDialog::RulesPage);
            QTest::keyClick(&first, Qt::Key_Escape); // asks nothing
            QVERIFY(!first.isVisible() && first.hasDraft());
        }
        QCOMPARE(m_session->workspace().revision(), revision);
        {
            NewPoolDialog elsewhere(*m_session, NewPoolRequest{plan.get(top).scope, {}, {}});
            elsewhere.show();
            QVERIFY(!elsewhere.hasDraft() && !elsewhere.findChild<MessageBar*>(u"draftOffer"_s)); // about another pool
        }
        NewPoolDialog second(*m_session, request);
        second.show();
        auto* offer = child<MessageBar>(second, "draftOffer");
        QVERIFY(offer->isVisible());
        grab(second, u"draft-offered"_s);
        QVERIFY(child<QLineEdit>(second, "name")->text() != u"half-way"_s); // offered, not forced
        child<QAction>(second, "continueDraft")->trigger();
        QVERIFY(!offer->isVisible());
        QCOMPARE(child<QLineEdit>(second, "name")->text(), u"half-way"_s);
        QCOMPARE(second.currentPage(), static_cast<int>(NewPoolDialog::RulesPage));
        QCOMPARE(child<QComboBox>(second, "locale")->currentIndex(), child<QComboBox>(second, "locale")->count() - 1);
        QVERIFY(child<TagTable>(second, "requiredTags")->pairs().contains(TagPair{u"Team"_s, u"network"_s}));
        QVERIFY2(second.primary()->isEnabled(), qPrintable(second.footerMessage()));
        second.accept();
        QVERIFY(m_session->workspace().revision() > revision);
        QVERIFY(!second.hasDraft()); // it became a pool
        QVERIFY(m_session->undo());
    }

    void theWindowOffersToGoOn()
    {
        const testing::Desk desk(u"acme-global"_s);
        const Plan& plan = desk.session().plan();
        const PoolId top = poolAt(plan, u"BYOIPv6-TOP"_s);
        const auto shown = [&]() -> NewPoolDialog* {
            for (NewPoolDialog* dialog : desk.window->findChildren<NewPoolDialog*>())
                if (dialog->isVisible())
                    return dialog;
            return nullptr;
        };
        desk.session().request(NewPoolRequest{plan.get(top).scope, top, {}});
        QVERIFY(shown());
        child<QLineEdit>(*shown(), "name")->setText(u"half-way"_s);
        shown()->reject();
        auto* go = desk.window->messageBar()->findChild<QAction*>(u"continueDraft"_s);
        QVERIFY(go && desk.window->messageBar()->text().contains(u"draft"_s));
        go->trigger();
        QTRY_VERIFY(shown());
        QCOMPARE(child<QLineEdit>(*shown(), "name")->text(), u"half-way"_s);
    }

    void aDraftIsDiscardedForGood()
    {
        const PoolId pool = poolAt(m_session->plan(), u"us-east-1/prod"_s);
        const AllocateRequest request{pool, {}};
        {
            AllocateDialog first(*m_session, request);
            first.show();
            child<QLineEdit>(first, "description")->setText(u"a link"_s);
            first.reject();
        }
        {
            AllocateDialog second(*m_session, request);
            second.show();
            child<QAction>(second, "discardDraft")->trigger();
            QVERIFY(!second.hasDraft() && child<QLineEdit>(second, "description")->text().isEmpty());
            second.reject();
        }
        AllocateDialog third(*m_session, request);
        third.show();
        QVERIFY(!third.hasDraft() && !third.findChild<MessageBar*>(u"draftOffer"_s));
    }

private:
    std::unique_ptr<Session> m_session;
};

CADASTRE_TEST(TestWizards)
#include "tst_wizards.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// AS numbers of one's own in the window: signed, judged, associated, announced from, given up, undone.
#include "support/testmain.h"

#include "engine/lookup.h"
#include "gui/byoipdesk.h"
#include "gui/desk.h"
#include "online/registrycache.h"
#include "plan/announcement.h"
#include "plan/evidence.h"
#include "support/loopbackregistry.h"
#include "ui/dialogs/byoasncidrsdialog.h"
#include "ui/dialogs/byoasndialog.h"
#include "ui/dialogs/deprovisiondialog.h"
#include "ui/models/byoasnmodel.h"
#include "ui/session/session.h"
#include "ui/views/common/commandblock.h"
#include "ui/views/tabs/byoasntab.h"
#include "ui/wizards/common/registryline.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QTreeWidget>

using namespace cadastre;
using namespace Qt::StringLiterals;
using cadastre::testing::bytesOf;
using cadastre::testing::Desk;
using cadastre::testing::LoopbackRegistry;

namespace {

const QString vector = u"" CADASTRE_TEST_DATA "/byoip/v6-2048/"_s;

QString effectsOf(const QDialog& dialog) { return dialog.findChild<StatusList*>(u"effects"_s)->text(); }

QString commandOf(const QDialog& dialog) { return dialog.findChild<CommandBlock*>(u"command"_s)->command(); }

const Byoasn* onlyAsn(const Session& session)
{
    const auto& rows = session.plan().all<Byoasn>();
    return rows.size() == 1 ? &*rows.begin() : nullptr;
}

/// The registry's record of AS64496 to AS64511, the certificate in its remarks.
QByteArray autnumRecord()
{
    QJsonObject record = QJsonDocument::fromJson(bytesOf(vector + u"rdap-oneline.json"_s)).object();
    record[u"objectClassName"_s] = u"autnum"_s;
    record[u"startAutnum"_s] = 64496;
    record[u"endAutnum"_s] = 64511;
    return QJsonDocument(record).toJson();
}

/// The row of a CIDR on the board.
QTreeWidgetItem* rowOf(const QDialog& dialog, const QString& cidr)
{
    const auto found = dialog.findChild<QTreeWidget*>(u"byoasnBoard"_s)->findItems(cidr, Qt::MatchExactly);
    return found.isEmpty() ? nullptr : found.front();
}

} // namespace

class ByoasnWindowTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    /// AS64500, signed with the vector's key; with its certificate.
    void sign(ByoasnDialog& dialog, bool isCertified = true)
    {
        const QString key = m_folder.filePath(u"key.pem"_s);
        QFile::remove(key);
        QVERIFY(QFile::copy(vector + u"private-key.enc.pem"_s, key));
        QVERIFY(QFile::setPermissions(key, QFile::ReadOwner | QFile::WriteOwner));
        dialog.findChild<QLineEdit*>(u"byoasn.asn"_s)->setText(u"AS64500"_s);
        dialog.findChild<QLineEdit*>(u"byoasn.passphrase"_s)->setText(u"correct horse battery staple"_s);
        dialog.signWith(key);
        if (isCertified)
            dialog.openCertificate(vector + u"certificate.pem"_s);
    }

    void bring(Session& session)
    {
        ByoasnDialog dialog(session, {});
        sign(dialog);
        QVERIFY2(dialog.primary()->isEnabled(), qPrintable(dialog.footerMessage()));
        dialog.accept();
        QVERIFY(onlyAsn(session));
    }

private Q_SLOTS:
    void aSignedNumberIsBroughtAndUndone()
    {
        const Desk desk(u"byoipv6-walkthrough"_s);
        ByoasnDialog dialog(desk.session(), {});
        QVERIFY(!dialog.primary()->isEnabled());
        QCOMPARE(dialog.footerMessage(), u"Type the AS number."_s);
        sign(dialog);
        QVERIFY(dialog.findChild<QLineEdit*>(u"byoasn.passphrase"_s)->text().isEmpty());
        const QString account = desk.session().plan().ipam()->owner.toString();
        QCOMPARE(dialog.findChild<QLineEdit*>(u"byoasn.message"_s)->text(),
                 u"1|aws|%1|64500|20270601|SHA256|RSAPSS"_s.arg(account));
        QVERIFY2(effectsOf(dialog).contains(u"AS64500: provisioned"_s), qPrintable(effectsOf(dialog)));
        QVERIFY2(effectsOf(dialog).contains(u"evidence: accepted"_s), qPrintable(effectsOf(dialog)));
        QVERIFY2(commandOf(dialog).startsWith(u"aws ec2 provision-ipam-byoasn"_s), qPrintable(commandOf(dialog)));
        dialog.accept();
        QVERIFY(onlyAsn(desk.session()));
        QCOMPARE(onlyAsn(desk.session())->evidence, EvidenceState::Accepted);
        QVERIFY(desk.session().undo());
        QVERIFY(!onlyAsn(desk.session()));
    }

    void theRegistryIsAskedOnceItIsSaidWhom()
    {
        const LoopbackRegistry registry(LoopbackRegistry::ok(autnumRecord()));
        const Desk desk(u"byoipv6-walkthrough"_s);
        {
            ByoasnDialog nobodys(desk.session(), {});
            auto* ask = nobodys.findChild<QPushButton*>(u"byoasn.ask"_s);
            QVERIFY(!ask->isEnabled());
            nobodys.findChild<QLineEdit*>(u"byoasn.asn"_s)->setText(u"AS64500"_s); // for documents: no registry has it
            nobodys.refreshNow();
            QVERIFY(!ask->isEnabled());
            QVERIFY2(ask->toolTip().contains(u"No registry is known"_s), qPrintable(ask->toolTip()));
            nobodys.findChild<QLineEdit*>(u"byoasn.asn"_s)->setText(u"AS3333"_s);
            nobodys.refreshNow();
            QVERIFY(ask->isEnabled());
            QVERIFY2(ask->toolTip().contains(u"rdap.db.ripe.net"_s), qPrintable(ask->toolTip()));
        }
        desk.session().setRegistryServer(QUrl(registry.base()));
        ByoasnDialog dialog(desk.session(), {});
        sign(dialog, false);
        QVERIFY(registry.requests().isEmpty()); // nothing by itself
        dialog.findChild<QPushButton*>(u"byoasn.ask"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(dialog.findChild<QLabel*>(u"byoasn.source"_s)->text() != u"none"_s, 20'000);
        QVERIFY(registry.requests().startsWith("GET /autnum/64500 HTTP/1.1"));
        QVERIFY2(effectsOf(dialog).contains(u"evidence: accepted"_s), qPrintable(effectsOf(dialog)));
        dialog.accept();
        QCOMPARE(evidenceOf(*onlyAsn(desk.session())).source, registry.base() + u"autnum/64500"_s);

        const LoopbackRegistry portal(LoopbackRegistry::ok("<html></html>", "text/html"));
        desk.session().setRegistryServer(QUrl(portal.base()));
        ByoasnDialog again(desk.session(), {onlyAsn(desk.session())->id});
        again.findChild<QPushButton*>(u"byoasn.ask"_s)->click();
        QTRY_VERIFY2_WITH_TIMEOUT(again.footerMessage().contains(u"HTML"_s), qPrintable(again.footerMessage()), 20'000);
    }

    void aKeptAnswerIsOfferedWithItsAgeAndTheListIsRefreshed()
    {
        QVERIFY(RegistryCache().forget());
        const QByteArray list = "{\"publication\":\"2026-05-20T00:00:00Z\",\"services\":[[[\"64500-64510\"],"
                                "[\"https://rdap.example.net/\"]]]}";
        const Desk desk(u"byoipv6-walkthrough"_s);
        RdapAnswer answer{Asn{64500},
                          QUrl(u"https://rdap.example.net/autnum/64500"_s),
                          desk.session().now().plusSeconds(-9LL * 24 * 3600),
                          autnumRecord(),
                          {}};
        ByoasnDialog dialog(desk.session(), {});
        auto* useKept = dialog.findChild<QPushButton*>(u"byoasn.useKept"_s);
        sign(dialog, false);
        dialog.refreshNow();
        QVERIFY(useKept->isHidden());
        QVERIFY(RegistryCache().keepAnswer(answer));
        dialog.refreshNow();
        QVERIFY(!useKept->isHidden());
        const QString day = toString(answer.received).left(10);
        QCOMPARE(useKept->text(), u"Use the answer of "_s + day);
        QCOMPARE(dialog.findChild<QLabel*>(u"byoasn.source"_s)->text(), u"none"_s); // not by itself
        useKept->click();
        QVERIFY2(dialog.findChild<QLabel*>(u"byoasn.source"_s)->text().contains(u"9 day"_s),
                 qPrintable(dialog.findChild<QLabel*>(u"byoasn.source"_s)->text()));
        QVERIFY2(effectsOf(dialog).contains(u"evidence: accepted"_s), qPrintable(effectsOf(dialog)));

        auto* lists = dialog.findChild<QLabel*>(u"byoasn.lists"_s);
        QVERIFY2(lists->text().contains(u"IANA’s lists of 2023-12-18"_s), qPrintable(lists->text()));
        QVERIFY(!dialog.findChild<QPushButton*>(u"byoasn.ask"_s)->toolTip().contains(u"rdap.example.net"_s));
        QFile file(m_folder.filePath(u"asn.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(list).replace("2026-05", "2036-05")) > 0);
        file.close();
        dialog.findChild<RegistryLine*>()->openList(file.fileName());
        QVERIFY2(dialog.footerMessage().contains(u"is in use now"_s), qPrintable(dialog.footerMessage()));
        QVERIFY(dialog.findChild<QPushButton*>(u"byoasn.ask"_s)->toolTip().contains(u"rdap.example.net"_s));
        dialog.accept();
        QCOMPARE(onlyAsn(desk.session())->evidenceAt.ms, answer.received.ms); // as old as the answer

        const LoopbackRegistry iana(LoopbackRegistry::ok(list, "application/json"));
        desk.session().setRegistryServer(QUrl(iana.base()));
        ByoasnDialog again(desk.session(), {onlyAsn(desk.session())->id});
        const auto* refresh = again.findChild<QPushButton*>(u"byoasn.refreshLists"_s);
        QVERIFY(iana.requests().isEmpty());
        QVERIFY(refresh->menu()->actions().first()->text().contains(u"127.0.0.1"_s));
        refresh->menu()->actions().first()->trigger();
        QTRY_VERIFY2_WITH_TIMEOUT(again.footerMessage().contains(u"is no newer than the one in use"_s),
                                  qPrintable(again.footerMessage()), 20'000);
        QVERIFY(iana.requests().contains("GET /asn.json"));
        QVERIFY(RegistryCache().forget());
    }

    void theProofOfOneThatIsThereIsCheckedAgain()
    {
        const Desk desk(u"byoipv6-walkthrough"_s);
        Session& session = desk.session();
        ProvisionByoasn unproven;
        unproven.ipam = session.plan().ipam()->id;
        unproven.asn = 64500;
        unproven.message = u"1|aws|%1|64500|20270601|SHA256|RSAPSS"_s.arg(session.plan().ipam()->owner.toString());
        unproven.signature = u"AAAA"_s;
        QVERIFY(session.run(unproven));
        session.auditNow();
        const Finding* finding = nullptr;
        QTRY_VERIFY(
            std::any_of(session.report().findings.begin(), session.report().findings.end(), [&](const Finding& one) {
                finding = &one;
                return one.rule == findRule(u"ASN-UNCHECKED");
            }));
        session.jumpTo(*finding); // to the table and the inspector
        auto* tab = desk.window->findChild<ByoasnTab*>();
        QTRY_VERIFY(tab && tab->isVisible());
        QCOMPARE(subjectName(session.plan(), session.place().subject), u"AS64500"_s);
        auto* inspector = desk.window->findChild<QWidget*>(u"inspector"_s);
        QTRY_VERIFY(inspector->findChild<QPushButton*>(u"checkAgain"_s));
        inspector->findChild<QPushButton*>(u"checkAgain"_s)->click();
        auto* form = desk.window->findChild<ByoasnDialog*>();
        QVERIFY(form);
        QVERIFY(form->findChild<QLineEdit*>(u"byoasn.asn"_s)->isReadOnly());
        QCOMPARE(form->findChild<QLineEdit*>(u"byoasn.message"_s)->text(), unproven.message);
        form->openCertificate(vector + u"certificate.pem"_s);
        QVERIFY2(form->primary()->isEnabled(), qPrintable(form->footerMessage()));
        QVERIFY2(effectsOf(*form).contains(u"evidence: rejected"_s), qPrintable(effectsOf(*form)));
        sign(*form); // anew
        QVERIFY2(effectsOf(*form).contains(u"evidence: accepted"_s), qPrintable(effectsOf(*form)));
        form->accept();
        QCOMPARE(onlyAsn(session)->evidence, EvidenceState::Accepted);
        QCOMPARE(onlyAsn(session)->state, AsnState::Provisioned);
        QVERIFY(session.undo());
        QCOMPARE(onlyAsn(session)->evidence, EvidenceState::NotChecked);
    }

    void aMessageForAnotherNumberIsJudgedBeforeItIsAdded()
    {
        const Desk desk(u"byoipv6-walkthrough"_s);
        ByoasnDialog dialog(desk.session(), {});
        sign(dialog);
        dialog.findChild<QLineEdit*>(u"byoasn.asn"_s)->setText(u"64501"_s);
        dialog.refreshNow();
        QVERIFY2(effectsOf(dialog).contains(u"AS64501: failed-provision"_s), qPrintable(effectsOf(dialog)));
        QVERIFY2(effectsOf(dialog).contains(u"is about 64500"_s), qPrintable(effectsOf(dialog)));
        dialog.findChild<QLineEdit*>(u"byoasn.asn"_s)->setText(u"64512"_s); // private use
        dialog.refreshNow();
        QVERIFY(!dialog.primary()->isEnabled());
        QVERIFY2(dialog.footerMessage().contains(u"AS64512"_s), qPrintable(dialog.footerMessage()));
    }

    void aPassPhraseIsInNoDraft()
    {
        const Desk desk(u"byoipv6-walkthrough"_s);
        {
            ByoasnDialog dialog(desk.session(), {});
            dialog.show();
            dialog.findChild<QLineEdit*>(u"byoasn.asn"_s)->setText(u"64500"_s);
            dialog.findChild<QLineEdit*>(u"byoasn.passphrase"_s)->setText(u"correct horse battery staple"_s);
            dialog.reject();
            QVERIFY(dialog.hasDraft());
        }
        ByoasnDialog again(desk.session(), {});
        again.show();
        again.continueDraft();
        QCOMPARE(again.findChild<QLineEdit*>(u"byoasn.asn"_s)->text(), u"64500"_s);
        QVERIFY(again.findChild<QLineEdit*>(u"byoasn.passphrase"_s)->text().isEmpty());
    }

    void cidrsAreAssociatedAnnouncedAndTakenAwayInTheOrderOfAws()
    {
        const Desk desk(u"byoipv6-walkthrough"_s);
        Session& session = desk.session();
        bring(session);
        const Prefix cidr = *Prefix::parse(u"2605:9cc0:1ff0::/48");
        const auto row = [&]() -> const PoolCidr& {
            return session.plan().get(session.plan().cidrsOf(*findPool(session.plan(), u"US-EAST-1-POOL"_s)).front());
        };
        QCOMPARE(row().cidr, cidr);
        {
            ByoasnCidrsDialog dialog(session, {onlyAsn(session)->id});
            QVERIFY(!dialog.primary()->isEnabled());
            dialog.show();
            auto* board = dialog.findChild<QTreeWidget*>(u"byoasnBoard"_s);
            board->setCurrentItem(rowOf(dialog, cidr.toString()));
            board->setFocus();
            QTest::keyClick(board, Qt::Key_Right); // to the box that says from where, which takes the other with it
            QTest::keyClick(board, Qt::Key_Space);
            QCOMPARE(rowOf(dialog, cidr.toString())->checkState(0), Qt::Checked);
            QCOMPARE(rowOf(dialog, cidr.toString())->checkState(1), Qt::Checked);
            dialog.refreshNow();
            QVERIFY2(dialog.primary()->isEnabled(), qPrintable(dialog.footerMessage()));
            QVERIFY2(commandOf(dialog).indexOf(u"associate-ipam-byoasn"_s)
                         < commandOf(dialog).indexOf(u"--asn 64500"_s),
                     qPrintable(commandOf(dialog)));
            QVERIFY2(commandOf(dialog).contains(u"advertise-byoip-cidr"_s), qPrintable(commandOf(dialog)));
            QVERIFY2(effectsOf(dialog).contains(u"2605:9cc0:1ff0::/48 from AS64500"_s), qPrintable(effectsOf(dialog)));
            dialog.accept();
        }
        QCOMPARE(row().originAsn, 64500U);
        QVERIFY(associationOf(session.plan(), row().id));
        {
            DeprovisionByoasnDialog dialog(session, {onlyAsn(session)->id});
            QVERIFY(!dialog.primary()->isEnabled()); // a CIDR is associated
            QVERIFY(!dialog.footerMessage().isEmpty());
        }
        {
            ByoasnCidrsDialog dialog(session, {onlyAsn(session)->id});
            rowOf(dialog, cidr.toString())->setCheckState(0, Qt::Unchecked); // and back to Amazon's before that
            dialog.refreshNow();
            QVERIFY2(dialog.primary()->isEnabled(), qPrintable(dialog.footerMessage()));
            QVERIFY2(effectsOf(dialog).contains(u"Amazon’s numbers again"_s), qPrintable(effectsOf(dialog)));
            dialog.accept();
        }
        QCOMPARE(row().originAsn, 0U);
        QVERIFY(!associationOf(session.plan(), row().id));
        DeprovisionByoasnDialog dialog(session, {onlyAsn(session)->id});
        QVERIFY2(dialog.primary()->isEnabled(), qPrintable(dialog.footerMessage()));
        QVERIFY(commandOf(dialog).contains(u"deprovision-ipam-byoasn"_s));
        dialog.accept();
        QCOMPARE(onlyAsn(session)->state, AsnState::Deprovisioned);
        for (int step = 0; step < 4; ++step)
            QVERIFY(session.undo());
        QVERIFY(!onlyAsn(session));
    }

    void theTabShowsTheNumberAndWhatItCanDo()
    {
        const Desk desk(u"byoipv6-walkthrough"_s);
        desk.trigger(Verb::OwnAsns); // by the menu and the palette
        auto* tab = desk.window->findChild<ByoasnTab*>();
        QVERIFY(tab);
        QTRY_VERIFY(tab->isVisible());
        auto& model = static_cast<ByoasnModel&>(tab->model());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto button = [tab](const char* name) { return tab->findChild<QPushButton*>(QLatin1String(name)); };
        QVERIFY(!button("byoasnTab.cidrs")->isEnabled());
        bring(desk.session());
        QTRY_COMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0, ByoasnModel::AsnColumn).data().toString(), u"AS64500"_s);
        QCOMPARE(model.index(0, ByoasnModel::StateColumn).data().toString(), u"provisioned"_s);
        QCOMPARE(model.index(0, ByoasnModel::UntilColumn).data().toString(), u"2027-06-01"_s);
        tab->view()->selectRow(0);
        QTRY_VERIFY(button("byoasnTab.cidrs")->isEnabled());
        button("byoasnTab.cidrs")->click();
        QVERIFY(desk.window->findChild<ByoasnCidrsDialog*>());
        QVERIFY(desk.session().run(AssociateByoasn{64500, *Prefix::parse(u"2605:9cc0:1ff0::/48")}));
        QTRY_COMPARE(model.index(0, ByoasnModel::CidrsColumn).data().toString(), u"2605:9cc0:1ff0::/48"_s);
        QVERIFY(desk.session().undo());
        QVERIFY(desk.session().undo());
        QTRY_COMPARE(model.rowCount(), 0);
        QVERIFY(desk.session().redo());
        QTRY_COMPARE(model.rowCount(), 1);
    }

    void aCidrLeavesOnlyAfterItsEffectWasSeen()
    {
        const Desk desk(u"byoipv6-walkthrough"_s);
        Session& session = desk.session();
        const PoolCidrId top = session.plan().cidrsOf(*findPool(session.plan(), u"BYOIPv6-TOP"_s)).front();
        const qint64 before = session.workspace().revision();
        desk.window->answer(DeprovisionRequest{top});
        auto* asked = desk.window->findChild<DeprovisionDialog*>();
        QVERIFY(asked);
        QCOMPARE(session.workspace().revision(), before); // nothing is done yet
        QVERIFY(!asked->primary()->isEnabled());          // sub-pools hold parts of it, and are listed
        QVERIFY(asked->findChild<QTreeWidget*>(u"deprovision.contents"_s)->topLevelItemCount() > 0);
        asked->reject();

        ProvisionCidr more;
        more.pool = *findPool(session.plan(), u"US-EAST-1-POOL"_s);
        more.netmask = 48;
        const auto made = session.run(more);
        QVERIFY(made);
        DeprovisionDialog dialog(session, {made->changes.firstInserted<PoolCidr>()->id});
        QVERIFY2(dialog.primary()->isEnabled(), qPrintable(dialog.footerMessage()));
        QVERIFY2(effectsOf(dialog).contains(u"returns to BYOIPv6-TOP"_s), qPrintable(effectsOf(dialog)));
        QVERIFY2(commandOf(dialog).startsWith(u"aws ec2 deprovision-ipam-pool-cidr"_s), qPrintable(commandOf(dialog)));
        dialog.accept();
        QVERIFY(session.undo());
        QVERIFY(session.undo());
    }

    void whatEndsInAnEllipsisOpensAFormAndChangesNothing()
    {
        const Desk desk(u"acme-global"_s);
        const QSet<Verb> elsewhere{Verb::NewPlan,   Verb::OpenPlan, Verb::SaveAs,   Verb::Report,   Verb::Print,
                                   Verb::PrintView, Verb::OpenVrps, Verb::PrintMap, Verb::ExportMap};
        const Plan& plan = desk.session().plan();
        for (const Pool& pool : plan.all<Pool>())
            if (pool.advertisable && !pool.locale.isEmpty())
                desk.session().selectPool(pool.id);
        int opened = 0;
        for (int i = 0; i < verbCount; ++i) {
            const auto verb = static_cast<Verb>(i);
            QAction* action = desk.action(verb);
            if (!action->text().endsWith(u'…') || !action->isEnabled() || elsewhere.contains(verb))
                continue;
            const qint64 before = desk.session().workspace().revision();
            action->trigger();
            QDialog* form = nullptr;
            for (QDialog* dialog : desk.window->findChildren<QDialog*>())
                if (dialog->isVisible())
                    form = dialog;
            QVERIFY2(form, qPrintable(action->objectName()));
            QCOMPARE(desk.session().workspace().revision(), before);
            form->reject();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            ++opened;
        }
        QVERIFY2(opened > 20, qPrintable(QString::number(opened)));
    }
};

CADASTRE_TEST(ByoasnWindowTest)
#include "tst_byoasn.moc"

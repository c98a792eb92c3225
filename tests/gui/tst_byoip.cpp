// SPDX-License-Identifier: GPL-3.0-or-later
// Bringing a range from the window, and the verdicts of origin validation beside what can be announced.
#include "byoip/dnstoken.h"
#include "support/testmain.h"

#include "byoip/certificate.h"
#include "engine/samples.h"
#include "plan/evidence.h"
#include "text/prooftext.h"
#include "gui/byoipdesk.h"
#include "gui/desk.h"
#include "ui/dialogs/advertisedialog.h"
#include "ui/models/routingmodel.h"
#include "ui/presentation/roles.h"
#include "ui/session/session.h"
#include "ui/views/common/commandblock.h"
#include "ui/views/common/labels.h"
#include "ui/views/inspector/inspector.h"
#include "ui/views/tabs/routingtab.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTreeWidget>

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

class ByoipWindowTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString path(const char* name) { return m_folder.filePath(QLatin1String(name)); }

    void prepare(ByoipDialog& dialog) { testing::prepare(dialog, m_folder); }

private Q_SLOTS:
    void aRangeIsBroughtFromKeyToEvidence()
    {
        auto session = vectorOwner();
        {
            ByoipDialog dialog(*session, {});
            QVERIFY(!dialog.primary()->isEnabled());
            prepare(dialog);
            QVERIFY(dialog.findChild<QLineEdit*>(u"byoip.passphrase"_s)->text().isEmpty());
            QVERIFY2(checklist(dialog).contains(u"1|aws|123456789012|2605:9cc0:1ff0::/44|20271124|SHA256|RSAPSS"_s),
                     qPrintable(checklist(dialog)));
        }                                 // left …
        ByoipDialog dialog(*session, {}); // … and entered again
        QVERIFY(checklist(dialog).contains(u"1|aws|123456789012"_s));
        dialog.openRegistryAnswer(vectors + u"v6-2048/rdap-multiline.json"_s);
        const QString vrps = wrote(path("vrps.csv"), "ASN,IP Prefix,Max Length,Trust Anchor\n"
                                                     "AS16509,2605:9cc0:1ff0::/44,48,arin\n"
                                                     "AS14618,2605:9cc0:1ff0::/44,48,arin\n");
        QSignalSpy read(session.get(), &Session::routesChanged);
        session->openRoutes(vrps);
        QVERIFY(read.wait());
        dialog.refreshNow();
        const QString said = checklist(dialog);
        QVERIFY2(said.contains(u"The signature verifies"_s) && said.contains(u"certificate on the network"_s)
                     && said.contains(u"from AS14618: valid"_s),
                 qPrintable(said));
        if (const QString file = qEnvironmentVariable("CADASTRE_GRABS"); !file.isEmpty()) { // somebody wants to look
            dialog.show();
            QTest::qWait(50);
            QVERIFY(QDir().mkpath(file) && dialog.grab().save(file + u"/byoip.png"_s));
        }
        dialog.exportPack(m_folder.path());
        QVERIFY(bytesOf(path("commands.sh")).contains("provision-ipam-pool-cidr"));
        QCOMPARE(bytesOf(path("roa-request.csv")),
                 QByteArray("prefix,maxLength,asn\n2605:9cc0:1ff0::/44,48,AS16509\n2605:9cc0:1ff0::/44,48,AS14618\n"));
        for (const QString& file : {u"message.txt"_s, u"signature.txt"_s, u"commands.sh"_s})
            QVERIFY(!bytesOf(m_folder.filePath(file)).contains("PRIVATE"));
        QVERIFY2(dialog.primary()->isEnabled(), qPrintable(dialog.footerMessage()));
        dialog.accept();
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
        const PoolCidr& row = *session->plan().all<PoolCidr>().begin();
        QCOMPARE(row.state, CidrState::Provisioned);
        QCOMPARE(row.evidence, EvidenceState::Accepted);
        QVERIFY(session->undo()); // one step, pool and range
        QVERIFY(session->plan().all<Pool>().begin() == session->plan().all<Pool>().end());
    }

    void whoOriginatesItIsAskedFirstAndHasNoDefault()
    {
        auto session = vectorOwner();
        {
            ByoipDialog dialog(*session, {});
            for (const QString& button : {u"byAws"_s, u"byRouters"_s, u"undecided"_s})
                QVERIFY(!dialog.findChild<QRadioButton*>(button)->isChecked());
            QCOMPARE(dialog.footerMessage(), u"Say who originates this prefix to the Internet."_s);
            QVERIFY(checklist(dialog).startsWith(u"Nobody has said who originates it"_s));
            QVERIFY2(checklist(dialog).contains(u"ROA: needed if AWS originates it"_s), qPrintable(checklist(dialog)));
            const auto* question = dialog.findChild<QWidget*>(u"byoip.originator"_s);
            const auto* cidr = dialog.findChild<QLineEdit*>(u"byoip.cidr"_s);
            dialog.show();
            QVERIFY(QTest::qWaitForWindowExposed(&dialog));
            QVERIFY(question->mapTo(&dialog, QPoint()).y() < cidr->mapTo(&dialog, QPoint()).y());
            answer(dialog, u"undecided"_s);
            dialog.refreshNow();
            QVERIFY2(checklist(dialog).contains(u"ROA: needed if AWS originates it"_s), qPrintable(checklist(dialog)));
            answer(dialog, u"byRouters"_s);
            dialog.refreshNow();
            QVERIFY2(checklist(dialog).contains(u"No ROA for Amazon is needed"_s), qPrintable(checklist(dialog)));
        }
        const ByoipDialog again(*session, {}); // the answer is part of what is kept
        QVERIFY(again.findChild<QRadioButton*>(u"byRouters"_s)->isChecked());
    }

    void theAccountOfTheMessageIsShown()
    {
        auto session = vectorOwner();
        const ByoipDialog dialog(*session, {});
        QCOMPARE(dialog.findChild<QLabel*>(u"byoip.account"_s)->text(), u"123456789012"_s);
    }

    void eachLineHasWhatSettlesIt()
    {
        auto session = vectorOwner();
        ByoipDialog dialog(*session, {});
        dialog.show();
        for (const char* name : {"answer", "range", "openKey", "makeKey", "openCertificate", "makeCertificate", "sign",
                                 "newToken", "openAnswer", "ask"})
            QVERIFY2(link(dialog, name), name);
        QVERIFY(!link(dialog, "export"));
        link(dialog, "range")->click();
        QTRY_COMPARE(dialog.focusWidget(), dialog.findChild<QWidget*>(u"byoip.cidr"_s));
        prepare(dialog);
        for (const char* name : {"openVrps", "followVrps", "export"})
            QVERIFY2(link(dialog, name), name);
        dialog.findChild<QLineEdit*>(u"byoip.passphrase"_s)->setText(u"correct horse battery staple"_s);
        session->byoipDraft().signature.clear();
        dialog.refreshNow();
        link(dialog, "sign")->click(); // the link does what the button does, and outlives the lines it is in
        QTRY_VERIFY(!session->byoipDraft().signature.isEmpty());
    }

    void whatGetsTheKeysIsScrolledIntoSight()
    {
        auto session = vectorOwner();
        ByoipDialog dialog(*session, {});
        dialog.resize(900, 500);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        auto* message = dialog.findChild<QLineEdit*>(u"byoip.message"_s);
        QVERIFY(message->visibleRegion().isEmpty());
        link(dialog, "paste")->click();
        QTRY_COMPARE(QApplication::focusWidget(), message);
        QTRY_VERIFY(!message->visibleRegion().isEmpty());
    }

    void enterPressesTheButtonThatHasTheKeys()
    {
        auto session = vectorOwner();
        ByoipDialog dialog(*session, {});
        prepare(dialog);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        QVERIFY(dialog.primary()->isEnabled()); // Enter in a field adds it to the plan …
        link(dialog, "answer")->setFocus();
        QTest::keyClick(link(dialog, "answer"), Qt::Key_Return);
        QTRY_COMPARE(dialog.focusWidget(), dialog.findChild<QWidget*>(u"byAws"_s)); // … and on a link it follows it
        auto* cancel = dialog.findChild<QPushButton*>(u"cancel"_s);
        cancel->setFocus();
        QTest::keyClick(cancel, Qt::Key_Return);
        QVERIFY(!dialog.isVisible());
        QCOMPARE(dialog.result(), int(QDialog::Rejected));
        QVERIFY(session->plan().all<Pool>().begin() == session->plan().all<Pool>().end());
    }

    void whyTheRegistryCannotBeAskedIsToRead()
    {
        auto session = vectorOwner();
        ByoipDialog dialog(*session, {});
        const auto reads = [&dialog](const QString& words) {
            const auto labels = dialog.findChildren<PlainLabel*>();
            return std::any_of(labels.begin(), labels.end(), [&](const PlainLabel* label) {
                return !label->isHidden() && label->text().contains(words);
            });
        };
        QVERIFY(!dialog.findChild<QPushButton*>(u"byoip.ask"_s)->isEnabled() && !link(dialog, "ask")->isEnabled());
        QVERIFY(reads(u"once the range is typed"_s));
        QTest::keyClicks(dialog.findChild<QLineEdit*>(u"byoip.cidr"_s), u"2605:9cc0:1ff0::/44"_s);
        dialog.refreshNow();
        QVERIFY(dialog.findChild<QPushButton*>(u"byoip.ask"_s)->isEnabled() && link(dialog, "ask")->isEnabled());
        QVERIFY(reads(u"Sends the range, and nothing else, to"_s));
    }

    void theCutOverFromAPresentOriginIsSaidStepByStep()
    {
        auto session = vectorOwner();
        ByoipDialog dialog(*session, {});
        answer(dialog, u"byAws"_s);
        QTest::keyClicks(dialog.findChild<QLineEdit*>(u"byoip.cidr"_s), u"2605:9cc0:1ff0::/44"_s);
        dialog.refreshNow();
        QVERIFY(!checklist(dialog).contains(u"Withdraw it"_s)); // nobody announces it
        auto* present = dialog.findChild<QLineEdit*>(u"byoip.present"_s);
        QTest::keyClicks(present, u"AS6450x"_s);
        dialog.refreshNow();
        QVERIFY(!checklist(dialog).contains(u"Withdraw it"_s));
        present->clear();
        QTest::keyClicks(present, u"64500"_s);
        dialog.refreshNow();
        for (const QString& step : {u"1. Create a ROA for AS64500: 2605:9cc0:1ff0::/44, maxLength 44"_s,
                                    u"2. Create ROAs for AS16509, AS14618"_s, u"3. Provision"_s, u"4. Advertise"_s,
                                    u"5. Withdraw it on your own routers (AS64500)"_s})
            QVERIFY2(checklist(dialog).contains(step), qPrintable(checklist(dialog)));
        present->clear(); // and from the VRPs when nothing is typed
        QTest::keyClick(present, Qt::Key_Backspace);
        QSignalSpy read(session.get(), &Session::routesChanged);
        session->openRoutes(wrote(path("own.csv"), "ASN,IP Prefix,Max Length,Trust Anchor\n"
                                                   "AS64501,2605:9cc0:1ff0::/44,44,arin\n"
                                                   "AS64501,2605:9cc0:1ff8::/48,48,arin\n"));
        QVERIFY(read.wait());
        session->byoipDraft().presentAsns.clear();
        dialog.refreshNow();
        QVERIFY2(checklist(dialog).contains(u"1. Keep the ROAs of AS64501"_s), qPrintable(checklist(dialog)));
        QVERIFY2(checklist(dialog).contains(u"more specifics of the range: 2605:9cc0:1ff8::/48"_s),
                 qPrintable(checklist(dialog)));
        if (const QString folder = qEnvironmentVariable("CADASTRE_GRABS"); !folder.isEmpty()) {
            dialog.show();
            QTest::qWait(50);
            QVERIFY(QDir().mkpath(folder) && dialog.grab().save(folder + u"/cutover.png"_s));
        }
    }

    void aRangeIsProvenByDnsAndThePackHoldsTheRecords()
    {
        auto session = vectorOwner();
        ByoipDialog dialog(*session, {});
        answer(dialog, u"byAws"_s);
        QTest::keyClicks(dialog.findChild<QLineEdit*>(u"byoip.cidr"_s), u"2605:9cc0:1ff0::/44"_s);
        dialog.refreshNow();
        dialog.makeToken();
        const VerificationToken& token = *session->plan().all<VerificationToken>().begin();
        QVERIFY2(checklist(dialog).contains(u": "_s + token.name + u".f.f.1.0"_s), qPrintable(checklist(dialog)));
        auto* copy = dialog.findChild<QPushButton*>(u"byoip.line.copyZone"_s);
        QVERIFY(copy);
        QGuiApplication::clipboard()->clear();
        copy->click();
        const DnsToken shown{token.name, token.value, token.notAfter};
        QTRY_COMPARE(QGuiApplication::clipboard()->text(), zoneLines(shown, *Prefix::parse(u"2605:9cc0:1ff0::/44")));
        QVERIFY(QGuiApplication::clipboard()->text().contains(u" IN TXT \""_s + token.value + u'"'));
        const QTemporaryDir folder;
        dialog.exportPack(folder.path());
        const QByteArray zone = bytesOf(folder.filePath(u"dns-records.zone"_s));
        QVERIFY2(zone.contains("f.f.1.0.c.c.9.5.0.6.2.ip6.arpa.") && zone.contains(token.value.toUtf8()), zone);
        QVERIFY(bytesOf(folder.filePath(u"commands.sh"_s)).contains("--verification-method dns-token"));
        QVERIFY(!QFile::exists(folder.filePath(u"message.txt"_s)));
        dialog.refreshNow();
        QVERIFY2(dialog.primary()->isEnabled(), qPrintable(dialog.footerMessage()));
        dialog.accept();
        const PoolCidr& row = *session->plan().all<PoolCidr>().begin();
        QCOMPARE(row.tokenId, session->plan().textId(token));
    }

    void theInspectorSaysWhatTheEvidenceIsAndHasItCheckedAgain()
    {
        auto session = vectorOwner();
        {
            ByoipDialog dialog(*session, {});
            prepare(dialog);
            answer(dialog, u"byRouters"_s);
            dialog.openRegistryAnswer(vectors + u"v6-2048/rdap-oneline.json"_s);
            dialog.accept();
        }
        const PoolCidr row = *session->plan().all<PoolCidr>().begin();
        QCOMPARE(row.evidence, EvidenceState::Accepted);
        session->byoipDraft() = {}; // another day
        session->selectSubject({SubjectRef::Kind::PoolCidr, row.id.value});
        Inspector inspector(*session);
        QStringList said;
        for (const auto* label : inspector.findChildren<QLabel*>())
            said << label->text();
        const QString all = said.join(u'\n');
        for (const QString& fact :
             {u"2026-11-24"_s, u"rdap-oneline.json"_s, evidenceOf(row).certificate.left(23) + u'…', u"2027-11-24"_s})
            QVERIFY2(all.contains(fact), qPrintable(all));
        QSignalSpy asked(session.get(), &Session::requested);
        inspector.findChild<QPushButton*>(u"checkAgain"_s)->click();
        QCOMPARE(asked.count(), 1);
        ByoipDialog again(*session, {row.pool});
        QVERIFY2(checklist(again).contains(u"1|aws|123456789012|2605:9cc0:1ff0::/44"_s), qPrintable(checklist(again)));
        again.openRegistryAnswer(vectors + u"v4-2048/rdap-oneline.json"_s); // another range's, by now
        QVERIFY2(again.primary()->isEnabled(), qPrintable(again.footerMessage()));
        again.accept();
        QCOMPARE(session->plan().get(row.id).evidence, EvidenceState::Rejected);
        QVERIFY(session->undo());
    }

    void thePackHoldsThePrivateKeyOnlyWhenAsked()
    {
        auto session = vectorOwner();
        ByoipDialog dialog(*session, {});
        prepare(dialog);
        auto* withKey = dialog.findChild<QCheckBox*>(u"byoip.withKey"_s);
        QVERIFY(!withKey->isChecked());
        const QTemporaryDir without;
        dialog.exportPack(without.path());
        QVERIFY(!QFile::exists(without.filePath(u"private-key.pem"_s)));
        withKey->setChecked(true);
        const QTemporaryDir folder;
        dialog.exportPack(folder.path());
        const QString key = folder.filePath(u"private-key.pem"_s);
        QCOMPARE(bytesOf(key), bytesOf(path("key.pem")));
        QCOMPARE(QFile::permissions(key)
                     & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOwner),
                 QFile::Permissions());
        QVERIFY(!ByoipDialog(*session, {}).findChild<QCheckBox*>(u"byoip.withKey"_s)->isChecked()); // asked each time
    }

    void sizeAndValidityAreChosen()
    {
        auto session = vectorOwner();
        ByoipDialog dialog(*session, {});
        auto* bits = dialog.findChild<QComboBox*>(u"byoip.bits"_s);
        QCOMPARE(bits->currentData().toInt(), 2048);
        bits->setCurrentIndex(bits->findData(3072));
        dialog.findChild<QSpinBox*>(u"byoip.days"_s)->setValue(30);
        auto* passphrase = dialog.findChild<QLineEdit*>(u"byoip.passphrase"_s);
        passphrase->setText(u"tree house"_s);
        const QTemporaryDir folder;
        dialog.makeKey(folder.filePath(u"own.key"_s));
        dialog.makeCertificate(folder.filePath(u"own.crt"_s));
        const auto certificate = Certificate::fromText(QString::fromUtf8(bytesOf(folder.filePath(u"own.crt"_s))));
        QVERIFY2(certificate, qPrintable(dialog.footerMessage()));
        QCOMPARE(certificate->key().bits, 3072);
        QVERIFY(certificate->notAfter() == inNovember.plusSeconds(30LL * 24 * 3600));
    }

    void aWrongPassphraseStaysInTheForm()
    {
        auto session = vectorOwner();
        ByoipDialog dialog(*session, {});
        prepare(dialog);
        dialog.findChild<QLineEdit*>(u"byoip.passphrase"_s)->setText(u"wrong"_s);
        dialog.sign();
        QVERIFY2(dialog.footerMessage().contains(u"pass phrase is wrong"_s), qPrintable(dialog.footerMessage()));
        QVERIFY(!dialog.primary()->isEnabled());
    }

    void routingShowsAVerdictForEachOrigin()
    {
        auto session = sampleSession(u"byoipv6-walkthrough"_s, inNovember);
        RoutingModel routes(*session);
        routes.showPlace({}, {});
        QVERIFY(routes.rowCount() > 0);
        QCOMPARE(routes.headerData(RoutingModel::FirstOriginColumn, Qt::Horizontal, Qt::DisplayRole).toString(),
                 u"AS16509"_s);
        const auto cell = [&](int column) { return routes.index(0, column).data().toString(); };
        QCOMPARE(cell(RoutingModel::FirstOriginColumn), u"no data"_s);
        QSignalSpy read(session.get(), &Session::routesChanged);
        session->openRoutes(wrote(path("short.csv"), "ASN,IP Prefix,Max Length,Trust Anchor\n"
                                                     "AS16509,2605:9cc0:1ff0::/44,44,arin\n"));
        QVERIFY(read.wait());
        QCOMPARE(cell(RoutingModel::FirstOriginColumn), u"invalid: length"_s);
        QCOMPARE(cell(RoutingModel::SecondOriginColumn), u"invalid: origin"_s);
        QSignalSpy failed(session.get(), &Session::failed);
        session->openRoutes(path("not-there.json"));
        QVERIFY(failed.wait());
        QCOMPARE(cell(RoutingModel::FirstOriginColumn), u"invalid: length"_s); // what was known stays
    }

    void whatIsAdvertisedAndNotValidIsSaidInTheTab()
    {
        auto session = sampleSession(u"byoipv6-walkthrough"_s, inNovember);
        RoutingTab tab(*session);
        const auto* trouble = tab.findChild<StatusLabel*>(u"routingTab.trouble"_s);
        QVERIFY(tab.findChild<QPushButton*>(u"routingTab.vrps"_s)
                && tab.findChild<QPushButton*>(u"routingTab.follow"_s));
        QVERIFY(trouble->parentWidget()->isHidden()); // no VRPs: nothing is known
        QSignalSpy judged(session.get(), &Session::auditChanged);
        session->openRoutes(wrote(path("short.csv"), "ASN,IP Prefix,Max Length,Trust Anchor\n"
                                                     "AS16509,2605:9cc0:1ff0::/44,44,arin\n"));
        QVERIFY(judged.wait());
        QVERIFY(!trouble->parentWidget()->isHidden());
        QVERIFY(session->report().coverage.vrps == 1);
        QVERIFY2(trouble->text().startsWith(u"2 advertised CIDR"_s), qPrintable(trouble->text()));
        tab.findChild<QPushButton*>(u"routingTab.trouble.show"_s)->click();
        QCOMPARE(session->place().subject.kind, SubjectRef::Kind::PoolCidr);
        Inspector inspector(*session);
        QStringList said;
        for (const auto* label : inspector.findChildren<StatusLabel*>())
            said << label->text();
        QVERIFY2(said.join(u'\n').contains(u"from AS16509: invalid"_s), qPrintable(said.join(u'\n')));
        judged.clear();
        session->openRoutes(wrote(path("long.csv"), "ASN,IP Prefix,Max Length,Trust Anchor\n"
                                                    "AS16509,2605:9cc0:1ff0::/44,48,arin\n"
                                                    "AS14618,2605:9cc0:1ff0::/44,48,arin\n"));
        QVERIFY(judged.wait());
        QVERIFY(trouble->parentWidget()->isHidden());
        for (const Finding& finding : session->report().findings)
            QVERIFY2(!QByteArray(finding.rule->id).startsWith("ROUTE"), finding.rule->id);
    }

    void theChecklistIsEnteredAgainOnAnotherDay()
    {
        ByoipDraft draft;
        draft.originator = Originator::Aws;
        draft.cidr = u"2605:9cc0:2000::/44"_s;
        draft.presentAsns = u"AS64500"_s;
        draft.expires = QDate(2027, 1, 31);
        draft.keyFile = u"keys/byoip.key"_s;
        draft.keyText = u"RSA 2048"_s;
        draft.publicKey = QByteArray("\x30\x00\xff", 3);
        draft.certificate = "-----BEGIN CERTIFICATE-----";
        draft.certificateSource = u"byoip.pem"_s;
        draft.rdapAnswer = "{}";
        draft.rdapSource = u"rdap.json"_s;
        draft.message = "1|aws|…";
        draft.signature = "abc_";
        QVERIFY(byoipDraftOf(toBytes(draft)) == draft);
        QVERIFY(byoipDraftOf("no JSON") == ByoipDraft{});

        testing::Desk desk(u"byoipv6-walkthrough"_s);
        desk.session().request(ByoipRequest{});
        auto* dialog = desk.window->findChild<ByoipDialog*>();
        QVERIFY(dialog);
        QTest::keyClicks(dialog->findChild<QLineEdit*>(u"byoip.cidr"_s), draft.cidr);
        dialog->reject();
        // The program ends and starts again with the same profile.
        WindowSet later{Profile::in(desk.folder.path()), desk.clock};
        MainWindow* window = later.newWindow();
        auto again = Workspace::inMemory(*sampleSettings(u"byoipv6-walkthrough"_s, testing::today), desk.clock);
        QVERIFY(buildSample(*again, u"byoipv6-walkthrough"_s, testing::today));
        window->adopt(std::move(again));
        QCOMPARE(window->session()->byoipDraft().cidr, draft.cidr);
        // Another plan has its own.
        auto other = Workspace::inMemory(*sampleSettings(u"acme-global"_s, testing::today), desk.clock);
        MainWindow* second = later.newWindow();
        second->adopt(std::move(other));
        QVERIFY(second->session()->byoipDraft().cidr.isEmpty());
    }

    void followingIsAskedForFromTheTab()
    {
        auto session = sampleSession(u"byoipv6-walkthrough"_s, inNovember);
        RoutingTab tab(*session);
        bool asked = false;
        connect(session.get(), &Session::requested, this,
                [&asked](const Request& request) { asked = std::holds_alternative<FollowRoutesRequest>(request); });
        tab.findChild<QPushButton*>(u"routingTab.follow"_s)->click();
        QVERIFY(asked);
    }

    void advertisingSaysBeforeWhatRoutersWillMakeOfIt()
    {
        auto session = sampleSession(u"byoipv6-walkthrough"_s, inNovember);
        QSignalSpy read(session.get(), &Session::routesChanged);
        session->openRoutes(wrote(path("short.csv"), "ASN,IP Prefix,Max Length,Trust Anchor\n"
                                                     "AS16509,2605:9cc0:1ff0::/44,44,arin\n"));
        QVERIFY(read.wait());
        const qint64 before = session->workspace().revision();
        AdvertiseDialog dialog(*session, {});
        auto* board = dialog.findChild<QTreeWidget*>(u"advertiseBoard"_s);
        auto* forecast = dialog.findChild<QLabel*>(u"advertiseForecast"_s);
        QVERIFY(forecast->isHidden());
        QTreeWidgetItem* withdrawn = nullptr;
        for (int i = 0; i < board->topLevelItemCount() && !withdrawn; ++i)
            if (board->topLevelItem(i)->checkState(0) == Qt::Unchecked)
                withdrawn = board->topLevelItem(i);
        QVERIFY(withdrawn);
        withdrawn->setCheckState(0, Qt::Checked);
        QVERIFY(!forecast->isHidden());
        for (const QString& word : {withdrawn->text(0), u"AS16509"_s, u"AS14618"_s, u"maxLength 44"_s})
            QVERIFY2(forecast->text().contains(word), qPrintable(forecast->text()));
        QCOMPARE(withdrawn->text(5), u"invalid: length"_s); // an origin a column, whatever is ticked
        QCOMPARE(withdrawn->text(6), u"invalid: origin"_s);
        const auto* effect = dialog.findChild<QLabel*>(u"advertiseEffect"_s);
        const auto* commands = dialog.findChild<CommandBlock*>(u"advertiseCommands"_s);
        QVERIFY2(effect->text().startsWith(u"1 CIDR"_s) && effect->text().contains(u"advertised"_s),
                 qPrintable(effect->text()));
        QVERIFY2(commands->command().contains(u"aws ec2 advertise-byoip-cidr"_s), qPrintable(commands->command()));
        withdrawn->setCheckState(0, Qt::Unchecked);
        QVERIFY(forecast->isHidden() && effect->isHidden() && commands->isHidden());
        QTreeWidgetItem* advertised = nullptr;
        for (int i = 0; i < board->topLevelItemCount() && !advertised; ++i)
            if (board->topLevelItem(i)->checkState(0) == Qt::Checked)
                advertised = board->topLevelItem(i);
        QVERIFY(advertised);
        advertised->setCheckState(0, Qt::Unchecked);
        QVERIFY2(effect->text().contains(u"withdrawn: "_s + advertised->text(0)), qPrintable(effect->text()));
        QVERIFY2(commands->command().contains(u"aws ec2 withdraw-byoip-cidr"_s), qPrintable(commands->command()));
        advertised->setCheckState(0, Qt::Checked);
        QCOMPARE(session->workspace().revision(), before); // said, not done
    }
};

CADASTRE_TEST(ByoipWindowTest)
#include "tst_byoip.moc"

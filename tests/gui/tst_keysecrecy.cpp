// SPDX-License-Identifier: GPL-3.0-or-later
// In the window as on the command line: of a private key nothing is left but in the files that were asked for.
#include "gui/byoipdesk.h"
#include "gui/desk.h"
#include "support/keytraces.h"
#include "support/testmain.h"
#include "ui/dialogs/byoasndialog.h"
#include "ui/views/common/commandblock.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>
#include <QToolButton>

using namespace cadastre;
using namespace cadastre::testing;

namespace {

const QByteArray passphrase = "a long way to Tipperary";

/// All that the clipboard holds, in every format.
QByteArray clipboardBytes()
{
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    QByteArray all;
    for (const QString& format : data ? data->formats() : QStringList())
        all += data->data(format) + '\n';
    return all;
}

/// What every field and label of a form shows.
QByteArray wordsOf(const QWidget& form)
{
    QByteArray all;
    for (const auto* edit : form.findChildren<QLineEdit*>())
        all += edit->text().toUtf8() + '\n';
    for (const auto* label : form.findChildren<QLabel*>())
        all += label->text().toUtf8() + label->toolTip().toUtf8() + '\n';
    return all;
}

} // namespace

class KeySecrecyWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { NEEDS_PROGRAM("openssl"); }

    void onlyTheFilesThatWereAskedForHoldAKey()
    {
        Desk desk; // all that it writes lies in its folder
        const QString folder = desk.folder.path();
        const auto path = [&](const char* name) { return desk.folder.filePath(QLatin1String(name)); };
        PlanSettings settings;
        settings.name = u"secrets"_s;
        settings.owner = AccountNumber::of(123456789012);
        settings.homeRegion = RegionName::of("us-east-1");
        {
            auto made = Workspace::create(path("plan.cadastre"), settings, desk.clock);
            QVERIFY(made);
            CreateIpam create{};
            create.operatingRegions = {RegionName::of("us-east-1")};
            QVERIFY((*made)->execute(create));
        }
        QVERIFY(desk.window->openPlan(path("plan.cadastre")));
        Session& session = desk.session();
        QByteArray shown;

        session.request(ByoipRequest{});
        auto* dialog = desk.window->findChild<ByoipDialog*>();
        QVERIFY(dialog);
        answer(*dialog, u"byAws"_s);
        QTest::keyClicks(dialog->findChild<QLineEdit*>(u"byoip.cidr"_s), u"2605:9cc0:1ff0::/44"_s);
        const auto type = [&] {
            auto* field = dialog->findChild<QLineEdit*>(u"byoip.passphrase"_s);
            field->clear();
            QTest::keyClicks(field, QString::fromUtf8(passphrase));
        };
        type();
        dialog->makeKey(path("byoip.key"));
        const KeyTraces traces(path("byoip.key"), passphrase);
        QVERIFY(!traces.in(bytesOf(path("byoip.key"))).isEmpty()); // it finds what is there
        type();
        dialog->makeCertificate(path("byoip.pem"));
        type();
        dialog->sign();
        QVERIFY(dialog->findChild<QLineEdit*>(u"byoip.passphrase"_s)->text().isEmpty());
        dialog->openCertificate(path("byoip.key")); // the wrong file: refused
        shown += dialog->footerMessage().toUtf8();
        QVERIFY(QDir(folder).mkdir(u"pack"_s) && QDir(folder).mkdir(u"withkey"_s));
        dialog->exportPack(path("pack"));
        dialog->findChild<QCheckBox*>(u"byoip.withKey"_s)->setChecked(true);
        dialog->exportPack(path("withkey"));
        shown += wordsOf(*dialog) + checklist(*dialog).toUtf8();
        auto* block = dialog->findChild<CommandBlock*>();
        QVERIFY(block && !block->command().isEmpty());
        block->findChild<QToolButton*>()->click();
        QCOMPARE(traces.in(clipboardBytes()), QStringList());
        dialog->refreshNow();
        QVERIFY2(dialog->primary()->isEnabled(), qPrintable(dialog->footerMessage()));
        dialog->accept();
        QCOMPARE(session.plan().all<PoolCidr>().size(), 1U);

        {
            ByoasnDialog number(session, {});
            number.show();
            number.findChild<QLineEdit*>(u"byoasn.asn"_s)->setText(u"AS64500"_s);
            number.findChild<QLineEdit*>(u"byoasn.passphrase"_s)->setText(QString::fromUtf8(passphrase));
            number.signWith(path("byoip.key"));
            number.openCertificate(path("byoip.pem"));
            QVERIFY2(number.primary()->isEnabled(), qPrintable(number.footerMessage()));
            shown += wordsOf(number);
            number.accept();
        }
        {
            ByoasnDialog again(session, {}); // left half-way, the pass phrase typed: a draft
            again.show();
            again.findChild<QLineEdit*>(u"byoasn.asn"_s)->setText(u"AS64501"_s);
            again.findChild<QLineEdit*>(u"byoasn.passphrase"_s)->setText(QString::fromUtf8(passphrase));
            again.reject();
        }
        QVERIFY(session.undo());
        QVERIFY(session.undo());
        QVERIFY(session.redo());
        for (const auto& entry : session.workspace().journal().entries())
            shown += entry.summary.toUtf8() + entry.command + entry.reason.toUtf8() + '\n';

        // While the plan is open (with its -wal), and once all is closed.
        const auto holding = [&] {
            QStringList files = traces.below(folder);
            for (QString& line : files)
                line = line.section(u':', 0, 0);
            return files;
        };
        const QStringList asked{u"byoip.key"_s, u"withkey/private-key.pem"_s};
        QCOMPARE(holding(), asked);
        desk.window->close();
        QCOMPARE(holding(), asked);
        QCOMPARE(traces.in(shown), QStringList());
        QCOMPARE(traces.in(clipboardBytes()), QStringList());
        int looked = 0;
        (void)traces.below(folder, &looked);
        QVERIFY2(looked >= 12, QByteArray::number(looked)); // the packs, the plan, the profile
        for (const QString& key : asked)
            QCOMPARE(QFile::permissions(desk.folder.filePath(key))
                         & (QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
                            | QFile::WriteOther | QFile::ExeOther | QFile::ExeOwner),
                     QFile::Permissions());
    }
};

CADASTRE_TEST(KeySecrecyWindowTest)
#include "tst_keysecrecy.moc"

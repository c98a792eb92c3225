// SPDX-License-Identifier: GPL-3.0-or-later
// The import review (interface §4.7): what a file is taken for, what its columns mean, what becomes of each row.
#include "gui/samplesession.h"
#include "support/child.h"
#include "support/testmain.h"

#include "engine/samples.h"
#include "exchange/csv.h"
#include "ui/dialogs/importdialog.h"
#include "ui/language.h"
#include "ui/models/fatemodel.h"
#include "ui/session/session.h"
#include "ui/theme.h"
#include "ui/views/common/emptystate.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QFile>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QUrl>

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

/// As a person does: chooses the entry and is done.
void choose(QComboBox* box, const QString& text)
{
    const int index = box->findText(text);
    QVERIFY2(index >= 0, qPrintable(text));
    box->setCurrentIndex(index);
    Q_EMIT box->activated(index);
}

QAbstractItemModel* fates(QDialog& dialog) { return child<QTableView>(dialog, "importFates")->model(); }
QString verdict(QDialog& dialog, int row)
{
    return fates(dialog)->index(row, FateModel::VerdictColumn).data().toString();
}

/// Pictures, when somebody wants to look.
void grab(ImportDialog& dialog, const QString& name)
{
    const QString folder = qEnvironmentVariable("CADASTRE_GRABS");
    if (folder.isEmpty())
        return;
    QDir().mkpath(folder);
    applyTheme(*qApp, ThemeChoice::Light);
    dialog.show();
    QApplication::processEvents();
    QApplication::processEvents();
    dialog.grab().save(u"%1/%2.png"_s.arg(folder, name));
}

} // namespace

class TestImportReview : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Session> m_session;

    [[nodiscard]] const Plan& plan() const { return m_session->plan(); }
    [[nodiscard]] ColumnMemory memory() const { return ColumnMemory(m_folder->filePath(u"columns.ini"_s)); }
    ImportRequest file(const char* name, const QByteArray& bytes)
    {
        QFile sheet(m_folder->filePath(QLatin1String(name)));
        if (!sheet.open(QIODevice::WriteOnly) || sheet.write(bytes) != bytes.size())
            qFatal("cannot write %s", name);
        return {{sheet.fileName()}};
    }

private Q_SLOTS:
    void initTestCase() { applyLanguage(*qApp, u"en"_s); } // for the plurals
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_session = sampleSession(u"byoipv6-walkthrough"_s, inMarch);
    }

    void aNetBoxExportIsKnownByItsColumns()
    {
        ImportDialog dialog(*m_session, {{u"" CADASTRE_TEST_DATA "/netbox/prefixes.csv"_s}}, nullptr, memory());
        grab(dialog, u"import-netbox"_s);
        QCOMPARE(fates(dialog)->rowCount(), 90);
        QCOMPARE(verdict(dialog, 0), u"new"_s);
        QVERIFY(child<QPushButton>(dialog, "primary")->isEnabled());
        QVERIFY(child<QWidget>(dialog, "importAccount")->isHidden()); // a table says its accounts itself
        const std::size_t pools = plan().all<Pool>().size();
        dialog.accept();
        QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
        QVERIFY(plan().all<Pool>().size() > pools);
        QVERIFY(m_session->workspace().undo());
        QCOMPARE(plan().all<Pool>().size(), pools);
    }

    void theReportSaysTheFateOfEachRecord()
    {
        ImportDialog dialog(*m_session, {{u"" CADASTRE_TEST_DATA "/netbox/prefixes.csv"_s}}, nullptr, memory());
        dialog.show();
        QVERIFY(child<QPushButton>(dialog, "importReport")->isEnabled());
        const QString path = m_folder->filePath(u"import.csv"_s);
        QVERIFY(dialog.writeReport(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto table = readCsv(file.readAll(), path);
        QVERIFY(table && table->refused.isEmpty());
        QCOMPARE(table->header.join(u','), u"file,line,record,subject,cidr,fate,becomes,place,why"_s);
        QCOMPARE(static_cast<int>(table->rows.size()), fates(dialog)->rowCount());
        QVERIFY(fromWire<RowVerdict>(table->rows.front().cells[table->column(u"fate"_s)]));
        QVERIFY(Prefix::parse(table->rows.front().cells[table->column(u"cidr"_s)]));
        const auto gone = dialog.writeReport(m_folder->filePath(u"nowhere/import.csv"_s));
        QVERIFY(!gone);
        QCOMPARE(gone.error().code, ErrorCode::FileNotWritable);
        child<QLineEdit>(dialog, "importFiles")->setText(u"/nowhere"_s); // what was read is no longer what is asked for
        QVERIFY(!child<QPushButton>(dialog, "importReport")->isEnabled());
    }

    void withoutFilesItSaysWhatToDo()
    {
        ImportDialog dialog(*m_session, {}, nullptr, memory());
        grab(dialog, u"import-empty"_s);
        dialog.show();
        QVERIFY(child<EmptyState>(dialog, "importEmpty")->isVisible());
        QVERIFY(!child<QTableView>(dialog, "importFates")->isVisible()); // no table of nothing
        QVERIFY(!child<QComboBox>(dialog, "importRegion")->isVisible());
        QVERIFY(!child<QPushButton>(dialog, "primary")->isEnabled());
        QVERIFY(!child<QPushButton>(dialog, "importReport")->isVisible());     // nor a report of it
        QVERIFY(child<QPushButton>(dialog, "importEmptyFolder")->isVisible()); // a folder as well as files
        QVERIFY(child<QPushButton>(dialog, "importFolder")->isVisible());
    }

    void aPathIsTypedOrPastedAndEnterReadsIt()
    {
        const QString sheet = u"" CADASTRE_TEST_DATA "/netbox/prefixes.csv"_s;
        for (const QString& typed : {sheet, u'"' + sheet + u'"', u"file://"_s + sheet, sheet + u'\n'}) {
            ImportDialog dialog(*m_session, {}, nullptr, memory());
            dialog.show();
            auto* line = child<QLineEdit>(dialog, "importFiles");
            line->setFocus();
            line->setText(typed);
            const qint64 before = m_session->workspace().revision();
            QTest::keyClick(line, Qt::Key_Return);
            QTRY_COMPARE(fates(dialog)->rowCount(), 90);
            QCOMPARE(line->text(), sheet);
            QVERIFY(!child<EmptyState>(dialog, "importEmpty")->isVisible());
            QVERIFY(child<QTableView>(dialog, "importFates")->isVisible());
            QTest::keyClick(line, Qt::Key_Return); // reads, never imports
            QVERIFY(dialog.isVisible());
            QCOMPARE(m_session->workspace().revision(), before);
            line->clear();
            QTest::keyClick(line, Qt::Key_Return);
            QVERIFY(child<EmptyState>(dialog, "importEmpty")->isVisible());
            QVERIFY(!child<QPushButton>(dialog, "primary")->isEnabled());
        }
    }

    void whatTheLineSaysIsWhatIsImported()
    {
        const QString sheet = u"" CADASTRE_TEST_DATA "/netbox/prefixes.csv"_s;
        QTemporaryDir folder;
        const QString inc = folder.filePath(u"Acme, Inc"_s);
        QVERIFY(QDir().mkpath(inc));
        const QString other = inc + u"/networks.csv"_s;
        QVERIFY(QFile::copy(sheet, other));
        ImportDialog dialog(*m_session, {{sheet}}, nullptr, memory());
        dialog.show();
        auto* line = child<QLineEdit>(dialog, "importFiles");
        auto* import = child<QPushButton>(dialog, "primary");
        QTRY_VERIFY(import->isEnabled());
        line->setText(other.chopped(1)); // somebody is typing
        QVERIFY(!import->isEnabled());
        QTest::qWait(500);
        QVERIFY(!import->isEnabled()); // there is no such file
        line->setText(other);
        QTRY_VERIFY(import->isEnabled()); // a pause is enough
        QCOMPARE(line->text(), other);
        line->clear();
        QVERIFY(!import->isEnabled());
        QTRY_VERIFY(child<EmptyState>(dialog, "importEmpty")->isVisible());

        // What separates paths may be in them.
        ImportDialog two(*m_session, {{other, sheet}}, nullptr, memory());
        two.show();
        line = child<QLineEdit>(two, "importFiles");
        QTRY_VERIFY(fates(two)->rowCount() > 90);
        const int rows = fates(two)->rowCount();
        line->setFocus();
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_COMPARE(fates(two)->rowCount(), rows);
        line->setText(u'"' + other + u"\", "_s + sheet);
        QTRY_COMPARE(line->text(), other + u", "_s + sheet);
        QTRY_COMPARE(fates(two)->rowCount(), rows);
    }

    void filesAreDroppedOnTheForm()
    {
        ImportDialog dialog(*m_session, {}, nullptr, memory());
        dialog.show();
        QMimeData files;
        files.setUrls({QUrl::fromLocalFile(u"" CADASTRE_TEST_DATA "/netbox/prefixes.csv"_s)});
        QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&dialog, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(20, 20), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&dialog, &drop);
        QTRY_COMPARE(fates(dialog)->rowCount(), 90);
        QMimeData words;
        words.setText(u"10.0.0.0/8"_s);
        QDragEnterEvent other(QPoint(20, 20), Qt::CopyAction, &words, Qt::LeftButton, Qt::NoModifier);
        other.ignore();
        QApplication::sendEvent(&dialog, &other);
        QVERIFY(!other.isAccepted());
    }

    void theColumnsOfAnyTableAreChosenAndRemembered()
    {
        const ImportRequest request = file("nets.csv", "Where,What,Who\n10.80.0.0/16,container,core\n"
                                                       "10.80.1.0/24,used,\"Web, Berlin\"\n");
        {
            ImportDialog dialog(*m_session, request, nullptr, memory());
            QVERIFY(!child<QPushButton>(dialog, "primary")->isEnabled());
            QVERIFY(!dialog.footerMessage().isEmpty());
            QCOMPARE(dialog.currentPage(), 1); // nothing is known to be the prefix: the columns are asked
            choose(child<QComboBox>(dialog, "map-prefix"), u"Where"_s);
            choose(child<QComboBox>(dialog, "map-status"), u"Who"_s);
            choose(child<QComboBox>(dialog, "map-status"), u"What"_s);
            choose(child<QComboBox>(dialog, "map-owner"), u"Who"_s);
            grab(dialog, u"import-columns"_s);
            QCOMPARE(child<QTableWidget>(dialog, "mappingTable")->item(0, 2)->text(), u"10.80.0.0/16 · 10.80.1.0/24"_s);
            dialog.setCurrentPage(0);
            grab(dialog, u"import-table"_s);
            QCOMPARE(verdict(dialog, 0), u"new"_s);
            dialog.accept();
            QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
        }
        ImportDialog again(*m_session, request, nullptr, memory());
        QCOMPARE(child<QComboBox>(again, "map-owner")->currentText(), u"Who"_s);
        QCOMPARE(verdict(again, 1), u"unchanged"_s);
        QVERIFY(!child<QPushButton>(again, "primary")->isEnabled());
    }

    void oneColumnHasOneMeaning()
    {
        ImportDialog dialog(*m_session, file("nets.csv", "cidr,site\n10.80.0.0/16,Berlin\n"), nullptr, memory());
        choose(child<QComboBox>(dialog, "map-role"), u"site"_s);
        QCOMPARE(child<QComboBox>(dialog, "map-site")->currentIndex(), 0);
        QCOMPARE(child<QComboBox>(dialog, "map-role")->currentText(), u"site"_s);
    }

    void aStateFileIsAskedForItsTime()
    {
        ImportDialog dialog(*m_session, {{u"" CADASTRE_TEST_DATA "/terraform/network.tfstate"_s}}, nullptr, memory());
        grab(dialog, u"import-state"_s);
        auto* seen = child<QLineEdit>(dialog, "importSeen");
        QVERIFY(!seen->isHidden());
        seen->setText(u"2026-02-27T08:00:00Z"_s);
        Q_EMIT seen->editingFinished();
        dialog.accept();
        const auto pool = plan().byTextId<Pool>(u"ipam-pool-0a1b2c3d4e5f60722");
        QVERIFY(pool);
        QCOMPARE(plan().get(pool).seenAt.ms, parseInstant(u"2026-02-27T08:00:00Z")->ms);
    }

    void whatIsNotWantedStaysOut()
    {
        ImportDialog dialog(*m_session,
                            file("nets.csv", "prefix,status\n10.80.0.0/16,container\n10.80.1.0/24,active\n"
                                             "10.80.2.0/24,active\nnonsense,active\n"),
                            nullptr, memory());
        QAbstractItemModelTester tester(fates(dialog));
        const auto tick = [&](int row) { return fates(dialog)->index(row, FateModel::TakeColumn); };
        QCOMPARE(tick(1).data(Qt::CheckStateRole).value<Qt::CheckState>(), Qt::Checked);
        QVERIFY(!tick(3).data(Qt::CheckStateRole).isValid()); // it cannot be taken: there is nothing to choose
        QVERIFY(fates(dialog)->setData(tick(1), Qt::Unchecked, Qt::CheckStateRole));
        QTRY_COMPARE(verdict(dialog, 1), u"left out"_s);
        QCOMPARE(verdict(dialog, 2), u"new"_s);
        QCOMPARE(child<QPushButton>(dialog, "primary")->text(), u"Import 2 records"_s);
        auto* table = child<QTableView>(dialog, "importFates");
        // Not selectRow(): it reads the modifiers that the last key of another class left pressed.
        table->selectionModel()->select(tick(2), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        child<QPushButton>(dialog, "importLeaveOut")->click();
        QTRY_COMPARE(verdict(dialog, 2), u"left out"_s);
        QVERIFY(fates(dialog)->setData(tick(2), Qt::Checked, Qt::CheckStateRole));
        QTRY_COMPARE(verdict(dialog, 2), u"new"_s);
        choose(child<QComboBox>(dialog, "importVerdict"), u"left out (1)"_s);
        QCOMPARE(fates(dialog)->rowCount(), 1);
        grab(dialog, u"import-left-out"_s);
        dialog.accept();
        QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
        int taken = 0;
        for (const Allocation& row : plan().all<Allocation>())
            taken += row.cidr == *Prefix::parse(u"10.80.2.0/24"_s) ? 1 : 0;
        QCOMPARE(taken, 1);
        for (const Allocation& row : plan().all<Allocation>())
            QVERIFY(row.cidr != *Prefix::parse(u"10.80.1.0/24"_s));
    }

    void aLargeTableIsReadWhileTheWindowLives()
    {
        QByteArray table = "prefix,status\n10.0.0.0/8,container\n";
        constexpr int rows = 8'000;
        for (int i = 0; i < rows; ++i)
            table += QByteArray("10.%1.%2.0/24,active\n")
                         .replace("%1", QByteArray::number(i / 256))
                         .replace("%2", QByteArray::number(i % 256));
        ImportDialog dialog(*m_session, file("large.csv", table), nullptr, memory());
        QCOMPARE(dialog.footerMessage(), u"Reading…"_s);
        QVERIFY(!child<QPushButton>(dialog, "primary")->isEnabled());
        QTRY_COMPARE_WITH_TIMEOUT(fates(dialog)->rowCount(), rows + 1, 60'000);
        QVERIFY(child<QPushButton>(dialog, "primary")->isEnabled());
        // The newest choice counts: what was under way for an older one is not shown.
        const auto tick = fates(dialog)->index(1, FateModel::TakeColumn);
        QVERIFY(fates(dialog)->setData(tick, Qt::Unchecked, Qt::CheckStateRole));
        QTRY_COMPARE_WITH_TIMEOUT(verdict(dialog, 1), u"left out"_s, 60'000);
        QCOMPARE(child<QPushButton>(dialog, "primary")->text(), u"Import %1 records"_s.arg(rows));
        choose(child<QComboBox>(dialog, "importFormat"), u"prefixes of NetBox"_s);
        dialog.reject(); // in the midst of it
    }

    void whatIsPlannedToGoStaysSoUnlessItIsTicked()
    {
        const QByteArray answer =
            R"({"Vpcs":[{"VpcId":"vpc-0aaaaaaaaaaaaaaa1","CidrBlock":"10.4.0.0/20","OwnerId":"123456789012","Tags":[]}]})";
        ImportRequest request = file("vpcs.json", answer);
        const auto dialog = [&] {
            auto made = std::make_unique<ImportDialog>(*m_session, request, nullptr, memory());
            child<QComboBox>(*made, "importRegion")->setEditText(u"us-east-1"_s);
            return made;
        };
        const auto isThere = [&] { return bool(plan().byTextId<Resource>(u"vpc-0aaaaaaaaaaaaaaa1")); };
        dialog()->accept();
        QVERIFY(isThere());
        QVERIFY(m_session->run(DeleteVpc{plan().byTextId<Resource>(u"vpc-0aaaaaaaaaaaaaaa1")}));
        QVERIFY(!isThere());

        const auto review = dialog();
        const QModelIndex tick = fates(*review)->index(0, FateModel::TakeColumn);
        QCOMPARE(verdict(*review, 0), u"conflict"_s);
        QCOMPARE(tick.data(Qt::CheckStateRole).value<Qt::CheckState>(), Qt::Unchecked);
        QCOMPARE(child<QPushButton>(*review, "primary")->text(), u"Import 0 records"_s);
        grab(*review, u"import-planned-to-go"_s);
        QVERIFY(fates(*review)->setData(tick, Qt::Checked, Qt::CheckStateRole));
        QTRY_COMPARE(verdict(*review, 0), u"new"_s);
        QVERIFY(fates(*review)->setData(tick, Qt::Unchecked, Qt::CheckStateRole));
        QTRY_COMPARE(verdict(*review, 0), u"conflict"_s);
        QVERIFY(fates(*review)->setData(tick, Qt::Checked, Qt::CheckStateRole));
        QTRY_COMPARE(verdict(*review, 0), u"new"_s);
        review->accept();
        QVERIFY(isThere());
    }

    void whatIsPlannedOtherwiseStaysSoUnlessSaid()
    {
        const ImportRequest request =
            file("seen.json", R"({"Ipams":[{"IpamId":"ipam-0123456789abcdef0","OwnerId":"123456789012",
            "IpamRegion":"eu-west-3","PublicDefaultScopeId":"ipam-scope-0123456789abcdef0",
            "PrivateDefaultScopeId":"ipam-scope-0123456789abcdef1","OperatingRegions":[{"RegionName":"eu-west-3"}],
            "State":"create-complete"}],"IpamPools":[{"IpamPoolId":"ipam-pool-0aaaaaaaaaaaaaaaa",
            "OwnerId":"123456789012","IpamScopeType":"private","IpamRegion":"eu-west-3","Locale":"eu-west-3",
            "IpamScopeArn":"arn:aws:ec2::123456789012:ipam-scope/ipam-scope-0123456789abcdef1",
            "IpamArn":"arn:aws:ec2::123456789012:ipam/ipam-0123456789abcdef0","State":"create-complete",
            "AddressFamily":"ipv4","Description":"as AWS has it","AllocationMaxNetmaskLength":26}]})");
        const auto dialog = [&] { return std::make_unique<ImportDialog>(*m_session, request, nullptr, memory()); };
        const auto pool = [&]() -> const Pool& {
            return plan().get(plan().byTextId<Pool>(u"ipam-pool-0aaaaaaaaaaaaaaaa"));
        };
        QVERIFY(child<QCheckBox>(*dialog(), "importKeepEdits")->isHidden()); // nothing is planned yet
        dialog()->accept();
        QCOMPARE(pool().description, u"as AWS has it"_s);
        ModifyPool edit;
        edit.pool = pool().id;
        edit.description = u"as planned"_s;
        edit.maxLength = 24;
        QVERIFY(m_session->run(edit));

        auto review = dialog();
        auto* keep = child<QCheckBox>(*review, "importKeepEdits");
        QVERIFY(!keep->isHidden() && keep->isChecked());
        QCOMPARE(keep->text(), u"&Keep what is planned otherwise (1)"_s);
        QCOMPARE(fates(*review)->index(1, FateModel::WhyColumn).data().toString(),
                 u"What the plan wants otherwise stays planned: longest netmask length, description."_s);
        grab(*review, u"import-planned-otherwise"_s);
        review->accept();
        QCOMPARE(pool().description, u"as planned"_s);

        review = dialog();
        keep = child<QCheckBox>(*review, "importKeepEdits");
        keep->click();
        QTRY_COMPARE(fates(*review)->index(1, FateModel::WhyColumn).data().toString(), QString());
        QVERIFY(!keep->isHidden()); // to be ticked again
        review->accept();
        QCOMPARE(pool().description, u"as AWS has it"_s);
        QCOMPARE(pool().maxLength, PrefixLength(26));
        QVERIFY(m_session->workspace().undo());
        QCOMPARE(pool().description, u"as planned"_s);
    }

    void aFormatThatIsChosenStands()
    {
        ImportDialog dialog(*m_session, file("nets.csv", "prefix,status\n10.80.0.0/16,container\n"), nullptr, memory());
        const QString known = dialog.footerMessage();
        choose(child<QComboBox>(dialog, "importFormat"), u"a table that Cadastre wrote"_s);
        QVERIFY(dialog.footerMessage() != known); // it has no kind and no pool_path
        QVERIFY(!child<QPushButton>(dialog, "primary")->isEnabled());
    }
};

CADASTRE_TEST(TestImportReview)
#include "tst_importreview.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The import review (interface §4.7): what a file is taken for, what its columns mean, what becomes of each row.
#include "support/testmain.h"

#include "engine/samples.h"
#include "ui/dialogs/importdialog.h"
#include "ui/session/session.h"
#include "ui/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTemporaryDir>

using namespace cadastre;
using namespace Qt::StringLiterals;

namespace {

constexpr Instant start{1'772'445'600'000}; // 2026-03-02

std::unique_ptr<Session> walkthrough()
{
    static const FixedClock clock(start);
    auto workspace = Workspace::inMemory(*sampleSettings(u"byoipv6-walkthrough"_s, start), clock);
    if (!buildSample(*workspace, u"byoipv6-walkthrough"_s, start))
        qFatal("the sample does not build");
    return std::make_unique<Session>(std::move(workspace));
}

template <class W>
W* child(QWidget& dialog, const char* name)
{
    W* widget = dialog.findChild<W*>(QLatin1String(name));
    if (!widget)
        qFatal("no widget %s", name);
    return widget;
}

/// As a person does: chooses the entry and is done.
void choose(QComboBox* box, const QString& text)
{
    const int index = box->findText(text);
    QVERIFY2(index >= 0, qPrintable(text));
    box->setCurrentIndex(index);
    Q_EMIT box->activated(index);
}

QString verdict(QDialog& dialog, int row) { return child<QTableWidget>(dialog, "importFates")->item(row, 0)->text(); }

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
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_session = walkthrough();
    }

    void aNetBoxExportIsKnownByItsColumns()
    {
        ImportDialog dialog(*m_session, {{u"" CADASTRE_TEST_DATA "/netbox/prefixes.csv"_s}}, nullptr, memory());
        grab(dialog, u"import-netbox"_s);
        QCOMPARE(child<QTableWidget>(dialog, "importFates")->rowCount(), 90);
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

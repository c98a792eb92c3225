// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/planbuilder.h"
#include "support/testmain.h"

#include "compliance/audit.h"
#include "insight/expirycalendar.h"
#include "exchange/csv.h"
#include "text/auditreport.h"
#include "text/expirytext.h"

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

/// What is written for spreadsheets comes back as it was (interface §7.3).
class SheetsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void namesThatLookLikeFormulasHaveOneMark()
    {
        Plan plan = planOf(uR"(
            ipam us-east-1
            pool empty private ipv4 locale=us-east-1
        )");
        const QString formula = u"=1+1"_s;
        QVERIFY(carryOut(plan, EditTags{poolNamed(plan, "empty"), {{u"Name"_s, formula}}, {}}));
        const auto sheet = readCsv(auditReportAs(AuditFormat::Csv, plan, audit(plan, Instant{1})), u"audit.csv"_s);
        QVERIFY(sheet && !sheet->rows.empty());
        const QString written = sheet->rows.front().cells.value(sheet->column(u"name"_s));
        QCOMPARE(written, u"'=1+1"_s);
        QCOMPARE(unguarded(written), formula);
    }
    void soHaveTheDetailsOfExpiries()
    {
        const Plan plan = planOf(u"ipam us-east-1");
        Expiry entry;
        entry.detail = u"@home"_s;
        const auto sheet = readCsv(expiriesCsv(plan, {entry}, Instant{1}), u"expiries.csv"_s);
        QVERIFY(sheet && sheet->rows.size() == 1);
        QCOMPARE(sheet->rows.front().cells.value(sheet->column(u"detail"_s)), u"'@home"_s);
    }
};

CADASTRE_TEST(SheetsTest)
#include "tst_sheets.moc"

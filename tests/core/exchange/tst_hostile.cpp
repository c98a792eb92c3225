// SPDX-License-Identifier: GPL-3.0-or-later
// Every line of tests/data/hostile/EXPECT.tsv that is about AWS answers or tables.
#include "core/exchange/imports.h"
#include "support/planbuilder.h"
#include "support/testmain.h"

#include "change/apply.h"
#include "exchange/awsimport.h"
#include "exchange/csv.h"
#include "exchange/importfiles.h"
#include "exchange/jsontext.h"
#include "exchange/plancsv.h"
#include "exchange/planjson.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

QByteArray hostile(const QString& file)
{
    if (file == u"aws/deep-nesting-100k.json"_s)
        return QByteArray(100'000, '[') + QByteArray(100'000, ']');
    return dataOf(u"hostile/"_s + file);
}

Plan base()
{
    return planOf(u"ipam us-east-1\n"
                  u"pool SIX public\n"
                  u"cidr SIX 2605:9cc0:1ff0::/48\n"
                  u"pool FOUR private ipv4\n"
                  u"cidr FOUR 10.0.0.0/8\n");
}

struct Outcome {
    bool readable = false;
    Error error;
    ImportPlan import;
    [[nodiscard]] bool hasWarning(ErrorCode code) const
    {
        return std::any_of(import.warnings.begin(), import.warnings.end(),
                           [&](const Note& note) { return note.code == code; });
    }
    [[nodiscard]] QString reason(qsizetype fate = 0) const
    {
        return import.fates.value(fate).why.params.value(u"reason"_s);
    }
};

Outcome importOf(const QString& file)
{
    const Plan plan = base();
    ImportOptions options;
    options.context.account = planOwner;
    options.context.region = RegionName::of("us-east-1");
    options.context.pool = file.contains(u"legacy"_s) ? u"FOUR"_s : u"SIX"_s;
    const QByteArray before = exportPlanJson(plan);
    const auto result = planAwsImport(plan, {{file, hostile(file), {}}}, options, planStart);
    if (exportPlanJson(plan) != before)
        qFatal("the plan was touched");
    Outcome outcome;
    outcome.readable = result.has_value();
    if (!result) {
        outcome.error = result.error();
        return outcome;
    }
    outcome.import = *result;
    Plan after = plan;
    apply(after, result->changes);
    if (const QString broken = brokenInvariantOf(after); !broken.isEmpty())
        qFatal("%s: %s", qPrintable(file), qPrintable(broken));
    // Whatever came in goes out as valid JSON and comes back.
    const auto again = importPlanJson(exportPlanJson(after));
    if (!again || exportPlanJson(*again) != exportPlanJson(after))
        qFatal("%s: not loss-free", qPrintable(file));
    return outcome;
}

} // namespace

class TestHostile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void meetsEveryExpectation_data()
    {
        QTest::addColumn<QString>("file");
        QFile list(QStringLiteral(CADASTRE_TEST_DATA "/hostile/EXPECT.tsv"));
        QVERIFY(list.open(QIODevice::ReadOnly));
        const QStringList lines = QString::fromUtf8(list.readAll()).split(u'\n', Qt::SkipEmptyParts);
        for (const QString& line : lines.mid(1)) {
            const QString file = line.section(u'\t', 0, 0);
            if (file.startsWith(u"aws/"_s))
                QTest::newRow(qPrintable(file)) << file;
        }
    }

    void meetsEveryExpectation()
    {
        QFETCH(QString, file);
        using enum ErrorCode;
        const QString name = file.section(u'/', 1).section(u'.', 0, 0);
        QElapsedTimer timer;
        timer.start();
        const Outcome outcome = importOf(file);
        QVERIFY(timer.elapsed() < 5000);

        static const QMap<QString, ErrorCode> unreadable{
            {u"deep-nesting-100k"_s, InvalidJson}, {u"deep-nesting-inside"_s, InvalidJson},
            {u"dup-keys"_s, DuplicateKey},         {u"huge-numbers"_s, InvalidJson},
            {u"invalid-utf8"_s, NotUtf8},          {u"truncated"_s, InvalidJson},
            {u"empty-file"_s, EmptyInput},         {u"whitespace-only"_s, EmptyInput},
            {u"two-documents"_s, InvalidJson},     {u"cli-error"_s, WrongFormat},
            {u"output-text"_s, WrongFormat},       {u"output-yaml"_s, WrongFormat},
            {u"control-chars"_s, InvalidJson},     {u"lone-surrogate"_s, InvalidJson}};
        if (unreadable.contains(name)) {
            QVERIFY(!outcome.readable);
            QCOMPARE(outcome.error.code, unreadable[name]);
            QCOMPARE(outcome.error.params.value(u"file"_s), file);
            if (outcome.error.code == InvalidJson || outcome.error.code == DuplicateKey)
                QVERIFY(outcome.error.params.value(u"line"_s).toInt() >= 1
                        && outcome.error.params.value(u"column"_s).toInt() >= 1);
            if (name == u"cli-error"_s)
                QVERIFY(outcome.error.params.value(u"found"_s).contains(u"UnauthorizedOperation"_s));
            return;
        }
        QVERIFY2(outcome.readable, qPrintable(outcome.error.subject));
        const ImportPlan& import = outcome.import;

        static const QStringList refusedRecords{u"netmask-negative"_s,
                                                u"netmask-129"_s,
                                                u"netmask-fraction"_s,
                                                u"netmask-string"_s,
                                                u"netmask-min-over-max"_s,
                                                u"owner-id-number"_s,
                                                u"pool-self"_s,
                                                u"alloc-host-bits"_s,
                                                u"alloc-ipv4-in-ipv6"_s,
                                                u"alloc-legacy-ipv4-forms"_s,
                                                u"pool-cycle"_s};
        if (refusedRecords.contains(name)) {
            QCOMPARE(import.counts.refused, import.fates.size());
            QVERIFY(!import.fates.isEmpty());
            for (const RowFate& fate : import.fates) {
                QVERIFY(fate.line >= 1 && fate.column >= 1);
                QCOMPARE(fate.why.params.value(u"file"_s), file);
                QVERIFY(!fate.why.params.value(u"field"_s).isEmpty());
            }
            QVERIFY(import.changes.of<Pool>().empty() && import.changes.of<Allocation>().empty());
            if (name == u"pool-cycle"_s) {
                QCOMPARE(import.fates.size(), 2);
                QVERIFY(import.fates[0].why.subject.contains(u"ipam-pool-0aaaaaaaaaaaaaaa1"_s));
                QVERIFY(import.fates[0].why.subject.contains(u"ipam-pool-0bbbbbbbbbbbbbbb2"_s));
            }
            if (name == u"alloc-host-bits"_s)
                QCOMPARE(import.fates[0].why.code, HostBitsSet);
            if (name == u"alloc-legacy-ipv4-forms"_s)
                QCOMPARE(import.fates.size(), 5);
            return;
        }
        if (name == u"duplicate-ids"_s) {
            QCOMPARE(import.counts.refused, 1);
            QCOMPARE(outcome.reason(import.fates[0].verdict == RowVerdict::Refused ? 0 : 1), u"duplicate-id"_s);
        } else if (name == u"pool-orphan"_s) {
            QCOMPARE(import.counts.created, 1);
            QVERIFY(outcome.hasWarning(NotFound)); // the stand-in for its source
        } else if (name == u"empty-list"_s || name == u"wrong-top-key"_s) {
            QVERIFY(import.fates.isEmpty());
            QVERIFY(outcome.hasWarning(EmptyInput)); // never "imported 0" in silence
            QCOMPARE(import.coverage.value(0).source,
                     name == u"empty-list"_s ? u"describe-ipam-pools"_s : u"describe-vpcs"_s);
        } else if (name == u"next-token"_s) {
            QCOMPARE(import.counts.created, 1);
            QVERIFY(outcome.hasWarning(IncompletePage));
            QVERIFY(!import.coverage.value(0).complete);
        } else if (name == u"alloc-overlap"_s || name == u"alloc-equal"_s) {
            QCOMPARE(import.changes.of<Allocation>().size(), std::size_t{1});
            QCOMPARE(import.counts.conflicts, 1);
            QCOMPARE(import.fates[1].why.code, Overlap);
            QCOMPARE(import.changes.of<ResourceCidr>().size(), std::size_t{2}); // the second is unmanaged, and visible
        } else if (name == u"alloc-outside"_s) {
            QCOMPARE(import.counts.conflicts, 1);
            QCOMPARE(import.fates[0].why.code, NotInPool);
            QVERIFY(import.changes.of<Allocation>().empty());
        } else { // names and encodings: taken literally
            static const QStringList literal{u"utf8-bom"_s, u"utf16le-bom"_s, u"html-names"_s, u"bidi-names"_s,
                                             u"sql-names"_s};
            QVERIFY2(literal.contains(name), "a new line of EXPECT.tsv without a test");
            QCOMPARE(import.counts.created, 1);
            QCOMPARE(import.counts.notTaken(), 0);
            const Pool* pool = import.changes.firstInserted<Pool>();
            QVERIFY(pool);
            const QJsonDocument document = QJsonDocument::fromJson(hostile(file));
            const QJsonValue given = document[u"IpamPools"_s][0];
            if (name.endsWith(u"-names"_s)) {
                QCOMPARE(pool->description, given[u"Description"_s].toString());
                QCOMPARE(pool->tags.size(), given[u"Tags"_s].toArray().size());
            }
        }
    }

    void tablesAreReadOrRefusedByLine()
    {
        const auto read = [](const char* file) {
            return readCsv(hostile(QString::fromLatin1(file)), QString::fromLatin1(file));
        };
        const auto line = [](const Error& error) { return error.params.value(u"line"_s); };

        const auto quoting = read("csv/quoting.csv");
        QVERIFY(quoting);
        QCOMPARE(quoting->rows.size(), std::size_t{2});
        QCOMPARE(quoting->rows[0].cells, (QStringList{u"a,b"_s, u"10.0.0.0/24"_s, u"line1\nline2"_s}));
        QCOMPARE(quoting->rows[1].cells[0], u"quote \" inside"_s);
        QCOMPARE(quoting->refused.size(), 1);
        QCOMPARE(quoting->refused[0].params.value(u"row"_s), u"4"_s);
        QCOMPARE(line(quoting->refused[0]), u"5"_s); // a cell of an earlier row holds a line break
        QCOMPARE(quoting->refused[0].params.value(u"reason"_s), u"text-after-quote"_s);

        const auto unbalanced = read("csv/unbalanced-quote.csv");
        QVERIFY(!unbalanced);
        QCOMPARE(line(unbalanced.error()), u"2"_s);
        QCOMPARE(unbalanced.error().params.value(u"column"_s), u"1"_s);

        const auto ragged = read("csv/ragged.csv");
        QVERIFY(ragged && ragged->rows.empty());
        QCOMPARE(ragged->refused.size(), 2);
        QCOMPARE(line(ragged->refused[0]), u"2"_s);
        QCOMPARE(line(ragged->refused[1]), u"3"_s);

        QCOMPARE(read("csv/dup-header.csv").error().params.value(u"reason"_s), u"duplicate-header"_s);
        QCOMPARE(read("csv/semicolon.csv")->rows[0].cells, (QStringList{u"a"_s, u"10.0.0.0/24"_s}));
        QCOMPARE(read("csv/cr-only.csv")->rows[0].cells, (QStringList{u"a"_s, u"10.0.0.0/24"_s}));
        QCOMPARE(read("csv/latin1.csv").error().code, ErrorCode::NotUtf8);
        QCOMPARE(read("csv/nul.csv").error().params.value(u"reason"_s), u"nul"_s);
        QCOMPARE(read("csv/bom.csv")->header, (QStringList{u"name"_s, u"cidr"_s}));
    }

    void noNameBecomesAFormulaAndEachComesBack()
    {
        QList<QByteArray> names = hostile(u"csv/formula-names.txt"_s).split('\n');
        names.removeAll(QByteArray());
        QVERIFY(names.size() > 12);
        for (const QByteArray& bytes : names) {
            const QString name = QString::fromUtf8(bytes);
            Plan plan = base();
            ChangeSet rename;
            const Pool before = plan.get(poolNamed(plan, "SIX"));
            Pool after = before;
            after.tags.insert(u"Name"_s, name);
            rename.update(before, after);
            apply(plan, rename);
            const QByteArray text = exportPlanCsv(plan);
            const auto table = readCsv(text, u"x.csv"_s);
            QVERIFY(table && table->refused.isEmpty());
            const qsizetype column = table->column(u"name"_s);
            for (const CsvRow& row : table->rows)
                for (const QString& cell : row.cells)
                    QVERIFY2(cell.isEmpty() || !QStringView(u"=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20").contains(cell[0]),
                             qPrintable(cell));
            QVERIFY(std::any_of(table->rows.begin(), table->rows.end(),
                                [&](const CsvRow& row) { return unguarded(row.cells[column]) == name; }));
            if (!name.contains(u'/')) { // a slash makes another path
                const auto import = planCsvImport(plan, {u"x.csv"_s, text, {}}, planStart);
                QVERIFY(import);
                QCOMPARE(import->counts.unchanged, import->counts.total());
                QVERIFY(import->changes.isEmpty());
            }
        }
    }

    void whatNeverEndsIsNotReadForEver() // a device, or a link to one, has no size that says so beforehand
    {
        const auto bytes = readImportFile(u"/dev/zero"_s);
        QVERIFY(!bytes);
        QCOMPARE(bytes.error().code, ErrorCode::FileTooLarge);
        QCOMPARE(bytes.error().params.value(u"limit"_s), QString::number(largestImport));
    }
};

CADASTRE_TEST(TestHostile)
#include "tst_hostile.moc"

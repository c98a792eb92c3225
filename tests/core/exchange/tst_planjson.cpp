// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/planbuilder.h"
#include "support/testmain.h"

#include "change/apply.h"
#include "change/diff.h"
#include "engine/memoryjournal.h"
#include "exchange/planjson.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/utils/qtjson_utils.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

Plan rich()
{
    return planOf(u"settings policy=blog2022 quota=pools-per-scope:61 org=o-abc sharing\n"
                  u"ou Workloads\n"
                  u"account 111122223333 name=payments ou=Workloads\n"
                  u"ipam us-east-1 us-west-2\n"
                  u"scope lab\n"
                  u"pool TOP public\n"
                  u"cidr TOP 2605:9cc0:1ff0::/44\n"
                  u"pool EAST in=TOP locale=us-east-1 service=ec2 min=48 default=56 max=60 tag=Environment=prod import "
                  u"strategy=sparse\n"
                  u"cidr EAST 2605:9cc0:1ff0::/48\n"
                  u"pool FOUR private ipv4\n"
                  u"cidr FOUR 10.0.0.0/8\n"
                  u"alloc FOUR 10.1.0.0/16 desc=lab\n"
                  u"vpc pay us-east-1 owner=111122223333 tag=Environment=prod\n"
                  u"rescidr pay 10.2.0.0/16 private pool=FOUR primary\n"
                  u"rescidr pay 2605:9cc0:1ff0::/56 public pool=EAST\n"
                  u"subnet pay-a pay use1-az1\n"
                  u"rescidr pay-a 10.2.0.0/24 private\n"
                  u"share all EAST o-abc\n"
                  u"external private 10.9.0.0/16 site=Zurich\n"
                  u"reserve EAST 2605:9cc0:1ff0:8000::/52 purpose=growth\n");
}

/// A pool made, given space, renamed, and all of it taken back.
struct Past {
    Plan plan = rich();
    MemoryJournal journal;
    QString poolId;

    Past()
    {
        Pool pool = plan.get(poolNamed(plan, "EAST"));
        pool.id = plan.all<Pool>().nextId();
        pool.tags.insert(u"Name"_s, u"LATE"_s);
        step([&](ChangeSet& changes) { changes.insert(pool); }, 0);
        poolId = plan.textId(pool.id);
        Pool renamed = pool;
        renamed.tags.insert(u"Name"_s, u"LATER"_s);
        step([&](ChangeSet& changes) { changes.update(pool, renamed); }, 0);
        PoolCidr cidr;
        cidr.id = plan.all<PoolCidr>().nextId();
        cidr.pool = pool.id;
        cidr.cidr = prefixOf("2605:9cc0:1ff1::/48");
        step([&](ChangeSet& changes) { changes.insert(cidr); }, 0);
        step([&](ChangeSet& changes) { changes.remove(cidr); }, 3);
        step([&](ChangeSet& changes) { changes.remove(renamed); }, 0);
    }

private:
    template <class Fill>
    void step(Fill&& fill, qint64 undoes)
    {
        ChangeSet changes;
        fill(changes);
        apply(plan, changes);
        JournalEntry entry;
        entry.time = planStart;
        entry.person = u"alex"_s;
        entry.command = R"({"command":"take-changes"})";
        entry.undoes = undoes;
        journal.add(entry, changes);
    }
};

QByteArray replaced(QByteArray text, const char* from, const char* to)
{
    if (!text.contains(from))
        qFatal("nothing to replace: %s", from);
    return text.replace(text.indexOf(from), qstrlen(from), to);
}

} // namespace

class TestPlanJson : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void importOfAnExportIsAnEqualPlan()
    {
        const Plan plan = rich();
        const QByteArray text = exportPlanJson(plan);
        const auto again = importPlanJson(text);
        QVERIFY2(again, again ? "" : qPrintable(again.error().subject));
        QCOMPARE(exportPlanJson(*again), text);
        QCOMPARE(differenceOf(plan, *again), QString());
        QCOMPARE(brokenInvariantOf(*again), QString());
    }

    void whoGivesAScopeItsSpaceIsKept() // contract §3.5
    {
        Plan plan = rich();
        const Scope before = *plan.all<Scope>().begin();
        Scope given = before;
        given.externalAuthority = u"blox0.identity.account.us-com-1.abcdefghij"_s;
        ChangeSet changes;
        changes.update(before, given);
        apply(plan, changes);
        const QByteArray text = exportPlanJson(plan);
        QVERIFY(text.contains("\"externalAuthority\": \"blox0.") || text.contains("\"externalAuthority\":\"blox0."));
        const auto again = importPlanJson(text);
        QVERIFY(again);
        QCOMPARE(exportPlanJson(*again), text);
        QCOMPARE(again->get(given.id).externalAuthority, given.externalAuthority);
    }

    void theEmptyPlanToo()
    {
        const QByteArray text = exportPlanJson(Plan());
        const auto again = importPlanJson(text);
        QVERIFY(again);
        QCOMPARE(exportPlanJson(*again), text);
    }

    void layoutIsSortedAndOneRowALine()
    {
        const QByteArray text = exportPlanJson(rich());
        QVERIFY(text.startsWith("{\n  \"accounts\": [\n    {"));
        QVERIFY(text.endsWith("\n}\n"));
        QJsonParseError problem;
        const QJsonObject root = QJsonDocument::fromJson(text, &problem).object();
        QCOMPARE(problem.error, QJsonParseError::NoError);
        QByteArray last;
        for (const QByteArray& line : text.split('\n'))
            if (line.startsWith("  \"")) {
                QVERIFY(last < line);
                last = line;
            }
        QString lastId;
        for (const QJsonValue row : root[u"pools"_s].toArray()) {
            QVERIFY(lastId < row[u"id"_s].toString());
            lastId = row[u"id"_s].toString();
            QVERIFY(row[u"awsId"_s].isUndefined());
        }
        QVERIFY(!text.contains("2605:9CC0"));
    }

    void idsFromOutsideAreKept()
    {
        Plan plan = rich();
        Pool pool = plan.get(poolNamed(plan, "EAST"));
        ChangeSet changes;
        Pool seen = pool;
        seen.awsId = u"ipam-pool-02ec043a19bbe5d08"_s;
        changes.update(pool, seen);
        apply(plan, changes);
        const QByteArray text = exportPlanJson(plan);
        const auto again = importPlanJson(text);
        QVERIFY(again);
        QCOMPARE(exportPlanJson(*again), text);
        const Pool& back = again->get(again->byTextId<Pool>(u"ipam-pool-02ec043a19bbe5d08"));
        QCOMPARE(back.awsId, seen.awsId);
        QCOMPARE(again->space(back.id).totals, plan.space(pool.id).totals);
    }

    void aHostileIdCostsNoMemory()
    {
        // An id of this salt for handle 4,000,000,000: kept as a row's own id.
        const Plan plan = rich();
        const QString huge =
            u"ipam-pool-"_s + derivedDigits(plan.settings().idSalt, kindIndex<Pool>, 4'000'000'000U, 17);
        const QByteArray text =
            exportPlanJson(plan).replace(plan.textId(poolNamed(plan, "EAST")).toUtf8(), huge.toUtf8());
        const auto again = importPlanJson(text);
        QVERIFY(again);
        QVERIFY(again->all<Pool>().nextId().value < 10);
        QVERIFY(again->byTextId<Pool>(huge));
    }

    void refusesWhatIsNotAPlan_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("reason");
        const QByteArray good = exportPlanJson(rich());
        const auto row = [](const char* name, const QByteArray& text, ErrorCode code, const char* reason = "") {
            QTest::newRow(name) << text << static_cast<int>(code) << QString::fromLatin1(reason);
        };
        row("other format", R"({"format":"other","version":1,"settings":{}})", ErrorCode::WrongFormat);
        row("AWS answer", R"({"IpamPools":[]})", ErrorCode::WrongFormat);
        row("list", "[]", ErrorCode::WrongFormat);
        row("newer", R"({"format":"cadastre.plan","version":2,"settings":{}})", ErrorCode::PlanNewer);
        row("version text", R"({"format":"cadastre.plan","version":"1","settings":{}})", ErrorCode::InvalidRecord);
        row("no settings", R"({"format":"cadastre.plan","version":1})", ErrorCode::InvalidRecord);
        row("unknown table", R"({"format":"cadastre.plan","version":1,"settings":{},"poolz":[]})",
            ErrorCode::InvalidRecord, "unknown-field");
        row("table no list", R"({"format":"cadastre.plan","version":1,"settings":{},"pools":{}})",
            ErrorCode::InvalidRecord, "not-a-list");
        row("history no list", R"({"format":"cadastre.plan","version":1,"settings":{},"history":{}})",
            ErrorCode::InvalidRecord, "not-a-list");
        row("unknown field", replaced(good, "\"autoImport\"", "\"autoImports\""), ErrorCode::InvalidRecord,
            "unknown-field");
        row("unknown word", replaced(good, "\"sparse\"", "\"sparsely\""), ErrorCode::InvalidRecord, "unknown-word");
        row("wrong type", replaced(good, "\"defaultLength\":56", "\"defaultLength\":\"56\""), ErrorCode::InvalidRecord);
        row("fraction", replaced(good, "\"defaultLength\":56", "\"defaultLength\":56.5"), ErrorCode::InvalidRecord);
        row("host bits", replaced(good, "\"10.1.0.0/16\"", "\"10.1.0.1/16\""), ErrorCode::InvalidRecord);
        row("overlap", replaced(good, "\"10.1.0.0/16\"", "\"10.2.0.0/15\""), ErrorCode::PlanDamaged,
            "allocation-misplaced");
        row("outside", replaced(good, "\"10.1.0.0/16\"", "\"11.1.0.0/16\""), ErrorCode::PlanDamaged,
            "allocation-misplaced");
        row("duplicate key", replaced(good, "\"format\":", "\"format\": 1, \"format\":"), ErrorCode::DuplicateKey);
        const QByteArray east = rich().textId(poolNamed(rich(), "EAST")).toUtf8();
        const QByteArray four = rich().textId(poolNamed(rich(), "FOUR")).toUtf8();
        row("same id twice", replaced(good, ("\"id\":\"" + east).constData(), ("\"id\":\"" + four).constData()),
            ErrorCode::InvalidRecord, "duplicate-id");
        row("dangling", replaced(good, ("\"id\":\"" + east).constData(), "\"id\":\"ipam-pool-0000000000000dead"),
            ErrorCode::InvalidRecord, "unknown-id");
        row("bad id", replaced(good, ("\"id\":\"" + east).constData(), "\"id\":\"ipam pool"), ErrorCode::InvalidRecord,
            "character");
    }

    void refusesWhatIsNotAPlan()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, code);
        QFETCH(QString, reason);
        const auto result = importPlanJson(text, u"p.json"_s);
        QVERIFY(!result);
        QCOMPARE(static_cast<int>(result.error().code), code);
        QCOMPARE(result.error().params.value(u"file"_s), u"p.json"_s);
        if (!reason.isEmpty())
            QCOMPARE(result.error().params.value(u"reason"_s), reason);
        if (result.error().code == ErrorCode::InvalidRecord)
            QVERIFY(result.error().params.value(u"line"_s).toInt() > 0);
    }

    // decisions.md, Export and equality
    void theHistoryStandsBesideAnUnchangedPlan()
    {
        const Past past;
        const auto text = exportPlanJson(past.plan, past.journal);
        QVERIFY(text);
        QJsonObject root = QJsonDocument::fromJson(*text).object();
        QCOMPARE(root.take(u"history"_s).toArray().size(), 5);
        QCOMPARE(root, QJsonDocument::fromJson(exportPlanJson(past.plan)).object());
        QVERIFY(!exportPlanJson(past.plan).contains("\"history\""));

        const auto document = readPlanJson(*text);
        QVERIFY(document);
        QCOMPARE(document->historyEntries, 5);
        QCOMPARE(exportPlanJson(document->plan), exportPlanJson(past.plan));
        QCOMPARE(readPlanJson(exportPlanJson(past.plan))->historyEntries, 0);
    }

    void theHistorySaysWhatEachStepChanged()
    {
        const Past past;
        const QJsonArray history =
            QJsonDocument::fromJson(*exportPlanJson(past.plan, past.journal)).object()[u"history"_s].toArray();
        const auto change = [&](int entry) { return history[entry][u"changes"_s][0].toObject(); };
        for (int i = 0; i < history.size(); ++i)
            QCOMPARE(history[i][u"seq"_s].toInt(), i + 1);
        QCOMPARE(history[0][u"person"_s].toString(), u"alex"_s);
        QCOMPARE(history[0][u"command"_s][u"command"_s].toString(), u"take-changes"_s);
        QCOMPARE(history[3][u"undoes"_s].toInt(), 3);
        QVERIFY(history[2][u"undoes"_s].isUndefined());

        QVERIFY(!change(0).contains(u"before"_s));
        QCOMPARE(change(0)[u"after"_s][u"locale"_s].toString(), u"us-east-1"_s);
        // Of a change what differs, and nothing else.
        QCOMPARE(change(1)[u"before"_s].toObject().keys(), QStringList{u"tags"_s});
        QCOMPARE(change(1)[u"before"_s][u"tags"_s][u"Name"_s].toString(), u"LATE"_s);
        QCOMPARE(change(1)[u"after"_s][u"tags"_s][u"Name"_s].toString(), u"LATER"_s);
        QVERIFY(!change(4).contains(u"after"_s));
        // One id throughout, for the row and for those that refer to it, although it is gone.
        QVERIFY(!past.poolId.isEmpty());
        for (const int entry : {0, 1, 4})
            QCOMPARE(change(entry)[u"id"_s].toString(), past.poolId);
        QCOMPARE(change(2)[u"after"_s][u"pool"_s].toString(), past.poolId);
        QCOMPARE(change(3)[u"before"_s][u"pool"_s].toString(), past.poolId);
    }

    void anEmptyHistoryIsAnEmptyList()
    {
        const auto text = exportPlanJson(rich(), MemoryJournal());
        QVERIFY(text);
        QVERIFY(text->contains("\n  \"history\": [],\n"));
    }

    void thePublishedSchemaDescribesTheExport()
    {
        QFile file(QStringLiteral(CADASTRE_SOURCE_DIR "/resources/schema/cadastre.plan.schema.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonValue schemaValue = QJsonDocument::fromJson(file.readAll()).object();
        valijson::Schema schema;
        valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
        parser.populateSchema(valijson::adapters::QtJsonAdapter(schemaValue), schema);
        const auto complaint = [&](const QByteArray& text) {
            const QJsonValue value = QJsonDocument::fromJson(text).object();
            valijson::Validator validator;
            valijson::ValidationResults results;
            if (validator.validate(schema, valijson::adapters::QtJsonAdapter(value), &results))
                return QString();
            valijson::ValidationResults::Error error;
            QString all = u"refused:"_s;
            while (results.popError(error))
                all += u' ' + QString::fromStdString(error.description);
            return all;
        };
        const QByteArray good = exportPlanJson(rich());
        QCOMPARE(complaint(good), QString());
        QCOMPARE(complaint(exportPlanJson(Plan())), QString());
        const Past past;
        const QByteArray told = *exportPlanJson(past.plan, past.journal);
        QCOMPARE(complaint(told), QString());
        QVERIFY(!complaint(replaced(told, "\"undoes\"", "\"undone\"")).isEmpty());
        QVERIFY(!complaint(replaced(good, "\"sparse\"", "\"sparsely\"")).isEmpty());
        QVERIFY(!complaint(replaced(good, "\"autoImport\"", "\"autoImports\"")).isEmpty());
        QVERIFY(!complaint(replaced(good, "\"cadastre.plan\"", "\"other\"")).isEmpty());
    }

    void theDifferenceMakesOnePlanTheOther_data()
    {
        QTest::addColumn<bool>("otherSalt");
        QTest::newRow("of one plan") << false;
        QTest::newRow("of two plans") << true;
    }

    void theDifferenceMakesOnePlanTheOther()
    {
        QFETCH(bool, otherSalt);
        const Plan from = rich();
        Plan to = planOf(u"ipam eu-central-1\n"
                         u"pool OTHER public\n"
                         u"cidr OTHER 2a05::/32\n"
                         u"pool BELOW in=OTHER locale=eu-central-1 service=ec2\n"
                         u"cidr BELOW 2a05::/40\n"
                         u"vpc v eu-central-1\n"
                         u"rescidr v 2a05::/56 public pool=BELOW\n");
        if (otherSalt) {
            ChangeSet changes;
            PlanSettings settings = to.settings();
            settings.idSalt = 4711;
            changes.update(to.settings(), settings);
            apply(to, changes);
        }
        using Pair = std::pair<const Plan*, const Plan*>;
        for (const auto& [a, b] : {Pair(&from, &to), Pair(&to, &from)}) {
            Plan work = *a;
            const ChangeSet changes = diffPlans(*a, *b);
            apply(work, changes);
            QCOMPARE(exportPlanJson(work), exportPlanJson(*b));
            QCOMPARE(brokenInvariantOf(work), QString());
            apply(work, changes.inverted());
            QCOMPARE(exportPlanJson(work), exportPlanJson(*a));
        }
        QVERIFY(diffPlans(from, rich()).isEmpty());
    }

    void aSmallDifferenceIsSmall()
    {
        const Plan from = rich();
        const auto to = importPlanJson(replaced(exportPlanJson(from), "\"lab\"", "\"lab 2\""));
        QVERIFY(to);
        QCOMPARE(diffPlans(from, *to).rowCount(), std::size_t{1});
    }
};

CADASTRE_TEST(TestPlanJson)
#include "tst_planjson.moc"

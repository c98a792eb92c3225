// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of prefixes from elsewhere (interface §7.1, decisions.md, Import outcome).
#include "core/exchange/imports.h"
#include "support/planbuilder.h"
#include "support/testmain.h"

#include "change/apply.h"
#include "exchange/import.h"
#include "exchange/planjson.h"
#include "exchange/sheetimport.h"

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

QByteArray netbox(const char* name) { return dataOf(u"netbox/"_s + QString::fromLatin1(name)); }

const Plan& frame()
{
    static const Plan plan = planOf(u"ipam us-east-1\naccount 111122223333 name=payments\n");
    return plan;
}

ImportPlan importedSheet(const Plan& plan, const QByteArray& bytes, ImportFormat format = ImportFormat::NetBox,
                         const QStringList& columns = {})
{
    ImportOptions options;
    options.columns = columns;
    return taken(planImport(plan, format, {{u"sheet.csv"_s, bytes, {}}}, options, planStart));
}

PoolId poolAt(const Plan& plan, const char* cidr)
{
    for (const PoolCidr& row : plan.all<PoolCidr>())
        if (row.cidr == prefixOf(cidr))
            return row.pool;
    return {};
}

const Allocation* allocationAt(const Plan& plan, const char* cidr)
{
    for (const Allocation& row : plan.all<Allocation>())
        if (row.cidr == prefixOf(cidr) && row.type == AllocationType::Custom)
            return &row;
    return nullptr;
}

const ExternalNetwork* externalAt(const Plan& plan, const char* cidr)
{
    for (const ExternalNetwork& row : plan.all<ExternalNetwork>())
        if (row.cidr == prefixOf(cidr))
            return &row;
    return nullptr;
}

} // namespace

class TestNetBoxImport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theDemoBecomesATreeOfPools()
    {
        const Plan plan = frame();
        const auto import = planImport(plan, ImportFormat::NetBox,
                                       {{u"prefixes.csv"_s, netbox("prefixes.csv"), {}},
                                        {u"aggregates.csv"_s, netbox("aggregates.csv"), {}}},
                                       {}, planStart);
        QVERIFY(import);
        QCOMPARE(import->counts.total(), 94);
        QCOMPARE(import->counts.notTaken(), 0);
        const Plan done = after(plan, *import);
        // aggregate → containers → leaves
        const PoolId akron = poolAt(done, "10.112.128.0/22");
        QVERIFY(akron);
        const PoolId branches = done.get(akron).source;
        QCOMPARE(nameOf(done.get(branches)), u"DM branch offices"_s);
        QCOMPARE(done.depth(akron), 4);
        QCOMPARE(done.path(akron), u"private/10.0.0.0-8/10.112.0.0-15/DM branch offices/DM-Akron"_s);
        const Allocation* data = allocationAt(done, "10.112.129.0/24");
        QVERIFY(data && data->pool == akron && data->owner == planOwner);
        QCOMPARE(data->tags.get(), (Tags{{u"Tenant"_s, u"Dunder-Mifflin, Inc."_s},
                                         {u"Site"_s, u"DM-Akron"_s},
                                         {u"Role"_s, u"Access - Data"_s},
                                         {u"VLAN"_s, u"100"_s}}));
        // A VRF is a private scope of its own; its prefixes lie in no aggregate.
        const ScopeId alpha = scopeNamed(done, "Alpha");
        QCOMPARE(done.get(alpha).type, ScopeType::Private);
        QCOMPARE(done.get(poolAt(done, "172.16.0.0/16")).scope, alpha);
        QVERIFY(allocationAt(done, "172.16.2.0/24"));
        // In use, and no pool around it: allocators avoid it.
        const ExternalNetwork* shared = externalAt(done, "192.168.0.0/20");
        QVERIFY(shared && shared->description == u"Shared services"_s && shared->scope == scopeNamed(done, "Shared"));
        QCOMPARE(import->counts.created, 94);
        const RowFate& fate = import->fates[3]; // 10.112.128.0/28
        QCOMPARE(fate.becomes, u"allocation"_s);
        QCOMPARE(fate.place, done.path(akron));
    }

    void theSameAgainChangesNothing()
    {
        const ImportPlan first = importedSheet(frame(), netbox("prefixes.csv"));
        const Plan done = after(frame(), first);
        const ImportPlan again = importedSheet(done, netbox("prefixes.csv"));
        QVERIFY(again.changes.isEmpty());
        QCOMPARE(again.counts.unchanged, again.counts.total());
        // And the plan is one that can be exported and read again.
        const auto copy = importPlanJson(exportPlanJson(done));
        QVERIFY(copy);
        QCOMPARE(differenceOf(done, *copy), QString());
    }

    void tableExportsAreReadToo()
    {
        // NetBox 3 and 4 export tables under their titles, with bullets for depth and dashes for nothing.
        const QByteArray sheet = "Prefix,Status,Children,VRF,Utilization,Tenant,Scope,VLAN,Role,Description\r\n"
                                 "10.1.0.0/16,Container,1,Global,3,\xE2\x80\x94,\xE2\x80\x94,,,core\r\n"
                                 "\"\xE2\x80\xA2\n  10.1.2.0/24\",Active,0,Global,0,payments,Berlin,,Prod,\r\n"
                                 "\"\xE2\x80\xA2\n  10.1.3.0/24\",Reserved,0,Global,0,&mdash;,,,,growth\r\n"
                                 "\"\xE2\x80\xA2\n  10.1.4.0/24\",Deprecated,0,Global,0,,,,,\r\n";
        const ImportPlan import = importedSheet(frame(), sheet);
        QCOMPARE(import.counts.created, 4);
        const Plan done = after(frame(), import);
        QCOMPARE(nameOf(done.get(poolAt(done, "10.1.0.0/16"))), u"core"_s);
        const Allocation* leaf = allocationAt(done, "10.1.2.0/24");
        QVERIFY(leaf);
        QCOMPARE(leaf->owner.toString(), u"111122223333"_s); // the tenant is an account's name
        QCOMPARE(leaf->tags.get().value(u"Site"_s), u"Berlin"_s);
        QVERIFY(!leaf->tags.get().contains(u"Tenant"_s));
        QCOMPARE(allocationAt(done, "10.1.4.0/24")->tags.get().value(u"Status"_s), u"Deprecated"_s);
        QCOMPARE(done.reservesOf(poolAt(done, "10.1.0.0/16")).size(), std::size_t{1});
        QCOMPARE(done.all<Reserve>().begin()->purpose, u"growth"_s);
    }

    void aRowThatStandsTwiceIsTakenOnce()
    {
        const ImportPlan import =
            importedSheet(frame(), "prefix,status,role\n10.0.0.0/16,container,\n10.0.1.0/24,active,web\n"
                                   "10.0.1.0/24,active,web\n10.0.0.0/16,container,\n");
        QCOMPARE(import.counts.created, 2);
        QCOMPARE(import.counts.unchanged, 2);
        QCOMPARE(reasonOf(import, 2), u"duplicate-row"_s);
        QCOMPARE(import.fates[2].note.with, u"row 3"_s);
        QCOMPARE(after(frame(), import).all<ExternalNetwork>().size(), std::size_t{0});
    }

    void whatHoldsOthersIsAPool()
    {
        const ImportPlan import = importedSheet(frame(), "prefix,status\n10.0.0.0/20,active\n10.0.1.0/24,active\n");
        QCOMPARE(import.fates[0].note.kind, ImportNote::Kind::TakenAs);
        QCOMPARE(reasonOf(import, 0), u"holds-others"_s);
        const Plan done = after(frame(), import);
        QVERIFY(allocationAt(done, "10.0.1.0/24"));
        QVERIFY(!allocationAt(done, "10.0.0.0/20"));
        QVERIFY(poolAt(done, "10.0.0.0/20"));
    }

    void worldwideSpaceGoesToThePublicScope()
    {
        const ImportPlan import = importedSheet(frame(), "prefix,status,vrf\n2605:9cc0:1ff0::/44,container,\n"
                                                         "2605:9cc0:1ff0::/48,active,\nfd00:1::/48,container,\n"
                                                         "2605:9cc0:2ff0::/44,container,Red\n");
        const Plan done = after(frame(), import);
        const Pool& top = done.get(poolAt(done, "2605:9cc0:1ff0::/44"));
        QCOMPARE(done.get(top.scope).type, ScopeType::Public);
        QCOMPARE(top.publicIpSource, PublicIpSource::Byoip);
        QCOMPARE(top.basis, Basis::Planned);
        QCOMPARE(done.get(done.cidrsOf(top.id).front()).evidence, EvidenceState::NotChecked);
        QCOMPARE(done.get(poolAt(done, "fd00:1::/48")).scope, scopeNamed(done, "private"));
        QCOMPARE(done.get(poolAt(done, "2605:9cc0:2ff0::/44")).scope, scopeNamed(done, "Red"));
    }

    void twoNetworksOfOnePrefixAreAConflictNotTwoAllocations()
    {
        const QByteArray sheet = "prefix,status,site\n10.0.0.0/16,container,\n10.0.1.0/24,active,Berlin\n"
                                 "10.0.1.0/24,active,Paris\n";
        const ImportPlan import = importedSheet(frame(), sheet);
        QCOMPARE(import.fates[2].verdict, RowVerdict::Conflict);
        QCOMPARE(import.fates[2].why.code, ErrorCode::Overlap);
        const Plan done = after(frame(), import);
        QCOMPARE(allocationAt(done, "10.0.1.0/24")->tags.get().value(u"Site"_s), u"Berlin"_s);
        QCOMPARE(externalAt(done, "10.0.1.0/24")->site, u"Paris"_s);
        const ImportPlan again = importedSheet(done, sheet);
        QVERIFY(again.changes.isEmpty());
        QCOMPARE(again.counts.unchanged, 3);
    }

    void whatThePlanHasAlreadyStays()
    {
        const Plan plan = planOf(u"ipam us-east-1\npool P private ipv4\ncidr P 10.0.0.0/8 seen\n"
                                 "alloc P 10.1.0.0/16 desc=here seen\nvpc V us-east-1\n"
                                 "rescidr V 10.2.0.0/16 private pool=P\n");
        const ImportPlan import =
            importedSheet(plan, "prefix,status,description\n10.1.0.0/16,active,there\n"
                                "10.1.2.0/24,active,inside\n10.2.0.0/16,active,\n"
                                "10.2.1.0/24,active,\n10.3.0.0/16,container,\n10.0.0.0/9,container,\n");
        QCOMPARE(import.fates[0].verdict, RowVerdict::Refused); // a pool, for it holds another; but it is handed out
        QCOMPARE(import.fates[0].why.code, ErrorCode::Overlap);
        QCOMPARE(import.fates[1].verdict, RowVerdict::Conflict);
        QCOMPARE(reasonOf(import, 2), u"inside-resource"_s);
        QCOMPARE(reasonOf(import, 3), u"inside-resource"_s);
        QCOMPARE(import.fates[4].verdict, RowVerdict::New);
        QCOMPARE(import.fates[5].verdict, RowVerdict::Refused);
        const Plan done = after(plan, import);
        QCOMPARE(allocationAt(done, "10.1.0.0/16")->description.get(), u"here"_s);

        const ImportPlan seen = importedSheet(plan, "prefix,description\n10.1.0.0/16,there\n");
        QCOMPARE(seen.fates[0].verdict, RowVerdict::Unchanged);
        QCOMPARE(reasonOf(seen, 0), u"seen-stays"_s);
        QVERIFY(seen.changes.isEmpty());
    }

    void aChangedRowUpdatesWhatItMade()
    {
        const Plan first =
            after(frame(), importedSheet(frame(), "prefix,status,role,description\n10.0.0.0/16,container,,a\n"
                                                  "10.0.1.0/24,active,web,b\n10.0.2.0/24,reserved,,c\n"));
        const ImportPlan import = importedSheet(first, "prefix,status,role,description\n10.0.0.0/16,container,,A\n"
                                                       "10.0.1.0/24,active,,B\n10.0.2.0/24,reserved,,C\n");
        QCOMPARE(import.counts.updated, 3);
        const Plan done = after(first, import);
        QCOMPARE(done.get(poolAt(done, "10.0.0.0/16")).description, u"A"_s);
        QCOMPARE(nameOf(done.get(poolAt(done, "10.0.0.0/16"))), u"a"_s); // paths keep their names
        QVERIFY(allocationAt(done, "10.0.1.0/24")->tags.get().isEmpty());
        QCOMPARE(done.all<Reserve>().begin()->purpose, u"C"_s);
    }

    void badRowsSayTheirLineAndColumn()
    {
        const ImportPlan import =
            importedSheet(frame(), "id,prefix,status,tags\n1,10.0.0.1/24,active,\n2,10.0.1.0/33,active,\n"
                                   "3,10.0.2.0,active,\n4,10.0.3.0/24,active\n"
                                   "5,10.0.4.0/24,active,aws:x\n");
        QCOMPARE(import.counts.refused, 5);
        const qint64 lines[] = {2, 3, 4, 5, 6};
        for (qsizetype i = 0; i < 5; ++i)
            QCOMPARE(import.fates[i].line, lines[i]);
        QCOMPARE(import.fates[0].why.code, ErrorCode::HostBitsSet);
        QCOMPARE(import.fates[0].column, 2);
        QCOMPARE(import.fates[0].why.params.value(u"field"_s), u"prefix"_s);
        QCOMPARE(import.fates[1].why.code, ErrorCode::LengthOutOfRange);
        QCOMPARE(import.fates[3].why.code, ErrorCode::InvalidCsv);
        QCOMPARE(import.fates[4].column, 4);
        QVERIFY(import.changes.isEmpty());
    }

    void withoutARegionForTheIpamNothingIsGuessed()
    {
        const ImportPlan import = importedSheet(Plan(), "prefix,status\n10.0.0.0/16,container\n");
        QCOMPARE(import.fates[0].verdict, RowVerdict::NeedsInput);
        QCOMPARE(reasonOf(import, 0), u"region-unknown"_s);
        ImportOptions options;
        options.context.region = RegionName::of("eu-central-1");
        const auto given = planImport(Plan(), ImportFormat::NetBox,
                                      {{u"a.csv"_s, "prefix,status\n10.0.0.0/16,container\n", {}}}, options, planStart);
        QVERIFY(given && given->counts.created == 1);
        QCOMPARE(after(Plan(), *given).ipam()->homeRegion.toString(), u"eu-central-1"_s);
    }
};

class TestAnyCsvImport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void columnsAreGuessedByName_data()
    {
        QTest::addColumn<QStringList>("header");
        QTest::addColumn<QString>("columns");
        QTest::newRow("english") << QStringList{u"Network"_s, u"VRF"_s, u"Tenant"_s, u"State"_s}
                                 << u"owner=Tenant;prefix=Network;scope=VRF;status=State"_s;
        QTest::newRow("mask apart") << QStringList{u"Subnet"_s, u"Netmask"_s, u"Notes"_s}
                                    << u"description=Notes;mask=Netmask;prefix=Subnet"_s;
        QTest::newRow("the better name wins") << QStringList{u"Network"_s, u"CIDR"_s} << u"prefix=CIDR"_s;
        QTest::newRow("one meaning a column")
            << QStringList{u"prefix"_s, u"vrf"_s, u"scope"_s} << u"prefix=prefix;scope=vrf;site=scope"_s;
        QTest::newRow("accounts") << QStringList{u"IP block"_s, u"AWS Account ID"_s, u"AWS-Region"_s}
                                  << u"account=AWS Account ID;prefix=IP block;region=AWS-Region"_s;
        QTest::newRow("infoblox") << QStringList{u"address*"_s, u"netmask*"_s, u"comment"_s, u"EA-Site"_s}
                                  << u"description=comment;mask=netmask*;prefix=address*;site=EA-Site"_s;
        QTest::newRow("nothing known") << QStringList{u"a"_s, u"b"_s} << QString();
    }
    void columnsAreGuessedByName()
    {
        QFETCH(QStringList, header);
        QFETCH(QString, columns);
        QCOMPARE(columnsText(guessColumns(header, SheetDialect::Any)), columns);
        QCOMPARE(columnsFromText(columns, header), guessColumns(header, SheetDialect::Any));
    }

    void masksOfEveryKindAreRead()
    {
        const ImportPlan import =
            importedSheet(frame(),
                          "network;mask;state\n10.0.0.0;255.255.0.0;container\n10.0.1.0;24;used\n"
                          "10.0.2.0;/24;used\n10.0.3.0/255.255.255.0;;used\n10.0.4.0;255.0.255.0;used\n",
                          ImportFormat::AnyCsv);
        QCOMPARE(import.counts.created, 4);
        QCOMPARE(import.fates[4].verdict, RowVerdict::Refused);
        QCOMPARE(reasonOf(import, 4), u"not-a-mask"_s);
        QCOMPARE(import.fates[4].column, 2);
        const Plan done = after(frame(), import);
        QVERIFY(poolAt(done, "10.0.0.0/16") && allocationAt(done, "10.0.1.0/24") && allocationAt(done, "10.0.2.0/24")
                && allocationAt(done, "10.0.3.0/24"));
    }

    void leadingZerosOfAccountsComeBackAndAreSaid()
    {
        const ImportPlan import = importedSheet(frame(),
                                                "cidr,account,status\n10.0.0.0/16,,container\n"
                                                "10.0.1.0/24,12345678901,used\n10.0.2.0/24,1.23E+11,used\n",
                                                ImportFormat::AnyCsv);
        const RowFate& fate = import.fates[1];
        QCOMPARE(fate.verdict, RowVerdict::New);
        QCOMPARE(fate.note.kind, ImportNote::Kind::ZerosRestored);
        QCOMPARE(fate.note.subject, u"012345678901"_s);
        QCOMPARE(import.fates[2].why.code, ErrorCode::InvalidAccount);
        const Plan done = after(frame(), import);
        QCOMPARE(allocationAt(done, "10.0.1.0/24")->owner.toString(), u"012345678901"_s);
        QVERIFY(done.account(*AccountNumber::parse(u"012345678901")));
    }

    /// Under any heading that means an account or an owner: as people write them, and not what a spreadsheet has rounded.
    void accountsAreReadAsTheyAreWritten()
    {
        for (const char* heading : {"account", "owner", "Tenant"}) {
            const QByteArray rows = "10.0.0.0/16,,container\n10.0.1.0/24,0123-4567-8901,used\n"
                                    "10.0.2.0/24,'012345678902,used\n10.0.3.0/24,\"=\"\"012345678903\"\"\",used\n"
                                    "10.0.4.0/24,1.23457E+11,used\n";
            const ImportPlan import =
                importedSheet(frame(), "cidr," + QByteArray(heading) + ",status\n" + rows, ImportFormat::AnyCsv);
            const Plan done = after(frame(), import);
            for (int i = 1; i <= 3; ++i)
                QCOMPARE(allocationAt(done, qPrintable(u"10.0.%1.0/24"_s.arg(i)))->owner.toString(),
                         u"01234567890%1"_s.arg(i));
            QCOMPARE(import.fates[4].verdict, RowVerdict::Refused);
            QCOMPARE(reasonOf(import, 4), u"rounded"_s);
            QCOMPARE(import.fates[4].why.code, ErrorCode::InvalidAccount);
        }
    }

    void aGivenMappingComesBackToBeRemembered()
    {
        const QByteArray sheet = "where,what,who\n10.0.0.0/16,container,core\n10.0.1.0/24,used,web\n";
        const auto none = planImport(frame(), ImportFormat::AnyCsv, {{u"a.csv"_s, sheet, {}}}, {}, planStart);
        QVERIFY(!none);
        QCOMPARE(none.error().params.value(u"reason"_s), u"no-prefix-column"_s);
        const ImportPlan first =
            importedSheet(frame(), sheet, ImportFormat::AnyCsv, {u"prefix=where"_s, u"status=What"_s, u"owner=who"_s});
        QCOMPARE(first.counts.created, 2);
        QCOMPARE(first.columns.size(), 1);
        QCOMPARE(first.columns.first(), u"owner=who;prefix=where;status=what"_s);
        // The next table with that header needs no mapping; the same rows change nothing.
        ImportOptions options;
        options.knownColumns = first.columns;
        const Plan done = after(frame(), first);
        const auto again = planImport(done, ImportFormat::AnyCsv, {{u"b.csv"_s, sheet, {}}}, options, planStart);
        QVERIFY(again && again->changes.isEmpty());
        QCOMPARE(again->counts.unchanged, 2);
        QVERIFY(again->columns.isEmpty());
        SheetOptions known;
        known.knownColumns = first.columns;
        const auto preview = previewSheet({u"a.csv"_s, sheet, {}}, known);
        QVERIFY(preview && preview->isRemembered);
        QCOMPARE(preview->columns.value(SheetField::Owner), u"who"_s);
        QCOMPARE(preview->rows.size(), std::size_t{2});
    }

    void columnsThatAreNotReadAreSaid()
    {
        const ImportPlan import =
            importedSheet(frame(), "cidr,gateway,status\n10.0.0.0/16,10.0.0.1,container\n", ImportFormat::AnyCsv);
        QCOMPARE(import.notes.size(), 1);
        QCOMPARE(import.notes[0].subject, u"gateway"_s);
    }

    void aMappingThatDoesNotFitIsRefused_data()
    {
        QTest::addColumn<QString>("pair");
        QTest::addColumn<int>("code");
        QTest::newRow("no column") << u"prefix=Nets"_s << static_cast<int>(ErrorCode::NotFound);
        QTest::newRow("no field") << u"colour=cidr"_s << static_cast<int>(ErrorCode::InvalidValue);
        QTest::newRow("no pair") << u"prefix"_s << static_cast<int>(ErrorCode::InvalidValue);
    }
    void aMappingThatDoesNotFitIsRefused()
    {
        QFETCH(QString, pair);
        QFETCH(int, code);
        ImportOptions options;
        options.columns = {pair};
        const auto import =
            planImport(frame(), ImportFormat::AnyCsv, {{u"a.csv"_s, "cidr\n10.0.0.0/8\n", {}}}, options, planStart);
        QVERIFY(!import);
        QCOMPARE(static_cast<int>(import.error().code), code);
    }

    void formulasAndHugeCellsAreOnlyText()
    {
        const QByteArray huge(100'000, 'x');
        const ImportPlan import =
            importedSheet(frame(),
                          "cidr,description,status\n10.0.0.0/16,'=1+1,container\n10.0.1.0/24,=cmd|x!A0,used\n"
                          "10.0.2.0/24,"
                              + huge + ",used\n",
                          ImportFormat::AnyCsv);
        QCOMPARE(import.fates[2].why.code, ErrorCode::TooLong);
        QVERIFY(import.fates[2].why.subject.size() < 50);
        const Plan done = after(frame(), import);
        QCOMPARE(done.get(poolAt(done, "10.0.0.0/16")).description, u"=1+1"_s);
        QCOMPARE(allocationAt(done, "10.0.1.0/24")->description.get(), u"=cmd|x!A0"_s);
    }

    void manyRowsTakeSeconds()
    {
        QByteArray sheet = "cidr,status,description\n10.0.0.0/8,container,top\n";
        for (int i = 0; i < 20'000; ++i)
            sheet += "10." + QByteArray::number(i >> 13) + '.' + QByteArray::number(i >> 5 & 255) + '.'
                   + QByteArray::number((i & 31) << 3) + "/29," + (i % 7 == 0 ? "reserved" : "used") + ",row "
                   + QByteArray::number(i) + '\n';
        const ImportPlan import = importedSheet(frame(), sheet, ImportFormat::AnyCsv);
        QCOMPARE(import.counts.created, 20'001);
        // The same prefix many times, and 128 levels of one inside the other.
        QByteArray same = "cidr,site\n";
        for (int i = 0; i < 20'000; ++i)
            same += "10.0.0.0/8," + QByteArray::number(i) + '\n';
        QVERIFY(importedSheet(frame(), same, ImportFormat::AnyCsv).counts.total() == 20'000);
        QByteArray deep = "cidr\n";
        for (int length = 1; length <= 128; ++length)
            deep += "fd00::/" + QByteArray::number(length + (length < 8 ? 8 : 0)) + '\n';
        const ImportPlan levels = importedSheet(frame(), deep, ImportFormat::AnyCsv);
        QVERIFY(levels.counts.refused > 0);
        QCOMPARE(levels.counts.total(), 128);
        (void)after(frame(), levels);
    }

    void filesSayWhatTheyAre_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("format");
        QTest::newRow("netbox") << u"prefixes.csv"_s << netbox("prefixes.csv") << u"netbox"_s;
        QTest::newRow("aggregates") << u"aggregates.csv"_s << netbox("aggregates.csv") << u"netbox"_s;
        QTest::newRow("ours") << u"a.csv"_s << QByteArray("scope,pool_path,kind,cidr\n") << u"csv"_s;
        QTest::newRow("theirs") << u"a.CSV"_s << QByteArray("Network;Site\n") << u"any-csv"_s;
        QTest::newRow("state") << u"terraform.tfstate"_s << QByteArray("{}") << u"terraform-state"_s;
        QTest::newRow("state.json") << u"state.json"_s << QByteArray(R"({"version":4,"terraform_version":"1.9.8"})")
                                    << u"terraform-state"_s;
        QTest::newRow("answer") << u"describe-vpcs.json"_s << QByteArray(R"({"Vpcs":[]})") << u"aws-cli"_s;
    }
    void filesSayWhatTheyAre()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, format);
        QCOMPARE(QString(toWire(likelyFormat({file, bytes, {}}))), format);
    }
};

CADASTRE_TEST(TestNetBoxImport)
CADASTRE_TEST(TestAnyCsvImport)
#include "tst_sheetimport.moc"

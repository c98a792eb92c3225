// SPDX-License-Identifier: GPL-3.0-or-later
// What people change in rows that AWS has shown, through imports that show them again.
#include "core/exchange/imports.h"
#include "engine/plannedsinceseen.h"
#include "engine/rolloutstart.h"
#include "engine/workspace.h"
#include "exchange/awsimport.h"
#include "exchange/drift.h"
#include "exchange/plannededits.h"

#include "support/otherlanguage.h"
#include "support/planfiles.h"
#include "support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

const QString poolId = u"ipam-pool-0aaaaaaaaaaaaaaaa"_s;
const QString otherId = u"ipam-pool-0bbbbbbbbbbbbbbbb"_s;

const char* const frame = R"({"Ipams":[{"IpamId":"ipam-0123456789abcdef0","OwnerId":"210987654321",
    "IpamRegion":"us-east-1","PublicDefaultScopeId":"ipam-scope-0123456789abcdef0",
    "PrivateDefaultScopeId":"ipam-scope-0123456789abcdef1","OperatingRegions":[{"RegionName":"us-east-1"}],
    "State":"create-complete"}]})";

/// A pool as describe-ipam-pools prints it, with these fields beside those that every pool has.
QJsonObject poolRecord(const QString& id, const QJsonObject& fields)
{
    QJsonObject pool{{u"IpamPoolId"_s, id},
                     {u"OwnerId"_s, u"210987654321"_s},
                     {u"IpamScopeArn"_s, u"arn:aws:ec2::210987654321:ipam-scope/ipam-scope-0123456789abcdef1"_s},
                     {u"IpamScopeType"_s, u"private"_s},
                     {u"IpamArn"_s, u"arn:aws:ec2::210987654321:ipam/ipam-0123456789abcdef0"_s},
                     {u"IpamRegion"_s, u"us-east-1"_s},
                     {u"Locale"_s, u"us-east-1"_s},
                     {u"PoolDepth"_s, 1},
                     {u"State"_s, u"create-complete"_s},
                     {u"AddressFamily"_s, u"ipv4"_s}};
    for (auto field = fields.begin(); field != fields.end(); ++field)
        pool.insert(field.key(), field.value());
    return pool;
}
const QJsonObject asFirstSeen{{u"Description"_s, u"ten"_s}, {u"AllocationMinNetmaskLength"_s, 16}};

} // namespace

class TestPlannedEdits : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_clock = std::make_unique<FixedClock>(planStart);
        m_workspace = Workspace::inMemory(fileSettings(), *m_clock);
        show({poolRecord(poolId, asFirstSeen), poolRecord(otherId, {})});
    }
    void cleanup() { m_workspace.reset(); }

    void everyFieldThatIsNamedIsThere()
    {
        forEachKind([]<class E>() {
            std::size_t found = 0;
            forEachDecidedField<E>([&](const auto&) { ++found; });
            QCOMPARE(found, decidedFields<E>.size());
        });
    }

    void anEditStaysThroughAnImport()
    {
        edit(u"planned"_s, 20);
        const QByteArray before = exported();
        const ImportPlan import = show({poolRecord(poolId, asFirstSeen), poolRecord(otherId, {})});
        QCOMPARE(pool().description, u"planned"_s);
        QCOMPARE(pool().minLength, PrefixLength(20));
        const RowFate& fate = fateOf(import, poolId);
        QCOMPARE(fate.verdict, RowVerdict::Unchanged); // AWS has it as before
        QVERIFY(fate.keepsEdits);
        QCOMPARE(fate.note.subject, u"minLength, description"_s);
        QVERIFY(!fateOf(import, otherId).keepsEdits);
        QCOMPARE(import.counts.keepEdits, 1);
        // The journal tells what AWS has from what is planned; one undo takes back both.
        QCOMPARE(start().description, u"ten"_s);
        QCOMPARE(start().minLength, PrefixLength(16));
        QVERIFY(m_workspace->undo());
        QCOMPARE(exported(), before);
        QVERIFY(m_workspace->redo());
        QCOMPARE(pool().description, u"planned"_s);
        QCOMPARE(start().description, u"ten"_s);
    }

    void whatAnswersLeaveOutIsNotTakenFromThePlan()
    {
        Pool other = m_workspace->plan().get(m_workspace->plan().byTextId<Pool>(otherId));
        ModifyPool change;
        change.pool = other.id;
        change.description = u"planned"_s;
        QVERIFY(m_workspace->execute(change));
        show({poolRecord(poolId, asFirstSeen), poolRecord(otherId, {})}); // AWS prints no empty description
        QCOMPARE(m_workspace->plan().get(other.id).description, u"planned"_s);
        QCOMPARE(start(otherId).description, QString());
    }

    void whatAwsHasByNowIsPlannedNoMore()
    {
        edit(u"planned"_s, 20);
        const ImportPlan import =
            show({poolRecord(poolId, {{u"Description"_s, u"planned"_s}, {u"AllocationMinNetmaskLength"_s, 20}})});
        QVERIFY(import.edits.isEmpty());
        QVERIFY(!fateOf(import, poolId).keepsEdits); // and nothing is said to stay planned
        QVERIFY(!fateOf(import, poolId).note);
        QCOMPARE(import.counts.keepEdits, 0);
        QCOMPARE(start().description, u"planned"_s);
        // And changes there are changes again.
        show({poolRecord(poolId, {{u"Description"_s, u"by hand"_s}, {u"AllocationMinNetmaskLength"_s, 20}})});
        QCOMPARE(pool().description, u"by hand"_s);
    }

    void whatAwsChangedBesidesComesIn()
    {
        edit(u"planned"_s, 20);
        const ImportPlan import = show({poolRecord(poolId, {{u"Description"_s, u"by hand"_s},
                                                            {u"AllocationMinNetmaskLength"_s, 16},
                                                            {u"AutoImport"_s, true}})});
        QCOMPARE(fateOf(import, poolId).verdict, RowVerdict::Updated);
        QCOMPARE(pool().autoImport, true);
        QCOMPARE(pool().description, u"planned"_s); // both changed it: what is planned stays, and drift tells
        QCOMPARE(start().description, u"by hand"_s);
        QCOMPARE(start().minLength, PrefixLength(16));
    }

    void aRecordThatIsTakenBackEndsTheEdit()
    {
        edit(u"planned"_s, 20);
        ImportOptions options;
        options.takenBack = UnwantedRecords({u"IpamPools[0]"_s});
        const ImportPlan import = show({poolRecord(poolId, asFirstSeen)}, options);
        QVERIFY(!fateOf(import, poolId).keepsEdits);
        QCOMPARE(pool().description, u"ten"_s);
        QCOMPARE(pool().minLength, PrefixLength(16));
        QVERIFY(planned().isEmpty());
    }

    void anImportOfSomethingElseLeavesTheRowAlone()
    {
        edit(u"planned"_s, 20);
        const ImportPlan import = show({poolRecord(otherId, {{u"Description"_s, u"new"_s}})});
        QVERIFY(import.edits.isEmpty());
        QVERIFY(!import.changes.find(pool().id));
        QCOMPARE(pool().description, u"planned"_s);
        // It is newer than the edit, and AWS still has the row as it was: the rollout has to change it.
        QCOMPARE(start().description, u"ten"_s);
        QCOMPARE(start(otherId).description, u"new"_s);
    }

    void anEditThatIsUndoneIsNone()
    {
        edit(u"planned"_s, 20);
        QVERIFY(!planned().isEmpty());
        QVERIFY(m_workspace->undo());
        QVERIFY(planned().isEmpty());
        QVERIFY(m_workspace->redo());
        edit(u"ten"_s, 16); // back by hand
        QVERIFY(planned().isEmpty());
    }

    void driftSaysWhatIsEditedAndNotWhatIsNot()
    {
        edit(u"planned"_s, 20);
        ImportOptions options;
        options.plannedToGo = PlannedToGo::Show;
        const auto rows = driftOf(m_workspace->plan(), read({poolRecord(poolId, asFirstSeen)}, options));
        QStringList facts;
        for (const DriftRow& row : rows)
            if (row.id == poolId)
                facts = row.facts;
        QVERIFY2(!facts.isEmpty(), "the pool differs from what AWS has");
    }

    /// The head of a script says it, and that is in English whatever the language of the window.
    void aStartHasItsNameInEnglish()
    {
        const OtherLanguage language;
        QVERIFY(rolloutStart(*m_workspace, u"seen"_s)->name.startsWith(u"what was seen in AWS 20"_s));
        QCOMPARE(rolloutStart(*m_workspace, u"nothing"_s)->name, u"nothing"_s);
        QCOMPARE(rolloutStart(*m_workspace, u"1"_s)->name, u"step 1"_s);
    }

    void stepsThatEditAreNotTrimmedAway()
    {
        edit(u"planned"_s, 20);
        m_clock->advanceSeconds(60);
        for (int i = 0; i < 3; ++i)
            edit(u"planned %1"_s.arg(i), 20);
        const auto trimming = m_workspace->trimming(m_workspace->revision());
        QVERIFY(!trimming);
        QVERIFY(trimming.error().params.value(u"reason"_s).startsWith(u"history-"_s));
    }

private:
    ImportPlan read(const QJsonArray& pools, ImportOptions options = {})
    {
        auto planned = plannedSinceSeen(*m_workspace);
        options.removals = planned->things;
        options.edits = planned->edits;
        const QByteArray answer = QJsonDocument(QJsonObject{{u"IpamPools"_s, pools}}).toJson();
        return taken(planAwsImport(m_workspace->plan(),
                                   {{u"210987654321/us-east-1/describe-ipams.json"_s, frame, {}},
                                    {u"210987654321/us-east-1/pools.json"_s, answer, {}}},
                                   options, m_clock->now()));
    }
    /// An import of AWS an hour later.
    ImportPlan show(const QJsonArray& pools, const ImportOptions& options = {})
    {
        m_clock->advanceSeconds(3600);
        ImportPlan import = read(pools, options);
        const auto receipt = m_workspace->execute(
            TakeChanges{u"import-aws-cli"_s, import.changes, import.gone, import.isFromAws, import.edits});
        if (!receipt)
            qFatal("the import is refused");
        return import;
    }
    void edit(const QString& description, int minLength)
    {
        ModifyPool change;
        change.pool = pool().id;
        change.description = description;
        change.minLength = static_cast<std::uint8_t>(minLength);
        QVERIFY(m_workspace->execute(change));
    }
    [[nodiscard]] const Pool& pool() const
    {
        return m_workspace->plan().get(m_workspace->plan().byTextId<Pool>(poolId));
    }
    /// As a rollout finds it in AWS.
    [[nodiscard]] Pool start(const QString& id = poolId) const
    {
        const auto start = rolloutStart(*m_workspace, u"seen"_s);
        return start->plan.get(start->plan.byTextId<Pool>(id));
    }
    [[nodiscard]] ChangeSet planned() const { return plannedSinceSeen(*m_workspace)->edits; }
    [[nodiscard]] QByteArray exported() const { return exportPlanJson(m_workspace->plan()); }
    static const RowFate& fateOf(const ImportPlan& import, const QString& id)
    {
        for (const RowFate& fate : import.fates)
            if (fate.subject == id)
                return fate;
        qFatal("no record of %s", qPrintable(id));
    }

    std::unique_ptr<FixedClock> m_clock;
    std::unique_ptr<Workspace> m_workspace;
};

CADASTRE_TEST(TestPlannedEdits)
#include "tst_plannededits.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The audit that a window keeps up to date: at once for a small plan, as a job for a large one.
#include "engine/samples.h"
#include "engine/workspace.h"
#include "routing/vrpreader.h"
#include "ui/session/liveaudit.h"

#include "support/testmain.h"
#include "support/today.h"

#include <QSignalSpy>

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

QStringList found(const AuditReport& report)
{
    QStringList lines;
    for (const Finding& finding : report.findings)
        lines << QString::fromLatin1(finding.rule->id) + u' ' + finding.key + u' ' + toWire(finding.state);
    return lines;
}

} // namespace

class LiveAuditTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_workspace = Workspace::inMemory(*sampleSettings(u"byoipv6-walkthrough"_s, today.now()), today);
        QVERIFY(buildSample(*m_workspace, u"byoipv6-walkthrough"_s, today.now()));
        m_audit = std::make_unique<LiveAudit>(*m_workspace);
        m_changed = std::make_unique<QSignalSpy>(m_audit.get(), &LiveAudit::changed);
    }
    void cleanup() { m_audit.reset(); }

    void aSmallPlanIsAuditedAtOnce()
    {
        m_audit->run();
        QCOMPARE(m_changed->size(), 1);
        QVERIFY(!m_audit->isRunning());
        QCOMPARE(found(m_audit->report()), found(audit(m_workspace->plan(), today.now())));
        QVERIFY(!m_audit->report().findings.empty());
    }

    void aLargePlanIsAJobAndAChangeMeanwhileRunsItAgain()
    {
        m_audit->run();
        const Finding first = m_audit->report().findings.front();
        m_audit->setJobFrom(0);
        m_changed->clear();
        m_audit->run();
        QVERIFY(m_audit->isRunning());
        QVERIFY(m_workspace->execute(AddWaiver{QString::fromLatin1(first.rule->id), first.key, u"known"_s, {}}));
        m_audit->planChanged();
        QVERIFY(m_changed->isEmpty());
        QCOMPARE(m_audit->report().waived(), 0); // the one before, until a job ends
        QTRY_COMPARE_WITH_TIMEOUT(m_audit->report().waived(), 1, longest);
        QCOMPARE(m_changed->size(), 2); // the job's, of the plan as it was, and the next
        QVERIFY(!m_audit->isRunning());
        QCOMPARE(found(m_audit->report()), found(audit(m_workspace->plan(), today.now())));
    }

    void aCancelledJobLeavesTheReport()
    {
        m_audit->run();
        const QStringList before = found(m_audit->report());
        m_audit->setJobFrom(0);
        m_changed->clear();
        m_audit->run();
        m_audit->planChanged();
        m_audit->cancel();
        QTRY_VERIFY_WITH_TIMEOUT(!m_audit->isRunning(), longest);
        QTest::qWait(300); // longer than a change is waited for
        QVERIFY(m_changed->isEmpty());
        QCOMPARE(found(m_audit->report()), before);
        m_audit->run(); // asked again, it runs
        QVERIFY(m_changed->wait(longest));
    }

    void oncePastWasLookedAtFindingsSaySinceWhen()
    {
        QSignalSpy looked(m_audit.get(), &LiveAudit::historyChanged);
        m_audit->run();
        QVERIFY(!m_audit->history());
        QTRY_COMPARE_WITH_TIMEOUT(looked.size(), 1, longest);
        AuditReport expected = m_audit->report();
        const FindingHistory apart =
            FindingHistory::of(m_workspace->plan(), *readPastSteps(m_workspace->journal(), 1'000'000), today.now());
        apart.tell(expected);
        QVERIFY(!expected.findings.empty());
        for (std::size_t i = 0; i < expected.findings.size(); ++i) {
            const Finding& finding = m_audit->report().findings[i];
            QVERIFY(finding.since && finding.since < today.now());
            QCOMPARE(finding.since.ms, expected.findings[i].since.ms);
        }
        // What a change brings is new now; the rest keeps its date. Nothing is looked at twice.
        PutHouseRule rule{};
        rule.rule.name = u"owner"_s;
        rule.rule.key = u"NobodyHasThis"_s;
        QVERIFY(m_workspace->execute(rule));
        m_audit->run();
        int fresh = 0;
        for (const Finding& finding : m_audit->report().findings)
            fresh += finding.since == today.now() ? 1 : 0;
        QVERIFY(fresh > 0 && fresh < static_cast<int>(m_audit->report().findings.size()));
        QTest::qWait(50);
        QCOMPARE(looked.size(), 1);
    }

    void byTheFirstVrpsThePastIsJudgedAsWell_data()
    {
        QTest::addColumn<bool>("whileLookingBack");
        QTest::newRow("before the past was looked at") << true;
        QTest::newRow("after it was") << false;
    }
    void byTheFirstVrpsThePastIsJudgedAsWell()
    {
        QFETCH(bool, whileLookingBack);
        QSignalSpy looked(m_audit.get(), &LiveAudit::historyChanged);
        m_audit->run();
        if (!whileLookingBack)
            QTRY_COMPARE_WITH_TIMEOUT(looked.size(), 1, longest);
        looked.clear();
        const auto vrpsFor = [](int asn) {
            return std::make_shared<VrpSet>(readVrps(R"({"roas":[{"asn":)" + QByteArray::number(asn)
                                                     + R"(,"prefix":"2605:9cc0::/32","maxLength":48,"ta":"arin"}]})")
                                                ->set);
        };
        m_audit->setFacts({vrpsFor(64500), {}});
        QVERIFY(!m_audit->history());
        QTRY_COMPARE_WITH_TIMEOUT(looked.size(), 1, longest);
        const auto invalid = [this] {
            std::vector<Finding> findings;
            for (const Finding& finding : m_audit->report().findings)
                if (finding.rule == findRule(u"ROUTE-INVALID"))
                    findings.push_back(finding);
            return findings;
        };
        QVERIFY(!invalid().empty());
        for (const Finding& finding : invalid())
            QVERIFY2(finding.since && finding.since < today.now(), qPrintable(finding.key));
        // What later VRPs bring to light is new: the past is not looked at once more.
        m_audit->setFacts({vrpsFor(16509), {}});
        QVERIFY(m_audit->history());
        m_audit->run();
        m_audit->setFacts({vrpsFor(64500), {}});
        m_audit->run();
        QVERIFY(!invalid().empty());
        int fresh = 0;
        for (const Finding& finding : invalid())
            fresh += finding.since == today.now() ? 1 : 0;
        QVERIFY(fresh > 0);
        QCOMPARE(looked.size(), 1);
    }

    void aWindowMayCloseWhileAJobRuns()
    {
        m_audit->setJobFrom(0);
        m_audit->run();
        QVERIFY(m_audit->isRunning());
        m_audit.reset();
        QVERIFY(m_changed->isEmpty());
    }

private:
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<LiveAudit> m_audit;
    std::unique_ptr<QSignalSpy> m_changed;
};

CADASTRE_TEST(LiveAuditTest)
#include "tst_liveaudit.moc"

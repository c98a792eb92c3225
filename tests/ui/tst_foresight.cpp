// SPDX-License-Identifier: GPL-3.0-or-later
// What a form's change would do to the findings: at once for a small plan, in a thread for a large one, and never the answer
// to another question.
#include "engine/samples.h"
#include "ui/session/foresight.h"
#include "ui/session/session.h"

#include "support/testmain.h"
#include "support/today.h"

#include <QSignalSpy>

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

QStringList told(const ForeseenFindings& foreseen)
{
    QStringList lines{u"%1 to %2"_s.arg(foreseen.openBefore).arg(foreseen.openAfter)};
    for (const Finding& finding : foreseen.fresh)
        lines << u"+ "_s + QString::fromLatin1(finding.rule->id) + u' ' + finding.key;
    for (const Finding& finding : foreseen.gone)
        lines << u"- "_s + QString::fromLatin1(finding.rule->id) + u' ' + finding.key;
    return lines;
}

} // namespace

class ForesightTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        auto workspace = Workspace::inMemory(*sampleSettings(u"acme-global"_s, today.now()), today);
        QVERIFY(buildSample(*workspace, u"acme-global"_s, today.now()));
        m_session = std::make_unique<Session>(std::move(workspace));
        m_foresight = std::make_unique<Foresight>(*m_session, nullptr);
        m_answers.clear();
        connect(m_foresight.get(), &Foresight::foreseen, this,
                [this](const ForeseenFindings& foreseen) { m_answers << told(foreseen); });
    }
    void cleanup()
    {
        m_foresight.reset();
        m_session.reset();
    }

    void aSmallPlanIsAnsweredOnReturn()
    {
        const QSignalSpy looking(m_foresight.get(), &Foresight::looking);
        const ChangeSet changes = waiving(0);
        m_foresight->askNow(changes);
        QCOMPARE(m_answers, QList<QStringList>{expected(changes)});
        QVERIFY(m_answers.first().size() > 1); // it does something
        QVERIFY(looking.isEmpty());
    }

    void aLargePlanIsLookedAtInAThread()
    {
        m_session->liveAudit().setJobFrom(0);
        const QSignalSpy looking(m_foresight.get(), &Foresight::looking);
        const ChangeSet changes = waiving(0);
        m_foresight->askNow(changes);
        QCOMPARE(looking.size(), 1);
        QVERIFY(m_answers.isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(m_answers, QList<QStringList>{expected(changes)}, longest);
    }

    void onlyTheLastQuestionIsAnswered()
    {
        m_session->liveAudit().setJobFrom(0);
        const ChangeSet first = waiving(0);
        const ChangeSet second = waiving(1);
        QVERIFY(expected(first) != expected(second));
        m_foresight->ask(first);
        QTest::qWait(260); // its job began
        m_foresight->ask(second);
        QVERIFY(m_answers.isEmpty() || m_answers == QList<QStringList>{expected(first)});
        m_answers.clear();
        QTRY_COMPARE_WITH_TIMEOUT(m_answers, QList<QStringList>{expected(second)}, longest);
        QTest::qWait(300);
        QCOMPARE(m_answers.size(), 1);
    }

    void aChangeOfThePlanEndsTheQuestion()
    {
        m_session->liveAudit().setJobFrom(0);
        m_foresight->askNow(waiving(0));
        QVERIFY(m_session->run(SetCheckpoint{u"now"_s, {}, 0}));
        QTest::qWait(800);
        QVERIFY(m_answers.isEmpty());
    }

    void aReportThatIsBehindIsNotComparedWith()
    {
        for (const std::size_t jobFrom : {std::size_t{1'000'000}, std::size_t{0}}) {
            m_answers.clear();
            m_session->liveAudit().setJobFrom(jobFrom);
            const Finding& finding = m_session->report().findings.front();
            QVERIFY(m_session->run(AddWaiver{QString::fromLatin1(finding.rule->id), finding.key, u"known"_s, {}}));
            QVERIFY(!m_session->liveAudit().isCurrent());
            m_foresight->askNow(ChangeSet());
            QTRY_COMPARE_WITH_TIMEOUT(m_answers.size(), 1, longest);
            QCOMPARE(m_answers.first().size(), 1); // nothing comes, nothing goes: the waiver is there already
            QVERIFY(m_session->undo());
            m_session->auditNow();
            QTRY_VERIFY_WITH_TIMEOUT(m_session->liveAudit().isCurrent(), longest);
        }
    }

private:
    /// A step that takes an open finding away.
    [[nodiscard]] ChangeSet waiving(int which) const
    {
        for (const Finding& finding : m_session->report().findings)
            if (finding.state == FindingState::Open && which-- == 0)
                return m_session->workspace()
                    .preview(AddWaiver{QString::fromLatin1(finding.rule->id), finding.key, u"known"_s, {}})
                    ->changes;
        qFatal("the sample has too few findings");
    }
    [[nodiscard]] QStringList expected(const ChangeSet& changes) const
    {
        return told(foreseenFindings(m_session->plan(), m_session->report(), changes, today.now()));
    }

    std::unique_ptr<Session> m_session;
    std::unique_ptr<Foresight> m_foresight;
    QList<QStringList> m_answers;
};

CADASTRE_TEST(ForesightTest)
#include "tst_foresight.moc"

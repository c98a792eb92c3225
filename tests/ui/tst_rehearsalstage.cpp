// SPDX-License-Identifier: GPL-3.0-or-later
// The rehearsal of a window without its views: what runs while it is on.
#include "ui/models/requestlogmodel.h"
#include "ui/session/rehearsalstage.h"

#include "support/planfiles.h"
#include "support/testmain.h"

using namespace cadastre;
using namespace cadastre::testing;

namespace {

class Deaf final : public Endpoint {
public:
    Result<quint16> listen(quint16) override { return quint16{1}; }
};

bool isHeld(const Plan& plan, const char* cidr)
{
    bool found = false;
    plan.forEachAllocation(poolNamed(plan, "p"), [&](const Allocation& allocation) {
        found = found || allocation.cidr == prefixOf(cidr);
        return true;
    });
    return found;
}

} // namespace

class TestRehearsalStage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void
    whatIsDueSettlesByTheRulesOfWhoIsAtWork() // contract §12: AWS imports what it sees, a plan's author all there is
    {
        for (const bool isOn : {true, false}) {
            FixedClock clock(planStart);
            const Plan lines = planOf(u"settings settle=60\n"
                                      u"ipam us-east-1\n"
                                      u"pool p private ipv4 locale=us-east-1 import\n"
                                      u"vpc ours us-east-1\n"
                                      u"rescidr ours 10.2.0.0/16 private primary\n"
                                      u"vpc theirs us-east-1 owner=444455556666\n"
                                      u"rescidr theirs 10.3.0.0/16 private primary\n");
            const auto workspace = Workspace::inMemory(lines.settings(), clock);
            QVERIFY(workspace->execute(TakeChanges{QStringLiteral("rows"), rowsOf(lines)}));
            RehearsalStage stage(*workspace);
            stage.setEndpoints([](const Endpoint::Handler&) { return std::make_unique<Deaf>(); });
            if (isOn)
                QVERIFY(stage.start());
            ProvisionCidr provision;
            provision.pool = poolNamed(workspace->plan(), "p");
            provision.cidr = prefixOf("10.0.0.0/8");
            QVERIFY(workspace->execute(provision));
            stage.settle();
            QVERIFY(!isHeld(workspace->plan(), "10.2.0.0/16")); // it is not due
            clock.advanceSeconds(60);
            stage.settle();
            QVERIFY(isHeld(workspace->plan(), "10.2.0.0/16"));
            QCOMPARE(isHeld(workspace->plan(), "10.3.0.0/16"), !isOn);
        }
    }
};
CADASTRE_TEST(TestRehearsalStage)

#include "tst_rehearsalstage.moc"

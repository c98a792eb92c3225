// SPDX-License-Identifier: GPL-3.0-or-later
// What a change does to routes, counted by hand.
#include "support/planbuilder.h"
#include "support/testmain.h"

#include "change/apply.h"
#include "plan/quotas.h"
#include "rollout/rollout.h"
#include "rollout/routeimpact.h"

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

const QString frame = u"ipam us-east-1 us-west-2\n"
                      u"pool corp private ipv4\n"
                      u"cidr corp 10.0.0.0/8\n"
                      u"pool east in=corp locale=us-east-1\n"
                      u"cidr east 10.0.0.0/14\n"
                      u"pool prod in=east locale=us-east-1\n"
                      u"cidr prod 10.0.0.0/16\n"
                      u"pool west in=corp locale=us-west-2\n"
                      u"cidr west 10.64.0.0/14\n"
                      u"vpc a us-east-1\n"
                      u"rescidr a 10.0.0.0/20 private pool=prod primary\n"_s;
const QString more = u"vpc b us-east-1\n"
                     u"rescidr b 10.0.16.0/20 private pool=prod primary\n"
                     u"rescidr b 192.168.0.0/24 private\n"
                     u"vpc c us-west-2\n"
                     u"rescidr c 10.64.0.0/14 private pool=west primary\n"_s;

const RouteImpact* find(const std::vector<RouteImpact>& all, const char* region, RouteUse use,
                        std::optional<Family> family = {})
{
    for (const RouteImpact& row : all)
        if (row.region == RegionName::of(region) && row.use == use && row.family == family)
            return &row;
    return nullptr;
}

QStringList texts(const std::vector<Prefix>& prefixes)
{
    QStringList list;
    for (const Prefix& prefix : prefixes)
        list << prefix.toString();
    return list;
}

} // namespace

class RouteImpactTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void countsWhatVpcsBring()
    {
        const auto all = routeImpact(planOf(frame), planOf(frame + more));
        const auto* propagated = find(all, "us-east-1", RouteUse::Propagated);
        QVERIFY(propagated);
        QCOMPARE(texts(propagated->before), QStringList{u"10.0.0.0/20"_s});
        QCOMPARE(texts(propagated->added()), (QStringList{u"10.0.16.0/20"_s, u"192.168.0.0/24"_s}));
        QCOMPARE(propagated->limit, 10'000);
        QVERIFY(!propagated->isOverLimit());

        // The Region's block, not the pool's inside it; what lies outside the pools is a route of its own.
        const auto* summary = find(all, "us-east-1", RouteUse::Summary, Family::IPv4);
        QVERIFY(summary);
        QCOMPARE(texts(summary->before), QStringList{u"10.0.0.0/14"_s});
        QCOMPARE(texts(summary->after), (QStringList{u"10.0.0.0/14"_s, u"192.168.0.0/24"_s}));
        QCOMPARE(summary->unusedBefore, 1 - 1.0 / 64); // a /20 of a /14
        QVERIFY(summary->unusedAfter < summary->unusedBefore);

        // Two neighbours are one entry.
        const auto* list = find(all, "us-east-1", RouteUse::PrefixList, Family::IPv4);
        QVERIFY(list);
        QCOMPARE(texts(list->after), (QStringList{u"10.0.0.0/19"_s, u"192.168.0.0/24"_s}));
        QCOMPARE(texts(list->removed()), QStringList{u"10.0.0.0/20"_s});

        const auto* allowed = find(all, "us-west-2", RouteUse::AllowedPrefixes);
        QVERIFY(allowed);
        QVERIFY(allowed->before.empty());
        QCOMPARE(texts(allowed->after), QStringList{u"10.64.0.0/14"_s});
        QCOMPARE(find(all, "us-west-2", RouteUse::Summary, Family::IPv4)->unusedAfter, 0.0);
        QVERIFY(!find(all, "us-west-2", RouteUse::PrefixList, Family::IPv6)); // nothing before, nothing after
    }

    void aLimitOfThePlanCounts()
    {
        Plan plan = planOf(frame + more);
        QVERIFY(carryOut(plan, SetQuota{u"prefix-list-entries"_s, 1}));
        const auto all = routeImpact(emptyStart(plan), plan);
        QVERIFY(find(all, "us-east-1", RouteUse::PrefixList, Family::IPv4)->isOverLimit());
        QVERIFY(!find(all, "us-west-2", RouteUse::PrefixList, Family::IPv4)->isOverLimit());
    }

    /// The plan's block stands for one that nobody knows yet, and so does its route.
    void aBlockThatAmazonHasToChooseBringsNoRouteThatIsKnown()
    {
        Plan plan = planOf(frame + u"rescidr a 2600:1f00::/56 public\n"_s);
        QVERIFY(!find(routeImpact(emptyStart(plan), plan), "us-east-1", RouteUse::Summary, Family::IPv6));
        const auto said = [&](const Plan& from) {
            QStringList subjects;
            for (const RolloutCaveat& caveat : planRollout(from, plan, AdvertiseSteps::LeaveOut).caveats)
                if (caveat.kind == RolloutCaveat::Kind::AmazonChooses)
                    subjects << caveat.subject;
            return subjects;
        };
        QCOMPARE(said(emptyStart(plan)), QStringList{u"2600:1f00::/56"_s});
        QCOMPARE(said(planOf(frame)), QStringList{u"2600:1f00::/56"_s}); // the VPC is there, its block comes
        ChangeSet shown;
        for (const ResourceCidr& row : plan.all<ResourceCidr>()) {
            ResourceCidr seen = row;
            seen.basis = Basis::Seen;
            shown.update(row, seen);
        }
        apply(plan, shown);
        QCOMPARE(texts(find(routeImpact(emptyStart(plan), plan), "us-east-1", RouteUse::Propagated)->after),
                 (QStringList{u"10.0.0.0/20"_s, u"2600:1f00::/56"_s}));
    }

    void nothingChangesWhenNothingDoes()
    {
        const Plan plan = planOf(frame + more);
        const auto all = routeImpact(plan, plan);
        QVERIFY(!all.empty());
        QVERIFY(std::none_of(all.begin(), all.end(), [](const RouteImpact& row) { return row.isChange(); }));
        QVERIFY(routeImpact(emptyStart(plan), emptyStart(plan)).empty());
    }
};

CADASTRE_TEST(RouteImpactTest)
#include "tst_routeimpact.moc"

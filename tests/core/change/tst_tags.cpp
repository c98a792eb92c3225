// SPDX-License-Identifier: GPL-3.0-or-later
// Tags: contract §16 (limits), §9.2 (never refused for a pool's rules).
#include "change/apply.h"
#include "core/change/walkthroughplan.h"
#include "plan/poolrules.h"
#include "support/testmain.h"

namespace cadastre::testing {

class TagsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void setsReplacesAndRemoves()
    {
        Plan plan = planOf(regionalPool);
        const PoolId pool = poolNamed(plan, "east");
        ACCEPTED(carryOut(plan, EditTags{pool, {{u"a"_qs, u"1"_qs}, {u"b"_qs, u"2"_qs}}, {}}));
        const auto edited = carryOut(plan, EditTags{pool, {{u"a"_qs, u"3"_qs}}, {u"b"_qs, u"unknown"_qs}});
        ACCEPTED(edited);
        QCOMPARE(plan.get(pool).tags, (Tags{{u"Name"_qs, u"east"_qs}, {u"a"_qs, u"3"_qs}}));
        apply(plan, edited->changes.inverted());
        QCOMPARE(plan.get(pool).tags.value(u"b"_qs), u"2"_qs);
    }

    void everyKindThatHasTagsTakesThem()
    {
        Plan plan = planWith(regionalPool, uR"(
            account 111111111111
            vpc app us-east-1 owner=111111111111
            rescidr app 2605:9cc0:1ff0::/56 public pool=east
            share regional east 111111111111
        )");
        const Tags tags{{u"team"_qs, u"net"_qs}};
        ACCEPTED(carryOut(plan, CreateDiscovery{}));
        ACCEPTED(carryOut(plan, AssociateDiscovery{IpamId{1}, ResourceDiscoveryId{1}, {}}));
        const TagSubject subjects[] = {IpamId{1},
                                       ScopeId{1},
                                       PoolId{1},
                                       AllocationId{1},
                                       ResourceId{1},
                                       ShareId{1},
                                       AccountId{1},
                                       ResourceDiscoveryId{1},
                                       DiscoveryAssociationId{1}};
        for (const TagSubject& subject : subjects)
            ACCEPTED(carryOut(plan, EditTags{subject, tags, {}}));
        QCOMPARE(plan.get(AllocationId{1}).tags.get(), tags);
        QCOMPARE(plan.get(ShareId{1}).tags, tags);
        REFUSED(carryOut(plan, EditTags{PoolId{99}, tags, {}}), NotFound);
    }

    void aLostRequiredTagIsNoncomplianceNotARefusal()
    {
        Plan plan = planWith(regionalPool, uR"(
            vpc app us-east-1 tag=Region=us-east-1
            rescidr app 2605:9cc0:1ff0::/56 public pool=east
        )");
        const ResourceId vpc = resourceNamed(plan, "app");
        const Pool& pool = plan.get(poolNamed(plan, "east"));
        QVERIFY(tagViolations(plan, pool, plan.get(vpc).tags, {}).empty());
        const auto edited = carryOut(plan, EditTags{vpc, {}, {u"Region"_qs}});
        ACCEPTED(edited);
        QVERIFY(edited->changes.of<Allocation>().empty());
        QCOMPARE(tagViolations(plan, pool, plan.get(vpc).tags, {}).size(), std::size_t{1});
    }

    void keepsAwsLimits()
    {
        Plan plan = planOf(regionalPool);
        const PoolId pool = poolNamed(plan, "east");
        const auto with = [&](const QString& key, const QString& value) { return EditTags{pool, {{key, value}}, {}}; };
        ACCEPTED(carryOut(plan, with(QString(127, u'k'), QString(256, u'v'))));
        REFUSED(carryOut(plan, with(QString(128, u'k'), {})), TooLong);
        REFUSED(carryOut(plan, with(u"k"_qs, QString(257, u'v'))), TooLong);
        REFUSED(carryOut(plan, with(u"aws:cloudformation"_qs, u"x"_qs)), InvalidValue);
        REFUSED(carryOut(plan, with({}, u"x"_qs)), MissingValue);
        REFUSED(carryOut(plan, EditTags{pool, {{u"a"_qs, u"1"_qs}}, {u"a"_qs}}), ConflictingValues);
        REFUSED(carryOut(plan, EditTags{pool, {}, {u"aws:x"_qs}}), InvalidValue);
        Tags many;
        for (int i = 0; i < 48; ++i)
            many.insert(u"key%1"_qs.arg(i), {});
        ACCEPTED(carryOut(plan, EditTags{pool, many, {}})); // 50 with Name and the long one
        REFUSED(carryOut(plan, with(u"one more"_qs, {})), QuotaExceeded);
        ACCEPTED(carryOut(plan, with(u"key0"_qs, u"changed"_qs)));
    }

    void onlyOwnersTag()
    {
        Plan plan = planWith(regionalPool, uR"(
            account 111111111111
            vpc app us-east-1 owner=111111111111
            rescidr app 2605:9cc0:1ff0::/56 public pool=east
            share regional east 111111111111
        )");
        DecisionContext app = contextAt();
        app.caller.account = AccountNumber::of(111'111'111'111);
        REFUSED(carryOut(plan, EditTags{poolNamed(plan, "east"), {{u"a"_qs, u"1"_qs}}, {}}, app), NotAuthorized);
        ACCEPTED(carryOut(plan, EditTags{resourceNamed(plan, "app"), {{u"a"_qs, u"1"_qs}}, {}}, app));
    }
};

} // namespace cadastre::testing

using cadastre::testing::TagsTest;
CADASTRE_TEST(TagsTest)
#include "tst_tags.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The seed's scheme (contract §18): one /44 brought by BYOIP, a /48 for each Region, IPv4 pools beside, shares with two
// application accounts, dual-stack VPCs — and a handful of findings to look at.
#include "engine/samplebuilder.h"
#include "engine/samplestories.h"

namespace cadastre {

Result<void> buildWalkthrough(Workspace& workspace, Instant now)
{
    SampleBuilder story(workspace, now.plusSeconds(-240LL * 24 * 3600));
    story.ipam({"us-east-1", "us-west-2", "eu-west-1"}, "The walkthrough");
    const Plan& plan = story.plan();
    if (story.hasFailed())
        return story.finish();
    const IpamId ipam = plan.ipam()->id;
    const ScopeId publicScope = plan.defaultScope(ipam, ScopeType::Public);
    const ScopeId privateScope = plan.defaultScope(ipam, ScopeType::Private);

    const OrgUnitId workloads = story.unit("Workloads");
    const OrgUnitId infrastructure = story.unit("Infrastructure");
    story.account("123456789012", "network", infrastructure);
    const AccountNumber payments = story.account("210987654321", "payments", workloads);
    const AccountNumber web = story.account("333344445555", "web", workloads);

    // Step 1: the top-level pool and the range.
    story.days(1).because("Bring the provider-independent /44", "NET-101");
    const PoolId top = story.pool({.scope = publicScope,
                                   .name = "BYOIPv6-TOP",
                                   .advertisable = true,
                                   .originator = Originator::Aws,
                                   .description = "Provider-independent IPv6, announced by AWS"});
    story.provisionTop(top, "2605:9cc0:1ff0::/44");

    // Step 2: a pool for each Region.
    struct Region {
        const char* name;
        const char* pool;
        const char* v6;
        const char* v4Pool;
        const char* v4;
    };
    constexpr Region regions[] = {
        {"us-east-1", "US-EAST-1-POOL", "2605:9cc0:1ff0::/48", "V4-US-EAST-1", "10.4.0.0/16"},
        {"us-west-2", "US-WEST-2-POOL", "2605:9cc0:1ff1::/48", "V4-US-WEST-2", "10.5.0.0/16"},
        {"eu-west-1", "EU-WEST-1-POOL", "2605:9cc0:1ff2::/48", "V4-EU-WEST-1", "10.6.0.0/16"},
    };
    story.days(2).because("One summary route a Region", "NET-102");
    const PoolId v4Top = story.pool({.scope = privateScope,
                                     .family = Family::IPv4,
                                     .name = "IPV4-TOP",
                                     .description = "All of RFC 1918's 10/8 that AWS may use"});
    story.provision(v4Top, "10.0.0.0/8");
    PoolId v6[3];
    PoolId v4[3];
    for (std::size_t i = 0; i < 3; ++i) {
        const Region& region = regions[i];
        v6[i] = story.pool({.scope = publicScope,
                            .source = top,
                            .name = region.pool,
                            .locale = region.name,
                            .service = AwsService::Ec2,
                            .min = 56,
                            .def = 56,
                            .max = 56,
                            .required = {{"Region", region.name}},
                            .autoImport = true});
        story.provision(v6[i], region.v6);
        v4[i] = story.pool({.scope = privateScope,
                            .source = v4Top,
                            .family = Family::IPv4,
                            .name = region.v4Pool,
                            .locale = region.name,
                            .min = 18,
                            .def = 20,
                            .max = 24});
        story.provision(v4[i], region.v4);
    }
    story.days(3).because("Announce where customers are", "NET-107");
    story.advertise("2605:9cc0:1ff0::/48", "us-east-1");
    story.advertise("2605:9cc0:1ff1::/48", "us-west-2");

    // Step 3: shares.
    story.days(1).because("Application accounts draw their own blocks", "NET-110");
    story.share("us-east-1-ipv6", v6[0], {payments.toString(), web.toString()});
    story.share("us-east-1-ipv4", v4[0], {payments.toString(), web.toString()});
    story.share("us-west-2-ipv6", v6[1], {web.toString()});
    story.share("us-west-2-ipv4", v4[1], {web.toString()});
    story.share("eu-west-1-ipv6", v6[2], {payments.toString()});
    const ShareId euShare = story.share("eu-west-1-ipv4", v4[2], {payments.toString()});

    // Step 4: dual-stack VPCs, over the following months.
    story.because("");
    const ResourceId prod =
        story.days(12).vpc(payments, "us-east-1", "vpc-payments-prod", v4[0], 20, v6[0], {{"Region", "us-east-1"}});
    story.subnet(prod, "use1-az1", "10.4.0.0/24", "2605:9cc0:1ff0::/64");
    story.subnet(prod, "use1-az2", "10.4.1.0/24", "2605:9cc0:1ff0:1::/64");
    const ResourceId stage =
        story.days(15).vpc(payments, "us-east-1", "vpc-payments-stage", v4[0], 22, v6[0], {{"Region", "us-east-1"}});
    story.days(21).vpc(web, "us-east-1", "vpc-web-prod", v4[0], 20, v6[0], {{"Region", "us-east-1"}});
    story.days(9).vpc(web, "us-west-2", "vpc-web-west", v4[1], 20, v6[1], {{"Region", "us-west-2"}});
    story.days(30).vpc(web, "us-west-2", "vpc-web-west-dr", v4[1], 20, v6[1], {{"Region", "us-west-2"}});
    story.days(25).vpc(payments, "eu-west-1", "vpc-payments-eu", v4[2], 21, v6[2], {{"Region", "eu-west-1"}});
    story.days(20).vpc(web, "us-east-1", "vpc-web-batch", v4[0], 24, v6[0], {{"Region", "us-east-1"}});
    story.days(11).because("Kept for the container platform", "NET-131");
    story.reserve(v6[0], "2605:9cc0:1ff0:8000::/52", "Container platform, from 2027");
    story.run(SetCheckpoint{QStringLiteral("review 1"), QStringLiteral("As agreed with the application teams"), 0});

    // What went wrong since: each of these is a finding.
    story.days(18).because("Cleaned up tags by hand", "OPS-77");
    story.run(EditTags{stage, {}, {QStringLiteral("Region")}});
    story.days(6).because("Payments leaves eu-west-1");
    story.run(DeleteShare{euShare});
    story.because("");
    story.days(4).seenVpc(privateScope, web, "us-east-1", "vpc-legacy", "10.4.0.0/20");
    return story.finish();
}

} // namespace cadastre

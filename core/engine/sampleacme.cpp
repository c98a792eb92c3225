// SPDX-License-Identifier: GPL-3.0-or-later
// A company with 24 accounts: three Regions placed sparsely in a /44, IPv4 beside, two sites, an acquired company whose
// space collides. Every view has something to show and every rule of the audit one finding.
#include "engine/samplebuilder.h"
#include "engine/samplestories.h"
#include "plan/evidence.h"

#include <array>

namespace cadastre {

namespace {

constexpr std::int64_t day = 24LL * 3600;

struct Frame {
    ScopeId publicScope;
    ScopeId privateScope;
    ScopeId acquired;
    std::vector<AccountNumber> applications; ///< those that draw VPCs
    AccountNumber sandbox;
    QString workloadsUnit;
};

struct RegionPools {
    PoolId v6;
    PoolId v4Prod;
    PoolId v4Dev;
};

Frame makeFrame(SampleBuilder& story)
{
    Frame frame;
    story.because("Address plan 2026", "NET-1");
    const IpamId ipam = story.ipam({"us-east-1", "us-west-2", "eu-west-1"}, "acme-global");
    frame.publicScope = story.plan().defaultScope(ipam, ScopeType::Public);
    frame.privateScope = story.plan().defaultScope(ipam, ScopeType::Private);
    frame.acquired = story.scope("acquired-co", "Networks of the company bought in 2025; collides with ours");
    const OrgUnitId infrastructure = story.unit("Infrastructure");
    const OrgUnitId workloads = story.unit("Workloads");
    const OrgUnitId prod = story.unit("Prod", workloads);
    const OrgUnitId dev = story.unit("Dev", workloads);
    const OrgUnitId sandbox = story.unit("Sandbox");
    struct Row {
        const char* number;
        const char* name;
        OrgUnitId unit;
        bool draws;
    };
    const std::array<Row, 24> rows = {{
        {"123456789012", "network", infrastructure, false},
        {"123456789023", "security", infrastructure, false},
        {"123456789034", "shared-services", infrastructure, true},
        {"123456789045", "log-archive", infrastructure, false},
        {"210987654321", "payments", prod, true},
        {"210987654332", "web", prod, true},
        {"210987654343", "search", prod, true},
        {"210987654354", "orders", prod, true},
        {"210987654365", "identity", prod, true},
        {"210987654376", "analytics", prod, true},
        {"210987654387", "billing", prod, true},
        {"210987654398", "media", prod, true},
        {"310987654301", "payments-dev", dev, true},
        {"310987654312", "web-dev", dev, true},
        {"310987654323", "search-dev", dev, true},
        {"310987654334", "orders-dev", dev, true},
        {"310987654345", "identity-dev", dev, true},
        {"310987654356", "analytics-dev", dev, true},
        {"310987654367", "billing-dev", dev, true},
        {"310987654378", "media-dev", dev, true},
        {"410987654301", "sandbox-1", sandbox, false},
        {"410987654312", "sandbox-2", sandbox, false},
        {"410987654323", "sandbox-3", sandbox, false},
        {"410987654334", "sandbox-4", sandbox, false},
    }};
    for (const Row& row : rows) {
        const AccountNumber number = story.account(row.number, row.name, row.unit);
        if (row.draws)
            frame.applications.push_back(number);
    }
    frame.sandbox = *AccountNumber::parse(QStringLiteral("410987654301"));
    if (const OrgUnit* unit = story.plan().find(workloads))
        frame.workloadsUnit = story.plan().textId(*unit);
    return frame;
}

RegionPools makeRegion(SampleBuilder& story, const Frame& frame, PoolId v6Top, PoolId v4Top, const char* region,
                       const char* v4, const char* prod, const char* dev)
{
    RegionPools pools;
    pools.v6 = story.pool({.scope = frame.publicScope,
                           .source = v6Top,
                           .name = region,
                           .locale = region,
                           .service = AwsService::Ec2,
                           .min = 56,
                           .def = 56,
                           .max = 56,
                           .required = {{"Region", region}},
                           .autoImport = true});
    story.provision(pools.v6, 48, Strategy::Sparse);
    const PoolId regional = story.pool(
        {.scope = frame.privateScope, .source = v4Top, .family = Family::IPv4, .name = region, .locale = region});
    story.provision(regional, v4);
    pools.v4Prod = story.pool({.scope = frame.privateScope,
                               .source = regional,
                               .family = Family::IPv4,
                               .name = "prod",
                               .locale = region,
                               .min = 18,
                               .def = 20,
                               .max = 24});
    story.provision(pools.v4Prod, prod);
    pools.v4Dev = story.pool({.scope = frame.privateScope,
                              .source = regional,
                              .family = Family::IPv4,
                              .name = "dev",
                              .locale = region,
                              .min = 20,
                              .def = 22,
                              .max = 26});
    story.provision(pools.v4Dev, dev);
    story.share("v6", pools.v6, {frame.workloadsUnit, QStringLiteral("123456789034")});
    story.share("v4-prod", pools.v4Prod, {frame.workloadsUnit, QStringLiteral("123456789034")});
    story.share("v4-dev", pools.v4Dev, {frame.workloadsUnit, QStringLiteral("123456789034")});
    return pools;
}

std::vector<ResourceId> makeVpcs(SampleBuilder& story, const Frame& frame, const RegionPools& pools, const char* region,
                                 int count, const char* suffix)
{
    std::vector<ResourceId> vpcs;
    for (int i = 0; i < count; ++i) {
        const AccountNumber owner = frame.applications[static_cast<std::size_t>(i) % frame.applications.size()];
        const Account* account = story.plan().account(owner);
        const bool dev = account && account->name.endsWith(QLatin1String("-dev"));
        QString name = QStringLiteral("vpc-") + (account ? account->name : QString()) + QString::fromLatin1(suffix);
        if (i >= static_cast<int>(frame.applications.size()))
            name += QStringLiteral("-2");
        story.days(i % 3 == 0 ? 4 : 1);
        vpcs.push_back(story.vpc(owner, region, name.toUtf8().constData(), dev ? pools.v4Dev : pools.v4Prod,
                                 dev ? 22 : 20, pools.v6,
                                 {{"Region", region}, {"Environment", dev ? "dev" : "prod"}, {"Owner", "platform"}}));
    }
    return vpcs;
}

/// Space that is used up, cut up or nearly so: the capacity rules.
void makeTightPools(SampleBuilder& story, const Frame& frame)
{
    const PoolId lab = story.pool({.scope = frame.privateScope,
                                   .family = Family::IPv4,
                                   .name = "LAB",
                                   .autoImport = true,
                                   .description = "Test benches; nothing here is routed"});
    story.provision(lab, "192.168.0.0/20");
    const auto benchPool = [&](const char* name, const char* cidr, int def, RefillPolicy refill = {}) {
        const PoolId pool = story.pool({.scope = frame.privateScope,
                                        .source = lab,
                                        .family = Family::IPv4,
                                        .name = name,
                                        .locale = "us-east-1",
                                        .def = def,
                                        .refill = refill});
        if (*cidr)
            story.provision(pool, cidr);
        return pool;
    };
    const PoolId full = benchPool("bench-a", "192.168.0.0/24", 26);
    for (const char* cidr : {"192.168.0.0/26", "192.168.0.64/26", "192.168.0.128/26", "192.168.0.192/26"})
        story.allocate(full, cidr, "bench");
    const PoolId low = benchPool("bench-b", "192.168.1.0/24", 28);
    for (const char* cidr : {"192.168.1.0/25", "192.168.1.128/26", "192.168.1.192/27", "192.168.1.224/28"})
        story.allocate(low, cidr, "bench");
    const PoolId cut = benchPool("bench-c", "192.168.2.0/24", 26);
    for (const char* cidr : {"192.168.2.0/28", "192.168.2.64/28", "192.168.2.128/28", "192.168.2.192/28"})
        story.allocate(cut, cidr, "bench");
    const PoolId scattered = benchPool("bench-d", "192.168.3.0/24", 28);
    for (int i = 1; i < 16; i += 2)
        story.allocate(scattered, QStringLiteral("192.168.3.%1/28").arg(i * 16).toLatin1().constData(), "bench");
    // Its source has no /24 left for it: everything else of the /22 is taken.
    const PoolId small = story.pool({.scope = frame.privateScope,
                                     .source = lab,
                                     .family = Family::IPv4,
                                     .name = "bench-refill",
                                     .locale = "us-east-1"});
    story.provision(small, "192.168.4.0/24");
    const PoolId starving = story.pool({.scope = frame.privateScope,
                                        .source = small,
                                        .family = Family::IPv4,
                                        .name = "bench-e",
                                        .locale = "us-east-1"});
    story.provision(starving, "192.168.4.0/25");
    story.allocate(starving, "192.168.4.0/26", "bench");
    story.allocate(starving, "192.168.4.64/27", "bench");
    story.allocate(small, "192.168.4.128/25", "bench");
    benchPool("bench-empty", "", 0);
}

void setRefill(SampleBuilder& story, const char* name)
{
    for (const Pool& pool : story.plan().all<Pool>())
        if (nameOf(pool) == QLatin1String(name)) {
            Pool after = pool;
            after.refill = {50, 25};
            story.put(after);
            return;
        }
}

/// Proof of ownership in every state, and a range whose provisioning failed.
void makeProofs(SampleBuilder& story, const Frame& frame)
{
    const PoolId doc = story.pool({.scope = frame.publicScope,
                                   .name = "DOC-LAB",
                                   .advertisable = false,
                                   .description = "Documentation space, for rehearsals only"});
    story.provisionTop(doc, "2001:db8::/46");
    const PoolId clash = story.pool({.scope = frame.publicScope,
                                     .name = "BYOIPv6-OLD",
                                     .advertisable = true,
                                     .originator = Originator::OwnRouters});
    story.answerAsAws(true).provisionTop(clash, "2605:9cc0:1ff0::/48"); // inside the /44 that is provisioned already
    story.answerAsAws(false);
    story.provisionTop(clash, "2605:9cc0:2000::/48");
    story.provisionTop(clash, "2605:9cc0:2001::/48");
    int state = 0;
    for (const PoolCidr& cidr : story.plan().all<PoolCidr>()) {
        if (cidr.pool != clash || cidr.state == CidrState::FailedProvision)
            continue;
        PoolCidr after = cidr;
        const Instant checked = story.now().plusSeconds(-200 * day);
        const Instant expired = checked.plusSeconds(-day);
        Evidence evidence{EvidenceState::Stale, checked, QStringLiteral("message"), QStringLiteral("rdap.json")};
        if (state++ == 0) {
            evidence.state = EvidenceState::Rejected;
            evidence.certificateExpires = expired;
            evidence.reasons.append(
                {QStringLiteral("certificate-expired"), true, {{QStringLiteral("date"), toString(expired)}}});
        } else {
            evidence.messageExpires = checked.plusSeconds(30 * day);
        }
        keepEvidence(after, evidence);
        story.put(after);
        if (state == 2)
            break;
    }
}

/// The proof of the range that is in use: good a week ago, since when one of Amazon's two ROAs has run out; the other
/// reaches no further than the /44.
void makeMainProof(SampleBuilder& story, Instant now)
{
    for (const PoolCidr& cidr : story.plan().all<PoolCidr>()) {
        if (cidr.evidence != EvidenceState::NotChecked || cidr.cidr != *Prefix::parse(u"2605:9cc0:1ff0::/44"))
            continue;
        const Instant checked = now.plusSeconds(-7 * day);
        Evidence evidence{EvidenceState::Accepted, checked, QStringLiteral("message"), QStringLiteral("rdap.json")};
        evidence.certificateExpires = checked.plusSeconds(300 * day);
        evidence.messageExpires = checked.plusSeconds(60 * day);
        evidence.roaSource = QStringLiteral("vrps.json");
        evidence.origins = {{16509, QStringLiteral("valid"), QStringLiteral("matched"), checked.plusSeconds(5 * day)},
                            {14618, QStringLiteral("invalid"), QStringLiteral("length"), {}}};
        PoolCidr after = cidr;
        keepEvidence(after, evidence);
        story.put(after);
        return;
    }
}

/// AS numbers of one's own: one whose proof did not hold when it was looked at again, one that nobody has checked, one
/// that was checked long ago and whose message has run out since.
void makeOwnAsns(SampleBuilder& story, Instant now)
{
    const auto bring = [&](quint32 asn) -> const Byoasn* {
        ProvisionByoasn provision;
        provision.ipam = story.plan().ipam()->id;
        provision.asn = asn;
        provision.message = QStringLiteral("1|aws|123456789012|%1|20251231|SHA256|RSAPSS").arg(asn);
        provision.signature = QStringLiteral("to be signed by whoever holds the key");
        const ChangeSet made = story.run(provision);
        const Byoasn* row = made.firstInserted<Byoasn>();
        return row ? story.plan().find(row->id) : nullptr;
    };
    const auto judged = [&](quint32 asn, const Evidence& evidence) {
        if (const Byoasn* row = bring(asn)) {
            Byoasn after = *row;
            keepEvidence(after, evidence);
            story.put(after);
        }
    };
    Evidence rejected{EvidenceState::Rejected, story.now(), QStringLiteral("message"), QStringLiteral("autnum.json")};
    rejected.reasons.append({QStringLiteral("certificate-missing"), true, {{QStringLiteral("unreadable"), {}}}});
    judged(64496, rejected);
    bring(64497);
    Evidence old{EvidenceState::Stale, now.plusSeconds(-60 * day), QStringLiteral("message"),
                 QStringLiteral("autnum.json")};
    old.messageExpires = now.plusSeconds(-30 * day);
    old.certificateExpires = now.plusSeconds(20 * day);
    judged(64498, old);
}

/// What imports of the last months showed.
void makeDiscoveries(SampleBuilder& story, const Frame& frame)
{
    const auto& apps = frame.applications;
    story.because("Import of the estate", "OPS-12");
    story.seenVpc(frame.privateScope, apps[1], "us-east-1", "", "172.31.0.0/16", true);
    story.seenVpc(frame.privateScope, apps[2], "us-east-1", "", "172.31.0.0/16", true);
    story.seenVpc(frame.privateScope, apps[3], "us-west-2", "", "172.31.0.0/16", true);
    story.seenVpc(frame.privateScope, apps[4], "us-east-1", "vpc-legacy", "172.20.0.0/16");
    story.seenVpc(frame.privateScope, apps[5], "us-east-1", "vpc-branch-office", "10.200.16.0/20");
    story.seenVpc(frame.acquired, apps[6], "eu-west-1", "vpc-shop", "10.4.0.0/16");
    story.seenVpc(frame.acquired, apps[7], "eu-west-1", "vpc-erp", "10.4.0.0/16");
    story.seenVpc(frame.acquired, apps[8], "eu-west-1", "vpc-crm", "10.4.128.0/20");
    story.seenVpc(frame.acquired, *AccountNumber::parse(QStringLiteral("999988887777")), "eu-west-1", "vpc-unknown",
                  "10.90.0.0/16");
    const ResourceId ignored =
        story.seenVpc(frame.privateScope, frame.sandbox, "us-east-1", "vpc-sandbox", "172.29.0.0/16");
    if (const auto& cidrs = story.plan().cidrsOf(ignored); !cidrs.empty())
        story.run(SetMonitored{cidrs.front(), false, {}});
    for (const AccountNumber account : apps)
        story.coverage(account, "us-east-1", "describe-vpcs", 3, true, story.now());
    story.coverage(apps[6], "eu-west-1", "describe-vpcs", 100, false, story.now());
}

/// A second IPAM of a laboratory, in the free tier, with a pool in a scope that this tier does not have.
void makeFreeTier(SampleBuilder& story, const Frame& frame)
{
    CreateIpam create{};
    create.owner = frame.sandbox;
    create.homeRegion = RegionName::of("eu-central-1");
    create.tier = Tier::Free;
    create.description = QStringLiteral("Laboratory");
    story.as(frame.sandbox);
    const ChangeSet made = story.run(create);
    story.as({});
    if (story.hasFailed())
        return;
    Pool pool;
    pool.id = story.plan().all<Pool>().nextId();
    pool.scope = story.plan().defaultScope(made.firstInserted<Ipam>()->id, ScopeType::Private);
    pool.family = Family::IPv4;
    pool.owner = frame.sandbox;
    pool.tags.insert(QStringLiteral("Name"), QStringLiteral("lab-private"));
    pool.basis = Basis::Seen;
    pool.seenAt = story.now();
    pool.createdAt = story.now();
    story.put(pool);
}

} // namespace

Result<void> buildAcme(Workspace& workspace, Instant now)
{
    SampleBuilder story(workspace, now.plusSeconds(-140 * day));
    const Frame frame = makeFrame(story);
    if (story.hasFailed())
        return story.finish();
    const Plan& plan = story.plan();

    story.days(2).because("Sites first: nothing may collide with them", "NET-2");
    story.site(frame.privateScope, "Frankfurt", "10.200.0.0/16", 64512, "Direct Connect dxgw-0f3a, 10 Gbit/s");
    story.site(frame.privateScope, "Ashburn", "10.201.0.0/16", 64513, "VPN");

    story.days(1).because("Three Regions with room to grow", "NET-3");
    const PoolId v6Top = story.pool({.scope = frame.publicScope,
                                     .name = "BYOIPv6-TOP",
                                     .advertisable = true,
                                     .originator = Originator::Aws,
                                     .strategy = Strategy::Sparse,
                                     .description = "Provider-independent IPv6"});
    story.provisionTop(v6Top, "2605:9cc0:1ff0::/44");
    const PoolId v4Top = story.pool({.scope = frame.privateScope, .family = Family::IPv4, .name = "IPV4-TOP"});
    story.provision(v4Top, "10.0.0.0/8");
    const RegionPools east =
        makeRegion(story, frame, v6Top, v4Top, "us-east-1", "10.4.0.0/14", "10.4.0.0/16", "10.5.0.0/16");
    const RegionPools west =
        makeRegion(story, frame, v6Top, v4Top, "us-west-2", "10.8.0.0/14", "10.8.0.0/16", "10.9.0.0/16");
    const RegionPools europe =
        makeRegion(story, frame, v6Top, v4Top, "eu-west-1", "10.12.0.0/14", "10.12.0.0/16", "10.13.0.0/16");
    story.advertise("2605:9cc0:1ff0::/48", "us-east-1");
    story.advertise("2605:9cc0:1ff8::/48", "us-west-2");
    story.reserve(east.v6, "2605:9cc0:1ff0:2800::/53", "Growth of us-east-1");
    story.because("");

    const std::vector<ResourceId> inEast = makeVpcs(story, frame, east, "us-east-1", 22, "");
    story.run(SetCheckpoint{QStringLiteral("review 1"), QStringLiteral("Agreed with the platform team"), 0});
    makeVpcs(story, frame, west, "us-west-2", 17, "-west");
    const std::vector<ResourceId> inEurope = makeVpcs(story, frame, europe, "eu-west-1", 9, "-eu");
    if (story.hasFailed())
        return story.finish();

    story.days(3);
    makeTightPools(story, frame);
    setRefill(story, "bench-e");
    makeProofs(story, frame);
    makeMainProof(story, now);
    makeOwnAsns(story, now);
    makeFreeTier(story, frame);
    makeDiscoveries(story, frame);
    story.because("");

    // A rule added later, a tag lost, an owner who may no longer draw, a Region that differs: the pool rules.
    story.days(2).because("Environment becomes mandatory in production", "SEC-9");
    story.run(EditTags{inEast[4], {}, {QStringLiteral("Region")}});
    story.run(EditTags{inEast[7], {}, {QStringLiteral("Environment")}});
    HouseRule house;
    house.name = QStringLiteral("environments");
    house.key = QStringLiteral("Environment");
    house.kind = HouseRuleKind::OneOf;
    house.values = QStringList{QStringLiteral("dev"), QStringLiteral("prod")};
    story.run(PutHouseRule{house});
    story.vpc(*AccountNumber::parse(QStringLiteral("310987654301")), "eu-west-1", "vpc-payments-dev-eu", europe.v4Dev,
              22, europe.v6, {{"Region", "eu-west-1"}, {"Environment", "dev"}});
    ModifyPool tighten{};
    tighten.pool = europe.v4Dev;
    tighten.maxLength = std::uint8_t{21};
    tighten.defaultLength = std::uint8_t{21};
    story.run(tighten);
    Resource moved = plan.get(inEurope[0]);
    moved.region = RegionName::of("eu-central-1");
    story.put(moved);
    for (const ShareId id : std::vector<ShareId>(plan.sharesOf(europe.v6))) {
        ModifyShare modify{};
        modify.share = id;
        modify.removePrincipals = QStringList{QStringLiteral("123456789034")};
        story.run(modify);
    }

    // Space of one Region in two pieces, a block that auto-import cannot take, a quota, what ran out.
    story.because("Edge services get space of their own", "NET-14");
    const PoolId second = story.pool({.scope = frame.publicScope,
                                      .source = v6Top,
                                      .name = "us-east-1-edge",
                                      .locale = "us-east-1",
                                      .service = AwsService::Ec2,
                                      .min = 56,
                                      .def = 56,
                                      .max = 56});
    story.provision(second, "2605:9cc0:1ffc::/48");
    story.seenVpc(frame.publicScope, frame.applications[2], "us-east-1", "vpc-cluster", "2605:9cc0:1ff0:1000::/52");
    story.because("As AWS has granted it", "OPS-31");
    story.run(SetQuota{QStringLiteral("pools-per-scope"), 15});
    story.because("Room for the move out of the data centre", "NET-15");
    story.reserve(west.v6, "2605:9cc0:1ff8:f000::/56", "Migration 2026", story.now().plusSeconds(5 * day));
    story.because("Agreed with the owners");
    AddWaiver expired{};
    expired.rule = QStringLiteral("UNMANAGED");
    expired.subject = QStringLiteral("vpc-0gone");
    expired.reason = QStringLiteral("Will be deleted this summer");
    expired.until = story.now().plusSeconds(5 * day);
    story.run(expired);
    story.days(20);
    for (const ResourceCidr& cidr : plan.all<ResourceCidr>())
        if (const Resource& resource = plan.get(cidr.resource); nameOf(resource) == QLatin1String("vpc-unknown")) {
            AddWaiver waiver{};
            waiver.rule = QStringLiteral("UNMANAGED");
            waiver.subject = plan.textId(resource) + u' ' + cidr.cidr.toString();
            waiver.reason = QStringLiteral("Belongs to the carve-out; leaves in March");
            waiver.until = now.plusSeconds(120 * day);
            story.run(waiver);
            break;
        }
    return story.finish();
}

} // namespace cadastre

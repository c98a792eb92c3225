// SPDX-License-Identifier: GPL-3.0-or-later
#include "compliance/audit.h"

#include "compliance/auditrun.h"

#include "net/asn.h"

#include <QSet>

#include <algorithm>

namespace cadastre {

namespace {

QString sentenceFreeName(const Plan& plan, const Resource& resource)
{
    const QString name = nameOf(resource);
    return name.isEmpty() ? plan.textId(resource) : name;
}

AuditCoverage coverageOf(const Plan& plan)
{
    AuditCoverage coverage;
    coverage.pools = static_cast<int>(plan.all<Pool>().size());
    coverage.resources = static_cast<int>(plan.all<ResourceCidr>().size());
    coverage.accountsKnown = static_cast<int>(plan.all<Account>().size());
    QSet<AccountNumber> accounts;
    QSet<RegionName> regions;
    QSet<RegionName> operating;
    for (const Ipam& ipam : plan.all<Ipam>())
        operating.unite(QSet<RegionName>(ipam.operatingRegions.begin(), ipam.operatingRegions.end()));
    for (const Coverage& row : plan.all<Coverage>()) {
        if (!row.account.isEmpty())
            accounts.insert(row.account);
        if (!row.region.isEmpty())
            regions.insert(row.region);
        if (!coverage.oldestImport || row.seenAt < coverage.oldestImport)
            coverage.oldestImport = row.seenAt;
        coverage.incomplete = coverage.incomplete || !row.complete;
    }
    coverage.accountsSeen = static_cast<int>(accounts.size());
    coverage.regionsOperating = static_cast<int>(operating.size());
    coverage.regionsSeen = static_cast<int>(regions.intersect(operating).size());
    for (const ResourceCidr& cidr : plan.all<ResourceCidr>()) {
        const Resource& resource = plan.get(cidr.resource);
        if (resource.basis != Basis::Seen)
            continue;
        ++coverage.resourcesSeen;
        if (resource.seenAt && (!coverage.oldestSeen || resource.seenAt < coverage.oldestSeen))
            coverage.oldestSeen = resource.seenAt;
    }
    // What a later import did not show again is as old as when it was shown.
    if (coverage.oldestImport && coverage.oldestSeen)
        coverage.oldestImport = std::min(coverage.oldestImport, coverage.oldestSeen);
    return coverage;
}

/// The keys of these rules did not always end in what tells two findings about one subject apart: a waiver that was
/// written then means all of them.
QString olderKey(const Finding& finding)
{
    static constexpr std::pair<const char*, const char*> lastParts[] = {
        {"HOUSE-TAG", "rule"}, {"PROOF-EXPIRED", "what"}, {"ROA-LAPSED", "asn"}, {"ROA-MAXLEN", "asn"}};
    for (const auto& [rule, fact] : lastParts)
        if (qstrcmp(finding.rule->id, rule) == 0)
            return finding.key.chopped(finding.facts.value(QLatin1String(fact)).size() + 1);
    return finding.key;
}

void applyWaivers(const Plan& plan, Instant now, std::vector<Finding>& findings)
{
    QHash<QString, const Waiver*> waivers;
    for (const Waiver& waiver : plan.all<Waiver>())
        if (!waiver.until || waiver.until > now)
            waivers.insert(waiver.rule + u'|' + waiver.subject, &waiver);
    for (Finding& finding : findings) {
        const QString rule = QString::fromLatin1(finding.rule->id) + u'|';
        auto waiver = waivers.constFind(rule + finding.key);
        if (waiver == waivers.constEnd())
            waiver = waivers.constFind(rule + olderKey(finding));
        if (waiver == waivers.constEnd())
            continue;
        finding.state = FindingState::Waived;
        finding.waiver = (*waiver)->id;
        finding.facts.insert(QStringLiteral("waivedBy"), (*waiver)->person);
        finding.facts.insert(QStringLiteral("waivedReason"), (*waiver)->reason);
        finding.facts.insert(QStringLiteral("waivedUntil"), toString((*waiver)->until));
        std::erase_if(finding.fixes, [](const Fix& fix) { return fix.code == QLatin1String("waive"); });
        finding.fixes.push_back({QStringLiteral("unwaive"), {}, {RemoveWaiver{(*waiver)->id}}});
    }
}

bool comesBefore(const Finding& a, const Finding& b)
{
    if (a.rule != b.rule) {
        if (a.rule->severity != b.rule->severity)
            return a.rule->severity < b.rule->severity;
        return a.rule < b.rule; // the registry's order
    }
    if (!(a.cidr == b.cidr))
        return a.cidr < b.cidr;
    return a.key < b.key;
}

} // namespace

Finding& AuditRun::add(const char* rule, SubjectRef subject, const QString& key, const QString& name,
                       std::initializer_list<std::pair<QString, QString>> facts)
{
    Finding finding;
    finding.rule = findRule(QString::fromLatin1(rule));
    Q_ASSERT(finding.rule);
    finding.subject = subject;
    finding.key = key;
    finding.name = name;
    for (const auto& [fact, value] : facts)
        finding.facts.insert(fact, value);
    findings.push_back(std::move(finding));
    return findings.back();
}

Finding& AuditRun::addPool(const char* rule, const Pool& pool, std::initializer_list<std::pair<QString, QString>> facts)
{
    const QString name = nameOf(pool);
    const QString id = plan.textId(pool);
    Finding& finding = add(rule, {SubjectRef::Kind::Pool, pool.id.value}, id, name.isEmpty() ? id : name, facts);
    finding.pool = pool.id;
    finding.region = pool.locale;
    finding.owner = pool.owner;
    finding.basis = pool.basis;
    const auto& blocks = plan.space(pool.id).blocks;
    if (!blocks.empty())
        finding.cidr = blocks.begin()->first;
    return finding;
}

Finding& AuditRun::addPoolCidr(const char* rule, const PoolCidr& cidr,
                               std::initializer_list<std::pair<QString, QString>> facts)
{
    const Pool& pool = plan.get(cidr.pool);
    Finding& finding = addPool(rule, pool, facts);
    finding.subject = {SubjectRef::Kind::PoolCidr, cidr.id.value};
    finding.key += u' ' + cidr.cidr.toString();
    finding.cidr = cidr.cidr;
    finding.basis = cidr.basis;
    return finding;
}

Finding& AuditRun::addByoasn(const char* rule, const Byoasn& byoasn,
                             std::initializer_list<std::pair<QString, QString>> facts)
{
    const QString asn = Asn{byoasn.asn}.toString();
    Finding& finding =
        add(rule, {SubjectRef::Kind::Byoasn, byoasn.id.value}, plan.textId(byoasn.ipam) + u' ' + asn, asn, facts);
    if (const Ipam* ipam = plan.find(byoasn.ipam))
        finding.owner = ipam->owner;
    finding.basis = byoasn.basis;
    return finding;
}

Finding& AuditRun::addResource(const char* rule, const ResourceCidr& cidr,
                               std::initializer_list<std::pair<QString, QString>> facts)
{
    const Resource& resource = plan.get(cidr.resource);
    Finding& finding =
        add(rule, {SubjectRef::Kind::ResourceCidr, cidr.id.value}, plan.textId(resource) + u' ' + cidr.cidr.toString(),
            sentenceFreeName(plan, resource), facts);
    finding.cidr = cidr.cidr;
    finding.owner = resource.owner;
    finding.region = resource.region;
    finding.basis = resource.basis;
    if (const Allocation* allocation = plan.find(cidr.allocation))
        finding.pool = allocation->pool;
    return finding;
}

AuditReport audit(const Plan& plan, Instant now, const AuditFacts& facts, const std::function<bool()>& cancelled)
{
    AuditReport report;
    report.time = now;
    report.coverage = coverageOf(plan);
    const bool knowsRoutes = facts.vrps && facts.vrps->isLoaded();
    if (knowsRoutes) {
        report.coverage.vrps = facts.vrps->size();
        report.coverage.vrpsOf = facts.vrpsOf;
    }
    AuditRun run{plan, now, facts, report.findings};
    using RuleFamily = void (*)(AuditRun&);
    for (const RuleFamily family : {checkPoolRules, checkHouseRules, checkOverlaps, checkMonitoring, checkCapacity,
                                    checkProofs, checkRouting, checkDesign, checkCare}) {
        if (cancelled && cancelled())
            return report;
        family(run);
    }
    const auto isPrincipalFinding = [](const Finding& finding) { return qstrcmp(finding.rule->id, "PRINCIPAL") == 0; };
    if (run.isSharingUnknown && std::none_of(report.findings.begin(), report.findings.end(), isPrincipalFinding))
        report.notEvaluated.append(QStringLiteral("PRINCIPAL"));
    if (plan.all<HouseRule>().isEmpty())
        report.notEvaluated.append(QStringLiteral("HOUSE-TAG"));
    if (!knowsRoutes)
        report.notEvaluated << QStringLiteral("ROUTE-INVALID") << QStringLiteral("ROUTE-NOTFOUND");
    report.rulesRun = static_cast<int>(rules().size()) - static_cast<int>(report.notEvaluated.size());
    applyWaivers(plan, now, report.findings);
    std::sort(report.findings.begin(), report.findings.end(), comesBefore);
    return report;
}

int AuditReport::count(Severity severity) const
{
    return static_cast<int>(std::count_if(findings.begin(), findings.end(), [severity](const Finding& finding) {
        return finding.state != FindingState::Waived && finding.rule->severity == severity;
    }));
}

int AuditReport::waived() const
{
    return static_cast<int>(std::count_if(findings.begin(), findings.end(), [](const Finding& finding) {
        return finding.state == FindingState::Waived;
    }));
}

bool failsAt(const AuditReport& report, Severity threshold)
{
    return std::any_of(report.findings.begin(), report.findings.end(), [threshold](const Finding& finding) {
        return finding.state != FindingState::Waived && finding.rule->severity <= threshold;
    });
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "compliance/finding.h"

namespace cadastre {

namespace {
constexpr Rule ruleTable[] = {
    // AWS pool rules (contract §9.2, §13.2): refused at creation, noncompliant afterwards.
    {"TAG-MISSING", Severity::Error, RuleGroup::PoolRule},
    {"NETMASK", Severity::Error, RuleGroup::PoolRule},
    {"LOCALE", Severity::Error, RuleGroup::PoolRule},
    {"PRINCIPAL", Severity::Error, RuleGroup::PoolRule},
    {"HOUSE-TAG", Severity::Warning, RuleGroup::HouseRule},
    {"OVERLAP", Severity::Error, RuleGroup::Overlap},
    {"OVERLAP-EXTERNAL", Severity::Error, RuleGroup::Overlap},
    {"UNMANAGED", Severity::Warning, RuleGroup::Monitoring},
    {"DEFAULT-VPC", Severity::Info, RuleGroup::Monitoring},
    {"IGNORED", Severity::Info, RuleGroup::Monitoring},
    {"IMPORT-BLOCKED", Severity::Warning, RuleGroup::Monitoring},
    {"UNKNOWN-ACCOUNT", Severity::Info, RuleGroup::Monitoring},
    {"POOL-FULL", Severity::Error, RuleGroup::Capacity},
    {"POOL-LOW", Severity::Warning, RuleGroup::Capacity},
    {"NO-ROOM", Severity::Warning, RuleGroup::Capacity},
    {"FRAGMENTED", Severity::Info, RuleGroup::Capacity},
    {"REFILL-STUCK", Severity::Warning, RuleGroup::Capacity},
    {"QUOTA", Severity::Warning, RuleGroup::Capacity},
    {"PROVISION-FAILED", Severity::Error, RuleGroup::Routing},
    {"EVIDENCE-REJECTED", Severity::Error, RuleGroup::Routing},
    {"EVIDENCE-UNCHECKED", Severity::Warning, RuleGroup::Routing},
    {"EVIDENCE-STALE", Severity::Warning, RuleGroup::Routing},
    {"PROOF-EXPIRED", Severity::Warning, RuleGroup::Routing},
    {"PROOF-EXPIRING", Severity::Info, RuleGroup::Routing},
    // The same of one's own AS numbers (contract §11.2).
    {"ASN-REJECTED", Severity::Error, RuleGroup::Routing},
    {"ASN-UNCHECKED", Severity::Warning, RuleGroup::Routing},
    {"ASN-STALE", Severity::Warning, RuleGroup::Routing},
    {"ASN-EXPIRED", Severity::Warning, RuleGroup::Routing},
    {"ROA-LAPSED", Severity::Error, RuleGroup::Routing},
    {"ROA-MAXLEN", Severity::Warning, RuleGroup::Routing},
    {"ROUTE-INVALID", Severity::Error, RuleGroup::Routing},
    {"ROUTE-NOTFOUND", Severity::Warning, RuleGroup::Routing},
    {"NOT-ADVERTISED", Severity::Info, RuleGroup::Routing},
    {"ORIGINATOR", Severity::Info, RuleGroup::Routing},
    {"NIBBLE", Severity::Info, RuleGroup::Design},
    {"SUMMARY", Severity::Warning, RuleGroup::Design},
    {"SPECIAL-SPACE", Severity::Warning, RuleGroup::Design},
    {"EMPTY-POOL", Severity::Info, RuleGroup::Design},
    {"AUTOIMPORT-LOCALE", Severity::Info, RuleGroup::Design},
    {"TIER", Severity::Warning, RuleGroup::Design},
    {"RESERVE-EXPIRED", Severity::Warning, RuleGroup::Care},
    {"WAIVER-EXPIRED", Severity::Warning, RuleGroup::Care},
    {"COVERAGE", Severity::Info, RuleGroup::Care},
};
} // namespace

std::span<const Rule> rules() { return ruleTable; }

const Rule* findRule(QStringView id)
{
    for (const Rule& rule : ruleTable)
        if (id == QLatin1String(rule.id))
            return &rule;
    return nullptr;
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change/command.h"
#include "plan/plan.h"

#include <QMap>
#include <QString>

#include <span>
#include <vector>

namespace cadastre {

enum class Severity : std::uint8_t { Error, Warning, Info };
template <>
struct Words<Severity> {
    static constexpr std::pair<Severity, const char*> table[] = {{Severity::Error, "error"},
                                                                 {Severity::Warning, "warning"},
                                                                 {Severity::Info, "info"}};
};

/// Whose rule it is: AWS's pool rules and house rules are shown apart (interface §4.15 point 4).
enum class RuleGroup : std::uint8_t { PoolRule, HouseRule, Overlap, Monitoring, Capacity, Routing, Design, Care };
template <>
struct Words<RuleGroup> {
    static constexpr std::pair<RuleGroup, const char*> table[] = {
        {RuleGroup::PoolRule, "pool-rule"}, {RuleGroup::HouseRule, "house-rule"},
        {RuleGroup::Overlap, "overlap"},    {RuleGroup::Monitoring, "monitoring"},
        {RuleGroup::Capacity, "capacity"},  {RuleGroup::Routing, "routing"},
        {RuleGroup::Design, "design"},      {RuleGroup::Care, "care"}};
};

/// A rule of the audit. Its title and explanation are sentences of core/text (ruleTitle(), ruleWhy()).
struct Rule {
    const char* id; ///< "TAG-MISSING": stable, for --fail-on, SARIF and waivers
    Severity severity;
    RuleGroup group;
};

/// What a finding is about, so that views can jump to it.
struct SubjectRef {
    enum class Kind : std::uint8_t {
        Plan,
        Ipam,
        Scope,
        Pool,
        PoolCidr,
        Allocation,
        ResourceCidr,
        Share,
        External,
        Reserve,
        Waiver,
        Account,
        Byoasn
    };
    Kind kind = Kind::Plan;
    std::uint32_t handle = 0;
    friend auto operator<=>(const SubjectRef&, const SubjectRef&) = default;
    friend size_t qHash(SubjectRef s, size_t seed = 0)
    {
        return ::qHash((quint64{static_cast<quint8>(s.kind)} << 32) | s.handle, seed);
    }
};

/// A way out that can be carried out (and undone).
struct Fix {
    QString code; ///< "add-tag", "widen-rule", "waive", … : core/text makes the label from code and facts
    QMap<QString, QString> facts;
    std::vector<Command> commands; ///< empty: it needs input (a value, a reason), which the window asks for
};

/// Does it mend what the rule is about? Looking away, loosening the rule and giving the matter up do not.
[[nodiscard]] inline bool isRepair(const Fix& fix)
{
    for (const char* other : {"ignore", "waive", "unwaive", "widen-lengths", "drop-tag-rule", "withdraw"})
        if (fix.code == QLatin1String(other))
            return false;
    return true;
}

enum class FindingState : std::uint8_t { Open, Waived, FixPlanned };
template <>
struct Words<FindingState> {
    static constexpr std::pair<FindingState, const char*> table[] = {{FindingState::Open, "open"},
                                                                     {FindingState::Waived, "waived"},
                                                                     {FindingState::FixPlanned, "fix-planned"}};
};

/// One thing that the audit found. Facts only; the sentence is core/text's.
struct Finding {
    const Rule* rule = nullptr;
    SubjectRef subject;
    std::vector<SubjectRef> also; ///< what it is as much about: the further members of an overlap
    QString key;  ///< stable across runs, and one finding's of its rule: text id, and what tells it from others
    QString name; ///< what people call the subject
    Prefix cidr;
    PoolId pool; ///< whose rule, or where it lies
    AccountNumber owner;
    RegionName region;
    QMap<QString, QString> facts;
    std::vector<Fix> fixes;
    FindingState state = FindingState::Open;
    WaiverId waiver;
    Basis basis = Basis::Planned;
    Instant since;        ///< it holds without a break; none: not worked out (FindingHistory)
    bool isOlder = false; ///< than `since`, by how much is not known
};

/// Every rule, in the order in which reports list them.
[[nodiscard]] std::span<const Rule> rules();
[[nodiscard]] const Rule* findRule(QStringView id);

} // namespace cadastre

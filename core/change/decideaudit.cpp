// SPDX-License-Identifier: GPL-3.0-or-later
// Waivers, house rules and checkpoints (interface §4.11, §4.15 point 4): words about the plan, never a change of it.
#include "change/decisions.h"

#include <QRegularExpression>

namespace cadastre {

namespace {

Unexpected missing(const char* field)
{
    return refuse(ErrorCode::MissingValue, {}, {{QStringLiteral("field"), QLatin1String(field)}});
}

template <class E>
Result<Decision> removed(const Plan& plan, Id<E> id, const char* kind)
{
    const E* row = plan.find(id);
    if (!row)
        return refuseUnknown(kind);
    Decision decision;
    decision.changes.remove(*row);
    return decision;
}

template <class E>
void put(const Plan& plan, E row, Decision& decision)
{
    if (const E* before = plan.find(row.id))
        decision.changes.update(*before, std::move(row));
    else
        decision.changes.insert(std::move(row));
}

} // namespace

Result<Decision> decideOne(const Plan& plan, const AddWaiver& command, const DecisionContext& context)
{
    if (command.rule.isEmpty())
        return missing("rule");
    if (command.subject.isEmpty())
        return missing("subject");
    if (command.reason.trimmed().isEmpty()) // a finding is set aside by somebody for a reason, or it stands
        return missing("reason");
    if (command.until && command.until <= context.now)
        return refuse(ErrorCode::InvalidDate, toString(command.until),
                      {{QStringLiteral("reason"), QStringLiteral("past")}});
    Waiver waiver;
    waiver.id = plan.all<Waiver>().nextId();
    for (const Waiver& known : plan.all<Waiver>())
        if (known.rule == command.rule && known.subject == command.subject)
            waiver.id = known.id; // one finding, one waiver: the newer replaces
    waiver.rule = command.rule;
    waiver.subject = command.subject;
    waiver.reason = command.reason;
    waiver.person = context.caller.person;
    waiver.until = command.until;
    waiver.createdAt = context.now;
    Decision decision;
    put(plan, std::move(waiver), decision);
    return decision;
}

Result<Decision> decideOne(const Plan& plan, const RemoveWaiver& command, const DecisionContext&)
{
    return removed(plan, command.waiver, "waiver");
}

Result<Decision> decideOne(const Plan& plan, const PutHouseRule& command, const DecisionContext&)
{
    HouseRule rule = command.rule;
    if (rule.id && !plan.find(rule.id))
        return refuseUnknown("house-rule");
    if (rule.name.trimmed().isEmpty())
        return missing("name");
    if (rule.key.isEmpty())
        return missing("key");
    if (rule.pool && !plan.find(rule.pool))
        return refuseUnknown("pool");
    for (const HouseRule& known : plan.all<HouseRule>())
        if (known.name == rule.name && known.id != rule.id)
            return refuse(ErrorCode::NameTaken, rule.name, {{QStringLiteral("kind"), QStringLiteral("house-rule")}});
    switch (rule.kind) {
    case HouseRuleKind::AnyValue: rule.values.clear(); break;
    case HouseRuleKind::OneOf:
        if (rule.values.isEmpty())
            return missing("values");
        break;
    case HouseRuleKind::Matches: {
        if (rule.values.size() != 1)
            return missing("pattern");
        const QRegularExpression pattern(rule.values.first());
        if (!pattern.isValid())
            return refuse(ErrorCode::InvalidValue, rule.values.first(),
                          {{QStringLiteral("field"), QStringLiteral("pattern")},
                           {QStringLiteral("value"), rule.values.first()},
                           {QStringLiteral("reason"), QStringLiteral("invalid-pattern")}});
        break;
    }
    }
    if (!rule.id)
        rule.id = plan.all<HouseRule>().nextId();
    Decision decision;
    put(plan, std::move(rule), decision);
    return decision;
}

Result<Decision> decideOne(const Plan& plan, const RemoveHouseRule& command, const DecisionContext&)
{
    return removed(plan, command.rule, "house-rule");
}

Result<Decision> decideOne(const Plan& plan, const SetCheckpoint& command, const DecisionContext& context)
{
    if (command.name.trimmed().isEmpty())
        return missing("name");
    Checkpoint checkpoint;
    checkpoint.id = plan.all<Checkpoint>().nextId();
    for (const Checkpoint& known : plan.all<Checkpoint>())
        if (known.name == command.name)
            checkpoint.id = known.id; // setting it again moves it
    checkpoint.name = command.name;
    checkpoint.seq = command.seq;
    checkpoint.note = command.note;
    checkpoint.createdAt = context.now;
    Decision decision;
    put(plan, std::move(checkpoint), decision);
    return decision;
}

Result<Decision> decideOne(const Plan& plan, const RemoveCheckpoint& command, const DecisionContext&)
{
    return removed(plan, command.checkpoint, "checkpoint");
}

Result<Decision> decideOne(const Plan& plan, const MarkStep& command, const DecisionContext& context)
{
    if (command.key.isEmpty())
        return missing("key");
    StepMark mark;
    mark.id = plan.all<StepMark>().nextId();
    for (const StepMark& known : plan.all<StepMark>())
        if (known.key == command.key)
            mark.id = known.id;
    mark.key = command.key;
    mark.progress = command.progress;
    mark.ticket = command.ticket.trimmed();
    mark.note = command.note.trimmed();
    mark.markedAt = context.now;
    Decision decision;
    if (mark.progress != StepProgress::ToDo || !mark.ticket.isEmpty() || !mark.note.isEmpty())
        put(plan, std::move(mark), decision);
    else if (const StepMark* known = plan.find(mark.id))
        decision.changes.remove(*known);
    return decision;
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "awsapi/call.h"

#include "awsapi/places.h"
#include "change/decisions.h"
#include "plan/sharing.h"

#include <algorithm>

namespace cadastre::awsapi {

Call::Call(Workspace& workspace, const ActionSpec& actionSpec, const Parameters& parameters, const Identity& identity,
           const QString& person, const SavedWorld& world, const RunPace& pace)
    : spec(actionSpec)
    , request(parameters)
    , account(identity.account)
    , region(identity.region)
    , m_workspace(workspace)
    , m_world(world)
    , m_step(workspace, {person, identity.account, identity.region, actionSpec.name, pace})
{}

bool Call::takesTime() const { return bool(settlesAt(plan(), context())); }

void Call::refuse(const Error& error) const
{
    Error named = error;
    if (named.code == ErrorCode::NotAuthorized) // as the client calls it, whatever the command is called
        named.params.insert(QStringLiteral("action"), spec.name);
    Fault fault = faultOf(named, request);
    fault.cause = error;
    throw fault;
}

Receipt Call::take(const Result<ChangeSet>& changes)
{
    if (!changes)
        refuse(changes.error());
    return changes->isEmpty() && !isDryRun() ? Receipt() : change(TakeChanges{spec.name, *changes, {}, false});
}

Receipt Call::changeAll(const std::vector<Command>& commands)
{
    const auto receipt = m_step.take(commands);
    if (!receipt)
        refuse(receipt.error());
    if (isDryRun())
        throw dryRunPassed();
    return *receipt;
}

std::optional<qint64> Call::keep(ChangeSet more)
{
    const auto seq = m_step.keep(std::move(more));
    if (!seq)
        refuse(seq.error());
    return *seq;
}

Decision Call::preview(const Command& command) const
{
    auto decision = decide(plan(), command, context());
    if (!decision)
        refuse(decision.error());
    return *std::move(decision);
}

void Call::refuseAtItsStep(const Fault& wrong, const Command& command) const
{
    try {
        (void)preview(command);
    } catch (const Fault& earlier) {
        if (earlier.code != wrong.code)
            throw;
    }
    throw wrong;
}

IpamId Call::ipam(const char* name) const
{
    const QString text = request.value(name);
    const IpamId id = plan().byTextId<Ipam>(text);
    if (!id || plan().get(id).owner != account)
        throw notFound(QStringLiteral("ipam"), text);
    return id;
}

ScopeId Call::scope(const char* name) const
{
    const QString text = request.value(name);
    const ScopeId id = plan().byTextId<Scope>(text);
    if (!id || plan().get(plan().get(id).ipam).owner != account)
        throw notFound(QStringLiteral("scope"), text);
    return id;
}

PoolId Call::pool(const char* name) const
{
    const QString text = request.value(name);
    const PoolId id = plan().byTextId<Pool>(text);
    if (!id || !poolVisibleTo(plan(), id, account))
        throw notFound(QStringLiteral("pool"), text);
    return id;
}

PoolId Call::optionalPool(const char* name) const { return request.contains(name) ? pool(name) : PoolId{}; }

ResourceId Call::resource(const char* name, ResourceKind kind) const
{
    const QString text = request.value(name);
    const ResourceId id = plan().byTextId<Resource>(text);
    if (!id || plan().get(id).kind != kind || plan().get(id).owner != account || plan().get(id).region != region)
        throw notFound(QString(toWire(kind)), text);
    return id;
}

AllocationId Call::allocation(const char* name) const
{
    const QString text = request.value(name);
    const AllocationId id = plan().byTextId<Allocation>(text);
    if (!id || !poolVisibleTo(plan(), plan().get(id).pool, account))
        throw notFound(QStringLiteral("allocation"), text);
    return id;
}

VerificationTokenId Call::token(const char* name) const
{
    const QString text = request.value(name);
    const VerificationTokenId id = plan().byTextId<VerificationToken>(text);
    if (!id || plan().get(plan().get(id).ipam).owner != account)
        throw notFound(QStringLiteral("verification-token"), text);
    return id;
}

Asn Call::asn(const char* name) const
{
    if (!request.contains(name))
        throw missingParameter(QString::fromLatin1(name));
    const auto parsed = Asn::parse(request.value(name));
    if (!parsed)
        throw invalidValue(QString::fromLatin1(name), request.value(name));
    return *parsed;
}

Prefix Call::cidr(const char* name) const
{
    if (!request.contains(name))
        throw missingParameter(QString::fromLatin1(name));
    const auto prefix = Prefix::parse(request.value(name));
    if (!prefix)
        refuse(prefix.error());
    return *prefix;
}

std::optional<Prefix> Call::optionalCidr(const char* name) const
{
    return request.contains(name) ? std::optional(cidr(name)) : std::nullopt;
}

std::optional<Prefix> Call::canonicalCidr(const char* name) const
{
    if (request.contains(name))
        if (const auto prefix = Prefix::parse(request.value(name));
            !prefix && prefix.error().code == ErrorCode::HostBitsSet)
            return *Prefix::parse(prefix.error().params.value(QStringLiteral("suggestion")));
    return optionalCidr(name);
}

std::optional<int> Call::integer(const char* name) const
{
    return request.contains(name) ? std::optional(request.value(name).toInt()) : std::nullopt;
}

std::optional<bool> Call::boolean(const char* name) const
{
    return request.contains(name) ? std::optional(request.value(name) == QLatin1String("true")) : std::nullopt;
}

PrefixLength Call::length(const char* name) const
{
    const auto number = integer(name);
    if (!number)
        return std::nullopt;
    if (*number < 0 || *number > 128)
        throw invalidValue(QString::fromLatin1(name), request.value(name));
    return static_cast<std::uint8_t>(*number);
}

RegionName Call::regionNamed(const QString& text, const char* name) const
{
    const auto parsed = RegionName::parse(text);
    if (!parsed)
        throw invalidValue(QString::fromLatin1(name), text);
    return *parsed;
}

QList<RegionName> Call::regions(const char* list) const
{
    QList<RegionName> names;
    for (const Parameters& one : request.structures(list)) {
        const RegionName name = regionNamed(one.value("RegionName"), list);
        if (!isRegionOf(plan(), name))
            throw invalidValue(QString::fromLatin1(list) + QLatin1String(".RegionName"), one.value("RegionName"));
        names.append(name);
    }
    return names;
}

Tags Call::tags(const char* resourceType, const char* list) const
{
    Tags tags;
    for (const Parameters& specification : request.structures(list)) {
        const QString type = specification.value("ResourceType");
        if (type != QLatin1String(resourceType))
            throw Fault{QStringLiteral("InvalidParameterValue"),
                        QStringLiteral("'%1' is not a valid taggable resource type for this operation.").arg(type)};
        for (const Parameters& tag : specification.structures("Tag")) {
            const QString key = tag.value("Key");
            if (tags.contains(key))
                throw duplicateTag(key);
            tags.insert(key, tag.value("Value"));
        }
    }
    return tags;
}

TagPairs Call::tagPairs(const char* list) const
{
    TagPairs pairs;
    for (const Parameters& tag : request.structures(list))
        pairs.append({tag.value("Key"), tag.value("Value")});
    return pairs;
}

void Call::needRegion(const RegionName& expected, const QString& subject) const
{
    if (region != expected)
        refuse(makeError(ErrorCode::WrongRegion, subject,
                         {{QStringLiteral("region"), region.toString()},
                          {QStringLiteral("expected"), expected.localeText()}}));
}

void Call::needLocale(const RegionName& locale, const QString& subject) const
{
    if (const auto here = checkCallLocale(context(), locale, subject); !here)
        refuse(here.error());
}

Answer Call::list(const char* set, std::vector<Row> rows, const char* extraFilters, int defaultSize) const
{
    return paged(filtered(std::move(rows), spec, request, extraFilters), set, request, defaultSize, asked());
}

QString Call::asked() const { return spec.name + u' ' + account.toString() + u' ' + region.toString(); }

} // namespace cadastre::awsapi

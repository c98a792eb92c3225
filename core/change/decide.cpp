// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/decide.h"

#include "change/decisions.h"
#include "plan/quotas.h"
#include "plan/sharing.h"

namespace cadastre {

Result<Decision> decide(const Plan& plan, const Command& command, const DecisionContext& context)
{
    auto decision = std::visit([&](const auto& one) { return decideOne(plan, one, context); }, command);
    if (decision)
        addDiscoveryFollowUp(plan, context, *decision);
    return decision;
}

AccountNumber actingAccount(const Plan& plan, const DecisionContext& context)
{
    return context.caller.account.isEmpty() ? plan.settings().owner : context.caller.account;
}

Instant settlesAt(const Plan& plan, const DecisionContext& context)
{
    const qint64 seconds = context.pace.settleSeconds.value_or(plan.settings().settleSeconds);
    return seconds > 0 ? context.now.plusSeconds(seconds) : Instant{};
}

Unexpected refuseUnknown(const char* kind, const QString& subject)
{
    return refuse(ErrorCode::NotFound, subject, {{QStringLiteral("kind"), QLatin1String(kind)}});
}

Unexpected refuseTier(const QString& subject, const char* feature)
{
    return refuse(ErrorCode::TierLacks, subject, {{QStringLiteral("feature"), QLatin1String(feature)}});
}

Result<void> checkTierOf(const Plan& plan, const Pool& pool, AccountNumber account)
{
    const Ipam& ipam = plan.get(plan.get(pool.scope).ipam);
    if (ipam.tier == Tier::Free && account != ipam.owner)
        return refuseTier(plan.textId(pool), "other-accounts");
    return {};
}

Result<void> checkQuota(const Plan& plan, const DecisionContext& context, const char* name, qint64 wanted,
                        const QString& subject, QList<Note>& notes)
{
    const qint64 limit = appliedQuota(plan.settings(), name);
    if (wanted <= limit)
        return {};
    Error exceeded = makeError(ErrorCode::QuotaExceeded, subject,
                               {{QStringLiteral("quota"), QLatin1String(name)},
                                {QStringLiteral("limit"), QString::number(limit)},
                                {QStringLiteral("wanted"), QString::number(wanted)}});
    if (context.strictQuotas || !findQuota(QString(QLatin1String(name)))->adjustable)
        return Unexpected(std::move(exceeded));
    exceeded.params.insert(QStringLiteral("adjustable"), QStringLiteral("true"));
    notes.append(std::move(exceeded));
    return {};
}

Result<void> checkTags(const Tags& tags)
{
    constexpr qsizetype keyLimit = 127; // decisions.md, Quotas
    constexpr qsizetype valueLimit = 256;
    constexpr qsizetype countLimit = 50;
    if (tags.size() > countLimit)
        return refuse(ErrorCode::QuotaExceeded, {},
                      {{QStringLiteral("quota"), QStringLiteral("tags-per-resource")},
                       {QStringLiteral("limit"), QString::number(countLimit)},
                       {QStringLiteral("wanted"), QString::number(tags.size())}});
    for (auto tag = tags.cbegin(); tag != tags.cend(); ++tag) {
        if (tag.key().isEmpty())
            return refuse(ErrorCode::MissingValue, tag.value(), {{QStringLiteral("field"), QStringLiteral("tag-key")}});
        if (tag.key().size() > keyLimit)
            return refuse(ErrorCode::TooLong, tag.key(),
                          {{QStringLiteral("field"), QStringLiteral("tag-key")},
                           {QStringLiteral("limit"), QString::number(keyLimit)}});
        if (tag.value().size() > valueLimit)
            return refuse(ErrorCode::TooLong, tag.key(),
                          {{QStringLiteral("field"), QStringLiteral("tag-value")},
                           {QStringLiteral("limit"), QString::number(valueLimit)}});
        if (tag.key().startsWith(QLatin1String("aws:"), Qt::CaseInsensitive))
            return refuse(ErrorCode::InvalidValue, tag.key(),
                          {{QStringLiteral("field"), QStringLiteral("tag-key")},
                           {QStringLiteral("value"), tag.key()},
                           {QStringLiteral("reason"), QStringLiteral("reserved-prefix")}});
    }
    return {};
}

Result<void> checkCallRegion(const DecisionContext& context, const RegionName& expected, const QString& subject)
{
    const RegionName& called = context.caller.region;
    if (called.isEmpty() || called == expected)
        return {};
    return refuse(ErrorCode::WrongRegion, subject,
                  {{QStringLiteral("region"), called.toString()}, {QStringLiteral("expected"), expected.localeText()}});
}

Result<void> checkCallLocale(const DecisionContext& context, const RegionName& locale, const QString& subject)
{
    const RegionName& called = context.caller.region;
    return called.isEmpty() || called == locale.region() ? Result<void>()
                                                         : Result<void>(refuseLocale(locale, called, subject));
}

Unexpected refuseLocale(const RegionName& locale, const RegionName& called, const QString& subject)
{
    return refuse(ErrorCode::WrongRegion, subject,
                  {{QStringLiteral("region"), called.toString()},
                   {QStringLiteral("expected"), locale.toString()},
                   {QStringLiteral("kind"), QStringLiteral("locale")}});
}

Result<void> checkPoolVisible(const Plan& plan, const DecisionContext& context, const Pool& pool)
{
    const AccountNumber account = actingAccount(plan, context);
    if (poolVisibleTo(plan, pool.id, account))
        return {};
    if (context.asAws) // which says no more than that
        return refuseUnknown("pool", plan.textId(pool));
    return refuse(ErrorCode::PoolNotShared, plan.textId(pool),
                  {{QStringLiteral("pool"), plan.textId(pool)}, {QStringLiteral("account"), account.toString()}});
}

Result<void> checkPoolOwner(const Plan& plan, const DecisionContext& context, const Pool& pool, const char* action)
{
    const AccountNumber account = actingAccount(plan, context);
    if (ownsPool(plan, pool, account))
        return {};
    if (auto ok = checkPoolVisible(plan, context, pool); !ok)
        return ok;
    return refuse(ErrorCode::NotAuthorized, plan.textId(pool),
                  {{QStringLiteral("account"), account.toString()}, {QStringLiteral("action"), QLatin1String(action)}});
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
// What the plan wants otherwise in rows that AWS has shown. An import takes rows as AWS shows them now; what is planned on
// them comes again as a step that the import causes, so that the journal tells the one from the other.
#pragma once

#include "change/changeset.h"
#include "plan/fields.h"
#include "plan/plan.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <string_view>

namespace cadastre {

/// Fields of a kind that people decide and answers of AWS tell, by their names in core/plan/fields.h. States, times and
/// what the plan keeps for itself are none; tags of resources have a field of their own for what AWS showed.
template <class E>
inline constexpr std::array<std::string_view, 0> decidedFields{};
template <>
inline constexpr std::array decidedFields<Account>{std::string_view("name"), std::string_view("unit")};
template <>
inline constexpr std::array decidedFields<Ipam>{
    std::string_view("operatingRegions"), std::string_view("tier"),        std::string_view("privateGua"),
    std::string_view("meteredAccount"),   std::string_view("description"), std::string_view("tags")};
template <>
inline constexpr std::array decidedFields<Scope>{std::string_view("description"), std::string_view("tags"),
                                                 std::string_view("externalAuthority")};
template <>
inline constexpr std::array decidedFields<Pool>{std::string_view("minLength"),    std::string_view("defaultLength"),
                                                std::string_view("maxLength"),    std::string_view("autoImport"),
                                                std::string_view("requiredTags"), std::string_view("description"),
                                                std::string_view("tags")};
template <>
inline constexpr std::array decidedFields<PoolCidr>{std::string_view("advert"), std::string_view("originAsn")};
template <>
inline constexpr std::array decidedFields<Allocation>{std::string_view("description"), std::string_view("tags")};
template <>
inline constexpr std::array decidedFields<ResourceCidr>{std::string_view("scope"), std::string_view("monitored")};
template <>
inline constexpr std::array decidedFields<Share>{std::string_view("name"),        std::string_view("pools"),
                                                 std::string_view("principals"),  std::string_view("permission"),
                                                 std::string_view("discoveries"), std::string_view("allowExternal"),
                                                 std::string_view("tags")};
template <>
inline constexpr std::array decidedFields<VerificationToken>{std::string_view("tags")};
template <>
inline constexpr std::array decidedFields<ResourceDiscovery>{std::string_view("operatingRegions"),
                                                             std::string_view("description"), std::string_view("tags")};
template <>
inline constexpr std::array decidedFields<DiscoveryAssociation>{std::string_view("tags")};

/// Calls `f` with each field of decidedFields.
template <class E, class Fn>
void forEachDecidedField(Fn&& f)
{
    forEachField<E>([&](const auto& field) {
        const auto& names = decidedFields<E>;
        if (std::find(names.begin(), names.end(), std::string_view(field.name)) != names.end())
            f(field);
    });
}

/// The fields in which the plan wants a row (`after`) otherwise than AWS showed it (`before`).
template <class E>
[[nodiscard]] QStringList editedFields(const RowChange<E>& edit)
{
    QStringList names;
    forEachDecidedField<E>([&](const auto& field) {
        if (!((*edit.before).*field.member == (*edit.after).*field.member))
            names.append(QString::fromLatin1(field.name));
    });
    return names;
}

/// Where the lives of IPAMs, scopes, pools and the like stand: an edit has moved that, and an import says it anew.
template <class E>
void copyLifeState(E& to, const E& from)
{
    if constexpr (requires {
                      to.state = LifeState::CreateComplete;
                      to.dueAt = Instant();
                  }) {
        to.state = from.state;
        to.dueAt = from.dueAt;
    }
}

/// What a field refers to, as far as it is in the plan: rows that an edit leaves alone may have gone.
template <class T>
[[nodiscard]] bool isThere(const Plan&, const T&)
{
    return true;
}
template <class E>
[[nodiscard]] bool isThere(const Plan& plan, Id<E> id)
{
    return !id || plan.find(id);
}
template <class E>
[[nodiscard]] bool isThere(const Plan& plan, const QList<Id<E>>& ids)
{
    return std::all_of(ids.begin(), ids.end(), [&](Id<E> id) { return isThere(plan, id); });
}

/// Does something else say what the field is? A CIDR is in the scope of the pool that it was drawn from.
template <class E, class T>
[[nodiscard]] bool isBound(const E&, const E&, T E::*)
{
    return false;
}
[[nodiscard]] inline bool isBound(const ResourceCidr& row, const ResourceCidr& wanted, ScopeId ResourceCidr::*field)
{
    return field == &ResourceCidr::scope && row.allocation != wanted.allocation;
}

/// `row` with each field that is edited as `wanted` has it; what the plan does not hold any more is left as it is.
template <class E>
[[nodiscard]] E withEdited(const Plan& plan, E row, const RowChange<E>& edit, const E& wanted)
{
    forEachDecidedField<E>([&](const auto& field) {
        if (isBound(row, wanted, field.member))
            return;
        if (!((*edit.before).*field.member == (*edit.after).*field.member) && isThere(plan, wanted.*field.member))
            row.*field.member = wanted.*field.member;
    });
    return row;
}

} // namespace cadastre

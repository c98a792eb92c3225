// SPDX-License-Identifier: GPL-3.0-or-later
// Plans from text and back. One line a thing; names are one word and unique; what stands later may refer to what stands
// earlier. A line starts with its kind, then what it must have, then any `key=value` and flags:
//
//   settings    settle=60 release=90 policy=blog2022 evidence=required owner=… home=… org=o-abc sharing quota=NAME:N
//   ou          NAME [in=OU]
//   account     NUMBER [name=…] [ou=OU] [external]
//   ipam        us-east-1 us-west-2 [free] [gua]               the first Region is the home; makes both default scopes
//   scope       NAME                                           an extra private scope
//   pool        NAME public|private|SCOPE [ipv4|ipv6]          top level; ipv6 unless said
//   pool        NAME in=POOL [locale=R] [service=ec2] [source=amazon|byoip] [advertisable|private-only] [min=56]
//               [default=56] [max=56] [tag=K=V]… [import] [vpc=VPC] [strategy=sparse] [refill=20:48] [owner=…]
//   cidr        POOL 2001:db8::/32 [state=…] [advertised] [evidence=…] [due=SECONDS] [seen]
//               in a pool with a source this also makes the ipam-pool allocation there, unless `loose`
//   alloc       POOL 10.0.0.0/24 [desc=…] [owner=…] [due=SECONDS] [seen]        a manual allocation
//   vpc         NAME REGION [owner=…] [tag=K=V]… [seen] [default]
//   subnet      NAME VPC ZONE
//   rescidr     RESOURCE 10.0.0.0/16 public|private|SCOPE [pool=POOL] [primary] [ignored]   with `pool`: allocated there
//   share       NAME POOL[,POOL] PRINCIPAL[,PRINCIPAL]
//   external    SCOPE 10.9.0.0/16 [site=…]
//   reserve     POOL 2001:db8::/48 [purpose=…]
//   # a comment
#pragma once

#include "change/decide.h"
#include "plan/plan.h"

#include <QString>

namespace cadastre::testing {

/// Where tests live: owner 210987654321, home us-east-1, 2026-01-01T00:00:00Z.
inline const AccountNumber planOwner = AccountNumber::of(210'987'654'321);
inline constexpr Instant planStart{1'767'225'600'000};

/// Ends the test run with the line when one is wrong.
[[nodiscard]] Plan planOf(QStringView lines);
[[nodiscard]] inline Plan planOf(const char16_t* lines) { return planOf(QStringView(lines)); }
/// The same lines for what is there (no times, no ids): for comparing and for reading when a test fails.
[[nodiscard]] QString textOf(const Plan& plan);

/// By name; ends the test run when there is none.
[[nodiscard]] PoolId poolNamed(const Plan& plan, const char* name);
[[nodiscard]] ScopeId scopeNamed(const Plan& plan, const char* name); ///< "public", "private" or its name
[[nodiscard]] ResourceId resourceNamed(const Plan& plan, const char* name);
[[nodiscard]] Prefix prefixOf(const char* text);

/// The owner at planStart plus `seconds`.
[[nodiscard]] DecisionContext contextAt(qint64 seconds = 0);
/// Decides and applies a command and, as the engine does, all that follows by itself. The result holds all changes and
/// notes; `followUps` is what followed.
Result<Decision> carryOut(Plan& plan, const Command& command, const DecisionContext& context = contextAt());
/// Equal rows of every kind and equal totals of every pool? Says in what they differ; empty when they do not.
[[nodiscard]] QString differenceOf(const Plan& a, const Plan& b);
/// What must hold in any plan: each allocation is in the map of its pool, maps and totals agree with the rows, and what
/// a child pool holds is allocated in its source. Empty when all is well.
[[nodiscard]] QString brokenInvariantOf(const Plan& plan);

} // namespace cadastre::testing

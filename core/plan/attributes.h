// SPDX-License-Identifier: GPL-3.0-or-later
// What AWS keeps of a VPC or a subnet and no address depends on. A plan holds it so that who sets it reads it back
// (Terraform does); values that are AWS's default are not stored. Names and values are AWS's (service model 2016-11-15).
#pragma once

#include "base/result.h"
#include "plan/names.h"
#include "plan/vocabulary.h"

namespace cadastre {

/// The value that holds: as stored, else AWS's default; "" for a name that the kind does not have.
[[nodiscard]] QString attributeOf(const Tags& attributes, ResourceKind kind, const char* name);

/// `now` with `changes` over it. Errors: InvalidValue {field: the attribute, value, reason: unknown-attribute,
/// unknown-word}, ConflictingValues (DNS host names without DNS: "ModifyVpcAttribute" of the service model).
[[nodiscard]] Result<Tags> attributesWith(Tags now, const Tags& changes, ResourceKind kind);

} // namespace cadastre

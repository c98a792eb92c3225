// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "awsapi/parameters.h"
#include "base/error.h"

#include <QString>

#include <optional>

namespace cadastre::awsapi {

/// An error as AWS says it (contract §17). Thrown inside core/awsapi by what decodes a request, and caught by
/// Rehearsal::answer(): the decoders of sixty actions stay straight, and nothing leaves this folder by exception.
struct Fault {
    QString code;
    QString message;
    int status = 400;
    std::optional<Error> cause; ///< what the plan refused; none: the request itself was at fault
};

/// AWS's code and, where a log or test of real AWS shows one, its text; else our sentence. `request` names what the
/// error's subject does not (the pool whose CIDR is in an invalid state).
[[nodiscard]] Fault faultOf(const Error& error, const Parameters& request);

[[nodiscard]] Fault missingParameter(const QString& name);
[[nodiscard]] Fault invalidValue(const QString& name, const QString& value);
[[nodiscard]] Fault dryRunPassed();
/// "The action MakeCoffee exists in AWS but is not rehearsed here."
[[nodiscard]] Fault notRehearsed(const QString& what);
[[nodiscard]] Fault duplicateTag(const QString& key);
[[nodiscard]] Fault invalidCombination(const QString& message);
/// Of a kind as core/change names it: "ipam", "scope", "pool", "allocation", "vpc" …
[[nodiscard]] Fault notFound(const QString& kind, const QString& id);

} // namespace cadastre::awsapi

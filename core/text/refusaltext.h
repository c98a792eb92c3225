// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace cadastre {

/// An AWS error code in words, for people who watch a rehearsal.
struct RefusalWords {
    QString meaning; ///< one sentence; empty: the code is not known here
    QString advice;  ///< what to do, as a second sentence
};

/// Of "DependencyViolation", "InvalidVpcID.NotFound", "IpamPoolLimitExceeded" … (contract §17). Where the plan refused, its
/// own sentence (text/sentence.h) says more; this is for what was wrong with the request itself.
[[nodiscard]] RefusalWords refusalWords(const QString& awsCode);

} // namespace cadastre

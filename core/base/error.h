// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/errorcode.h"

#include <QMap>
#include <QString>

#include <initializer_list>
#include <utility>

namespace cadastre {

/// Why something did not happen: facts, never a sentence. `core/text` makes the sentence, the endpoint the AWS code.
struct Error {
    ErrorCode code{};
    /// What it is about: an id, a CIDR, a path, a field; as the user wrote it when it came from the user.
    QString subject;
    /// Named facts for the sentence ("pool", "limit", "line", …): see errorcode.h for which code carries which.
    QMap<QString, QString> params;

    friend bool operator==(const Error&, const Error&) = default;
};

/// makeError(ErrorCode::Overlap, "10.0.0.0/8", {{"with", "ipam-pool-alloc-…"}})
[[nodiscard]] inline Error makeError(ErrorCode code, QString subject = {},
                                     std::initializer_list<std::pair<QString, QString>> params = {})
{
    Error error{code, std::move(subject), {}};
    for (const auto& [name, value] : params)
        error.params.insert(name, value);
    return error;
}

} // namespace cadastre

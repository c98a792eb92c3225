// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "awsapi/element.h"
#include "awsapi/request.h"
#include "base/error.h"
#include "base/instant.h"

#include <map>
#include <optional>
#include <vector>

class QJsonObject;

namespace cadastre::awsapi {

/// Ids and ARNs of an answer by the name of their element: "vpcId" → "vpc-…". Of several of a name, the first.
using MadeIds = std::map<QString, QString>;

/// One request and what became of it, for the log.
struct LogEntry {
    Instant time;
    QString service; ///< "ec2", "ram", "sts"; empty when the request was not let in
    QString action;
    AccountNumber account;
    RegionName region;
    Parameters parameters; ///< of RAM: its JSON, flattened
    HttpRequest request;   ///< of RAM alone, without headers: what `parameters` cannot give back
    int status = 200;
    QString code;               ///< of the error
    QString message;            ///< its text
    std::optional<Error> cause; ///< what the plan refused; none: the request itself was at fault
    qint64 seq = 0;             ///< the journal entry that came of it; 0: nothing changed
    MadeIds made;               ///< only when something changed
    qint64 microseconds = 0;
    QByteArray requestId;

    [[nodiscard]] bool isRefused() const { return !code.isEmpty(); }
    [[nodiscard]] bool isAdmitted() const { return !service.isEmpty() && !action.isEmpty(); }
};

/// The request of an entry that was let in, to be answered once more as a new one.
[[nodiscard]] HttpRequest withoutClientToken(const LogEntry& entry);

[[nodiscard]] MadeIds idsIn(const std::vector<Element>& answer);
[[nodiscard]] MadeIds idsIn(const QJsonObject& answer);
/// {"principals":["a","b"]} → principals.1=a, principals.2=b.
[[nodiscard]] Parameters flattened(const QJsonObject& body);

} // namespace cadastre::awsapi

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "awsapi/parameters.h"
#include "plan/names.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

namespace cadastre::awsapi {

/// An HTTP request as it came, whole and within its limits; nothing in it is trusted yet.
struct HttpRequest {
    QByteArray method;
    QByteArray path;                                  ///< still encoded, without the query
    QByteArray query;                                 ///< still encoded, without the '?'
    QList<std::pair<QByteArray, QByteArray>> headers; ///< names in lower case, values trimmed, in the order sent
    QByteArray body;

    /// The first header of a name, or nothing.
    [[nodiscard]] QByteArray header(const char* name) const
    {
        for (const auto& [key, value] : headers)
            if (key == name)
                return value;
        return {};
    }
    [[nodiscard]] bool hasHeader(const char* name) const
    {
        for (const auto& one : headers)
            if (one.first == name)
                return true;
        return false;
    }
};

struct HttpReply {
    int status = 200;
    QByteArray contentType = "text/xml;charset=UTF-8";
    QByteArray body;
    QByteArray requestId;
    QByteArray errorType; ///< of a RAM error, for x-amzn-ErrorType
};

/// Whose request it is, once the signature holds.
struct Identity {
    AccountNumber account;
    RegionName region;
    QString service; ///< "ec2", "sts", "ram"
};

} // namespace cadastre::awsapi

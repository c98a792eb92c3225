// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/names.h"

#include <QByteArray>
#include <QString>

namespace cadastre::awsapi {

/// What a client has to know of the endpoint.
struct ClientSetup {
    QString endpoint;      ///< "http://127.0.0.1:40117"
    AccountNumber account; ///< who calls: it is the access key id
    QByteArray secret;
    RegionName region;
};

enum class ClientKind { AwsCli, Boto3, Terraform };

/// Ready to be pasted: a shell, a Python program, a Terraform configuration that talks to the endpoint and not to AWS.
[[nodiscard]] QString setupText(ClientKind kind, const ClientSetup& setup);

} // namespace cadastre::awsapi

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

namespace cadastre {

/// A record as the AWS CLI would print it: the list it stands in, and what AWS answers keep outside of it.
struct StateRecord {
    QString list; ///< "IpamPools", "Vpcs", …
    QJsonObject object;
    QString pool;   ///< the id of the pool it is in
    QString region; ///< where an ARN or the provider says it
};

/// What one instance of a resource in a Terraform state says in AWS's words: none for a type that is not read, two for a
/// VPC that came out of a pool.
[[nodiscard]] QList<StateRecord> recordsOfState(const QString& type, const QJsonObject& attributes);

} // namespace cadastre

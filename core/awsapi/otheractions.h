// SPDX-License-Identifier: GPL-3.0-or-later
// What AWS has and a rehearsal does not: the names of the actions of EC2, RAM and STS that lie outside of IPAM. Who calls one
// is told that it is not rehearsed, and not that AWS has no such action.
#pragma once

#include <QByteArray>
#include <QString>

namespace cadastre::awsapi {

[[nodiscard]] bool isOtherEc2Action(const QString& name);
[[nodiscard]] bool isOtherStsAction(const QString& name);
/// The operation at a path ("/listresourcetypes" → "ListResourceTypes"); empty when RAM has none there.
[[nodiscard]] QString otherRamOperation(const QByteArray& path);

} // namespace cadastre::awsapi

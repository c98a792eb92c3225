// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/clocktext.h"

#include "text/moment.h"

#include <QCoreApplication>

namespace cadastre {

QString clockBehindText(Instant now, Instant newest)
{
    return QCoreApplication::translate(
               "core",
               "This computer’s clock says %1, but the newest step of this plan is of %2. Set the clock right if it "
               "is wrong: expiry dates, what is pending and the times of new steps go by it. If it is right, go "
               "on: steps keep their order.")
        .arg(momentText(now), momentText(newest));
}

} // namespace cadastre

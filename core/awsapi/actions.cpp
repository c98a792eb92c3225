// SPDX-License-Identifier: GPL-3.0-or-later
#include "awsapi/actions.h"

#include <QHash>

namespace cadastre::awsapi {

const Action* findAnswered(const QString& name)
{
    static const QHash<QString, const Action*> byName = [] {
        QHash<QString, const Action*> table;
        for (const auto& topic : {frameActions(), poolActions(), allocationActions(), vpcActions(), monitoringActions(),
                                  discoveryActions(), byoipActions(), byoasnActions(), tokenActions(), tagActions()})
            for (const Action& action : topic)
                table.insert(QString::fromLatin1(action.name), &action);
        return table;
    }();
    return byName.value(name, nullptr);
}

} // namespace cadastre::awsapi

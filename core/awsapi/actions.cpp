// SPDX-License-Identifier: GPL-3.0-or-later
#include "awsapi/actions.h"

#include <QHash>

namespace cadastre::awsapi {

namespace {

std::array<std::span<const Action>, 14> topics()
{
    return {frameActions(),   poolActions(),       allocationActions(), vpcActions(),        subnetActions(),
            defaultActions(), monitoringActions(), discoveryActions(),  discoveredActions(), byoipActions(),
            addressActions(), byoasnActions(),     tokenActions(),      tagActions()};
}

} // namespace

const Action* findAnswered(const QString& name)
{
    static const QHash<QString, const Action*> byName = [] {
        QHash<QString, const Action*> table;
        for (const auto& topic : topics())
            for (const Action& action : topic)
                table.insert(QString::fromLatin1(action.name), &action);
        return table;
    }();
    return byName.value(name, nullptr);
}

std::vector<Action> answeredActions()
{
    std::vector<Action> all;
    for (const auto& topic : topics())
        all.insert(all.end(), topic.begin(), topic.end());
    return all;
}

} // namespace cadastre::awsapi

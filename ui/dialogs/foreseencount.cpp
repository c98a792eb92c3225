// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/foreseencount.h"

#include "ui/session/foresight.h"
#include "ui/views/common/labels.h"

#include <QCoreApplication>

namespace cadastre {

Foresight* countForeseen(Session& session, StatusLabel* label)
{
    auto* foresight = new Foresight(session, label);
    QObject::connect(foresight, &Foresight::looking, label, [label] {
        label->setStatus(StatusLevel::Pending,
                         QCoreApplication::translate("ForeseenCount", "Open findings afterwards: being looked for…"));
    });
    QObject::connect(foresight, &Foresight::foreseen, label, [label](const ForeseenFindings& foreseen) {
        label->setStatus(foreseen.fresh.empty() ? StatusLevel::Ok : StatusLevel::Warning,
                         QCoreApplication::translate("ForeseenCount", "Open findings: %1 → %2")
                             .arg(foreseen.openBefore)
                             .arg(foreseen.openAfter));
    });
    return foresight;
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/common/rowcopies.h"

#include "rollout/rowtexts.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QMenu>

namespace cadastre {

namespace {

struct RowCopies {
    Q_DECLARE_TR_FUNCTIONS(cadastre::RowCopies)
};

} // namespace

void addRowCopies(QMenu& menu, const Plan& plan, const std::vector<RolloutSubject>& rows)
{
    using Writer = QString (*)(const Plan&, const std::vector<RolloutSubject>&);
    const bool isAny = !rowsToMake(plan, rows).empty();
    const auto add = [&](const QString& text, const char* name, Writer write) {
        QAction* action = menu.addAction(text, &menu, [&plan, rows, write] {
            QGuiApplication::clipboard()->setText(write(plan, rows));
        });
        action->setObjectName(QLatin1String(name));
        action->setEnabled(isAny);
    };
    add(RowCopies::tr("AWS CLI"), "copyAs.awsCli", awsCallsFor);
    add(RowCopies::tr("Terraform"), "copyAs.terraform", terraformFor);
}

} // namespace cadastre

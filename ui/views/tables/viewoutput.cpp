// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/tables/viewoutput.h"

#include "ui/icons.h"

#include <QMenu>

namespace cadastre {

void ViewOutput::fillMenu(QMenu& menu)
{
    const auto add = [&](const char* icon, const QString& text, TableForm form) {
        menu.addAction(themedIcon(QLatin1String(icon)), text, this, [this, form] { open(form); });
    };
    add("export", tr("Export as CSV…"), TableForm::Csv);
    add("export", tr("Export as JSON…"), TableForm::Json);
    add("export", tr("Export as PDF…"), TableForm::Pdf);
    add("print", tr("Print…"), TableForm::Paper);
}

void ViewOutput::openForm(std::vector<TableSource> sources, int chosen, TableForm form, QWidget* window)
{
    auto* dialog = new TableExportDialog(m_session, std::move(sources), chosen, form, window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

ViewOutput* ViewOutput::in(QWidget* pane)
{
    for (ViewOutput* output : pane->findChildren<ViewOutput*>())
        if (output->isSeen())
            return output;
    return nullptr;
}

} // namespace cadastre

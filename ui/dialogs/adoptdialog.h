// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/adoption.h"
#include "ui/session/request.h"
#include "ui/views/common/previewdialogframe.h"

#include <QTimer>

#include <vector>

class QTableWidget;

namespace cadastre {

class PlainLabel;
class Session;

/// Takes what AWS has into the plan: the rows of the comparison with a tick each, what would become of the plan, then one
/// step. What is missing in AWS leaves the plan only where somebody ticked it.
class AdoptDialog final : public PreviewDialogFrame {
    Q_OBJECT
public:
    AdoptDialog(Session& session, const AdoptRequest& request, QWidget* parent = nullptr);
    void accept() override;

Q_SIGNALS:
    /// What the form says is of the ticks as they stand. Once after many of them: thousands of rows take their time.
    void reviewed();

private:
    void fill();
    void review();
    void weigh(); ///< what the ticks would make of the plan
    [[nodiscard]] DriftChoice choice() const;

    Session& m_session;
    std::vector<std::size_t> m_offered; ///< rows of the comparison, in the order of the table
    PlainLabel* m_summary;
    QTableWidget* m_table;
    Adoption m_adoption;
    QTimer m_later; ///< runs while ticks come
};

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/importplan.h"
#include "ui/session/request.h"
#include "ui/views/common/previewdialogframe.h"

class QComboBox;
class QLineEdit;
class QTimer;

namespace cadastre {

class FormGrid;
class PlainLabel;
class Session;

/// Chooses the answers of the AWS CLI that the plan is compared with. What the files do not say is asked, as by the import.
class CompareDialog final : public PreviewDialogFrame {
    Q_OBJECT
public:
    CompareDialog(Session& session, const CompareRequest& request, QWidget* parent = nullptr);
    void accept() override;

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void choose(const QStringList& files);
    void chooseFiles();
    void chooseFolder();
    /// Paths are typed and pasted as well.
    void readInTime();
    void typed();
    void review();
    [[nodiscard]] ImportContext context() const;

    Session& m_session;
    QStringList m_files;
    FormGrid* m_form;
    QLineEdit* m_fileLine;
    QTimer* m_typed; ///< when nothing more is typed
    QComboBox* m_region;
    QComboBox* m_account;
    QComboBox* m_pool;
    PlainLabel* m_summary;
};

} // namespace cadastre

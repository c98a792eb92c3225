// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ui/session/request.h"
#include "ui/views/common/previewdialogframe.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace cadastre {

class Session;

/// Writes the plan: loss-free JSON, CSV for sheets, the tree as text, or an audit report. Shows the first lines before.
class ExportDialog final : public PreviewDialogFrame {
    Q_OBJECT
public:
    ExportDialog(Session& session, const ExportRequest& request, QWidget* parent = nullptr);
    void accept() override;

private:
    /// Errors: those of Journal::changes().
    [[nodiscard]] Result<QByteArray> content() const;
    void refresh();
    void choosePath();

    Session& m_session;
    QComboBox* m_format;
    QCheckBox* m_withHistory;
    QLineEdit* m_path;
    QPlainTextEdit* m_sample;
};

} // namespace cadastre

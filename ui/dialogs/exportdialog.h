// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/request.h"
#include "ui/views/common/previewdialogframe.h"

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
    [[nodiscard]] QByteArray content() const;
    void refresh();
    void choosePath();

    Session& m_session;
    QComboBox* m_format;
    QLineEdit* m_path;
    QPlainTextEdit* m_sample;
};

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/importplan.h"
#include "ui/session/request.h"
#include "ui/views/common/previewdialogframe.h"

#include <optional>

class QComboBox;
class QLineEdit;
class QTableWidget;

namespace cadastre {

class PlainLabel;
class Session;

/// Import review: files in, every record's fate shown, then one step. Refused records stay out; what is unknown (Region,
/// account, pool) is asked for, never guessed.
class ImportDialog final : public PreviewDialogFrame {
    Q_OBJECT
public:
    ImportDialog(Session& session, const ImportRequest& request, QWidget* parent = nullptr);
    void accept() override;

private:
    void addFiles();
    void review();
    void showFates();
    void showPlanDiff(const ChangeSet& changes);

    Session& m_session;
    QStringList m_files;
    QLineEdit* m_fileLine;
    QComboBox* m_region;
    QComboBox* m_account;
    QComboBox* m_pool;
    PlainLabel* m_summary;
    QTableWidget* m_table;
    std::optional<ImportPlan> m_plan;
    std::optional<ChangeSet> m_diff;
    QString m_format;
};

} // namespace cadastre

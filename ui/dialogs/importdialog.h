// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/columnmemory.h"
#include "engine/plannedsinceseen.h"
#include "exchange/importreview.h"
#include "ui/session/request.h"
#include "ui/views/common/previewdialogframe.h"

#include <QFutureWatcher>

#include <memory>
#include <optional>

class QComboBox;
class QLineEdit;
class QPushButton;
class QTimer;

namespace cadastre {

class ColumnMapping;
class EmptyState;
class FormGrid;
class PlainLabel;
class RecordChoice;
class Session;

/// Import review: files in, every record's fate shown, a choice a record, then one step. Refused records stay out; what is
/// unknown (Region, account, pool, which column is which) is asked for, never guessed without saying so.
class ImportDialog final : public PreviewDialogFrame {
    Q_OBJECT
public:
    ImportDialog(Session& session, const ImportRequest& request, QWidget* parent = nullptr,
                 ColumnMemory memory = ColumnMemory::standard());
    void accept() override;
    /// Writes the fate of each record as a table. Errors: FileNotWritable.
    [[nodiscard]] Result<void> writeReport(const QString& path) const;

protected:
    /// Files may be dropped anywhere on the form.
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    /// In the line of files Enter reads them; it does not import.
    void keyPressEvent(QKeyEvent* event) override;

private:
    void prepareFields();
    void offerPlaces(); ///< Regions, accounts and pools of the plan, for files that do not say theirs
    [[nodiscard]] QWidget* filesLine();
    [[nodiscard]] QWidget* recordsPane();
    void reviewWhenAnswered();
    void readInTime(); ///< what is typed, what another thread has read, what is being written
    void addFiles();
    void addFolder();
    void saveReport();
    void setFiles(const QStringList& files);
    void readTyped();
    void typed(); ///< what was reviewed is no longer what the line says
    /// Reads the files as they are chosen to be read: at once where that is quick, else in another thread.
    void review();
    void showReview(ImportReview review);
    [[nodiscard]] ImportQuestion question();
    [[nodiscard]] ImportOptions options();
    /// What the plan wants otherwise than AWS showed it; its history is read once for each revision.
    [[nodiscard]] const Result<PlannedSinceSeen>& planned();
    void showFormat(ImportFormat format);
    void showProblem(const Error& error);
    void showFates();
    void showPlanDiff(const ChangeSet& changes);

    Session& m_session;
    ColumnMemory m_memory;
    QStringList m_files;
    FormGrid* m_form;
    QLineEdit* m_fileLine;
    QComboBox* m_formatBox;
    QComboBox* m_region;
    QComboBox* m_account;
    QComboBox* m_pool;
    QLineEdit* m_seen; ///< when AWS showed what a state file holds
    PlainLabel* m_summary;
    EmptyState* m_empty; ///< while no file is chosen
    RecordChoice* m_records;
    QPushButton* m_report;
    QTimer* m_later; ///< the review after a choice: one for many ticks
    QTimer* m_typed; ///< until somebody pauses in typing paths
    QFutureWatcher<std::shared_ptr<ImportReview>> m_reading;
    bool m_isStale = false;   ///< what is being read nobody wants to know any more
    bool m_isWaiting = false; ///< for that to end, to read anew
    qint64 m_plannedOf = -1;  ///< the revision
    Result<PlannedSinceSeen> m_planned;
    ColumnMapping* m_mapping;
    int m_mappingPage = 0;
    std::optional<ImportPlan> m_plan;
    std::optional<ChangeSet> m_diff;
    QString m_format;
};

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/tableprint.h"
#include "ui/views/common/previewdialogframe.h"

#include <functional>
#include <memory>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QStackedWidget;
class QToolButton;

namespace cadastre {

class PlainLabel;
class Session;

enum class TableForm { Csv, Json, Pdf, Paper };
enum class TableExtent {
    Shown,     ///< the columns that are shown, in their order, and the rows that the filter leaves
    Everything ///< every column and row
};

/// A table that is to leave the window.
struct TableSource {
    QString word;  ///< of its file: "allocations"
    QString title; ///< "Allocations"
    QString about; ///< where, and what it is narrowed to
    std::function<TableContent(TableExtent)> content;
};

class PagePreview;

/// Writes a table as CSV, JSON or PDF, or prints it. Shows the first lines, or the pages, before.
class TableExportDialog final : public PreviewDialogFrame {
    Q_OBJECT
public:
    TableExportDialog(Session& session, TableSource source, TableForm form, QWidget* parent = nullptr);
    void accept() override;

    [[nodiscard]] TableForm form() const;
    [[nodiscard]] const TableContent& content() const { return *m_content; }

private:
    void refresh();
    void showPage(int number);
    void choosePath();
    void print();
    [[nodiscard]] TableHeading heading() const;

    Session& m_session;
    TableSource m_source;
    QComboBox* m_extent;
    QComboBox* m_form;
    QLineEdit* m_path;
    QWidget* m_file;
    QStackedWidget* m_preview;
    QPlainTextEdit* m_sample;
    PagePreview* m_page;
    PlainLabel* m_pageLabel;
    QToolButton* m_before;
    QToolButton* m_after;
    std::unique_ptr<TableContent> m_content;
};

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/tableprint.h"
#include "ui/views/common/previewdialogframe.h"

#include <functional>
#include <memory>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPrinter;
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

/// A table, a tree or a chart that is to leave the window.
struct TableSource {
    QString word;  ///< of its file: "allocations"
    QString title; ///< "Allocations"
    QString about; ///< where, and what it is narrowed to
    std::function<TableContent(TableExtent)> content;
    QStringList extents = {};                            ///< what the two are called; none: as of a table
    std::function<void(QPainter&, QRectF)> picture = {}; ///< of a chart: on paper it comes first, or alone
};

class PagePreview;

/// Writes a table, tree or chart as CSV, JSON or PDF, or prints it. Shows the first lines, or the pages, before.
class TableExportDialog final : public PreviewDialogFrame {
    Q_OBJECT
public:
    /// On the `chosen` one of the sources; where there are several the form asks which. There is one at least.
    TableExportDialog(Session& session, std::vector<TableSource> sources, int chosen, TableForm form,
                      QWidget* parent = nullptr);
    void accept() override;

    [[nodiscard]] TableForm form() const;
    [[nodiscard]] const TableContent& content() const { return *m_content; }
    /// That `title` was printed, and where: in a file or by which printer.
    [[nodiscard]] static QString printedText(const QString& title, const QPrinter& printer);

private:
    [[nodiscard]] const TableSource& source() const;
    void sourceChosen();
    void refresh();
    void showPage(int number);
    void choosePath();
    void print();
    [[nodiscard]] TableHeading heading() const;

    Session& m_session;
    std::vector<TableSource> m_sources;
    QComboBox* m_which;
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

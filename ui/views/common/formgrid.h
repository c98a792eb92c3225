// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QWidget>

class QGridLayout;

namespace cadastre {

class PlainLabel;

/// Form rows with aligned columns: quiet label, field, hint and problem under the field. The label becomes the field's buddy
/// and its accessible name; where the field is a row of controls, the first one's. One FormGrid a page keeps every section aligned.
class FormGrid final : public QWidget {
    Q_OBJECT
public:
    explicit FormGrid(QWidget* parent = nullptr);
    void addSection(const QString& title);
    /// `label` may carry a mnemonic (&). `whatsThis` = AWS's rule and its reason; where it is not given, what fieldHelp() has for
    /// the field's object name. The grid owns the field from here on.
    void addRow(const QString& label, QWidget* field, const QString& hint = {}, const QString& whatsThis = {});
    /// A row to be read: a text in place of the field.
    void addFact(const QString& label, const QString& objectName, const QString& text);
    /// A widget over both columns (a table, a message bar). `stretch`: its share of the height that is left.
    void addWide(QWidget* widget, int stretch = 0);
    /// Something more of the row above (a sentence, further controls): in the column of the fields.
    void addUnder(QWidget* widget);
    void addStretch();
    void setHint(QWidget* field, const QString& hint);
    /// Shows the sentence under the field in the error colour and borders the field; empty clears it.
    void setProblem(QWidget* field, const QString& sentence);
    [[nodiscard]] QString problem(QWidget* field) const;
    void setRowVisible(QWidget* field, bool visible);

private:
    struct Row {
        PlainLabel* label = nullptr;
        PlainLabel* hint = nullptr;
        PlainLabel* problem = nullptr;
    };
    QGridLayout* m_grid;
    QHash<QWidget*, Row> m_rows;
    int m_nextRow = 0;
};

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/sheetimport.h"

#include <QMap>
#include <QWidget>

class QComboBox;
class QTableWidget;

namespace cadastre {

class PlainLabel;

/// Which column of somebody's table is which of our fields: a row a field, its column to choose, and what the first rows
/// hold there. What a person chose is handed to the import, which remembers it; until then the guess stands.
class ColumnMapping final : public QWidget {
    Q_OBJECT
public:
    explicit ColumnMapping(QWidget* parent = nullptr);

    /// Shows another table. The same header again keeps what was chosen.
    void setPreview(const SheetPreview& preview);
    [[nodiscard]] const QStringList& header() const { return m_preview.header; }
    /// "prefix=Network", for every field; empty while nothing was chosen.
    [[nodiscard]] QStringList chosen() const;

Q_SIGNALS:
    void changed();

private:
    void take(SheetField field, int column);
    void showColumns();

    SheetPreview m_preview;
    bool m_isChosen = false;
    QTableWidget* m_table;
    PlainLabel* m_origin;
    QMap<SheetField, QComboBox*> m_boxes;
};

} // namespace cadastre

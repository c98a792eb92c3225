// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>
#include <QVector>

#include <functional>
#include <vector>

class QAbstractItemModel;

namespace cadastre {

/// What a table says, apart from any window: from here come files, paper and the clipboard, so that they are equal.
struct TableContent {
    struct Column {
        QString key; ///< stable, never translated: of files
        QString title;
        bool isNumber = false;  ///< ends at one line
        bool isAddress = false; ///< in the address font, and never broken
    };
    struct Row {
        QStringList shown; ///< as people read it, without isolates
        QStringList exact; ///< as machines do: percentages to twelve decimals, moments in ISO 8601, nothing for none
        bool isGap = false;
    };
    QVector<Column> columns;
    std::vector<Row> rows;

    /// RFC 4180 with the keys as its header; defused for spreadsheets.
    [[nodiscard]] QByteArray csv() const;
    /// An array with an object a row, by key.
    [[nodiscard]] QByteArray json() const;
};

/// The headings of those columns of a model that have a stable key; `used` holds which they are.
[[nodiscard]] QVector<TableContent::Column> contentColumns(const QAbstractItemModel& model, const QVector<int>& columns,
                                                           QVector<int>& used);
/// One row: `cell` answers for a column and a role, as the model does.
[[nodiscard]] TableContent::Row contentRow(const QVector<int>& used,
                                           const std::function<QVariant(int column, int role)>& cell);
/// `columns` in the order in which they are shown; those without a stable key (actions) are left out.
[[nodiscard]] TableContent contentOf(const QAbstractItemModel& model, const QVector<int>& rows,
                                     const QVector<int>& columns);

} // namespace cadastre

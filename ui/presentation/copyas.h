// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVector>

#include <memory>

class QAbstractItemModel;
class QMimeData;

namespace cadastre {

/// Rows of a table as text for elsewhere (interface §1.2): bare values, no isolates, no locale, free space left out. CSV and
/// JSON are read by machines: they have the exact values (TableContent).
enum class CopyFormat { CidrList, Tsv, Csv, Json, Markdown };

/// The format as text/plain, beside text/csv and text/html of the same rows. `columns` in the order in which they are
/// shown; those without a stable key (actions) are left out. CSV is RFC 4180 and defused for spreadsheets.
[[nodiscard]] std::unique_ptr<QMimeData> copyData(const QAbstractItemModel& model, const QVector<int>& rows,
                                                  const QVector<int>& columns, CopyFormat format);

} // namespace cadastre

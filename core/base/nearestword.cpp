// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/nearestword.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace cadastre {

namespace {

int editSteps(QStringView a, QStringView b)
{
    std::vector<int> row(static_cast<std::size_t>(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (const QChar one : a) {
        int diagonal = row.front()++;
        for (std::size_t j = 1; j < row.size(); ++j) {
            const int change = diagonal + (one == b[static_cast<qsizetype>(j) - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({change, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

} // namespace

QString nearestWord(QStringView typed, const QStringList& words)
{
    QString nearest;
    int fewest = 3;
    for (const QString& word : words)
        if (const int steps = editSteps(typed, word); steps < fewest && steps < word.size()) {
            fewest = steps;
            nearest = word;
        }
    return nearest;
}

} // namespace cadastre

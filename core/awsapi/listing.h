// SPDX-License-Identifier: GPL-3.0-or-later
// What all Describe and Get actions share: filters, ids, pages (contract §2).
#pragma once

#include "awsapi/element.h"
#include "awsapi/model.h"

#include <utility>
#include <vector>

namespace cadastre::awsapi {

/// One element of a list, and what filters may look at beside its fields ("ipam-id" of a scope).
struct Row {
    Element item{"item"};
    std::vector<std::pair<QString, QString>> facts;
    quint32 handle = 0; ///< of what it shows, by which a NextToken finds it again; 0: by the ids among its fields
};

/// '*' is any text, '?' any character, '\' takes the next one as it is; the case counts.
[[nodiscard]] bool matchesWildcard(QStringView pattern, QStringView text);

/// The rows that the request's Filter.N let through. Values of a filter are alternatives, filters add up. `extraNames`:
/// names beyond the fields of the shape, separated by spaces. Throws InvalidParameterValue for a filter that there is
/// not, FilterLimitExceeded above 200 values.
[[nodiscard]] std::vector<Row> filtered(std::vector<Row> rows, const ActionSpec& spec, const Parameters& request,
                                        const char* extraNames = "");

/// Which rows a page shows: [from, end).
struct PageBounds {
    std::size_t from = 0;
    std::size_t end = 0;
};
/// By NextToken and MaxResults of the list `set`. `asked`: the action, by whom and where, which a token is for, too. Throws
/// InvalidNextToken, InvalidParameterValue for less than one.
[[nodiscard]] PageBounds pageOf(const std::vector<Row>& rows, const char* set, const Parameters& request,
                                int defaultSize, const QString& asked = {});

/// The list and, where more is left, its NextToken. A token names the row to go on with, so that a client may delete what
/// it was shown and miss nothing. It belongs to one request: it is refused (InvalidNextToken) with other filters, for
/// another list, from another account, in another Region, or when it was not made here (contract §2).
[[nodiscard]] std::vector<Element> paged(std::vector<Row> rows, const char* set, const Parameters& request,
                                         int defaultSize = 1000, const QString& asked = {});

} // namespace cadastre::awsapi

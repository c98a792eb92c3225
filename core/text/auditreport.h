// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compliance/audit.h"

#include <QByteArray>
#include <QStringView>

#include <optional>

namespace cadastre {

class Plan;

/// Forms in which an audit leaves the program. All list the same findings with the same ids in the same order.
enum class AuditFormat : std::uint8_t { Text, Json, Csv, Sarif, JUnit, Html };
[[nodiscard]] std::optional<AuditFormat> auditFormat(QStringView word);

/// UTF-8. SARIF is 2.1.0 (OASIS), for code-scanning views; JUnit is one test case a rule, for CI; HTML is one page without
/// scripts, links or images, data escaped.
[[nodiscard]] QByteArray auditReportAs(AuditFormat format, const Plan& plan, const AuditReport& report);

/// "2 errors, 5 warnings, 9 notes; 1 waived. 31 rules checked 14 pools. Seen: 287 of 300 accounts, 3 of 6 Regions …"
[[nodiscard]] QString auditSummary(const AuditReport& report);
/// Coverage alone, for headers. Says so when nothing was imported.
[[nodiscard]] QString coverageSentence(const AuditCoverage& coverage);

} // namespace cadastre

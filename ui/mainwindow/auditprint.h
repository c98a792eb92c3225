// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "compliance/audit.h"

#include <QString>

class QPagedPaintDevice;

namespace cadastre {

class Plan;

/// The audit and the table of pools on paper: coverage before verdicts, table heads on each page, page x of y, addresses in a
/// font without ligatures. 6.4 writes untagged PDF, so the same exists as HTML.
void printAudit(const Plan& plan, const AuditReport& report, QPagedPaintDevice& device);

/// By the name's end: ".html" gives HTML, anything else PDF. Errors: FileNotWritable.
[[nodiscard]] Result<void> writeReport(const Plan& plan, const AuditReport& report, const QString& path);

} // namespace cadastre

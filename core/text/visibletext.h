// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace cadastre {

/// Text from outside, fit to be shown within a line: control characters, line breaks, bidirectional and zero-width controls,
/// tags and lone surrogates are written as <U+202E>, so that nothing hides and nothing reorders what stands beside it.
/// The same everywhere: window, command line, reports.
[[nodiscard]] QString visibleText(QStringView text);
/// Does visibleText() change anything?
[[nodiscard]] bool hasHiddenCharacters(QStringView text);

} // namespace cadastre

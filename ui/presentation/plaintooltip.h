// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTextDocument>

namespace cadastre {

/// Text for a tool tip or What's This, whatever is in it: Qt takes for HTML what looks like it (reliability: names are data).
[[nodiscard]] inline QString plainToolTip(const QString& text)
{
    return Qt::mightBeRichText(text) ? Qt::convertFromPlainText(text) : text;
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace cadastre {

/// One answer of the handbook: what a view shows and what to do there.
struct HandbookChapter {
    QString anchor; ///< the tab ("mapTab") or view ("charts") that it is about; "start" where nothing is open
    QString title;
    QString text; ///< paragraphs with an empty line between them
};

/// Reads chapters: each begins with a line "# anchor: Title", its lines are joined to paragraphs at empty lines, and what
/// stands before the first is not part of any.
[[nodiscard]] QList<HandbookChapter> handbookChaptersIn(const QString& text);

/// The handbook in the language of the window, English where it was not written in that (resources/handbook).
[[nodiscard]] QList<HandbookChapter> handbookChapters();

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/addressfont.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QGlyphRun>
#include <QTextLayout>
#include <QWidget>

namespace cadastre {

namespace {

/// The family does not depend on size: found once a system fixed font.
QString familyFor(const QFont& system)
{
    static QString asked;
    static QString answer;
    if (!answer.isEmpty() && asked == system.family())
        return answer;
    asked = system.family();
    answer = system.family();
    // The test is on the font as it shapes by itself: readers of PDF and SVG may shape again.
    if (QFontInfo(system).fixedPitch() && passesLigatureTest(system))
        return answer;
    for (const QString& family : {QStringLiteral("Hack"), QStringLiteral("DejaVu Sans Mono")}) {
        const QFont candidate(family);
        if (QFontInfo(candidate).family() == family && passesLigatureTest(candidate)) {
            answer = family;
            break;
        }
    }
    return answer;
}

} // namespace

bool passesLigatureTest(const QFont& font)
{
    const QString text = QStringLiteral("ff fi fl ffi ffl 1ff0");
    QTextLayout layout(text, font);
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    qsizetype glyphs = 0;
    const QList<QGlyphRun> runs = layout.glyphRuns();
    for (const QGlyphRun& run : runs) {
        glyphs += run.glyphIndexes().size();
    }
    return glyphs == text.size();
}

QFont addressFont(const QFont& sizeFrom)
{
    const QFont system = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    QFont font = system;
    font.setFamilies({familyFor(system), QStringLiteral("Hack"), QStringLiteral("DejaVu Sans Mono")});
    if (sizeFrom.pointSizeF() > 0)
        font.setPointSizeF(sizeFrom.pointSizeF());
    else
        font.setPixelSize(sizeFrom.pixelSize());
    font.setWeight(QFont::Normal);
    font.setFixedPitch(true);
    font.setStyleHint(QFont::Monospace);
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

QFont addressFont(const QWidget* widget)
{
    return addressFont(widget != nullptr ? widget->font() : QApplication::font());
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme.h"

#include "ui/icons.h"
#include "ui/style.h"

#include <QApplication>
#include <QFontMetrics>

#include <algorithm>
#include <cmath>

namespace cadastre {

namespace {

constexpr double labelContrast = 4.5;
constexpr double pureContrast = 20.0;
constexpr double containerTint = 0.12;

QColor rgb(QRgb value) { return QColor::fromRgb(value); }

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

/// The outline of a role is its own colour where that is visible on base (>= 3:1); available borrows the input outline.
void completeFills(Theme& theme)
{
    for (Fill& fill : theme.fills) {
        fill.outline = contrastRatio(fill.fill, theme.base) >= 3.0 ? fill.fill : theme.outline;
        fill.background = theme.base;
    }
    auto& fills = theme.fills;
    const auto at = [&fills](FillRole role) -> Fill& { return fills[static_cast<std::size_t>(role)]; };
    at(FillRole::Allocated).background = blend(theme.base, at(FillRole::Allocated).fill, containerTint);
    at(FillRole::Allocated).outlineWidth = 2;
    at(FillRole::Reserved).pattern = Qt::Dense6Pattern;
    at(FillRole::Available).pattern = Qt::NoBrush;
    at(FillRole::Available).background = theme.inset;
    at(FillRole::Overlap).pattern = Qt::BDiagPattern;
    at(FillRole::Unmanaged).pattern = Qt::CrossPattern;
    at(FillRole::Ignored).pattern = Qt::DiagCrossPattern;
    at(FillRole::Ignored).background = theme.inset;
}

Theme makeLight()
{
    Theme t;
    t.mode = ThemeMode::Light;
    t.window = rgb(0xF4F5F7);
    t.base = rgb(0xFFFFFF);
    t.text = rgb(0x1A1D21);
    t.secondary = rgb(0x565E68);
    t.outline = rgb(0x8A929B);
    t.accent = rgb(0x0B5CAD);
    t.onAccent = rgb(0xFFFFFF);
    t.line = rgb(0xDADEE3);
    t.hover = rgb(0xEFF4FA);
    t.selection = rgb(0xE2EDF9);
    t.selectionText = t.accent;
    t.inset = rgb(0xEEF1F4);
    t.errorTint = rgb(0xFBEAE6);
    t.warningTint = rgb(0xFBF3E4);
    t.okTint = rgb(0xE8F5F0);
    t.infoTint = rgb(0xEAF2FB);
    constexpr std::array<QRgb, fillRoleCount> fills{0x08285C, 0x3F9882, 0xD57A00, 0xD5DAE0,
                                                    0xB0230D, 0x9848A2, 0xD5DAE0};
    std::transform(fills.begin(), fills.end(), t.fills.begin(), [](QRgb v) {
        return Fill{rgb(v), {}, {}, Qt::SolidPattern, 1};
    });
    t.statuses = {rgb(0xB0230D), rgb(0x8A5300), t.secondary, rgb(0x0F6B4F), t.accent, t.secondary};
    t.seriesColors = {rgb(0x002241), rgb(0x471F04), rgb(0x1D6855), rgb(0xE26E9E), rgb(0x8D3EC4), rgb(0x4EA43C)};
    completeFills(t);
    return t;
}

Theme makeDark()
{
    Theme t;
    t.mode = ThemeMode::Dark;
    t.window = rgb(0x171A1E);
    t.base = rgb(0x1E2227);
    t.text = rgb(0xE8EAED);
    t.secondary = rgb(0xA9B1BA);
    t.outline = rgb(0x7B848E);
    t.accent = rgb(0x7CC0FF);
    t.onAccent = rgb(0x101316);
    t.line = rgb(0x343B43);
    t.hover = rgb(0x262C33);
    t.selection = rgb(0x203349);
    t.selectionText = t.accent;
    t.inset = rgb(0x272C33);
    t.errorTint = rgb(0x3A2422);
    t.warningTint = rgb(0x35301F);
    t.okTint = rgb(0x1D332C);
    t.infoTint = rgb(0x1F2D3C);
    constexpr std::array<QRgb, fillRoleCount> fills{0xA9D9F8, 0x34947E, 0xEBCD7F, 0x3A424C,
                                                    0xDB3A26, 0xB748DA, 0x3A424C};
    std::transform(fills.begin(), fills.end(), t.fills.begin(), [](QRgb v) {
        return Fill{rgb(v), {}, {}, Qt::SolidPattern, 1};
    });
    t.statuses = {rgb(0xFF8A73), rgb(0xEBCD7F), t.secondary, rgb(0x5CCBA5), t.accent, t.secondary};
    t.seriesColors = {rgb(0x7E95A9), rgb(0xD8974E), rgb(0x85EEE5), rgb(0xCB386D), rgb(0x992BFD), rgb(0xE1FCB7)};
    completeFills(t);
    return t;
}

} // namespace

double contrastRatio(const QColor& a, const QColor& b)
{
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

QColor blend(const QColor& under, const QColor& over, double share)
{
    const auto mix = [share](int from, int to) { return static_cast<int>(std::lround(from + (to - from) * share)); };
    return {mix(under.red(), over.red()), mix(under.green(), over.green()), mix(under.blue(), over.blue())};
}

const Theme& Theme::light()
{
    static const Theme theme = makeLight();
    return theme;
}

const Theme& Theme::dark()
{
    static const Theme theme = makeDark();
    return theme;
}

Theme Theme::highContrast(const QPalette& system)
{
    Theme t;
    t.mode = ThemeMode::HighContrast;
    const bool dark = system.color(QPalette::Active, QPalette::Window).lightness()
                    < system.color(QPalette::Active, QPalette::WindowText).lightness();
    t.window = system.color(QPalette::Active, QPalette::Window);
    t.base = system.color(QPalette::Active, QPalette::Base);
    t.text = system.color(QPalette::Active, QPalette::Text);
    if (contrastRatio(t.text, t.base) < 7.0) {
        t.base = dark ? QColor(Qt::black) : QColor(Qt::white);
        t.text = dark ? QColor(Qt::white) : QColor(Qt::black);
    }
    if (contrastRatio(t.text, t.window) < 7.0)
        t.window = t.base;
    t.secondary = t.text;
    t.outline = t.text;
    const QColor link = system.color(QPalette::Active, QPalette::Link);
    t.accent = contrastRatio(link, t.base) >= 7.0 && contrastRatio(link, t.window) >= 7.0 ? link : t.text;
    t.onAccent = labelOn(t.accent);
    t.line = t.text;
    t.hover = blend(t.base, t.text, 0.10);
    t.selection = blend(t.base, t.text, 0.18);
    t.selectionText = t.text;
    t.inset = t.base;
    t.errorTint = t.warningTint = t.okTint = t.infoTint = t.base;
    for (Fill& fill : t.fills)
        fill.fill = t.text;
    t.statuses.fill(t.text);
    t.seriesColors.fill(t.text);
    completeFills(t);
    for (Fill& fill : t.fills) {
        fill.outlineWidth = 2;
        fill.background = t.base;
    }
    const auto role = [&t](FillRole r) -> Fill& { return t.fills[static_cast<std::size_t>(r)]; };
    role(FillRole::Allocated).pattern = Qt::HorPattern;
    role(FillRole::Available).fill = t.base;
    role(FillRole::Available).outline = t.text;
    return t;
}

Theme Theme::fromPalette(const QPalette& palette)
{
    const QColor window = palette.color(QPalette::Active, QPalette::Window);
    const QColor text = palette.color(QPalette::Active, QPalette::WindowText);
    if (contrastRatio(window, text) >= pureContrast)
        return highContrast(palette);
    return window.lightness() < text.lightness() ? dark() : light();
}

QColor Theme::tint(StatusLevel level) const
{
    switch (level) {
    case StatusLevel::Error: return errorTint;
    case StatusLevel::Warning: return warningTint;
    case StatusLevel::Ok: return okTint;
    case StatusLevel::Info:
    case StatusLevel::Pending:
    case StatusLevel::NoData: break;
    }
    return infoTint;
}

QColor Theme::toneColor(Tone tone) const
{
    switch (tone) {
    case Tone::Normal: return text;
    case Tone::Secondary: return secondary;
    case Tone::Accent: return accent;
    case Tone::Ok: return status(StatusLevel::Ok);
    case Tone::Warning: return status(StatusLevel::Warning);
    case Tone::Error: return status(StatusLevel::Error);
    case Tone::OnAccent: return onAccent;
    }
    return text;
}

QColor Theme::series(int index) const
{
    return index >= 0 && index < static_cast<int>(seriesColors.size()) ? seriesColors[static_cast<std::size_t>(index)]
                                                                       : secondary;
}

Qt::PenStyle Theme::seriesDash(int index)
{
    constexpr std::array dashes{Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine, Qt::DashDotDotLine};
    return dashes[static_cast<std::size_t>(std::max(0, index)) % dashes.size()];
}

QColor Theme::labelOn(const QColor& fill)
{
    const QColor white(Qt::white);
    return contrastRatio(white, fill) >= labelContrast ? white : rgb(0x101316);
}

bool Theme::isDark() const { return window.lightness() < text.lightness(); }

QPalette Theme::palette() const
{
    QPalette p;
    const auto set = [&p](QPalette::ColorRole role, const QColor& active, const QColor& disabled) {
        p.setColor(QPalette::Active, role, active);
        p.setColor(QPalette::Inactive, role, active);
        p.setColor(QPalette::Disabled, role, disabled);
    };
    const QColor off = mode == ThemeMode::HighContrast ? blend(base, text, 0.6) : blend(window, secondary, 0.62);
    set(QPalette::Window, window, window);
    set(QPalette::WindowText, text, off);
    set(QPalette::Base, base, window);
    set(QPalette::AlternateBase, blend(base, window, 0.6), window);
    set(QPalette::Text, text, off);
    set(QPalette::Button, base, window);
    set(QPalette::ButtonText, text, off);
    set(QPalette::BrightText, status(StatusLevel::Error), off);
    set(QPalette::PlaceholderText, secondary, off);
    set(QPalette::ToolTipBase, base, base);
    set(QPalette::ToolTipText, text, text);
    // Rows are painted by the style in `selection`; this is the stronger tint for selected text in edits.
    const QColor textSelection = blend(base, accent, isDark() ? 0.40 : 0.28);
    set(QPalette::Highlight, textSelection, line);
    set(QPalette::HighlightedText, text, off);
    set(QPalette::Link, accent, off);
    set(QPalette::LinkVisited, accent, off);
    set(QPalette::Light, base, base);
    set(QPalette::Midlight, line, line);
    set(QPalette::Mid, outline, line);
    set(QPalette::Dark, outline, line);
    set(QPalette::Shadow, outline, line);
    return p;
}

Theme themeOf(const QWidget* widget)
{
    return Theme::fromPalette(widget != nullptr ? widget->palette() : QApplication::palette());
}

void applyTheme(QApplication& app, ThemeChoice choice)
{
    initResources();
    if (qobject_cast<CadastreStyle*>(app.style()) == nullptr)
        QApplication::setStyle(new CadastreStyle);
    QApplication::setPalette(QPalette()); // back to the desktop's own, to see what it is now
    const QPalette system = QApplication::palette();
    switch (choice) {
    case ThemeChoice::System: {
        const Theme found = Theme::fromPalette(system);
        QApplication::setPalette(found.palette());
        break;
    }
    case ThemeChoice::Light: QApplication::setPalette(Theme::light().palette()); break;
    case ThemeChoice::Dark: QApplication::setPalette(Theme::dark().palette()); break;
    case ThemeChoice::HighContrast: {
        const bool dark = system.color(QPalette::Window).lightness() < system.color(QPalette::WindowText).lightness();
        QPalette pure;
        for (const QPalette::ColorRole role : {QPalette::Window, QPalette::Base, QPalette::Button})
            pure.setColor(role, dark ? Qt::black : Qt::white);
        for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
            pure.setColor(role, dark ? Qt::white : Qt::black);
        pure.setColor(QPalette::Link, dark ? rgb(0xA8D4FF) : rgb(0x003C7D));
        QApplication::setPalette(Theme::highContrast(pure).palette());
        break;
    }
    }
}

namespace metrics {

int rowHeight(const QFontMetrics& font) { return std::max(font.height() + 8, target); }

} // namespace metrics

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QStackedWidget;

namespace cadastre {

class AddressLabel;
class ChipRow;
class PathBar;

/// The line over the tabs: where one is (or the field to type it), its address, its facts as chips, one behind the other.
/// Where they do not fit in one line, first the outermost part of the path gives way, then the chips take a line of their own.
class PlaceHeader final : public QWidget {
    Q_OBJECT
public:
    /// Takes the three; `path` is a page of `pathStack`.
    PlaceHeader(QStackedWidget* pathStack, PathBar* path, AddressLabel* address, ChipRow* chips, QWidget* parent);
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Widths {
        int path = 0;
        int address = 0; ///< 0: none is shown
        int chips = 0;
        bool areChipsBelow = false;
    };
    [[nodiscard]] int firstLineHeight() const;
    [[nodiscard]] Widths widthsIn(int width) const;
    void place();

    QStackedWidget* m_pathStack;
    PathBar* m_path;
    AddressLabel* m_address;
    ChipRow* m_chips;
};

} // namespace cadastre

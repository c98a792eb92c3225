// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QLabel>

namespace cadastre {

/// The only label class of the window: always Qt::PlainText, its tone follows the theme.
class PlainLabel : public QLabel {
    Q_OBJECT
public:
    explicit PlainLabel(const QString& text = {}, Tone tone = Tone::Normal, QWidget* parent = nullptr);
    void setTone(Tone tone);
    [[nodiscard]] Tone tone() const { return m_tone; }
    /// Makes text selectable by mouse and keyboard (values people copy).
    void setSelectable(bool selectable);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void applyTone();
    void applyDirection();
    Tone m_tone;
};

[[nodiscard]] PlainLabel* plainLabel(const QString& text, QWidget* parent = nullptr, Tone tone = Tone::Normal);
/// Word-wrapped, secondary.
[[nodiscard]] PlainLabel* hintLabel(const QString& text, QWidget* parent = nullptr);
/// Caption size, secondary.
[[nodiscard]] PlainLabel* captionLabel(const QString& text, QWidget* parent = nullptr);
/// +2, DemiBold.
[[nodiscard]] PlainLabel* titleLabel(const QString& text, QWidget* parent = nullptr);

/// A heading inside a panel ("Room left", "Tags"): base size, DemiBold, secondary; spacing above belongs to the layout.
class SectionTitle final : public PlainLabel {
    Q_OBJECT
public:
    explicit SectionTitle(const QString& text, QWidget* parent = nullptr);
};

/// A glyph icon in its colour and a word: "✖ noncompliant". The icon is drawn, not typed.
class StatusLabel final : public QWidget {
    Q_OBJECT
public:
    explicit StatusLabel(StatusLevel level, const QString& text, QWidget* parent = nullptr);
    void setStatus(StatusLevel level, const QString& text);
    [[nodiscard]] StatusLevel level() const { return m_level; }
    [[nodiscard]] QString text() const { return m_text; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    StatusLevel m_level;
    QString m_text;
};

/// One address or prefix in the address font; digits fixed by the parent's length are quiet, the others bold.
/// Left-to-right in any language. Copy (Ctrl+C, context menu) gives the bare text. Where it is too narrow its middle gives
/// way, and the tooltip has all of it.
class AddressLabel final : public QWidget {
    Q_OBJECT
public:
    /// parentLength < 0: nothing is quiet, nothing bold.
    explicit AddressLabel(const QString& address = {}, int parentLength = -1, QWidget* parent = nullptr);
    void setAddress(const QString& address, int parentLength = -1);
    [[nodiscard]] QString address() const { return m_address; }
    /// +2 points, for the answer of a form.
    void setLarge(bool large);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    [[nodiscard]] QFont baseFont() const;
    void copy() const;
    QString m_address;
    int m_parentLength = -1;
    bool m_large = false;
};

} // namespace cadastre

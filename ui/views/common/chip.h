// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QVector>
#include <QWidget>

namespace cadastre {

/// A rounded pill: "advertised in plan", "planned", "/56 only". It tells a fact and does nothing.
class Chip final : public QWidget {
    Q_OBJECT
public:
    explicit Chip(const QString& text, QWidget* parent = nullptr);
    Chip(const QString& iconName, const QString& text, QWidget* parent = nullptr);

    void setText(const QString& text);
    [[nodiscard]] QString text() const { return m_text; }
    void setIconName(const QString& name);
    void setTone(Tone tone);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
    QString m_icon;
    Tone m_tone = Tone::Secondary;
};

/// Chips in a row that wraps.
class ChipRow final : public QWidget {
    Q_OBJECT
public:
    explicit ChipRow(QWidget* parent = nullptr);
    Chip* addChip(const QString& text, const QString& iconName = {}, Tone tone = Tone::Secondary);
    void clear();
    [[nodiscard]] int count() const { return static_cast<int>(m_chips.size()); }
    [[nodiscard]] Chip* chip(int index) const { return m_chips.at(index); }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    int place(int width, bool move) const;
    QVector<Chip*> m_chips;
};

} // namespace cadastre

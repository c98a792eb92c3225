// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/roles.h"

#include <QStyledItemDelegate>

namespace cadastre {

/// Base of all ours: text is plain (tags are shown, not obeyed), bidi and control characters are visible, the theme's row
/// background is drawn by the style, ToneRole and GapRole colour the text, SeverityRole (if `showSeverity`) leads it.
class PlainTextDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QString displayText(const QVariant& value, const QLocale& locale) const override;
    /// Says the whole text of a cell that shows a part of it, where the model has nothing to say itself.
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

protected:
    /// What the cell would show if it were wide enough.
    [[nodiscard]] virtual QString wholeText(const QStyleOptionViewItem& option, const QModelIndex& index) const;
    /// Draws background and focus; returns the rectangle left for content and the option made ready for it.
    QRect beginRow(QPainter* painter, QStyleOptionViewItem& option, const QModelIndex& index) const;
    [[nodiscard]] QColor textColor(const QStyleOptionViewItem& option, const QModelIndex& index) const;
};

/// Mono address; digits fixed by ParentPrefixRole are quiet, the rest bold. Elides in the middle of the fixed part.
class AddressDelegate final : public PlainTextDelegate {
    Q_OBJECT
public:
    using PlainTextDelegate::PlainTextDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// UseRole as a stacked bar with its text at the right.
class UseBarDelegate final : public PlainTextDelegate {
    Q_OBJECT
public:
    using PlainTextDelegate::PlainTextDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// SeverityRole as glyph, then the display text (bold for the rule name when `Bold`).
class SeverityDelegate final : public PlainTextDelegate {
    Q_OBJECT
public:
    enum class Text { Plain, Bold, Toned, None };
    explicit SeverityDelegate(Text text, QObject* parent = nullptr) : PlainTextDelegate(parent), m_text(text) {}
    explicit SeverityDelegate(QObject* parent = nullptr) : SeverityDelegate(Text::Plain, parent) {}
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    Text m_text;
};

/// TagsRole as pills; what does not fit becomes "+3".
class TagDelegate final : public PlainTextDelegate {
    Q_OBJECT
public:
    using PlainTextDelegate::PlainTextDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    QString wholeText(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// FixRole (or DisplayRole) as a link, at the end of the cell or under the beginning of its title; a click or Enter/Space on it emits activated().
class LinkDelegate final : public PlainTextDelegate {
    Q_OBJECT
public:
    enum class Side { End, Start };
    explicit LinkDelegate(Side side, QObject* parent = nullptr) : PlainTextDelegate(parent), m_side(side) {}
    explicit LinkDelegate(QObject* parent = nullptr) : LinkDelegate(Side::End, parent) {}
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

Q_SIGNALS:
    void activated(const QModelIndex& index);

protected:
    QString wholeText(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    [[nodiscard]] QRect linkRect(const QStyleOptionViewItem& option, const QModelIndex& index) const;

    Side m_side;
};

/// A pool tree row in one column, as in the mock: name · CaptionRole in quiet mono · UseRole bar at the right edge ·
/// SeverityRole glyph and DriftRole mark with its count before the bar. Bold if the model's FontRole says so (scopes).
class PoolRowDelegate final : public PlainTextDelegate {
    Q_OBJECT
public:
    using PlainTextDelegate::PlainTextDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace cadastre

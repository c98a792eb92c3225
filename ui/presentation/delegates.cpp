// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/delegates.h"

#include "net/prefix.h"
#include "ui/icons.h"
#include "ui/presentation/addressfont.h"
#include "ui/presentation/addresspainting.h"
#include "ui/presentation/driftmark.h"
#include "ui/presentation/fillpainter.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/plaintooltip.h"
#include "ui/typography.h"
#include "ui/styleparts.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include <algorithm>

namespace cadastre {

namespace {

constexpr int cellPad = 8;
constexpr int barHeight = 8;

bool hasLevel(const QModelIndex& index) { return index.data(SeverityRole).isValid(); }

StatusLevel levelOf(const QModelIndex& index)
{
    return static_cast<StatusLevel>(std::clamp(index.data(SeverityRole).toInt(), 0, statusLevelCount - 1));
}

int parentLength(const QModelIndex& index)
{
    const QVariant parent = index.data(ParentPrefixRole);
    if (!parent.isValid())
        return -1;
    if (parent.canConvert<Prefix>()) {
        const Prefix prefix = parent.value<Prefix>();
        return prefix.isNull() ? -1 : prefix.length();
    }
    return parent.toInt();
}

Theme themeOfOption(const QStyleOptionViewItem& option) { return Theme::fromPalette(option.palette); }

/// Draws the glyph at the reading start of `room` and takes its width away.
void takeGlyph(QPainter* painter, QRect& room, const QStyleOptionViewItem& option, StatusLevel level,
               const Theme& theme)
{
    const int side = metrics::smallIcon - 2;
    const QRect place(room.left(), room.center().y() - side / 2 + 1, side, side);
    painter->drawPixmap(QStyle::visualRect(option.direction, room, place).topLeft(),
                        iconPixmap(statusIconName(level), side, painter->device()->devicePixelRatioF(),
                                   theme.status(level)));
    if (option.direction == Qt::RightToLeft)
        room.setRight(room.right() - side - 6);
    else
        room.setLeft(room.left() + side + 6);
}

bool mirrored(const QStyleOptionViewItem& option) { return option.direction == Qt::RightToLeft; }

int startAligned(const QStyleOptionViewItem& option)
{
    return static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter))
         | Qt::TextSingleLine;
}

QFont chipFont(const QStyleOptionViewItem& option) { return captionFont(option.font); }

int chipWidth(const QFontMetrics& font, const QString& text) { return font.horizontalAdvance(text) + 14; }

} // namespace

QString PlainTextDelegate::displayText(const QVariant& value, const QLocale& locale) const
{
    QString text = QStyledItemDelegate::displayText(value, locale);
    // A line break in a cell would be a second row that nobody sees.
    return visibleText(text.replace(u'\n', QChar(0x23CE)).replace(QChar(QChar::LineSeparator), QChar(0x23CE)));
}

QString PlainTextDelegate::wholeText(const QStyleOptionViewItem& given, const QModelIndex& index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    return option.text;
}

bool PlainTextDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                                  const QModelIndex& index)
{
    const bool isCut = event->type() == QEvent::ToolTip && sizeHint(option, index).width() > option.rect.width();
    if (!isCut || !index.data(Qt::ToolTipRole).toString().isEmpty())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), plainToolTip(wholeText(option, index)), view);
    return true;
}

QRect PlainTextDelegate::beginRow(QPainter* painter, QStyleOptionViewItem& option, const QModelIndex& index) const
{
    initStyleOption(&option, index);
    painter->setLayoutDirection(Qt::LayoutDirectionAuto); // each text in its own direction; places are mirrored by hand
    const QStyle* style = option.widget != nullptr ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(option);
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, option.widget);
    }
    QRect room = option.rect.adjusted(cellPad, 0, -cellPad, 0);
    if (option.features.testFlag(QStyleOptionViewItem::HasCheckIndicator)) {
        QStyleOptionViewItem box(option);
        box.rect = QStyle::visualRect(option.direction, option.rect, QRect(room.left(), room.top(), 16, room.height()));
        box.state.setFlag(QStyle::State_On, option.checkState == Qt::Checked);
        box.state.setFlag(QStyle::State_NoChange, option.checkState == Qt::PartiallyChecked);
        style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter, option.widget);
        room.setLeft(room.left() + 16 + 6);
    }
    room = QStyle::visualRect(option.direction, option.rect, room);
    if (!option.icon.isNull()) {
        const int side = metrics::smallIcon;
        const QRect place(room.left(), room.center().y() - side / 2 + 1, side, side);
        option.icon.paint(painter, QStyle::visualRect(option.direction, room, place), Qt::AlignCenter,
                          option.state.testFlag(QStyle::State_Enabled) ? QIcon::Normal : QIcon::Disabled);
        if (option.direction == Qt::RightToLeft)
            room.setRight(room.right() - side - 6);
        else
            room.setLeft(room.left() + side + 6);
    }
    return room;
}

QColor PlainTextDelegate::textColor(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme theme = themeOfOption(option);
    if (!option.state.testFlag(QStyle::State_Enabled))
        return option.palette.color(QPalette::Disabled, QPalette::Text);
    if (const QVariant tone = index.data(ToneRole); tone.isValid())
        return theme.toneColor(static_cast<Tone>(tone.toInt()));
    if (index.data(GapRole).toBool())
        return theme.secondary;
    const QVariant foreground = index.data(Qt::ForegroundRole);
    return foreground.canConvert<QColor>() && theme.mode != ThemeMode::HighContrast ? foreground.value<QColor>()
                                                                                    : theme.text;
}

void PlainTextDelegate::paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const
{
    QStyleOptionViewItem option = given;
    painter->save();
    QRect room = beginRow(painter, option, index);
    if (hasLevel(index))
        takeGlyph(painter, room, option, levelOf(index), themeOfOption(option));
    painter->setFont(option.font);
    painter->setPen(textColor(option, index));
    const Qt::Alignment alignment = QStyle::visualAlignment(option.direction, option.displayAlignment);
    painter->drawText(room, static_cast<int>(alignment) | Qt::TextSingleLine,
                      option.fontMetrics.elidedText(option.text, option.textElideMode, room.width()));
    painter->restore();
}

QSize PlainTextDelegate::sizeHint(const QStyleOptionViewItem& given, const QModelIndex& index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    int width = option.fontMetrics.horizontalAdvance(option.text) + 2 * cellPad + 2;
    width += option.icon.isNull() ? 0 : metrics::smallIcon + 6;
    width += option.features.testFlag(QStyleOptionViewItem::HasCheckIndicator) ? 22 : 0;
    width += hasLevel(index) ? metrics::smallIcon + 4 : 0;
    return {width, metrics::rowHeight(option.fontMetrics)};
}

void AddressDelegate::paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const
{
    QStyleOptionViewItem option = given;
    painter->save();
    QRect room = beginRow(painter, option, index);
    const Theme theme = themeOfOption(option);
    if (hasLevel(index))
        takeGlyph(painter, room, option, levelOf(index), theme);
    const Qt::Alignment alignment = option.displayAlignment.testFlag(Qt::AlignRight) ? Qt::AlignRight : Qt::AlignLeft;
    paintAddress(*painter, room, addressFont(option.font), option.text, parentLength(index), theme.secondary,
                 textColor(option, index), QStyle::visualAlignment(option.direction, alignment) | Qt::AlignVCenter);
    painter->restore();
}

QSize AddressDelegate::sizeHint(const QStyleOptionViewItem& given, const QModelIndex& index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    QFont bold = addressFont(option.font);
    bold.setBold(true);
    int width = QFontMetrics(bold).horizontalAdvance(option.text) + 2 * cellPad + 2;
    width += hasLevel(index) ? metrics::smallIcon + 4 : 0;
    return {width, metrics::rowHeight(option.fontMetrics)};
}

void UseBarDelegate::paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const
{
    QStyleOptionViewItem option = given;
    painter->save();
    const QRect room = beginRow(painter, option, index);
    const QVariant value = index.data(UseRole);
    if (value.canConvert<UseShares>() && room.width() > 12) {
        const auto shares = value.value<UseShares>();
        const Theme theme = themeOfOption(option);
        const int textWidth = option.fontMetrics.horizontalAdvance(QStringLiteral("<0.01 %")) + 6;
        const bool texted = !shares.text.isEmpty() && room.width() > textWidth + 40;
        QRect bar(room.left(), room.center().y() - barHeight / 2 + 1, room.width() - (texted ? textWidth : 0),
                  barHeight);
        paintUseBar(*painter, QRectF(QStyle::visualRect(option.direction, room, bar)), theme, shares);
        if (texted) {
            const QRect place(room.right() - textWidth + 1, room.top(), textWidth, room.height());
            painter->setFont(option.font);
            painter->setPen(theme.secondary);
            painter->drawText(QStyle::visualRect(option.direction, room, place),
                              static_cast<int>(
                                  QStyle::visualAlignment(option.direction, Qt::AlignRight | Qt::AlignVCenter)),
                              isolateLtr(shares.text));
        }
    }
    painter->restore();
}

QSize UseBarDelegate::sizeHint(const QStyleOptionViewItem& given, const QModelIndex&) const
{
    return {120 + given.fontMetrics.horizontalAdvance(QStringLiteral("<0.01 %")),
            metrics::rowHeight(given.fontMetrics)};
}

void SeverityDelegate::paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const
{
    QStyleOptionViewItem option = given;
    painter->save();
    QRect room = beginRow(painter, option, index);
    const Theme theme = themeOfOption(option);
    if (hasLevel(index))
        takeGlyph(painter, room, option, levelOf(index), theme);
    if (m_text != Text::None) {
        const QFont font = m_text == Text::Bold ? headingFont(option.font) : option.font;
        painter->setFont(font);
        painter->setPen(m_text == Text::Toned && hasLevel(index) ? theme.status(levelOf(index))
                                                                 : textColor(option, index));
        painter->drawText(room, startAligned(option),
                          QFontMetrics(font).elidedText(option.text, Qt::ElideRight, room.width()));
    }
    painter->restore();
}

QSize SeverityDelegate::sizeHint(const QStyleOptionViewItem& given, const QModelIndex& index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const QFontMetrics font(m_text == Text::Bold ? headingFont(option.font) : option.font);
    const int text = m_text == Text::None ? 0 : font.horizontalAdvance(option.text) + 6;
    return {metrics::smallIcon + text + 2 * cellPad, metrics::rowHeight(option.fontMetrics)};
}

void TagDelegate::paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const
{
    QStyleOptionViewItem option = given;
    painter->save();
    const QRect room = beginRow(painter, option, index);
    const Theme theme = themeOfOption(option);
    const auto tags = index.data(TagsRole).value<QVector<TagChip>>();
    const QFont font = chipFont(option);
    const QFontMetrics measure(font);
    painter->setFont(font);
    const int height = std::min(measure.height() + 4, room.height() - 4);
    int x = room.left();
    for (qsizetype i = 0; i < tags.size(); ++i) {
        QString text = visibleText(tags.at(i).text);
        const bool last = i + 1 == tags.size();
        const QString more = QStringLiteral("+%1").arg(tags.size() - i);
        const int needed = chipWidth(measure, text) + (last ? 0 : 6 + chipWidth(measure, more));
        QColor ink = theme.toneColor(tags.at(i).tone);
        const int left = room.right() + 1 - x;
        bool stop = false;
        if (needed > left) {
            if (i > 0) {
                text = more;
                ink = theme.secondary;
                stop = true;
            }
            if (chipWidth(measure, text) > left)
                text = measure.elidedText(text, Qt::ElideRight, std::max(0, left - 14));
        }
        const QRect place(x, room.center().y() - height / 2 + 1, chipWidth(measure, text), height);
        const QRect shown = QStyle::visualRect(option.direction, room, place);
        parts::roundedBox(*painter, QRectF(shown), QColor(), blend(theme.base, ink, 0.4), 1, height / 2.0);
        painter->setPen(ink);
        painter->drawText(shown, Qt::AlignCenter | Qt::TextSingleLine, text);
        if (stop)
            break;
        x = place.right() + 7;
    }
    painter->restore();
}

QString TagDelegate::wholeText(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    QStringList texts;
    for (const TagChip& tag : index.data(TagsRole).value<QVector<TagChip>>())
        texts << visibleText(tag.text);
    return texts.join(u'\n');
}

QSize TagDelegate::sizeHint(const QStyleOptionViewItem& given, const QModelIndex& index) const
{
    const QFontMetrics font(chipFont(given));
    int width = 2 * cellPad;
    const auto tags = index.data(TagsRole).value<QVector<TagChip>>();
    for (const TagChip& tag : tags)
        width += chipWidth(font, visibleText(tag.text)) + 6;
    return {width, metrics::rowHeight(given.fontMetrics)};
}

namespace {

QString linkText(const QModelIndex& index)
{
    const QString fix = index.data(FixRole).toString();
    return visibleText(fix.isEmpty() ? index.data(Qt::DisplayRole).toString() : fix);
}

} // namespace

QRect LinkDelegate::linkRect(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int width =
        std::min(option.fontMetrics.horizontalAdvance(linkText(index)) + 2, option.rect.width() - 2 * cellPad);
    const int left = m_side == Side::End ? option.rect.right() + 1 - cellPad - width : option.rect.left() + cellPad;
    const QRect place(left, option.rect.top(), width, option.rect.height());
    return QStyle::visualRect(option.direction, option.rect, place);
}

void LinkDelegate::paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const
{
    QStyleOptionViewItem option = given;
    painter->save();
    beginRow(painter, option, index);
    const Theme theme = themeOfOption(option);
    const QRect place = linkRect(option, index);
    painter->setFont(option.font);
    painter->setPen(theme.accent);
    painter->drawText(place, Qt::AlignCenter | Qt::TextSingleLine,
                      option.fontMetrics.elidedText(linkText(index), Qt::ElideRight, place.width()));
    painter->restore();
}

QString LinkDelegate::wholeText(const QStyleOptionViewItem&, const QModelIndex& index) const { return linkText(index); }

QSize LinkDelegate::sizeHint(const QStyleOptionViewItem& given, const QModelIndex& index) const
{
    return {given.fontMetrics.horizontalAdvance(linkText(index)) + 2 * cellPad + 2,
            metrics::rowHeight(given.fontMetrics)};
}

bool LinkDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                               const QModelIndex& index)
{
    if (linkText(index).isEmpty())
        return PlainTextDelegate::editorEvent(event, model, option, index);
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        if (mouse->button() == Qt::LeftButton && linkRect(option, index).contains(mouse->pos())) {
            Q_EMIT activated(index);
            return true;
        }
    } else if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Space || key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            Q_EMIT activated(index);
            return true;
        }
    }
    return PlainTextDelegate::editorEvent(event, model, option, index);
}

void PoolRowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const
{
    QStyleOptionViewItem option = given;
    painter->save();
    // Tighter than a table cell: a dock is narrow and the branch is the left margin.
    QRect room = beginRow(painter, option, index).adjusted(mirrored(option) ? 0 : -4, 0, mirrored(option) ? 4 : 0, 0);
    const Theme theme = themeOfOption(option);
    const bool rightToLeft = mirrored(option);
    const auto takeEnd = [&room, rightToLeft](int width) {
        if (rightToLeft)
            room.setLeft(room.left() + width);
        else
            room.setRight(room.right() - width);
    };
    const QVariant use = index.data(UseRole);
    if (use.canConvert<UseShares>() && room.width() > 120) {
        // As wide in every row, however deep: bars compare only when they begin and end together.
        const int width = std::clamp((option.widget ? option.widget->width() : room.width()) / 13, 26, 72);
        const QRect bar(room.right() + 1 - width, room.center().y() - barHeight / 2 + 1, width, barHeight);
        paintUseBar(*painter, QRectF(QStyle::visualRect(option.direction, room, bar)), theme, use.value<UseShares>());
        takeEnd(width + 6);
    }
    if (hasLevel(index)) {
        const StatusLevel level = levelOf(index);
        if (level == StatusLevel::Error || level == StatusLevel::Warning) {
            const int side = 12;
            const QRect place(room.right() + 1 - side, room.center().y() - side / 2 + 1, side, side);
            painter->drawPixmap(QStyle::visualRect(option.direction, room, place).topLeft(),
                                iconPixmap(statusIconName(level), side, painter->device()->devicePixelRatioF(),
                                           theme.status(level)));
            takeEnd(side + 4);
        }
    }
    if (const QVariant drift = index.data(DriftRole); drift.isValid()) {
        const int side = 12;
        const QString count = QString::number(index.data(DriftCountRole).toInt());
        const QFont font = chipFont(option);
        const int width = QFontMetrics(font).horizontalAdvance(count);
        const auto verdict = static_cast<DriftVerdict>(drift.toInt());
        const QRect number(room.right() + 1 - width, room.top(), width, room.height());
        const QRect mark(room.right() + 1 - width - 3 - side, room.center().y() - side / 2 + 1, side, side);
        painter->setFont(font);
        painter->setPen(driftColor(theme, verdict));
        painter->drawText(QStyle::visualRect(option.direction, room, number), Qt::AlignCenter, count);
        paintDriftMark(*painter, QRectF(QStyle::visualRect(option.direction, room, mark)), theme, verdict);
        takeEnd(width + 3 + side + 6);
    }
    const QString caption = index.data(CaptionRole).toString();
    const bool isWords = index.data(CaptionIsWordsRole).toBool();
    const QFont small = captionFont(isWords ? option.font : addressFont(option.font));
    const QFontMetrics captionMetrics(small);
    const int nameNeeds = option.fontMetrics.horizontalAdvance(option.text) + 2; // elision rounds up
    // An address is whole before the name is, which keeps a quarter; words give way to the name.
    const int captionNeeds = caption.isEmpty() ? 0 : captionMetrics.horizontalAdvance(caption) + 7; // gap and rounding
    const int nameKeeps = isWords ? room.width() * 3 / 5 : room.width() / 4;
    const int nameWidth =
        std::clamp(room.width() - captionNeeds, std::min(nameNeeds, nameKeeps), std::max(nameNeeds, 0));
    const QRect name =
        QStyle::visualRect(option.direction, room, QRect(room.left(), room.top(), nameWidth, room.height()));
    painter->setFont(option.font);
    painter->setPen(textColor(option, index));
    painter->drawText(name, startAligned(option),
                      option.fontMetrics.elidedText(option.text, Qt::ElideMiddle,
                                                    nameWidth)); // names differ at their ends
    if (!caption.isEmpty()) {
        const int from = nameWidth + 5;
        const QRect place =
            QStyle::visualRect(option.direction, room,
                               QRect(room.left() + from, room.top(), std::max(0, room.width() - from), room.height()));
        painter->setFont(small);
        painter->setPen(theme.secondary);
        painter->setLayoutDirection(Qt::LeftToRight);
        painter->drawText(place,
                          static_cast<int>(rightToLeft ? Qt::AlignRight : Qt::AlignLeft)
                              | static_cast<int>(Qt::AlignVCenter) | Qt::TextSingleLine,
                          captionMetrics.elidedText(caption, isWords ? Qt::ElideRight : Qt::ElideMiddle,
                                                    place.width()));
    }
    painter->restore();
}

QSize PoolRowDelegate::sizeHint(const QStyleOptionViewItem& given, const QModelIndex& index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const QFontMetrics caption(captionFont(addressFont(option.font)));
    const int width = option.fontMetrics.horizontalAdvance(option.text)
                    + caption.horizontalAdvance(index.data(CaptionRole).toString()) + 2 * cellPad
                    + (index.data(UseRole).isValid() ? 80 : 0) + 24;
    return {width, metrics::rowHeight(option.fontMetrics)};
}

} // namespace cadastre

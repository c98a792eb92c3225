// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/common/segmentedcontrol.h"

#include "ui/typography.h"
#include "ui/styleparts.h"
#include "ui/theme.h"
#include "ui/presentation/plaintooltip.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace cadastre {

class SegmentedControl::Segment final : public QAbstractButton {
public:
    Segment(int index, SegmentedControl* control) : QAbstractButton(control), m_index(index), m_control(control)
    {
        setCheckable(true);
        setAutoExclusive(true);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::TabFocus);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override
    {
        const QFontMetrics font(headingFont(this->font()));
        return {font.size(Qt::TextShowMnemonic, text()).width() + 26, std::max(font.height() + 12, 28)};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const Theme theme = themeOf(this);
        const bool first = m_index == 0;
        const bool last = m_index == m_control->count() - 1;
        const bool startRound = layoutDirection() == Qt::RightToLeft ? last : first;
        const bool endRound = layoutDirection() == Qt::RightToLeft ? first : last;
        const QColor border =
            theme.mode == ThemeMode::HighContrast ? theme.outline : blend(theme.line, theme.outline, 0.25);
        QColor fill = isEnabled() ? theme.base : theme.window;
        if (isChecked())
            fill = theme.selection;
        else if (underMouse() && isEnabled())
            fill = theme.hover;
        // One frame over all: each segment draws a box that is wider than itself on its square sides.
        const QRectF box = QRectF(rect()).adjusted(startRound ? 0.5 : -8, 0.5, endRound ? -0.5 : 8, -0.5);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(border, 1));
        painter.setBrush(fill);
        painter.drawRoundedRect(box, metrics::radius, metrics::radius);
        painter.setRenderHint(QPainter::Antialiasing, false);
        if (!endRound)
            painter.fillRect(QRect(width() - 1, 0, 1, height()), border);
        if (hasFocus())
            parts::focusRing(painter, QRectF(rect()).adjusted(2, 2, -3, -2), theme, metrics::radius - 1);
        painter.setFont(isChecked() ? headingFont(font()) : font());
        QColor ink = isChecked() ? theme.selectionText : theme.text;
        if (!isEnabled())
            ink = palette().color(QPalette::Disabled, QPalette::WindowText);
        painter.setPen(ink);
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextHideMnemonic, text());
    }
    void keyPressEvent(QKeyEvent* event) override
    {
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        int step = 0;
        if (event->key() == Qt::Key_Right || event->key() == Qt::Key_Down)
            step = mirrored && event->key() == Qt::Key_Right ? -1 : 1;
        else if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Up)
            step = mirrored && event->key() == Qt::Key_Left ? 1 : -1;
        if (step == 0) {
            QAbstractButton::keyPressEvent(event);
            return;
        }
        const int count = m_control->count();
        for (int i = 1; i <= count; ++i) {
            const int target = (m_index + step * i % count + count) % count;
            Segment* other = m_control->m_segments.at(target);
            if (other->isEnabled()) {
                m_control->setCurrentIndex(target);
                other->setFocus(Qt::TabFocusReason);
                return;
            }
        }
    }

private:
    int m_index;
    SegmentedControl* m_control;
};

SegmentedControl::SegmentedControl(QWidget* parent) : QWidget(parent)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QObject::objectNameChanged, this, [this](const QString& name) {
        for (int i = 0; i < count(); ++i)
            m_segments.at(i)->setObjectName(QStringLiteral("%1.%2").arg(name).arg(i));
    });
}

SegmentedControl::SegmentedControl(const QStringList& texts, QWidget* parent) : SegmentedControl(parent)
{
    for (const QString& text : texts)
        addSegment(text);
}

int SegmentedControl::addSegment(const QString& text, const QString& toolTip)
{
    const int index = count();
    auto* segment = new Segment(index, this);
    segment->setText(text);
    segment->setToolTip(plainToolTip(toolTip));
    segment->setObjectName(QStringLiteral("%1.%2").arg(objectName()).arg(index));
    layout()->addWidget(segment);
    m_segments.push_back(segment);
    connect(segment, &QAbstractButton::clicked, this, [this, index] { setCurrentIndex(index); });
    if (m_current < 0)
        setCurrentIndex(0);
    return index;
}

void SegmentedControl::setSegmentEnabled(int index, bool enabled) { m_segments.at(index)->setEnabled(enabled); }

int SegmentedControl::count() const { return static_cast<int>(m_segments.size()); }

void SegmentedControl::setCurrentIndex(int index)
{
    if (index < 0 || index >= count() || index == m_current)
        return;
    m_current = index;
    m_segments.at(index)->setChecked(true);
    // Tab stops at the checked one only, as with radio buttons.
    for (int i = 0; i < count(); ++i)
        m_segments.at(i)->setFocusPolicy(i == index ? Qt::StrongFocus : Qt::ClickFocus);
    Q_EMIT currentChanged(index);
}

} // namespace cadastre

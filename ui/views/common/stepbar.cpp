// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/common/stepbar.h"

#include "ui/icons.h"
#include "ui/typography.h"
#include "ui/styleparts.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace cadastre {

class StepBar::Step final : public QAbstractButton {
public:
    Step(int number, const QString& title, QWidget* parent) : QAbstractButton(parent), m_number(number)
    {
        setText(title);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::TabFocus);
        setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        setAccessibleName(QStringLiteral("%1. %2").arg(number).arg(title));
    }
    void setCurrent(bool current)
    {
        m_current = current;
        update();
    }
    void setState(StatusLevel state)
    {
        m_state = state;
        setAccessibleDescription(state == StatusLevel::NoData ? QString() : statusWord(state));
        update();
    }
    QSize sizeHint() const override
    {
        const QFontMetrics font(headingFont(this->font()));
        return {font.horizontalAdvance(text()) + 20 + 8 + 12, std::max(font.height() + 12, 30)};
    }
    QSize minimumSizeHint() const override { return {20 + 12, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const Theme theme = themeOf(this);
        if (isEnabled() && underMouse() && !m_current)
            parts::roundedBox(painter, QRectF(rect()), theme.hover, QColor());
        const QRect badge(4, (height() - 20) / 2, 20, 20);
        const QRect place = QStyle::visualRect(layoutDirection(), rect(), badge);
        const bool verdict =
            !m_current
            && (m_state == StatusLevel::Ok || m_state == StatusLevel::Error || m_state == StatusLevel::Warning);
        if (verdict) {
            const QColor ink = theme.status(m_state);
            parts::roundedBox(painter, QRectF(place), theme.base, blend(theme.base, ink, 0.55), 1, 10);
            painter.drawPixmap(place.topLeft() + QPoint(4, 4),
                               iconPixmap(statusIconName(m_state), 12, devicePixelRatioF(), ink));
        } else {
            parts::roundedBox(painter, QRectF(place), m_current ? theme.accent : theme.base,
                              m_current ? QColor() : theme.outline, 1, 10);
            painter.setFont(headingFont(captionFont(font())));
            painter.setPen(m_current ? theme.onAccent : theme.secondary);
            painter.drawText(place, Qt::AlignCenter, QString::number(m_number));
        }
        painter.setFont(m_current ? headingFont(font()) : font());
        painter.setPen(m_current     ? theme.text
                       : isEnabled() ? theme.secondary
                                     : palette().color(QPalette::Disabled, QPalette::WindowText));
        const QRect words = QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(32, 0, -4, 0));
        painter.drawText(words,
                         static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)),
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
        if (hasFocus())
            parts::focusRing(painter, QRectF(rect()), theme);
    }

private:
    int m_number;
    bool m_current = false;
    StatusLevel m_state = StatusLevel::NoData;
};

StepBar::StepBar(const QStringList& titles, QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("stepBar"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::between);
    for (int i = 0; i < titles.size(); ++i) {
        auto* step = new Step(i + 1, titles.at(i), this);
        step->setObjectName(QStringLiteral("stepBar.%1").arg(i));
        connect(step, &QAbstractButton::clicked, this, [this, i] { Q_EMIT stepRequested(i); });
        row->addWidget(step);
        m_steps.push_back(step);
    }
    row->addStretch(1);
    setCurrent(0);
}

void StepBar::setCurrent(int index)
{
    m_current = index;
    for (int i = 0; i < count(); ++i)
        m_steps.at(i)->setCurrent(i == index);
    setAccessibleName(index >= 0 && index < count()
                          ? tr("Step %1 of %2, %3").arg(index + 1).arg(count()).arg(m_steps.at(index)->text())
                          : QString());
}

void StepBar::setState(int index, StatusLevel state) { m_steps.at(index)->setState(state); }

void StepBar::setReachable(int index, bool reachable) { m_steps.at(index)->setEnabled(reachable); }

} // namespace cadastre

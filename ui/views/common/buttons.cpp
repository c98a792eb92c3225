// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/common/buttons.h"

#include "ui/icons.h"
#include "ui/theme.h"
#include "ui/presentation/plaintooltip.h"

#include <QFrame>

namespace cadastre {

namespace {

QFrame* line(QFrame::Shape shape, QWidget* parent)
{
    auto* frame = new QFrame(parent);
    frame->setFrameShape(shape);
    frame->setFrameShadow(QFrame::Plain);
    if (shape == QFrame::HLine)
        frame->setFixedHeight(1);
    else
        frame->setFixedWidth(1);
    return frame;
}

} // namespace

QPushButton* pushButton(const QString& text, const QString& objectName, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    return button;
}

QPushButton* primaryButton(const QString& text, const QString& objectName, QWidget* parent)
{
    auto* button = pushButton(text, objectName, parent);
    button->setProperty("primary", true);
    return button;
}

QPushButton* linkButton(const QString& text, const QString& objectName, QWidget* parent)
{
    auto* button = pushButton(text, objectName, parent);
    button->setProperty("link", true);
    button->setCursor(Qt::PointingHandCursor);
    return button;
}

QToolButton* iconButton(const QString& icon, const QString& name, const QString& objectName, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(objectName);
    button->setIcon(themedIcon(icon));
    button->setIconSize({metrics::smallIcon, metrics::smallIcon});
    button->setAutoRaise(true);
    button->setToolTip(plainToolTip(name));
    button->setAccessibleName(name);
    return button;
}

QFrame* horizontalLine(QWidget* parent) { return line(QFrame::HLine, parent); }

QFrame* verticalLine(QWidget* parent) { return line(QFrame::VLine, parent); }

void setSurface(QWidget* widget, Surface surface)
{
    widget->setBackgroundRole(surface == Surface::Base ? QPalette::Base : QPalette::Window);
    widget->setAutoFillBackground(true);
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/common/buttons.h"

#include "ui/icons.h"
#include "ui/theme.h"
#include "ui/presentation/plaintooltip.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>

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

/// Enter presses the button that has the keys, in a form and in the window. Qt would give it to a form's default button, from
/// "Cancel" too, or with autoDefault make the first button of a form without one the default.
class PressedByEnter final : public QPushButton {
public:
    using QPushButton::QPushButton;

private:
    void keyPressEvent(QKeyEvent* event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            click();
        else
            QPushButton::keyPressEvent(event);
    }
};

} // namespace

QPushButton* pushButton(const QString& text, const QString& objectName, QWidget* parent)
{
    auto* button = new PressedByEnter(text, parent);
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

QHBoxLayout* linkRow(QPushButton* link)
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addSpacing(-metrics::linkBreath); // (A negative margin would be the style's own.)
    row->addWidget(link);
    row->addStretch(1);
    return row;
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

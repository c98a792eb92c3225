// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/common/messagebar.h"

#include "ui/icons.h"
#include "ui/styleparts.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/labels.h"
#include "ui/presentation/plaintooltip.h"

#include <QAccessible>
#include <QAction>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

namespace cadastre {

namespace {

/// The severity glyph of the bar; the bar's accessible name says the word.
class Glyph final : public QWidget {
public:
    explicit Glyph(MessageBar* bar) : QWidget(bar), m_bar(bar) { setFixedSize(metrics::smallIcon, metrics::smallIcon); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.drawPixmap(0, 0,
                           iconPixmap(statusIconName(m_bar->level()), metrics::smallIcon, devicePixelRatioF(),
                                      themeOf(this).status(m_bar->level())));
    }

private:
    MessageBar* m_bar;
};

} // namespace

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent)
    , m_glyph(new Glyph(this))
    , m_text(plainLabel(QString(), this))
    , m_actions(new QHBoxLayout)
    , m_close(iconButton(QStringLiteral("close"), tr("Dismiss"), QStringLiteral("messageBar.close"), this))
    , m_timer(new QTimer(this))
{
    setObjectName(QStringLiteral("messageBar"));
    m_text->setObjectName(QStringLiteral("messageBar.text"));
    m_text->setWordWrap(true);
    m_text->setSelectable(true);
    m_actions->setSpacing(metrics::between);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::page, 6, metrics::between, 6);
    row->setSpacing(metrics::between);
    row->addWidget(m_glyph);
    row->addWidget(m_text, 1);
    row->addLayout(m_actions);
    row->addWidget(m_close);
    m_timer->setSingleShot(true);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::dismiss);
    connect(m_timer, &QTimer::timeout, this, &MessageBar::dismiss);
    hide();
}

void MessageBar::showMessage(StatusLevel level, const QString& text, const QString& id)
{
    m_level = level;
    m_id = id;
    clearActions();
    m_text->setText(text);
    setAccessibleName(QStringLiteral("%1: %2").arg(statusWord(level), text));
    m_glyph->update();
    update();
    show();
    m_timer->stop();
    if (m_autoHideMs > 0 && level != StatusLevel::Error)
        m_timer->start(m_autoHideMs);
    QAccessibleEvent announcement(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&announcement);
}

bool MessageBar::addAction(QAction* action)
{
    if (actionCount() >= 2)
        return false;
    auto* button = pushButton(action->text(), QStringLiteral("messageBar.") + action->objectName(), this);
    button->setToolTip(plainToolTip(action->toolTip()));
    button->setEnabled(action->isEnabled());
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, button, [button, action] { // never "Undo" of one step that takes back another
        button->setText(action->text());
        button->setToolTip(plainToolTip(action->toolTip()));
        button->setEnabled(action->isEnabled());
    });
    m_actions->addWidget(button);
    return true;
}

void MessageBar::setAutoHide(int ms)
{
    m_autoHideMs = ms;
    if (ms <= 0)
        m_timer->stop();
    else if (!isHidden() && m_level != StatusLevel::Error)
        m_timer->start(ms);
}

void MessageBar::setClosable(bool closable) { m_close->setVisible(closable); }

QString MessageBar::text() const { return m_text->text(); }

int MessageBar::actionCount() const { return m_actions->count(); }

void MessageBar::dismiss()
{
    m_timer->stop();
    if (isHidden())
        return;
    hide();
    Q_EMIT dismissed(m_id);
}

void MessageBar::clearActions()
{
    while (QLayoutItem* item = m_actions->takeAt(0)) {
        if (QWidget* button = item->widget()) {
            button->hide();
            button->deleteLater(); // we may be inside of its click
        }
        delete item;
    }
}

void MessageBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme theme = themeOf(this);
    painter.fillRect(rect(), theme.tint(m_level));
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
    const int edge = layoutDirection() == Qt::RightToLeft ? width() - 3 : 0;
    painter.fillRect(QRect(edge, 0, 3, height()), theme.status(m_level));
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/tabbedpane.h"

#include "ui/theme.h"
#include "ui/views/common/buttons.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace cadastre {

namespace {

void collectStops(QWidget* widget, QList<QWidget*>& stops);

void collectStops(const QLayout& layout, QList<QWidget*>& stops)
{
    for (int i = 0; i < layout.count(); ++i) {
        if (QWidget* widget = layout.itemAt(i)->widget())
            collectStops(widget, stops);
        else if (const QLayout* inner = layout.itemAt(i)->layout())
            collectStops(*inner, stops);
    }
}

/// What the Tab key stops at below a widget, in the order of the layouts; what stands in none comes after them.
void collectStops(QWidget* widget, QList<QWidget*>& stops)
{
    if (stops.contains(widget))
        return;
    const bool isStop = (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy();
    if (isStop)
        stops.append(widget);
    if (widget->layout())
        collectStops(*widget->layout(), stops);
    if (isStop && !qobject_cast<QScrollArea*>(widget)) // the parts of Qt's own controls are no stops of their own
        return;
    for (QObject* child : widget->children())
        if (auto* inner = qobject_cast<QWidget*>(child); inner && !inner->isWindow())
            collectStops(inner, stops);
}

} // namespace

TabbedPane::TabbedPane(const QString& name, const QString& objectName, QWidget* parent)
    : QWidget(parent), m_tabs(new QTabBar(this)), m_top(new QHBoxLayout), m_pages(new QStackedWidget(this))
{
    setObjectName(objectName);
    m_tabs->setObjectName(objectName + QStringLiteral(".tabs"));
    m_tabs->setAccessibleName(name);
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setUsesScrollButtons(true);
    // Who clicks a tab looks at its page from then on: Ctrl+P and Ctrl+F are about that one.
    m_tabs->setFocusPolicy(Qt::StrongFocus);
    m_top->setContentsMargins(metrics::inControl, 0, metrics::group, 0);
    m_top->setSpacing(metrics::between);
    m_top->addWidget(m_tabs);
    m_top->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(m_top);
    column->addWidget(horizontalLine(this));
    column->addWidget(m_pages, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        showPage(*m_pages, m_pages->widget(index));
        Q_EMIT currentChanged(index);
    });
}

void TabbedPane::addPage(QWidget* page, const QString& title) { insertPage(count(), page, title); }

void TabbedPane::insertPage(int index, QWidget* page, const QString& title)
{
    m_pages->insertWidget(index, page); // before the tab: inserting the first tab makes it current
    m_tabs->insertTab(index, title);
    m_tabs->updateGeometry(); // a bar that is not visible yet does not say so itself
    showPage(*m_pages, m_pages->widget(m_tabs->currentIndex()));
}

void TabbedPane::takePage(QWidget* page)
{
    const int index = m_pages->indexOf(page);
    if (index < 0)
        return;
    m_pages->removeWidget(page);
    m_tabs->removeTab(index);
    showPage(*m_pages, m_pages->widget(m_tabs->currentIndex()));
}

void TabbedPane::leadTabKeyInto(QWidget* page)
{
    QList<QWidget*> stops;
    collectStops(page, stops);
    QWidget* last = m_tabs;
    for (QWidget* stop : stops) {
        setTabOrder(last, stop);
        last = stop;
    }
}

void TabbedPane::clear()
{
    const QSignalBlocker quiet(m_tabs);
    while (m_pages->count() > 0) {
        QWidget* page = m_pages->widget(0);
        m_pages->removeWidget(page);
        m_tabs->removeTab(0);
        delete page;
    }
}

int TabbedPane::count() const { return m_pages->count(); }

QWidget* TabbedPane::page(int index) const { return m_pages->widget(index); }

int TabbedPane::indexOf(const QString& objectName) const
{
    for (int i = 0; i < m_pages->count(); ++i)
        if (m_pages->widget(i)->objectName() == objectName)
            return i;
    return -1;
}

int TabbedPane::indexOf(QWidget* page) const { return m_pages->indexOf(page); }

void TabbedPane::setTitle(int index, const QString& title)
{
    if (m_tabs->tabText(index) != title)
        m_tabs->setTabText(index, title);
}

QString TabbedPane::title(int index) const { return m_tabs->tabText(index); }

int TabbedPane::currentIndex() const { return m_tabs->currentIndex(); }

QString TabbedPane::currentName() const
{
    const QWidget* page = m_pages->currentWidget();
    return page ? page->objectName() : QString();
}

void TabbedPane::setCurrentIndex(int index) { m_tabs->setCurrentIndex(index); }

void TabbedPane::setCurrentName(const QString& objectName)
{
    if (const int index = indexOf(objectName); index >= 0)
        m_tabs->setCurrentIndex(index);
}

void TabbedPane::setCorner(QWidget* corner) { m_top->addWidget(corner); }

void showPage(QStackedWidget& stack, QWidget* page)
{
    for (int i = 0; i < stack.count(); ++i) {
        const auto policy = stack.widget(i) == page ? QSizePolicy::Preferred : QSizePolicy::Ignored;
        stack.widget(i)->setSizePolicy(policy, policy);
    }
    if (page)
        stack.setCurrentWidget(page);
}

} // namespace cadastre

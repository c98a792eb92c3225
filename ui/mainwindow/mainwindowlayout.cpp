// SPDX-License-Identifier: GPL-3.0-or-later
// Panels of the window: what they hold, where they are, how they are remembered.
#include "ui/mainwindow/centrepane.h"
#include "ui/mainwindow/logpanel.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/statusfacts.h"
#include "ui/mainwindow/tabbedpane.h"
#include "ui/mainwindow/windowset.h"
#include "ui/views/common/buttons.h"

#include <QAction>
#include <QApplication>
#include <QDataStream>
#include <QDockWidget>
#include <QLayout>
#include <QResizeEvent>
#include <QScreen>
#include <QStackedWidget>
#include <QToolBar>
#include <QToolButton>

namespace cadastre {

namespace {

constexpr int layoutVersion = 1;
constexpr int foldBelow = 1100; // narrower windows show the inspector as a tab at the bottom

/// The verbs drop their words where the toolbar is too narrow for them: what is left over would take the search box away, and
/// Ctrl+K would lead to a box that cannot be seen. `available` in logical pixels.
void fitToolBar(QToolBar& bar, int available)
{
    QList<QToolButton*> verbs;
    for (QToolButton* button : bar.findChildren<QToolButton*>())
        if (button->objectName().startsWith(QLatin1String("toolBar.")) && !button->property("quiet").toBool())
            verbs.append(button);
    const auto show = [&verbs](Qt::ToolButtonStyle style) {
        for (QToolButton* button : verbs)
            button->setToolButtonStyle(style);
    };
    show(Qt::ToolButtonTextBesideIcon);
    if (bar.layout()->sizeHint().width() > available)
        show(Qt::ToolButtonIconOnly);
}

QDockWidget* dockFor(TabbedPane* pane, const QString& title, Qt::DockWidgetArea area, QMainWindow* window)
{
    auto* dock = new QDockWidget(title, window);
    dock->setObjectName(pane->objectName() + QStringLiteral("Dock"));
    dock->setWidget(pane);
    dock->setTitleBarWidget(new QWidget(dock)); // the tabs are the title
    dock->setFeatures(QDockWidget::DockWidgetClosable);
    dock->setAllowedAreas(area);
    window->addDockWidget(area, dock);
    setSurface(pane, Surface::Base);
    return dock;
}

} // namespace

void MainWindow::buildDocks()
{
    m_left = new TabbedPane(tr("Pools, accounts and Regions"), QStringLiteral("left"), this);
    m_right = new TabbedPane(tr("Inspector"), QStringLiteral("right"), this);
    m_bottom = new TabbedPane(tr("Findings, history and log"), QStringLiteral("bottom"), this);
    m_leftDock = dockFor(m_left, tr("Pools"), Qt::LeftDockWidgetArea, this);
    m_rightDock = dockFor(m_right, tr("Inspector"), Qt::RightDockWidgetArea, this);
    m_bottomDock = dockFor(m_bottom, tr("Findings"), Qt::BottomDockWidgetArea, this);
    // A page that needs more height presses the views; the next one gives it back.
    connect(m_bottom, &TabbedPane::currentChanged, this, &MainWindow::applySizes, Qt::QueuedConnection);
    for (const Verb verb : {Verb::LeftPanel, Verb::InspectorPanel, Verb::BottomPanel}) {
        m_actions->action(verb)->setChecked(true);
        connect(m_actions->action(verb), &QAction::toggled, this, [this] { applyPanels(); });
    }
}

void MainWindow::fillDocks()
{
    Session& session = *m_session;
    m_left->addPage(makePart(QStringLiteral("poolsPanel"), session, m_left), tr("Pools"));
    m_left->addPage(makePart(QStringLiteral("accountsPanel"), session, m_left), tr("Accounts"));
    m_left->addPage(makePart(QStringLiteral("regionsPanel"), session, m_left), tr("Regions"));
    m_inspector = makePart(QStringLiteral("inspector"), session, m_right);
    m_right->addPage(m_inspector, tr("Inspector"));
    m_bottom->addPage(makePart(QStringLiteral("findingsPanel"), session, m_bottom), tr("Findings"));
    m_bottom->addPage(makePart(QStringLiteral("historyPanel"), session, m_bottom), tr("History"));
    m_log = new LogPanel(session, m_bottom);
    m_bottom->addPage(m_log, tr("Log"));
    auto* counts = new SeverityCounts(session, QStringLiteral("bottom.counts"), m_bottom);
    connect(counts, &SeverityCounts::clicked, this, [this] { showPanel(QStringLiteral("findingsPanel")); });
    m_bottom->setCorner(counts);
    m_counts = counts;
    m_folded = false;
    foldInspector(width() < foldBelow);
    m_bottom->setCurrentName(QString::fromUtf8(m_windows.profile().state(QStringLiteral("layout/bottomTab"))));
}

void MainWindow::emptyDocks()
{
    delete m_counts;
    m_counts = nullptr;
    m_left->clear();
    m_right->clear();
    m_bottom->clear();
    m_inspector = nullptr;
    m_log = nullptr;
}

void MainWindow::applyPanels()
{
    // The other views need the room; the audit shows its findings in full itself, the rehearsal its own log.
    const bool plan = m_session && m_session->place().view == MainView::Plan;
    const auto wanted = [this](Verb verb) { return m_actions->action(verb)->isChecked(); };
    const std::pair<QDockWidget*, bool> docks[] = {{m_leftDock, plan && wanted(Verb::LeftPanel)},
                                                   {m_rightDock, plan && !m_folded && wanted(Verb::InspectorPanel)},
                                                   {m_bottomDock, plan && wanted(Verb::BottomPanel)}};
    bool appeared = false;
    for (const auto& [dock, show] : docks) {
        appeared = appeared || (show && dock->isHidden());
        dock->setVisible(show);
    }
    if (appeared) {
        applySizes(); // a dock that comes back has forgotten its size
        QMetaObject::invokeMethod(this, &MainWindow::applySizes, Qt::QueuedConnection); // again, when the layout rests
    }
}

MainWindow::PanelSizes MainWindow::shownSizes() const
{
    PanelSizes sizes = m_panelSizes;
    if (m_leftDock->isVisible() && m_leftDock->width() > 0)
        sizes.left = m_leftDock->width();
    if (m_rightDock->isVisible() && m_rightDock->width() > 0)
        sizes.right = m_rightDock->width();
    if (m_bottomDock->isVisible() && m_bottomDock->height() > 0)
        sizes.bottom = m_bottomDock->height();
    return sizes;
}

/// The line between two panels is dragged on the window itself. Nothing else is the person's wish: a view that needs more room
/// presses the panels too, and they would grow smaller with every change of the view.
bool MainWindow::event(QEvent* event)
{
    if (event->type() == QEvent::WindowActivate)
        m_windows.setLastUsed(*this);
    if (event->type() == QEvent::MouseButtonPress)
        m_sizesAtPress = shownSizes();
    const bool isDone = QMainWindow::event(event);
    if (event->type() == QEvent::MouseButtonRelease && shownSizes() != m_sizesAtPress)
        m_panelSizes = shownSizes();
    return isDone;
}

void MainWindow::applySizes()
{
    resizeDocks({m_leftDock, m_rightDock}, {m_panelSizes.left, m_panelSizes.right}, Qt::Horizontal);
    resizeDocks({m_bottomDock}, {m_panelSizes.bottom}, Qt::Vertical);
}

void MainWindow::foldInspector(bool fold)
{
    if (fold == m_folded || !m_inspector)
        return;
    m_folded = fold;
    if (fold) {
        m_right->takePage(m_inspector);
        m_bottom->addPage(m_inspector, tr("Inspector"));
    } else {
        m_bottom->takePage(m_inspector);
        m_right->addPage(m_inspector, tr("Inspector"));
    }
    applyPanels();
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    foldInspector(event->size().width() < foldBelow);
    if (auto* bar = findChild<QToolBar*>(QStringLiteral("mainToolBar")))
        fitToolBar(*bar, event->size().width());
}

void MainWindow::resetLayout()
{
    for (const Verb verb : {Verb::LeftPanel, Verb::InspectorPanel, Verb::BottomPanel})
        m_actions->action(verb)->setChecked(true);
    applyPanels();
    m_panelSizes = {};
    applySizes();
    m_left->setCurrentIndex(0);
    m_bottom->setCurrentIndex(0);
}

void MainWindow::saveLayout()
{
    QByteArray layout;
    QDataStream stream(&layout, QIODevice::WriteOnly);
    stream << layoutVersion << m_actions->action(Verb::LeftPanel)->isChecked()
           << m_actions->action(Verb::InspectorPanel)->isChecked() << m_actions->action(Verb::BottomPanel)->isChecked()
           << m_panelSizes.left << m_panelSizes.right << m_panelSizes.bottom;
    // Size and state, never the position: compositors hide it (interface §1.3).
    stream << (isMaximized() || isFullScreen() ? normalGeometry().size() : size()) << isMaximized();
    Profile& profile = m_windows.profile();
    profile.setState(QStringLiteral("layout/window"), layout);
    if (m_bottom->count() > 0)
        profile.setState(QStringLiteral("layout/bottomTab"), m_bottom->currentName().toUtf8());
}

void MainWindow::restoreLayout()
{
    QByteArray layout = m_windows.profile().state(QStringLiteral("layout/window"));
    QDataStream stream(&layout, QIODevice::ReadOnly);
    int version = 0;
    bool left = true;
    bool right = true;
    bool bottom = true;
    PanelSizes sizes;
    QSize window;
    bool maximized = false;
    stream >> version >> left >> right >> bottom >> sizes.left >> sizes.right >> sizes.bottom >> window >> maximized;
    if (layout.isEmpty() || stream.status() != QDataStream::Ok || version != layoutVersion) {
        resetLayout();
        return;
    }
    m_actions->action(Verb::LeftPanel)->setChecked(left);
    m_actions->action(Verb::InspectorPanel)->setChecked(right);
    m_actions->action(Verb::BottomPanel)->setChecked(bottom);
    const QSize room = screen() ? screen()->availableSize() : window;
    if (window.isValid())
        resize(window.boundedTo(room).expandedTo(minimumSize())); // the screen may be smaller now
    if (maximized)
        setWindowState(windowState() | Qt::WindowMaximized);
    m_panelSizes = sizes;
    applyPanels();
    applySizes();
}

QStringList MainWindow::panelNames() const
{
    QStringList names;
    for (const TabbedPane* pane : {m_left, m_right, m_bottom})
        for (int i = 0; i < pane->count(); ++i)
            names.append(pane->page(i)->objectName());
    return names;
}

void MainWindow::showPanel(const QString& name)
{
    if (!m_session)
        return;
    if (m_session->place().view != MainView::Plan)
        m_session->showView(MainView::Plan);
    const std::pair<TabbedPane*, Verb> panes[] = {{m_left, Verb::LeftPanel},
                                                  {m_right, Verb::InspectorPanel},
                                                  {m_bottom, Verb::BottomPanel}};
    for (const auto& [pane, verb] : panes) {
        if (pane->indexOf(name) < 0)
            continue;
        m_actions->action(verb)->setChecked(true);
        pane->setCurrentName(name);
        if (QWidget* page = pane->page(pane->currentIndex()))
            page->setFocus(Qt::OtherFocusReason);
    }
}

void MainWindow::focusPane(int step)
{
    std::vector<QWidget*> panes;
    for (QWidget* pane : {static_cast<QWidget*>(m_left), static_cast<QWidget*>(m_stack), static_cast<QWidget*>(m_right),
                          static_cast<QWidget*>(m_bottom)})
        if (pane->isVisible())
            panes.push_back(pane);
    if (panes.empty())
        return;
    int at = -1;
    for (std::size_t i = 0; i < panes.size(); ++i)
        if (QApplication::focusWidget() && panes[i]->isAncestorOf(QApplication::focusWidget()))
            at = static_cast<int>(i);
    const int count = static_cast<int>(panes.size());
    for (int tried = 0; tried < count; ++tried) {
        at = at < 0 ? (step > 0 ? 0 : count - 1) : (at + step + count) % count;
        // The largest thing that takes keys is what the pane is about: a tree, a table, the map.
        QWidget* best = nullptr;
        for (QWidget* child : panes[static_cast<std::size_t>(at)]->findChildren<QWidget*>()) {
            if (!child->isVisible() || !child->isEnabled() || (child->focusPolicy() & Qt::TabFocus) != Qt::TabFocus)
                continue;
            if (!best || child->width() * child->height() > best->width() * best->height())
                best = child;
        }
        if (best) {
            best->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

} // namespace cadastre

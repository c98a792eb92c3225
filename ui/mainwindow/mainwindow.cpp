// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/mainwindow.h"

#include "text/sentence.h"
#include "ui/icons.h"
#include "ui/mainwindow/centrepane.h"
#include "ui/mainwindow/commandbox.h"
#include "ui/mainwindow/statusfacts.h"
#include "ui/mainwindow/tabbedpane.h"
#include "ui/mainwindow/welcomepage.h"
#include "ui/mainwindow/windowset.h"
#include "ui/presentation/formatting.h"
#include "ui/session/rehearsalstage.h"
#include "ui/views/common/emptystate.h"
#include "ui/views/common/messagebar.h"
#include "ui/views/common/segmentedcontrol.h"
#include "ui/wizards/common/poolwords.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMenuBar>
#include <QMimeData>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace cadastre {

namespace {
constexpr QSize defaultSize(1360, 860);
constexpr QSize smallestSize(960, 600);
constexpr int messageMs = 8000;
} // namespace

MainWindow::MainWindow(WindowSet& windows)
    : m_windows(windows)
    , m_actions(new ActionCatalogue(this))
    , m_views(new SegmentedControl(this))
    , m_box(new CommandBox(*m_actions, this))
    , m_messages(new MessageBar(this))
    , m_stack(new QStackedWidget(this))
    , m_welcome(new WelcomePage(windows.profile(), this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(applicationIcon());
    setMinimumSize(smallestSize);
    resize(defaultSize);
    setAcceptDrops(true);
    setAnimated(false);
    setContextMenuPolicy(Qt::NoContextMenu); // the toolbar is not to be lost by a stray click
    m_actions->fillMenuBar(menuBar());
    buildToolBar();
    buildStrip();

    auto* central = new QWidget(this);
    auto* column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_messages);
    column->addWidget(m_stack, 1);
    m_stack->addWidget(m_welcome);
    setCentralWidget(central);
    statusBar()->setObjectName(QStringLiteral("statusBar"));
    statusBar()->setSizeGripEnabled(false);

    buildDocks();
    connectActions();
    followProfile();
    restoreLayout();
    detach();

    connect(m_welcome, &WelcomePage::newWanted, this, &MainWindow::newPlan);
    connect(m_welcome, &WelcomePage::openWanted, this, &MainWindow::chooseAndOpen);
    connect(m_welcome, &WelcomePage::sampleWanted, this, &MainWindow::openSample);
    connect(m_welcome, &WelcomePage::planWanted, this, &MainWindow::openPlan);
    connect(m_messages, &MessageBar::dismissed, this,
            [this](const QString& id) { m_windows.profile().hideMessage(id); });
}

MainWindow::~MainWindow()
{
    detach(); // views before the session that they refer to
}

void MainWindow::buildToolBar()
{
    auto* bar = addToolBar(tr("Main"));
    bar->setObjectName(QStringLiteral("mainToolBar"));
    bar->setMovable(false);
    bar->setFloatable(false);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_views->setObjectName(QStringLiteral("views"));
    m_views->setAccessibleName(tr("View"));
    for (const Verb verb :
         {Verb::ShowPlan, Verb::ShowCharts, Verb::ShowAudit, Verb::ShowRehearsal, Verb::ShowRollout, Verb::ShowDrift})
        m_views->addSegment(plainText(m_actions->action(verb)), m_actions->action(verb)->toolTip());
    connect(m_views, &SegmentedControl::currentChanged, this, [this](int index) {
        if (m_session)
            m_session->showView(static_cast<MainView>(index));
    });
    bar->addWidget(m_views);
    const auto gap = [bar](int width) {
        auto* space = new QWidget;
        space->setFixedWidth(width);
        bar->addWidget(space);
    };
    gap(metrics::group);
    const auto add = [this, bar](Verb verb, const QString& text) {
        auto* button = new QToolButton(bar);
        QAction* action = m_actions->action(verb);
        button->setDefaultAction(action);
        button->setObjectName(QStringLiteral("toolBar.") + action->objectName());
        button->setFocusPolicy(Qt::TabFocus);
        if (text.isEmpty()) {
            button->setToolButtonStyle(Qt::ToolButtonIconOnly);
            button->setProperty("quiet", true);
        } else {
            button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
            // Short words here, full ones in the menu; the action would put its own text back.
            const auto name = [button, text] { button->setText(text); };
            name();
            connect(action, &QAction::changed, button, name);
        }
        button->setAccessibleName(plainText(action));
        connect(action, &QAction::changed, button, [button, action] { button->setAccessibleName(plainText(action)); });
        bar->addWidget(button);
    };
    add(Verb::NewPool, tr("New pool"));
    add(Verb::Provision, tr("Provision"));
    add(Verb::AllocateVpc, tr("Allocate VPC"));
    add(Verb::Advertise, tr("Advertise"));
    add(Verb::Share, tr("Share"));
    gap(metrics::inControl);
    add(Verb::Undo, {});
    add(Verb::Redo, {});
    auto* spacer = new QWidget(bar);
    spacer->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(spacer);
    bar->addWidget(m_box);
}

void MainWindow::attach()
{
    Session& session = *m_session;
    session.rehearsal().setEndpoints(m_windows.endpoints());
    m_centre = new CentrePane(session, m_stack);
    m_stack->addWidget(m_centre);
    fillDocks();
    m_facts = new StatusFacts(session, statusBar());
    connect(m_facts, &StatusFacts::historyWanted, this, [this] { showPanel(QStringLiteral("historyPanel")); });
    connect(m_facts, &StatusFacts::poolsWanted, this, [this] { showPanel(QStringLiteral("poolsPanel")); });
    connect(m_facts, &StatusFacts::findingsWanted, this, [this] { showPanel(QStringLiteral("findingsPanel")); });
    connect(m_facts, &StatusFacts::coverageWanted, this, [this] { m_session->showView(MainView::Audit); });
    connect(m_facts, &StatusFacts::rehearsalWanted, this, [this] { m_session->showView(MainView::Rehearsal); });
    connect(m_facts, &StatusFacts::openRoutesWanted, m_actions->action(Verb::OpenVrps), &QAction::trigger);
    connect(m_facts, &StatusFacts::routingWanted, this, [this] {
        Place place = m_session->place();
        place.view = MainView::Plan;
        place.tab = QStringLiteral("routingTab");
        place.pool = {};
        if (const Ipam* ipam = m_session->plan().ipam())
            place.scope = m_session->plan().defaultScope(ipam->id, ScopeType::Public);
        m_session->go(place);
    });
    connect(m_facts, &StatusFacts::allocationsWanted, this, [this] {
        Place place = m_session->place();
        place.view = MainView::Plan;
        place.tab = QStringLiteral("allocationsTab");
        m_session->go(place);
    });
    connect(&session, &Session::placeChanged, this, [this] {
        followPlace();
        refreshActions();
    });
    connect(&session, &Session::changed, this, [this] {
        refreshActions();
        refreshTitle();
    });
    connect(&session, &Session::wasReset, this, [this] {
        refreshActions();
        refreshTitle();
    });
    connect(&session, &Session::findingChanged, this, &MainWindow::refreshActions);
    connect(&session, &Session::auditChanged, this, [this] {
        m_finding = -1;
        refreshActions();
    });
    connect(&session, &Session::requested, this, &MainWindow::answer);
    const QString serverKey = QStringLiteral("routes/server");
    session.setLastServer(QString::fromUtf8(m_windows.profile().state(serverKey)));
    connect(&session, &Session::serverFollowed, this,
            [this, serverKey](const QString& server) { m_windows.profile().setState(serverKey, server.toUtf8()); });
    session.byoipDraft() = byoipDraftOf(m_windows.profile().state(byoipKey()));
    connect(&session.rehearsal(), &RehearsalStage::stateChanged, this, &MainWindow::showRehearsalState);
    connect(&session, &Session::failed, this, [this](const Error& error) {
        if (!QApplication::activeModalWidget()) // a form says it beside its cause
            say(error);
    });
    connect(&session, &Session::succeeded, this, [this](const Receipt& receipt) {
        refreshActions();
        QStringList notes;
        for (const Note& note : receipt.notes)
            notes.append(sentence(note));
        if (!notes.isEmpty())
            say(StatusLevel::Warning, notes.join(u' '));
        else if (m_messages->level() == StatusLevel::Error)
            m_messages->dismiss(); // what was refused is history once something works
    });
    connect(&session, &Session::gaveOut, this, [this](const QString& what) { say(StatusLevel::Ok, what); });
    m_box->setSession(m_session.get());
    if (!session.place().scope && !session.place().pool) // else it was open in another window
        selectSomething();
    followPlace();
    refreshActions();
    refreshTitle();
    showPastState();
    if (session.workspace().isReadOnly() && !session.workspace().isPast())
        say(StatusLevel::Warning,
            tr("This plan is open read-only: the file cannot be written. Save as… makes a copy that can."), QString(),
            m_actions->action(Verb::SaveAs));
}

void MainWindow::dropViews()
{
    m_box->setSession(nullptr);
    delete m_facts;
    m_facts = nullptr;
    emptyDocks();
    delete m_centre;
    delete m_charts;
    delete m_audit;
    delete m_rehearsal;
    delete m_rollout;
    delete m_drift;
    m_centre = nullptr;
    m_charts = nullptr;
    m_audit = nullptr;
    m_rehearsal = nullptr;
    m_rollout = nullptr;
    m_drift = nullptr;
}

void MainWindow::detach() { (void)release(); }

std::unique_ptr<Session> MainWindow::release()
{
    showPage(*m_stack, m_welcome); // else each view that goes would have the next one shown, and worked out
    dropViews();
    std::unique_ptr<Session> session = std::move(m_session);
    if (session) {
        disconnect(session.get(), nullptr, this, nullptr);
        disconnect(&session->rehearsal(), nullptr, this, nullptr);
    }
    m_stripBar->hide();
    m_messages->dismiss(); // what it offers is about that plan
    m_finding = -1;
    m_welcome->refresh();
    m_views->setEnabled(false);
    m_views->setCurrentIndex(0);
    applyPanels();
    refreshActions();
    refreshTitle();
    return session;
}

QWidget* MainWindow::viewPage(MainView view)
{
    if (view == MainView::Charts) {
        if (!m_charts) {
            const ChartsFactory& make = m_windows.charts();
            m_charts = make ? make(*m_session, m_stack)
                            : new EmptyState(QStringLiteral("chart"), tr("This build has no charts."), {}, m_stack);
            m_charts->setObjectName(QStringLiteral("chartsView"));
            m_stack->addWidget(m_charts);
        }
        return m_charts;
    }
    if (view == MainView::Audit) {
        if (!m_audit) {
            m_audit = makePart(QStringLiteral("auditView"), *m_session, m_stack);
            m_stack->addWidget(m_audit);
        }
        return m_audit;
    }
    if (view == MainView::Rehearsal) {
        if (!m_rehearsal) {
            m_rehearsal = makePart(QStringLiteral("rehearsalView"), *m_session, m_stack);
            m_stack->addWidget(m_rehearsal);
        }
        return m_rehearsal;
    }
    if (view == MainView::Rollout) {
        if (!m_rollout) {
            m_rollout = makePart(QStringLiteral("rolloutView"), *m_session, m_stack);
            m_stack->addWidget(m_rollout);
        }
        return m_rollout;
    }
    if (view == MainView::Drift) {
        if (!m_drift) {
            m_drift = makePart(QStringLiteral("driftView"), *m_session, m_stack);
            m_stack->addWidget(m_drift);
        }
        return m_drift;
    }
    return m_centre;
}

void MainWindow::followPlace()
{
    if (!m_session)
        return;
    const MainView view = m_session->place().view;
    QWidget* page = viewPage(view);
    const bool isOther = page != m_stack->currentWidget();
    showPage(*m_stack, page);
    m_views->setEnabled(true);
    {
        const QSignalBlocker quiet(m_views);
        m_views->setCurrentIndex(static_cast<int>(view));
    }
    const Verb verb = view == MainView::Charts    ? Verb::ShowCharts
                    : view == MainView::Audit     ? Verb::ShowAudit
                    : view == MainView::Rehearsal ? Verb::ShowRehearsal
                    : view == MainView::Rollout   ? Verb::ShowRollout
                    : view == MainView::Drift     ? Verb::ShowDrift
                                                  : Verb::ShowPlan;
    m_actions->action(verb)->setChecked(true);
    applyPanels();
    if (isOther) // painted once, and not first at the size from before the panels went
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
}

void MainWindow::refreshTitle()
{
    if (!m_session) {
        setWindowTitle(tr("Cadastre"));
        setWindowModified(false);
        setWindowFilePath({});
        return;
    }
    const bool untitled = m_windows.profile().isUntitled(planPath());
    QString name = m_session->plan().settings().name;
    if (name.isEmpty())
        name = untitled ? tr("Untitled") : QFileInfo(planPath()).completeBaseName();
    if (!m_session->rehearsal().copyOf().isEmpty())
        name = tr("%1 (rehearsal)", "window title: a copy of this plan").arg(name);
    if (m_session->workspace().isPast())
        name = tr("%1 (as of %2)", "window title: a plan as it was").arg(name, pastMoment());
    setWindowTitle(tr("%1[*] — Cadastre", "window title: plan").arg(visibleText(name)));
    setWindowModified(untitled);
}

void MainWindow::bringToFront()
{
    if (isMinimized())
        setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
    if (m_session
        && (!focusWidget()
            || m_views->isAncestorOf(focusWidget()))) // the first thing in the toolbar is no place to start
        focusPane(1);
}

void MainWindow::followProfile()
{
    m_actions->applyShortcuts(m_windows.profile().shortcuts());
    const ThemeChoice theme = m_windows.profile().theme();
    m_actions
        ->action(theme == ThemeChoice::Light          ? Verb::ThemeLight
                 : theme == ThemeChoice::Dark         ? Verb::ThemeDark
                 : theme == ThemeChoice::HighContrast ? Verb::ThemeHighContrast
                                                      : Verb::ThemeSystem)
        ->setChecked(true);
}

void MainWindow::say(StatusLevel level, const QString& text, const QString& id, QAction* action)
{
    if (!id.isEmpty() && m_windows.profile().hiddenMessages().contains(id))
        return;
    m_messages->setAutoHide(level == StatusLevel::Ok || level == StatusLevel::Info ? messageMs : 0);
    m_messages->showMessage(level, text, id);
    if (action)
        (void)m_messages->addAction(action);
}

void MainWindow::say(const Error& error)
{
    say(StatusLevel::Error,
        m_session ? sentenceWithNames(m_session->plan(), error) : sentence(error) + u' ' + adviceFor(error));
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (m_windows.isLastUsed(*this)) // all may be closed at once, in any order
        saveLayout();
    dropUntouchedUntitled();
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange)
        m_actions->action(Verb::FullScreen)->setChecked(isFullScreen());
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls() || event->mimeData()->hasText())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    QStringList imports;
    for (const QUrl& url : event->mimeData()->urls()) {
        const QString path = url.toLocalFile();
        if (path.endsWith(QLatin1String(".cadastre"), Qt::CaseInsensitive))
            m_windows.open(path, this);
        else if (!path.isEmpty())
            imports.append(path);
    }
    if (!imports.isEmpty()) {
        if (m_session)
            answer(ImportRequest{imports});
        else
            say(StatusLevel::Info, tr("Open or create a plan first; then drop files to import into it."));
    } else if (event->mimeData()->urls().isEmpty() && m_session) {
        m_box->show(event->mimeData()->text().trimmed().left(200));
    }
}

} // namespace cadastre

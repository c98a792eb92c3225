// SPDX-License-Identifier: GPL-3.0-or-later
// The rehearsal in the window: the strip that says it is on, starting it on the plan or on a copy.
#include "text/sentence.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/windowset.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/plaintooltip.h"
#include "ui/session/rehearsalstage.h"
#include "ui/views/common/messagebar.h"
#include "ui/views/history/historypanel.h"

#include <QAction>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QToolBar>

namespace cadastre {

void MainWindow::buildStrip()
{
    // A bar of its own below the toolbar: over the whole width, and no message takes its place.
    addToolBarBreak();
    m_stripBar = addToolBar(tr("Rehearsal"));
    m_stripBar->setObjectName(QStringLiteral("rehearsalBar"));
    m_stripBar->setMovable(false);
    m_stripBar->setFloatable(false);
    m_stripBar->setContentsMargins(0, 0, 0, 0);
    auto* frame = new QWidget(m_stripBar); // a bar of tools decides itself what it shows; the strip shows and hides too
    frame->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    frame->setFixedHeight(fontMetrics().height() + metrics::section); // one line; a label that wraps asks for three
    m_strip = new MessageBar(frame);
    m_strip->setObjectName(QStringLiteral("rehearsalStrip"));
    m_strip->setClosable(false);
    auto* row = new QHBoxLayout(frame);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_strip);
    m_stripBar->addWidget(frame);
    m_stripBar->layout()->setContentsMargins(0, 0, 0, 0);
    // Actions of its own: those of the menus bring letters, which a bar that stays would take from the window.
    const auto add = [this](const QString& text, const char* name, Verb verb) {
        auto* action = new QAction(text, m_stripBar);
        action->setObjectName(QLatin1String(name));
        action->setToolTip(plainToolTip(m_actions->action(verb)->whatsThis()));
        connect(action, &QAction::triggered, m_actions->action(verb), &QAction::trigger);
        m_stripActions.append(action);
    };
    add(tr("Show requests"), "strip.show", Verb::ShowRehearsal);
    add(tr("Stop"), "strip.stop", Verb::StopRehearsal);
    m_stripBar->hide();
}

void MainWindow::showRehearsalState()
{
    const RehearsalStage* stage = m_session ? &m_session->rehearsal() : nullptr;
    const bool on = stage && stage->isOn();
    if (on) {
        m_strip->showMessage(
            StatusLevel::Warning,
            stage->copyOf().isEmpty()
                ? tr("Rehearsal is on: %1 acts on this plan").arg(stage->url())
                : tr("Rehearsal is on: %1 acts on this copy of %2").arg(stage->url(), visibleText(stage->copyOf())));
        for (QAction* action : m_stripActions)
            (void)m_strip->addAction(action);
    }
    m_stripBar->setVisible(on);
    refreshActions();
}

void MainWindow::startRehearsal()
{
    RehearsalStage& stage = m_session->rehearsal();
    if (stage.options().onCopy) {
        rehearseOnCopy();
        return;
    }
    if (const auto started = stage.start(); !started)
        say(started.error());
    else
        m_session->showView(MainView::Rehearsal);
}

void MainWindow::rehearseOnCopy()
{
    const PlanSettings& settings = m_session->plan().settings();
    const QString name = settings.name.isEmpty() ? QFileInfo(planPath()).completeBaseName() : settings.name;
    const QString path = m_windows.profile().newUntitledPath();
    if (const auto saved = m_session->workspace().saveCopy(path); !saved)
        return say(saved.error());
    auto opened = Workspace::open(path, m_windows.clock());
    if (!opened) {
        (void)QFile::remove(path);
        return say(opened.error());
    }
    RehearsalOptions options = m_session->rehearsal().options();
    options.onCopy = false; // there it acts on what it has
    MainWindow* other = m_windows.newWindow();
    other->adopt(std::move(*opened));
    other->m_session->rehearsal().setOptions(options);
    other->m_session->rehearsal().setRoutes(m_session->routes());
    other->m_session->rehearsal().setCopyOf(name);
    other->startRehearsal();
    other->m_untouched = other->m_session->workspace().revision(); // a copy that nobody asked anything is not kept
    other->refreshTitle();
    other->bringToFront();
    say(StatusLevel::Info,
        tr("The rehearsal has a window of its own; it acts on a copy, and this plan stays as it is."));
}

void MainWindow::showStep(qint64 seq)
{
    showPanel(QStringLiteral("historyPanel"));
    if (auto* history = findChild<HistoryPanel*>(QStringLiteral("historyPanel")))
        history->select(seq);
}

} // namespace cadastre

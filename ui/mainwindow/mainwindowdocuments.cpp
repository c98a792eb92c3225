// SPDX-License-Identifier: GPL-3.0-or-later
// New, open, save as, recent plans, plans without a name, reports (interface §1.1).
#include "engine/samples.h"
#include "engine/stepahead.h"
#include "text/clocktext.h"
#include "text/sentence.h"
#include "text/visibletext.h"
#include "ui/dialogs/tableexportdialog.h"
#include "ui/icons.h"
#include "ui/mainwindow/auditprint.h"
#include "ui/mainwindow/centrepane.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/newplandialog.h"
#include "ui/mainwindow/preferencesdialog.h"
#include "ui/mainwindow/tabbedpane.h"
#include "ui/mainwindow/welcomepage.h"
#include "ui/mainwindow/windowset.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/plaintooltip.h"
#include "ui/session/viewchoices.h"
#include "ui/session/workaside.h"
#include "ui/views/common/messagebar.h"
#include "ui/views/tables/viewoutput.h"
#include "ui/views/map/mapprint.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QPageLayout>
#include <QPageSize>
#include <QPrintDialog>
#include <QPrinter>
#include <QStackedWidget>
#include <QTimer>

#include <new>

namespace cadastre {

namespace {

Caller personAtThisComputer()
{
    Caller caller;
    caller.person = qEnvironmentVariable("USER", qEnvironmentVariable("LOGNAME", QStringLiteral("console")));
    return caller;
}

/// A file that cannot be written is opened for reading only.
Result<std::unique_ptr<Workspace>> openedAsMayBe(const QString& path, const Clock& clock)
{
    try {
        auto opened = Workspace::open(path, clock);
        if (!opened
            && (opened.error().code == ErrorCode::FileNotWritable || opened.error().code == ErrorCode::PlanReadOnly))
            return Workspace::open(path, clock, Workspace::Mode::ReadOnly);
        return opened;
    } catch (const std::bad_alloc&) {
        return refuse(ErrorCode::OutOfMemory, path);
    }
}

/// In bytes, with what waits beside it.
qint64 sizeOfPlan(const QString& path)
{
    return QFileInfo(path).size() + QFileInfo(path + QStringLiteral("-wal")).size();
}

QString startFolder(const Profile& profile)
{
    const QStringList recent = profile.recentPlans();
    return recent.isEmpty() ? QDir::homePath() : QFileInfo(recent.first()).absolutePath();
}

} // namespace

QString MainWindow::planPath() const { return m_session ? m_session->workspace().path() : m_opening; }

void MainWindow::adopt(std::unique_ptr<Workspace> workspace)
{
    detach();
    m_untouched = -1;
    workspace->setCaller(personAtThisComputer());
    m_session =
        std::make_unique<Session>(std::move(workspace), m_windows.filters(), m_windows.columns(), m_windows.views());
    attach();
}

bool MainWindow::openPlan(const QString& path)
{
    Result<std::unique_ptr<Workspace>> opened = refuse(ErrorCode::Cancelled, path);
    // Where a plan is about to be left nothing must happen to it meanwhile.
    const bool isAside = !m_session && sizeOfPlan(path) >= m_largeFrom;
    if (!isAside) {
        opened = openedAsMayBe(path, m_windows.clock());
    } else {
        m_opening = path;
        bringToFront(); // its first picture does not wait for the plan
        say(StatusLevel::Pending, tr("Opening %1…").arg(visibleText(QFileInfo(path).fileName())));
        workAside([this, &opened, path, here = thread()] {
            opened = openedAsMayBe(path, m_windows.clock());
            if (opened)
                (*opened)->moveToThread(here);
        });
        m_opening.clear();
    }
    if (!opened) {
        say(opened.error());
        m_welcome->refresh();
        return false;
    }
    const auto remember = [&windows = m_windows, path] { windows.profile().addRecentPlan(path); };
    if (isAside)
        QTimer::singleShot(0, &m_windows, remember); // the disk is waited for: not before the plan is seen
    else
        remember();
    adopt(std::move(*opened));
    warnOfClock();
    return true;
}

void MainWindow::warnOfClock()
{
    const auto newest = newestStepAhead(m_session->workspace());
    if (!newest)
        return;
    const QString text = clockBehindText(m_session->now(), *newest);
    if (m_messages->isHidden())
        say(StatusLevel::Warning, text, {}, m_actions->action(Verb::ShowHistory));
    else // that it is read-only: nothing is written then, but expiries are judged
        say(StatusLevel::Warning, m_messages->text() + u' ' + text, {}, m_actions->action(Verb::SaveAs));
}

bool MainWindow::openSample(const QString& name)
{
    if (m_session) {
        MainWindow* other = m_windows.newWindow();
        const bool opened = other->openSample(name);
        other->bringToFront();
        return opened;
    }
    const Instant now = m_windows.clock().now();
    const auto settings = sampleSettings(name, now);
    if (!settings) {
        say(settings.error());
        return false;
    }
    QApplication::setOverrideCursor(Qt::WaitCursor);
    auto workspace = Workspace::create(m_windows.profile().newUntitledPath(), *settings, m_windows.clock());
    const auto built =
        workspace ? buildSample(**workspace, name, now) : Result<void>(tl::make_unexpected(workspace.error()));
    QApplication::restoreOverrideCursor();
    if (!built) {
        say(built.error());
        return false;
    }
    adopt(std::move(*workspace));
    m_untouched = m_session->workspace().revision();
    say(StatusLevel::Info, tr("This is a copy of an example. Try anything; Save as… keeps it."),
        QStringLiteral("example"), m_actions->action(Verb::SaveAs));
    return true;
}

void MainWindow::newPlan()
{
    if (m_session) {
        MainWindow* other = m_windows.newWindow();
        other->bringToFront();
        other->newPlan();
        return;
    }
    auto* dialog = new NewPlanDialog(m_windows.clock().now(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { createPlan(dialog->settings(), dialog->ipam()); });
    dialog->open();
}

void MainWindow::createPlan(const PlanSettings& settings, const CreateIpam& ipam)
{
    auto workspace = Workspace::create(m_windows.profile().newUntitledPath(), settings, m_windows.clock());
    if (!workspace)
        return say(workspace.error());
    (*workspace)->setCaller(personAtThisComputer());
    if (const auto made = (*workspace)->execute(ipam); !made)
        return say(made.error());
    adopt(std::move(*workspace));
}

void MainWindow::takeOver(MainWindow& other)
{
    other.saveLayout();
    restoreLayout();
    setGeometry(other.geometry());
    setWindowState(other.windowState());
    const QString left = other.m_left->currentName();
    const QString tab = other.m_centre ? other.m_centre->currentTab() : QString();
    m_untouched = other.m_untouched;
    m_present = other.m_present;
    const bool preferences = other.findChild<PreferencesDialog*>() != nullptr;
    if (auto session = other.release()) {
        detach();
        m_session = std::move(session);
        attach();
        m_left->setCurrentName(left);
        m_centre->showTab(tab); // a place that says no tab stays at the one that was seen
    }
    if (!other.isVisible())
        return;
    bringToFront();
    if (preferences)
        showPreferences();
}

void MainWindow::chooseAndOpen()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open plan"), startFolder(m_windows.profile()),
                                                      tr("Plans (*.cadastre);;All files (*)"));
    if (!path.isEmpty())
        m_windows.open(path, this);
}

void MainWindow::chooseAndSave()
{
    QString name = m_session->plan().settings().name;
    name.replace(u'/', u'-');
    QString path =
        QFileDialog::getSaveFileName(this, tr("Save plan as"),
                                     QDir(startFolder(m_windows.profile()))
                                         .filePath((name.isEmpty() ? tr("plan") : name) + QStringLiteral(".cadastre")),
                                     tr("Plans (*.cadastre)"));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += QLatin1String(".cadastre");
    if (saveAs(path))
        say(StatusLevel::Ok, tr("Saved as %1").arg(path));
}

bool MainWindow::saveAs(const QString& path)
{
    const QString before = planPath();
    const Place place = m_session->place();
    if (const auto saved = m_session->workspace().saveCopy(path, ExistingFile::Replace); !saved) {
        say(saved.error());
        return false;
    }
    m_session->setRemovedOnClose(m_windows.profile().isUntitled(before)); // its content is safe at `path`
    if (!openPlan(path)) {
        m_session->setRemovedOnClose(false);
        return false;
    }
    m_session->go(place);
    return true;
}

void MainWindow::closePlan()
{
    saveLayout();
    dropUntouchedUntitled();
    detach();
}

void MainWindow::dropUntouchedUntitled()
{
    // A plan in which nobody did anything is not worth offering again.
    if (!m_session || !m_windows.profile().isUntitled(planPath())
        || (m_session->workspace().undoable() && m_session->workspace().revision() != m_untouched))
        return;
    m_session->setRemovedOnClose(true);
    detach();
}

void MainWindow::fillRecentMenu()
{
    QMenu* menu = m_actions->recentMenu();
    menu->clear();
    Profile& profile = m_windows.profile();
    const QStringList plans = profile.recentPlans();
    bool missing = false;
    for (const QString& path : plans) {
        QString text =
            menu->fontMetrics().elidedText(path, Qt::ElideMiddle, menu->fontMetrics().averageCharWidth() * 60);
        QAction* entry =
            menu->addAction(themedIcon(QStringLiteral("open")), visibleText(text.replace(u'&', QStringLiteral("&&"))));
        entry->setObjectName(QStringLiteral("recent.") + QString::number(menu->actions().size()));
        const bool exists = QFileInfo::exists(path);
        missing = missing || !exists;
        entry->setEnabled(exists);
        entry->setToolTip(plainToolTip(exists ? path : tr("%1: the file is gone").arg(path)));
        connect(entry, &QAction::triggered, this, [this, path] { m_windows.open(path, this); });
    }
    if (plans.isEmpty()) {
        QAction* none = menu->addAction(themedIcon(QStringLiteral("history")), tr("No plan was opened yet"));
        none->setObjectName(QStringLiteral("recent.none"));
        none->setEnabled(false);
        return;
    }
    menu->addSeparator();
    if (missing) {
        QAction* forget = menu->addAction(themedIcon(QStringLiteral("remove")), tr("Remove what is gone"));
        forget->setObjectName(QStringLiteral("recent.removeMissing"));
        connect(forget, &QAction::triggered, this, [this, plans] {
            for (const QString& path : plans)
                if (!QFileInfo::exists(path))
                    m_windows.profile().removeRecentPlan(path);
        });
    }
    QAction* clear = menu->addAction(themedIcon(QStringLiteral("delete")), tr("Clear list"));
    clear->setObjectName(QStringLiteral("recent.clear"));
    connect(clear, &QAction::triggered, this, [this] { m_windows.profile().clearRecentPlans(); });
    assignMnemonics(menu->actions().mid(plans.size()));
}

void MainWindow::chooseAndReport()
{
    QString name = m_session->plan().settings().name;
    name.replace(u'/', u'-');
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save audit report"),
        QDir(startFolder(m_windows.profile())).filePath(name + QStringLiteral("-audit.pdf")),
        tr("PDF (*.pdf);;HTML (*.html)"));
    if (path.isEmpty())
        return;
    if (const auto written = writeReport(m_session->plan(), m_session->report(), path); !written)
        say(written.error());
    else
        say(StatusLevel::Ok, tr("Report written to %1").arg(path));
}

void MainWindow::printReport()
{
    auto* printer = new QPrinter(QPrinter::HighResolution);
    auto* dialog = new QPrintDialog(printer, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, printer] {
        printAudit(m_session->plan(), m_session->report(), *printer);
        say(StatusLevel::Ok, TableExportDialog::printedText(tr("Audit report"), *printer));
    });
    connect(dialog, &QObject::destroyed, this, [printer] { delete printer; });
    dialog->open();
}

void MainWindow::chooseAndExportMap()
{
    const PoolId pool = m_session->place().pool;
    QString name = subjectName(m_session->plan(), {SubjectRef::Kind::Pool, pool.value});
    name.replace(u'/', u'-');
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Export map"),
                                     QDir(startFolder(m_windows.profile())).filePath(name + QStringLiteral("-map.pdf")),
                                     tr("PDF (*.pdf)"));
    if (path.isEmpty())
        return;
    const MapLayer layer = mapLayerFor(m_session->viewChoices().choice(mapLayerKey));
    if (const auto written = writeMap(*m_session, pool, layer, path); !written)
        say(written.error());
    else
        say(StatusLevel::Ok, tr("Map written to %1").arg(path));
}

void MainWindow::printPoolMap()
{
    auto* printer = new QPrinter(QPrinter::HighResolution);
    printer->setPageSize(QPageSize(QPageSize::A3));
    printer->setPageOrientation(QPageLayout::Landscape);
    auto* dialog = new QPrintDialog(printer, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, printer, pool = m_session->place().pool] {
        if (!m_session || !m_session->plan().find(pool))
            return;
        printMap(*m_session, pool, mapLayerFor(m_session->viewChoices().choice(mapLayerKey)), *printer);
        const QString name = subjectName(m_session->plan(), {SubjectRef::Kind::Pool, pool.value});
        say(StatusLevel::Ok, TableExportDialog::printedText(tr("Map of %1").arg(visibleText(name)), *printer));
    });
    connect(dialog, &QObject::destroyed, this, [printer] { delete printer; });
    dialog->open();
}

/// In a dock that has the focus; null: it has none, or nothing in it leaves the window.
ViewOutput* MainWindow::outputInDock() const
{
    for (QWidget* at = QApplication::focusWidget(); at; at = at->parentWidget())
        if (qobject_cast<QDockWidget*>(at) && at->window() == this)
            return ViewOutput::in(at);
    return nullptr;
}

ViewOutput* MainWindow::shownOutput() const
{
    ViewOutput* output = outputInDock();
    if (!output && m_stack->currentWidget())
        output = ViewOutput::in(m_stack->currentWidget());
    return output ? output : ViewOutput::in(m_bottomDock);
}

void MainWindow::exportTable()
{
    if (ViewOutput* output = shownOutput())
        output->open(TableForm::Csv);
    else
        say(StatusLevel::Info, tr("This view shows no table and no chart."));
}

void MainWindow::printView()
{
    if (ViewOutput* output = outputInDock())
        return output->open(TableForm::Paper);
    if (m_session->place().view == MainView::Audit)
        return printReport();
    const QWidget* map = m_stack->findChild<QWidget*>(QStringLiteral("mapTab"));
    const QAction* printMap = m_actions->action(Verb::PrintMap);
    if (map && map->isVisible() && printMap->isEnabled())
        return printPoolMap();
    if (ViewOutput* output = ViewOutput::in(m_stack))
        output->open(TableForm::Paper);
    else
        say(StatusLevel::Info, tr("Nothing here can be printed."));
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
// The plan as it was (interface §4.15 point 8): a window of its own, for reading only, that says so for as long as it is open.
#include "text/commandtext.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/windowset.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/plaintooltip.h"
#include "ui/views/common/messagebar.h"

#include <QAction>
#include <QToolBar>

namespace cadastre {

QString MainWindow::pastMoment() const { return isoDateTime(m_session->now()); }

void MainWindow::showPast(qint64 seq)
{
    const Workspace& workspace = m_session->workspace();
    qint64 last = seq; // with what followed from it by itself, but nothing that somebody did in between
    for (const JournalEntry* next = workspace.journal().find(last + 1); next && next->cause == seq;
         next = workspace.journal().find(last + 1))
        ++last;
    auto past = workspace.past(last);
    if (!past)
        return say(past.error());
    MainWindow* other = m_windows.newWindow();
    other->m_present = this;
    other->adopt(std::move(*past));
    Place place = m_session->place();
    if (place.pool && other->m_session->plan().find(place.pool)) { // the same pool; what is in it may be another
        place.subject = {SubjectRef::Kind::Pool, place.pool.value};
        place.block = {};
        other->m_session->go(place);
    }
    other->bringToFront();
}

void MainWindow::showPastState()
{
    if (!m_session || !m_session->workspace().isPast())
        return;
    if (!m_back) {
        m_back = new QAction(tr("Back to the plan of today"), m_stripBar);
        m_back->setObjectName(QStringLiteral("strip.back"));
        m_back->setToolTip(plainToolTip(tr("Closes this window")));
        connect(m_back, &QAction::triggered, this, &MainWindow::backToPresent, Qt::QueuedConnection);
    }
    const auto& entries = m_session->workspace().journal().entries();
    const JournalEntry* last = entries.empty() ? nullptr : &entries.back();
    if (last && last->cause != 0)
        last = m_session->workspace().journal().find(last->cause);
    const QString moment = pastMoment();
    m_strip->showMessage(StatusLevel::Info,
                         last ? tr("The plan as of %1, after “%2”. For reading only.")
                                    .arg(moment, visibleText(commandSentence(last->summary)))
                              : tr("The plan as of %1, before the first step. For reading only.").arg(moment));
    (void)m_strip->addAction(m_back);
    m_stripBar->show();
}

void MainWindow::backToPresent()
{
    if (m_present)
        m_present->bringToFront();
    close();
}

} // namespace cadastre

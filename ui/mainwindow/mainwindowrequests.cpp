// SPDX-License-Identifier: GPL-3.0-or-later
// What views ask for: a dialog where there is one, otherwise done here.
#include "text/commandtext.h"
#include "text/sentence.h"
#include "ui/icons.h"
#include "ui/mainwindow/helpdialogs.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/preferencesdialog.h"
#include "ui/mainwindow/renamedialog.h"
#include "ui/mainwindow/windowset.h"
#include "ui/presentation/formatting.h"
#include "ui/views/common/messagebar.h"
#include "ui/wizards/common/poolwords.h"
#include "ui/wizards/common/wizarddialog.h"

#include <QAction>
#include <QDialog>
#include <QLineEdit>
#include <QPointer>

namespace cadastre {

namespace {

/// Requests that change nothing of the plan itself: all that the past of one answers.
bool isToLookAt(const Request& request)
{
    return std::holds_alternative<HistoryRequest>(request) || std::holds_alternative<PastRequest>(request)
        || std::holds_alternative<ExportRequest>(request) || std::holds_alternative<CompareRequest>(request)
        || std::holds_alternative<FollowRoutesRequest>(request) || std::holds_alternative<AdvertiseRequest>(request)
        || std::holds_alternative<PlanSettingsRequest>(request) || std::holds_alternative<HouseRulesRequest>(request)
        || std::holds_alternative<AuditRequest>(request)
        || std::holds_alternative<StartRehearsalRequest>(request); // that one acts on a copy
}

/// Requests for what lies in an IPAM.
bool needsIpam(const Request& request)
{
    const auto* byoasn = std::get_if<ByoasnRequest>(&request);
    return std::holds_alternative<NewPoolRequest>(request) || std::holds_alternative<ScopeRequest>(request)
        || std::holds_alternative<VpcRequest>(request) || (byoasn && !byoasn->asn);
}

const QString continueName = QStringLiteral("continueDraft");
const QString cascadeName = QStringLiteral("deleteWithAll");

/// Is the pool kept by what it holds?
bool isNotEmpty(ErrorCode code)
{
    return code == ErrorCode::PoolHasCidrs || code == ErrorCode::PoolHasAllocations
        || code == ErrorCode::PoolHasChildren;
}

} // namespace

QString MainWindow::byoipKey() const
{
    const PlanSettings& settings = m_session->plan().settings(); // of the plan, wherever its file is moved to
    return QStringLiteral("byoip/%1-%2").arg(settings.idSalt, 0, 16).arg(settings.createdAt.ms);
}

void MainWindow::answer(const Request& request)
{
    if (!m_session)
        return;
    if (m_session->workspace().isPast() && !isToLookAt(request)) {
        say(StatusLevel::Info, tr("This is how the plan was: nothing can be changed here."), {}, m_back);
        return;
    }
    if (needsIpam(request) && !m_session->plan().ipam()) {
        say(StatusLevel::Info, tr("This plan has no IPAM yet. Scopes come with one, and pools lie in scopes."), {},
            m_actions->action(Verb::NewIpam));
        return;
    }
    if (auto dialog = dialogFor(*m_session, request, this)) {
        QDialog* shown = dialog.release(); // the window owns it from here; it goes when it is closed
        shown->setAttribute(Qt::WA_DeleteOnClose);
        connect(shown, &QDialog::accepted, this,
                [this, before = m_session->workspace().revision()] { sayDone(before); });
        if (std::holds_alternative<ByoipRequest>(request))
            connect(shown, &QDialog::finished, this,
                    [this] { m_windows.profile().setState(byoipKey(), toBytes(m_session->byoipDraft())); });
        if (auto* wizard = qobject_cast<WizardDialog*>(shown))
            connect(wizard, &QDialog::rejected, this, [this, wizard, request] {
                if (!m_session || !wizard->hasDraft())
                    return;
                delete m_messages->findChild<QAction*>(continueName);
                auto* go = new QAction(tr("Continue draft"), m_messages);
                go->setObjectName(continueName);
                connect(
                    go, &QAction::triggered, this,
                    [this, request] {
                        answer(request);
                        for (WizardDialog* again : findChildren<WizardDialog*>())
                            if (again->isVisible())
                                again->continueDraft();
                    },
                    Qt::QueuedConnection); // the message goes with its action
                say(StatusLevel::Info, tr("The draft of “%1” is kept.").arg(wizard->windowTitle()), {}, go);
            });
        shown->open();
        return;
    }
    if (const auto* wanted = std::get_if<RenameRequest>(&request)) {
        rename(wanted->subject);
    } else if (std::holds_alternative<StartRehearsalRequest>(request)) {
        startRehearsal();
    } else if (const auto* step = std::get_if<HistoryRequest>(&request)) {
        showStep(step->seq);
    } else if (const auto* audit = std::get_if<AuditRequest>(&request)) {
        m_session->showView(MainView::Audit);
        if (auto* filter = m_audit ? m_audit->findChild<QLineEdit*>(QStringLiteral("auditFilter")) : nullptr)
            filter->setText(audit->filter);
    } else if (const auto* past = std::get_if<PastRequest>(&request)) {
        showPast(past->seq);
    } else if (const auto* pool = std::get_if<DeletePoolRequest>(&request)) {
        deletePool(pool->pool);
    } else if (const auto* wanting = std::get_if<RefillRequest>(&request)) {
        refill(wanting->pool);
    } else if (const auto* advertise = std::get_if<AdvertiseRequest>(&request)) {
        // Advertising is done where routing is seen: one switch a CIDR.
        Place place = m_session->place();
        place.view = MainView::Plan;
        place.tab = QStringLiteral("routingTab");
        if (advertise->pool)
            place.pool = advertise->pool;
        else if (const Ipam* ipam = m_session->plan().ipam()) {
            place.pool = {};
            place.scope = m_session->plan().defaultScope(ipam->id, ScopeType::Public);
        }
        m_session->go(place);
    } else {
        say(StatusLevel::Info, tr("This form is not part of this build."));
    }
}

void MainWindow::sayDone(qint64 before)
{
    const JournalEntry* step = m_session ? m_session->workspace().undoable() : nullptr;
    if (step && step->seq > before)
        say(StatusLevel::Ok, tr("Done: %1").arg(commandSentence(step->summary)), {}, m_actions->action(Verb::Undo));
}

void MainWindow::carryOut(const Command& command)
{
    // No question before: undo is offered after (interface §1.3).
    const qint64 before = m_session->workspace().revision();
    const auto done = m_session->run(command);
    if (done && done->seq != 0 && done->notes.isEmpty())
        sayDone(before);
}

void MainWindow::deletePool(PoolId pool)
{
    const qint64 before = m_session->workspace().revision();
    const auto done = m_session->run(DeletePool{pool});
    if (done && done->seq != 0 && done->notes.isEmpty())
        return sayDone(before);
    const DeletePool withAll{pool, true};
    if (done || !isNotEmpty(done.error().code) || !m_session->workspace().preview(withAll))
        return; // said by the session; of the public scope AWS takes nothing along
    delete m_messages->findChild<QAction*>(cascadeName);
    auto* go = new QAction(tr("Delete it with all that is in it"), m_messages);
    go->setObjectName(cascadeName);
    connect(
        go, &QAction::triggered, this,
        [this, withAll, session = QPointer(m_session.get())] {
            if (session && session == m_session.get() && session->plan().find(withAll.pool))
                carryOut(withAll);
        },
        Qt::QueuedConnection); // the message goes with its action
    say(StatusLevel::Error, sentenceWithNames(m_session->plan(), done.error()), {}, go);
}

void MainWindow::refill(PoolId pool)
{
    const qint64 before = m_session->workspace().revision();
    const auto done = m_session->run(RefillPool{pool});
    if (!done || !done->notes.isEmpty()) // said by the session
        return;
    if (done->seq == 0)
        say(StatusLevel::Info, tr("Nothing to refill: as much is left in this pool as its policy asks for."));
    else
        sayDone(before);
}

void MainWindow::rename(const SubjectRef& subject)
{
    if (!RenameDialog::canRename(m_session->plan(), subject)) {
        say(StatusLevel::Info, tr("Select a scope, a pool, a VPC or an account to rename it."));
        return;
    }
    auto* dialog = new RenameDialog(*m_session, RenameRequest{subject}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showAbout()
{
    auto* dialog = new AboutDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showKeys()
{
    auto* dialog = new KeysDialog(*m_actions, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void MainWindow::showHandbook()
{
    auto* dialog = new HandbookDialog(m_session ? m_session->place() : Place{}, m_session != nullptr, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void MainWindow::showPreferences()
{
    auto* dialog = new PreferencesDialog(m_windows.profile(), *m_actions, this);
    connect(dialog, &PreferencesDialog::changed, this, [this] { m_windows.applyProfile(); });
    connect(dialog, &PreferencesDialog::languageChosen, &m_windows, &WindowSet::setLanguage);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/common/wizarddialog.h"

#include "text/findingtext.h"
#include "text/visibletext.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/severity.h"
#include "ui/session/foresight.h"
#include "ui/views/common/messagebar.h"
#include "ui/views/common/reasonfields.h"
#include "ui/wizards/common/formcapture.h"
#include "ui/wizards/common/poolwords.h"
#include "ui/wizards/common/statuslist.h"

#include <QAction>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace cadastre {

namespace {

constexpr int refreshDelayMs = 40; // one preview for a burst of keys, still within a blink
constexpr qsizetype mostFindingsSaid = 4;
constexpr qint64 draftLifeMs = 24LL * 3600 * 1000;

/// The window's caller for as long as one step takes.
class ActingAs {
public:
    ActingAs(Workspace& workspace, const Caller& caller) : m_workspace(workspace), m_before(workspace.caller())
    {
        m_workspace.setCaller(caller);
    }
    ~ActingAs() { m_workspace.setCaller(m_before); }
    ActingAs(const ActingAs&) = delete;
    ActingAs& operator=(const ActingAs&) = delete;

private:
    Workspace& m_workspace;
    Caller m_before;
};

} // namespace

WizardDialog::WizardDialog(Session& session, const QString& title, const QString& primary, QWidget* parent)
    : PreviewDialogFrame(title, parent), m_session(session), m_foresight(new Foresight(session, this))
{
    setPrimaryButton(primary);
    reasonFields()->setTicket(session.ticket());
    reasonFields()->setVisible(!session.workspace().isReadOnly());
    connect(this->primary(), &QPushButton::clicked, this, &WizardDialog::accept);
    m_soon.setSingleShot(true);
    m_soon.setInterval(refreshDelayMs);
    connect(&m_soon, &QTimer::timeout, this, &WizardDialog::refreshNow);
    connect(m_foresight, &Foresight::looking, this, [this] {
        m_findings->setItems({{StatusLevel::Pending, tr("Findings: being looked for…")}});
    });
    connect(m_foresight, &Foresight::foreseen, this, &WizardDialog::tell);
    connect(&session, &Session::changed, this, [this] { touched(); });
    connect(&session, &Session::wasReset, this, [this] { touched(); });
}

Result<Decision> WizardDialog::decided(const Wish& wish)
{
    const ActingAs acting(m_session.workspace(), caller());
    return wish.commands.size() == 1 ? m_session.workspace().preview(wish.commands.front())
                                     : m_session.workspace().previewAll(wish.commands);
}

QString WizardDialog::refusalText(const Error& error) const { return sentenceWithNames(plan(), error); }

void WizardDialog::tell(const ForeseenFindings& foreseen)
{
    QVector<StatusList::Item> said; // once for a VPC, with how many of its blocks it is about
    QMap<qsizetype, int> blocks;
    for (const Finding& finding : foreseen.fresh) {
        // What this very step makes has no name yet, and an id that AWS has not given is no name.
        const QString name = finding.key.startsWith(finding.name) ? QString() : visibleText(finding.name);
        const QString what = findingSentence(finding);
        const QString sentence = name.isEmpty() ? tr("Will be found: %1").arg(what)
                                                : tr("Will be found: %1, %2", "name, what is wrong").arg(name, what);
        qsizetype at = 0;
        while (at < said.size() && said[at].text != sentence)
            ++at;
        if (at == said.size())
            said << StatusList::Item{statusLevel(finding.rule->severity), sentence};
        ++blocks[at];
    }
    QVector<StatusList::Item> items = said.mid(0, mostFindingsSaid);
    for (qsizetype at = 0; at < items.size(); ++at)
        if (const int count = blocks.value(at); count > 1)
            items[at].text += QStringLiteral(" · ") + tr("%n CIDR(s)", nullptr, count);
    if (said.size() > mostFindingsSaid) {
        int more = 0;
        for (qsizetype at = mostFindingsSaid; at < said.size(); ++at)
            more += blocks.value(at);
        items << StatusList::Item{StatusLevel::Warning, tr("and %n more finding(s)", nullptr, more)};
    }
    if (!foreseen.gone.empty())
        items << StatusList::Item{StatusLevel::Ok,
                                  tr("Settles %n finding(s)", nullptr, static_cast<int>(foreseen.gone.size()))};
    if (items.isEmpty())
        items << StatusList::Item{StatusLevel::Ok,
                                  tr("Findings: none come, none go (%1 open)").arg(foreseen.openAfter)};
    else
        items << StatusList::Item{StatusLevel::Info,
                                  tr("Open findings: %1 → %2").arg(foreseen.openBefore).arg(foreseen.openAfter)};
    m_findings->setItems(items);
}

void WizardDialog::clearFindings()
{
    m_foresight->forget();
    if (!m_findings) { // the last of the preview
        m_findings = new StatusList(StatusList::Flow::Column, QStringLiteral("foreseenFindings"), this);
        previewLayout()->addSpacing(metrics::between);
        previewLayout()->addWidget(m_findings);
    }
    m_findings->setItems({});
}

void WizardDialog::refreshNow()
{
    m_soon.stop();
    clearFindings();
    const Wish wanted = wish();
    if (!wanted.missing.isEmpty() || wanted.commands.empty()) {
        setFooterMessage(StatusLevel::Info, wanted.missing);
        primary()->setEnabled(false);
        showPreview(wanted, nullptr);
        return;
    }
    const auto decision = decided(wanted);
    if (decision)
        clearFooterMessage();
    else
        setFooterMessage(StatusLevel::Error, refusalText(decision.error()));
    primary()->setEnabled(decision.has_value() && !m_session.workspace().isReadOnly());
    if (decision && m_session.workspace().isReadOnly())
        setFooterMessage(StatusLevel::Info, tr("This plan is open for reading only."));
    showPreview(wanted, &decision);
    if (decision)
        m_foresight->ask(decision->changes);
}

void WizardDialog::keepDraft(quint32 subject)
{
    m_draftKey = QStringLiteral("%1/%2").arg(objectName()).arg(subject);
    const auto draft = m_session.formDrafts().constFind(m_draftKey);
    if (draft != m_session.formDrafts().constEnd() && m_session.now().ms - draft->at.ms > draftLifeMs)
        m_session.formDrafts().erase(draft);
}

bool WizardDialog::hasDraft() const { return m_session.formDrafts().contains(m_draftKey); }

void WizardDialog::showEvent(QShowEvent* event)
{
    PreviewDialogFrame::showEvent(event);
    if (m_draftKey.isEmpty() || !m_pristine.isEmpty())
        return;
    m_pristine = fieldValues(*this);
    if (hasDraft())
        offerDraft();
}

void WizardDialog::offerDraft()
{
    const Instant at = m_session.formDrafts().value(m_draftKey).at;
    m_offer = new MessageBar(this);
    m_offer->setObjectName(QStringLiteral("draftOffer"));
    m_offer->setClosable(false);
    m_offer->showMessage(StatusLevel::Info, tr("What you began at %1 is kept.").arg(isoDateTime(at)));
    auto* go = new QAction(tr("Continue draft"), m_offer);
    go->setObjectName(QStringLiteral("continueDraft"));
    connect(go, &QAction::triggered, this, &WizardDialog::continueDraft);
    (void)m_offer->addAction(go);
    auto* drop = new QAction(tr("Discard"), m_offer);
    drop->setObjectName(QStringLiteral("discardDraft"));
    connect(drop, &QAction::triggered, this, &WizardDialog::discardDraft);
    (void)m_offer->addAction(drop);
    setNotice(m_offer);
}

void WizardDialog::continueDraft()
{
    const FormDraft draft = m_session.formDrafts().value(m_draftKey);
    fillFields(*this, draft.values);
    if (draft.page > 0)
        Q_EMIT pageRequested(draft.page); // as if its step were clicked: the form goes there in its own way
    if (m_offer)
        m_offer->hide();
    refreshNow();
}

void WizardDialog::discardDraft()
{
    m_session.formDrafts().remove(m_draftKey);
    if (m_offer)
        m_offer->hide();
}

void WizardDialog::reject()
{
    if (!m_pristine.isEmpty())
        if (const auto values = fieldValues(*this); values != m_pristine)
            m_session.formDrafts().insert(m_draftKey, {m_session.now(), std::max(0, currentPage()), values});
    PreviewDialogFrame::reject();
}

void WizardDialog::keyPressEvent(QKeyEvent* event)
{
    if (m_soon.isActive() && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        refreshNow();
    PreviewDialogFrame::keyPressEvent(event);
}

void WizardDialog::accept()
{
    refreshNow();
    if (!primary()->isEnabled())
        return;
    const Wish wanted = wish();
    disconnect(&m_session, nullptr, this, nullptr); // what this step changes need not be previewed again
    m_session.setTicket(reasonFields()->ticket());
    const auto receipt = [&] {
        Caller acts = caller();
        acts.reason = reasonFields()->reason();
        const ActingAs acting(m_session.workspace(), acts);
        return wanted.commands.size() == 1 ? m_session.run(wanted.commands.front())
                                           : m_session.runAll(wanted.commands, summary());
    }();
    if (!receipt) {
        setFooterMessage(StatusLevel::Error, refusalText(receipt.error()));
        return;
    }
    m_session.formDrafts().remove(m_draftKey);
    finished(*receipt);
    QDialog::accept();
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/common/wizarddialog.h"

#include "compliance/foreseen.h"
#include "text/findingtext.h"
#include "text/visibletext.h"
#include "ui/presentation/severity.h"
#include "ui/wizards/common/poolwords.h"
#include "ui/wizards/common/statuslist.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace cadastre {

namespace {

constexpr int refreshDelayMs = 40; // one preview for a burst of keys, still within a blink
constexpr int restDelayMs = 250;   // an audit of the whole plan, when nobody types
constexpr qsizetype mostFindingsSaid = 4;

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
    : PreviewDialogFrame(title, parent), m_session(session)
{
    setPrimaryButton(primary);
    connect(this->primary(), &QPushButton::clicked, this, &WizardDialog::accept);
    m_soon.setSingleShot(true);
    m_soon.setInterval(refreshDelayMs);
    connect(&m_soon, &QTimer::timeout, this, &WizardDialog::refreshNow);
    m_atRest.setSingleShot(true);
    m_atRest.setInterval(restDelayMs);
    connect(&m_atRest, &QTimer::timeout, this, &WizardDialog::foreseeFindings);
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

void WizardDialog::foreseeFindings()
{
    const ForeseenFindings foreseen =
        foreseenFindings(plan(), session().report(), m_foreseen, session().now(), session().auditFacts());
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

void WizardDialog::refreshNow()
{
    m_soon.stop();
    m_atRest.stop();
    if (!m_findings) {
        m_findings = new StatusList(StatusList::Flow::Column, QStringLiteral("foreseenFindings"), this);
        previewLayout()->addSpacing(metrics::between);
        previewLayout()->addWidget(m_findings);
    }
    m_findings->setItems({});
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
    if (decision) {
        m_foreseen = decision->changes;
        m_atRest.start();
    }
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
    const auto receipt = [&] {
        const ActingAs acting(m_session.workspace(), caller());
        return wanted.commands.size() == 1 ? m_session.run(wanted.commands.front())
                                           : m_session.runAll(wanted.commands, summary());
    }();
    if (!receipt) {
        setFooterMessage(StatusLevel::Error, refusalText(receipt.error()));
        return;
    }
    finished(*receipt);
    QDialog::accept();
}

} // namespace cadastre

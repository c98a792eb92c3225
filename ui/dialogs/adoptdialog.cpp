// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/adoptdialog.h"

#include "text/drifttext.h"
#include "text/sentence.h"
#include "text/visibletext.h"
#include "ui/presentation/driftmark.h"
#include "ui/presentation/roles.h"
#include "ui/session/driftstage.h"
#include "ui/session/session.h"
#include "ui/views/common/itemviews.h"
#include "ui/views/common/labels.h"
#include "ui/views/common/reasonfields.h"
#include "ui/wizards/common/poolwords.h"

#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

namespace cadastre {

namespace {

enum TakeColumn { TakeTick, TakeDifference, TakeObject, TakeCidr, TakeOutcome, TakeColumns };

/// What taking a row does to the plan.
QString outcomeOf(const DriftRow& row)
{
    switch (row.verdict) {
    case DriftVerdict::Matched: return AdoptDialog::tr("is recorded as seen in AWS");
    case DriftVerdict::Missing: return AdoptDialog::tr("leaves the plan");
    case DriftVerdict::Extra: return AdoptDialog::tr("comes into the plan");
    case DriftVerdict::Changed: return AdoptDialog::tr("becomes as AWS shows it: %1").arg(driftFacts(row));
    case DriftVerdict::Moved: return AdoptDialog::tr("moves to where AWS shows it");
    case DriftVerdict::Resized:
        return row.seen.isNull() ? AdoptDialog::tr("takes the block that AWS shows")
                                 : AdoptDialog::tr("takes the block %1").arg(row.seen.toString());
    case DriftVerdict::RuleBreaking: return AdoptDialog::tr("stands in the plan as AWS shows it; the audit reports it");
    }
    return {};
}

struct RowCounts {
    int added = 0;
    int changed = 0;
    int removed = 0;
};

RowCounts countsOf(const ChangeSet& changes)
{
    RowCounts counts;
    forEachKind([&]<class E>() {
        if constexpr (!std::is_same_v<E, Coverage>)
            for (const RowChange<E>& change : changes.of<E>())
                ++(change.isInsert() ? counts.added : change.isRemove() ? counts.removed : counts.changed);
    });
    return counts;
}

} // namespace

AdoptDialog::AdoptDialog(Session& session, const AdoptRequest& request, QWidget* parent)
    : PreviewDialogFrame(tr("Take what AWS has"), parent)
    , m_session(session)
    , m_summary(plainLabel({}, this))
    , m_table(new QTableWidget)
{
    setObjectName(QStringLiteral("adoptDialog"));
    session.drift().catchUp();
    const DriftChoice offered = session.drift().chosen(QSet<QString>(request.rows.begin(), request.rows.end()));
    for (std::size_t i = 0; i < offered.size(); ++i)
        if (offered[i])
            m_offered.push_back(i);
    std::stable_partition(m_offered.begin(), m_offered.end(),
                          [&](std::size_t at) { return session.drift().rows()[at].verdict != DriftVerdict::Matched; });
    m_summary->setObjectName(QStringLiteral("adoptSummary"));
    m_summary->setWordWrap(true);
    m_table->setObjectName(QStringLiteral("adoptRows"));
    m_table->setAccessibleName(tr("What is taken"));
    m_table->setColumnCount(TakeColumns);
    m_table->setHorizontalHeaderLabels({tr("Take"), tr("Difference"), tr("Object"), tr("CIDR"), tr("In the plan it…")});
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setMinimumHeight(260);
    prepareTable(m_table);
    m_table->setItemDelegateForColumn(TakeDifference, new DriftDelegate(m_table));
    m_table->setItemDelegateForColumn(TakeCidr, new AddressDelegate(m_table));
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::between);
    column->addWidget(
        hintLabel(tr("The plan becomes what AWS shows in the rows that are ticked. It is one step, and one "
                     "undo takes it back. What is missing in AWS leaves the plan only when you tick it."),
                  page));
    column->addWidget(m_table, 1);
    column->addWidget(m_summary);
    addPage(tr("Differences"), page);
    setPreviewVisible(false);
    setPrimaryButton(tr("Apply"));
    reasonFields()->setTicket(session.ticket());
    reasonFields()->setVisible(!session.workspace().isReadOnly());
    connect(primary(), &QPushButton::clicked, this, &AdoptDialog::accept);
    fill();
    constexpr int settlesMs = 150; // a tick after the other by the space bar
    m_later.setSingleShot(true);
    m_later.setInterval(settlesMs);
    connect(&m_later, &QTimer::timeout, this, &AdoptDialog::review);
    connect(this, &QDialog::finished, &m_later, &QTimer::stop); // the rows may be others by then
    connect(m_table, &QTableWidget::itemChanged, this, [this](QTableWidgetItem* item) {
        if (item->column() == TakeTick)
            m_later.start();
    });
    connect(&session.drift(), &DriftStage::changed, this, &QDialog::reject); // what is offered is no more
    resize(980, 600);
    review();
}

void AdoptDialog::fill()
{
    const auto& rows = m_session.drift().rows();
    const bool onlyMissing = std::all_of(m_offered.begin(), m_offered.end(),
                                         [&](std::size_t at) { return rows[at].verdict == DriftVerdict::Missing; });
    m_table->setRowCount(static_cast<int>(m_offered.size()));
    for (int i = 0; i < m_table->rowCount(); ++i) {
        const DriftRow& row = rows[m_offered[static_cast<std::size_t>(i)]];
        auto* tick = new QTableWidgetItem;
        tick->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        // Who chose nothing but what is missing means it.
        const bool isAsked =
            (row.verdict == DriftVerdict::Missing && !onlyMissing) || (row.isPlannedToGo && m_offered.size() > 1);
        tick->setCheckState(isAsked ? Qt::Unchecked : Qt::Checked);
        const QString name = visibleText(row.subject.isEmpty() ? row.id : row.subject);
        tick->setData(Qt::AccessibleTextRole, tr("Take %1").arg(name));
        auto* difference = new QTableWidgetItem(driftWord(row.verdict));
        difference->setData(DriftRole, static_cast<int>(row.verdict));
        m_table->setItem(i, TakeTick, tick);
        m_table->setItem(i, TakeDifference, difference);
        m_table->setItem(i, TakeObject, new QTableWidgetItem(tr("%1 %2", "kind and name").arg(driftKind(row), name)));
        m_table->setItem(i, TakeCidr, new QTableWidgetItem(row.cidr.isNull() ? QString() : row.cidr.toString()));
        m_table->setItem(i, TakeOutcome, new QTableWidgetItem(outcomeOf(row)));
    }
    m_table->resizeColumnsToContents();
    m_table->horizontalHeader()->setStretchLastSection(true);
}

DriftChoice AdoptDialog::choice() const
{
    DriftChoice choice(m_session.drift().rows().size(), false);
    for (int i = 0; i < m_table->rowCount(); ++i)
        choice[m_offered[static_cast<std::size_t>(i)]] = m_table->item(i, TakeTick)->checkState() == Qt::Checked;
    // A broken rule comes with what breaks it, and is not taken without.
    const auto& rows = m_session.drift().rows();
    std::map<DriftRef, bool> taken;
    for (const std::size_t at : m_offered)
        if (rows[at].verdict != DriftVerdict::RuleBreaking)
            taken[rows[at].shown] = choice[at];
    for (const std::size_t at : m_offered)
        if (const auto same = taken.find(rows[at].shown);
            rows[at].verdict == DriftVerdict::RuleBreaking && same != taken.end())
            choice[at] = choice[at] && same->second;
    return choice;
}

void AdoptDialog::review()
{
    m_later.stop();
    weigh();
    Q_EMIT reviewed();
}

void AdoptDialog::weigh()
{
    const DriftStage& stage = m_session.drift();
    clearFooterMessage();
    primary()->setEnabled(false);
    if (!stage.isOn())
        return;
    const DriftChoice chosen = choice();
    if (std::find(chosen.begin(), chosen.end(), true) == chosen.end()) {
        m_summary->setText(tr("Nothing is ticked."));
        return;
    }
    m_adoption = adoptionOf(m_session.plan(), stage.import(), stage.rows(), chosen);
    const RowCounts counts = countsOf(m_adoption.changes);
    m_summary->setText(
        tr("Rows of the plan: %1 come, %2 change, %3 go.").arg(counts.added).arg(counts.changed).arg(counts.removed));
    const auto preview = m_session.workspace().preview(TakeChanges{QStringLiteral("adopt-drift"), m_adoption.changes});
    if (!preview) {
        setFooterMessage(StatusLevel::Error, sentenceWithNames(m_session.plan(), preview.error()));
        return;
    }
    primary()->setEnabled(!m_adoption.changes.isEmpty() && !m_session.workspace().isReadOnly());
    if (m_session.workspace().isReadOnly())
        setFooterMessage(StatusLevel::Warning, tr("This plan is open read-only."));
    else if (!m_adoption.kept.isEmpty())
        setFooterMessage(StatusLevel::Warning, tr("%1 stays: other rows of the plan stand on it.")
                                                   .arg(visibleText(m_adoption.kept.join(QStringLiteral(", ")))));
    else if (const int out = stage.import().counts.notTaken(); out > 0)
        setFooterMessage(StatusLevel::Warning,
                         tr("%n record(s) of the answers cannot be read and stay out.", nullptr, out));
}

void AdoptDialog::accept()
{
    if (m_later.isActive()) // what is applied is what is ticked
        review();
    if (!primary()->isEnabled())
        return;
    disconnect(&m_session.drift(), nullptr, this, nullptr);
    m_session.setTicket(reasonFields()->ticket());
    const auto receipt = m_session.run(TakeChanges{QStringLiteral("adopt-drift"), m_adoption.changes,
                                                   m_session.drift().import().gone, true},
                                       reasonFields()->reason());
    if (!receipt) {
        connect(&m_session.drift(), &DriftStage::changed, this, &QDialog::reject);
        return setFooterMessage(StatusLevel::Error, sentenceWithNames(m_session.plan(), receipt.error()));
    }
    m_session.drift().catchUp();
    QDialog::accept();
}

} // namespace cadastre

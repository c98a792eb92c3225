// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/houserulesdialog.h"

#include "text/sentence.h"
#include "text/visibletext.h"
#include "ui/dialogs/houseruledialog.h"
#include "ui/session/session.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/itemviews.h"
#include "ui/views/common/labels.h"
#include "ui/wizards/common/poolwords.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QShortcut>
#include <QTableWidget>
#include <QVBoxLayout>

namespace cadastre {

namespace {

enum HouseRuleColumn { HouseRuleName, HouseRulePool, HouseRuleAsks, HouseRuleColumns };

} // namespace

HouseRulesDialog::HouseRulesDialog(Session& session, const HouseRulesRequest&, QWidget* parent)
    : PreviewDialogFrame(tr("House rules"), parent)
    , m_session(session)
    , m_rules(new QTableWidget)
    , m_none(hintLabel(tr("There is no house rule yet."), this))
    , m_add(pushButton(tr("&Add rule…"), QStringLiteral("addRule"), this))
    , m_edit(pushButton(tr("&Edit…"), QStringLiteral("editRule"), this))
    , m_remove(pushButton(tr("&Remove"), QStringLiteral("removeRule"), this))
{
    setObjectName(QStringLiteral("houseRulesDialog"));
    setPreviewVisible(false);
    m_none->setObjectName(QStringLiteral("noHouseRules"));
    m_rules->setObjectName(QStringLiteral("houseRules"));
    m_rules->setAccessibleName(tr("House rules"));
    m_rules->setColumnCount(HouseRuleColumns);
    m_rules->setHorizontalHeaderLabels({tr("Rule"), tr("Holds in"), tr("Asks for")});
    m_rules->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_rules->setSelectionMode(QAbstractItemView::SingleSelection);
    prepareTable(m_rules);
    const int digit = fontMetrics().averageCharWidth();
    m_rules->setColumnWidth(HouseRuleName, digit * 26);
    m_rules->setColumnWidth(HouseRulePool, digit * 26);
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::between);
    column->addWidget(hintLabel(
        tr("Rules of your own on tags: the audit reports what breaks them, AWS knows nothing of them."), page));
    column->addWidget(m_rules, 1);
    column->addWidget(m_none);
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {m_add, m_edit, m_remove})
        buttons->addWidget(button);
    buttons->addStretch(1);
    column->addLayout(buttons);
    addPage(windowTitle(), page);
    cancelButton()->setText(tr("Close"));
    connect(m_add, &QPushButton::clicked, this, [this] { openRule({}); });
    connect(m_edit, &QPushButton::clicked, this, [this] { openRule(current()); });
    connect(m_remove, &QPushButton::clicked, this, &HouseRulesDialog::removeRule);
    connect(m_rules, &QTableWidget::cellActivated, this, [this] { openRule(current()); });
    connect(m_rules, &QTableWidget::itemSelectionChanged, this, &HouseRulesDialog::showState);
    auto* erase = new QShortcut(QKeySequence::Delete, m_rules, nullptr, nullptr, Qt::WidgetShortcut);
    connect(erase, &QShortcut::activated, this, &HouseRulesDialog::removeRule);
    connect(&session, &Session::changed, this, [this](const ChangeSet& changes) {
        if (!changes.of<HouseRule>().empty() || !changes.of<Pool>().empty())
            refresh();
    });
    connect(&session, &Session::wasReset, this, &HouseRulesDialog::refresh);
    resize(760, 420);
    refresh();
}

HouseRuleId HouseRulesDialog::current() const
{
    const QTableWidgetItem* name = m_rules->item(m_rules->currentRow(), HouseRuleName);
    return name ? HouseRuleId{name->data(Qt::UserRole).toUInt()} : HouseRuleId{};
}

QString HouseRulesDialog::asks(const HouseRule& rule) const
{
    const QString key = visibleText(rule.key);
    switch (rule.kind) {
    case HouseRuleKind::AnyValue: return tr("%1 with any value", "tag key").arg(key);
    case HouseRuleKind::OneOf:
        return tr("%1 is one of %2", "tag key, values").arg(key, visibleText(rule.values.join(QStringLiteral(", "))));
    case HouseRuleKind::Matches:
        return tr("%1 matches %2", "tag key, regular expression")
            .arg(key, visibleText(rule.values.join(QStringLiteral(", "))));
    }
    return {};
}

void HouseRulesDialog::refresh()
{
    const Plan& plan = m_session.plan();
    const HouseRuleId before = current();
    const int rowBefore = m_rules->currentRow();
    m_rules->setRowCount(0);
    int select = -1;
    for (const HouseRule& rule : plan.all<HouseRule>()) {
        const int row = m_rules->rowCount();
        m_rules->insertRow(row);
        auto* name = new QTableWidgetItem(visibleText(rule.name));
        name->setData(Qt::UserRole, rule.id.value);
        m_rules->setItem(row, HouseRuleName, name);
        m_rules->setItem(row, HouseRulePool,
                         new QTableWidgetItem(rule.pool ? poolPathLabel(plan, rule.pool) : tr("every pool")));
        m_rules->setItem(row, HouseRuleAsks, new QTableWidgetItem(asks(rule)));
        if (rule.id == before)
            select = row;
    }
    if (select < 0 && m_rules->rowCount() > 0) // the one after what was removed
        select = std::clamp(rowBefore, 0, m_rules->rowCount() - 1);
    if (select >= 0)
        m_rules->setCurrentCell(select, HouseRuleName);
    showState();
}

void HouseRulesDialog::showState()
{
    const bool writable = !m_session.workspace().isReadOnly();
    const bool chosen = static_cast<bool>(current());
    m_none->setVisible(m_rules->rowCount() == 0);
    m_add->setEnabled(writable);
    m_edit->setEnabled(writable && chosen);
    m_remove->setEnabled(writable && chosen);
    if (writable)
        clearFooterMessage();
    else
        setFooterMessage(StatusLevel::Info, tr("This plan is open for reading only."));
}

void HouseRulesDialog::openRule(HouseRuleId rule)
{
    if (m_session.workspace().isReadOnly())
        return;
    auto* dialog = new HouseRuleDialog(m_session, HouseRuleRequest{rule, {}}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void HouseRulesDialog::removeRule()
{
    const HouseRuleId rule = current();
    if (!rule)
        return;
    const QString name = visibleText(m_session.plan().get(rule).name);
    if (const auto done = m_session.run(RemoveHouseRule{rule}); done)
        setFooterMessage(StatusLevel::Ok, tr("“%1” is removed; Undo brings it back.").arg(name));
    else
        setFooterMessage(StatusLevel::Error, sentence(done.error()) + u' ' + adviceFor(done.error()));
}

} // namespace cadastre

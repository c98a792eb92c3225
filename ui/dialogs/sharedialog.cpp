// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/sharedialog.h"

#include "text/awscommand.h"
#include "text/sharingtext.h"
#include "text/visibletext.h"
#include "ui/dialogs/accountdialog.h"
#include "ui/session/session.h"
#include "ui/views/common/commandblock.h"
#include "ui/views/common/itemviews.h"
#include "ui/views/common/labels.h"

#include <QHeaderView>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>

namespace cadastre {

namespace {
constexpr int principalRole = Qt::UserRole;
}

ShareDialog::ShareDialog(Session& session, const ShareRequest& request, QWidget* parent)
    : CommandDialog(session, tr("Share %1").arg(visibleText(nameOf(session.plan().get(request.pool)))), tr("Apply"),
                    parent)
    , m_pool(request.pool)
    , m_tree(new QTreeWidget)
    , m_effect(hintLabel({}, this))
    , m_commands(new CommandBlock({}, this))
{
    setObjectName(QStringLiteral("shareDialog"));
    m_tree->setObjectName(QStringLiteral("principals"));
    m_tree->setAccessibleName(tr("Accounts and units"));
    m_tree->setHeaderLabels({tr("Who"), tr("Account or id")});
    prepareTree(m_tree);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->setMinimumHeight(240);
    for (const ShareId id : session.plan().sharesOf(m_pool))
        for (const QString& principal : session.plan().get(id).principals)
            if (!m_before.contains(principal))
                m_before.append(principal);
    fill(m_before);
    form()->addWide(hintLabel(tr("One RAM share for this pool with the default permission: principals see its CIDRs "
                                 "and allocations, allocate and release."),
                              this));
    form()->addWide(m_tree);
    form()->addWide(m_effect);
    form()->addWide(m_commands);
    m_effect->setObjectName(QStringLiteral("shareEffect"));
    m_commands->setObjectName(QStringLiteral("shareCommands"));
    m_commands->setAccessibleName(tr("Commands"));
    m_commands->setMaximumRows(8);
    connect(m_tree, &QTreeWidget::itemChanged, this, [this] {
        tellEffect();
        edited();
    });
    connect(addSideButton(tr("Add account…"), QStringLiteral("shareDialog.addAccount")), &QPushButton::clicked, this,
            &ShareDialog::addAccount);
    resize(720, 640);
    tellEffect();
    edited();
}

void ShareDialog::fill(const QStringList& ticked)
{
    const Plan& plan = session().plan();
    const auto add = [&](auto* parent, const QString& text, const QString& shown, const QString& principal) {
        auto* item = new QTreeWidgetItem(parent, {visibleText(text), shown});
        item->setData(0, principalRole, principal);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(0, ticked.contains(principal) ? Qt::Checked : Qt::Unchecked);
        return item;
    };
    const QString organisation = plan.settings().organizationId;
    if (!organisation.isEmpty())
        add(m_tree, tr("The whole organisation"), organisation, organisation);
    QHash<OrgUnitId, QTreeWidgetItem*> units;
    for (const OrgUnit& unit : plan.all<OrgUnit>()) { // parents were made before their children
        QTreeWidgetItem* above = units.value(unit.parent);
        const QString id = plan.textId(unit);
        units.insert(unit.id, above ? add(above, unit.name, id, id) : add(m_tree, unit.name, id, id));
    }
    const AccountNumber owner = plan.get(m_pool).owner;
    for (const Account& account : plan.all<Account>()) {
        if (account.number == owner)
            continue;
        QTreeWidgetItem* above = units.value(account.unit);
        const QString number = account.number.toString();
        const QString name = account.name.isEmpty() ? number : account.name;
        above ? add(above, name, number, number) : add(m_tree, name, number, number);
    }
    m_tree->expandToDepth(1);
}

void ShareDialog::addAccount()
{
    auto* dialog = new AccountDialog(session(), AccountRequest{}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this] {
        const QStringList kept = ticked();
        {
            const QSignalBlocker quiet(m_tree);
            m_tree->clear();
            fill(kept);
        }
        tellEffect();
        edited();
        m_tree->setFocus();
    });
    dialog->open();
}

QStringList ShareDialog::ticked() const
{
    QStringList principals;
    for (QTreeWidgetItemIterator item(m_tree); *item; ++item)
        if ((*item)->checkState(0) == Qt::Checked)
            principals.append((*item)->data(0, principalRole).toString());
    return principals;
}

std::vector<ShareTick> ShareDialog::ticks() const
{
    const QStringList now = ticked();
    std::vector<ShareTick> changed;
    for (const QString& principal : now)
        if (!m_before.contains(principal))
            changed.push_back({m_pool, principal, true});
    for (const QString& principal : m_before)
        if (!now.contains(principal))
            changed.push_back({m_pool, principal, false});
    return changed;
}

void ShareDialog::tellEffect()
{
    const Plan& plan = session().plan();
    const std::vector<ShareTick> changed = ticks();
    m_effect->setText(effectText(plan, effectsOf(plan, changed)));
    const QString script = awsCommands(plan, commandsFor(plan, changed));
    m_commands->setCommand(script);
    m_commands->setVisible(!script.isEmpty());
}

QString ShareDialog::missing() const
{
    return m_tree->topLevelItemCount() > 0 ? tr("Nothing is changed yet.")
                                           : tr("The plan has no other account yet: add the one to share with.");
}

std::optional<std::vector<Command>> ShareDialog::commands() const
{
    std::vector<Command> commands = commandsFor(session().plan(), ticks());
    return commands.empty() ? std::nullopt : std::optional(std::move(commands));
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/common/effectdialog.h"

#include "text/awscommand.h"
#include "ui/views/common/commandblock.h"
#include "ui/views/common/labels.h"
#include "ui/wizards/common/poolwords.h"

#include <QVBoxLayout>

namespace cadastre {

EffectDialog::EffectDialog(Session& session, const QString& title, const QString& primary, QWidget* parent)
    : WizardDialog(session, title, primary, parent)
    , m_first(new AddressLabel(QString(), -1, this))
    , m_second(new AddressLabel(QString(), -1, this))
    , m_effects(new StatusList(StatusList::Flow::Column, QStringLiteral("effects"), this))
    , m_commandTitle(new SectionTitle(tr("The same, as a command"), this))
    , m_command(new CommandBlock(QString(), this))
    , m_planOnly(hintLabel(tr("Nothing to tell AWS: this is in the plan only."), this))
{
    m_first->setObjectName(QStringLiteral("firstCidr"));
    m_second->setObjectName(QStringLiteral("secondCidr"));
    m_command->setObjectName(QStringLiteral("command"));
    m_planOnly->setObjectName(QStringLiteral("planOnly"));
    for (AddressLabel* label : {m_first, m_second}) {
        label->setLarge(true);
        label->hide();
    }
    QVBoxLayout* pane = previewLayout();
    pane->addWidget(new SectionTitle(tr("What will be different"), this));
    pane->addWidget(m_first);
    pane->addWidget(m_second);
    pane->addWidget(m_effects);
    pane->addSpacing(metrics::inControl);
    pane->addWidget(m_commandTitle);
    pane->addWidget(m_command);
    pane->addWidget(m_planOnly);
    resize(1000, 560);
}

std::vector<Prefix> EffectDialog::taken(const Decision&) const { return {}; }

void EffectDialog::showPreview(const Wish& wish, const Result<Decision>* decision)
{
    const bool accepted = decision && *decision;
    QVector<StatusList::Item> items;
    std::vector<Prefix> blocks;
    if (accepted) {
        blocks = taken(**decision);
        items = effects(wish, **decision);
        for (const Note& note : (*decision)->notes)
            items << StatusList::Item{StatusLevel::Warning, sentenceWithNames(plan(), note)};
    } else {
        items << StatusList::Item{StatusLevel::NoData, tr("nothing yet")};
    }
    std::size_t at = 0;
    for (AddressLabel* label : {m_first, m_second}) {
        label->setVisible(at < blocks.size());
        label->setAddress(at < blocks.size() ? blocks[at].toString() : QString());
        ++at;
    }
    m_effects->setItems(items);
    const QString command = accepted ? awsCommands(plan(), wish.commands) : QString();
    m_command->setCommand(command);
    m_command->setVisible(!command.isEmpty());
    m_commandTitle->setVisible(accepted);
    m_planOnly->setVisible(accepted && command.isEmpty());
}

} // namespace cadastre

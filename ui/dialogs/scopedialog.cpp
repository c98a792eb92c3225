// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/scopedialog.h"

#include "text/visibletext.h"
#include "ui/views/common/formgrid.h"

#include <QComboBox>
#include <QLineEdit>

namespace cadastre {

ScopeDialog::ScopeDialog(Session& session, const ScopeRequest& request, QWidget* parent)
    : EffectDialog(session, request.scope ? tr("Edit scope") : tr("New private scope"),
                   request.scope ? tr("Save") : tr("Create scope"), parent)
    , m_scope(request.scope)
    , m_form(new FormGrid(this))
    , m_ipam(new QComboBox(this))
    , m_name(new QLineEdit(this))
    , m_description(new QLineEdit(this))
    , m_authority(new QLineEdit(this))
{
    setObjectName(QStringLiteral("scopeDialog"));
    m_ipam->setObjectName(QStringLiteral("scopeIpam"));
    m_name->setObjectName(QStringLiteral("scopeName"));
    m_description->setObjectName(QStringLiteral("scopeDescription"));
    m_authority->setObjectName(QStringLiteral("scopeAuthority"));
    m_authority->setPlaceholderText(QStringLiteral("blox0.identity.account.us-com-1.…"));
    for (const Ipam& ipam : plan().all<Ipam>())
        m_ipam->addItem(QStringLiteral("%1   %2").arg(plan().textId(ipam), ipam.homeRegion.toString()), ipam.id.value);
    if (const Ipam* ipam = plan().ipam())
        m_ipam->setCurrentIndex(std::max(0, m_ipam->findData(ipam->id.value)));
    m_form->addRow(tr("&IPAM"), m_ipam);
    m_form->addRow(tr("&Name"), m_name, tr("AWS keeps it as the tag Name."));
    m_form->addRow(tr("&Description"), m_description, {},
                   tr("A private scope is a space of its own: the same addresses may be used in another one."));
    m_form->addRow(
        tr("External &authority"), m_authority, tr("Infoblox’s account that gives this scope its space; empty: none."),
        tr("AWS asks Infoblox Universal DDI for the space of this scope’s top-level pools, in the Advanced tier "
           "alone. The plan notes whose space it is; what Infoblox would give is not known here."));
    m_form->addStretch();
    const Scope* scope = plan().find(m_scope);
    if (scope) {
        m_name->setText(nameOf(*scope));
        m_description->setText(scope->description);
        m_authority->setText(scope->externalAuthority);
    }
    m_form->setRowVisible(m_authority, !scope || scope->type == ScopeType::Private);
    m_form->setRowVisible(m_ipam, !m_scope && m_ipam->count() > 1);
    addPage(windowTitle(), m_form);
    connect(m_ipam, &QComboBox::currentIndexChanged, this, [this] { touched(); });
    for (QLineEdit* edit : {m_name, m_description, m_authority})
        connect(edit, &QLineEdit::textChanged, this, [this] { touched(); });
    resize(900, 480);
    refreshNow();
    m_name->setFocus();
}

WizardDialog::Wish ScopeDialog::wish() const
{
    const QString name = m_name->text().trimmed();
    const QString description = m_description->text().trimmed();
    const QString authority = m_authority->text().trimmed();
    if (!m_scope) {
        CreateScope create;
        create.ipam = IpamId{m_ipam->currentData().toUInt()};
        if (!create.ipam)
            return {{}, tr("This plan has no IPAM yet.")};
        if (name.isEmpty())
            return {{}, tr("Give the scope a name.")};
        create.description = description;
        create.externalAuthority = authority;
        create.tags.insert(QStringLiteral("Name"), name);
        return {{create}, {}};
    }
    const Scope* scope = plan().find(m_scope);
    if (!scope)
        return {{}, tr("This scope is no longer in the plan.")};
    std::vector<Command> commands;
    ModifyScope modify{m_scope, {}, {}};
    if (description != scope->description)
        modify.description = description;
    if (authority != scope->externalAuthority)
        modify.externalAuthority = authority;
    if (modify.description || modify.externalAuthority)
        commands.emplace_back(modify);
    if (name != nameOf(*scope)) {
        EditTags edit{m_scope, {}, {}};
        if (name.isEmpty())
            edit.remove.append(QStringLiteral("Name"));
        else
            edit.set.insert(QStringLiteral("Name"), name);
        commands.emplace_back(edit);
    }
    if (commands.empty())
        return {{}, tr("Nothing is changed yet.")};
    return {commands, {}};
}

QString ScopeDialog::summary() const { return tr("Edit scope %1").arg(visibleText(plan().scopeLabel(m_scope))); }

QVector<StatusList::Item> ScopeDialog::effects(const Wish& wish, const Decision&) const
{
    QVector<StatusList::Item> items;
    const auto say = [&items](const QString& text) { items << StatusList::Item{StatusLevel::Info, text}; };
    for (const Command& command : wish.commands) {
        if (const auto* create = std::get_if<CreateScope>(&command)) {
            say(tr("A private scope “%1”, empty: its addresses do not clash with those of other scopes.")
                    .arg(visibleText(create->tags.value(QStringLiteral("Name")))));
            const qsizetype scopes = static_cast<qsizetype>(plan().scopesOf(create->ipam).size()) + 1;
            say(tr("The IPAM then has %n scope(s).", nullptr, static_cast<int>(scopes)));
            if (!create->externalAuthority.isEmpty())
                say(tr("Infoblox gives the scope its space: say the CIDRs that it gave."));
        } else if (const auto* modify = std::get_if<ModifyScope>(&command)) {
            if (modify->description)
                say(modify->description->isEmpty() ? tr("The scope has no description.")
                                                   : tr("The scope has another description."));
            if (modify->externalAuthority)
                say(modify->externalAuthority->isEmpty()
                        ? tr("The scope is given its space inside AWS alone.")
                        : tr("Infoblox gives the scope its space: say the CIDRs that it gave."));
        } else if (const auto* edit = std::get_if<EditTags>(&command)) {
            say(edit->set.isEmpty()
                    ? tr("The scope has no name.")
                    : tr("The scope is called “%1”.").arg(visibleText(edit->set.value(QStringLiteral("Name")))));
        }
    }
    return items;
}

void ScopeDialog::finished(const Receipt& receipt)
{
    if (const Scope* scope = receipt.changes.firstInserted<Scope>())
        session().selectScope(scope->id);
}

} // namespace cadastre

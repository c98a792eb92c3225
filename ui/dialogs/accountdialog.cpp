// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/accountdialog.h"

#include "text/visibletext.h"
#include "ui/session/session.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

namespace cadastre {

AccountDialog::AccountDialog(Session& session, const AccountRequest& request, QWidget* parent)
    : CommandDialog(session, request.account ? tr("Edit account") : tr("Add account"),
                    request.account ? tr("Save") : tr("Add account"), parent)
    , m_account(request.account)
    , m_number(new QLineEdit)
    , m_name(new QLineEdit)
    , m_unit(new QComboBox)
    , m_external(new QCheckBox(tr("Not a member of the organisation")))
{
    setObjectName(QStringLiteral("accountDialog"));
    m_number->setObjectName(QStringLiteral("accountNumber"));
    m_name->setObjectName(QStringLiteral("accountName"));
    m_unit->setObjectName(QStringLiteral("accountUnit"));
    m_external->setObjectName(QStringLiteral("accountExternal"));
    m_number->setPlaceholderText(QStringLiteral("123456789012"));
    m_unit->addItem(tr("(root)"), 0U);
    const Plan& plan = session.plan();
    for (const OrgUnit& unit : plan.all<OrgUnit>())
        m_unit->addItem(visibleText(unit.name), unit.id.value);
    form()->addRow(tr("A&ccount"), m_number, tr("twelve digits, leading zeros included"));
    form()->addRow(tr("&Name"), m_name);
    form()->addRow(tr("&Unit"), m_unit);
    form()->addRow(tr("&External"), m_external);
    form()->addStretch();
    if (const Account* account = plan.find(m_account)) {
        m_number->setText(account->number.toString());
        m_number->setReadOnly(true);
        m_name->setText(account->name);
        m_unit->setCurrentIndex(std::max(0, m_unit->findData(account->unit.value)));
        m_external->setChecked(account->external);
    }
    connect(m_number, &QLineEdit::textChanged, this, [this] { edited(); });
    connect(m_name, &QLineEdit::textChanged, this, [this] { edited(); });
    connect(m_unit, &QComboBox::currentIndexChanged, this, [this] { edited(); });
    connect(m_external, &QCheckBox::toggled, this, [this] { edited(); });
    edited();
}

QString AccountDialog::missing() const
{
    return m_number->text().isEmpty() ? tr("An account number is needed.") : tr("An account is twelve digits.");
}

std::optional<std::vector<Command>> AccountDialog::commands() const
{
    const OrgUnitId unit{m_unit->currentData().toUInt()};
    if (m_account) {
        ModifyAccount modify{};
        modify.account = m_account;
        modify.name = m_name->text();
        modify.unit = unit;
        modify.external = m_external->isChecked();
        return std::vector<Command>{modify};
    }
    const QString text = m_number->text();
    const auto number = AccountNumber::parse(text);
    if (!number)
        return std::nullopt;
    return std::vector<Command>{AddAccount{*number, m_name->text(), unit, m_external->isChecked(), {}}};
}

} // namespace cadastre

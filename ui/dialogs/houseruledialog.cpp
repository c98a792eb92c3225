// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/houseruledialog.h"

#include "ui/session/session.h"
#include "ui/wizards/common/poolwords.h"

#include <QComboBox>
#include <QLineEdit>

namespace cadastre {

HouseRuleDialog::HouseRuleDialog(Session& session, const HouseRuleRequest& request, QWidget* parent)
    : CommandDialog(session, tr("House rule"), request.rule ? tr("Save") : tr("Add rule"), parent)
    , m_rule(request.rule)
    , m_name(new QLineEdit)
    , m_pool(new QComboBox)
    , m_key(new QLineEdit)
    , m_kind(new QComboBox)
    , m_values(new QLineEdit)
{
    setObjectName(QStringLiteral("houseRuleDialog"));
    m_name->setObjectName(QStringLiteral("ruleName"));
    m_pool->setObjectName(QStringLiteral("rulePool"));
    m_key->setObjectName(QStringLiteral("ruleKey"));
    m_kind->setObjectName(QStringLiteral("ruleKind"));
    m_values->setObjectName(QStringLiteral("ruleValues"));
    m_pool->addItem(tr("every pool"), 0U);
    const Plan& plan = session.plan();
    for (const Pool& pool : plan.all<Pool>())
        m_pool->addItem(poolPathLabel(plan, pool.id), pool.id.value);
    m_kind->addItem(tr("be there, with any value"), static_cast<int>(HouseRuleKind::AnyValue));
    m_kind->addItem(tr("be one of the values"), static_cast<int>(HouseRuleKind::OneOf));
    m_kind->addItem(tr("match the expression"), static_cast<int>(HouseRuleKind::Matches));
    form()->addRow(tr("&Name"), m_name);
    form()->addRow(tr("&Pool"), m_pool);
    form()->addRow(tr("Tag &key"), m_key);
    form()->addRow(tr("&Must"), m_kind, tr("house rules only report; AWS’s pool rules refuse"));
    form()->addRow(tr("&Values"), m_values, tr("separated by commas"));
    form()->addStretch();
    if (const HouseRule* rule = plan.find(m_rule)) {
        m_name->setText(rule->name);
        m_pool->setCurrentIndex(std::max(0, m_pool->findData(rule->pool.value)));
        m_key->setText(rule->key);
        m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(rule->kind)));
        m_values->setText(rule->values.join(QStringLiteral(", ")));
    } else if (request.pool) {
        m_pool->setCurrentIndex(std::max(0, m_pool->findData(request.pool.value)));
    }
    const auto kindChanged = [this] {
        m_values->setEnabled(m_kind->currentData().toInt() != static_cast<int>(HouseRuleKind::AnyValue));
        edited();
    };
    for (QLineEdit* edit : {m_name, m_key, m_values})
        connect(edit, &QLineEdit::textChanged, this, [this] { edited(); });
    connect(m_pool, &QComboBox::currentIndexChanged, this, [this] { edited(); });
    connect(m_kind, &QComboBox::currentIndexChanged, this, kindChanged);
    kindChanged();
}

QString HouseRuleDialog::missing() const
{
    return m_name->text().isEmpty() ? tr("A name is needed.")
         : m_key->text().isEmpty()  ? tr("A tag key is needed.")
                                    : tr("Values are needed.");
}

std::optional<std::vector<Command>> HouseRuleDialog::commands() const
{
    PutHouseRule put{};
    put.rule.id = m_rule;
    put.rule.name = m_name->text().trimmed();
    put.rule.pool = PoolId{m_pool->currentData().toUInt()};
    put.rule.key = m_key->text().trimmed();
    put.rule.kind = static_cast<HouseRuleKind>(m_kind->currentData().toInt());
    if (put.rule.kind == HouseRuleKind::Matches) {
        put.rule.values = QStringList{m_values->text()};
    } else if (put.rule.kind == HouseRuleKind::OneOf) {
        for (const QString& value : m_values->text().split(u',', Qt::SkipEmptyParts))
            put.rule.values.append(value.trimmed());
    }
    const bool needsValues = put.rule.kind != HouseRuleKind::AnyValue;
    if (put.rule.name.isEmpty() || put.rule.key.isEmpty() || (needsValues && m_values->text().trimmed().isEmpty()))
        return std::nullopt;
    return std::vector<Command>{put};
}

} // namespace cadastre

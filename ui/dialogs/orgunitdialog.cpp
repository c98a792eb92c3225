// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/orgunitdialog.h"

#include "text/visibletext.h"
#include "ui/session/session.h"

#include <QComboBox>
#include <QLineEdit>

#include <algorithm>

namespace cadastre {

namespace {

constexpr qsizetype deepestUnit = 16; // AWS has five levels; a ring of parents must not hang us

QString unitPathOf(const Plan& plan, OrgUnitId id)
{
    QStringList parts;
    for (const OrgUnit* unit = plan.find(id); unit && parts.size() < deepestUnit; unit = plan.find(unit->parent))
        parts.prepend(visibleText(unit->name));
    return parts.join(QStringLiteral(" › "));
}

} // namespace

OrgUnitDialog::OrgUnitDialog(Session& session, const OrgUnitRequest& request, QWidget* parent)
    : CommandDialog(session, tr("Add organisational unit"), tr("Add unit"), parent)
    , m_name(new QLineEdit)
    , m_parent(new QComboBox)
    , m_awsId(new QLineEdit)
{
    setObjectName(QStringLiteral("orgUnitDialog"));
    m_name->setObjectName(QStringLiteral("unitName"));
    m_parent->setObjectName(QStringLiteral("unitParent"));
    m_awsId->setObjectName(QStringLiteral("unitAwsId"));
    m_awsId->setPlaceholderText(QStringLiteral("ou-ab12-cd34ef56"));
    m_parent->addItem(tr("(root)"), 0U);
    const Plan& plan = session.plan();
    std::vector<std::pair<QString, std::uint32_t>> units;
    for (const OrgUnit& unit : plan.all<OrgUnit>())
        units.emplace_back(unitPathOf(plan, unit.id), unit.id.value);
    std::sort(units.begin(), units.end());
    for (const auto& [path, handle] : units)
        m_parent->addItem(path, handle);
    m_parent->setCurrentIndex(std::max(0, m_parent->findData(request.parent.value)));
    form()->addRow(tr("&Name"), m_name);
    form()->addRow(tr("&In"), m_parent);
    form()->addRow(tr("I&d in AWS"), m_awsId, tr("optional: shares and exclusions name the unit by it"));
    form()->addStretch();
    for (QLineEdit* edit : {m_name, m_awsId})
        connect(edit, &QLineEdit::textChanged, this, [this] { edited(); });
    connect(m_parent, &QComboBox::currentIndexChanged, this, [this] { edited(); });
    edited();
}

QString OrgUnitDialog::missing() const { return tr("A name is needed."); }

std::optional<std::vector<Command>> OrgUnitDialog::commands() const
{
    const QString name = m_name->text().trimmed();
    if (name.isEmpty())
        return std::nullopt;
    return std::vector<Command>{
        AddOrgUnit{name, OrgUnitId{m_parent->currentData().toUInt()}, m_awsId->text().trimmed()}};
}

} // namespace cadastre

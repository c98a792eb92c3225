// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/newplandialog.h"

#include "text/sentence.h"
#include "ui/theme.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/formgrid.h"
#include "ui/views/common/labels.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

namespace cadastre {

namespace {

void growToFit(QDialog& dialog)
{
    dialog.layout()->activate();
    if (const int needed = dialog.layout()->totalHeightForWidth(dialog.width()); needed > dialog.height())
        dialog.resize(dialog.width(), needed);
}

} // namespace

NewPlanDialog::NewPlanDialog(Instant now, QWidget* parent)
    : QDialog(parent)
    , m_form(new FormGrid(this))
    , m_name(new QLineEdit(this))
    , m_owner(new QLineEdit(this))
    , m_home(new QLineEdit(this))
    , m_regions(new QLineEdit(this))
    , m_create(primaryButton(tr("Create plan"), QStringLiteral("primary"), this))
{
    setObjectName(QStringLiteral("newPlanDialog"));
    setWindowTitle(tr("New plan"));
    m_settings.idSalt = QRandomGenerator::global()->generate64();
    m_settings.createdAt = now;
    m_name->setObjectName(QStringLiteral("newPlan.name"));
    m_owner->setObjectName(QStringLiteral("newPlan.owner"));
    m_home->setObjectName(QStringLiteral("newPlan.home"));
    m_regions->setObjectName(QStringLiteral("newPlan.regions"));
    m_name->setText(tr("Address plan"));
    m_owner->setPlaceholderText(QStringLiteral("123456789012"));
    m_home->setText(QStringLiteral("us-east-1"));
    m_regions->setPlaceholderText(QStringLiteral("us-west-2, eu-west-1"));
    m_name->setMinimumWidth(fontMetrics().averageCharWidth() * 44);
    m_form->addRow(tr("&Name"), m_name);
    m_form->addRow(tr("&Owner account"), m_owner,
                   tr("Twelve digits: the account that owns the IPAM, usually the delegated administrator."));
    m_form->addRow(tr("&Home Region"), m_home, tr("Where the IPAM lives; it cannot be changed later."));
    m_form->addRow(tr("Other &Regions"), m_regions,
                   tr("Where VPCs draw addresses; pools get one of these as locale. More can be added later."));
    auto* cancel = pushButton(tr("Cancel"), QStringLiteral("cancel"), this);
    m_create->setDefault(true);
    connect(m_create, &QPushButton::clicked, this, &NewPlanDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    for (QLineEdit* edit : {m_name, m_owner, m_home, m_regions})
        connect(edit, &QLineEdit::textChanged, this, [this] {
            m_create->setEnabled(read(false));
            growToFit(*this); // a sentence under a field must not press the others flat
        });
    m_create->setEnabled(read(false));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::between);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_create);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::page, metrics::page, metrics::page, metrics::page);
    column->setSpacing(metrics::page);
    column->addWidget(hintLabel(tr("A plan is a file on this computer. Nothing here touches AWS."), this));
    column->addWidget(m_form, 1);
    column->addLayout(buttons);
    m_owner->setFocus();
}

bool NewPlanDialog::read(bool complain)
{
    bool good = true;
    const auto judge = [&](QLineEdit* field, const QString& problem) {
        good = good && problem.isEmpty();
        // While somebody types, only what is wrong for good is said; an empty field is merely not done yet.
        m_form->setProblem(field, complain || !field->text().isEmpty() ? problem : QString());
    };
    m_settings.name = m_name->text().trimmed();
    judge(m_name, m_settings.name.isEmpty() ? tr("Give the plan a name.") : QString());
    const auto owner = AccountNumber::parse(m_owner->text().trimmed());
    judge(m_owner, owner ? QString() : sentence(owner.error()));
    const auto home = RegionName::parse(m_home->text().trimmed());
    judge(m_home, !home ? sentence(home.error()) : home->isEmpty() ? tr("An IPAM needs a home Region.") : QString());
    QList<RegionName> regions;
    QString problem;
    static const QRegularExpression between(QStringLiteral("[,;\\s]+"));
    for (const QString& word : m_regions->text().split(between, Qt::SkipEmptyParts)) {
        if (const auto region = RegionName::parse(word); region && !region->isEmpty())
            regions.append(*region);
        else if (!region && problem.isEmpty())
            problem = sentence(region.error());
    }
    judge(m_regions, problem);
    if (!good)
        return false;
    regions.append(*home);
    std::ranges::sort(regions);
    regions.erase(std::unique(regions.begin(), regions.end()), regions.end());
    m_settings.owner = *owner;
    m_settings.homeRegion = *home;
    m_ipam.owner = *owner;
    m_ipam.homeRegion = *home;
    m_ipam.operatingRegions = regions;
    return true;
}

void NewPlanDialog::accept()
{
    if (read(true))
        QDialog::accept();
    else
        growToFit(*this);
}

} // namespace cadastre

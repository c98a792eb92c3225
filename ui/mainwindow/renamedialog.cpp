// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/renamedialog.h"

#include "text/sentence.h"
#include "ui/theme.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/formgrid.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <optional>

namespace cadastre {

namespace {

/// The VPC or subnet behind an allocation or a CIDR.
ResourceId resourceOf(const Plan& plan, const SubjectRef& subject)
{
    if (subject.kind == SubjectRef::Kind::Allocation)
        if (const Allocation* allocation = plan.find(AllocationId{subject.handle}))
            return allocation->resource;
    if (subject.kind == SubjectRef::Kind::ResourceCidr)
        if (const ResourceCidr* cidr = plan.find(ResourceCidrId{subject.handle}))
            return cidr->resource;
    return {};
}

std::optional<Command> renaming(const Plan& plan, const SubjectRef& subject, const QString& name)
{
    if (subject.kind == SubjectRef::Kind::Account)
        return ModifyAccount{AccountId{subject.handle}, name, {}, {}};
    EditTags edit;
    if (name.isEmpty())
        edit.remove = {QStringLiteral("Name")};
    else
        edit.set = {{QStringLiteral("Name"), name}};
    if (subject.kind == SubjectRef::Kind::Scope)
        edit.subject = ScopeId{subject.handle};
    else if (subject.kind == SubjectRef::Kind::Pool)
        edit.subject = PoolId{subject.handle};
    else if (const ResourceId resource = resourceOf(plan, subject))
        edit.subject = resource;
    else
        return std::nullopt;
    return edit;
}

} // namespace

bool RenameDialog::canRename(const Plan& plan, const SubjectRef& subject)
{
    return renaming(plan, subject, QString()).has_value();
}

RenameDialog::RenameDialog(Session& session, const RenameRequest& request, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_subject(request.subject)
    , m_form(new FormGrid(this))
    , m_name(new QLineEdit(this))
{
    setObjectName(QStringLiteral("renameDialog"));
    setWindowTitle(tr("Rename"));
    m_name->setObjectName(QStringLiteral("rename.name"));
    m_name->setMinimumWidth(fontMetrics().averageCharWidth() * 44);
    m_form->addRow(tr("&Name"), m_name, tr("AWS keeps it as the tag Name."));
    const Plan& plan = session.plan();
    const ResourceId resource = resourceOf(plan, m_subject);
    if (const Resource* row = plan.find(resource))
        m_name->setText(nameOf(*row));
    else if (m_subject.kind == SubjectRef::Kind::Pool && plan.find(PoolId{m_subject.handle}))
        m_name->setText(nameOf(plan.get(PoolId{m_subject.handle})));
    else if (m_subject.kind == SubjectRef::Kind::Scope && plan.find(ScopeId{m_subject.handle}))
        m_name->setText(nameOf(plan.get(ScopeId{m_subject.handle})));
    else
        m_name->setText(subjectName(plan, m_subject));
    m_name->selectAll();
    auto* rename = primaryButton(tr("Rename"), QStringLiteral("primary"), this);
    auto* cancel = pushButton(tr("Cancel"), QStringLiteral("cancel"), this);
    rename->setDefault(true);
    connect(rename, &QPushButton::clicked, this, &RenameDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::between);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(rename);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::page, metrics::page, metrics::page, metrics::page);
    column->setSpacing(metrics::page);
    column->addWidget(m_form);
    column->addLayout(buttons);
}

void RenameDialog::accept()
{
    const auto command = renaming(m_session.plan(), m_subject, m_name->text().trimmed());
    if (!command)
        return reject(); // it went while the form was open
    const auto done = m_session.run(*command);
    if (!done && done.error().code != ErrorCode::NothingToChange) {
        m_form->setProblem(m_name, sentence(done.error()));
        return;
    }
    QDialog::accept();
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/movecidrdialog.h"

#include "ui/presentation/addressfont.h"
#include "ui/presentation/formatting.h"
#include "ui/views/common/formgrid.h"
#include "ui/views/common/labels.h"
#include "ui/wizards/common/poolwords.h"
#include "ui/wizards/common/statuslist.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace cadastre {

namespace {

constexpr int shownBlockers = 12;

} // namespace

MoveCidrDialog::MoveCidrDialog(Session& session, const MoveCidrRequest& request, QWidget* parent)
    : WizardDialog(session, tr("Move a CIDR to another pool"), tr("Move"), parent)
    , m_row(request.cidr)
    , m_form(new FormGrid(this))
    , m_cidr(new QLineEdit(this))
    , m_target(new QComboBox(this))
    , m_contents(new StatusList(StatusList::Flow::Column, QStringLiteral("contents"), this))
    , m_blockers(new StatusList(StatusList::Flow::Column, QStringLiteral("blockers"), this))
    , m_after(hintLabel(QString(), this))
{
    setObjectName(QStringLiteral("moveCidrDialog"));
    m_cidr->setObjectName(QStringLiteral("cidr"));
    m_cidr->setFont(addressFont(this));
    m_target->setObjectName(QStringLiteral("target"));
    m_target->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_after->setObjectName(QStringLiteral("after"));
    QString from;
    if (const PoolCidr* row = plan().find(m_row)) {
        const Pool& pool = plan().get(row->pool);
        from = poolPathLabel(plan(), pool.id);
        m_cidr->setText(row->cidr.toString());
        for (const Pool& other : plan().all<Pool>())
            if (other.id != pool.id && other.scope == pool.scope && other.family == pool.family
                && other.source == pool.source && !other.sourceResource)
                m_target->addItem(QStringLiteral("%1   %2").arg(poolPathLabel(plan(), other.id),
                                                                poolCidrLabel(plan(), other.id)),
                                  other.id.value);
    }
    m_form->addRow(tr("&CIDR"), m_cidr, tr("from %1; a part of it may be moved alone").arg(from));
    m_form->addRow(tr("&To pool"), m_target, tr("pools of the same source"));
    m_form->addStretch();
    addPage(windowTitle(), m_form);
    QVBoxLayout* pane = previewLayout();
    pane->addWidget(new SectionTitle(tr("What moves"), this));
    pane->addWidget(m_contents);
    pane->addWidget(m_after);
    pane->addWidget(m_blockers);
    connect(m_cidr, &QLineEdit::textChanged, this, [this] { touched(); });
    connect(m_target, &QComboBox::currentIndexChanged, this, [this] { touched(); });
    resize(900, 480);
    refreshNow();
    m_target->setFocus();
}

WizardDialog::Wish MoveCidrDialog::wish() const
{
    const PoolCidr* row = plan().find(m_row);
    if (!row)
        return {{}, tr("This CIDR is no longer in the plan.")};
    const auto cidr = Prefix::parse(m_cidr->text().trimmed());
    if (!cidr)
        return {{}, tr("Type the CIDR to move.")};
    MoveCidr command;
    command.from = row->pool;
    command.to = PoolId{m_target->currentData().toUInt()};
    command.cidr = *cidr;
    if (!command.to)
        return {{}, tr("There is no other pool of the same source.")};
    return {{command}, {}};
}

QString MoveCidrDialog::blockerText(const QString& id) const
{
    if (const ResourceId resource = plan().byTextId<Resource>(id)) {
        const Resource& row = plan().get(resource);
        QStringList cidrs;
        for (const ResourceCidrId cidr : plan().cidrsOf(resource))
            cidrs << plan().get(cidr).cidr.toString();
        const QString name = nameOf(row).isEmpty() ? id : nameOf(row);
        return tr("%1, %2: seen in AWS").arg(visibleText(name), cidrs.join(QStringLiteral(", ")));
    }
    if (const AllocationId allocation = plan().byTextId<Allocation>(id))
        return tr("allocation %1: seen in AWS").arg(plan().get(allocation).cidr.toString());
    if (const PoolId pool = plan().byTextId<Pool>(id))
        return tr("pool %1: seen in AWS").arg(poolLabel(plan(), pool));
    return visibleText(id);
}

void MoveCidrDialog::showPreview(const Wish& wish, const Result<Decision>* decision)
{
    const Error* error = decision && !*decision ? &decision->error() : nullptr;
    m_form->setProblem(m_target, error ? refusalText(*error) : QString());
    QVector<StatusList::Item> contents;
    if (!wish.commands.empty()) {
        const MoveCidr& command = std::get<MoveCidr>(wish.commands.front());
        int resources = 0;
        int children = 0;
        int manual = 0;
        plan().forEachAllocation(command.from, [&](const Allocation& allocation) {
            if (command.cidr.contains(allocation.cidr))
                ++(allocation.type == AllocationType::IpamPool ? children
                   : allocation.type == AllocationType::Custom ? manual
                                                               : resources);
            return true;
        });
        contents << StatusList::Item{StatusLevel::Info, command.cidr.toString()};
        if (children + manual + resources == 0)
            contents << StatusList::Item{StatusLevel::Info, tr("nothing lies in it")};
        if (children > 0)
            contents << StatusList::Item{StatusLevel::Info, tr("%n block(s) of sub-pools", nullptr, children)};
        if (resources > 0)
            contents << StatusList::Item{StatusLevel::Info,
                                         tr("%n block(s) of VPCs and other resources", nullptr, resources)};
        if (manual > 0)
            contents << StatusList::Item{StatusLevel::Info, tr("%n manual allocation(s)", nullptr, manual)};
    }
    m_contents->setItems(contents);
    m_after->setText(decision && *decision ? tr("Nothing to tell AWS: planned space moves in the plan only.")
                                           : QString());
    QVector<StatusList::Item> blockers;
    if (error && error->code == ErrorCode::LiveSpace) {
        const QStringList ids =
            error->params.value(QStringLiteral("blockers")).split(QLatin1Char(','), Qt::SkipEmptyParts);
        blockers << StatusList::Item{StatusLevel::Error, tr("In the way: moving these is renumbering")};
        for (const QString& id : ids.mid(0, shownBlockers))
            blockers << StatusList::Item{StatusLevel::Warning, blockerText(id.trimmed())};
        if (ids.size() > shownBlockers)
            blockers << StatusList::Item{StatusLevel::Warning,
                                         tr("and %n more", nullptr, static_cast<int>(ids.size()) - shownBlockers)};
    }
    m_blockers->setItems(blockers);
}

} // namespace cadastre

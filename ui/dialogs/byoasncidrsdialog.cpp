// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/byoasncidrsdialog.h"

#include "net/asn.h"
#include "plan/announcement.h"
#include "routing/roaplan.h"
#include "text/prooftext.h"
#include "ui/presentation/addressfont.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/severity.h"
#include "ui/presentation/words.h"
#include "ui/views/common/formgrid.h"
#include "ui/views/common/itemviews.h"
#include "ui/views/common/labels.h"
#include "ui/wizards/common/poolwords.h"

#include <QHeaderView>
#include <QSignalBlocker>
#include <QTreeWidget>

namespace cadastre {

namespace {

enum BoardColumn { AssociatedColumn, OriginColumn, PoolNameColumn, RegionNameColumn, NowColumn };
constexpr int cidrIdRole = Qt::UserRole;

bool isAnnounced(const PoolCidr& cidr)
{
    return cidr.advert == AdvertState::Advertised || cidr.advert == AdvertState::PendingAdvertising;
}

/// What AWS takes for an own number: a provisioned CIDR of a BYOIP pool with a locale that may be announced.
bool canBeAssociated(const Pool& pool, const PoolCidr& cidr)
{
    return cidr.state == CidrState::Provisioned && pool.publicIpSource == PublicIpSource::Byoip
        && !pool.locale.isEmpty() && (pool.advertisable || pool.family == Family::IPv4);
}

} // namespace

ByoasnCidrsDialog::ByoasnCidrsDialog(Session& session, const ByoasnCidrsRequest& request, QWidget* parent)
    : EffectDialog(session, tr("CIDRs of an own AS number"), tr("Apply"), parent)
    , m_byoasn(request.asn)
    , m_board(new QTreeWidget)
{
    setObjectName(QStringLiteral("byoasnCidrsDialog"));
    if (const Byoasn* row = plan().find(m_byoasn)) {
        m_asn = row->asn;
        setWindowTitle(tr("CIDRs of %1").arg(Asn{m_asn}.toString()));
    }
    m_board->setObjectName(QStringLiteral("byoasnBoard"));
    m_board->setAccessibleName(tr("CIDRs that may be announced from %1").arg(Asn{m_asn}.toString()));
    m_board->setHeaderLabels({tr("Associated"), tr("Announced from it"), tr("Pool"), tr("Region"), tr("Now")});
    m_board->setRootIsDecorated(false);
    prepareTree(m_board);
    m_board->setSelectionBehavior(QAbstractItemView::SelectItems); // the arrow keys reach both boxes of a row
    m_board->setMinimumHeight(220);
    fill();
    auto* form = new FormGrid(this);
    form->addWide(hintLabel(tr("A CIDR belongs to one AS number. Associated is not announced: AWS changes from its own "
                               "numbers to yours at most once an hour, and back at any time."),
                            this));
    if (m_board->topLevelItemCount() == 0)
        form->addWide(plainLabel(
            tr("No CIDR here can be announced: only provisioned CIDRs of advertisable pools with a locale can."),
            this));
    form->addWide(m_board, 1);
    m_board->setVisible(m_board->topLevelItemCount() > 0);
    addPage(windowTitle(), form);
    connect(m_board, &QTreeWidget::itemChanged, this, &ByoasnCidrsDialog::ticked);
    resize(1100, 560);
    refreshNow();
}

void ByoasnCidrsDialog::fill()
{
    for (const Pool& pool : plan().all<Pool>())
        for (const PoolCidrId id : plan().cidrsOf(pool.id)) {
            const PoolCidr& cidr = plan().get(id);
            const AsnAssociation* association = associationOf(plan(), id);
            const bool isOwn = association && association->byoasn == m_byoasn;
            if (!canBeAssociated(pool, cidr) && !isOwn)
                continue;
            const QString others = association && !isOwn
                                     ? tr("with %1").arg(Asn{plan().get(association->byoasn).asn}.toString())
                                     : QString();
            const bool isOrigin = isAnnounced(cidr) && cidr.originAsn == m_asn;
            auto* row = new QTreeWidgetItem(m_board, {cidr.cidr.toString(),
                                                      {},
                                                      visibleText(nameOf(pool)),
                                                      pool.locale.toString(),
                                                      others.isEmpty() ? advertLabel(cidr.advert) : others});
            row->setFont(AssociatedColumn, addressFont(this));
            row->setData(AssociatedColumn, cidrIdRole, id.value);
            if (!others.isEmpty()) {
                row->setDisabled(true);
                continue;
            }
            row->setFlags(row->flags() | Qt::ItemIsUserCheckable);
            row->setCheckState(AssociatedColumn, isOwn ? Qt::Checked : Qt::Unchecked);
            row->setCheckState(OriginColumn, isOrigin ? Qt::Checked : Qt::Unchecked);
            //: for screen readers, of a box that is ticked
            row->setData(OriginColumn, Qt::AccessibleTextRole, tr("announced from %1").arg(Asn{m_asn}.toString()));
        }
    for (int column = 0; column < m_board->columnCount() - 1; ++column)
        m_board->resizeColumnToContents(column);
    if (m_board->topLevelItemCount() > 0)
        m_board->setCurrentItem(m_board->topLevelItem(0));
}

void ByoasnCidrsDialog::ticked(QTreeWidgetItem* item, int column)
{
    const QSignalBlocker quiet(m_board); // one follows from the other
    if (column == OriginColumn && item->checkState(OriginColumn) == Qt::Checked)
        item->setCheckState(AssociatedColumn, Qt::Checked);
    if (column == AssociatedColumn && item->checkState(AssociatedColumn) == Qt::Unchecked)
        item->setCheckState(OriginColumn, Qt::Unchecked);
    touched();
}

const PoolCidr* ByoasnCidrsDialog::cidrOf(const QTreeWidgetItem& item) const
{
    return item.isDisabled() ? nullptr : plan().find(PoolCidrId{item.data(AssociatedColumn, cidrIdRole).toUInt()});
}

WizardDialog::Wish ByoasnCidrsDialog::wish() const
{
    std::vector<Command> back, away, there, on; // in the order in which AWS takes them
    for (int i = 0; i < m_board->topLevelItemCount(); ++i) {
        const QTreeWidgetItem& item = *m_board->topLevelItem(i);
        const PoolCidr* cidr = cidrOf(item);
        if (!cidr)
            continue;
        const AsnAssociation* association = associationOf(plan(), cidr->id);
        const bool wasAssociated = association && association->byoasn == m_byoasn;
        const bool wasOrigin = isAnnounced(*cidr) && cidr->originAsn == m_asn;
        const RegionName region = plan().get(cidr->pool).locale;
        if (wasOrigin && item.checkState(OriginColumn) != Qt::Checked)
            back.emplace_back(Advertise{cidr->cidr, region, 0});
        if (wasAssociated && item.checkState(AssociatedColumn) != Qt::Checked)
            away.emplace_back(DisassociateByoasn{m_asn, cidr->cidr});
        if (!wasAssociated && item.checkState(AssociatedColumn) == Qt::Checked)
            there.emplace_back(AssociateByoasn{m_asn, cidr->cidr});
        if (!wasOrigin && item.checkState(OriginColumn) == Qt::Checked)
            on.emplace_back(Advertise{cidr->cidr, region, m_asn});
    }
    for (std::vector<Command>* more : {&away, &there, &on})
        back.insert(back.end(), std::make_move_iterator(more->begin()), std::make_move_iterator(more->end()));
    return back.empty() ? Wish{{}, tr("Tick what shall be announced from %1.").arg(Asn{m_asn}.toString())}
                        : Wish{std::move(back), {}};
}

StatusList::Item ByoasnCidrsDialog::routeItem(const Prefix& cidr) const
{
    const auto checks = checkAnnouncement({cidr, {Asn{m_asn}}}, *session().routes().vrps, session().now());
    if (checks.isEmpty())
        return {StatusLevel::NoData, cidr.toString()};
    const AnnouncementCheck& check = checks.front();
    return {statusLevel(check.validity.state), routeSentence(check.route, check.validity, check.decidedBy)};
}

QVector<StatusList::Item> ByoasnCidrsDialog::effects(const Wish& wish, const Decision&) const
{
    QVector<StatusList::Item> items;
    const QString asn = Asn{m_asn}.toString();
    for (const Command& command : wish.commands) {
        if (const auto* associate = std::get_if<AssociateByoasn>(&command)) {
            items << StatusList::Item{StatusLevel::Info,
                                      tr("%1 can be announced from %2.").arg(associate->cidr.toString(), asn)};
        } else if (const auto* disassociate = std::get_if<DisassociateByoasn>(&command)) {
            items << StatusList::Item{StatusLevel::Info,
                                      tr("%1 belongs to %2 no more.").arg(disassociate->cidr.toString(), asn)};
        } else if (const auto* advertise = std::get_if<Advertise>(&command)) {
            items << (advertise->asn != 0
                          ? routeItem(advertise->cidr)
                          : StatusList::Item{
                              StatusLevel::Info,
                              tr("%1 is announced from Amazon’s numbers again.").arg(advertise->cidr.toString())});
        }
    }
    return items;
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/advertisedialog.h"

#include "plan/announcement.h"
#include "routing/roaplan.h"
#include "text/prooftext.h"
#include "text/visibletext.h"
#include "ui/presentation/addressfont.h"
#include "ui/presentation/words.h"
#include "ui/session/session.h"
#include "ui/views/common/itemviews.h"
#include "ui/views/common/labels.h"

#include <QHeaderView>
#include <QTreeWidget>

namespace cadastre {

namespace {
constexpr int cidrRole = Qt::UserRole;
}

AdvertiseDialog::AdvertiseDialog(Session& session, const AdvertiseRequest& request, QWidget* parent)
    : CommandDialog(session, tr("Advertise"), tr("Apply"), parent)
    , m_board(new QTreeWidget)
    , m_forecast(hintLabel({}, this))
{
    setObjectName(QStringLiteral("advertiseDialog"));
    m_board->setObjectName(QStringLiteral("advertiseBoard"));
    m_board->setAccessibleName(tr("CIDRs that AWS may announce"));
    m_forecast->setObjectName(QStringLiteral("advertiseForecast"));
    m_board->setHeaderLabels({tr("CIDR"), tr("Pool"), tr("Region"), tr("State"), tr("Evidence")});
    m_board->setRootIsDecorated(false);
    prepareTree(m_board);
    m_board->setMinimumHeight(220);
    const Plan& plan = session.plan();
    for (const Pool& pool : plan.all<Pool>()) {
        if (!pool.advertisable || pool.locale.isEmpty()
            || (request.pool && !(request.pool == pool.id) && !(pool.source == request.pool)))
            continue;
        for (const PoolCidrId id : plan.cidrsOf(pool.id)) {
            const PoolCidr& cidr = plan.get(id);
            if (cidr.state != CidrState::Provisioned)
                continue;
            const bool on = cidr.advert == AdvertState::Advertised || cidr.advert == AdvertState::PendingAdvertising;
            auto* row =
                new QTreeWidgetItem(m_board, {cidr.cidr.toString(), visibleText(nameOf(pool)), pool.locale.toString(),
                                              advertLabel(cidr.advert), evidenceLabel(cidr.evidence)});
            row->setFont(0, addressFont(this));
            row->setData(0, cidrRole, id.value);
            row->setFlags(row->flags() | Qt::ItemIsUserCheckable);
            row->setCheckState(0, on ? Qt::Checked : Qt::Unchecked);
        }
    }
    for (int column = 0; column < 4; ++column)
        m_board->resizeColumnToContents(column);
    form()->addWide(hintLabel(tr("Provisioned does not mean advertised. Each CIDR is announced on its own, from the "
                                 "Region of its pool; AWS takes one call in ten seconds."),
                              this));
    if (m_board->topLevelItemCount() == 0)
        form()->addWide(plainLabel(
            tr("No CIDR here can be announced: only provisioned CIDRs of advertisable pools with a locale can."),
            this));
    form()->addWide(m_board);
    form()->addWide(m_forecast);
    m_board->setVisible(m_board->topLevelItemCount() > 0);
    connect(m_board, &QTreeWidget::itemChanged, this, [this] {
        showForecast();
        edited();
    });
    connect(&session, &Session::routesChanged, this, &AdvertiseDialog::showForecast);
    showForecast();
    resize(760, 440);
    edited();
}

void AdvertiseDialog::showForecast()
{
    QStringList sentences;
    const auto wanted = commands().value_or(std::vector<Command>());
    for (const Command& command : wanted) {
        const auto* advertise = std::get_if<Advertise>(&command);
        const PoolCidr* cidr = advertise ? cidrAt(advertise->cidr) : nullptr;
        if (!cidr)
            continue;
        for (const AnnouncementCheck& check : checkAnnouncement({cidr->cidr, originsOf(session().plan(), *cidr)},
                                                                *session().routes().vrps, session().now()))
            sentences << routeSentence(check.route, check.validity, check.decidedBy);
    }
    m_forecast->setText(sentences.join(u'\n'));
    m_forecast->setVisible(!sentences.isEmpty());
}

const PoolCidr* AdvertiseDialog::cidrAt(const Prefix& prefix) const
{
    for (int i = 0; i < m_board->topLevelItemCount(); ++i) {
        const PoolCidr* cidr = session().plan().find(PoolCidrId{m_board->topLevelItem(i)->data(0, cidrRole).toUInt()});
        if (cidr && cidr->cidr == prefix)
            return cidr;
    }
    return nullptr;
}

QString AdvertiseDialog::missing() const { return tr("Tick what AWS shall announce."); }

std::optional<std::vector<Command>> AdvertiseDialog::commands() const
{
    const Plan& plan = session().plan();
    std::vector<Command> commands;
    for (int i = 0; i < m_board->topLevelItemCount(); ++i) {
        const QTreeWidgetItem* row = m_board->topLevelItem(i);
        const PoolCidr* cidr = plan.find(PoolCidrId{row->data(0, cidrRole).toUInt()});
        if (!cidr)
            continue;
        const bool on = cidr->advert == AdvertState::Advertised || cidr->advert == AdvertState::PendingAdvertising;
        const bool wanted = row->checkState(0) == Qt::Checked;
        if (wanted == on)
            continue;
        const RegionName region = plan.get(cidr->pool).locale;
        if (wanted)
            commands.emplace_back(Advertise{cidr->cidr, region, ownAsnOf(plan, *cidr)});
        else
            commands.emplace_back(Withdraw{cidr->cidr, region});
    }
    if (commands.empty())
        return std::nullopt;
    return commands;
}

} // namespace cadastre

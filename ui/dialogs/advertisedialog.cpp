// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/advertisedialog.h"

#include "plan/announcement.h"
#include "routing/roaplan.h"
#include "text/awscommand.h"
#include "text/prooftext.h"
#include "text/visibletext.h"
#include "ui/icons.h"
#include "ui/models/routingmodel.h"
#include "ui/presentation/addressfont.h"
#include "ui/presentation/plaintooltip.h"
#include "ui/presentation/severity.h"
#include "ui/presentation/words.h"
#include "ui/session/session.h"
#include "ui/views/common/commandblock.h"
#include "ui/views/common/itemviews.h"
#include "ui/views/common/labels.h"

#include <QHeaderView>
#include <QSignalBlocker>
#include <QTreeWidget>

#include <algorithm>

namespace cadastre {

namespace {

constexpr int cidrRole = Qt::UserRole;
constexpr int firstOriginColumn = 5;

/// The first few; a board can be long.
QString firstFew(const QStringList& cidrs)
{
    constexpr qsizetype most = 4;
    return cidrs.mid(0, most).join(QStringLiteral(", ")) + (cidrs.size() > most ? QStringLiteral(" …") : QString());
}

} // namespace

AdvertiseDialog::AdvertiseDialog(Session& session, const AdvertiseRequest& request, QWidget* parent)
    : CommandDialog(session, tr("Advertise"), tr("Apply"), parent)
    , m_board(new QTreeWidget)
    , m_effect(plainLabel({}, this))
    , m_forecast(hintLabel({}, this))
    , m_commands(new CommandBlock({}, this))
{
    setObjectName(QStringLiteral("advertiseDialog"));
    m_board->setObjectName(QStringLiteral("advertiseBoard"));
    m_board->setAccessibleName(tr("CIDRs that AWS may announce"));
    m_forecast->setObjectName(QStringLiteral("advertiseForecast"));
    m_effect->setObjectName(QStringLiteral("advertiseEffect"));
    m_effect->setWordWrap(true);
    m_commands->setObjectName(QStringLiteral("advertiseCommands"));
    m_commands->setAccessibleName(tr("Commands"));
    m_commands->setMaximumRows(8);
    QStringList titles{tr("CIDR"), tr("Pool"), tr("Region"), tr("State"), tr("Evidence")};
    for (const Asn origin : originsOf(session.plan().settings().partition))
        titles << origin.toString();
    m_board->setHeaderLabels(titles);
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
    showVerdicts();
    for (int column = 0; column < m_board->columnCount() - 1; ++column)
        m_board->resizeColumnToContents(column);
    form()->addWide(hintLabel(tr("Provisioned does not mean advertised. Each CIDR is announced on its own, from the "
                                 "Region of its pool; AWS takes one call in ten seconds."),
                              this));
    if (m_board->topLevelItemCount() == 0)
        form()->addWide(plainLabel(
            tr("No CIDR here can be announced: only provisioned CIDRs of advertisable pools with a locale can."),
            this));
    form()->addWide(m_board);
    form()->addWide(m_effect);
    form()->addWide(m_forecast);
    form()->addWide(m_commands);
    m_board->setVisible(m_board->topLevelItemCount() > 0);
    if (m_board->topLevelItemCount() == 0)
        form()->addStretch(); // what there is to say stands together
    connect(m_board, &QTreeWidget::itemChanged, this, [this] {
        showEffect();
        edited();
    });
    connect(&session, &Session::routesChanged, this, [this] {
        showVerdicts();
        showEffect();
    });
    showEffect();
    resize(940, 560);
    edited();
}

void AdvertiseDialog::showVerdicts()
{
    const QSignalBlocker quiet(m_board); // words that change are no ticks that do
    const Plan& plan = session().plan();
    for (int i = 0; i < m_board->topLevelItemCount(); ++i) {
        QTreeWidgetItem* row = m_board->topLevelItem(i);
        const PoolCidr* cidr = plan.find(PoolCidrId{row->data(0, cidrRole).toUInt()});
        if (!cidr)
            continue;
        int column = firstOriginColumn;
        for (const AnnouncementCheck& check :
             checkAnnouncement({cidr->cidr, originsOf(plan, *cidr)}, *session().routes().vrps, session().now())) {
            if (column == m_board->columnCount())
                break;
            const QString verdict = RoutingModel::verdictLabel(check.validity);
            row->setText(column, ownAsnOf(plan, *cidr) != 0 ? check.route.origin.toString() + u' ' + verdict : verdict);
            row->setIcon(column, statusIcon(statusLevel(check.validity.state)));
            row->setToolTip(column, plainToolTip(routeSentence(check.route, check.validity, check.decidedBy)));
            ++column;
        }
        for (; column < m_board->columnCount(); ++column)
            row->setText(column, QStringLiteral("–"));
    }
}

void AdvertiseDialog::showEffect()
{
    const auto wanted = commands().value_or(std::vector<Command>());
    QStringList on;
    QStringList off;
    for (const Command& command : wanted) {
        if (const auto* advertise = std::get_if<Advertise>(&command))
            on << advertise->cidr.toString();
        else if (const auto* withdraw = std::get_if<Withdraw>(&command))
            off << withdraw->cidr.toString();
    }
    QStringList effects;
    if (!on.isEmpty())
        effects << tr("%n CIDR(s) advertised: %1", nullptr, static_cast<int>(on.size())).arg(firstFew(on));
    if (!off.isEmpty())
        effects << tr("%n CIDR(s) withdrawn: %1. AWS announces nothing there any more.", nullptr,
                      static_cast<int>(off.size()))
                       .arg(firstFew(off));
    m_effect->setText(effects.join(u'\n'));
    m_effect->setVisible(!effects.isEmpty());
    const QString script = awsCommands(session().plan(), wanted);
    m_commands->setCommand(script);
    m_commands->setVisible(!script.isEmpty());
    showForecast(wanted);
}

void AdvertiseDialog::showForecast(const std::vector<Command>& wanted)
{
    QStringList sentences;
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

QString AdvertiseDialog::missing() const
{
    return m_board->topLevelItemCount() > 0 ? tr("Tick what AWS shall announce.") : tr("Nothing can be announced.");
}

QString AdvertiseDialog::stepName() const
{
    const auto wanted = commands().value_or(std::vector<Command>());
    const auto count = static_cast<int>(wanted.size());
    if (count < 2)
        return {};
    const auto on =
        std::ranges::count_if(wanted, [](const Command& one) { return std::holds_alternative<Advertise>(one); });
    return on == count ? tr("Advertise %n CIDR(s)", nullptr, count)
         : on == 0     ? tr("Withdraw %n CIDR(s)", nullptr, count)
                       : tr("Change the advertising of %n CIDR(s)", nullptr, count);
}

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

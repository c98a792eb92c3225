// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/parts.h"

#include "ui/dialogs/accountdialog.h"
#include "ui/dialogs/adoptdialog.h"
#include "ui/dialogs/advertisedialog.h"
#include "ui/dialogs/byoasncidrsdialog.h"
#include "ui/dialogs/byoasndialog.h"
#include "ui/dialogs/checkpointdialog.h"
#include "ui/dialogs/comparedialog.h"
#include "ui/dialogs/deprovisiondialog.h"
#include "ui/dialogs/describedialog.h"
#include "ui/dialogs/discoverydialog.h"
#include "ui/dialogs/exportdialog.h"
#include "ui/dialogs/fixalldialog.h"
#include "ui/dialogs/fixdialog.h"
#include "ui/dialogs/houseruledialog.h"
#include "ui/dialogs/houserulesdialog.h"
#include "ui/dialogs/importdialog.h"
#include "ui/dialogs/importdiscovereddialog.h"
#include "ui/dialogs/ipamdialog.h"
#include "ui/dialogs/movecidrdialog.h"
#include "ui/dialogs/orgunitdialog.h"
#include "ui/dialogs/plansettingsdialog.h"
#include "ui/dialogs/reservedialog.h"
#include "ui/dialogs/routefeeddialog.h"
#include "ui/dialogs/scopedialog.h"
#include "ui/dialogs/sharedialog.h"
#include "ui/dialogs/sitedialog.h"
#include "ui/dialogs/tagsdialog.h"
#include "ui/dialogs/trimdialog.h"
#include "ui/dialogs/waivedialog.h"
#include "ui/wizards/allocate/allocatedialog.h"
#include "ui/wizards/byoip/byoipdialog.h"
#include "ui/wizards/move/moveblockdialog.h"
#include "ui/wizards/newpool/newpooldialog.h"
#include "ui/wizards/provision/provisiondialog.h"
#include "ui/wizards/split/splitdialog.h"
#include "ui/wizards/vpc/addvpccidrdialog.h"
#include "ui/wizards/vpc/subnetdialog.h"
#include "ui/wizards/vpc/vpcdialog.h"

#include <QDialog>

#include <type_traits>

namespace cadastre {

namespace {

/// One overload a request; what has no dialog falls through to the template.
struct Opener {
    Session& session;
    QWidget* parent;
    using Dialog = std::unique_ptr<QDialog>;

    template <class R>
    Dialog operator()(const R&) const
    {
        return nullptr;
    }
    Dialog operator()(const NewPoolRequest& r) const { return std::make_unique<NewPoolDialog>(session, r, parent); }
    Dialog operator()(const ProvisionRequest& r) const { return std::make_unique<ProvisionDialog>(session, r, parent); }
    Dialog operator()(const ByoipRequest& r) const { return std::make_unique<ByoipDialog>(session, r, parent); }
    Dialog operator()(const SplitRequest& r) const { return std::make_unique<SplitDialog>(session, r, parent); }
    Dialog operator()(const AllocateRequest& r) const { return std::make_unique<AllocateDialog>(session, r, parent); }
    Dialog operator()(const VpcRequest& r) const { return std::make_unique<VpcDialog>(session, r, parent); }
    Dialog operator()(const ReserveRequest& r) const { return std::make_unique<ReserveDialog>(session, r, parent); }
    Dialog operator()(const ShareRequest& r) const { return std::make_unique<ShareDialog>(session, r, parent); }
    Dialog operator()(const SiteRequest& r) const { return std::make_unique<SiteDialog>(session, r, parent); }
    Dialog operator()(const AccountRequest& r) const { return std::make_unique<AccountDialog>(session, r, parent); }
    Dialog operator()(const HouseRuleRequest& r) const { return std::make_unique<HouseRuleDialog>(session, r, parent); }
    Dialog operator()(const WaiveRequest& r) const { return std::make_unique<WaiveDialog>(session, r, parent); }
    Dialog operator()(const FixRequest& r) const
    {
        const Finding* finding = session.findingFor(r);
        if (!finding)
            return std::make_unique<FixDialog>(session, r, parent);
        const Fix& fix = finding->fixes[static_cast<std::size_t>(r.fix)];
        if (fix.code == QLatin1String("waive")) // asks until when, whichever way it was reached
            return std::make_unique<WaiveDialog>(session, WaiveRequest{r.rule, r.key, finding->name}, parent);
        if (fix.code == QLatin1String("new-pool"))
            return std::make_unique<NewPoolDialog>(
                session, NewPoolRequest{placeOf(session.plan(), finding->subject).scope, {}, finding->cidr}, parent);
        // A renumbering that no pool has room for is told in words.
        if (fix.code == QLatin1String("move-block")
            || (fix.code == QLatin1String("plan-renumbering") && !fix.commands.empty())) {
            const QString block = fix.facts.value(QStringLiteral("block"));
            return std::make_unique<MoveBlockDialog>(session,
                                                     MoveBlockRequest{session.plan().byTextId<ResourceCidr>(block),
                                                                      session.plan().byTextId<Allocation>(block)},
                                                     parent);
        }
        return std::make_unique<FixDialog>(session, r, parent);
    }
    Dialog operator()(const FixAllRequest& r) const
    {
        return std::make_unique<FixAllDialog>(session, r.rule, r.fix, parent);
    }
    Dialog operator()(const CheckpointRequest& r) const
    {
        return std::make_unique<CheckpointDialog>(session, r, parent);
    }
    Dialog operator()(const TrimRequest& r) const { return std::make_unique<TrimDialog>(session, r, parent); }
    Dialog operator()(const ImportRequest& r) const { return std::make_unique<ImportDialog>(session, r, parent); }
    Dialog operator()(const CompareRequest& r) const { return std::make_unique<CompareDialog>(session, r, parent); }
    Dialog operator()(const AdoptRequest& r) const { return std::make_unique<AdoptDialog>(session, r, parent); }
    Dialog operator()(const ExportRequest& r) const { return std::make_unique<ExportDialog>(session, r, parent); }
    Dialog operator()(const MoveCidrRequest& r) const { return std::make_unique<MoveCidrDialog>(session, r, parent); }
    Dialog operator()(const MoveBlockRequest& r) const { return std::make_unique<MoveBlockDialog>(session, r, parent); }
    Dialog operator()(const FollowRoutesRequest& r) const
    {
        return std::make_unique<RouteFeedDialog>(session, r, parent);
    }
    Dialog operator()(const OrgUnitRequest& r) const { return std::make_unique<OrgUnitDialog>(session, r, parent); }
    Dialog operator()(const HouseRulesRequest& r) const
    {
        return std::make_unique<HouseRulesDialog>(session, r, parent);
    }
    Dialog operator()(const PlanSettingsRequest& r) const
    {
        return std::make_unique<PlanSettingsDialog>(session, r, parent);
    }
    Dialog operator()(const IpamRequest& r) const { return std::make_unique<IpamDialog>(session, r, parent); }
    Dialog operator()(const DeleteIpamRequest& r) const
    {
        return std::make_unique<DeleteIpamDialog>(session, r, parent);
    }
    Dialog operator()(const ScopeRequest& r) const { return std::make_unique<ScopeDialog>(session, r, parent); }
    Dialog operator()(const DiscoveryRequest& r) const { return std::make_unique<DiscoveryDialog>(session, r, parent); }
    Dialog operator()(const ByoasnRequest& r) const { return std::make_unique<ByoasnDialog>(session, r, parent); }
    Dialog operator()(const ByoasnCidrsRequest& r) const
    {
        return std::make_unique<ByoasnCidrsDialog>(session, r, parent);
    }
    Dialog operator()(const DeprovisionRequest& r) const
    {
        return std::make_unique<DeprovisionDialog>(session, r, parent);
    }
    Dialog operator()(const DeprovisionByoasnRequest& r) const
    {
        return std::make_unique<DeprovisionByoasnDialog>(session, r, parent);
    }
    Dialog operator()(const SubnetRequest& r) const { return std::make_unique<SubnetDialog>(session, r, parent); }
    Dialog operator()(const AddVpcCidrRequest& r) const
    {
        return std::make_unique<AddVpcCidrDialog>(session, r, parent);
    }
    Dialog operator()(const ImportDiscoveredRequest& r) const
    {
        return std::make_unique<ImportDiscoveredDialog>(session, r, parent);
    }
    Dialog operator()(const TagsRequest& r) const { return std::make_unique<TagsDialog>(session, r, parent); }
    Dialog operator()(const DescribeRequest& r) const { return std::make_unique<DescribeDialog>(session, r, parent); }
    Dialog operator()(const AdvertiseRequest& r) const { return std::make_unique<AdvertiseDialog>(session, r, parent); }
};

} // namespace

std::unique_ptr<QDialog> dialogFor(Session& session, const Request& request, QWidget* parent)
{
    return std::visit(Opener{session, parent}, request);
}

} // namespace cadastre

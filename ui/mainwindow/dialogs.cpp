// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/parts.h"

#include <QDialog>

#include <type_traits>

#if __has_include("ui/wizards/newpool/newpooldialog.h")
#include "ui/wizards/newpool/newpooldialog.h"
#define HAS_NEW_POOL
#endif
#if __has_include("ui/wizards/provision/provisiondialog.h")
#include "ui/wizards/provision/provisiondialog.h"
#define HAS_PROVISION
#endif
#if __has_include("ui/wizards/split/splitdialog.h")
#include "ui/wizards/split/splitdialog.h"
#define HAS_SPLIT
#endif
#if __has_include("ui/wizards/allocate/allocatedialog.h")
#include "ui/wizards/allocate/allocatedialog.h"
#define HAS_ALLOCATE
#endif
#if __has_include("ui/wizards/vpc/vpcdialog.h")
#include "ui/wizards/vpc/vpcdialog.h"
#define HAS_VPC
#endif
#if __has_include("ui/dialogs/reservedialog.h")
#include "ui/dialogs/reservedialog.h"
#define HAS_RESERVE
#endif
#if __has_include("ui/dialogs/sharedialog.h")
#include "ui/dialogs/sharedialog.h"
#define HAS_SHARE
#endif
#if __has_include("ui/dialogs/sitedialog.h")
#include "ui/dialogs/sitedialog.h"
#define HAS_SITE
#endif
#if __has_include("ui/dialogs/accountdialog.h")
#include "ui/dialogs/accountdialog.h"
#define HAS_ACCOUNT
#endif
#if __has_include("ui/dialogs/houseruledialog.h")
#include "ui/dialogs/houseruledialog.h"
#define HAS_HOUSE_RULE
#endif
#if __has_include("ui/dialogs/waivedialog.h")
#include "ui/dialogs/waivedialog.h"
#define HAS_WAIVE
#endif
#if __has_include("ui/dialogs/fixdialog.h")
#include "ui/dialogs/fixdialog.h"
#define HAS_FIX
#endif
#if __has_include("ui/dialogs/checkpointdialog.h")
#include "ui/dialogs/checkpointdialog.h"
#define HAS_CHECKPOINT
#endif
#if __has_include("ui/dialogs/importdialog.h")
#include "ui/dialogs/importdialog.h"
#define HAS_IMPORT
#endif
#if __has_include("ui/dialogs/exportdialog.h")
#include "ui/dialogs/exportdialog.h"
#define HAS_EXPORT
#endif
#if __has_include("ui/dialogs/movecidrdialog.h")
#include "ui/dialogs/movecidrdialog.h"
#define HAS_MOVE_CIDR
#endif
#if __has_include("ui/dialogs/advertisedialog.h")
#include "ui/dialogs/advertisedialog.h"
#define HAS_ADVERTISE
#endif

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
#ifdef HAS_NEW_POOL
    Dialog operator()(const NewPoolRequest& r) const { return std::make_unique<NewPoolDialog>(session, r, parent); }
#endif
#ifdef HAS_PROVISION
    Dialog operator()(const ProvisionRequest& r) const { return std::make_unique<ProvisionDialog>(session, r, parent); }
#endif
#ifdef HAS_SPLIT
    Dialog operator()(const SplitRequest& r) const { return std::make_unique<SplitDialog>(session, r, parent); }
#endif
#ifdef HAS_ALLOCATE
    Dialog operator()(const AllocateRequest& r) const { return std::make_unique<AllocateDialog>(session, r, parent); }
#endif
#ifdef HAS_VPC
    Dialog operator()(const VpcRequest& r) const { return std::make_unique<VpcDialog>(session, r, parent); }
#endif
#ifdef HAS_RESERVE
    Dialog operator()(const ReserveRequest& r) const { return std::make_unique<ReserveDialog>(session, r, parent); }
#endif
#ifdef HAS_SHARE
    Dialog operator()(const ShareRequest& r) const { return std::make_unique<ShareDialog>(session, r, parent); }
#endif
#ifdef HAS_SITE
    Dialog operator()(const SiteRequest& r) const { return std::make_unique<SiteDialog>(session, r, parent); }
#endif
#ifdef HAS_ACCOUNT
    Dialog operator()(const AccountRequest& r) const { return std::make_unique<AccountDialog>(session, r, parent); }
#endif
#ifdef HAS_HOUSE_RULE
    Dialog operator()(const HouseRuleRequest& r) const { return std::make_unique<HouseRuleDialog>(session, r, parent); }
#endif
#ifdef HAS_WAIVE
    Dialog operator()(const WaiveRequest& r) const { return std::make_unique<WaiveDialog>(session, r, parent); }
#endif
#ifdef HAS_FIX
    Dialog operator()(const FixRequest& r) const { return std::make_unique<FixDialog>(session, r, parent); }
#endif
#ifdef HAS_CHECKPOINT
    Dialog operator()(const CheckpointRequest& r) const
    {
        return std::make_unique<CheckpointDialog>(session, r, parent);
    }
#endif
#ifdef HAS_IMPORT
    Dialog operator()(const ImportRequest& r) const { return std::make_unique<ImportDialog>(session, r, parent); }
#endif
#ifdef HAS_EXPORT
    Dialog operator()(const ExportRequest& r) const { return std::make_unique<ExportDialog>(session, r, parent); }
#endif
#ifdef HAS_MOVE_CIDR
    Dialog operator()(const MoveCidrRequest& r) const { return std::make_unique<MoveCidrDialog>(session, r, parent); }
#endif
#ifdef HAS_ADVERTISE
    Dialog operator()(const AdvertiseRequest& r) const { return std::make_unique<AdvertiseDialog>(session, r, parent); }
#endif
};

} // namespace

std::unique_ptr<QDialog> dialogFor(Session& session, const Request& request, QWidget* parent)
{
    return std::visit(Opener{session, parent}, request);
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/subject.h"

#include <QStringList>

#include <variant>

namespace cadastre {

// What a view asks the window to open. Views know no dialogs: they emit Session::requested(), the main window answers.
// Every member is a starting value; what is empty the dialog asks for.
struct NewPoolRequest {
    ScopeId scope;
    PoolId source;
    Prefix block;
};
struct ProvisionRequest {
    PoolId pool;
    Prefix block;
};
struct ByoipRequest {
    PoolId pool;
}; ///< bring your own prefix
struct SplitRequest {
    PoolId pool;
};
struct AllocateRequest {
    PoolId pool;
    Prefix block;
}; ///< a manual allocation
struct ReserveRequest {
    PoolId pool;
    Prefix block;
};
struct VpcRequest {
    PoolId ipv4;
    PoolId ipv6;
    Prefix block;
    AccountNumber account;
};
struct MoveCidrRequest {
    PoolCidrId cidr;
};
struct MoveBlockRequest {
    ResourceCidrId association;
    AllocationId allocation;
    PoolId to = {};
}; ///< other space for one of them; of what was seen in AWS: its renumbering
struct AdvertiseRequest {
    PoolId pool;
}; ///< none: the whole plan's board
struct ShareRequest {
    PoolId pool;
};
struct SiteRequest {
    ExternalNetworkId network;
    ScopeId scope;
    Prefix block;
};
struct AccountRequest {
    AccountId account;
};
struct OrgUnitRequest {
    OrgUnitId parent;
}; ///< a new unit of the organisation
struct HouseRuleRequest {
    HouseRuleId rule;
    PoolId pool;
};
struct HouseRulesRequest {}; ///< all of them: to edit, to remove
struct PlanSettingsRequest {
    enum class Page : std::uint8_t { Plan, Regions, Quotas, Organisation };
    Page page = Page::Plan;
};
struct IpamRequest {
    IpamId ipam;
}; ///< none: a new one
struct DeleteIpamRequest {
    IpamId ipam;
};
struct ScopeRequest {
    ScopeId scope;
}; ///< none: a new private one
struct DiscoveryRequest {
    ResourceDiscoveryId discovery;
}; ///< none: a new one
struct ByoasnRequest {
    ByoasnId asn;
}; ///< an AS number of one's own to bring; one that failed: to try again; else its proof is checked again
struct ByoasnCidrsRequest {
    ByoasnId asn;
}; ///< the CIDRs that are announced from it
struct DeprovisionByoasnRequest {
    ByoasnId asn;
};
struct SubnetRequest {
    ResourceId vpc;
};
struct AddVpcCidrRequest {
    ResourceId vpc;
}; ///< one more CIDR for it
struct RefillRequest {
    PoolId pool;
}; ///< now, by the pool's own policy
struct ImportDiscoveredRequest {
    PoolId pool;
}; ///< what auto-import takes; none: into every pool that has it on
struct WaiveRequest {
    QString rule;
    QString key;
    QString name;
};
struct FixRequest {
    QString rule;
    QString key;
    int fix = 0;
}; ///< a fix that needs input or confirmation
struct FixAllRequest {
    QString rule;
    QString fix;
}; ///< the way out `fix` (its code) for all findings of a rule that have it
struct CheckpointRequest {};
struct TrimRequest {
    qint64 upTo = 0; ///< 0: as far as may be
};                   ///< old history goes to an archive
struct ImportRequest {
    QStringList files;
};
struct CompareRequest {
    QStringList files;
}; ///< with AWS
struct AdoptRequest {
    QStringList rows; ///< keys of the comparison's rows (DriftStage::keyOf)
};                    ///< take what AWS has
struct ExportRequest {
    QString format;
};
struct DeletePoolRequest {
    PoolId pool;
};
struct DeprovisionRequest {
    PoolCidrId cidr;
};
struct RenameRequest {
    SubjectRef subject;
};
struct TagsRequest {
    TagSubject subject;
};
struct DescribeRequest {
    AllocationId allocation;
};
struct FollowRoutesRequest {};   ///< VRPs from an RTR server
struct StartRehearsalRequest {}; ///< as the stage's options say
struct AuditRequest {
    QString filter; ///< in the audit's line: "region:us-east-1"
};
struct HistoryRequest {
    qint64 seq = 0; ///< the step to show in the history
};
struct PastRequest {
    qint64 seq = 0; ///< the plan as it was after this step, to look at
};

using Request =
    std::variant<NewPoolRequest, ProvisionRequest, ByoipRequest, SplitRequest, AllocateRequest, ReserveRequest,
                 VpcRequest, MoveCidrRequest, AdvertiseRequest, ShareRequest, SiteRequest, AccountRequest,
                 HouseRuleRequest, WaiveRequest, FixRequest, FixAllRequest, CheckpointRequest, ImportRequest,
                 CompareRequest, AdoptRequest, ExportRequest, DeletePoolRequest, DeprovisionRequest, RenameRequest,
                 FollowRoutesRequest, StartRehearsalRequest, HistoryRequest, OrgUnitRequest, HouseRulesRequest,
                 PlanSettingsRequest, ScopeRequest, SubnetRequest, AddVpcCidrRequest, RefillRequest,
                 ImportDiscoveredRequest, PastRequest, DiscoveryRequest, ByoasnRequest, ByoasnCidrsRequest,
                 DeprovisionByoasnRequest, TrimRequest, TagsRequest, DescribeRequest, IpamRequest, DeleteIpamRequest,
                 AuditRequest, MoveBlockRequest>;

} // namespace cadastre

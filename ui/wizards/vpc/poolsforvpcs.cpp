// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/vpc/poolsforvpcs.h"

#include "plan/sharing.h"
#include "text/visibletext.h"
#include "ui/wizards/common/poolwords.h"

#include <QCoreApplication>

namespace cadastre {

QString whyNotForVpc(const Plan& plan, const Pool& pool, AccountNumber owner, const RegionName& region)
{
    if (pool.locale != region)
        return QCoreApplication::translate("cadastre::VpcDialog", "other Region");
    if (!mayAllocateFrom(plan, pool.id, owner))
        return QCoreApplication::translate("cadastre::VpcDialog", "not shared with %1").arg(accountName(plan, owner));
    if (pool.sourceResource)
        return QCoreApplication::translate("cadastre::VpcDialog", "plans a VPC’s subnets");
    if (plan.get(pool.scope).type == ScopeType::Public && pool.service != AwsService::Ec2)
        return QCoreApplication::translate("cadastre::VpcDialog", "not for EC2");
    if (plan.space(pool.id).blocks.empty())
        return QCoreApplication::translate("cadastre::VpcDialog", "no CIDR");
    return {};
}

QString resourceLabel(const Plan& plan, ResourceId id)
{
    const Resource* resource = plan.find(id);
    if (!resource)
        return {};
    const QString name = nameOf(*resource);
    return visibleText(name.isEmpty() ? plan.textId(*resource) : name);
}

} // namespace cadastre

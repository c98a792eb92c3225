// SPDX-License-Identifier: GPL-3.0-or-later
// How a command is written as calls of the AWS CLI: what awscommand.cpp and aws…calls.cpp share.
#pragma once

#include "change/command.h"
#include "plan/plan.h"
#include "text/awscommand.h"
#include "text/shellcall.h"
#include "text/shellnames.h"

namespace cadastre {

/// Writes the calls; one overload a command. Remembers what the script has made so far.
class AwsCallWriter {
public:
    explicit AwsCallWriter(const Plan& plan) : m_plan(plan), m_names(plan) {}

    template <class C>
    QString operator()(const C&)
    {
        return {};
    }
    QString operator()(const CreateIpam& c);
    QString operator()(const ModifyIpam& c);
    QString operator()(const DeleteIpam& c);
    QString operator()(const CreateScope& c);
    QString operator()(const ModifyScope& c);
    QString operator()(const CreatePool& c);
    QString operator()(const ModifyPool& c);
    QString operator()(const DeletePool& c);
    QString operator()(const ProvisionCidr& c);
    QString operator()(const DeprovisionCidr& c);
    QString operator()(const Allocate& c);
    QString operator()(const AddReserve& c);
    QString operator()(const Release& c);
    QString operator()(const CreateVpc& c);
    QString operator()(const AssociateVpcCidr& c);
    QString operator()(const DisassociateVpcCidr& c);
    QString operator()(const MoveBlock& c);
    QString operator()(const CreateSubnet& c);
    QString operator()(const EditTags& c);
    QString operator()(const Advertise& c);
    QString operator()(const Withdraw& c);
    QString operator()(const CreateShare& c);
    QString operator()(const ModifyShare& c);
    QString operator()(const DeleteShare& c);
    QString operator()(const ProvisionByoasn& c);
    QString operator()(const DeprovisionByoasn& c);
    QString operator()(const AssociateByoasn& c);
    QString operator()(const DisassociateByoasn& c);
    QString operator()(const CreateVerificationToken& c);
    QString operator()(const DeleteVerificationToken& c);

    void keepIds() { m_keepsIds = true; }
    /// The id of what the next call makes goes to this variable, named without the '$'.
    void keepNextAs(const QString& variable) { m_keptAs = variable; }
    /// The next CIDR has to be proved: where no proof is given its place is held by variables.
    void askForProof() { m_asksForProof = true; }
    [[nodiscard]] const ShellNames& names() const { return m_names; }

private:
    [[nodiscard]] QString asAccount(AccountNumber account, const QString& call) const;
    [[nodiscard]] RegionName homeOf(IpamId ipam) const;
    [[nodiscard]] AccountNumber ownerOf(IpamId ipam) const;
    [[nodiscard]] QString poolArn(PoolId pool) const;
    [[nodiscard]] QString discoveryArn(ResourceDiscoveryId discovery) const;
    [[nodiscard]] QStringList sharedArns(const QList<PoolId>& pools,
                                         const QList<ResourceDiscoveryId>& discoveries) const;
    [[nodiscard]] QStringList principals(const QStringList& names) const;
    /// What joins a share, or leaves it. Empty where nothing does.
    [[nodiscard]] QString shareMembers(const char* operation, ShareId share, const QStringList& arns,
                                       const QStringList& who) const;
    /// The call, or what keeps that part of its answer.
    [[nodiscard]] QString kept(ShellCall& call, const char* query);
    void addBlock(ShellCall& call, const VpcCidrRequest& request, const char* pool, const char* length,
                  const char* cidr) const;

    const Plan& m_plan;
    ShellNames m_names;
    bool m_keepsIds = false;
    QString m_keptAs;
    bool m_asksForProof = false;
};

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rollout/jmesfilter.h"
#include "rollout/rolloutfacts.h"
#include "rollout/scriptnames.h"
#include "text/shellcall.h"

#include <QSet>
#include <QStringList>

#include <set>

namespace cadastre {

/// A call of several lines, where it stands inside an `if`.
[[nodiscard]] inline QString indented(QString call)
{
    return call.replace(QLatin1String(" \\\n  "), QLatin1String(" \\\n        "));
}

/// AWS wants to be told how many at a time; the CLI's own option for that would end after as many.
[[nodiscard]] inline QString byoipCidrs()
{
    return QStringLiteral("ec2 describe-byoip-cidrs --cli-input-json '{\"MaxResults\":100}'");
}

/// "111122223333 us-east-1", as the script's functions take it.
[[nodiscard]] QString wordsOf(const RolloutPlace& place);
[[nodiscard]] inline QString wordsOf(const RolloutStep& step)
{
    return wordsOf(RolloutPlace{step.account, step.region});
}

/// A variable that a person has to set: before a script runs, or once a step has shown what is to be done by hand.
struct ScriptInput {
    QString about;   ///< what it is, for the person
    QString standIn; ///< what a rehearsal sets it to
    bool isAskedFirst = true;
};

/// Writes the calls of a script: how a row is found, and what each kind of step asks and does. Rows that no step makes
/// are found at the beginning, in the order in which they are needed.
class ScriptCalls {
public:
    ScriptCalls(const Rollout& rollout, const ScriptNames& names);

    /// The step's lines, without its title.
    [[nodiscard]] QStringList linesOf(const RolloutStep& step);
    /// What has to be known before the first step.
    [[nodiscard]] const QStringList& finds() const { return m_finds; }
    /// What older versions of the AWS CLI do not know: "create-ipam Tier".
    [[nodiscard]] const std::set<QString>& needsOfClient() const { return m_needsOfClient; }
    /// Variables that a person has to set by their names: "OU_WORKLOADS".
    [[nodiscard]] const std::map<QString, ScriptInput>& inputs() const { return m_inputs; }
    /// Does a step need the functions that choose one of several (scriptChoices())?
    [[nodiscard]] bool chooses() const { return m_chooses; }

    /// How a row is told from its like: two with the same key cannot be told apart.
    [[nodiscard]] QString lookupKey(const RolloutSubject& row) const;

private:
    QStringList createIpam(const RolloutStep& step, IpamId id);
    QStringList modifyIpam(const RolloutStep& step, IpamId id);
    QStringList createScope(const RolloutStep& step, ScopeId id);
    QStringList createPool(const RolloutStep& step, PoolId id);
    QStringList modifyPool(const RolloutStep& step, PoolId id);
    QStringList provision(const RolloutStep& step, PoolCidrId id);
    QStringList deprovision(const RolloutStep& step, PoolCidrId id);
    QStringList allocate(const RolloutStep& step, AllocationId id);
    QStringList createShare(const RolloutStep& step, ShareId id);
    QStringList modifyShare(const RolloutStep& step, ShareId id);
    QStringList createVpc(const RolloutStep& step, ResourceId id);
    QStringList createSubnet(const RolloutStep& step, ResourceId id);
    QStringList associate(const RolloutStep& step, ResourceCidrId id);
    QStringList disassociate(const RolloutStep& step, ResourceCidrId id);
    QStringList watch(const RolloutStep& step, ResourceCidrId id);
    QString lookForBlock(const RolloutStep& step, const ResourceCidr& block, ScopeId scope, const char* isState);
    QStringList retag(const RolloutStep& step);
    QStringList advertise(const RolloutStep& step, PoolCidrId id);
    QStringList switchOrigin(const RolloutStep& step, PoolCidrId id);
    QStringList modifyAllocation(const RolloutStep& step, AllocationId id);
    QStringList retagShare(const RolloutStep& step, ShareId id);
    QStringList provisionAsn(const RolloutStep& step, ByoasnId id);
    QStringList deprovisionAsn(const RolloutStep& step, ByoasnId id);
    QStringList associateAsn(const RolloutStep& step, AsnAssociationId id);
    QStringList createToken(const RolloutStep& step, VerificationTokenId id);
    QStringList createDiscovery(const RolloutStep& step, ResourceDiscoveryId id);
    QStringList modifyDiscovery(const RolloutStep& step, ResourceDiscoveryId id);
    QStringList associateDiscovery(const RolloutStep& step, DiscoveryAssociationId id);

    /// "look 1111… us-east-1 'Query' ec2 describe-…", without the $( ).
    [[nodiscard]] QString lookFor(const RolloutSubject& row);
    /// The id that a row is looked for by: the one AWS has shown, unless a step makes the row again, under another one;
    /// then what it is called, unless another is called so that cannot be left out.
    [[nodiscard]] QString lookupId(const RolloutSubject& row) const;
    QString lookForIpam(IpamId id);
    QString lookForScope(ScopeId id);
    QString lookForPool(PoolId id);
    QString lookForResource(ResourceId id);
    QString lookForAllocation(const Allocation& allocation, const char* member = "IpamPoolAllocationId");
    QString lookForShare(ShareId id);
    QString lookForToken(VerificationTokenId id);
    QString lookForDiscovery(ResourceDiscoveryId id);
    QString lookForAssociation(DiscoveryAssociationId id);
    /// Narrows a look-up to what the row is called, before the rollout or after it: a second run finds it renamed.
    template <class E>
    void addNames(JmesFilter& filter, Id<E> id) const;
    template <class E>
    [[nodiscard]] bool namesTaken(const E& before) const;
    template <class E>
    void leaveOutOthers(JmesFilter& filter, const char* member, Id<E> id);
    /// Of two rows that are called alike, one of which goes and the other comes, what AWS says of them tells which is
    /// which.
    template <class E>
    void tellApart(JmesFilter& filter, Id<E> id) const;
    void addDifferences(JmesFilter& filter, const Scope& own, const Scope& other) const;
    void addDifferences(JmesFilter& filter, const Pool& own, const Pool& other) const;
    void addDifferences(JmesFilter& filter, const Resource& own, const Resource& other) const;
    [[nodiscard]] QString blockInside(const ResourceCidr& block) const;
    /// Does a step take away what another makes just so again? Then what is there stays (rowsalike.h).
    [[nodiscard]] bool isKept(const RolloutStep& step) const;
    /// A share that is called like another is known by a pool that it alone shares; none: by its name.
    [[nodiscard]] PoolId ownPoolAmongTwins(ShareId id) const;
    /// … or else by a principal that it alone is shared with.
    [[nodiscard]] QString ownPrincipalAmongTwins(ShareId id) const;
    /// A share whose pools and principals another of its name has as well, and more: it is not that one.
    void leaveOutLarger(JmesFilter& filter, ShareId id);
    [[nodiscard]] RolloutPlace placeOf(const RolloutSubject& row) const;
    /// `"$POOL_X"`; sees to it that the script knows it by then.
    QString ref(const RolloutSubject& row);
    QString var(const RolloutSubject& row);
    /// Look, make when missing, remember the id; `then` follows what was made.
    QStringList making(const RolloutSubject& row, ShellCall& call, const char* idQuery, const QString& then = {});
    /// Look; when that is `wanted` ("missing", "present"), act, and then what follows.
    static QStringList doing(const char* wanted, const QString& look, const ShellCall& call, const QString& then = {});
    /// Look, remove when there, wait until it is gone.
    static QStringList removing(const QString& look, const ShellCall& call);
    QString stateOf(const PoolCidr& cidr, const char* member = "State");
    /// The plan that has it: what goes is in the one before.
    [[nodiscard]] const Plan& planOf(PoolId pool) const
    {
        return m_rollout.to.find(pool) ? m_rollout.to : m_rollout.from;
    }
    [[nodiscard]] const Plan& planOf(const ResourceCidr& block) const
    {
        return &block == m_rollout.from.find(block.id) ? m_rollout.from : m_rollout.to;
    }
    [[nodiscard]] bool isPinned(PoolId pool, Basis basis) const
    {
        return cadastre::isPinned(planOf(pool), pool, basis);
    }
    template <class E>
    [[nodiscard]] bool isPinned(const E& row) const
    {
        return cadastre::isPinned(planOf(row.pool), row);
    }
    /// By its addresses; where Amazon chooses them, by its length and by how many there are.
    template <class E>
    void addBlock(JmesFilter& filter, const E& row) const;
    template <class E>
    void addLike(JmesFilter& filter, const E& row) const;
    template <class E>
    void countOff(JmesFilter& filter, const E& row) const;
    /// Does one of several go that no answer of AWS's tells apart?
    template <class E>
    [[nodiscard]] bool needsChoice(const E& gone) const;
    /// $have: the one that goes. `fits` finds all of them, `drawn` what lies in some of them, which therefore stay; where
    /// that does not tell, a person does.
    template <class E>
    QStringList choosing(const E& gone, const QString& fits, const QString& drawn);
    QStringList deprovisionOneOf(const RolloutStep& step, const PoolCidr& gone);
    QStringList releaseOneOf(const RolloutStep& step, const Allocation& gone);
    QStringList disassociateOneOf(const RolloutStep& step, const ResourceCidr& gone);
    [[nodiscard]] JmesFilter associationsLike(const ResourceCidr& block) const;
    QString associationOf(const RolloutStep& step, const ResourceCidr& block, const char* member);
    void addBlock(ShellCall& call, const ResourceCidr& cidr);
    QString principal(const QString& text);
    /// Accounts outside the organisation that act in this script accept what they are invited to.
    QStringList accepting(const RolloutStep& step, ShareId id, const QStringList& principals);
    [[nodiscard]] ScriptInput inputFor(const QString& variable, const QString& principal) const;
    void prove(ShellCall& call, const PoolCidr& cidr);
    /// "PUBLISHED_TOKEN_X": by which a person says that a token's TXT record is there; empty when none is needed.
    QString publishedBy(const PoolCidr& cidr);
    [[nodiscard]] QString poolArn(PoolId pool);
    [[nodiscard]] QString discoveryArn(ResourceDiscoveryId discovery);
    [[nodiscard]] QString permissionArn(const Share& share) const;
    /// Members of operations that AWS came with after 2022: distributions ship clients that do not know them.
    void needsNewClient(const char* operation, const char* member)
    {
        m_needsOfClient.insert(QLatin1String(operation) + QLatin1String(" ") + QLatin1String(member));
    }
    [[nodiscard]] ShellCall callAt(const RolloutStep& step, const char* service, const char* operation) const;

    const Rollout& m_rollout;
    const ScriptNames& m_names;
    std::set<RolloutSubject> m_known;   ///< found at the beginning, or made by a step so far
    std::set<RolloutSubject> m_made;    ///< made by some step
    std::set<RolloutSubject> m_removed; ///< taken away by some step
    std::set<ShareId> m_larger;         ///< shares of one name that are known by a pool or principal of their own
    QStringList m_finds;
    std::map<QString, ScriptInput> m_inputs;
    std::set<QString> m_needsOfClient;
    bool m_chooses = false;
};

} // namespace cadastre

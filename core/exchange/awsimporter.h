// SPDX-License-Identifier: GPL-3.0-or-later
// The workings of planAwsImport(): one object an import. Split by what is read: awsimport.cpp (files), awsimportframe.cpp,
// awsimportorganization.cpp, awsimportpools.cpp, awsimportspace.cpp, awsimportbyoip.cpp, awsimportresources.cpp,
// awsimportresourcecidrs.cpp, awsimportshares.cpp, awsimportproofs.cpp, awsimportprefixlists.cpp; awsimportgone.cpp: what
// AWS shows no more; awsimportremovals.cpp and awsimportedits.cpp: what of it the plan wants otherwise.
#pragma once

#include "exchange/awsimport.h"
#include "exchange/importdraft.h"
#include "exchange/jsonrecord.h"
#include "exchange/plannededits.h"

#include <QHash>
#include <QSet>

#include <memory>
#include <optional>
#include <set>
#include <span>
#include <tuple>
#include <vector>

namespace cadastre {

/// Whose the thing is that an ARN names; empty where it does not say.
[[nodiscard]] inline AccountNumber arnAccount(const QString& arn)
{
    return AccountNumber::parse(arn.section(u':', 4, 4)).value_or(AccountNumber());
}

class AwsImporter {
public:
    AwsImporter(const Plan& plan, const ImportOptions& options, Instant now);

    [[nodiscard]] Result<void> add(const ImportSource& source);
    /// A file that lies beside others and says nothing that is known.
    void passOver(const ImportSource& source);
    /// A Terraform state instead (exchange/terraformimport.h).
    [[nodiscard]] Result<void> addState(const ImportSource& source);
    [[nodiscard]] ImportPlan run();

private:
    struct Item {
        JsonRecord record;
        std::vector<ImportContext> contexts; ///< of the source, of its path, of the options
        [[nodiscard]] AccountNumber account() const;
        [[nodiscard]] RegionName region() const;
        [[nodiscard]] QString parent() const;
        [[nodiscard]] QString pool() const;
    };
    using Items = std::vector<Item>;
    /// A list that answers hold, by its key; the command that prints it.
    struct KnownList {
        const char* key;
        const char* command;
        Items AwsImporter::*items;
    };
    [[nodiscard]] static std::span<const KnownList> knownLists();
    /// Requires that the key is one of them.
    [[nodiscard]] Items& itemsOf(const QString& key);
    void takeAnswer(const std::shared_ptr<const JsonText>& json, const KnownList& list, const ImportSource& source);

    /// Command, account, Region; of a list of one pool, what the answers call it.
    using List = std::tuple<QString, AccountNumber, RegionName, QString>;

    // The organisation.
    void importAccount(Item& item);
    void importOrganization(Item& item);
    void importRoot(Item& item);
    void importUnits(Items& items);
    void importUnit(Item& item);
    OrgUnitId ensureUnit(const QString& id);
    RowVerdict learnOrganization(const QString& id, AccountNumber management);
    /// ARNs of AWS Organizations name the organisation and its management account.
    void learnFromArn(const QString& arn);

    // Shares.
    void importShares();
    enum class Member { Resource, Principal };
    void noteSharing(Item& item, const char* field, Member member);
    void importShare(Item& item);
    void importSharing(Item& item, const char* field);

    // The frame.
    void importIpam(Item& item);
    void importScope(Item& item);
    void noteAccount(AccountNumber number);
    IpamId ensureIpam(const QString& id, AccountNumber owner, const RegionName& region);
    ScopeId ensureScope(const QString& id, IpamId ipam, ScopeType type);
    /// Public space is what IPAM watches in the public scope: IPv6 but for unique local addresses.
    [[nodiscard]] static ScopeType watchingScopeType(const Prefix& cidr);
    /// The scope in which IPAM watches a resource's CIDR; makes a planned IPAM where the plan has none.
    ScopeId monitoredScope(const Prefix& cidr, const RegionName& region);

    // Pools.
    void importPools(Items& items);
    void importPool(Item& item);
    struct SeenLengths {
        PrefixLength min, standard, max;
    };
    struct SeenPool {
        QString id;
        AccountNumber owner;
        Family family = Family::IPv6;
        SeenLengths lengths;
        ScopeType scopeType = ScopeType::Private;
        QString scopeArn;
        QString ipamArn;
        RegionName ipamRegion;
        RegionName locale;
        QString sourceId;
        LifeState state = LifeState::CreateComplete;
        QString description;
        bool autoImport = false;
        bool advertisable = false;
        AwsService service = AwsService::None;
        PublicIpSource publicIpSource = PublicIpSource::None;
        std::optional<TagPairs> requiredTags;
        std::optional<Tags> tags;
        QString planningVpc; ///< an id
    };
    /// What a record says of a pool, for the rest what the plan knows of it; a bad field refuses the record.
    [[nodiscard]] SeenPool seenPool(const JsonRecord& record, const Pool& known) const;
    [[nodiscard]] static SeenLengths seenLengths(const JsonRecord& record, Family family);
    /// The scope it is in; made when the record says enough of it, else none.
    ScopeId scopeOfPool(const SeenPool& seen, const Item& item, const Pool& known);
    /// Its source, or what stands in for one that nothing shows; refuses the record when the tree would become a circle or
    /// too deep.
    PoolId sourceOfPool(const SeenPool& seen, const JsonRecord& record, PoolId known, ScopeId scope);
    PoolId ensurePool(const QString& id, ScopeId scope, Family family, PoolId source, AccountNumber owner);
    [[nodiscard]] PoolId findPool(const Item& item, QString* asked) const;
    /// The one that a record without a known id is: the only planned one, else the only one made again, of that name in that
    /// place; without a name, of these CIDRs.
    [[nodiscard]] PoolId ownPool(const Pool& like, const QString& id) const;

    // Space.
    void importPoolCidrs(Items& items);
    void importPoolCidr(Item& item, PoolId pool);
    void importAllocation(Item& item);
    struct SeenAllocation {
        QString id;
        QString written; ///< `cidr` as the record has it
        Prefix cidr;
        AllocationType type = AllocationType::Custom;
        QString resourceId;
        AccountNumber owner;
        RegionName region;
        QString description;
        std::optional<Tags> tags;
        [[nodiscard]] bool hasHolder() const; ///< something with CIDRs of its own has it
    };
    /// What a record says of an allocation; a bad field refuses the record.
    [[nodiscard]] static SeenAllocation seenAllocation(const JsonRecord& record);
    /// The plan's row of it: by its id, or planned or taken again in the same place; else null.
    [[nodiscard]] const Allocation* knownAllocation(PoolId pool, const SeenAllocation& seen) const;
    /// Overlap or NotInPool. Requires that it does not fit.
    [[nodiscard]] Error whyNotFree(PoolId pool, const SeenAllocation& seen) const;
    /// What holds it; `planned`: what the plan wanted to.
    ResourceId ensureHolder(const SeenAllocation& seen, const Item& item, ResourceId planned);
    /// Was what AWS showed here released and taken again for the same holder, under another id? Two allocations never
    /// overlap: where no record shows the one that is known, it is gone.
    [[nodiscard]] bool isTakenAgain(const Allocation& known, AllocationType type, const QString& holder) const;
    void importByoip(Item& item);
    /// An AS number of one's own that a range may be announced from.
    struct SeenAsn {
        std::uint32_t asn;
        AsnAssociationState state;
        QString message;
    };
    /// What the record of a range says of them; a bad one refuses the record.
    [[nodiscard]] static std::vector<SeenAsn> seenAsns(const JsonRecord& range);
    /// Associates them with the CIDRs of pools that hold the range; what AWS showed before and shows no more goes. Is
    /// anything other than it was?
    bool putAsnAssociations(const std::vector<SeenAsn>& seen, const std::vector<PoolCidrId>& pooled);
    void importByoasn(Item& item);
    /// The ipam-pool allocation in a pool's source that holds a CIDR; made when it fits and is not there.
    AllocationId allocationInSource(const Pool& pool, const Prefix& cidr);

    // What stands beside pools.
    void importToken(Item& item);
    void importDiscovery(Item& item);
    void importDiscoveryAssociation(Item& item);
    void passDefault(const Item& item, const QString& id);

    // What AWS shows no more (awsimportgone.cpp).
    /// Which ids the records name, and which lists are whole.
    void noteShown();
    /// Of the lists of one pool, once all pools are there.
    void noteWholePools();
    [[nodiscard]] bool isListedWhole(const char* command, AccountNumber account, const RegionName& region) const
    {
        return m_wholeLists.contains({QString::fromLatin1(command), account, region, QString()});
    }
    /// Did AWS show it once, and do whole lists show it no more?
    [[nodiscard]] bool isGone(const Pool& row) const;
    [[nodiscard]] bool isGone(const PoolCidr& row) const;
    [[nodiscard]] bool isGone(const Allocation& row) const;
    [[nodiscard]] bool isGone(const Resource& row) const;
    [[nodiscard]] bool isGone(const Share& row) const;
    /// Takes an allocation out that is gone, and what it held in a pool below; false, when it is not gone or the plan has
    /// more in it.
    bool letGo(AllocationId id);
    /// The same for all that lies in a CIDR of a pool, but for what lies in `staying`.
    bool letGoOf(const PoolCidr& cidr, const Prefix& staying = {});
    /// Makes room for a block that AWS shows, as far as what is there is gone. Does it fit now?
    bool makeRoom(PoolId pool, const Prefix& cidr);

    // Resources.
    void importVpc(Item& item);
    void importSubnet(Item& item);
    ResourceId ensureVpc(const QString& id, AccountNumber owner, const RegionName& region);
    struct SeenCidr {
        Prefix cidr;
        QString associationId;
        AssociationState state = AssociationState::Associated;
        IpSource ipSource = IpSource::None;
        bool primary = false;
    };
    /// The one that a record without a known id is: the only planned one, else the only one made again, of that name, in
    /// that place, with one of these blocks.
    [[nodiscard]] ResourceId ownResource(const Resource& like, const std::vector<SeenCidr>& cidrs) const;
    /// What a record says of a VPC's or subnet's blocks of one family; a bad field refuses the record.
    [[nodiscard]] static std::vector<SeenCidr> seenCidrs(const JsonRecord& record, Family family);
    /// The row is made the planned one that it is, if any, with the tags that were seen.
    void becomePlanned(Resource& row, const std::vector<SeenCidr>& cidrs) const;
    void finishResource(Item& item, Resource& row, const std::vector<SeenCidr>& cidrs, const QString& id,
                        const QString& written);
    /// The row of a resource's block; a new one when the plan has none.
    [[nodiscard]] ResourceCidr blockOf(ResourceId resource, const Prefix& cidr) const;
    RowVerdict putResourceCidrs(const Resource& resource, const std::vector<SeenCidr>& cidrs, Item& item,
                                RowFate& fate);
    /// What else is at this place of the scope: an id, or "".
    [[nodiscard]] std::optional<Error> overlapOf(ScopeId scope, const Prefix& cidr, const Resource& resource) const;

    // What IPAM lists of resources.
    void importResourceCidr(Item& item);
    struct SeenResourceCidr {
        QString id;
        QString written; ///< `cidr` as the record has it
        Prefix cidr;
        AccountNumber owner;
        RegionName region;
        ResourceKind kind = ResourceKind::Vpc;
        QString scopeId;
        QString ipamId;
        QString poolId;
        QString vpcId;
        QString zone;
        QString name;
        ManagementState management = ManagementState::NotApplicable;
        std::optional<Tags> tags;
        QString ipUsage;
        /// Its tags, else the known ones; the name is among them.
        [[nodiscard]] Tags tagsOver(const Tags& known) const;
    };
    /// What a record says of a CIDR and of the resource that has it; a bad field refuses the record.
    [[nodiscard]] static SeenResourceCidr seenResourceCidr(const JsonRecord& record);
    /// The scope that it is listed in; none when the record names none, or not its IPAM.
    ScopeId ensureListedScope(const SeenResourceCidr& seen, const Item& item);
    /// The allocation of the pool that manages it; made when it fits. Errors: Overlap, NotInPool.
    Result<AllocationId> ensureAllocation(const SeenResourceCidr& seen, const Resource& resource, PoolId pool);

    // Prefix lists.
    struct PrefixList {
        QString name;
        QString owner; ///< an account, or "AWS"
    };
    /// Answers of get-managed-prefix-list-entries do not name the list: `…/get-managed-prefix-list-entries.LIST.json`.
    [[nodiscard]] static QString prefixListOf(const QString& path);
    void importPrefixLists();
    void importPrefixList(Item& item);
    void importPrefixEntry(Item& item);
    /// What a list that the answers hold whole shows no more goes.
    void dropLostEntries();
    void dropLostEntries(const QString& list);
    /// Why a block is the plan's own matter: a reason, or "".
    [[nodiscard]] const char* ownSpaceAt(ScopeId scope, const Prefix& cidr) const;

    // Common.
    template <class E>
    void markSeen(E& row) const
    {
        if (m_options.basis != Basis::Seen)
            return; // new rows are planned; older knowledge stays
        row.basis = m_options.basis;
        row.seenAt = m_now;
    }
    /// Inserts (id 0) or updates; a mere newer time of seeing counts as unchanged.
    /// `with`, if any, comes in the same step.
    template <class E>
    RowVerdict store(E& row, const ChangeSet* with = nullptr)
    {
        if (!row.id) {
            row.id = m_draft.insert(row, with);
            m_result.shown.add(row.id);
            return RowVerdict::New;
        }
        E before = m_draft.plan().get(row.id);
        if constexpr (requires { before.basis; })
            if (m_isState && before.basis == Basis::Seen && (m_options.basis != Basis::Seen || m_now < before.seenAt))
                return RowVerdict::Unchanged; // AWS itself showed it, and later
        m_result.shown.add(row.id);
        if (const RowChange<E>* edit = m_options.edits.find(row.id))
            noteEdits(*edit);
        if constexpr (requires { before.seenAt; })
            before.seenAt = row.seenAt;
        const RowVerdict verdict = before == row ? RowVerdict::Unchanged : RowVerdict::Updated;
        m_draft.update(row, with);
        return verdict;
    }
    /// Takes the id that AWS gives, unless it is the row's already.
    template <class E>
    void takeAwsId(E& row, const QString& id) const
    {
        if (!id.isEmpty() && (!row.id || plan().textId(row) != id))
            row.awsId = id;
    }
    [[nodiscard]] const Plan& plan() const { return m_draft.plan(); }
    /// Says what became of a record; what the plan edits in the rows that it showed stays planned (finishEdits() says so),
    /// unless it is to come in as AWS has it.
    void finish(RowFate fate);
    void finish(const Item& item, RowVerdict verdict, const QString& subject, const QString& cidr = {});
    void refuseItem(const Item& item, const QString& subject, const QString& cidr = {});
    void needInput(const Item& item, const char* field, const char* reason, const QString& subject,
                   const QString& cidr = {});
    void warn(ErrorCode code, const QString& subject, std::initializer_list<std::pair<QString, QString>> params);
    void recordCoverage();
    /// Keeps a record for run(), or says that it is not wanted: then false.
    bool take(Items& items, Item item);

    // What the plan edits (awsimportedits.cpp).
    /// The draft is made to show edited rows as AWS did: what answers do not say is not taken from the plan.
    void takeEditsBack();
    template <class E>
    void noteEdits(const RowChange<E>& edit)
    {
        m_editsOfItem.add(edit);
    }
    /// In which the plan still wants the rows otherwise than AWS has them.
    [[nodiscard]] QStringList fieldsThatStay(const ChangeSet& edits) const;
    /// Rows that no record showed are as the plan has them; the others' edits come after the changes.
    void finishEdits();

    // What the plan takes away (awsimportremovals.cpp).
    /// The planned removal to leave as it is that a record is about, or that what it is about stands on; null when there is
    /// none. What the record shows is noted as still there.
    [[nodiscard]] const PlannedRemoval* removalOf(const Item& item);
    [[nodiscard]] const PlannedRemoval* removalNamed(const QString& id) const;
    /// Is this block of a resource planned to go, and stays so? Then it was seen, which is noted.
    bool isBlockPlannedToGo(const Item& item, const QString& resource, const Prefix& cidr, const QString& id);
    /// Taken away by the plan, and named again as the owner or principal of something: it does not come back by that.
    [[nodiscard]] bool isAccountPlannedToGo(AccountNumber number) const;
    void noteStillThere(const PlannedRemoval& removal);
    void leavePlannedToGo(const Item& item, const QString& subject, const QString& cidr);
    void findGone();
    /// What the answers list whole, once all pools and scopes are there.
    void findListings();

    ImportDraft m_draft;
    ImportOptions m_options;
    Instant m_now;
    bool m_isState = false; ///< what is read is a state file, not an answer: nothing is missing because it is not there
    ImportPlan m_result;
    Items m_accounts, m_ipams, m_scopes, m_pools, m_poolCidrs, m_allocations, m_vpcs, m_subnets, m_resourceCidrs,
        m_byoip, m_byoasns, m_organizations, m_roots, m_units, m_prefixLists, m_prefixEntries, m_shares, m_associations,
        m_principals, m_sharedResources, m_tokens, m_discoveries, m_discoveryAssociations;
    struct Sharing {
        QList<PoolId> pools;
        QList<ResourceDiscoveryId> discoveries;
        QStringList principals;
    };
    QHash<QString, Sharing> m_sharings;         ///< what the answers say of each share, by its id
    QHash<QString, QStringList> m_sharesBefore; ///< ids of what is in a share and of its principals
    QSet<QString> m_otherShares;                ///< shares of nothing that this plan holds
    std::vector<Coverage> m_coverage;
    QHash<QString, RegionName> m_vpcRegions;         ///< from subnets and IPAM's list: describe-vpcs does not say it
    mutable QHash<QString, PoolId> m_poolsByName;    ///< answers of findPool(); pools are all there before it is asked
    QHash<Prefix, std::vector<ResourceId>> m_unseen; ///< planned resources and those that are gone, by their blocks
    QHash<QString, QSet<Prefix>> m_cidrsOfPools;     ///< that the records show, by the pool's id
    QSet<QString> m_shownIds;                        ///< of the records; of a CIDR of a pool when it holds space
    std::set<List> m_wholeLists;
    std::set<std::pair<QString, PoolId>> m_wholePools;
    QHash<QString, std::size_t> m_removals;                      ///< by each of their ids
    ChangeSet m_editsOfItem, m_editsShown, m_editsDropped;       ///< parts of the options'
    std::vector<std::pair<qsizetype, ChangeSet>> m_editsOfFates; ///< of what was read so far, by the record's place
    /// An answer that is a list.
    struct Answer {
        Coverage coverage;
        Item probe; ///< a record without fields: where the answer comes from
        QString scope;
        QString source; ///< the file
        [[nodiscard]] List list() const;
    };
    QHash<QString, PrefixList> m_knownLists;
    QHash<QString, QSet<Prefix>> m_shownEntries; ///< by list
    std::vector<Answer> m_answers;
    QHash<QString, QString> m_seenIds; ///< id → file, to tell two records of one file apart
};

} // namespace cadastre

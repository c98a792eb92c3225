// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/summary.h"

#include "change/commandjson.h"
#include "change/moving.h"
#include "net/asn.h"
#include "plan/discovering.h"
#include "plan/plan.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace cadastre {

namespace {

/// Fills subject and params, one overload a command.
class Facts {
public:
    Facts(const Plan& plan, const ChangeSet& changes, Summary& summary)
        : m_plan(plan), m_changes(changes), m_summary(summary)
    {}

    void operator()(const ChangeSettings&)
    {
        m_summary.subject = m_plan.settings().name;
        QStringList fields;
        for (const auto& change : m_changes.of<PlanSettings>())
            forEachField<PlanSettings>([&](const auto& field) {
                if (change.before && change.after && !((*change.before).*field.member == (*change.after).*field.member))
                    fields.append(QLatin1String(field.name));
            });
        add("fields", fields.join(QLatin1String(", ")));
    }
    void operator()(const SetQuota& c)
    {
        m_summary.subject = c.quota;
        add("value", QString::number(c.value));
    }
    void operator()(const CreateIpam& c)
    {
        m_summary.subject = inserted<Ipam>();
        add("region", c.homeRegion.isEmpty() ? m_plan.settings().homeRegion.toString() : c.homeRegion.toString());
    }
    void operator()(const ModifyIpam& c) { m_summary.subject = name(c.ipam); }
    void operator()(const DeleteIpam& c) { m_summary.subject = name(c.ipam); }
    void operator()(const CreateScope&) { m_summary.subject = inserted<Scope>(); }
    void operator()(const ModifyScope& c) { m_summary.subject = name(c.scope); }
    void operator()(const DeleteScope& c) { m_summary.subject = name(c.scope); }
    void operator()(const AddAccount& c)
    {
        m_summary.subject = c.name.isEmpty() ? c.number.toString() : c.name;
        add("account", c.number.toString());
    }
    void operator()(const ModifyAccount& c) { m_summary.subject = name(c.account); }
    void operator()(const RemoveAccount& c) { m_summary.subject = name(c.account); }
    void operator()(const AddOrgUnit& c) { m_summary.subject = c.name; }
    void operator()(const RemoveOrgUnit& c) { m_summary.subject = name(c.unit); }
    void operator()(const PutExternalNetwork& c)
    {
        m_summary.subject = c.network.cidr.toString();
        add("site", c.network.site);
    }
    void operator()(const RemoveExternalNetwork& c)
    {
        if (const ExternalNetwork* row = m_plan.find(c.network)) {
            m_summary.subject = row->cidr.toString();
            add("site", row->site);
        }
    }
    void operator()(const CreatePool& c)
    {
        m_summary.subject = inserted<Pool>();
        add("source", name(c.source));
        add("locale", c.locale.toString());
    }
    void operator()(const ModifyPool& c) { m_summary.subject = name(c.pool); }
    void operator()(const DeletePool& c) { m_summary.subject = name(c.pool); }
    void operator()(const ProvisionCidr& c)
    {
        m_summary.subject = insertedCidr<PoolCidr>(c.cidr);
        if (const auto* row = m_changes.firstInserted<PoolCidr>(); row && row->cidr.isNull() && c.netmask) // it failed
            m_summary.subject = QStringLiteral("/%1").arg(*c.netmask);
        add("pool", name(c.pool));
    }
    void operator()(const RecordEvidence& c)
    {
        if (const PoolCidr* row = m_plan.find(c.cidr)) {
            m_summary.subject = row->cidr.toString();
            add("pool", name(row->pool));
        }
        add("state", toWire(c.evidence.state));
    }
    void operator()(const RecordAsnEvidence& c)
    {
        if (const Byoasn* row = m_plan.find(c.byoasn))
            m_summary.subject = Asn{row->asn}.toString();
        add("state", toWire(c.evidence.state));
    }
    void operator()(const DeprovisionCidr& c)
    {
        m_summary.subject = c.cidr.toString();
        add("pool", name(c.pool));
    }
    void operator()(const MoveCidr& c)
    {
        m_summary.subject = c.cidr.toString();
        add("from", name(c.from));
        add("to", name(c.to));
    }
    void operator()(const MoveBlock& c)
    {
        if (const auto block = movedBlock(m_plan, c)) {
            m_summary.subject = block->cidr.toString();
            if (block->row)
                add("holder", name(block->row->resource));
            add("cidr", arrivedAt(*block, m_changes).toString());
            if (c.to && c.to != block->pool())
                add("to", name(c.to));
        }
    }
    void operator()(const RefillPool& c)
    {
        m_summary.subject = name(c.pool);
        add("cidr", insertedCidr<PoolCidr>({}));
    }
    void operator()(const Settle&) {}
    void operator()(const Allocate& c)
    {
        m_summary.subject = insertedCidr<Allocation>(c.cidr);
        add("pool", name(c.pool));
        add("description", c.description);
    }
    void operator()(const Release& c) { allocation(c.allocation); }
    void operator()(const DescribeAllocation& c)
    {
        allocation(c.allocation);
        add("description", c.description);
    }
    void operator()(const AddReserve& c)
    {
        m_summary.subject = insertedCidr<Reserve>(c.cidr);
        add("pool", name(c.pool));
        add("purpose", c.purpose);
    }
    void operator()(const RemoveReserve& c)
    {
        if (const Reserve* row = m_plan.find(c.reserve)) {
            m_summary.subject = row->cidr.toString();
            add("pool", name(row->pool));
            add("purpose", row->purpose);
        }
    }
    void operator()(const CreateVpc& c)
    {
        m_summary.subject = inserted<Resource>();
        add("region", c.region.toString());
        add("cidrs", cidrs());
    }
    void operator()(const AssociateVpcCidr& c)
    {
        m_summary.subject = cidrs();
        add("vpc", name(c.vpc));
    }
    void operator()(const DisassociateVpcCidr& c)
    {
        if (const ResourceCidr* row = m_plan.find(c.association)) {
            m_summary.subject = row->cidr.toString();
            add("vpc", name(row->resource));
        }
    }
    void operator()(const DeleteVpc& c) { m_summary.subject = name(c.vpc); }
    void operator()(const CreateSubnet& c)
    {
        m_summary.subject = inserted<Resource>();
        add("vpc", name(c.vpc));
        add("zone", c.zone);
        add("cidrs", cidrs());
    }
    void operator()(const DeleteSubnet& c) { m_summary.subject = name(c.subnet); }
    void operator()(const AssociateSubnetCidr& c)
    {
        m_summary.subject = cidrs();
        add("subnet", name(c.subnet));
    }
    void operator()(const DisassociateSubnetCidr& c)
    {
        if (const ResourceCidr* row = m_plan.find(c.association)) {
            m_summary.subject = row->cidr.toString();
            add("subnet", name(row->resource));
        }
    }
    void operator()(const SetAttributes& c)
    {
        m_summary.subject = name(c.resource);
        add("keys", QStringList(c.attributes.keys()).join(QLatin1String(", ")));
    }
    void operator()(const EditTags& c)
    {
        m_summary.subject = std::visit([this](const auto& subject) { return tagged(subject); }, c.subject);
        add("keys", (QStringList(c.set.keys()) + c.remove).join(QLatin1String(", ")));
    }
    void operator()(const SetMonitored& c)
    {
        if (const ResourceCidr* row = m_plan.find(c.cidr)) {
            m_summary.subject = row->cidr.toString();
            add("resource", name(row->resource));
        }
        add("monitored", c.monitored ? QStringLiteral("true") : QStringLiteral("false"));
    }
    void operator()(const ImportDiscovered& c)
    {
        m_summary.subject = name(c.pool);
        add("cidrs", QString::number(m_changes.of<Allocation>().size()));
    }
    void operator()(const DiscoverResources&)
    {
        const auto& found = m_changes.of<ResourceCidr>();
        m_summary.subject = found.size() == 1 ? found.front().after->cidr.toString() : QString();
        add("cidrs", found.size() == 1 ? QString() : QString::number(found.size()));
    }
    void operator()(const CreateDiscovery&) { m_summary.subject = inserted<ResourceDiscovery>(); }
    void operator()(const ModifyDiscovery& c) { m_summary.subject = name(c.discovery); }
    void operator()(const DeleteDiscovery& c) { m_summary.subject = name(c.discovery); }
    void operator()(const AssociateDiscovery& c)
    {
        m_summary.subject = name(c.discovery);
        add("ipam", name(c.ipam));
    }
    void operator()(const DisassociateDiscovery& c)
    {
        if (const DiscoveryAssociation* row = m_plan.find(c.association)) {
            m_summary.subject = name(row->discovery);
            add("ipam", name(row->ipam));
        }
    }
    void operator()(const DelegateAdmin& c) { m_summary.subject = c.account.toString(); }
    void operator()(const RevokeAdmin& c) { m_summary.subject = c.account.toString(); }
    void operator()(const Advertise& c)
    {
        m_summary.subject = c.cidr.toString();
        add("region", c.region.toString());
        add("asn", c.asn == 0 ? QString() : QString::number(c.asn));
    }
    void operator()(const Withdraw& c)
    {
        m_summary.subject = c.cidr.toString();
        add("region", c.region.toString());
    }
    void operator()(const CreateShare& c)
    {
        m_summary.subject = c.name;
        QStringList pools;
        for (const PoolId pool : c.pools)
            pools.append(name(pool));
        add("pools", pools.join(QLatin1String(", ")));
    }
    void operator()(const ModifyShare& c) { m_summary.subject = name(c.share); }
    void operator()(const DeleteShare& c) { m_summary.subject = name(c.share); }
    void operator()(const AnswerInvitation& c) { m_summary.subject = name(c.share); }
    void operator()(const AddWaiver& c)
    {
        m_summary.subject = c.subject;
        add("rule", c.rule);
        add("reason", c.reason);
    }
    void operator()(const RemoveWaiver& c)
    {
        if (const Waiver* row = m_plan.find(c.waiver)) {
            m_summary.subject = row->subject;
            add("rule", row->rule);
        }
    }
    void operator()(const PutHouseRule& c) { m_summary.subject = c.rule.name; }
    void operator()(const RemoveHouseRule& c) { m_summary.subject = name(c.rule); }
    void operator()(const SetCheckpoint& c) { m_summary.subject = c.name; }
    void operator()(const RemoveCheckpoint& c) { m_summary.subject = name(c.checkpoint); }
    void operator()(const MarkStep& c)
    {
        m_summary.subject = c.key;
        add("progress", toWire(c.progress));
    }
    void operator()(const TakeChanges& c)
    {
        m_summary.subject = c.summary;
        add("rows", QString::number(c.changes.rowCount()));
    }
    void operator()(const ProvisionByoasn& c) { m_summary.subject = Asn{c.asn}.toString(); }
    void operator()(const DeprovisionByoasn& c)
    {
        if (const Byoasn* row = m_plan.find(c.byoasn))
            m_summary.subject = Asn{row->asn}.toString();
    }
    void operator()(const AssociateByoasn& c)
    {
        m_summary.subject = Asn{c.asn}.toString();
        add("cidr", c.cidr.toString());
    }
    void operator()(const DisassociateByoasn& c)
    {
        m_summary.subject = Asn{c.asn}.toString();
        add("cidr", c.cidr.toString());
    }
    void operator()(const CreateVerificationToken& c) { m_summary.subject = c.name; }
    void operator()(const DeleteVerificationToken& c) { m_summary.subject = name(c.token); }

private:
    void add(const char* param, const QString& value)
    {
        if (!value.isEmpty())
            m_summary.params.insert(QLatin1String(param), value);
    }
    template <class E>
    [[nodiscard]] QString nameOfRow(const E& row) const
    {
        QString text;
        if constexpr (requires { row.name; })
            text = row.name;
        else if constexpr (requires { row.tags; })
            text = nameTag(row.tags);
        if constexpr (std::is_same_v<E, Scope>)
            if (text.isEmpty() && row.isDefault)
                text = toWire(row.type);
        if constexpr (std::is_same_v<E, Allocation> || std::is_same_v<E, ByoipCidr>)
            if (text.isEmpty())
                text = row.cidr.toString();
        return text.isEmpty() ? m_plan.textId(row) : text;
    }
    template <class E>
    [[nodiscard]] QString name(Id<E> id) const
    {
        const E* row = m_plan.find(id);
        return row ? nameOfRow(*row) : QString();
    }
    template <class E>
    [[nodiscard]] QString tagged(Id<E> id) const
    {
        return name(id);
    }
    [[nodiscard]] QString tagged(DefaultDiscovery of) const { return defaultDiscoveryId(m_plan, m_plan.get(of.ipam)); }
    [[nodiscard]] QString tagged(DefaultDiscoveryAssociation of) const
    {
        return defaultDiscoveryAssociationId(m_plan, m_plan.get(of.ipam));
    }
    template <class E>
    [[nodiscard]] QString inserted() const
    {
        const E* row = m_changes.firstInserted<E>();
        return row ? nameOfRow(*row) : QString();
    }
    template <class E>
    [[nodiscard]] QString insertedCidr(const std::optional<Prefix>& asked) const
    {
        const E* row = m_changes.firstInserted<E>();
        return row ? row->cidr.toString() : asked ? asked->toString() : QString();
    }
    void allocation(AllocationId id)
    {
        if (const Allocation* row = m_plan.find(id)) {
            m_summary.subject = row->cidr.toString();
            add("pool", name(row->pool));
        }
    }
    [[nodiscard]] QString cidrs() const
    {
        QStringList texts;
        for (const auto& change : m_changes.of<ResourceCidr>())
            if (change.after)
                texts.append(change.after->cidr.toString());
        return texts.join(QLatin1String(", "));
    }

    const Plan& m_plan;
    const ChangeSet& m_changes;
    Summary& m_summary;
};

} // namespace

namespace {

// Written by hand: a command makes one, and QJsonDocument takes as long as the decision itself.
void appendQuoted(QString& json, const QString& text)
{
    json += u'"';
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\') {
            json += u'\\';
            json += c;
        } else if (c < u' ') {
            json += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
        } else {
            json += c;
        }
    }
    json += u'"';
}

} // namespace

QString Summary::toJson() const
{
    QString json;
    json.reserve(160);
    json += QLatin1String("{\"code\":");
    appendQuoted(json, code);
    json += QLatin1String(",\"params\":{");
    for (auto param = params.cbegin(); param != params.cend(); ++param) {
        if (param != params.cbegin())
            json += u',';
        appendQuoted(json, param.key());
        json += u':';
        appendQuoted(json, param.value());
    }
    json += QLatin1String("},\"subject\":");
    appendQuoted(json, subject);
    json += u'}';
    return json;
}

Summary Summary::fromJson(const QString& json)
{
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    Summary summary{object[QLatin1String("code")].toString(), object[QLatin1String("subject")].toString(), {}};
    const QJsonObject facts = object[QLatin1String("params")].toObject();
    for (auto param = facts.begin(); param != facts.end(); ++param)
        summary.params.insert(param.key(), param.value().toString());
    return summary;
}

Summary summarize(const Plan& before, const Command& command, const ChangeSet& changes)
{
    Summary summary{commandName(command), {}, {}};
    std::visit(Facts(before, changes, summary), command);
    summary.params.insert(QStringLiteral("rows"), QString::number(changes.rowCount()));
    return summary;
}

} // namespace cadastre

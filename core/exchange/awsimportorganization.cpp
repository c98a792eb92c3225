// SPDX-License-Identifier: GPL-3.0-or-later
// The organisation: its accounts and units, and what AWS Organizations says of the whole in its ARNs.
#include "exchange/awsimporter.h"

namespace cadastre {

namespace {

bool isRoot(const QString& parent) { return parent.startsWith(QLatin1String("r-")); }

/// Its Id, or (older answers) the end of its ARN.
QString unitId(const JsonRecord& record)
{
    return record.has("Id") ? record.text("Id") : record.text("Arn").section(u'/', -1);
}

} // namespace

QString AwsImporter::Item::parent() const
{
    for (const ImportContext& context : contexts)
        if (!context.parent.isEmpty())
            return context.parent;
    return {};
}

RowVerdict AwsImporter::learnOrganization(const QString& id, AccountNumber management)
{
    PlanSettings settings = plan().settings();
    if (id.startsWith(QLatin1String("o-")))
        settings.organizationId = id;
    if (!management.isEmpty())
        settings.managementAccount = management;
    if (settings == plan().settings())
        return RowVerdict::Unchanged;
    m_draft.update(settings);
    return RowVerdict::Updated;
}

void AwsImporter::learnFromArn(const QString& arn)
{
    // arn:aws:organizations::111122223333:account/o-a1b2c3d4e5/210987654321
    if (arn.section(u':', 2, 2) == QLatin1String("organizations"))
        (void)learnOrganization(arn.section(u'/', 1, 1),
                                AccountNumber::parse(arn.section(u':', 4, 4)).value_or(AccountNumber()));
}

void AwsImporter::importOrganization(Item& item)
{
    const JsonRecord& record = item.record;
    const QString id = record.required("Id");
    const AccountNumber management = record.account("MasterAccountId");
    if (record.isRefused())
        return refuseItem(item, id);
    noteAccount(management);
    finish(item, learnOrganization(id, management), id);
}

void AwsImporter::importRoot(Item& item)
{
    const QString id = item.record.required("Id");
    const QString arn = item.record.text("Arn");
    if (item.record.isRefused())
        return refuseItem(item, id);
    learnFromArn(arn);
    finish(item, RowVerdict::Unchanged, id); // what has no parent is at the root
}

void AwsImporter::importUnits(Items& items)
{
    QHash<QString, std::size_t> byId;
    for (std::size_t i = 0; i < items.size(); ++i)
        byId.insert(unitId(items[i].record), i);
    // Parents first, whatever the order of files.
    std::vector<bool> done(items.size(), false);
    for (std::size_t first = 0; first < items.size(); ++first) {
        std::vector<std::size_t> chain;
        for (std::size_t at = first; !done[at];) {
            chain.push_back(at);
            done[at] = true;
            const auto next = byId.constFind(items[at].parent());
            if (next == byId.constEnd())
                break;
            at = *next;
        }
        for (auto at = chain.rbegin(); at != chain.rend(); ++at)
            importUnit(items[*at]);
    }
}

OrgUnitId AwsImporter::ensureUnit(const QString& id)
{
    if (isRoot(id))
        return {};
    if (const OrgUnitId known = plan().byTextId<OrgUnit>(id))
        return known;
    warn(ErrorCode::NotFound, id,
         {{QStringLiteral("kind"), QStringLiteral("org-unit")},
          {QStringLiteral("reason"), QStringLiteral("stand-in")}});
    OrgUnit unit;
    unit.name = id;
    unit.awsId = id;
    return m_draft.insert(unit);
}

void AwsImporter::importUnit(Item& item)
{
    const JsonRecord& record = item.record;
    const QString id = unitId(record);
    const QString name = record.required("Name");
    const QString arn = record.text("Arn");
    const QString parent = item.parent();
    if (id.isEmpty())
        record.refuseField("Id", "missing");
    if (record.isRefused())
        return refuseItem(item, id);
    learnFromArn(arn);
    const OrgUnitId known = plan().byTextId<OrgUnit>(id);
    if (parent.isEmpty() && !known)
        return needInput(item, "Id", "parent-unknown", id);
    OrgUnit unit = known ? plan().get(known) : OrgUnit{};
    if (!parent.isEmpty())
        unit.parent = ensureUnit(parent);
    for (const OrgUnit* at = plan().find(unit.parent); known && at; at = plan().find(at->parent))
        if (at->id == known) {
            record.refuseField("Id", "own-parent", parent);
            return refuseItem(item, id);
        }
    if (!known) // the planned one of that name in that place
        for (const OrgUnit& row : plan().all<OrgUnit>())
            if (row.awsId.isEmpty() && row.parent == unit.parent && row.name == name)
                unit = row;
    unit.name = name;
    takeAwsId(unit, id);
    finish(item, store(unit), id);
}

void AwsImporter::importAccount(Item& item)
{
    const JsonRecord& record = item.record;
    const QString id = record.required("Id");
    const AccountNumber number = record.account("Id");
    const QString name = record.text("Name");
    const QString arn = record.text("Arn");
    if (record.isRefused())
        return refuseItem(item, id);
    learnFromArn(arn);
    Account account;
    if (const Account* known = plan().account(number))
        account = *known;
    account.number = number;
    account.external = false; // the organisation lists it
    if (!name.isEmpty())
        account.name = name;
    if (const QString parent = item.parent(); !parent.isEmpty())
        account.unit = ensureUnit(parent);
    markSeen(account);
    finish(item, store(account), id);
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "awsapi/ramcall.h"

#include "awsapi/model.h"
#include "plan/discovering.h"
#include "plan/sharing.h"
#include "text/sentence.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include <algorithm>

namespace cadastre::awsapi {

namespace {

/// RAM's names for our refusals.
Fault ramFault(const Error& error)
{
    if (error.code == ErrorCode::PlanLocked)
        return {QStringLiteral("ServiceUnavailableException"), sentence(error), 503};
    if (!isRefusal(error.code))
        return {QStringLiteral("ServerInternalException"), sentence(error), 500};
    const QString reason = error.params.value(QStringLiteral("reason"));
    if (reason == QLatin1String("unknown-permission"))
        return {QStringLiteral("UnknownResourceException"),
                QStringLiteral("Permission %1 could not be found.").arg(error.subject)};
    if (reason == QLatin1String("external-not-allowed"))
        return {QStringLiteral("OperationNotPermittedException"),
                QStringLiteral("Principal ID %1 is not in your organization, and the resource share does not allow "
                               "external principals.")
                    .arg(error.subject)};
    switch (error.code) {
    case ErrorCode::NotFound: return {QStringLiteral("UnknownResourceException"), sentence(error)};
    case ErrorCode::NotAuthorized: return {QStringLiteral("OperationNotPermittedException"), sentence(error)};
    case ErrorCode::QuotaExceeded:
        return {error.params.value(QStringLiteral("quota")) == QLatin1String("tags-per-resource")
                    ? QStringLiteral("TagLimitExceededException")
                    : QStringLiteral("ResourceShareLimitExceededException"),
                sentence(error)};
    default: return {QStringLiteral("InvalidParameterException"), sentence(error)};
    }
}

Fault invalidMember(const QString& message) { return {QStringLiteral("InvalidParameterException"), message}; }

/// Of the type that the model says; a list holds texts, or the objects of tags.
bool isSound(const ParameterSpec& spec, const QJsonValue& value)
{
    const QString text = value.toString();
    switch (spec.type) {
    case ParameterType::Text: return value.isString() && (spec.words.isEmpty() || spec.words.contains(text));
    case ParameterType::Boolean: return value.isBool();
    case ParameterType::Integer: return value.isDouble() && value.toInt(-1) == value.toDouble();
    case ParameterType::List: break;
    case ParameterType::Number:
    case ParameterType::Structure: return true;
    }
    const QJsonArray list = value.toArray();
    const bool isOfObjects = spec.name.startsWith(QLatin1String("tag")) && spec.name != QLatin1String("tagKeys");
    return value.isArray() && std::all_of(list.begin(), list.end(), [isOfObjects](const QJsonValue& one) {
               return isOfObjects ? one.isObject() : one.isString();
           });
}

/// Nothing, false, empty: as good as absent.
bool saysNothing(const QJsonValue& value)
{
    return value.isNull() || value.isUndefined() || (value.isBool() && !value.toBool())
        || (value.isString() && value.toString().isEmpty()) || (value.isArray() && value.toArray().isEmpty())
        || (value.isObject() && value.toObject().isEmpty());
}

/// What stays a row's own while others come and go and its status changes.
QString handleOf(const QJsonValue& row)
{
    QByteArray ids;
    for (const char* field : {"arn", "id", "resourceShareArn", "resourceShareInvitationArn", "associatedEntity"})
        ids += row[QLatin1String(field)].toString().toUtf8() + '\n';
    return QString::fromLatin1(QCryptographicHash::hash(ids, QCryptographicHash::Sha1).toHex().left(8));
}

} // namespace

void throwAsRam(const Error& error)
{
    Fault fault = ramFault(error);
    fault.cause = error;
    throw fault;
}

void checkMembers(const RamOperation& operation, const QJsonObject& body)
{
    std::vector<ParameterSpec> specs;
    for (const QString& word : QString::fromLatin1(operation.members).split(u' ', Qt::SkipEmptyParts))
        specs.push_back(parameterOf(word));
    for (auto member = body.begin(); member != body.end(); ++member) {
        const auto spec = std::find_if(specs.begin(), specs.end(),
                                       [&member](const ParameterSpec& one) { return one.name == member.key(); });
        if (spec == specs.end())
            throw invalidMember(QStringLiteral("The parameter %1 is not recognized").arg(member.key()));
        if (member->isNull())
            continue;
        if (!spec->isRehearsed) {
            if (!saysNothing(*member))
                throw notRehearsed(QStringLiteral("parameter ") + spec->name);
        } else if (!isSound(*spec, *member))
            throw invalidMember(QStringLiteral("The value of %1 is invalid").arg(spec->name));
    }
    for (const ParameterSpec& one : specs)
        if (one.required && saysNothing(body.value(one.name)))
            throw invalidMember(QStringLiteral("%1 is required").arg(one.name));
}

RamCall::RamCall(Workspace& workspace, const Identity& identity, QString person, QString action, QJsonObject json,
                 const RunPace& pace)
    : body(std::move(json))
    , account(identity.account)
    , region(identity.region)
    , m_workspace(workspace)
    , m_action(std::move(action))
    , m_step(workspace, {std::move(person), identity.account, identity.region, m_action, pace})
{}

Receipt RamCall::change(const Command& command)
{
    const auto receipt = m_step.take({command});
    if (!receipt)
        throwAsRam(receipt.error());
    return *receipt;
}

std::optional<qint64> RamCall::keep(ChangeSet more)
{
    const auto seq = m_step.keep(std::move(more));
    if (!seq)
        throwAsRam(seq.error());
    return *seq;
}

QStringList RamCall::texts(const char* name) const
{
    QStringList list;
    for (const QJsonValue& value : body.value(QLatin1String(name)).toArray())
        list.append(value.toString());
    return list;
}

QStringList RamCall::arns(const char* name) const
{
    const QStringList list = texts(name);
    for (const QString& arn : list)
        if (!arn.startsWith(QLatin1String("arn:")))
            throw Fault{QStringLiteral("MalformedArnException"), QStringLiteral("%1 is not an ARN").arg(arn)};
    return list;
}

RamResources RamCall::resources(const char* name) const
{
    RamResources found;
    for (const QString& arn : arns(name)) {
        const QString id = arn.section(u'/', -1);
        const PoolId pool = plan().byTextId<Pool>(id);
        const ResourceDiscovery* discovery = plan().find(plan().byTextId<ResourceDiscovery>(id));
        if (pool && poolVisibleTo(plan(), pool, account) && arnOf(plan().get(pool)) == arn)
            found.pools.append(pool);
        else if (discovery && discoveryVisibleTo(plan(), *discovery, account) && arnOf(*discovery) == arn)
            found.discoveries.append(discovery->id);
        else
            throw Fault{QStringLiteral("UnknownResourceException"),
                        QStringLiteral("Resource %1 could not be found.").arg(arn)};
    }
    return found;
}

QJsonObject RamCall::page(const char* list, const QJsonArray& rows) const
{
    constexpr int longest = 500; // service model
    const QJsonValue size = body.value(QLatin1String("maxResults"));
    if (!size.isUndefined() && (size.toInt() < 1 || size.toInt() > longest))
        throw Fault{QStringLiteral("InvalidMaxResultsException"), QStringLiteral("maxResults must be 1 to 500")};
    // A token is of one question: the same one without it, who asks and where, and the place.
    QJsonObject question = body;
    question.remove(QStringLiteral("nextToken"));
    question.remove(QStringLiteral("maxResults"));
    const QByteArray seal =
        QCryptographicHash::hash((m_action + u' ' + account.toString() + u' ' + region.toString()).toUtf8()
                                     + QJsonDocument(question).toJson(),
                                 QCryptographicHash::Sha256)
            .toHex()
            .left(24);
    const QString token = text("nextToken");
    qsizetype from = 0;
    if (!token.isEmpty()) {
        bool isNumber = false;
        from = token.section(u'.', 0, 0).toLongLong(&isNumber);
        if (!isNumber || from < 0 || token.section(u'.', 2) != QLatin1String(seal))
            throw Fault{QStringLiteral("InvalidNextTokenException"), QStringLiteral("The nextToken is invalid.")};
        // By the row itself: a client may have deleted what it was shown.
        const QString next = token.section(u'.', 1, 1);
        if (handleOf(rows.at(from)) != next)
            for (qsizetype i = 0; i < rows.size(); ++i)
                if (handleOf(rows.at(i)) == next) {
                    from = i;
                    break;
                }
        from = std::min<qsizetype>(from, rows.size());
    }
    const qsizetype end = std::min<qsizetype>(rows.size(), from + size.toInt(longest));
    QJsonArray shown;
    for (qsizetype i = from; i < end; ++i)
        shown.append(rows.at(i));
    QJsonObject answer{{QLatin1String(list), shown}};
    if (end < rows.size())
        answer.insert(QStringLiteral("nextToken"),
                      QString::number(end) + u'.' + handleOf(rows.at(end)) + u'.' + QLatin1String(seal));
    return answer;
}

QString RamCall::arnOf(const Share& share) const
{
    return QStringLiteral("arn:%1:ram:%2:%3:resource-share/%4")
        .arg(QString(toWire(plan().settings().partition)), regionOf(plan(), share).toString(), share.owner.toString(),
             shareUuid(plan().settings(), share));
}

QString RamCall::arnOf(const Pool& pool) const
{
    return QStringLiteral("arn:%1:ec2::%2:ipam-pool/%3")
        .arg(QString(toWire(plan().settings().partition)), pool.owner.toString(), plan().textId(pool));
}

QString RamCall::arnOf(const ResourceDiscovery& discovery) const
{
    return QStringLiteral("arn:%1:ec2::%2:ipam-resource-discovery/%3")
        .arg(QString(toWire(plan().settings().partition)), discovery.owner.toString(), plan().textId(discovery));
}

std::vector<std::pair<QString, QString>> RamCall::contentsOf(const Share& share) const
{
    std::vector<std::pair<QString, QString>> contents;
    for (const PoolId pool : share.pools)
        if (const Pool* row = plan().find(pool))
            contents.emplace_back(arnOf(*row), QStringLiteral("ec2:IpamPool"));
    for (const ResourceDiscoveryId discovery : share.discoveries)
        if (const ResourceDiscovery* row = plan().find(discovery))
            contents.emplace_back(arnOf(*row), QStringLiteral("ec2:IpamResourceDiscovery"));
    return contents;
}

const Share& RamCall::shareTakenPartIn(const QString& arn) const
{
    const QString number = account.toString();
    for (const Share& share : plan().all<Share>())
        if (arnOf(share) == arn && isHere(share) && share.principals.contains(number))
            return share;
    return ownShare(arn);
}

const Share& RamCall::ownShare(const QString& arn) const
{
    for (const Share& share : plan().all<Share>())
        if (arnOf(share) == arn && share.owner == account && isHere(share))
            return share;
    if (!arn.startsWith(QLatin1String("arn:")))
        throw Fault{QStringLiteral("MalformedArnException"), QStringLiteral("%1 is not an ARN").arg(arn)};
    throw Fault{QStringLiteral("UnknownResourceException"),
                QStringLiteral("ResourceShare %1 could not be found.").arg(arn)};
}

bool RamCall::isHere(const Share& share) const { return regionOf(plan(), share) == region; }

bool RamCall::isListed(const Share& share) const
{
    if (!isHere(share))
        return false;
    if (text("resourceOwner") == QLatin1String("SELF"))
        return share.owner == account;
    return share.owner != account
        && std::any_of(share.principals.begin(), share.principals.end(),
                       [this](const QString& principal) { return principalCovers(plan(), principal, account); });
}

bool RamCall::isExternal(const QString& principal) const
{
    const auto number = AccountNumber::parse(principal);
    if (!number || *number == plan().settings().owner || *number == plan().settings().managementAccount)
        return false;
    const Account* known = plan().account(*number);
    return !known || known->external;
}

QString RamCall::entityOf(const QString& principal) const
{
    const PlanSettings& settings = plan().settings();
    const bool isUnit = principal.startsWith(QLatin1String("ou-"));
    if (!isUnit && !principal.startsWith(QLatin1String("o-")))
        return principal;
    const AccountNumber management = settings.managementAccount.isEmpty() ? settings.owner : settings.managementAccount;
    const QString arn =
        QStringLiteral("arn:%1:organizations::%2:").arg(toWire(settings.partition), management.toString());
    if (!isUnit)
        return arn + QStringLiteral("organization/") + principal;
    const QString organization =
        settings.organizationId.isEmpty() ? plannedOrganization.toString() : settings.organizationId;
    return arn + QStringLiteral("ou/%1/%2").arg(organization, principal);
}

bool RamCall::isMeant(const QString& principal, const QString& wanted) const
{
    const QString organization = organizationOf(wanted);
    const QString& own = plan().settings().organizationId;
    const bool isOwn =
        organization.isEmpty() || organization == plannedOrganization || own.isEmpty() || organization == own;
    return isOwn && !isOfOtherManagement(plan(), wanted) && principal == wanted.section(u'/', -1);
}

QJsonObject RamCall::shareJson(const Share& share) const
{
    QJsonArray tags;
    for (auto tag = share.tags.cbegin(); tag != share.tags.cend(); ++tag)
        tags.append(QJsonObject{{QStringLiteral("key"), tag.key()}, {QStringLiteral("value"), tag.value()}});
    QJsonObject object{{QStringLiteral("resourceShareArn"), arnOf(share)},
                       {QStringLiteral("name"), share.name},
                       {QStringLiteral("owningAccountId"), share.owner.toString()},
                       {QStringLiteral("allowExternalPrincipals"), share.allowExternal},
                       {QStringLiteral("status"), QString(toWire(share.status))},
                       {QStringLiteral("creationTime"), seconds(share.createdAt)},
                       {QStringLiteral("lastUpdatedTime"), seconds(share.updatedAt)},
                       {QStringLiteral("featureSet"), QStringLiteral("STANDARD")}};
    if (!tags.isEmpty())
        object.insert(QStringLiteral("tags"), tags);
    return object;
}

QJsonObject RamCall::associationJson(const Share& share, const QString& entity, AssociationType type,
                                     const char* status) const
{
    const bool isPrincipal = type == AssociationType::Principal;
    return {{QStringLiteral("resourceShareArn"), arnOf(share)},
            {QStringLiteral("resourceShareName"), share.name},
            {QStringLiteral("associatedEntity"), isPrincipal ? entityOf(entity.section(u'/', -1)) : entity},
            {QStringLiteral("associationType"), isPrincipal ? QStringLiteral("PRINCIPAL") : QStringLiteral("RESOURCE")},
            {QStringLiteral("status"), QString::fromLatin1(status)},
            {QStringLiteral("creationTime"), seconds(share.createdAt)},
            {QStringLiteral("lastUpdatedTime"), seconds(share.updatedAt)},
            {QStringLiteral("external"), isPrincipal && isExternal(entity)}};
}

} // namespace cadastre::awsapi

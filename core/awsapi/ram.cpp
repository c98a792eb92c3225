// SPDX-License-Identifier: GPL-3.0-or-later
#include "awsapi/ram.h"

#include "awsapi/fault.h"
#include "plan/sharing.h"
#include "text/sentence.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <span>

namespace cadastre::awsapi {

namespace {

constexpr const char* defaultPermission = "AWSRAMDefaultPermissionsIpamPool";
constexpr const char* importPermission = "AWSRAMPermissionIpamPoolByoipCidrImport";

/// RAM's names for our refusals.
Fault ramFault(const Error& error)
{
    if (!isRefusal(error.code))
        return {QStringLiteral("ServerInternalException"), sentence(error), 500};
    switch (error.code) {
    case ErrorCode::NotFound: return {QStringLiteral("UnknownResourceException"), sentence(error)};
    case ErrorCode::NotAuthorized: return {QStringLiteral("OperationNotPermittedException"), sentence(error)};
    case ErrorCode::QuotaExceeded: return {QStringLiteral("ResourceShareLimitExceededException"), sentence(error)};
    default: return {QStringLiteral("InvalidParameterException"), sentence(error)};
    }
}

/// One request; its operations throw Fault.
class RamCall {
public:
    RamCall(Workspace& workspace, const Identity& identity, QString person, QString action, QJsonObject json)
        : body(std::move(json))
        , account(identity.account)
        , region(identity.region)
        , m_workspace(workspace)
        , m_person(std::move(person))
        , m_action(std::move(action))
    {}

    const QJsonObject body;
    const AccountNumber account;
    const RegionName region;
    qint64 seq = 0;
    [[nodiscard]] const Plan& plan() const { return m_workspace.plan(); }

    Receipt change(const Command& command)
    {
        DecisionContext context;
        context.caller.person = m_person;
        context.caller.account = account;
        context.caller.region = region;
        context.caller.reason = m_action;
        context.now = m_workspace.clock().now();
        context.strictQuotas = true;
        context.asAws = true;
        context.basis = Basis::Rehearsed;
        auto receipt = m_workspace.execute(command, context);
        if (!receipt) {
            Fault fault = ramFault(receipt.error());
            fault.cause = receipt.error();
            throw fault;
        }
        seq = receipt->seq;
        return *std::move(receipt);
    }

    [[nodiscard]] QStringList texts(const char* name) const
    {
        QStringList list;
        for (const QJsonValue& value : body.value(QLatin1String(name)).toArray())
            list.append(value.toString());
        return list;
    }
    [[nodiscard]] QString text(const char* name) const { return body.value(QLatin1String(name)).toString(); }
    [[nodiscard]] QString needText(const char* name) const
    {
        const QString value = text(name);
        if (value.isEmpty())
            throw Fault{QStringLiteral("InvalidParameterException"),
                        QStringLiteral("%1 is required").arg(QString::fromLatin1(name))};
        return value;
    }

    [[nodiscard]] QList<PoolId> pools(const char* name) const
    {
        QList<PoolId> found;
        for (const QString& arn : texts(name)) {
            if (!arn.startsWith(QLatin1String("arn:")))
                throw Fault{QStringLiteral("MalformedArnException"), QStringLiteral("%1 is not an ARN").arg(arn)};
            const PoolId pool = plan().byTextId<Pool>(arn.section(u'/', -1));
            if (!pool || !poolVisibleTo(plan(), pool, account))
                throw Fault{QStringLiteral("UnknownResourceException"),
                            QStringLiteral("Resource %1 could not be found.").arg(arn)};
            found.append(pool);
        }
        return found;
    }

    [[nodiscard]] QString arnOf(const Share& share) const
    {
        return QStringLiteral("arn:%1:ram:%2:%3:resource-share/%4")
            .arg(QString(toWire(plan().settings().partition)), share.region.toString(), share.owner.toString(),
                 shareUuid(plan().settings(), share));
    }
    [[nodiscard]] QString arnOf(const Pool& pool) const
    {
        return QStringLiteral("arn:%1:ec2::%2:ipam-pool/%3")
            .arg(QString(toWire(plan().settings().partition)), pool.owner.toString(), plan().textId(pool));
    }
    /// The caller's own share.
    [[nodiscard]] const Share& ownShare(const QString& arn) const
    {
        for (const Share& share : plan().all<Share>())
            if (arnOf(share) == arn && share.owner == account)
                return share;
        if (!arn.startsWith(QLatin1String("arn:")))
            throw Fault{QStringLiteral("MalformedArnException"), QStringLiteral("%1 is not an ARN").arg(arn)};
        throw Fault{QStringLiteral("UnknownResourceException"),
                    QStringLiteral("ResourceShare %1 could not be found.").arg(arn)};
    }
    /// Does the caller own the share (SELF), or was it given to it (OTHER-ACCOUNTS)?
    [[nodiscard]] bool isListed(const Share& share) const
    {
        const QString owner = needText("resourceOwner");
        if (owner == QLatin1String("SELF"))
            return share.owner == account;
        if (owner != QLatin1String("OTHER-ACCOUNTS"))
            throw Fault{QStringLiteral("InvalidParameterException"),
                        QStringLiteral("resourceOwner must be SELF or OTHER-ACCOUNTS")};
        return share.owner != account
            && std::any_of(share.principals.begin(), share.principals.end(),
                           [this](const QString& principal) { return principalCovers(plan(), principal, account); });
    }
    [[nodiscard]] bool isExternal(const QString& principal) const
    {
        const auto number = AccountNumber::parse(principal);
        const Account* known = number ? plan().account(*number) : nullptr;
        return number.has_value() && (!known || known->external);
    }

    [[nodiscard]] static QJsonValue seconds(Instant at) { return static_cast<double>(at.ms) / 1000.0; }
    [[nodiscard]] QJsonObject shareJson(const Share& share) const
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
    [[nodiscard]] QJsonObject associationJson(const Share& share, const QString& entity, bool isPrincipal,
                                              const char* status) const
    {
        return {{QStringLiteral("resourceShareArn"), arnOf(share)},
                {QStringLiteral("resourceShareName"), share.name},
                {QStringLiteral("associatedEntity"), entity},
                {QStringLiteral("associationType"),
                 isPrincipal ? QStringLiteral("PRINCIPAL") : QStringLiteral("RESOURCE")},
                {QStringLiteral("status"), QString::fromLatin1(status)},
                {QStringLiteral("creationTime"), seconds(share.createdAt)},
                {QStringLiteral("lastUpdatedTime"), seconds(share.updatedAt)},
                {QStringLiteral("external"), isPrincipal && isExternal(entity)}};
    }

private:
    Workspace& m_workspace;
    QString m_person;
    QString m_action;
};

QJsonObject createShare(RamCall& call)
{
    CreateShare command;
    command.name = call.needText("name");
    command.pools = call.pools("resourceArns");
    command.principals = call.texts("principals");
    const QStringList permissions = call.texts("permissionArns");
    if (!permissions.isEmpty())
        command.permission = permissions.front();
    command.allowExternal = call.body.value(QLatin1String("allowExternalPrincipals")).toBool(true);
    for (const QJsonValue& tag : call.body.value(QLatin1String("tags")).toArray())
        command.tags.insert(tag[QLatin1String("key")].toString(), tag[QLatin1String("value")].toString());
    const Receipt receipt = call.change(command);
    QJsonObject answer{{QStringLiteral("resourceShare"), call.shareJson(*receipt.changes.firstInserted<Share>())}};
    if (const QString token = call.text("clientToken"); !token.isEmpty())
        answer.insert(QStringLiteral("clientToken"), token);
    return answer;
}

QJsonObject changeMembers(RamCall& call, bool isAdding)
{
    const Share share = call.ownShare(call.needText("resourceShareArn"));
    ModifyShare command;
    command.share = share.id;
    const QList<PoolId> pools = call.pools("resourceArns");
    const QStringList principals = call.texts("principals");
    (isAdding ? command.addPools : command.removePools) = pools;
    (isAdding ? command.addPrincipals : command.removePrincipals) = principals;
    call.change(command);
    const char* status = isAdding ? "ASSOCIATING" : "DISASSOCIATING";
    QJsonArray associations;
    for (const PoolId pool : pools)
        associations.append(call.associationJson(share, call.arnOf(call.plan().get(pool)), false, status));
    for (const QString& principal : principals)
        associations.append(call.associationJson(share, principal, true, status));
    return {{QStringLiteral("resourceShareAssociations"), associations}};
}

QJsonObject associate(RamCall& call) { return changeMembers(call, true); }
QJsonObject disassociate(RamCall& call) { return changeMembers(call, false); }

QJsonObject updateShare(RamCall& call)
{
    ModifyShare command;
    command.share = call.ownShare(call.needText("resourceShareArn")).id;
    if (const QString name = call.text("name"); !name.isEmpty())
        command.name = name;
    if (const auto external = call.body.value(QLatin1String("allowExternalPrincipals")); external.isBool())
        command.allowExternal = external.toBool();
    call.change(command);
    return {{QStringLiteral("resourceShare"), call.shareJson(call.plan().get(command.share))}};
}

QJsonObject deleteShare(RamCall& call)
{
    call.change(DeleteShare{call.ownShare(call.needText("resourceShareArn")).id});
    return {{QStringLiteral("returnValue"), true}};
}

QJsonObject getShares(RamCall& call)
{
    const QStringList arns = call.texts("resourceShareArns");
    const QString name = call.text("name");
    const QString status = call.text("resourceShareStatus");
    QJsonArray shares;
    for (const Share& share : call.plan().all<Share>())
        if (call.isListed(share) && (arns.isEmpty() || arns.contains(call.arnOf(share)))
            && (name.isEmpty() || share.name == name) && (status.isEmpty() || toWire(share.status) == status))
            shares.append(call.shareJson(share));
    if (shares.isEmpty() && !arns.isEmpty())
        throw Fault{QStringLiteral("UnknownResourceException"),
                    QStringLiteral("ResourceShare %1 could not be found.").arg(arns.first())};
    return {{QStringLiteral("resourceShares"), shares}};
}

QJsonObject getAssociations(RamCall& call)
{
    const QString type = call.needText("associationType");
    const bool isPrincipal = type == QLatin1String("PRINCIPAL");
    if (!isPrincipal && type != QLatin1String("RESOURCE"))
        throw Fault{QStringLiteral("InvalidParameterException"),
                    QStringLiteral("associationType must be PRINCIPAL or RESOURCE")};
    const QStringList arns = call.texts("resourceShareArns");
    const QString only = call.text(isPrincipal ? "principal" : "resourceArn");
    const QString status = call.text("associationStatus");
    QJsonArray associations;
    for (const Share& share : call.plan().all<Share>()) {
        if (share.owner != call.account || (!arns.isEmpty() && !arns.contains(call.arnOf(share)))
            || (!status.isEmpty() && status != QLatin1String("ASSOCIATED")))
            continue;
        QStringList entities = share.principals;
        if (!isPrincipal) {
            entities.clear();
            for (const PoolId pool : share.pools)
                if (const Pool* row = call.plan().find(pool))
                    entities.append(call.arnOf(*row));
        }
        for (const QString& entity : entities)
            if (only.isEmpty() || only == entity)
                associations.append(call.associationJson(share, entity, isPrincipal, "ASSOCIATED"));
    }
    return {{QStringLiteral("resourceShareAssociations"), associations}};
}

QJsonObject listResources(RamCall& call)
{
    const QStringList arns = call.texts("resourceShareArns");
    const QStringList wanted = call.texts("resourceArns");
    const QString type = call.text("resourceType");
    QJsonArray resources;
    for (const Share& share : call.plan().all<Share>()) {
        if (!call.isListed(share) || (!arns.isEmpty() && !arns.contains(call.arnOf(share)))
            || (!type.isEmpty() && type.compare(QLatin1String("ec2:IpamPool"), Qt::CaseInsensitive) != 0))
            continue;
        for (const PoolId pool : share.pools) {
            const Pool* row = call.plan().find(pool);
            if (!row || (!wanted.isEmpty() && !wanted.contains(call.arnOf(*row))))
                continue;
            resources.append(QJsonObject{{QStringLiteral("arn"), call.arnOf(*row)},
                                         {QStringLiteral("type"), QStringLiteral("ec2:IpamPool")},
                                         {QStringLiteral("resourceShareArn"), call.arnOf(share)},
                                         {QStringLiteral("status"), QStringLiteral("AVAILABLE")},
                                         {QStringLiteral("creationTime"), call.seconds(share.createdAt)},
                                         {QStringLiteral("lastUpdatedTime"), call.seconds(share.updatedAt)},
                                         {QStringLiteral("resourceRegionScope"), QStringLiteral("REGIONAL")}});
        }
    }
    return {{QStringLiteral("resources"), resources}};
}

QJsonObject listPrincipals(RamCall& call)
{
    const QStringList arns = call.texts("resourceShareArns");
    QJsonArray principals;
    for (const Share& share : call.plan().all<Share>()) {
        if (!call.isListed(share) || (!arns.isEmpty() && !arns.contains(call.arnOf(share))))
            continue;
        for (const QString& principal : share.principals)
            principals.append(QJsonObject{{QStringLiteral("id"), principal},
                                          {QStringLiteral("resourceShareArn"), call.arnOf(share)},
                                          {QStringLiteral("creationTime"), call.seconds(share.createdAt)},
                                          {QStringLiteral("lastUpdatedTime"), call.seconds(share.updatedAt)},
                                          {QStringLiteral("external"), call.isExternal(principal)}});
    }
    return {{QStringLiteral("principals"), principals}};
}

QJsonObject permissionJson(const char* name)
{
    return {{QStringLiteral("arn"), QStringLiteral("arn:aws:ram::aws:permission/") + QString::fromLatin1(name)},
            {QStringLiteral("version"), QStringLiteral("1")},
            {QStringLiteral("defaultVersion"), true},
            {QStringLiteral("name"), QString::fromLatin1(name)},
            {QStringLiteral("resourceType"), QStringLiteral("ec2:IpamPool")},
            {QStringLiteral("status"), QStringLiteral("ATTACHABLE")},
            {QStringLiteral("isResourceTypeDefault"), qstrcmp(name, defaultPermission) == 0}};
}

QJsonObject listPermissions(RamCall&)
{
    return {{QStringLiteral("permissions"),
             QJsonArray{permissionJson(defaultPermission), permissionJson(importPermission)}}};
}

QJsonObject getPermission(RamCall& call)
{
    const QString arn = call.needText("permissionArn");
    for (const char* name : {defaultPermission, importPermission}) {
        if (arn.section(u'/', -1) != QLatin1String(name))
            continue;
        QJsonArray actions; // contract §15
        for (const char* action :
             {"GetIpamPoolAllocations", "GetIpamPoolCidrs", "AllocateIpamPoolCidr", "ReleaseIpamPoolAllocation",
              "AssociateVpcCidrBlock", "CreateVpc", "ProvisionPublicIpv4PoolCidr"})
            actions.append(QStringLiteral("ec2:") + QString::fromLatin1(action));
        if (qstrcmp(name, importPermission) == 0)
            actions = {QStringLiteral("ec2:ImportByoipCidrToIpam")};
        const QJsonObject policy{{QStringLiteral("Effect"), QStringLiteral("Allow")},
                                 {QStringLiteral("Action"), actions}};
        QJsonObject permission = permissionJson(name);
        permission.insert(QStringLiteral("permission"),
                          QString::fromUtf8(QJsonDocument(policy).toJson(QJsonDocument::Compact)));
        return {{QStringLiteral("permission"), permission}};
    }
    throw Fault{QStringLiteral("UnknownResourceException"),
                QStringLiteral("Permission %1 could not be found.").arg(arn)};
}

QJsonObject enableSharing(RamCall& call)
{
    const PlanSettings& settings = call.plan().settings();
    if (settings.managementAccount.isEmpty() || settings.managementAccount != call.account)
        throw Fault{QStringLiteral("OperationNotPermittedException"),
                    QStringLiteral("Only the management account of the organization can enable sharing.")};
    ChangeSettings command;
    command.organizationSharing = true;
    if (!settings.organizationSharing)
        call.change(command);
    return {{QStringLiteral("returnValue"), true}};
}

struct Operation {
    const char* path;
    const char* name;
    QJsonObject (*answer)(RamCall& call);
};
constexpr Operation operations[] = {
    {"/createresourceshare", "CreateResourceShare", createShare},
    {"/associateresourceshare", "AssociateResourceShare", associate},
    {"/disassociateresourceshare", "DisassociateResourceShare", disassociate},
    {"/updateresourceshare", "UpdateResourceShare", updateShare},
    {"/deleteresourceshare", "DeleteResourceShare", deleteShare},
    {"/getresourceshares", "GetResourceShares", getShares},
    {"/getresourceshareassociations", "GetResourceShareAssociations", getAssociations},
    {"/listresources", "ListResources", listResources},
    {"/listprincipals", "ListPrincipals", listPrincipals},
    {"/listpermissions", "ListPermissions", listPermissions},
    {"/getpermission", "GetPermission", getPermission},
    {"/enablesharingwithawsorganization", "EnableSharingWithAwsOrganization", enableSharing},
};

/// Objects print their names in order, so that equal requests print alike.
QByteArray fingerprintOf(QJsonObject body)
{
    body.remove(QStringLiteral("clientToken"));
    return QCryptographicHash::hash(QJsonDocument(body).toJson(QJsonDocument::Compact), QCryptographicHash::Sha256);
}

/// The JSON body; of a DELETE the query.
QJsonObject bodyOf(const HttpRequest& request)
{
    QJsonObject body;
    if (request.method == "DELETE") {
        const auto query = Parameters::parse(request.query);
        if (!query)
            throw Fault{QStringLiteral("InvalidParameterException"), QStringLiteral("The query is malformed.")};
        for (const auto& [name, value] : query->all())
            body.insert(name, value);
        return body;
    }
    if (request.body.trimmed().isEmpty())
        return body;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(request.body, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        throw Fault{QStringLiteral("InvalidParameterException"),
                    QStringLiteral("The body is not a JSON object: %1").arg(error.errorString())};
    return document.object();
}

} // namespace

RamReply answerRam(Workspace& workspace, ClientTokens& tokens, const HttpRequest& request, const Identity& identity,
                   const QString& person)
{
    RamReply reply;
    reply.http.contentType = "application/json";
    reply.action = QString::fromLatin1(request.path.mid(1));
    try {
        const Operation* operation = nullptr;
        for (const Operation& one : operations)
            if (request.path == one.path)
                operation = &one;
        if (!operation)
            throw Fault{QStringLiteral("UnknownOperationException"),
                        QStringLiteral("RAM has no operation at this path that is rehearsed here."), 404};
        reply.action = QString::fromLatin1(operation->name);
        RamCall call(workspace, identity, person, reply.action, bodyOf(request));
        reply.parameters = flattened(call.body);
        const QString token = call.text("clientToken");
        const QString key = QStringLiteral("ram %1 %2 %3").arg(reply.action, identity.account.toString(), token);
        const QByteArray fingerprint = fingerprintOf(call.body);
        if (const auto* known = token.isEmpty() ? nullptr : tokens.find(key, workspace.journal())) {
            if (known->fingerprint != fingerprint)
                throw Fault{QStringLiteral("IdempotentParameterMismatchException"),
                            QStringLiteral("The client token '%1' was used with other parameters.").arg(token)};
            reply.http.body = known->body;
            return reply;
        }
        const QJsonObject answer = operation->answer(call);
        reply.http.body = QJsonDocument(answer).toJson(QJsonDocument::Compact);
        reply.seq = call.seq;
        if (reply.seq > 0)
            reply.made = idsIn(answer);
        if (!token.isEmpty() && call.seq > 0)
            tokens.remember(key, {fingerprint, call.seq, {}, reply.http.body});
    } catch (const Fault& fault) {
        reply.http.status = fault.status;
        reply.http.errorType = fault.code.toLatin1();
        reply.message = fault.message;
        reply.cause = fault.cause;
        reply.http.body =
            QJsonDocument(QJsonObject{{QStringLiteral("message"), fault.message}}).toJson(QJsonDocument::Compact);
    }
    return reply;
}

} // namespace cadastre::awsapi

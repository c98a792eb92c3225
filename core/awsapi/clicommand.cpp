// SPDX-License-Identifier: GPL-3.0-or-later
#include "awsapi/clicommand.h"

#include "awsapi/model.h"
#include "text/awscommand.h"
#include "text/shellcall.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace cadastre::awsapi {

namespace {

/// What a call makes, and where the CLI's answer tells its id.
struct Maker {
    const char* action;
    const char* element; ///< in MadeIds
    const char* query;
    const char* stem; ///< of the variable
};
constexpr Maker makers[] = {
    {"CreateIpam", "ipamId", "Ipam.IpamId", "IPAM"},
    {"CreateIpamScope", "ipamScopeId", "IpamScope.IpamScopeId", "SCOPE"},
    {"CreateIpamPool", "ipamPoolId", "IpamPool.IpamPoolId", "POOL"},
    {"CreateIpamExternalResourceVerificationToken", "ipamExternalResourceVerificationTokenId",
     "IpamExternalResourceVerificationToken.IpamExternalResourceVerificationTokenId", "TOKEN"},
    {"CreateIpamResourceDiscovery", "ipamResourceDiscoveryId", "IpamResourceDiscovery.IpamResourceDiscoveryId",
     "DISCOVERY"},
    {"AssociateIpamResourceDiscovery", "ipamResourceDiscoveryAssociationId",
     "IpamResourceDiscoveryAssociation.IpamResourceDiscoveryAssociationId", "DISCOVERY_ASSOCIATION"},
    {"AllocateIpamPoolCidr", "ipamPoolAllocationId", "IpamPoolAllocation.IpamPoolAllocationId", "ALLOCATION"},
    {"CreateVpc", "vpcId", "Vpc.VpcId", "VPC"},
    {"CreateSubnet", "subnetId", "Subnet.SubnetId", "SUBNET"},
    {"AssociateVpcCidrBlock", "associationId",
     "not_null(CidrBlockAssociation.AssociationId,Ipv6CidrBlockAssociation.AssociationId)", "ASSOCIATION"},
    {"CreateResourceShare", "resourceShareArn", "resourceShare.resourceShareArn", "SHARE"},
};

/// "IpamPoolId" → "ipam-pool-id", "resourceArns" → "resource-arns".
QString kebab(const QString& name)
{
    QString text;
    for (const QChar c : name) {
        if (c.isUpper() && !text.isEmpty())
            text += u'-';
        text += c.toLower();
    }
    return text;
}

/// On the wire a list has the name of its element; the CLI calls it by the member of the service model.
QString memberOf(const QString& action, const QString& wireList)
{
    if ((action == QLatin1String("CreateTags") || action == QLatin1String("DeleteTags"))
        && wireList == QLatin1String("ResourceId"))
        return QStringLiteral("Resources");
    return wireList + u's';
}

/// A shell word that holds `text`, with variables in the place of ids.
QString wordOf(const QString& text, const ScriptVariables& variables)
{
    for (auto id = variables.begin(); id != variables.end(); ++id) {
        const qsizetype at = text.indexOf(id.key());
        if (at < 0)
            continue;
        const auto part = [&variables](const QString& piece) {
            return piece.isEmpty() ? QString() : wordOf(piece, variables);
        };
        return part(text.left(at)) + QStringLiteral("\"$%1\"").arg(id.value()) + part(text.mid(at + id.key().size()));
    }
    return shellQuoted(text);
}

bool namesAny(const QString& text, const ScriptVariables& variables)
{
    return std::any_of(variables.keyBegin(), variables.keyEnd(),
                       [&text](const QString& id) { return text.contains(id); });
}

/// As the CLI reads it: in single quotes nothing of it is special to a shell.
QString jsonOf(const QJsonValue& value)
{
    if (value.isString())
        return jsonText(value.toString());
    QStringList parts;
    if (value.isArray()) {
        for (const QJsonValue& element : value.toArray())
            parts << jsonOf(element);
        return u'[' + parts.join(u',') + u']';
    }
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            parts << jsonText(member.key()) + u':' + jsonOf(member.value());
        return u'{' + parts.join(u',') + u'}';
    }
    return value.isBool() ? (value.toBool() ? QStringLiteral("true") : QStringLiteral("false"))
                          : QString::number(value.toInteger());
}

/// Words that survive as a list of words, and that no reader could take for something else.
bool fitsAsWords(const QJsonArray& list)
{
    return !list.isEmpty() && std::all_of(list.begin(), list.end(), [](const QJsonValue& value) {
        if (!value.isString() || value.toString().isEmpty())
            return false;
        const QString text = value.toString();
        return std::all_of(text.begin(), text.end(),
                           [](QChar c) {
                               return (c.isLetterOrNumber() && c.unicode() < 128)
                                   || QStringLiteral("_./:@+-").contains(c);
                           })
            && !text.startsWith(u'-') && !text.contains(QLatin1String("://"));
    });
}

class Writer {
public:
    Writer(ShellCall& call, const ScriptVariables& variables) : m_call(call), m_variables(variables) {}

    void add(const QString& member, const QJsonValue& value)
    {
        const QByteArray name = "--" + kebab(member).toLatin1();
        if (value.isBool()) {
            m_call.flag(value.toBool() ? name.constData() : QByteArray("--no-" + name.mid(2)).constData());
        } else if (value.isDouble()) {
            m_call.option(name.constData(), QString::number(value.toInteger()));
        } else if (value.isString()) {
            const QString text = value.toString();
            if (text.isEmpty())
                m_call.option(name.constData(), shellQuoted(text)); // said on purpose: it empties what was there
            else if (namesAny(text, m_variables))
                m_call.option(name.constData(), wordOf(text, m_variables));
            else
                m_call.text(name.constData(), member.toLatin1().constData(), text);
        } else if (value.isArray() && fitsAsWords(value.toArray())) {
            QStringList words;
            for (const QJsonValue& one : value.toArray())
                words << wordOf(one.toString(), m_variables);
            m_call.option(name.constData(), words.join(u' '));
        } else {
            m_call.option(name.constData(), wordOf(jsonOf(value), m_variables));
        }
    }

private:
    ShellCall& m_call;
    const ScriptVariables& m_variables;
};

/// "Tag.1.Key=a" of one element → {"Tags":[{"Key":"a"}]}.
QJsonValue structured(const QString& action, const Parameters& element)
{
    QJsonObject object;
    QStringList done;
    for (const auto& [name, value] : element.all()) {
        const QString first = name.section(u'.', 0, 0);
        if (done.contains(first))
            continue;
        done.append(first);
        if (first == name) {
            object.insert(name, value);
            continue;
        }
        QJsonArray list;
        for (const QString& text : element.list(first))
            list.append(text);
        for (const Parameters& one : element.structures(first))
            list.append(structured(action, one));
        object.insert(memberOf(action, first), list);
    }
    return object;
}

QJsonValue scalar(const ParameterSpec& spec, const QString& value)
{
    if (spec.type == ParameterType::Boolean)
        return value == QLatin1String("true");
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    return spec.type == ParameterType::Integer && isNumber ? QJsonValue(number) : QJsonValue(value);
}

void writeQuery(Writer& writer, const LogEntry& entry, const ActionSpec& spec)
{
    QJsonObject groups; // "CidrAuthorizationContext.Message" and its like, which are one option
    for (const ParameterSpec& one : spec.parameters) {
        if (one.name == QLatin1String("ClientToken"))
            continue;
        if (one.type == ParameterType::List) {
            QJsonArray list;
            for (const QString& text : entry.parameters.list(one.name))
                list.append(text);
            for (const Parameters& element : entry.parameters.structures(one.name))
                list.append(structured(entry.action, element));
            if (!list.isEmpty())
                writer.add(memberOf(entry.action, one.name), list);
        } else if (entry.parameters.contains(one.name)) {
            const QJsonValue value = scalar(one, entry.parameters.value(one.name));
            if (!one.name.contains(u'.')) {
                writer.add(one.name, value);
                continue;
            }
            const QString group = one.name.section(u'.', 0, 0);
            QJsonObject members = groups.value(group).toObject();
            members.insert(one.name.section(u'.', 1), value);
            groups.insert(group, members);
        }
    }
    for (auto group = groups.begin(); group != groups.end(); ++group)
        writer.add(group.key(), group.value());
    if (entry.parameters.contains("DryRun"))
        writer.add(QStringLiteral("DryRun"), entry.parameters.value("DryRun") == QLatin1String("true"));
}

void writeJson(Writer& writer, const LogEntry& entry)
{
    QJsonObject body = QJsonDocument::fromJson(entry.request.body).object();
    if (entry.request.method == "DELETE")
        for (const auto& [name, value] : entry.parameters.all())
            body.insert(name, value);
    for (auto member = body.begin(); member != body.end(); ++member)
        if (member.key() != QLatin1String("clientToken"))
            writer.add(member.key(), member.value());
}

ShellCall callTo(const char* service, const char* operation, const RegionName& region)
{
    ShellCall call(service, operation, region);
    call.option("--endpoint-url", QStringLiteral("\"$%1\"").arg(QLatin1String(endpointVariable)));
    return call;
}

ShellCall callOf(const LogEntry& entry)
{
    return callTo(entry.service.toLatin1().constData(), kebab(entry.action).toLatin1().constData(), entry.region);
}

bool isKnown(const LogEntry& entry)
{
    return entry.isAdmitted() && (entry.service != QLatin1String("ec2") || findAction(entry.action))
        && (entry.service != QLatin1String("ram") || !entry.action.contains(u'/'));
}

QString written(const LogEntry& entry, const ScriptVariables& variables, const char* query)
{
    if (!isKnown(entry))
        return {};
    ShellCall call = callOf(entry);
    Writer writer(call, variables);
    if (entry.service == QLatin1String("ram"))
        writeJson(writer, entry);
    else if (entry.service == QLatin1String("ec2"))
        writeQuery(writer, entry, *findAction(entry.action));
    if (query) {
        call.option("--query", shellQuoted(QString::fromLatin1(query)));
        call.option("--output", QStringLiteral("text"));
    }
    return call.toString();
}

const Maker* makerOf(const LogEntry& entry)
{
    const auto found = std::find_if(std::begin(makers), std::end(makers), [&entry](const Maker& maker) {
        return entry.action == QLatin1String(maker.action) && entry.made.count(QString::fromLatin1(maker.element)) > 0;
    });
    return found == std::end(makers) ? nullptr : found;
}

/// A later line of the script that asks for what no answer of an earlier one tells.
QString asking(const QString& variable, ShellCall call, const QString& query)
{
    call.option("--query", query).option("--output", QStringLiteral("text"));
    return QStringLiteral("%1=$(%2)\n").arg(variable, call.toString());
}

/// Does a later request of the script say this?
bool isSaidLater(const std::vector<LogEntry>& entries, std::size_t at, const QString& id)
{
    return std::any_of(entries.begin() + static_cast<std::ptrdiff_t>(at) + 1, entries.end(),
                       [&id](const LogEntry& one) {
                           const auto& all = one.parameters.all();
                           return one.seq != 0 && !one.isRefused()
                               && std::any_of(all.begin(), all.end(),
                                              [&id](const auto& parameter) { return parameter.second.contains(id); });
                       });
}

/// An IPAM comes with its two scopes and a discovery of its own, and only asking tells their ids.
QString whatComesWithIpam(const std::vector<LogEntry>& entries, std::size_t at, ScriptVariables& variables,
                          const QString& ipam, int number)
{
    const LogEntry& entry = entries[at];
    QString lines;
    const auto ask = [&](const QString& member, const QString& stem) {
        const auto id = entry.made.find(member.left(1).toLower() + member.mid(1));
        if (id == entry.made.end())
            return;
        const QString variable = QStringLiteral("%1_%2").arg(stem).arg(number);
        ShellCall call = callTo("ec2", "describe-ipams", entry.region);
        call.option("--ipam-ids", QStringLiteral("\"$%1\"").arg(ipam));
        lines += asking(variable, call, QStringLiteral("'Ipams[0].%1'").arg(member));
        variables.insert(id->second, variable);
    };
    ask(QStringLiteral("PublicDefaultScopeId"), QStringLiteral("PUBLIC_SCOPE"));
    ask(QStringLiteral("PrivateDefaultScopeId"), QStringLiteral("PRIVATE_SCOPE"));
    const auto own = entry.made.find(QStringLiteral("defaultResourceDiscoveryId"));
    if (own != entry.made.end() && isSaidLater(entries, at, own->second)) // few do
        ask(QStringLiteral("DefaultResourceDiscoveryId"), QStringLiteral("DEFAULT_DISCOVERY"));
    return lines;
}

/// What an account is invited to has an ARN of its own, which the share's does not tell.
QString invitationOf(const LogEntry& entry, ScriptVariables& variables, QHash<QString, int>& numbers)
{
    const QString invitation = entry.parameters.value("resourceShareInvitationArn");
    if (invitation.isEmpty() || variables.contains(invitation))
        return {};
    QString share = invitation;
    share.replace(QLatin1String(":resource-share-invitation/"), QLatin1String(":resource-share/"));
    const QString made = variables.value(share);
    if (made.isEmpty())
        return {};
    const QString variable = QStringLiteral("INVITATION_%1").arg(++numbers[QStringLiteral("INVITATION")]);
    variables.insert(invitation, variable);
    return asking(variable, callTo("ram", "get-resource-share-invitations", entry.region),
                  QStringLiteral(
                      "\"resourceShareInvitations[?resourceShareArn=='$%1'].resourceShareInvitationArn | [0]\"")
                      .arg(made));
}

} // namespace

QString cliCommand(const LogEntry& entry, const ScriptVariables& variables)
{
    return written(entry, variables, nullptr);
}

QString cliScript(const std::vector<LogEntry>& entries, const QString& endpoint)
{
    const QString where =
        endpoint.isEmpty() ? QStringLiteral(":?where the requests go") : QLatin1String(":=") + endpoint;
    QString script =
        QStringLiteral("#!/bin/sh\n"
                       "# Requests that changed a rehearsed plan, in their order, for the AWS CLI version 2.\n"
                       "set -eu\n"
                       ": \"${%1%2}\"\n"
                       ": \"${AWS_SECRET_ACCESS_KEY:?the secret of the endpoint}\"\n"
                       "export %1 AWS_SECRET_ACCESS_KEY\n")
            .arg(QLatin1String(endpointVariable), where);
    ScriptVariables variables;
    QHash<QString, int> numbers;
    AccountNumber account;
    for (std::size_t at = 0; at < entries.size(); ++at) {
        const LogEntry& entry = entries[at];
        if (entry.seq == 0 || entry.isRefused() || !isKnown(entry))
            continue;
        if (entry.account != account)
            script += QStringLiteral("\nexport AWS_ACCESS_KEY_ID=%1 # the account that calls\n")
                          .arg(entry.account.toString());
        account = entry.account;
        script += invitationOf(entry, variables, numbers);
        const Maker* maker = makerOf(entry);
        const QString call = written(entry, variables, maker ? maker->query : nullptr);
        if (!maker) {
            script += call + u'\n';
            continue;
        }
        const int number = ++numbers[QString::fromLatin1(maker->stem)];
        const QString variable = QStringLiteral("%1_%2").arg(QLatin1String(maker->stem)).arg(number);
        script += QStringLiteral("%1=$(%2)\n").arg(variable, call);
        variables.insert(entry.made.at(QString::fromLatin1(maker->element)), variable);
        script += whatComesWithIpam(entries, at, variables, variable, number);
    }
    return script;
}

} // namespace cadastre::awsapi

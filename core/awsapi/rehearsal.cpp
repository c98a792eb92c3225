// SPDX-License-Identifier: GPL-3.0-or-later
#include "awsapi/rehearsal.h"

#include "awsapi/actions.h"
#include "awsapi/otheractions.h"
#include "awsapi/ram.h"
#include "awsapi/sigv4.h"

#include <QElapsedTimer>
#include <QUuid>

#include <new>

namespace cadastre::awsapi {

namespace {

constexpr qint64 advertisePaceSeconds = 10; // contract §3.2

constexpr const char* ec2Namespace = "http://ec2.amazonaws.com/doc/2016-11-15/";
constexpr const char* stsNamespace = "https://sts.amazonaws.com/doc/2011-06-15/";

QByteArray ec2Success(const QString& action, const QByteArray& requestId, const QByteArray& answer)
{
    const QByteArray name = action.toLatin1() + "Response";
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + name + " xmlns=\"" + ec2Namespace + "\"><requestId>"
         + requestId + "</requestId>" + answer + "</" + name + '>';
}

QByteArray xmlOf(const Answer& answer)
{
    QByteArray xml;
    for (const Element& element : answer)
        writeXml(xml, element);
    return xml;
}

HttpReply ec2Failure(const Fault& fault, const QByteArray& requestId)
{
    HttpReply reply;
    reply.status = fault.status;
    reply.body = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Response><Errors><Error><Code>" + escapedXml(fault.code)
               + "</Code><Message>" + escapedXml(fault.message) + "</Message></Error></Errors><RequestID>" + requestId
               + "</RequestID></Response>";
    return reply;
}

HttpReply stsAnswer(const Plan& plan, const QString& action, const Identity& identity, const QByteArray& requestId)
{
    if (isOtherStsAction(action))
        throw notRehearsed(QStringLiteral("action ") + action);
    if (action != QLatin1String("GetCallerIdentity"))
        throw Fault{QStringLiteral("InvalidAction"), QStringLiteral("The action %1 is not valid").arg(action)};
    const QByteArray account = identity.account.toString().toLatin1();
    const QByteArray partition = QString(toWire(plan.settings().partition)).toLatin1();
    HttpReply reply;
    reply.body = QByteArray("<GetCallerIdentityResponse xmlns=\"") + stsNamespace
               + "\"><GetCallerIdentityResult><Arn>arn:" + partition + ":iam::" + account + ":root</Arn><UserId>"
               + account + "</UserId><Account>" + account
               + "</Account></GetCallerIdentityResult><ResponseMetadata><RequestId>" + requestId
               + "</RequestId></ResponseMetadata></GetCallerIdentityResponse>";
    return reply;
}

HttpReply stsFailure(const Fault& fault, const QByteArray& requestId)
{
    HttpReply reply;
    reply.status = fault.status;
    reply.body = QByteArray("<ErrorResponse xmlns=\"") + stsNamespace + "\"><Error><Type>Sender</Type><Code>"
               + escapedXml(fault.code) + "</Code><Message>" + escapedXml(fault.message)
               + "</Message></Error><RequestId>" + requestId + "</RequestId></ErrorResponse>";
    return reply;
}

/// In the language of the service that is asked, which a client reads; of one that is not said, the path tells.
HttpReply notLetIn(const HttpRequest& request, const Fault& fault, const QByteArray& requestId)
{
    const QString service = claimedService(request);
    if (service == QLatin1String("ram") || (service.isEmpty() && request.path != "/"))
        return ramFailure(fault);
    return service == QLatin1String("sts") ? stsFailure(fault, requestId) : ec2Failure(fault, requestId);
}

/// "aws-cli/2.9.19 Python/3.11 …" → "aws-cli/2.9.19".
QString personOf(const HttpRequest& request)
{
    QString agent = QString::fromUtf8(request.header("user-agent")).section(u' ', 0, 0).left(64);
    return agent.isEmpty() ? QStringLiteral("endpoint") : agent;
}

/// The form in the body of a POST, else the query (of a GET, or of a presigned POST); what belongs to a presigned query is taken away.
Parameters parametersOf(const HttpRequest& request)
{
    auto parameters = Parameters::parse(request.body.isEmpty() ? request.query : request.body);
    if (!parameters)
        throw Fault{
            QStringLiteral("MalformedQueryString"),
            QStringLiteral(
                "The query string contains a syntax error, bytes that are not UTF-8 or no text, or a name twice")};
    for (const char* name : {"X-Amz-Algorithm", "X-Amz-Credential", "X-Amz-Date", "X-Amz-Expires",
                             "X-Amz-SignedHeaders", "X-Amz-Signature", "X-Amz-Security-Token"})
        parameters->remove(QString::fromLatin1(name));
    return *std::move(parameters);
}

/// Of a plan that cannot be read nothing is answered: it may have become another.
void needRead(const Result<bool>& read, const Parameters& parameters)
{
    if (read)
        return;
    Fault fault = faultOf(read.error(), parameters);
    fault.cause = read.error();
    throw fault;
}

} // namespace

Rehearsal::Rehearsal(Workspace& workspace, QByteArray secret, const Clock& wallClock)
    : m_workspace(workspace), m_secret(std::move(secret)), m_wallClock(wallClock)
{}

HttpReply Rehearsal::logged(const std::function<HttpReply(LogEntry& log)>& answer) const
{
    QElapsedTimer timer;
    timer.start();
    LogEntry log;
    log.time = m_workspace.clock().now();
    log.requestId = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    HttpReply reply = answer(log);
    reply.requestId = log.requestId;
    log.status = reply.status;
    log.microseconds = timer.nsecsElapsed() / 1000;
    if (m_observer)
        m_observer(log);
    return reply;
}

HttpReply Rehearsal::answer(const HttpRequest& request)
{
    return logged([&](LogEntry& log) {
        const auto refused = [&](const Fault& fault) {
            log.code = fault.code;
            log.message = fault.message;
            return notLetIn(request, fault, log.requestId);
        };
        try {
            const auto identity = verifySignature(request, m_secret, m_wallClock.now());
            return identity ? admitted(request, *identity, personOf(request), log)
                            : refused({identity.error().code, identity.error().message, 403});
        } catch (const std::bad_alloc&) { // the loop of events that called would not survive it
            return refused(faultOf(makeError(ErrorCode::OutOfMemory), {}));
        }
    });
}

HttpReply Rehearsal::repeat(const LogEntry& entry, const QString& person)
{
    const Identity identity{entry.account, entry.region, entry.service};
    const HttpRequest request = withoutClientToken(entry);
    return logged([&](LogEntry& log) { return admitted(request, identity, person, log); });
}

Result<Receipt> Rehearsal::settle()
{
    DecisionContext context;
    context.caller = m_workspace.caller();
    context.now = m_workspace.clock().now();
    context.strictQuotas = true;
    context.asAws = true;
    context.basis = Basis::Rehearsed;
    context.pace = m_pace;
    return m_workspace.execute(Settle{}, context);
}

bool Rehearsal::takesTime() const
{
    const PlanSettings& settings = m_workspace.plan().settings();
    // What nobody looked at fails as it settles, however short that takes.
    if (m_pace.evidence.value_or(settings.evidence) == EvidenceMode::Required)
        return true;
    return settings.settleSeconds > 0 || settings.releaseSeconds > 0 || m_pace.settleSeconds.value_or(0) > 0
        || m_pace.releaseSeconds.value_or(0) > 0;
}

HttpReply Rehearsal::admitted(const HttpRequest& request, const Identity& identity, const QString& person,
                              LogEntry& log)
{
    log.service = identity.service;
    log.account = identity.account;
    log.region = identity.region;
    const Result<bool> read = m_workspace.catchUp(); // another process may have made what the request names
    if (read && takesTime())
        (void)settle(); // what is due is done before anybody looks; a failure shows in the request itself
    if (identity.service != QLatin1String("ram"))
        return answerQuery(request, identity, person, read, log);
    RamReply ram = answerRam(m_workspace, read, m_tokens, request, identity, person, m_pace);
    log.action = ram.action;
    log.request = {request.method, request.path, request.query, {}, request.body};
    log.parameters = ram.parameters;
    log.code = QString::fromLatin1(ram.http.errorType);
    log.message = ram.message;
    log.cause = ram.cause;
    log.made = ram.made;
    log.seq = ram.seq;
    return std::move(ram.http);
}

HttpReply Rehearsal::answerQuery(const HttpRequest& request, const Identity& identity, const QString& person,
                                 const Result<bool>& read, LogEntry& log)
{
    const bool isSts = identity.service == QLatin1String("sts");
    try {
        Parameters parameters = parametersOf(request);
        log.action = parameters.value("Action");
        if (log.action.isEmpty())
            throw Fault{QStringLiteral("MissingAction"),
                        QStringLiteral("The request must contain the parameter Action")};
        parameters.remove(QStringLiteral("Action"));
        parameters.remove(QStringLiteral("Version"));
        log.parameters = parameters;
        if (isSts)
            return stsAnswer(m_workspace.plan(), log.action, identity, log.requestId);
        needRead(read, parameters);
        HttpReply reply;
        reply.body = ec2Success(log.action, log.requestId, answerEc2(parameters, identity, log, person));
        return reply;
    } catch (const Fault& fault) {
        log.code = fault.code;
        log.message = fault.message;
        log.cause = fault.cause;
        return isSts ? stsFailure(fault, log.requestId) : ec2Failure(fault, log.requestId);
    }
}

void Rehearsal::checkPace(const QString& action, AccountNumber account) const
{
    const auto last = m_lastCalls.constFind(action + account.toString());
    if (last != m_lastCalls.constEnd() && m_workspace.clock().now() < last->plusSeconds(advertisePaceSeconds))
        throw Fault{QStringLiteral("RequestLimitExceeded"), QStringLiteral("Request limit exceeded."), 503};
}

QByteArray Rehearsal::answerEc2(const Parameters& parameters, const Identity& identity, LogEntry& log,
                                const QString& person)
{
    const ActionSpec* spec = findAction(log.action);
    if (!spec && isOtherEc2Action(log.action))
        throw notRehearsed(QStringLiteral("action ") + log.action);
    if (!spec)
        throw Fault{QStringLiteral("InvalidAction"),
                    QStringLiteral("The action %1 is not valid for this web service.").arg(log.action)};
    const Action* action = findAnswered(log.action);
    if (!action)
        throw notRehearsed(QStringLiteral("action ") + log.action);
    checkAgainst(*spec, parameters);
    const bool isPaced =
        log.action == QLatin1String("AdvertiseByoipCidr") || log.action == QLatin1String("WithdrawByoipCidr");
    if (isPaced)
        checkPace(log.action, identity.account);

    const QString token = // a dry run stands for nothing
        parameters.value("DryRun") == QLatin1String("true") ? QString() : parameters.value("ClientToken");
    ClientToken asked;
    if (!token.isEmpty()) {
        asked.key = log.action + u' ' + identity.account.toString() + u' ' + identity.region.toString() + u' ' + token;
        asked.fingerprint = QString::fromLatin1(
            parameters.fingerprint({QStringLiteral("ClientToken"), QStringLiteral("DryRun")}).toHex());
    }
    QByteArray xml;
    const auto answerOnce = [&] {
        Call call(m_workspace, *spec, parameters, identity, person, m_world, m_pace);
        asked.createdAt = call.now();
        if (const ClientToken* known = m_tokens.answered(m_workspace, asked)) {
            if (known->fingerprint != asked.fingerprint)
                throw Fault{QStringLiteral("IdempotentParameterMismatch"),
                            QStringLiteral("The client token '%1' was used with other parameters.").arg(token)};
            xml = known->answer.toUtf8();
            return true;
        }
        const Answer answer = action->answer(call);
        if (call.isDryRun()) // changes have thrown already; what only reads gets here
            throw dryRunPassed();
        xml = xmlOf(answer);
        if (call.isHeld()) {
            asked.answer = QString::fromUtf8(xml);
            const auto seq = call.keep(m_tokens.recording(m_workspace.plan(), asked));
            if (!seq)
                return false;
            log.seq = *seq;
            log.made = idsIn(answer);
        }
        if (isPaced)
            m_lastCalls.insert(log.action + identity.account.toString(), m_workspace.clock().now());
        return true;
    };
    if (!answeredAtLast(answerOnce))
        throw Fault{QStringLiteral("ConcurrentMutationLimitExceeded"),
                    QStringLiteral(
                        "There are too many concurrent mutations for the requested resource. Try again later.")};
    return xml;
}

} // namespace cadastre::awsapi

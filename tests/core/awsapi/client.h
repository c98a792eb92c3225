// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests of the endpoint share: a client that signs as an SDK does, and a way to read its answers.
#pragma once

#include "awsapi/rehearsal.h"
#include "awsapi/sigv4.h"
#include "support/planfiles.h"

#include <QCryptographicHash>
#include <QRegularExpression>

namespace cadastre::testing {

using namespace cadastre::awsapi;

inline constexpr const char* owner = "210987654321";
inline constexpr const char* consumer = "444455556666";

/// A client and the endpoint in one process: signs as an SDK does.
class Client {
public:
    explicit Client(QStringView lines = u"ipam us-east-1 us-west-2")
        : m_clock(planStart), m_workspace(Workspace::inMemory(planOf(lines).settings(), m_clock))
    {
        if (!m_workspace->execute(TakeChanges{QStringLiteral("rows"), rowsOf(planOf(lines))}))
            qFatal("the rows of the test are refused");
        startAnew();
    }

    /// Of a plan file, which others may have open.
    explicit Client(const PlanFolder& folder) : m_clock(planStart)
    {
        auto opened = Workspace::open(folder.path(), m_clock);
        if (!opened)
            qFatal("the plan cannot be opened");
        m_workspace = std::move(*opened);
        startAnew();
    }

    [[nodiscard]] const Plan& plan() const { return m_workspace->plan(); }
    [[nodiscard]] Workspace& workspace() { return *m_workspace; }
    [[nodiscard]] Rehearsal& rehearsal() { return *m_rehearsal; }
    /// The endpoint is closed and opened again on the same plan.
    void startAnew()
    {
        m_rehearsal = std::make_unique<Rehearsal>(*m_workspace, "secret", m_clock);
        m_rehearsal->setObserver([this](const LogEntry& entry) { log.push_back(entry); });
    }
    void advance(qint64 seconds) { m_clock.advanceSeconds(seconds); }

    QString ask(const QString& form, const char* account = owner, const char* region = "us-east-1",
                const QByteArray& service = "ec2", const QByteArray& path = "/")
    {
        HttpRequest request;
        request.method = "POST";
        request.path = path;
        request.body = form.toUtf8();
        const QByteArray date = QString(toString(m_clock.now())).remove(u'-').remove(u':').toLatin1();
        request.headers = {{"host", "localhost"}, {"x-amz-date", date}, {"user-agent", "test/1 more"}};
        const QByteArray scope = date.left(8) + '/' + region + '/' + service + "/aws4_request";
        const QByteArray canonical =
            canonicalRequest(request, {"host", "x-amz-date"},
                             QCryptographicHash::hash(request.body, QCryptographicHash::Sha256).toHex(),
                             SignedIn::Header);
        request.headers.append({"authorization", QByteArray("AWS4-HMAC-SHA256 Credential=") + account + '/' + scope
                                                     + ", SignedHeaders=host;x-amz-date, Signature="
                                                     + signatureOf("secret", date, scope, canonical)});
        return QString::fromUtf8(m_rehearsal->answer(request).body);
    }

    std::vector<LogEntry> log;

private:
    FixedClock m_clock;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<Rehearsal> m_rehearsal;
};

/// The text of the first element of a name; empty when there is none.
inline QString field(const QString& xml, const char* name)
{
    const QRegularExpression element(QStringLiteral("<%1>([^<]*)</%1>").arg(QString::fromLatin1(name)));
    return element.match(xml).captured(1);
}
inline QString codeOf(const QString& xml) { return field(xml, "Code"); }

inline constexpr const char16_t* sharedPool = u"ipam us-east-1 us-west-2\n"
                                              u"pool west private ipv4 locale=us-west-2\n"
                                              u"cidr west 10.0.0.0/16\n";

inline QString poolText(const Client& client, const char* name)
{
    return client.plan().textId(poolNamed(client.plan(), name));
}

} // namespace cadastre::testing

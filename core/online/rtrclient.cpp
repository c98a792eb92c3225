// SPDX-License-Identifier: GPL-3.0-or-later
#include "online/rtrclient.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace cadastre {

namespace {

constexpr qint64 readAhead = 1024 * 1024;

bool before(const Vrp& a, const Vrp& b)
{
    return std::tie(a.prefix, a.asn, a.maxLength) < std::tie(b.prefix, b.asn, b.maxLength);
}

/// True when `a` comes before `b` on the circle of serial numbers (RFC 1982).
bool serialBefore(std::uint32_t a, std::uint32_t b) { return a != b && static_cast<std::int32_t>(b - a) > 0; }

} // namespace

RtrClient::RtrClient(const Clock& clock, RtrLimits limits, QObject* parent)
    : QObject(parent), m_clock(clock), m_limits(limits), m_socket(this), m_deadline(this), m_next(this)
{
    m_deadline.setSingleShot(true);
    m_next.setSingleShot(true);
    // What the socket holds beyond this waits in the kernel, and then at the sender.
    m_socket.setReadBufferSize(readAhead);
    connect(&m_deadline, &QTimer::timeout, this, [this] { giveUp(QStringLiteral("timeout")); });
    connect(&m_next, &QTimer::timeout, this, [this] {
        if (m_socket.state() == QAbstractSocket::ConnectedState)
            ask();
        else
            connectSocket();
    });
    connect(&m_socket, &QTcpSocket::connected, this, &RtrClient::ask);
    connect(&m_socket, &QTcpSocket::readyRead, this, &RtrClient::readSocket);
    // Queued: the error may come from within our own calls.
    connect(
        &m_socket, &QTcpSocket::errorOccurred, this,
        [this] {
            if (m_state == State::Stopped || m_state == State::Waiting)
                return;
            if (givesUpSession())
                giveUp(QStringLiteral("session-changed"));
            else
                giveUp(QStringLiteral("connection"), {{QStringLiteral("detail"), m_socket.errorString()}});
        },
        Qt::QueuedConnection);
}

RtrClient::~RtrClient()
{
    m_socket.disconnect(this);
    m_socket.abort();
}

void RtrClient::start(const QString& host, quint16 port)
{
    stop();
    if (host != m_host || port != m_port)
        forget();
    m_host = host;
    m_port = port;
    connectSocket();
}

void RtrClient::stop()
{
    setState(State::Stopped);
    m_deadline.stop();
    m_next.stop();
    m_socket.abort();
}

/// Another cache, or one that started anew: its serials mean nothing to ours. The set itself stays.
void RtrClient::forget()
{
    m_haveSession = false;
    m_version = 1;
    m_versionAgreed = false;
}

/// A cache that started anew ends the conversation over a session it does not know (RFC 8210 §5.1), stayrtr without a
/// word. Asked the same again it would do so for ever: from then on no session is agreed on.
bool RtrClient::givesUpSession()
{
    const bool isAsked = m_state == State::Synchronising && !m_full && !m_receiving;
    if (isAsked)
        m_haveSession = false;
    return isAsked;
}

std::shared_ptr<const VrpSet> RtrClient::current() const
{
    return m_synchronisedAt && m_clock.now() < expiresAt() ? m_set : std::make_shared<const VrpSet>();
}

void RtrClient::connectSocket()
{
    m_buffer.clear();
    m_receiving = false;
    setState(State::Connecting);
    m_deadline.start(m_limits.deadlineMs);
    m_socket.abort();
    m_socket.connectToHost(m_host, m_port);
}

void RtrClient::ask()
{
    m_full = !m_haveSession;
    m_receiving = false;
    setState(State::Synchronising);
    m_deadline.start(m_limits.deadlineMs);
    m_socket.write(m_full ? rtr::resetQuery(m_version) : rtr::serialQuery(m_version, m_session, m_serial));
}

void RtrClient::readSocket()
{
    m_buffer += m_socket.readAll();
    qsizetype at = 0;
    while (true) {
        const auto pdu = rtr::read(QByteArray::fromRawData(m_buffer.constData() + at, m_buffer.size() - at));
        if (!pdu) {
            protocolError(rtr::CorruptData, pdu.error().params.value(QStringLiteral("found")));
            return;
        }
        if (!pdu->has_value())
            break;
        at += (*pdu)->size;
        if (!handle(**pdu))
            return;
    }
    m_buffer.remove(0, at);
}

bool RtrClient::handle(const rtr::ReadPdu& pdu)
{
    const bool isError = std::holds_alternative<rtr::ErrorReport>(pdu.pdu);
    if (!m_versionAgreed && !isError) {
        // RFC 8210 §7: a cache that knows only version 0 may simply answer in it.
        m_version = std::min(m_version, pdu.version);
        m_versionAgreed = true;
    }
    if (pdu.version != m_version && !isError)
        return protocolError(rtr::UnexpectedVersion, QStringLiteral("version"));
    return std::visit([this](const auto& one) { return handlePdu(one); }, pdu.pdu);
}

bool RtrClient::handlePdu(const rtr::SerialNotify& notify)
{
    if (m_state != State::InStep || (m_haveSession && notify.session == m_session && notify.serial == m_serial))
        return true;
    // Asked soon, but not once a notify.
    if (m_next.remainingTime() > m_limits.notifyPauseMs)
        m_next.start(m_limits.notifyPauseMs);
    return true;
}

bool RtrClient::handlePdu(const rtr::CacheResponse& response)
{
    if (m_state != State::Synchronising || m_receiving)
        return protocolError(rtr::CorruptData, QStringLiteral("unexpected-response"));
    if (!m_full && response.session != m_session) {
        m_haveSession = false;
        return giveUp(QStringLiteral("session-changed"));
    }
    m_session = response.session;
    m_receiving = true;
    m_announced.clear();
    m_withdrawn.clear();
    return true;
}

bool RtrClient::handlePdu(const rtr::CacheReset& /*reset*/)
{
    if (m_state != State::Synchronising || m_full)
        return protocolError(rtr::CorruptData, QStringLiteral("unexpected-reset"));
    m_haveSession = false;
    ask();
    return true;
}

bool RtrClient::handlePdu(const rtr::Prefix4or6& prefix)
{
    if (!m_receiving)
        return protocolError(rtr::CorruptData, QStringLiteral("unexpected-prefix"));
    if (m_announced.size() + m_withdrawn.size() >= m_limits.prefixes)
        return giveUp(QStringLiteral("too-many"));
    (prefix.announce ? m_announced : m_withdrawn).push_back(prefix.vrp);
    return true;
}

bool RtrClient::handlePdu(const rtr::EndOfData& end)
{
    if (!m_receiving || end.session != m_session)
        return protocolError(rtr::CorruptData, QStringLiteral("unexpected-end"));
    if (!m_full && serialBefore(end.serial, m_serial)) {
        m_haveSession = false;
        return giveUp(QStringLiteral("session-changed"));
    }
    if (!applyChanges())
        return false;
    m_receiving = false;
    m_haveSession = true;
    m_serial = end.serial;
    m_refreshSeconds = static_cast<int>(end.refresh);
    m_retrySeconds = static_cast<int>(end.retry);
    m_expireSeconds = static_cast<int>(end.expire);
    m_synchronisedAt = m_clock.now();
    m_deadline.stop();
    m_next.start(m_refreshSeconds * 1000);
    setState(State::InStep);
    Q_EMIT updated();
    return true;
}

bool RtrClient::handlePdu(const rtr::ErrorReport& report)
{
    // Never answered: two sides reporting errors to each other would not end (RFC 8210 §5.11).
    if (report.code == rtr::UnsupportedVersion && m_version == 1 && !m_versionAgreed) {
        m_version = 0;
        connectSocket();
        return false;
    }
    if (report.code == rtr::NoDataAvailable)
        return giveUp(QStringLiteral("no-data"));
    if (report.code == rtr::CorruptData && givesUpSession())
        return giveUp(QStringLiteral("session-changed"));
    m_haveSession = false;
    return giveUp(QStringLiteral("cache-error"),
                  {{QStringLiteral("code"), QString::number(report.code)}, {QStringLiteral("text"), report.text}});
}

bool RtrClient::handlePdu(const rtr::Ignored& /*ignored*/)
{
    return m_receiving || protocolError(rtr::CorruptData, QStringLiteral("unexpected-record"));
}

/// The new state in a copy; the old one is dropped only when the new one is complete and sound.
bool RtrClient::applyChanges()
{
    const auto same = [](const Vrp& a, const Vrp& b) { return !before(a, b) && !before(b, a); };
    std::sort(m_announced.begin(), m_announced.end(), before);
    std::sort(m_withdrawn.begin(), m_withdrawn.end(), before);
    if (std::adjacent_find(m_announced.begin(), m_announced.end(), same) != m_announced.end())
        return protocolError(rtr::DuplicateAnnouncement, QStringLiteral("announced-twice"));
    const std::vector<Vrp> nothing;
    const std::vector<Vrp>& old = m_full ? nothing : m_records;
    if (!std::includes(old.begin(), old.end(), m_withdrawn.begin(), m_withdrawn.end(), before))
        return protocolError(rtr::WithdrawalOfUnknown, QStringLiteral("withdrawn-unknown"));
    std::vector<Vrp> kept;
    std::set_difference(old.begin(), old.end(), m_withdrawn.begin(), m_withdrawn.end(), std::back_inserter(kept),
                        before);
    std::vector<Vrp> fresh;
    fresh.reserve(kept.size() + m_announced.size());
    std::merge(kept.begin(), kept.end(), m_announced.begin(), m_announced.end(), std::back_inserter(fresh), before);
    if (std::adjacent_find(fresh.begin(), fresh.end(), same) != fresh.end())
        return protocolError(rtr::DuplicateAnnouncement, QStringLiteral("announced-twice"));
    if (fresh.size() > m_limits.prefixes)
        return giveUp(QStringLiteral("too-many"));
    m_records = std::move(fresh);
    m_set = std::make_shared<const VrpSet>(VrpSet::build(m_records));
    m_announced = {};
    m_withdrawn = {};
    return true;
}

bool RtrClient::giveUp(const QString& reason, std::initializer_list<std::pair<QString, QString>> more)
{
    setState(State::Waiting);
    m_deadline.stop();
    m_receiving = false;
    m_announced = {};
    m_withdrawn = {};
    m_buffer.clear();
    m_socket.abort();
    // A new session is nothing to wait for: the next try asks for everything.
    m_next.start(reason == QLatin1String("session-changed") ? 0 : m_retrySeconds * 1000);
    Error error = makeError(ErrorCode::NetworkFailed, QStringLiteral("%1:%2").arg(m_host).arg(m_port), more);
    error.params.insert(QStringLiteral("reason"), reason);
    Q_EMIT failed(error);
    return false;
}

bool RtrClient::protocolError(rtr::ErrorNumber code, const QString& detail)
{
    m_haveSession = false; // whatever we agreed on, it is in doubt
    m_socket.write(rtr::errorReport(m_version, code, detail.toLatin1()));
    m_socket.flush();
    return giveUp(QStringLiteral("protocol"), {{QStringLiteral("detail"), detail}});
}

void RtrClient::setState(State state)
{
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

} // namespace cadastre

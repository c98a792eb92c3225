// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "awsapi/request.h"

#include <QByteArray>

namespace cadastre::endpoint {

/// What one request may take. Everything beyond is refused before it is stored.
struct HttpLimits {
    qsizetype headerBytes = 16 * 1024; ///< request line and headers
    int headerFields = 64;
    qint64 bodyBytes = 1024 * 1024;
};

/// Reads one HTTP/1.1 request from bytes that come in any pieces. A strict subset: Content-Length only, no folding, no
/// upgrades. Holds at most headerBytes + bodyBytes; knows nothing of sockets, time or what the request means.
class HttpReader {
public:
    enum class State { Headers, Body, Done, Refused };

    explicit HttpReader(HttpLimits limits = {}) : m_limits(limits) {}

    /// Takes what it can use and returns how many bytes that were; the rest belongs to the next request.
    qsizetype feed(QByteArrayView bytes);
    [[nodiscard]] State state() const { return m_state; }
    /// Anything of the request here yet?
    [[nodiscard]] bool hasBegun() const { return !m_head.isEmpty() || m_state != State::Headers; }
    /// Of a refused request: 400, 405, 411, 413, 417, 431, 501, 505.
    [[nodiscard]] int status() const { return m_status; }
    /// The client waits for "100 Continue" before it sends the body.
    [[nodiscard]] bool expectsContinue() const { return m_expectsContinue; }
    [[nodiscard]] bool wantsKeepAlive() const { return m_keepAlive; }
    [[nodiscard]] const awsapi::HttpRequest& request() const { return m_request; }

private:
    void parseHead();
    void refuse(int status)
    {
        m_state = State::Refused;
        m_status = status;
    }

    HttpLimits m_limits;
    State m_state = State::Headers;
    int m_status = 0;
    QByteArray m_head;
    qint64 m_bodyLength = 0;
    bool m_expectsContinue = false;
    bool m_keepAlive = true;
    awsapi::HttpRequest m_request;
};

} // namespace cadastre::endpoint

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/httpreader.h"
#include "base/result.h"

#include <QObject>
#include <QTcpServer>

#include <functional>

class QTcpSocket;
class QTimer;

namespace cadastre::endpoint {

/// What a client may take of us.
struct ServerLimits {
    HttpLimits request;
    int connections = 32;
    int headerMs = 10'000;            ///< from its first byte to the end of the headers
    int bodyMs = 30'000;              ///< from there to the end of the body; as long again to take the answer
    int idleMs = 60'000;              ///< between requests
    qint64 unreadBytes = 1024 * 1024; ///< of answers that a client has not taken; then its next request waits
};

using Handler = std::function<awsapi::HttpReply(const awsapi::HttpRequest&)>;

/// One client: reads a request, has it answered, writes, again. Deletes itself when the client is gone or too slow.
class HttpConnection final : public QObject {
    Q_OBJECT
public:
    HttpConnection(QTcpSocket* socket, const Handler& handler, const ServerLimits& limits, QObject* parent);
    /// Whether another request may follow on this connection.
    std::function<bool()> mayStay;

private:
    void read();
    void write(const awsapi::HttpReply& reply, bool keep);
    void refuse(int status);
    void expect(int ms);

    QTcpSocket* m_socket;
    const Handler& m_handler;
    ServerLimits m_limits;
    HttpReader m_reader;
    QTimer* m_deadline;
    bool m_saidContinue = false;
    bool m_isClosing = false;
    bool m_isDraining = false;
};

/// Listens on 127.0.0.1 and nowhere else. Requests that a browser could be made to send are refused before anybody reads
/// them: `Host` must be this machine's loopback name, `Origin` must not be there. Requests are
/// answered one after the other on the thread that owns the server; while 32 clients are there, others wait outside.
class HttpServer final : public QObject {
    Q_OBJECT
public:
    explicit HttpServer(Handler handler, ServerLimits limits = {}, QObject* parent = nullptr);
    ~HttpServer() override;

    /// Port 0: any free one. Errors: NetworkFailed {reason}.
    [[nodiscard]] Result<quint16> listen(quint16 port);
    /// Leaves the clients that are there.
    void close();
    [[nodiscard]] int connectionCount() const { return m_connections; }

private:
    void accept();
    [[nodiscard]] awsapi::HttpReply guarded(const awsapi::HttpRequest& request) const;

    Handler m_handler;
    Handler m_guarded;
    ServerLimits m_limits;
    QTcpServer m_server;
    int m_connections = 0;
};

} // namespace cadastre::endpoint

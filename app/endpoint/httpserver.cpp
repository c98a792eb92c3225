// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/httpserver.h"

#include <QTcpSocket>
#include <QTimer>

#include <sys/socket.h>

namespace cadastre::endpoint {

namespace {

constexpr int drainMs = 5000;

const char* reasonOf(int status)
{
    switch (status) {
    case 200: return "OK";
    case 400: return "Bad Request";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 408: return "Request Timeout";
    case 411: return "Length Required";
    case 412: return "Precondition Failed";
    case 413: return "Content Too Large";
    case 417: return "Expectation Failed";
    case 431: return "Request Header Fields Too Large";
    case 500: return "Internal Server Error";
    case 501: return "Not Supported";
    case 503: return "Service Unavailable";
    case 505: return "HTTP Version Not Supported";
    default: return "Error";
    }
}

awsapi::HttpReply plainRefusal(int status, const char* code, const char* message)
{
    awsapi::HttpReply reply;
    reply.status = status;
    reply.body = QByteArray("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Response><Errors><Error><Code>") + code
               + "</Code><Message>" + message + "</Message></Error></Errors></Response>";
    return reply;
}

/// "127.0.0.1:4566" → "127.0.0.1".
bool isLoopbackName(const QByteArray& host)
{
    QByteArray name = host.toLower();
    if (const qsizetype colon = name.lastIndexOf(':'); colon >= 0 && !name.endsWith(']'))
        name = name.left(colon);
    return name == "127.0.0.1" || name == "localhost" || name == "[::1]";
}

} // namespace

HttpConnection::HttpConnection(QTcpSocket* socket, const Handler& handler, const ServerLimits& limits, QObject* parent)
    : QObject(parent)
    , m_socket(socket)
    , m_handler(handler)
    , m_limits(limits)
    , m_reader(limits.request)
    , m_deadline(new QTimer(this))
{
    socket->setParent(this);
    socket->setReadBufferSize(64 * 1024); // what is not read yet waits in the client
    m_deadline->setSingleShot(true);
    connect(m_deadline, &QTimer::timeout, this, [this] { m_socket->abort(); });
    connect(socket, &QTcpSocket::readyRead, this, &HttpConnection::read);
    connect(socket, &QTcpSocket::bytesWritten, this, &HttpConnection::read, Qt::QueuedConnection);
    connect(socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    expect(limits.headerMs);          // who connects has something to ask
    if (socket->bytesAvailable() > 0) // and may have asked while it waited
        QMetaObject::invokeMethod(this, &HttpConnection::read, Qt::QueuedConnection);
}

void HttpConnection::expect(int ms) { m_deadline->start(ms); }

void HttpConnection::read()
{
    if (m_isDraining)
        m_socket->skip(m_socket->bytesAvailable());
    // One piece at a time; a client that sends without end is read only as fast as it takes the answers.
    while (!m_isClosing && m_socket->bytesAvailable() > 0 && m_socket->bytesToWrite() < m_limits.unreadBytes) {
        const bool hadBegun = m_reader.hasBegun();
        const HttpReader::State before = m_reader.state();
        const QByteArray piece = m_socket->peek(64 * 1024);
        const qsizetype taken = m_reader.feed(piece);
        m_socket->skip(taken);
        if (!hadBegun && m_reader.hasBegun())
            expect(m_limits.headerMs);
        if (before == HttpReader::State::Headers && m_reader.state() == HttpReader::State::Body)
            expect(m_limits.bodyMs);
        switch (m_reader.state()) {
        case HttpReader::State::Headers: break;
        case HttpReader::State::Body:
            if (m_reader.expectsContinue() && !m_saidContinue) {
                m_saidContinue = true;
                m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
            }
            break;
        case HttpReader::State::Refused: refuse(m_reader.status()); break;
        case HttpReader::State::Done: {
            const bool keep = m_reader.wantsKeepAlive() && (!mayStay || mayStay());
            const awsapi::HttpReply reply = m_handler(m_reader.request());
            m_reader = HttpReader(m_limits.request);
            m_saidContinue = false;
            write(reply, keep);
            break;
        }
        }
    }
}

void HttpConnection::write(const awsapi::HttpReply& reply, bool keep)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(reply.status) + ' ' + reasonOf(reply.status)
                    + "\r\nContent-Type: " + reply.contentType
                    + "\r\nContent-Length: " + QByteArray::number(reply.body.size())
                    + "\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n";
    if (!reply.requestId.isEmpty())
        head += "x-amzn-RequestId: " + reply.requestId + "\r\n";
    if (!reply.errorType.isEmpty())
        head += "x-amzn-ErrorType: " + reply.errorType + "\r\n";
    if (reply.status == 405)
        head += "Allow: GET, POST, DELETE\r\n";
    head += keep ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
    m_socket->write(head);
    m_socket->write(reply.body);
    if (keep) {
        expect(m_limits.idleMs);
        return;
    }
    m_isClosing = true;
    expect(m_limits.bodyMs);
    if (!m_isDraining)
        m_socket->disconnectFromHost();
}

/// Says why and reads on for a moment: closing on a client that still sends would destroy the answer before it is read.
void HttpConnection::refuse(int status)
{
    m_isDraining = true;
    write(plainRefusal(status, "MalformedRequest", reasonOf(status)), false);
    m_socket->flush();
    ::shutdown(static_cast<int>(m_socket->socketDescriptor()), SHUT_WR);
    expect(drainMs);
    m_socket->skip(m_socket->bytesAvailable());
}

HttpServer::HttpServer(Handler handler, ServerLimits limits, QObject* parent)
    : QObject(parent)
    , m_handler(std::move(handler))
    , m_guarded([this](const awsapi::HttpRequest& request) { return guarded(request); })
    , m_limits(limits)
{
    // Pausing would not do: QTcpServer takes all that wait in the system's queue before anybody can stop it.
    m_server.setMaxPendingConnections(1);
    connect(&m_server, &QTcpServer::newConnection, this, &HttpServer::accept);
}

Result<quint16> HttpServer::listen(quint16 port)
{
    if (!m_server.listen(QHostAddress(QHostAddress::LocalHost), port))
        return refuse(ErrorCode::NetworkFailed, QStringLiteral("127.0.0.1:%1").arg(port),
                      {{QStringLiteral("reason"), m_server.errorString()}});
    return m_server.serverPort();
}

HttpServer::~HttpServer() { close(); }

void HttpServer::close()
{
    m_server.close();
    for (HttpConnection* connection : findChildren<HttpConnection*>())
        delete connection;
}

void HttpServer::accept()
{
    while (m_connections < m_limits.connections && m_server.isListening()) {
        QTcpSocket* socket = m_server.nextPendingConnection();
        if (!socket)
            return;
        if (socket->state() != QAbstractSocket::ConnectedState) { // it left while it waited
            delete socket;
            continue;
        }
        auto* connection = new HttpConnection(socket, m_guarded, m_limits, this);
        ++m_connections;
        // Near the limit nobody stays: whoever waits outside gets a turn.
        connection->mayStay = [this] { return m_connections < m_limits.connections * 3 / 4; };
        connect(connection, &QObject::destroyed, this, [this] {
            --m_connections;
            QMetaObject::invokeMethod(this, &HttpServer::accept, Qt::QueuedConnection);
        });
    }
}

awsapi::HttpReply HttpServer::guarded(const awsapi::HttpRequest& request) const
{
    if (!request.hasHeader("host"))
        return plainRefusal(400, "InvalidRequest", "The Host header is missing.");
    if (!isLoopbackName(request.header("host")))
        return plainRefusal(403, "AccessDenied", "The Host header must name this computer: 127.0.0.1 or localhost.");
    if (request.hasHeader("origin"))
        return plainRefusal(403, "AccessDenied", "Requests of web pages are not answered.");
    return m_handler(request);
}

} // namespace cadastre::endpoint

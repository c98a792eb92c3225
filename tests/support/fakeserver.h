// SPDX-License-Identifier: GPL-3.0-or-later
// A server of the test's own thread on loopback, which says anything, byte for byte.
#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

namespace cadastre::testing {

/// Answers every request on loopback with what the test says, byte for byte.
class FakeServer : public QTcpServer {
public:
    enum class Then { Close, Hold };

    explicit FakeServer(QByteArray answer, Then then = Then::Close)
    {
        if (!listen(QHostAddress::LocalHost))
            qFatal("cannot listen on loopback");
        QObject::connect(this, &QTcpServer::newConnection, this, [this, answer = std::move(answer), then] {
            QTcpSocket* socket = nextPendingConnection();
            ++connections;
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket, answer, then] {
                requests += socket->readAll();
                if (!requests.endsWith("\r\n\r\n"))
                    return;
                socket->write(answer);
                if (then == Then::Close)
                    socket->disconnectFromHost();
            });
        });
    }
    [[nodiscard]] QUrl base() const { return QUrl(QStringLiteral("http://127.0.0.1:%1/rdap/").arg(serverPort())); }

    int connections = 0;
    QByteArray requests;
};

inline QByteArray ok(const QByteArray& body, const QByteArray& headers = {},
                     const QByteArray& type = "application/rdap+json")
{
    return "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nContent-Length: " + QByteArray::number(body.size())
         + "\r\n" + headers + "Connection: close\r\n\r\n" + body;
}

inline QByteArray status(const QByteArray& line, const QByteArray& headers = {})
{
    return "HTTP/1.1 " + line + "\r\nContent-Length: 0\r\n" + headers + "Connection: close\r\n\r\n";
}

} // namespace cadastre::testing

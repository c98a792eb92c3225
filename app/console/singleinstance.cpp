// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/singleinstance.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>
#include <QDir>
#include <QLocalServer>
#include <QLocalSocket>
#include <QStandardPaths>

namespace cadastre {

namespace {
constexpr int waitMs = 1500;
constexpr qint64 longestMessage = 1 << 20;
} // namespace

SingleInstance::SingleInstance(const QString& profile, QObject* parent) : QObject(parent)
{
    const QByteArray key = QCryptographicHash::hash(profile.toUtf8(), QCryptographicHash::Sha256).toHex().left(12);
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    m_name = QDir(folder).filePath(QStringLiteral("cadastre-%1.socket").arg(QString::fromLatin1(key)));
}

SingleInstance::~SingleInstance() = default;

bool SingleInstance::handOver(const QStringList& plans) const
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(waitMs))
        return false;
    QByteArray message;
    QDataStream stream(&message, QIODevice::WriteOnly);
    stream << plans;
    socket.write(message);
    socket.flush();
    // The other one closes when it has read all.
    return socket.waitForDisconnected(waitMs) || socket.state() == QLocalSocket::UnconnectedState;
}

bool SingleInstance::listen()
{
    m_server = std::make_unique<QLocalServer>();
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server.get(), &QLocalServer::newConnection, this, &SingleInstance::receive);
    if (m_server->listen(m_name))
        return true;
    QLocalServer::removeServer(m_name); // left behind by a crash: nobody answered handOver()
    return m_server->listen(m_name);
}

void SingleInstance::receive()
{
    while (QLocalSocket* socket = m_server->nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        const auto read = [this, socket] {
            if (socket->bytesAvailable() > longestMessage) {
                socket->abort();
                return;
            }
            QDataStream stream(socket);
            QStringList plans;
            stream.startTransaction();
            stream >> plans;
            if (!stream.commitTransaction())
                return; // the rest is on its way
            socket->disconnectFromServer();
            Q_EMIT activated(plans);
        };
        connect(socket, &QLocalSocket::readyRead, socket, read);
        read();
    }
}

} // namespace cadastre

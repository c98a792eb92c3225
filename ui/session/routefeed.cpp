// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/routefeed.h"

#include "online/rtrclient.h"

#include <QEventLoop>
#include <QThread>
#include <QUrl>

#include <utility>

namespace cadastre {

RouteFeed::RouteFeed(const Clock& clock, const QString& host, quint16 port, QObject* parent)
    : QObject(parent)
    , m_server(host.contains(u':') ? QStringLiteral("[%1]:%2").arg(host).arg(port)
                                   : QStringLiteral("%1:%2").arg(host).arg(port))
    , m_thread(QThread::create([this, &clock, host, port] {
        RtrClient client(clock);
        // What happens here is told there; after the end of this object nobody hears it.
        const auto tell = [this, &client] {
            QMetaObject::invokeMethod(
                this,
                [this, set = client.current(), at = client.synchronisedAt()] {
                    m_isFailing = false;
                    Q_EMIT updated(set, at);
                },
                Qt::QueuedConnection);
        };
        QObject::connect(&client, &RtrClient::updated, &client, tell);
        QObject::connect(&client, &RtrClient::failed, &client, [this, &client](const Error& error) {
            QMetaObject::invokeMethod(
                this,
                [this, error, set = client.current(), at = client.synchronisedAt()] {
                    if (at) // the last state stands until it is too old to be believed
                        Q_EMIT updated(set, at);
                    if (!std::exchange(m_isFailing, true))
                        Q_EMIT failed(error);
                },
                Qt::QueuedConnection);
        });
        client.start(host, port);
        QEventLoop().exec();
        client.stop();
    }))
{
    m_thread->setParent(this);
    m_thread->start();
}

RouteFeed::~RouteFeed()
{
    m_thread->quit();
    m_thread->wait();
}

Result<std::pair<QString, quint16>> RouteFeed::parseServer(const QString& text)
{
    const QUrl url(QStringLiteral("rtr://") + text.trimmed());
    if (!url.isValid() || url.host().isEmpty() || url.port() < 1 || !url.path().isEmpty() || !url.userInfo().isEmpty())
        return refuse(ErrorCode::InvalidValue, text,
                      {{QStringLiteral("field"), QStringLiteral("rtr")},
                       {QStringLiteral("value"), text},
                       {QStringLiteral("reason"), QStringLiteral("host-colon-port")}});
    return std::pair{url.host(), static_cast<quint16>(url.port())};
}

} // namespace cadastre

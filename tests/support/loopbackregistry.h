// SPDX-License-Identifier: GPL-3.0-or-later
// A registry on loopback that answers every request with the same bytes, from a thread of its own: also while the test
// waits for another program.
#pragma once

#include <QByteArray>
#include <QString>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <mutex>
#include <thread>

namespace cadastre::testing {

class LoopbackRegistry {
public:
    explicit LoopbackRegistry(QByteArray answer) : m_answer(std::move(answer))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        m_fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        if (m_fd < 0 || ::bind(m_fd, reinterpret_cast<sockaddr*>(&address), size) != 0 || ::listen(m_fd, 8) != 0
            || ::getsockname(m_fd, reinterpret_cast<sockaddr*>(&address), &size) != 0)
            qFatal("cannot listen on loopback");
        m_port = ntohs(address.sin_port);
        m_thread = std::thread([this] { serve(); });
    }
    LoopbackRegistry(const LoopbackRegistry&) = delete;
    LoopbackRegistry& operator=(const LoopbackRegistry&) = delete;
    ~LoopbackRegistry()
    {
        m_ends = true;
        m_thread.join();
        ::close(m_fd);
    }
    [[nodiscard]] QString base() const { return QStringLiteral("http://127.0.0.1:%1/").arg(m_port); }
    [[nodiscard]] QByteArray requests() const
    {
        const std::lock_guard lock(m_mutex);
        return m_requests;
    }
    static QByteArray ok(const QByteArray& body, const QByteArray& type = "application/rdap+json")
    {
        return "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nContent-Length: " + QByteArray::number(body.size())
             + "\r\nConnection: close\r\n\r\n" + body;
    }

private:
    void serve()
    {
        while (!m_ends) {
            pollfd waiting{m_fd, POLLIN, 0};
            if (::poll(&waiting, 1, 50) <= 0)
                continue;
            const int client = ::accept4(m_fd, nullptr, nullptr, SOCK_CLOEXEC);
            QByteArray asked;
            char buffer[4096];
            while (!asked.endsWith("\r\n\r\n")) {
                const ssize_t got = ::recv(client, buffer, sizeof buffer, 0);
                if (got <= 0)
                    break;
                asked.append(buffer, got);
            }
            {
                const std::lock_guard lock(m_mutex);
                m_requests += asked;
            }
            for (qsizetype sent = 0; sent < m_answer.size();) {
                const ssize_t put = ::send(client, m_answer.constData() + sent,
                                           static_cast<size_t>(m_answer.size() - sent), MSG_NOSIGNAL);
                if (put <= 0)
                    break;
                sent += put;
            }
            ::shutdown(client, SHUT_WR);
            ::recv(client, buffer, sizeof buffer, 0); // till the other side closes, too
            ::close(client);
        }
    }

    QByteArray m_answer;
    QByteArray m_requests;
    mutable std::mutex m_mutex;
    std::atomic<bool> m_ends = false;
    std::thread m_thread;
    int m_fd = -1;
    int m_port = 0;
};

} // namespace cadastre::testing

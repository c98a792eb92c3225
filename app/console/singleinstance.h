// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

#include <memory>

class QLocalServer;

namespace cadastre {

/// One program a person and profile: a second start hands its plans to the first and ends. The socket lies in
/// XDG_RUNTIME_DIR and only its owner can reach it.
class SingleInstance final : public QObject {
    Q_OBJECT
public:
    /// `profile` names the settings that the program runs with; others do not meet.
    explicit SingleInstance(const QString& profile, QObject* parent = nullptr);
    ~SingleInstance() override;

    /// True when another one runs and took the plans (absolute paths).
    [[nodiscard]] bool handOver(const QStringList& plans) const;
    /// Waits for others from here on. False when the socket cannot be had: then every start has its own windows.
    bool listen();

Q_SIGNALS:
    void activated(const QStringList& plans);

private:
    void receive();
    QString m_name;
    std::unique_ptr<QLocalServer> m_server;
};

} // namespace cadastre

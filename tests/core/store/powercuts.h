// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vfsshim.h"

#include <QByteArray>
#include <QMap>
#include <QString>

#include <optional>
#include <vector>

namespace cadastre::testing {

/// Writes down what is done to the files of a folder while it is carried out; what the disk would hold had its power been
/// cut before any of these steps can then be laid out elsewhere (reliability.md §4.2). What was synced is there. Of the
/// rest a part is, in pieces of 512 bytes, later ones before earlier ones, or something that nobody wrote.
class PowerCuts final : public VfsShim {
public:
    /// What lies in the folder by now counts as synced.
    explicit PowerCuts(const QString& folder);
    /// Removals by others than SQLite are not heard of: call it when there were any, and nothing is left to sync.
    void stop() { m_isOn = false; }
    [[nodiscard]] int steps() const { return static_cast<int>(m_steps.size()); }

    enum class Disk {
        Honest,    ///< what it says is synced is
        Forgetful, ///< its cache is lost, whatever it said
    };
    /// The files after a cut before step `at` (steps(): after all of them), put into the folder `to`. Each seed is
    /// another outcome: 0 loses all that was not synced, 1 nothing, 2 its later half, others any part of it.
    [[nodiscard]] bool lay(int at, std::uint32_t seed, Disk disk, const QString& to) const;

protected:
    int heard(const Access& access) override;

private:
    struct Step {
        Access::Kind kind;
        QString name; ///< in the folder
        QByteArray bytes;
        qint64 at = 0;
        bool syncsFolder = false;
    };
    using Files = QMap<QString, QByteArray>;
    static void apply(Files& files, const Step& step);
    void sync(Files& files, std::vector<Step>& pending, const Step& step) const;

    QString m_folder;
    Files m_start;
    std::vector<Step> m_steps;
    bool m_isOn = true;
};

} // namespace cadastre::testing

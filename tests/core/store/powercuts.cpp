// SPDX-License-Identifier: GPL-3.0-or-later
#include "powercuts.h"

#include "support/bytes.h"

#include <QDir>
#include <QFileInfo>
#include <QRandomGenerator>

#include <algorithm>

namespace cadastre::testing {

namespace {

constexpr qsizetype sectorBytes = 512;

void putAt(QByteArray& file, qint64 at, QByteArrayView bytes)
{
    if (file.size() < at + bytes.size())
        file.append(QByteArray(at + bytes.size() - file.size(), '\0'));
    std::copy(bytes.begin(), bytes.end(), file.begin() + at);
}

/// Is shared memory, which no power cut leaves anything of.
bool isShared(const QString& name) { return name.endsWith(QStringLiteral("-shm")); }

} // namespace

PowerCuts::PowerCuts(const QString& folder) : m_folder(QFileInfo(folder).canonicalFilePath())
{
    for (const QFileInfo& file : QDir(m_folder).entryInfoList(QDir::Files))
        if (!isShared(file.fileName()))
            m_start.insert(file.fileName(), bytesOf(file.filePath()));
}

int PowerCuts::heard(const Access& access)
{
    const QFileInfo file(QString::fromUtf8(access.file));
    if (!m_isOn || !access.file || access.kind == Access::Kind::Read || access.kind == Access::Kind::Share
        || file.path() != m_folder || isShared(file.fileName()))
        return 0;
    m_steps.push_back({access.kind, file.fileName(),
                       access.bytes ? QByteArray(static_cast<const char*>(access.bytes), access.size) : QByteArray(),
                       access.at, access.syncsFolder});
    return 0;
}

void PowerCuts::apply(Files& files, const Step& step)
{
    switch (step.kind) {
    case Access::Kind::Create: files[step.name]; break;
    case Access::Kind::Write: putAt(files[step.name], step.at, step.bytes); break;
    case Access::Kind::Truncate: {
        QByteArray& file = files[step.name];
        file.append(QByteArray(std::max<qint64>(0, step.at - file.size()), '\0'));
        file.truncate(step.at);
        break;
    }
    case Access::Kind::Delete: files.remove(step.name); break;
    case Access::Kind::Read:
    case Access::Kind::Share:
    case Access::Kind::Sync: break;
    }
}

void PowerCuts::sync(Files& files, std::vector<Step>& pending, const Step& step) const
{
    // A file that is synced for the first time takes its folder with it, and with that all names that came or went.
    const bool isNew = std::any_of(pending.begin(), pending.end(), [&](const Step& one) {
        return one.kind == Access::Kind::Create && one.name == step.name;
    });
    const bool isFolder = step.kind == Access::Kind::Delete || isNew;
    std::vector<Step> left;
    for (Step& one : pending) {
        const bool isName = one.kind == Access::Kind::Create || one.kind == Access::Kind::Delete;
        if ((isName && isFolder) || (!isName && step.kind == Access::Kind::Sync && one.name == step.name))
            apply(files, one);
        else
            left.push_back(std::move(one));
    }
    pending = std::move(left);
}

bool PowerCuts::lay(int at, std::uint32_t seed, Disk disk, const QString& to) const
{
    Files files = m_start;
    std::vector<Step> pending;
    for (int i = 0; i < at; ++i) {
        const Step& step = m_steps[static_cast<std::size_t>(i)];
        if (step.kind != Access::Kind::Sync)
            pending.push_back(step);
        if (disk == Disk::Honest && (step.kind == Access::Kind::Sync || step.syncsFolder))
            sync(files, pending, step);
    }
    QRandomGenerator random(seed);
    const std::size_t kept = seed == 0 ? 0 : seed == 2 ? pending.size() / 2 : pending.size();
    for (std::size_t i = 0; i < kept; ++i) {
        const Step& step = pending[i];
        if (seed <= 2 || step.kind != Access::Kind::Write) {
            if (seed <= 2 || random.bounded(2) == 0)
                apply(files, step);
            continue;
        }
        if (!files.contains(step.name))
            continue; // its name was lost
        for (qsizetype from = 0; from < step.bytes.size(); from += sectorBytes) {
            QByteArray sector = step.bytes.mid(from, sectorBytes);
            const quint32 fate = random.bounded(8);
            if (fate == 0) // torn: the disk was writing it
                std::generate(sector.begin(), sector.end(), [&] { return static_cast<char>(random.bounded(256)); });
            if (fate < 5)
                putAt(files[step.name], step.at + from, sector);
        }
    }
    for (auto file = files.cbegin(); file != files.cend(); ++file)
        if (!putBytes(QDir(to).filePath(file.key()), file.value()))
            return false;
    return true;
}

} // namespace cadastre::testing

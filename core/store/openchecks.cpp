// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/openchecks.h"

#include "store/damaged.h"
#include "store/schema.h"

#include <QByteArray>
#include <QFile>
#include <QFileInfo>
#include <QThread>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <array>
#include <map>
#include <mutex>
#include <optional>

namespace cadastre {

namespace {

constexpr qint64 largestPlan = qint64{16} << 30;
constexpr qint64 largestPage = 65536;
constexpr std::array<std::uint8_t, 8> journalMagic{0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7};

struct OpenFiles {
    std::mutex mutex;
    std::map<FileIdentity, int> count;
};
// Locks of a file belong to the process, so what is open is known to the process.
OpenFiles& openFiles()
{
    static OpenFiles files;
    return files;
}

std::uint32_t bigEndian(const QByteArray& bytes, qsizetype at)
{
    std::uint32_t value = 0;
    for (qsizetype i = at; i < at + 4; ++i)
        value = (value << 8) | static_cast<std::uint8_t>(i < bytes.size() ? bytes[i] : 0);
    return value;
}

/// The first bytes of a file; never follows the name to anything but what was looked at. Empty when it cannot be read.
std::optional<QByteArray> readStart(const QString& path, qint64 size)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
    if (descriptor < 0)
        return std::nullopt;
    QByteArray bytes(size, '\0');
    qint64 have = 0;
    while (have < size) {
        const ssize_t got = ::read(descriptor, bytes.data() + have, static_cast<std::size_t>(size - have));
        if (got <= 0)
            break;
        have += got;
    }
    ::close(descriptor);
    bytes.resize(have);
    return bytes;
}

/// Leaving WAL mode (and entering it) rewrites the first page under a rollback journal; killed at that moment, a good
/// plan has a -journal beside it. Such a one puts back the first page as it is but for the bytes that say which mode.
bool isModeSwitch(const QByteArray& journal, const QByteArray& page, qint64 fileSize)
{
    const qint64 sector = bigEndian(journal, 20);
    const qint64 pageSize = bigEndian(journal, 24);
    if (pageSize != page.size() || sector < 28 || sector > largestPage || bigEndian(journal, 8) != 1
        || bigEndian(journal, 16) != fileSize / pageSize || journal.size() < sector + 4 + pageSize
        || bigEndian(journal, sector) != 1)
        return false;
    QByteArray before = journal.mid(sector + 4, pageSize);
    QByteArray now = page;
    for (const auto& [at, length] : {std::pair{18, 2}, std::pair{24, 4}, std::pair{92, 8}})
        for (int i = at; i < at + length; ++i)
            before[i] = now[i] = 0;
    return before == now;
}

/// Does another process write to the file under a rollback journal at this moment? SQLite then holds its RESERVED lock,
/// a byte behind the first GiB (https://www.sqlite.org/fileformat2.html, "The Lock-Byte Page").
bool isBeingWritten(const QString& path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
    if (descriptor < 0)
        return false;
    struct flock lock {};
    lock.l_type = F_RDLCK;
    lock.l_whence = SEEK_SET;
    lock.l_start = 0x40000000 + 1;
    lock.l_len = 1;
    const bool isHeld = ::fcntl(descriptor, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
    ::close(descriptor);
    return isHeld;
}

/// Is there nothing that SQLite would play back, or only a change of mode?
bool isHarmlessJournal(const QString& path, const QString& journalPath)
{
    const QFileInfo journalFile(journalPath);
    if (!journalFile.exists() && !journalFile.isSymLink())
        return true;
    if (!journalFile.isFile() || journalFile.isSymLink())
        return false;
    const auto journal = readStart(journalPath, 2 * largestPage + 4);
    const auto header = readStart(path, 100);
    const auto page = header ? readStart(path, std::max<qint64>(bigEndian(*header, 16) >> 16, 512)) : std::nullopt;
    if (!journal || !page)
        return false;
    const bool isHot = journal->startsWith(QByteArrayView(reinterpret_cast<const char*>(journalMagic.data()), 8));
    return !isHot || isModeSwitch(*journal, *page, QFileInfo(path).size());
}

Result<void> checkJournal(const QString& path)
{
    // Another process may be between two of its steps, and file and journal be read at different ones: what is of now
    // passes, what was left stays.
    constexpr int looks = 25;
    constexpr unsigned pauseMs = 20;
    const QString journalPath = path + QStringLiteral("-journal");
    for (int look = 0; look < looks; ++look) {
        if (isHarmlessJournal(path, journalPath) || isBeingWritten(path))
            return {};
        if (const QFileInfo left(journalPath); left.isSymLink() || !left.isFile())
            break;
        QThread::msleep(pauseMs);
    }
    return damaged(path, "foreign-journal");
}

bool saysWal(const QByteArray& header) { return header.size() >= 20 && (header[18] == 2 || header[19] == 2); }

bool isOnNetwork(const QByteArray& name)
{
    struct statfs where {};
    if (::statfs(name.constData(), &where) != 0)
        return false;
    switch (static_cast<std::uint32_t>(where.f_type)) {
    case 0x6969:     // NFS
    case 0x517B:     // SMB
    case 0xFF534D42: // CIFS
    case 0xFE534D42: // SMB2
    case 0x5346414F: // AFS
        return true;
    default: return false;
    }
}

} // namespace

Result<void> checkLeftovers(OpenFacts& facts, LeftoverJournal journal)
{
    if (journal == LeftoverJournal::Judge)
        if (auto checked = checkJournal(facts.path); !checked)
            return checked;
    const QFileInfo wal(facts.path + QStringLiteral("-wal"));
    if (wal.isSymLink() || (wal.exists() && !wal.isFile()))
        return damaged(facts.path, "foreign-wal");
    facts.hasWal = wal.size() > 0;
    // A closed plan was taken out of WAL mode after its -wal file was removed; one that another process began to write to
    // since its header was read says so before its -wal file holds anything.
    if (journal == LeftoverJournal::Judge && facts.hasWal && !facts.isWal) {
        const auto header = readStart(facts.path, 100);
        facts.isWal = header && saysWal(*header);
        if (!facts.isWal)
            return damaged(facts.path, "foreign-wal");
    }
    return {};
}

bool hasOtherNames(const QString& path)
{
    struct stat facts {};
    return ::stat(QFile::encodeName(path).constData(), &facts) == 0 && facts.st_nlink > 1;
}

bool isOnlyName(const QString& path, FileIdentity identity)
{
    struct stat facts {};
    return ::stat(QFile::encodeName(path).constData(), &facts) == 0 && facts.st_nlink == 1
        && identity == FileIdentity{facts.st_dev, facts.st_ino};
}

FileIdentity identityOf(const QString& path)
{
    struct stat facts {};
    if (::stat(QFile::encodeName(path).constData(), &facts) != 0)
        return {0, 0};
    return {facts.st_dev, facts.st_ino};
}

Result<OpenFacts> checkBeforeOpening(const QString& path, int supportedVersion, LeftoverJournal journal)
{
    const auto unreadable = [&](const char* reason) {
        return refuse(ErrorCode::FileNotReadable, path, {{QStringLiteral("reason"), QString::fromLatin1(reason)}});
    };
    const auto notAPlan = [&](const char* reason) {
        return refuse(ErrorCode::NotAPlan, path, {{QStringLiteral("reason"), QString::fromLatin1(reason)}});
    };
    OpenFacts facts;
    facts.path = QFileInfo(path).canonicalFilePath();
    if (facts.path.isEmpty())
        return refuse(ErrorCode::FileNotFound, path);
    const QByteArray name = QFile::encodeName(facts.path);
    struct stat status {};
    if (::stat(name.constData(), &status) != 0)
        return refuse(ErrorCode::FileNotFound, path);
    if (!S_ISREG(status.st_mode))
        return unreadable("not-a-file");
    facts.identity = {status.st_dev, status.st_ino};
    if (status.st_size > largestPlan)
        return refuse(ErrorCode::FileTooLarge, path,
                      {{QStringLiteral("size"), QString::number(status.st_size)},
                       {QStringLiteral("limit"), QString::number(largestPlan)}});
    if (::access(name.constData(), R_OK) != 0)
        return unreadable("permission");

    if (::access(name.constData(), W_OK) != 0)
        facts.readOnlyReason = QStringLiteral("permissions");
    else if (::access(QFile::encodeName(QFileInfo(facts.path).path()).constData(), W_OK) != 0)
        facts.readOnlyReason = QStringLiteral("directory");
    else if (isOnNetwork(name))
        facts.readOnlyReason = QStringLiteral("network");
    else if (hasOtherNames(facts.path))
        facts.readOnlyReason = QStringLiteral("links");
    facts.mayWrite = facts.readOnlyReason.isEmpty();

    if (OpenMark::isOpen(facts.identity)) { // looked at when it was opened; another descriptor now would cost its locks
        facts.version = supportedVersion;
        facts.isWal = true;
        return facts;
    }
    const auto header = readStart(facts.path, 100);
    if (!header)
        return unreadable("permission");
    if (header->size() < 100)
        return notAPlan("too-short");
    if (!header->startsWith(QByteArrayView("SQLite format 3\0", 16)))
        return notAPlan("magic");
    if (bigEndian(*header, 68) != static_cast<std::uint32_t>(planApplicationId))
        return notAPlan("application-id");
    const std::uint32_t pageSize = bigEndian(*header, 16) >> 16;
    if (pageSize != 1 && (pageSize < 512 || (pageSize & (pageSize - 1)) != 0))
        return notAPlan("page-size");
    facts.version = static_cast<int>(bigEndian(*header, 60));
    if (facts.version > supportedVersion)
        return refuse(ErrorCode::PlanNewer, path,
                      {{QStringLiteral("version"), QString::number(facts.version)},
                       {QStringLiteral("supported"), QString::number(supportedVersion)},
                       {QStringLiteral("writer"), QString()}});
    if (facts.version < 1)
        return notAPlan("version");
    facts.isWal = saysWal(*header);
    if (auto left = checkLeftovers(facts, journal); !left)
        return Unexpected(left.error());
    return facts;
}

OpenMark::OpenMark(FileIdentity identity) : m_identity(identity)
{
    OpenFiles& files = openFiles();
    const std::lock_guard guard(files.mutex);
    ++files.count[m_identity];
}

OpenMark::~OpenMark()
{
    OpenFiles& files = openFiles();
    const std::lock_guard guard(files.mutex);
    if (--files.count[m_identity] == 0)
        files.count.erase(m_identity);
}

bool OpenMark::isOpen(FileIdentity identity)
{
    OpenFiles& files = openFiles();
    const std::lock_guard guard(files.mutex);
    return files.count.contains(identity);
}

} // namespace cadastre

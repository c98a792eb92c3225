// SPDX-License-Identifier: GPL-3.0-or-later
#include "byoip/newfile.h"

#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace cadastre {

namespace {

Unexpected failed(const QString& path, int reason)
{
    const ErrorCode code = reason == EEXIST                     ? ErrorCode::FileExists
                         : reason == ENOSPC || reason == EDQUOT ? ErrorCode::DiskFull
                                                                : ErrorCode::FileNotWritable;
    return refuse(code, path, {{QStringLiteral("reason"), qt_error_string(reason)}});
}

/// An open file that takes its temporary name with it unless it is kept.
class Draft {
public:
    Draft(QByteArray name, mode_t mode)
        : m_name(std::move(name))
        , m_fd(::open(m_name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode))
    {}
    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;
    ~Draft()
    {
        if (m_fd >= 0) {
            ::close(m_fd);
            ::unlink(m_name.constData());
        }
    }
    [[nodiscard]] bool isOpen() const { return m_fd >= 0; }
    /// 0, or errno.
    [[nodiscard]] int write(std::string_view bytes) const
    {
        while (!bytes.empty()) {
            const ssize_t done = ::write(m_fd, bytes.data(), bytes.size());
            if (done < 0 && errno == EINTR)
                continue;
            if (done < 0)
                return errno;
            bytes.remove_prefix(static_cast<std::size_t>(done));
        }
        return ::fsync(m_fd) == 0 ? 0 : errno;
    }
    /// Gives the file its name if that is free. 0, or errno (EEXIST).
    [[nodiscard]] int publish(const QByteArray& path)
    {
        if (::renameat2(AT_FDCWD, m_name.constData(), AT_FDCWD, path.constData(), RENAME_NOREPLACE) == 0) {
            ::close(m_fd);
            m_fd = -1;
            return 0;
        }
        if (errno != EINVAL && errno != ENOSYS)
            return errno;
        // File systems without RENAME_NOREPLACE: a second hard link fails on an existing name just the same, and the
        // destructor removes the first.
        return ::link(m_name.constData(), path.constData()) == 0 ? 0 : errno;
    }

private:
    QByteArray m_name;
    int m_fd;
};

} // namespace

Result<void> writeNewFile(const QString& path, std::string_view bytes, FileSecrecy secrecy)
{
    const QByteArray target = QFile::encodeName(path);
    struct stat status = {};
    if (::lstat(target.constData(), &status) == 0)
        return failed(path, EEXIST);
    const QString suffix = QString::number(QRandomGenerator::system()->generate64(), 36);
    const QFileInfo info(path);
    Draft draft(QFile::encodeName(info.path() + QStringLiteral("/.") + info.fileName() + u'.' + suffix),
                secrecy == FileSecrecy::OwnerOnly ? 0600 : 0666);
    if (!draft.isOpen())
        return failed(path, errno);
    if (const int reason = draft.write(bytes))
        return failed(path, reason);
    if (const int reason = draft.publish(target))
        return failed(path, reason);
    const int folder = ::open(QFile::encodeName(info.path()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder >= 0) {
        // Some file systems refuse to sync a folder; the file itself is safe by then, so that is not a failure.
        static_cast<void>(::fsync(folder));
        ::close(folder);
    }
    return {};
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/newplan.h"

#include "store/connection.h"
#include "store/digest.h"
#include "store/openchecks.h"
#include "store/rowtables.h"
#include "store/schema.h"
#include "store/statement.h"

#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace cadastre {

namespace {

/// A file beside the target that is removed again unless it was given its name.
class Draft {
public:
    explicit Draft(const QString& target)
        : m_target(target)
        , m_path(target + QStringLiteral(".new-") + QUuid::createUuid().toString(QUuid::Id128).left(12))
    {}
    ~Draft()
    {
        if (!m_placed)
            QFile::remove(m_path);
        QFile::remove(m_path + QStringLiteral("-journal"));
    }
    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;
    [[nodiscard]] const QString& path() const { return m_path; }

    /// Errors: FileExists, FileNotWritable, DiskFull.
    [[nodiscard]] Result<void> place(ExistingFile existing)
    {
        const QByteArray from = QFile::encodeName(m_path);
        const QByteArray to = QFile::encodeName(m_target);
        if (auto flushed = flush(from, O_RDONLY); !flushed)
            return flushed;
        const unsigned flags = existing == ExistingFile::Replace ? 0 : RENAME_NOREPLACE;
        int renamed = ::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), flags);
        if (renamed != 0 && errno == EINVAL) // a file system that cannot promise it
            renamed =
                QFileInfo::exists(m_target) ? (errno = EEXIST, -1) : std::rename(from.constData(), to.constData());
        if (renamed != 0)
            return errno == EEXIST ? Result<void>(refuse(ErrorCode::FileExists, m_target)) : failed();
        m_placed = true;
        return flush(QFile::encodeName(QFileInfo(m_target).absolutePath()), O_RDONLY | O_DIRECTORY);
    }

private:
    [[nodiscard]] Unexpected failed() const
    {
        const int why = errno;
        return refuse(why == ENOSPC || why == EDQUOT ? ErrorCode::DiskFull : ErrorCode::FileNotWritable, m_target,
                      {{QStringLiteral("reason"), QString::fromLocal8Bit(std::strerror(why))}});
    }
    [[nodiscard]] Result<void> flush(const QByteArray& name, int flags) const
    {
        const int descriptor = ::open(name.constData(), flags | O_CLOEXEC);
        if (descriptor < 0)
            return failed();
        const int synced = ::fsync(descriptor);
        const int why = errno;
        ::close(descriptor);
        errno = why;
        if (synced != 0 && why != EINVAL) // some file systems cannot flush a directory
            return failed();
        return {};
    }

    QString m_target;
    QString m_path;
    bool m_placed = false;
};

Result<void> checkFolder(const QString& path)
{
    const QFileInfo folder(QFileInfo(path).absolutePath());
    const auto no = [&](const char* reason) {
        return refuse(ErrorCode::FileNotWritable, path, {{QStringLiteral("reason"), QString::fromLatin1(reason)}});
    };
    if (!folder.isDir())
        return no("no-folder");
    if (!folder.isWritable())
        return no("permissions");
    return {};
}

Result<void> fill(Connection& connection, const PlanSettings& settings)
{
    sqlite3* database = connection.handle();
    const std::string header = "PRAGMA application_id=" + std::to_string(planApplicationId);
    if (auto done = runSql(database, header.c_str()); !done)
        return done;
    auto transaction = Transaction::begin(connection, Transaction::Kind::Write);
    if (!transaction)
        return Unexpected(transaction.error());
    if (auto done = migrate(database, 0); !done)
        return done;
    auto meta = Statement::prepare(database, "INSERT INTO meta (key, value) VALUES (?,?)");
    if (!meta)
        return Unexpected(meta.error());
    const QByteArray uuid = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    for (const auto& [key, value] : {std::pair<std::string_view, std::string_view>{
                                         "plan", {uuid.constData(), static_cast<std::size_t>(uuid.size())}},
                                     std::pair<std::string_view, std::string_view>{"writer", CADASTRE_VERSION}}) {
        meta->bindText(1, key);
        meta->bindText(2, value);
        if (auto done = meta->run(); !done)
            return done;
    }
    ChangeSet changes;
    PlanSettings row = settings;
    row.id = {1};
    changes.insert(row);
    KindStates states;
    applyToStates(states, changes);
    states[kindIndex<PlanSettings>].next = 2;
    RowTables rows(database);
    if (auto done = rows.write(changes); !done)
        return done;
    if (auto done = rows.writeStates({}, states); !done)
        return done;
    return transaction->commit();
}

} // namespace

Result<void> makeNewPlan(const QString& path, const PlanSettings& settings)
{
    if (QFileInfo::exists(path) || QFileInfo(path).isSymLink())
        return refuse(ErrorCode::FileExists, path);
    if (auto folder = checkFolder(path); !folder)
        return folder;
    Draft draft(path);
    {
        auto connection = Connection::open(draft.path(), Connection::Access::ReadWrite);
        if (!connection)
            return refuse(ErrorCode::FileNotWritable, path,
                          {{QStringLiteral("reason"), connection.error().params.value(QStringLiteral("reason"))}});
        if (auto filled = fill(**connection, settings); !filled) {
            Error error = filled.error();
            error.subject = path;
            return Unexpected(error);
        }
    }
    return draft.place(ExistingFile::Keep);
}

Result<void> copyPlan(sqlite3* database, const QString& path, ExistingFile existing)
{
    if (existing == ExistingFile::Keep && QFileInfo::exists(path))
        return refuse(ErrorCode::FileExists, path);
    if (auto folder = checkFolder(path); !folder)
        return folder;
    const QString target = QFileInfo::exists(path) ? QFileInfo(path).canonicalFilePath() : path;
    // Replacing a file that somebody has open would leave them writing to one without a name.
    if (OpenMark::isOpen(identityOf(target)) || QFileInfo::exists(target + QStringLiteral("-wal")))
        return refuse(ErrorCode::FileNotWritable, path, {{QStringLiteral("reason"), QStringLiteral("open")}});
    Draft draft(target);
    const auto copied = [&]() -> Result<void> {
        auto vacuum = Statement::prepare(database, "VACUUM INTO ?");
        if (!vacuum)
            return Unexpected(vacuum.error());
        const QByteArray name = QFile::encodeName(draft.path());
        vacuum->bindText(1, {name.constData(), static_cast<std::size_t>(name.size())});
        return vacuum->run();
    }();
    if (!copied) {
        Error error = copied.error();
        error.subject = path;
        return Unexpected(error);
    }
    return draft.place(existing);
}

QString backupPath(const QString& path, int version) { return QStringLiteral("%1.v%2-backup").arg(path).arg(version); }

} // namespace cadastre

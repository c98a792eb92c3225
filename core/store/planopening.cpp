// SPDX-License-Identifier: GPL-3.0-or-later
// How a plan file is opened, read and believed, one of an older version too.
#include "store/connection.h"
#include "store/damaged.h"
#include "store/journaltable.h"
#include "store/newplan.h"
#include "store/planfile.h"
#include "store/rowtables.h"
#include "store/schema.h"
#include "store/statement.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

namespace cadastre {

namespace {

constexpr qint64 largestRecovery = qint64{1} << 30;
constexpr qint64 largestCheckedAtOnce = qint64{32} << 20; // some 60 ms

/// In bytes, with what waits in the -wal file.
qint64 sizeOf(const QString& path) { return QFileInfo(path).size() + QFileInfo(path + QStringLiteral("-wal")).size(); }

} // namespace

/// A writer that was killed leaves a journal from which SQLite puts back the state before; so does somebody who wants the
/// plan to be another. What comes of it is looked at in a copy, by all that a plan is opened by.
bool PlanFile::isRecoverable(const QString& path)
{
    const QFileInfo file(QFileInfo(path).canonicalFilePath());
    const QFileInfo journal(file.filePath() + QStringLiteral("-journal"));
    if (!journal.isFile() || journal.isSymLink() || file.size() + journal.size() > largestRecovery)
        return false;
    const QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("recovered.cadastre"));
    for (const char* suffix : {"", "-journal"}) {
        const QString end = QString::fromLatin1(suffix);
        if (!folder.isValid() || !QFile::copy(file.filePath() + end, copy + end)
            || !QFile::setPermissions(copy + end, QFile::ReadOwner | QFile::WriteOwner))
            return false;
    }
    return openJudged(copy, Access::ReadWrite, LeftoverJournal::Accept).has_value();
}

Result<PlanFile::Opened> PlanFile::open(const QString& path, Access access)
{
    auto opened = openJudged(path, access, LeftoverJournal::Judge);
    if (!opened && opened.error().code == ErrorCode::PlanDamaged
        && opened.error().params.value(QStringLiteral("reason")) == QLatin1String("foreign-journal")
        && isRecoverable(path))
        return openJudged(path, access, LeftoverJournal::Accept);
    return opened;
}

Result<PlanFile::Opened> PlanFile::openJudged(const QString& path, Access access, LeftoverJournal journal)
{
    const auto facts = checkBeforeOpening(path, planVersion(), journal);
    if (!facts)
        return Unexpected(facts.error());
    std::unique_ptr<PlanFile> file(new PlanFile); // its constructor is private
    if (auto connected = file->connect(*facts, access); !connected)
        return file->notRead(connected.error());
    auto plan = file->readAll();
    if (!plan)
        return withPath(plan.error(), path);
    file->m_isBelieved = true;
    if (file->m_mayWrite)
        file->m_connection->allowCheckpoints();
    return Opened{std::move(file), std::move(*plan)};
}

Result<void> PlanFile::connect(const OpenFacts& facts, Access access)
{
    m_path = facts.path;
    m_identity = facts.identity;
    m_isWal = facts.isWal;
    m_mayWrite = facts.mayWrite && access == Access::ReadWrite;
    if (!m_mayWrite)
        m_readOnlyReason = facts.mayWrite ? QStringLiteral("asked") : facts.readOnlyReason;
    auto mode = m_mayWrite ? Connection::Access::ReadWrite : Connection::Access::ReadOnly;
    // SQLite cannot read a plan in WAL mode where it may not put its -shm file; one without a -wal holds still.
    if (!facts.mayWrite && facts.readOnlyReason != QLatin1String("permissions") && facts.isWal && !facts.hasWal)
        mode = Connection::Access::Immutable;
    m_mark = std::make_unique<OpenMark>(m_identity);
    // A writer that was killed is undone first; a connection that only reads may not.
    if (mode == Connection::Access::ReadOnly && facts.mayWrite
        && QFileInfo(m_path + QStringLiteral("-journal")).size() > 0)
        if (const auto undoing = Connection::open(m_path, Connection::Access::ReadWrite))
            (void)askNumber((*undoing)->handle(), "PRAGMA schema_version");
    auto connection = Connection::open(m_path, mode);
    if (!connection)
        return Unexpected(connection.error());
    m_connection = std::move(*connection);
    if (identityOf(m_path) != m_identity)
        return damaged(m_path, "replaced");
    return {};
}

Result<void> PlanFile::saveOlder(int version)
{
    // This connection is amid its transaction; another one still sees the file as it was.
    const auto before = Connection::open(m_path, Connection::Access::ReadOnly);
    if (!before)
        return Unexpected(before.error());
    return copyPlan((*before)->handle(), backupPath(m_path, version), ExistingFile::Replace);
}

Result<Plan> PlanFile::readAll()
{
    auto loader = readCurrent();
    if (!loader)
        return notRead(loader.error());
    return *loader ? std::move(**loader).finish() : readOlder();
}

Unexpected PlanFile::notRead(Error error) const
{
    if (error.code == ErrorCode::StoreFailed) // nothing was to be stored
        error.code = ErrorCode::FileNotReadable;
    const QString wal = m_path + QStringLiteral("-wal");
    if (error.code == ErrorCode::DiskFull && QFileInfo::exists(wal)) // SQLite needs a -shm file to read it
        error.params.insert(QStringLiteral("wal"), wal);
    return withPath(std::move(error), m_path);
}

Result<std::optional<PlanLoader>> PlanFile::readCurrent()
{
    auto transaction = Transaction::begin(*m_connection, Transaction::Kind::Read);
    if (!transaction)
        return Unexpected(transaction.error());
    const auto version = askNumber(m_connection->handle(), "PRAGMA user_version");
    if (!version)
        return Unexpected(version.error());
    std::optional<PlanLoader> loader;
    if (*version >= planVersion()) {
        auto read = readRows();
        if (!read)
            return Unexpected(read.error());
        loader = std::move(*read);
        if (sizeOf(m_path) <= largestCheckedAtOnce)
            if (auto verified = verify(); !verified)
                return Unexpected(verified.error());
    }
    if (auto ended = transaction->commit(); !ended)
        return Unexpected(ended.error());
    return loader;
}

Result<Plan> PlanFile::readOlder()
{
    if (!m_mayWrite)
        return refuse(ErrorCode::PlanReadOnly, m_path, {{QStringLiteral("reason"), QStringLiteral("version")}});
    sqlite3* database = m_connection->handle();
    // Until all of it is believed, what is new of it stays in memory: the file is as it was, and the backup can read it.
    if (auto kept = runSql(database, "PRAGMA cache_spill=OFF"); !kept)
        return Unexpected(kept.error());
    auto transaction = Transaction::begin(*m_connection, Transaction::Kind::Write);
    if (!transaction)
        return Unexpected(transaction.error());
    const auto version = askNumber(database, "PRAGMA user_version"); // another process may have been here meanwhile
    if (!version)
        return Unexpected(version.error());
    const int from = static_cast<int>(*version);
    if (from < planVersion()) {
        if (auto known = checkSchema(database, from); !known)
            return Unexpected(known.error());
        if (auto migrated = migrate(database, from); !migrated)
            return Unexpected(migrated.error());
    }
    auto loader = readRows();
    if (!loader)
        return Unexpected(loader.error());
    if (auto verified = verify(); !verified)
        return Unexpected(verified.error());
    auto plan = std::move(*loader).finish();
    if (!plan)
        return plan;
    if (from < planVersion())
        if (auto saved = saveOlder(from); !saved)
            return Unexpected(saved.error());
    if (auto committed = transaction->commit(); !committed)
        return Unexpected(committed.error());
    if (auto spilling = runSql(database, "PRAGMA cache_spill=ON"); !spilling)
        return Unexpected(spilling.error());
    return plan;
}

Result<PlanLoader> PlanFile::readRows()
{
    sqlite3* database = m_connection->handle();
    // A killed change of mode is undone by now, so the header that was looked at before may have said otherwise.
    const auto mode = askText(database, "PRAGMA journal_mode");
    if (!mode)
        return Unexpected(mode.error());
    m_isWal = *mode == QLatin1String("wal");
    if (auto known = checkSchema(database, planVersion()); !known)
        return Unexpected(known.error());
    const auto uuid = askText(database, "SELECT value FROM meta WHERE key='plan'");
    if (!uuid)
        return Unexpected(uuid.error());
    m_rows = std::make_unique<RowTables>(database);
    m_journal = std::make_unique<JournalTable>(database, chainStart(*uuid));
    if (const auto read = m_journal->readNew(); !read)
        return Unexpected(read.error());
    m_journal->keepWritten();
    m_dataVersion = dataVersion().value_or(0);
    return loadRows(*m_journal, m_states);
}

Result<PlanLoader> PlanFile::loadRows(const JournalTable& journal, KindStates& states) const
{
    const auto read = m_rows->readStates();
    if (!read)
        return Unexpected(read.error());
    if (!journal.newestState().isEmpty() && journal.newestState() != stateHash(*read))
        return damaged(m_path, "journal-state");
    PlanLoader loader;
    if (auto loaded = m_rows->load(loader, *read); !loaded)
        return Unexpected(loaded.error());
    if ((*read)[kindIndex<PlanSettings>].rows != 1)
        return damaged(m_path, "settings");
    states = *read;
    return loader;
}

Result<void> PlanFile::verify()
{
    if (m_isVerified)
        return {};
    const auto said = askText(m_connection->handle(), "PRAGMA quick_check(1)");
    if (!said)
        return Unexpected(said.error());
    if (*said != QLatin1String("ok"))
        return refuse(ErrorCode::PlanDamaged, m_path, {{QStringLiteral("reason"), *said}});
    m_isVerified = true;
    return {};
}

} // namespace cadastre

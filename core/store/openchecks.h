// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked of a file before SQLite may see it (reliability.md §3.4): a plan may come by mail, and SQLite plays back
// a journal that somebody laid beside it without a question.
#pragma once

#include "base/result.h"

#include <QString>

#include <cstdint>
#include <utility>

namespace cadastre {

/// Which file it is, whatever its name: (device, inode).
using FileIdentity = std::pair<std::uint64_t, std::uint64_t>;

struct OpenFacts {
    QString path; ///< canonical: one name, so one journal
    FileIdentity identity;
    int version = 0;     ///< user_version
    bool isWal = false;  ///< left in WAL mode: open elsewhere, or its last writer was killed
    bool hasWal = false; ///< and there is something in the -wal file
    bool mayWrite = false;
    QString readOnlyReason; ///< "permissions", "directory", "network", "links"; empty when mayWrite
};

/// What a -journal beside the file may be. Judge: only one that puts back what is there (a killed change of mode), or that
/// another process is writing just now. Accept: the caller has seen what becomes of the file with it.
enum class LeftoverJournal { Judge, Accept };

/// Errors: FileNotFound, FileNotReadable {reason: not-a-file, permission}, FileTooLarge {size, limit},
/// NotAPlan {reason: too-short, magic, application-id, page-size}, PlanNewer {version, supported, writer},
/// PlanDamaged {reason: foreign-journal, foreign-wal}.
[[nodiscard]] Result<OpenFacts> checkBeforeOpening(const QString& path, int supportedVersion,
                                                   LeftoverJournal journal = LeftoverJournal::Judge);

/// Its last part: what lies beside a file whose header was looked at before. `facts` are brought up to what is found.
/// Errors: PlanDamaged {reason: foreign-journal, foreign-wal}.
[[nodiscard]] Result<void> checkLeftovers(OpenFacts& facts, LeftoverJournal journal);

/// The identity of a file now, {0, 0} when there is none.
[[nodiscard]] FileIdentity identityOf(const QString& path);

/// Is it the file at this path, and under no other name?
[[nodiscard]] bool isOnlyName(const QString& path, FileIdentity identity);

/// Is the file there under another name as well (a hard link)? Each name has a journal of its own, so two writers under two
/// names would not see each other (https://www.sqlite.org/howtocorrupt.html, "Multiple links to the same file").
[[nodiscard]] bool hasOtherNames(const QString& path);

/// While one exists, this process has the file open through SQLite. Closing any other descriptor of the file would
/// drop the locks that SQLite holds (POSIX), so checkBeforeOpening() then leaves the file alone.
class OpenMark {
public:
    explicit OpenMark(FileIdentity identity);
    ~OpenMark();
    OpenMark(const OpenMark&) = delete;
    OpenMark& operator=(const OpenMark&) = delete;
    [[nodiscard]] static bool isOpen(FileIdentity identity);

private:
    FileIdentity m_identity;
};

} // namespace cadastre

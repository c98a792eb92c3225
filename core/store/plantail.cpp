// SPDX-License-Identifier: GPL-3.0-or-later
// What other processes wrote to a plan file that is open here, and the journal that they trimmed.
#include "store/connection.h"
#include "store/damaged.h"
#include "store/journaltable.h"
#include "store/planfile.h"
#include "store/rowtables.h"

namespace cadastre {

Result<std::int64_t> PlanFile::dataVersion() const
{
    if (!m_askVersion) {
        auto prepared = Statement::prepare(m_connection->handle(), "PRAGMA data_version");
        if (!prepared)
            return Unexpected(prepared.error());
        m_askVersion = std::move(*prepared);
    }
    const auto row = m_askVersion.step();
    const std::int64_t version = row && *row ? m_askVersion.number(0) : 0;
    m_askVersion.reset();
    if (!row)
        return Unexpected(row.error());
    return version;
}

Result<bool> PlanFile::maybeMoved() const
{
    const auto version = dataVersion();
    if (!version)
        return notRead(version.error());
    return *version != m_dataVersion;
}

struct PlanFile::Unkept {
    Tail tail;
    KindStates states;
    std::unique_ptr<JournalTable> journal; ///< in place of the one that was trimmed; else none
    std::int64_t dataVersion = 0;
};

Result<PlanFile::Tail> PlanFile::readTail()
{
    auto read = readUnkept();
    if (!read) {
        m_journal->forgetWritten();
        return notRead(read.error());
    }
    if (read->journal)
        m_journal = std::move(read->journal);
    else
        m_journal->keepWritten();
    m_states = read->states;
    m_dataVersion = read->dataVersion;
    return std::move(read->tail);
}

Result<PlanFile::Unkept> PlanFile::readUnkept()
{
    auto transaction = Transaction::begin(*m_connection, Transaction::Kind::Read);
    if (!transaction)
        return Unexpected(transaction.error());
    const auto version = dataVersion(); // asked inside, it is the version of all that is read below
    if (!version)
        return Unexpected(version.error());
    const auto isSame = m_journal->isAsInFile();
    if (!isSame)
        return Unexpected(isSame.error());
    Unkept unkept;
    unkept.states = m_states;
    unkept.dataVersion = *version;
    if (*isSame) {
        const auto fresh = m_journal->readNew();
        if (!fresh)
            return Unexpected(fresh.error());
        if (auto read = readChanges(unkept, *m_journal, m_journal->newestSeq() + *fresh); !read)
            return Unexpected(read.error());
    } else if (auto read = readTrimmed(unkept); !read) {
        return Unexpected(read.error());
    }
    if (auto ended = transaction->commit(); !ended)
        return Unexpected(ended.error());
    return unkept;
}

Result<void> PlanFile::readChanges(Unkept& unkept, const JournalTable& journal, qint64 upTo) const
{
    if (upTo == m_journal->newestSeq())
        return {};
    const auto states = m_rows->readStates();
    if (!states)
        return Unexpected(states.error());
    KindStates expected = m_states;
    for (qint64 seq = m_journal->newestSeq() + 1; seq <= upTo; ++seq) {
        auto changes = journal.changes(seq);
        if (!changes)
            return Unexpected(changes.error());
        applyToStates(expected, *changes);
        unkept.tail.changes.push_back(std::move(*changes));
    }
    for (std::size_t kind = 0; kind < kindCount; ++kind)
        expected[kind].next = (*states)[kind].next;
    if (expected != *states || stateHash(*states) != journal.newestState())
        return damaged(m_path, "journal-state");
    unkept.states = *states;
    return {};
}

Result<void> PlanFile::readTrimmed(Unkept& unkept) const
{
    auto trimmed = m_journal->trimmedByOthers();
    if (!trimmed)
        return Unexpected(trimmed.error());
    unkept.journal = std::move(*trimmed);
    unkept.tail.isTrimmed = true;
    if (unkept.journal->trimmedUpTo() <= m_journal->newestSeq())
        return readChanges(unkept, *unkept.journal, unkept.journal->newestSeq());
    auto loader = loadRows(*unkept.journal, unkept.states);
    if (!loader)
        return Unexpected(loader.error());
    auto plan = std::move(*loader).finish();
    if (!plan)
        return Unexpected(plan.error());
    unkept.tail.plan = std::move(*plan);
    return {};
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/journaltable.h"

#include "change/bytes.h"
#include "change/packing.h"
#include "store/damaged.h"
#include "store/digest.h"
#include "store/packedjournal.h"

#include <iterator>

namespace cadastre {

namespace {

constexpr qsizetype partSize = 256 << 10;

std::string_view view(const QByteArray& bytes) { return {bytes.constData(), static_cast<std::size_t>(bytes.size())}; }

QByteArray bytesOf(std::string_view text) { return {text.data(), static_cast<qsizetype>(text.size())}; }

/// Runs a statement whose parameters are numbered as the columns of "entry" are in these two.
Result<void> putEntry(Statement& statement, const JournalEntry& entry, const QByteArray& changesHash,
                      const QByteArray& state)
{
    const QByteArray person = entry.person.toUtf8();
    const QByteArray ticket = entry.ticket.toUtf8();
    const QByteArray reason = entry.reason.toUtf8();
    const QByteArray summary = entry.summary.toUtf8();
    statement.bind(1, entry.seq);
    statement.bind(2, entry.branch);
    statement.bind(3, entry.time.ms);
    statement.bindText(4, view(person));
    statement.bind(5, static_cast<qint64>(entry.account.number()));
    statement.bindText(6, view(ticket));
    statement.bindText(7, view(reason));
    statement.bindText(8, view(entry.command));
    statement.bind(9, entry.cause);
    statement.bind(10, entry.undoes);
    statement.bindText(11, view(summary));
    statement.bind(12, entry.rows);
    statement.bindBlob(13, view(changesHash));
    statement.bindBlob(14, view(state));
    statement.bindBlob(15, view(entry.hash));
    return statement.run();
}

constexpr const char* insertEntry = "INSERT INTO entry (seq, branch, time, person, account, ticket, reason, command, "
                                    "cause, undoes, summary, rows, changes, state, hash)"
                                    " VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15)";
constexpr const char* updateEntry = "UPDATE entry SET branch = ?2, time = ?3, person = ?4, account = ?5, ticket = ?6, "
                                    "reason = ?7, command = ?8, cause = ?9, undoes = ?10, summary = ?11, rows = ?12, "
                                    "changes = ?13, state = ?14, hash = ?15 WHERE seq = ?1";

} // namespace

JournalTable::JournalTable(sqlite3* database, QByteArray chainStart)
    : m_database(database), m_chainStart(std::move(chainStart)), m_lastHash(m_chainStart)
{}

Result<qint64> JournalTable::readNew()
{
    forgetWritten();
    auto statement = Statement::prepare(m_database, "SELECT seq, branch, time, person, account, ticket, reason, "
                                                    "command, cause, undoes, summary, rows, changes, state, hash"
                                                    " FROM entry WHERE seq > ? ORDER BY seq");
    if (!statement)
        return Unexpected(statement.error());
    statement->bind(1, newestSeq());
    const auto text = [&](int column) { return exactText(statement->text(column)).value_or(QString()); };
    QByteArray last = m_lastHash;
    for (qint64 next = newestSeq() + 1;; ++next) {
        const auto row = statement->step();
        if (!row)
            return Unexpected(row.error());
        if (!*row)
            return next - 1 - newestSeq();
        JournalEntry entry;
        entry.seq = statement->number(0);
        entry.branch = statement->number(1);
        entry.time.ms = statement->number(2);
        entry.person = text(3);
        entry.account = AccountNumber::of(static_cast<quint64>(statement->number(4)));
        entry.ticket = text(5);
        entry.reason = text(6);
        entry.command = bytesOf(statement->text(7));
        entry.cause = statement->number(8);
        entry.undoes = statement->number(9);
        entry.summary = text(10);
        entry.rows = statement->number(11);
        const QByteArray changesHash = bytesOf(statement->blob(12));
        const QByteArray state = bytesOf(statement->blob(13));
        entry.hash = bytesOf(statement->blob(14));
        if (entry.seq != next)
            return damaged(QString::number(entry.seq), "journal-gap");
        if (entry.cause < 0 || entry.cause >= entry.seq || entry.undoes < 0 || entry.undoes >= entry.seq
            || chainHash(last, entry, changesHash, state) != entry.hash)
            return damaged(QString::number(entry.seq), "journal-chain");
        last = entry.hash;
        m_written.push_back(std::move(entry));
        m_writtenKept.push_back({changesHash});
        m_writtenState = state;
    }
}

Result<std::optional<JournalTable::Link>> JournalTable::linkOf(qint64 seq) const
{
    auto statement = Statement::prepare(m_database, "SELECT hash, state FROM entry WHERE seq = ?");
    if (!statement)
        return Unexpected(statement.error());
    statement->bind(1, seq);
    const auto row = statement->step();
    if (!row)
        return Unexpected(row.error());
    if (!*row)
        return std::nullopt;
    return Link{bytesOf(statement->blob(0)), bytesOf(statement->blob(1))};
}

Result<bool> JournalTable::isAsInFile() const
{
    if (m_entries.empty())
        return true;
    const auto link = linkOf(newestSeq());
    if (!link)
        return Unexpected(link.error());
    if (!*link)
        return damaged({}, "replaced");
    return (*link)->hash == m_lastHash;
}

Result<std::unique_ptr<JournalTable>> JournalTable::trimmedByOthers() const
{
    auto fresh = std::make_unique<JournalTable>(m_database, m_chainStart);
    if (const auto read = fresh->readNew(); !read) {
        const bool isChain = read.error().params.value(QStringLiteral("reason")).startsWith(QLatin1String("journal-"));
        return isChain ? damaged({}, "replaced") : Unexpected(read.error());
    }
    fresh->keepWritten();
    const auto link = linkOf(newestSeq());
    if (!link)
        return Unexpected(link.error());
    // Trimming keeps every entry's facts and the state after it; what does not is another plan, or an older copy of this.
    if (!*link || (*link)->state != m_lastState || fresh->trimmedUpTo() <= trimmedUpTo())
        return damaged({}, "replaced");
    return fresh;
}

const JournalEntry* JournalTable::known(qint64 seq) const
{
    if (seq <= newestSeq())
        return find(seq);
    const auto at = static_cast<std::size_t>(seq - newestSeq() - 1);
    return at < m_written.size() ? &m_written[at] : nullptr;
}

const JournalTable::Kept& JournalTable::keptOf(qint64 seq) const
{
    const auto at = static_cast<std::size_t>(seq - 1);
    return at < m_kept.size() ? m_kept[at] : m_writtenKept[at - m_kept.size()];
}

Result<QByteArray> JournalTable::parts(qint64 seq) const
{
    auto statement = Statement::prepare(m_database, "SELECT bytes FROM entry_part WHERE seq = ? ORDER BY n");
    if (!statement)
        return Unexpected(statement.error());
    statement->bind(1, seq);
    QByteArray packed;
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return Unexpected(row.error());
        if (!*row)
            return packed;
        packed.append(bytesOf(statement->blob(0)));
    }
}

Result<ChangeSet> JournalTable::changes(qint64 seq) const
{
    const std::scoped_lock use(m_inUse);
    const JournalEntry* entry = known(seq);
    if (!entry)
        return refuse(ErrorCode::NotFound, QString::number(seq), {{QStringLiteral("kind"), QStringLiteral("entry")}});
    const QByteArray& hash = keptOf(seq).changesHash;
    if (hash.isEmpty()) {
        if (entry->undoes == 0)
            return ChangeSet();
        auto step = takenBack(entry->undoes, seq);
        return step ? Result<ChangeSet>(step->inverted()) : step;
    }
    const auto packed = parts(seq);
    if (!packed)
        return Unexpected(packed.error());
    if (sha256(*packed) == hash)
        return unpack(*packed);
    const auto link = linkOf(seq);
    if (!link)
        return Unexpected(link.error());
    if (*link && (*link)->hash != entry->hash)
        return refuse(ErrorCode::RevisionMoved);
    return damaged(QString::number(seq), "changes");
}

Result<ChangeSet> JournalTable::takenBack(qint64 seq, qint64 by) const
{
    ChangeSet whole;
    for (qint64 at = seq; at < by; ++at) {
        if (at != seq && known(at)->cause != seq)
            continue;
        auto some = changes(at);
        if (!some)
            return some;
        if (whole.isEmpty())
            whole = std::move(*some);
        else
            whole.append(*some);
    }
    return whole;
}

Result<std::unique_ptr<const Journal>> JournalTable::upTo(qint64 seq) const
{
    const std::scoped_lock use(m_inUse);
    auto statement = Statement::prepare(m_database, "SELECT seq, bytes FROM entry_part WHERE seq <= ? ORDER BY seq, n");
    if (!statement)
        return Unexpected(statement.error());
    statement->bind(1, seq);
    auto journal = std::make_unique<PackedJournal>();
    auto row = statement->step();
    for (qint64 at = 1; at <= seq; ++at) {
        QByteArray packed;
        for (; row && *row && statement->number(0) <= at; row = statement->step())
            if (statement->number(0) == at)
                packed.append(bytesOf(statement->blob(1)));
        if (!row)
            return Unexpected(row.error());
        journal->add(*find(at), keptOf(at).changesHash, packed);
    }
    const auto same = isAsInFile(); // or the parts are those of a journal that somebody trimmed
    if (!same)
        return Unexpected(same.error());
    if (!*same)
        return refuse(ErrorCode::RevisionMoved);
    return journal;
}

Result<void> JournalTable::writeParts(qint64 seq, const QByteArray& packed)
{
    if (!m_writePart) {
        auto prepared = Statement::prepare(m_database, "INSERT INTO entry_part (seq, n, bytes) VALUES (?,?,?)");
        if (!prepared)
            return Unexpected(prepared.error());
        m_writePart = std::move(*prepared);
    }
    const std::string_view whole = view(packed);
    for (qsizetype at = 0, n = 0; at < packed.size(); at += partSize, ++n) {
        m_writePart.bind(1, seq);
        m_writePart.bind(2, n);
        m_writePart.bindBlob(3, whole.substr(static_cast<std::size_t>(at), partSize));
        if (auto written = m_writePart.run(); !written)
            return written;
    }
    return {};
}

JournalTable::Packed JournalTable::packed(const ChangeSet& changes)
{
    Packed packed{pack(changes), {}};
    packed.hash = sha256(packed.bytes);
    return packed;
}

Result<void> JournalTable::write(JournalEntry& entry, std::size_t rows, const Packed& changes, const QByteArray& state)
{
    if (!m_writeEntry) {
        auto prepared = Statement::prepare(m_database, insertEntry);
        if (!prepared)
            return Unexpected(prepared.error());
        m_writeEntry = std::move(*prepared);
    }
    entry.seq = newestSeq() + 1 + static_cast<qint64>(m_written.size());
    entry.rows = static_cast<qint64>(rows);
    entry.hash = chainHash(m_written.empty() ? m_lastHash : m_written.back().hash, entry, changes.hash, state);

    if (auto written = putEntry(m_writeEntry, entry, changes.hash, state); !written)
        return written;
    if (auto written = writeParts(entry.seq, changes.bytes); !written)
        return written;
    m_written.push_back(entry);
    m_writtenKept.push_back({changes.hash});
    m_writtenState = state;
    return {};
}

Result<std::map<qint64, QByteArray>> JournalTable::borrowedFrom(qint64 seq) const
{
    std::map<qint64, QByteArray> borrowed;
    for (const JournalEntry& entry : m_entries) {
        if (entry.seq <= seq || entry.undoes == 0 || entry.undoes > seq
            || !m_kept[static_cast<std::size_t>(entry.seq - 1)].changesHash.isEmpty())
            continue;
        const auto told = changes(entry.seq);
        if (!told)
            return Unexpected(told.error());
        borrowed.emplace(entry.seq, pack(*told));
    }
    return borrowed;
}

Result<void> JournalTable::rewriteChain(const JournalEntry& base, const std::map<qint64, QByteArray>& parts) const
{
    auto states = Statement::prepare(m_database, "SELECT state FROM entry WHERE seq = ?");
    auto update = Statement::prepare(m_database, updateEntry);
    if (!states || !update)
        return Unexpected(states ? update.error() : states.error());
    QByteArray last = m_chainStart;
    for (const JournalEntry& old : m_entries) {
        states->bind(1, old.seq);
        if (const auto found = states->step(); !found || !*found)
            return found ? damaged(QString::number(old.seq), "journal-gap") : Unexpected(found.error());
        const QByteArray state = bytesOf(states->blob(0));
        states->reset();
        JournalEntry entry = old.seq == base.seq ? base : old;
        QByteArray changesHash = m_kept[static_cast<std::size_t>(old.seq - 1)].changesHash;
        if (old.seq < base.seq) {
            entry.rows = 0;
            changesHash.clear();
        }
        if (const auto own = parts.find(old.seq); own != parts.end())
            changesHash = sha256(own->second);
        entry.hash = last = chainHash(last, entry, changesHash, state);
        if (auto written = putEntry(*update, entry, changesHash, state); !written)
            return written;
    }
    return {};
}

Result<std::unique_ptr<JournalTable>> JournalTable::trimmed(const JournalEntry& base, const ChangeSet& whole) const
{
    auto parts = borrowedFrom(base.seq);
    if (!parts)
        return Unexpected(parts.error());
    JournalEntry entry = base;
    entry.rows = static_cast<qint64>(whole.rowCount());
    parts->emplace(entry.seq, pack(whole));
    auto drop = Statement::prepare(m_database, "DELETE FROM entry_part WHERE seq <= ?");
    if (!drop)
        return Unexpected(drop.error());
    drop->bind(1, entry.seq);
    if (auto dropped = drop->run(); !dropped)
        return Unexpected(dropped.error());
    if (auto rewritten = rewriteChain(entry, *parts); !rewritten)
        return Unexpected(rewritten.error());
    auto fresh = std::make_unique<JournalTable>(m_database, m_chainStart);
    for (const auto& [seq, packed] : *parts)
        if (auto written = fresh->writeParts(seq, packed); !written)
            return Unexpected(written.error());
    if (const auto read = fresh->readNew(); !read)
        return Unexpected(read.error());
    fresh->keepWritten();
    if (fresh->newestSeq() != newestSeq() || fresh->m_lastState != m_lastState)
        return damaged(QString::number(newestSeq()), "journal-gap");
    return fresh;
}

void JournalTable::keepWritten()
{
    if (!m_written.empty()) {
        m_lastHash = m_written.back().hash;
        m_lastState = m_writtenState;
    }
    m_entries.insert(m_entries.end(), std::make_move_iterator(m_written.begin()),
                     std::make_move_iterator(m_written.end()));
    m_kept.insert(m_kept.end(), std::make_move_iterator(m_writtenKept.begin()),
                  std::make_move_iterator(m_writtenKept.end()));
    forgetWritten();
}

void JournalTable::forgetWritten()
{
    m_written.clear();
    m_writtenKept.clear();
}

} // namespace cadastre

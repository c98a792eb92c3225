// SPDX-License-Identifier: GPL-3.0-or-later
// What every importer hands back: changes that are not made yet, and the fate of each record that was read. The caller
// shows it (dry run, review) or carries it out as one TakeChanges.
#pragma once

#include "change/changeset.h"
#include "change/decide.h"
#include "plan/fields.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QSet>
#include <QString>
#include <QStringList>

#include <set>
#include <variant>
#include <vector>

namespace cadastre {

/// What a file does not say of itself. Empty: not known.
struct ImportContext {
    AccountNumber account;
    RegionName region;
    QString pool;     ///< an id, a path or a name
    QString parent{}; ///< of organizational units and accounts: the id of a unit or root
};

struct ImportSource {
    QString name; ///< the path as the user gave it: errors use it, the folder layout is read from it
    QByteArray bytes;
    ImportContext context; ///< of this file only
    bool isFound = false;  ///< in a folder that was named: what is no answer that is known is passed over, and said
};

/// Records that are not wanted: by what RowFate::key() says of them, or by their record alone, of whichever file.
class UnwantedRecords {
public:
    UnwantedRecords() = default;
    explicit UnwantedRecords(QSet<QString> keys) : m_keys(std::move(keys)) {}
    [[nodiscard]] bool contains(const QString& source, const QString& record) const
    {
        return !m_keys.isEmpty() && (m_keys.contains(record) || m_keys.contains(source + u':' + record));
    }

private:
    QSet<QString> m_keys;
};

/// Something that AWS has shown and that the plan takes away. An import leaves it taken away.
struct PlannedRemoval {
    QStringList ids;         ///< as records name it; what has no id of its own by where it is: "vpc-0ab/10.0.0.0/16"
    QString listing;         ///< the command whose answers show it: "describe-vpcs"
    AccountNumber account{}; ///< whose answers; empty: anybody's
    RegionName region{};     ///< of which Region; empty: of any
    QString pool{};          ///< of what is listed pool by pool
    QString scope{};         ///< of what is listed scope by scope
};

/// What becomes of records that show what the plan takes away: it stays taken away, or it is shown as AWS has it (drift).
enum class PlannedToGo : std::uint8_t { Leave, Show };

struct ImportOptions {
    ImportContext context; ///< for files that say nothing themselves
    Basis basis = Basis::Seen;
    QStringList columns;                 ///< of tables: "prefix=Network"
    QMap<QString, QString> knownColumns; ///< what ImportPlan::columns was for earlier tables
    Instant seenAt;                      ///< of state files, which do not say when AWS showed what they hold
    UnwantedRecords unwanted{};
    std::vector<PlannedRemoval> removals{}; ///< engine/plannedsinceseen.h
    ChangeSet edits{};                      ///< the same: rows as AWS showed them, and as the plan has them
    PlannedToGo plannedToGo = PlannedToGo::Leave;
    UnwantedRecords takenBack{}; ///< records that come in although the plan takes away, or edits, what they show
};

enum class RowVerdict : std::uint8_t {
    New,
    Updated,
    Unchanged,
    Conflict,   ///< not taken as it says: an overlapping allocation became an unmanaged resource; see `isPlannedToGo`
    Refused,    ///< not taken; `why` says the rule
    NeedsInput, ///< not taken; an account, Region or pool must be named
    LeftOut     ///< not taken; whoever imports does not want it
};
template <>
struct Words<RowVerdict> {
    static constexpr std::pair<RowVerdict, const char*> table[] = {
        {RowVerdict::New, "new"},           {RowVerdict::Updated, "updated"}, {RowVerdict::Unchanged, "unchanged"},
        {RowVerdict::Conflict, "conflict"}, {RowVerdict::Refused, "refused"}, {RowVerdict::NeedsInput, "needs-input"},
        {RowVerdict::LeftOut, "left-out"}};
};

/// What an import says of a record that it took, or of a file, and that is no error.
struct ImportNote {
    enum class Kind : std::uint8_t {
        None,
        TakenAs,        ///< for something else than it says: `as`, `reason`
        ChangesNothing, ///< `reason`, `with`
        ShownNoMore,    ///< `subject`: what AWS showed before, and whole lists show no more
        EditsStay,      ///< the plan wants `subject`, fields of the row, otherwise than AWS has them
        ZerosRestored, ///< `subject` is the account whose leading zeros a spreadsheet had eaten, `with` as it stands there
        NotRead        ///< of a file: `subject` lists columns or types, `reason`
    };
    Kind kind = Kind::None;
    QString subject;
    QString reason; ///< words of core/text/words.cpp
    QString with;   ///< a row, a resource
    QString as;     ///< "pool", "external-network", …
    [[nodiscard]] explicit operator bool() const { return kind != Kind::None; }
};
template <>
struct Words<ImportNote::Kind> {
    static constexpr std::pair<ImportNote::Kind, const char*> table[] = {
        {ImportNote::Kind::None, ""},
        {ImportNote::Kind::TakenAs, "taken-as"},
        {ImportNote::Kind::ChangesNothing, "changes-nothing"},
        {ImportNote::Kind::ShownNoMore, "shown-no-more"},
        {ImportNote::Kind::EditsStay, "edits-stay"},
        {ImportNote::Kind::ZerosRestored, "zeros-restored"},
        {ImportNote::Kind::NotRead, "not-read"}};
};

/// What becomes of one record.
struct RowFate {
    QString source; ///< the file
    QString record; ///< "IpamPools[3]"; "row 4" of a table
    qint64 line = 0;
    qint64 column = 0;
    QString subject; ///< the id, name or path that the record gives
    QString cidr;    ///< as written
    RowVerdict verdict = RowVerdict::New;
    Error why;            ///< for Conflict, Refused, NeedsInput; a note otherwise when hasNote
    bool hasNote = false; ///< `why` says something although the record was taken (an overlap)
    ImportNote note;
    bool isPlannedToGo = false; ///< the plan takes away what it shows, and that stays so
    bool keepsEdits = false;    ///< the plan wants what it shows otherwise, and that stays so; `note` says in what
    QString becomes; ///< where a format leaves that open: "pool", "allocation", "reserve", "external-network"
    QString place;   ///< the path of the pool that it lies in, or the scope
    /// Does `why` say something?
    [[nodiscard]] bool hasWhy() const
    {
        return hasNote || (verdict >= RowVerdict::Conflict && verdict != RowVerdict::LeftOut);
    }
    /// Names the record among all that are read at once: "pools.json:IpamPools[3]".
    [[nodiscard]] QString key() const { return source + u':' + record; }
};

struct ImportCounts {
    int created = 0;
    int updated = 0;
    int unchanged = 0;
    int conflicts = 0;
    int refused = 0;
    int needInput = 0;
    int leftOut = 0;
    int plannedToGo = 0; ///< of the conflicts
    int keepEdits = 0;   ///< of those that are taken
    [[nodiscard]] int total() const
    {
        return created + updated + unchanged + conflicts + refused + needInput + leftOut;
    }
    /// What could not be taken; what was not wanted is none of it.
    [[nodiscard]] int notTaken() const { return refused + needInput; }
};

/// A list that the answers hold whole: what it does not show is not there.
struct Listing {
    QString command; ///< "describe-vpcs"
    AccountNumber account;
    RegionName region;
    QString poolText; ///< of a list of one pool: what the answers call it
    PoolId pool;      ///< the same, in the plan with the import in it
    ScopeId scope;    ///< of get-ipam-resource-cidrs
    QString list{};   ///< of get-managed-prefix-list-entries: "pl-0ab"
};

/// The rows that an import's records are about, whether or not anything of them is new.
class ShownRows {
public:
    template <class E>
    void add(Id<E> id)
    {
        m_ids.insert(id);
    }
    template <class E>
    [[nodiscard]] bool contains(Id<E> id) const
    {
        return m_ids.contains(id);
    }

private:
    template <class... Es>
    static std::variant<Id<Es>...> anyOf(TypeList<Es...>);
    std::set<decltype(anyOf(EntityKinds{}))> m_ids;
};

struct ImportPlan {
    ChangeSet changes;        ///< of the records that can be taken
    ChangeSet edits;          ///< after them: what the plan wants otherwise in rows that they show
    QList<RowFate> fates;     ///< one a record, in the order of files and records
    QList<Coverage> coverage; ///< what was looked at (also part of `changes`)
    std::vector<Listing> listings;
    ShownRows shown;
    QList<Note> warnings;    ///< an incomplete page, a stand-in, an empty list
    QList<ImportNote> notes; ///< of the files as such
    /// What tables meant, by the fingerprint of their header, where that was given: whoever asked may remember it.
    QMap<QString, QString> columns;
    QSet<QString> stillThere; ///< all ids of what the plan takes away and the answers show
    QStringList gone;         ///< of what the plan takes away: the first id of what complete answers show no more
    ImportCounts counts;
    bool isFromAws = false; ///< the records are what AWS showed, not what somebody plans

    void add(RowFate fate);
};

inline void ImportPlan::add(RowFate fate)
{
    switch (fate.verdict) {
    case RowVerdict::New: ++counts.created; break;
    case RowVerdict::Updated: ++counts.updated; break;
    case RowVerdict::Unchanged: ++counts.unchanged; break;
    case RowVerdict::Conflict: ++counts.conflicts; break;
    case RowVerdict::Refused: ++counts.refused; break;
    case RowVerdict::NeedsInput: ++counts.needInput; break;
    case RowVerdict::LeftOut: ++counts.leftOut; break;
    }
    counts.plannedToGo += fate.isPlannedToGo ? 1 : 0;
    counts.keepEdits += fate.keepsEdits ? 1 : 0;
    fates.append(std::move(fate));
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
// The workings of planSheetImport(): one object an import. sheetimport.cpp reads rows, sheetplacing.cpp gives them a place.
#pragma once

#include "exchange/csv.h"
#include "exchange/importdraft.h"
#include "exchange/sheetimport.h"
#include "net/prefixtrie.h"

#include <QHash>
#include <QSet>

#include <memory>
#include <vector>

namespace cadastre {

/// One table with what its columns mean.
struct Sheet {
    QString file;
    CsvTable table;
    SheetColumns columns;
    bool isRemembered = false;
    bool holdsAggregates = false; ///< NetBox's aggregates: a registry's name instead of a status
    [[nodiscard]] bool has(SheetField field) const { return !columns.value(field).isEmpty(); }
    [[nodiscard]] qsizetype columnOf(SheetField field) const
    {
        return has(field) ? table.column(columns.value(field)) : -1;
    }
};
/// Reads and maps, as planSheetImport() says.
[[nodiscard]] Result<Sheet> readSheet(const ImportSource& source, const SheetOptions& options);

/// What a row's status makes of it. In the order in which rows of one CIDR are placed.
enum class SheetUse : std::uint8_t { Container, Aggregate, InUse, Reserved, Free };

struct SheetRow {
    const Sheet* sheet = nullptr;
    RowFate fate;
    Prefix cidr; ///< null: refused while it was read
    ScopeId scope;
    SheetUse use = SheetUse::InUse;
    QString name;
    QString description;
    QString tenant;
    QString site;
    AccountNumber account;
    RegionName region;
    Tags tags; ///< those that follow from its cells
    bool holdsOthers = false;
    /// Says the same as another row of its CIDR?
    [[nodiscard]] bool saysTheSame(const SheetRow& other) const
    {
        return description == other.description && tags == other.tags && account == other.account && use == other.use;
    }
};

class SheetImporter {
public:
    SheetImporter(const Plan& plan, const SheetOptions& options, Instant now);

    [[nodiscard]] Result<void> add(const ImportSource& source);
    [[nodiscard]] ImportPlan run();

private:
    // Reading.
    void addRefused(const Sheet& sheet, const Error& refused);
    void readRow(const Sheet& sheet, const CsvRow& row);
    [[nodiscard]] Result<void> readCells(const Sheet& sheet, const CsvRow& row, SheetRow& read);
    [[nodiscard]] Result<void> readOwner(const QString& account, SheetRow& read);
    [[nodiscard]] ScopeId scopeOf(const QString& vrf, const Prefix& cidr);

    // Placing.
    void placeRows();
    void place(SheetRow& row, const SheetRow* pool, const SheetRow* leaf);
    void takePool(SheetRow& row, PoolId around);
    void updatePool(SheetRow& row, Pool pool);
    void takeAllocation(SheetRow& row, PoolId pool);
    void takeReserve(SheetRow& row, PoolId pool);
    /// Space in use that no pool can hold.
    void takeExternal(SheetRow& row, const std::optional<Error>& conflict = std::nullopt);
    [[nodiscard]] PoolId deepestPool(ScopeId scope, const Prefix& cidr) const;
    /// The resource that has this space or more, as its id; "" when there is none.
    [[nodiscard]] QString resourceAround(const SheetRow& row, PoolId pool) const;
    /// What uses the block, or part of it, in a pool.
    [[nodiscard]] Error useOf(PoolId pool, const Prefix& cidr) const;
    [[nodiscard]] QString placeOf(const Pool& pool) const;
    [[nodiscard]] QString freeName(const SheetRow& row, ScopeId scope, PoolId source);

    static void settle(SheetRow& row, RowVerdict verdict, const char* becomes, const QString& place);
    static void refuseRow(SheetRow& row, Error why, SheetField field = SheetField::Cidr);
    static void changesNothing(SheetRow& row, const char* reason, const QString& with = {});
    static bool applyTags(const SheetRow& row, Tags& tags);
    void noteAccount(AccountNumber number);
    [[nodiscard]] const Plan& plan() const { return m_draft.plan(); }

    ImportDraft m_draft;
    SheetOptions m_options;
    Instant m_now;
    ImportPlan m_result;
    std::vector<std::unique_ptr<Sheet>> m_sheets;
    std::vector<SheetRow> m_rows; ///< in the order of files and rows
    IpamId m_ipam;
    QHash<QString, ScopeId> m_scopes;          ///< private ones by label
    QHash<QString, AccountNumber> m_accounts;  ///< by name, small letters; empty: several have it
    QHash<ScopeId, PrefixTrie> m_blocks;       ///< CIDRs of pools that hold space, values are PoolCidr handles
    QHash<ScopeId, PrefixTrie> m_reserves;     ///< values are Reserve handles
    QHash<quint64, QSet<QString>> m_poolNames; ///< of the pools beside each other: scope and source → names
};

} // namespace cadastre

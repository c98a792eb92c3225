// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change/sharematrix.h"
#include "ui/models/principaltree.h"
#include "ui/presentation/roles.h"
#include "ui/session/session.h"

#include <QAbstractTableModel>

#include <vector>

namespace cadastre {

/// Who may draw from which pool: a row a pool (children under their source), a column a principal: the organisation, its
/// units with the accounts in them (PrincipalColumn), and whoever else a share names. A cell is checked where a share names
/// the principal itself. Ticks are collected here; nothing is changed by them.
class SharingModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role { StandingRole = LastItemRole + 1 }; ///< Standing

    enum class Standing {
        None,
        Owner,
        Direct,
        Invited,   ///< an account outside that has not accepted yet
        Inherited, ///< by a unit above it, or the organisation
    };
    Q_ENUM(Standing)

    explicit SharingModel(Session& session, QObject* parent = nullptr);

    /// The pool and all pools inside it, else the pools of the scope.
    void showPlace(ScopeId scope, PoolId pool);
    /// Reads the plan anew. Ticks stay where they still mean something, those of pools that are not shown as well.
    void refresh();

    [[nodiscard]] PoolId poolAt(int row) const;
    [[nodiscard]] QString principalAt(int column) const;
    /// Its place in the tree of the organisation.
    [[nodiscard]] const std::vector<PrincipalColumn>& columns() const { return m_columns; }
    /// In the order in which they were made; each differs from the plan.
    [[nodiscard]] const std::vector<ShareTick>& ticks() const { return m_ticks; }
    void discardTicks();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    void ticksChanged();

private:
    struct Row {
        PoolId pool;
        int depth = 0; ///< under the first of its ancestors that is shown
        friend bool operator==(const Row&, const Row&) = default;
    };
    [[nodiscard]] const Plan& plan() const { return m_session.plan(); }
    [[nodiscard]] std::vector<Row> wantedRows() const;
    [[nodiscard]] std::vector<PrincipalColumn> wantedColumns(const std::vector<Row>& rows) const;
    [[nodiscard]] Standing standing(PoolId pool, const QString& principal) const;
    [[nodiscard]] const ShareTick* tickAt(PoolId pool, const QString& principal) const;
    [[nodiscard]] QString words(PoolId pool, int column) const;
    [[nodiscard]] QString wordsInFull(PoolId pool, int column) const;
    /// How many of the columns in this one a share of the pool names.
    [[nodiscard]] int namedBelow(PoolId pool, int column) const;
    [[nodiscard]] bool hasColumn(const QString& principal) const;
    void dropIdleTicks();

    Session& m_session;
    ScopeId m_scope;
    PoolId m_pool;
    std::vector<Row> m_rows;
    std::vector<PrincipalColumn> m_columns;
    std::vector<ShareTick> m_ticks;
};

} // namespace cadastre

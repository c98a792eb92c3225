// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/plan.h"

#include <QAbstractItemModel>

#include <functional>
#include <memory>
#include <vector>

namespace cadastre {

class Session;

/// Scope → pool → child pools, each with its use and its worst finding. One column: PoolRowDelegate draws name, quiet
/// address and use bar. Rows are kept while the plan changes: only what came, went or changed is announced.
class PoolTreeModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { PoolColumn, ColumnCount };
    enum Kind { ScopeRow, PoolRow };

    explicit PoolTreeModel(Session& session, QObject* parent = nullptr);
    ~PoolTreeModel() override;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] QModelIndex indexOf(PoolId pool) const;
    [[nodiscard]] QModelIndex indexOf(ScopeId scope) const;
    /// The pool of a row, none for a scope row.
    [[nodiscard]] PoolId poolAt(const QModelIndex& index) const;
    [[nodiscard]] ScopeId scopeAt(const QModelIndex& index) const;

private:
    struct Node;
    void sync();
    void syncChildren(Node& node, const std::vector<std::uint32_t>& wanted, Kind kind);
    void announce(const std::function<bool(const Node&)>& which);
    [[nodiscard]] std::vector<std::uint32_t> wantedChildren(const Node& node) const;
    [[nodiscard]] QModelIndex indexOf(const Node& node) const;
    [[nodiscard]] const Node* find(const Node& from, Kind kind, std::uint32_t handle) const;
    [[nodiscard]] QVariant scopeData(const Scope& scope, int role) const;
    [[nodiscard]] QString driftText(PoolId pool) const; ///< "2 missing, 1 extra"; empty when nothing differs
    [[nodiscard]] QVariant poolData(const Pool& pool, int role) const;

    Session& m_session;
    std::unique_ptr<Node> m_root;
};

} // namespace cadastre

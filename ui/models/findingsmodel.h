// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compliance/audit.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace cadastre {

class Session;

/// The findings of the newest report, one a row, in the report's order. Waived ones only when asked for.
class FindingsModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        SeverityColumn,
        RuleColumn,
        ObjectColumn,
        CidrColumn,
        WhatColumn,
        StateColumn,
        SinceColumn,
        FixColumn,
        OwnerColumn,
        RegionColumn,
        SourceColumn,
        ColumnCount
    };

    explicit FindingsModel(Session& session, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] const Finding* findingAt(int row) const;
    [[nodiscard]] int rowOf(const QString& rule, const QString& key) const; ///< -1: not there
    void setWaivedShown(bool shown);
    /// What findings are put together by.
    enum class Grouping : std::uint8_t { Rule, Object, Owner, Region };
    /// "TAG-MISSING", "vpc-legacy", "111122223333", "us-east-1"; empty: it has none.
    [[nodiscard]] static QString groupOf(const Finding& finding, Grouping grouping);
    /// Only those of one group; none: all.
    void narrow(Grouping grouping, const std::optional<QString>& group);

private:
    void refresh();
    [[nodiscard]] QVariant sinceData(const Finding& finding, int role) const;

    Session& m_session;
    std::vector<const Finding*> m_rows;
    bool m_waivedShown = false;
    Grouping m_grouping = Grouping::Rule;
    std::optional<QString> m_group;
};

} // namespace cadastre

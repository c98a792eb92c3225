// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/importplan.h"
#include "ui/presentation/roles.h"

#include <QAbstractTableModel>
#include <QSet>
#include <QSortFilterProxyModel>

#include <optional>

namespace cadastre {

/// What becomes of each record of an import, in the order of the files: those that could be taken have a tick.
class FateModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { TakeColumn, VerdictColumn, PlaceColumn, SubjectColumn, CidrColumn, WhyColumn, ColumnCount };

    explicit FateModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    /// `files` says which comes first. Where the records are the same as before, views keep their place.
    void setFates(QList<RowFate> fates, const QStringList& files);
    [[nodiscard]] const RowFate& fate(int row) const { return m_fates[row]; }
    [[nodiscard]] bool isChoice(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    /// Somebody wants a record (RowFate::key()), or not. What follows is for the import to say: setFates() shows it.
    void wanted(const QString& key, bool isWanted);

private:
    QList<RowFate> m_fates;
};

/// All fates, or those of one verdict.
class FateFilter final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit FateFilter(FateModel& model, QObject* parent = nullptr);
    void setVerdict(std::optional<RowVerdict> verdict);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    FateModel& m_model;
    std::optional<RowVerdict> m_verdict;
};

} // namespace cadastre

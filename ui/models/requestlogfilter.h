// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>

namespace cadastre {

/// The requests that hold every word of a text, of one kind or of all (RequestLogModel::KindRole).
class RequestLogFilter final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    enum Shown { All, Changes, Refusals };

    explicit RequestLogFilter(QObject* parent = nullptr);
    void setText(const QString& text);
    void setShown(Shown shown);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QStringList m_words;
    Shown m_shown = All;
};

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QString>
#include <QVector>
#include <QWidget>

namespace cadastre {

class StatusLabel;

/// Verdicts with their words, beside each other (rules) or below each other (notes); takes no room when there are none.
class StatusList final : public QWidget {
    Q_OBJECT
public:
    struct Item {
        StatusLevel level;
        QString text;
    };
    enum class Flow { Row, Column };
    StatusList(Flow flow, const QString& objectName, QWidget* parent = nullptr);
    void setItems(const QVector<Item>& items);
    [[nodiscard]] const QVector<Item>& items() const { return m_items; }
    /// All texts, for tests and screen readers.
    [[nodiscard]] QString text() const;

private:
    QVector<Item> m_items;
    QVector<StatusLabel*> m_labels;
};

} // namespace cadastre

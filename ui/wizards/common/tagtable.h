// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/names.h"

#include <QFrame>
#include <QVector>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace cadastre {

class StatusLabel;

/// A tag that rules ask for: exact pair, and who asks.
struct AskedTag {
    TagPair pair;
    QString by; ///< "us-east-1", "both pools"
    bool prefilled =
        false; ///< may start with its value: only the Region is never in doubt (interface §4.15 points 3, 11)
    friend bool operator==(const AskedTag&, const AskedTag&) = default;
};

/// Tags as rows of text fields. Rows that rules ask for come first and say by whom; their values are offered, not filled in.
class TagTable final : public QFrame {
    Q_OBJECT
public:
    enum class Kind { Plain, Rules }; ///< rules: pairs that a pool will ask for; no "Asked for by"
    TagTable(Kind kind, const QString& objectName, QWidget* parent = nullptr);

    void setAsked(const QVector<AskedTag>& asked);
    void addTag(const QString& key, const QString& value);
    /// Free rows for these alone; what was typed before is gone.
    void setPairs(const TagPairs& pairs);
    /// Types a value into the row of a key; false when there is none.
    bool setValue(const QString& key, const QString& value);
    /// Rows with a key and a value; for Rules those with a key.
    [[nodiscard]] TagPairs pairs() const;
    [[nodiscard]] Tags tags() const;
    /// "Environment is given twice."; empty when all is well.
    [[nodiscard]] QString problem() const;

Q_SIGNALS:
    void edited();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    class Row;
    Row* addRow(const AskedTag* asked);
    void onEdited();

    Kind m_kind;
    QVBoxLayout* m_body;
    QPushButton* m_add;
    QVector<AskedTag> m_asked;
    QVector<Row*> m_rows;
};

} // namespace cadastre

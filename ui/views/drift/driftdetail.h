// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace cadastre {

class KeyValueList;
class PlainLabel;
struct DriftRow;
class Plan;

/// What is different in the selected row, and what can be done about it and the other selected ones.
class DriftDetail final : public QWidget {
    Q_OBJECT
public:
    explicit DriftDetail(QWidget* parent = nullptr);
    /// What taking a row from AWS is called: of what AWS does not have, nothing stays.
    [[nodiscard]] static QString takeWords(const DriftRow& row);
    /// `row`: null for nothing; `selected`: how many rows the buttons act on.
    void showRow(const Plan& plan, const DriftRow* row, int selected);

Q_SIGNALS:
    void jumpWanted();
    void takeWanted();
    void backWanted();

private:
    PlainLabel* m_title;
    PlainLabel* m_sentence;
    KeyValueList* m_facts;
    QPushButton* m_take;
    QPushButton* m_back;
    QWidget* m_buttons;
};

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/tabs/placetab.h"

class QCheckBox;
class QComboBox;
class QPushButton;
class QScrollArea;
class QSpinBox;

namespace cadastre {

class EmptyState;
class PlainLabel;
class TagTable;

/// The allocation rules of a pool as AWS enforces them, and apart from them what only this plan knows. Says what a change
/// would make noncompliant before it is applied.
class RulesTab final : public PlaceTab {
    Q_OBJECT
public:
    explicit RulesTab(Session& session, QWidget* parent = nullptr);

protected:
    void rebuild() override;

private:
    void load();
    void edited();
    void apply();
    [[nodiscard]] ModifyPool change() const; ///< what the form says, against the pool as it is
    [[nodiscard]] TagPairs tagsInForm() const;
    [[nodiscard]] int violationsWith(const Pool& rules) const;
    void showAutoImport(const Pool& pool);

    PoolId m_shown;
    bool m_edited = false;
    bool m_loading = false;
    QScrollArea* m_scroll;
    EmptyState* m_empty;
    QSpinBox* m_min;
    QSpinBox* m_default;
    QSpinBox* m_max;
    TagTable* m_tags;
    QCheckBox* m_autoImport;
    PlainLabel* m_wouldTake;
    QComboBox* m_strategy;
    QSpinBox* m_refillBelow;
    QSpinBox* m_refillLength;
    PlainLabel* m_house;
    PlainLabel* m_consequence;
    QWidget* m_bar;
    QPushButton* m_apply;
};

} // namespace cadastre

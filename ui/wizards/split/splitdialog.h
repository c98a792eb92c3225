// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/request.h"
#include "ui/wizards/common/wizarddialog.h"

class QCheckBox;
class QComboBox;
class QSpinBox;
class QTableWidget;
class QTableWidgetItem;

namespace cadastre {

class CommandBlock;
class FormGrid;
class PlainLabel;
class StatusList;
class StripBar;

/// One pool for each of several Regions, cut from one source in one step (interface §4.3 step 2).
class SplitDialog final : public WizardDialog {
    Q_OBJECT
public:
    SplitDialog(Session& session, const SplitRequest& request, QWidget* parent = nullptr);

protected:
    [[nodiscard]] Wish wish() const override;
    void showPreview(const Wish& wish, const Result<Decision>* decision) override;
    [[nodiscard]] QString summary() const override;

private:
    void fillRows();
    void itemChanged(QTableWidgetItem* item);
    [[nodiscard]] PoolId pool() const;
    [[nodiscard]] bool isPublic() const;
    [[nodiscard]] int chosenRows() const;
    /// How full the pool is, and the blocks that the new pools take.
    void showStrip(const std::vector<Prefix>& cidrs);
    /// What the new pools would import at once.
    [[nodiscard]] QString importText(const ChangeSet& changes) const;

    FormGrid* m_form;
    QComboBox* m_pool;
    QSpinBox* m_length;
    QComboBox* m_strategy;
    QSpinBox* m_sizes;
    QCheckBox* m_regionTag;
    QCheckBox* m_autoImport;
    QTableWidget* m_rows;
    PlainLabel* m_headline;
    StripBar* m_strip;
    PlainLabel* m_left;
    StatusList* m_notes;
    CommandBlock* m_commands;
    QWidget* m_commandsTitle = nullptr;
    bool m_filling = false;
};

} // namespace cadastre

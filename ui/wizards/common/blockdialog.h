// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/common/wizarddialog.h"

class QComboBox;

namespace cadastre {

class AddressLabel;
class BlockField;
class CommandBlock;
class FormGrid;
class PlainLabel;
class SectionTitle;
class StatusList;
class StrategyTable;
class StripBar;

/// The forms that take one block of a pool: provisioning, manual allocations, reserves. Pool and block at the left, where
/// the block goes, what is left afterwards and the command at the right.
class BlockDialog : public WizardDialog {
    Q_OBJECT
protected:
    BlockDialog(Session& session, const QString& title, const QString& primary, QWidget* parent);

    /// Builds the rows in common and puts `pool` and `block` into them; the form is then ready for the subclass's rows.
    void begin(const QString& poolRow, PoolId pool, const Prefix& block);
    /// Closes the form; previews for the first time.
    void end();

    /// Is this pool in the list?
    [[nodiscard]] virtual bool offers(const Pool& pool) const = 0;
    /// The pool whose free space is used: the pool itself, or its source. None: nothing to choose from.
    [[nodiscard]] virtual PoolId spaceOf(PoolId pool) const { return pool; }
    /// The pool changed: enable modes, show rows. Lengths are set already.
    virtual void poolChosen() {}
    /// The block that the decision takes.
    [[nodiscard]] virtual Prefix takenBy(const ChangeSet& changes) const = 0;
    /// What it means for the pool, below the strip.
    [[nodiscard]] virtual QString afterwards(const Prefix& block) const;
    virtual void addNotes(const Decision& decision, QStringList& pending) const;
    /// Are the strategies compared (and asked for)?
    [[nodiscard]] virtual bool compares() const { return true; }
    /// What is shown as shell text; by default the commands themselves.
    [[nodiscard]] virtual std::vector<Command> forShell(const std::vector<Command>& commands) const { return commands; }
    void showPreview(const Wish& wish, const Result<Decision>* decision) override;

    [[nodiscard]] PoolId pool() const;
    [[nodiscard]] FormGrid* form() const { return m_form; }
    [[nodiscard]] BlockField* block() const { return m_block; }
    [[nodiscard]] StrategyTable* strategies() const { return m_strategies; }
    /// "Type a CIDR." and the like; empty when the block is named.
    [[nodiscard]] QString blockMissing() const;

private:
    void choosePool();

    FormGrid* m_form;
    QComboBox* m_pool;
    BlockField* m_block;
    QWidget* m_compared;
    StrategyTable* m_strategies;
    AddressLabel* m_address;
    PlainLabel* m_how;
    StripBar* m_strip;
    PlainLabel* m_after;
    StatusList* m_notes;
    SectionTitle* m_commandTitle;
    CommandBlock* m_command;
    PlainLabel* m_planOnly;
};

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/common/statuslist.h"
#include "ui/wizards/common/wizarddialog.h"

namespace cadastre {

class AddressLabel;
class CommandBlock;
class PlainLabel;
class SectionTitle;

/// The forms that change the plan in other ways than by taking one block of a pool: what is asked at the left, at the right
/// what will be different, in sentences, and the same as AWS commands.
class EffectDialog : public WizardDialog {
    Q_OBJECT
protected:
    EffectDialog(Session& session, const QString& title, const QString& primary, QWidget* parent);

    /// What the decision changes, one sentence each. The engine's notes are added behind.
    [[nodiscard]] virtual QVector<StatusList::Item> effects(const Wish& wish, const Decision& decision) const = 0;
    /// Blocks that are taken, shown large above the effects; two at most.
    [[nodiscard]] virtual std::vector<Prefix> taken(const Decision& decision) const;
    void showPreview(const Wish& wish, const Result<Decision>* decision) override;

private:
    AddressLabel* m_first;
    AddressLabel* m_second;
    StatusList* m_effects;
    SectionTitle* m_commandTitle;
    CommandBlock* m_command;
    PlainLabel* m_planOnly;
};

} // namespace cadastre

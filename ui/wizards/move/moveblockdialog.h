// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change/moving.h"
#include "ui/session/request.h"
#include "ui/wizards/common/effectdialog.h"

class QComboBox;

namespace cadastre {

class BlockField;
class FormGrid;
class PlainLabel;

/// Other space for a block: what is planned moves, with all that lies in it; of what was seen in AWS the new block is
/// planned, and what has to be done before the old one goes is listed (interface §4.15 point 7).
class MoveBlockDialog final : public EffectDialog {
    Q_OBJECT
public:
    MoveBlockDialog(Session& session, const MoveBlockRequest& request, QWidget* parent = nullptr);

protected:
    [[nodiscard]] Wish wish() const override;
    [[nodiscard]] QVector<StatusList::Item> effects(const Wish& wish, const Decision& decision) const override;
    [[nodiscard]] std::vector<Prefix> taken(const Decision& decision) const override;
    [[nodiscard]] Caller caller() const override;
    void showPreview(const Wish& wish, const Result<Decision>* decision) override;
    void finished(const Receipt& receipt) override;

private:
    [[nodiscard]] MoveBlock asked() const;
    void offerPools(const MovedBlock& block, PoolId chosen);
    void poolChosen();

    MoveBlock m_move;
    std::vector<MoveTarget> m_targets;
    FormGrid* m_form;
    QComboBox* m_pool;
    BlockField* m_block;
    PlainLabel* m_why;
};

} // namespace cadastre

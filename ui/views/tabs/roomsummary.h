// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/entityids.h"

#include <QWidget>

class QGridLayout;
class QVBoxLayout;

namespace cadastre {

class Plan;
class PlainLabel;
struct PoolUse;

/// The room of a pool at a glance: what is allocated, assigned, reserved and available as one bar with its words, and below it
/// how many blocks of each length are free ("14 of 16 free"), each with a bar of its own.
class RoomSummary final : public QWidget {
    Q_OBJECT
public:
    RoomSummary(const Plan& plan, PoolId pool, QWidget* parent = nullptr);

private:
    void addUse(const PoolUse& use);
    void addLadder(const Plan& plan, const PoolUse& use);
    [[nodiscard]] QGridLayout* addGrid(int wideColumn);
    [[nodiscard]] PlainLabel* valueLabel(const QString& name, const QString& text);
    QVBoxLayout* m_body;
};

} // namespace cadastre

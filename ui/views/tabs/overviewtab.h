// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/tabs/placetab.h"

class QLineEdit;
class QScrollArea;

namespace cadastre {

class EmptyState;

/// What one should know of a pool in a minute: room, rules in words, shares, findings, routes, children.
class OverviewTab final : public PlaceTab {
    Q_OBJECT
public:
    explicit OverviewTab(Session& session, QWidget* parent = nullptr);

protected:
    void rebuild() override;

private:
    [[nodiscard]] QWidget* pageOf(const Pool& pool);
    [[nodiscard]] QLineEdit* descriptionOf(const Pool& pool, QWidget* parent);
    [[nodiscard]] QWidget* factsOf(const Pool& pool, QWidget* parent);
    QScrollArea* m_scroll;
    EmptyState* m_empty;
};

} // namespace cadastre

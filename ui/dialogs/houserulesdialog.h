// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/plan.h"
#include "ui/session/request.h"
#include "ui/views/common/previewdialogframe.h"

class QPushButton;
class QTableWidget;

namespace cadastre {

class PlainLabel;
class Session;

/// All house rules of the plan: what they ask, where they hold, how many findings they make now; add, edit, remove. Each of
/// these is a step of the history by itself.
class HouseRulesDialog final : public PreviewDialogFrame {
    Q_OBJECT
public:
    HouseRulesDialog(Session& session, const HouseRulesRequest& request, QWidget* parent = nullptr);

private:
    void refresh();
    void showState();
    void openRule(HouseRuleId rule);
    void removeRule();
    [[nodiscard]] HouseRuleId current() const;
    [[nodiscard]] QString asks(const HouseRule& rule) const;

    Session& m_session;
    QTableWidget* m_rules;
    PlainLabel* m_none;
    QPushButton* m_add;
    QPushButton* m_edit;
    QPushButton* m_remove;
};

} // namespace cadastre

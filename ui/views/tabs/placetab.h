// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/session.h"

#include <QWidget>

class QVBoxLayout;

namespace cadastre {

class MessageBar;

/// What the tabs of the centre share: they show the pool or scope where the user is, and read it anew after a change, but
/// only while they are seen. What is refused is said at the top of the tab.
class PlaceTab : public QWidget {
    Q_OBJECT
public:
    PlaceTab(Session& session, const QString& objectName, QWidget* parent);

protected:
    /// Reads the place and the plan anew.
    virtual void rebuild() = 0;
    bool carryOut(const Command& command);
    bool carryOut(const std::vector<Command>& commands, const QString& summary);
    void scheduleRebuild();
    [[nodiscard]] const Plan& plan() const { return m_session.plan(); }
    [[nodiscard]] const Pool* pool() const { return plan().find(m_session.place().pool); }
    [[nodiscard]] QVBoxLayout* body() const { return m_body; }
    void showEvent(QShowEvent* event) override;

    Session& m_session;

private:
    bool tell(const Result<Receipt>& receipt);
    QVBoxLayout* m_body;
    MessageBar* m_message;
    bool m_pending = false;
};

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compliance/finding.h"

#include <QTimer>
#include <QWidget>

#include <array>

class QMenu;
class QPushButton;
class QStatusBar;

namespace cadastre {

class Session;

/// Counts by severity as glyph and number, each a button: "✖ 2  ▲ 5  ● 9". Read aloud as "2 errors".
class SeverityCounts final : public QWidget {
    Q_OBJECT
public:
    explicit SeverityCounts(Session& session, const QString& objectName, QWidget* parent = nullptr);

Q_SIGNALS:
    void clicked(cadastre::Severity severity);

private:
    void refresh();
    Session& m_session;
    std::array<QPushButton*, 3> m_buttons{};
};

/// The facts in the status bar: saved or not, how many pools and allocations, findings, how old the VRPs are once there are
/// any, whether a rehearsal listens, and that this is a model. Each is a button that leads to what it counts.
class StatusFacts final : public QObject {
    Q_OBJECT
public:
    StatusFacts(Session& session, QStatusBar* bar);
    ~StatusFacts() override;

Q_SIGNALS:
    void historyWanted();
    void poolsWanted();
    void allocationsWanted();
    void findingsWanted();
    void coverageWanted();
    void rehearsalWanted();
    void openRoutesWanted(); ///< a file of VRPs
    void routingWanted();

private:
    void refresh();
    void refreshRoutes();
    void fillRoutesMenu();
    Session& m_session;
    QWidget* m_left;
    QPushButton* m_saved;
    QPushButton* m_pools;
    QPushButton* m_allocations;
    QPushButton* m_routes;
    QMenu* m_routesMenu;
    QPushButton* m_rehearsal;
    QPushButton* m_model;
    QTimer m_aging; ///< VRPs grow older without anything happening
};

} // namespace cadastre

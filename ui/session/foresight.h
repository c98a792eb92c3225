// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compliance/foreseen.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

#include <memory>

namespace cadastre {

class Session;

/// What the change that a form is about would do to the findings: at once for a small plan, for a large one worked out on a
/// copy in a thread of its own. Only the change that was asked for last is answered, and only while the plan is the one it
/// was asked of.
class Foresight final : public QObject {
    Q_OBJECT
public:
    explicit Foresight(Session& session, QObject* parent);
    ~Foresight() override; ///< drops a job; it holds all that it reads

    /// Looks once nothing else was asked for a moment: an audit of the whole plan is not for every key.
    void ask(const ChangeSet& changes);
    /// The same, but a small plan is answered on return.
    void askNow(const ChangeSet& changes);
    /// Nothing is asked any more.
    void forget();

Q_SIGNALS:
    /// The plan is a large one: until foreseen() nothing is known of the change.
    void looking();
    void foreseen(const cadastre::ForeseenFindings& findings);

private:
    struct Ground;
    void planChanged();
    void look();
    void ended();
    [[nodiscard]] std::shared_ptr<const Ground> groundOfNow() const;

    Session& m_session;
    ChangeSet m_changes;
    bool m_isAsked = false;
    QTimer m_atRest;
    std::shared_ptr<const Ground> m_ground; ///< of the plan as it is; kept for the next question
    QFutureWatcher<ForeseenFindings> m_job;
};

} // namespace cadastre

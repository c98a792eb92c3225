// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "awsapi/requestlog.h"

#include <QWidget>

class QBoxLayout;
class QVBoxLayout;

namespace cadastre {

class Session;

/// One request in full: who asked what, what came of it, and of a refusal what it means and what to do.
class RequestDetail final : public QWidget {
    Q_OBJECT
public:
    explicit RequestDetail(Session& session, QWidget* parent = nullptr);

    /// Null: nothing is selected.
    void show(const awsapi::LogEntry* entry);

Q_SIGNALS:
    void changeWanted(qint64 seq); ///< show what the step changed
    void commandWanted();          ///< copy as a command of the AWS CLI
    void repeatWanted();

private:
    void addOutcome(const awsapi::LogEntry& entry);
    void addFacts(const awsapi::LogEntry& entry);
    void addParameters(const awsapi::LogEntry& entry);
    void addButtons(const awsapi::LogEntry& entry);

    Session& m_session;
    QVBoxLayout* m_words;
    QVBoxLayout* m_values;
};

} // namespace cadastre

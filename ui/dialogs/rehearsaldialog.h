// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/rolloutrehearsal.h"

#include <QDialog>

class QPlainTextEdit;
class QPushButton;
class QTableView;

namespace cadastre {

class PlainLabel;
class RehearsedStepModel;
class StatusList;
class StepBar;

/// "Rehearse this change": the exported script runs with the AWS CLI on a copy of its start, and this shows it step by
/// step, with what came of each of the four passes. Closing it ends the rehearsal.
class RehearsalDialog final : public QDialog {
    Q_OBJECT
public:
    RehearsalDialog(const Rollout& rollout, const RolloutOrigin& origin, EndpointFactory endpoints,
                    QWidget* parent = nullptr);

    [[nodiscard]] const RolloutRehearsal& rehearsal() const { return m_rehearsal; }
    [[nodiscard]] QTableView* table() const { return m_table; }
    /// Every verdict so far, for tests and screen readers.
    [[nodiscard]] QString verdicts() const;

public Q_SLOTS:
    void begin();

private:
    void showPass(int index);
    void showVerdicts();
    [[nodiscard]] QString sentenceFor(const PassReport& report) const;
    void finish();

    RolloutRehearsal m_rehearsal;
    RehearsedStepModel* m_model;
    StepBar* m_passes;
    QTableView* m_table;
    QPlainTextEdit* m_said;
    StatusList* m_verdicts;
    PlainLabel* m_requests;
    QPushButton* m_again;
    QPushButton* m_close;
    QString m_refusal; ///< why it could not begin
    int m_requestCount = 0;
    int m_refusedCount = 0;
};

} // namespace cadastre

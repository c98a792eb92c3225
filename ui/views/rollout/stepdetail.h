// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change/command.h"
#include "ui/models/rolloutmodel.h"

#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace cadastre {

class CommandBlock;
class KeyValueList;
class PlainLabel;
class SegmentedControl;

/// One step: what it does, where, what it waits for, the lines of the script,
/// and what people say of it.
class StepDetail final : public QWidget {
    Q_OBJECT
public:
    explicit StepDetail(QWidget* parent = nullptr);
    void showStep(const RolloutModel& model, int row, const QString& lines);
    void clear();
    /// Below this its form would be cut.
    [[nodiscard]] int narrowest() const;

Q_SIGNALS:
    /// The mark was edited; empty ticket and note are fine.
    void marked(const cadastre::MarkStep& mark);

private:
    void announce();
    QString m_key;
    PlainLabel* m_title;
    KeyValueList* m_facts;
    CommandBlock* m_lines;
    SegmentedControl* m_progress;
    QLineEdit* m_ticket;
    QLineEdit* m_note;
    QWidget* m_form;
    bool m_showing = false; ///< the fields follow the model; it is not the person who edits
};

} // namespace cadastre

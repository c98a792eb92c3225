// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QStringList>
#include <QVector>
#include <QWidget>

namespace cadastre {

/// The pages of a wizard: 1 Source · 2 CIDR · 3 Rules. A page may be jumped to when it is reachable; each step carries the
/// state of its page (Ok, Error, NoData = not visited).
class StepBar final : public QWidget {
    Q_OBJECT
public:
    explicit StepBar(const QStringList& titles, QWidget* parent = nullptr);
    void setCurrent(int index);
    [[nodiscard]] int current() const { return m_current; }
    void setState(int index, StatusLevel state);
    void setReachable(int index, bool reachable);
    [[nodiscard]] int count() const { return static_cast<int>(m_steps.size()); }

Q_SIGNALS:
    void stepRequested(int index);

private:
    class Step;
    QVector<Step*> m_steps;
    int m_current = 0;
};

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "engine/workspace.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <vector>

class QPushButton;
class QSlider;

namespace cadastre {

class PlainLabel;

/// Chooses the moment that the charts show: a stop for the start, one after each step of the journal, and the last is now.
/// Arrows move by a step, Page Up and Page Down by a tenth of them all, Home and End to the ends.
class MomentSlider final : public QWidget {
    Q_OBJECT
public:
    /// `workspace` must outlive the slider.
    explicit MomentSlider(const Workspace& workspace, QWidget* parent = nullptr);

    /// The plan and its history as of the chosen moment: the workspace itself for now.
    [[nodiscard]] const Workspace& shown() const { return m_past ? *m_past : m_workspace; }
    [[nodiscard]] bool isNow() const { return m_chosen == now; }
    /// Reads the journal anew; the chosen moment stays.
    void refresh();

Q_SIGNALS:
    /// shown() is another one.
    void momentChanged();
    void failed(const cadastre::Error& error);

private:
    static constexpr qint64 now = -1;
    void choose(int stop);
    void goThere();
    void tell();

    const Workspace& m_workspace;
    QSlider* m_slider;
    PlainLabel* m_label;
    QPushButton* m_backToNow;
    std::vector<qint64> m_stops; ///< the newest entry that each shows, oldest first
    qint64 m_chosen = now;
    std::unique_ptr<Workspace> m_past; ///< none: now
    QTimer m_soon;                     ///< a knob that is dragged passes many moments
};

} // namespace cadastre

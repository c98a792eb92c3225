// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/mainwindow/profile.h"

#include <QWidget>

class QVBoxLayout;

namespace cadastre {

/// What a window without a plan shows: why there is nothing, the one next step, examples, plans opened last, and plans that
/// were never given a place.
class WelcomePage final : public QWidget {
    Q_OBJECT
public:
    explicit WelcomePage(Profile& profile, QWidget* parent = nullptr);
    void refresh();

Q_SIGNALS:
    void newWanted();
    void openWanted();
    void sampleWanted(const QString& name);
    void planWanted(const QString& path);

private:
    void addPlan(const QString& path, const QString& text, bool untitled);
    Profile& m_profile;
    QWidget* m_list;
    QVBoxLayout* m_rows;
};

} // namespace cadastre

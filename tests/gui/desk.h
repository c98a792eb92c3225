// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/samples.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/windowset.h"

#include <QAction>
#include <QTemporaryDir>

namespace cadastre::testing {

inline const Instant today = *parseInstant(u"2026-06-01T10:00:00Z");

/// A window in a profile of its own.
struct Desk {
    QTemporaryDir folder;
    FixedClock clock{today};
    WindowSet windows{Profile::in(folder.path()), clock};
    MainWindow* window = windows.newWindow();

    explicit Desk(const QString& sample = {})
    {
        if (!sample.isEmpty()) {
            auto workspace = Workspace::inMemory(*sampleSettings(sample, today), clock);
            const auto built = buildSample(*workspace, sample, today);
            if (!built)
                qFatal("the sample cannot be built");
            window->adopt(std::move(workspace));
        }
        window->resize(1440, 900);
        window->show();
    }
    [[nodiscard]] Session& session() const { return *window->session(); }
    [[nodiscard]] QAction* action(Verb verb) const { return window->actions().action(verb); }
    void trigger(Verb verb) const { action(verb)->trigger(); }
};

} // namespace cadastre::testing

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/workspace.h"

#include <QFuture>
#include <QPromise>
#include <QtConcurrentRun>

#include <functional>
#include <memory>

namespace cadastre {

/// What a long reading of a plan's history costs: its rows after entry `after`, and a little for each entry.
[[nodiscard]] inline qint64 readingCost(const Journal& journal, qint64 after = 0)
{
    qint64 rows = 0;
    const auto& entries = journal.entries();
    for (auto entry = entries.rbegin(); entry != entries.rend() && entry->seq > after; ++entry)
        rows += entry->rows + 1;
    return rows;
}

/// Up to this cost a history is read at once; some 30 ms.
inline constexpr qint64 readAtOnceUpTo = 20'000;

/// What was read from a plan's file.
template <class T>
struct FileReading {
    QString path;
    qint64 revision = 0; ///< of the plan that was read
    Result<T> what;
};

/// Reads in a thread of its own, from the plan's file, which it opens for itself: a connection belongs to one thread. `read`
/// gets the plan as it is on disk, and a question that says true once nobody waits any more. A plan that is closed meanwhile
/// stays open until this is done: the last one out leaves one plain file, and who only reads cannot.
template <class T>
[[nodiscard]] QFuture<std::shared_ptr<FileReading<T>>> readAside(
    const Workspace& workspace,
    std::function<Result<T>(const Workspace& file, const std::function<bool()>& isCancelled)> read)
{
    return QtConcurrent::run([path = workspace.path(), open = workspace.weak_from_this().lock(),
                              asked = workspace.revision(), now = workspace.clock().now(),
                              read = std::move(read)](QPromise<std::shared_ptr<FileReading<T>>>& promise) {
        const FixedClock clock{now};
        const auto opened = Workspace::open(path, clock, Workspace::Mode::ReadOnly);
        auto reading = std::make_shared<FileReading<T>>(
            FileReading<T>{path, asked, Unexpected(opened ? makeError(ErrorCode::Cancelled) : opened.error())});
        if (opened) {
            reading->revision = (*opened)->revision();
            reading->what = read(**opened, [&promise] { return promise.isCanceled(); });
        }
        promise.addResult(std::move(reading));
    });
}

} // namespace cadastre

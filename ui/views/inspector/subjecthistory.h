// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/touchedrows.h"
#include "ui/session/readaside.h"
#include "ui/session/subject.h"

#include <QFutureWatcher>
#include <QList>
#include <QObject>
#include <QString>

#include <memory>
#include <vector>

namespace cadastre {

/// One step of the journal that touched an object.
struct SubjectStep {
    Instant time;
    QString text;
};

/// The steps that changed an object's own row, for the inspector, which must answer at once: what steps changed is noted
/// when it is first asked for, and a long part of the history is read in a thread of its own.
class SubjectHistory final : public QObject {
    Q_OBJECT
public:
    explicit SubjectHistory(QObject* parent);
    ~SubjectHistory() override; ///< drops a job; it holds all that it reads

    /// The newest steps, at most `most`, newest first: of all that has been read.
    [[nodiscard]] QList<SubjectStep> of(const Workspace& workspace, const SubjectRef& subject, int most);
    /// There may be newer or older ones: read() follows.
    [[nodiscard]] bool isReading() const { return m_job.isRunning(); }

    /// From which cost on reading is a job (ui/session/readaside.h); for tests.
    void setJobFrom(qint64 cost) { m_jobFrom = cost; }

Q_SIGNALS:
    void read(); ///< of() has more to say

private:
    void catchUp(const Workspace& workspace);
    void ended();

    std::vector<std::shared_ptr<const TouchedRows>> m_parts; ///< of consecutive parts of the history
    qint64 m_upTo = 0;                                       ///< the newest entry in `m_parts`
    qint64 m_asked = 0;                                      ///< up to where the job reads
    qint64 m_failedAt = -1;                                  ///< the revision of which a job could not read
    QFutureWatcher<std::shared_ptr<FileReading<std::shared_ptr<const TouchedRows>>>> m_job;
    qint64 m_jobFrom = readAtOnceUpTo;
};

} // namespace cadastre

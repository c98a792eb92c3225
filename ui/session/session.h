// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compliance/audit.h"
#include "engine/workspace.h"
#include "ui/session/byoipdraft.h"
#include "ui/session/columnlayouts.h"
#include "ui/session/formdrafts.h"
#include "ui/session/knownroutes.h"
#include "ui/session/liveaudit.h"
#include "ui/session/request.h"
#include "ui/session/savedfilters.h"
#include "ui/session/subject.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>
#include <QUrl>

#include <atomic>
#include <memory>
#include <vector>

namespace cadastre {

class DriftStage;
class RehearsalStage;
class RouteFeed;
class ViewChoices;
struct VrpDocument;

/// One open plan in one window: the workspace, where the user is in it, and the live audit. Views hold a reference,
/// read `plan()`, ask `run()` for changes and listen; they never talk to each other.
class Session final : public QObject {
    Q_OBJECT
public:
    /// `filters`, `columns` and `views`: those that all windows share; none: its own, which go with it.
    explicit Session(std::unique_ptr<Workspace> workspace, std::shared_ptr<SavedFilters> filters = {},
                     std::shared_ptr<ColumnLayouts> columns = {}, std::shared_ptr<ViewChoices> views = {},
                     QObject* parent = nullptr);
    /// Waits for nothing: what is under way is dropped, and a large plan is closed in another thread.
    ~Session() override;
    /// The plan's file goes once it is closed.
    void setRemovedOnClose(bool isRemoved) { *m_isRemoved = isRemoved; }

    [[nodiscard]] Workspace& workspace() { return *m_workspace; }
    [[nodiscard]] const Workspace& workspace() const { return *m_workspace; }
    [[nodiscard]] const Plan& plan() const { return m_workspace->plan(); }
    [[nodiscard]] Instant now() const { return m_workspace->clock().now(); }

    /// Carries out a command as the window's user. A refusal or failure is also announced by failed(), so that a caller
    /// who has no place of its own for it may ignore the result.
    Result<Receipt> run(const Command& command, const QString& reason = {});
    Result<Receipt> runAll(const std::vector<Command>& commands, const QString& summary = {},
                           const QString& reason = {});
    /// Under which every step is written down until it is cleared; it goes with the session.
    [[nodiscard]] const QString& ticket() const { return m_workspace->caller().ticket; }
    void setTicket(const QString& ticket);
    /// Reads what other processes wrote; every two seconds it is done by itself. When that fails the window shows what was
    /// read before, which failed() says once, until it succeeds again.
    void catchUp();
    /// How many rows, at most, a step is changing right now; 0: none. From some thousands on it is decided and written in a
    /// thread of its own: meanwhile the window is drawn, and what is typed and clicked waits.
    [[nodiscard]] std::size_t writingRows() const { return m_writingRows; }
    Result<Receipt> undo();
    Result<Receipt> redo();
    Result<Receipt> revert(qint64 seq);

    [[nodiscard]] const Place& place() const { return m_place; }
    /// Goes somewhere and remembers where from.
    void go(const Place& place);
    void selectPool(PoolId pool);
    void selectScope(ScopeId scope);
    void selectSubject(const SubjectRef& subject); ///< inspector only; the centre stays
    void jumpTo(const SubjectRef& subject);        ///< tree, map, tables and inspector
    void jumpTo(const Finding& finding);
    void selectBlock(const Prefix& block);
    void showView(MainView view);
    /// Where the user has been, the last place last.
    [[nodiscard]] const std::vector<Place>& trail() const { return m_trail; }
    [[nodiscard]] bool canGoBack() const { return m_at > 0; }
    [[nodiscard]] bool canGoForward() const { return m_at + 1 < m_trail.size(); }
    void back();
    void forward();

    /// Asks the window to open something (a wizard, a dialog).
    void request(const Request& request) { Q_EMIT requested(request); }

    /// The newest report; recomputed shortly after each change (LiveAudit).
    [[nodiscard]] const AuditReport& report() const { return m_audit->report(); }
    /// What the report was told beside the plan: the VRPs of this window.
    [[nodiscard]] const AuditFacts& auditFacts() const { return m_audit->facts(); }
    [[nodiscard]] LiveAudit& liveAudit() { return *m_audit; }
    /// The finding that somebody looks at (a row of the audit, a jump); null when the place is left or it is gone.
    [[nodiscard]] const Finding* currentFinding() const;
    void setCurrentFinding(const Finding* finding);
    void auditNow() { m_audit->run(); }
    /// Open and fix-planned findings of a pool and of what lies in it; the worst severity, for the tree's mark.
    [[nodiscard]] const std::vector<const Finding*>& findingsOf(PoolId pool) const;
    [[nodiscard]] const std::vector<const Finding*>& findingsOf(const SubjectRef& subject) const;
    /// The finding whose fix is asked for; null when it is gone or has no such fix.
    [[nodiscard]] const Finding* findingFor(const FixRequest& request) const;

    [[nodiscard]] const KnownRoutes& routes() const { return m_routes; }
    /// Reads a file of VRPs in a thread of its own: half a million take longer than a frame. routesChanged() or failed()
    /// follows.
    void openRoutes(const QString& file);
    /// Follows an RTR cache from now on, in place of a file. It connects: ask the user before.
    void followRoutes(const QString& host, quint16 port);
    /// What is known stays, and grows older.
    void stopFollowing();
    /// "host:port"; empty: none is followed.
    [[nodiscard]] QString followedServer() const;
    /// The server that was followed last, here or in an earlier session: offered again, never connected to by itself.
    [[nodiscard]] const QString& lastServer() const { return m_lastServer; }
    void setLastServer(const QString& server) { m_lastServer = server; }
    /// Asked in place of the registries, about everything; empty: they are. Never asked by itself.
    [[nodiscard]] const QUrl& registryServer() const { return m_registryServer; }
    void setRegistryServer(const QUrl& server) { m_registryServer = server; }
    [[nodiscard]] SavedFilters& filters() const { return *m_filters; }
    [[nodiscard]] ColumnLayouts& columnLayouts() const { return *m_columns; }
    /// The rehearsal of this plan; off until somebody starts it.
    [[nodiscard]] RehearsalStage& rehearsal() { return *m_rehearsal; }
    /// The comparison of this plan with AWS; off until somebody chooses answers.
    [[nodiscard]] DriftStage& drift() { return *m_drift; }
    [[nodiscard]] const DriftStage& drift() const { return *m_drift; }
    /// How far “Bring your own prefix” has come in this window.
    [[nodiscard]] ByoipDraft& byoipDraft() { return m_byoipDraft; }
    /// Forms that were closed half-way in this window.
    [[nodiscard]] FormDrafts& formDrafts() { return m_formDrafts; }
    [[nodiscard]] ViewChoices& viewChoices() const { return *m_viewChoices; }

Q_SIGNALS:
    void routesChanged();
    /// A server is followed from now on: to be remembered.
    void serverFollowed(const QString& server);
    /// The plan changed: patch rows by id …
    void changed(const cadastre::ChangeSet& changes);
    /// … or, after a bulk change, start over.
    void wasReset();
    void placeChanged(const cadastre::Place& place, const cadastre::Place& before);
    void auditChanged();
    void findingChanged(); ///< another one is current, or none
    void requested(const cadastre::Request& request);
    /// Something was refused or failed and nobody else showed it.
    void failed(const cadastre::Error& error);
    void succeeded(const cadastre::Receipt& receipt);
    /// Something of the plan has left the window, which the window then says: a table in a file, on paper.
    void gaveOut(const QString& what);
    void writingChanged(); ///< a large write began or is over

private:
    void onChanged(const ChangeSet& changes);
    void setRoutes(const KnownRoutes& routes);
    void indexReport();
    Result<Receipt> tell(Result<Receipt> result);
    void routesRead();
    void writeAside(std::size_t rows, const std::function<void()>& work);

    std::shared_ptr<std::atomic_bool> m_isRemoved; ///< read by whoever closes the plan
    std::shared_ptr<Workspace> m_workspace;        ///< shared with who reads its file aside
    std::unique_ptr<RehearsalStage> m_rehearsal;   ///< ends before the workspace does
    std::unique_ptr<DriftStage> m_drift;
    std::unique_ptr<LiveAudit> m_audit;
    Place m_place;
    std::pair<QString, QString> m_finding; ///< rule and key of the current finding
    std::vector<Place> m_trail;
    std::size_t m_at = 0;
    QHash<PoolId, std::vector<const Finding*>> m_byPool;
    QHash<SubjectRef, std::vector<const Finding*>> m_bySubject;
    KnownRoutes m_routes;
    std::unique_ptr<RouteFeed> m_feed; ///< ends before the workspace, whose clock it reads
    QString m_lastServer;
    QString m_routesFile; ///< the one that was chosen last
    QFutureWatcher<std::shared_ptr<Result<VrpDocument>>> m_routesReader;
    QUrl m_registryServer;
    ByoipDraft m_byoipDraft;
    FormDrafts m_formDrafts;
    std::shared_ptr<ViewChoices> m_viewChoices;
    std::shared_ptr<SavedFilters> m_filters;
    std::shared_ptr<ColumnLayouts> m_columns;
    QTimer m_settleTimer;
    std::size_t m_writingRows = 0;
    bool m_isBehind = false; ///< the last catchUp() failed
};

} // namespace cadastre

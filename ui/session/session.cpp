// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/session.h"

#include "plan/rowcount.h"
#include "routing/vrpreader.h"
#include "ui/session/driftstage.h"
#include "ui/session/rehearsalstage.h"
#include "ui/session/routefeed.h"
#include "ui/session/viewchoices.h"
#include "ui/session/workaside.h"

#include <QFile>
#include <QScopeGuard>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <new>

namespace cadastre {

namespace {
constexpr int settleEveryMs = 2000; // pending states and releases that fall due while the window is open
constexpr std::size_t trailLength = 200;

constexpr std::size_t rowsClosedAtOnce = 5'000; // some 10 ms

/// Whoever is the last to let go of it closes the plan, and is then the one who can remove its file.
std::shared_ptr<Workspace> sharedPlan(std::unique_ptr<Workspace> workspace,
                                      const std::shared_ptr<const std::atomic_bool>& isRemoved)
{
    return {workspace.release(), [isRemoved](Workspace* last) {
                const QString path = last->path();
                std::unique_ptr<Workspace>(last).reset();
                if (*isRemoved)
                    (void)QFile::remove(path); // a leftover is merely offered again
            }};
}

} // namespace

Session::Session(std::unique_ptr<Workspace> workspace, std::shared_ptr<SavedFilters> filters,
                 std::shared_ptr<ColumnLayouts> columns, std::shared_ptr<ViewChoices> views, QObject* parent)
    : QObject(parent)
    , m_isRemoved(std::make_shared<std::atomic_bool>(false))
    , m_workspace(sharedPlan(std::move(workspace), m_isRemoved))
    , m_rehearsal(std::make_unique<RehearsalStage>(*m_workspace))
    , m_drift(std::make_unique<DriftStage>(*m_workspace))
    , m_audit(std::make_unique<LiveAudit>(*m_workspace))
    , m_viewChoices(views ? std::move(views) : std::make_shared<ViewChoices>())
    , m_filters(filters ? std::move(filters) : std::make_shared<SavedFilters>())
    , m_columns(columns ? std::move(columns) : std::make_shared<ColumnLayouts>())
{
    m_workspace->setLargeStep([this](std::size_t rows, const auto& work) { writeAside(rows, work); });
    connect(&m_routesReader, &QFutureWatcherBase::finished, this, &Session::routesRead);
    connect(m_workspace.get(), &Workspace::changed, this, &Session::onChanged);
    connect(m_workspace.get(), &Workspace::wasReset, this, [this] {
        m_audit->planChanged();
        m_drift->planChanged();
        Q_EMIT wasReset();
    });
    connect(m_audit.get(), &LiveAudit::changed, this, [this] {
        indexReport();
        Q_EMIT auditChanged();
    });
    m_settleTimer.setInterval(settleEveryMs);
    connect(&m_settleTimer, &QTimer::timeout, this, [this] {
        catchUp();
        m_rehearsal->settle();
    });
    m_settleTimer.start();
    m_trail.push_back(m_place);
    auditNow();
}

Session::~Session()
{
    m_feed.reset(); // what refers to the workspace, before it
    m_audit.reset();
    m_drift.reset();
    m_rehearsal.reset();
    m_workspace->disconnect();
    m_workspace->moveToThread(nullptr); // whoever is last may be a thread that reads the file
    if (rowCount(m_workspace->plan()) >= rowsClosedAtOnce)
        QThreadPool::globalInstance()->start([workspace = std::move(m_workspace)]() mutable { workspace.reset(); });
}

void Session::openRoutes(const QString& file)
{
    m_routesFile = file;
    m_routesReader.setFuture(QtConcurrent::run([file] {
        try {
            return std::make_shared<Result<VrpDocument>>(readVrpFile(file));
        } catch (const std::bad_alloc&) {
            return std::make_shared<Result<VrpDocument>>(refuse(ErrorCode::OutOfMemory));
        }
    }));
}

void Session::routesRead()
{
    if (m_routesReader.isCanceled())
        return; // a server is followed instead
    const auto document = m_routesReader.result();
    if (!*document) {
        Q_EMIT failed(document->error());
        return;
    }
    m_feed.reset();
    setRoutes({std::make_shared<const VrpSet>(std::move((*document)->set)), m_routesFile, (*document)->builtAt,
               (*document)->malformed});
}

void Session::followRoutes(const QString& host, quint16 port)
{
    m_routesReader.cancel();
    m_feed = std::make_unique<RouteFeed>(m_workspace->clock(), host, port);
    connect(m_feed.get(), &RouteFeed::updated, this,
            [this](const std::shared_ptr<const VrpSet>& set, Instant synchronisedAt) {
                setRoutes({set, m_feed->server(), synchronisedAt, 0});
            });
    connect(m_feed.get(), &RouteFeed::failed, this, &Session::failed);
    m_lastServer = m_feed->server();
    Q_EMIT serverFollowed(m_lastServer);
}

void Session::setRoutes(const KnownRoutes& routes)
{
    m_routes = routes;
    m_audit->setFacts({routes.vrps, routes.builtAt});
    m_rehearsal->setRoutes(routes);
    Q_EMIT routesChanged();
}

void Session::stopFollowing() { m_feed.reset(); }

QString Session::followedServer() const { return m_feed ? m_feed->server() : QString(); }

void Session::writeAside(std::size_t rows, const std::function<void()>& work)
{
    m_writingRows = rows;
    Q_EMIT writingChanged();
    const auto over = qScopeGuard([this] {
        m_writingRows = 0;
        Q_EMIT writingChanged();
    });
    workAside(work);
}

void Session::catchUp()
{
    const auto read = m_workspace->catchUp();
    const bool wasBehind = std::exchange(m_isBehind, !read);
    if (!read && !wasBehind)
        Q_EMIT failed(read.error());
}

Result<Receipt> Session::tell(Result<Receipt> result)
{
    if (result)
        Q_EMIT succeeded(*result);
    else
        Q_EMIT failed(result.error());
    return result;
}

Result<Receipt> Session::run(const Command& command, const QString& reason)
{
    if (reason.isEmpty())
        return tell(m_workspace->execute(command));
    Caller caller = m_workspace->caller();
    caller.reason = reason;
    DecisionContext context;
    context.caller = caller;
    context.now = now();
    return tell(m_workspace->execute(command, context));
}

Result<Receipt> Session::runAll(const std::vector<Command>& commands, const QString& summary, const QString& reason)
{
    const Caller before = m_workspace->caller();
    Caller caller = before;
    caller.reason = reason;
    m_workspace->setCaller(caller);
    auto done = m_workspace->executeAll(commands, summary);
    m_workspace->setCaller(before);
    return tell(std::move(done));
}

void Session::setTicket(const QString& ticket)
{
    Caller caller = m_workspace->caller();
    caller.ticket = ticket;
    m_workspace->setCaller(caller);
}

Result<Receipt> Session::undo() { return tell(m_workspace->undo()); }

Result<Receipt> Session::redo() { return tell(m_workspace->redo()); }

Result<Receipt> Session::revert(qint64 seq) { return tell(m_workspace->revert(seq)); }

void Session::go(const Place& place)
{
    if (place == m_place)
        return;
    m_trail.resize(m_at + 1);
    m_trail.push_back(place);
    if (m_trail.size() > trailLength)
        m_trail.erase(m_trail.begin());
    m_at = m_trail.size() - 1;
    const Place before = std::exchange(m_place, place);
    m_finding = {}; // who jumps to one says so next
    Q_EMIT placeChanged(m_place, before);
}

void Session::selectPool(PoolId pool)
{
    Place place = m_place;
    const Pool* row = plan().find(pool);
    if (!row)
        return;
    place.scope = row->scope;
    place.pool = pool;
    place.subject = {SubjectRef::Kind::Pool, pool.value};
    place.block = {};
    go(place);
}

void Session::selectScope(ScopeId scope)
{
    Place place = m_place;
    place.scope = scope;
    place.pool = {};
    place.subject = {SubjectRef::Kind::Scope, scope.value};
    place.block = {};
    go(place);
}

void Session::selectSubject(const SubjectRef& subject)
{
    Place place = m_place;
    place.subject = subject;
    go(place);
}

void Session::jumpTo(const SubjectRef& subject)
{
    Place place = placeOf(plan(), subject);
    place.view = MainView::Plan;
    go(place);
}

void Session::jumpTo(const Finding& finding)
{
    Place place = placeOf(plan(), finding.subject);
    if (!place.pool && plan().find(finding.pool)) // a report may be older than the plan
        place.pool = finding.pool;
    if (const Pool* pool = plan().find(place.pool))
        place.scope = pool->scope;
    place.block = finding.cidr;
    place.view = MainView::Plan;
    if (place.pool && !finding.cidr.isNull())
        place.tab = QStringLiteral("mapTab"); // where it can be seen
    go(place);
    setCurrentFinding(&finding);
}

const Finding* Session::currentFinding() const
{
    for (const Finding& finding : report().findings)
        if (finding.key == m_finding.second && m_finding.first == QLatin1String(finding.rule->id))
            return &finding;
    return nullptr;
}

void Session::setCurrentFinding(const Finding* finding)
{
    const auto key =
        finding ? std::pair(QString::fromLatin1(finding->rule->id), finding->key) : std::pair<QString, QString>();
    if (key == m_finding)
        return;
    m_finding = key;
    Q_EMIT findingChanged();
}

void Session::selectBlock(const Prefix& block)
{
    Place place = m_place;
    place.block = block;
    if (place.pool)
        place.subject = subjectInBlock(plan(), place.pool, block);
    go(place);
}

void Session::showView(MainView view)
{
    Place place = m_place;
    place.view = view;
    go(place);
}

void Session::back()
{
    if (!canGoBack())
        return;
    const Place before = std::exchange(m_place, m_trail[--m_at]);
    Q_EMIT placeChanged(m_place, before);
}

void Session::forward()
{
    if (!canGoForward())
        return;
    const Place before = std::exchange(m_place, m_trail[++m_at]);
    Q_EMIT placeChanged(m_place, before);
}

void Session::onChanged(const ChangeSet& changes)
{
    m_audit->planChanged();
    m_drift->planChanged();
    Q_EMIT changed(changes);
    if (m_place.pool ? plan().find(m_place.pool) != nullptr : !m_place.scope || plan().find(m_place.scope))
        return;
    // What was open is gone: show what was open before it, else its scope, else that of the IPAM that is left.
    for (std::size_t at = m_at; at-- > 0;)
        if (const Place& before = m_trail[at]; plan().find(before.pool)) {
            Place place = before;
            place.view = m_place.view;
            return go(place);
        }
    const Ipam* ipam = plan().ipam();
    selectScope(plan().find(m_place.scope) ? m_place.scope
                : ipam                     ? plan().defaultScope(ipam->id, ScopeType::Public)
                                           : ScopeId{});
}

void Session::indexReport()
{
    m_byPool.clear();
    m_bySubject.clear();
    for (const Finding& finding : report().findings) {
        if (finding.state == FindingState::Waived)
            continue;
        if (finding.pool)
            m_byPool[finding.pool].push_back(&finding);
        m_bySubject[finding.subject].push_back(&finding);
        for (const SubjectRef& subject : finding.also)
            m_bySubject[subject].push_back(&finding);
    }
}

const Finding* Session::findingFor(const FixRequest& request) const
{
    for (const Finding& finding : report().findings)
        if (finding.key == request.key && request.rule == QLatin1String(finding.rule->id) && request.fix >= 0
            && request.fix < static_cast<int>(finding.fixes.size()))
            return &finding;
    return nullptr;
}

const std::vector<const Finding*>& Session::findingsOf(PoolId pool) const
{
    static const std::vector<const Finding*> none;
    const auto found = m_byPool.constFind(pool);
    return found == m_byPool.constEnd() ? none : *found;
}

const std::vector<const Finding*>& Session::findingsOf(const SubjectRef& subject) const
{
    static const std::vector<const Finding*> none;
    const auto found = m_bySubject.constFind(subject);
    return found == m_bySubject.constEnd() ? none : *found;
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
// How long the window does not answer, at worst, while this and that is done to a large plan (performance.md, i5; promise
// P16): windowstalls [ROWS]. One line an operation; the goal is 100 ms, and 200 ms from asking a job to end to its end.
#include "ui/charts/chartsview.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/windowset.h"

#include "support/planfiles.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QStandardPaths>
#include <QTimer>

#include <cstdio>
#include <functional>

using namespace cadastre;
using namespace cadastre::testing;

namespace {

constexpr int poolCount = 10;
constexpr qint64 goalMs = 100;
constexpr qint64 cancelGoalMs = 200;
constexpr qint64 quietMs = 600; // longer than what follows a change by itself waits for
constexpr qint64 patienceMs = 120'000;

/// Ticks whenever the event loop comes round, and remembers the longest time that it did not.
class LoopWatch final : public QObject {
public:
    LoopWatch()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(1);
        connect(&m_timer, &QTimer::timeout, this, [this] { m_longest = std::max(m_longest, m_since.restart()); });
        m_since.start();
        m_timer.start();
    }
    /// Since the last call; what is under way counts.
    qint64 takeLongest()
    {
        const qint64 longest = std::max(m_longest, m_since.restart());
        m_longest = 0;
        return longest;
    }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

ChangeSet allocationsOf(const Plan& plan, std::uint32_t count, std::uint32_t offset)
{
    ChangeSet changes;
    const std::uint32_t first = plan.all<Allocation>().nextId().value;
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::uint32_t pool = i % poolCount;
        const std::uint32_t block = offset + i / poolCount;
        Allocation row;
        row.id = {first + i};
        row.pool = poolNamed(plan, qPrintable(QStringLiteral("p%1").arg(pool)));
        row.cidr = prefixOf(qPrintable(QStringLiteral("10.%1.%2.%3/28")
                                           .arg(16 * pool + block / 4096)
                                           .arg((block / 16) % 256)
                                           .arg((block % 16) * 16)));
        row.type = AllocationType::Custom;
        row.owner = planOwner;
        row.description = QStringLiteral("block %1").arg(i);
        changes.insert(row);
    }
    return changes;
}

/// False when the rows are refused.
bool makePlan(const QString& path, std::uint32_t rows, const Clock& clock)
{
    QString lines = QStringLiteral("ipam us-east-1 us-west-2\n");
    for (int pool = 0; pool < poolCount; ++pool)
        lines +=
            QStringLiteral("pool p%1 private ipv4 locale=us-east-1\ncidr p%1 10.%2.0.0/12\n").arg(pool).arg(16 * pool);
    const auto workspace = Workspace::create(path, fileSettings(), clock);
    return workspace && (*workspace)->execute(TakeChanges{QStringLiteral("rows"), rowsOf(planOf(lines))})
        && (*workspace)
               ->execute(TakeChanges{QStringLiteral("import"), allocationsOf((*workspace)->plan(), rows, 0), {}, true});
}

class Measuring {
public:
    explicit Measuring(MainWindow& window) : m_window(window) {}

    /// Carries it out and waits until nothing follows from it any more.
    void step(const char* name, const std::function<void()>& act)
    {
        m_watch.takeLongest();
        QElapsedTimer whole;
        whole.start();
        act();
        QElapsedTimer quiet;
        quiet.start();
        while (quiet.elapsed() < quietMs && whole.elapsed() < patienceMs) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            if (m_window.session() && m_window.session()->liveAudit().isRunning())
                quiet.restart();
        }
        tell(name, m_watch.takeLongest(), goalMs, "longest stall");
    }
    /// From `cancel` until `isOver`.
    void cancelled(const char* name, const std::function<void()>& cancel, const std::function<bool()>& isOver)
    {
        QElapsedTimer since;
        since.start();
        cancel();
        while (!isOver() && since.elapsed() < patienceMs)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        tell(name, since.elapsed(), cancelGoalMs, "ended after");
    }
    [[nodiscard]] int shortCount() const { return m_short; }

private:
    void tell(const char* name, qint64 ms, qint64 goal, const char* what)
    {
        m_short += ms <= goal ? 0 : 1;
        std::printf("%-34s %s %4lld ms, goal <= %lld %s\n", name, what, static_cast<long long>(ms),
                    static_cast<long long>(goal), ms <= goal ? "ok" : "SHORT");
        std::fflush(stdout);
    }

    MainWindow& m_window;
    LoopWatch m_watch;
    int m_short = 0;
};

} // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    const auto rows = argc > 1 ? static_cast<std::uint32_t>(std::strtoul(argv[1], nullptr, 10)) : 100'000U;
    const PlanFolder folder;
    const FixedClock clock(planStart);
    if (!makePlan(folder.path(), rows, clock)) {
        std::fprintf(stderr, "the plan cannot be made\n");
        return 3;
    }
    WindowSet windows(Profile::in(folder.path("profile")), clock,
                      [](Session& session, QWidget* parent) -> QWidget* { return new ChartsView(session, parent); });
    MainWindow* window = windows.newWindow();
    window->resize(1440, 900);
    window->show();
    std::printf("a plan of %u allocations in %d pools\n", rows, poolCount);
    Measuring measuring(*window);
    measuring.step("nothing", [] {});
    measuring.step("open the plan", [&] { window->openPlan(folder.path()); });
    if (!window->session())
        return 3;
    Session& session = *window->session();
    const PoolId pool = poolNamed(session.plan(), "p3");
    measuring.step("select a pool", [&] { session.selectPool(pool); });
    for (const char* tab : {"overviewTab", "mapTab", "allocationsTab", "cidrsTab", "rulesTab", "routingTab"})
        measuring.step(tab, [&] {
            Place place = session.place();
            place.tab = QLatin1String(tab);
            session.go(place);
        });
    const std::pair<const char*, MainView> views[] = {
        {"charts", MainView::Charts},   {"audit", MainView::Audit}, {"rehearsal", MainView::Rehearsal},
        {"rollout", MainView::Rollout}, {"drift", MainView::Drift}, {"plan", MainView::Plan}};
    for (const auto& [name, view] : views)
        measuring.step(name, [&, view = view] { session.showView(view); });
    measuring.step("history panel", [&] { window->showPanel(QStringLiteral("historyPanel")); });
    measuring.step("allocate a block", [&] {
        Allocate allocate;
        allocate.pool = pool;
        allocate.netmask = 28;
        (void)session.run(allocate);
    });
    measuring.step("undo it", [&] { (void)session.undo(); });
    measuring.step("import a tenth more", [&] {
        (void)session.run(TakeChanges{
            QStringLiteral("import"), allocationsOf(session.plan(), rows / 10, rows / poolCount), {}, true});
    });
    measuring.step("undo the import", [&] { (void)session.undo(); });
    measuring.step("do it again", [&] { (void)session.redo(); });
    measuring.step("audit", [&] { session.auditNow(); });
    session.auditNow();
    measuring.cancelled(
        "cancel the audit", [&] { session.liveAudit().cancel(); }, [&] { return !session.liveAudit().isRunning(); });
    measuring.step("dark", [&] { window->actions().action(Verb::ThemeDark)->trigger(); });
    measuring.step("close the plan", [&] { window->closePlan(); });
    std::printf("%d short\n", measuring.shortCount());
    return 0;
}

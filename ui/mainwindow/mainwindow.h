// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions/actioncatalogue.h"
#include "ui/session/session.h"
#include "ui/theme.h"

#include <QMainWindow>
#include <QPointer>

#include <memory>

class QDockWidget;
class QMimeData;
class QStackedWidget;
class QToolBar;

namespace cadastre {

class CentrePane;
class CommandBox;
class LogPanel;
class MessageBar;
class SegmentedControl;
class StatusFacts;
class TabbedPane;
class ViewOutput;
class WelcomePage;
class WindowSet;

/// The window: menus, toolbar, panels and the views of at most one plan (interface §4.2). It owns the session, answers what
/// views request, and turns the actions of the catalogue into commands. Knows the parts by name only (parts.h).
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(WindowSet& windows);
    ~MainWindow() override;

    [[nodiscard]] Session* session() const { return m_session.get(); } ///< null: no plan is open
    [[nodiscard]] ActionCatalogue& actions() const { return *m_actions; }
    [[nodiscard]] CentrePane* centre() const { return m_centre; }
    [[nodiscard]] TabbedPane* leftPane() const { return m_left; }
    [[nodiscard]] TabbedPane* bottomPane() const { return m_bottom; }
    [[nodiscard]] MessageBar* messageBar() const { return m_messages; }
    [[nodiscard]] CommandBox* commandBox() const { return m_box; }
    void bringToFront();
    void followProfile(); ///< theme, keys

    // --- documents (mainwindowdocuments.cpp) ---
    [[nodiscard]] QString planPath() const; ///< also of one that is being opened
    [[nodiscard]] bool isFree() const { return !m_session && m_opening.isEmpty(); } ///< for a plan
    /// False, and a message, when it cannot be opened. Files that cannot be written are opened read-only. A large one is
    /// opened in another thread: until it returns the window is drawn, and what is typed and clicked waits.
    bool openPlan(const QString& path);
    /// From how many bytes on a plan is a large one; for tests.
    void setLargeFrom(qint64 bytes) { m_largeFrom = bytes; }
    /// A copy of an example as a plan without a name.
    bool openSample(const QString& name);
    void adopt(std::unique_ptr<Workspace> workspace);
    void closePlan();
    /// Writes a consistent copy to `path` and goes on with it.
    bool saveAs(const QString& path);
    /// A new plan without a name, with its IPAM.
    void createPlan(const PlanSettings& settings, const CreateIpam& ipam);
    /// Goes on with what another window shows, where it stands and as it is laid out; that one is left without a plan.
    void takeOver(MainWindow& other);

    // --- layout (mainwindowlayout.cpp) ---
    void resetLayout();
    /// Brings a panel to the front ("historyPanel", "poolsPanel", "inspector"), opening its dock.
    void showPanel(const QString& name);
    [[nodiscard]] QStringList panelNames() const;
    /// The same for the next pane of the window; -1 for the one before.
    void focusPane(int step);

    /// Opens what a view asked for (mainwindowrequests.cpp).
    void answer(const Request& request);

    void say(StatusLevel level, const QString& text, const QString& id = {}, QAction* action = nullptr);
    void say(const Error& error);
    /// What a dialog did to the plan since `before`, with the way back.
    void sayDone(qint64 before);

protected:
    bool event(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    struct PanelSizes {
        int left = 356; ///< a pool two levels deep with its whole IPv6 prefix
        int right = 284;
        int bottom = 180;
        friend bool operator==(const PanelSizes&, const PanelSizes&) = default;
    };
    /// Under which the profile keeps how far bringing a range to this plan has come.
    [[nodiscard]] QString byoipKey() const;
    // mainwindow.cpp
    void buildToolBar();
    void attach();
    void detach();
    void dropViews();
    std::unique_ptr<Session> release();
    void followPlace();
    void refreshTitle();
    QWidget* viewPage(MainView view);
    /// Once an opening: the clock is behind the newest step.
    void warnOfClock();

    // mainwindowactions.cpp
    void connectActions();
    void on(Verb verb, std::function<void()> run);
    void refreshActions();
    /// The step that an entry is about, through undos and redos: "Delete pool dev", never "Undo: …". Empty for none.
    [[nodiscard]] QString stepWords(const JournalEntry* entry) const;
    void undoStep();
    void redoStep();
    void stepFinding(int step);
    void fixFinding();
    [[nodiscard]] const Finding* currentFinding() const;
    void removeSelected();
    void copyCidr();
    void goUp();
    void selectSomething();

    // mainwindowdocuments.cpp
    void newPlan();
    void chooseAndOpen();
    void chooseAndSave();
    void chooseAndReport();
    void printReport();
    void chooseAndExportMap();
    void printPoolMap();
    [[nodiscard]] ViewOutput* outputInDock() const;
    /// That of a dock that has the focus, else of the view in the centre, else of the panel below; null: none is seen.
    [[nodiscard]] ViewOutput* shownOutput() const;
    void exportTable();
    void printView();
    void fillRecentMenu();
    void dropUntouchedUntitled();

    // mainwindowlayout.cpp
    void buildDocks();
    void fillDocks();
    void emptyDocks();
    void applyPanels();
    [[nodiscard]] PanelSizes shownSizes() const;
    void applySizes();
    void foldInspector(bool fold);
    void saveLayout();
    void restoreLayout();

    // mainwindowrequests.cpp
    void rename(const SubjectRef& subject);
    void carryOut(const Command& command);
    /// One that still holds something stays; the message then offers to take it with all that, where AWS would.
    void deletePool(PoolId pool);
    void refill(PoolId pool);
    void showAbout();
    void showKeys();
    void showHandbook();
    void showPreferences();

    // mainwindowrehearsal.cpp
    void buildStrip();
    void showRehearsalState();
    void startRehearsal();
    void rehearseOnCopy();
    void showStep(qint64 seq);

    // mainwindowpast.cpp
    /// A window of its own over the plan as it was after a step and what followed from it.
    void showPast(qint64 seq);
    void showPastState();
    [[nodiscard]] QString pastMoment() const;
    void backToPresent();

    WindowSet& m_windows;
    ActionCatalogue* m_actions;
    std::unique_ptr<Session> m_session;
    SegmentedControl* m_views;
    CommandBox* m_box;
    MessageBar* m_messages;
    QToolBar* m_stripBar = nullptr;
    MessageBar* m_strip = nullptr; ///< says that the rehearsal is on; shown for as long as it is
    QList<QAction*> m_stripActions;
    QAction* m_back = nullptr; ///< on the strip of a window that shows the past
    QStackedWidget* m_stack;
    WelcomePage* m_welcome;
    CentrePane* m_centre = nullptr;
    QWidget* m_charts = nullptr;
    QWidget* m_audit = nullptr;
    QWidget* m_rehearsal = nullptr;
    QWidget* m_rollout = nullptr;
    QWidget* m_drift = nullptr;
    StatusFacts* m_facts = nullptr;

    QDockWidget* m_leftDock;
    QDockWidget* m_rightDock;
    QDockWidget* m_bottomDock;
    TabbedPane* m_left;
    TabbedPane* m_right;
    TabbedPane* m_bottom;
    QWidget* m_inspector = nullptr;
    QWidget* m_counts = nullptr;
    LogPanel* m_log = nullptr;
    /// As shipped; the docks themselves forget their sizes while they are hidden.
    PanelSizes m_panelSizes;
    PanelSizes m_sizesAtPress;
    bool m_folded = false;
    int m_finding = -1;                   ///< index into the report, for F8
    qint64 m_largeFrom = qint64{4} << 20; ///< bytes; some 30 ms
    QString m_opening;                    ///< the plan that is being opened in another thread
    QPointer<MainWindow> m_present;       ///< the window that this one shows the past of
    qint64 m_untouched = -1;              ///< revision of an example as it was opened: nothing of the person's is in it
};

} // namespace cadastre

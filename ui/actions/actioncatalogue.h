// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QMap>
#include <QObject>

#include <vector>

class QAction;
class QMenu;
class QMenuBar;
class QWidget;

namespace cadastre {

/// Every verb of a window. Its id (a stable word such as "pool.new") is the QAction's objectName.
enum class Verb {
    NewPlan,
    OpenPlan,
    OpenWalkthrough,
    OpenAcme,
    NewWindow,
    SaveAs,
    Checkpoint,
    Import,
    Export,
    Report,
    Print,
    PrintView,
    ExportTable,
    PrintMap,
    ExportMap,
    ClosePlan,
    Quit,
    Undo,
    Redo,
    Rename,
    Delete,
    CopyCidr,
    Find,
    CommandBox,
    EditPath,
    Preferences,
    ShowPlan,
    ShowCharts,
    ShowAudit,
    ShowRehearsal,
    ShowRollout,
    ShowDrift,
    Back,
    Forward,
    Parent,
    LeftPanel,
    InspectorPanel,
    BottomPanel,
    NextPane,
    PreviousPane,
    ThemeSystem,
    ThemeLight,
    ThemeDark,
    ThemeHighContrast,
    FullScreen,
    ResetLayout,
    NewPool,
    NewScope,
    NewIpam,
    EditIpam,
    DeleteIpam,
    AdvertiseBoard,
    OwnAsns,
    ExpiryCalendar,
    AddAccount,
    AddOrgUnit,
    AddSite,
    AddHouseRule,
    HouseRules,
    PlanSettings,
    TrimHistory,
    ShowHistory,
    Provision,
    SplitPool,
    RefillNow,
    ImportDiscovered,
    AllocateVpc,
    NewSubnet,
    AddVpcCidr,
    Allocate,
    Reserve,
    Advertise,
    Share,
    DeletePool,
    RunAudit,
    CompareAws,
    NextFinding,
    PreviousFinding,
    Fix,
    Waive,
    BringPrefix,
    BringAsn,
    OpenVrps,
    FollowVrps,
    StartRehearsal,
    StopRehearsal,
    Calculate,
    Explain,
    Handbook,
    Keys,
    WhatsThis,
    About,
    AboutQt,
};
inline constexpr int verbCount = static_cast<int>(Verb::AboutQt) + 1;

/// One table of ids, texts, icons, keys, tooltips and places in the menus; makes the QActions of a window. Whoever shows an
/// action (menu, toolbar, context menu, command box) takes it from here, so it says the same and is off for the same reason.
class ActionCatalogue final : public QObject {
    Q_OBJECT
public:
    /// The actions belong to `window` and have its shortcut context.
    explicit ActionCatalogue(QWidget* window);

    [[nodiscard]] QAction* action(Verb verb) const { return m_actions[static_cast<std::size_t>(verb)]; }
    [[nodiscard]] const std::vector<QAction*>& actions() const { return m_actions; }
    /// File, Edit, View … with mnemonics that are unique in each menu, whatever the language.
    void fillMenuBar(QMenuBar* bar);
    [[nodiscard]] QMenu* recentMenu() const { return m_recent; }

    /// Off actions keep their reason: in the tooltip and in the command box.
    void setEnabled(Verb verb, bool enabled, const QString& reason = {});
    [[nodiscard]] static QString reasonOf(const QAction* action);
    /// New words for an action whose text follows the plan ("Undo Allocate 2605:…"); `subject` empty: the plain text.
    void setSubject(Verb verb, const QString& subject);
    /// What an action is called without a subject and without its letter: "Undo".
    [[nodiscard]] static QString plainName(const QAction& action);

    [[nodiscard]] static QKeySequence defaultShortcut(Verb verb);
    [[nodiscard]] static QString idOf(Verb verb);
    /// Only what differs from the defaults, by id; an empty key takes a shortcut away.
    void applyShortcuts(const QMap<QString, QString>& changed);

private:
    struct Spec;
    [[nodiscard]] static const std::vector<Spec>& specs();
    void tell(QAction* action);
    std::vector<QAction*> m_actions;
    QMenu* m_recent = nullptr;
};

/// Gives each entry of a menu (or each title of a menu bar) a letter of its own; entries that bring one keep it.
void assignMnemonics(const QList<QAction*>& entries);
/// Text of an action without mnemonic and trailing dots, "&&" as "&": for lists and reading aloud.
[[nodiscard]] QString plainText(const QAction* action);

} // namespace cadastre

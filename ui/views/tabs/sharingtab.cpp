// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/tabs/sharingtab.h"

#include "plan/sharing.h"
#include "text/awscommand.h"
#include "text/sentence.h"
#include "text/sharingtext.h"
#include "text/visibletext.h"
#include "ui/icons.h"
#include "ui/models/sharingmodel.h"
#include "ui/presentation/delegates.h"
#include "ui/presentation/plaintooltip.h"
#include "ui/theme.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/commandblock.h"
#include "ui/views/common/emptystate.h"
#include "ui/views/common/itemviews.h"
#include "ui/views/common/labels.h"
#include "ui/views/common/rowcopies.h"
#include "ui/views/tables/tableoutput.h"
#include "ui/views/tabs/principalheader.h"
#include "ui/wizards/common/poolwords.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace cadastre {

namespace {

constexpr int widestColumn = 22; // characters
constexpr int narrowestColumn = 14;

/// The whole cell is the box: a click anywhere in it, or Space, ticks it.
class TickDelegate final : public PlainTextDelegate {
public:
    using PlainTextDelegate::PlainTextDelegate;

    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override
    {
        if (!index.flags().testFlag(Qt::ItemIsUserCheckable))
            return false;
        const auto isTick = [&] {
            if (event->type() == QEvent::KeyPress) {
                const int key = static_cast<QKeyEvent*>(event)->key();
                return key == Qt::Key_Space || key == Qt::Key_Select;
            }
            const auto* click =
                event->type() == QEvent::MouseButtonRelease ? static_cast<QMouseEvent*>(event) : nullptr;
            return click && click->button() == Qt::LeftButton && option.rect.contains(click->position().toPoint());
        };
        const bool isOn = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        return isTick() && model->setData(index, isOn ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    }
};

} // namespace

SharingTab::SharingTab(Session& session, QWidget* parent)
    : PlaceTab(session, QStringLiteral("sharingTab"), parent)
    , m_who(plainLabel({}, this))
    , m_model(new SharingModel(session, this))
    , m_matrix(new QTableView(this))
    , m_principals(new PrincipalHeader(*m_model, m_matrix))
    , m_openAll(linkButton(tr("Unfold all"), QStringLiteral("sharingTab.unfoldAll"), this))
    , m_foldAll(linkButton(tr("Fold all"), QStringLiteral("sharingTab.foldAll"), this))
    , m_share(pushButton(tr("Share…"), QStringLiteral("sharePool"), this))
    , m_foot(new QWidget(this))
    , m_effect(plainLabel({}, m_foot))
    , m_commands(new CommandBlock({}, m_foot))
    , m_discard(pushButton(tr("Discard ticks"), QStringLiteral("sharingTab.discard"), m_foot))
    , m_apply(primaryButton(tr("Apply ticks"), QStringLiteral("sharingTab.apply"), m_foot))
    , m_empty(new EmptyState(QStringLiteral("share"), tr("There is nobody to share with"),
                             tr("Accounts of the plan, organizational units and the organisation can draw from a pool "
                                "once it is shared with them."),
                             this))
{
    m_who->setWordWrap(true);
    m_matrix->setObjectName(QStringLiteral("sharingMatrix"));
    m_matrix->setAccessibleName(tr("Pools and who may draw from them"));
    m_matrix->setHorizontalHeader(m_principals);
    m_matrix->setModel(m_model);
    prepareTable(m_matrix);
    m_matrix->setItemDelegate(new TickDelegate(m_matrix));
    m_matrix->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_matrix->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_matrix->setSelectionMode(QAbstractItemView::SingleSelection);
    m_principals->setSectionsMovable(false);
    m_principals->setStretchLastSection(false);
    m_principals->setToolTip(plainToolTip(tr("A click folds a unit away or unfolds it; in the table, + and − do")));
    connect(m_principals, &PrincipalHeader::foldsChanged, this, [this] {
        fitColumns();
        keepCurrentInSight();
    });
    connect(m_openAll, &QPushButton::clicked, this, [this] { m_principals->setAllFolded(false); });
    connect(m_foldAll, &QPushButton::clicked, this, [this] { m_principals->setAllFolded(true); });
    m_matrix->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_matrix, &QTableView::customContextMenuRequested, this, &SharingTab::openMenu);
    m_matrix->installEventFilter(this);
    connect(m_matrix->horizontalScrollBar(), &QScrollBar::valueChanged, m_principals->viewport(),
            qOverload<>(&QWidget::update)); // titles stay in sight while their columns pass
    m_matrix->verticalHeader()->show();     // pools stay in sight however many accounts there are
    m_matrix->verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_share->setIcon(themedIcon(QStringLiteral("share")));
    m_effect->setObjectName(QStringLiteral("sharingTab.effect"));
    m_effect->setWordWrap(true);
    m_commands->setObjectName(QStringLiteral("sharingTab.commands"));
    m_commands->setAccessibleName(tr("Commands"));
    m_commands->setMaximumRows(4);
    m_empty->setPrimary(tr("Add account…"));
    connect(m_empty, &EmptyState::primaryClicked, this, [this] { m_session.request(AccountRequest{}); });
    connect(m_share, &QPushButton::clicked, this, [this] {
        if (pool())
            m_session.request(ShareRequest{pool()->id});
    });
    connect(m_model, &SharingModel::ticksChanged, this, &SharingTab::tellEffect);
    connect(m_discard, &QPushButton::clicked, m_model, &SharingModel::discardTicks);
    connect(m_apply, &QPushButton::clicked, this, &SharingTab::apply);

    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(metrics::page, metrics::between, metrics::page, metrics::between);
    bar->setSpacing(metrics::group);
    bar->addWidget(m_who, 1);
    auto* verbs = new QHBoxLayout; // in line with each other, beside the first of the lines that say who may draw
    verbs->setSpacing(metrics::group);
    verbs->addWidget(m_openAll);
    verbs->addWidget(m_foldAll);
    verbs->addWidget(m_share);
    m_output = new TableOutput(session, m_matrix, [this] { return m_who->text(); });
    m_export = m_output->button(this);
    verbs->addWidget(m_export);
    bar->addLayout(verbs);
    bar->setAlignment(verbs, Qt::AlignTop);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(metrics::page, metrics::between, metrics::page, metrics::between);
    line->setSpacing(metrics::between);
    line->addWidget(m_effect, 1);
    line->addWidget(m_discard, 0, Qt::AlignBottom);
    line->addWidget(m_apply, 0, Qt::AlignBottom);
    auto* foot = new QVBoxLayout(m_foot);
    foot->setContentsMargins(0, 0, 0, 0);
    foot->setSpacing(0);
    foot->addWidget(horizontalLine(m_foot));
    foot->addLayout(line);
    auto* calls = new QVBoxLayout;
    calls->setContentsMargins(metrics::page, 0, metrics::page, metrics::between);
    calls->addWidget(m_commands);
    foot->addLayout(calls);
    body()->addLayout(bar);
    body()->addWidget(m_matrix, 1);
    body()->addWidget(m_foot);
    body()->addWidget(m_empty, 1);
}

/// The shares of the pool that name the principal, else all that give it away.
void SharingTab::openMenu(const QPoint& at)
{
    QMenu menu(this);
    if (const QModelIndex index = m_matrix->indexAt(at); index.isValid()) {
        const PoolId pool = m_model->poolAt(index.row());
        std::vector<RolloutSubject> all, named;
        for (const ShareId share : plan().sharesOf(pool)) {
            all.push_back(share);
            if (plan().get(share).principals.contains(m_model->principalAt(index.column())))
                named.push_back(share);
        }
        addRowCopies(*menu.addMenu(themedIcon(QStringLiteral("copy")), tr("Copy shares as")), plan(),
                     named.empty() ? all : named);
    }
    m_output->fillMenu(*menu.addMenu(themedIcon(QStringLiteral("export")), tr("Export or print")));
    menu.exec(m_matrix->viewport()->mapToGlobal(at));
}

void SharingTab::apply()
{
    const std::vector<Command> commands = commandsFor(plan(), m_model->ticks());
    if (carryOut(commands, commands.size() > 1 ? tr("Change who draws from pools") : QString()))
        m_model->discardTicks();
    m_matrix->setFocus(); // Apply is off now
}

void SharingTab::rebuild()
{
    m_model->showPlace(m_session.place().scope, pool() ? pool()->id : PoolId{});
    const bool none = m_model->columnCount() == 0 || m_model->rowCount() == 0;
    m_empty->setVisible(none);
    m_matrix->setVisible(!none);
    m_export->setVisible(!none);
    m_foot->setVisible(!none);
    m_share->setVisible(!none && pool());
    m_who->setVisible(!none);
    const bool hasTree = std::any_of(m_model->columns().begin(), m_model->columns().end(),
                                     [](const PrincipalColumn& column) { return column.below > 0; });
    m_openAll->setVisible(!none && hasTree);
    m_foldAll->setVisible(!none && hasTree);
    m_principals->applyFolds();
    fitColumns();
    if (const Pool* shown = pool()) {
        QStringList who;
        for (const Account& account : plan().all<Account>())
            if (isPrincipalOf(plan(), shown->id, account.number))
                who.append(account.name.isEmpty() ? account.number.toString() : visibleText(account.name));
        constexpr int listed = 12;
        const QString rest = who.size() > listed ? QStringLiteral(" …") : QString();
        m_who->setText(who.isEmpty()
                           ? tr("Only the owner can draw from this pool.")
                           : tr("%n account(s) can draw from this pool: %1", nullptr, static_cast<int>(who.size()))
                                 .arg(who.mid(0, listed).join(QStringLiteral(", ")) + rest));
    } else {
        m_who->setText(tr("Who can draw from the pools of this scope."));
    }
    tellEffect();
}

void SharingTab::fitColumns()
{
    const int em = m_matrix->fontMetrics().averageCharWidth();
    const QFontMetrics header = m_principals->fontMetrics();
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const bool isOpen = m_model->columns()[static_cast<std::size_t>(column)].below > 0
                         && !m_principals->isFolded(column); // its title reaches over the columns in it
        const QString title = m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        const int wanted = isOpen ? 0 : header.horizontalAdvance(title) + 6 * em;
        m_matrix->setColumnWidth(column, std::clamp(wanted, narrowestColumn * em, widestColumn * em));
    }
}

bool SharingTab::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_matrix && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Plus || key == Qt::Key_Minus) {
            foldCurrent(key == Qt::Key_Minus);
            return true;
        }
    }
    return PlaceTab::eventFilter(watched, event);
}

void SharingTab::foldCurrent(bool isFolded)
{
    const QModelIndex current = m_matrix->currentIndex();
    if (!current.isValid())
        return;
    int column = current.column();
    const auto at = [this](int index) -> const PrincipalColumn& {
        return m_model->columns()[static_cast<std::size_t>(index)];
    };
    if (isFolded && (at(column).below == 0 || m_principals->isFolded(column)))
        column = at(column).parent;
    if (column >= 0)
        m_principals->setFolded(column, isFolded);
}

void SharingTab::keepCurrentInSight()
{
    const QModelIndex current = m_matrix->currentIndex();
    if (!current.isValid())
        return;
    int column = current.column();
    while (m_principals->isSectionHidden(column) && m_model->columns()[static_cast<std::size_t>(column)].parent >= 0)
        column = m_model->columns()[static_cast<std::size_t>(column)].parent;
    m_matrix->setCurrentIndex(current.siblingAtColumn(column));
}

void SharingTab::tellEffect()
{
    const std::vector<ShareTick>& ticks = m_model->ticks();
    const bool some = !ticks.empty();
    m_discard->setEnabled(some);
    m_apply->setEnabled(false);
    m_effect->setTone(some ? Tone::Normal : Tone::Secondary);
    const std::vector<Command> wanted = commandsFor(plan(), ticks);
    const QString script = awsCommands(plan(), wanted);
    m_commands->setCommand(script);
    m_commands->setVisible(!script.isEmpty());
    if (!some) {
        m_effect->setText(tr("Tick a cell by click or Space to share the pool or to take it back. Nothing changes "
                             "before Apply."));
        return;
    }
    const auto decision = m_session.workspace().previewAll(wanted);
    m_apply->setEnabled(decision.has_value());
    if (!decision) {
        m_effect->setTone(Tone::Error);
        m_effect->setText(sentenceWithNames(m_session.plan(), decision.error()));
        return;
    }
    m_effect->setText(effectText(plan(), effectsOf(plan(), ticks)));
}

} // namespace cadastre

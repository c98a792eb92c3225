// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/centrepane.h"

#include "engine/lookup.h"
#include "plan/sharing.h"
#include "text/sentence.h"
#include "ui/mainwindow/placeheader.h"
#include "ui/mainwindow/tabbedpane.h"
#include "ui/presentation/addressfont.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/words.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/chip.h"
#include "ui/views/common/labels.h"
#include "ui/views/common/pathbar.h"
#include "ui/views/pools/siblingsmenu.h"
#include "ui/presentation/plaintooltip.h"

#include <QApplication>
#include <QEvent>
#include <QLineEdit>
#include <QStackedWidget>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>

namespace cadastre {

namespace {

constexpr quint64 scopeMark = quint64{1} << 32;
constexpr QLatin1String pageSuffix(".page"); // the page that a tab's part is put into when first shown

/// What a part of the path stands for; the other one is none.
ScopeId scopeOf(const QVariant& target)
{
    const quint64 value = target.toULongLong();
    return value & scopeMark ? ScopeId{static_cast<std::uint32_t>(value & ~scopeMark)} : ScopeId{};
}
PoolId poolOf(const QVariant& target)
{
    const quint64 value = target.toULongLong();
    return value & scopeMark ? PoolId{} : PoolId{static_cast<std::uint32_t>(value)};
}

QString pageOf(const QString& tab) { return tab + pageSuffix; }

QString tabOf(const QWidget* page) { return page->objectName().chopped(pageSuffix.size()); }

int accountsWithAccess(const Plan& plan, PoolId pool)
{
    int count = 0;
    for (const Account& account : plan.all<Account>())
        count += isPrincipalOf(plan, pool, account.number) ? 1 : 0;
    return count;
}

int resourceCount(const Plan& plan, ScopeId scope)
{
    int count = 0;
    for (const ResourceCidr& cidr : plan.all<ResourceCidr>())
        count += cidr.scope == scope && plan.get(cidr.resource).kind != ResourceKind::Subnet
                   ? 1
                   : 0; // as the tab lists them
    return count;
}

} // namespace

CentrePane::CentrePane(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_pathStack(new QStackedWidget(this))
    , m_path(new PathBar(m_pathStack))
    , m_pathEdit(new QLineEdit(m_pathStack))
    , m_address(new AddressLabel({}, -1, this))
    , m_chips(new ChipRow(this))
    , m_tabs(new TabbedPane(tr("Views of the selection"), QStringLiteral("centre"), this))
{
    setObjectName(QStringLiteral("centrePane"));
    m_path->setObjectName(QStringLiteral("pathBar"));
    m_pathEdit->setObjectName(QStringLiteral("pathEdit"));
    m_pathEdit->setAccessibleName(tr("Go to path or address"));
    m_pathEdit->setPlaceholderText(tr("public/POOL/CHILD, a name or an address"));
    m_pathEdit->setFont(addressFont(m_pathEdit));
    m_pathStack->addWidget(m_path);
    m_pathStack->addWidget(m_pathEdit);
    m_pathStack->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);

    auto* top = new PlaceHeader(m_pathStack, m_path, m_address, m_chips, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(top);
    column->addWidget(horizontalLine(this));
    column->addWidget(m_tabs, 1);

    connect(m_path, &PathBar::activated, this, [this](int, const QVariant& target) {
        if (const ScopeId scope = scopeOf(target))
            m_session.selectScope(scope);
        else
            m_session.selectPool(poolOf(target));
    });
    connect(m_path, &PathBar::siblingsAsked, this, [this](int, const QVariant& target, QWidget* arrow) {
        auto* menu = new SiblingsMenu(m_session, scopeOf(target), poolOf(target), this); // goes when it is closed
        menu->popup(*arrow);
    });
    connect(m_pathStack, &QStackedWidget::currentChanged, top, [top] {
        QApplication::postEvent(top, new QEvent(QEvent::LayoutRequest)); // the field is wider than the path
    });
    connect(m_pathEdit, &QLineEdit::returnPressed, this, [this] { goToText(m_pathEdit->text().trimmed()); });
    connect(m_pathEdit, &QLineEdit::editingFinished, this, [this] {
        if (!m_pathEdit->hasFocus())
            m_pathStack->setCurrentWidget(m_path);
    });
    connect(m_tabs, &TabbedPane::currentChanged, this, [this](int index) {
        buildPage(index);
        if (m_following || index < 0)
            return;
        Place place = m_session.place();
        place.tab = tabOf(m_tabs->page(index));
        m_session.go(place);
    });
    connect(&m_session, &Session::placeChanged, this, [this] { refresh(); });
    connect(&m_session, &Session::changed, this, [this] {
        refreshHeader();
        refreshCounts();
    });
    connect(&m_session, &Session::wasReset, this, &CentrePane::refresh);
    refresh();
}

QStringList CentrePane::tabNames() const
{
    QStringList names;
    for (int i = 0; i < m_tabs->count(); ++i)
        names.append(tabOf(m_tabs->page(i)));
    return names;
}

QString CentrePane::currentTab() const
{
    return m_tabs->count() > 0 ? tabOf(m_tabs->page(m_tabs->currentIndex())) : QString();
}

void CentrePane::showTab(const QString& name)
{
    m_following = true;
    m_tabs->setCurrentName(pageOf(name));
    m_following = false;
    buildPage(m_tabs->currentIndex());
}

void CentrePane::refresh()
{
    refreshHeader();
    refreshTabs();
    refreshCounts();
}

void CentrePane::refreshHeader()
{
    const Plan& plan = m_session.plan();
    const Place& place = m_session.place();
    QVector<PathBar::Segment> segments;
    m_chips->clear();
    const Pool* pool = plan.find(place.pool);
    for (const Pool* at = pool; at; at = plan.find(at->source)) {
        const QString name = nameOf(*at);
        segments.prepend({visibleText(name.isEmpty() ? plan.textId(*at) : name),
                          QVariant::fromValue<qulonglong>(at->id.value), SiblingsMenu::countOf(m_session, at->id) > 1});
    }
    const ScopeId scopeId = pool ? pool->scope : place.scope;
    if (plan.find(scopeId))
        segments.prepend({visibleText(plan.scopeLabel(scopeId)),
                          QVariant::fromValue<qulonglong>(scopeMark | scopeId.value),
                          SiblingsMenu::countOf(m_session, {}) > 1});
    if (segments.isEmpty()) {
        const QString name = plan.settings().name;
        segments.append(
            {name.isEmpty() ? tr("This plan") : visibleText(name), QVariant::fromValue<qulonglong>(0), false});
    }
    m_path->setSegments(segments);

    if (!pool) {
        m_address->setVisible(false);
        if (const Scope* scope = plan.find(scopeId)) {
            m_chips->addChip(scope->type == ScopeType::Public ? tr("public scope") : tr("private scope"));
            m_chips->addChip(tr("%n pool(s)", nullptr, static_cast<int>(plan.poolCount(scopeId))),
                             QStringLiteral("pool"));
            m_chips->addChip(basisLabel(scope->basis, scope->seenAt));
        } else {
            m_chips->addChip(tr("no IPAM"), {}, Tone::Warning);
        }
        return;
    }
    const auto& cidrs = plan.cidrsOf(pool->id);
    if (!cidrs.empty()) {
        const PoolCidr& first = plan.get(cidrs.front());
        int parentLength = -1;
        if (const PoolBlock* block = pool->source ? plan.space(pool->source).blockCovering(first.cidr) : nullptr)
            parentLength = plan.get(block->cidr).cidr.length();
        m_address->setAddress(first.cidr.toString(), parentLength);
    }
    m_address->setVisible(!cidrs.empty());
    if (cidrs.size() > 1)
        m_chips->addChip(tr("+%n more CIDR(s)", nullptr, static_cast<int>(cidrs.size()) - 1));
    if (cidrs.empty())
        m_chips->addChip(tr("no CIDR"), {}, Tone::Warning);
    const bool advertised = std::ranges::any_of(cidrs, [&plan](PoolCidrId id) {
        const AdvertState state = plan.get(id).advert;
        return state == AdvertState::Advertised;
    });
    if (advertised)
        m_chips->addChip(tr("advertised in plan"), QStringLiteral("advertise"));
    if (const int accounts = accountsWithAccess(plan, pool->id); accounts > 0)
        m_chips->addChip(tr("%n account(s)", nullptr, accounts), QStringLiteral("share"));
    m_chips->addChip(basisLabel(pool->basis, pool->seenAt));
    if (pool->minLength && pool->maxLength && *pool->minLength == *pool->maxLength)
        m_chips->addChip(tr("/%1 only").arg(*pool->minLength));
    else if (pool->minLength && pool->maxLength)
        m_chips->addChip(tr("/%1 to /%2").arg(*pool->minLength).arg(*pool->maxLength));
    if (pool->state != LifeState::CreateComplete && pool->state != LifeState::ModifyComplete)
        m_chips->addChip(QString(toWire(pool->state)), {}, Tone::Warning);
}

void CentrePane::refreshTabs()
{
    const Place& place = m_session.place();
    const bool isPool = m_session.plan().find(place.pool) != nullptr;
    QStringList wanted;
    const std::vector<TabKind> kinds = tabKinds();
    for (const TabKind& kind : kinds)
        if (isPool ? kind.pools : kind.scopes)
            wanted.append(kind.name);
    m_following = true;
    const QString before = currentTab();
    if (wanted != tabNames()) {
        int index = 0;
        for (const TabKind& kind : kinds) {
            const bool want = wanted.contains(kind.name);
            const bool have = m_tabs->indexOf(pageOf(kind.name)) >= 0;
            if (want && !have) {
                auto* page = new QWidget;
                page->setObjectName(pageOf(kind.name));
                m_tabs->insertPage(index, page, kind.title);
            } else if (!want && have) {
                QWidget* page = m_tabs->page(m_tabs->indexOf(pageOf(kind.name)));
                m_tabs->takePage(page);
                page->deleteLater();
            }
            index += want ? 1 : 0;
        }
    }
    const QString name = place.tab.isEmpty() ? before : place.tab;
    m_tabs->setCurrentName(pageOf(wanted.contains(name) ? name : wanted.contains(before) ? before : wanted.first()));
    m_following = false;
    buildPage(m_tabs->currentIndex());
}

void CentrePane::refreshCounts()
{
    const Plan& plan = m_session.plan();
    const PoolId pool = m_session.place().pool;
    const ScopeId scope = m_session.place().scope;
    for (const TabKind& kind : tabKinds()) {
        const int index = m_tabs->indexOf(pageOf(kind.name));
        if (index < 0)
            continue;
        int count = -1;
        if (kind.name == QLatin1String("cidrsTab"))
            count = static_cast<int>(plan.cidrsOf(pool).size());
        else if (kind.name == QLatin1String("allocationsTab") && pool)
            count = static_cast<int>(plan.space(pool).allocationCount);
        else if (kind.name == QLatin1String("resourcesTab") && !pool)
            count = resourceCount(plan, scope);
        else if (kind.name == QLatin1String("poolsTab"))
            count = static_cast<int>(plan.poolCount(scope));
        else if (kind.name == QLatin1String("sitesTab"))
            count = static_cast<int>(plan.externalsOf(scope).size());
        m_tabs->setTitle(index, count < 0 ? kind.title : QStringLiteral("%1 %2").arg(kind.title).arg(count));
    }
}

void CentrePane::buildPage(int index)
{
    QWidget* page = index < 0 ? nullptr : m_tabs->page(index);
    if (!page || page->layout())
        return;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(makePart(tabOf(page), m_session, page));
    m_tabs->leadTabKeyInto(page); // made after the rest of the window, it would come after all of it
}

void CentrePane::editPath()
{
    const Plan& plan = m_session.plan();
    const Place& place = m_session.place();
    m_pathEdit->setText(place.pool               ? plan.path(place.pool)
                        : plan.find(place.scope) ? plan.scopeLabel(place.scope)
                                                 : QString());
    m_pathStack->setCurrentWidget(m_pathEdit);
    m_pathEdit->setFocus(Qt::ShortcutFocusReason);
    m_pathEdit->selectAll();
}

void CentrePane::goToText(const QString& text)
{
    const Plan& plan = m_session.plan();
    m_pathEdit->setProperty("problem", false);
    m_pathEdit->setToolTip({});
    if (const auto pool = findPool(plan, text)) {
        m_session.selectPool(*pool);
    } else if (const auto scope = findScope(plan, text)) {
        m_session.selectScope(*scope);
    } else if (const auto allocation = findAllocation(plan, text)) {
        m_session.jumpTo(SubjectRef{SubjectRef::Kind::Allocation, allocation->value});
    } else {
        const QString problem = sentence(pool.error());
        m_pathEdit->setProperty("problem", true);
        m_pathEdit->setToolTip(plainToolTip(problem));
        m_pathEdit->update();
        QToolTip::showText(m_pathEdit->mapToGlobal(QPoint(0, m_pathEdit->height())), plainToolTip(problem), m_pathEdit);
        return;
    }
    m_pathStack->setCurrentWidget(m_path);
}

} // namespace cadastre

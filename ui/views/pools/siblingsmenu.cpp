// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/pools/siblingsmenu.h"

#include "ui/icons.h"
#include "ui/models/pooltreemodel.h"
#include "ui/presentation/delegates.h"
#include "ui/presentation/roles.h"
#include "ui/session/session.h"
#include "ui/theme.h"
#include "ui/views/common/itemviews.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QScreen>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace cadastre {

namespace {
constexpr int rowsShown = 12; // more of them scroll, and are worth a line to type in
} // namespace

/// Of the tree of pools, the rows in one parent whose name or address has what was typed.
class SiblingFilter final : public QSortFilterProxyModel {
public:
    SiblingFilter(PoolTreeModel* model, const QModelIndex& parent, QObject* owner)
        : QSortFilterProxyModel(owner), m_parent(parent)
    {
        setSourceModel(model);
    }
    void setText(const QString& text)
    {
        m_text = text;
        invalidateFilter();
    }
    /// Their parent here: none for scopes.
    [[nodiscard]] QModelIndex root() const { return mapFromSource(m_parent); }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override
    {
        if (m_text.isEmpty() || QPersistentModelIndex(parent) != m_parent)
            return true;
        const QModelIndex index = sourceModel()->index(row, 0, parent);
        return index.data().toString().contains(m_text, Qt::CaseInsensitive)
            || index.data(CaptionRole).toString().contains(m_text, Qt::CaseInsensitive);
    }

private:
    QPersistentModelIndex m_parent;
    QString m_text;
};

SiblingsMenu::SiblingsMenu(Session& session, ScopeId scope, PoolId pool, QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_session(session)
    , m_model(new PoolTreeModel(session, this))
    , m_filter(new QLineEdit(this))
    , m_view(new QTreeView(this))
{
    setObjectName(QStringLiteral("siblings"));
    setAttribute(Qt::WA_DeleteOnClose);
    const QModelIndex own = pool ? m_model->indexOf(pool) : m_model->indexOf(scope);
    m_proxy = new SiblingFilter(m_model, own.parent(), this);
    setAccessibleName(tr("Others beside %1").arg(own.data().toString()));

    m_filter->setObjectName(QStringLiteral("siblings.filter"));
    m_filter->setAccessibleName(tr("Find by name or address"));
    m_filter->setPlaceholderText(m_filter->accessibleName());
    m_filter->addAction(themedIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_filter->setVisible(m_proxy->rowCount(m_proxy->root()) > rowsShown);
    connect(m_filter, &QLineEdit::textChanged, this, &SiblingsMenu::find);

    m_view->setObjectName(QStringLiteral("siblings.list"));
    m_view->setAccessibleName(accessibleName());
    m_view->setModel(m_proxy);
    prepareTree(m_view);
    m_view->setItemDelegate(new PoolRowDelegate(m_view));
    m_view->setHeaderHidden(true);
    m_view->setRootIsDecorated(false);
    m_view->setItemsExpandable(false);
    m_view->setExpandsOnDoubleClick(false);
    m_view->setIndentation(0);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setRootIndex(m_proxy->root());
    m_view->setCurrentIndex(m_proxy->mapFromSource(own));
    connect(m_view, &QTreeView::clicked, this, &SiblingsMenu::choose);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::inControl, metrics::inControl, metrics::inControl, metrics::inControl);
    column->setSpacing(metrics::inControl);
    column->addWidget(m_filter);
    column->addWidget(m_view);
    for (QWidget* typed : {static_cast<QWidget*>(m_filter), static_cast<QWidget*>(m_view)})
        typed->installEventFilter(this);
    connect(&session, &Session::placeChanged, this, &QWidget::close);
    connect(&session, &Session::wasReset, this, &QWidget::close); // of another plan, maybe
}

int SiblingsMenu::countOf(const Session& session, PoolId pool)
{
    const Plan& plan = session.plan();
    const Pool* row = plan.find(pool);
    if (!row)
        return static_cast<int>(plan.all<Scope>().size());
    return static_cast<int>(row->source ? plan.childPools(row->source).size() : plan.topPools(row->scope).size());
}

int SiblingsMenu::shownCount() const { return m_proxy->rowCount(m_proxy->root()); }

void SiblingsMenu::popup(const QWidget& arrow)
{
    const int em = fontMetrics().averageCharWidth();
    const int row = metrics::rowHeight(m_view->fontMetrics());
    const QAbstractItemView* rows = m_view; // a tree's own answer is not public
    const int wanted = std::clamp(rows->sizeHintForColumn(0) + 4 * metrics::group, 40 * em, 90 * em);
    m_view->setFixedHeight(std::min(shownCount(), rowsShown) * row + 2);
    const QRect room = arrow.screen()->availableGeometry();
    resize(std::min(wanted, room.width()), sizeHint().height());
    const bool mirrored = arrow.layoutDirection() == Qt::RightToLeft;
    QPoint at = arrow.mapToGlobal(QPoint(mirrored ? arrow.width() - width() : 0, arrow.height() + 2));
    at.setX(std::clamp(at.x(), room.left(), std::max(room.left(), room.right() + 1 - width())));
    at.setY(std::clamp(at.y(), room.top(), std::max(room.top(), room.bottom() + 1 - height())));
    QWidget::move(at);
    show();
    m_view->scrollTo(m_view->currentIndex());
    (m_filter->isHidden() ? static_cast<QWidget*>(m_view) : m_filter)->setFocus(Qt::PopupFocusReason);
}

void SiblingsMenu::find(const QString& text)
{
    m_proxy->setText(text.trimmed());
    m_view->setRootIndex(m_proxy->root());
    if (!m_view->currentIndex().isValid() || !text.isEmpty())
        m_view->setCurrentIndex(m_proxy->index(0, 0, m_proxy->root()));
}

void SiblingsMenu::move(int step)
{
    const int rows = shownCount();
    const int at = std::clamp(m_view->currentIndex().row() + step, 0, std::max(0, rows - 1));
    m_view->setCurrentIndex(m_proxy->index(at, 0, m_proxy->root()));
}

void SiblingsMenu::choose(const QModelIndex& index)
{
    const QModelIndex source = m_proxy->mapToSource(index);
    const PoolId pool = m_model->poolAt(source);
    const ScopeId scope = m_model->scopeAt(source);
    if (!pool && !scope)
        return;
    close(); // the keys go back to the arrow before the path is built anew
    if (pool)
        m_session.selectPool(pool);
    else
        m_session.selectScope(scope);
}

bool SiblingsMenu::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Down: move(1); return true;
        case Qt::Key_Up: move(-1); return true;
        case Qt::Key_PageDown: move(rowsShown); return true;
        case Qt::Key_PageUp: move(-rowsShown); return true;
        case Qt::Key_Return:
        case Qt::Key_Enter: choose(m_view->currentIndex()); return true;
        case Qt::Key_Escape: close(); return true;
        default: break;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void SiblingsMenu::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme theme = themeOf(this);
    painter.setPen(theme.outline);
    painter.setBrush(theme.base);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/pools/blockdrop.h"

#include "change/moving.h"
#include "text/sentence.h"
#include "text/visibletext.h"
#include "ui/session/session.h"
#include "ui/theme.h"
#include "ui/wizards/common/poolwords.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDropEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStatusTipEvent>
#include <QTreeView>

#include <algorithm>

namespace cadastre {

namespace {

constexpr int restMs = 600;
constexpr int frameWidth = 2;

/// Does the pool divide what moves? It goes with it.
bool liesIn(const Plan& plan, const Pool& pool, const MovedBlock& block)
{
    const ResourceId vpc = block.kind == MovedBlock::Kind::Vpc ? block.row->resource : ResourceId{};
    const PoolId child = block.allocation ? block.allocation->childPool : PoolId{};
    for (const Pool* above = &pool; above; above = plan.find(above->source))
        if ((child && above->id == child) || (vpc && above->sourceResource == vpc))
            return true;
    return false;
}

} // namespace

/// Around the row under the pointer.
class BlockDrop::Frame final : public QWidget {
public:
    explicit Frame(QWidget* viewport) : QWidget(viewport)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setObjectName(QStringLiteral("dropFrame"));
        hide();
    }
    void around(const QRect& row)
    {
        setGeometry(row);
        raise();
        show();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(themeOf(this).accent, frameWidth));
        const double half = frameWidth / 2.0;
        painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half), metrics::radius, metrics::radius);
    }
};

DropAnswer dropAnswer(const Session& session, const DraggedBlock& dragged, PoolId pool)
{
    const Plan& plan = session.plan();
    const Pool* target = plan.find(pool);
    if (!target)
        return {false, BlockDrop::tr("A block moves to a pool.")};
    if (session.workspace().isReadOnly())
        return {false, BlockDrop::tr("This plan is open to be looked at only.")};
    if (dragged.count > 1)
        return {false, BlockDrop::tr("One block moves at a time: drag a single row.")};
    MoveBlock move{};
    move.association = dragged.request.association;
    move.allocation = dragged.request.allocation;
    move.to = pool;
    const auto block = movedBlock(plan, move);
    if (!block)
        return {false, sentenceWithNames(plan, block.error())};
    const QString cidr = block->cidr.toString();
    const QString name = visibleText(plan.path(pool));
    if (block->pool() == pool)
        return {false, BlockDrop::tr("%1 is in %2 already.").arg(cidr, name)};
    if (liesIn(plan, *target, *block))
        return {false, BlockDrop::tr("%1 lies in %2 itself and goes where that goes.").arg(name, cidr)};
    if (target->family != block->cidr.family())
        return {false, target->family == Family::IPv4
                           ? BlockDrop::tr("%1 is IPv6, and %2 holds IPv4.").arg(cidr, name)
                           : BlockDrop::tr("%1 is IPv4, and %2 holds IPv6.").arg(cidr, name)};
    DecisionContext context;
    context.caller = session.workspace().caller();
    context.now = session.now();
    const auto place = placeInPool(plan, move, context);
    if (!place)
        return {false, sentenceWithNames(plan, place.error())};
    return {true, block->isSeen ? BlockDrop::tr("Plan renumbering: %2 in %3 comes beside %1, which was seen in AWS.")
                                      .arg(cidr, place->toString(), name)
                                : BlockDrop::tr("Move: %1 becomes %2 in %3.").arg(cidr, place->toString(), name)};
}

BlockDrop::BlockDrop(Session& session, QAbstractItemView* view, std::function<PoolId(const QModelIndex&)> poolAt)
    : QObject(view), m_session(session), m_view(view), m_poolAt(std::move(poolAt)), m_frame(new Frame(view->viewport()))
{
    view->viewport()->setAcceptDrops(true);
    view->viewport()->installEventFilter(this);
    m_rest.setInterval(restMs);
    connect(&m_rest, &QTimer::timeout, this, &BlockDrop::linger);
}

bool BlockDrop::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::DragLeave: leave(); return true;
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop: break;
    default: return QObject::eventFilter(watched, event);
    }
    auto& drop = static_cast<QDropEvent&>(*event);
    const auto block = draggedBlock(*drop.mimeData(), m_session);
    if (!block) {
        drop.ignore(); // the window knows what to do with files and text
        return true;
    }
    if (event->type() == QEvent::DragEnter)
        m_answers.clear(); // they are about what was dragged before
    follow(drop, *block);
    if (event->type() == QEvent::DragEnter) {
        drop.setDropAction(Qt::MoveAction);
        drop.accept(); // else its moves go to the window; whether it may be dropped is said with each of them
    }
    if (event->type() == QEvent::Drop) {
        MoveBlockRequest request = block->request;
        request.to = m_poolAt(m_over);
        const bool may = drop.isAccepted();
        leave();
        if (may) // once the drag is over: a form must not open within it
            QMetaObject::invokeMethod(
                this, [this, request] { m_session.request(request); }, Qt::QueuedConnection);
    }
    return true;
}

void BlockDrop::follow(QDropEvent& event, const DraggedBlock& block)
{
    m_at = event.position().toPoint();
    const QModelIndex index = m_view->indexAt(m_at);
    if (m_over != index || !m_rest.isActive())
        m_rest.start();
    m_over = index;
    const DropAnswer& answer = answerFor(block, index.isValid() ? m_poolAt(index) : PoolId{});
    tell(answer.words);
    event.setDropAction(Qt::MoveAction);
    event.setAccepted(answer.may);
    if (!answer.may)
        return m_frame->hide();
    QRect row = m_view->visualRect(index);
    row.setLeft(0);
    row.setRight(m_view->viewport()->width() - 1);
    m_frame->around(row);
}

const DropAnswer& BlockDrop::answerFor(const DraggedBlock& block, PoolId pool)
{
    auto known = m_answers.find(pool);
    if (known == m_answers.end())
        known = m_answers.emplace(pool, dropAnswer(m_session, block, pool)).first;
    return known->second;
}

void BlockDrop::leave()
{
    m_rest.stop();
    m_answers.clear();
    m_over = QModelIndex();
    m_frame->hide();
    tell({});
}

void BlockDrop::linger()
{
    const int edge = metrics::rowHeight(m_view->fontMetrics());
    QScrollBar* bar = m_view->verticalScrollBar();
    if (m_at.y() < edge)
        bar->setValue(bar->value() - edge);
    else if (m_at.y() > m_view->viewport()->height() - edge)
        bar->setValue(bar->value() + edge);
    else if (auto* tree = qobject_cast<QTreeView*>(m_view))
        tree->expand(m_over);
}

void BlockDrop::tell(const QString& words)
{
    QStatusTipEvent tip(words);
    QApplication::sendEvent(m_view, &tip);
}

} // namespace cadastre

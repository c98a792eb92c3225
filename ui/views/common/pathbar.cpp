// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/common/pathbar.h"

#include "ui/icons.h"
#include "ui/presentation/formatting.h"
#include "ui/typography.h"
#include "ui/styleparts.h"
#include "ui/theme.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/labels.h"
#include "ui/presentation/plaintooltip.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QStyleOptionToolButton>
#include <QToolButton>

#include <algorithm>

namespace cadastre {

namespace {

/// The "›" between two segments; mirrored with the layout.
class Between final : public QWidget {
public:
    explicit Between(QWidget* parent) : QWidget(parent) { setFixedSize(14, metrics::target); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        parts::chevron(painter, QRectF(rect()),
                       layoutDirection() == Qt::RightToLeft ? parts::Direction::Left : parts::Direction::Right,
                       themeOf(this).secondary, 7);
    }
};

/// Opens the siblings of a segment; looks like the "›" that it stands for, the first one down.
class SiblingsArrow final : public QToolButton {
public:
    SiblingsArrow(int index, const QString& segment, QWidget* parent) : QToolButton(parent), m_isFirst(index == 0)
    {
        setObjectName(QStringLiteral("pathBar.siblings.%1").arg(index));
        setAccessibleName(PathBar::tr("Others beside %1").arg(segment));
        setToolTip(plainToolTip(accessibleName()));
        setFixedSize(metrics::target, metrics::target);
        setAutoRaise(true);
        setFocusPolicy(Qt::TabFocus);
    }

protected:
    void initStyleOption(QStyleOptionToolButton* option) const override
    {
        QToolButton::initStyleOption(option);
        option->features |= QStyleOptionToolButton::Arrow;
        option->arrowType = m_isFirst || option->state.testFlag(QStyle::State_MouseOver) ? Qt::DownArrow
                          : layoutDirection() == Qt::RightToLeft                         ? Qt::LeftArrow
                                                                                         : Qt::RightArrow;
    }
    void keyPressEvent(QKeyEvent* event) override
    {
        if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            click();
        else
            QToolButton::keyPressEvent(event);
    }

private:
    bool m_isFirst;
};

} // namespace

PathBar::PathBar(QWidget* parent) : QWidget(parent), m_layout(new QHBoxLayout(this))
{
    setObjectName(QStringLiteral("pathBar"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->setSizeConstraint(QLayout::SetNoConstraint); // narrower than its parts: that is what fold() is for
    m_folded = linkButton(QStringLiteral("…"), QStringLiteral("pathBar.folded"), this);
    m_folded->hide();
    m_layout->addWidget(m_folded);
    m_layout->addStretch(1);
    connect(m_folded, &QPushButton::clicked, this, [this] {
        const QVariant value = dataOf(m_foldedTo);
        Q_EMIT activated(m_foldedTo, value);
    });
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QWidget* PathBar::makeBefore(int index)
{
    const Segment& segment = m_segments.at(index);
    if (!segment.hasSiblings)
        return index > 0 ? new Between(this) : nullptr;
    auto* arrow = new SiblingsArrow(index, visibleText(segment.text), this);
    connect(arrow, &QToolButton::clicked, this, [this, index, arrow] {
        const QVariant value = dataOf(index);
        Q_EMIT siblingsAsked(index, value, arrow);
    });
    return arrow;
}

QWidget* PathBar::makeSegment(int index)
{
    const QString shown = visibleText(m_segments.at(index).text);
    if (index + 1 == count()) {
        auto* last = plainLabel(shown, this);
        last->setFont(headingFont(last->font()));
        last->setContentsMargins(6, 0, 6, 0);
        return last;
    }
    auto* link =
        linkButton(QString(shown).replace(u'&', QStringLiteral("&&")), QStringLiteral("pathBar.%1").arg(index), this);
    link->setAccessibleName(shown);
    connect(link, &QPushButton::clicked, this, [this, index] {
        const QVariant value = dataOf(index);
        Q_EMIT activated(index, value);
    });
    return link;
}

int PathBar::focusedArrow() const
{
    for (int i = 0; i < m_parts.size(); ++i)
        if (m_parts.at(i).before && m_parts.at(i).before->hasFocus())
            return i;
    return -1;
}

void PathBar::setSegments(const QVector<Segment>& segments)
{
    const int focused = focusedArrow();
    for (const Part& part : std::as_const(m_parts))
        for (QWidget* widget : {part.before, part.segment})
            if (widget) {
                widget->hide();
                widget->deleteLater(); // we may be inside of a segment's click
            }
    m_parts.clear();
    m_segments = segments;
    int position = 1; // after "…"
    for (int i = 0; i < count(); ++i) {
        const Part part{makeBefore(i), makeSegment(i)};
        for (QWidget* widget : {part.before, part.segment})
            if (widget)
                m_layout->insertWidget(position++, widget);
        m_parts.push_back(part);
    }
    setAccessibleName(text());
    updateGeometry();
    fold();
    if (focused >= 0 && focused < m_parts.size() && m_parts.at(focused).before)
        m_parts.at(focused).before->setFocus(Qt::OtherFocusReason); // one goes on from where one chose
}

QString PathBar::text() const
{
    QStringList words;
    for (const Segment& segment : m_segments)
        words << segment.text;
    return words.join(QStringLiteral(" › "));
}

QSize PathBar::sizeHint() const { return {widthOf(m_parts.size()), metrics::target}; }

QSize PathBar::minimumSizeHint() const
{
    const int last = m_parts.isEmpty() ? 0 : m_parts.last().segment->minimumSizeHint().width();
    return {last + 40, metrics::target};
}

int PathBar::widthOf(qsizetype count) const
{
    int width = 0;
    for (qsizetype i = 0; i < count; ++i)
        for (const QWidget* widget : {m_parts.at(i).before, m_parts.at(i).segment})
            if (widget)
                width += std::max(std::min(widget->sizeHint().width(), widget->maximumWidth()), widget->minimumWidth());
    return width;
}

int PathBar::foldedWidth() const
{
    const int whole = sizeHint().width();
    return count() < 2 ? whole : whole - widthOf(1) + m_folded->sizeHint().width();
}

void PathBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fold();
}

/// "…" for parents, outermost first, until the rest fits; a hidden one is still in the tooltip.
void PathBar::fold()
{
    const int whole = sizeHint().width();
    const int more = m_folded->sizeHint().width();
    qsizetype hidden = 0;
    while (whole - widthOf(hidden) + (hidden > 0 ? more : 0) > width() && hidden + 1 < m_parts.size())
        ++hidden;
    for (qsizetype i = 0; i < m_parts.size(); ++i)
        for (QWidget* widget : {m_parts.at(i).before, m_parts.at(i).segment})
            if (widget)
                widget->setVisible(i >= hidden);
    m_folded->setVisible(hidden > 0);
    m_foldedTo = static_cast<int>(std::max<qsizetype>(hidden - 1, 0));
    m_folded->setAccessibleName(m_segments.isEmpty() ? QString() : visibleText(m_segments.at(m_foldedTo).text));
    setToolTip(plainToolTip(hidden > 0 ? text() : QString()));
}

} // namespace cadastre

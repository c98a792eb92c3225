// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/common/pathbar.h"

#include "ui/icons.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/typography.h"
#include "ui/styleparts.h"
#include "ui/theme.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/labels.h"
#include "ui/presentation/plaintooltip.h"

#include <QHBoxLayout>
#include <QPainter>

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

} // namespace

PathBar::PathBar(QWidget* parent) : QWidget(parent), m_layout(new QHBoxLayout(this))
{
    setObjectName(QStringLiteral("pathBar"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->setSizeConstraint(QLayout::SetNoConstraint); // narrower than its parts: that is what fold() is for
    m_layout->addStretch(1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void PathBar::setSegments(const QVector<Segment>& segments)
{
    for (QWidget* part : std::as_const(m_parts)) {
        part->hide();
        part->deleteLater(); // we may be inside of a segment's click
    }
    m_parts.clear();
    m_segments = segments;
    int position = 0;
    const auto add = [this, &position](QWidget* part) {
        m_layout->insertWidget(position++, part);
        m_parts.push_back(part);
    };
    for (int i = 0; i < count(); ++i) {
        const QString shown = visibleText(segments.at(i).text);
        if (i > 0)
            add(new Between(this));
        if (i + 1 == count()) {
            auto* last = plainLabel(shown, this);
            last->setFont(headingFont(last->font()));
            last->setContentsMargins(6, 0, 6, 0);
            add(last);
        } else {
            auto* link = linkButton(QString(shown).replace(u'&', QStringLiteral("&&")),
                                    QStringLiteral("pathBar.%1").arg(i), this);
            link->setAccessibleName(shown);
            connect(link, &QPushButton::clicked, this, [this, i] {
                const QVariant value = m_segments.at(i).data; // a copy: the receiver may set new segments
                Q_EMIT activated(i, value);
            });
            add(link);
        }
    }
    setAccessibleName(text());
    updateGeometry();
    fold();
}

QString PathBar::text() const
{
    QStringList words;
    for (const Segment& segment : m_segments)
        words << segment.text;
    return words.join(QStringLiteral(" › "));
}

QSize PathBar::sizeHint() const
{
    int needed = 0;
    for (const QWidget* part : m_parts)
        needed += std::max(part->sizeHint().width(), part->minimumWidth());
    return {needed, metrics::target};
}

QSize PathBar::minimumSizeHint() const
{
    const int last = m_parts.isEmpty() ? 0 : m_parts.last()->minimumSizeHint().width();
    return {last + 40, metrics::target};
}

int PathBar::foldedWidth() const
{
    int width = sizeHint().width();
    for (qsizetype i = 0; i < std::min<qsizetype>(2, m_parts.size() - 1); ++i) // the segment and its chevron
        width -= std::max(m_parts.at(i)->sizeHint().width(), m_parts.at(i)->minimumWidth());
    return width;
}

void PathBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fold();
}

/// Hides parents, outermost first, until the rest fits; a hidden one is still in the tooltip.
void PathBar::fold()
{
    int needed = sizeHint().width();
    qsizetype hidden = 0;
    while (needed > width() && hidden + 1 < m_parts.size()) {
        needed -= std::max(m_parts.at(hidden)->sizeHint().width(), m_parts.at(hidden)->minimumWidth());
        ++hidden;
    }
    hidden += hidden % 2; // a segment and its chevron together
    for (qsizetype i = 0; i < m_parts.size(); ++i)
        m_parts.at(i)->setVisible(i >= hidden);
    setToolTip(plainToolTip(hidden > 0 ? text() : QString()));
}

} // namespace cadastre

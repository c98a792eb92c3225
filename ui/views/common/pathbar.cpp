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
    m_folded = linkButton(QStringLiteral("…"), QStringLiteral("pathBar.folded"), this);
    m_afterFolded = new Between(this);
    m_folded->hide();
    m_afterFolded->hide();
    m_layout->addWidget(m_folded);
    m_layout->addWidget(m_afterFolded);
    m_layout->addStretch(1);
    connect(m_folded, &QPushButton::clicked, this, [this] {
        const QVariant value = m_segments.at(m_foldedTo).data; // a copy: the receiver may set new segments
        Q_EMIT activated(m_foldedTo, value);
    });
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
    int position = 2; // after "…" and its chevron
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

QSize PathBar::sizeHint() const { return {widthOf(m_parts.size()), metrics::target}; }

QSize PathBar::minimumSizeHint() const
{
    const int last = m_parts.isEmpty() ? 0 : m_parts.last()->minimumSizeHint().width();
    return {last + 40, metrics::target};
}

int PathBar::widthOf(qsizetype count) const
{
    int width = 0;
    for (qsizetype i = 0; i < count; ++i)
        width += std::max(m_parts.at(i)->sizeHint().width(), m_parts.at(i)->minimumWidth());
    return width;
}

int PathBar::foldedWidth() const
{
    const int whole = sizeHint().width();
    if (count() < 2)
        return whole;
    // the segment and its chevron make room for "…" and its own
    return whole - widthOf(2) + m_folded->sizeHint().width() + m_afterFolded->minimumWidth();
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
    const int more = m_folded->sizeHint().width() + m_afterFolded->minimumWidth();
    qsizetype hidden = 0; // a segment and its chevron together
    while (whole - widthOf(hidden) + (hidden > 0 ? more : 0) > width() && hidden + 2 < m_parts.size())
        hidden += 2;
    for (qsizetype i = 0; i < m_parts.size(); ++i)
        m_parts.at(i)->setVisible(i >= hidden);
    m_folded->setVisible(hidden > 0);
    m_afterFolded->setVisible(hidden > 0);
    m_foldedTo = static_cast<int>(std::max<qsizetype>(hidden / 2 - 1, 0));
    m_folded->setAccessibleName(m_segments.isEmpty() ? QString() : visibleText(m_segments.at(m_foldedTo).text));
    setToolTip(plainToolTip(hidden > 0 ? text() : QString()));
}

} // namespace cadastre

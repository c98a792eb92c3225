// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/common/findingcard.h"

#include "ui/icons.h"
#include "ui/presentation/plaintooltip.h"
#include "ui/typography.h"
#include "ui/styleparts.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/flowlayout.h"
#include "ui/views/common/labels.h"

#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QVBoxLayout>

namespace cadastre {

FindingCard::FindingCard(StatusLevel level, const QString& rule, const QString& sentence, QWidget* parent)
    : QFrame(parent), m_level(level), m_buttons(new QWidget(this))
{
    setAccessibleName(QStringLiteral("%1, %2: %3").arg(statusWord(level), rule, sentence));
    auto* title = new StatusLabel(level, rule, this);
    title->setFont(headingFont(title->font()));
    auto* words = plainLabel(sentence, this);
    words->setWordWrap(true);
    words->setSelectable(true);
    new FlowLayout(m_buttons, metrics::between);
    m_buttons->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::group + 3, 10, metrics::group, 10);
    column->setSpacing(6);
    column->addWidget(title);
    column->addWidget(words);
    column->addWidget(m_buttons);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QPushButton* FindingCard::addButton(const QString& text, const QString& objectName, bool mayBePrimary)
{
    QPushButton* button = m_buttonCount++ == 0 && mayBePrimary ? primaryButton(text, objectName, m_buttons)
                                                               : pushButton(text, objectName, m_buttons);
    // A way out names blocks and pools: where the card is narrow its words are cut by "…", and the card is not.
    button->setMinimumWidth(fontMetrics().averageCharWidth() * 12);
    button->setToolTip(plainToolTip(text));
    m_buttons->layout()->addWidget(button);
    m_buttons->show();
    return button;
}

void FindingCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme theme = themeOf(this);
    parts::roundedBox(painter, QRectF(rect()), theme.base, theme.line);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(QRectF(rect()), metrics::radius, metrics::radius);
    painter.setClipPath(shape);
    painter.fillRect(QRect(layoutDirection() == Qt::RightToLeft ? width() - 3 : 0, 0, 3, height()),
                     theme.status(m_level));
}

} // namespace cadastre

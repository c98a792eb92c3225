// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/common/emptystate.h"

#include "ui/icons.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/labels.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace cadastre {

class EmptyState::Picture final : public QWidget {
public:
    Picture(QString icon, QWidget* parent) : QWidget(parent), m_icon(std::move(icon)) { setFixedSize(48, 48); }
    void setIcon(const QString& icon)
    {
        m_icon = icon;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const Theme theme = themeOf(this);
        painter.drawPixmap(0, 0, iconPixmap(m_icon, 48, devicePixelRatioF(), theme.outline));
    }

private:
    QString m_icon;
};

EmptyState::EmptyState(const QString& iconName, const QString& sentence, const QString& explanation, QWidget* parent)
    : QWidget(parent)
    , m_picture(new Picture(iconName, this))
    , m_sentence(titleLabel(sentence, this))
    , m_explanation(hintLabel(explanation, this))
    , m_buttonRow(new QWidget(this))
{
    setObjectName(QStringLiteral("emptyState"));
    setAccessibleName(sentence);
    m_sentence->setAlignment(Qt::AlignHCenter);
    m_sentence->setWordWrap(true);
    m_explanation->setAlignment(Qt::AlignHCenter);
    m_explanation->setVisible(!explanation.isEmpty());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::section, metrics::group, metrics::section, metrics::group);
    column->setSpacing(metrics::between);
    column->addStretch(2);
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    column->addSpacing(metrics::inControl);
    column->addWidget(m_sentence);
    auto* measure = new QHBoxLayout; // a line of print, not of the window: longer ones end in a single word
    measure->addStretch(1);
    measure->addWidget(m_explanation, 1000);
    measure->addStretch(1);
    column->addLayout(measure);
    column->addSpacing(metrics::between);
    column->addWidget(m_buttonRow, 0, Qt::AlignHCenter);
    column->addStretch(3);
    auto* row = new QHBoxLayout(m_buttonRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::between);
}

/// As narrow as the lines it needs allow: two of one length, and no single word in the last.
void EmptyState::balance()
{
    const int widest = std::min(width() - 2 * metrics::section, fontMetrics().averageCharWidth() * 90);
    if (widest < 1)
        return;
    const int height = m_explanation->heightForWidth(widest);
    int narrow = widest / 2;
    int enough = widest;
    while (height > m_explanation->fontMetrics().lineSpacing() && enough - narrow > 1) {
        const int between = (narrow + enough) / 2;
        (m_explanation->heightForWidth(between) > height ? narrow : enough) = between;
    }
    m_explanation->setMaximumWidth(enough);
}

void EmptyState::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    balance();
}

void EmptyState::setPicture(const QString& iconName) { m_picture->setIcon(iconName); }

void EmptyState::setSentence(const QString& sentence)
{
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
}

void EmptyState::setExplanation(const QString& explanation)
{
    m_explanation->setText(explanation);
    m_explanation->setVisible(!explanation.isEmpty());
    balance();
}

QPushButton* EmptyState::setPrimary(const QString& text)
{
    if (m_primary == nullptr) {
        m_primary = cadastre::primaryButton(text, QStringLiteral("emptyState.primary"), m_buttonRow);
        static_cast<QHBoxLayout*>(m_buttonRow->layout())->insertWidget(0, m_primary);
        connect(m_primary, &QPushButton::clicked, this, &EmptyState::primaryClicked);
    }
    m_primary->setText(text);
    return m_primary;
}

QPushButton* EmptyState::addAlternative(const QString& text, const QString& objectName)
{
    auto* button = pushButton(text, objectName, m_buttonRow);
    m_buttonRow->layout()->addWidget(button);
    return button;
}

} // namespace cadastre

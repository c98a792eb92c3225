// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/common/card.h"

#include "ui/typography.h"
#include "ui/styleparts.h"
#include "ui/theme.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/labels.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace cadastre {

Card::Card(const QString& title, const QString& question, QWidget* parent)
    : QFrame(parent)
    , m_title(plainLabel(title, this))
    , m_question(captionLabel(question, this))
    , m_links(new QHBoxLayout)
    , m_body(new QVBoxLayout)
{
    setAccessibleName(title);
    m_title->setFont(headingFont(m_title->font()));
    m_question->setVisible(!question.isEmpty());
    m_question->setWordWrap(true);
    auto* top = new QHBoxLayout;
    top->setSpacing(metrics::between);
    top->addWidget(m_title, 1);
    m_links->setSpacing(2);
    top->addLayout(m_links);
    auto* words = new QVBoxLayout; // the question has the whole width: beside the links it would wrap
    words->setSpacing(0);
    words->addLayout(top);
    words->addWidget(m_question);
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(metrics::between);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::page, metrics::group, metrics::page, metrics::page);
    column->setSpacing(metrics::group);
    column->addLayout(words);
    column->addLayout(m_body, 1);
}

void Card::setTitle(const QString& title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

QString Card::title() const { return m_title->text(); }

QString Card::question() const { return m_question->text(); }

void Card::setQuestion(const QString& question)
{
    m_question->setText(question);
    m_question->setVisible(!question.isEmpty());
}

QPushButton* Card::addLink(const QString& text, const QString& objectName)
{
    auto* link = linkButton(text, objectName, this);
    m_links->addWidget(link);
    return link;
}

void Card::setContent(QWidget* content)
{
    if (m_content != nullptr) {
        m_body->removeWidget(m_content);
        m_content->deleteLater();
    }
    m_content = content;
    if (content != nullptr)
        m_body->addWidget(content, 1);
}

void Card::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme theme = themeOf(this);
    parts::roundedBox(painter, QRectF(rect()), theme.base, theme.line);
}

} // namespace cadastre

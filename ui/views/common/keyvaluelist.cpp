// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/common/keyvaluelist.h"

#include "ui/presentation/formatting.h"
#include "ui/views/common/labels.h"

#include <QGridLayout>

namespace cadastre {

KeyValueList::KeyValueList(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(metrics::page);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(1, 1);
    setLabelCharacters(m_labelCharacters);
}

void KeyValueList::addSection(const QString& title)
{
    auto* heading = new SectionTitle(title, this);
    if (m_rows > 0)
        heading->setContentsMargins(0, metrics::group, 0, 0);
    m_grid->addWidget(heading, m_rows++, 0, 1, 2);
}

PlainLabel* KeyValueList::addLabel(const QString& label)
{
    auto* quiet = plainLabel(label, this, Tone::Secondary);
    quiet->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    quiet->setWordWrap(true);
    m_grid->addWidget(quiet, m_rows, 0, Qt::AlignTop);
    return quiet;
}

PlainLabel* KeyValueList::addText(const QString& label, const QString& value, Tone tone)
{
    addLabel(label);
    auto* text = plainLabel(visibleText(value), this, tone);
    text->setWordWrap(true);
    text->setSelectable(true);
    text->setAccessibleName(QStringLiteral("%1: %2").arg(label, value));
    m_grid->addWidget(text, m_rows++, 1, Qt::AlignTop);
    return text;
}

AddressLabel* KeyValueList::addAddress(const QString& label, const QString& address, int parentLength)
{
    addLabel(label);
    auto* value = new AddressLabel(address, parentLength, this);
    value->setAccessibleName(QStringLiteral("%1: %2").arg(label, address));
    m_grid->addWidget(value, m_rows++, 1, Qt::AlignTop);
    return value;
}

StatusLabel* KeyValueList::addStatus(const QString& label, StatusLevel level, const QString& text)
{
    addLabel(label);
    auto* value = new StatusLabel(level, text, this);
    m_grid->addWidget(value, m_rows++, 1);
    return value;
}

void KeyValueList::addWidget(const QString& label, QWidget* value)
{
    PlainLabel* quiet = addLabel(label);
    quiet->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_grid->setAlignment(quiet, Qt::Alignment());
    quiet->setBuddy(value);
    if (value->accessibleName().isEmpty())
        value->setAccessibleName(QString(label).remove(u'&'));
    m_grid->addWidget(value, m_rows++, 1);
}

void KeyValueList::clear()
{
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    m_rows = 0;
}

void KeyValueList::setLabelCharacters(int characters)
{
    m_labelCharacters = characters;
    m_grid->setColumnMinimumWidth(0, fontMetrics().averageCharWidth() * characters);
}

} // namespace cadastre

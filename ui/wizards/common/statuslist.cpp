// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/common/statuslist.h"

#include "ui/views/common/flowlayout.h"
#include "ui/views/common/labels.h"

#include <QVBoxLayout>

namespace cadastre {

StatusList::StatusList(Flow flow, const QString& objectName, QWidget* parent) : QWidget(parent)
{
    setObjectName(objectName);
    if (flow == Flow::Row) {
        new FlowLayout(this, metrics::group);
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    } else {
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(metrics::inControl);
    }
}

void StatusList::setItems(const QVector<Item>& items)
{
    m_items = items;
    while (m_labels.size() < items.size()) {
        auto* label = new StatusLabel(StatusLevel::Ok, QString(), this);
        layout()->addWidget(label);
        m_labels << label;
    }
    for (qsizetype i = 0; i < m_labels.size(); ++i) {
        m_labels.at(i)->setVisible(i < items.size());
        if (i < items.size())
            m_labels.at(i)->setStatus(items.at(i).level, items.at(i).text);
    }
    setVisible(!items.isEmpty());
    setAccessibleName(text());
    updateGeometry();
}

QString StatusList::text() const
{
    QStringList texts;
    for (const Item& item : m_items)
        texts << item.text;
    return texts.join(QLatin1Char('\n'));
}

} // namespace cadastre

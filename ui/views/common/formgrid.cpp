// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/common/formgrid.h"

#include "ui/theme.h"
#include "ui/views/common/labels.h"
#include "ui/presentation/fieldhelp.h"
#include "ui/presentation/plaintooltip.h"

#include <QAbstractSpinBox>
#include <QGridLayout>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace cadastre {

namespace {

constexpr int numberCharacters = 16;

/// A row of several controls hands the focus on to the first of them: there the letter of its label leads.
void leadToFirstControl(QWidget* row)
{
    if (row->focusPolicy() != Qt::NoFocus)
        return;
    QWidget* first = row->focusProxy();
    if (!first)
        for (QWidget* control : row->findChildren<QWidget*>())
            if (!first && (control->focusPolicy() & Qt::TabFocus))
                first = control;
    if (!first)
        return;
    row->setFocusPolicy(Qt::TabFocus); // else a label does not give it the focus; a proxy is no stop of its own
    row->setFocusProxy(first);
}

} // namespace

FormGrid::FormGrid(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(metrics::page);
    m_grid->setVerticalSpacing(metrics::between);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnMinimumWidth(0, fontMetrics().averageCharWidth() * 14);
}

void FormGrid::addSection(const QString& title)
{
    auto* heading = new SectionTitle(title, this);
    if (m_nextRow > 0)
        heading->setContentsMargins(0, metrics::group, 0, 0);
    m_grid->addWidget(heading, m_nextRow++, 0, 1, 2);
}

void FormGrid::addRow(const QString& label, QWidget* field, const QString& hint, const QString& whatsThis)
{
    Row row;
    row.label = plainLabel(label, this, Tone::Secondary);
    leadToFirstControl(field);
    row.label->setBuddy(field);
    const QString name = QString(label).remove(u'&');
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(name);
    const QString help = whatsThis.isEmpty() ? fieldHelp(field->objectName()) : whatsThis;
    field->setWhatsThis(plainToolTip(help));
    row.label->setWhatsThis(plainToolTip(help));
    row.hint = hintLabel(hint, this);
    row.hint->setVisible(!hint.isEmpty());
    row.problem = plainLabel(QString(), this, Tone::Error);
    row.problem->setWordWrap(true);
    row.problem->setObjectName(field->objectName() + QStringLiteral(".problem"));
    row.problem->hide();
    auto* stack = new QVBoxLayout;
    stack->setContentsMargins(0, 0, 0, 0);
    stack->setSpacing(metrics::inControl);
    if (qobject_cast<QAbstractSpinBox*>(field)) { // a number of two digits does not need the width of a sentence
        field->setMinimumWidth(fontMetrics().averageCharWidth() * numberCharacters);
        stack->addWidget(field, 0, Qt::AlignLeading);
    } else {
        stack->addWidget(field);
    }
    stack->addWidget(row.hint);
    stack->addWidget(row.problem);
    stack->addStretch(); // a row that is given more height than it needs keeps its field at the top
    // The label stands beside the field, not beside field + hint: its height is that of the field.
    auto* left = new QVBoxLayout;
    left->setContentsMargins(0, 0, 0, 0);
    row.label->setMinimumHeight(std::min(field->sizeHint().height(), fontMetrics().height() + 14));
    row.label->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    left->addWidget(row.label);
    left->addStretch(1);
    m_grid->addLayout(left, m_nextRow, 0);
    m_grid->addLayout(stack, m_nextRow, 1);
    ++m_nextRow;
    m_rows.insert(field, row);
}

void FormGrid::addFact(const QString& label, const QString& objectName, const QString& text)
{
    PlainLabel* fact = plainLabel(text, this);
    fact->setObjectName(objectName);
    addRow(label, fact);
}

void FormGrid::addWide(QWidget* widget, int stretch)
{
    m_grid->setRowStretch(m_nextRow, stretch);
    m_grid->addWidget(widget, m_nextRow++, 0, 1, 2);
}

void FormGrid::addUnder(QWidget* widget) { m_grid->addWidget(widget, m_nextRow++, 1); }

void FormGrid::addStretch() { m_grid->setRowStretch(m_nextRow++, 1); }

void FormGrid::setHint(QWidget* field, const QString& hint)
{
    const auto row = m_rows.constFind(field);
    if (row == m_rows.constEnd())
        return;
    row->hint->setText(hint);
    row->hint->setVisible(!hint.isEmpty() && !field->isHidden());
}

void FormGrid::setProblem(QWidget* field, const QString& sentence)
{
    const auto row = m_rows.constFind(field);
    if (row == m_rows.constEnd())
        return;
    row->problem->setText(sentence);
    row->problem->setVisible(!sentence.isEmpty() && !field->isHidden());
    field->setProperty("problem", !sentence.isEmpty());
    field->setAccessibleDescription(sentence);
    field->update();
}

QString FormGrid::problem(QWidget* field) const
{
    const auto row = m_rows.constFind(field);
    return row == m_rows.constEnd() ? QString() : row->problem->text();
}

void FormGrid::setRowVisible(QWidget* field, bool visible)
{
    const auto row = m_rows.constFind(field);
    if (row == m_rows.constEnd())
        return;
    field->setVisible(visible);
    row->label->setVisible(visible);
    row->hint->setVisible(visible && !row->hint->text().isEmpty());
    row->problem->setVisible(visible && !row->problem->text().isEmpty());
}

} // namespace cadastre

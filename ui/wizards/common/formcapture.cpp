// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/common/formcapture.h"

#include "ui/views/common/segmentedcontrol.h"
#include "ui/wizards/common/strategytable.h"
#include "ui/wizards/common/tagtable.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QTableWidget>

namespace cadastre {

namespace {

/// Parts of a field that is captured as a whole.
bool isInside(const QWidget& widget)
{
    for (const QWidget* at = widget.parentWidget(); at; at = at->parentWidget())
        if (qobject_cast<const TagTable*>(at) || qobject_cast<const QComboBox*>(at)
            || qobject_cast<const QAbstractSpinBox*>(at) || qobject_cast<const SegmentedControl*>(at))
            return true;
    return false;
}

QVariant tagsOf(const TagTable& table)
{
    QVariantList pairs;
    for (const TagPair& pair : table.pairs())
        pairs << QVariant(QStringList{pair.key, pair.value});
    return pairs;
}

/// Cells that are typed into or ticked, row by row.
QVariant cellsOf(const QTableWidget& table)
{
    QVariantList cells;
    for (int row = 0; row < table.rowCount(); ++row)
        for (int column = 0; column < table.columnCount(); ++column)
            if (const QTableWidgetItem* item = table.item(row, column);
                item && (item->flags() & (Qt::ItemIsEditable | Qt::ItemIsUserCheckable)))
                cells << QVariant(QVariantList{row, column, item->text(), static_cast<int>(item->checkState())});
    return cells;
}

/// Invalid: no field, or one that nobody fills in; a pass phrase is kept nowhere.
QVariant valueOf(const QWidget& widget)
{
    if (const auto* tags = qobject_cast<const TagTable*>(&widget))
        return tagsOf(*tags);
    if (const auto* strategies = qobject_cast<const StrategyTable*>(&widget))
        return static_cast<int>(strategies->strategy());
    if (const auto* table = qobject_cast<const QTableWidget*>(&widget))
        return cellsOf(*table);
    if (const auto* segments = qobject_cast<const SegmentedControl*>(&widget))
        return segments->currentIndex();
    if (const auto* box = qobject_cast<const QComboBox*>(&widget))
        return box->currentData().isValid() ? box->currentData() : QVariant(box->currentText());
    if (const auto* number = qobject_cast<const QSpinBox*>(&widget))
        return number->value();
    if (const auto* text = qobject_cast<const QPlainTextEdit*>(&widget))
        return text->isReadOnly() ? QVariant() : QVariant(text->toPlainText());
    if (const auto* line = qobject_cast<const QLineEdit*>(&widget))
        return line->isReadOnly() || line->echoMode() != QLineEdit::Normal ? QVariant() : QVariant(line->text());
    if (qobject_cast<const QCheckBox*>(&widget) || qobject_cast<const QRadioButton*>(&widget))
        return qobject_cast<const QAbstractButton*>(&widget)->isChecked();
    return {};
}

void setTags(TagTable& table, const QVariantList& pairs)
{
    for (const QVariant& pair : pairs) {
        const QStringList words = pair.toStringList();
        if (words.size() == 2 && !table.setValue(words[0], words[1]))
            table.addTag(words[0], words[1]);
    }
}

void setCells(QTableWidget& table, const QVariantList& cells)
{
    for (const QVariant& each : cells) {
        const QVariantList cell = each.toList();
        QTableWidgetItem* item = cell.size() == 4 ? table.item(cell[0].toInt(), cell[1].toInt()) : nullptr;
        if (!item)
            continue;
        if (item->flags().testFlag(Qt::ItemIsUserCheckable))
            item->setCheckState(static_cast<Qt::CheckState>(cell[3].toInt()));
        if (item->flags().testFlag(Qt::ItemIsEditable))
            item->setText(cell[2].toString());
    }
}

void setValue(QWidget& widget, const QVariant& value)
{
    if (auto* tags = qobject_cast<TagTable*>(&widget)) {
        setTags(*tags, value.toList());
    } else if (auto* strategies = qobject_cast<StrategyTable*>(&widget)) {
        strategies->setStrategy(static_cast<Strategy>(value.toInt()));
    } else if (auto* table = qobject_cast<QTableWidget*>(&widget)) {
        setCells(*table, value.toList());
    } else if (auto* segments = qobject_cast<SegmentedControl*>(&widget)) {
        segments->setCurrentIndex(value.toInt());
    } else if (auto* box = qobject_cast<QComboBox*>(&widget)) {
        const int index = box->currentData().isValid() ? box->findData(value) : box->findText(value.toString());
        if (index >= 0)
            box->setCurrentIndex(index);
        else if (box->isEditable())
            box->setEditText(value.toString());
    } else if (auto* number = qobject_cast<QSpinBox*>(&widget)) {
        number->setValue(value.toInt());
    } else if (auto* text = qobject_cast<QPlainTextEdit*>(&widget)) {
        text->setPlainText(value.toString());
    } else if (auto* line = qobject_cast<QLineEdit*>(&widget)) {
        line->setText(value.toString());
        Q_EMIT line->textEdited(value.toString()); // what a person gave is not suggested over
    } else if (auto* button = qobject_cast<QAbstractButton*>(&widget)) {
        if (value.toBool() != button->isChecked() && (value.toBool() || !qobject_cast<QRadioButton*>(button)))
            button->click();
    }
}

QList<QWidget*> fieldsOf(const QWidget& form)
{
    QList<QWidget*> fields;
    for (QWidget* widget : form.findChildren<QWidget*>())
        if (!widget->objectName().isEmpty() && !widget->objectName().startsWith(QLatin1String("qt_"))
            && !isInside(*widget) && valueOf(*widget).isValid())
            fields << widget;
    return fields;
}

} // namespace

QList<std::pair<QString, QVariant>> fieldValues(const QWidget& form)
{
    QList<std::pair<QString, QVariant>> values;
    for (const QWidget* field : fieldsOf(form))
        values.append({field->objectName(), valueOf(*field)});
    return values;
}

void fillFields(QWidget& form, const QList<std::pair<QString, QVariant>>& values)
{
    // Twice: an answer further down may open what stands above it.
    for (int pass = 0; pass < 2; ++pass)
        for (const auto& [name, value] : values)
            if (auto* field = form.findChild<QWidget*>(name); field && valueOf(*field) != value)
                setValue(*field, value);
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/columnmapping.h"

#include "text/visibletext.h"
#include "ui/theme.h"
#include "ui/views/common/itemviews.h"
#include "ui/views/common/labels.h"

#include <QComboBox>
#include <QHeaderView>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>

namespace cadastre {

namespace {

enum MappingColumn { MappedField, MappedSource, MappedSample, MappingColumns };

QString fieldLabel(SheetField field)
{
    switch (field) {
    case SheetField::Cidr: return ColumnMapping::tr("Prefix (CIDR)");
    case SheetField::Mask: return ColumnMapping::tr("Length or netmask");
    case SheetField::Scope: return ColumnMapping::tr("Scope (VRF)");
    case SheetField::Status: return ColumnMapping::tr("Status");
    case SheetField::Name: return ColumnMapping::tr("Name");
    case SheetField::Description: return ColumnMapping::tr("Description");
    case SheetField::Owner: return ColumnMapping::tr("Owner (tenant)");
    case SheetField::Account: return ColumnMapping::tr("AWS account");
    case SheetField::Site: return ColumnMapping::tr("Site");
    case SheetField::Region: return ColumnMapping::tr("Region");
    case SheetField::Role: return ColumnMapping::tr("Role");
    case SheetField::Vlan: return ColumnMapping::tr("VLAN");
    case SheetField::TagList: return ColumnMapping::tr("Tags");
    }
    return {};
}

} // namespace

ColumnMapping::ColumnMapping(QWidget* parent)
    : QWidget(parent), m_table(new QTableWidget(this)), m_origin(hintLabel(QString(), this))
{
    setObjectName(QStringLiteral("columnMapping"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_origin);
    layout->addWidget(m_table, 1);
    m_table->setObjectName(QStringLiteral("mappingTable"));
    m_table->setAccessibleName(tr("What each column means"));
    m_table->setColumnCount(MappingColumns);
    m_table->setHorizontalHeaderLabels({tr("Here"), tr("In the file"), tr("First rows")});
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    prepareTable(m_table);
    m_table->setRowCount(static_cast<int>(std::size(Words<SheetField>::table)));
    int row = 0;
    for (const auto& [field, word] : Words<SheetField>::table) {
        const QString label = fieldLabel(field);
        m_table->setItem(row, MappedField, new QTableWidgetItem(label));
        m_table->setItem(row, MappedSample, new QTableWidgetItem);
        auto* box = new QComboBox(m_table);
        box->setObjectName(QStringLiteral("map-") + QLatin1String(word));
        box->setAccessibleName(label);
        auto* cell = new QWidget(m_table); // air between one box and the next
        cell->setObjectName(box->objectName() + QStringLiteral(".cell"));
        auto* air = new QVBoxLayout(cell);
        air->setContentsMargins(0, metrics::inControl, 0, metrics::inControl);
        air->addWidget(box);
        m_table->setCellWidget(row, MappedSource, cell);
        m_table->setRowHeight(row, box->sizeHint().height() + 2 * metrics::inControl);
        m_boxes.insert(field, box);
        connect(box, &QComboBox::activated, this, [this, meant = field](int column) { take(meant, column); });
        ++row;
    }
    m_table->horizontalHeader()->setStretchLastSection(true);
    showColumns();
}

void ColumnMapping::setPreview(const SheetPreview& preview)
{
    const bool isSameTable = preview.header == m_preview.header;
    const SheetColumns chosenColumns = m_preview.columns;
    m_preview = preview;
    m_isChosen = m_isChosen && isSameTable;
    if (m_isChosen)
        m_preview.columns = chosenColumns;
    showColumns();
}

QStringList ColumnMapping::chosen() const
{
    QStringList pairs;
    if (m_isChosen)
        for (const auto& [field, word] : Words<SheetField>::table)
            pairs.append(QLatin1String(word) + u'=' + m_preview.columns.value(field));
    return pairs;
}

void ColumnMapping::take(SheetField field, int column)
{
    const QString name = column <= 0 ? QString() : m_preview.header.value(column - 1);
    for (QString& other : m_preview.columns) // a column has one meaning
        if (!name.isEmpty() && other == name)
            other.clear();
    m_preview.columns.insert(field, name);
    m_isChosen = true;
    showColumns();
    Q_EMIT changed();
}

void ColumnMapping::showColumns()
{
    int row = 0;
    for (const auto& [field, word] : Words<SheetField>::table) {
        QComboBox* box = m_boxes.value(field);
        const QSignalBlocker quiet(box);
        box->clear();
        box->addItem(tr("– not in the file –"));
        for (const QString& column : std::as_const(m_preview.header))
            box->addItem(visibleText(column));
        const qsizetype at = m_preview.header.indexOf(m_preview.columns.value(field));
        box->setCurrentIndex(static_cast<int>(at) + 1);
        QStringList samples;
        for (const QStringList& cells : m_preview.rows)
            if (at >= 0 && !cells.value(at).trimmed().isEmpty())
                samples.append(visibleText(cells.value(at).simplified()));
        m_table->item(row, MappedSample)->setText(samples.join(QStringLiteral(" · ")));
        ++row;
    }
    m_table->resizeColumnToContents(MappedField);
    m_table->setColumnWidth(MappedSource, m_table->fontMetrics().averageCharWidth() * 28);
    m_origin->setText(m_isChosen               ? tr("Your choice is remembered for tables with this header.")
                      : m_preview.isRemembered ? tr("As an earlier import of a table with this header.")
                                               : tr("Guessed from the names of the columns; choose what is wrong."));
}

} // namespace cadastre

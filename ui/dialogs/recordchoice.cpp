// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/recordchoice.h"

#include "ui/models/fatemodel.h"
#include "ui/presentation/words.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/itemviews.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <map>

namespace cadastre {

RecordChoice::RecordChoice(QWidget* parent)
    : QWidget(parent)
    , m_fates(new FateModel(this))
    , m_shown(new FateFilter(*m_fates, this))
    , m_table(new QTableView)
    , m_verdicts(new QComboBox)
    , m_keepEdits(new QCheckBox)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(chooserLine());
    layout->addWidget(m_table, 1);
    m_table->setObjectName(QStringLiteral("importFates"));
    m_table->setAccessibleName(tr("What becomes of each record"));
    m_table->setModel(m_shown);
    m_table->setMinimumHeight(240);
    prepareTable(m_table);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    connect(m_fates, &FateModel::wanted, this, [this](const QString& key, bool isWanted) {
        setWanted(key, isWanted);
        Q_EMIT chosen();
    });
}

QWidget* RecordChoice::chooserLine()
{
    auto* line = new QWidget;
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    m_verdicts->setObjectName(QStringLiteral("importVerdict"));
    m_verdicts->setAccessibleName(tr("Fates to show"));
    m_verdicts->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_keepEdits->setObjectName(QStringLiteral("importKeepEdits"));
    m_keepEdits->setChecked(true);
    m_keepEdits->setToolTip(
        tr("What the plan wants otherwise than AWS has it stays planned, as a step after the import"));
    m_keepEdits->hide();
    QPushButton* take = pushButton(tr("&Take"), QStringLiteral("importTake"), line);
    take->setToolTip(tr("The records that are selected come in"));
    QPushButton* leave = pushButton(tr("&Leave out"), QStringLiteral("importLeaveOut"), line);
    leave->setToolTip(tr("The records that are selected stay out of this import"));
    layout->addWidget(m_verdicts);
    layout->addWidget(m_keepEdits);
    layout->addStretch(1);
    layout->addWidget(take);
    layout->addWidget(leave);
    connect(take, &QPushButton::clicked, this, [this] { setSelectedWanted(true); });
    connect(leave, &QPushButton::clicked, this, [this] { setSelectedWanted(false); });
    connect(m_keepEdits, &QCheckBox::toggled, this, &RecordChoice::chosen);
    connect(m_verdicts, &QComboBox::currentIndexChanged, this, [this] {
        const QVariant verdict = m_verdicts->currentData();
        m_shown->setVerdict(verdict.isValid() ? std::optional(static_cast<RowVerdict>(verdict.toInt())) : std::nullopt);
    });
    return line;
}

UnwantedRecords RecordChoice::takenBack() const
{
    return UnwantedRecords(m_keepEdits->isChecked() ? m_takenBack : m_takenBack + m_edited);
}

void RecordChoice::forget()
{
    m_unwanted.clear();
    m_plannedToGo.clear();
    m_takenBack.clear();
    m_edited.clear();
}

void RecordChoice::showFates(const QList<RowFate>& fates, const QStringList& files)
{
    m_fates->setFates(fates, files);
    fillVerdicts();
    for (const RowFate& fate : fates)
        if (fate.isPlannedToGo)
            m_plannedToGo.insert(fate.key());
        else if (fate.keepsEdits)
            m_edited.insert(fate.key());
    m_keepEdits->setVisible(!m_edited.isEmpty());
    m_keepEdits->setText(tr("&Keep what is planned otherwise (%1)").arg(m_edited.size()));
    if (!m_hasWidths && !fates.isEmpty())
        setColumnWidths();
}

void RecordChoice::setColumnWidths()
{
    m_hasWidths = true;
    m_table->resizeColumnsToContents(); // looks at the first rows only
    QFont bold = m_table->font();
    bold.setBold(true);
    const QFontMetrics header(bold);
    constexpr int padding = 24;
    for (int column = 0; column < FateModel::ColumnCount; ++column) {
        const QString title = m_fates->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        const int least = column == FateModel::VerdictColumn ? m_table->fontMetrics().averageCharWidth() * 12
                                                             : header.horizontalAdvance(title) + padding;
        m_table->setColumnWidth(column, std::max(m_table->columnWidth(column), least));
    }
    m_table->horizontalHeader()->setStretchLastSection(true);
}

/// A record of what the plan takes away is left so unless it is taken; of any other, somebody says that it stays out.
void RecordChoice::setWanted(const QString& key, bool isWanted)
{
    QSet<QString>& kept = m_plannedToGo.contains(key) ? m_takenBack : m_unwanted;
    if (isWanted == (&kept == &m_takenBack))
        kept.insert(key);
    else
        kept.remove(key);
}

void RecordChoice::setSelectedWanted(bool isWanted)
{
    for (const QModelIndex& shown : m_table->selectionModel()->selectedRows(FateModel::TakeColumn)) {
        const QModelIndex index = m_shown->mapToSource(shown);
        m_fates->setData(index, isWanted ? Qt::Checked : Qt::Unchecked, Qt::CheckStateRole);
    }
}

void RecordChoice::fillVerdicts()
{
    const QVariant chosen = m_verdicts->currentData();
    std::map<RowVerdict, int> counts;
    for (int row = 0; row < m_fates->rowCount(); ++row)
        ++counts[m_fates->fate(row).verdict];
    const QSignalBlocker blocker(m_verdicts);
    m_verdicts->clear();
    m_verdicts->addItem(tr("All records (%1)").arg(m_fates->rowCount()));
    for (const auto& [verdict, count] : counts)
        m_verdicts->addItem(tr("%1 (%2)", "fate and count").arg(verdictLabel(verdict)).arg(count),
                            static_cast<int>(verdict));
    m_verdicts->setCurrentIndex(std::max(0, chosen.isValid() ? m_verdicts->findData(chosen) : 0));
    if (!m_verdicts->currentData().isValid())
        m_shown->setVerdict({});
}

} // namespace cadastre

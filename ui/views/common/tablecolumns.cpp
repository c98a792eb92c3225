// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/common/tablecolumns.h"

#include "ui/icons.h"
#include "ui/presentation/roles.h"
#include "ui/session/columnlayouts.h"

#include <QApplication>
#include <QEvent>
#include <QHash>
#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QScopedValueRollback>
#include <QTableView>

#include <algorithm>

namespace cadastre {

namespace {
constexpr int dragRestsMs = 250;
constexpr int rowsLookedAt = 100;
} // namespace

TableColumns::TableColumns(ColumnLayouts& layouts, QTableView* view)
    : QObject(view), m_layouts(layouts), m_view(view), m_table(view->objectName())
{
    QHeaderView* header = view->horizontalHeader();
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    header->setSectionsMovable(true);
    for (int column = 0; column < view->model()->columnCount(); ++column)
        m_ownWidths.insert(column, view->columnWidth(column));
    m_settling.setSingleShot(true);
    m_settling.setInterval(dragRestsMs);
    connect(&m_settling, &QTimer::timeout, this, &TableColumns::settle);
    m_looking.setSingleShot(true);
    m_looking.setInterval(0);
    connect(&m_looking, &QTimer::timeout, this, &TableColumns::useRoom);
    view->viewport()->installEventFilter(this);
    const auto look = [this] { m_looking.start(); };
    connect(view->model(), &QAbstractItemModel::modelReset, this, look);
    connect(view->model(), &QAbstractItemModel::layoutChanged, this, look);
    connect(view->model(), &QAbstractItemModel::rowsInserted, this, look);
    connect(view->model(), &QAbstractItemModel::dataChanged, this, look);
    read();
    apply();
    connect(header, &QHeaderView::customContextMenuRequested, this,
            [this, header](const QPoint& at) { openMenu(header->mapToGlobal(at)); });
    connect(header, &QHeaderView::sectionResized, this, [this](int column, int, int width) { resized(column, width); });
    connect(header, &QHeaderView::sectionMoved, this, &TableColumns::moved);
    connect(header, &QHeaderView::sectionHandleDoubleClicked, this, [this](int column) {
        m_choices[keyOf(column)].width = m_view->columnWidth(column); // the view fitted it first
        keep();
    });
    connect(&layouts, &ColumnLayouts::changed, this, [this](const QString& table) { // another window chose
        if (table != m_table || m_isApplying || m_settling.isActive())              // what is dragged here comes last
            return;
        read();
        apply();
    });
}

TableColumns::~TableColumns()
{
    if (m_settling.isActive())
        keep();
}

QString TableColumns::keyOf(int column) const
{
    return m_view->model()->headerData(column, Qt::Horizontal, IdRole).toString();
}

void TableColumns::setOptional(const QList<int>& columns)
{
    m_optional = QSet<int>(columns.begin(), columns.end());
    apply();
}

void TableColumns::setUseful(int column, bool isUseful)
{
    if (isUseful)
        m_useless.remove(column);
    else
        m_useless.insert(column);
    apply();
}

void TableColumns::setGiving(const QMap<int, int>& least)
{
    m_least = least;
    useRoom();
}

bool TableColumns::isShownByItself(int column) const
{
    return !m_optional.contains(column) && !m_useless.contains(column);
}

bool TableColumns::hasOwnWidth(int column) const
{
    const QHeaderView* header = m_view->horizontalHeader();
    if (header->sectionResizeMode(column) != QHeaderView::Interactive)
        return false;
    for (int visual = header->visualIndex(column) + 1; visual < header->count(); ++visual)
        if (!header->isSectionHidden(header->logicalIndex(visual)))
            return true;
    return !header->stretchLastSection();
}

int TableColumns::shownCount() const
{
    int count = 0;
    for (int column = 0; column < m_view->model()->columnCount(); ++column)
        count += m_view->isColumnHidden(column) ? 0 : 1;
    return count;
}

void TableColumns::setShown(int column, bool shown)
{
    Choice& choice = m_choices[keyOf(column)];
    choice.isShown = shown == isShownByItself(column) ? std::nullopt : std::optional(shown);
    apply();
    keep();
}

void TableColumns::fit()
{
    m_view->resizeColumnsToContents();
    for (int column = 0; column < m_view->model()->columnCount(); ++column)
        if (!m_view->isColumnHidden(column) && hasOwnWidth(column))
            m_choices[keyOf(column)].width = m_view->columnWidth(column);
    keep();
}

void TableColumns::reset()
{
    m_choices.clear();
    {
        const QScopedValueRollback guard(m_isApplying, true);
        QHeaderView* header = m_view->horizontalHeader();
        for (int column = 0; column < header->count(); ++column) {
            header->moveSection(header->visualIndex(column), column);
            if (hasOwnWidth(column))
                m_view->setColumnWidth(column, m_ownWidths.value(column));
        }
    }
    apply();
    keep();
}

void TableColumns::openMenu(const QPoint& at)
{
    QMenu menu(m_view);
    fillMenu(menu);
    menu.exec(at);
}

void TableColumns::fillMenu(QMenu& menu)
{
    for (int column = 0; column < m_view->model()->columnCount(); ++column) {
        const QString title = m_view->model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        if (title.isEmpty())
            continue;
        QAction* box = menu.addAction(title, this, [this, column](bool shown) { setShown(column, shown); });
        box->setCheckable(true);
        box->setChecked(!m_view->isColumnHidden(column));
        box->setEnabled(!box->isChecked() || shownCount() > 1);
    }
    menu.addSeparator();
    menu.addAction(tr("Fit columns"), this, &TableColumns::fit);
    menu.addAction(tr("Reset columns"), this, &TableColumns::reset)->setEnabled(!m_choices.isEmpty());
}

void TableColumns::resized(int column, int width)
{
    // By hand alone: the view stretches and fits columns too, which says nothing of what is wanted.
    if (m_isApplying || !(QApplication::mouseButtons() & Qt::LeftButton) || !hasOwnWidth(column))
        return;
    m_choices[keyOf(column)].width = width;
    m_settling.start(); // at every pixel: kept once, for all windows and on disk, when it rests
}

void TableColumns::settle()
{
    if (QApplication::mouseButtons() & Qt::LeftButton)
        m_settling.start();
    else
        keep();
}

void TableColumns::moved()
{
    if (m_isApplying)
        return;
    const QHeaderView* header = m_view->horizontalHeader();
    for (int column = 0; column < header->count(); ++column)
        m_choices[keyOf(column)].place = header->visualIndex(column);
    keep();
}

void TableColumns::read()
{
    m_choices.clear();
    const QJsonObject all = QJsonDocument::fromJson(m_layouts.of(m_table)).object();
    for (auto one = all.begin(); one != all.end(); ++one) {
        const QJsonObject column = one->toObject();
        Choice choice;
        if (const QJsonValue shown = column[QLatin1String("shown")]; shown.isBool())
            choice.isShown = shown.toBool();
        choice.width = std::clamp(column[QLatin1String("width")].toInt(), 0, 4'000);
        choice.place = column[QLatin1String("place")].toInt(-1);
        m_choices.insert(one.key(), choice);
    }
}

void TableColumns::apply()
{
    const QScopedValueRollback guard(m_isApplying, true);
    QHeaderView* header = m_view->horizontalHeader();
    QList<std::pair<int, int>> places; // place, column
    for (int column = 0; column < header->count(); ++column) {
        const Choice choice = m_choices.value(keyOf(column));
        m_view->setColumnHidden(column, !choice.isShown.value_or(isShownByItself(column)));
        if (choice.width > 0 && hasOwnWidth(column))
            m_view->setColumnWidth(column, choice.width);
        if (choice.place >= 0 && choice.place < header->count())
            places.append({choice.place, column});
    }
    std::sort(places.begin(), places.end());
    for (const auto& [place, column] : places)
        header->moveSection(header->visualIndex(column), place);
    if (shownCount() == 0) // a layout of another version may have nothing left
        m_view->setColumnHidden(0, false);
    useRoom();
}

bool TableColumns::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize)
        m_looking.start();
    return QObject::eventFilter(watched, event);
}

void TableColumns::useRoom()
{
    const QScopedValueRollback guard(m_isApplying, true);
    const QHeaderView* header = m_view->horizontalHeader();
    QHash<int, int> measured; // once a column: up to hundreds of texts are laid out for it
    const auto contents = [this, &measured](int column) {
        const QAbstractItemView* view = m_view; // QTableView keeps the question to itself
        const auto known = measured.constFind(column);
        return known == measured.cend() ? *measured.insert(column, view->sizeHintForColumn(column)) : *known;
    };
    QHeaderView* rows = m_view->verticalHeader(); // of which those in sight and a few more are looked at
    const int looksAt = rows->resizeContentsPrecision();
    rows->setResizeContentsPrecision(rowsLookedAt);
    int room = m_view->viewport()->width();
    QList<int> free; // in the order of the screen
    bool isStretched = false;
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        if (header->isSectionHidden(column))
            continue;
        if (header->sectionResizeMode(column) == QHeaderView::Stretch) {
            isStretched = true; // what is over is this one's, and it needs some
            room -= std::max(m_least.value(column), header->sectionSizeHint(column));
            continue;
        }
        const bool isFree = hasOwnWidth(column) && m_choices.value(keyOf(column)).width == 0;
        if (isFree)
            free.append(column);
        room -= isFree || !hasOwnWidth(column) ? m_ownWidths.value(column) : m_view->columnWidth(column);
    }
    int wanted = 0; // by those whose texts are cut
    for (const int column : free) {
        m_view->setColumnWidth(column, m_ownWidths.value(column));
        wanted += isStretched ? 0 : std::max(0, contents(column) - m_ownWidths.value(column));
    }
    if (room < wanted)
        room += give(free, wanted - room, [&contents, header](int column) {
            return std::max(contents(column), header->sectionSizeHint(column));
        });
    for (const int column : free) {
        const int width = m_view->columnWidth(column);
        const int more = room > 0 && !isStretched ? std::clamp(contents(column) - width, 0, room) : 0;
        m_view->setColumnWidth(column, width + more);
        room -= more;
    }
    if (room < 0)
        give(free, -room, [this](int column) {
            const auto least = m_least.constFind(column);
            return least == m_least.cend() ? m_view->columnWidth(column)
                                           : std::max(*least, m_view->horizontalHeader()->sectionSizeHint(column));
        });
    rows->setResizeContentsPrecision(looksAt);
}

int TableColumns::give(const QList<int>& columns, int missing, const std::function<int(int)>& downTo)
{
    // Each gives in the measure of what it has: nobody is squeezed as long as others have room.
    int spare = 0;
    for (const int column : columns)
        spare += std::max(0, m_view->columnWidth(column) - downTo(column));
    const int wanted = std::min(missing, spare);
    int before = 0;
    for (const int column : columns) {
        const int mine = std::max(0, m_view->columnWidth(column) - downTo(column));
        if (mine == 0)
            continue;
        const int given = wanted * (before + mine) / spare - wanted * before / spare; // in all exactly what is wanted
        m_view->setColumnWidth(column, m_view->columnWidth(column) - given);
        before += mine;
    }
    return wanted;
}

void TableColumns::keep()
{
    m_settling.stop();
    QJsonObject all;
    for (auto one = m_choices.cbegin(); one != m_choices.cend(); ++one) {
        QJsonObject column;
        if (one->isShown)
            column.insert(QStringLiteral("shown"), *one->isShown);
        if (one->width > 0)
            column.insert(QStringLiteral("width"), one->width);
        if (one->place >= 0)
            column.insert(QStringLiteral("place"), one->place);
        if (!column.isEmpty())
            all.insert(one.key(), column);
    }
    const QScopedValueRollback guard(m_isApplying, true); // what is said now is known here
    m_layouts.set(m_table, all.isEmpty() ? QByteArray() : QJsonDocument(all).toJson(QJsonDocument::Compact));
}

} // namespace cadastre

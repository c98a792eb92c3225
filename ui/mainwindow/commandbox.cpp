// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/commandbox.h"

#include "ui/icons.h"
#include "ui/presentation/delegates.h"
#include "ui/presentation/roles.h"
#include "ui/typography.h"
#include "ui/theme.h"
#include "ui/presentation/plaintooltip.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace cadastre {

namespace {

enum EntryRole { KeyRole = LastItemRole + 1 };

/// A severity has its colour wherever it is shown.
QIcon entryIcon(const QString& name)
{
    for (const StatusLevel level : {StatusLevel::Error, StatusLevel::Warning, StatusLevel::Info})
        if (name == statusIconName(level))
            return statusIcon(level);
    return themedIcon(name);
}

/// Icon, title, quiet detail, key at the right edge.
class EntryDelegate final : public PlainTextDelegate {
public:
    using PlainTextDelegate::PlainTextDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        painter->save();
        QStyleOptionViewItem item(option);
        QRect rest = beginRow(painter, item, index); // background and icon
        const bool enabled = index.data(EnabledRole).toBool();
        const Theme theme = themeOf(option.widget);
        painter->setFont(option.font);
        const QString key = index.data(KeyRole).toString();
        const Qt::Alignment leading = QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter;
        const Qt::Alignment trailing = QStyle::visualAlignment(option.direction, Qt::AlignRight) | Qt::AlignVCenter;
        const bool mirrored = option.direction == Qt::RightToLeft;
        const auto takeLeft = [&rest](int width) { rest.adjust(width, 0, 0, 0); };
        const auto takeRight = [&rest](int width) { rest.adjust(0, 0, -width, 0); };
        if (!key.isEmpty()) {
            painter->setPen(theme.secondary);
            painter->drawText(rest, static_cast<int>(trailing), key);
            const int width = option.fontMetrics.horizontalAdvance(key) + metrics::group;
            mirrored ? takeLeft(width) : takeRight(width);
        }
        const QString title =
            option.fontMetrics.elidedText(index.data().toString(), Qt::ElideMiddle, rest.width() * 3 / 5);
        painter->setPen(enabled ? theme.text : theme.secondary);
        painter->drawText(rest, static_cast<int>(leading), title);
        const int width = option.fontMetrics.horizontalAdvance(title) + metrics::group;
        mirrored ? takeRight(width) : takeLeft(width);
        painter->setPen(theme.secondary);
        painter->drawText(rest, static_cast<int>(leading),
                          option.fontMetrics.elidedText(index.data(CaptionRole).toString(), Qt::ElideRight,
                                                        rest.width()));
        painter->restore();
    }
    static constexpr int EnabledRole = KeyRole + 1;
};

/// The answers' ground: a thin frame on base.
class AnswerPanel final : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const Theme theme = themeOf(this);
        painter.setPen(theme.outline);
        painter.setBrush(theme.base);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
};

} // namespace

CommandBox::CommandBox(const ActionCatalogue& actions, QWidget* window)
    : QWidget(window)
    , m_actions(actions)
    , m_edit(new QLineEdit(this))
    , m_answers(new AnswerPanel(window))
    , m_list(new QListView(m_answers))
    , m_model(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("commandBox"));
    m_edit->setObjectName(QStringLiteral("searchField"));
    m_edit->setAccessibleName(tr("Search or run a command"));
    m_edit->setPlaceholderText(tr("Search or Ctrl+K"));
    m_edit->setToolTip(
        tr("Pools, VPCs, tags, findings and commands. > command  @ pool or VPC  # tag  ! finding  = calculate"));
    m_edit->addAction(themedIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_edit->setClearButtonEnabled(true);
    const int said =
        fontMetrics().horizontalAdvance(m_edit->placeholderText()) + 2 * (metrics::smallIcon + metrics::page);
    m_edit->setMinimumWidth(std::max(fontMetrics().averageCharWidth() * 18, said)); // "Suchen oder Strg+K" is longer
    m_edit->setMaximumWidth(fontMetrics().averageCharWidth() * 40);
    m_edit->installEventFilter(this);
    window->installEventFilter(this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, metrics::group, 0);
    row->addStretch(1); // a wide toolbar gives the box more than the line takes: it stands at the end
    row->addWidget(m_edit, 1000);

    m_answers->setObjectName(QStringLiteral("boxAnswers"));
    m_list->setObjectName(QStringLiteral("boxAnswers.list"));
    m_list->setAccessibleName(tr("Answers"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new EntryDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFocusPolicy(Qt::NoFocus); // the keys stay in the line
    auto* column = new QVBoxLayout(m_answers);
    column->setContentsMargins(1, 1, 1, 1);
    column->addWidget(m_list);
    m_answers->hide();

    connect(m_edit, &QLineEdit::textChanged, this, &CommandBox::refresh);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { run(index.row()); });
}

void CommandBox::setSession(Session* session)
{
    m_session = session;
    m_entries.clear(); // they refer to the session before
    m_model->clear();
    m_answers->hide();
    m_edit->clear();
}

void CommandBox::show(const QString& text)
{
    if (QApplication::focusWidget() != m_edit)
        m_before = QApplication::focusWidget();
    m_edit->setText(text);
    m_edit->setFocus(Qt::OtherFocusReason); // a shortcut would select the mark that was typed
    if (text.size() != 1)
        m_edit->selectAll();
    refresh();
}

void CommandBox::refresh()
{
    if (!m_edit->hasFocus()) {
        m_answers->hide();
        return;
    }
    m_entries = boxEntries(m_actions, m_session, m_edit->text());
    m_model->clear();
    for (const BoxEntry& entry : m_entries) {
        auto* item = new QStandardItem(entryIcon(entry.icon), entry.title);
        item->setData(entry.detail, CaptionRole);
        item->setData(entry.key, KeyRole);
        item->setData(entry.enabled, EntryDelegate::EnabledRole);
        item->setData(QStringLiteral("%1, %2").arg(entry.title, entry.detail), Qt::AccessibleTextRole);
        item->setToolTip(plainToolTip(entry.detail));
        m_model->appendRow(item);
    }
    if (m_entries.empty()) {
        auto* none = new QStandardItem(themedIcon(QStringLiteral("search")), tr("Nothing found."));
        none->setData(tr("> command  @ pool or VPC  # tag  ! finding  = calculate"), CaptionRole);
        m_model->appendRow(none);
    }
    m_list->setCurrentIndex(m_model->index(0, 0));
    place();
    m_answers->show();
    m_answers->raise();
}

void CommandBox::place()
{
    QWidget* window = m_answers->parentWidget();
    const int rows = std::min(m_model->rowCount(), 14);
    const int height = rows * std::max(m_list->sizeHintForRow(0), metrics::rowHeight(m_list->fontMetrics())) + 4;
    const int width = std::min(window->width() - 2 * metrics::page, fontMetrics().averageCharWidth() * 110);
    const QPoint below = mapTo(window, QPoint(this->width(), this->height()));
    const int right = layoutDirection() == Qt::RightToLeft ? metrics::page + width
                                                           : std::min(below.x(), window->width() - metrics::page);
    m_answers->setGeometry(right - width, below.y() + 2, width,
                           std::min(height, window->height() - below.y() - metrics::page));
}

void CommandBox::move(int step)
{
    const int rows = m_model->rowCount();
    if (rows > 0)
        m_list->setCurrentIndex(m_model->index((m_list->currentIndex().row() + step + rows) % rows, 0));
}

void CommandBox::run(int row)
{
    if (row < 0 || static_cast<std::size_t>(row) >= m_entries.size() || !m_entries[static_cast<std::size_t>(row)].run)
        return;
    const std::function<void()> what = m_entries[static_cast<std::size_t>(row)].run;
    leave();
    what();
}

void CommandBox::leave()
{
    m_answers->hide();
    m_edit->clear();
    if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
    else
        m_edit->clearFocus();
}

bool CommandBox::eventFilter(QObject* watched, QEvent* event)
{
    if (!m_answers)
        return false;
    if (watched == m_answers->parentWidget()) {
        if (event->type() == QEvent::Resize && m_answers->isVisible())
            place();
        return false;
    }
    if (event->type() == QEvent::FocusIn && static_cast<QFocusEvent*>(event)->reason() == Qt::MouseFocusReason) {
        QMetaObject::invokeMethod(this, &CommandBox::refresh, Qt::QueuedConnection); // once it has the focus
    } else if (event->type() == QEvent::FocusOut) {
        m_answers->hide();
    } else if (event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Down: move(1); return true;
        case Qt::Key_Up: move(-1); return true;
        case Qt::Key_PageDown: move(8); return true;
        case Qt::Key_PageUp: move(-8); return true;
        case Qt::Key_Return:
        case Qt::Key_Enter: run(m_list->currentIndex().row()); return true;
        case Qt::Key_Escape: leave(); return true;
        default: break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace cadastre

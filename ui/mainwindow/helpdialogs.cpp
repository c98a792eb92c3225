// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/helpdialogs.h"

#include "ui/actions/actioncatalogue.h"
#include "ui/icons.h"
#include "ui/mainwindow/handbook.h"
#include "ui/typography.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/itemviews.h"
#include "ui/views/common/labels.h"

#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QStyle>
#include <QTableView>
#include <QTextCharFormat>
#include <QTextCursor>
#include <QTextDocument>
#include <QVBoxLayout>

namespace cadastre {

namespace {

QHBoxLayout* closeRow(QDialog* dialog)
{
    auto* row = new QHBoxLayout;
    auto* close = pushButton(QDialog::tr("Close"), QStringLiteral("close"), dialog);
    QObject::connect(close, &QPushButton::clicked, dialog, &QDialog::accept);
    row->addStretch(1);
    row->addWidget(close);
    return row;
}

QStandardItem* plainCell(const QString& text)
{
    auto* item = new QStandardItem(text);
    item->setEditable(false);
    return item;
}

} // namespace

KeysDialog::KeysDialog(const ActionCatalogue& actions, QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("keysDialog"));
    setWindowTitle(tr("Keys"));
    resize(860, 640);
    auto* model = new QStandardItemModel(0, 3, this);
    model->setHorizontalHeaderLabels({tr("Key"), tr("What it does"), tr("Explanation")});
    for (const QAction* action : actions.actions()) {
        if (action->shortcut().isEmpty())
            continue;
        model->appendRow({plainCell(action->shortcut().toString(QKeySequence::NativeText)),
                          plainCell(ActionCatalogue::plainName(*action)), plainCell(action->whatsThis())});
    }
    auto* proxy = new QSortFilterProxyModel(this);
    proxy->setSourceModel(model);
    proxy->setFilterKeyColumn(-1);
    proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    auto* filter = new QLineEdit(this);
    filter->setObjectName(QStringLiteral("keys.filter"));
    filter->setAccessibleName(tr("Filter keys"));
    filter->setPlaceholderText(tr("Filter keys"));
    filter->setClearButtonEnabled(true);
    connect(filter, &QLineEdit::textChanged, proxy, &QSortFilterProxyModel::setFilterFixedString);
    auto* table = new QTableView(this);
    table->setObjectName(QStringLiteral("keys.table"));
    table->setAccessibleName(tr("Keys"));
    table->setModel(proxy);
    prepareTable(table);
    table->horizontalHeader()->setStretchLastSection(true);
    table->setColumnWidth(0, fontMetrics().averageCharWidth() * 20);
    table->setColumnWidth(1, fontMetrics().averageCharWidth() * 30);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::page, metrics::page, metrics::page, metrics::page);
    column->addWidget(filter);
    column->addWidget(table, 1);
    column->addWidget(hintLabel(tr("Keys can be changed in the preferences."), this));
    column->addLayout(closeRow(this));
}

HandbookDialog::HandbookDialog(const Place& place, bool planOpen, QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("handbookDialog"));
    setWindowTitle(tr("Handbook"));
    resize(820, 560);
    const QList<HandbookChapter> chapters = handbookChapters();
    auto* list = new QListWidget(this);
    list->setObjectName(QStringLiteral("handbook.chapters"));
    list->setAccessibleName(tr("Chapters"));
    auto* text = new QPlainTextEdit(this);
    text->setObjectName(QStringLiteral("handbook.text"));
    text->setAccessibleName(tr("Chapter"));
    text->setReadOnly(true);
    text->setFrameShape(QFrame::NoFrame);
    text->document()->setDocumentMargin(metrics::group);
    for (const HandbookChapter& chapter : chapters)
        list->addItem(chapter.title);
    list->setFixedWidth(list->sizeHintForColumn(0) + list->style()->pixelMetric(QStyle::PM_ScrollBarExtent)
                        + 2 * metrics::between);
    connect(list, &QListWidget::currentRowChanged, text, [text, chapters](int row) {
        if (row < 0)
            return;
        text->setPlainText(chapters[row].title + QStringLiteral("\n\n") + chapters[row].text);
        QTextCursor title(text->document());
        title.select(QTextCursor::BlockUnderCursor);
        QTextCharFormat format;
        format.setFont(titleFont(text->font()));
        title.mergeCharFormat(format);
    });
    QString anchor = QStringLiteral("start");
    if (planOpen)
        anchor = place.view == MainView::Charts    ? QStringLiteral("charts")
               : place.view == MainView::Audit     ? QStringLiteral("audit")
               : place.view == MainView::Rehearsal ? QStringLiteral("rehearsal")
               : place.view == MainView::Rollout   ? QStringLiteral("rollout")
               : place.view == MainView::Drift     ? QStringLiteral("drift")
               : place.tab.isEmpty()               ? QStringLiteral("mapTab")
                                                   : place.tab;
    int row = 0;
    for (int i = 0; i < chapters.size(); ++i)
        if (anchor == chapters[i].anchor)
            row = i;
    list->setCurrentRow(row);
    auto* body = new QHBoxLayout;
    body->setSpacing(metrics::group);
    body->addWidget(list);
    body->addWidget(text, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::page, metrics::page, metrics::page, metrics::page);
    column->addLayout(body, 1);
    column->addLayout(closeRow(this));
}

AboutDialog::AboutDialog(QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("aboutDialog"));
    setWindowTitle(tr("About Cadastre"));
    auto* picture = new QLabel(this); // rich text: a picture, no text
    picture->setPixmap(applicationIcon().pixmap(QSize(64, 64), devicePixelRatioF()));
    picture->setAlignment(Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(metrics::between);
    words->addWidget(titleLabel(tr("Cadastre %1").arg(QApplication::applicationVersion()), this));
    words->addWidget(plainLabel(tr("A land register for address space."), this));
    words->addWidget(
        hintLabel(tr("Plan, prove, allocate and audit IPv6 and IPv4 address space as Amazon VPC IPAM models it. "
                     "A plan is a model; nothing here touches AWS."),
                  this));
    words->addWidget(hintLabel(
        tr("Free software under the GNU General Public License, version 3 or later. It comes with no warranty."),
        this));
    auto* body = new QHBoxLayout;
    body->setSpacing(metrics::page);
    body->addWidget(picture, 0, Qt::AlignTop);
    body->addLayout(words, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::page, metrics::page, metrics::page, metrics::page);
    column->setSpacing(metrics::page);
    column->addLayout(body);
    column->addLayout(closeRow(this));
    setMinimumWidth(460);
}

} // namespace cadastre

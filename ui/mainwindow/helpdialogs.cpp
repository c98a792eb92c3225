// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/helpdialogs.h"

#include "ui/actions/actioncatalogue.h"
#include "ui/icons.h"
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
    struct Chapter {
        const char* anchor;
        QString title;
        QString text;
    };
    const QString dragging =
        QStringLiteral("\n\n")
        + tr(
            "A row that is dragged onto a pool of the tree opens the form of a move: it shows what would change before "
            "anything does. In other programs the row drops as its CIDR.");
    const QVector<Chapter> chapters = {
        {"start", tr("What this is"),
         tr("Cadastre plans address space before anyone types it into a console. A plan models Amazon VPC IPAM: scopes "
            "hold pools, "
            "pools hold CIDRs and child pools, and VPCs draw their blocks from pools under the pools' rules.\n\n"
            "Nothing here touches AWS. Every object says where it comes from: planned, rehearsed, or seen in AWS at a "
            "time.\n\n"
            "There is nothing to save: a step is on disk before it is shown. Ctrl+S names a moment, Ctrl+Z takes the "
            "last step back, "
            "and History takes back older ones. A history that has grown large can go to an archive (Plan ▸ Archive "
            "old "
            "history…); who did what and when stays in the plan.")},
        {"poolsTab", tr("Pools"),
         tr("All pools of a scope side by side. Sorted by what is available they show where room runs out; a double "
            "click "
            "goes into a pool.")
             + QStringLiteral("\n\n")
             + tr("Tables leave the window by their menus, Ctrl+Shift+X and Ctrl+P; the trees at the left do so too.")},
        {"mapTab", tr("Map"),
         tr("Address space drawn as a place: containers are outlines, what is handed out is solid, reserves are "
            "dotted, overlaps are hatched. "
            "One cell is one block of the length that the caption names. The framed cell is the block that this plan "
            "hands out next.\n\n"
            "Arrow keys move over the cells, Enter goes into one or allocates where it is free, Alt+Up comes out. Room "
            "left "
            "counts the free blocks of each length.")},
        {"overviewTab", tr("Overview"),
         tr("A pool in numbers: how much is allocated to sub-pools, assigned to VPCs, reserved and available, and what "
            "its rules say. "
            "Available is counted as AWS counts it; reserves are a part of it.")},
        {"cidrsTab", tr("CIDRs"),
         tr("The blocks provisioned to a pool and the state of each. A CIDR of a child pool is an allocation in its "
            "source pool. "
            "Provision gives it another one, by length or exactly.")},
        {"allocationsTab", tr("Allocations"),
         tr("Everything handed out of a pool, in address order. Free space can be shown between the rows; it is never "
            "counted. "
            "Filter: is:noncompliant, owner:payments, len:56, 10.0.0.0/8, tag:Region=us-east-1, -is:reserved.")
             + dragging},
        {"resourcesTab", tr("Resources"),
         tr("VPCs, subnets and other things that have CIDRs, managed by a pool or not, with AWS's words for their "
            "state: "
            "compliant, noncompliant, unmanaged, ignored, overlapping.")
             + dragging},
        {"rulesTab", tr("Rules"),
         tr("AWS pool rules refuse a new VPC: locale, prefix lengths, exact tags. House rules are yours and only "
            "report. "
            "A changed rule shows which existing allocations it would make noncompliant before it is saved.")},
        {"routingTab", tr("Routing"),
         tr("What is advertised to the Internet, by whom, with which ROA; and how many routes a pool costs. "
            "A CIDR is advertised whole, /48 at the smallest.")},
        {"byoasnTab", tr("AS numbers"),
         tr("AS numbers of your own (BYOASN). One is brought with a signed message, as a range is; then CIDRs are "
            "associated with it, and AWS announces those from it. Their ROAs must name it instead of Amazon’s "
            "numbers. The registry can be asked for its record, or a saved answer opened; the audit says when the "
            "proof was never checked, is old or runs out.")},
        {"sharingTab", tr("Sharing"),
         tr("Who can draw from a pool: accounts, organisational units or the organisation, as AWS RAM shares. Ticks "
            "are "
            "collected; Apply carries all of them out as one step, and says before who gains and who loses.")},
        {"sitesTab", tr("Sites"),
         tr("Networks outside AWS that use space of this scope. Allocators avoid them, overlaps count them.")},
        {"discoveriesTab", tr("Discoveries"),
         tr("Which accounts and Regions IPAM sees: its own discovery sees its account, or the organisation that it "
            "runs "
            "IPAM for. Another account's discovery is shared by that account and then associated here.")},
        {"calendarTab", tr("Expiries"),
         tr("What expires when: certificates, authorization messages, ROAs, DNS tokens and checks of proofs, of the "
            "whole "
            "plan. ROAs come from the VRPs that are loaded, else from the last check.")},
        {"charts", tr("Charts"),
         tr("Each chart answers one question and can be read as a table. Both export.") + QStringLiteral("\n\n")
             + tr("Ctrl+P prints the chart that has the focus, alone or with its numbers.")},
        {"audit", tr("Audit"),
         tr("Every rule over the whole plan, with what was looked at said first. F8 goes to the next finding, Ctrl+. "
            "takes the first way out, "
            "and a finding can be waived with a reason and a date.\n\nA planned fix is not a fix: what was seen in AWS "
            "stays a finding until an "
            "import shows it mended.")},
        {"rehearsal", tr("Rehearsal"),
         tr("While the rehearsal is on, programs on this computer act on the plan as they would on AWS: the AWS CLI, "
            "SDKs, Terraform. They sign with the secret that is shown; the access key id is the account that calls. "
            "Nothing is sent to AWS.\n\nEach request is one step of the history, with its caller, and can be undone. "
            "The list says why a request was refused and what helps, leads to what it changed, asks it again, and "
            "becomes a script.\n\nOn a copy, the plan stays as it is: the copy gets a window of its own. The "
            "rehearsal ends when the plan is closed.")
             + QStringLiteral("\n\n")
             + tr("Proofs of ownership are judged by what is known here: the VRPs of the window, a folder of registry "
                  "answers and what registries have answered before, a file of DNS records. What was not looked at is "
                  "never counted as missing.")},
        {"rollout", tr("Rollout"),
         tr("What has to be done in AWS so that it becomes what the plan says, in the order in which AWS takes it. It "
            "starts from what an import showed, from nothing, or from a checkpoint.\n\nA step can be left out, marked "
            "done and given a ticket. Export writes a script for the AWS CLI and the way back beside it, Terraform, or "
            "CloudFormation. The script does nothing twice; with ENDPOINT_URL it rehearses.")},
        {"drift", tr("Drift"),
         tr("Audit ▸ Compare with AWS… holds the plan against answers of the AWS CLI, such as the collector script "
            "gathers. Each row says what is different: missing in AWS, extra there, changed, moved, resized, or "
            "against "
            "the rules of its pool. Missing is said only of accounts and Regions that the answers look at. While the "
            "comparison is open, the tree and the map bear marks.\n\nThere are two ways to make them agree. Take what "
            "AWS has changes the plan, in one step that can be undone; what is missing in AWS leaves the plan only "
            "where "
            "you tick it, and a fix that was planned and is seen closes its finding. Make AWS as planned opens a "
            "rollout "
            "of just these differences.")},
        {"frame", tr("The frame of a plan"),
         tr("Plan ▸ Plan settings… holds what is true of the whole plan: its name, the Regions in which the IPAM "
            "operates, the quotas that AWS has granted, whether a CIDR of your own needs its proof checked, and which "
            "of AWS’s rules hold where its pages and its post of 2022 disagree. All that is changed there is one "
            "step.\n\nThe same menu makes private scopes, accounts, organisational units, networks outside AWS and "
            "house rules; House rules… lists them to edit and remove. A VPC that is selected takes subnets and further "
            "CIDRs from the menu Pool, from its row in the tables, or from the inspector. Where a pool has a refill "
            "policy "
            "or auto-import, the same menu lets it refill or import now.")
             + QStringLiteral("\n\n")
             + tr("Scopes come with an IPAM. Plan ▸ New IPAM… makes one, for a plan that has none or for another home "
                  "Region; Edit IPAM… changes its name, tier and operating Regions, and Delete IPAM… takes it out. "
                  "Both are about the IPAM whose scope or pool is shown.")},
        {"box", tr("The search box"),
         tr("Ctrl+K finds anything. Plain text searches pools, VPCs, tags, findings and commands. > only commands, @ "
            "only pools and VPCs, "
            "# tags, ! findings.\n\nAn address explains itself: the pool, the allocation, the owner. = calculates: "
            "=10.0.0.0/8 / 20 splits, "
            "=2605:9cc0:1ff0::/44 #56 counts.")},
    };
    auto* list = new QListWidget(this);
    list->setObjectName(QStringLiteral("handbook.chapters"));
    list->setAccessibleName(tr("Chapters"));
    auto* text = new QPlainTextEdit(this);
    text->setObjectName(QStringLiteral("handbook.text"));
    text->setAccessibleName(tr("Chapter"));
    text->setReadOnly(true);
    text->setFrameShape(QFrame::NoFrame);
    text->document()->setDocumentMargin(metrics::group);
    for (const Chapter& chapter : chapters)
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
        if (anchor == QLatin1String(chapters[i].anchor))
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

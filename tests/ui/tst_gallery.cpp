// SPDX-License-Identifier: GPL-3.0-or-later
// Every building block in pictures: set CADASTRE_GALLERY to a directory and look at them. Without it the sheets are only built
// and painted, which must not warn.
#include "support/testmain.h"

#include "ui/icons.h"
#include "ui/presentation/addressfont.h"
#include "ui/presentation/delegates.h"
#include "ui/style.h"
#include "ui/theme.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/card.h"
#include "ui/views/common/chip.h"
#include "ui/views/common/commandblock.h"
#include "ui/views/common/emptystate.h"
#include "ui/views/common/findingcard.h"
#include "ui/views/common/formgrid.h"
#include "ui/views/common/itemviews.h"
#include "ui/views/common/keyvaluelist.h"
#include "ui/views/common/labels.h"
#include "ui/views/common/legend.h"
#include "ui/views/common/messagebar.h"
#include "ui/views/common/pathbar.h"
#include "ui/views/common/previewdialogframe.h"
#include "ui/views/common/segmentedcontrol.h"
#include "ui/views/common/stripbar.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDockWidget>
#include <QGridLayout>
#include <QGroupBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPainter>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QRadioButton>
#include <QSlider>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QStatusBar>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QToolBar>
#include <QTreeView>

using namespace cadastre;

namespace {

QStandardItem* poolItem(const QString& name, const QString& address, const UseShares& shares)
{
    auto* item = new QStandardItem(name);
    item->setEditable(false);
    if (address.isEmpty()) {
        QFont bold = QApplication::font();
        bold.setWeight(QFont::DemiBold);
        item->setFont(bold);
    } else {
        item->setData(address, CaptionRole);
        item->setData(QVariant::fromValue(shares), UseRole);
    }
    return item;
}

QStandardItemModel* poolModel(QObject* parent)
{
    auto* model = new QStandardItemModel(parent);
    auto* scope = poolItem(u"public scope"_qs, {}, {});
    model->appendRow(scope);
    auto* top = poolItem(u"BYOIPv6-TOP"_qs, u"2605:9cc0:1ff0::/44"_qs, {0.19, 0, 0, 0.81, u"19 %"_qs});
    scope->appendRow(top);
    auto* east = poolItem(u"us-east-1"_qs, u"2605:9cc0:1ff0::/48"_qs, {0, 0.16, 0.03, 0.81, u"16 %"_qs});
    east->setData(QVariant::fromValue(StatusLevel::Error), SeverityRole);
    top->appendRow(east);
    top->appendRow(poolItem(u"us-west-2"_qs, u"2605:9cc0:1ff8::/48"_qs, {0, 0.08, 0, 0.92, u"8 %"_qs}));
    top->appendRow(poolItem(u"eu-west-1"_qs, u"2605:9cc0:1ff4::/48"_qs, {0, 0.001, 0, 0.999, u"0.1 %"_qs}));
    auto* priv = poolItem(u"private scope"_qs, {}, {});
    model->appendRow(priv);
    auto* v4 = poolItem(u"IPV4-TOP"_qs, u"10.0.0.0/8"_qs, {0.1, 0, 0, 0.9, u"10 %"_qs});
    priv->appendRow(v4);
    auto* v4east = poolItem(u"us-east-1"_qs, u"10.4.0.0/14"_qs, {0.25, 0.12, 0, 0.63, u"37 %"_qs});
    v4->appendRow(v4east);
    v4east->appendRow(poolItem(u"prod"_qs, u"10.4.0.0/16"_qs, {0, 0.5, 0, 0.5, u"50 %"_qs}));
    return model;
}

QStandardItemModel* findingModel(QObject* parent)
{
    auto* model = new QStandardItemModel(0, 6, parent);
    model->setHorizontalHeaderLabels({u"Rule"_qs, u"Resource"_qs, u"CIDR"_qs, u"Use"_qs, u"Tags"_qs, u"Fix"_qs});
    struct Row {
        StatusLevel level;
        QString rule, subject, cidr;
        UseShares use;
        QVector<TagChip> tags;
        QString fix;
    };
    const Row rows[] = {
        {StatusLevel::Error,
         u"TAG-MISSING"_qs,
         u"vpc-payments-prod"_qs,
         u"2605:9cc0:1ff0:1300::/56"_qs,
         {0, 0.16, 0.03, 0.81, u"16 %"_qs},
         {{u"Region=us-east-1"_qs, Tone::Secondary}, {u"Environment missing"_qs, Tone::Error}},
         u"Plan tag…"_qs},
        {StatusLevel::Error,
         u"NETMASK"_qs,
         u"vpc-legacy"_qs,
         u"2605:9cc0:1ff0:500::/60"_qs,
         {0.5, 0.2, 0.1, 0.2, u"80 %"_qs},
         {{u"Region=us-east-1"_qs, Tone::Secondary}},
         u"Plan renumbering…"_qs},
        {StatusLevel::Warning,
         u"ROA-MAXLEN"_qs,
         u"eu-west-1"_qs,
         u"2605:9cc0:1ff4::/48"_qs,
         {0, 0.0001, 0, 1, u"0.39 %"_qs},
         {},
         u"Show ROA"_qs},
        {StatusLevel::Info,
         u"SUMMARY"_qs,
         u"us-east-1 \u202Eprod <b>"_qs,
         u"10.4.16.0/20"_qs,
         {0, 1, 0, 0, u"100 %"_qs},
         {},
         u"Preview"_qs},
    };
    for (const Row& row : rows) {
        QList<QStandardItem*> items;
        for (const QString& text : {row.rule, row.subject, row.cidr, QString(), QString(), QString()}) {
            items << new QStandardItem(text);
            items.last()->setEditable(false);
        }
        items[0]->setData(QVariant::fromValue(row.level), SeverityRole);
        items[2]->setData(row.cidr.contains(u':') ? 48 : 16, ParentPrefixRole);
        items[3]->setData(QVariant::fromValue(row.use), UseRole);
        items[4]->setData(QVariant::fromValue(row.tags), TagsRole);
        items[5]->setData(row.fix, FixRole);
        model->appendRow(items);
    }
    return model;
}

QWidget* inspector()
{
    auto* pane = new QWidget;
    setSurface(pane, Surface::Base);
    auto* column = new QVBoxLayout(pane);
    column->setContentsMargins(16, 16, 16, 16);
    column->addWidget(titleLabel(u"vpc-payments-prod"_qs));
    column->addWidget(new AddressLabel(u"2605:9cc0:1ff0:1300::/56"_qs, 48));
    auto* facts = new KeyValueList;
    facts->addText(u"Account"_qs, u"210987654321 payments"_qs);
    facts->addStatus(u"Region"_qs, StatusLevel::Ok, u"us-east-1"_qs);
    facts->addAddress(u"IPv4"_qs, u"10.4.48.0/20"_qs, 16);
    facts->addText(u"Since"_qs, u"2026-03-02"_qs);
    facts->addStatus(u"Compliance"_qs, StatusLevel::Error, u"noncompliant"_qs);
    facts->addSection(u"Tags"_qs);
    facts->addText(u"Environment"_qs, u"missing — us-east-1 asks for prod"_qs, Tone::Error);
    column->addWidget(facts);
    column->addSpacing(8);
    column->addWidget(new SectionTitle(u"Findings"_qs));
    auto* finding =
        new FindingCard(StatusLevel::Error, u"TAG-MISSING"_qs,
                        u"Environment=prod is absent (AWS pool rule, added 12 May); 1 of 41 VPCs breaks it."_qs);
    Q_UNUSED(finding->addButton(u"Plan tag Environment = prod"_qs, u"fix"_qs))
    Q_UNUSED(finding->addButton(u"Waive…"_qs, u"waive"_qs))
    column->addWidget(finding);
    column->addStretch(1);
    return pane;
}

QMainWindow* shell()
{
    auto* window = new QMainWindow;
    for (const QString& title :
         {u"&File"_qs, u"&Edit"_qs, u"&View"_qs, u"&Plan"_qs, u"P&ool"_qs, u"&Audit"_qs, u"&Tools"_qs, u"&Help"_qs})
        window->menuBar()->addMenu(title);
    auto* bar = window->addToolBar(u"Main"_qs);
    bar->setMovable(false);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->addWidget(new SegmentedControl({u"Plan"_qs, u"Charts"_qs, u"Audit"_qs, u"Rehearsal"_qs}));
    bar->addSeparator();
    bar->addAction(themedIcon(u"new-pool"_qs), u"New pool"_qs);
    bar->addAction(themedIcon(u"provision"_qs), u"Provision"_qs);
    bar->addAction(themedIcon(u"allocate-vpc"_qs), u"Allocate VPC"_qs);
    bar->addAction(themedIcon(u"advertise"_qs), u"Advertise"_qs);
    QAction* share = bar->addAction(themedIcon(u"share"_qs), u"Share"_qs);
    share->setEnabled(false);
    for (const QString& icon : {u"undo"_qs, u"redo"_qs})
        bar->addWidget(iconButton(icon, icon, icon));
    auto* spacer = new QWidget;
    spacer->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(spacer);
    auto* search = new QLineEdit(u"is:noncompliant locale:us-east-1"_qs);
    search->addAction(themedIcon(u"search"_qs), QLineEdit::LeadingPosition);
    search->setClearButtonEnabled(true);
    search->setFixedWidth(280);
    bar->addWidget(search);

    auto* poolDock = new QDockWidget(u"Pools"_qs);
    auto* pools = new QWidget;
    setSurface(pools, Surface::Base);
    auto* poolColumn = new QVBoxLayout(pools);
    poolColumn->setContentsMargins(0, 8, 0, 0);
    auto* filter = new QLineEdit;
    filter->setPlaceholderText(u"filter pools…"_qs);
    auto* filterRow = new QHBoxLayout;
    filterRow->setContentsMargins(8, 0, 8, 0);
    filterRow->addWidget(filter);
    poolColumn->addLayout(filterRow);
    auto* tree = new QTreeView;
    prepareTree(tree);
    tree->setHeaderHidden(true);
    tree->setModel(poolModel(tree));
    tree->setItemDelegate(new PoolRowDelegate(tree));
    tree->expandAll();
    tree->setCurrentIndex(
        tree->model()->index(0, 0).model()->index(0, 0, tree->model()->index(0, 0, tree->model()->index(0, 0))));
    poolColumn->addWidget(tree);
    poolDock->setWidget(pools);
    window->addDockWidget(Qt::LeftDockWidgetArea, poolDock);
    auto* accounts = new QDockWidget(u"Accounts"_qs);
    accounts->setWidget(new QWidget);
    window->setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);

    auto* centre = new QWidget;
    setSurface(centre, Surface::Base);
    auto* centreColumn = new QVBoxLayout(centre);
    centreColumn->setContentsMargins(0, 0, 0, 0);
    centreColumn->setSpacing(0);
    auto* message = new MessageBar;
    message->showMessage(StatusLevel::Warning, u"VRP data is 2 days old: origin verdicts may have changed since."_qs,
                         u"vrp"_qs);
    auto* refresh = new QAction(u"Load file…"_qs, message);
    message->addAction(refresh);
    centreColumn->addWidget(message);
    auto* pathRow = new QHBoxLayout;
    pathRow->setContentsMargins(10, 6, 10, 6);
    auto* path = new PathBar;
    path->setSegments({{u"public"_qs, 1}, {u"BYOIPv6-TOP"_qs, 2}, {u"us-east-1"_qs, 3}});
    pathRow->addWidget(path);
    pathRow->addWidget(new AddressLabel(u"2605:9cc0:1ff0::/48"_qs, 44));
    auto* chips = new ChipRow;
    chips->addChip(u"advertised in plan"_qs, u"advertise"_qs);
    chips->addChip(u"2 accounts"_qs, u"share"_qs);
    chips->addChip(u"planned"_qs);
    chips->addChip(u"/56 only"_qs);
    pathRow->addWidget(chips, 1);
    centreColumn->addLayout(pathRow);
    auto* tabs = new QTabBar;
    for (const QString& tab : {u"Map"_qs, u"Overview"_qs, u"CIDRs 1"_qs, u"Allocations 41"_qs, u"Rules"_qs,
                               u"Routing"_qs, u"Sharing"_qs, u"History"_qs})
        tabs->addTab(tab);
    tabs->setExpanding(false);
    centreColumn->addWidget(tabs);
    auto* empty = new EmptyState(u"map"_qs, u"No CIDR is provisioned"_qs,
                                 u"A pool needs space before anything can be drawn from it."_qs);
    Q_UNUSED(empty->setPrimary(u"Provision a CIDR…"_qs))
    Q_UNUSED(empty->addAlternative(u"Import…"_qs, u"import"_qs))
    centreColumn->addWidget(empty, 1);
    window->setCentralWidget(centre);

    auto* right = new QDockWidget(u"Inspector"_qs);
    right->setFeatures(QDockWidget::NoDockWidgetFeatures);
    right->setWidget(inspector());
    window->addDockWidget(Qt::RightDockWidgetArea, right);

    auto* findings = new QDockWidget(u"Findings"_qs);
    auto* table = new QTableView;
    prepareTable(table);
    table->setModel(findingModel(table));
    table->setItemDelegateForColumn(0, new SeverityDelegate(SeverityDelegate::Text::Bold, table));
    table->setItemDelegateForColumn(2, new AddressDelegate(table));
    table->setItemDelegateForColumn(3, new UseBarDelegate(table));
    table->setItemDelegateForColumn(4, new TagDelegate(table));
    table->setItemDelegateForColumn(5, new LinkDelegate(table));
    table->setSortingEnabled(true);
    table->sortByColumn(2, Qt::AscendingOrder);
    table->resizeColumnsToContents();
    table->selectRow(1);
    findings->setWidget(table);
    auto* log = new QDockWidget(u"Log"_qs);
    log->setWidget(new QWidget);
    window->addDockWidget(Qt::BottomDockWidgetArea, findings);
    window->addDockWidget(Qt::BottomDockWidgetArea, log);
    window->tabifyDockWidget(findings, log);
    findings->raise();
    window->resizeDocks({poolDock, right}, {320, 300}, Qt::Horizontal);

    window->statusBar()->addWidget(new StatusLabel(StatusLevel::Ok, u"All changes saved"_qs));
    window->statusBar()->addWidget(plainLabel(u"14 pools"_qs, nullptr, Tone::Secondary));
    window->statusBar()->addWidget(new StatusLabel(StatusLevel::Error, u"2"_qs));
    auto* progress = new QProgressBar;
    progress->setValue(61);
    progress->setFixedWidth(180);
    window->statusBar()->addPermanentWidget(progress);
    window->statusBar()->addPermanentWidget(
        plainLabel(u"Model. Nothing here touches AWS."_qs, nullptr, Tone::Secondary));
    window->statusBar()->setSizeGripEnabled(false);
    window->resize(1440, 900);
    return window;
}

QDialog* vpcDialog()
{
    auto* dialog = new PreviewDialogFrame(u"Allocate a VPC — dual stack"_qs);
    auto* form = new FormGrid;
    form->addSection(u"Who and where"_qs);
    auto* account = new QComboBox;
    account->addItem(u"210987654321 · payments"_qs);
    form->addRow(u"&Account"_qs, account);
    auto* region = new QComboBox;
    region->addItem(u"us-east-1"_qs);
    form->addRow(u"&Region"_qs, region);
    auto* name = new QLineEdit(u"vpc-payments-2"_qs);
    form->addRow(u"&Name"_qs, name);
    form->addSection(u"Address space"_qs);
    auto* pool = new QComboBox;
    pool->addItem(u"public › BYOIPv6-TOP › us-east-1"_qs);
    form->addRow(u"IPv6 &pool"_qs, pool,
                 u"2 more pools are not offered: us-west-2 (other Region), lab (not shared with payments)"_qs);
    auto* length = new QSpinBox;
    length->setPrefix(u"/"_qs);
    length->setRange(48, 64);
    length->setValue(56);
    form->addRow(u"Prefix &length"_qs, length);
    form->setProblem(length, u"This pool allows /56 only."_qs);
    auto* check = new QCheckBox(u"Pin this block in the command"_qs);
    check->setChecked(true);
    form->addWide(check);
    form->addStretch();
    dialog->addPage(u"Space"_qs, form);
    dialog->addPage(u"Tags"_qs, new QWidget);
    dialog->addPage(u"Review"_qs, new QWidget);
    dialog->setPageState(1, StatusLevel::Error);
    auto* preview = dialog->previewLayout();
    preview->addWidget(new SectionTitle(u"You will get"_qs));
    auto* v4 = new AddressLabel(u"10.4.64.0/20"_qs);
    v4->setLarge(true);
    preview->addWidget(v4);
    auto* v6 = new AddressLabel(u"2605:9cc0:1ff0:2600::/56"_qs, 48);
    v6->setLarge(true);
    preview->addWidget(v6);
    preview->addWidget(captionLabel(u"lowest free block in each pool"_qs));
    auto* strip = new StripBar;
    strip->setCounts(38, 44);
    preview->addWidget(strip);
    preview->addWidget(captionLabel(u"204 of 256 left after this"_qs));
    preview->addSpacing(8);
    preview->addWidget(new SectionTitle(u"Rules"_qs));
    preview->addWidget(new StatusLabel(StatusLevel::Ok, u"prefix length"_qs));
    preview->addWidget(new StatusLabel(StatusLevel::Error, u"tags: Environment is missing"_qs));
    preview->addSpacing(8);
    preview->addWidget(new SectionTitle(u"The same, as a command"_qs));
    preview->addWidget(new CommandBlock(
        u"aws ec2 create-vpc --region us-east-1 \\\n  --ipv4-ipam-pool-id $POOL_V4_PROD \\\n  --ipv4-netmask-length 20 \\\n  --ipv6-ipam-pool-id $POOL_US_EAST_1 \\\n  --ipv6-netmask-length 56"_qs));
    dialog->setPrimaryButton(u"Allocate both"_qs)->setEnabled(false);
    dialog->setFooterMessage(StatusLevel::Error, u"us-east-1 refuses a VPC without Environment=prod."_qs);
    return dialog;
}

QWidget* controls()
{
    auto* sheet = new QWidget;
    auto* grid = new QGridLayout(sheet);
    grid->setSpacing(12);
    auto* inputs = new Card(u"Inputs"_qs, u"Does every control look ours?"_qs);
    Q_UNUSED(inputs->addLink(u"Table"_qs, u"table"_qs))
    Q_UNUSED(inputs->addLink(u"Export"_qs, u"export"_qs))
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(primaryButton(u"Allocate"_qs, u"b1"_qs));
    buttons->addWidget(pushButton(u"Cancel"_qs, u"b2"_qs));
    auto* off = pushButton(u"Disabled"_qs, u"b3"_qs);
    off->setEnabled(false);
    buttons->addWidget(off);
    auto* iconed = primaryButton(u"New pool"_qs, u"b5"_qs);
    iconed->setIcon(themedIcon(u"add"_qs));
    buttons->addWidget(iconed);
    buttons->addWidget(linkButton(u"Show ROA"_qs, u"b4"_qs));
    buttons->addStretch(1);
    inputs->body()->addLayout(buttons);
    auto* edit = new QLineEdit(u"2605:9cc0:1ff0::/48"_qs);
    edit->setFont(addressFont(edit));
    inputs->body()->addWidget(edit);
    auto* wrong = new QLineEdit(u"10.4.0.0/33"_qs);
    wrong->setProperty("problem", true);
    inputs->body()->addWidget(wrong);
    auto* disabledEdit = new QLineEdit(u"disabled"_qs);
    disabledEdit->setEnabled(false);
    inputs->body()->addWidget(disabledEdit);
    auto* editable = new QComboBox;
    editable->setEditable(true);
    editable->addItems({u"us-east-1"_qs, u"eu-west-1"_qs});
    inputs->body()->addWidget(editable);
    inputs->body()->addWidget(new QSpinBox);
    auto* checks = new QHBoxLayout;
    auto* partly = new QCheckBox(u"Partly"_qs);
    partly->setTristate(true);
    partly->setCheckState(Qt::PartiallyChecked);
    auto* on = new QCheckBox(u"On"_qs);
    on->setChecked(true);
    auto* radio = new QRadioButton(u"AWS originates"_qs);
    radio->setChecked(true);
    for (QWidget* box :
         {static_cast<QWidget*>(new QCheckBox(u"Off"_qs)), static_cast<QWidget*>(on), static_cast<QWidget*>(partly),
          static_cast<QWidget*>(radio), static_cast<QWidget*>(new QRadioButton(u"My routers"_qs))})
        checks->addWidget(box);
    checks->addStretch(1);
    inputs->body()->addLayout(checks);
    auto* group = new QGroupBox(u"Without a box"_qs);
    group->setCheckable(true);
    auto* inGroup = new QVBoxLayout(group);
    inGroup->addWidget(new QLineEdit);
    inputs->body()->addWidget(group);
    auto* slider = new QSlider(Qt::Horizontal);
    slider->setValue(40);
    inputs->body()->addWidget(slider);
    auto* progress = new QProgressBar;
    progress->setValue(61);
    inputs->body()->addWidget(progress);
    auto* text = new QPlainTextEdit(u"Several\nlines\nof\ntext\nthat\nscroll\nhere\nand\nmore"_qs);
    text->setMaximumHeight(90);
    inputs->body()->addWidget(text);
    grid->addWidget(inputs, 0, 0, 2, 1);

    auto* states = new Card(u"States"_qs, u"Is there a word beside every colour?"_qs);
    for (int level = 0; level < statusLevelCount; ++level)
        states->body()->addWidget(
            new StatusLabel(static_cast<StatusLevel>(level), statusWord(static_cast<StatusLevel>(level))));
    auto* legend = new Legend;
    for (int role = 0; role < fillRoleCount; ++role)
        legend->addFill(static_cast<FillRole>(role), Legend::words(static_cast<FillRole>(role)));
    legend->addMark(CellMark::Next, u"next by strategy"_qs);
    legend->addMark(CellMark::Selected, u"selected"_qs);
    states->body()->addWidget(legend);
    auto* series = new Legend(Qt::Horizontal);
    for (int i = 0; i < 6; ++i)
        series->addSeries(themeOf(nullptr).series(i), Theme::seriesDash(i), u"series %1"_qs.arg(i));
    states->body()->addWidget(series);
    auto* chips = new ChipRow;
    chips->addChip(u"not-checked"_qs, u"status-pending"_qs, Tone::Warning);
    chips->addChip(u"rejected"_qs, u"status-error"_qs, Tone::Error);
    chips->addChip(u"accepted"_qs, u"status-ok"_qs, Tone::Ok);
    chips->addChip(u"/52 14 of 16"_qs);
    chips->addChip(u"seen in AWS 2026-03-02"_qs);
    states->body()->addWidget(chips);
    states->body()->addStretch(1);
    grid->addWidget(states, 0, 1, 2, 1);

    auto* bars = new Card(u"Messages"_qs);
    for (const StatusLevel level : {StatusLevel::Info, StatusLevel::Ok, StatusLevel::Warning, StatusLevel::Error}) {
        auto* bar = new MessageBar;
        bar->showMessage(level, u"%1: the plan file has moved on disk; a copy is kept here."_qs.arg(statusWord(level)));
        auto* retry = new QAction(u"Try again"_qs, bar);
        bar->addAction(retry);
        bars->body()->addWidget(bar);
    }
    auto* tabs = new QTabWidget;
    auto* list = new QTreeView;
    prepareTree(list, RowLines::Thin);
    list->setModel(findingModel(list));
    list->setItemDelegateForColumn(2, new AddressDelegate(list));
    tabs->addTab(list, u"Findings"_qs);
    tabs->addTab(new QWidget, u"History"_qs);
    bars->body()->addWidget(tabs);
    grid->addWidget(bars, 0, 2);
    auto* iconsCard = new Card(u"Icons"_qs);
    auto* iconGrid = new QGridLayout;
    iconGrid->setSpacing(4);
    for (int i = 0; i < iconNames().size(); ++i) {
        auto* picture = new QLabel;
        picture->setPixmap(themedIcon(iconNames().at(i)).pixmap(22, 22));
        picture->setToolTip(iconNames().at(i));
        iconGrid->addWidget(picture, i / 13, i % 13);
    }
    iconsCard->body()->addLayout(iconGrid);
    grid->addWidget(iconsCard, 1, 2);
    sheet->resize(1340, 860);
    return sheet;
}

/// Share of pixels that differ from the one in the corner.
double inkedShare(const QImage& image)
{
    const QRgb corner = image.pixel(image.width() - 3, image.height() - 3);
    qint64 inked = 0;
    for (int y = 0; y < image.height(); y += 2) {
        for (int x = 0; x < image.width(); x += 2)
            inked += image.pixel(x, y) != corner ? 1 : 0;
    }
    return static_cast<double>(inked) * 4 / (static_cast<double>(image.width()) * image.height());
}

QMenu* menu()
{
    auto* popup = new QMenu;
    popup->addSection(u"Pool"_qs);
    auto* first = popup->addAction(themedIcon(u"new-pool"_qs), u"&New pool…"_qs);
    first->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N));
    popup->addAction(themedIcon(u"copy"_qs), u"&Copy as"_qs)->setMenu(new QMenu(popup));
    popup->addSeparator();
    auto* check = popup->addAction(u"Show &free space"_qs);
    check->setCheckable(true);
    check->setChecked(true);
    popup->addAction(themedIcon(u"delete"_qs), u"&Delete"_qs)->setEnabled(false);
    popup->setActiveAction(first);
    return popup;
}

} // namespace

class GalleryTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanupTestCase()
    {
        applyTheme(*qApp, ThemeChoice::Light);
        QApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void paintsEverySheetInEveryTheme_data()
    {
        QTest::addColumn<int>("choice");
        QTest::newRow("light") << static_cast<int>(ThemeChoice::Light);
        QTest::newRow("dark") << static_cast<int>(ThemeChoice::Dark);
        QTest::newRow("contrast") << static_cast<int>(ThemeChoice::HighContrast);
        QTest::newRow("mirrored") << static_cast<int>(ThemeChoice::Light);
    }
    void paintsEverySheetInEveryTheme()
    {
        QFETCH(int, choice);
        applyTheme(*qApp, static_cast<ThemeChoice>(choice));
        const bool mirrored = qstrcmp(QTest::currentDataTag(), "mirrored") == 0;
        QApplication::setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
        const std::unique_ptr<QWidget> sheets[] = {std::unique_ptr<QWidget>(shell()),
                                                   std::unique_ptr<QWidget>(vpcDialog()),
                                                   std::unique_ptr<QWidget>(controls()),
                                                   std::unique_ptr<QWidget>(menu())};
        const char* names[] = {"shell", "dialog", "controls", "menu"};
        const QString folder = qEnvironmentVariable("CADASTRE_GALLERY");
        for (std::size_t i = 0; i < std::size(sheets); ++i) {
            sheets[i]->setAttribute(Qt::WA_DontShowOnScreen);
            sheets[i]->show();
            QCoreApplication::processEvents();
            const QPixmap picture = sheets[i]->grab();
            QVERIFY(!picture.isNull());
            const QImage image = picture.toImage();
            QVERIFY2(inkedShare(image) > 0.005, "nothing was painted");
            if (!folder.isEmpty()) {
                QVERIFY(QDir().mkpath(folder));
                picture.save(QStringLiteral("%1/%2-%3@%4x.png")
                                 .arg(folder, QLatin1String(names[i]), QLatin1String(QTest::currentDataTag()))
                                 .arg(qRound(picture.devicePixelRatio())));
            }
        }
    }
};

CADASTRE_TEST(GalleryTest)
#include "tst_gallery.moc"

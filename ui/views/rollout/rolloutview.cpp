// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/rollout/rolloutview.h"

#include "engine/rolloutstart.h"
#include "rollout/steptext.h"
#include "text/sentence.h"
#include "text/visibletext.h"
#include "ui/dialogs/rehearsaldialog.h"
#include "ui/dialogs/routeimpactdialog.h"
#include "ui/dialogs/typedpaths.h"
#include "ui/icons.h"
#include "ui/models/rolloutmodel.h"
#include "ui/presentation/delegates.h"
#include "ui/session/driftstage.h"
#include "ui/session/rehearsalstage.h"
#include "ui/session/session.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/emptystate.h"
#include "ui/views/common/itemviews.h"
#include "ui/views/common/labels.h"
#include "ui/views/tables/tableoutput.h"
#include "ui/views/rollout/rolloutwork.h"
#include "ui/views/rollout/stepdetail.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace cadastre {

namespace {

constexpr int soonMs = 250;
constexpr std::size_t shownCaveats = 4;
/// What stops the work, and what is only to be known.
StatusLevel levelOf(RolloutCaveat::Kind kind)
{
    const bool isStop = kind == RolloutCaveat::Kind::AboveQuota || kind == RolloutCaveat::Kind::PoolRules
                     || kind == RolloutCaveat::Kind::NeedsLeftOut;
    return isStop ? StatusLevel::Warning : StatusLevel::Info;
}

} // namespace

RolloutView::RolloutView(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new RolloutModel(this))
    , m_work(new RolloutWork(session, this))
    , m_header(plainLabel({}, this))
    , m_start(new QComboBox(this))
    , m_advertise(new QCheckBox(tr("Advertise at the end"), this))
    , m_routes(pushButton(tr("Routes…"), QStringLiteral("rolloutRoutes"), this))
    , m_rehearse(pushButton(tr("Rehearse…"), QStringLiteral("rolloutRehearse"), this))
    , m_export(exportButton())
    , m_caveats(new QWidget(this))
    , m_caveatLayout(new QVBoxLayout(m_caveats))
    , m_table(new QTableView(this))
    , m_empty(new EmptyState(QStringLiteral("status-ok"), tr("Nothing to do"), {}, this))
    , m_body(new QWidget(this))
    , m_detail(new StepDetail(this))
{
    setObjectName(QStringLiteral("rolloutView"));
    m_header->setObjectName(QStringLiteral("rolloutHeader"));
    connect(m_empty, &EmptyState::primaryClicked, this, [this] {
        if (m_session.plan().all<Pool>().isEmpty())
            m_session.request(NewPoolRequest{m_session.place().scope, {}, {}});
        else
            m_session.request(CompareRequest{});
    });
    prepareTableOfSteps();
    m_caveatLayout->setContentsMargins(0, 0, 0, 0);
    m_caveatLayout->setSpacing(metrics::inControl);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::page, metrics::group, metrics::page, metrics::group);
    layout->setSpacing(metrics::between);
    layout->addLayout(tools());
    layout->addWidget(m_header);
    layout->addWidget(m_caveats);
    layout->addWidget(m_body, 1);
    layout->addWidget(m_empty, 1);
    fillBody();

    connect(m_work, &RolloutWork::begun, this, &RolloutView::showWorking);
    connect(m_work, &RolloutWork::workedOut, this, &RolloutView::showRollout);
    connect(m_work, &RolloutWork::failed, this, &RolloutView::showFailure);
    m_soon.setSingleShot(true);
    m_soon.setInterval(soonMs);
    connect(&m_soon, &QTimer::timeout, this, &RolloutView::refresh);
    const auto changed = [this] {
        m_stale = true;
        if (isVisible())
            m_soon.start();
    };
    connect(&session, &Session::changed, this, changed);
    connect(&session, &Session::wasReset, this, changed);
    connect(&session.drift(), &DriftStage::changed, this, changed);
    connect(m_start, &QComboBox::activated, this, &RolloutView::refresh);
    connect(m_advertise, &QCheckBox::toggled, this, &RolloutView::refresh);
}

QHBoxLayout* RolloutView::tools()
{
    m_start->setObjectName(QStringLiteral("rolloutStart"));
    m_start->setAccessibleName(tr("Start of the rollout"));
    m_start->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_start->setMinimumContentsLength(18); // a narrow window leaves it a word or two
    m_advertise->setObjectName(QStringLiteral("rolloutAdvertise"));
    m_advertise->setToolTip(tr("Advertising changes what the Internet sees: it "
                               "comes last, and only when asked for"));
    m_routes->setToolTip(tr("What the change does to routes, summaries and prefix lists, and to their limits"));
    connect(m_routes, &QPushButton::clicked, this, &RolloutView::showRoutes);
    m_rehearse->setToolTip(tr("Runs the exported script with the AWS CLI on a copy of the start, and takes it back"));
    connect(m_rehearse, &QPushButton::clicked, this, &RolloutView::rehearse);

    auto* line = new QHBoxLayout;
    line->setSpacing(metrics::between);
    line->addWidget(plainLabel(tr("From"), this));
    line->addWidget(m_start);
    line->addStretch(1);
    line->addWidget(m_advertise);
    line->addWidget(m_routes);
    line->addWidget(m_rehearse);
    line->addWidget(m_export);
    auto* output = new TableOutput(m_session, m_table, [this] { return m_header->text(); });
    line->addWidget(output->button(this, QStringLiteral("table")));
    return line;
}

QPushButton* RolloutView::exportButton()
{
    QPushButton* button = pushButton(tr("Export"), QStringLiteral("rolloutExport"), this);
    button->setIcon(themedIcon(QStringLiteral("export")));
    auto* menu = new QMenu(button);
    menu->setObjectName(QStringLiteral("rolloutExportMenu"));
    const auto offer = [this, menu](const QString& text, RolloutFormat format, const char* suffix) {
        QAction* action = menu->addAction(text);
        action->setObjectName(QLatin1String("rolloutExport.") + toWire(format));
        connect(action, &QAction::triggered, this, [this, format, suffix] { exportAs(format, QLatin1String(suffix)); });
    };
    offer(tr("AWS CLI script, and the way back…"), RolloutFormat::AwsCli, ".sh");
    offer(tr("Terraform…"), RolloutFormat::Terraform, ".tf");
    offer(tr("Terraform, pools by the module aws-ia/ipam…"), RolloutFormat::TerraformModule, ".tf");
    offer(tr("CloudFormation…"), RolloutFormat::CloudFormation, ".json");
    button->setMenu(menu);
    return button;
}

void RolloutView::prepareTableOfSteps()
{
    m_table->setObjectName(QStringLiteral("rolloutTable"));
    m_table->setAccessibleName(tr("Steps"));
    m_table->setModel(m_model);
    prepareTable(m_table);
    m_table->setItemDelegate(new PlainTextDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTextElideMode(Qt::ElideRight);
    const int em = fontMetrics().averageCharWidth();
    m_table->setColumnWidth(RolloutModel::NumberColumn, 5 * em);
    m_table->setColumnWidth(RolloutModel::AccountColumn, 16 * em);
    m_table->setColumnWidth(RolloutModel::RegionColumn, 12 * em);
    m_table->setColumnWidth(RolloutModel::AfterColumn, 11 * em);
    m_table->setColumnWidth(RolloutModel::ProgressColumn, 10 * em);
    m_table->setColumnWidth(RolloutModel::TicketColumn, 9 * em);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(RolloutModel::WhatColumn, QHeaderView::Stretch);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] { showDetail(); });
    connect(m_detail, &StepDetail::marked, this, &RolloutView::mark);
}

void RolloutView::fillBody()
{
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("rolloutDetail"));
    scroll->setAccessibleName(tr("The selected step"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_detail);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumWidth(m_detail->narrowest() + scroll->verticalScrollBar()->sizeHint().width());
    const int em = fontMetrics().averageCharWidth();
    auto* columns = new QSplitter(Qt::Horizontal, m_body);
    columns->addWidget(m_table);
    columns->addWidget(scroll);
    columns->setStretchFactor(0, 3);
    columns->setStretchFactor(1, 2);
    columns->setSizes({124 * em, 70 * em});
    auto* layout = new QVBoxLayout(m_body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(columns);
}

void RolloutView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale)
        refresh();
}

void RolloutView::refreshStarts()
{
    const QString before = m_start->currentData().toString();
    const QSignalBlocker quiet(m_start);
    m_start->clear();
    m_start->addItem(tr("what AWS shows, or nothing"), QString());
    m_start->addItem(tr("nothing"), QStringLiteral("nothing"));
    for (const Checkpoint& checkpoint : m_session.plan().all<Checkpoint>())
        m_start->addItem(tr("checkpoint “%1”").arg(visibleText(checkpoint.name)), checkpoint.name);
    if (m_session.drift().hasRollout())
        m_start->addItem(tr("what the comparison shows"), QString(comparisonStart));
    const bool wanted = m_session.drift().takeRolloutWish();
    if (const int index = m_start->findData(wanted ? QString(comparisonStart) : before); index >= 0)
        m_start->setCurrentIndex(index);
}

void RolloutView::refresh()
{
    m_stale = false;
    refreshStarts();
    m_work->ask({m_start->currentData().toString(),
                 m_advertise->isChecked() ? AdvertiseSteps::Include : AdvertiseSteps::LeaveOut});
}

void RolloutView::showWorking()
{
    m_header->setText(tr("The steps are being worked out…"));
    enableTools();
    m_empty->hide();
    m_body->show();
}

void RolloutView::showFailure(const Error& error)
{
    m_header->setText(sentence(error)); // a checkpoint that is gone
    enableTools();
}

void RolloutView::showRollout(const std::shared_ptr<const WorkedRollout>& rollout)
{
    const RolloutStep* selected = m_model->stepAt(m_table->currentIndex().row());
    const QString key = selected ? m_model->rollout().keyOf(*selected) : QString();
    m_shown = rollout;
    m_model->setRollout(std::shared_ptr<const ListedRollout>(rollout, &rollout->listed));
    const QAbstractItemView* contents = m_table;          // QTableView keeps the question to itself
    m_table->setColumnWidth(RolloutModel::ProgressColumn, // that AWS would refuse a step is longer than "To do"
                            std::max(10 * fontMetrics().averageCharWidth(),
                                     contents->sizeHintForColumn(RolloutModel::ProgressColumn)));
    showCaveats();
    const int steps = m_model->rowCount();
    m_header->setText(tr("%n steps to this plan", nullptr, steps)
                      + tr(" · %1 done, %2 left out")
                            .arg(m_model->count(StepProgress::Done))
                            .arg(m_model->count(StepProgress::LeftOut)));
    enableTools();
    m_body->setVisible(steps > 0);
    m_empty->setVisible(steps == 0);
    const bool isBlank = m_session.plan().all<Pool>().isEmpty();
    m_empty->setExplanation(isBlank ? tr("The plan holds no pool yet: there is nothing to bring about in AWS.")
                                    : tr("From this start AWS is what the plan says already. Another start shows other "
                                         "steps."));
    m_empty->setPrimary(isBlank ? tr("New pool…") : tr("Compare with AWS…"));
    if (steps > 0)
        m_table->setCurrentIndex(m_model->index(std::max(0, m_model->rowOf(key)), RolloutModel::WhatColumn));
    showDetail();
}

void RolloutView::showCaveats()
{
    while (QLayoutItem* item = m_caveatLayout->takeAt(0)) {
        if (QWidget* widget = item->widget())
            widget->deleteLater();
        delete item;
    }
    const auto& caveats = m_model->rollout().caveats;
    for (std::size_t i = 0; i < std::min(caveats.size(), shownCaveats); ++i)
        m_caveatLayout->addWidget(new StatusLabel(levelOf(caveats[i].kind), caveatSentence(caveats[i]), m_caveats));
    if (caveats.size() > shownCaveats)
        m_caveatLayout->addWidget(hintLabel(tr("… and %n more, at the head of the script", nullptr,
                                               static_cast<int>(caveats.size() - shownCaveats)),
                                            m_caveats));
    m_caveats->setVisible(!caveats.empty());
}

/// While the steps are worked out those that are seen are not of the plan as it is: nothing is made of them.
void RolloutView::enableTools()
{
    const bool isReady = m_shown && !m_work->isRunning();
    m_routes->setEnabled(isReady);
    m_export->setEnabled(isReady);
    m_rehearse->setEnabled(isReady && m_model->rowCount() > 0 && m_session.rehearsal().canListen());
}

void RolloutView::showDetail()
{
    const int row = m_table->currentIndex().row();
    m_detail->showStep(*m_model, row, m_shown ? m_shown->lines.value(row) : QString());
}

void RolloutView::mark(const MarkStep& mark)
{
    (void)m_session.run(mark); // a refusal shows in the message bar
}

Result<std::vector<RolloutFile>> RolloutView::filesFor(RolloutFormat format, const QString& path) const
{
    return rolloutFiles(
        format, m_model->rollout(),
        rolloutOrigin(m_session.workspace(), RolloutStart{{}, m_shown ? m_shown->startName : QString()}), path);
}

void RolloutView::showRoutes()
{
    auto* dialog = new RouteImpactDialog(routeImpact(m_model->rollout().from, m_model->rollout().to), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void RolloutView::rehearse()
{
    auto* dialog = new RehearsalDialog(m_model->rollout(),
                                       rolloutOrigin(m_session.workspace(),
                                                     RolloutStart{{}, m_shown ? m_shown->startName : QString()}),
                                       m_session.rehearsal().endpoints(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void RolloutView::exportAs(RolloutFormat format, const QString& suffix)
{
    QString name = m_session.plan().settings().name;
    name.replace(u'/', u'-');
    if (name.isEmpty())
        name = QFileInfo(m_session.workspace().path()).completeBaseName();
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Export the change"), QDir(folderToSaveIn()).filePath(name + suffix));
    if (path.isEmpty())
        return;
    const auto files = filesFor(format, path);
    const auto written = files ? writeRolloutFiles(*files) : Result<void>(tl::unexpected(files.error()));
    if (!written)
        Q_EMIT m_session.failed(written.error());
}

} // namespace cadastre

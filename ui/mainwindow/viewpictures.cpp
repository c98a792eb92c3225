// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/viewpictures.h"

#include "allocate/allocator.h"
#include "ui/mainwindow/centrepane.h"
#include "ui/mainwindow/commandbox.h"
#include "ui/mainwindow/everyform.h"
#include "ui/mainwindow/helpdialogs.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/newplandialog.h"
#include "ui/mainwindow/preferencesdialog.h"
#include "ui/mainwindow/renamedialog.h"
#include "ui/mainwindow/tabbedpane.h"
#include "ui/session/requestlogmodel.h"
#include "ui/session/driftstage.h"
#include "ui/session/rehearsalstage.h"
#include "ui/session/viewchoices.h"
#include "ui/views/common/messagebar.h"
#include "ui/views/common/previewdialogframe.h"
#include "ui/views/tables/tableoutput.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPixmap>
#include <QSlider>
#include <QTableView>
#include <QTemporaryDir>
#include <QThreadPool>

#include <set>

namespace cadastre {

namespace {

constexpr int settleMs = 260; // longer than any of the views' delayed refreshes
constexpr qint64 mostMs = 20'000;

/// Lets events pass while `goesOn(ms)`.
template <class GoesOn>
void passEvents(GoesOn goesOn)
{
    QElapsedTimer clock;
    clock.start();
    do {
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 20);
    } while (goesOn(clock.elapsed()));
}

/// Lets layouts, delayed refreshes, queued calls and what is worked out in other threads come to rest.
void settle()
{
    qint64 restsSince = 0;
    passEvents([&restsSince](qint64 ms) {
        if (QThreadPool::globalInstance()->activeThreadCount() > 0)
            restsSince = ms;
        return ms < restsSince + settleMs && ms < mostMs;
    });
}

/// Until the audit has looked back: pictures say since when findings hold.
void waitForHistory(const LiveAudit& audit)
{
    passEvents([&audit](qint64 ms) { return !audit.history() && ms < mostMs; });
}

class Album {
public:
    explicit Album(QString folder) : m_folder(std::move(folder)) {}

    void add(QWidget& widget, const QString& name)
    {
        if (!m_problem.isEmpty())
            return;
        settle();
        const QString path = QDir(m_folder).filePath(name + QStringLiteral(".png"));
        if (widget.grab().save(path))
            m_paths.append(path);
        else
            m_problem = path;
    }

    [[nodiscard]] Result<QStringList> paths() const
    {
        if (!m_problem.isEmpty())
            return refuse(ErrorCode::FileNotWritable, m_problem,
                          {{QStringLiteral("reason"), QFile(m_problem).errorString()}});
        return m_paths;
    }

private:
    QString m_folder;
    QStringList m_paths;
    QString m_problem;
};

QString shortName(QString name)
{
    for (const QLatin1String end : {QLatin1String("Tab"), QLatin1String("Panel")})
        if (name.endsWith(end))
            name.chop(end.size());
    return name.toLower();
}

void drawDialog(Album& album, QDialog& dialog, const QString& name)
{
    dialog.show();
    auto* frame = qobject_cast<PreviewDialogFrame*>(&dialog);
    if (frame && frame->pageCount() > 1) {
        for (int page = 0; page < frame->pageCount(); ++page) {
            frame->setCurrentPage(page);
            album.add(dialog, QStringLiteral("dialog-%1-%2").arg(name).arg(page + 1));
        }
    } else {
        album.add(dialog, QStringLiteral("dialog-") + name);
    }
    dialog.hide();
}

void drawTabs(Album& album, MainWindow& window, const QString& prefix)
{
    Session& session = *window.session();
    for (const QString& tab : window.centre()->tabNames()) {
        Place place = session.place();
        place.view = MainView::Plan;
        place.tab = tab;
        session.go(place);
        album.add(window, prefix + shortName(tab));
    }
}

/// What is seen in `pane` on its way out.
void drawOutput(Album& album, MainWindow& window, QWidget* pane, TableForm form, const QString& name)
{
    ViewOutput* output = pane ? ViewOutput::in(pane) : nullptr;
    if (!output)
        return;
    output->open(form);
    for (auto* dialog : window.findChildren<TableExportDialog*>()) {
        album.add(*dialog, QLatin1String("dialog-") + name);
        delete dialog;
    }
}

/// A table as a sheet, and as the pages that would be printed; the tree of pools as these.
void drawTableForms(Album& album, MainWindow& window, Place place)
{
    place.tab = QStringLiteral("allocationsTab");
    window.session()->go(place);
    settle();
    drawOutput(album, window, window.centre(), TableForm::Csv, QStringLiteral("table-csv"));
    drawOutput(album, window, window.centre(), TableForm::Paper, QStringLiteral("table-paper"));
    drawOutput(album, window, window.findChild<QWidget*>(QStringLiteral("poolsPanel")), TableForm::Paper,
               QStringLiteral("tree-paper"));
}

/// Stands for a socket: nothing listens for a picture, and the port is the same each time.
class PaintedEndpoint final : public Endpoint {
public:
    [[nodiscard]] Result<quint16> listen(quint16) override { return quint16{40117}; }
};

/// The fullest IPv4 pool that still hands out a block of its usual length; and that length.
std::pair<PoolId, int> poolToAsk(const Session& session)
{
    const Plan& plan = session.plan();
    std::pair<PoolId, int> best;
    std::size_t most = 0;
    for (const Pool& pool : plan.all<Pool>()) {
        if (pool.family != Family::IPv4 || pool.locale.isEmpty())
            continue;
        Allocate allocate;
        allocate.pool = pool.id;
        allocate.netmask = pool.defaultLength.value_or(pool.maxLength.value_or(24));
        if (const std::size_t count = plan.space(pool.id).allocationCount;
            (!best.first || count > most) && session.workspace().preview(allocate)) {
            best = {pool.id, *allocate.netmask};
            most = count;
        }
    }
    return best;
}

using Values = std::initializer_list<std::pair<const char*, QString>>;

/// What a client might ask, some of it with success.
void askAround(Session& session)
{
    const Plan& plan = session.plan();
    const AccountNumber owner = plan.settings().owner;
    const RegionName home = plan.settings().homeRegion;
    const auto ask = [&](const char* service, const char* action, const RegionName& region, const Values& values) {
        awsapi::LogEntry entry;
        entry.service = QLatin1String(service);
        entry.action = QLatin1String(action);
        entry.account = owner;
        entry.region = region;
        for (const auto& [name, value] : values)
            entry.parameters.insert(QLatin1String(name), value);
        session.rehearsal().repeat(entry);
    };
    ask("sts", "GetCallerIdentity", home, {});
    ask("ec2", "DescribeIpamPools", home, {});
    const auto [pool, netmask] = poolToAsk(session);
    if (const Pool* row = plan.find(pool)) {
        const RegionName locale = row->locale;
        const QString id = plan.textId(pool);
        const QString length = QString::number(netmask);
        ask("ec2", "GetIpamPoolCidrs", home, {{"IpamPoolId", id}});
        ask("ec2", "AllocateIpamPoolCidr", locale, {{"IpamPoolId", id}, {"NetmaskLength", QStringLiteral("9")}});
        ask("ec2", "AllocateIpamPoolCidr", locale,
            {{"IpamPoolId", id}, {"NetmaskLength", length}, {"Description", QStringLiteral("on-premises link")}});
        ask("ec2", "CreateVpc", locale, {{"Ipv4IpamPoolId", id}, {"Ipv4NetmaskLength", length}});
        ask("ec2", "DescribeIpamPolicies", home, {});
        ask("ec2", "DeleteIpamPool", home, {{"IpamPoolId", id}});
    }
}

void drawRehearsal(Album& album, MainWindow& window)
{
    Session& session = *window.session();
    RehearsalStage& stage = session.rehearsal();
    stage.setEndpoints([](const Endpoint::Handler&) { return std::make_unique<PaintedEndpoint>(); });
    session.showView(MainView::Rehearsal);
    album.add(window, QStringLiteral("rehearsal-off"));
    if (!stage.start())
        return;
    album.add(window, QStringLiteral("rehearsal-waiting"));
    const qint64 before = session.workspace().revision();
    askAround(session);
    auto* table = window.findChild<QTableView*>(QStringLiteral("rehearsal.table"));
    const auto select = [&](RequestLogModel::Kind kind) {
        for (int row = 0; table && row < table->model()->rowCount(); ++row)
            if (table->model()->index(row, 0).data(KindRole).toInt() == kind)
                table->setCurrentIndex(table->model()->index(row, 0));
    };
    select(RequestLogModel::Change);
    album.add(window, QStringLiteral("rehearsal-change"));
    select(RequestLogModel::Refusal);
    album.add(window, QStringLiteral("rehearsal"));
    const qint64 steps = session.workspace().revision() - before;
    for (qint64 i = 0; i < steps; ++i)
        if (session.workspace().undoable() && session.workspace().undoable()->seq > before)
            (void)session.undo();
    stage.stop();
    stage.log().clear();
}

AllocationRequest aSlash24()
{
    AllocationRequest request;
    request.netmask = 24;
    return request;
}

/// An answer of describe-vpcs that is nearly the plan: something lacks, something is new, the rest moved, grew or changed.
QByteArray nearlyAsPlanned(const Plan& plan, AccountNumber owner, const RegionName& region)
{
    QJsonArray vpcs;
    int number = 0;
    for (const Resource& vpc : plan.all<Resource>()) {
        if (vpc.kind != ResourceKind::Vpc || vpc.owner != owner || vpc.region != region)
            continue;
        ++number;
        if (number % 5 == 2)
            continue; // missing
        QJsonArray four, six, tags;
        Prefix primary;
        for (const ResourceCidrId id : plan.cidrsOf(vpc.id)) {
            Prefix cidr = plan.get(id).cidr;
            if (cidr.family() == Family::IPv4 && number % 5 == 3)
                cidr = Prefix::containing(cidr.firstAddress(), cidr.length() + 1); // resized
            (cidr.family() == Family::IPv4 ? four : six)
                .append(QJsonObject{
                    {cidr.family() == Family::IPv4 ? QStringLiteral("CidrBlock") : QStringLiteral("Ipv6CidrBlock"),
                     cidr.toString()}});
            if (cidr.family() == Family::IPv4 && primary.isNull())
                primary = cidr;
        }
        for (auto tag = vpc.tags.cbegin(); tag != vpc.tags.cend(); ++tag)
            if (number % 5 != 4 || tag.key() == QLatin1String("Name")) // tags were taken off
                tags.append(QJsonObject{{QStringLiteral("Key"), tag.key()}, {QStringLiteral("Value"), tag.value()}});
        QJsonObject record{{QStringLiteral("VpcId"),
                            QStringLiteral("vpc-0a1b2c3d4e%1").arg(vpc.id.value, 7, 16, QLatin1Char('0'))},
                           {QStringLiteral("OwnerId"), owner.toString()},
                           {QStringLiteral("CidrBlockAssociationSet"), four},
                           {QStringLiteral("Ipv6CidrBlockAssociationSet"), six},
                           {QStringLiteral("Tags"), tags}};
        if (!primary.isNull())
            record.insert(QStringLiteral("CidrBlock"), primary.toString());
        vpcs.append(record);
    }
    if (const PoolId pool = fullestPool(plan, Family::IPv4); pool && plan.get(pool).locale == region)
        if (const auto free = chooseBlock(plan, pool, aSlash24()))
            vpcs.append(QJsonObject{{QStringLiteral("VpcId"), QStringLiteral("vpc-0feed0feed0feed0f")},
                                    {QStringLiteral("OwnerId"), owner.toString()},
                                    {QStringLiteral("CidrBlock"), free->cidr.toString()},
                                    {QStringLiteral("Tags"),
                                     QJsonArray{QJsonObject{{QStringLiteral("Key"), QStringLiteral("Name")},
                                                            {QStringLiteral("Value"), QStringLiteral("by-hand")}}}}});
    return QJsonDocument(QJsonObject{{QStringLiteral("Vpcs"), vpcs}}).toJson();
}

void drawDrift(Album& album, MainWindow& window, bool dialogs)
{
    Session& session = *window.session();
    const Place before = session.place();
    session.showView(MainView::Drift);
    album.add(window, QStringLiteral("drift-none"));
    std::vector<ImportSource> answers;
    std::set<std::pair<AccountNumber, RegionName>> places;
    for (const Resource& vpc : session.plan().all<Resource>())
        if (vpc.kind == ResourceKind::Vpc && !vpc.owner.isEmpty() && !vpc.region.isEmpty())
            places.insert({vpc.owner, vpc.region});
    for (const auto& [owner, region] : places)
        answers.push_back({QStringLiteral("answers/%1/%2/describe-vpcs.json").arg(owner.toString(), region.toString()),
                           nearlyAsPlanned(session.plan(), owner, region),
                           {}});
    if (answers.empty() || !session.drift().compare(std::move(answers), {}))
        return;
    album.add(window, QStringLiteral("drift"));
    if (dialogs) {
        QStringList keys;
        for (const DriftRow& row : session.drift().rows())
            keys << DriftStage::keyOf(row);
        if (const auto dialog = dialogFor(session, AdoptRequest{keys}, &window)) {
            dialog->show();
            album.add(*dialog, QStringLiteral("dialog-adopt"));
            dialog->hide();
        }
    }
    // On the map and in the tree: where most of it lies.
    PoolId most;
    for (const Pool& pool : session.plan().all<Pool>())
        if (session.drift().rowsOf(pool.id).size() > session.drift().rowsOf(most).size())
            most = pool.id;
    if (most) {
        session.selectPool(most);
        Place place = session.place();
        place.view = MainView::Plan;
        place.tab = QStringLiteral("mapTab");
        session.go(place);
        album.add(window, QStringLiteral("drift-map"));
    }
    QSet<QString> differing;
    for (const DriftRow& row : session.drift().rows())
        if (row.verdict != DriftVerdict::Matched)
            differing.insert(DriftStage::keyOf(row));
    session.drift().wantRollout(differing);
    session.showView(MainView::Rollout);
    album.add(window, QStringLiteral("drift-rollout"));
    session.drift().close();
    session.go(before);
}

} // namespace

Result<QStringList> drawViews(MainWindow& window, const QString& folder, const PictureOptions& options)
{
    if (!QDir().mkpath(folder))
        return refuse(ErrorCode::FileNotWritable, folder, {});
    Session& session = *window.session();
    Album album(folder);
    window.resetLayout();
    window.resize(options.size);
    window.messageBar()->dismiss();
    window.show();
    window.resetLayout(); // sizes of panels are relative to the shown window
    window.focusPane(1);
    waitForHistory(session.liveAudit());
    settle();

    const Place start = session.place();
    drawTabs(album, window, QStringLiteral("main-"));
    if (const Pool* pool = session.plan().find(start.pool)) {
        session.selectScope(pool->scope);
        drawTabs(album, window, QStringLiteral("scope-"));
    }
    if (options.dialogs)
        drawTableForms(album, window, start);
    Place place = start;
    place.tab = QStringLiteral("mapTab");
    session.go(place);
    if (auto* layers = window.findChild<QComboBox*>(QStringLiteral("mapLayer"))) {
        for (const char* layer : {"owner", "compliance"}) {
            layers->setCurrentIndex(layers->findData(QLatin1String(layer)));
            album.add(window, QLatin1String("map-") + QLatin1String(layer));
        }
        layers->setCurrentIndex(0);
    }
    for (const QString& panel : window.panelNames()) {
        window.showPanel(panel);
        album.add(window, QStringLiteral("panel-") + shortName(panel));
    }
    window.resetLayout();
    if (!session.report().findings.empty()) {
        session.jumpTo(session.report().findings.front());
        album.add(window, QStringLiteral("finding"));
    }
    window.messageBar()->dismiss();
    session.showView(MainView::Charts);
    album.add(window, QStringLiteral("charts"));
    if (options.dialogs)
        drawOutput(album, window, window.findChild<QWidget*>(QStringLiteral("chartsView")), TableForm::Paper,
                   QStringLiteral("chart-paper"));
    ViewChoices& choices = session.viewChoices();
    const QString tiles = choices.choice(QStringLiteral("chartTiles"));
    choices.choose(QStringLiteral("chartTiles"),
                   QStringLiteral("findingsOverTime,expiries,useOverTime,allocatedOverTime"));
    album.add(window, QStringLiteral("charts-chosen"));
    choices.choose(QStringLiteral("chartTiles"), tiles);
    if (auto* moment = window.findChild<QSlider*>(QStringLiteral("chartsMoment"))) {
        moment->setValue(moment->maximum() / 2);
        album.add(window, QStringLiteral("charts-earlier"));
        moment->setValue(moment->maximum());
    }
    session.showView(MainView::Audit);
    album.add(window, QStringLiteral("audit"));
    drawRehearsal(album, window);
    session.showView(MainView::Rollout);
    album.add(window, QStringLiteral("rollout"));
    drawDrift(album, window, options.dialogs);
    session.go(place);
    window.activateWindow();
    settle(); // its answers are shown only to who has the keys
    window.commandBox()->show(QStringLiteral("pro"));
    album.add(window, QStringLiteral("box"));
    window.commandBox()->setSession(&session);

    if (options.dialogs) {
        for (const NamedForm& form : everyForm(session))
            if (const auto dialog = dialogFor(session, form.request, &window))
                drawDialog(album, *dialog, form.name);
        if (session.plan().find(place.pool)) {
            RenameDialog rename(session, RenameRequest{{SubjectRef::Kind::Pool, place.pool.value}}, &window);
            drawDialog(album, rename, QStringLiteral("rename"));
        }
        KeysDialog keys(window.actions(), &window);
        drawDialog(album, keys, QStringLiteral("keys"));
        HandbookDialog handbook(session.place(), true, &window);
        drawDialog(album, handbook, QStringLiteral("handbook"));
        NewPlanDialog newPlan(session.now(), &window);
        drawDialog(album, newPlan, QStringLiteral("newplan"));
        const QTemporaryDir scratch;
        Profile profile = Profile::in(scratch.path());
        PreferencesDialog preferences(profile, window.actions(), &window);
        drawDialog(album, preferences, QStringLiteral("preferences"));
        AboutDialog about(&window);
        drawDialog(album, about, QStringLiteral("about"));
    }
    window.closePlan();
    album.add(window, QStringLiteral("welcome"));
    return album.paths();
}

} // namespace cadastre

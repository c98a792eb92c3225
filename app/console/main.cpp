// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/application.h"
#include "app/console/singleinstance.h"
#include "app/endpoint/loopbackendpoint.h"

#include "compliance/audit.h"
#include "routing/vrpreader.h"
#include "text/sentence.h"
#include "ui/icons.h"
#include "ui/language.h"
#include "ui/mainwindow/auditprint.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/viewpictures.h"
#include "ui/mainwindow/windowset.h"
#ifdef CADASTRE_CHARTS
#include "ui/charts/chartsview.h"
#endif

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTextStream>

#include <new>
#include <optional>

#include <sys/resource.h>

using namespace cadastre;

namespace {

constexpr int exitFailure = 3;
constexpr int exitUsage = 64;

struct Options {
    QCommandLineOption exportViews{QStringLiteral("export-views"),
                                   QStringLiteral("Draw every view of the plan to PNG files in <dir> and end."),
                                   QStringLiteral("dir")};
    QCommandLineOption exportReport{QStringLiteral("export-report"),
                                    QStringLiteral("Write the audit of the plan as PDF or HTML and end."),
                                    QStringLiteral("file")};
    QCommandLineOption vrps{QStringLiteral("vrps"),
                            QStringLiteral("Judge announcements in the report by the VRPs of <file>."),
                            QStringLiteral("file")};
    QCommandLineOption theme{QStringLiteral("theme"), QStringLiteral("Colours: light, dark, high-contrast or system."),
                             QStringLiteral("theme")};
    QCommandLineOption size{QStringLiteral("size"), QStringLiteral("Size of the pictures in logical pixels."),
                            QStringLiteral("WxH"), QStringLiteral("1440x900")};
    QCommandLineOption scale{QStringLiteral("scale"), QStringLiteral("Device pixels in a logical pixel, 1 to 4."),
                             QStringLiteral("n"), QStringLiteral("1")};
    QCommandLineOption language{QStringLiteral("lang"), QStringLiteral("Language: en or de."),
                                QStringLiteral("language")};
    QCommandLineOption newWindow{QStringLiteral("new-window"),
                                 QStringLiteral("Do not use a program that runs already.")};
    QCommandLineOption profile{QStringLiteral("profile"),
                               QStringLiteral("Keep settings, layout and recent plans in <dir>."),
                               QStringLiteral("dir")};
};

int fail(const Error& error)
{
    QTextStream(stderr) << QStringLiteral("cadastre: ") << sentence(error) << Qt::endl;
    return exitFailure;
}

int misused(const QString& text)
{
    QTextStream(stderr) << QStringLiteral("cadastre: ") << text << Qt::endl;
    return exitUsage;
}

std::optional<ThemeChoice> themeNamed(const QString& word)
{
    if (word == QLatin1String("light"))
        return ThemeChoice::Light;
    if (word == QLatin1String("dark"))
        return ThemeChoice::Dark;
    if (word == QLatin1String("high-contrast"))
        return ThemeChoice::HighContrast;
    if (word == QLatin1String("system"))
        return ThemeChoice::System;
    return std::nullopt;
}

/// Before QApplication: what it reads from the environment must be there by then.
QString earlyValue(int argc, char** argv, const char* name)
{
    const QByteArray option = QByteArray("--") + name;
    for (int i = 1; i < argc; ++i) {
        const QByteArray argument(argv[i]);
        if (argument == option)
            return i + 1 < argc ? QString::fromLocal8Bit(argv[i + 1]) : QStringLiteral("1");
        if (argument.startsWith(option + '='))
            return QString::fromLocal8Bit(argument.mid(option.size() + 1));
    }
    return {};
}

bool drawsWithoutDisplay(int argc, char** argv)
{
    return !earlyValue(argc, argv, "export-views").isEmpty() || !earlyValue(argc, argv, "export-report").isEmpty();
}

ChartsFactory chartsFactory()
{
#ifdef CADASTRE_CHARTS
    return [](Session& session, QWidget* parent) -> QWidget* { return new ChartsView(session, parent); };
#else
    return {};
#endif
}

int exportViews(const QString& folder, const QString& plan, const QString& sizeText, WindowSet& windows)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{3,5})x(\\d{3,5})$"));
    const QRegularExpressionMatch match = form.match(sizeText);
    if (!match.hasMatch())
        return misused(QStringLiteral("--size wants WxH, for example 1440x900"));
    // Drawn from a copy, so that the pictures show a plan that can be worked on and the file stays as it is.
    const QTemporaryDir scratch;
    const auto original = Workspace::open(plan, windows.clock(), Workspace::Mode::ReadOnly);
    if (!original)
        return fail(original.error());
    const QString copy = scratch.filePath(QFileInfo(plan).fileName());
    if (const auto saved = (*original)->saveCopy(copy); !saved)
        return fail(saved.error());
    auto workspace = Workspace::open(copy, windows.clock());
    if (!workspace)
        return fail(workspace.error());
    MainWindow* window = windows.newWindow();
    window->adopt(std::move(*workspace));
    PictureOptions options;
    options.size = QSize(match.captured(1).toInt(), match.captured(2).toInt());
    const auto files = drawViews(*window, folder, options);
    if (!files)
        return fail(files.error());
    QTextStream out(stdout);
    for (const QString& file : *files)
        out << file << Qt::endl;
    return 0;
}

int exportReport(const QString& file, const QString& plan, const QString& vrps, const Clock& clock)
{
    AuditFacts facts;
    if (!vrps.isEmpty()) {
        auto document = readVrpFile(vrps);
        if (!document)
            return fail(document.error());
        facts = {std::make_shared<const VrpSet>(std::move(document->set)), document->builtAt};
    }
    const auto workspace = Workspace::open(plan, clock, Workspace::Mode::ReadOnly);
    if (!workspace)
        return fail(workspace.error());
    const Plan& read = (*workspace)->plan();
    if (const auto written = writeReport(read, audit(read, clock.now(), facts), file); !written)
        return fail(written.error());
    QTextStream(stdout) << file << Qt::endl;
    return 0;
}

/// Keys and pass phrases pass through this process: none of them is left on disk by a crash.
void forbidCoreDumps()
{
    constexpr rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
}

/// Says where QApplication is to draw and how large, as it finds it in the environment. False: --scale is no such number.
bool prepareDrawing(int argc, char** argv)
{
    const bool noDisplay = qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") && (drawsWithoutDisplay(argc, argv) || noDisplay))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QString scale = earlyValue(argc, argv, "scale");
    if (scale.isEmpty())
        return true;
    bool isNumber = false;
    const double factor = scale.toDouble(&isNumber);
    if (!isNumber || factor < 1 || factor > 4)
        return false;
    qputenv("QT_SCALE_FACTOR", scale.toLatin1());
    return true;
}

int draw(const QCommandLineParser& parser, const Options& options, const QStringList& plans, const Clock& clock)
{
    if (plans.size() != 1)
        return misused(QStringLiteral("exactly one PLAN is needed"));
    if (!parser.isSet(options.exportViews))
        return exportReport(parser.value(options.exportReport), plans.first(), parser.value(options.vrps), clock);
    // Pictures are the same whatever the person's layout is, and leave no trace in it.
    QApplication::setEffectEnabled(Qt::UI_AnimateMenu, false);
    const QTemporaryDir scratch;
    if (!scratch.isValid())
        return fail(makeError(ErrorCode::FileNotWritable, QDir::tempPath(),
                              {{QStringLiteral("reason"), scratch.errorString()}}));
    // No endpoint: nothing listens for a picture.
    WindowSet windows(Profile::in(scratch.path()), clock, chartsFactory());
    return exportViews(parser.value(options.exportViews), plans.first(), parser.value(options.size), windows);
}

enum class Windows { OfARunningProgram, Own };

int showWindows(const Application& app, const Profile& profile, QStringList plans, Windows wanted, const Clock& clock)
{
    SingleInstance instance(profile.configFile());
    if (wanted == Windows::OfARunningProgram) {
        if (instance.handOver(plans))
            return 0;
        (void)instance.listen(); // without it every start has windows of its own: no harm
    }
    WindowSet windows(profile, clock, chartsFactory(), loopbackEndpoints());
    QObject::connect(&app, &Application::failed, &windows, &WindowSet::say);
    QObject::connect(&instance, &SingleInstance::activated, &windows, &WindowSet::activate);
    if (plans.isEmpty() && profile.reopensLast() && !profile.recentPlans().isEmpty()
        && QFileInfo::exists(profile.recentPlans().first()))
        plans.append(profile.recentPlans().first());
    windows.activate(plans);
    return QApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
    forbidCoreDumps();
    if (!prepareDrawing(argc, argv))
        return misused(QStringLiteral("--scale wants a number from 1 to 4"));

    Application app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("cadastre"));
    QApplication::setApplicationDisplayName(QString()); // titles carry the name themselves
    QApplication::setApplicationVersion(QStringLiteral(CADASTRE_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.cadastre.Cadastre"));
    initResources();

    const Options options;
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Plan, prove, allocate and audit address space."));
    parser.addPositionalArgument(QStringLiteral("PLAN"), QStringLiteral("A .cadastre file."),
                                 QStringLiteral("[PLAN…]"));
    parser.addOptions({options.exportViews, options.exportReport, options.vrps, options.theme, options.size,
                       options.scale, options.language, options.newWindow, options.profile});
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    if (!parser.parse(QApplication::arguments()))
        return misused(parser.errorText());
    if (parser.isSet(version))
        parser.showVersion();
    if (parser.isSet(help))
        parser.showHelp(0);

    if (parser.isSet(options.profile)) // what is remembered beside the profile goes into the same folder
        qputenv("XDG_STATE_HOME", QDir(parser.value(options.profile)).absolutePath().toLocal8Bit());
    const Profile profile =
        parser.isSet(options.profile) ? Profile::in(parser.value(options.profile)) : Profile::standard();
    ThemeChoice theme = profile.theme();
    if (parser.isSet(options.theme)) {
        const auto wanted = themeNamed(parser.value(options.theme));
        if (!wanted)
            return misused(QStringLiteral("--theme wants light, dark, high-contrast or system"));
        theme = *wanted;
    }
    applyLanguage(app, parser.isSet(options.language) ? parser.value(options.language) : profile.language());
    applyTheme(app, theme);

    QStringList plans;
    for (const QString& path : parser.positionalArguments())
        plans.append(QFileInfo(path).absoluteFilePath());
    const SystemClock clock;
    try {
        if (parser.isSet(options.exportViews) || parser.isSet(options.exportReport))
            return draw(parser, options, plans, clock);
        return showWindows(app, profile, plans,
                           parser.isSet(options.newWindow) ? Windows::Own : Windows::OfARunningProgram, clock);
    } catch (const std::bad_alloc&) {
        return fail(makeError(ErrorCode::OutOfMemory));
    }
}

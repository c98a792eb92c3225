// SPDX-License-Identifier: GPL-3.0-or-later
// cadastrectl: the same engine as the console, for shells and scripts (interface §7.1).
#include "app/cli/passphrase.h"
#include "app/cli/verbs.h"
#include "base/nearestword.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

#include <clocale>

namespace {

/// Says that a word is no verb where one must stand, and which may have been meant; empty when all verbs are known.
QString wrongVerb(const CLI::App& app, const QStringList& words)
{
    const CLI::App* at = &app;
    for (const QString& word : words) {
        QStringList names;
        const CLI::App* next = nullptr;
        for (const CLI::App* verb : at->get_subcommands([](const CLI::App*) { return true; })) {
            names.append(QString::fromStdString(verb->get_name()));
            if (names.last() == word)
                next = verb;
        }
        if (names.isEmpty() || word.startsWith(u'-'))
            return {};
        if (!next) {
            const QString nearest = cadastre::nearestWord(word, names);
            return QStringLiteral("no such verb “%1”; ").arg(word)
                 + (nearest.isEmpty() ? QStringLiteral("see --help")
                                      : QStringLiteral("did you mean “%1”?").arg(nearest));
        }
        at = next;
    }
    return {};
}

/// CLI11's own codes mean usage, whatever they are; asking for help is not an error.
int usageExit(const CLI::App& app, const CLI::ParseError& error, cadastre::cli::Console& console,
              const QStringList& words)
{
    if (error.get_exit_code() == 0)
        return app.exit(error);
    console.options.json = words.contains(QStringLiteral("--json"));
    QString text = wrongVerb(app, words);
    if (text.isEmpty())
        text = QString::fromStdString(error.what()) + QStringLiteral("; see --help");
    return console.failUsage(text);
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("cadastrectl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CADASTRE_VERSION));
    std::setlocale(LC_NUMERIC, "C"); // no locale ever touches a number, an address or a date
    cadastre::cli::forbidCoreDumps();
    QTranslator translator;
    if (translator.load(QLocale(), QStringLiteral("cadastre"), QStringLiteral("_"), QStringLiteral(":/i18n"))
        || translator.load(QStringLiteral(":/i18n/cadastre_en.qm"))) // plural forms
        QCoreApplication::installTranslator(&translator);

    CLI::App app{"Plan IPv6 and IPv4 address space, hand it out under rules, audit it, export it.", "cadastrectl"};
    app.require_subcommand(1);
    app.set_version_flag("--version", CADASTRE_VERSION);
    cadastre::cli::Console console;
    cadastre::cli::Verbs verbs;
    cadastre::cli::addFrameVerbs(verbs, console);
    cadastre::cli::addAccountVerbs(verbs, console);
    cadastre::cli::addDiscoveryVerbs(verbs, console);
    cadastre::cli::addPoolVerbs(verbs, console);
    cadastre::cli::addAllocationVerbs(verbs, console);
    cadastre::cli::addMoveVerb(verbs, console);
    cadastre::cli::addVpcVerbs(verbs, console);
    cadastre::cli::addTagVerb(verbs, console);
    cadastre::cli::addRoutingVerbs(verbs, console);
    cadastre::cli::addByoipVerbs(verbs, console);
    cadastre::cli::addProofVerbs(verbs, console);
    cadastre::cli::addEvidenceVerbs(verbs, console);
    cadastre::cli::addRegistryVerbs(verbs, console);
    cadastre::cli::addByoasnVerbs(verbs, console);
    cadastre::cli::addTokenVerbs(verbs, console);
    cadastre::cli::addCutOverVerb(verbs, console);
    cadastre::cli::addPackVerb(verbs, console);
    cadastre::cli::addCalendarVerb(verbs, console);
    cadastre::cli::addRoaVerbs(verbs, console);
    cadastre::cli::addShowVerb(verbs, console);
    cadastre::cli::addListVerb(verbs, console);
    cadastre::cli::addAuditVerbs(verbs, console);
    cadastre::cli::addHistoryVerbs(verbs, console);
    cadastre::cli::addExchangeVerbs(verbs, console);
    cadastre::cli::addDriftVerb(verbs, console);
    cadastre::cli::addRolloutVerb(verbs, console);
    cadastre::cli::addCidrVerbs(verbs, console);
    cadastre::cli::addServeVerb(verbs, console);
    cadastre::cli::addCompletionVerb(verbs, console);
    for (const auto& verb : verbs)
        verb->declare(cadastre::cli::SubCommand(&app));
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return usageExit(app, error, console, QCoreApplication::arguments().mid(1));
    }
    return console.exitCode;
}

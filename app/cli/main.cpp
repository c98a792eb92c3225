// SPDX-License-Identifier: GPL-3.0-or-later
// cadastrectl: the same engine as the console, for shells and scripts (interface §7.1).
#include "app/cli/passphrase.h"
#include "app/cli/verbs.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

#include <clocale>

namespace {

/// CLI11's own codes mean usage, whatever they are; asking for help is not an error.
int usageExit(const CLI::App& app, const CLI::ParseError& error)
{
    const int code = app.exit(error);
    return code == 0 ? 0 : static_cast<int>(cadastre::cli::Usage);
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
    if (translator.load(QLocale(), QStringLiteral("cadastre"), QStringLiteral("_"), QStringLiteral(":/i18n")))
        QCoreApplication::installTranslator(&translator);

    CLI::App app{"Plan IPv6 and IPv4 address space, hand it out under rules, audit it, export it.", "cadastrectl"};
    app.require_subcommand(1);
    app.set_version_flag("--version", CADASTRE_VERSION);
    cadastre::cli::Console console;
    cadastre::cli::Verbs verbs;
    cadastre::cli::addFrameVerbs(verbs, console);
    cadastre::cli::addAccountVerbs(verbs, console);
    cadastre::cli::addPoolVerbs(verbs, console);
    cadastre::cli::addAllocationVerbs(verbs, console);
    cadastre::cli::addVpcVerbs(verbs, console);
    cadastre::cli::addRoutingVerbs(verbs, console);
    cadastre::cli::addByoipVerbs(verbs, console);
    cadastre::cli::addProofVerbs(verbs, console);
    cadastre::cli::addEvidenceVerbs(verbs, console);
    cadastre::cli::addByoasnVerbs(verbs, console);
    cadastre::cli::addTokenVerbs(verbs, console);
    cadastre::cli::addCutOverVerb(verbs, console);
    cadastre::cli::addCalendarVerb(verbs, console);
    cadastre::cli::addRoaVerbs(verbs, console);
    cadastre::cli::addReadingVerbs(verbs, console);
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
        return usageExit(app, error);
    }
    return console.exitCode;
}

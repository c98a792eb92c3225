// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/findings/findingmenu.h"

#include "text/findingtext.h"
#include "ui/icons.h"
#include "ui/models/findingsmodel.h"
#include "ui/presentation/formatting.h"
#include "ui/session/session.h"

#include <QApplication>
#include <QClipboard>
#include <QCoreApplication>
#include <QMenu>

#include <algorithm>

namespace cadastre {

namespace {

QString words(const char* text) { return QCoreApplication::translate("cadastre::FindingMenu", text); }

} // namespace

void fillFindingMenu(QMenu& menu, Session& session, const Finding& finding)
{
    const QString rule = QString::fromLatin1(finding.rule->id);
    const bool writable = !session.workspace().isReadOnly();
    const auto ask = [&](const QString& text, const Request& request) {
        menu.addAction(text, &session, [&session, request] { session.request(request); })->setEnabled(writable);
    };
    bool mayWaive = false;
    for (std::size_t i = 0; i < finding.fixes.size(); ++i) {
        const Fix& fix = finding.fixes[i];
        ask(fixLabel(fix, finding), FixRequest{rule, finding.key, static_cast<int>(i)});
        mayWaive = mayWaive || fix.code == QLatin1String("waive") || fix.code == QLatin1String("unwaive");
    }
    if (!mayWaive)
        ask(fixLabel({QStringLiteral("waive"), {}, {}}, finding), WaiveRequest{rule, finding.key, finding.name});
    menu.addSeparator();
    menu.addAction(themedIcon(QStringLiteral("map")), words(QT_TRANSLATE_NOOP("cadastre::FindingMenu", "Jump to it")),
                   &session, [&session, copy = finding] { session.jumpTo(copy); });
    const QString text = rule + QStringLiteral(": ") + finding.name + u' ' + findingSentence(finding);
    menu.addAction(themedIcon(QStringLiteral("copy")), words(QT_TRANSLATE_NOOP("cadastre::FindingMenu", "Copy text")),
                   &session, [text] { QApplication::clipboard()->setText(text); });
}

FilterAtom findingAtom(const Finding& finding, int column)
{
    switch (column) {
    case FindingsModel::SeverityColumn: return {QStringLiteral("sev"), QString(toWire(finding.rule->severity)), true};
    case FindingsModel::RuleColumn:
    case FindingsModel::WhatColumn:
    case FindingsModel::FixColumn: return {QStringLiteral("rule"), QString::fromLatin1(finding.rule->id), true};
    case FindingsModel::ObjectColumn: return {QStringLiteral("name"), finding.name, true};
    case FindingsModel::CidrColumn:
        return {QStringLiteral("cidr"), finding.cidr.isNull() ? QString() : finding.cidr.toString(), false};
    case FindingsModel::StateColumn: return {QStringLiteral("state"), QString(toWire(finding.state)), true};
    case FindingsModel::SinceColumn:
        return {QStringLiteral("since"), finding.since ? isoDate(finding.since) : QString(), false};
    case FindingsModel::OwnerColumn: return {QStringLiteral("owner"), finding.owner.toString(), false};
    case FindingsModel::RegionColumn: return {QStringLiteral("locale"), finding.region.toString(), true};
    default: return {};
    }
}

} // namespace cadastre

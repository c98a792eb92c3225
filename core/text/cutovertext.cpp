// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/cutovertext.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <vector>

namespace cadastre {

namespace {

QString said(const char* text) { return QCoreApplication::translate("core", text); }

QString joined(const QList<Asn>& asns)
{
    QStringList names;
    for (const Asn asn : asns)
        names.append(asn.toString());
    return names.join(QStringLiteral(", "));
}

QString stateText(RouteState state)
{
    switch (state) {
    case RouteState::NoData: return QCoreApplication::translate("core", "not known");
    case RouteState::NotFound: return QCoreApplication::translate("core", "not found");
    case RouteState::Valid: return QCoreApplication::translate("core", "valid");
    case RouteState::Invalid: return QCoreApplication::translate("core", "invalid");
    }
    return {};
}

QString roasText(const QList<Vrp>& roas)
{
    QList<Asn> asns;
    for (const Vrp& roa : roas)
        asns.append(roa.asn);
    return said(roas.size() == 1 ? QT_TRANSLATE_NOOP("core", "Create a ROA for %1: %2, maxLength %3")
                                 : QT_TRANSLATE_NOOP("core", "Create ROAs for %1: %2, maxLength %3"))
        .arg(joined(asns), roas.first().prefix.toString())
        .arg(roas.first().maxLength);
}

/// Origins that fare alike stand together.
struct Fate {
    RouteState before, after;
    bool announces;
    QList<Asn> asns;
};

std::vector<Fate> fatesOf(const CutOverStep& step)
{
    std::vector<Fate> fates;
    for (const CutOverOrigin& origin : step.origins) {
        Fate* same = nullptr;
        for (Fate& fate : fates)
            if (fate.before == origin.before.state && fate.after == origin.validity.state
                && fate.announces == origin.announces)
                same = &fate;
        if (same)
            same->asns.append(origin.origin);
        else
            fates.push_back({origin.before.state, origin.validity.state, origin.announces, {origin.origin}});
    }
    return fates;
}

} // namespace

QString cutOverSentence(const CutOver& plan, const CutOverStep& step)
{
    const QString present = joined(plan.question.present);
    switch (step.action) {
    case CutOverAction::Today: return said(QT_TRANSLATE_NOOP("core", "Today %1 announces it")).arg(present);
    case CutOverAction::OwnRoas:
        return step.roas.isEmpty() ? said(QT_TRANSLATE_NOOP("core", "Keep the ROAs of %1")).arg(present)
                                   : roasText(step.roas);
    case CutOverAction::AmazonRoas:
        return step.roas.isEmpty()
                 ? said(QT_TRANSLATE_NOOP("core", "The ROAs of %1 are there")).arg(joined(plan.question.amazon))
                 : roasText(step.roas);
    case CutOverAction::Provision:
        return said(step.isDone ? QT_TRANSLATE_NOOP("core", "Provisioned in the plan")
                                : QT_TRANSLATE_NOOP("core", "Provision the range, a day later"));
    case CutOverAction::Advertise:
        return said(step.isDone ? QT_TRANSLATE_NOOP("core", "Advertised in the plan")
                                : QT_TRANSLATE_NOOP("core", "Advertise it from AWS"));
    case CutOverAction::WithdrawOnPremises:
        return said(QT_TRANSLATE_NOOP("core", "Withdraw it on your own routers (%1)")).arg(present);
    }
    return {};
}

QString cutOverOutcome(const CutOverStep& step)
{
    QStringList parts;
    for (const Fate& fate : fatesOf(step)) {
        const QString asns = joined(fate.asns);
        const bool one = fate.asns.size() == 1;
        if (step.action == CutOverAction::Today)
            parts.append(QStringLiteral("%1: %2").arg(asns, stateText(fate.after)));
        else if (fate.before == fate.after)
            parts.append(said(one ? QT_TRANSLATE_NOOP("core", "%1 stays %2") : QT_TRANSLATE_NOOP("core", "%1 stay %2"))
                             .arg(asns, stateText(fate.after)));
        else
            parts.append(said(one ? QT_TRANSLATE_NOOP("core", "%1 becomes %2 (was %3)")
                                  : QT_TRANSLATE_NOOP("core", "%1 become %2 (were %3)"))
                             .arg(asns, stateText(fate.after), stateText(fate.before)));
    }
    return parts.join(QStringLiteral("; "));
}

QString cutOverWhy(const CutOver& plan, CutOverAction action)
{
    switch (action) {
    case CutOverAction::Today:
        return plan.noData ? said(QT_TRANSLATE_NOOP(
                   "core", "No VRPs are loaded: what is not made valid by a ROA of this list is not known."))
                           : QString();
    case CutOverAction::OwnRoas: {
        QList<Asn> lost;
        for (const CutOverOrigin& origin : plan.withoutOwnRoas)
            if (origin.validity.state == RouteState::Invalid)
                lost.append(origin.origin);
        if (!lost.isEmpty())
            return said(QT_TRANSLATE_NOOP("core", "First: with Amazon's ROAs alone, %1 would be invalid and "
                                                  "dropped where origins are validated."))
                .arg(joined(lost));
        return said(QT_TRANSLATE_NOOP("core", "Both announcements are to be valid during the change."));
    }
    case CutOverAction::AmazonRoas:
        return said(QT_TRANSLATE_NOOP("core", "It can take 24 hours until AWS sees a new ROA."));
    case CutOverAction::Provision: return said(QT_TRANSLATE_NOOP("core", "Nothing is announced by it."));
    case CutOverAction::Advertise:
        return said(QT_TRANSLATE_NOOP("core", "Both announce it now; traffic comes both ways for a while."));
    case CutOverAction::WithdrawOnPremises:
        return said(QT_TRANSLATE_NOOP("core", "Last, and the own ROA stays as long as there may be a way back."));
    }
    return {};
}

QString cutOverMoreSpecifics(const CutOver& plan)
{
    if (plan.moreSpecifics.isEmpty())
        return {};
    constexpr qsizetype listed = 4;
    QStringList parts;
    for (const CutOverMoreSpecific& part : plan.moreSpecifics.first(std::min(listed, plan.moreSpecifics.size())))
        parts.append(said(QT_TRANSLATE_NOOP("core", "%1 (to /%2) from %3"))
                         .arg(part.vrp.prefix.toString())
                         .arg(part.vrp.maxLength)
                         .arg(part.vrp.asn.toString()));
    const QString list = parts.join(QStringLiteral(", "));
    if (plan.moreSpecifics.size() <= listed)
        return said(QT_TRANSLATE_NOOP("core", "The VRPs name more specifics of the range: %1")).arg(list);
    return said(QT_TRANSLATE_NOOP("core", "The VRPs name more specifics of the range: %1, … (%2 in all)"))
        .arg(list)
        .arg(plan.moreSpecifics.size());
}

QString cutOverMoreSpecificsWhy(const CutOver& plan)
{
    if (plan.moreSpecifics.isEmpty())
        return {};
    const QString stays =
        said(QT_TRANSLATE_NOOP("core", "If they are announced they draw traffic past Amazon until they are "
                                       "withdrawn too; the steps look at the range itself only."));
    const bool dropped =
        std::any_of(plan.moreSpecifics.begin(), plan.moreSpecifics.end(),
                    [](const CutOverMoreSpecific& part) { return part.afterLapse == RouteState::Invalid; });
    if (!dropped)
        return stays;
    return stays + u' '
         + said(QT_TRANSLATE_NOOP("core", "Beside Amazon's ROAs they are invalid as soon as their own ROAs lapse."));
}

} // namespace cadastre

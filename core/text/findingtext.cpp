// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/findingtext.h"

#include "base/percent.h"
#include "text/moment.h"
#include "text/movetext.h"
#include "text/patterns.h"
#include "text/prooftext.h"
#include "text/visibletext.h"

#include <QCoreApplication>

#include <cstring>

namespace cadastre {

namespace {

struct RuleText {
    const char* id;
    const char* title;
    const char* sentence;
    const char* why;
};

constexpr RuleText ruleTexts[] = {
    {"TAG-MISSING", QT_TRANSLATE_NOOP("core", "Required tag missing"),
     QT_TRANSLATE_NOOP("core", "{tags} is absent; {poolName} asks for it"),
     QT_TRANSLATE_NOOP("core",
                       "A rule of the pool, exact key and value. AWS refuses a new VPC without the tag and marks an "
                       "existing one noncompliant; it is never evicted.")},
    {"NETMASK", QT_TRANSLATE_NOOP("core", "Prefix length outside the pool's rule"),
     QT_TRANSLATE_NOOP("core", "/{length} is outside /{min} … /{max}, which is what {poolName} allows"),
     QT_TRANSLATE_NOOP("core",
                       "A rule of the pool: its largest and its smallest block. AWS refuses others at creation; "
                       "tightening the rule, or auto-import, makes existing ones noncompliant.")},
    {"LOCALE", QT_TRANSLATE_NOOP("core", "Region differs from the pool's locale"),
     QT_TRANSLATE_NOOP("core", "is in {region}; {poolName} serves {expected}"),
     QT_TRANSLATE_NOOP("core", "Only resources of the locale's Region can draw from a pool.")},
    {"PRINCIPAL", QT_TRANSLATE_NOOP("core", "Owner may not draw from the pool"),
     QT_TRANSLATE_NOOP("core", "account {account} is no longer a principal of {poolName}"),
     QT_TRANSLATE_NOOP("core", "The pool is not shared with the owner. What was allocated stays; nothing new can be.")},
    {"HOUSE-TAG", QT_TRANSLATE_NOOP("core", "House rule on tags"),
     QT_TRANSLATE_NOOP("core", "{rule}: tag {key}[ is {found},] should be {wanted}"),
     QT_TRANSLATE_NOOP("core", "A rule of this plan, not of AWS: it reports and never refuses.")},
    {"OVERLAP", QT_TRANSLATE_NOOP("core", "Overlapping address space"),
     QT_TRANSLATE_NOOP("core", "{vpcs} resources share {range} in scope {scope} (accounts: {accounts}): {names}"),
     QT_TRANSLATE_NOOP("core",
                       "Overlapping networks cannot be routed to one another. AWS reports overlap and allows it.")},
    {"OVERLAP-EXTERNAL", QT_TRANSLATE_NOOP("core", "Overlaps a network outside AWS"),
     QT_TRANSLATE_NOOP("core", "overlaps {siteCidr}, in use at {site}"),
     QT_TRANSLATE_NOOP("core", "AWS does not know of it; traffic between the two cannot be routed.")},
    {"UNMANAGED", QT_TRANSLATE_NOOP("core", "Not managed by any pool"),
     QT_TRANSLATE_NOOP("core", "has no allocation in scope {scope}: a pool may hand out its space"),
     QT_TRANSLATE_NOOP("core",
                       "Discovered is not allocated: until it is imported, a pool will hand out space that a live "
                       "resource uses.")},
    {"DEFAULT-VPC", QT_TRANSLATE_NOOP("core", "Default VPCs"),
     QT_TRANSLATE_NOOP("core", "{vpcs} default VPCs in {accounts} accounts"),
     QT_TRANSLATE_NOOP("core",
                       "Every account starts with the same default VPC in each Region; they overlap one another and "
                       "are rarely routed.")},
    {"IGNORED", QT_TRANSLATE_NOOP("core", "Excluded from monitoring"),
     QT_TRANSLATE_NOOP("core", "is ignored: no compliance, no overlap, no import"),
     QT_TRANSLATE_NOOP("core", "Somebody excluded this CIDR on purpose; it is listed so that it is not forgotten.")},
    {"IMPORT-BLOCKED", QT_TRANSLATE_NOOP("core", "Auto-import cannot take it"),
     QT_TRANSLATE_NOOP("core", "lies in {poolName} but is not imported[; taken: {blockers}]"),
     QT_TRANSLATE_NOOP("core", "Auto-import only takes space that nothing else holds.")},
    {"UNKNOWN-ACCOUNT", QT_TRANSLATE_NOOP("core", "Account is not in the plan"),
     QT_TRANSLATE_NOOP("core", "belongs to account {account}, which the plan does not list"),
     QT_TRANSLATE_NOOP("core", "Sharing and coverage can only be judged for accounts that the plan knows.")},
    {"POOL-FULL", QT_TRANSLATE_NOOP("core", "Pool is full"),
     QT_TRANSLATE_NOOP("core", "{percent} % is in use; nothing more can be allocated"),
     QT_TRANSLATE_NOOP("core", "The next request will fail with “The allocation size is too big for the pool.”")},
    {"POOL-LOW", QT_TRANSLATE_NOOP("core", "Pool is nearly full"),
     QT_TRANSLATE_NOOP("core", "{percent} % is in use; {units} × /{length} left"),
     QT_TRANSLATE_NOOP("core", "Above 90 % it is time to provision the next block.")},
    {"NO-ROOM", QT_TRANSLATE_NOOP("core", "No room for the default length"),
     QT_TRANSLATE_NOOP("core", "no /{length} is free although only {percent} % is in use"),
     QT_TRANSLATE_NOOP("core", "What is free is cut into blocks smaller than the pool's default.")},
    {"FRAGMENTED", QT_TRANSLATE_NOOP("core", "Free space is fragmented"),
     QT_TRANSLATE_NOOP("core", "fragmentation {score}; the largest free block is a /{largest}"),
     QT_TRANSLATE_NOOP("core", "1 − largest free block ÷ free space. A large request may fail although much is free.")},
    {"REFILL-STUCK", QT_TRANSLATE_NOOP("core", "Refill policy cannot act"),
     QT_TRANSLATE_NOOP("core", "no /{length} is free in {source}"),
     QT_TRANSLATE_NOOP("core", "The pool is below its threshold, and its source has no block of that length left.")},
    {"QUOTA", QT_TRANSLATE_NOOP("core", "Above an applied quota"),
     QT_TRANSLATE_NOOP("core", "{count} of {limit} ({quota}): request an increase first"),
     QT_TRANSLATE_NOOP("core",
                       "AWS refuses beyond the quota that applies to the account. Record the raised quota once AWS "
                       "has granted it.")},
    {"PROVISION-FAILED", QT_TRANSLATE_NOOP("core", "Provisioning failed"),
     QT_TRANSLATE_NOOP("core", "{state}[: {reason}]"),
     QT_TRANSLATE_NOOP("core", "The CIDR holds no space; it may be tried again once the cause is gone.")},
    {"EVIDENCE-REJECTED", QT_TRANSLATE_NOOP("core", "Ownership proof rejected"),
     QT_TRANSLATE_NOOP("core", "the proof of ownership does not hold[: {proof}]"),
     QT_TRANSLATE_NOOP("core", "AWS would refuse to provision this range.")},
    {"EVIDENCE-UNCHECKED", QT_TRANSLATE_NOOP("core", "Ownership proof not checked"),
     QT_TRANSLATE_NOOP("core", "provisioned in the plan; message, certificate and ROA were not checked"),
     QT_TRANSLATE_NOOP("core", "The plan settles without evidence. AWS will not.")},
    {"EVIDENCE-STALE", QT_TRANSLATE_NOOP("core", "Ownership proof is old"),
     QT_TRANSLATE_NOOP("core", "last checked {since}"),
     QT_TRANSLATE_NOOP("core", "Certificates, messages and ROAs expire.")},
    {"PROOF-EXPIRED", QT_TRANSLATE_NOOP("core", "Message or certificate has expired"),
     QT_TRANSLATE_NOOP("core", "the {what} that proved ownership expired on {date}"),
     QT_TRANSLATE_NOOP("core", "What is provisioned stays; the next provisioning needs a new one.")},
    {"PROOF-EXPIRING", QT_TRANSLATE_NOOP("core", "Message or certificate is about to expire"),
     QT_TRANSLATE_NOOP("core", "the {what} that proved ownership expires on {date}"),
     QT_TRANSLATE_NOOP("core", "A new one, signed and published in time, keeps the proof whole.")},
    {"ASN-REJECTED", QT_TRANSLATE_NOOP("core", "Proof of the AS number rejected"),
     QT_TRANSLATE_NOOP("core", "the proof of ownership does not hold[: {proof}]"),
     QT_TRANSLATE_NOOP("core", "AWS would refuse to announce from this AS number.")},
    {"ASN-UNCHECKED", QT_TRANSLATE_NOOP("core", "Proof of the AS number not checked"),
     QT_TRANSLATE_NOOP("core", "in the plan; its message and certificate were not checked"),
     QT_TRANSLATE_NOOP("core", "The plan settles without evidence. AWS will not: it looks for the certificate in the "
                               "registry’s record of the AS number.")},
    {"ASN-STALE", QT_TRANSLATE_NOOP("core", "Proof of the AS number is old"),
     QT_TRANSLATE_NOOP("core", "last checked {since}"),
     QT_TRANSLATE_NOOP("core", "Certificates and messages expire, and registry records change.")},
    {"ASN-EXPIRED", QT_TRANSLATE_NOOP("core", "Message or certificate of the AS number has expired"),
     QT_TRANSLATE_NOOP("core", "the {what} that proved ownership expired on {date}"),
     QT_TRANSLATE_NOOP("core", "AWS goes on announcing from it; brought anew, it needs a new one.")},
    {"ROA-LAPSED", QT_TRANSLATE_NOOP("core", "ROA has lapsed"),
     QT_TRANSLATE_NOOP("core", "the ROA for {asn} ran out on {date}; the announcement is invalid or not found"),
     QT_TRANSLATE_NOOP("core", "AWS may stop advertising a range whose ROA has expired. Check again with new VRPs.")},
    {"ROA-MAXLEN", QT_TRANSLATE_NOOP("core", "ROA does not reach far enough"),
     QT_TRANSLATE_NOOP("core",
                       "covered by a ROA for {asn} whose maxLength is too short: [a /{length} of ]it would be invalid"),
     QT_TRANSLATE_NOOP("core", "Networks that validate origins drop what is longer than maxLength.")},
    {"ROUTE-INVALID", QT_TRANSLATE_NOOP("core", "Announced, and invalid"), "{route}",
     QT_TRANSLATE_NOOP("core", "Networks that validate origins drop it. A ROA at the registry makes it valid.")},
    {"ROUTE-NOTFOUND", QT_TRANSLATE_NOOP("core", "Announced without a ROA"), "{route}",
     QT_TRANSLATE_NOOP("core", "AWS asks for a ROA for each of its ASNs, and nothing protects the range without one.")},
    {"NOT-ADVERTISED", QT_TRANSLATE_NOOP("core", "Provisioned, not advertised"),
     QT_TRANSLATE_NOOP("core", "is not announced from {region}"),
     QT_TRANSLATE_NOOP("core", "Provisioned does not mean advertised: each regional CIDR is announced on its own.")},
    {"ORIGINATOR", QT_TRANSLATE_NOOP("core", "Nobody decided who originates it"),
     QT_TRANSLATE_NOOP("core", "AWS or your own routers? Advertisable cannot be changed later"),
     QT_TRANSLATE_NOOP("core",
                       "Announced by AWS it needs Amazon's ROAs and /48 blocks; announced by you it needs neither.")},
    {"NIBBLE", QT_TRANSLATE_NOOP("core", "Not on a nibble boundary"),
     QT_TRANSLATE_NOOP("core", "{what}: a hex digit is split"),
     QT_TRANSLATE_NOOP("core",
                       "Lengths that are multiples of four read as whole digits and delegate as one reverse zone.")},
    {"SUMMARY", QT_TRANSLATE_NOOP("core", "Does not summarise"),
     QT_TRANSLATE_NOOP("core", "{locale} needs {routes} routes where 1 would do"),
     QT_TRANSLATE_NOOP(
         "core", "Contiguous space per Region keeps VPC, Transit Gateway and Direct Connect route tables short.")},
    {"SPECIAL-SPACE", QT_TRANSLATE_NOOP("core", "Special-purpose address space"),
     QT_TRANSLATE_NOOP("core", "lies in {block}, {registry} ({source})"),
     QT_TRANSLATE_NOOP("core", "IANA keeps this block for a purpose of its own.")},
    {"EMPTY-POOL", QT_TRANSLATE_NOOP("core", "Pool without space"),
     QT_TRANSLATE_NOOP("core", "has the locale {locale} and no CIDR"),
     QT_TRANSLATE_NOOP("core", "Nothing can be allocated until a CIDR is provisioned.")},
    {"AUTOIMPORT-LOCALE", QT_TRANSLATE_NOOP("core", "Auto-import without a locale"),
     QT_TRANSLATE_NOOP("core", "auto-import is on, but a pool without a locale never imports"),
     QT_TRANSLATE_NOOP("core", "The API accepts the setting; it takes effect in pools with a locale only.")},
    {"TIER", QT_TRANSLATE_NOOP("core", "Not in the free tier"),
     QT_TRANSLATE_NOOP("core", "needs the Advanced tier ({feature})"),
     QT_TRANSLATE_NOOP("core", "The free tier has no private-scope pools and no locale other than the home Region.")},
    {"RESERVE-EXPIRED", QT_TRANSLATE_NOOP("core", "Reserve has run out"),
     QT_TRANSLATE_NOOP("core", "was kept until {until}"),
     QT_TRANSLATE_NOOP("core", "Free the space or set a new date.")},
    {"WAIVER-EXPIRED", QT_TRANSLATE_NOOP("core", "Waiver has run out"),
     QT_TRANSLATE_NOOP("core", "{rule} was waived until {until}[ by {person}]"),
     QT_TRANSLATE_NOOP("core", "The finding counts again.")},
    {"COVERAGE", QT_TRANSLATE_NOOP("core", "Imported data is partial or old"),
     QT_TRANSLATE_NOOP("core", "{source}[ {region}], {seenAt}: {why}"),
     QT_TRANSLATE_NOOP("core", "Verdicts hold for what was looked at.")},
};

const RuleText& textOf(const Rule& rule)
{
    for (const RuleText& text : ruleTexts)
        if (std::strcmp(text.id, rule.id) == 0)
            return text;
    Q_UNREACHABLE();
}

QString translated(const char* text) { return QCoreApplication::translate("core", text); }

struct FixText {
    const char* code;
    const char* label;
    const char* seenLabel; ///< null: the same
};

constexpr FixText fixes[] = {
    {"add-tags", QT_TRANSLATE_NOOP("core", "Add tag {tags}"), QT_TRANSLATE_NOOP("core", "Plan tag {tags}")},
    {"drop-tag-rule", QT_TRANSLATE_NOOP("core", "Drop the rule {tags} from {pool}"), nullptr},
    {"widen-lengths", QT_TRANSLATE_NOOP("core", "Let {pool} allow /{length}"), nullptr},
    {"share-pool", QT_TRANSLATE_NOOP("core", "Share {pool} with {account}"), nullptr},
    {"waive", QT_TRANSLATE_NOOP("core", "Waive…"), nullptr},
    {"unwaive", QT_TRANSLATE_NOOP("core", "Take the waiver back"), nullptr},
    {"set-tag", QT_TRANSLATE_NOOP("core", "Set tag {key}…"), QT_TRANSLATE_NOOP("core", "Plan tag {key}…")},
    {"plan-renumbering", QT_TRANSLATE_NOOP("core", "Plan renumbering[ to {cidr}]…"), nullptr},
    {"move-block", QT_TRANSLATE_NOOP("core", "Move[ to {cidr} in {poolName}]…"), nullptr},
    {"add-account", QT_TRANSLATE_NOOP("core", "Add account {account}"), nullptr},
    {"monitor-again", QT_TRANSLATE_NOOP("core", "Monitor again"), nullptr},
    {"import-now", QT_TRANSLATE_NOOP("core", "Import into {poolName}"), nullptr},
    {"ignore", QT_TRANSLATE_NOOP("core", "Ignore"), nullptr},
    {"provision-more", QT_TRANSLATE_NOOP("core", "Provision a CIDR to {pool}…"), nullptr},
    {"record-quota", QT_TRANSLATE_NOOP("core", "Record the quota as {count}"), nullptr},
    {"advertise", QT_TRANSLATE_NOOP("core", "Advertise {cidr}"), nullptr},
    {"withdraw", QT_TRANSLATE_NOOP("core", "Withdraw {cidr}"), nullptr},
    {"decide-originator", QT_TRANSLATE_NOOP("core", "Decide…"), nullptr},
    {"auto-import-on", QT_TRANSLATE_NOOP("core", "Turn auto-import on in {poolName}"), nullptr},
    {"new-pool", QT_TRANSLATE_NOOP("core", "New pool around {cidr}…"), nullptr},
    {"auto-import-off", QT_TRANSLATE_NOOP("core", "Turn auto-import off"), nullptr},
    {"remove-reserve", QT_TRANSLATE_NOOP("core", "Free the reserve"), nullptr},
    {"remove-waiver", QT_TRANSLATE_NOOP("core", "Remove the waiver"), nullptr},
};

/// The sentence of the reason that the facts `proof` and `proof.…` carry, to stand within another.
QString proofIn(const QMap<QString, QString>& facts)
{
    const QString prefix = QStringLiteral("proof.");
    QMap<QString, QString> own;
    for (auto fact = facts.lowerBound(prefix); fact != facts.cend() && fact.key().startsWith(prefix); ++fact)
        own.insert(fact.key().mid(prefix.size()), fact.value());
    QString text = proofSentence(facts.value(QStringLiteral("proof")), own);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text;
}

/// What the VRPs make of the announcement that a finding of the routes is about.
QString routeIn(const Finding& finding)
{
    const auto fact = [&](const char* name) { return finding.facts.value(QLatin1String(name)); };
    const auto asn = [&](const char* name) { return Asn::parse(fact(name)).value_or(Asn{}); };
    OriginValidity validity;
    for (const RouteReason reason :
         {RouteReason::NoCoveringVrp, RouteReason::WrongOrigin, RouteReason::TooLong, RouteReason::OnlyAs0})
        if (routeReasonWord(reason) == fact("route"))
            validity.reason = reason;
    validity.state = validity.reason == RouteReason::NoCoveringVrp ? RouteState::NotFound : RouteState::Invalid;
    Vrp decidedBy;
    if (const auto prefix = Prefix::parse(fact("vrp"))) {
        decidedBy.prefix = *prefix;
        decidedBy.maxLength = static_cast<std::uint8_t>(fact("vrpMaxLength").toUInt());
        decidedBy.asn = asn("vrpAsn");
    }
    return routeSentence({finding.cidr, asn("asn")}, validity, decidedBy);
}

/// Moments and words of a finding are facts; people read them in their language.
QString shownFact(const QString& key, const QString& value)
{
    if (key == QLatin1String("reason"))
        return reasonText(value);
    if (key == QLatin1String("what"))
        return kindText(value);
    if (key == QLatin1String("date") || key == QLatin1String("since"))
        if (const auto moment = parseInstant(value))
            return momentText(*moment);
    return visibleText(value);
}

QMap<QString, QString> shown(const QMap<QString, QString>& facts)
{
    QMap<QString, QString> result;
    for (auto fact = facts.cbegin(); fact != facts.cend(); ++fact)
        if (fact.key() == QLatin1String("proof")
            || (fact.key() == QLatin1String("reason") && facts.contains(QStringLiteral("proof"))))
            result.insert(fact.key(), proofIn(facts));
        else if (!fact.value().isEmpty())
            result.insert(fact.key(), shownFact(fact.key(), fact.value()));
    const auto used = fromDecimal(facts.value(QStringLiteral("used")));
    const auto capacity = fromDecimal(facts.value(QStringLiteral("capacity")));
    if (used && capacity)
        result.insert(QStringLiteral("percent"), shortPercentText(*used, *capacity));
    return result;
}

} // namespace

QString ruleTitle(const Rule& rule) { return translated(textOf(rule).title); }

QString ruleWhy(const Rule& rule) { return translated(textOf(rule).why); }

QString findingSentence(const Finding& finding)
{
    QMap<QString, QString> facts = shown(finding.facts);
    if (facts.contains(QStringLiteral("route")))
        facts.insert(QStringLiteral("route"), routeIn(finding));
    return fillPattern(translated(textOf(*finding.rule).sentence), facts);
}

QString fixLabel(const Fix& fix, const Finding& finding)
{
    for (const FixText& text : fixes) {
        if (fix.code != QLatin1String(text.code))
            continue;
        const bool planned = finding.basis == Basis::Seen && text.seenLabel;
        return fillPattern(translated(planned ? text.seenLabel : text.label), shown(fix.facts));
    }
    return fix.code;
}

QString fixReason(const Fix& fix)
{
    const auto why = fromWire<MoveReason>(fix.facts.value(QStringLiteral("whyPool")));
    const auto strategy = fromWire<Strategy>(fix.facts.value(QStringLiteral("whyBlock")));
    return why && strategy ? fillPattern(moveReasonPattern(*why, *strategy), shown(fix.facts)) : QString();
}

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Error: return QCoreApplication::translate("core", "error");
    case Severity::Warning: return QCoreApplication::translate("core", "warning");
    case Severity::Info: return QCoreApplication::translate("core", "info");
    }
    return {};
}

QString groupTitle(RuleGroup group)
{
    switch (group) {
    case RuleGroup::PoolRule: return QCoreApplication::translate("core", "AWS pool rules");
    case RuleGroup::HouseRule: return QCoreApplication::translate("core", "House rules");
    case RuleGroup::Overlap: return QCoreApplication::translate("core", "Overlap");
    case RuleGroup::Monitoring: return QCoreApplication::translate("core", "Monitoring");
    case RuleGroup::Capacity: return QCoreApplication::translate("core", "Capacity and quotas");
    case RuleGroup::Routing: return QCoreApplication::translate("core", "Proof and routing");
    case RuleGroup::Design: return QCoreApplication::translate("core", "Design");
    case RuleGroup::Care: return QCoreApplication::translate("core", "Care of the plan");
    }
    return {};
}

QString findingStateWord(FindingState state)
{
    switch (state) {
    case FindingState::Open: return QCoreApplication::translate("core", "open");
    case FindingState::Waived: return QCoreApplication::translate("core", "waived");
    case FindingState::FixPlanned: return QCoreApplication::translate("core", "fix planned, not yet seen");
    }
    return {};
}

QString basisWord(Basis basis)
{
    switch (basis) {
    case Basis::Planned: return QCoreApplication::translate("core", "planned");
    case Basis::Rehearsed: return QCoreApplication::translate("core", "rehearsed");
    case Basis::Seen: return QCoreApplication::translate("core", "seen in AWS");
    }
    return {};
}

QString sinceText(const Finding& finding)
{
    if (!finding.since)
        return {};
    const QString moment = momentText(finding.since);
    return finding.isOlder ? QCoreApplication::translate("core", "before %1").arg(moment) : moment;
}

} // namespace cadastre

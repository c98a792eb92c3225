// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/commandtext.h"

#include "text/patterns.h"
#include "text/visibletext.h"

namespace cadastre {

namespace {

struct Entry {
    const char* code;
    const char* pattern;
};

const Entry entries[] = {
    {"change-settings", QT_TRANSLATE_NOOP("core", "Change plan settings[: {fields}]")},
    {"set-quota", QT_TRANSLATE_NOOP("core", "Set quota {subject}[ to {value}]")},
    {"create-ipam", QT_TRANSLATE_NOOP("core", "Create IPAM[ in {region}]")},
    {"modify-ipam", QT_TRANSLATE_NOOP("core", "Modify IPAM[ {subject}]")},
    {"delete-ipam", QT_TRANSLATE_NOOP("core", "Delete IPAM[ {subject}]")},
    {"create-scope", QT_TRANSLATE_NOOP("core", "Create scope[ {subject}]")},
    {"modify-scope", QT_TRANSLATE_NOOP("core", "Modify scope[ {subject}]")},
    {"delete-scope", QT_TRANSLATE_NOOP("core", "Delete scope[ {subject}]")},
    {"add-account", QT_TRANSLATE_NOOP("core", "Add account {subject}")},
    {"modify-account", QT_TRANSLATE_NOOP("core", "Modify account {subject}")},
    {"remove-account", QT_TRANSLATE_NOOP("core", "Remove account {subject}")},
    {"add-org-unit", QT_TRANSLATE_NOOP("core", "Add organizational unit {subject}")},
    {"remove-org-unit", QT_TRANSLATE_NOOP("core", "Remove organizational unit {subject}")},
    {"put-external-network", QT_TRANSLATE_NOOP("core", "Record external network {subject}[ at {site}]")},
    {"remove-external-network", QT_TRANSLATE_NOOP("core", "Remove external network {subject}[ at {site}]")},
    {"create-pool", QT_TRANSLATE_NOOP("core", "Create pool {subject}[ in {source}]")},
    {"modify-pool", QT_TRANSLATE_NOOP("core", "Modify pool {subject}")},
    {"delete-pool", QT_TRANSLATE_NOOP("core", "Delete pool {subject}")},
    {"provision-cidr", QT_TRANSLATE_NOOP("core", "Provision {subject}[ to {pool}]")},
    {"deprovision-cidr", QT_TRANSLATE_NOOP("core", "Deprovision {subject}[ from {pool}]")},
    {"move-cidr", QT_TRANSLATE_NOOP("core", "Move {subject}[ from {from}][ to {to}]")},
    {"move-block", QT_TRANSLATE_NOOP("core", "Move {subject}[ of {holder}][ to {cidr}][ in {to}]")},
    {"record-evidence", QT_TRANSLATE_NOOP("core", "Check the proof of {subject}[: {state}]")},
    {"record-asn-evidence", QT_TRANSLATE_NOOP("core", "Check the proof of {subject}[: {state}]")},
    {"refill-pool", QT_TRANSLATE_NOOP("core", "Refill {subject}[ with {cidr}]")},
    {"settle", QT_TRANSLATE_NOOP("core", "Settle what was pending")},
    {"allocate", QT_TRANSLATE_NOOP("core", "Allocate {subject}[ from {pool}]")},
    {"release", QT_TRANSLATE_NOOP("core", "Release {subject}[ to {pool}]")},
    {"describe-allocation", QT_TRANSLATE_NOOP("core", "Describe allocation {subject}")},
    {"add-reserve", QT_TRANSLATE_NOOP("core", "Reserve {subject}[ in {pool}][ for {purpose}]")},
    {"remove-reserve", QT_TRANSLATE_NOOP("core", "Remove the reserve {subject}[ in {pool}]")},
    {"create-vpc", QT_TRANSLATE_NOOP("core", "Create VPC {subject}[ with {cidrs}]")},
    {"associate-vpc-cidr", QT_TRANSLATE_NOOP("core", "Associate {subject}[ with {vpc}]")},
    {"disassociate-vpc-cidr", QT_TRANSLATE_NOOP("core", "Disassociate {subject}[ from {vpc}]")},
    {"delete-vpc", QT_TRANSLATE_NOOP("core", "Delete VPC {subject}")},
    {"create-subnet", QT_TRANSLATE_NOOP("core", "Create subnet {subject}[ in {vpc}][ with {cidrs}]")},
    {"delete-subnet", QT_TRANSLATE_NOOP("core", "Delete subnet {subject}")},
    {"associate-subnet-cidr", QT_TRANSLATE_NOOP("core", "Associate {subject}[ with {subnet}]")},
    {"disassociate-subnet-cidr", QT_TRANSLATE_NOOP("core", "Disassociate {subject}[ from {subnet}]")},
    {"set-attributes", QT_TRANSLATE_NOOP("core", "Set attributes of {subject}[: {keys}]")},
    {"edit-tags", QT_TRANSLATE_NOOP("core", "Edit tags of {subject}[: {keys}]")},
    {"ignore-cidr", QT_TRANSLATE_NOOP("core", "Ignore {subject}[ of {vpc}]")},
    {"monitor-cidr", QT_TRANSLATE_NOOP("core", "Monitor {subject}[ of {vpc}]")},
    {"move-to-scope", QT_TRANSLATE_NOOP("core", "Move {subject}[ of {vpc}][ to {scope}]")},
    {"set-monitored", QT_TRANSLATE_NOOP("core", "Change monitoring of {subject}[ ({resource})]")},
    {"import-discovered", QT_TRANSLATE_NOOP("core", "Import discovered resources[ into {subject}]")},
    {"discover-resources", QT_TRANSLATE_NOOP("core", "Discover resources[: {subject}]")},
    {"create-discovery", QT_TRANSLATE_NOOP("core", "Create resource discovery[ {subject}]")},
    {"modify-discovery", QT_TRANSLATE_NOOP("core", "Modify resource discovery {subject}")},
    {"delete-discovery", QT_TRANSLATE_NOOP("core", "Delete resource discovery {subject}")},
    {"associate-discovery", QT_TRANSLATE_NOOP("core", "Associate resource discovery {subject}[ with {ipam}]")},
    {"disassociate-discovery", QT_TRANSLATE_NOOP("core", "Disassociate resource discovery {subject}[ from {ipam}]")},
    {"delegate-admin", QT_TRANSLATE_NOOP("core", "Let account {subject} run IPAM for the organization")},
    {"revoke-admin", QT_TRANSLATE_NOOP("core", "Let account {subject} run IPAM for the organization no longer")},
    {"advertise", QT_TRANSLATE_NOOP("core", "Advertise {subject}[ in {region}][ from AS{asn}]")},
    {"switch-to-own", QT_TRANSLATE_NOOP("core", "Announce {subject}[ from AS{asn}]")},
    {"switch-to-amazon", QT_TRANSLATE_NOOP("core", "Announce {subject} from Amazon’s AS numbers")},
    {"withdraw", QT_TRANSLATE_NOOP("core", "Withdraw {subject}[ in {region}]")},
    {"provision-byoasn", QT_TRANSLATE_NOOP("core", "Bring {subject}")},
    {"deprovision-byoasn", QT_TRANSLATE_NOOP("core", "Give up {subject}")},
    {"associate-byoasn", QT_TRANSLATE_NOOP("core", "Associate {subject}[ with {cidr}]")},
    {"disassociate-byoasn", QT_TRANSLATE_NOOP("core", "Disassociate {subject}[ from {cidr}]")},
    {"create-verification-token", QT_TRANSLATE_NOOP("core", "Make verification token {subject}")},
    {"delete-verification-token", QT_TRANSLATE_NOOP("core", "Delete verification token {subject}")},
    {"create-share", QT_TRANSLATE_NOOP("core", "Create share {subject}[ of {pools}]")},
    {"modify-share", QT_TRANSLATE_NOOP("core", "Modify share {subject}")},
    {"delete-share", QT_TRANSLATE_NOOP("core", "Delete share {subject}")},
    {"answer-invitation", QT_TRANSLATE_NOOP("core", "Answer the invitation to share {subject}")},
    {"add-waiver", QT_TRANSLATE_NOOP("core", "Waive[ {rule}] for {subject}")},
    {"remove-waiver", QT_TRANSLATE_NOOP("core", "Remove the waiver[ of {rule}] for {subject}")},
    {"put-house-rule", QT_TRANSLATE_NOOP("core", "Set house rule {subject}")},
    {"remove-house-rule", QT_TRANSLATE_NOOP("core", "Remove house rule {subject}")},
    {"set-checkpoint", QT_TRANSLATE_NOOP("core", "Checkpoint “{subject}”")},
    {"remove-checkpoint", QT_TRANSLATE_NOOP("core", "Remove checkpoint “{subject}”")},
    {"mark-step", QT_TRANSLATE_NOOP("core", "Mark step {subject}[ as {progress}]")},
    {"several", QT_TRANSLATE_NOOP("core", "{count} changes")},
    {"trim-history", QT_TRANSLATE_NOOP("core", "All that was before; its steps are in the archive {subject}")},
    {"undo", QT_TRANSLATE_NOOP("core", "Undo step {seq}")},
    {"redo", QT_TRANSLATE_NOOP("core", "Redo step {seq}")},
};

// Imports and jobs name themselves: a code of ours ("import-json") with its facts, or words of the user's.
const Entry jobs[] = {
    {"import-json", QT_TRANSLATE_NOOP("core", "Import a plan[: {rows} rows]")},
    {"import-csv", QT_TRANSLATE_NOOP("core", "Import a table[: {rows} rows]")},
    {"import-aws-cli", QT_TRANSLATE_NOOP("core", "Import AWS answers[: {rows} rows]")},
    {"planned-edits", QT_TRANSLATE_NOOP("core", "Keep what is planned otherwise[: {rows} rows]")},
    {"adopt-drift", QT_TRANSLATE_NOOP("core", "Take what AWS has[: {rows} rows]")},
    {"import-netbox", QT_TRANSLATE_NOOP("core", "Import from NetBox[: {rows} rows]")},
    {"import-any-csv", QT_TRANSLATE_NOOP("core", "Import a table of prefixes[: {rows} rows]")},
    {"import-terraform-state", QT_TRANSLATE_NOOP("core", "Import a Terraform state[: {rows} rows]")},
};

QMap<QString, QString> shown(const Summary& summary)
{
    QMap<QString, QString> params;
    for (auto param = summary.params.cbegin(); param != summary.params.cend(); ++param)
        params.insert(param.key(), visibleText(param.value()));
    params.insert(QStringLiteral("subject"), visibleText(summary.subject));
    return params;
}

} // namespace

QString commandSentence(const Summary& summary, Wording wording)
{
    const auto params = shown(summary);
    if (summary.code == QLatin1String("take-changes")) {
        for (const Entry& job : jobs)
            if (summary.subject == QLatin1String(job.code))
                return fillPattern(worded(job.pattern, wording), params);
        return summary.subject.isEmpty()
                 ? fillPattern(worded(QT_TRANSLATE_NOOP("core", "Change[ {rows}] rows"), wording), params)
                 : visibleText(summary.subject);
    }
    // Several commands with a name of their own are called by it.
    if (summary.code == QLatin1String("several") && !summary.subject.isEmpty())
        return visibleText(summary.subject);
    // Undo and redo say what they take back, when they know it.
    if (const QString of = summary.params.value(QStringLiteral("of"));
        !of.isEmpty() && (summary.code == QLatin1String("undo") || summary.code == QLatin1String("redo"))) {
        Summary inner = summary;
        inner.code = of;
        inner.params.remove(QStringLiteral("of")); // one level is enough for people
        const QString what = commandSentence(inner, wording);
        const char* pattern = summary.code == QLatin1String("undo") ? QT_TRANSLATE_NOOP("core", "Undo: {what}")
                                                                    : QT_TRANSLATE_NOOP("core", "Redo: {what}");
        return fillPattern(worded(pattern, wording), {{QStringLiteral("what"), what}});
    }
    for (const Entry& entry : entries)
        if (summary.code == QLatin1String(entry.code))
            return fillPattern(worded(entry.pattern, wording), params);
    return visibleText(summary.subject.isEmpty() ? summary.code : summary.subject);
}

QString commandSentence(const QString& summaryJson) { return commandSentence(Summary::fromJson(summaryJson)); }

} // namespace cadastre

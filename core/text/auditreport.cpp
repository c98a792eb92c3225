// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/auditreport.h"

#include "exchange/csv.h"
#include "plan/plan.h"
#include "text/findingtext.h"
#include "text/moment.h"
#include "text/patterns.h"
#include "text/visibletext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace cadastre {

namespace {

QString ruleId(const Finding& finding) { return QString::fromLatin1(finding.rule->id); }

QString cidrText(const Finding& finding) { return finding.cidr.isNull() ? QString() : finding.cidr.toString(); }

QString poolPath(const Plan& plan, const Finding& finding)
{
    return finding.pool ? plan.path(finding.pool) : QString();
}

QJsonObject coverageJson(const AuditCoverage& coverage)
{
    return {{QStringLiteral("pools"), coverage.pools},
            {QStringLiteral("resources"), coverage.resources},
            {QStringLiteral("accountsKnown"), coverage.accountsKnown},
            {QStringLiteral("accountsSeen"), coverage.accountsSeen},
            {QStringLiteral("regionsOperating"), coverage.regionsOperating},
            {QStringLiteral("regionsSeen"), coverage.regionsSeen},
            {QStringLiteral("oldestImport"), toString(coverage.oldestImport)},
            {QStringLiteral("incomplete"), coverage.incomplete},
            {QStringLiteral("vrps"), coverage.vrps ? QJsonValue(*coverage.vrps) : QJsonValue()},
            {QStringLiteral("vrpsOf"), coverage.vrpsOf ? QJsonValue(toString(coverage.vrpsOf)) : QJsonValue()}};
}

QByteArray asText(const AuditReport& report)
{
    QString text = auditSummary(report) + u'\n';
    const Rule* group = nullptr;
    for (const Finding& finding : report.findings) {
        if (finding.rule != group) {
            group = finding.rule;
            text += QStringLiteral("\n%1  %2: %3\n")
                        .arg(severityWord(finding.rule->severity), ruleId(finding), ruleTitle(*finding.rule));
        }
        QStringList parts;
        if (!cidrText(finding).isEmpty())
            parts.append(cidrText(finding));
        if (finding.name != cidrText(finding))
            parts.append(visibleText(finding.name));
        parts.append(findingSentence(finding));
        if (finding.state != FindingState::Open)
            parts.append(QStringLiteral("[%1]").arg(findingStateWord(finding.state)));
        if (finding.since)
            parts.append(
                QStringLiteral("[%1]").arg(QCoreApplication::translate("core", "since %1").arg(sinceText(finding))));
        text += QStringLiteral("    ") + parts.join(QStringLiteral("  ")) + u'\n';
    }
    return text.toUtf8();
}

QByteArray asJson(const Plan& plan, const AuditReport& report)
{
    QJsonArray findings;
    for (const Finding& finding : report.findings) {
        QJsonObject facts;
        for (auto fact = finding.facts.cbegin(); fact != finding.facts.cend(); ++fact)
            facts.insert(fact.key(), fact.value());
        QJsonArray fixes;
        for (const Fix& fix : finding.fixes) {
            QJsonObject one{{QStringLiteral("code"), fix.code}, {QStringLiteral("label"), fixLabel(fix, finding)}};
            if (const QString why = fixReason(fix); !why.isEmpty())
                one.insert(QStringLiteral("why"), why);
            fixes.append(one);
        }
        QJsonObject object{{QStringLiteral("rule"), ruleId(finding)},
                           {QStringLiteral("severity"), QString(toWire(finding.rule->severity))},
                           {QStringLiteral("group"), QString(toWire(finding.rule->group))},
                           {QStringLiteral("subject"), finding.key},
                           {QStringLiteral("name"), finding.name},
                           {QStringLiteral("cidr"), cidrText(finding)},
                           {QStringLiteral("pool"), poolPath(plan, finding)},
                           {QStringLiteral("owner"), finding.owner.toString()},
                           {QStringLiteral("region"), finding.region.toString()},
                           {QStringLiteral("basis"), QString(toWire(finding.basis))},
                           {QStringLiteral("state"), QString(toWire(finding.state))},
                           {QStringLiteral("text"), findingSentence(finding)},
                           {QStringLiteral("facts"), facts},
                           {QStringLiteral("fixes"), fixes}};
        if (finding.since) {
            object.insert(QStringLiteral("since"), toString(finding.since));
            object.insert(QStringLiteral("sinceIsOlder"), finding.isOlder);
        }
        findings.append(object);
    }
    const QJsonObject document{{QStringLiteral("time"), toString(report.time)},
                               {QStringLiteral("plan"), plan.settings().name},
                               {QStringLiteral("rules"), report.rulesRun},
                               {QStringLiteral("notEvaluated"), QJsonArray::fromStringList(report.notEvaluated)},
                               {QStringLiteral("counts"),
                                QJsonObject{{QStringLiteral("error"), report.count(Severity::Error)},
                                            {QStringLiteral("warning"), report.count(Severity::Warning)},
                                            {QStringLiteral("info"), report.count(Severity::Info)},
                                            {QStringLiteral("waived"), report.waived()}}},
                               {QStringLiteral("coverage"), coverageJson(report.coverage)},
                               {QStringLiteral("findings"), findings}};
    return QJsonDocument(document).toJson(QJsonDocument::Indented);
}

QByteArray asCsv(const Plan& plan, const AuditReport& report)
{
    // What came later stands behind: columns that sheets know stay in their place.
    const auto line = [saysSince = report.saysSince](QStringList cells, const QString& since, const QString& basis) {
        if (saysSince)
            cells.append(since);
        cells.append(basis);
        return csvLine(cells);
    };
    QByteArray bytes =
        line({QStringLiteral("severity"), QStringLiteral("rule"), QStringLiteral("title"), QStringLiteral("subject"),
              QStringLiteral("name"), QStringLiteral("cidr"), QStringLiteral("pool"), QStringLiteral("owner"),
              QStringLiteral("region"), QStringLiteral("state"), QStringLiteral("what")},
             QStringLiteral("since"), QStringLiteral("basis"));
    for (const Finding& finding : report.findings)
        bytes += line({QString(toWire(finding.rule->severity)), ruleId(finding), ruleTitle(*finding.rule), finding.key,
                       finding.name, cidrText(finding), poolPath(plan, finding), finding.owner.toString(),
                       finding.region.toString(), QString(toWire(finding.state)), findingSentence(finding)},
                      finding.since ? toString(finding.since) : QString(), QString(toWire(finding.basis)));
    return bytes;
}

const char* sarifLevel(Severity severity)
{
    switch (severity) {
    case Severity::Error: return "error";
    case Severity::Warning: return "warning";
    case Severity::Info: return "note";
    }
    return "none";
}

QByteArray asSarif(const Plan& plan, const AuditReport& report)
{
    QJsonArray descriptors;
    for (const Rule& rule : rules())
        descriptors.append(
            QJsonObject{{QStringLiteral("id"), QString::fromLatin1(rule.id)},
                        {QStringLiteral("shortDescription"), QJsonObject{{QStringLiteral("text"), ruleTitle(rule)}}},
                        {QStringLiteral("fullDescription"), QJsonObject{{QStringLiteral("text"), ruleWhy(rule)}}},
                        {QStringLiteral("defaultConfiguration"),
                         QJsonObject{{QStringLiteral("level"), QString::fromLatin1(sarifLevel(rule.severity))}}}});
    QJsonArray results;
    for (const Finding& finding : report.findings) {
        QJsonObject result{
            {QStringLiteral("ruleId"), ruleId(finding)},
            {QStringLiteral("level"), QString::fromLatin1(sarifLevel(finding.rule->severity))},
            {QStringLiteral("message"),
             QJsonObject{{QStringLiteral("text"), finding.name + QStringLiteral(": ") + findingSentence(finding)}}},
            {QStringLiteral("partialFingerprints"), QJsonObject{{QStringLiteral("subject/v1"), finding.key}}},
            {QStringLiteral("locations"),
             QJsonArray{QJsonObject{{QStringLiteral("logicalLocations"),
                                     QJsonArray{QJsonObject{{QStringLiteral("name"), finding.name},
                                                            {QStringLiteral("fullyQualifiedName"),
                                                             poolPath(plan, finding) + u'/' + finding.key}}}}}}}};
        if (finding.state == FindingState::Waived)
            result.insert(QStringLiteral("suppressions"),
                          QJsonArray{QJsonObject{{QStringLiteral("kind"), QStringLiteral("external")},
                                                 {QStringLiteral("justification"),
                                                  finding.facts.value(QStringLiteral("waivedReason"))}}});
        results.append(result);
    }
    const QJsonObject driver{{QStringLiteral("name"), QStringLiteral("Cadastre")},
                             {QStringLiteral("rules"), descriptors}};
    const QJsonObject run{{QStringLiteral("tool"), QJsonObject{{QStringLiteral("driver"), driver}}},
                          {QStringLiteral("results"), results}};
    return QJsonDocument(
               QJsonObject{{QStringLiteral("$schema"), QStringLiteral("https://json.schemastore.org/sarif-2.1.0.json")},
                           {QStringLiteral("version"), QStringLiteral("2.1.0")},
                           {QStringLiteral("runs"), QJsonArray{run}}})
        .toJson(QJsonDocument::Indented);
}

QString escaped(const QString& text)
{
    return visibleText(text).toHtmlEscaped(); // also & < > " for XML
}

QByteArray asJUnit(const Plan& plan, const AuditReport& report)
{
    QString cases;
    int failures = 0;
    for (const Rule& rule : rules()) {
        QString lines;
        for (const Finding& finding : report.findings)
            if (finding.rule == &rule && finding.state != FindingState::Waived)
                lines += escaped(finding.name + QStringLiteral(" ") + cidrText(finding) + QStringLiteral(": ")
                                 + findingSentence(finding))
                       + u'\n';
        const QString head =
            QStringLiteral("  <testcase classname=\"%1\" name=\"%2: %3\"")
                .arg(QString(toWire(rule.group)), QString::fromLatin1(rule.id), escaped(ruleTitle(rule)));
        if (report.notEvaluated.contains(QString::fromLatin1(rule.id))) {
            cases += head + QStringLiteral("><skipped/></testcase>\n");
        } else if (lines.isEmpty() || rule.severity == Severity::Info) {
            cases += head + QStringLiteral("/>\n");
        } else {
            ++failures;
            cases += head
                   + QStringLiteral("><failure type=\"%1\" message=\"%2\">%3</failure></testcase>\n")
                         .arg(QString(toWire(rule.severity)), escaped(ruleTitle(rule)), lines);
        }
    }
    return QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite name=\"%1\" tests=\"%2\" "
                          "failures=\"%3\" skipped=\"%4\" timestamp=\"%5\">\n%6</testsuite>\n")
        .arg(escaped(plan.settings().name))
        .arg(rules().size())
        .arg(failures)
        .arg(report.notEvaluated.size())
        .arg(toString(report.time), cases)
        .toUtf8();
}

QByteArray asHtml(const Plan& plan, const AuditReport& report)
{
    QString rows;
    for (const Finding& finding : report.findings)
        rows += QStringLiteral("<tr class=\"%1\"><td>%2</td><td>%3</td><td "
                               "class=\"a\">%4</td><td>%5</td><td>%6</td><td>%7</td><td>%8</td></tr>\n")
                    .arg(QString(toWire(finding.rule->severity)), escaped(severityWord(finding.rule->severity)),
                         escaped(ruleId(finding)), escaped(cidrText(finding)), escaped(finding.name),
                         escaped(findingSentence(finding)), escaped(findingStateWord(finding.state)),
                         escaped(basisWord(finding.basis)));
    QString head;
    for (const QString& column :
         {QCoreApplication::translate("core", "Severity"), QCoreApplication::translate("core", "Rule"),
          QCoreApplication::translate("core", "CIDR"), QCoreApplication::translate("core", "Object"),
          QCoreApplication::translate("core", "What"), QCoreApplication::translate("core", "State"),
          QCoreApplication::translate("core", "Basis")})
        head += QStringLiteral("<th>%1</th>").arg(escaped(column));
    return QStringLiteral("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>%1</title><style>\n"
                          "body{font:14px system-ui,sans-serif;color:#1a1d21;margin:24px}\n"
                          "table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:4px 12px 4px "
                          "0;border-bottom:1px solid #d5dae0;vertical-align:top}\n"
                          ".a{font-family:monospace;white-space:nowrap}.error td:first-child{color:#b0230d}.warning "
                          "td:first-child{color:#8a5300}\n"
                          "</style></head><body>\n<h1>%1</h1>\n<p>%2</p>\n<table><tr>%3</tr>\n%4</table>\n"
                          "</body></html>\n")
        .arg(escaped(QCoreApplication::translate("core", "Audit of %1").arg(plan.settings().name)),
             escaped(auditSummary(report)), head, rows)
        .toUtf8();
}

} // namespace

std::optional<AuditFormat> auditFormat(QStringView word)
{
    constexpr std::pair<const char*, AuditFormat> words[] = {
        {"text", AuditFormat::Text},   {"json", AuditFormat::Json},   {"csv", AuditFormat::Csv},
        {"sarif", AuditFormat::Sarif}, {"junit", AuditFormat::JUnit}, {"html", AuditFormat::Html}};
    for (const auto& [name, format] : words)
        if (word == QLatin1String(name))
            return format;
    return std::nullopt;
}

QByteArray auditReportAs(AuditFormat format, const Plan& plan, const AuditReport& report)
{
    switch (format) {
    case AuditFormat::Text: return asText(report);
    case AuditFormat::Json: return asJson(plan, report);
    case AuditFormat::Csv: return asCsv(plan, report);
    case AuditFormat::Sarif: return asSarif(plan, report);
    case AuditFormat::JUnit: return asJUnit(plan, report);
    case AuditFormat::Html: return asHtml(plan, report);
    }
    return {};
}

namespace {

QString importedSentence(const AuditCoverage& coverage)
{
    if (!coverage.oldestImport && coverage.resourcesSeen > 0)
        return fillPattern(QCoreApplication::translate(
                               "core",
                               "%n CIDR(s) of resources seen in AWS[, the oldest data {time}]; nothing says which "
                               "accounts and Regions that covers.",
                               nullptr, coverage.resourcesSeen),
                           {{QStringLiteral("time"), momentText(coverage.oldestSeen)}});
    if (!coverage.oldestImport)
        return QCoreApplication::translate("core", "Nothing was imported: this is the plan alone.");
    QString text =
        QCoreApplication::translate("core", "Seen: %1, %2; oldest data %3.")
            .arg(QCoreApplication::translate("core", "%1 of %n account(s)", nullptr, coverage.accountsKnown)
                     .arg(coverage.accountsSeen),
                 QCoreApplication::translate("core", "%1 of %n Region(s)", nullptr, coverage.regionsOperating)
                     .arg(coverage.regionsSeen),
                 momentText(coverage.oldestImport));
    if (coverage.incomplete)
        text += u' ' + QCoreApplication::translate("core", "An import was incomplete.");
    return text;
}

} // namespace

QString coverageSentence(const AuditCoverage& coverage)
{
    if (!coverage.vrps)
        return importedSentence(coverage);
    return importedSentence(coverage) + u' '
         + fillPattern(QCoreApplication::translate("core", "Announcements are judged by {count} VRPs[ of {time}]."),
                       {{QStringLiteral("count"), QString::number(*coverage.vrps)},
                        {QStringLiteral("time"), momentText(coverage.vrpsOf)}});
}

QString auditSummary(const AuditReport& report)
{
    // Counted before: lupdate never ends on a scoped name inside the parentheses of a plural's number.
    const int errors = report.count(Severity::Error);
    const int warnings = report.count(Severity::Warning);
    const int notes = report.count(Severity::Info);
    return QCoreApplication::translate("core", "%1, %2, %3; %4 waived. %5 rules checked %6 pools at %7. %8")
        .arg(QCoreApplication::translate("core", "%n error(s)", nullptr, errors),
             QCoreApplication::translate("core", "%n warning(s)", nullptr, warnings),
             QCoreApplication::translate("core", "%n note(s)", nullptr, notes))
        .arg(report.waived())
        .arg(report.rulesRun)
        .arg(report.coverage.pools)
        .arg(momentText(report.time), coverageSentence(report.coverage));
}

} // namespace cadastre

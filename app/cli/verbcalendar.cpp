// SPDX-License-Identifier: GPL-3.0-or-later
// byoip calendar: every dated proof of the plan, earliest first.
#include "app/cli/verbs.h"
#include "app/cli/vrpsource.h"
#include "base/filewriting.h"
#include "insight/expirycalendar.h"
#include "text/expirytext.h"

namespace cadastre::cli {

namespace {

class CalendarVerb final : public Verb {
public:
    explicit CalendarVerb(Console& console) : Verb(console) {}

    void declare(SubCommand app) override
    {
        SubCommand calendar =
            planLeaf(app.existing("byoip"), "calendar",
                     "What expires when: certificates, messages, ROAs, tokens, checks", [this] { return run(); });
        calendar.option("--within", m_within, "Only what expires within so many days, or has").typeName("DAYS");
        calendar.option("--format", m_format).oneOf({"text", "json", "csv", "ics"});
        calendar.option("-o,--output", m_output).typeName("FILE");
        m_vrps.declare(calendar);
    }

private:
    int run()
    {
        const KnownVrps known = m_vrps.load(m_console);
        const auto workspace = m_console.open(m_plan, Workspace::Mode::ReadOnly);
        const Plan& plan = workspace->plan();
        const Instant now = m_console.clock().now();
        QList<Expiry> entries = expiryCalendar(plan, *known.set, now);
        if (m_within)
            entries.removeIf([&](const Expiry& entry) { return entry.daysLeft(now) > *m_within; });
        if (m_format.empty())
            m_format = m_console.options.json ? "json" : "text";
        if (m_format == "json" && m_output.empty())
            m_console.document(document(plan, entries, now));
        else if (m_output.empty())
            m_console.printRaw(bytes(plan, entries, now));
        else
            need(writeWholeFile(text(m_output), bytes(plan, entries, now)));
        const bool isPast = !entries.isEmpty() && entries.first().isPast(now); // the earliest stands first
        return isPast ? FindingsFound : Ok;
    }

    QByteArray bytes(const Plan& plan, const QList<Expiry>& entries, Instant now) const
    {
        if (m_format == "ics")
            return iCalendarOf(entries, plan.settings().name, now);
        if (m_format == "csv")
            return expiriesCsv(plan, entries, now);
        return m_format == "json" ? QJsonDocument(document(plan, entries, now)).toJson() : lines(entries, now);
    }

    static QByteArray lines(const QList<Expiry>& entries, Instant now)
    {
        QByteArray all;
        for (const Expiry& entry : entries)
            all += QStringLiteral("%1\t%2\t%3\t%4\n")
                       .arg(toString(entry.at), daysLeftText(entry, now),
                            entry.cidr.isNull() ? entry.asn.value == 0 ? QStringLiteral("-") : entry.asn.toString()
                                                : entry.cidr.toString(),
                            expiryTitle(entry))
                       .toUtf8();
        return all;
    }

    static QJsonObject document(const Plan& plan, const QList<Expiry>& entries, Instant now)
    {
        QJsonArray rows;
        for (const Expiry& entry : entries) {
            const PoolCidr* row = plan.find(entry.poolCidr);
            rows.append(QJsonObject{
                {QStringLiteral("what"), expiryWord(entry.kind)},
                {QStringLiteral("until"), toString(entry.at)},
                {QStringLiteral("daysLeft"), entry.daysLeft(now)},
                {QStringLiteral("past"), entry.isPast(now)},
                {QStringLiteral("cidr"), entry.cidr.isNull() ? QJsonValue() : QJsonValue(entry.cidr.toString())},
                {QStringLiteral("asn"),
                 entry.asn.value == 0 ? QJsonValue() : QJsonValue(static_cast<qint64>(entry.asn.value))},
                {QStringLiteral("pool"), row ? QJsonValue(plan.path(row->pool)) : QJsonValue()},
                {QStringLiteral("detail"), entry.detail},
                {QStringLiteral("text"), expiryTitle(entry)}});
        }
        return {{QStringLiteral("expiries"), rows}};
    }

    VrpOptions m_vrps;
    std::optional<int> m_within;
    std::string m_format, m_output;
};

} // namespace

void addCalendarVerb(Verbs& verbs, Console& console) { verbs.push_back(std::make_unique<CalendarVerb>(console)); }

} // namespace cadastre::cli

// SPDX-License-Identifier: GPL-3.0-or-later
// roa validate|check|plan: origin validation (RFC 6811), and the ROAs that a plan needs (contract §10.4).
#include "app/cli/filebytes.h"
#include "app/cli/verbs.h"
#include "app/cli/vrpsource.h"
#include "plan/announcement.h"
#include "text/prooftext.h"

#include <algorithm>

namespace cadastre::cli {

namespace {

/// "prefix,asn" a line, with or without a header.
std::vector<Route> routesIn(const std::string& path)
{
    std::vector<Route> routes;
    int number = 0;
    for (const QString& raw : QString::fromUtf8(needFile(path, qint64{256} * 1024 * 1024)).split(u'\n')) {
        ++number;
        const QString line = raw.trimmed();
        if (line.isEmpty() || line.startsWith(u'#') || (number == 1 && line.startsWith(QLatin1String("prefix"))))
            continue;
        const qsizetype comma = line.indexOf(u',');
        const auto prefix = Prefix::parse(QStringView(line).left(comma).trimmed());
        const auto rest = comma < 0 ? QStringView() : QStringView(line).mid(comma + 1);
        const auto asn = Asn::parse(rest.left(rest.indexOf(u',')).trimmed());
        if (!prefix || !asn) {
            Error error = prefix ? asn.error() : prefix.error();
            error.params.insert(QStringLiteral("file"), text(path));
            error.params.insert(QStringLiteral("line"), QString::number(number));
            throw Stop{error};
        }
        routes.push_back({*prefix, *asn});
    }
    return routes;
}

class RoaVerb final : public Verb {
public:
    explicit RoaVerb(Console& console) : Verb(console) {}

    void declare(SubCommand app) override
    {
        SubCommand group = app.group("roa", "Origin validation");
        SubCommand validate = leaf(group, "validate", "Judge routes: prefix,asn in, prefix,asn,state,reason out",
                                   [this] { return runValidate(); });
        m_vrps.declare(validate);
        validate.option("--routes", m_routes).required().typeName("FILE");
        SubCommand check =
            planLeaf(group, "check", "What the plan announces, judged for each origin", [this] { return runCheck(); });
        m_vrps.declare(check);
        SubCommand plan = planLeaf(group, "plan", "The ROAs that the plan needs, and which are missing",
                                   [this] { return runPlan(); });
        m_vrps.declare(plan);
        plan.option("--max-length", m_maxLength,
                    "How far a ROA reaches: as AWS asks, or no further than announced (RFC 9319)")
            .oneOf({"aws", "exact"})
            .byDefault("aws");
    }

private:
    KnownVrps needVrps()
    {
        KnownVrps known = m_vrps.load(m_console);
        if (!known.isGiven())
            throw Stop{makeError(ErrorCode::MissingValue, {}, {{QStringLiteral("field"), QStringLiteral("vrps")}})};
        return known;
    }

    int runValidate()
    {
        const KnownVrps known = needVrps();
        const std::vector<Route> routes = routesIn(m_routes);
        std::vector<OriginValidity> results(routes.size());
        known.set->validity(routes, results, m_console.clock().now());
        QJsonArray rows;
        QByteArray csv;
        for (std::size_t i = 0; i < routes.size(); ++i) {
            const AnnouncementCheck check{routes[i], results[i],
                                          results[i].vrp < 0 ? Vrp{} : known.set->at(results[i].vrp)};
            if (m_console.options.json)
                rows.append(announcementJson(check));
            else
                csv += QStringLiteral("%1,%2,%3,%4\n")
                           .arg(routes[i].prefix.toString(), QString::number(routes[i].origin.value),
                                routeStateWord(results[i].state), routeReasonWord(results[i].reason))
                           .toUtf8();
        }
        if (m_console.options.json)
            m_console.document({{QStringLiteral("data"), known.toJson()}, {QStringLiteral("routes"), rows}});
        else
            m_console.printRaw("prefix,asn,state,reason\n" + csv);
        return Ok;
    }

    RoaPlan roaPlan(const Workspace& workspace, const KnownVrps& known)
    {
        const QList<AnnouncedRange> ranges = announcedRanges(workspace.plan());
        return planRoas(ranges, m_maxLength == "exact" ? MaxLengthChoice::Exact : MaxLengthChoice::AwsMostSpecific,
                        *known.set, m_console.clock().now());
    }

    int runCheck()
    {
        const KnownVrps known = needVrps();
        const auto workspace = m_console.open(m_plan, Workspace::Mode::ReadOnly);
        const RoaPlan roas = roaPlan(*workspace, known);
        QJsonArray rows;
        bool allValid = true;
        for (const AnnouncementCheck& check : roas.checks) {
            allValid = allValid && check.validity.state == RouteState::Valid;
            rows.append(announcementJson(check));
            if (!m_console.options.json)
                m_console.print(routeSentence(check.route, check.validity, check.decidedBy));
        }
        if (m_console.options.json)
            m_console.document({{QStringLiteral("data"), known.toJson()}, {QStringLiteral("routes"), rows}});
        else if (roas.checks.isEmpty())
            m_console.say(QStringLiteral("the plan announces nothing"));
        return allValid ? Ok : FindingsFound;
    }

    int runPlan()
    {
        const KnownVrps known = m_vrps.load(m_console);
        const auto workspace = m_console.open(m_plan, Workspace::Mode::ReadOnly);
        const RoaPlan roas = roaPlan(*workspace, known);
        QJsonArray rows;
        for (const RoaItem& item : roas.roas) {
            const QString state = roas.noData  ? QStringLiteral("unknown")
                                : item.missing ? QStringLiteral("missing")
                                               : QStringLiteral("present");
            QStringList lets;
            for (const Prefix& prefix : item.lets)
                lets.append(prefix.toString());
            rows.append(QJsonObject{{QStringLiteral("prefix"), item.prefix.toString()},
                                    {QStringLiteral("maxLength"), item.maxLength},
                                    {QStringLiteral("asn"), static_cast<qint64>(item.origin.value)},
                                    {QStringLiteral("state"), state},
                                    {QStringLiteral("lets"), QJsonArray::fromStringList(lets)},
                                    {QStringLiteral("expires"),
                                     item.earliestExpiry ? QJsonValue(toString(item.earliestExpiry)) : QJsonValue()}});
            if (!m_console.options.json)
                m_console.print(QStringLiteral("%1\tmaxLength %2\t%3\t%4\tlets %5")
                                    .arg(item.prefix.toString(), QString::number(item.maxLength),
                                         item.origin.toString(), state, lets.join(QStringLiteral(", "))));
        }
        QJsonArray tooLong;
        for (const Prefix& prefix : roas.tooLong) {
            tooLong.append(prefix.toString());
            m_console.say(QStringLiteral("%1 is too long to be announced; no ROA helps").arg(prefix.toString()));
        }
        if (!m_console.options.json)
            explain(roas, known);
        if (m_console.options.json)
            m_console.document({{QStringLiteral("data"), known.isGiven() ? QJsonValue(known.toJson()) : QJsonValue()},
                                {QStringLiteral("maxLength"), text(m_maxLength)},
                                {QStringLiteral("roas"), rows},
                                {QStringLiteral("tooLong"), tooLong}});
        return Ok;
    }

    /// Both ways to choose maxLength, and what hangs on each ROA (contract §10.4).
    void explain(const RoaPlan& roas, const KnownVrps& known)
    {
        if (roas.roas.isEmpty()) {
            m_console.say(QStringLiteral("the plan announces nothing, so it needs no ROA"));
            return;
        }
        m_console.say(m_maxLength == "exact"
                          ? QStringLiteral("maxLength is as long as what is announced (RFC 9319): nobody else can "
                                           "announce an unused part under Amazon's number; AWS asks for /48 (IPv6) or "
                                           "/24 (IPv4), see --max-length aws, and each new prefix needs a ROA first")
                          : QStringLiteral("maxLength is /48 (IPv6) or /24 (IPv4), as AWS asks: one ROA lets every "
                                           "announcement through, and unused parts under Amazon's number too; RFC 9319 "
                                           "advises no more than is announced, see --max-length exact"));
        for (const RoaItem& item : roas.roas) {
            const bool overlapsOther = std::any_of(roas.roas.begin(), roas.roas.end(), [&item](const RoaItem& other) {
                return other.prefix.contains(item.prefix) && !(other.origin == item.origin);
            });
            QStringList lets;
            for (const Prefix& prefix : item.lets)
                lets.append(prefix.toString());
            m_console.say(
                QStringLiteral("if the ROA of %1 for %2 lapses%3, %4 from %2 become %5: AWS may stop advertising")
                    .arg(item.prefix.toString(), item.origin.toString(),
                         item.earliestExpiry ? QStringLiteral(" (%1)").arg(toString(item.earliestExpiry)) : QString(),
                         lets.join(QStringLiteral(", ")),
                         overlapsOther ? QStringLiteral("invalid, for other ROAs still cover them")
                                       : QStringLiteral("notfound")));
        }
        if (!known.isGiven())
            m_console.say(QStringLiteral("which of them exist is unknown: give --vrps FILE or --rtr HOST:PORT"));
    }

    VrpOptions m_vrps;
    std::string m_routes, m_maxLength;
};

} // namespace

void addRoaVerbs(Verbs& verbs, Console& console) { verbs.push_back(std::make_unique<RoaVerb>(console)); }

} // namespace cadastre::cli

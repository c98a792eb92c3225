// SPDX-License-Identifier: GPL-3.0-or-later
// byoip cutover: moving a range that is announced from elsewhere today (contract §10.4).
#include "app/cli/verbs.h"
#include "app/cli/vrpsource.h"
#include "text/cutovertext.h"

namespace cadastre::cli {

namespace {

QJsonArray jsonOf(const QList<Asn>& asns)
{
    QJsonArray numbers;
    for (const Asn asn : asns)
        numbers.append(static_cast<qint64>(asn.value));
    return numbers;
}

QJsonObject jsonOf(const CutOver& plan, const CutOverStep& step)
{
    QJsonArray roas;
    for (const Vrp& roa : step.roas)
        roas.append(QJsonObject{{QStringLiteral("prefix"), roa.prefix.toString()},
                                {QStringLiteral("maxLength"), roa.maxLength},
                                {QStringLiteral("asn"), static_cast<qint64>(roa.asn.value)}});
    QJsonArray origins;
    for (const CutOverOrigin& origin : step.origins)
        origins.append(QJsonObject{{QStringLiteral("asn"), static_cast<qint64>(origin.origin.value)},
                                   {QStringLiteral("present"), origin.isPresent},
                                   {QStringLiteral("announces"), origin.announces},
                                   {QStringLiteral("before"), routeStateWord(origin.before.state)},
                                   {QStringLiteral("state"), routeStateWord(origin.validity.state)},
                                   {QStringLiteral("reason"), routeReasonWord(origin.validity.reason)}});
    return {{QStringLiteral("step"), cutOverWord(step.action)},
            {QStringLiteral("done"), step.isDone},
            {QStringLiteral("text"), cutOverSentence(plan, step)},
            {QStringLiteral("outcome"), cutOverOutcome(step)},
            {QStringLiteral("why"), cutOverWhy(plan, step.action)},
            {QStringLiteral("roas"), roas},
            {QStringLiteral("origins"), origins},
            {QStringLiteral("dropped"), jsonOf(step.dropped())}};
}

QJsonArray jsonOf(const QList<CutOverMoreSpecific>& parts)
{
    QJsonArray array;
    for (const CutOverMoreSpecific& part : parts)
        array.append(QJsonObject{{QStringLiteral("prefix"), part.vrp.prefix.toString()},
                                 {QStringLiteral("maxLength"), part.vrp.maxLength},
                                 {QStringLiteral("asn"), static_cast<qint64>(part.vrp.asn.value)},
                                 {QStringLiteral("afterLapse"), routeStateWord(part.afterLapse)}});
    return array;
}

class CutOverVerb final : public Verb {
public:
    explicit CutOverVerb(Console& console) : Verb(console) {}

    void declare(SubCommand app) override
    {
        SubCommand cutover = planLeaf(app.existing("byoip"), "cutover",
                                      "The steps from a present origin to AWS, and what each makes valid or invalid",
                                      [this] { return run(); });
        cutover.option("CIDR", m_cidr).required();
        cutover.option("--from-asn", m_from, "Who announces it today; as the VRPs say when absent").typeName("N");
        cutover
            .option("--max-length", m_maxLength,
                    "How far Amazon's ROAs reach: as AWS asks, or no further than announced (RFC 9319)")
            .oneOf({"aws", "exact"})
            .byDefault("aws");
        m_vrps.declare(cutover);
    }

private:
    int run()
    {
        const auto cidr = need(Prefix::parse(text(m_cidr)));
        const KnownVrps known = m_vrps.load(m_console);
        const auto workspace = m_console.open(m_plan, Workspace::Mode::ReadOnly);
        const Instant now = m_console.clock().now();
        CutOverQuestion question = needCutOverQuestion(workspace->plan(), cidr, m_from, *known.set, now);
        if (question.present.isEmpty())
            throw Stop{makeError(ErrorCode::MissingValue, {}, {{QStringLiteral("field"), QStringLiteral("from-asn")}})};
        question.choice = m_maxLength == "exact" ? MaxLengthChoice::Exact : MaxLengthChoice::AwsMostSpecific;
        const CutOver plan = planCutOver(question, *known.set, now);
        if (m_console.options.json)
            report(plan, known);
        else
            print(plan);
        return plan.isSafe() ? Ok : FindingsFound;
    }

    void report(const CutOver& plan, const KnownVrps& known)
    {
        QJsonArray steps;
        for (const CutOverStep& step : plan.steps)
            steps.append(jsonOf(plan, step));
        m_console.document({{QStringLiteral("cidr"), plan.question.prefix.toString()},
                            {QStringLiteral("present"), jsonOf(plan.question.present)},
                            {QStringLiteral("amazon"), jsonOf(plan.question.amazon)},
                            {QStringLiteral("data"), known.isGiven() ? QJsonValue(known.toJson()) : QJsonValue()},
                            {QStringLiteral("safe"), plan.isSafe()},
                            {QStringLiteral("steps"), steps},
                            {QStringLiteral("moreSpecifics"), jsonOf(plan.moreSpecifics)},
                            {QStringLiteral("moreSpecificsText"), cutOverMoreSpecifics(plan)},
                            {QStringLiteral("moreSpecificsWhy"), cutOverMoreSpecificsWhy(plan)}});
    }

    void print(const CutOver& plan)
    {
        for (qsizetype i = 0; i < plan.steps.size(); ++i) {
            const CutOverStep& step = plan.steps[i];
            const QString number = i == 0 ? QString() : QString::number(i) + QStringLiteral(". ");
            m_console.print(number + cutOverSentence(plan, step));
            m_console.print(u'\t' + cutOverOutcome(step));
            if (const QString why = cutOverWhy(plan, step.action); !why.isEmpty())
                m_console.print(u'\t' + why);
        }
        if (const QString parts = cutOverMoreSpecifics(plan); !parts.isEmpty()) {
            m_console.print(parts);
            m_console.print(u'\t' + cutOverMoreSpecificsWhy(plan));
        }
    }

    VrpOptions m_vrps;
    std::string m_cidr, m_maxLength;
    std::vector<std::string> m_from;
};

} // namespace

void addCutOverVerb(Verbs& verbs, Console& console) { verbs.push_back(std::make_unique<CutOverVerb>(console)); }

} // namespace cadastre::cli

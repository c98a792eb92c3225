// SPDX-License-Identifier: GPL-3.0-or-later
// byoip dns-token create|list|delete: the tokens that a plan holds (contract §10.5).
#include "app/cli/rowjson.h"
#include "app/cli/verbs.h"
#include "byoip/dnstoken.h"
#include "engine/lookup.h"

namespace cadastre::cli {

namespace {

class TokenVerb final : public Verb {
public:
    explicit TokenVerb(Console& console) : Verb(console) {}

    void declare(SubCommand app) override
    {
        SubCommand group = app.existing("byoip").group("dns-token", "Verification tokens of the plan's IPAM");
        SubCommand create =
            planLeaf(group, "create", "Make one; it holds for 72 hours", [this] { return runCreate(); });
        create.option("--ipam", m_ipam).typeName("ID");
        create.option("--tag", m_tags).typeName("K=V");
        SubCommand list = planLeaf(group, "list", "Name, value and end of each, and the TXT records of a range",
                                   [this] { return runList(); });
        list.option("--cidr", m_cidr, "The range to publish them for");
        SubCommand remove = planLeaf(group, "delete", "Delete one", [this] { return runDelete(); });
        remove.option("TOKEN", m_token, "Its id, or its name of 8 digits").required();
    }

private:
    int runCreate()
    {
        auto workspace = m_console.open(m_plan);
        const DnsToken made = DnsToken::rehearsed(m_console.clock().now());
        CreateVerificationToken create;
        create.ipam = need(findIpam(workspace->plan(), text(m_ipam)));
        create.name = made.name;
        create.value = made.value;
        create.tags = need(parseTags(m_tags));
        return m_console.report(*workspace, workspace->execute(create));
    }

    int runList()
    {
        const auto workspace = m_console.open(m_plan, Workspace::Mode::ReadOnly);
        const Plan& plan = workspace->plan();
        std::optional<Prefix> cidr;
        if (!m_cidr.empty())
            cidr = need(Prefix::parse(text(m_cidr)));
        QJsonArray rows;
        for (const VerificationToken& row : plan.all<VerificationToken>()) {
            const DnsToken token{row.name, row.value, row.notAfter};
            const bool isValid = token.isValid(m_console.clock().now());
            QJsonObject object = tokenJson(plan, row);
            object.insert(QStringLiteral("status"), isValid ? QStringLiteral("valid") : QStringLiteral("expired"));
            if (!m_console.options.json)
                m_console.print(QStringLiteral("%1\t%2\t%3\tuntil %4\t%5")
                                    .arg(plan.textId(row), row.name, row.value, toString(row.notAfter),
                                         isValid ? QStringLiteral("valid") : QStringLiteral("expired")));
            QJsonArray records;
            for (const TxtRecord& record : cidr ? txtRecords(token, *cidr) : QList<TxtRecord>()) {
                records.append(
                    QJsonObject{{QStringLiteral("name"), record.owner}, {QStringLiteral("value"), record.value}});
                if (!m_console.options.json)
                    m_console.print(record.zoneLine());
            }
            if (cidr)
                object.insert(QStringLiteral("records"), records);
            rows.append(object);
        }
        if (m_console.options.json)
            m_console.document({{QStringLiteral("tokens"), rows}});
        return Ok;
    }

    int runDelete()
    {
        auto workspace = m_console.open(m_plan);
        const Plan& plan = workspace->plan();
        for (const VerificationToken& row : plan.all<VerificationToken>())
            if (plan.textId(row) == text(m_token) || row.name == text(m_token))
                return m_console.report(*workspace, workspace->execute(DeleteVerificationToken{row.id}));
        stopMissing(text(m_token), "verification-token");
    }

    std::string m_ipam, m_cidr, m_token;
    std::vector<std::string> m_tags;
};

} // namespace

void addTokenVerbs(Verbs& verbs, Console& console) { verbs.push_back(std::make_unique<TokenVerb>(console)); }

} // namespace cadastre::cli

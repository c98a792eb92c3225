// SPDX-License-Identifier: GPL-3.0-or-later
// tag
#include "app/cli/verbs.h"
#include "engine/lookup.h"

namespace cadastre::cli {

namespace {

class TagVerb final : public Verb {
public:
    explicit TagVerb(Console& console) : Verb(console) {}

    void declare(SubCommand app) override
    {
        SubCommand tag =
            planLeaf(app, "tag", "Set or remove tags of anything; Name is what it is called", [this] { return run(); });
        tag.option("OBJECT", m_object,
                   "Id or name of an IPAM, scope, pool, resource, share or account; id or CIDR of an allocation; id of "
                   "a resource discovery or verification token")
            .required();
        tag.option("--tag", m_tags).typeName("K=V");
        tag.option("--untag,--remove-tag", m_removed).typeName("K");
    }

private:
    int run()
    {
        if (m_tags.empty() && m_removed.empty())
            return m_console.failUsage(QStringLiteral("give --tag or --untag"));
        auto workspace = m_console.open(m_plan);
        const Plan& plan = workspace->plan();
        const EditTags edit{need(findTagged(plan, text(m_object))), need(parseTags(m_tags)), texts(m_removed)};
        // Tags of a resource are its owner's, as with vpc tag.
        if (const auto* resource = std::get_if<ResourceId>(&edit.subject); resource && m_console.options.as.empty()) {
            Caller caller = workspace->caller();
            caller.account = plan.get(*resource).owner;
            workspace->setCaller(caller);
        }
        return m_console.report(*workspace, workspace->execute(edit));
    }

    std::string m_object;
    std::vector<std::string> m_tags, m_removed;
};

} // namespace

void addTagVerb(Verbs& verbs, Console& console) { verbs.push_back(std::make_unique<TagVerb>(console)); }

} // namespace cadastre::cli

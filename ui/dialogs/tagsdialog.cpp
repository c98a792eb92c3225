// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/tagsdialog.h"

#include "text/awscommand.h"
#include "text/visibletext.h"
#include "ui/dialogs/foreseencount.h"
#include "ui/session/foresight.h"
#include "ui/session/session.h"
#include "ui/views/common/commandblock.h"
#include "ui/views/common/labels.h"
#include "ui/wizards/common/poolwords.h"
#include "ui/wizards/common/tagtable.h"

#include <type_traits>

namespace cadastre {

namespace {

/// None: what had them is gone.
std::optional<Tags> tagsOf(const Plan& plan, const TagSubject& subject)
{
    return std::visit(
        [&plan](auto id) -> std::optional<Tags> {
            if constexpr (requires { plan.find(id)->tags; }) {
                if (const auto* row = plan.find(id)) {
                    const Tags& tags = row->tags;
                    return tags;
                }
            }
            return std::nullopt;
        },
        subject);
}

QString nameOfSubject(const Plan& plan, const TagSubject& subject)
{
    const auto named = [&plan]<class E>(Id<E> id) -> QString {
        const E* row = plan.find(id);
        if (!row)
            return {};
        if constexpr (std::is_same_v<E, Scope>)
            return plan.scopeLabel(id);
        else if constexpr (std::is_same_v<E, Pool>)
            return poolPathLabel(plan, id);
        else if constexpr (std::is_same_v<E, Resource>)
            return nameOf(*row).isEmpty() ? plan.textId(*row) : nameOf(*row);
        else if constexpr (std::is_same_v<E, Account>)
            return accountItem(*row);
        else if constexpr (std::is_same_v<E, Allocation>)
            return row->cidr.toString();
        else
            return plan.textId(*row);
    };
    return std::visit(
        [&](auto id) -> QString {
            if constexpr (requires { named(id); })
                return named(id);
            else
                return {};
        },
        subject);
}

bool isOfAws(const QString& key) { return key.startsWith(QLatin1String("aws:")); }

/// What the pools that a VPC has its blocks from ask for.
QVector<AskedTag> askedOf(const Plan& plan, const TagSubject& subject)
{
    QVector<AskedTag> asked;
    const auto* resource = std::get_if<ResourceId>(&subject);
    if (!resource)
        return asked;
    for (const ResourceCidrId id : plan.cidrsOf(*resource)) {
        const Allocation* allocation = plan.find(plan.get(id).allocation);
        const Pool* pool = allocation ? plan.find(allocation->pool) : nullptr;
        if (!pool)
            continue;
        const QString name = poolLabel(plan, pool->id);
        for (const TagPair& pair : pool->requiredTags) {
            AskedTag* known = nullptr;
            for (AskedTag& tag : asked)
                if (tag.pair == pair)
                    known = &tag;
            if (!known)
                asked.append({pair, name, false});
            else if (known->by != name)
                known->by += QStringLiteral(", ") + name;
        }
    }
    return asked;
}

} // namespace

TagsDialog::TagsDialog(Session& session, const TagsRequest& request, QWidget* parent)
    : CommandDialog(session, tr("Tags"), tr("Save tags"), parent)
    , m_subject(request.subject)
    , m_table(new TagTable(TagTable::Kind::Plain, QStringLiteral("tags"), this))
    , m_effect(new StatusLabel(StatusLevel::Pending, QString(), this))
    , m_block(new CommandBlock(QString(), this))
    , m_foresight(countForeseen(session, m_effect))
{
    setObjectName(QStringLiteral("tagsDialog"));
    m_effect->setObjectName(QStringLiteral("tagsEffect"));
    m_block->setObjectName(QStringLiteral("tagsCommand"));
    const Tags all = tagsOf(session.plan(), m_subject).value_or(Tags());
    m_table->setAsked(askedOf(session.plan(), m_subject));
    for (auto tag = all.cbegin(); tag != all.cend(); ++tag) {
        if (isOfAws(tag.key()))
            continue;
        m_before.insert(tag.key(), tag.value());
        if (!m_table->setValue(tag.key(), tag.value()))
            m_table->addTag(tag.key(), tag.value());
    }
    form()->addSection(visibleText(nameOfSubject(session.plan(), m_subject)));
    form()->addWide(m_table);
    if (m_before.size() < all.size())
        form()->addWide(hintLabel(tr("What AWS itself has set (aws:…) stays as it is."), this));
    form()->addWide(m_effect);
    form()->addWide(m_block);
    form()->addStretch();
    connect(m_table, &TagTable::edited, this, [this] { edited(); });
    connect(&session, &Session::changed, this, [this] { edited(); }); // decided anew on what others left
    connect(&session, &Session::wasReset, this, [this] { edited(); });
    resize(680, 460);
    edited();
}

QString TagsDialog::missing() const
{
    if (!tagsOf(session().plan(), m_subject))
        return tr("What had these tags is gone.");
    return m_table->problem().isEmpty() ? tr("Nothing is changed yet.") : m_table->problem();
}

std::optional<std::vector<Command>> TagsDialog::commands() const
{
    if (!m_table->problem().isEmpty() || !tagsOf(session().plan(), m_subject))
        return std::nullopt;
    EditTags edit{m_subject, {}, {}};
    const Tags wanted = m_table->tags();
    for (auto tag = wanted.cbegin(); tag != wanted.cend(); ++tag)
        if (const auto old = m_before.constFind(tag.key()); old == m_before.constEnd() || *old != *tag)
            edit.set.insert(tag.key(), *tag);
    for (auto tag = m_before.cbegin(); tag != m_before.cend(); ++tag)
        if (!wanted.contains(tag.key()))
            edit.remove.append(tag.key());
    if (edit.set.isEmpty() && edit.remove.isEmpty())
        return std::nullopt;
    return std::vector<Command>{edit};
}

void TagsDialog::decided(const Decision* decision)
{
    const auto wanted = commands();
    m_block->setCommand(decision && wanted ? awsCommands(session().plan(), *wanted) : QString());
    m_block->setVisible(!m_block->command().isEmpty());
    m_effect->setVisible(decision);
    if (decision)
        m_foresight->askNow(decision->changes);
    else
        m_foresight->forget();
}

} // namespace cadastre

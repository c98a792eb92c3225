// SPDX-License-Identifier: GPL-3.0-or-later
#include "awsapi/clienttokens.h"

#include <algorithm>

namespace cadastre::awsapi {

namespace {

constexpr std::size_t mostTokens = 10'000;
constexpr qint64 secondsKept = 24 * 60 * 60;

bool hasLapsed(const ClientToken& token, Instant now) { return token.createdAt.plusSeconds(secondsKept) < now; }

} // namespace

void ClientTokens::learn(const Workspace& workspace)
{
    const auto& entries = workspace.journal().entries();
    const auto seen = static_cast<std::ptrdiff_t>(std::min(m_entries, entries.size()));
    const bool isBack =
        std::any_of(entries.begin() + seen, entries.end(), [](const JournalEntry& entry) { return entry.undoes != 0; });
    m_entries = entries.size();
    if (isBack) { // a redo brings rows back under handles that were looked at while they were gone
        m_ids.clear();
        m_next = 1;
    }
    const Plan& plan = workspace.plan();
    const std::uint32_t next = plan.all<ClientToken>().nextId().value;
    for (; m_next < next; ++m_next)
        if (const ClientToken* row = plan.find(ClientTokenId{m_next}))
            m_ids.insert(row->key, row->id);
}

const ClientToken* ClientTokens::find(const Workspace& workspace, const QString& key, Instant now)
{
    learn(workspace);
    const Plan& plan = workspace.plan();
    for (auto id = m_ids.constFind(key); id != m_ids.constEnd() && id.key() == key; ++id)
        if (const ClientToken* row = plan.find(*id); row && row->key == key && !hasLapsed(*row, now))
            return row;
    return nullptr;
}

const ClientToken* ClientTokens::answered(Workspace& workspace, const ClientToken& asked)
{
    if (asked.key.isEmpty())
        return nullptr;
    const ClientToken* known = find(workspace, asked.key, asked.createdAt);
    if (known && workspace.catchUp().value_or(false)) // another process may have taken its step back
        known = find(workspace, asked.key, asked.createdAt);
    return known;
}

ChangeSet ClientTokens::recording(const Plan& plan, ClientToken token)
{
    if (token.key.isEmpty())
        return {};
    const auto& rows = plan.all<ClientToken>();
    ChangeSet changes;
    std::size_t left = rows.size() + 1;
    for (const ClientToken& row : rows) { // the oldest first
        if (left <= mostTokens && !hasLapsed(row, token.createdAt))
            break;
        changes.remove(row);
        --left;
    }
    token.id = rows.nextId();
    changes.insert(std::move(token));
    return changes;
}

} // namespace cadastre::awsapi

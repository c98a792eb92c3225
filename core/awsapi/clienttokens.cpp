// SPDX-License-Identifier: GPL-3.0-or-later
#include "awsapi/clienttokens.h"

namespace cadastre::awsapi {

namespace {
constexpr std::size_t mostTokens = 10'000;
} // namespace

const ClientTokens::Memory* ClientTokens::find(const QString& key, const Journal& journal)
{
    const auto known = m_memories.find(key);
    if (known == m_memories.end())
        return nullptr;
    if (!journal.isUndone(known->seq))
        return &*known;
    m_memories.erase(known);
    return nullptr;
}

void ClientTokens::remember(const QString& key, Memory memory)
{
    if (!m_memories.contains(key))
        m_order.push_back(key);
    m_memories.insert(key, std::move(memory));
    while (m_order.size() > mostTokens) {
        m_memories.remove(m_order.front());
        m_order.pop_front();
    }
}

} // namespace cadastre::awsapi

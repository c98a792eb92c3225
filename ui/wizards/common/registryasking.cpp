// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/common/registryasking.h"

#include "text/registrytext.h"
#include "text/sentence.h"
#include "ui/session/session.h"
#include "ui/wizards/common/prooffiles.h"

namespace cadastre {

RegistryAsking::RegistryAsking(const Session& session, QObject* parent)
    : QObject(parent)
    , m_clock(session.workspace().clock())
    , m_lists(registryLists(m_cache))
    , m_registries(bootstrapOf(m_lists))
    , m_ownServer(session.registryServer())
    , m_client(m_clock, m_registries)
    , m_refresh(m_clock, m_cache)
{
    if (!m_ownServer.isEmpty()) {
        m_client.useServer(m_ownServer);
        m_refresh.useServer(m_ownServer);
    }
    connect(&m_client, &RdapClient::answered, this, [this](const RdapAnswer& answer) {
        (void)m_cache.keepAnswer(answer); // a full disk is no reason to give the answer up
        Q_EMIT answered(answer);
    });
    connect(&m_refresh, &RegistryRefresh::finished, this,
            [this](const std::vector<RegistryRefresh::Outcome>& outcomes) {
                std::vector<Result<RegistryList>> lists;
                for (const RegistryRefresh::Outcome& outcome : outcomes)
                    lists.push_back(outcome.list);
                tellOutcomes(lists);
            });
    connect(&m_client, &RdapClient::failed, this, [this](const RdapSubject&, const Error& error) {
        if (error.code != ErrorCode::Cancelled) // the form asks for something else
            Q_EMIT failed(error);
    });
}

std::optional<QUrl> RegistryAsking::serverFor(const RdapSubject& subject) const
{
    return m_ownServer.isEmpty() ? m_registries.serverFor(subject) : std::optional(m_ownServer);
}

QString RegistryAsking::hintFor(const RdapSubject& subject) const
{
    const bool isAsn = std::holds_alternative<Asn>(subject);
    if (const auto server = serverFor(subject))
        return isAsn ? tr("Sends the AS number, and nothing else, to %1").arg(server->host())
                     : tr("Sends the range, and nothing else, to %1").arg(server->host());
    return isAsn ? tr("No registry is known for this AS number: a saved answer can be opened")
                 : tr("No registry is known for this range: a saved answer can be opened");
}

void RegistryAsking::ask(const RdapSubject& subject) { m_client.lookup(subject); }

std::optional<RdapAnswer> RegistryAsking::keptAbout(const RdapSubject& subject) const
{
    return m_cache.answerAbout(subject);
}

void RegistryAsking::useKept(const RdapSubject& subject)
{
    if (const auto kept = keptAbout(subject))
        Q_EMIT answered(*kept);
}

QString RegistryAsking::toldOf(const RdapAnswer& answer) const
{
    if (answer.received >= now())
        return tr("The registry answered.");
    return tr("In use: %1.").arg(keptAnswerText(answer.received, now()));
}

QString RegistryAsking::listsText() const
{
    QStringList lines{registryListText(m_registries.published(), now())};
    for (const RegistryList& list : m_lists)
        if (list.problem)
            lines << registryListUnusedText(list.name, *list.problem);
    return lines.join(u'\n');
}

void RegistryAsking::refreshLists() { m_refresh.start(); }

void RegistryAsking::openList(const QString& file)
{
    const Result<QByteArray> bytes = proofFileContent(file);
    tellOutcomes({bytes ? takeRegistryList(m_cache, {file, now(), *bytes}) : Unexpected(bytes.error())});
}

void RegistryAsking::tellOutcomes(const std::vector<Result<RegistryList>>& lists)
{
    QStringList told;
    bool isGood = true;
    for (const Result<RegistryList>& list : lists) {
        isGood = isGood && list;
        const QString line = list ? registryListTakenText(list->name, list->entries.published(), bool(list->received))
                                  : sentenceWithAdvice(list.error());
        if (!told.contains(line))
            told << line;
    }
    m_lists = registryLists(m_cache);
    m_registries = bootstrapOf(m_lists);
    m_client.useRegistries(m_registries);
    Q_EMIT listsRefreshed(isGood, told.join(u'\n'));
}

} // namespace cadastre

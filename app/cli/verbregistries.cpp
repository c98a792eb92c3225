// SPDX-License-Identifier: GPL-3.0-or-later
// byoip registries: IANA's lists of which registry answers for what, brought up to date, and what is kept of the network.
#include "app/cli/filebytes.h"
#include "app/cli/proofoptions.h"
#include "app/cli/verbs.h"
#include "online/registryrefresh.h"
#include "text/registrytext.h"
#include "text/sentence.h"

#include <QEventLoop>

namespace cadastre::cli {

namespace {

QJsonValue orNull(const QString& text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); }

class RegistriesVerb final : public Verb {
public:
    explicit RegistriesVerb(Console& console) : Verb(console) {}

    void declare(SubCommand app) override
    {
        SubCommand group = app.existing("byoip");
        SubCommand registries =
            leaf(group, "registries", "IANA's lists of which registry answers for what: their dates",
                 [this] { return runRegistries(); });
        registries.flag("--refresh", m_refresh, "Bring them up to date from IANA; needs --online");
        registries.flag("--online", m_online, "Allow that: IANA is asked, now, for its three lists");
        registries.option("--from", m_files, "Take lists that were saved").typeName("FILE");
        registries.option("--server", m_server, "Another server than IANA's").typeName("URL");
        registries.flag("--forget", m_forget, "Remove the lists and the registries' answers that are kept");
    }

private:
    int runRegistries()
    {
        if (m_refresh && !m_online)
            throw Stop{makeError(ErrorCode::MissingValue, QStringLiteral("--refresh"),
                                 {{QStringLiteral("field"), QStringLiteral("network-consent")}})};
        QJsonObject object;
        if (m_forget) {
            const int files = need(m_cache.forget());
            object.insert(QStringLiteral("forgotten"), files);
            m_console.say(keptFilesGoneText(files));
        }
        for (const std::string& file : m_files)
            taken(text(file), takeRegistryList(m_cache, {text(file), m_console.clock().now(), needFile(file)}));
        if (m_refresh)
            refresh();
        tellLists(object);
        return m_hasFailed ? Failed : Ok;
    }

    void refresh()
    {
        RegistryRefresh refresh(m_console.clock(), m_cache);
        if (!m_server.empty())
            refresh.useServer(QUrl(text(m_server)));
        m_console.say(QStringLiteral("asking %1").arg(refresh.server().toString()));
        QEventLoop loop;
        QObject::connect(&refresh, &RegistryRefresh::finished, &loop,
                         [&](const std::vector<RegistryRefresh::Outcome>& outcomes) {
                             for (const RegistryRefresh::Outcome& outcome : outcomes)
                                 taken(outcome.name, outcome.list);
                             loop.quit();
                         });
        refresh.start();
        loop.exec();
    }

    /// Says, and remembers for the document, what became of a list, or of a file.
    void taken(const QString& what, const Result<RegistryList>& list)
    {
        const bool isNewer = list && list->received;
        const QString told = list ? registryListTakenText(list->name, list->entries.published(), isNewer)
                                  : QString(sentence(list.error()) + u' ' + adviceFor(list.error())).trimmed();
        m_hasFailed = m_hasFailed || !list;
        m_console.say(told);
        const char* outcome = isNewer ? "taken" : list ? "not-newer" : "failed";
        m_taken.append(QJsonObject{{QStringLiteral("list"), list ? list->name : what},
                                   {QStringLiteral("outcome"), QLatin1String(outcome)},
                                   {QStringLiteral("text"), told}});
    }

    void tellLists(QJsonObject object)
    {
        QJsonArray lists;
        for (const RegistryList& list : registryLists(m_cache)) {
            if (list.problem)
                m_console.say(registryListUnusedText(list.name, *list.problem));
            const int days = daysBetween(list.entries.published(), m_console.clock().now());
            const QString published = toString(list.entries.published());
            lists.append(
                QJsonObject{{QStringLiteral("name"), list.name},
                            {QStringLiteral("published"), published},
                            {QStringLiteral("ageDays"), days},
                            {QStringLiteral("blocks"), static_cast<qint64>(list.entries.size())},
                            {QStringLiteral("from"), orNull(list.from)},
                            {QStringLiteral("received"), orNull(list.received ? toString(list.received) : QString())},
                            {QStringLiteral("problem"), orNull(list.problem ? sentence(*list.problem) : QString())}});
            if (!m_console.options.json)
                m_console.print(QStringLiteral("%1\t%2\t%3 days old\t%4")
                                    .arg(list.name, published.left(10), QString::number(days),
                                         list.from.isEmpty()
                                             ? QStringLiteral("shipped")
                                             : list.from + QStringLiteral("\treceived ") + toString(list.received)));
        }
        object.insert(QStringLiteral("lists"), lists);
        object.insert(QStringLiteral("taken"), m_taken);
        object.insert(QStringLiteral("folder"), m_cache.folder());
        if (m_console.options.json)
            m_console.document(object);
    }

    RegistryCache m_cache;
    std::vector<std::string> m_files;
    std::string m_server;
    bool m_refresh = false, m_online = false, m_forget = false;
    bool m_hasFailed = false;
    QJsonArray m_taken;
};

} // namespace

void addRegistryVerbs(Verbs& verbs, Console& console) { verbs.push_back(std::make_unique<RegistriesVerb>(console)); }

} // namespace cadastre::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/historyjson.h"

#include "plan/awsid.h"
#include "plan/fieldjson.h"

#include <QJsonDocument>

#include <array>
#include <map>

namespace cadastre {

namespace {

/// Text ids of every row that the plan holds or once held.
class HistoryIds final : public JsonIds {
public:
    explicit HistoryIds(const Plan& plan) : m_settings(plan.settings())
    {
        forEachKind([&]<class E>() {
            for (const E& row : plan.all<E>())
                learn(row);
        });
    }
    /// What is known already stays: entries come newest first.
    void learn(const ChangeSet& changes)
    {
        forEachKind([&]<class E>() {
            for (const RowChange<E>& change : changes.of<E>())
                learn(change.after ? *change.after : *change.before);
        });
    }
    [[nodiscard]] QString textOf(std::size_t kind, std::uint32_t handle) const override
    {
        return m_texts[kind].value(handle);
    }
    [[nodiscard]] std::uint32_t handleOf(std::size_t, const QString&) const override { return 0; }

private:
    template <class E>
    void learn(const E& row)
    {
        QString& text = m_texts[kindIndex<E>][row.id.value];
        if (text.isEmpty())
            text = textId(m_settings, row);
    }

    const PlanSettings& m_settings;
    std::array<QHash<std::uint32_t, QString>, kindIndex<void>> m_texts; // what is in no list is found behind its end
};

QByteArray compactText(const QJsonObject& object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

/// Takes out what both say alike.
void keepDifferences(QJsonObject& before, QJsonObject& after)
{
    for (const QString& field : before.keys()) {
        const auto there = after.constFind(field);
        if (there == after.constEnd() || *there != before[field])
            continue;
        before.remove(field);
        after.remove(field);
    }
}

template <class E>
QJsonObject changeToJson(const RowChange<E>& change, const JsonIds& ids)
{
    QJsonObject object{{QStringLiteral("kind"), QLatin1String(Describe<E>::table)},
                       {QStringLiteral("id"), ids.textOf(kindIndex<E>, change.id().value)}};
    QJsonObject before = change.before ? fieldsToJson(*change.before, ids) : QJsonObject();
    QJsonObject after = change.after ? fieldsToJson(*change.after, ids) : QJsonObject();
    if (change.before && change.after)
        keepDifferences(before, after);
    if (change.before)
        object.insert(QStringLiteral("before"), before);
    if (change.after)
        object.insert(QStringLiteral("after"), after);
    return object;
}

QByteArray changesToJson(const ChangeSet& changes, const JsonIds& ids)
{
    QByteArray text = "[";
    forEachKind([&]<class E>() {
        for (const RowChange<E>& change : changes.of<E>()) {
            text += text.size() > 1 ? ",\n      " : "\n      ";
            text += compactText(changeToJson(change, ids));
        }
    });
    return text + (text.size() > 1 ? "\n    ]" : "]");
}

/// Without its changes; members at their default are left out, as in rows.
QJsonObject factsToJson(const JournalEntry& entry)
{
    QJsonObject object{{QStringLiteral("seq"), entry.seq},
                       {QStringLiteral("time"), toString(entry.time)},
                       {QStringLiteral("command"), QJsonDocument::fromJson(entry.command).object()},
                       {QStringLiteral("summary"), QJsonDocument::fromJson(entry.summary.toUtf8()).object()},
                       {QStringLiteral("hash"), QString::fromLatin1(entry.hash.toHex())}};
    const auto insert = [&object](const char* name, const QJsonValue& value, bool isDefault) {
        if (!isDefault)
            object.insert(QLatin1String(name), value);
    };
    insert("branch", entry.branch, entry.branch == 0);
    insert("person", entry.person, entry.person.isEmpty());
    insert("account", toJson(entry.account), entry.account == AccountNumber());
    insert("ticket", entry.ticket, entry.ticket.isEmpty());
    insert("reason", entry.reason, entry.reason.isEmpty());
    insert("cause", entry.cause, entry.cause == 0);
    insert("undoes", entry.undoes, entry.undoes == 0);
    return object;
}

/// Members in order, `changes` among them: it alone has lines of its own.
QByteArray entryToJson(const JournalEntry& entry, const QByteArray& changes)
{
    std::map<QString, QByteArray> members{{QStringLiteral("changes"), changes}};
    const QJsonObject facts = factsToJson(entry);
    for (auto fact = facts.begin(); fact != facts.end(); ++fact) {
        // Qt writes documents only, not single values: {"key":value} without its braces.
        const QByteArray member = compactText({{fact.key(), fact.value()}});
        members[fact.key()] = member.mid(member.indexOf(':') + 1).chopped(1);
    }
    QByteArray text = "{";
    for (const auto& [name, value] : members)
        text += (text.size() > 1 ? ",\"" : "\"") + name.toLatin1() + "\":" + value;
    return text + '}';
}

} // namespace

Result<QByteArray> historyToJson(const Plan& plan, const Journal& journal)
{
    HistoryIds ids(plan);
    const auto& entries = journal.entries();
    std::vector<QByteArray> texts; // newest first, for only what came later knows how a removed row was called last
    texts.reserve(entries.size());
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        const auto changes = journal.changes(entry->seq);
        if (!changes)
            return Unexpected(changes.error());
        ids.learn(*changes);
        texts.push_back(entryToJson(*entry, changesToJson(*changes, ids)));
    }
    QByteArray text = "[";
    for (auto entry = texts.rbegin(); entry != texts.rend(); ++entry)
        text += (text.size() > 1 ? ",\n    " : "\n    ") + *entry;
    return text + (texts.empty() ? "]" : "\n  ]");
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/planjson.h"

#include "exchange/historyjson.h"
#include "exchange/jsontext.h"
#include "plan/fieldjson.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace cadastre {

namespace {

template <class T>
inline constexpr bool isId = false;
template <class T>
inline constexpr bool isId<Id<T>> = true;
template <class T>
inline constexpr bool isId<QList<Id<T>>> = true;

constexpr auto kindCount = kindIndex<void>; // what is in no list is found behind its end

/// Every row's text id, worked out once: references are looked up far more often than rows.
class PlanIds final : public JsonIds {
public:
    explicit PlanIds(const Plan& plan)
    {
        forEachKind([&]<class E>() {
            auto& texts = m_texts[kindIndex<E>];
            texts.resize(plan.all<E>().nextId().value);
            for (const E& row : plan.all<E>())
                texts[row.id.value] = plan.textId(row);
        });
    }
    [[nodiscard]] QString textOf(std::size_t kind, std::uint32_t handle) const override
    {
        return handle < m_texts[kind].size() ? m_texts[kind][handle] : QString();
    }
    [[nodiscard]] std::uint32_t handleOf(std::size_t, const QString&) const override { return 0; }

private:
    std::array<std::vector<QString>, kindCount> m_texts;
};

/// Without `awsId`, which is the id itself when there is one.
template <class E>
QJsonObject rowToJson(const E& row, const JsonIds& ids)
{
    QJsonObject object = fieldsToJson(row, ids);
    object.remove(QStringLiteral("awsId"));
    return object;
}

QByteArray compact(const QJsonObject& object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

template <class E>
QByteArray tableToJson(const Plan& plan, const PlanIds& ids)
{
    std::vector<std::pair<QString, const E*>> rows;
    rows.reserve(plan.all<E>().size());
    for (const E& row : plan.all<E>())
        rows.emplace_back(ids.textOf(kindIndex<E>, row.id.value), &row);
    std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    QByteArray text = "[";
    for (const auto& [id, row] : rows) {
        QJsonObject object = rowToJson(*row, ids);
        object.insert(QStringLiteral("id"), id);
        text += text.size() > 1 ? ",\n    " : "\n    ";
        text += compact(object);
    }
    return text + (rows.empty() ? "]" : "\n  ]");
}

Unexpected refused(const JsonText& json, const QString& table, qsizetype index, const QString& field,
                   const char* reason, const QString& subject = {})
{
    const TextPosition place = json.placeOf(table, index, field);
    return refuse(ErrorCode::InvalidRecord, subject,
                  {{QStringLiteral("file"), json.name()},
                   {QStringLiteral("record"), index < 0 ? table : QStringLiteral("%1[%2]").arg(table).arg(index)},
                   {QStringLiteral("field"), field},
                   {QStringLiteral("reason"), QString::fromLatin1(reason)},
                   {QStringLiteral("line"), QString::number(place.line)},
                   {QStringLiteral("column"), QString::number(place.column)}});
}

bool isPlausibleId(const QString& id)
{
    return !id.isEmpty() && id.size() <= 128
        && std::all_of(id.begin(), id.end(), [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7F; });
}

class Reader final : public JsonIds {
public:
    explicit Reader(const JsonText& json) : m_json(json), m_root(json.object()) {}

    [[nodiscard]] QString textOf(std::size_t, std::uint32_t) const override { return {}; }
    [[nodiscard]] std::uint32_t handleOf(std::size_t kind, const QString& text) const override
    {
        const auto found = m_handles.constFind(text);
        return found != m_handles.constEnd() && found->first == kind ? found->second : 0;
    }

    Result<PlanDocument> read()
    {
        if (const auto frame = readFrame(); !frame)
            return Unexpected(frame.error());
        PlanSettings settings;
        if (const char* bad = fieldsFromJson(m_root[QLatin1String("settings")].toObject(), settings, *this))
            return refused(m_json, QStringLiteral("settings"), -1, QString::fromLatin1(bad), "unknown-word");
        if (const auto fields = checkFields<PlanSettings>(m_root[QLatin1String("settings")].toObject(), -1); !fields)
            return Unexpected(fields.error());
        m_salt = settings.idSalt;
        m_loader.put(settings);
        // Handles first, for a row may refer to one further down; then the rows.
        std::optional<Error> problem;
        forEachRowKind([&]<class E>() { return giveHandles<E>(); }, problem);
        if (!problem)
            forEachRowKind([&]<class E>() { return readRows<E>(); }, problem);
        if (problem)
            return Unexpected(*problem);
        if (const auto disjoint = checkPoolCidrs(); !disjoint)
            return Unexpected(disjoint.error());
        auto plan = std::move(m_loader).finish();
        if (!plan) {
            plan.error().params.insert(QStringLiteral("file"), m_json.name());
            return Unexpected(plan.error());
        }
        return PlanDocument{std::move(*plan), m_root[QLatin1String("history")].toArray().size()};
    }

private:
    template <class Fn>
    static void forEachRowKind(Fn&& fn, std::optional<Error>& problem)
    {
        forEachKind([&]<class E>() {
            if constexpr (!std::is_same_v<E, PlanSettings> && !isBookkeeping<E>) {
                if (problem)
                    return;
                if (const Result<void> done = fn.template operator()<E>(); !done)
                    problem = done.error();
            }
        });
    }

    template <class E>
    static QString table()
    {
        return QString::fromLatin1(Describe<E>::table);
    }

    Result<void> readFrame() const
    {
        const auto wrong = [&](const QString& found) {
            return refuse(ErrorCode::WrongFormat, m_json.name(),
                          {{QStringLiteral("file"), m_json.name()},
                           {QStringLiteral("expected"), QStringLiteral("cadastre.plan")},
                           {QStringLiteral("found"), found}});
        };
        if (!m_json.root().isObject())
            return wrong(QStringLiteral("[…]"));
        if (m_root[QLatin1String("format")] != QStringLiteral("cadastre.plan"))
            return wrong(m_root[QLatin1String("format")].toString(m_root.isEmpty() ? QStringLiteral("{}")
                                                                                   : m_root.keys().first()));
        const QJsonValue version = m_root[QLatin1String("version")];
        if (!version.isDouble() || version.toInt() < 1)
            return refused(m_json, QStringLiteral("version"), -1, {}, "not-a-number");
        if (version.toInt() > planJsonVersion)
            return refuse(ErrorCode::PlanNewer, m_json.name(),
                          {{QStringLiteral("file"), m_json.name()},
                           {QStringLiteral("version"), QString::number(version.toInt())},
                           {QStringLiteral("supported"), QString::number(planJsonVersion)}});
        if (!m_root[QLatin1String("settings")].isObject())
            return refused(m_json, QStringLiteral("settings"), -1, {}, "not-an-object");
        for (auto member = m_root.begin(); member != m_root.end(); ++member) {
            const QString key = member.key();
            bool known = key == QLatin1String("format") || key == QLatin1String("version")
                      || key == QLatin1String("settings")
                      || (key == QLatin1String("history") && member.value().isArray());
            forEachKind([&]<class E>() {
                known = known || (!isBookkeeping<E> && key == table<E>() && member.value().isArray());
            });
            if (!known)
                return refused(m_json, key, -1, {}, member.value().isArray() ? "unknown-field" : "not-a-list", key);
        }
        return {};
    }

    template <class E>
    Result<void> checkFields(const QJsonObject& object, qsizetype index) const
    {
        for (auto member = object.begin(); member != object.end(); ++member) {
            bool known = member.key() == QLatin1String("id") && index >= 0;
            forEachField<E>([&](const auto& field) {
                known = known || (member.key() == QLatin1String(field.name) && member.key() != QLatin1String("awsId"));
            });
            if (!known)
                return refused(m_json, table<E>(), index, member.key(), "unknown-field", member.key());
        }
        return {};
    }

    template <class E>
    Result<void> giveHandles()
    {
        const QJsonArray rows = m_root[QLatin1String(Describe<E>::table)].toArray();
        // A hostile id must not make a table of four billion rows.
        const qsizetype largest = rows.size() * 16 + 65536;
        std::vector<std::uint32_t> handles(static_cast<std::size_t>(rows.size()), 0);
        std::uint32_t next = 1;
        for (qsizetype i = 0; i < rows.size(); ++i) {
            if (!rows[i].isObject())
                return refused(m_json, table<E>(), i, {}, "not-an-object");
            const QJsonValue idValue = rows[i][QLatin1String("id")];
            const QString id = idValue.toString();
            if (!idValue.isString() || !isPlausibleId(id))
                return refused(m_json, table<E>(), i, QStringLiteral("id"),
                               idValue.isString() ? "character" : "missing", id);
            if (m_handles.contains(id))
                return refused(m_json, table<E>(), i, QStringLiteral("id"), "duplicate-id", id);
            const auto handle = handleFromDigits(m_salt, static_cast<std::uint32_t>(kindIndex<E>),
                                                 QStringView(id).mid(id.lastIndexOf(u'-') + 1));
            if (handle && *handle <= largest && derivedId<E>(rows[i], *handle) == id)
                handles[static_cast<std::size_t>(i)] = *handle;
            next = std::max(next, handles[static_cast<std::size_t>(i)] + 1);
            m_handles.insert(id, {kindIndex<E>, handles[static_cast<std::size_t>(i)]});
        }
        for (qsizetype i = 0; i < rows.size(); ++i)
            if (handles[static_cast<std::size_t>(i)] == 0)
                m_handles[rows[i][QLatin1String("id")].toString()].second = next++;
        return {};
    }

    /// What the row's id would be were it derived from this handle.
    template <class E>
    [[nodiscard]] QString derivedId(const QJsonValue& row, std::uint32_t handle) const
    {
        PlanSettings settings;
        settings.idSalt = m_salt;
        E plain;
        plain.id = {handle};
        if constexpr (std::is_same_v<E, Resource>)
            if (const QJsonValue kind = row[QLatin1String("kind")]; !kind.isUndefined())
                (void)fromJson(kind, plain.kind);
        return textId(settings, plain);
    }

    template <class E>
    Result<void> readRows()
    {
        const QJsonArray rows = m_root[QLatin1String(Describe<E>::table)].toArray();
        m_loader.reserve<E>(static_cast<std::size_t>(rows.size()));
        for (qsizetype i = 0; i < rows.size(); ++i) {
            const QJsonObject object = rows[i].toObject();
            const QString id = object[QLatin1String("id")].toString();
            if (const auto fields = checkFields<E>(object, i); !fields)
                return fields;
            E row;
            row.id = {handleOf(kindIndex<E>, id)};
            if (const char* bad = fieldsFromJson(object, row, *this)) {
                const QString field = QString::fromLatin1(bad);
                const QJsonValue value = object[field];
                return refused(m_json, table<E>(), i, field, isReference<E>(field) ? "unknown-id" : "unknown-word",
                               value.isString() ? value.toString() : QString());
            }
            if constexpr (requires { row.awsId; })
                if (derivedId<E>(rows[i], row.id.value) != id)
                    row.awsId = id;
            if constexpr (std::is_same_v<E, Account>)
                if (!m_accounts.insert({row.number.number(), 0}).second)
                    return refused(m_json, table<E>(), i, QStringLiteral("number"), "duplicate-id",
                                   row.number.toString());
            if constexpr (std::is_same_v<E, PoolCidr>)
                if (holdsSpace(row.state) && !row.cidr.isNull())
                    m_poolCidrs.push_back({row.pool, row.cidr, i});
            m_loader.put(std::move(row));
        }
        return {};
    }

    template <class E>
    static bool isReference(const QString& name)
    {
        bool reference = false;
        forEachField<E>([&](const auto& field) {
            using Value = std::remove_cvref_t<decltype(std::declval<E>().*field.member)>;
            reference = reference || (name == QLatin1String(field.name) && isId<Value>);
        });
        return reference;
    }
    /// The CIDRs of one pool never overlap (contract §0.3): the loader takes that for granted.
    Result<void> checkPoolCidrs()
    {
        std::sort(m_poolCidrs.begin(), m_poolCidrs.end(), [](const SeenCidr& a, const SeenCidr& b) {
            return a.pool != b.pool ? a.pool < b.pool : a.cidr < b.cidr;
        });
        for (std::size_t i = 1; i < m_poolCidrs.size(); ++i)
            if (m_poolCidrs[i - 1].pool == m_poolCidrs[i].pool && m_poolCidrs[i - 1].cidr.overlaps(m_poolCidrs[i].cidr))
                return refused(m_json, table<PoolCidr>(), m_poolCidrs[i].index, QStringLiteral("cidr"), "overlaps-cidr",
                               m_poolCidrs[i].cidr.toString());
        return {};
    }

    struct SeenCidr {
        PoolId pool;
        Prefix cidr;
        qsizetype index;
    };

    const JsonText& m_json;
    QJsonObject m_root;
    quint64 m_salt = 0;
    QHash<QString, std::pair<std::size_t, std::uint32_t>> m_handles;
    std::map<quint64, int> m_accounts;
    std::vector<SeenCidr> m_poolCidrs;
    PlanLoader m_loader;
};

std::map<QByteArray, QByteArray> membersOf(const Plan& plan)
{
    const PlanIds ids(plan);
    std::map<QByteArray, QByteArray> members;
    members["format"] = "\"cadastre.plan\"";
    members["version"] = QByteArray::number(planJsonVersion);
    members["settings"] = compact(rowToJson(plan.settings(), ids));
    forEachKind([&]<class E>() {
        if constexpr (!std::is_same_v<E, PlanSettings> && !isBookkeeping<E>)
            members[Describe<E>::table] = tableToJson<E>(plan, ids);
    });
    return members;
}

QByteArray documentOf(const std::map<QByteArray, QByteArray>& members)
{
    QByteArray text = "{";
    for (const auto& [name, value] : members)
        text += (text.size() > 1 ? ",\n  \"" : "\n  \"") + name + "\": " + value;
    return text + "\n}\n";
}

} // namespace

QByteArray exportPlanJson(const Plan& plan) { return documentOf(membersOf(plan)); }

Result<QByteArray> exportPlanJson(const Plan& plan, const Journal& journal)
{
    auto history = historyToJson(plan, journal);
    if (!history)
        return history;
    auto members = membersOf(plan);
    members["history"] = std::move(*history);
    return documentOf(members);
}

Result<PlanDocument> readPlanJson(const QByteArray& bytes, const QString& name)
{
    const auto json = JsonText::read(bytes, name);
    if (!json)
        return Unexpected(json.error());
    return Reader(*json).read();
}

Result<Plan> importPlanJson(const QByteArray& bytes, const QString& name)
{
    auto document = readPlanJson(bytes, name);
    if (!document)
        return Unexpected(document.error());
    return std::move(document->plan);
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
// How the fields of plan/fields.h lie in a table. A field is one column of its own name, but a prefix is three:
// `cidr_address` BLOB(16) big-endian (so that byte order is address order), `cidr_length`, `cidr_family` (4, 6).
//
//   numbers, handles (0: none), moments (ms, 0: none), bools   INTEGER
//   words of plan/vocabulary.h, texts, Regions                 TEXT
//   lengths, prefixes                                          NULL when there is none
//   tags, lists, maps                                          TEXT as JSON, NULL when empty
#pragma once

#include "plan/fieldjson.h"
#include "plan/fields.h"
#include "store/statement.h"

#include <array>
#include <string>
#include <vector>

namespace cadastre {

template <class T>
concept StoredAsNumber = std::is_same_v<T, bool> || std::is_same_v<T, int> || std::is_same_v<T, quint32> || std::
    is_same_v<T, qint64> || std::is_same_v<T, quint64> || std::is_same_v<T, Instant> || std::is_same_v<
        T, AccountNumber> || std::is_same_v<T, Family>;
template <class T>
concept StoredAsWord = requires
{
    Words<T>::table;
};
template <class T>
concept StoredAsHandle = requires(T v)
{
    v.value;
};

/// One column: its name and what stands behind it in CREATE TABLE.
struct Column {
    QString name;
    const char* type;
};

template <class T>
void appendColumns(std::vector<Column>& columns, const QString& name, const T&)
{
    if constexpr (std::is_same_v<T, Prefix>) {
        columns.push_back({name + QStringLiteral("_address"), "BLOB"});
        columns.push_back({name + QStringLiteral("_length"), "INTEGER"});
        columns.push_back({name + QStringLiteral("_family"), "INTEGER"});
    } else if constexpr (std::is_same_v<T, PrefixLength>) {
        columns.push_back({name, "INTEGER"});
    } else if constexpr (StoredAsNumber<T> || StoredAsHandle<T>) {
        columns.push_back({name, "INTEGER NOT NULL"});
    } else if constexpr (
        StoredAsWord<T> || std::is_same_v<T, QString> || std::is_same_v<T, ColdText> || std::is_same_v<T, RegionName>) {
        columns.push_back({name, "TEXT NOT NULL"});
    } else {
        columns.push_back({name, "TEXT"});
    }
}

/// The columns of a kind, without "id".
template <class E>
[[nodiscard]] std::vector<Column> columnsOf()
{
    std::vector<Column> columns;
    const E row{};
    forEachField<E>([&](const auto& field) { appendColumns(columns, QLatin1String(field.name), row.*field.member); });
    return columns;
}

/// Binds the values of a row to parameters 1, 2, 3 … Texts that SQLite reads while the statement runs are kept here.
class RowBinder {
public:
    explicit RowBinder(Statement& statement) : m_statement(statement) {}
    template <class E>
    void bindRow(const E& row)
    {
        static_assert(prefixesOf<E>() <= std::tuple_size_v<decltype(m_addresses)>);
        forEachField<E>([&](const auto& field) { bind(row.*field.member); });
    }
    void bindId(std::uint32_t id) { m_statement.bind(++m_at, id); }

private:
    template <class E>
    static consteval std::size_t prefixesOf()
    {
        std::size_t count = 0;
        forEachField<E>([&](const auto& field) {
            if constexpr (std::is_same_v<std::remove_cvref_t<decltype(std::declval<E>().*field.member)>, Prefix>)
                ++count;
        });
        return count;
    }
    template <class T>
    void bind(const T& value)
    {
        if constexpr (StoredAsHandle<T>)
            m_statement.bind(++m_at, value.value);
        else if constexpr (StoredAsWord<T>)
            m_statement.bindText(++m_at, {toWire(value).data(), static_cast<std::size_t>(toWire(value).size())});
        else
            bindValue(value);
    }
    void bindValue(bool v) { m_statement.bind(++m_at, v ? 1 : 0); }
    void bindValue(int v) { m_statement.bind(++m_at, v); }
    void bindValue(quint32 v) { m_statement.bind(++m_at, v); }
    void bindValue(qint64 v) { m_statement.bind(++m_at, v); }
    void bindValue(quint64 v) { m_statement.bind(++m_at, static_cast<qint64>(v)); }
    void bindValue(Instant v) { m_statement.bind(++m_at, v.ms); }
    void bindValue(AccountNumber v) { m_statement.bind(++m_at, static_cast<qint64>(v.number())); }
    void bindValue(Family v) { m_statement.bind(++m_at, v == Family::IPv4 ? 4 : 6); }
    void bindValue(PrefixLength v);
    void bindValue(const Prefix& v);
    void bindValue(const RegionName& v) { m_statement.bindText(++m_at, v.bytes()); }
    void bindValue(const QString& v) { m_statement.bindText(++m_at, v.isEmpty() ? "" : kept(v.toUtf8())); }
    void bindValue(const ColdText& v) { bindValue(v.get()); }
    void bindValue(const RefillPolicy& v) { bindJson(v == RefillPolicy{}, toJson(v)); }
    void bindValue(const Cold<Tags>& v) { bindJson(v.isEmpty(), v.isEmpty() ? QJsonValue() : toJson(v)); }
    template <class List>
    void bindValue(const List& v)
    {
        bindJson(v.isEmpty(), v.isEmpty() ? QJsonValue() : toJson(v));
    }
    template <class E>
    void bindValue(const QList<Id<E>>& v)
    {
        QJsonArray handles;
        for (const Id<E> id : v)
            handles.append(static_cast<qint64>(id.value));
        bindJson(v.isEmpty(), handles);
    }
    void bindJson(bool isEmpty, const QJsonValue& value);
    std::string_view kept(QByteArray bytes);

    Statement& m_statement;
    int m_at = 0;
    // What the statement reads while it runs. (A QByteArray that moves leaves its bytes where they are.)
    std::vector<QByteArray> m_kept;
    std::array<std::array<std::uint8_t, 16>, 2> m_addresses;
    std::size_t m_addressCount = 0;
};

/// Takes the values of a row out of columns `first`, first + 1 … Trusts nothing: answers false for what no field may hold.
class RowReader {
public:
    RowReader(const Statement& statement, int first) : m_statement(statement), m_at(first) {}
    template <class E>
    [[nodiscard]] bool readRow(E& row)
    {
        bool good = true;
        forEachField<E>([&](const auto& field) { good = good && read(row.*field.member); });
        return good;
    }

private:
    template <class T>
    bool read(T& value)
    {
        if constexpr (StoredAsHandle<T>) {
            const std::int64_t number = m_statement.number(m_at++);
            value.value = static_cast<std::uint32_t>(number);
            return number == value.value;
        } else if constexpr (StoredAsWord<T>) {
            const std::string_view text = m_statement.text(m_at++);
            for (const auto& [word, name] : Words<T>::table)
                if (text == name) {
                    value = word;
                    return true;
                }
            return false;
        } else {
            return readValue(value);
        }
    }
    bool readValue(bool& v);
    bool readValue(int& v);
    bool readValue(quint32& v);
    bool readValue(qint64& v);
    bool readValue(quint64& v);
    bool readValue(Instant& v);
    bool readValue(AccountNumber& v);
    bool readValue(Family& v);
    bool readValue(PrefixLength& v);
    bool readValue(Prefix& v);
    bool readValue(RegionName& v);
    bool readValue(QString& v);
    bool readValue(ColdText& v);
    template <class E>
    bool readValue(QList<Id<E>>& v)
    {
        v.clear();
        const QJsonValue json = readJson();
        for (const QJsonValue item : json.toArray()) {
            quint32 handle = 0;
            if (!fromJson(item, handle))
                return false;
            v.append(Id<E>{handle});
        }
        return json.isArray() || json.isNull();
    }
    // In the order in which they were written: fromJson() sorts, which is right for documents but not for a digest.
    bool readValue(TagPairs& v);
    bool readValue(QList<RegionName>& v);
    template <class T>
    bool readValue(T& v)
    {
        const QJsonValue json = readJson();
        if (json.isNull()) {
            v = T{};
            return true;
        }
        return fromJson(json, v);
    }
    /// Null for NULL; undefined for what is no JSON.
    QJsonValue readJson();

    const Statement& m_statement;
    int m_at;
};

} // namespace cadastre

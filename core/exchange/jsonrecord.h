// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/importplan.h"
#include "exchange/jsontext.h"

#include <QJsonArray>

#include <memory>
#include <optional>

namespace cadastre {

/// One record of a JSON document while it is read field by field. The first field that has the wrong type, is out of range
/// or does not parse refuses the record, with its place; absent and null fields are simply not there.
class JsonRecord {
public:
    JsonRecord(std::shared_ptr<const JsonText> text, QString list, qsizetype index, const QJsonValue& value);

    [[nodiscard]] bool isRefused() const { return m_problem->has_value(); }
    [[nodiscard]] const Error& problem() const { return **m_problem; }
    [[nodiscard]] const QJsonObject& object() const { return m_object; }
    [[nodiscard]] bool has(const char* field) const;

    /// "" when absent. Refuses text longer than the largest that AWS stores.
    [[nodiscard]] QString text(const char* field) const;
    [[nodiscard]] QString required(const char* field) const;
    [[nodiscard]] std::optional<int> integer(const char* field, int lowest, int highest) const;
    [[nodiscard]] bool boolean(const char* field, bool fallback) const;
    [[nodiscard]] std::optional<Prefix> prefix(const char* field) const;
    [[nodiscard]] AccountNumber account(const char* field) const;
    [[nodiscard]] RegionName region(const char* field) const;
    /// AWS's list of Key and Value.
    [[nodiscard]] std::optional<Tags> tags(const char* field) const;
    [[nodiscard]] std::optional<TagPairs> pairs(const char* field) const;
    [[nodiscard]] QJsonArray list(const char* field) const;
    /// Refuses words that are not of the enum; keeps `fallback` when absent.
    template <class E>
    [[nodiscard]] E word(const char* field, E fallback) const
    {
        const QString given = text(field);
        if (given.isEmpty() || isRefused())
            return fallback;
        if (const auto value = fromWire<E>(given))
            return *value;
        refuseField(field, "unknown-word", given);
        return fallback;
    }
    /// A member object, or an element of a list: its faults are this record's.
    [[nodiscard]] JsonRecord inside(const QJsonValue& value, const char* field) const;

    void refuseField(const char* field, const char* reason, const QString& subject = {}) const;
    /// Any other refusal, with the record's place added.
    void refuse(Error error, const char* field = "") const;
    /// `error` with file, record, field, line and column.
    [[nodiscard]] Error placed(Error error, const char* field = "") const;
    [[nodiscard]] RowFate fate(RowVerdict verdict, const QString& subject, const QString& cidr = {}) const;

private:
    std::shared_ptr<const JsonText> m_text;
    QString m_list;
    qsizetype m_index;
    QJsonObject m_object;
    QString m_outerField; ///< set for nested ones: where errors point to
    std::shared_ptr<std::optional<Error>> m_problem;
};

} // namespace cadastre

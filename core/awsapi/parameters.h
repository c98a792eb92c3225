// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace cadastre::awsapi {

/// Undoes the percent-encoding of a form, where '+' is a space; nothing when a '%' is not followed by two hex digits or the
/// bytes are not UTF-8.
[[nodiscard]] std::optional<QString> formDecoded(QByteArrayView text);

/// "24", "-1": digits and a minus at most. Nothing for "+24", " 24" and "24 ", which QString::toInt takes, nor for what
/// no int holds.
[[nodiscard]] std::optional<int> decimalNumber(const QString& text);

/// The "3" of "Tag.3.Key", from 1; nothing for "0" and for "03", a second name of the same element.
[[nodiscard]] std::optional<int> listNumber(const QString& text);

/// What an EC2 Query request says: flat names ("TagSpecification.1.Tag.2.Key") and values (contract §2). Lists are
/// flattened and count from 1; holes in the counting are skipped, the order is that of the numbers.
class Parameters {
public:
    /// From "a=1&b=2". Nothing when it is malformed or a name comes twice.
    [[nodiscard]] static std::optional<Parameters> parse(QByteArrayView form);

    void insert(const QString& name, const QString& value) { m_values[name] = value; }
    void remove(const QString& name) { m_values.erase(name); }
    [[nodiscard]] bool isEmpty() const { return m_values.empty(); }
    [[nodiscard]] bool contains(const QString& name) const { return m_values.count(name) > 0; }
    [[nodiscard]] bool contains(const char* name) const { return contains(QString::fromLatin1(name)); }
    [[nodiscard]] QString value(const QString& name) const;
    [[nodiscard]] QString value(const char* name) const { return value(QString::fromLatin1(name)); }
    [[nodiscard]] std::optional<QString> optional(const char* name) const;
    /// "IpamPoolId.1", "IpamPoolId.2" → their values.
    [[nodiscard]] QStringList list(const QString& name) const;
    [[nodiscard]] QStringList list(const char* name) const { return list(QString::fromLatin1(name)); }
    /// "Tag.1.Key", "Tag.1.Value" → one Parameters {Key, Value} an element.
    [[nodiscard]] std::vector<Parameters> structures(const QString& name) const;
    [[nodiscard]] std::vector<Parameters> structures(const char* name) const
    {
        return structures(QString::fromLatin1(name));
    }
    [[nodiscard]] const std::map<QString, QString>& all() const { return m_values; }
    /// "a=1&b=2" again: what parse() reads to the same parameters.
    [[nodiscard]] QByteArray toForm() const;
    /// One text for equal requests, without the names given.
    [[nodiscard]] QByteArray fingerprint(const QStringList& without) const;

private:
    std::map<QString, QString> m_values;
};

} // namespace cadastre::awsapi

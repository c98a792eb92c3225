// SPDX-License-Identifier: GPL-3.0-or-later
// Rows with arbitrary but valid field values, for properties of what moves rows about (packing, storing). They refer to
// nothing in particular.
#pragma once

#include "plan/fields.h"

#include <random>

namespace cadastre::testing {

class RandomRows {
public:
    explicit RandomRows(unsigned seed) : m_random(seed) {}

    template <class E>
    [[nodiscard]] E row(std::uint32_t handle)
    {
        E result;
        result.id.value = handle;
        forEachField<E>([&](const auto& field) { fill(result.*field.member); });
        return result;
    }
    /// One field or more differ.
    template <class E>
    [[nodiscard]] E changed(const E& row)
    {
        E result = row;
        while (result == row)
            forEachField<E>([&](const auto& field) {
                if (below(4) == 0)
                    fill(result.*field.member);
            });
        return result;
    }
    [[nodiscard]] std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(m_random() % limit); }

private:
    void fill(bool& v) { v = below(2) == 1; }
    void fill(int& v) { v = below(3) == 0 ? 0 : static_cast<int>(m_random()); }
    void fill(quint32& v) { v = below(3) == 0 ? 0 : static_cast<quint32>(m_random()); }
    void fill(qint64& v)
    {
        v = below(3) == 0 ? 0 : static_cast<qint64>(m_random() << (m_random() % 33)) * (below(2) ? 1 : -1);
    }
    void fill(quint64& v) { v = (quint64{static_cast<quint32>(m_random())} << 32) | static_cast<quint32>(m_random()); }
    void fill(Instant& v) { v.ms = below(2) == 0 ? 0 : 1'700'000'000'000 + below(1'000'000); }
    void fill(Family& v) { v = below(2) == 0 ? Family::IPv4 : Family::IPv6; }
    void fill(PrefixLength& v)
    {
        v = below(3) == 0 ? PrefixLength() : PrefixLength(static_cast<std::uint8_t>(below(129)));
    }
    void fill(AccountNumber& v) { v = AccountNumber::of(below(3) == 0 ? 0 : 111'111'111'111 + below(1000)); }
    void fill(RegionName& v)
    {
        static const char* const names[] = {"", "us-east-1", "eu-central-1", "us-west-2-lax-1a"};
        v = RegionName::of(names[below(4)]);
    }
    void fill(Prefix& v)
    {
        const Family family = below(2) == 0 ? Family::IPv4 : Family::IPv6;
        const uint128 bits =
            makeUint128((quint64{static_cast<quint32>(m_random())} << 32) | static_cast<quint32>(m_random()),
                        m_random());
        v = below(8) == 0 ? Prefix()
                          : Prefix::containing(IpAddress(family, bits),
                                               static_cast<int>(below(static_cast<unsigned>(bitCount(family)) + 1)));
    }
    void fill(QString& v)
    {
        static const QString texts[] = {QString(),
                                        QStringLiteral("a"),
                                        QStringLiteral("US-EAST-1-POOL"),
                                        QString::fromUtf8("Zürich 東京 🏙 <b>"),
                                        QString(300, u'x'),
                                        QStringLiteral("o'hara;\n\"--")};
        v = texts[below(6)];
    }
    void fill(ColdText& v)
    {
        QString text;
        fill(text);
        v = text;
    }
    void fill(Tags& v)
    {
        v.clear();
        for (std::uint32_t i = below(4); i > 0; --i) {
            QString value;
            fill(value);
            v.insert(QStringLiteral("key%1").arg(below(5)), value);
        }
    }
    void fill(Cold<Tags>& v)
    {
        Tags tags;
        fill(tags);
        v = tags;
    }
    void fill(TagPair& v)
    {
        v.key = QStringLiteral("key%1").arg(below(5));
        fill(v.value);
    }
    void fill(QMap<QString, qint64>& v)
    {
        v.clear();
        for (std::uint32_t i = below(4); i > 0; --i)
            v.insert(QStringLiteral("quota-%1").arg(below(5)), below(1000));
    }
    void fill(RefillPolicy& v)
    {
        v = below(2) == 0 ? RefillPolicy{}
                          : RefillPolicy{static_cast<int>(below(100)), static_cast<int>(1 + below(128))};
    }
    template <class T>
    void fill(QList<T>& v)
    {
        v.clear();
        for (std::uint32_t i = below(4); i > 0; --i) {
            T item{};
            fill(item);
            v.append(item);
        }
    }
    template <class E>
    void fill(Id<E>& v)
    {
        v.value = below(3) == 0 ? 0 : below(1000);
    }
    template <class E>
    requires requires { Words<E>::table; }
    void fill(E& v) { v = Words<E>::table[below(std::size(Words<E>::table))].first; }

    std::mt19937_64 m_random;
};

} // namespace cadastre::testing

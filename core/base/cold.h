// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSharedData>
#include <QString>

namespace cadastre {

/// A value that most rows leave empty, in eight bytes: nothing when it equals T{}, else a shared immutable copy.
/// Keeps names, descriptions and tags out of hot rows while the row stays a plain value.
template <class T>
class Cold {
public:
    Cold() = default;
    Cold(const T& value) { *this = value; } // NOLINT(google-explicit-constructor): reads as the value it holds

    Cold& operator=(const T& value)
    {
        if (value == T{})
            m_data.reset();
        else
            m_data = QExplicitlySharedDataPointer<Data>(new Data(value));
        return *this;
    }
    [[nodiscard]] const T& get() const
    {
        static const T empty{};
        return m_data ? m_data->value : empty;
    }
    operator const T&() const { return get(); } // NOLINT(google-explicit-constructor): as above
    [[nodiscard]] const T* operator->() const { return &get(); }
    [[nodiscard]] bool isEmpty() const { return !m_data; }

    friend bool operator==(const Cold& a, const Cold& b) { return a.m_data == b.m_data || a.get() == b.get(); }

private:
    struct Data : QSharedData {
        explicit Data(const T& v) : value(v) {}
        T value;
    };
    QExplicitlySharedDataPointer<Data> m_data;
};

using ColdText = Cold<QString>;

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"

#include <cstdint>
#include <vector>

namespace cadastre {

/// The rows of one kind, by handle. Handles are dense and never reused, so a row is found by one index; a removed row
/// leaves a hole (id 0). Iteration is in handle order and skips holes.
template <class E>
class Table {
public:
    class Iterator {
    public:
        using value_type = E;
        using reference = const E&;
        using difference_type = std::ptrdiff_t;
        Iterator(const E* at, const E* end) : m_at(at), m_end(end) { skip(); }
        const E& operator*() const { return *m_at; }
        const E* operator->() const { return m_at; }
        Iterator& operator++()
        {
            ++m_at;
            skip();
            return *this;
        }
        friend bool operator==(const Iterator& a, const Iterator& b) { return a.m_at == b.m_at; }

    private:
        void skip()
        {
            while (m_at != m_end && !m_at->id)
                ++m_at;
        }
        const E* m_at;
        const E* m_end;
    };

    /// Null when there is no such row.
    [[nodiscard]] const E* find(Id<E> id) const
    {
        if (id.value == 0 || id.value > m_rows.size() || !m_rows[id.value - 1].id)
            return nullptr;
        return &m_rows[id.value - 1];
    }
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    /// The handle that the next insert should use.
    [[nodiscard]] Id<E> nextId() const { return {static_cast<std::uint32_t>(m_rows.size()) + 1}; }
    [[nodiscard]] Iterator begin() const { return {m_rows.data(), m_rows.data() + m_rows.size()}; }
    [[nodiscard]] Iterator end() const { return {m_rows.data() + m_rows.size(), m_rows.data() + m_rows.size()}; }

    // For apply() and loading only.
    void reserve(std::size_t rows) { m_rows.reserve(rows); }
    void put(E row)
    {
        const std::uint32_t handle = row.id.value;
        if (handle > m_rows.size()) {
            if (handle > m_rows.capacity())
                m_rows.reserve(std::max<std::size_t>(handle, m_rows.capacity() * 2));
            while (m_rows.size() < handle) {
                m_rows.emplace_back();
                m_rows.back().id = {};
            }
        }
        E& slot = m_rows[handle - 1];
        if (!slot.id)
            ++m_size;
        slot = std::move(row);
    }
    void erase(Id<E> id)
    {
        if (!find(id))
            return;
        m_rows[id.value - 1] = E{};
        m_rows[id.value - 1].id = {};
        --m_size;
    }
    /// Makes `next` the next handle again, as far as no row stands behind it.
    void forgetHandles(std::uint32_t next)
    {
        while (m_rows.size() >= next && !m_rows.back().id)
            m_rows.pop_back();
    }
    /// Keeps nextId() where the writer left it although the newest rows are gone.
    void reserveHandles(std::uint32_t upTo)
    {
        while (m_rows.size() < upTo) {
            m_rows.emplace_back();
            m_rows.back().id = {};
        }
    }

private:
    std::vector<E> m_rows;
    std::size_t m_size = 0;
};

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace cadastre {

/// UTF-8 as text, exactly: unlike QString::fromUtf8() it keeps a U+FEFF at the start. Null where it is no UTF-8.
[[nodiscard]] std::optional<QString> exactText(std::string_view utf8);

/// Appends numbers and texts to a buffer that can be used again. Numbers are LEB128: seven bits a byte, low ones first.
class ByteWriter {
public:
    /// Keeps the buffer.
    void clear() { m_size = 0; }
    [[nodiscard]] std::string_view bytes() const { return {m_buffer.data(), m_size}; }
    [[nodiscard]] QByteArray toByteArray() const { return {m_buffer.data(), static_cast<qsizetype>(m_size)}; }

    void byte(std::uint8_t value)
    {
        makeRoom(1);
        m_buffer[m_size++] = static_cast<char>(value);
    }
    void number(std::uint64_t value)
    {
        makeRoom(10);
        char* at = m_buffer.data() + m_size;
        while (value >= 0x80) {
            *at++ = static_cast<char>(value | 0x80);
            value >>= 7;
        }
        *at++ = static_cast<char>(value);
        m_size = static_cast<std::size_t>(at - m_buffer.data());
    }
    /// Zigzag, so that small negative numbers stay short.
    void signedNumber(std::int64_t value)
    {
        number((static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63));
    }
    void raw(std::string_view bytes)
    {
        makeRoom(bytes.size());
        std::copy(bytes.begin(), bytes.end(), m_buffer.data() + m_size);
        m_size += bytes.size();
    }
    void text(std::string_view utf8)
    {
        number(utf8.size());
        raw(utf8);
    }
    void text(const QString& text);

private:
    void makeRoom(std::size_t more)
    {
        if (m_buffer.size() - m_size < more)
            m_buffer.resize(std::max(m_buffer.size() * 2, m_size + more + 64));
    }
    std::vector<char> m_buffer;
    std::size_t m_size = 0;
};

/// Reads what ByteWriter wrote, or anything: past the end, and on a number that no writer makes, it turns bad, answers
/// zeros from then on and never reads outside the buffer.
class ByteReader {
public:
    /// `bytes` must outlive the reader.
    explicit ByteReader(const QByteArray& bytes) : m_at(bytes.constData()), m_end(m_at + bytes.size()) {}

    [[nodiscard]] bool isGood() const { return m_good; }
    [[nodiscard]] bool atEnd() const { return m_at == m_end; }
    [[nodiscard]] std::size_t left() const { return static_cast<std::size_t>(m_end - m_at); }

    std::uint8_t byte();
    std::uint64_t number();
    std::int64_t signedNumber();
    /// A number of things to come; bad when there are not as many bytes left.
    std::size_t count();
    std::string_view raw(std::size_t size);
    /// Bad when it is not UTF-8.
    QString text();

private:
    void fail()
    {
        m_good = false;
        m_at = m_end;
    }
    const char* m_at;
    const char* m_end;
    bool m_good = true;
};

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <string_view>

namespace cadastre {

/// Appends numbers and texts to a buffer that can be used again. Numbers are LEB128: seven bits a byte, low ones first.
class ByteWriter {
public:
    void clear() { m_bytes.resize(0); } // keeps the capacity
    [[nodiscard]] const QByteArray& bytes() const { return m_bytes; }
    [[nodiscard]] QByteArray take() { return std::move(m_bytes); }

    void byte(std::uint8_t value) { m_bytes.append(static_cast<char>(value)); }
    void number(std::uint64_t value)
    {
        while (value >= 0x80) {
            byte(static_cast<std::uint8_t>(value | 0x80));
            value >>= 7;
        }
        byte(static_cast<std::uint8_t>(value));
    }
    /// Zigzag, so that small negative numbers stay short.
    void signedNumber(std::int64_t value)
    {
        number((static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63));
    }
    void raw(const char* data, qsizetype size) { m_bytes.append(data, size); }
    void text(std::string_view utf8)
    {
        number(utf8.size());
        raw(utf8.data(), static_cast<qsizetype>(utf8.size()));
    }
    void text(const QString& text);

private:
    QByteArray m_bytes;
};

/// Reads what ByteWriter wrote, or anything: past the end, and on a number that no writer makes, it turns bad, answers
/// zeros from then on and never reads outside the buffer.
class ByteReader {
public:
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/bytes.h"

#include <QStringDecoder>

#include <algorithm>

namespace cadastre {

std::optional<QString> exactText(std::string_view utf8)
{
    const bool ascii = std::all_of(utf8.begin(), utf8.end(), [](char c) { return static_cast<signed char>(c) >= 0; });
    if (ascii)
        return QString::fromLatin1(utf8.data(), static_cast<qsizetype>(utf8.size()));
    QStringDecoder decode(QStringDecoder::Utf8,
                          QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    QString text = decode(QByteArrayView(utf8.data(), static_cast<qsizetype>(utf8.size())));
    if (decode.hasError())
        return std::nullopt;
    return text;
}

void ByteWriter::text(const QString& text)
{
    const QByteArray utf8 = text.toUtf8();
    this->text(std::string_view(utf8.constData(), static_cast<std::size_t>(utf8.size())));
}

std::uint8_t ByteReader::byte()
{
    if (m_at == m_end) {
        fail();
        return 0;
    }
    return static_cast<std::uint8_t>(*m_at++);
}

std::uint64_t ByteReader::number()
{
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
        const std::uint8_t next = byte();
        const std::uint64_t bits = next & 0x7F;
        if (!m_good || (shift == 63 && bits > 1))
            break;
        value |= bits << shift;
        if (!(next & 0x80)) {
            if (next == 0 && shift != 0) // a longer form of a shorter number: one value, one spelling
                break;
            return value;
        }
    }
    fail();
    return 0;
}

std::int64_t ByteReader::signedNumber()
{
    const std::uint64_t value = number();
    return static_cast<std::int64_t>((value >> 1) ^ (~(value & 1) + 1));
}

std::size_t ByteReader::count()
{
    const std::uint64_t value = number();
    if (value > left()) {
        fail();
        return 0;
    }
    return static_cast<std::size_t>(value);
}

std::string_view ByteReader::raw(std::size_t size)
{
    if (size > left()) {
        fail();
        return {};
    }
    const std::string_view view(m_at, size);
    m_at += size;
    return view;
}

QString ByteReader::text()
{
    auto text = exactText(raw(count()));
    if (!text) {
        fail();
        return {};
    }
    return std::move(*text);
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <openssl/crypto.h>

#include <cstddef>
#include <cstring>
#include <span>
#include <string_view>
#include <utility>

namespace cadastre {

/// Bytes that must not outlive their use: pass phrases and private keys. Moved, never copied; overwritten before the
/// memory is given back (reliability.md §3.7). QString and QByteArray share and reallocate, so they cannot promise that.
/// Lives in OpenSSL's secure heap where the program has set one up (CRYPTO_secure_malloc_init), else in ordinary memory.
class SecureBuffer {
public:
    SecureBuffer() = default;
    explicit SecureBuffer(std::size_t size)
        : m_data(size == 0 ? nullptr : static_cast<char*>(OPENSSL_secure_zalloc(size))), m_size(m_data ? size : 0)
    {}
    /// Copies `text`; wiping the original is the caller's business.
    explicit SecureBuffer(std::string_view text) : SecureBuffer(text.size())
    {
        if (m_data)
            std::memcpy(m_data, text.data(), text.size());
    }
    SecureBuffer(SecureBuffer&& other) noexcept
        : m_data(std::exchange(other.m_data, nullptr)), m_size(std::exchange(other.m_size, 0))
    {}
    SecureBuffer& operator=(SecureBuffer&& other) noexcept
    {
        if (this != &other) {
            wipe();
            m_data = std::exchange(other.m_data, nullptr);
            m_size = std::exchange(other.m_size, 0);
        }
        return *this;
    }
    SecureBuffer(const SecureBuffer&) = delete;
    SecureBuffer& operator=(const SecureBuffer&) = delete;
    ~SecureBuffer() { wipe(); }

    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] char* data() { return m_data; }
    [[nodiscard]] const char* data() const { return m_data; }
    [[nodiscard]] std::string_view view() const { return {m_data, m_size}; }

    /// Shortens to `size` (≤ size()); what is cut off is wiped at once.
    void truncate(std::size_t size)
    {
        if (size == 0) {
            wipe();
        } else if (size < m_size) {
            OPENSSL_cleanse(m_data + size, m_size - size);
            // The allocation keeps its length in OpenSSL's books only where there is a secure heap: wipe() clears what
            // is left, and the tail has just been cleared.
            m_size = size;
        }
    }
    void wipe()
    {
        if (m_data)
            OPENSSL_secure_clear_free(m_data, m_size);
        m_data = nullptr;
        m_size = 0;
    }

private:
    char* m_data = nullptr;
    std::size_t m_size = 0;
};

} // namespace cadastre

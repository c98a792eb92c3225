// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArrayView>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace cadastre {

/// Reads JSON (RFC 8259) front to back without building a document: a VRP file of 75 MB would become ten times that as
/// QJsonDocument. Works on a view; strings without escapes are views into it. Never recurses. After the first error
/// every step answers with "nothing more", and error() tells where it was.
class JsonScanner {
public:
    explicit JsonScanner(QByteArrayView text) : m_begin(text.data()), m_at(m_begin), m_end(m_begin + text.size()) {}

    enum class Type { Object, Array, String, Number, Literal, End, Broken };
    /// What comes next, not consumed.
    [[nodiscard]] Type peek();

    /// while (scanner.nextMember(key)) … each round must consume one value. enter() first.
    void enterObject();
    [[nodiscard]] bool nextMember(std::string_view& key);
    void enterArray();
    [[nodiscard]] bool nextElement();

    /// The string's text, escapes undone; valid until the next call. Broken UTF-8 is passed through.
    [[nodiscard]] std::string_view string();
    /// The digits as written.
    [[nodiscard]] std::string_view number();
    /// Any value, however deep (up to depthLimit).
    void skip();
    /// Only white space is left; complains otherwise.
    void expectEnd();

    [[nodiscard]] bool failed() const { return m_reason != nullptr; }
    /// InvalidJson{line, column, reason}.
    [[nodiscard]] Error error() const;

    static constexpr int depthLimit = 256;

private:
    void skipSpace();
    bool fail(const char* reason);
    bool nextItem(char close);
    void skipWord();
    [[nodiscard]] bool appendEscape();

    const char* m_begin;
    const char* m_at;
    const char* m_end;
    const char* m_reason = nullptr;
    bool m_first = false; ///< just entered: no comma yet
    std::string m_unescaped;
};

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
// JSON from outside, read strictly (RFC 8259): what QJsonDocument lets pass in silence is refused here, with its place.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include <vector>

namespace cadastre {

/// Where something stands in a text: both count from 1, columns in characters.
struct TextPosition {
    qint64 line = 0;
    qint64 column = 0;
    friend bool operator==(const TextPosition&, const TextPosition&) = default;
};

/// The largest file that any importer reads (reliability.md §3).
inline constexpr qint64 largestImport = 256LL * 1024 * 1024;

/// UTF-8 text of a file: byte-order mark taken off, UTF-16 (PowerShell's ">") decoded, checked.
/// Errors: FileTooLarge, EmptyInput (nothing but white space), NotUtf8 {offset}, Utf16Hint.
[[nodiscard]] Result<QByteArray> decodedText(const QByteArray& bytes, const QString& name,
                                             qint64 limit = largestImport);

/// One JSON document and the places of its records: the elements of arrays that are members of the root object.
class JsonText {
public:
    static constexpr int deepest = 100;

    /// `name` is what errors call it (a file name). Refused: two members of one name, half characters (lone surrogates), NUL
    /// and raw control characters in text, numbers that no double or 64-bit integer holds, deep nesting, a second document.
    /// Errors: those of decodedText(); InvalidJson {line, column, reason}, DuplicateKey {key, line, column},
    /// WrongFormat {expected, found} for what is not JSON at all; each with `file`.
    [[nodiscard]] static Result<JsonText> read(const QByteArray& bytes, const QString& name,
                                               qint64 limit = largestImport);

    [[nodiscard]] const QString& name() const { return m_name; }
    [[nodiscard]] const QJsonValue& root() const { return m_root; }
    [[nodiscard]] QJsonObject object() const { return m_root.toObject(); }
    /// The place of member `key`'s element `index` (-1: of the member's value), or of `field` inside it when it is there.
    /// Cheap after the first question.
    [[nodiscard]] TextPosition placeOf(const QString& key, qsizetype index = -1, const QString& field = {}) const;

private:
    struct Member {
        qsizetype offset = 0;
        std::vector<qsizetype> elements;
    };
    [[nodiscard]] TextPosition positionAt(qsizetype offset) const;

    QString m_name;
    QByteArray m_text;
    QJsonValue m_root;
    QHash<QString, Member> m_members;
    static constexpr qsizetype markDistance = 4096;
    mutable std::vector<TextPosition> m_marks{{1, 1}}; ///< positions at every 4096th byte, as far as anybody asked
    friend class JsonTextReader;
};

} // namespace cadastre

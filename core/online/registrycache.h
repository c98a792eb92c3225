// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "base/result.h"
#include "online/rdapclient.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace cadastre {

/// A document of the network as it was kept: when it came, and from where.
struct KeptDocument {
    QString from; ///< an https address, or a file's name
    Instant received;
    QByteArray body;
};

/// What the network said, kept in a folder of the person's cache for window and command line alike: IANA's lists, and
/// the registries' answers, one file a network or AS number. Files have mode 0600 and are written whole or not at all.
class RegistryCache {
public:
    /// All answers together take at most so many bytes; the oldest go first.
    static constexpr qint64 mostBytes = 32LL * 1024 * 1024;

    /// "cadastre/registries" in the cache folder of the person: $XDG_CACHE_HOME, ~/.cache.
    [[nodiscard]] static QString usualFolder();
    explicit RegistryCache(QString folder = usualFolder(), qint64 limit = mostBytes)
        : m_folder(std::move(folder)), m_limit(limit)
    {}
    [[nodiscard]] const QString& folder() const { return m_folder; }

    /// In place of an older answer about the same. Errors: FileNotWritable{reason}.
    [[nodiscard]] Result<void> keepAnswer(const RdapAnswer& answer) const;
    /// The kept answer about the very network or AS number, read again. None: there is none, or its file is damaged.
    [[nodiscard]] std::optional<RdapAnswer> answerAbout(const RdapSubject& subject) const;

    /// A list, by IANA's name for it ("ipv4"). Errors: FileNotWritable{reason}.
    [[nodiscard]] Result<void> keepList(const QString& name, const KeptDocument& list) const;
    /// Errors: FileNotFound; FileNotReadable{reason: damaged, the system's words}.
    [[nodiscard]] Result<KeptDocument> list(const QString& name) const;

    /// Removes all that is kept, and tells how many files that were. Errors: FileNotWritable{reason}.
    [[nodiscard]] Result<int> forget() const;

private:
    [[nodiscard]] QString listFile(const QString& name) const;
    [[nodiscard]] QString answerFile(const RdapSubject& subject) const;
    [[nodiscard]] Result<void> write(const QString& file, const KeptDocument& document) const;
    void dropOldest(const QString& kept) const;

    QString m_folder;
    qint64 m_limit;
};

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/asn.h"
#include "net/prefix.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <variant>

namespace cadastre {

/// A folder of saved registry answers (RDAP, RFC 9083), one a file: a registry to rehearse with. It is read anew at each
/// question, so that a certificate "published" meanwhile counts.
class RegistryFolder {
public:
    explicit RegistryFolder(QString path) : m_path(std::move(path)) {}

    struct Found {
        QByteArray answer;
        QString file; ///< its path
    };
    /// The record about a range (the smallest that covers it) or an AS number. None: no readable file has one.
    [[nodiscard]] std::optional<Found> about(const std::variant<Prefix, Asn>& subject) const;
    [[nodiscard]] const QString& path() const { return m_path; }

    static constexpr int mostFiles = 2000; ///< in the order of their names; what is behind is not looked at

private:
    QString m_path;
};

} // namespace cadastre

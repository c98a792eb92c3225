// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

namespace cadastre {

/// The TXT records of a zone file (RFC 1035 §5.1), or of what `dig` prints: where tokens are looked for offline.
/// Understands $ORIGIN, relative names, lines that go on the owner before, parentheses, comments and several strings a
/// record; every other type and directive is passed over.
class TxtZone {
public:
    TxtZone() = default;
    /// Without an $ORIGIN, names count as complete with or without their last dot. What cannot be read is passed over.
    [[nodiscard]] static TxtZone read(const QByteArray& text);

    /// The texts of a name, which is written without a dot at its end; the case does not count.
    [[nodiscard]] QStringList valuesOf(const QString& owner) const { return m_values.value(owner.toLower()); }
    [[nodiscard]] qsizetype recordCount() const;

private:
    QHash<QString, QStringList> m_values;
};

} // namespace cadastre

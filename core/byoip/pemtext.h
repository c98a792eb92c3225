// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringView>

namespace cadastre {

/// What a registry's free text turned out to hold.
struct PemText {
    QList<QByteArray> certificates;   ///< DER, in order of appearance, each once
    int unreadable = 0;               ///< BEGIN markers with nothing behind them that could be a certificate
    bool privateKeyPublished = false; ///< the alarm: whoever reads the record can sign for this range
};

/// Finds certificates in text that went through people, web forms and registries (contract §10.3): real PEM, one line
/// without newlines, broken anywhere (even inside a marker), "remarks:" before every line, the two characters `\n` in
/// place of a newline, HTML escapes once or twice over, <br>, text before and after, no END line.
/// Linear in the text's length.
[[nodiscard]] PemText findPem(QStringView text);

} // namespace cadastre

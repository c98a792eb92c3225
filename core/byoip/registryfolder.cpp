// SPDX-License-Identifier: GPL-3.0-or-later
#include "byoip/registryfolder.h"

#include "byoip/rdapremark.h"

#include <QDir>
#include <QFile>

namespace cadastre {

std::optional<RegistryFolder::Found> RegistryFolder::about(const std::variant<Prefix, Asn>& subject) const
{
    const auto* prefix = std::get_if<Prefix>(&subject);
    std::optional<Found> best;
    IpAddress first, last; // of the best
    const QDir folder(m_path);
    const QStringList names = folder.entryList(QDir::Files, QDir::Name);
    for (const QString& name : names.mid(0, mostFiles)) {
        QFile file(folder.filePath(name));
        if (file.size() > largestRdapAnswer || !file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = file.readAll();
        if (prefix == nullptr) {
            if (readRdapAutnum(bytes, std::get<Asn>(subject)))
                return Found{bytes, file.fileName()};
            continue;
        }
        const auto record = readRdapNetwork(bytes, *prefix);
        if (!record || (best && (record->first < first || record->last > last)))
            continue;
        best = Found{bytes, file.fileName()};
        first = record->first;
        last = record->last;
    }
    return best;
}

} // namespace cadastre

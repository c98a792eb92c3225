// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/privatekeys.h"

#include "change/edits.h"

namespace cadastre {

namespace {

/// Whatever became of its lines and spaces: forms take them out of signatures.
bool holdsPrivateKey(QString text)
{
    return text.remove(u' ').contains(QLatin1String("PRIVATEKEY---"), Qt::CaseInsensitive);
}

} // namespace

Result<void> refusePrivateKey(const QString& subject, const QString& message, const QString& signature)
{
    if (holdsPrivateKey(message) || holdsPrivateKey(signature))
        return refuseValue(subject, "authorization", {}, "private-key");
    return {};
}

} // namespace cadastre

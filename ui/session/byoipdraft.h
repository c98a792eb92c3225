// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/entities.h"

#include <QByteArray>
#include <QDate>
#include <QString>

#include <optional>

namespace cadastre {

/// How far somebody has come with bringing a range (interface §4.5): kept with the person's profile, not with the plan, so
/// that the checklist can be left and entered again, on another day as well. Never holds a private key or a pass phrase, only
/// where the key's file is.
struct ByoipDraft {
    PoolId pool;                          ///< none: a new top-level pool
    std::optional<Originator> originator; ///< none: the question is not answered
    QString cidr;
    QString presentAsns;       ///< as typed: who announces it today
    VerificationTokenId token; ///< proven by DNS; none: by a signed message
    QDate expires;             ///< of the message
    QString keyFile;
    QString keyText; ///< "RSA 2048", once it was opened
    QByteArray publicKey;
    QByteArray certificate; ///< text that holds it
    QString certificateSource;
    QByteArray rdapAnswer;
    Instant rdapAnsweredAt; ///< none: of a file, or not known
    QString rdapSource;
    QByteArray message;
    QByteArray signature;

    friend bool operator==(const ByoipDraft&, const ByoipDraft&) = default;
};

/// For the profile. What cannot be read is a draft that has not begun.
[[nodiscard]] QByteArray toBytes(const ByoipDraft& draft);
[[nodiscard]] ByoipDraft byoipDraftOf(const QByteArray& bytes);

} // namespace cadastre

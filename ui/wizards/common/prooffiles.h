// SPDX-License-Identifier: GPL-3.0-or-later
// What the forms that make and check proofs of ownership share: pass phrases, files, the words of a failure.
#pragma once

#include "base/result.h"
#include "byoip/securebuffer.h"

#include <QByteArray>
#include <QString>

class QLineEdit;

namespace cadastre {

/// What was typed, as bytes that are wiped. The field keeps it for the next step.
[[nodiscard]] SecureBuffer passphraseIn(const QLineEdit& field);
/// A certificate, a registry's answer. Errors: FileNotFound, FileNotReadable, FileTooLarge.
[[nodiscard]] Result<QByteArray> proofFileContent(const QString& path);
/// The sentence, and what to do about it.
[[nodiscard]] QString sentenceWithAdvice(const Error& error);

} // namespace cadastre

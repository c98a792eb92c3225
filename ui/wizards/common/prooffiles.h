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
/// The certificates of a file, as PEM, and nothing else of it: what stands beside them (often their private key) is not
/// kept. Where none can be read: the file as it is, for the verdict on it. Errors: those of proofFileContent, EmptyInput,
/// InvalidValue{reason private-key} for a key alone.
struct CertificateFile {
    QByteArray text;
    bool heldPrivateKey = false;
};
[[nodiscard]] Result<CertificateFile> certificateFile(const QString& path);
/// The sentence, and what to do about it.
[[nodiscard]] QString sentenceWithAdvice(const Error& error);

} // namespace cadastre

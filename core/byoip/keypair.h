// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "byoip/securebuffer.h"
#include "byoip/undumped.h"

#include <QByteArray>
#include <QString>

#include <memory>

struct evp_pkey_st;

namespace cadastre {

/// The RSA key that signs authorization messages (contract §10.2 step 1). Always fit: every way to get one refuses
/// weak or foreign keys. The private half never leaves this class but into a key file, nor the process but by it: no core is
/// dumped meanwhile.
///
/// Refusals of load and fromPem: NotRsa{type}, WeakKey{bits}, KeyUnreadable{reason} with reason one of
///   not-pem · passphrase-needed · wrong-passphrase · readable-by-others{mode} · rsa-pss-oid · exponent-too-small ·
///   multi-prime · too-large · public-only · not-a-file
class KeyPair {
public:
    /// `bits` 2048, 3072 or 4096 (any multiple of 256 between). Refuses WeakKey below, InvalidValue elsewhere.
    [[nodiscard]] static Result<KeyPair> generate(int bits = 2048);
    /// Reads PKCS#8, encrypted or not, and OpenSSL's older RSA form. FileNotFound, FileNotReadable, and the above.
    /// A file that group or others may read is refused: its key must be taken as known to them.
    [[nodiscard]] static Result<KeyPair> load(const QString& path, const SecureBuffer& passphrase);
    [[nodiscard]] static Result<KeyPair> fromPem(const SecureBuffer& pem, const SecureBuffer& passphrase);

    /// Writes PKCS#8 encrypted with AES-256-CBC, PBKDF2-HMAC-SHA256 and passphraseIterations rounds. The file has mode
    /// 0600 before its first byte, is complete and on disk before it has its name, and never replaces another.
    /// Errors: FileExists, FileNotWritable{reason}, DiskFull, MissingValue (empty pass phrase).
    [[nodiscard]] Result<void> save(const QString& path, const SecureBuffer& passphrase) const;
    /// The same without encryption, for those who asked in so many words.
    [[nodiscard]] Result<void> saveUnencrypted(const QString& path) const;

    /// Copies a key's file as it is, encrypted or not, for those who asked in so many words: mode 0600 from the first
    /// moment, never over another file. Errors: FileNotFound, FileNotReadable, KeyUnreadable{not-a-file |
    /// readable-by-others | too-large}, and those of writeNewFile().
    [[nodiscard]] static Result<void> copyFile(const QString& from, const QString& to);

    [[nodiscard]] int bits() const;
    /// SubjectPublicKeyInfo DER: how keys are compared.
    [[nodiscard]] const QByteArray& publicKeyDer() const { return m_publicKeyDer; }
    /// Whether the PEM it came from was encrypted (true for a generated one: it is nowhere yet).
    [[nodiscard]] bool cameEncrypted() const { return m_cameEncrypted; }

    /// For Certificate and signing only.
    [[nodiscard]] evp_pkey_st* handle() const { return m_key.get(); }

    static constexpr int passphraseIterations = 600'000;

private:
    explicit KeyPair(std::shared_ptr<evp_pkey_st> key, bool cameEncrypted);

    Undumped m_undumped;
    std::shared_ptr<evp_pkey_st> m_key;
    QByteArray m_publicKeyDer;
    bool m_cameEncrypted = true;
};

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "byoip/keypair.h"

#include "byoip/newfile.h"
#include "byoip/opensslhandles.h"
#include "byoip/rsakeycheck.h"

#include <QFile>

#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/rand.h>
#include <openssl/rsa.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace cadastre {

namespace {

constexpr off_t largestKeyFile = 64 * 1024;

Unexpected unreadable(const QString& subject, const char* reason)
{
    return refuse(ErrorCode::KeyUnreadable, subject, {{QStringLiteral("reason"), QLatin1String(reason)}});
}

std::optional<Error> whyUnfit(const EVP_PKEY* key)
{
    const std::optional<KeyDefect> defect = keyDefect(key);
    if (!defect)
        return std::nullopt;
    const KeyFacts facts = keyFacts(key);
    switch (*defect) {
    case KeyDefect::NotRsa: return makeError(ErrorCode::NotRsa, {}, {{QStringLiteral("type"), facts.type}});
    case KeyDefect::TooShort:
        return makeError(ErrorCode::WeakKey, {}, {{QStringLiteral("bits"), QString::number(facts.bits)}});
    case KeyDefect::RsaPssOid: return unreadable({}, "rsa-pss-oid").value();
    case KeyDefect::TooLong: return unreadable({}, "too-large").value();
    case KeyDefect::SmallExponent: return unreadable({}, "exponent-too-small").value();
    case KeyDefect::MultiPrime: return unreadable({}, "multi-prime").value();
    }
    return std::nullopt;
}

struct PassphraseQuestion {
    const SecureBuffer& passphrase;
    bool asked = false;
};

int answerPassphrase(char* buffer, int size, int /*writing*/, void* context)
{
    auto* question = static_cast<PassphraseQuestion*>(context);
    question->asked = true;
    const std::size_t length = question->passphrase.size();
    if (length == 0 || length > static_cast<std::size_t>(size))
        return -1;
    std::memcpy(buffer, question->passphrase.data(), length);
    return static_cast<int>(length);
}

/// The file's bytes, unless somebody else may read them too.
Result<SecureBuffer> readPrivateFile(const QString& path)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (fd < 0) {
        if (errno == ENOENT)
            return refuse(ErrorCode::FileNotFound, path);
        return refuse(ErrorCode::FileNotReadable, path, {{QStringLiteral("reason"), qt_error_string(errno)}});
    }
    struct Closer {
        int fd;
        ~Closer() { ::close(fd); }
    } closer{fd};
    struct stat status = {};
    if (::fstat(fd, &status) != 0 || !S_ISREG(status.st_mode))
        return unreadable(path, "not-a-file");
    if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        return refuse(ErrorCode::KeyUnreadable, path,
                      {{QStringLiteral("reason"), QStringLiteral("readable-by-others")},
                       {QStringLiteral("mode"), QString::number(status.st_mode & 07777U, 8).rightJustified(4, u'0')}});
    if (status.st_size > largestKeyFile)
        return unreadable(path, "too-large");
    SecureBuffer bytes(static_cast<std::size_t>(status.st_size));
    std::size_t filled = 0;
    while (filled < bytes.size()) {
        const ssize_t got = ::read(fd, bytes.data() + filled, bytes.size() - filled);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return refuse(ErrorCode::FileNotReadable, path, {{QStringLiteral("reason"), qt_error_string(errno)}});
        if (got == 0)
            break;
        filled += static_cast<std::size_t>(got);
    }
    bytes.truncate(filled);
    return bytes;
}

Result<SecureBuffer> contentsOf(BIO* bio)
{
    char* data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    if (size <= 0)
        return openssl::cryptoFailed(QStringLiteral("encode-key"));
    return SecureBuffer(std::string_view(data, static_cast<std::size_t>(size)));
}

} // namespace

KeyPair::KeyPair(std::shared_ptr<evp_pkey_st> key, bool cameEncrypted)
    : m_key(std::move(key)), m_publicKeyDer(openssl::subjectPublicKeyInfo(m_key.get())), m_cameEncrypted(cameEncrypted)
{}

Result<void> KeyPair::copyFile(const QString& from, const QString& to)
{
    const Undumped meanwhile;
    const auto bytes = readPrivateFile(from);
    if (!bytes)
        return Unexpected(bytes.error());
    return writeNewFile(to, bytes->view(), FileSecrecy::OwnerOnly);
}

Result<KeyPair> KeyPair::generate(int bits)
{
    const Undumped meanwhile;
    if (bits < minimumKeyBits)
        return refuse(ErrorCode::WeakKey, {}, {{QStringLiteral("bits"), QString::number(bits)}});
    if (bits > 4096 || bits % 256 != 0)
        return refuse(ErrorCode::InvalidValue, QStringLiteral("bits"),
                      {{QStringLiteral("field"), QStringLiteral("bits")},
                       {QStringLiteral("value"), QString::number(bits)},
                       {QStringLiteral("reason"), QStringLiteral("key-size")}});
    openssl::Key key(EVP_RSA_gen(static_cast<unsigned>(bits)));
    if (key == nullptr)
        return openssl::cryptoFailed(QStringLiteral("generate"));
    return KeyPair(std::shared_ptr<EVP_PKEY>(key.release(), EVP_PKEY_free), true);
}

Result<KeyPair> KeyPair::load(const QString& path, const SecureBuffer& passphrase)
{
    const Undumped meanwhile;
    Result<SecureBuffer> pem = readPrivateFile(path);
    if (!pem)
        return Unexpected(pem.error());
    Result<KeyPair> key = fromPem(*pem, passphrase);
    if (!key) {
        Error error = key.error();
        error.subject = path;
        return Unexpected(std::move(error));
    }
    return key;
}

Result<KeyPair> KeyPair::fromPem(const SecureBuffer& pem, const SecureBuffer& passphrase)
{
    const Undumped meanwhile;
    // Whether the text names a private key at all decides between "not a key" and "wrong pass phrase".
    if (pem.isEmpty() || pem.view().find("PRIVATE KEY-----") == std::string_view::npos) {
        const bool other = !pem.isEmpty() && pem.view().find("-----BEGIN PUBLIC KEY-----") != std::string_view::npos;
        return unreadable({}, other ? "public-only" : "not-pem");
    }
    const openssl::Bio bio(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    PassphraseQuestion question{passphrase};
    openssl::Key key(PEM_read_bio_PrivateKey(bio.get(), nullptr, answerPassphrase, &question));
    ERR_clear_error();
    if (key == nullptr) {
        if (!question.asked)
            return unreadable({}, "not-pem");
        return unreadable({}, passphrase.isEmpty() ? "passphrase-needed" : "wrong-passphrase");
    }
    if (std::optional<Error> why = whyUnfit(key.get()))
        return Unexpected(std::move(*why));
    return KeyPair(std::shared_ptr<EVP_PKEY>(key.release(), EVP_PKEY_free), question.asked);
}

Result<void> KeyPair::save(const QString& path, const SecureBuffer& passphrase) const
{
    if (passphrase.isEmpty())
        return refuse(ErrorCode::MissingValue, path, {{QStringLiteral("field"), QStringLiteral("passphrase")}});
    const openssl::Pkcs8 plain(EVP_PKEY2PKCS8(m_key.get()));
    unsigned char salt[16];
    if (plain == nullptr || RAND_bytes(salt, sizeof salt) != 1)
        return openssl::cryptoFailed(QStringLiteral("encode-key"));
    // Spelt out rather than PEM_write_bio_PKCS8PrivateKey, which would take 2,048 rounds.
    X509_ALGOR* scheme =
        PKCS5_pbe2_set_iv(EVP_aes_256_cbc(), passphraseIterations, salt, sizeof salt, nullptr, NID_hmacWithSHA256);
    if (scheme == nullptr)
        return openssl::cryptoFailed(QStringLiteral("encode-key"));
    const openssl::EncryptedPkcs8 sealed(
        PKCS8_set0_pbe(passphrase.data(), static_cast<int>(passphrase.size()), plain.get(), scheme));
    if (sealed == nullptr) {
        X509_ALGOR_free(scheme); // PKCS8_set0_pbe takes it over only when it succeeds
        return openssl::cryptoFailed(QStringLiteral("encrypt-key"));
    }
    const openssl::Bio bio(BIO_new(BIO_s_secmem()));
    if (PEM_write_bio_PKCS8(bio.get(), sealed.get()) != 1)
        return openssl::cryptoFailed(QStringLiteral("encode-key"));
    const Result<SecureBuffer> pem = contentsOf(bio.get());
    if (!pem)
        return Unexpected(pem.error());
    return writeNewFile(path, pem->view(), FileSecrecy::OwnerOnly);
}

Result<void> KeyPair::saveUnencrypted(const QString& path) const
{
    const openssl::Bio bio(BIO_new(BIO_s_secmem()));
    if (PEM_write_bio_PKCS8PrivateKey(bio.get(), m_key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return openssl::cryptoFailed(QStringLiteral("encode-key"));
    const Result<SecureBuffer> pem = contentsOf(bio.get());
    if (!pem)
        return Unexpected(pem.error());
    return writeNewFile(path, pem->view(), FileSecrecy::OwnerOnly);
}

int KeyPair::bits() const { return EVP_PKEY_get_bits(m_key.get()); }

} // namespace cadastre

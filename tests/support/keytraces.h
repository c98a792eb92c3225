// SPDX-License-Identifier: GPL-3.0-or-later
// What a private key looks like wherever it might have been left: its PEM, its DER, the numbers that make it secret.
#pragma once

#include <QByteArray>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QStringList>

#include <algorithm>
#include <map>

namespace cadastre::testing {

class KeyTraces {
public:
    /// Of the key in `file`, which openssl reads with this pass phrase.
    KeyTraces(const QString& file, const QByteArray& passphrase)
    {
        QFile stored(file);
        if (!stored.open(QIODevice::ReadOnly))
            qFatal("no key in %s", qPrintable(file));
        const QByteArray pem = stored.readAll();
        if (pem.contains("ENCRYPTED"))
            addPem("as stored", pem, 0);
        const QStringList in{QStringLiteral("pkey"), QStringLiteral("-in"), file, QStringLiteral("-passin"),
                             QStringLiteral("pass:") + QString::fromUtf8(passphrase)};
        const QByteArray der = openssl(
            in + QStringList{QStringLiteral("-outform"), QStringLiteral("DER"), QStringLiteral("-traditional")});
        add("DER", der);
        const QList<QByteArray> numbers = integersIn(der); // RFC 8017 §A.1.2: 0, n, e, d, p, q, dP, dQ, qInv
        if (numbers.size() != 9)
            qFatal("not an RSA key");
        const qsizetype known = numbers[1].size() + 48; // modulus and what is before it: in every certificate, too
        addPem("PKCS#8", openssl(in), known);
        addPem("PKCS#1", openssl(in + QStringList{QStringLiteral("-traditional")}), known);
        const char* names[] = {"d", "p", "q", "dP", "dQ", "qInv"};
        for (int i = 0; i < 6; ++i) {
            add(names[i], numbers[i + 3]);
            QByteArray backwards = numbers[i + 3]; // as machine words lie
            std::reverse(backwards.begin(), backwards.end());
            add(names[i], backwards);
            addText(names[i], numbers[i + 3].toHex());
            addText(names[i], numbers[i + 3].toHex().toUpper());
            addText(names[i], numbers[i + 3].toBase64());
        }
        if (!passphrase.isEmpty())
            addText("pass phrase", passphrase);
    }

    /// What of it is in these bytes, as they are or with their line ends taken out; empty: nothing.
    [[nodiscard]] QStringList in(const QByteArray& bytes) const
    {
        QByteArray joined = bytes;
        joined.replace('\r', "").replace('\n', "");
        QStringList found;
        for (const auto& [needle, name] : m_needles)
            if ((bytes.contains(needle) || joined.contains(needle)) && !found.contains(name))
                found.append(name);
        return found;
    }
    /// The files below a folder that hold something of it, each with what.
    [[nodiscard]] QStringList below(const QString& folder, int* looked = nullptr) const
    {
        QStringList found;
        QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            if (looked)
                ++*looked;
            if (const QStringList what = in(file.readAll()); !what.isEmpty())
                found.append(QDir(folder).relativeFilePath(file.fileName()) + QStringLiteral(": ")
                             + what.join(QStringLiteral(", ")));
        }
        found.sort();
        return found;
    }

private:
    static QByteArray openssl(const QStringList& words)
    {
        QProcess process;
        process.start(QStringLiteral("openssl"), words);
        if (!process.waitForFinished() || process.exitCode() != 0)
            qFatal("openssl: %s", process.readAllStandardError().constData());
        return process.readAllStandardOutput();
    }
    /// The INTEGERs of one SEQUENCE, without the zero that keeps a number positive.
    static QList<QByteArray> integersIn(const QByteArray& der)
    {
        qsizetype at = 0;
        const auto length = [&] {
            int size = static_cast<quint8>(der[at++]);
            if (size < 0x80)
                return static_cast<qsizetype>(size);
            qsizetype whole = 0;
            for (int i = size & 0x7f; i > 0; --i)
                whole = whole * 256 + static_cast<quint8>(der[at++]);
            return whole;
        };
        ++at;
        length();
        QList<QByteArray> numbers;
        while (at < der.size() && der[at] == 2) {
            ++at;
            const qsizetype size = length();
            QByteArray number = der.mid(at, size);
            if (number.size() > 1 && number[0] == 0)
                number.remove(0, 1);
            numbers.append(number);
            at += size;
        }
        return numbers;
    }
    void add(const char* name, const QByteArray& needle) { m_needles.insert({needle, QString::fromLatin1(name)}); }
    /// Text may also have been kept as UTF-16, in either byte order.
    void addText(const char* name, const QByteArray& text)
    {
        add(name, text);
        QByteArray big, little;
        for (const char c : text) {
            big.append('\0').append(c);
            little.append(c).append('\0');
        }
        add(name, big);
        add(name, little);
    }
    /// Each whole line between the marks, behind so many bytes: a part is as bad as all of it.
    void addPem(const char* name, const QByteArray& pem, qsizetype skippedBytes)
    {
        qsizetype at = 0;
        for (const QByteArray& line : pem.split('\n')) {
            const QByteArray text = line.trimmed();
            if (text.size() != 64)
                continue;
            if (at >= skippedBytes)
                addText(name, text);
            at += 48;
        }
    }

    std::map<QByteArray, QString> m_needles;
};

} // namespace cadastre::testing

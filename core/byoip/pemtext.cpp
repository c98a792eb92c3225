// SPDX-License-Identifier: GPL-3.0-or-later
#include "byoip/pemtext.h"

#include <QRegularExpression>
#include <QString>

namespace cadastre {

namespace {

/// The character that an HTML escape stands for; 0 = not one we undo. Only what may occur in or around base64.
char16_t unescaped(QStringView entity)
{
    if (entity == u"amp")
        return u'&';
    if (entity == u"lt")
        return u'<';
    if (entity == u"gt")
        return u'>';
    if (entity == u"quot")
        return u'"';
    if (entity == u"nbsp" || entity == u"NewLine" || entity == u"Tab")
        return u' ';
    if (entity == u"plus")
        return u'+';
    if (entity == u"sol")
        return u'/';
    if (entity == u"equals")
        return u'=';
    if (entity == u"hyphen" || entity == u"dash")
        return u'-';
    if (!entity.startsWith(u'#'))
        return 0;
    bool read = false;
    const bool hex = entity.size() > 1 && (entity[1] == u'x' || entity[1] == u'X');
    const uint code = hex ? entity.mid(2).toUInt(&read, 16) : entity.mid(1).toUInt(&read, 10);
    return read && code > 0 && code < 0x80 ? static_cast<char16_t>(code) : char16_t{0};
}

QString withoutHtmlEscapes(QStringView text)
{
    constexpr qsizetype longestEntity = 10;
    QString plain;
    plain.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'&') {
            const qsizetype end = text.mid(i, longestEntity).indexOf(u';');
            if (const char16_t c = end > 1 ? unescaped(text.mid(i + 1, end - 1)) : char16_t{0}) {
                plain += QChar(c);
                i += end;
                continue;
            }
        }
        plain += text[i];
    }
    return plain;
}

/// "remarks:   MIID…" → "MIID…": a word and a colon never belong to base64.
QStringView withoutAttributeName(QStringView line)
{
    line = line.trimmed();
    qsizetype i = 0;
    while (i < line.size() && (line[i].isLetterOrNumber() || line[i] == u'-'))
        ++i;
    if (i > 0 && i < 20 && i < line.size() && line[i] == u':')
        return line.mid(i + 1).trimmed();
    while (!line.isEmpty() && (line[0] == u'>' || line[0] == u'|' || line[0] == u'%' || line[0] == u'#'))
        line = line.mid(1).trimmed();
    return line;
}

/// The text with everything taken out that only lays it out. Words run together, but markers and base64 survive any
/// line breaking. The two-character escapes \n and \r go as well: a backslash is never base64.
QString condensed(QStringView text)
{
    QString plain = withoutHtmlEscapes(text);
    if (plain.contains(u'&'))
        plain = withoutHtmlEscapes(plain); // escaped twice: &amp;#43;
    static const QRegularExpression breaks(QStringLiteral(R"(\\r|\\n|<br\s*/?>|</?p>)"),
                                           QRegularExpression::CaseInsensitiveOption);
    plain.replace(breaks, QStringLiteral("\n"));
    QString dense;
    dense.reserve(plain.size());
    for (const QStringView line : QStringView(plain).split(u'\n')) {
        for (const QChar c : withoutAttributeName(line)) {
            if (!c.isSpace() && c != u'"' && c != u'\'' && c.unicode() != 0x200b && c.unicode() != 0xfeff)
                dense += c;
        }
    }
    return dense;
}

bool isBase64(QChar c)
{
    return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'+' || c == u'/';
}

/// The base64 from `from` up to the first other character, decoded.
QByteArray decodedFrom(QStringView dense, qsizetype from)
{
    qsizetype end = from;
    while (end < dense.size() && isBase64(dense[end]))
        ++end;
    QByteArray digits = dense.mid(from, end - from).toLatin1();
    if (digits.size() % 4 == 1)
        digits.chop(1); // the tail of something else
    return QByteArray::fromBase64(digits);
}

/// The DER value at the front: a SEQUENCE says how long it is, so what follows it does not matter. Empty if it is
/// not one, or not all there.
QByteArray firstSequence(const QByteArray& bytes)
{
    const auto at = [&bytes](qsizetype i) { return static_cast<quint8>(bytes[i]); };
    if (bytes.size() < 4 || at(0) != 0x30)
        return {};
    qsizetype length = at(1);
    qsizetype header = 2;
    if (length >= 0x80) {
        const qsizetype octets = length & 0x7f;
        if (octets == 0 || octets > 3 || bytes.size() < 2 + octets)
            return {};
        length = 0;
        for (qsizetype i = 0; i < octets; ++i)
            length = length << 8 | at(2 + i);
        header += octets;
    }
    return header + length <= bytes.size() ? bytes.left(header + length) : QByteArray();
}

} // namespace

PemText findPem(QStringView text)
{
    PemText found;
    const QString dense = condensed(text);
    static const QRegularExpression certificateMark(QStringLiteral("-{3,}BEGIN(?:X509|TRUSTED)?CERTIFICATE-{3,}"),
                                                    QRegularExpression::CaseInsensitiveOption);
    // With the marker, or PKCS#8 for an RSA key without it: version 0, rsaEncryption, OCTET STRING.
    static const QRegularExpression privateKeyMark(
        QStringLiteral("-{3,}BEGIN[A-Z0-9]{0,20}PRIVATEKEY-{3,}|IBADANBgkqhkiG9w0BAQEFAASC"),
        QRegularExpression::CaseInsensitiveOption);
    found.privateKeyPublished = privateKeyMark.match(dense).hasMatch();

    auto marks = certificateMark.globalMatch(dense);
    while (marks.hasNext()) {
        const QByteArray der = firstSequence(decodedFrom(dense, marks.next().capturedEnd()));
        if (der.isEmpty())
            ++found.unreadable;
        else if (!found.certificates.contains(der))
            found.certificates.append(der);
    }
    return found;
}

} // namespace cadastre

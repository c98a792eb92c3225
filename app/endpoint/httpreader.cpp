// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/httpreader.h"

#include <QByteArrayList>

#include <algorithm>

namespace cadastre::endpoint {

namespace {

/// RFC 9110 §5.6.2.
bool isToken(const QByteArray& text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
    });
}

bool hasControl(const QByteArray& text)
{
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && c != '\t') || byte == 0x7F;
    });
}

} // namespace

qsizetype HttpReader::feed(QByteArrayView bytes)
{
    qsizetype taken = 0;
    while (m_state == State::Headers && taken < bytes.size()) {
        // A blank line ends the head; before a request one stray line end is let pass (RFC 9112 §2.2).
        const qsizetype lineEnd = bytes.indexOf('\n', taken);
        const qsizetype upTo = lineEnd < 0 ? bytes.size() : lineEnd + 1;
        if (m_head.size() + (upTo - taken) > m_limits.headerBytes) {
            refuse(431);
            return bytes.size();
        }
        m_head.append(bytes.data() + taken, upTo - taken);
        taken = upTo;
        if (lineEnd < 0)
            return taken;
        if (m_head == "\r\n" || m_head == "\n")
            m_head.clear();
        else if (m_head.endsWith("\r\n\r\n") || m_head.endsWith("\n\n"))
            parseHead();
    }
    if (m_state == State::Body) {
        const qint64 missing = m_bodyLength - m_request.body.size();
        const auto part = static_cast<qsizetype>(std::min<qint64>(missing, bytes.size() - taken));
        m_request.body.append(bytes.data() + taken, part);
        taken += part;
        if (m_request.body.size() == m_bodyLength)
            m_state = State::Done;
    }
    return m_state == State::Refused ? bytes.size() : taken;
}

void HttpReader::parseHead()
{
    QByteArrayList lines = m_head.split('\n');
    for (QByteArray& line : lines)
        if (line.endsWith('\r'))
            line.chop(1);
    const QByteArrayList start = lines.takeFirst().split(' ');
    if (start.size() != 3 || !isToken(start[0]) || !start[1].startsWith('/') || hasControl(start[1]))
        return refuse(400);
    if (start[2] != "HTTP/1.1" && start[2] != "HTTP/1.0")
        return refuse(start[2].startsWith("HTTP/") ? 505 : 400);
    m_keepAlive = start[2] == "HTTP/1.1";
    if (start[0] != "GET" && start[0] != "POST" && start[0] != "DELETE")
        return refuse(405);
    m_request.method = start[0];
    const qsizetype question = start[1].indexOf('?');
    m_request.path = question < 0 ? start[1] : start[1].left(question);
    m_request.query = question < 0 ? QByteArray() : start[1].mid(question + 1);

    bool hasLength = false;
    for (const QByteArray& line : lines) {
        if (line.isEmpty())
            continue;
        const qsizetype colon = line.indexOf(':');
        const QByteArray name = line.left(std::max<qsizetype>(colon, 0));
        QByteArray value = line.mid(colon + 1).trimmed();
        if (colon < 1 || !isToken(name) || hasControl(value)) // a folded line begins with a space: no token
            return refuse(400);
        if (m_request.headers.size() >= m_limits.headerFields)
            return refuse(431);
        const QByteArray key = name.toLower();
        if (key == "transfer-encoding")
            return refuse(501);
        if (key == "content-length") {
            bool isNumber = false;
            const qint64 length = value.toLongLong(&isNumber);
            const bool digitsOnly =
                std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
            if (hasLength || value.isEmpty() || !digitsOnly)
                return refuse(400); // twice is how requests are smuggled
            if (!isNumber || length > m_limits.bodyBytes)
                return refuse(413);
            hasLength = true;
            m_bodyLength = length;
        }
        if (key == "host" && m_request.hasHeader("host"))
            return refuse(400);
        if (key == "connection" && value.toLower() == "close")
            m_keepAlive = false;
        if (key == "expect") {
            if (value.toLower() != "100-continue")
                return refuse(417);
            m_expectsContinue = true;
        }
        m_request.headers.append({key, value});
    }
    if (m_request.method == "POST" && !hasLength)
        return refuse(411);
    m_head.clear();
    m_state = m_bodyLength > 0 ? State::Body : State::Done;
}

} // namespace cadastre::endpoint

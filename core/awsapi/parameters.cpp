// SPDX-License-Identifier: GPL-3.0-or-later
#include "awsapi/parameters.h"

#include <QCryptographicHash>
#include <QStringDecoder>

#include <algorithm>

namespace cadastre::awsapi {

namespace {

int hexValue(char digit)
{
    if (digit >= '0' && digit <= '9')
        return digit - '0';
    if (digit >= 'a' && digit <= 'f')
        return digit - 'a' + 10;
    return digit >= 'A' && digit <= 'F' ? digit - 'A' + 10 : -1;
}

/// "3.Key" → 3, "Key"; a list element itself has no rest. Nothing unless it starts with a number from 1.
struct Numbered {
    int number;
    QString rest;
};
std::optional<Numbered> placeIn(const QString& name)
{
    const qsizetype dot = name.indexOf(u'.');
    const auto number = listNumber(name.left(dot < 0 ? name.size() : dot));
    if (!number)
        return std::nullopt;
    return Numbered{*number, dot < 0 ? QString() : name.mid(dot + 1)};
}

/// Characters that the XML of an answer could not give back (XML 1.0, 2.2).
bool holdsControls(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        return (c < u' ' && c != u'\t' && c != u'\n' && c != u'\r') || c == QChar(0xFFFE) || c == QChar(0xFFFF);
    });
}

} // namespace

std::optional<QString> formDecoded(QByteArrayView text)
{
    // Most of it is plain: names, numbers, ids.
    if (std::none_of(text.begin(), text.end(),
                     [](char c) { return c == '%' || c == '+' || static_cast<signed char>(c) < 0; }))
        return QString::fromLatin1(text);
    QByteArray bytes;
    bytes.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c != '%') {
            bytes.append(c == '+' ? ' ' : c);
            continue;
        }
        if (i + 2 >= text.size())
            return std::nullopt;
        const int high = hexValue(text[i + 1]);
        const int low = hexValue(text[i + 2]);
        if (high < 0 || low < 0)
            return std::nullopt;
        bytes.append(static_cast<char>(high * 16 + low));
        i += 2;
    }
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString decoded = decoder(bytes);
    if (decoder.hasError())
        return std::nullopt;
    return decoded;
}

std::optional<int> decimalNumber(const QString& text)
{
    const QStringView digits = QStringView(text).sliced(text.startsWith(u'-') ? 1 : 0);
    if (!std::all_of(digits.begin(), digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; }))
        return std::nullopt;
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

std::optional<int> listNumber(const QString& text)
{
    const auto number = decimalNumber(text);
    return number && *number > 0 && !text.startsWith(u'0') ? number : std::nullopt;
}

std::optional<Parameters> Parameters::parse(QByteArrayView form)
{
    Parameters parameters;
    qsizetype from = 0;
    while (from < form.size()) {
        qsizetype end = form.indexOf('&', from);
        if (end < 0)
            end = form.size();
        const QByteArrayView pair = form.sliced(from, end - from);
        from = end + 1;
        if (pair.isEmpty())
            continue;
        const qsizetype equals = pair.indexOf('=');
        const auto name = formDecoded(equals < 0 ? pair : pair.first(equals));
        const auto value = formDecoded(equals < 0 ? QByteArrayView() : pair.sliced(equals + 1));
        if (!name || !value || name->isEmpty() || parameters.contains(*name) || holdsControls(*value))
            return std::nullopt;
        parameters.insert(*name, *value);
    }
    return parameters;
}

QString Parameters::value(const QString& name) const
{
    const auto found = m_values.find(name);
    return found == m_values.end() ? QString() : found->second;
}

std::optional<QString> Parameters::optional(const char* name) const
{
    const auto found = m_values.find(QString::fromLatin1(name));
    return found == m_values.end() ? std::nullopt : std::optional(found->second);
}

QStringList Parameters::list(const QString& name) const
{
    std::map<int, QString> numbered;
    const QString prefix = name + u'.';
    for (auto at = m_values.lower_bound(prefix); at != m_values.end() && at->first.startsWith(prefix); ++at)
        if (const auto place = placeIn(at->first.mid(prefix.size())); place && place->rest.isEmpty())
            numbered[place->number] = at->second;
    QStringList values;
    for (const auto& [number, value] : numbered)
        values.append(value);
    return values;
}

std::vector<Parameters> Parameters::structures(const QString& name) const
{
    std::map<int, Parameters> numbered;
    const QString prefix = name + u'.';
    for (auto at = m_values.lower_bound(prefix); at != m_values.end() && at->first.startsWith(prefix); ++at)
        if (const auto place = placeIn(at->first.mid(prefix.size())); place && !place->rest.isEmpty())
            numbered[place->number].insert(place->rest, at->second);
    std::vector<Parameters> elements;
    for (auto& [number, element] : numbered)
        elements.push_back(std::move(element));
    return elements;
}

QByteArray Parameters::toForm() const
{
    QByteArray form;
    for (const auto& [name, value] : m_values) {
        if (!form.isEmpty())
            form += '&';
        form += name.toUtf8().toPercentEncoding() + '=' + value.toUtf8().toPercentEncoding();
    }
    return form;
}

QByteArray Parameters::fingerprint(const QStringList& without) const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const auto& [name, value] : m_values) {
        if (without.contains(name))
            continue;
        hash.addData(QStringLiteral("%1=%2:").arg(name).arg(value.size()).toUtf8());
        hash.addData(value.toUtf8());
    }
    return hash.result();
}

} // namespace cadastre::awsapi

// SPDX-License-Identifier: GPL-3.0-or-later
#include "awsapi/listing.h"

#include "awsapi/fault.h"

#include <algorithm>

namespace cadastre::awsapi {

namespace {

constexpr int filterValueLimit = 200;

/// "ipam-pool-id" → "ipamPoolId".
QString camelCase(const QString& kebab)
{
    QString camel;
    bool upper = false;
    for (const QChar c : kebab) {
        if (c == u'-')
            upper = true;
        else {
            camel += upper ? c.toUpper() : c;
            upper = false;
        }
    }
    return camel;
}

/// The field that a filter's name stands for: "private-dns-name-options-on-launch.hostname-type" is one in a structure.
const Element* fieldOf(const Element& item, const QString& name)
{
    const Element* field = &item;
    for (const QString& part : name.split(u'.'))
        if (field)
            field = field->find(camelCase(part));
    return field;
}

/// What a list can be filtered by without a word of its own: the shape's scalar fields in kebab-case (contract §2.1).
bool isFieldFilter(const ActionSpec& spec, const QString& name)
{
    static const QStringList structures =
        QStringLiteral(
            "association attachment blockPublicAccessStates encryptionControl externalAuthorityConfiguration "
            "failureReason ipPermissions ipPermissionsEgress privateDnsNameOptionsOnLaunch sourceResource tags")
            .split(u' ');
    const QString field = camelCase(name);
    return name == name.toLower() && spec.resultFields.contains(field) && !field.endsWith(QLatin1String("Set"))
        && !structures.contains(field);
}

void appendTagValues(const Row& row, const QString& name, QStringList& values)
{
    for (const char* set : {"tagSet", "resourceTagSet"}) {
        const Element* tags = row.item.find(QString::fromLatin1(set));
        if (!tags)
            continue;
        for (const Element& tag : tags->children) {
            const QString key = tag.find(u"key")->text;
            const QString value = tag.find(u"value")->text;
            if (name == QLatin1String("tag-key"))
                values.append(key);
            else if (name == QLatin1String("tag-value"))
                values.append(value);
            else if (name.mid(4) == key) // "tag:" + key
                values.append(value);
        }
    }
}

bool isTagFilter(const QString& name)
{
    return (name.startsWith(QLatin1String("tag:")) && name.size() > 4) || name == QLatin1String("tag-key")
        || name == QLatin1String("tag-value");
}

QStringList valuesOf(const Row& row, const QString& name)
{
    QStringList values;
    for (const auto& [fact, value] : row.facts)
        if (fact == name)
            values.append(value);
    if (isTagFilter(name))
        appendTagValues(row, name, values);
    else if (const Element* field = fieldOf(row.item, name); field && values.isEmpty()) {
        if (field->children.empty())
            values.append(field->text);
        for (const Element& child : field->children)
            values.append(child.text);
    }
    return values;
}

/// A number that stays a row's own while others come and go and its state changes.
quint32 handleOf(const Row& row)
{
    if (row.handle != 0)
        return row.handle;
    std::size_t ids = 0;
    std::size_t all = 0;
    for (const Element& field : row.item.children) {
        const QLatin1String name(field.name);
        all = qHash(field.text, all);
        if (name.endsWith(QLatin1String("Id")) || name.endsWith(QLatin1String("idr")) || name == QLatin1String("asn"))
            ids = qHash(field.text, ids);
    }
    return static_cast<quint32>(ids != 0 ? ids : all);
}

/// The row to go on with: where it was, and what it is.
struct Place {
    quint32 row = 0;
    quint32 handle = 0;
};

QByteArray tokenFor(Place place, const char* set, Parameters request, const QString& asked)
{
    request.insert(QStringLiteral("set"), QString::fromLatin1(set) + u' ' + asked); // no parameter starts small
    const auto digits = [](quint32 number) { return QByteArray::number(number, 16).rightJustified(8, '0'); };
    const QByteArray seal = request.fingerprint({QStringLiteral("NextToken"), QStringLiteral("MaxResults")});
    return (digits(place.row) + digits(place.handle) + seal.first(12).toHex()).toBase64(QByteArray::Base64UrlEncoding);
}

std::size_t startOf(const std::vector<Row>& rows, const char* set, const Parameters& request, const QString& asked)
{
    const QByteArray token = request.value("NextToken").toUtf8();
    if (token.isEmpty())
        return 0;
    const QByteArray plain = QByteArray::fromBase64(token, QByteArray::Base64UrlEncoding).leftJustified(16, ' ');
    bool isRow = false;
    bool isHandle = false;
    const Place place{plain.first(8).toUInt(&isRow, 16), plain.sliced(8, 8).toUInt(&isHandle, 16)};
    if (!isRow || !isHandle || tokenFor(place, set, request, asked) != token)
        throw Fault{QStringLiteral("InvalidNextToken"),
                    QStringLiteral("The token '%1' is invalid").arg(QString::fromUtf8(token.left(128)))};
    if (place.row < rows.size() && handleOf(rows[place.row]) == place.handle)
        return place.row;
    const auto found =
        std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return handleOf(row) == place.handle; });
    return found != rows.end() ? static_cast<std::size_t>(found - rows.begin())
                               : std::min<std::size_t>(place.row, rows.size());
}

} // namespace

bool matchesWildcard(QStringView pattern, QStringView text)
{
    qsizetype p = 0, t = 0, star = -1, resume = 0;
    while (t < text.size()) {
        const bool escaped = p + 1 < pattern.size() && pattern[p] == u'\\';
        if (p < pattern.size() && !escaped && pattern[p] == u'*') {
            star = p++;
            resume = t;
        } else if (p < pattern.size()
                   && ((escaped && pattern[p + 1] == text[t])
                       || (!escaped && (pattern[p] == u'?' || pattern[p] == text[t])))) {
            p += escaped ? 2 : 1;
            ++t;
        } else if (star >= 0) {
            p = star + 1;
            t = ++resume;
        } else
            return false;
    }
    while (p < pattern.size() && pattern[p] == u'*')
        ++p;
    return p == pattern.size();
}

std::vector<Row> filtered(std::vector<Row> rows, const ActionSpec& spec, const Parameters& request,
                          const char* extraNames)
{
    const QStringList extra = QString::fromLatin1(extraNames).split(u' ', Qt::SkipEmptyParts);
    qsizetype valueCount = 0;
    for (const Parameters& filter : request.structures("Filter")) {
        const QString name = filter.value("Name");
        const QStringList wanted = filter.list("Value");
        if (name.isEmpty())
            throw missingParameter(QStringLiteral("Filter.Name"));
        if (!isTagFilter(name) && !extra.contains(name) && !isFieldFilter(spec, name))
            throw Fault{QStringLiteral("InvalidParameterValue"),
                        QStringLiteral("The filter '%1' is invalid").arg(name)};
        valueCount += wanted.size();
        if (valueCount > filterValueLimit)
            throw Fault{QStringLiteral("FilterLimitExceeded"),
                        QStringLiteral("The maximum number of filter values specified on a single call is 200")};
        rows.erase(std::remove_if(rows.begin(), rows.end(),
                                  [&](const Row& row) {
                                      const QStringList values = valuesOf(row, name);
                                      return std::none_of(values.begin(), values.end(), [&](const QString& value) {
                                          return std::any_of(wanted.begin(), wanted.end(), [&](const QString& pattern) {
                                              return matchesWildcard(pattern, value);
                                          });
                                      });
                                  }),
                   rows.end());
    }
    return rows;
}

PageBounds pageOf(const std::vector<Row>& rows, const char* set, const Parameters& request, int defaultSize,
                  const QString& asked)
{
    const int size = request.contains("MaxResults") ? request.value("MaxResults").toInt() : defaultSize;
    if (size < 1)
        throw invalidValue(QStringLiteral("MaxResults"), request.value("MaxResults"));
    const std::size_t from = startOf(rows, set, request, asked);
    return {from, std::min(from + static_cast<std::size_t>(size), rows.size())};
}

std::vector<Element> paged(std::vector<Row> rows, const char* set, const Parameters& request, int defaultSize,
                           const QString& asked)
{
    const PageBounds page = pageOf(rows, set, request, defaultSize, asked);
    std::vector<Element> answer;
    Element list(set);
    list.children.reserve(page.end - page.from);
    for (std::size_t i = page.from; i < page.end; ++i)
        list.children.push_back(std::move(rows[i].item));
    answer.push_back(std::move(list));
    if (page.end < rows.size()) {
        const Place next{static_cast<quint32>(page.end), handleOf(rows[page.end])};
        answer.emplace_back("nextToken", QString::fromLatin1(tokenFor(next, set, request, asked)));
    }
    return answer;
}

} // namespace cadastre::awsapi

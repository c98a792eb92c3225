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
    return name.startsWith(QLatin1String("tag:")) || name == QLatin1String("tag-key")
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

QByteArray tokenFor(std::size_t offset, const char* set, Parameters request)
{
    request.insert(QStringLiteral("set"), QString::fromLatin1(set)); // no parameter starts with a small letter
    const QByteArray place = QByteArray::number(static_cast<qulonglong>(offset), 16).rightJustified(8, '0');
    const QByteArray seal = request.fingerprint({QStringLiteral("NextToken"), QStringLiteral("MaxResults")});
    return (place + seal.first(12).toHex()).toBase64(QByteArray::Base64UrlEncoding);
}

std::size_t offsetOf(const Parameters& request, const char* set)
{
    const QByteArray token = request.value("NextToken").toUtf8();
    if (token.isEmpty())
        return 0;
    const QByteArray plain = QByteArray::fromBase64(token, QByteArray::Base64UrlEncoding);
    bool isNumber = false;
    const std::size_t offset = plain.first(std::min<qsizetype>(8, plain.size())).toULongLong(&isNumber, 16);
    if (!isNumber || tokenFor(offset, set, request) != token)
        throw Fault{QStringLiteral("InvalidNextToken"),
                    QStringLiteral("The token '%1' is invalid").arg(QString::fromUtf8(token.left(128)))};
    return offset;
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
        if (!isTagFilter(name) && !extra.contains(name) && !spec.resultFields.contains(camelCase(name)))
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

PageBounds pageOf(const Parameters& request, const char* set, int defaultSize)
{
    const int size = request.contains("MaxResults") ? request.value("MaxResults").toInt() : defaultSize;
    if (size < 1)
        throw invalidValue(QStringLiteral("MaxResults"), request.value("MaxResults"));
    const std::size_t from = offsetOf(request, set);
    return {from, from + static_cast<std::size_t>(size)};
}

std::vector<Element> paged(std::vector<Row> rows, const char* set, const Parameters& request, int defaultSize)
{
    const PageBounds page = pageOf(request, set, defaultSize);
    const std::size_t from = std::min(page.from, rows.size());
    const std::size_t end = std::min(page.end, rows.size());
    std::vector<Element> answer;
    Element list(set);
    list.children.reserve(end - from);
    for (std::size_t i = from; i < end; ++i)
        list.children.push_back(std::move(rows[i].item));
    answer.push_back(std::move(list));
    if (end < rows.size())
        answer.emplace_back("nextToken", QString::fromLatin1(tokenFor(end, set, request)));
    return answer;
}

} // namespace cadastre::awsapi

// SPDX-License-Identifier: GPL-3.0-or-later
#include "online/registrylists.h"

namespace cadastre {

namespace {

Error notAList()
{
    return makeError(ErrorCode::WrongFormat, {},
                     {{QStringLiteral("expected"), QStringLiteral("rdap-bootstrap")},
                      {QStringLiteral("found"), QStringLiteral("json")}});
}

Result<RegistryList> readKeptList(const RegistryCache& cache, const QString& name)
{
    const Result<KeptDocument> kept = cache.list(name);
    if (!kept)
        return Unexpected(kept.error());
    Result<RegistryList> list = readRegistryList(kept->body);
    if (list && list->name != name)
        list = Unexpected(notAList());
    if (!list) {
        Error error = list.error();
        error.subject = kept->from;
        return Unexpected(std::move(error));
    }
    list->from = kept->from;
    list->received = kept->received;
    return list;
}

RegistryList listInUse(const RegistryCache& cache, const QString& name)
{
    RegistryList shipped{name, RdapBootstrap::shipped(name), {}, {}, {}};
    Result<RegistryList> kept = readKeptList(cache, name);
    if (!kept) {
        if (kept.error().code != ErrorCode::FileNotFound)
            shipped.problem = kept.error();
        return shipped;
    }
    return kept->entries.published() > shipped.entries.published() ? *std::move(kept) : shipped;
}

} // namespace

const QStringList& registryListNames()
{
    static const QStringList names{QStringLiteral("ipv4"), QStringLiteral("ipv6"), QStringLiteral("asn")};
    return names;
}

Result<RegistryList> readRegistryList(const QByteArray& json)
{
    Result<RdapBootstrap> entries = RdapBootstrap::fromJson(json);
    if (!entries)
        return Unexpected(entries.error());
    const std::optional<QString> name = entries->kind();
    if (!name || !entries->published())
        return Unexpected(notAList());
    return RegistryList{*name, *std::move(entries), {}, {}, {}};
}

std::vector<RegistryList> registryLists(const RegistryCache& cache)
{
    std::vector<RegistryList> lists;
    for (const QString& name : registryListNames())
        lists.push_back(listInUse(cache, name));
    return lists;
}

RdapBootstrap bootstrapOf(const std::vector<RegistryList>& lists)
{
    RdapBootstrap all;
    for (const RegistryList& list : lists)
        all.add(list.entries);
    return all;
}

Result<RegistryList> takeRegistryList(const RegistryCache& cache, const KeptDocument& document, const QString& name)
{
    Result<RegistryList> list = readRegistryList(document.body);
    if (list && !name.isEmpty() && list->name != name)
        list = Unexpected(notAList());
    if (!list) {
        Error error = list.error();
        error.subject = document.from;
        return Unexpected(std::move(error));
    }
    list->from = document.from;
    if (list->entries.published() <= listInUse(cache, list->name).entries.published())
        return list;
    if (const auto kept = cache.keepList(list->name, document); !kept)
        return Unexpected(kept.error());
    list->received = document.received;
    return list;
}

} // namespace cadastre

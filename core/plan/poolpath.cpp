// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/poolpath.h"

namespace cadastre {

namespace {

/// Calls `found` with the place of each slash that parts two names.
template <class Found>
void forEachSlash(QStringView path, Found&& found)
{
    for (qsizetype i = 0; i < path.size(); ++i) {
        if (path[i] == u'\\')
            ++i; // what follows belongs to a name
        else if (path[i] == u'/')
            found(i);
    }
}

} // namespace

QString pathPart(const QString& name)
{
    QString part = name;
    return part.replace(u'\\', QLatin1String("\\\\")).replace(u'/', QLatin1String("\\/"));
}

QString nameOfPathPart(QStringView part)
{
    QString name;
    name.reserve(part.size());
    for (qsizetype i = 0; i < part.size(); ++i) {
        if (part[i] == u'\\' && i + 1 < part.size())
            ++i;
        name += part[i];
    }
    return name;
}

qsizetype lastPathSlash(QStringView path)
{
    qsizetype last = -1;
    forEachSlash(path, [&last](qsizetype at) { last = at; });
    return last;
}

qsizetype countPathSlashes(QStringView path)
{
    qsizetype count = 0;
    forEachSlash(path, [&count](qsizetype) { ++count; });
    return count;
}

} // namespace cadastre

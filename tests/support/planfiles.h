// SPDX-License-Identifier: GPL-3.0-or-later
// Plan files in a folder of their own, and what tests do to them behind the program's back.
#pragma once

#include "engine/workspace.h"
#include "support/bytes.h"
#include "support/planbuilder.h"

#include <QFile>
#include <QTemporaryDir>

#include <sqlite3.h>

namespace cadastre::testing {

[[nodiscard]] inline PlanSettings fileSettings()
{
    PlanSettings settings;
    settings.name = QStringLiteral("Test");
    settings.owner = planOwner;
    settings.homeRegion = RegionName::of("us-east-1");
    settings.idSalt = 0x5EED;
    settings.createdAt = planStart;
    return settings;
}

/// All rows of a plan as inserts into an empty one, but for the settings.
[[nodiscard]] inline ChangeSet rowsOf(const Plan& plan)
{
    ChangeSet changes;
    forEachKind([&]<class E>() {
        if constexpr (!std::is_same_v<E, PlanSettings>)
            for (const E& row : plan.all<E>())
                changes.insert(row);
    });
    return changes;
}

class PlanFolder {
public:
    [[nodiscard]] QString path(const char* name = "a.cadastre") const { return m_folder.filePath(QLatin1String(name)); }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] bool has(const QString& name) const { return QFile::exists(m_folder.filePath(name)); }

private:
    QTemporaryDir m_folder;
};

/// Edits a plan file as somebody with the sqlite3 shell would. Answers whether every statement ran.
inline bool editBySql(const QString& path, const char* sql)
{
    sqlite3* database = nullptr;
    const bool ok = sqlite3_open(QFile::encodeName(path).constData(), &database) == SQLITE_OK
                 && sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
    sqlite3_close(database);
    return ok;
}

/// A small plan that has a bit of everything that files and histories care about.
inline const char16_t* const smallPlan = uR"(
ou          eng
account     111122223333 name=prod ou=eng
ipam        us-east-1 us-west-2
pool        top public
cidr        top 2001:db8::/32
pool        east in=top locale=us-east-1
cidr        east 2001:db8:100::/40
pool        ten private ipv4 locale=us-east-1
cidr        ten 10.0.0.0/8
alloc       ten 10.1.0.0/16 desc=lab
vpc         web us-east-1 tag=env=prod
rescidr     web 10.2.0.0/16 private pool=ten primary
subnet      web-a web use1-az1
reserve     east 2001:db8:1ff::/48 purpose=growth
external    private 172.16.0.0/16 site=HQ
)";

} // namespace cadastre::testing

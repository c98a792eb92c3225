// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/names.h"

#include <QString>
#include <QStringList>

namespace cadastre {

/// One call of the AWS CLI, built option by option; quoting is decided here and nowhere else.
class ShellCall {
public:
    /// "ec2", "create-vpc". The Region stands on the first line; empty leaves it out.
    ShellCall(const char* service, const char* operation, const RegionName& region = {});

    /// A call through a shell function of ours: "call 111122223333 us-east-1 ec2 create-vpc".
    explicit ShellCall(QString head) : m_head(std::move(head)) {}

    /// A value that is ours: an id, a variable, a CIDR, a number. Taken as it is.
    ShellCall& option(const char* name, const QString& trustedValue);
    ShellCall& option(const char* name, int number) { return option(name, QString::number(number)); }
    ShellCall& flag(const char* name);
    /// A value that people typed. What the CLI would read as an option or a file, and what a reader could not see, goes
    /// into --cli-input-json under `member`. Nothing when empty.
    ShellCall& text(const char* name, const char* member, const QString& value);
    /// --description of what is there already. An empty one is said as well: it empties what was there.
    ShellCall& newDescription(const QString& value);
    /// "RegionName=…", one a Region. Nothing when there is none.
    ShellCall& regions(const char* name, const QList<RegionName>& regions);
    /// Units of an organisation by their paths, as a resource discovery leaves them out. Nothing when there is none.
    ShellCall& unitPaths(const char* name, const QStringList& paths);
    /// key/value pairs in the CLI's shorthand, or in JSON when a value would not survive that. RAM writes the two words
    /// in lower case.
    enum class Words { Capitalised, LowerCase };
    ShellCall& pairs(const char* name, const TagPairs& pairs, Words words = Words::Capitalised);
    /// --tag-specifications for what a call makes.
    ShellCall& tagSpecifications(const char* resourceType, const Tags& tags);
    /// Proof of ownership; variables stand for what is not given.
    ShellCall& authorization(const QString& message, const QString& signature,
                             const char* name = "--cidr-authorization-context");

    /// Whose space a scope is given (plan/externalauthority.h); nothing when empty.
    ShellCall& externalAuthority(const QString& account);

    [[nodiscard]] QString toString() const;

private:
    QString m_head;
    QStringList m_options;
    QStringList m_members; ///< of --cli-input-json, as "\"name\":\"value\""
};

[[nodiscard]] TagPairs pairsOf(const Tags& tags);

/// A JSON string in ASCII but for letters: quotes, apostrophes, control and invisible characters are \u escapes, so that
/// it stands between single quotes as it is.
[[nodiscard]] QString jsonText(QStringView value);

} // namespace cadastre

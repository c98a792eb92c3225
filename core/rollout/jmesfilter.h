// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <vector>

namespace cadastre {

/// Which rows of an AWS answer are meant: a JMESPath filter for the AWS CLI's --query. Filtering happens on this side, so
/// it does not depend on what each service lets its own filters name, and compares exactly (no wildcards).
/// Texts stand in it as JSON strings, in which nothing is special to the shell, to JMESPath or to whoever reads.
class JmesFilter {
public:
    /// `list`: "IpamPools", or "Vpcs[].CidrBlockAssociationSet[]" for what lies deeper.
    explicit JmesFilter(QString list) : m_list(std::move(list)) {}

    JmesFilter& is(const char* member, QStringView text);
    JmesFilter& is(const char* member, QLatin1String word) { return is(member, QStringView(QString(word))); }
    JmesFilter& isId(const char* member, const QString& variable); ///< the shell variable's value
    JmesFilter& isNotId(const char* member, const QString& variable);
    JmesFilter& endsWithId(const char* member, const QString& variable); ///< of an ARN
    JmesFilter& isLong(const char* member, int length);                  ///< a CIDR of that length
    JmesFilter& isNumber(const char* member, int number);
    JmesFilter& isNull(const char* member);
    JmesFilter& isTrue(const char* member, bool value);
    JmesFilter& startsNotWith(const char* member, const char* ours);    ///< a word of ours
    JmesFilter& isTextOrEmpty(const char* member, const QString& text); ///< an empty text may be left out of the answer
    JmesFilter& hasTag(QStringView key, QStringView value, const char* keyMember = "Key",
                       const char* valueMember = "Value", const char* list = "Tags");
    JmesFilter& hasNotTag(QStringView key, QStringView value, const char* list);
    JmesFilter& hasNoName();                                             ///< no tag Name, or an empty one
    JmesFilter& either(const JmesFilter& one, const JmesFilter& other);  ///< what either of them wants
    JmesFilter& firstOf(const JmesFilter& one, const JmesFilter& other); ///< what the one finds; if nothing, the other
    JmesFilter& raw(const QString& ours);                                ///< an expression of ours
    JmesFilter& nth(int index);                                          ///< of what is left, from 0

    /// The whole query as one word of a shell command; picks `member` of what is left.
    [[nodiscard]] QString select(const char* member) const;

private:
    JmesFilter& add(QString expression);
    QString m_list;
    QString m_conditions;
    int m_index = -1;             ///< of what is left: that one alone
    QString m_first, m_otherwise; ///< beside the conditions: the one, and what counts when that finds nothing
};

/// A text from people as a JMESPath literal, safe between single quotes of a shell.
[[nodiscard]] QString jmesLiteral(QStringView text);

} // namespace cadastre

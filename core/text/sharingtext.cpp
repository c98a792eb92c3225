// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/sharingtext.h"

#include "text/visibletext.h"

#include <QCoreApplication>
#include <QStringList>

namespace cadastre {

namespace {

constexpr int namedAccounts = 6;

QString namesOf(const Plan& plan, const QList<AccountNumber>& accounts)
{
    QStringList names;
    for (const AccountNumber number : accounts.mid(0, namedAccounts)) {
        const Account* account = plan.account(number);
        names.append(account && !account->name.isEmpty() ? visibleText(account->name) : number.toString());
    }
    const QString listed = names.join(QStringLiteral(", "));
    const int rest = static_cast<int>(accounts.size() - names.size());
    return rest == 0 ? listed : QCoreApplication::translate("core", "%1 and %n more", nullptr, rest).arg(listed);
}

QString effectOf(const Plan& plan, const ShareEffect& effect)
{
    QStringList parts;
    const int gains = static_cast<int>(effect.gains.size());
    const int losers = static_cast<int>(effect.loses.size());
    const int staying = static_cast<int>(effect.staying);
    const int more = effect.findings;
    const int less = effect.mended;
    if (gains > 0)
        parts.append(QCoreApplication::translate("core", "%n account(s) may allocate then: %1.", nullptr, gains)
                         .arg(namesOf(plan, effect.gains)));
    if (losers > 0)
        parts.append(QCoreApplication::translate("core", "%n account(s) may no longer: %1.", nullptr, losers)
                         .arg(namesOf(plan, effect.loses)));
    if (staying > 0)
        parts.append(
            QCoreApplication::translate("core", "%n allocation(s) of theirs stay as they are.", nullptr, staying));
    if (more > 0)
        parts.append(
            QCoreApplication::translate("core", "The audit will have %n more finding(s) PRINCIPAL.", nullptr, more));
    if (less > 0)
        parts.append(
            QCoreApplication::translate("core", "%n finding(s) PRINCIPAL of the audit will be mended.", nullptr, less));
    const QString name = nameOf(plan.get(effect.pool));
    return QStringLiteral("%1: %2").arg(visibleText(name.isEmpty() ? plan.textId(effect.pool) : name),
                                        parts.join(u' '));
}

} // namespace

QString effectText(const Plan& plan, std::span<const ShareEffect> effects)
{
    QStringList lines;
    for (const ShareEffect& effect : effects)
        if (!effect.isNothing())
            lines.append(effectOf(plan, effect));
    return lines.isEmpty() ? QCoreApplication::translate("core", "Nobody gains or loses anything.") : lines.join(u'\n');
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
// The plan of the walkthrough (contract §18) in stages, for the tests of this folder.
#pragma once

#include "support/planbuilder.h"

namespace cadastre::testing {

inline constexpr const char16_t* emptyFrame = uR"(
    ipam us-east-1 us-east-2 us-west-2
)";

/// After step 5 of contract §18.
inline constexpr const char16_t* regionalPool = uR"(
    ipam us-east-1 us-east-2 us-west-2
    pool top public advertisable
    cidr top 2605:9cc0:1ff0::/44 evidence=not-checked
    pool east in=top locale=us-east-1 service=ec2 min=56 default=56 max=56 tag=Region=us-east-1
    cidr east 2605:9cc0:1ff0::/48
)";

inline constexpr const char16_t* privatePools = uR"(
    ipam us-east-1 us-west-2
    pool corp private ipv4
    cidr corp 10.0.0.0/8
    pool east in=corp locale=us-east-1
    cidr east 10.0.0.0/12
    pool west in=corp locale=us-west-2
)";

/// Lines before and after those of a stage.
inline Plan planWith(const char16_t* before, const char16_t* lines, const char16_t* after = u"")
{
    return planOf(QString::fromUtf16(before) + QChar(u'\n') + QString::fromUtf16(lines) + QChar(u'\n')
                  + QString::fromUtf16(after));
}

/// Compares what a refusal says with "Code key=value …" (only the keys that are named).
inline QString codeOf(const Result<Decision>& result, ErrorCode expected)
{
    if (result)
        return QStringLiteral("accepted");
    return result.error().code == expected ? QString()
                                           : QStringLiteral("code %1 about %2")
                                                 .arg(static_cast<int>(result.error().code))
                                                 .arg(result.error().subject);
}

} // namespace cadastre::testing

/// The command is refused with this code.
#define REFUSED(result, errorCode)                                                                                     \
    QCOMPARE(cadastre::testing::codeOf(result, cadastre::ErrorCode::errorCode), QString())
/// It is accepted; says why not. What is asked is done once.
#define ACCEPTED(result)                                                                                               \
    do {                                                                                                               \
        const auto& acceptedOutcome = (result);                                                                        \
        QVERIFY2(acceptedOutcome.has_value(),                                                                          \
                 qPrintable(acceptedOutcome ? QString()                                                                \
                                            : QStringLiteral("refused: code %1, %2")                                   \
                                                  .arg(static_cast<int>(acceptedOutcome.error().code))                 \
                                                  .arg(acceptedOutcome.error().subject)));                             \
    } while (false)

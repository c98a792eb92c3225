// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "awsapi/parameters.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace cadastre::awsapi {

enum class ParameterType { Text, Integer, Boolean, Number, List, Structure };

/// One parameter as it stands on the wire.
struct ParameterSpec {
    QString name; ///< "SourceResource.ResourceId"
    ParameterType type = ParameterType::Text;
    bool required = false;
    QStringList words;          ///< the values it may have; empty: any
    int least = 0, most = 0;    ///< of an integer, or how many of a list; both 0: any
    bool isRehearsed = true;    ///< false: AWS has it, but what it does is not modelled here
    bool isJudgedLater = false; ///< its value is measured by the action itself, after what the request names
};

/// What AWS's service model says of an action. Being known here does not mean that it is answered.
struct ActionSpec {
    QString name;
    std::vector<ParameterSpec> parameters;
    QString resultSet;        ///< of lists: "ipamPoolSet"
    QStringList resultFields; ///< of lists: the element's members, which are what filters may name (contract §2.1)
};

/// Reads "MaxResults#!1-100": a name and its marks, as model.cpp explains them.
[[nodiscard]] ParameterSpec parameterOf(const QString& word);
/// Null for a name that the model does not have.
[[nodiscard]] const ActionSpec* findAction(const QString& name);
[[nodiscard]] QStringList actionNames();

/// Refuses what the model does not allow, as AWS does before it looks at anything: throws MissingParameter,
/// UnknownParameter, InvalidParameterValue; UnsupportedOperation for what is not rehearsed.
void checkAgainst(const ActionSpec& spec, const Parameters& request);

} // namespace cadastre::awsapi

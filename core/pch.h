// SPDX-License-Identifier: GPL-3.0-or-later
// Precompiled for every core target: what nearly every source includes anyway. The plan and the commands are in it as
// well, since parsing them is a third of the work of compiling a source that uses them.
#pragma once
#include <QByteArray>
#include <QDataStream>
#include <QDateTime>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include <tl/expected.hpp>

#include "change/decide.h"
#include "plan/plan.h"

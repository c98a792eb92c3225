// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/pch.h"
#include "support/planbuilder.h"
#include <QTest>
#include <rapidcheck.h>

// SPDX-License-Identifier: GPL-3.0-or-later
// A fuzz target reads bytes as hostile text would come, and ends the program (hold) when what came of them breaks a promise.
#pragma once

#include <QByteArray>
#include <QString>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// libFuzzer's name for a target; 0: the input may join the corpus.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace cadastre::fuzzing {

/// A copy of exactly that size, so that reading one byte too far is noticed.
inline QByteArray bytesOf(const std::uint8_t* data, std::size_t size)
{
    return {reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)};
}
inline void hold(bool promise)
{
    if (!promise)
        std::abort();
}

} // namespace cadastre::fuzzing

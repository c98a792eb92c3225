// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "byoip/keypair.h"
#include "byoip/securebuffer.h"

#include <string>

namespace cadastre::cli {

enum class PassphraseUse { Unlock, ChooseNew };

/// The pass phrase of a key: the first line of file descriptor `fd`, or (fd < 0) asked at the terminal without echo, a
/// new one twice. It passes through no QString, and is wiped. Refused by Stop: MissingValue{field passphrase},
/// InvalidValue{field passphrase, reason differs}.
[[nodiscard]] SecureBuffer askPassphrase(int fd, PassphraseUse use);
/// Opens a key file; asks only when the file is encrypted. Refused by Stop.
[[nodiscard]] KeyPair loadKey(const std::string& path, int fd);
/// No core dump of this process may hold a key (reliability.md §3.7).
void forbidCoreDumps();

} // namespace cadastre::cli

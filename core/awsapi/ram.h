// SPDX-License-Identifier: GPL-3.0-or-later
// AWS RAM as far as pools are shared by it (contract §3.8, §15): rest-json on its own paths.
#pragma once

#include "awsapi/clienttokens.h"
#include "awsapi/request.h"
#include "engine/workspace.h"

namespace cadastre::awsapi {

struct RamReply {
    HttpReply http;
    QString action;
    QString message; ///< of an error
    qint64 seq = 0;  ///< the journal entry; 0: nothing changed
};

[[nodiscard]] RamReply answerRam(Workspace& workspace, ClientTokens& tokens, const HttpRequest& request,
                                 const Identity& identity, const QString& person);

} // namespace cadastre::awsapi

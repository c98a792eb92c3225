// SPDX-License-Identifier: GPL-3.0-or-later
// AWS RAM as far as pools are shared by it (contract §3.8, §15): rest-json on its own paths.
#pragma once

#include "awsapi/clienttokens.h"
#include "awsapi/fault.h"
#include "awsapi/request.h"
#include "awsapi/requestlog.h"
#include "engine/workspace.h"

namespace cadastre::awsapi {

struct RamReply {
    HttpReply http;
    QString action;
    Parameters parameters;      ///< of the JSON body, for the log
    QString message;            ///< of an error
    std::optional<Error> cause; ///< of an error, when the plan refused
    MadeIds made;
    qint64 seq = 0; ///< the journal entry; 0: nothing changed
};

/// `read`: what came of Workspace::catchUp().
[[nodiscard]] RamReply answerRam(Workspace& workspace, const Result<bool>& read, ClientTokens& tokens,
                                 const HttpRequest& request, const Identity& identity, const QString& person,
                                 const RunPace& pace);
/// An error as RAM says it.
[[nodiscard]] HttpReply ramFailure(const Fault& fault);

} // namespace cadastre::awsapi

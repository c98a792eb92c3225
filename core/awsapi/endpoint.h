// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "awsapi/request.h"
#include "base/result.h"

#include <functional>
#include <memory>

namespace cadastre {

/// Where requests of other programs come in: a socket on this computer. Neither core nor the window knows sockets, so the
/// programs hand them in. Destroying it closes the socket and leaves the clients that are there.
class Endpoint {
public:
    /// Called on the thread that made the endpoint, one request after the other.
    using Handler = std::function<awsapi::HttpReply(const awsapi::HttpRequest&)>;

    virtual ~Endpoint() = default;
    /// Port 0: any free one. The port that it became. Errors: NetworkFailed {reason}.
    [[nodiscard]] virtual Result<quint16> listen(quint16 port) = 0;
};

using EndpointFactory = std::function<std::unique_ptr<Endpoint>(Endpoint::Handler)>;

} // namespace cadastre

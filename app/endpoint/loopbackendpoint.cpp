// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/loopbackendpoint.h"

#include "app/endpoint/httpserver.h"

namespace cadastre {

namespace {

class LoopbackEndpoint final : public Endpoint {
public:
    explicit LoopbackEndpoint(Handler handler) : m_server(std::move(handler)) {}
    [[nodiscard]] Result<quint16> listen(quint16 port) override { return m_server.listen(port); }

private:
    endpoint::HttpServer m_server;
};

} // namespace

EndpointFactory loopbackEndpoints()
{
    return [](Endpoint::Handler handler) { return std::make_unique<LoopbackEndpoint>(std::move(handler)); };
}

} // namespace cadastre

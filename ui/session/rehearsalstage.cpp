// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/rehearsalstage.h"

#include "awsapi/sigv4.h"
#include "online/registrycache.h"
#include "ui/session/requestlogmodel.h"

#include <QFileInfo>

namespace cadastre {

namespace {

std::optional<RegistryFolder::Found> keptAnswer(const RdapSubject& subject)
{
    const auto kept = RegistryCache().answerAbout(subject);
    if (!kept)
        return std::nullopt;
    return RegistryFolder::Found{kept->body, kept->from.toString()};
}

} // namespace

RehearsalStage::RehearsalStage(Workspace& workspace, QObject* parent)
    : QObject(parent), m_workspace(workspace), m_log(std::make_unique<RequestLogModel>(workspace))
{
    m_options.secret = awsapi::newSecret();
    m_options.settleSeconds = workspace.plan().settings().settleSeconds;
    m_options.releaseSeconds = workspace.plan().settings().releaseSeconds;
    m_options.onCopy = workspace.isReadOnly();
    rehearseAnew();
}

RehearsalStage::~RehearsalStage() = default;

void RehearsalStage::setEndpoints(EndpointFactory endpoints)
{
    m_endpoints = std::move(endpoints);
    Q_EMIT stateChanged();
}

void RehearsalStage::rehearseAnew()
{
    m_rehearsal = std::make_unique<awsapi::Rehearsal>(m_workspace, m_options.secret, m_wallClock);
    m_rehearsal->setWorld(world());
    m_rehearsal->setPace({m_options.settleSeconds, m_options.releaseSeconds, {}});
    m_rehearsal->setObserver([this](const awsapi::LogEntry& entry) { m_log->append(entry); });
}

SavedWorld RehearsalStage::world() const
{
    SavedWorld world;
    if (!m_options.registryFolder.isEmpty())
        world.registry = RegistryFolder(m_options.registryFolder);
    world.keptAnswer = keptAnswer;
    world.zoneFile = m_options.zoneFile;
    if (m_routes.isKnown()) {
        world.vrps = m_routes.vrps;
        world.roaSource = m_routes.source;
        world.vrpsBuiltAt = m_routes.builtAt;
    }
    return world;
}

void RehearsalStage::setRoutes(const KnownRoutes& routes)
{
    m_routes = routes;
    m_rehearsal->setWorld(world());
}

Result<void> RehearsalStage::start()
{
    if (isOn())
        return {};
    if (m_workspace.isReadOnly())
        return refuse(ErrorCode::PlanReadOnly, m_workspace.path(),
                      {{QStringLiteral("reason"), m_workspace.readOnlyReason()}});
    if (!m_endpoints)
        return refuse(ErrorCode::NetworkFailed, QStringLiteral("127.0.0.1"));
    // A file that is missing now is a mistake, one that changes later is the rehearsal.
    if (!m_options.registryFolder.isEmpty() && !QFileInfo(m_options.registryFolder).isDir())
        return refuse(ErrorCode::FileNotFound, m_options.registryFolder);
    if (!m_options.zoneFile.isEmpty() && !QFileInfo(m_options.zoneFile).isFile())
        return refuse(ErrorCode::FileNotFound, m_options.zoneFile);
    rehearseAnew(); // its options hold for the run, as they do for the process of `cadastrectl serve`
    auto endpoint = m_endpoints([this](const awsapi::HttpRequest& request) { return m_rehearsal->answer(request); });
    const auto port = endpoint->listen(m_options.port);
    if (!port)
        return Unexpected(port.error());
    m_endpoint = std::move(endpoint);
    m_port = *port;
    Q_EMIT stateChanged();
    return {};
}

void RehearsalStage::stop()
{
    if (!isOn())
        return;
    m_endpoint.reset();
    m_port = 0;
    Q_EMIT stateChanged();
}

QString RehearsalStage::url() const { return isOn() ? QStringLiteral("http://127.0.0.1:%1").arg(m_port) : QString(); }

QString RehearsalStage::expectedUrl() const
{
    if (isOn())
        return url();
    return QStringLiteral("http://127.0.0.1:")
         + (m_options.port == 0 ? QStringLiteral("PORT") : QString::number(m_options.port));
}

void RehearsalStage::repeat(const awsapi::LogEntry& entry)
{
    if (entry.isAdmitted())
        (void)m_rehearsal->repeat(entry, m_workspace.caller().person); // the observer gets what came of it
}

void RehearsalStage::settle()
{
    if (m_workspace.isReadOnly())
        return;
    if (isOn())
        (void)m_rehearsal->settle();
    else
        (void)m_workspace.settle();
}

} // namespace cadastre

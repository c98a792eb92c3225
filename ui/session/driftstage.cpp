// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/driftstage.h"

#include "change/apply.h"
#include "engine/plannedsinceseen.h"
#include "engine/workspace.h"
#include "exchange/awsimport.h"
#include "exchange/importfiles.h"

#include <algorithm>

namespace cadastre {

namespace {
constexpr int rereadMs = 200; // one reading for a burst of changes
}

DriftStage::DriftStage(const Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(rereadMs);
    connect(&m_soon, &QTimer::timeout, this, &DriftStage::refresh);
}

Result<void> DriftStage::compare(const QStringList& files, const ImportContext& context)
{
    auto sources = readAwsAnswers(files);
    if (!sources)
        return tl::unexpected(sources.error());
    return begin(*std::move(sources), context, files);
}

Result<void> DriftStage::compare(std::vector<ImportSource> sources, const ImportContext& context)
{
    QStringList names;
    for (const ImportSource& source : sources)
        names.append(source.name);
    return begin(std::move(sources), context, names);
}

Result<void> DriftStage::begin(std::vector<ImportSource> sources, const ImportContext& context,
                               const QStringList& files)
{
    std::swap(m_sources, sources);
    const ImportContext contextBefore = std::exchange(m_context, context);
    const Instant seenBefore = std::exchange(m_seenAt, m_workspace.clock().now());
    if (const auto done = read(); !done) {
        std::swap(m_sources, sources);
        m_context = contextBefore;
        m_seenAt = seenBefore;
        return done;
    }
    m_files = files;
    m_rolloutKeys.clear();
    Q_EMIT changed();
    return {};
}

Result<void> DriftStage::read()
{
    ImportOptions options;
    options.context = m_context;
    auto planned = plannedSinceSeen(m_workspace);
    if (!planned)
        return tl::unexpected(planned.error());
    options.removals = std::move(planned->things);
    options.edits = std::move(planned->edits);
    options.plannedToGo = PlannedToGo::Show;
    auto import = planAwsImport(m_workspace.plan(), m_sources, options, m_seenAt);
    if (!import)
        return tl::unexpected(import.error());
    m_import = *std::move(import);
    m_rows = driftOf(m_workspace.plan(), *m_import);
    m_byPool.clear();
    for (const DriftRow& row : m_rows)
        if (row.pool && row.verdict != DriftVerdict::Matched)
            m_byPool[row.pool].push_back(&row);
    return {};
}

void DriftStage::close()
{
    if (!isOn())
        return;
    m_soon.stop();
    m_import.reset();
    m_rows.clear();
    m_byPool.clear();
    m_sources.clear();
    m_files.clear();
    m_rolloutKeys.clear();
    m_rolloutWanted = false;
    Q_EMIT changed();
}

const ImportPlan& DriftStage::import() const
{
    Q_ASSERT(m_import);
    return *m_import;
}

int DriftStage::count(DriftVerdict verdict) const
{
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [verdict](const DriftRow& row) { return row.verdict == verdict; }));
}

const std::vector<const DriftRow*>& DriftStage::rowsOf(PoolId pool) const
{
    static const std::vector<const DriftRow*> none;
    const auto found = m_byPool.constFind(pool);
    return found == m_byPool.constEnd() ? none : *found;
}

int DriftStage::fixesSeen(const AuditReport& report) const
{
    const auto isPlanned = [](const Finding& finding) { return finding.state == FindingState::FixPlanned; };
    if (!isOn() || std::none_of(report.findings.begin(), report.findings.end(), isPlanned))
        return 0;
    Plan after = m_workspace.plan();
    apply(after, adoptionOf(m_workspace.plan(), *m_import, m_rows, allButMissing(m_rows)).changes);
    const AuditReport then = audit(after, report.time);
    return static_cast<int>(std::count_if(report.findings.begin(), report.findings.end(), [&](const Finding& finding) {
        return isPlanned(finding)
            && std::none_of(then.findings.begin(), then.findings.end(), [&](const Finding& other) {
                   return other.rule == finding.rule && other.subject == finding.subject;
               });
    }));
}

void DriftStage::planChanged()
{
    if (isOn())
        m_soon.start();
}

void DriftStage::refresh()
{
    m_soon.stop();
    if (!isOn())
        return;
    if (read())
        Q_EMIT changed();
    else // the plan has become one that these answers do not fit
        close();
}

QString DriftStage::keyOf(const DriftRow& row)
{
    const auto text = [](const Prefix& prefix) { return prefix.isNull() ? QString() : prefix.toString(); };
    return QStringList{toWire(row.verdict), row.kind, row.id, text(row.cidr), text(row.seen)}.join(u'\n');
}

DriftChoice DriftStage::chosen(const QSet<QString>& keys) const
{
    DriftChoice choice;
    for (const DriftRow& row : m_rows)
        choice.push_back(keys.contains(keyOf(row)));
    return choice;
}

void DriftStage::wantRollout(const QSet<QString>& keys)
{
    m_rolloutKeys = keys;
    m_rolloutWanted = true;
    Q_EMIT changed();
}

Result<DriftEnds> DriftStage::rolloutEnds() const
{
    return driftEnds(m_workspace.plan(), import(), m_rows, chosen(m_rolloutKeys));
}

Place placeOf(const Plan& plan, const DriftRow& row)
{
    SubjectRef subject;
    const auto refer = [&](SubjectRef::Kind kind, std::uint32_t handle) { subject = {kind, handle}; };
    const auto referToBlock = [&](ResourceCidrId id) {
        if (const ResourceCidr* block = plan.find(id)) {
            if (plan.find(block->allocation))
                refer(SubjectRef::Kind::Allocation, block->allocation.value);
            else
                refer(SubjectRef::Kind::ResourceCidr, id.value);
        }
    };
    if (const auto* pool = std::get_if<PoolId>(&row.planned); pool && plan.find(*pool))
        refer(SubjectRef::Kind::Pool, pool->value);
    else if (const auto* cidr = std::get_if<PoolCidrId>(&row.planned); cidr && plan.find(*cidr))
        refer(SubjectRef::Kind::PoolCidr, cidr->value);
    else if (const auto* allocation = std::get_if<AllocationId>(&row.planned); allocation && plan.find(*allocation))
        refer(SubjectRef::Kind::Allocation, allocation->value);
    else if (const auto* block = std::get_if<ResourceCidrId>(&row.planned))
        referToBlock(*block);
    else if (const auto* resource = std::get_if<ResourceId>(&row.planned); resource && !plan.cidrsOf(*resource).empty())
        referToBlock(plan.cidrsOf(*resource).front());
    else if (const auto* account = std::get_if<AccountId>(&row.planned); account && plan.find(*account))
        refer(SubjectRef::Kind::Account, account->value);
    else if (const auto* share = std::get_if<ShareId>(&row.planned); share && plan.find(*share))
        refer(SubjectRef::Kind::Share, share->value);
    else if (const auto* scope = std::get_if<ScopeId>(&row.planned); scope && plan.find(*scope))
        refer(SubjectRef::Kind::Scope, scope->value);
    Place place = placeOf(plan, subject);
    if (!place.pool && plan.find(row.pool))
        place.pool = row.pool;
    if (const Pool* pool = plan.find(place.pool))
        place.scope = pool->scope;
    else if (!place.scope && plan.find(row.scope))
        place.scope = row.scope;
    if (subject.kind == SubjectRef::Kind::Plan) { // it is not planned: the place is all there is
        if (place.pool)
            place.subject = {SubjectRef::Kind::Pool, place.pool.value};
        else if (place.scope)
            place.subject = {SubjectRef::Kind::Scope, place.scope.value};
        place.block = row.cidr;
    }
    return place;
}

} // namespace cadastre

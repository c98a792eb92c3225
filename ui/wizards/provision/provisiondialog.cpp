// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/provision/provisiondialog.h"

#include "byoip/proofcheck.h"
#include "insight/utilisation.h"
#include "ui/presentation/formatting.h"
#include "ui/views/common/formgrid.h"
#include "ui/wizards/common/blockfield.h"
#include "ui/wizards/common/poolwords.h"
#include "ui/wizards/common/prooffields.h"
#include "ui/wizards/common/strategytable.h"

namespace cadastre {

ProvisionDialog::ProvisionDialog(Session& session, const ProvisionRequest& request, QWidget* parent)
    : BlockDialog(session, tr("Provision a CIDR"), tr("Provision"), parent), m_proof(new ProofFields(this))
{
    setObjectName(QStringLiteral("provisionDialog"));
    begin(tr("To &pool"), request.pool, request.block);
    form()->addWide(m_proof);
    connect(m_proof, &ProofFields::edited, this, [this] { touched(); });
    end();
    keepDraft(request.pool.value);
}

bool ProvisionDialog::isTopByoip() const
{
    const Pool* row = plan().find(pool());
    return row && !row->source && plan().get(row->scope).type == ScopeType::Public
        && row->publicIpSource != PublicIpSource::Amazon;
}

bool ProvisionDialog::isTopAmazon() const
{
    const Pool* row = plan().find(pool());
    return row && !row->source && row->publicIpSource == PublicIpSource::Amazon;
}

PoolId ProvisionDialog::spaceOf(PoolId pool) const
{
    const Pool* row = plan().find(pool);
    return row ? row->source : PoolId{};
}

void ProvisionDialog::poolChosen()
{
    const bool child = static_cast<bool>(spaceOf(pool()));
    block()->setModeEnabled(BlockField::Mode::Length, child || isTopAmazon());
    block()->setModeEnabled(BlockField::Mode::Exact, !isTopAmazon());
    if (isTopAmazon()) {
        block()->setLengths(40, 52);
        block()->setLength(52);
        block()->setNote(tr("/40, /44, /48 or /52; Amazon chooses the block"));
    }
    m_proof->setVisible(isTopByoip());
}

WizardDialog::Wish ProvisionDialog::wish() const
{
    if (const QString missing = blockMissing(); !missing.isEmpty())
        return {{}, missing};
    ProvisionCidr command;
    command.pool = pool();
    command.cidr = block()->cidr();
    command.netmask = block()->length();
    if (spaceOf(pool()) && command.netmask)
        command.strategy = strategies()->strategy();
    if (isTopByoip())
        m_proof->fill(command, claim());
    return {{command}, {}};
}

ProofClaim ProvisionDialog::claim() const
{
    return claimFor(plan(), pool(), block()->cidr().value_or(Prefix()), {}, {}, session().now());
}

void ProvisionDialog::showPreview(const Wish& wish, const Result<Decision>* decision)
{
    BlockDialog::showPreview(wish, decision);
    if (isTopByoip())
        m_proof->judge(claim());
}

Prefix ProvisionDialog::takenBy(const ChangeSet& changes) const
{
    for (const auto& change : changes.of<PoolCidr>())
        if (change.after && change.after->pool == pool())
            return change.after->cidr;
    return {};
}

QString ProvisionDialog::afterwards(const Prefix& taken) const
{
    const PoolId source = spaceOf(pool());
    if (!source)
        return {};
    const PoolUse use = useOf(plan(), source);
    return tr("%1 afterwards: %2 allocated, %3")
        .arg(poolLabel(plan(), source), percentLabel(use.allocated + taken.size(), use.capacity),
             leftAfterLabel(plan(), source, taken));
}

void ProvisionDialog::addNotes(const Decision& decision, QStringList& pending) const
{
    const PoolCidr* row = decision.changes.firstInserted<PoolCidr>();
    if (row && row->evidence != EvidenceState::NotNeeded)
        pending << tr("evidence: %1").arg(evidenceLabel(row->evidence));
    if (row && row->state == CidrState::FailedProvision)
        pending << tr("AWS would refuse this proof; provisioning fails in the plan too.");
    if (row && row->state == CidrState::PendingProvision)
        pending << tr("pending at first; it settles by itself");
}

std::vector<Command> ProvisionDialog::forShell(const std::vector<Command>& commands) const
{
    return ProofFields::forShell(commands);
}

} // namespace cadastre

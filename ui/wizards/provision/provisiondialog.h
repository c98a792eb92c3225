// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/request.h"
#include "ui/wizards/common/blockdialog.h"

namespace cadastre {

class ProofFields;
struct ProofClaim;

/// Space for a pool (contract §7): from its source by length or CIDR, a range of one's own with its proof, or Amazon's.
class ProvisionDialog final : public BlockDialog {
    Q_OBJECT
public:
    ProvisionDialog(Session& session, const ProvisionRequest& request, QWidget* parent = nullptr);

protected:
    [[nodiscard]] Wish wish() const override;
    [[nodiscard]] bool offers(const Pool& pool) const override { return !pool.sourceResource; }
    [[nodiscard]] PoolId spaceOf(PoolId pool) const override;
    void poolChosen() override;
    void showPreview(const Wish& wish, const Result<Decision>* decision) override;
    [[nodiscard]] Prefix takenBy(const ChangeSet& changes) const override;
    [[nodiscard]] QString afterwards(const Prefix& block) const override;
    void addNotes(const Decision& decision, QStringList& pending) const override;
    [[nodiscard]] std::vector<Command> forShell(const std::vector<Command>& commands) const override;

private:
    [[nodiscard]] bool isTopByoip() const;
    [[nodiscard]] bool isTopAmazon() const;
    [[nodiscard]] ProofClaim claim() const;
    ProofFields* m_proof;
};

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "byoip/authorizationverifier.h"
#include "change/command.h"

#include <QWidget>

#include <vector>

class QPlainTextEdit;

namespace cadastre {

class StatusList;

/// The proof that a range is one's own (contract §10): message and signature, pasted when they are at hand. Without them
/// the plan goes on and says that the evidence is not checked. What can be said of a message by itself (account, CIDR, date,
/// form) is said at once, and makes the plan refuse it as AWS would.
class ProofFields final : public QWidget {
    Q_OBJECT
public:
    explicit ProofFields(QWidget* parent = nullptr);
    /// `claim` says whose the range is to be, which and when; message and signature come from the fields.
    void fill(ProvisionCidr& command, ProofClaim claim) const;
    /// Says below the fields what AWS would refuse of the message, and the way out.
    void judge(ProofClaim claim);
    /// The same commands for a shell: what is not signed yet is a variable there.
    [[nodiscard]] static std::vector<Command> forShell(std::vector<Command> commands);

Q_SIGNALS:
    void edited();

private:
    [[nodiscard]] QString message() const;
    [[nodiscard]] QString signature() const;
    QPlainTextEdit* m_message;
    QPlainTextEdit* m_signature;
    StatusList* m_verdict;
};

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change/command.h"

#include <QWidget>

#include <vector>

class QPlainTextEdit;

namespace cadastre {

/// The proof that a range is one's own (contract §10): message and signature, pasted when they are at hand. Without them
/// the plan goes on and says that the evidence is not checked.
class ProofFields final : public QWidget {
    Q_OBJECT
public:
    explicit ProofFields(QWidget* parent = nullptr);
    void fill(ProvisionCidr& command) const;
    /// The same commands for a shell: what is not signed yet is a variable there.
    [[nodiscard]] static std::vector<Command> forShell(std::vector<Command> commands);

Q_SIGNALS:
    void edited();

private:
    QPlainTextEdit* m_message;
    QPlainTextEdit* m_signature;
};

} // namespace cadastre

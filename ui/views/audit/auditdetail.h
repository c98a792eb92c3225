// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compliance/finding.h"

#include <QWidget>

class QVBoxLayout;

namespace cadastre {

class KeyValueList;
class Session;

/// One finding in full: its rule and why it is one, the cause, the evidence, the ways out. It belongs into a scroll area.
class AuditDetail final : public QWidget {
    Q_OBJECT
public:
    explicit AuditDetail(Session& session, QWidget* parent = nullptr);
    using QWidget::show;
    /// Null: none is selected.
    void show(const Finding* finding);

private:
    void clear();
    void addRule(const Finding& finding);
    void addWaysOut(const Finding& finding);
    void addFacts(const Finding& finding);
    void addEvidence(KeyValueList& facts, const Finding& finding) const;
    [[nodiscard]] int alikeTo(const Finding& finding) const; ///< open ones that the same repair ends, itself included

    Session& m_session;
    QVBoxLayout* m_layout;
};

} // namespace cadastre

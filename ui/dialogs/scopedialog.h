// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/request.h"
#include "ui/wizards/common/effectdialog.h"

class QComboBox;
class QLineEdit;

namespace cadastre {

class FormGrid;

/// A new private scope, or name, description and external authority of one (contract §5, §3.5). AWS makes the public scope
/// and the first private one itself.
class ScopeDialog final : public EffectDialog {
    Q_OBJECT
public:
    ScopeDialog(Session& session, const ScopeRequest& request, QWidget* parent = nullptr);

protected:
    [[nodiscard]] Wish wish() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QVector<StatusList::Item> effects(const Wish& wish, const Decision& decision) const override;
    void finished(const Receipt& receipt) override;

private:
    ScopeId m_scope;
    FormGrid* m_form;
    QComboBox* m_ipam;
    QLineEdit* m_name;
    QLineEdit* m_description;
    QLineEdit* m_authority;
};

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/request.h"
#include "ui/wizards/common/effectdialog.h"

class QComboBox;

namespace cadastre {

class FormGrid;

/// Lets auto-import take now what was discovered: into one pool, or into every pool that has it on (contract §12). Names the
/// VPCs before anything is taken.
class ImportDiscoveredDialog final : public EffectDialog {
    Q_OBJECT
public:
    ImportDiscoveredDialog(Session& session, const ImportDiscoveredRequest& request, QWidget* parent = nullptr);

protected:
    [[nodiscard]] Wish wish() const override;
    [[nodiscard]] QVector<StatusList::Item> effects(const Wish& wish, const Decision& decision) const override;

private:
    FormGrid* m_form;
    QComboBox* m_pool;
};

} // namespace cadastre

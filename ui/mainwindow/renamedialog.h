// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/session.h"

#include <QDialog>

class QLineEdit;

namespace cadastre {

class FormGrid;

/// Changes the Name tag of a scope, pool or VPC, or the name of an account.
class RenameDialog final : public QDialog {
    Q_OBJECT
public:
    RenameDialog(Session& session, const RenameRequest& request, QWidget* parent = nullptr);
    [[nodiscard]] static bool canRename(const Plan& plan, const SubjectRef& subject);

    void accept() override;

private:
    Session& m_session;
    SubjectRef m_subject;
    FormGrid* m_form;
    QLineEdit* m_name;
};

} // namespace cadastre

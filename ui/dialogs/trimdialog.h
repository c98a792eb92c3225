// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/request.h"
#include "ui/views/common/previewdialogframe.h"

class QLineEdit;
class QSpinBox;

namespace cadastre {

class KeyValueList;
class Session;

/// Old steps go to an archive and out of the plan (Workspace::trimHistory()): says what is kept and what ends, before.
class TrimDialog final : public PreviewDialogFrame {
    Q_OBJECT
public:
    TrimDialog(Session& session, const TrimRequest& request, QWidget* parent = nullptr);
    void accept() override;

private:
    void refresh();
    void choosePath();

    Session& m_session;
    QSpinBox* m_upTo;
    PlainLabel* m_step;
    QLineEdit* m_path;
    KeyValueList* m_facts;
};

} // namespace cadastre

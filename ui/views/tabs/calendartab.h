// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/tabs/tabletab.h"

class QPushButton;

namespace cadastre {

/// What expires when: certificates, messages, ROAs, tokens and checks of the whole plan, earliest first.
class CalendarTab final : public TableTab {
    Q_OBJECT
public:
    explicit CalendarTab(Session& session, QWidget* parent = nullptr);

    /// As the file's name ends: .csv a sheet, else iCalendar. A failure is announced by the session.
    bool save(const QString& file);

protected:
    void rebuild() override;
    void choose(int row) override;
    QString filterField(int column) const override;

private:
    QPushButton* m_save;
};

} // namespace cadastre

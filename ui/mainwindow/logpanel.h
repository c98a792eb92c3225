// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QWidget>

class QStandardItemModel;
class QStackedWidget;
class QTableView;

namespace cadastre {

class Session;

/// What happened in this window since it was opened: steps, refusals with their rule, audits. The journal keeps the steps;
/// this also keeps what was refused.
class LogPanel final : public QWidget {
    Q_OBJECT
public:
    explicit LogPanel(Session& session, QWidget* parent = nullptr);
    void add(StatusLevel level, const QString& text, const QString& detail = {});

private:
    Session& m_session;
    QStandardItemModel* m_model;
    QTableView* m_table;
    QStackedWidget* m_stack;
};

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QFrame>

class QAction;
class QHBoxLayout;
class QTimer;
class QToolButton;

namespace cadastre {

class PlainLabel;

/// A message in the layout beside its cause: not modal, not an overlay, takes no room when hidden. At most two actions.
/// Text changes are announced to screen readers through the accessible name.
class MessageBar final : public QFrame {
    Q_OBJECT
public:
    explicit MessageBar(QWidget* parent = nullptr);

    /// Shows `text`; removes the actions of the message before. `id` is handed back by dismissed() ("don't show again").
    void showMessage(StatusLevel level, const QString& text, const QString& id = {});
    /// A button of the present message. A third is refused (returns false): two is the rule.
    bool addAction(QAction* action);
    /// Hide after `ms` of being visible; 0 = stay. Errors never hide by themselves.
    void setAutoHide(int ms);
    void setClosable(bool closable);
    [[nodiscard]] QString text() const;
    [[nodiscard]] StatusLevel level() const { return m_level; }
    [[nodiscard]] int actionCount() const;

public Q_SLOTS:
    void dismiss();

Q_SIGNALS:
    void dismissed(const QString& id);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void clearActions();
    StatusLevel m_level = StatusLevel::Info;
    QString m_id;
    int m_autoHideMs = 0;
    QWidget* m_glyph;
    PlainLabel* m_text;
    QHBoxLayout* m_actions;
    QToolButton* m_close;
    QTimer* m_timer;
};

} // namespace cadastre

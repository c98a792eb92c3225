// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace cadastre {

class PlainLabel;

/// Why a step is done and under which ticket, for the history (interface §4.15 point 8). Folded away until somebody wants it;
/// what is filled in is said on the fold.
class ReasonFields final : public QWidget {
    Q_OBJECT
public:
    explicit ReasonFields(QWidget* parent = nullptr);

    [[nodiscard]] QString reason() const;
    [[nodiscard]] QString ticket() const;
    void setTicket(const QString& ticket);
    /// Off: the form asks for the reason itself.
    void setReasonAsked(bool asked);
    void setOpen(bool open);

private:
    void showFold();

    QPushButton* m_fold;
    QWidget* m_fields;
    PlainLabel* m_reasonLabel;
    QLineEdit* m_reason;
    QLineEdit* m_ticket;
    bool m_isReasonAsked = true;
};

} // namespace cadastre

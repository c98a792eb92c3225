// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/entities.h"

#include <QWidget>

#include <optional>

class QRadioButton;

namespace cadastre {

/// Who originates a range to the Internet, in the words of interface §4.15 point 10 and without a default: it decides
/// whether the pool is advertisable, which cannot be changed later.
class OriginatorQuestion final : public QWidget {
    Q_OBJECT
public:
    explicit OriginatorQuestion(QWidget* parent = nullptr);
    [[nodiscard]] std::optional<Originator> answer() const; ///< none: not answered
    void setAnswer(std::optional<Originator> answer);       ///< announces nothing

Q_SIGNALS:
    void answered();

private:
    QRadioButton* m_byAws;
    QRadioButton* m_byRouters;
    QRadioButton* m_undecided;
};

} // namespace cadastre

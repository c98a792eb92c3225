// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/prefix.h"

#include <QWidget>

#include <optional>

class QLineEdit;
class QSpinBox;
class QStackedWidget;

namespace cadastre {

class PlainLabel;
class SegmentedControl;

/// How large, or exactly which: a prefix length, a CIDR, or (where allowed) nothing yet.
class BlockField final : public QWidget {
    Q_OBJECT
public:
    enum class Mode { Length, Exact, Nothing };
    BlockField(const QString& objectName, bool mayBeNothing, QWidget* parent = nullptr);

    void setMode(Mode mode);
    [[nodiscard]] Mode mode() const;
    /// What the spin box offers; the value is kept where it can be.
    void setLengths(int from, int to);
    void setLength(int length);
    /// Space that only a CIDR can name (a top level) or only a length (Amazon's).
    void setModeEnabled(Mode mode, bool enabled);
    void setExact(const Prefix& cidr);
    /// Quiet words beside the field: "pool allows /18 … /24".
    void setNote(const QString& note);

    /// None unless the mode is Length.
    [[nodiscard]] std::optional<int> length() const;
    /// None unless the mode is Exact and the text is a CIDR.
    [[nodiscard]] std::optional<Prefix> cidr() const;
    [[nodiscard]] int spinValue() const;
    /// Why the typed CIDR is none; empty when it is, or when none is needed.
    [[nodiscard]] QString problem() const;

Q_SIGNALS:
    void edited();

private:
    SegmentedControl* m_modes;
    QStackedWidget* m_stack;
    QSpinBox* m_length;
    QLineEdit* m_exact;
    PlainLabel* m_note;
};

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QWidget>

class QGridLayout;

namespace cadastre {

class AddressLabel;
class PlainLabel;
class StatusLabel;

/// Inspector rows: quiet label at the left, value at the right, columns aligned over all sections of the list. Values are
/// selectable and wrap. The value's accessible name is the label.
class KeyValueList final : public QWidget {
    Q_OBJECT
public:
    explicit KeyValueList(QWidget* parent = nullptr);
    void addSection(const QString& title);
    PlainLabel* addText(const QString& label, const QString& value, Tone tone = Tone::Normal);
    AddressLabel* addAddress(const QString& label, const QString& address, int parentLength = -1);
    StatusLabel* addStatus(const QString& label, StatusLevel level, const QString& text);
    /// Any editor; the list owns it and makes the label its buddy.
    void addWidget(const QString& label, QWidget* value);
    void clear();
    [[nodiscard]] int rowCount() const { return m_rows; }
    /// Width of the label column in average characters, default 11.
    void setLabelCharacters(int characters);

private:
    PlainLabel* addLabel(const QString& label);
    QGridLayout* m_grid;
    int m_rows = 0;
    int m_labelCharacters = 11;
};

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QPlainTextEdit;
class QToolButton;

namespace cadastre {

/// A shell command in the address font on an inset, with a copy button. Read-only, selectable, never wrapped inside a word.
class CommandBlock final : public QFrame {
    Q_OBJECT
public:
    explicit CommandBlock(const QString& command = {}, QWidget* parent = nullptr);
    void setCommand(const QString& command);
    [[nodiscard]] QString command() const;
    /// Rows that are shown before it scrolls; default 12.
    void setMaximumRows(int rows);

public Q_SLOTS:
    void copy();

Q_SIGNALS:
    void copied();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitHeight();
    QPlainTextEdit* m_text;
    QToolButton* m_copy;
    int m_maximumRows = 12;
};

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QPlainTextEdit;
class QTimer;
class QToolButton;

namespace cadastre {

/// A shell command in the address font on an inset, with a copy button. Read-only, selectable, never wrapped inside a word.
class CommandBlock final : public QFrame {
    Q_OBJECT
public:
    explicit CommandBlock(const QString& command = {}, QWidget* parent = nullptr);
    /// `shown` stands in its place where it holds what should not be read over a shoulder; copying gives the command.
    void setCommand(const QString& command, const QString& shown = {});
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
    void showCopied(bool isCopied); ///< for a moment: nothing else on the screen tells
    QString m_command;
    QPlainTextEdit* m_text;
    QToolButton* m_copy;
    QTimer* m_reset;
    int m_maximumRows = 12;
};

} // namespace cadastre

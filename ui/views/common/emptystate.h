// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace cadastre {

class PlainLabel;

/// What an empty view shows: icon, one sentence, why it is empty, exactly one primary button, and quiet alternatives.
class EmptyState final : public QWidget {
    Q_OBJECT
public:
    EmptyState(const QString& iconName, const QString& sentence, const QString& explanation, QWidget* parent = nullptr);

    /// Another picture, by the name of an icon.
    void setPicture(const QString& iconName);
    void setSentence(const QString& sentence);
    void setExplanation(const QString& explanation);
    /// The one next step; calling again replaces its text. Emits primaryClicked().
    QPushButton* setPrimary(const QString& text);
    /// A plain button beside it (Open…, Load file…).
    QPushButton* addAlternative(const QString& text, const QString& objectName);
    [[nodiscard]] QPushButton* primaryButton() const { return m_primary; }

Q_SIGNALS:
    void primaryClicked();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    class Picture;
    void balance();
    Picture* m_picture;
    PlainLabel* m_sentence;
    PlainLabel* m_explanation;
    QWidget* m_buttonRow;
    QPushButton* m_primary = nullptr;
};

} // namespace cadastre

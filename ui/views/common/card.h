// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace cadastre {

class PlainLabel;

/// A panel on base with a thin border: title, the question it answers, links at the right, content below.
class Card final : public QFrame {
    Q_OBJECT
public:
    explicit Card(const QString& title, const QString& question = {}, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setQuestion(const QString& question);
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString question() const;
    /// A quiet link at the top right ("Table", "Export"); leftmost is added first.
    QPushButton* addLink(const QString& text, const QString& objectName);
    /// Takes the place of the content; the card owns it.
    void setContent(QWidget* content);
    [[nodiscard]] QWidget* content() const { return m_content; }
    /// For content built in place.
    [[nodiscard]] QVBoxLayout* body() const { return m_body; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    PlainLabel* m_title;
    PlainLabel* m_question;
    QHBoxLayout* m_links;
    QVBoxLayout* m_body;
    QWidget* m_content = nullptr;
};

} // namespace cadastre

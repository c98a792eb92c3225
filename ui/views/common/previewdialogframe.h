// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QDialog>

class QHBoxLayout;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace cadastre {

class PlainLabel;
class ReasonFields;
class StepBar;

/// The frame of every wizard and form with consequences: form on the calm surface at the left, what you will get on white at
/// the right, message and buttons in the footer. Pages are optional: a form adds one and hides the steps.
class PreviewDialogFrame : public QDialog {
    Q_OBJECT
public:
    explicit PreviewDialogFrame(const QString& title, QWidget* parent = nullptr);

    /// Adds a page at the left, inside a scroll area; the frame owns it. Steps are shown from two pages on.
    int addPage(const QString& stepTitle, QWidget* page);
    [[nodiscard]] int pageCount() const;
    [[nodiscard]] int currentPage() const;
    void setCurrentPage(int index);
    void setPageState(int index, StatusLevel state);
    void setPageReachable(int index, bool reachable);

    /// Across the top of the form, above its steps; takes no room while it is hidden. The frame owns it.
    void setNotice(QWidget* notice);

    /// The right pane: add SectionTitle, AddressLabel, StripBar, CommandBlock … to it.
    [[nodiscard]] QVBoxLayout* previewLayout() const { return m_preview; }
    /// What stretches in the right pane takes all its height.
    void fillPreview();
    void setPreviewVisible(bool visible);
    /// For what is better the higher it is: a page, lines of a file.
    void setPreviewFillsHeight();
    /// Share of the width given to the form, default 0.62.
    void setFormShare(double share);

    /// Why and under which ticket, under the form; a form that ends in a step of the history shows it.
    [[nodiscard]] ReasonFields* reasonFields() const { return m_reasons; }

    /// Left of the buttons; the reason why the primary button is off stands here.
    void setFooterMessage(StatusLevel level, const QString& text);
    void clearFooterMessage();
    [[nodiscard]] QString footerMessage() const;

    /// Buttons from left to right. cancel is always there, rejects on click, objectName "cancel".
    QPushButton* addButton(const QString& text, const QString& objectName);
    /// At the left end: what prepares the form and neither ends it nor takes it back.
    QPushButton* addSideButton(const QString& text, const QString& objectName);
    /// The accent button at the right end, default button. One only; objectName "primary" unless given.
    QPushButton* setPrimaryButton(const QString& text, const QString& objectName = QStringLiteral("primary"));
    [[nodiscard]] QPushButton* primary() const { return m_primary; }
    [[nodiscard]] QPushButton* cancelButton() const { return m_cancel; }

Q_SIGNALS:
    void pageRequested(int index); ///< a step was clicked; the frame has not moved yet
    void currentPageChanged(int index);

protected:
    /// Begins at the first field of the page, unless the form chose another: never at Cancel, which was there first.
    void showEvent(QShowEvent* event) override;

private:
    class FooterMessage;
    StepBar* rebuildSteps();
    QStringList m_titles;
    QVector<StatusLevel> m_states;
    QVector<bool> m_reachable;
    QVBoxLayout* m_left;
    QWidget* m_stepHost;
    StepBar* m_steps = nullptr;
    QStackedWidget* m_pages;
    QWidget* m_previewPane;
    QVBoxLayout* m_preview;
    QHBoxLayout* m_body;
    QHBoxLayout* m_buttons;
    bool m_hasRoomForReasons = false;
    ReasonFields* m_reasons; ///< before the buttons, as the keys go
    FooterMessage* m_message;
    QPushButton* m_cancel;
    QPushButton* m_primary = nullptr;
};

} // namespace cadastre

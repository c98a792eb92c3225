// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/common/previewdialogframe.h"

#include "ui/icons.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/labels.h"
#include "ui/views/common/reasonfields.h"
#include "ui/views/common/stepbar.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace cadastre {

namespace {

/// A page scrolls rather than clips; it has the colour of its pane.
QScrollArea* scrolled(QWidget* content, Surface surface, QWidget* parent)
{
    auto* area = new QScrollArea(parent);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    setSurface(area->viewport(), surface);
    setSurface(content, surface);
    area->setWidget(content);
    // The Tab key scrolls by itself; a label's letter, a link or the form gives the keys without it.
    QObject::connect(qApp, &QApplication::focusChanged, area, [area](QWidget*, QWidget* now) {
        if (now && area->widget()->isAncestorOf(now))
            area->ensureWidgetVisible(now);
    });
    return area;
}

} // namespace

class PreviewDialogFrame::FooterMessage final : public QWidget {
public:
    explicit FooterMessage(QWidget* parent) : QWidget(parent), m_text(plainLabel(QString(), this))
    {
        m_text->setWordWrap(true);
        m_text->setObjectName(QStringLiteral("footerMessage"));
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(0, 0, 0, 0);
        row->addWidget(m_text, 1);
    }
    void set(StatusLevel level, const QString& text)
    {
        m_text->setText(text);
        switch (level) {
        case StatusLevel::Error: m_text->setTone(Tone::Error); break;
        case StatusLevel::Warning: m_text->setTone(Tone::Warning); break;
        case StatusLevel::Ok: m_text->setTone(Tone::Ok); break;
        case StatusLevel::Info:
        case StatusLevel::Pending:
        case StatusLevel::NoData: m_text->setTone(Tone::Secondary); break;
        }
        m_text->setAccessibleName(text.isEmpty() ? QString() : QStringLiteral("%1: %2").arg(statusWord(level), text));
    }
    [[nodiscard]] QString text() const { return m_text->text(); }

private:
    PlainLabel* m_text;
};

PreviewDialogFrame::PreviewDialogFrame(const QString& title, QWidget* parent)
    : QDialog(parent)
    , m_left(new QVBoxLayout)
    , m_stepHost(new QWidget(this))
    , m_pages(new QStackedWidget(this))
    , m_previewPane(new QWidget(this))
    , m_preview(new QVBoxLayout)
    , m_body(new QHBoxLayout)
    , m_buttons(new QHBoxLayout)
    , m_reasons(new ReasonFields(this))
    , m_message(new FooterMessage(this))
    , m_cancel(pushButton(tr("Cancel"), QStringLiteral("cancel"), this))
{
    setWindowTitle(title);
    resize(1000, 660);

    auto* stepRow = new QVBoxLayout(m_stepHost);
    stepRow->setContentsMargins(20, metrics::group, 20, 0);
    m_stepHost->hide();
    m_left->setContentsMargins(0, 0, 0, 0);
    m_left->setSpacing(0);
    m_left->addWidget(m_stepHost);
    m_left->addWidget(m_pages, 1);
    m_left->addWidget(m_reasons);
    m_reasons->hide();

    auto* pane = new QWidget;
    auto* paneColumn = new QVBoxLayout(pane); // what is aligned to the top gets too little height for lines that wrap
    paneColumn->setContentsMargins(0, 0, 0, 0);
    paneColumn->setSpacing(0);
    paneColumn->addLayout(m_preview);
    paneColumn->addStretch(1);
    m_preview->setContentsMargins(20, 20, 20, 20);
    m_preview->setSpacing(metrics::between);
    auto* paneRow = new QHBoxLayout(m_previewPane);
    paneRow->setContentsMargins(0, 0, 0, 0);
    paneRow->setSpacing(0);
    paneRow->addWidget(verticalLine(m_previewPane));
    paneRow->addWidget(scrolled(pane, Surface::Base, m_previewPane), 1);

    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(0);
    m_body->addLayout(m_left);
    m_body->addWidget(m_previewPane);
    setFormShare(0.62);

    m_buttons->setContentsMargins(20, 14, 20, 14);
    m_buttons->setSpacing(metrics::between);
    m_buttons->addWidget(m_message, 1);
    m_buttons->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(horizontalLine(this));
    column->addLayout(m_body, 1);
    column->addWidget(horizontalLine(this));
    column->addLayout(m_buttons);
}

int PreviewDialogFrame::addPage(const QString& stepTitle, QWidget* page)
{
    auto* host = new QWidget;
    auto* margin = new QVBoxLayout(host);
    margin->setContentsMargins(20, 20, 20, 20);
    margin->addWidget(page);
    const int index = m_pages->addWidget(scrolled(host, Surface::Window, m_pages));
    m_titles << stepTitle;
    m_states << StatusLevel::NoData;
    m_reachable << true;
    m_steps = rebuildSteps();
    return index;
}

StepBar* PreviewDialogFrame::rebuildSteps()
{
    delete m_steps;
    if (m_titles.size() < 2)
        return nullptr;
    auto* steps = new StepBar(m_titles, m_stepHost);
    for (int i = 0; i < m_titles.size(); ++i) {
        steps->setState(i, m_states.at(i));
        steps->setReachable(i, m_reachable.at(i));
    }
    steps->setCurrent(currentPage());
    m_stepHost->layout()->addWidget(steps);
    m_stepHost->show();
    connect(steps, &StepBar::stepRequested, this, &PreviewDialogFrame::pageRequested);
    return steps;
}

int PreviewDialogFrame::pageCount() const { return m_pages->count(); }

int PreviewDialogFrame::currentPage() const { return m_pages->currentIndex(); }

void PreviewDialogFrame::setCurrentPage(int index)
{
    if (index < 0 || index >= pageCount() || index == currentPage())
        return;
    m_pages->setCurrentIndex(index);
    if (m_steps != nullptr)
        m_steps->setCurrent(index);
    Q_EMIT currentPageChanged(index);
}

void PreviewDialogFrame::setPageState(int index, StatusLevel state)
{
    m_states[index] = state;
    if (m_steps != nullptr)
        m_steps->setState(index, state);
}

void PreviewDialogFrame::setPageReachable(int index, bool reachable)
{
    m_reachable[index] = reachable;
    if (m_steps != nullptr)
        m_steps->setReachable(index, reachable);
}

void PreviewDialogFrame::setNotice(QWidget* notice) { m_left->insertWidget(0, notice); }

void PreviewDialogFrame::fillPreview()
{
    if (auto* column = qobject_cast<QBoxLayout*>(m_preview->parent()))
        column->setStretchFactor(m_preview, 1000);
}

void PreviewDialogFrame::setPreviewVisible(bool visible) { m_previewPane->setVisible(visible); }

void PreviewDialogFrame::setPreviewFillsHeight()
{
    auto* column = qobject_cast<QBoxLayout*>(m_preview->parent());
    column->setStretchFactor(m_preview, 1);
    for (int i = 0; i < column->count(); ++i)
        if (column->itemAt(i)->spacerItem())
            column->setStretch(i, 0);
}

void PreviewDialogFrame::setFormShare(double share)
{
    m_body->setStretch(0, qRound(share * 100));
    m_body->setStretch(1, 100 - qRound(share * 100));
}

void PreviewDialogFrame::setFooterMessage(StatusLevel level, const QString& text) { m_message->set(level, text); }

void PreviewDialogFrame::clearFooterMessage() { m_message->set(StatusLevel::Info, QString()); }

QString PreviewDialogFrame::footerMessage() const { return m_message->text(); }

void PreviewDialogFrame::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    if (m_primary != nullptr && m_primary->isHidden()) // it explains, and ends in no step
        m_reasons->hide();
    if (!m_reasons->isHidden() && !m_hasRoomForReasons) { // the form was given its size without them
        m_hasRoomForReasons = true;
        resize(width(), height() + m_reasons->sizeHint().height());
    }
    QWidget* page = m_pages->currentWidget();
    if (!page || (focusWidget() && page->isAncestorOf(focusWidget())))
        return;
    for (QWidget* next = page->nextInFocusChain(); next != page; next = next->nextInFocusChain()) {
        const bool takesKeys = (next->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && !next->focusProxy();
        if (page->isAncestorOf(next) && takesKeys && next->isVisible() && next->isEnabled()
            && !qobject_cast<QScrollArea*>(next)) {
            next->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    if (m_primary != nullptr && m_primary->isEnabled()) // nothing to fill in: it is only to be confirmed
        m_primary->setFocus(Qt::OtherFocusReason);
}

QPushButton* PreviewDialogFrame::addButton(const QString& text, const QString& objectName)
{
    auto* button = pushButton(text, objectName, this);
    m_buttons->insertWidget(m_primary != nullptr ? m_buttons->count() - 1 : m_buttons->count(), button);
    return button;
}

QPushButton* PreviewDialogFrame::addSideButton(const QString& text, const QString& objectName)
{
    auto* button = pushButton(text, objectName, this);
    m_buttons->insertWidget(0, button);
    return button;
}

QPushButton* PreviewDialogFrame::setPrimaryButton(const QString& text, const QString& objectName)
{
    if (m_primary == nullptr) {
        m_primary = cadastre::primaryButton(text, objectName, this);
        m_buttons->addWidget(m_primary);
    }
    m_primary->setText(text);
    m_primary->setObjectName(objectName);
    m_primary->setAutoDefault(true);
    m_primary->setDefault(true);
    return m_primary;
}

} // namespace cadastre

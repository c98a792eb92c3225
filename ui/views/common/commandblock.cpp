// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/common/commandblock.h"

#include "ui/icons.h"
#include "ui/presentation/addressfont.h"
#include "ui/presentation/plaintooltip.h"
#include "ui/typography.h"
#include "ui/styleparts.h"
#include "ui/theme.h"
#include "ui/views/common/buttons.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTextBlock>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace cadastre {

CommandBlock::CommandBlock(const QString& command, QWidget* parent)
    : QFrame(parent)
    , m_text(new QPlainTextEdit(this))
    , m_copy(iconButton(QStringLiteral("copy"), tr("Copy command"), QStringLiteral("commandBlock.copy"), this))
    , m_reset(new QTimer(this))
{
    m_text->setObjectName(QStringLiteral("commandBlock.text"));
    m_text->setAccessibleName(tr("Command"));
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setTabChangesFocus(true);
    m_text->viewport()->setAutoFillBackground(false);
    m_text->setLayoutDirection(Qt::LeftToRight);
    m_text->document()->setDocumentMargin(0);
    auto* column = new QVBoxLayout(this);
    // Commands read left to right in any language, so the button is at the right in any language.
    setLayoutDirection(Qt::LeftToRight);
    column->setContentsMargins(metrics::group, metrics::between, m_copy->sizeHint().width() + metrics::between,
                               metrics::between);
    column->addWidget(m_text);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_copy, &QToolButton::clicked, this, &CommandBlock::copy);
    constexpr int seenMs = 2000;
    m_reset->setSingleShot(true);
    m_reset->setInterval(seenMs);
    connect(m_reset, &QTimer::timeout, this, [this] { showCopied(false); });
    setCommand(command);
}

void CommandBlock::setCommand(const QString& command, const QString& shown)
{
    m_command = command;
    const QString text = shown.isEmpty() ? command : shown;
    if (m_text->toPlainText() != text)
        m_text->setPlainText(text);
    m_text->setFont(addressFont(captionFont(font())));
    fitHeight();
}

QString CommandBlock::command() const { return m_command; }

void CommandBlock::setMaximumRows(int rows)
{
    m_maximumRows = rows;
    fitHeight();
}

void CommandBlock::copy()
{
    QGuiApplication::clipboard()->setText(command());
    showCopied(true);
    m_reset->start();
    Q_EMIT copied();
}

void CommandBlock::showCopied(bool isCopied)
{
    const QString word = isCopied ? tr("Copied") : tr("Copy command");
    m_copy->setIcon(themedIcon(isCopied ? QStringLiteral("status-ok") : QStringLiteral("copy")));
    m_copy->setToolTip(plainToolTip(word));
    m_copy->setAccessibleName(word);
}

void CommandBlock::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme theme = themeOf(this);
    parts::roundedBox(painter, QRectF(rect()), blend(theme.base, theme.inset, 0.6), theme.line);
}

void CommandBlock::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        m_text->setFont(addressFont(captionFont(font())));
        fitHeight();
    }
}

void CommandBlock::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    const QSize size = m_copy->sizeHint();
    m_copy->setGeometry(width() - size.width() - 4, 4, size.width(), size.height());
    m_copy->raise();
    fitHeight();
}

void CommandBlock::fitHeight()
{
    const QFontMetrics font(m_text->font());
    const int rows = std::clamp(m_text->document()->blockCount(), 1, m_maximumRows);
    int widest = 0;
    for (QTextBlock block = m_text->document()->begin(); block.isValid(); block = block.next())
        widest = std::max(widest, font.horizontalAdvance(block.text()));
    const bool scrolls = widest > width() - metrics::group - m_copy->sizeHint().width() - metrics::between;
    setFixedHeight(rows * font.lineSpacing() + 2 * metrics::between + 4
                   + (scrolls ? m_text->horizontalScrollBar()->sizeHint().height() : 0));
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/map/contextstrip.h"

#include "ui/icons.h"
#include "ui/presentation/addressfont.h"
#include "ui/presentation/plaintooltip.h"
#include "ui/theme.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/labels.h"
#include "ui/views/map/hexgrid.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

namespace cadastre {

namespace {

constexpr int mostEach = 12; // siblings on either side

/// A run of free space: a dashed box as high as the buttons beside it. Nothing is there, so nothing can be pressed. Without a
/// line: siblings that there is no room for.
class Run final : public QWidget {
public:
    Run(QString text, Qt::PenStyle line, QWidget* parent) : QWidget(parent), m_text(std::move(text)), m_line(line)
    {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding); // the buttons give the height
        setAccessibleName(m_text);
    }

    [[nodiscard]] static int widthOf(const QString& text, const QFontMetrics& font)
    {
        return font.horizontalAdvance(text) + 2 * metrics::group;
    }
    QSize sizeHint() const override { return {widthOf(m_text, fontMetrics()), fontMetrics().height()}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const Theme theme = themeOf(this);
        if (m_line != Qt::NoPen) {
            QPen pen(theme.outline, theme.mode == ThemeMode::HighContrast ? 2 : 1, m_line);
            pen.setDashPattern({3, 3});
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(pen);
            painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::radius, metrics::radius);
        }
        painter.setPen(theme.secondary);
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, m_text);
    }

private:
    QString m_text;
    Qt::PenStyle m_line;
};

enum class Beside { Nothing, Icon, Menu };

/// How wide buttons with these texts are, each with the gap behind it.
int widthOfButtons(const QStringList& texts, const QFont& font, Beside beside = Beside::Nothing)
{
    QMenu menu;
    QPushButton probe;
    probe.setFont(font);
    if (beside == Beside::Icon)
        probe.setIcon(themedIcon(QStringLiteral("arrow-left")));
    if (beside == Beside::Menu)
        probe.setMenu(&menu);
    int width = 0;
    for (const QString& text : texts) {
        probe.setText(text);
        width += probe.sizeHint().width() + metrics::inControl;
    }
    return width;
}

} // namespace

ContextStrip::ContextStrip(QWidget* parent) : QWidget(parent), m_row(new QHBoxLayout(this))
{
    setObjectName(QStringLiteral("contextStrip"));
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(metrics::inControl);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // it is filled to the width that it is given
}

void ContextStrip::clear()
{
    while (QLayoutItem* item = m_row->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // we may be inside of a button's click
        }
        delete item;
    }
}

void ContextStrip::showAround(const Plan& plan, PoolId id, const Prefix& base, const Prefix& root)
{
    m_base = base;
    m_root = root;
    const Pool& pool = plan.get(id);
    const PoolBlock* around = pool.source ? plan.space(pool.source).blockCovering(base) : nullptr;
    m_parent = around ? QStringLiteral("/%1").arg(around->map.base().length()) : QString();
    m_tokens = contextStrip(plan, id, base, mostEach);
    m_cidrs.clear();
    if (const auto& blocks = plan.space(id).blocks; blocks.size() > 1)
        for (const auto& [prefix, block] : blocks)
            m_cidrs.push_back(prefix);
    fill();
}

void ContextStrip::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (m_row->count() > 0 && fit() != m_fit)
        fill();
}

int ContextStrip::widthOf(const std::vector<StripToken>& tokens) const
{
    QStringList siblings;
    int runs = 0;
    for (const StripToken& token : tokens)
        if (token.block.isNull())
            runs += Run::widthOf(token.text, fontMetrics()) + metrics::inControl;
        else
            siblings << token.text;
    return runs + widthOfButtons(siblings, addressFont(this));
}

ContextStrip::Fit ContextStrip::fit() const
{
    int before = 0;
    if (m_base != m_root)
        before += widthOfButtons({m_base.toString()}, font(), Beside::Icon);
    if (!m_parent.isEmpty())
        before += fontMetrics().horizontalAdvance(m_parent) + metrics::inControl;
    Fit fit;
    fit.narrowest = before + widthOf(stripAround(m_tokens, 0));
    int rest = width() - before;
    if (!m_cidrs.empty()) {
        QStringList texts;
        for (const Prefix& cidr : m_cidrs)
            texts << cidr.toString();
        constexpr int line = 1 + metrics::inControl;
        const int buttons = line + widthOfButtons(texts, addressFont(this));
        const int menu = line + widthOfButtons({m_base.toString()}, addressFont(this), Beside::Menu);
        fit.isMenu = menu < buttons && buttons + widthOf(stripAround(m_tokens, 1)) > rest;
        fit.narrowest += std::min(menu, buttons);
        rest -= fit.isMenu ? menu : buttons;
    }
    fit.siblings = mostEach;
    while (fit.siblings > 0 && widthOf(stripAround(m_tokens, fit.siblings)) > rest)
        --fit.siblings;
    return fit;
}

void ContextStrip::fill()
{
    clear();
    m_fit = fit();
    setMinimumWidth(m_fit.narrowest);
    if (m_base != m_root)
        addOut();
    if (!m_tokens.empty())
        addSiblings();
    if (!m_cidrs.empty()) {
        m_row->addWidget(verticalLine(this));
        if (m_fit.isMenu)
            addCidrMenu();
        else
            addCidrs();
    }
    m_row->addStretch(1);
    setVisible(m_row->count() > 1);
}

void ContextStrip::addOut()
{
    QPushButton* out = pushButton(m_base.toString(), QStringLiteral("mapOut"), this);
    out->setIcon(themedIcon(QStringLiteral("arrow-left")));
    out->setAccessibleName(tr("Back to %1").arg(m_base.toString()));
    connect(out, &QPushButton::clicked, this, [this, base = m_base] { Q_EMIT rootChosen(base); });
    m_row->addWidget(out);
}

void ContextStrip::addSiblings()
{
    m_row->addWidget(plainLabel(m_parent, this, Tone::Secondary));
    int number = 0;
    for (const StripToken& token : stripAround(m_tokens, m_fit.siblings)) {
        if (token.block.isNull()) {
            auto* run = new Run(token.text, token.siblings > 0 ? Qt::NoPen : Qt::CustomDashLine, this);
            if (token.siblings > 0)
                run->setToolTip(
                    plainToolTip(QStringLiteral("%1 … %2").arg(token.first.toString(), token.last.toString())));
            m_row->addWidget(run);
            continue;
        }
        QPushButton* button = pushButton(token.text, QStringLiteral("strip.%1").arg(number++), this);
        button->setFont(addressFont(this));
        button->setCheckable(true);
        button->setChecked(token.current);
        button->setToolTip(plainToolTip(token.block.toString()));
        button->setAccessibleName(token.block.toString());
        button->setEnabled(token.pool.value != 0);
        connect(button, &QPushButton::clicked, this, [this, to = token.pool] { Q_EMIT poolChosen(to); });
        m_row->addWidget(button);
    }
}

/// Several CIDRs in this pool: each is a map of its own.
void ContextStrip::addCidrs()
{
    int number = 0;
    for (const Prefix& cidr : m_cidrs) {
        QPushButton* button = pushButton(cidr.toString(), QStringLiteral("cidr.%1").arg(number++), this);
        button->setFont(addressFont(this));
        button->setCheckable(true);
        button->setChecked(cidr == m_base);
        connect(button, &QPushButton::clicked, this, [this, to = cidr] { Q_EMIT rootChosen(to); });
        m_row->addWidget(button);
    }
}

void ContextStrip::addCidrMenu()
{
    QPushButton* button = pushButton(m_base.toString(), QStringLiteral("cidrs"), this);
    button->setFont(addressFont(this));
    button->setAccessibleName(tr("CIDR of the pool: %1").arg(m_base.toString()));
    auto* menu = new QMenu(button);
    for (const Prefix& cidr : m_cidrs) {
        QAction* entry = menu->addAction(cidr.toString());
        entry->setCheckable(true);
        entry->setChecked(cidr == m_base);
        connect(entry, &QAction::triggered, this, [this, to = cidr] { Q_EMIT rootChosen(to); });
    }
    button->setMenu(menu);
    m_row->addWidget(button);
}

} // namespace cadastre

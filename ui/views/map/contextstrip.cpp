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
#include <QPainter>
#include <QPushButton>

namespace cadastre {

namespace {

/// A run of free space: a dashed box as high as the buttons beside it. Nothing is there, so nothing can be pressed.
class FreeRun final : public QWidget {
public:
    FreeRun(QString text, QWidget* parent) : QWidget(parent), m_text(std::move(text))
    {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding); // the buttons give the height
        setAccessibleName(m_text);
    }

    QSize sizeHint() const override
    {
        return {fontMetrics().horizontalAdvance(m_text) + 2 * metrics::group, fontMetrics().height()};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const Theme theme = themeOf(this);
        QPen pen(theme.outline, theme.mode == ThemeMode::HighContrast ? 2 : 1, Qt::CustomDashLine);
        pen.setDashPattern({3, 3});
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(pen);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::radius, metrics::radius);
        painter.setPen(theme.secondary);
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, m_text);
    }

private:
    QString m_text;
};

} // namespace

ContextStrip::ContextStrip(QWidget* parent) : QWidget(parent), m_row(new QHBoxLayout(this))
{
    setObjectName(QStringLiteral("contextStrip"));
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(metrics::inControl);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
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

void ContextStrip::showAround(const Plan& plan, PoolId pool, const Prefix& base, const Prefix& root)
{
    clear();
    if (base != root) {
        QPushButton* out = pushButton(base.toString(), QStringLiteral("mapOut"), this);
        out->setIcon(themedIcon(QStringLiteral("arrow-left")));
        out->setAccessibleName(tr("Back to %1").arg(base.toString()));
        connect(out, &QPushButton::clicked, this, [this, base] { Q_EMIT rootChosen(base); });
        m_row->addWidget(out);
    }
    addSiblings(plan, pool, base);
    addOtherCidrs(plan, pool, base);
    m_row->addStretch(1);
    setVisible(m_row->count() > 1);
}

void ContextStrip::addSiblings(const Plan& plan, PoolId id, const Prefix& base)
{
    const Pool& pool = plan.get(id);
    const PoolBlock* around = pool.source ? plan.space(pool.source).blockCovering(base) : nullptr;
    if (!around)
        return;
    m_row->addWidget(plainLabel(QStringLiteral("/%1").arg(around->map.base().length()), this, Tone::Secondary));
    int number = 0;
    for (const StripToken& token : contextStrip(plan, id, base)) {
        if (token.block.isNull()) {
            m_row->addWidget(new FreeRun(token.text, this));
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
void ContextStrip::addOtherCidrs(const Plan& plan, PoolId pool, const Prefix& base)
{
    const auto& blocks = plan.space(pool).blocks;
    if (blocks.size() < 2)
        return;
    m_row->addWidget(verticalLine(this));
    int number = 0;
    for (const auto& [prefix, block] : blocks) {
        QPushButton* button = pushButton(prefix.toString(), QStringLiteral("cidr.%1").arg(number++), this);
        button->setFont(addressFont(this));
        button->setCheckable(true);
        button->setChecked(prefix == base);
        connect(button, &QPushButton::clicked, this, [this, to = prefix] { Q_EMIT rootChosen(to); });
        m_row->addWidget(button);
    }
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/momentslider.h"

#include "text/commandtext.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/plaintooltip.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/labels.h"

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSlider>

#include <algorithm>

namespace cadastre {

namespace {

constexpr int settleMs = 90;

/// The last entry of every step that changed the plan, oldest first, after 0 for the start.
std::vector<qint64> stopsOf(const Journal& journal)
{
    std::vector<qint64> stops{0};
    for (const JournalEntry& entry : journal.entries()) {
        if (entry.cause != 0 && stops.size() > 1)
            stops.back() = entry.seq; // belongs to the step before
        else if (entry.rows > 0)
            stops.push_back(entry.seq);
    }
    return stops;
}

} // namespace

MomentSlider::MomentSlider(const Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_label(plainLabel({}, this, Tone::Secondary))
    , m_backToNow(linkButton(tr("Now"), QStringLiteral("chartsNow"), this))
{
    m_slider->setObjectName(QStringLiteral("chartsMoment"));
    m_slider->setAccessibleName(tr("Moment that the charts show"));
    m_slider->setMinimumWidth(fontMetrics().averageCharWidth() * 20);
    m_slider->setMaximumWidth(fontMetrics().averageCharWidth() * 50);
    m_label->setObjectName(QStringLiteral("chartsAsOf"));
    m_label->setBuddy(m_slider);
    m_label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    const QString widest = tr("as of %1").arg(isoDateTime(QDateTime::fromMSecsSinceEpoch(0, Qt::UTC)));
    m_label->setMinimumWidth(m_label->fontMetrics().horizontalAdvance(widest)); // the knob stays under the pointer
    m_backToNow->setToolTip(plainToolTip(tr("Show the plan of now again")));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::between);
    layout->addStretch(1);
    layout->addWidget(m_backToNow);
    layout->addWidget(m_label);
    layout->addWidget(m_slider, 4);
    m_soon.setSingleShot(true);
    m_soon.setInterval(settleMs);
    connect(&m_soon, &QTimer::timeout, this, &MomentSlider::goThere);
    connect(m_slider, &QSlider::valueChanged, this, &MomentSlider::choose);
    connect(m_backToNow, &QPushButton::clicked, this, [this] {
        m_slider->setFocus(); // the button goes away
        m_slider->setValue(m_slider->maximum());
    });
    refresh();
}

void MomentSlider::refresh()
{
    m_stops = stopsOf(m_workspace.journal());
    const QSignalBlocker quiet(m_slider);
    const int last = static_cast<int>(m_stops.size()) - 1;
    m_slider->setRange(0, last);
    m_slider->setPageStep(std::max(1, last / 10));
    m_slider->setEnabled(last > 0);
    const auto chosen = isNow() ? m_stops.end() : std::lower_bound(m_stops.begin(), m_stops.end(), m_chosen);
    m_slider->setValue(std::min(static_cast<int>(chosen - m_stops.begin()), last));
    tell();
}

void MomentSlider::choose(int stop)
{
    m_chosen = stop == m_slider->maximum() ? now : m_stops[static_cast<std::size_t>(stop)];
    tell();
    m_soon.start();
}

void MomentSlider::goThere()
{
    if (isNow()) {
        m_past.reset();
    } else if (auto past = m_workspace.past(m_chosen)) {
        m_past = std::move(*past);
    } else {
        Q_EMIT failed(past.error());
        return m_slider->setValue(m_slider->maximum());
    }
    Q_EMIT momentChanged();
}

void MomentSlider::tell()
{
    const Journal& journal = m_workspace.journal();
    const JournalEntry* entry = isNow() ? nullptr : journal.find(m_chosen);
    const JournalEntry* step = entry && entry->cause != 0 ? journal.find(entry->cause) : entry;
    const Instant moment = entry   ? entry->time
                         : isNow() ? m_workspace.clock().now()
                                   : m_workspace.plan().settings().createdAt;
    const QString when = isoDateTime(moment);
    m_label->setText(isNow() && !m_workspace.isPast() ? tr("as of now") : tr("as of %1").arg(when));
    const QString what = step               ? tr("After “%1”").arg(visibleText(commandSentence(step->summary)))
                       : !isNow()           ? tr("Before the first step")
                       : m_stops.size() < 2 ? tr("No history yet; it starts with your first change.")
                                            : tr("Move it to see the charts as they were after an earlier step");
    m_slider->setToolTip(plainToolTip(what));
    m_label->setToolTip(plainToolTip(what));
    m_slider->setAccessibleDescription(m_label->text() + QStringLiteral(". ") + what);
    m_backToNow->setVisible(!isNow());
}

} // namespace cadastre

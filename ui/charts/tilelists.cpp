// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/tilelists.h"

#include "text/expirytext.h"
#include "text/visibletext.h"
#include "ui/charts/chartsview.h"
#include "ui/presentation/addressfont.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/plaintooltip.h"
#include "ui/typography.h"
#include "ui/theme.h"
#include "ui/views/common/labels.h"

#include <QGridLayout>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>

namespace cadastre {

namespace {

constexpr std::size_t mostLines = 6; // what a tile has room for; the table behind it has all

/// A name, a figure, and what it means.
using ListLine = std::array<QString, 3>;

/// A name that gives way to the figures beside it: cut with "…", whole in the tooltip.
class Name final : public QWidget {
public:
    Name(QString text, QWidget* parent) : QWidget(parent), m_text(std::move(text))
    {
        setAccessibleName(m_text);
        setToolTip(plainToolTip(m_text));
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    }
    QSize sizeHint() const override { return {fontMetrics().horizontalAdvance(m_text) + 1, fontMetrics().height()}; }
    QSize minimumSizeHint() const override { return {fontMetrics().averageCharWidth() * 6, fontMetrics().height()}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setPen(themeOf(this).text);
        painter.drawText(rect(),
                         static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter))
                             | Qt::TextSingleLine,
                         fontMetrics().elidedText(m_text, Qt::ElideRight, width()));
    }

private:
    QString m_text;
};

enum class Figures { Numbers, Addresses };

QWidget* figureWithList(const QString& figure, const QString& ofWhat, const std::vector<ListLine>& lines,
                        Figures figures, QWidget* parent)
{
    auto* content = new QWidget(parent);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::between);
    PlainLabel* large = plainLabel(figure, content);
    large->setFont(figureFont(parent->font()));
    layout->addWidget(large);
    PlainLabel* what = plainLabel(ofWhat, content, Tone::Secondary);
    what->setWordWrap(true);
    layout->addWidget(what);
    auto* list = new QGridLayout;
    list->setHorizontalSpacing(metrics::group);
    list->setVerticalSpacing(metrics::inControl);
    for (std::size_t i = 0; i < std::min(lines.size(), mostLines); ++i) {
        const int row = static_cast<int>(i);
        list->addWidget(new Name(lines[i][0], content), row, 0);
        PlainLabel* count = plainLabel(lines[i][1], content);
        if (figures == Figures::Addresses)
            count->setFont(addressFont(content));
        count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        list->addWidget(count, row, 1);
        list->addWidget(plainLabel(lines[i][2], content, Tone::Secondary), row, 2);
    }
    list->setColumnStretch(0, 1);
    layout->addLayout(list);
    layout->addStretch(1);
    return content;
}

} // namespace

QString runsOutText(Instant at, Instant now)
{
    constexpr double dayMs = 24.0 * 3600 * 1000;
    constexpr double month = 30.44;
    constexpr double year = 365.25;
    const double days = static_cast<double>(at.ms - now.ms) / dayMs;
    const auto whole = [](double count) { return std::max(1, static_cast<int>(std::lround(count))); };
    if (days <= 60)
        return ChartsView::tr("full in about %n day(s)", nullptr, whole(days));
    if (days <= 2 * year)
        return ChartsView::tr("full in about %n month(s)", nullptr, whole(days / month));
    return days <= 20 * year ? ChartsView::tr("full in about %n year(s)", nullptr, whole(days / year))
                             : ChartsView::tr("full in over 20 years");
}

QWidget* headroomList(const std::vector<HeadroomRow>& rows, const HeadroomRow& main, Instant now, QWidget* parent)
{
    std::vector<ListLine> lines;
    for (const HeadroomRow& row : rows)
        if (row.pool != main.pool)
            lines.push_back({row.name, ChartsView::tr("%1 × /%2").arg(countLabel(row.unitsFree)).arg(row.unitLength),
                             row.unitsFree == 0
                                 ? row.freeShare > 0
                                     ? ChartsView::tr("%1 free in pieces").arg(percentLabel(row.freeShare))
                                     : ChartsView::tr("full")
                             : row.forecast.expected.fullAt ? runsOutText(row.forecast.expected.fullAt, now)
                                                            : QString()});
    return figureWithList(countLabel(main.unitsFree), ChartsView::tr("× /%1 in %2").arg(main.unitLength).arg(main.name),
                          lines, Figures::Numbers, parent);
}

QWidget* expiryList(const QList<Expiry>& expiries, Instant now, QWidget* parent)
{
    const auto coming =
        std::find_if(expiries.begin(), expiries.end(), [now](const Expiry& expiry) { return !expiry.isPast(now); });
    std::vector<ListLine> lines;
    const auto add = [&](const Expiry& expiry) {
        lines.push_back({visibleText(expiryTitle(expiry)), expirySubject(expiry), daysLeftText(expiry, now)});
    };
    const auto lapsed = coming - expiries.begin();
    constexpr qsizetype lapsedShown = 2; // the rest is in the table
    for (auto expiry = coming; coming - expiry < std::min(lapsed, lapsedShown);)
        add(*--expiry);
    for (auto expiry = coming; expiry != expiries.end(); ++expiry)
        if (expiry != coming)
            add(*expiry);
    if (coming == expiries.end())
        return figureWithList(QStringLiteral("0"),
                              ChartsView::tr("%n lapsed proof(s)", nullptr, static_cast<int>(lapsed)), lines,
                              Figures::Addresses, parent);
    const int days = coming->daysLeft(now);
    QString next = ChartsView::tr("day(s) until %1", nullptr, days).arg(visibleText(expiryTitle(*coming)));
    if (const QString subject = expirySubject(*coming); !subject.isEmpty())
        next += QStringLiteral(" · ") + subject;
    return figureWithList(QString::number(days), next, lines, Figures::Addresses, parent);
}

} // namespace cadastre

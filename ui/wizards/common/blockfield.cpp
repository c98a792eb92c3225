// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/common/blockfield.h"

#include "text/sentence.h"
#include "ui/presentation/addressfont.h"
#include "ui/theme.h"
#include "ui/presentation/plaintooltip.h"
#include "ui/views/common/labels.h"
#include "ui/views/common/segmentedcontrol.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QStackedWidget>

namespace cadastre {

BlockField::BlockField(const QString& objectName, bool mayBeNothing, QWidget* parent)
    : QWidget(parent)
    , m_modes(new SegmentedControl(this))
    , m_stack(new QStackedWidget(this))
    , m_length(new QSpinBox(this))
    , m_exact(new QLineEdit(this))
    , m_note(plainLabel(QString(), this, Tone::Secondary))
{
    setObjectName(objectName);
    m_modes->setObjectName(objectName + QStringLiteral(".mode"));
    m_modes->addSegment(tr("Length"), tr("By prefix length; AWS calls it the netmask length"));
    m_modes->addSegment(tr("Exact CIDR"));
    if (mayBeNothing)
        m_modes->addSegment(tr("Nothing yet"));
    m_modes->setCurrentIndex(0);
    m_modes->setAccessibleName(tr("How the block is named"));
    m_length->setObjectName(objectName + QStringLiteral(".length"));
    m_length->setAccessibleName(tr("Prefix length"));
    m_length->setPrefix(QStringLiteral("/"));
    m_length->setFont(addressFont(this));
    m_length->setRange(0, 128);
    m_exact->setObjectName(objectName + QStringLiteral(".cidr"));
    m_exact->setAccessibleName(tr("Exact CIDR"));
    m_exact->setFont(addressFont(this));

    auto* byLength = new QWidget(m_stack);
    auto* lengthRow = new QHBoxLayout(byLength);
    lengthRow->setContentsMargins(0, 0, 0, 0);
    lengthRow->setSpacing(metrics::group);
    lengthRow->addWidget(m_length);
    lengthRow->addWidget(m_note, 1);
    m_note->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // a form is not widened by a remark
    m_stack->addWidget(byLength);
    m_stack->addWidget(m_exact);
    m_stack->addWidget(new QWidget(m_stack));
    m_stack->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::group);
    row->addWidget(m_modes);
    row->addWidget(m_stack, 1);
    setFocusProxy(m_length);

    connect(m_modes, &SegmentedControl::currentChanged, this, [this](int index) {
        m_stack->setCurrentIndex(index);
        setFocusProxy(mode() == Mode::Exact ? static_cast<QWidget*>(m_exact) : m_length);
        Q_EMIT edited();
    });
    connect(m_length, &QSpinBox::valueChanged, this, [this] { Q_EMIT edited(); });
    connect(m_exact, &QLineEdit::textChanged, this, [this] { Q_EMIT edited(); });
}

void BlockField::setMode(Mode mode) { m_modes->setCurrentIndex(static_cast<int>(mode)); }

BlockField::Mode BlockField::mode() const { return static_cast<Mode>(m_modes->currentIndex()); }

void BlockField::setLengths(int from, int to) { m_length->setRange(from, std::max(from, to)); }

void BlockField::setLength(int length) { m_length->setValue(length); }

void BlockField::setModeEnabled(Mode mode, bool enabled)
{
    const int index = static_cast<int>(mode);
    if (index >= m_modes->count())
        return;
    m_modes->setSegmentEnabled(index, enabled);
    if (!enabled && this->mode() == mode)
        setMode(mode == Mode::Length ? Mode::Exact : Mode::Length);
}

void BlockField::setExact(const Prefix& cidr)
{
    m_exact->setText(cidr.toString());
    setMode(Mode::Exact);
}

void BlockField::setNote(const QString& note)
{
    m_note->setText(note);
    m_note->setToolTip(plainToolTip(note));
}

std::optional<int> BlockField::length() const
{
    return mode() == Mode::Length ? std::optional<int>(m_length->value()) : std::nullopt;
}

std::optional<Prefix> BlockField::cidr() const
{
    if (mode() != Mode::Exact)
        return std::nullopt;
    const auto parsed = Prefix::parse(m_exact->text().trimmed());
    return parsed ? std::optional<Prefix>(*parsed) : std::nullopt;
}

int BlockField::spinValue() const { return m_length->value(); }

QString BlockField::problem() const
{
    const QString text = m_exact->text().trimmed();
    if (mode() != Mode::Exact || text.isEmpty())
        return {};
    const auto parsed = Prefix::parse(text);
    if (parsed)
        return {};
    const QString advice = adviceFor(parsed.error());
    return advice.isEmpty() ? sentence(parsed.error()) : sentence(parsed.error()) + u' ' + advice;
}

} // namespace cadastre

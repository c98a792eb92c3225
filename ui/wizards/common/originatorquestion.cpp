// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/common/originatorquestion.h"

#include "ui/theme.h"
#include "ui/views/common/labels.h"

#include <QRadioButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <utility>

namespace cadastre {

namespace {
constexpr int hintIndent = 24; // under the words, not under the button
}

OriginatorQuestion::OriginatorQuestion(QWidget* parent)
    : QWidget(parent)
    , m_byAws(new QRadioButton(tr("AWS"), this))
    , m_byRouters(new QRadioButton(tr("My routers, over Direct Connect or VPN"), this))
    , m_undecided(new QRadioButton(tr("Undecided"), this))
{
    const QString question = tr("Who originates this prefix to the Internet?");
    setObjectName(QStringLiteral("originates"));
    setAccessibleName(question);
    setFocusProxy(m_byAws);
    m_byAws->setObjectName(QStringLiteral("byAws"));
    m_byRouters->setObjectName(QStringLiteral("byRouters"));
    m_undecided->setObjectName(QStringLiteral("undecided"));
    auto* choices = new QVBoxLayout(this);
    choices->setContentsMargins(0, metrics::group, 0, 0);
    choices->setSpacing(metrics::inControl);
    choices->addWidget(new SectionTitle(question, this));
    choices->addWidget(
        hintLabel(tr("Asked once: it decides whether the pool is advertisable, which cannot be changed later."), this));
    const std::pair<QRadioButton*, QString> rows[] = {
        {m_byAws, tr("ROA needed; /48 is the smallest block AWS advertises")},
        {m_byRouters, tr("no Amazon ROA; children down to /56 – /60")},
        {m_undecided, tr("both stay possible: as for AWS, and nothing is advertised yet")}};
    for (const auto& [button, words] : rows) {
        button->setAccessibleDescription(words);
        choices->addWidget(button);
        auto* hint = hintLabel(words, this);
        hint->setContentsMargins(hintIndent, 0, 0, 2);
        choices->addWidget(hint);
        connect(button, &QRadioButton::toggled, this, [this](bool on) {
            if (on)
                Q_EMIT answered();
        });
    }
}

std::optional<Originator> OriginatorQuestion::answer() const
{
    if (m_byAws->isChecked())
        return Originator::Aws;
    if (m_byRouters->isChecked())
        return Originator::OwnRouters;
    if (m_undecided->isChecked())
        return Originator::Undecided;
    return std::nullopt;
}

void OriginatorQuestion::setAnswer(std::optional<Originator> answer)
{
    const QSignalBlocker quiet(this);
    const std::pair<QRadioButton*, Originator> buttons[] = {{m_byAws, Originator::Aws},
                                                            {m_byRouters, Originator::OwnRouters},
                                                            {m_undecided, Originator::Undecided}};
    for (const auto& [button, originator] : buttons) {
        button->setAutoExclusive(false); // else the last one cannot be taken back
        button->setChecked(answer == originator);
    }
    for (const auto& each : buttons)
        each.first->setAutoExclusive(true);
}

} // namespace cadastre

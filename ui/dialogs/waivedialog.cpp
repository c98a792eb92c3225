// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/waivedialog.h"

#include "compliance/waivable.h"
#include "text/findingtext.h"
#include "text/visibletext.h"
#include "ui/session/session.h"
#include "ui/views/common/labels.h"
#include "ui/views/common/reasonfields.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLineEdit>

namespace cadastre {

WaiveDialog::WaiveDialog(Session& session, const WaiveRequest& request, QWidget* parent)
    : CommandDialog(session, tr("Waive a finding"), tr("Waive"), parent)
    , m_request(request)
    , m_reason(new QLineEdit)
    , m_limited(new QCheckBox(tr("until")))
    , m_until(new QDateEdit)
{
    setObjectName(QStringLiteral("waiveDialog"));
    m_reason->setObjectName(QStringLiteral("waiveReason"));
    m_limited->setObjectName(QStringLiteral("waiveLimited"));
    m_until->setObjectName(QStringLiteral("waiveUntil"));
    m_until->setAccessibleName(tr("Until"));
    m_until->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_until->setCalendarPopup(true);
    m_until->setDate(QDateTime::fromMSecsSinceEpoch(session.now().ms, Qt::UTC).date().addDays(90));
    m_limited->setChecked(true);
    const Rule* rule = findRule(request.rule);
    form()->addSection(visibleText(request.name));
    form()->addWide(hintLabel(rule ? ruleTitle(*rule) + QStringLiteral(". ") + ruleWhy(*rule) : request.rule, this));
    form()->addRow(tr("&Reason"), m_reason, tr("who reads the report next wants to know why"));
    auto* line = new QWidget;
    line->setObjectName(QStringLiteral("waiveUntilRow"));
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_limited);
    layout->addWidget(m_until);
    layout->addStretch(1);
    form()->addRow(tr("For how long"), line, tr("a waiver that has run out is a finding itself"));
    form()->addStretch();
    reasonFields()->setReasonAsked(false);
    connect(m_reason, &QLineEdit::textChanged, this, [this] { edited(); });
    connect(m_limited, &QCheckBox::toggled, this, [this](bool on) {
        m_until->setEnabled(on);
        edited();
    });
    connect(m_until, &QDateEdit::dateChanged, this, [this] { edited(); });
    edited();
}

bool WaiveDialog::isThere() const { return isWaivable(session().plan(), session().report(), m_request.key); }

QString WaiveDialog::missing() const
{
    return isThere() ? tr("A reason is needed.") : tr("There is nothing to waive: what the finding was about is gone.");
}

QString WaiveDialog::stepReason() const { return m_reason->text().trimmed(); }

std::optional<std::vector<Command>> WaiveDialog::commands() const
{
    if (m_reason->text().trimmed().isEmpty() || !isThere())
        return std::nullopt;
    AddWaiver add{m_request.rule, m_request.key, m_reason->text().trimmed(), {}};
    if (m_limited->isChecked())
        add.until = Instant{m_until->date().startOfDay(Qt::UTC).toMSecsSinceEpoch()};
    return std::vector<Command>{add};
}

} // namespace cadastre

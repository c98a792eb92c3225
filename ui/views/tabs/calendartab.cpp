// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/tabs/calendartab.h"

#include "base/filewriting.h"
#include "text/expirytext.h"
#include "ui/models/expirymodel.h"
#include "ui/presentation/delegates.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/emptystate.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTableView>

namespace cadastre {

CalendarTab::CalendarTab(Session& session, QWidget* parent)
    : TableTab(session, QStringLiteral("calendarTab"), new ExpiryModel(session), tr("Calendar of expiries"), parent)
    , m_save(pushButton(tr("Save calendar…"), QStringLiteral("calendarTab.save"), this))
{
    bar()->addWidget(m_save);
    m_save->setToolTip(tr("As iCalendar, for the calendar of whoever renews them, or as CSV"));
    view()->setItemDelegateForColumn(ExpiryModel::LeftColumn, new SeverityDelegate(view()));
    view()->sortByColumn(ExpiryModel::UntilColumn, Qt::AscendingOrder);
    setWidths({25, 24, 19, 19, 24, 16});
    setGiving({{ExpiryModel::WhatColumn, 18}, {ExpiryModel::PoolColumn, 14}});
    setFilterExample(QStringLiteral("state:certificate"));
    emptyState()->setPicture(QStringLiteral("history"));
    emptyState()->setSentence(tr("Nothing in this plan expires."));
    emptyState()->setExplanation(tr("Certificates, authorization messages, ROAs, DNS tokens and checks of proofs are "
                                    "listed here with the days that are left."));
    emptyState()->setPrimary(tr("Bring your own prefix…"));
    connect(emptyState(), &EmptyState::primaryClicked, this,
            [this] { m_session.request(ByoipRequest{m_session.place().pool}); });
    connect(m_save, &QPushButton::clicked, this, [this] {
        const QString file = QFileDialog::getSaveFileName(this, tr("Save calendar"), QStringLiteral("expiries.ics"),
                                                          tr("Calendar (*.ics);;Sheet (*.csv)"));
        if (!file.isEmpty())
            save(file);
    });
    connect(&m_session, &Session::routesChanged, this, &CalendarTab::scheduleRebuild);
}

bool CalendarTab::save(const QString& file)
{
    const auto& expiries = static_cast<ExpiryModel&>(model());
    const QByteArray bytes = file.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive)
                               ? expiriesCsv(plan(), expiries.all(), m_session.now())
                               : iCalendarOf(expiries.all(), plan().settings().name, m_session.now());
    const auto written = writeWholeFile(file, bytes);
    if (!written)
        Q_EMIT m_session.failed(written.error());
    return written.has_value();
}

void CalendarTab::rebuild()
{
    TableTab::rebuild();
    model().refresh(); // days pass and VRPs change without a change of the plan
    m_save->setEnabled(model().totalCount() > 0);
}

void CalendarTab::choose(int row)
{
    const Expiry* entry = static_cast<ExpiryModel&>(model()).expiryAt(row);
    if (!entry)
        return;
    if (entry->poolCidr)
        return m_session.selectSubject({SubjectRef::Kind::PoolCidr, entry->poolCidr.value});
    if (entry->asn.value != 0 && entry->cidr.isNull()) { // the proof of an own AS number
        for (const Byoasn& byoasn : plan().all<Byoasn>())
            if (byoasn.asn == entry->asn.value)
                return m_session.jumpTo(SubjectRef{SubjectRef::Kind::Byoasn, byoasn.id.value});
    }
}

QString CalendarTab::filterField(int column) const
{
    return column == ExpiryModel::PoolColumn ? QStringLiteral("pool") : QString();
}

} // namespace cadastre

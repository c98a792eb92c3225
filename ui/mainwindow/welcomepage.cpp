// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/welcomepage.h"

#include "ui/presentation/formatting.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/emptystate.h"
#include "ui/views/common/labels.h"
#include "ui/presentation/plaintooltip.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace cadastre {

WelcomePage::WelcomePage(Profile& profile, QWidget* parent)
    : QWidget(parent), m_profile(profile), m_list(new QWidget(this)), m_rows(new QVBoxLayout(m_list))
{
    setObjectName(QStringLiteral("welcomePage"));
    setSurface(this, Surface::Base);
    auto* state = new EmptyState(QStringLiteral("map"), tr("No plan is open"),
                                 tr("Plan address pools before anyone types them into a console."), this);
    state->setPrimary(tr("New plan"))->setObjectName(QStringLiteral("welcome.new"));
    connect(state, &EmptyState::primaryClicked, this, &WelcomePage::newWanted);
    connect(state->addAlternative(tr("Open…"), QStringLiteral("welcome.open")), &QPushButton::clicked, this,
            &WelcomePage::openWanted);
    connect(state->addAlternative(tr("Open the walkthrough"), QStringLiteral("welcome.walkthrough")),
            &QPushButton::clicked, this, [this] { Q_EMIT sampleWanted(QStringLiteral("byoipv6-walkthrough")); });
    connect(state->addAlternative(tr("Open acme-global"), QStringLiteral("welcome.acme")), &QPushButton::clicked, this,
            [this] { Q_EMIT sampleWanted(QStringLiteral("acme-global")); });
    m_list->setMaximumWidth(fontMetrics().averageCharWidth() * 90);
    m_rows->setContentsMargins(metrics::page, 0, metrics::page, metrics::section);
    m_rows->setSpacing(metrics::inControl);
    auto* column = new QVBoxLayout(this);
    column->addStretch(2);
    column->addWidget(state);
    column->addWidget(m_list, 0, Qt::AlignHCenter);
    column->addStretch(3);
    refresh();
}

void WelcomePage::refresh()
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QStringList untitled = m_profile.untitledPlans();
    if (!untitled.isEmpty()) {
        m_rows->addWidget(new SectionTitle(tr("Not given a place yet"), m_list));
        for (const QString& path : untitled.mid(0, 5)) {
            const QString when = isoDateTime(Instant{QFileInfo(path).lastModified().toMSecsSinceEpoch()});
            addPlan(path, tr("Untitled plan, last changed %1").arg(when), true);
        }
    }
    const QStringList recent = m_profile.recentPlans();
    if (!recent.isEmpty()) {
        m_rows->addWidget(new SectionTitle(tr("Recent"), m_list));
        for (const QString& path : recent)
            addPlan(path, QFileInfo(path).completeBaseName(), false);
    }
    m_list->setVisible(!untitled.isEmpty() || !recent.isEmpty());
}

void WelcomePage::addPlan(const QString& path, const QString& text, bool untitled)
{
    auto* row = new QWidget(m_list);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(metrics::group);
    const bool exists = QFileInfo::exists(path);
    auto* open = linkButton(visibleText(text), QStringLiteral("welcome.plan"), row);
    open->setEnabled(exists);
    open->setToolTip(plainToolTip(path));
    open->setAccessibleName(tr("Open %1").arg(text));
    line->addWidget(open);
    const QString where = fontMetrics().elidedText(QFileInfo(path).absolutePath(), Qt::ElideMiddle,
                                                   fontMetrics().averageCharWidth() * 60);
    if (!untitled)
        line->addWidget(captionLabel(exists ? where : tr("%1: the file is gone").arg(where), row));
    line->addStretch(1);
    auto* remove =
        iconButton(QStringLiteral("close"), untitled ? tr("Delete this untitled plan") : tr("Remove from this list"),
                   QStringLiteral("welcome.remove"), row);
    line->addWidget(remove);
    connect(open, &QPushButton::clicked, this, [this, path] { Q_EMIT planWanted(path); });
    connect(remove, &QToolButton::clicked, this, [this, path, untitled, row] {
        if (untitled)
            (void)QFile::moveToTrash(path); // where there is no trash the plan stays and is offered again
        else
            m_profile.removeRecentPlan(path);
        row->setEnabled(false);
        QMetaObject::invokeMethod(this, &WelcomePage::refresh, Qt::QueuedConnection); // not while its button is clicked
    });
    m_rows->addWidget(row);
}

} // namespace cadastre

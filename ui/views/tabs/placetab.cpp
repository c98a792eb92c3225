// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/tabs/placetab.h"

#include "text/sentence.h"
#include "ui/theme.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/messagebar.h"
#include "ui/wizards/common/poolwords.h"

#include <QTimer>
#include <QVBoxLayout>

namespace cadastre {

PlaceTab::PlaceTab(Session& session, const QString& objectName, QWidget* parent)
    : QWidget(parent), m_session(session), m_body(new QVBoxLayout(this)), m_message(new MessageBar(this))
{
    setObjectName(objectName);
    setSurface(this, Surface::Base);
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(0);
    m_body->addWidget(m_message);
    m_message->hide();
    connect(&session, &Session::placeChanged, this, [this](const Place& now, const Place& before) {
        if (!(now.pool == before.pool) || !(now.scope == before.scope)) {
            m_message->dismiss();
            scheduleRebuild();
        }
    });
    connect(&session, &Session::changed, this, &PlaceTab::scheduleRebuild);
    connect(&session, &Session::wasReset, this, &PlaceTab::scheduleRebuild);
    connect(&session, &Session::auditChanged, this, &PlaceTab::scheduleRebuild);
}

void PlaceTab::scheduleRebuild()
{
    if (m_pending || !isVisible())
        return; // showEvent() reads it
    m_pending = true;
    QTimer::singleShot(0, this, [this] {
        m_pending = false;
        rebuild();
    });
}

void PlaceTab::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    rebuild();
}

bool PlaceTab::tell(const Result<Receipt>& receipt)
{
    if (receipt) {
        m_message->dismiss();
        return true;
    }
    m_message->showMessage(StatusLevel::Error, sentenceWithNames(m_session.plan(), receipt.error()));
    return false;
}

bool PlaceTab::carryOut(const Command& command) { return tell(m_session.run(command)); }

bool PlaceTab::carryOut(const std::vector<Command>& commands, const QString& summary)
{
    return commands.empty() || tell(m_session.runAll(commands, summary));
}

} // namespace cadastre

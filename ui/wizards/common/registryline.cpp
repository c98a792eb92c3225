// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/common/registryline.h"

#include "text/moment.h"
#include "text/registrytext.h"
#include "text/visibletext.h"
#include "ui/presentation/plaintooltip.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/labels.h"
#include "ui/wizards/common/registryasking.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QMenu>

namespace cadastre {

RegistryLine::RegistryLine(RegistryAsking& asking, const QString& prefix, QWidget* parent)
    : QWidget(parent)
    , m_asking(asking)
    , m_lists(hintLabel(asking.listsText(), this))
    , m_useKept(pushButton({}, prefix + QStringLiteral(".useKept"), this))
{
    m_lists->setObjectName(prefix + QStringLiteral(".lists"));
    m_useKept->hide();
    QPushButton* refresh = pushButton(tr("Refresh the list…"), prefix + QStringLiteral(".refreshLists"), this);
    refresh->setToolTip(plainToolTip(tr("The list says which registry is asked about what")));
    auto* menu = new QMenu(refresh);
    QAction* ask = menu->addAction(tr("Ask %1 for it, and send nothing else").arg(m_asking.listServer()));
    connect(ask, &QAction::triggered, this, [this] {
        m_asking.refreshLists();
        Q_EMIT told(StatusLevel::Pending, tr("Asking %1…").arg(m_asking.listServer()));
    });
    connect(menu->addAction(tr("Open a saved list…")), &QAction::triggered, this, &RegistryLine::chooseList);
    refresh->setMenu(menu);

    m_lists->setWordWrap(true);
    m_lists->setAlignment(Qt::AlignVCenter | Qt::AlignLeading); // its buttons stand beside it
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_lists, 1);
    line->addWidget(m_useKept);
    line->addWidget(refresh);

    connect(m_useKept, &QPushButton::clicked, this, [this] {
        if (m_subject)
            m_asking.useKept(*m_subject);
    });
    connect(&m_asking, &RegistryAsking::listsRefreshed, this, [this](bool isGood, const QString& text) {
        m_lists->setText(m_asking.listsText());
        Q_EMIT told(isGood ? StatusLevel::Ok : StatusLevel::Warning, text);
    });
    connect(&m_asking, &RegistryAsking::answered, this, [this] { setSubject(m_subject); });
}

void RegistryLine::setSubject(const std::optional<RdapSubject>& subject)
{
    m_subject = subject;
    const auto kept = subject ? m_asking.keptAbout(*subject) : std::nullopt;
    m_useKept->setVisible(kept.has_value());
    if (!kept)
        return;
    m_useKept->setText(tr("Use the answer of %1").arg(dayText(kept->received)));
    m_useKept->setToolTip(plainToolTip(
        tr("%1, from %2").arg(keptAnswerText(kept->received, m_asking.now()), visibleText(kept->from.toString()))));
}

void RegistryLine::openList(const QString& file) { m_asking.openList(file); }

void RegistryLine::chooseList()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("Open a list of IANA"));
    if (!file.isEmpty())
        openList(file);
}

} // namespace cadastre

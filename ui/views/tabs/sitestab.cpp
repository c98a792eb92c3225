// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/tabs/sitestab.h"

#include "ui/models/sitemodel.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/emptystate.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>

namespace cadastre {

SitesTab::SitesTab(Session& session, QWidget* parent)
    : TableTab(session, QStringLiteral("sitesTab"), new SiteModel(session), tr("Sites"), parent)
    , m_edit(pushButton(tr("Edit…"), QStringLiteral("sitesTab.edit"), this))
    , m_remove(pushButton(tr("Remove"), QStringLiteral("sitesTab.remove"), this))
{
    QPushButton* add = pushButton(tr("Add site…"), QStringLiteral("sitesTab.add"), this);
    bar()->addWidget(add);
    bar()->addWidget(m_edit);
    bar()->addWidget(m_remove);
    setWidths({28, 22, 12, 26, 20, 28, 16});
    setFilterExample(QStringLiteral("owner:network 10.0.0.0/8"));
    emptyState()->setPicture(QStringLiteral("site"));
    emptyState()->setSentence(tr("No network outside AWS is known."));
    emptyState()->setExplanation(
        tr("Offices, data centres and other clouds: allocators stay clear of them and overlaps are reported."));
    emptyState()->setPrimary(tr("Add site…"));
    const auto ask = [this] { m_session.request(SiteRequest{{}, m_session.place().scope, {}}); };
    connect(add, &QPushButton::clicked, this, ask);
    connect(emptyState(), &EmptyState::primaryClicked, this, ask);
    connect(m_edit, &QPushButton::clicked, this, [this] {
        for (const int row : selectedRows())
            if (const TableEntry* entry = model().entryAt(row))
                return m_session.request(SiteRequest{ExternalNetworkId{entry->handle}, m_session.place().scope, {}});
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        std::vector<Command> commands;
        for (const int row : selectedRows())
            if (const TableEntry* entry = model().entryAt(row))
                commands.emplace_back(RemoveExternalNetwork{ExternalNetworkId{entry->handle}});
        const auto count = static_cast<int>(commands.size());
        (void)carryOut(commands, count > 1 ? tr("Remove %n site(s)", nullptr, count) : QString());
    });
}

void SitesTab::rebuild() { TableTab::rebuild(); }

void SitesTab::selectionChanged()
{
    const auto count = selectedRows().size();
    m_edit->setEnabled(count == 1);
    m_remove->setEnabled(count > 0);
}

void SitesTab::choose(int row)
{
    if (const TableEntry* entry = model().entryAt(row))
        m_session.selectSubject({SubjectRef::Kind::External, entry->handle});
}

void SitesTab::fillMenu(QMenu& menu, int row)
{
    const TableEntry* entry = model().entryAt(row);
    if (!entry)
        return;
    const ExternalNetworkId id{entry->handle};
    menu.addAction(tr("Edit…"), this, [this, id] { m_session.request(SiteRequest{id, m_session.place().scope, {}}); });
    menu.addAction(tr("Remove"), this, [this, id] { (void)carryOut(RemoveExternalNetwork{id}); });
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/tabs/overviewtab.h"

#include "insight/summarisation.h"
#include "insight/utilisation.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/words.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/emptystate.h"
#include "ui/views/common/keyvaluelist.h"
#include "ui/views/common/labels.h"
#include "ui/presentation/plaintooltip.h"

#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace cadastre {

OverviewTab::OverviewTab(Session& session, QWidget* parent)
    : PlaceTab(session, QStringLiteral("overviewTab"), parent)
    , m_scroll(new QScrollArea(this))
    , m_empty(new EmptyState(QStringLiteral("pool"), tr("No pool is selected."),
                             tr("Select a pool at the left, or make one."), this))
{
    m_scroll->setObjectName(QStringLiteral("overviewTab.scroll"));
    m_scroll->setAccessibleName(tr("Overview"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_empty->setPrimary(tr("New pool…"));
    connect(m_empty, &EmptyState::primaryClicked, this, [this] {
        m_session.request(NewPoolRequest{m_session.place().scope, {}, {}});
    });
    body()->addWidget(m_scroll, 1);
    body()->addWidget(m_empty, 1);
}

void OverviewTab::rebuild()
{
    const Pool* row = pool();
    m_scroll->setVisible(row != nullptr);
    m_empty->setVisible(row == nullptr);
    if (!row)
        return;
    const QWidget* focused = focusWidget();
    if (focused && focused->objectName() == QLatin1String("overviewTab.description") && focused->hasFocus()
        && static_cast<const QLineEdit*>(focused)->isModified())
        return; // never under the fingers of somebody who types
    m_scroll->setWidget(pageOf(*row));
}

QWidget* OverviewTab::pageOf(const Pool& row)
{
    auto* page = new QWidget;
    setSurface(page, Surface::Base);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(metrics::page, metrics::group, metrics::page, metrics::group);
    auto* list = new KeyValueList(page);
    list->setLabelCharacters(24); // "Allocated (to sub-pools)" in one line
    layout->addWidget(list);

    auto* description = new QLineEdit(row.description, page);
    description->setObjectName(QStringLiteral("overviewTab.description"));
    description->setAccessibleName(tr("Description"));
    description->setPlaceholderText(tr("what this pool is for"));
    list->addWidget(tr("Description"), description);
    const PoolId id = row.id;
    connect(description, &QLineEdit::editingFinished, this, [this, id, description] {
        if (!description->isModified())
            return;
        description->setModified(false);
        ModifyPool change;
        change.pool = id;
        change.description = description->text();
        (void)carryOut(change);
    });
    for (const auto& [prefix, block] : plan().space(id).blocks)
        list->addAddress(tr("CIDR"), prefix.toString());
    list->addText(tr("Locale (Region)"), row.locale.localeText());

    const PoolUse use = useOf(plan(), id);
    list->addSection(tr("Room"));
    if (use.capacity == 0) {
        list->addText(tr("Space"), tr("no CIDR is provisioned yet"), Tone::Warning);
    } else {
        list->addText(tr("Allocated (to sub-pools)"), percentLabel(use.allocated, use.capacity))
            ->setToolTip(plainToolTip(exactPercentLabel(use.allocated, use.capacity)));
        list->addText(tr("Assigned (VPCs, manual)"), percentLabel(use.assigned, use.capacity))
            ->setToolTip(plainToolTip(exactPercentLabel(use.assigned, use.capacity)));
        list->addText(tr("Available"), use.reserved > 0 ? tr("%1, of which %2 reserved")
                                                              .arg(percentLabel(use.available, use.capacity),
                                                                   percentLabel(use.reserved, use.capacity))
                                                        : percentLabel(use.available, use.capacity));
        for (const LengthRoom& rung : sizeLadder(plan(), id))
            list->addText(lengthLabel(rung.length), tr("%1 free").arg(ofLabel(rung.free, rung.total)));
    }

    list->addSection(tr("Rules"));
    const auto length = [](const PrefixLength& value) { return value ? lengthLabel(*value) : QStringLiteral("–"); };
    list->addText(tr("Prefix length"),
                  tr("largest block %1, default %2, smallest %3")
                      .arg(length(row.minLength), length(row.defaultLength), length(row.maxLength)));
    QStringList tags;
    for (const TagPair& pair : row.requiredTags)
        tags.append(visibleText(pair.key + u'=' + pair.value));
    list->addText(tr("Required tags"), tags.isEmpty() ? tr("none") : tags.join(QStringLiteral(", ")));
    list->addText(tr("Auto-import"), row.autoImport ? tr("on") : tr("off"));

    list->addSection(tr("Who and what"));
    QStringList principals;
    for (const ShareId share : plan().sharesOf(id))
        principals += plan().get(share).principals;
    principals.removeDuplicates();
    for (QString& principal : principals)
        principal = principalLabel(plan(), principal);
    list->addText(tr("Shared with"), principals.isEmpty() ? tr("nobody; the owner alone draws from it")
                                                          : principals.join(QStringLiteral(", ")));
    const auto findings = static_cast<int>(m_session.findingsOf(id).size());
    list->addText(tr("Findings"), findings == 0 ? tr("none") : tr("%n open", nullptr, findings),
                  findings == 0 ? Tone::Normal : Tone::Warning);
    if (use.capacity > 0) {
        const RouteSummary routes = summarise(plan(), id);
        list->addText(tr("Routes"), tr("%1 as propagated, %2 at best, %3 as summaries")
                                        .arg(routes.propagated)
                                        .arg(routes.exact.size())
                                        .arg(routes.aggregates.size()));
    }
    const std::vector<PoolId>& children = plan().childPools(id);
    if (!children.empty()) {
        list->addSection(tr("Sub-pools"));
        for (const PoolId child : children) {
            const Pool& below = plan().get(child);
            QPushButton* link = linkButton(visibleText(nameOf(below).isEmpty() ? plan().textId(below) : nameOf(below)),
                                           QStringLiteral("overviewTab.child.%1").arg(child.value), page);
            connect(link, &QPushButton::clicked, this, [this, child] { m_session.selectPool(child); });
            const PoolUse part = useOf(plan(), child);
            list->addWidget(part.capacity == 0
                                ? tr("no CIDR")
                                : tr("%1 used").arg(percentLabel(part.capacity - part.available, part.capacity)),
                            link);
        }
    }
    layout->addStretch(1);
    return page;
}

} // namespace cadastre

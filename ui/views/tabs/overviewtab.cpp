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
#include "ui/views/common/sidebyside.h"
#include "ui/views/tabs/roomsummary.h"

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
    auto* top = new KeyValueList(page);
    top->addWidget(tr("Description"), descriptionOf(row, page));
    layout->addWidget(top);
    layout->addSpacing(metrics::group);
    auto* room = new RoomSummary(plan(), row.id, page);
    auto* facts = factsOf(row, page);
    layout->addWidget(new SideBySide(room, facts, 42, page));
    layout->addStretch(1);
    return page;
}

QLineEdit* OverviewTab::descriptionOf(const Pool& row, QWidget* parent)
{
    auto* description = new QLineEdit(row.description, parent);
    description->setObjectName(QStringLiteral("overviewTab.description"));
    description->setAccessibleName(tr("Description"));
    description->setPlaceholderText(tr("what this pool is for"));
    connect(description, &QLineEdit::editingFinished, this, [this, id = row.id, description] {
        if (!description->isModified())
            return;
        description->setModified(false);
        ModifyPool change;
        change.pool = id;
        change.description = description->text();
        (void)carryOut(change);
    });
    return description;
}

QWidget* OverviewTab::factsOf(const Pool& row, QWidget* parent)
{
    auto* list = new KeyValueList(parent);
    list->setLabelCharacters(15);
    const PoolId id = row.id;
    list->addSection(tr("Pool"));
    for (const auto& [prefix, block] : plan().space(id).blocks)
        list->addAddress(tr("CIDR"), prefix.toString());
    list->addText(tr("Locale (Region)"), row.locale.localeText());

    list->addSection(tr("Rules"));
    const auto length = [](const PrefixLength& value) { return value ? lengthLabel(*value) : QStringLiteral("–"); };
    PlainLabel* lengths = list->addText(tr("Prefix length"), tr("largest block %1, default %2, smallest %3")
                                                                 .arg(length(row.minLength), length(row.defaultLength),
                                                                      length(row.maxLength)));
    lengths->setSelectable(false); // what keeps a length in one line is nothing to copy
    lengths->setText(withWholeLengths(lengths->text()));
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
    if (!plan().space(id).blocks.empty()) {
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
                                           QStringLiteral("overviewTab.child.%1").arg(child.value), list);
            connect(link, &QPushButton::clicked, this, [this, child] { m_session.selectPool(child); });
            const PoolUse part = useOf(plan(), child);
            list->addWidget(part.capacity == 0
                                ? tr("no CIDR")
                                : tr("%1 used").arg(percentLabel(part.capacity - part.available, part.capacity)),
                            link);
        }
    }
    return list;
}

} // namespace cadastre

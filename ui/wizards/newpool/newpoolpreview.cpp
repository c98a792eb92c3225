// SPDX-License-Identifier: GPL-3.0-or-later
// What one will get: the right pane and the review page of the new-pool wizard.
#include "insight/utilisation.h"
#include "text/awscommand.h"
#include "ui/presentation/formatting.h"
#include "ui/views/common/commandblock.h"
#include "ui/views/common/formgrid.h"
#include "ui/views/common/keyvaluelist.h"
#include "ui/views/common/labels.h"
#include "ui/views/common/stripbar.h"
#include "ui/wizards/common/blockfield.h"
#include "ui/wizards/common/discoveredin.h"
#include "ui/wizards/common/originatorquestion.h"
#include "ui/wizards/common/poolwords.h"
#include "ui/wizards/common/prooffields.h"
#include "ui/wizards/common/statuslist.h"
#include "ui/wizards/common/strategytable.h"
#include "ui/wizards/common/tagtable.h"
#include "ui/wizards/newpool/newpooldialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace cadastre {

namespace {

/// Which page a refusal is about. With two commands the step says which; one of the pool's own is a matter of place or rules.
NewPoolDialog::Page pageOf(const Error& error)
{
    if (error.params.value(QStringLiteral("step")) == QLatin1String("2"))
        return NewPoolDialog::SpacePage;
    switch (error.code) {
    case ErrorCode::LengthsOutOfOrder:
    case ErrorCode::LengthOutOfRange:
    case ErrorCode::WildcardInPoolRule:
    case ErrorCode::InvalidValue:
    case ErrorCode::MissingValue: return NewPoolDialog::RulesPage;
    default: return NewPoolDialog::PlacePage;
    }
}

const PoolCidr* provisioned(const Result<Decision>* decision)
{
    return decision && *decision ? (*decision)->changes.firstInserted<PoolCidr>() : nullptr;
}

QString lengthsLabel(const Pool& pool)
{
    const auto one = [](const PrefixLength& length) {
        return length ? lengthLabel(*length) : NewPoolDialog::tr("none");
    };
    return NewPoolDialog::tr("largest %1 · default %2 · smallest %3")
        .arg(one(pool.minLength), one(pool.defaultLength), one(pool.maxLength));
}

} // namespace

void NewPoolDialog::makePreview()
{
    QVBoxLayout* pane = previewLayout();
    m_title = titleLabel(QString(), this);
    m_title->setObjectName(QStringLiteral("previewName"));
    m_title->setWordWrap(true);
    m_facts = hintLabel(QString(), this);
    m_facts->setObjectName(QStringLiteral("facts"));
    m_cidr = new AddressLabel(QString(), -1, this);
    m_cidr->setObjectName(QStringLiteral("cidr"));
    m_cidr->setLarge(true);
    m_how = hintLabel(QString(), this);
    m_how->setObjectName(QStringLiteral("how"));
    m_strip = new StripBar(this);
    m_left = hintLabel(QString(), this);
    m_left->setObjectName(QStringLiteral("left"));
    m_notes = new StatusList(StatusList::Flow::Column, QStringLiteral("notes"), this);
    m_commands = new CommandBlock(QString(), this);
    m_commands->setObjectName(QStringLiteral("commands"));
    pane->addWidget(new SectionTitle(tr("You will get"), this));
    pane->addWidget(m_title);
    pane->addWidget(m_facts);
    pane->addWidget(m_cidr);
    pane->addWidget(m_how);
    pane->addWidget(m_strip);
    pane->addWidget(m_left);
    pane->addWidget(m_notes);
    pane->addSpacing(metrics::inControl);
    m_commandsTitle = new SectionTitle(tr("The same, as commands"), this);
    pane->addWidget(m_commandsTitle);
    pane->addWidget(m_commands);
    m_commands->setMaximumRows(18);
}

QWidget* NewPoolDialog::makeReviewPage()
{
    m_reviewHost = new QWidget(this);
    auto* column = new QVBoxLayout(m_reviewHost);
    column->setContentsMargins(0, 0, 0, 0);
    m_review = new KeyValueList(m_reviewHost);
    m_review->setObjectName(QStringLiteral("review"));
    m_review->setLabelCharacters(20);
    m_reviewNotes = new StatusList(StatusList::Flow::Column, QStringLiteral("reviewNotes"), m_reviewHost);
    column->addWidget(m_review);
    column->addSpacing(metrics::group);
    column->addWidget(m_reviewNotes);
    column->addStretch(1);
    return m_reviewHost;
}

void NewPoolDialog::showPreview(const Wish& wish, const Result<Decision>* decision)
{
    const Pool* parent = plan().find(source());
    const QString name = m_name->text().trimmed();
    m_title->setText(name.isEmpty() ? tr("a pool without a name") : visibleText(name));

    QStringList facts{tr("depth %1 of %2").arg(parent ? plan().depth(parent->id) + 1 : 1).arg(10)};
    facts << (locale().isEmpty() ? tr("no locale: a container") : tr("locale %1").arg(locale().toString()));
    if (isPublic() && family() == Family::IPv6 && !isAmazons()) {
        const Pool* made = decision && *decision ? (*decision)->changes.firstInserted<Pool>() : nullptr;
        if (made)
            facts << (parent ? (made->advertisable ? tr("advertisable: inherited") : tr("not advertisable: inherited"))
                             : (made->advertisable ? tr("advertisable") : tr("not advertisable")));
    }
    m_facts->setText(facts.join(QStringLiteral(" · ")));

    // where the block goes, by strategy, whether or not the rest is right yet
    const bool compares = parent && m_block->mode() == BlockField::Mode::Length;
    m_strategies->setEnabled(compares);
    Prefix block;
    if (const PoolCidr* row = provisioned(decision))
        block = row->cidr;
    else if (m_block->cidr() && (!decision || *decision))
        block = *m_block->cidr();
    if (parent) {
        AllocationRequest request;
        request.netmask = m_block->spinValue();
        m_strategies->setCandidates(rankedCandidates(plan(), parent->id, request),
                                    plan().space(parent->id).blocks.empty()
                                        ? -1
                                        : plan().space(parent->id).blocks.begin()->first.length());
        m_free->setText(compares ? tr("free at this length: %1 %2")
                                       .arg(ofLabel(freeCount(plan(), parent->id, m_block->spinValue()),
                                                    totalCount(plan(), parent->id, m_block->spinValue())),
                                            lengthLabel(m_block->spinValue()))
                                 : QString());
    } else {
        m_strategies->setCandidates(Result<std::vector<RankedCandidate>>(std::vector<RankedCandidate>()), -1);
        m_free->setText(isAmazons() ? tr("Amazon chooses the block: /40, /44, /48 or /52.")
                                    : tr("A top-level pool takes a range that you name."));
    }
    m_compared->setVisible(parent != nullptr);
    m_proof->setVisible(isPublic() && !parent && !isAmazons());
    m_proof->judge(claim());

    m_cidr->setAddress(block.isNull() ? QString() : block.toString(),
                       parent && !block.isNull() ? plan().space(parent->id).blocks.begin()->first.length() : -1);
    m_cidr->setVisible(!block.isNull());
    QStringList how;
    if (block.isNull())
        how << (m_block->mode() == BlockField::Mode::Nothing ? tr("no CIDR yet") : tr("not chosen yet"));
    if (!block.isNull()) {
        const int unit = m_default->value() > 0 ? m_default->value() : m_smallest->value();
        if (unit >= block.length() && unit > 0)
            how << tr("capacity %1").arg(blockCountLabel(block.childCount(unit), unit));
        if (parent)
            how << pinLabel(plan(), parent->id, block);
    }
    how.removeAll(QString());
    m_how->setText(how.join(QStringLiteral(" · ")));
    m_how->setVisible(!how.isEmpty());
    m_strip->setVisible(parent != nullptr && !block.isNull());
    m_left->setVisible(m_strip->isVisibleTo(m_strip->parentWidget()));
    if (parent && !block.isNull()) {
        const PoolStrip strip = stripOf(plan(), parent->id, block.length(), block);
        m_strip->setCells(strip.cells, strip.next);
        const PoolUse use = useOf(plan(), parent->id);
        m_left->setText(tr("%1 afterwards: %2 allocated, %3")
                            .arg(poolLabel(plan(), parent->id),
                                 percentLabel(use.allocated + block.size(), use.capacity),
                                 leftAfterLabel(plan(), parent->id, block)));
    }

    QVector<StatusList::Item> notes;
    if (decision && *decision) {
        for (const Note& note : (*decision)->notes)
            notes << StatusList::Item{StatusLevel::Warning, sentenceWithNames(plan(), note)};
        if (const PoolCidr* row = provisioned(decision); row && row->evidence == EvidenceState::NotChecked)
            notes << StatusList::Item{StatusLevel::Pending, tr("evidence: not checked")};
    }
    m_notes->setItems(notes);
    m_commands->setCommand(wish.commands.empty() ? QString()
                                                 : awsCommands(plan(), ProofFields::forShell(wish.commands)));
    m_commands->setVisible(!wish.commands.empty());
    m_commandsTitle->setVisible(!wish.commands.empty());
    showPages(wish, decision);
    if (currentPage() == ReviewPage)
        showReview(decision);
}

void NewPoolDialog::showPages(const Wish& wish, const Result<Decision>* decision)
{
    const Error* error = decision && !*decision ? &decision->error() : nullptr;
    const QString text = error ? refusalText(*error) : QString();
    const int wrong = error ? pageOf(*error) : -1;
    m_place->setProblem(m_name, nameProblem());
    m_place->setHint(m_name, m_name->text().trimmed().isEmpty() || !nameProblem().isEmpty() ? QString() : tr("unique"));
    m_place->setProblem(m_source, wrong == PlacePage ? text : QString());
    m_space->setProblem(m_block, wrong == SpacePage ? text : m_block->problem());
    m_rules->setProblem(m_smallest, wrong == RulesPage ? text : QString());

    const bool placeMissing = !wish.missing.isEmpty()
                           && (m_name->text().trimmed().isEmpty() || !nameProblem().isEmpty()
                               || (asksWhoOriginates() && !m_originates->answer()));
    const bool spaceMissing = m_block->mode() == BlockField::Mode::Exact && !m_block->cidr();
    setPageState(PlacePage, wrong == PlacePage ? StatusLevel::Error
                            : placeMissing     ? StatusLevel::NoData
                                               : StatusLevel::Ok);
    setPageState(SpacePage, wrong == SpacePage || !m_block->problem().isEmpty() ? StatusLevel::Error
                            : spaceMissing                                      ? StatusLevel::NoData
                                                                                : StatusLevel::Ok);
    setPageState(RulesPage,
                 wrong == RulesPage || !m_required->problem().isEmpty() ? StatusLevel::Error : StatusLevel::Ok);
    setPageState(ReviewPage, decision && *decision ? StatusLevel::Ok : StatusLevel::NoData);
}

void NewPoolDialog::showReview(const Result<Decision>* decision)
{
    m_review->clear();
    const Pool* pool = decision && *decision ? (*decision)->changes.firstInserted<Pool>() : nullptr;
    if (!pool) {
        m_review->addStatus(tr("Not yet"), StatusLevel::NoData, footerMessage());
        m_reviewNotes->setItems({});
        return;
    }
    const QString none = tr("none");
    m_review->addSection(tr("Place"));
    m_review->addText(tr("Name"), nameOf(*pool));
    m_review->addText(tr("In"), pool->source ? poolPathLabel(plan(), pool->source)
                                             : tr("%1, top level").arg(plan().scopeLabel(pool->scope)));
    m_review->addText(tr("Locale (Region)"), pool->locale.isEmpty() ? none : pool->locale.toString());
    if (isPublic()) {
        m_review->addText(tr("Service"), pool->service == AwsService::None ? none : QString(toWire(pool->service)));
        m_review->addText(tr("Advertisable"),
                          pool->advertisable ? tr("yes, fixed after creation") : tr("no, fixed after creation"));
    }
    if (!pool->description.isEmpty())
        m_review->addText(tr("Description"), pool->description);
    m_review->addSection(tr("Space"));
    const PoolCidr* row = provisioned(decision);
    if (row)
        m_review->addAddress(tr("First CIDR"), row->cidr.toString());
    else
        m_review->addText(tr("First CIDR"), tr("nothing yet"));
    m_review->addSection(tr("Rules"));
    m_review->addText(tr("Sizes"), lengthsLabel(*pool));
    QStringList tags;
    for (const TagPair& pair : pool->requiredTags)
        tags << pair.key + u'=' + pair.value;
    m_review->addText(tr("Required tags"), tags.isEmpty() ? none : tags.join(QStringLiteral(", ")));
    m_review->addText(tr("Strategy"), strategyLabel(pool->strategy));
    m_review->addText(tr("Refill"), pool->refill.isActive() ? tr("below %1 % available: the next %2")
                                                                  .arg(pool->refill.thresholdPercent)
                                                                  .arg(lengthLabel(pool->refill.length))
                                                            : none);
    QVector<StatusList::Item> notes;
    if (!pool->autoImport) {
        m_review->addText(tr("Auto-import"), tr("off"));
    } else {
        const Discovered found = row ? discoveredIn(plan(), *pool, row->cidr) : Discovered{};
        m_review->addText(tr("Auto-import"),
                          tr("on: takes %n discovered VPC(s)", nullptr, found.count)
                              + (found.noncompliant > 0 ? tr(", %1 noncompliant").arg(found.noncompliant) : QString()));
    }
    notes += m_notes->items();
    m_reviewNotes->setItems(notes);
}

} // namespace cadastre

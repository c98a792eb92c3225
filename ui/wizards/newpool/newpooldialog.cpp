// SPDX-License-Identifier: GPL-3.0-or-later
// What was asked for: answers and the commands they come to. The pages are in newpoolpages.cpp, the preview in
// newpoolpreview.cpp.
#include "ui/wizards/newpool/newpooldialog.h"

#include "allocate/capacity.h"
#include "ui/presentation/formatting.h"
#include "ui/views/common/formgrid.h"
#include "ui/views/common/labels.h"
#include "ui/views/common/segmentedcontrol.h"
#include "ui/wizards/common/blockfield.h"
#include "ui/wizards/common/originatorquestion.h"
#include "ui/wizards/common/poolwords.h"
#include "ui/wizards/common/prooffields.h"
#include "ui/wizards/common/strategytable.h"
#include "ui/wizards/common/tagtable.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSpinBox>

namespace cadastre {

namespace {

/// 0 is "none".
PrefixLength lengthOf(const QSpinBox* box)
{
    return box->value() == 0 ? PrefixLength{} : PrefixLength{static_cast<std::uint8_t>(box->value())};
}

} // namespace

NewPoolDialog::NewPoolDialog(Session& session, const NewPoolRequest& request, QWidget* parent)
    : WizardDialog(session, tr("New pool"), tr("Create pool"), parent)
{
    setObjectName(QStringLiteral("newPoolDialog"));
    addPage(tr("Place"), makePlacePage());
    addPage(tr("Space"), makeSpacePage());
    addPage(tr("Rules"), makeRulesPage());
    addPage(tr("Review"), makeReviewPage());
    makePreview();
    m_back = addButton(tr("‹ &Back"), QStringLiteral("back"));
    m_next = addButton(tr("Ne&xt ›"), QStringLiteral("next"));
    connect(m_back, &QPushButton::clicked, this, [this] { goTo(currentPage() - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { goTo(currentPage() + 1); });
    connect(this, &PreviewDialogFrame::pageRequested, this, &NewPoolDialog::goTo);
    connect(this, &PreviewDialogFrame::currentPageChanged, this, &NewPoolDialog::pageTurned);

    const Pool* source = plan().find(request.source);
    const ScopeId scope = source ? source->scope : request.scope;
    if (const int index = m_scope->findData(scope.value); index >= 0)
        m_scope->setCurrentIndex(index);
    const Family family = source                  ? source->family
                        : !request.block.isNull() ? request.block.family()
                        : isPublic()              ? Family::IPv6
                                                  : Family::IPv4;
    m_family->setCurrentIndex(family == Family::IPv6 ? 0 : 1);
    fillSources();
    if (const int index = m_source->findData(request.source.value); index >= 0)
        m_source->setCurrentIndex(index);
    placeChanged();
    if (source && source->locale.isEmpty() && m_locale->count() > 1)
        m_locale->setCurrentIndex(std::max(1, m_locale->findData(plan().settings().homeRegion.toString())));
    if (!request.block.isNull())
        m_block->setExact(request.block);
    goTo(PlacePage);
    resize(1080, 740);
    refreshNow();
    m_name->setFocus();
    keepDraft(request.source.value);
}

void NewPoolDialog::goTo(int page)
{
    if (page < PlacePage || page > ReviewPage)
        return;
    if (page > PlacePage && currentPage() == PlacePage && asksWhoOriginates() && !m_originates->answer())
        return askWhoOriginates();
    setCurrentPage(page);
    pageTurned(page);
}

void NewPoolDialog::askWhoOriginates()
{
    refreshNow();
    setFooterMessage(StatusLevel::Error, tr("Say who originates this prefix to the Internet."));
    for (QWidget* at = m_originates->parentWidget(); at; at = at->parentWidget())
        if (auto* area = qobject_cast<QScrollArea*>(at))
            area->ensureWidgetVisible(m_originates);
    m_originates->setFocus(Qt::OtherFocusReason);
}

void NewPoolDialog::pageTurned(int page)
{
    m_back->setEnabled(page > PlacePage);
    m_next->setEnabled(page < ReviewPage);
    refreshNow();
    // Enter goes on and at the end creates; where something is missing it goes back, and never cancels.
    QPushButton* enter = page < ReviewPage ? m_next : primary()->isEnabled() ? primary() : m_back;
    enter->setDefault(true);
    if (page == ReviewPage)
        enter->setFocus();
}

ScopeId NewPoolDialog::scope() const { return ScopeId{m_scope->currentData().toUInt()}; }

PoolId NewPoolDialog::source() const { return PoolId{m_source->currentData().toUInt()}; }

Family NewPoolDialog::family() const { return m_family->currentIndex() == 0 ? Family::IPv6 : Family::IPv4; }

RegionName NewPoolDialog::locale() const
{
    return RegionName::parse(m_locale->currentData().toString()).value_or(RegionName{});
}

bool NewPoolDialog::isPublic() const
{
    const Scope* row = plan().find(scope());
    return row && row->type == ScopeType::Public;
}

bool NewPoolDialog::isAmazons() const
{
    if (!isPublic())
        return false;
    if (const Pool* pool = plan().find(source()))
        return pool->publicIpSource == PublicIpSource::Amazon;
    return m_publicSource->currentIndex() == 1;
}

bool NewPoolDialog::asksWhoOriginates() const
{
    return isPublic() && !source() && !isAmazons() && family() == Family::IPv6;
}

void NewPoolDialog::fillSources()
{
    const QSignalBlocker quiet(m_source);
    const PoolId before = source();
    m_source->clear();
    m_source->addItem(tr("none: a top-level pool of the scope"), 0U);
    for (const Pool& pool : plan().all<Pool>())
        if (pool.scope == scope() && pool.family == family() && !pool.sourceResource)
            m_source->addItem(QStringLiteral("%1   %2").arg(poolPathLabel(plan(), pool.id),
                                                            poolCidrLabel(plan(), pool.id)),
                              pool.id.value);
    m_source->setCurrentIndex(std::max(0, m_source->findData(before.value)));
}

void NewPoolDialog::placeChanged()
{
    const Pool* parent = plan().find(source());
    // A child pool has its source's locale, once that has one (contract §6.1 row 8).
    const bool localeGiven = parent && !parent->locale.isEmpty();
    if (!localeGiven && !m_locale->isEnabled()) { // it was the source's, and that is no longer wanted
        const QSignalBlocker quiet(m_locale);
        m_locale->setCurrentIndex(0);
    }
    if (localeGiven) {
        const QSignalBlocker quiet(m_locale);
        m_locale->setCurrentIndex(std::max(0, m_locale->findData(parent->locale.toString())));
    }
    m_locale->setEnabled(!localeGiven);
    m_place->setHint(m_locale,
                     localeGiven ? tr("that of its source; fixed after creation") : tr("fixed after creation"));
    m_place->setRowVisible(m_service, isPublic());
    m_place->setRowVisible(m_publicSource, isPublic() && !parent);
    m_originates->setVisible(asksWhoOriginates());
    m_service->setCurrentIndex(isPublic() && !locale().isEmpty() ? 1 : 0);

    // Top level: a range is named; Amazon's is asked for by length; below a source both are possible.
    const bool topOwn = !parent && !isAmazons();
    m_block->setModeEnabled(BlockField::Mode::Length, !topOwn);
    m_block->setModeEnabled(BlockField::Mode::Exact, parent || topOwn);
    int from = 0;
    int to = bitCount(family());
    int wanted = family() == Family::IPv6 ? 48 : 16;
    if (isAmazons() && !parent) {
        from = 40;
        to = 52;
        wanted = 52;
    } else if (parent) {
        from = largestCidrLength(plan(), parent->id).value_or(0);
        const int largest = largestFreeLength(plan(), parent->id).value_or(from);
        wanted = parent->defaultLength ? int{*parent->defaultLength}
                                       : std::min(std::max(largest, roundUpToNibble(from + 4)), to);
    }
    {
        const QSignalBlocker quiet(m_block);
        m_block->setLengths(from, to);
        m_block->setLength(wanted);
        if (!topOwn && m_block->mode() != BlockField::Mode::Nothing && !m_block->cidr())
            m_block->setMode(BlockField::Mode::Length);
    }
    if (parent)
        m_strategies->setStrategy(parent->strategy);
    const QSignalBlocker quiet(m_refillLength);
    m_refillLength->setValue(wanted);
    m_refill->setEnabled(parent != nullptr);
    if (!parent)
        m_refill->setChecked(false);

    // VPCs take a /56 from a public IPv6 pool: what AWS's own walkthrough asks for, until somebody says otherwise.
    if (!m_lengthsTouched) {
        const int length = isPublic() && family() == Family::IPv6 && !locale().isEmpty() ? 56 : 0;
        for (QSpinBox* box : {m_largest, m_default, m_smallest})
            box->setValue(length);
        m_lengthsTouched = false;
    }
    // The Region tag rule defaults to the locale (interface §4.15 point 11); who removed it is not asked again.
    if (isPublic() && locale() != m_regionTag && !locale().isEmpty()) {
        const QString key = QStringLiteral("Region");
        const TagPairs pairs = m_required->pairs();
        const bool ours = pairs.contains(TagPair{key, m_regionTag.toString()});
        if (ours)
            m_required->setValue(key, locale().toString());
        else if (m_regionTag.isEmpty())
            m_required->addTag(key, locale().toString());
        m_regionTag = locale();
    }
    suggestName();
    touched();
}

bool NewPoolDialog::isTaken(const QString& name) const
{
    const auto& siblings = source() ? plan().childPools(source()) : plan().topPools(scope());
    return std::ranges::any_of(siblings, [&](PoolId sibling) { return nameOf(plan().get(sibling)) == name; });
}

void NewPoolDialog::suggestName()
{
    if (m_name->text() != m_suggested)
        return; // somebody named it
    const QString base = !locale().isEmpty()      ? locale().toString()
                       : source()                 ? poolLabel(plan(), source())
                       : family() == Family::IPv6 ? QStringLiteral("IPV6-TOP")
                                                  : QStringLiteral("IPV4-TOP");
    QString name = base;
    for (int i = 2; isTaken(name); ++i)
        name = QStringLiteral("%1-%2").arg(base).arg(i);
    m_suggested = name;
    m_name->setText(name);
    m_name->selectAll();
}

QString NewPoolDialog::nameProblem() const
{
    const QString name = m_name->text().trimmed();
    if (isTaken(name))
        return tr("%1 has a pool of this name already.")
            .arg(source() ? poolLabel(plan(), source()) : visibleText(plan().scopeLabel(scope())));
    return {};
}

QString NewPoolDialog::missing() const
{
    if (!scope())
        return tr("This plan has no IPAM and so no scope yet.");
    if (m_name->text().trimmed().isEmpty())
        return tr("Give the pool a name.");
    if (const QString problem = nameProblem(); !problem.isEmpty())
        return problem;
    if (asksWhoOriginates() && !m_originates->answer())
        return tr("Say who originates this prefix to the Internet.");
    if (m_block->mode() == BlockField::Mode::Exact && !m_block->cidr())
        return tr("Type the first CIDR, or choose “Nothing yet”.");
    return m_required->problem();
}

CreatePool NewPoolDialog::createCommand() const
{
    CreatePool command;
    command.scope = scope();
    command.source = source();
    command.family = family();
    command.locale = locale();
    if (isPublic())
        command.service = static_cast<AwsService>(m_service->currentData().toInt());
    if (isPublic() && !source())
        command.publicIpSource = isAmazons() ? PublicIpSource::Amazon : PublicIpSource::Byoip;
    if (asksWhoOriginates()) {
        command.originator = m_originates->answer().value_or(Originator::Undecided);
        command.advertisable = command.originator != Originator::OwnRouters;
    }
    command.minLength = lengthOf(m_largest);
    command.defaultLength = lengthOf(m_default);
    command.maxLength = lengthOf(m_smallest);
    command.requiredTags = m_required->pairs();
    command.autoImport = m_autoImport->isChecked();
    command.strategy = static_cast<Strategy>(m_own->currentData().toInt());
    if (m_refill->isChecked())
        command.refill = {m_refillBelow->value(), m_refillLength->value()};
    command.description = m_description->text().trimmed();
    command.tags.insert(QStringLiteral("Name"), m_name->text().trimmed());
    return command;
}

ProofClaim NewPoolDialog::claim() const
{
    ProofClaim claim;
    const Ipam* ipam = plan().ipam();
    claim.account = (ipam ? ipam->owner : plan().settings().owner).toString();
    claim.subject = m_block->cidr().value_or(Prefix());
    if (m_originates->answer() != Originator::OwnRouters)
        claim.advertising = Advertising::Advertisable;
    claim.now = session().now();
    return claim;
}

WizardDialog::Wish NewPoolDialog::wish() const
{
    if (const QString what = missing(); !what.isEmpty())
        return {{}, what};
    Wish wanted;
    wanted.commands.push_back(createCommand());
    if (m_block->mode() == BlockField::Mode::Nothing)
        return wanted;
    ProvisionCidr provision;
    provision.pool = plan().all<Pool>().nextId();
    provision.cidr = m_block->cidr();
    provision.netmask = m_block->length();
    if (source() && provision.netmask)
        provision.strategy = m_strategies->strategy();
    if (isPublic() && !source() && !isAmazons())
        m_proof->fill(provision, claim());
    wanted.commands.push_back(provision);
    return wanted;
}

QString NewPoolDialog::summary() const { return tr("Create pool %1").arg(visibleText(m_name->text().trimmed())); }

void NewPoolDialog::finished(const Receipt& receipt)
{
    if (const Pool* pool = receipt.changes.firstInserted<Pool>())
        session().selectPool(pool->id);
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/ipamdialog.h"

#include "text/sentence.h"
#include "text/visibletext.h"
#include "ui/dialogs/regionchoice.h"
#include "ui/views/common/formgrid.h"
#include "ui/views/common/labels.h"
#include "ui/views/common/segmentedcontrol.h"
#include "ui/wizards/common/poolwords.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QListWidget>

#include <algorithm>

namespace cadastre {

namespace {

QString namesOf(const QList<RegionName>& regions)
{
    QStringList names;
    for (const RegionName& region : regions)
        names << region.toString();
    return names.join(QStringLiteral(", "));
}

/// The account that may change an IPAM.
Caller asOwner(Caller caller, const Plan& plan, IpamId ipam)
{
    if (const Ipam* row = plan.find(ipam))
        caller.account = row->owner;
    return caller;
}

} // namespace

IpamDialog::IpamDialog(Session& session, const IpamRequest& request, QWidget* parent)
    : EffectDialog(session, request.ipam ? tr("Edit IPAM") : tr("New IPAM"),
                   request.ipam ? tr("Save") : tr("Create IPAM"), parent)
    , m_ipam(request.ipam)
    , m_form(new FormGrid(this))
    , m_owner(new QLineEdit(this))
    , m_home(new QLineEdit(this))
    , m_name(new QLineEdit(this))
    , m_description(new QLineEdit(this))
    , m_tier(new SegmentedControl({tr("Free"), tr("Advanced")}, this))
    , m_metered(new SegmentedControl({tr("The IPAM’s owner"), tr("Each resource’s owner")}, this))
    , m_privateGua(new QCheckBox(tr("&Global unicast IPv6 in private scopes"), this))
{
    setObjectName(QStringLiteral("ipamDialog"));
    buildForm();
    if (const Ipam* ipam = plan().find(m_ipam)) {
        setWindowTitle(tr("Edit IPAM %1").arg(ipamLabel(plan(), ipam->id)));
        m_owner->setText(ipam->owner.toString());
        m_home->setText(ipam->homeRegion.toString());
        m_name->setText(nameOf(*ipam));
        m_description->setText(ipam->description);
        m_tier->setCurrentIndex(ipam->tier == Tier::Free ? 0 : 1);
        m_metered->setCurrentIndex(ipam->meteredAccount == MeteredAccount::ResourceOwner ? 1 : 0);
        m_privateGua->setChecked(ipam->privateGua);
        m_regions->show(*ipam);
    } else {
        m_owner->setText(plan().settings().owner.toString());
        if (plan().all<Ipam>().isEmpty()) // one for each account and Region: a second one lies elsewhere
            m_home->setText(plan().settings().homeRegion.toString());
        m_tier->setCurrentIndex(1);
        m_metered->setCurrentIndex(0);
        homeTyped();
    }
    for (QLineEdit* fixed : {m_owner, m_home})
        fixed->setEnabled(!m_ipam);
    addPage(windowTitle(), m_form);
    for (QLineEdit* edit : {m_owner, m_name, m_description})
        connect(edit, &QLineEdit::textChanged, this, [this] { touched(); });
    connect(m_home, &QLineEdit::textChanged, this, &IpamDialog::homeTyped);
    for (SegmentedControl* control : {m_tier, m_metered})
        connect(control, &SegmentedControl::currentChanged, this, [this] { touched(); });
    connect(m_privateGua, &QCheckBox::toggled, this, [this] { touched(); });
    connect(m_regions, &RegionChoice::edited, this, [this] { touched(); });
    setFormShare(0.6);
    resize(1000, 720);
    refreshNow();
    (m_ipam || !m_home->text().isEmpty() ? m_name : m_home)->setFocus();
}

void IpamDialog::buildForm()
{
    m_owner->setObjectName(QStringLiteral("ipamOwner"));
    m_home->setObjectName(QStringLiteral("ipamHome"));
    m_name->setObjectName(QStringLiteral("ipamName"));
    m_description->setObjectName(QStringLiteral("ipamDescription"));
    m_tier->setObjectName(QStringLiteral("ipamTier"));
    m_metered->setObjectName(QStringLiteral("ipamMetered"));
    m_privateGua->setObjectName(QStringLiteral("ipamPrivateGua"));
    m_owner->setPlaceholderText(QStringLiteral("123456789012"));
    m_home->setPlaceholderText(QStringLiteral("us-east-1"));
    m_form->addRow(tr("O&wner account"), m_owner, {},
                   tr("The account that owns the IPAM, usually the delegated administrator. Everybody else draws from "
                      "its pools through shares."));
    m_form->addRow(tr("&Home Region"), m_home,
                   m_ipam ? QString() : tr("Where the IPAM lives; it cannot be changed later."),
                   tr("An account has one IPAM in a Region at most."));
    m_form->addRow(tr("&Name"), m_name, tr("AWS keeps it as the tag Name."));
    m_form->addRow(tr("&Description"), m_description);
    m_form->addRow(tr("&Tier"), m_tier, tierSentence(Tier::Advanced),
                   tr("What the Free tier lacks must not be in use: pools in private scopes, further scopes, Regions "
                      "beside the home Region, other accounts."));
    m_form->addRow(tr("&Charged to"), m_metered, {},
                   tr("Who pays for active addresses in the advanced tier. It changes nothing else in the plan."));
    m_form->addRow(tr("Private space"), m_privateGua, {},
                   tr("Lets pools of private scopes hold IPv6 space that is routable on the Internet, and is not "
                      "announced there."));
    m_regions = new RegionChoice(session(), m_form, this);
    m_regions->list()->setMinimumHeight(metrics::rowHeight(fontMetrics()) * 7); // the rest of the form is long
    m_form->addStretch();
}

void IpamDialog::homeTyped()
{
    m_regions->setHome(RegionName::parse(m_home->text().trimmed()).value_or(RegionName()));
    touched();
}

Tier IpamDialog::tier() const { return m_tier->currentIndex() == 0 ? Tier::Free : Tier::Advanced; }

MeteredAccount IpamDialog::meteredAccount() const
{
    return m_metered->currentIndex() == 1 ? MeteredAccount::ResourceOwner : MeteredAccount::IpamOwner;
}

QString IpamDialog::tierSentence(Tier tier)
{
    switch (tier) {
    case Tier::Free: return tr("Free: pools of the public scope only, in the home Region, for its own account.");
    case Tier::Advanced:
        return tr(
            "Advanced: private scopes, every operating Region, other accounts; AWS charges for active addresses.");
    }
    return {};
}

WizardDialog::Wish IpamDialog::wish() const
{
    if (const QString missing = m_regions->missing(); !missing.isEmpty())
        return {{}, missing};
    if (!m_ipam)
        return creation();
    const Ipam* before = plan().find(m_ipam);
    return before ? modification(*before) : Wish{{}, tr("This IPAM is no longer in the plan.")};
}

WizardDialog::Wish IpamDialog::creation() const
{
    const auto owner = AccountNumber::parse(m_owner->text().trimmed());
    if (!owner)
        return {{}, sentence(owner.error())};
    const auto home = RegionName::parse(m_home->text().trimmed());
    if (!home)
        return {{}, sentence(home.error())};
    if (home->isEmpty())
        return {{}, tr("An IPAM needs a home Region.")};
    CreateIpam create;
    create.owner = *owner;
    create.homeRegion = *home;
    create.operatingRegions = m_regions->chosen();
    create.description = m_description->text().trimmed();
    if (const QString name = m_name->text().trimmed(); !name.isEmpty())
        create.tags.insert(QStringLiteral("Name"), name);
    create.tier = tier();
    create.privateGua = m_privateGua->isChecked();
    create.meteredAccount = meteredAccount();
    return {{create}, {}};
}

WizardDialog::Wish IpamDialog::modification(const Ipam& before) const
{
    std::vector<Command> commands;
    ModifyIpam modify;
    modify.ipam = m_ipam;
    const QList<RegionName> chosen = m_regions->chosen();
    for (const RegionName& region : chosen)
        if (!before.operatingRegions.contains(region))
            modify.addRegions.append(region);
    for (const RegionName& region : before.operatingRegions)
        if (!chosen.contains(region))
            modify.removeRegions.append(region);
    if (const QString text = m_description->text().trimmed(); text != before.description)
        modify.description = text;
    if (tier() != before.tier)
        modify.tier = tier();
    if (m_privateGua->isChecked() != before.privateGua)
        modify.privateGua = m_privateGua->isChecked();
    if (meteredAccount() != before.meteredAccount)
        modify.meteredAccount = meteredAccount();
    if (!modify.addRegions.isEmpty() || !modify.removeRegions.isEmpty() || modify.description || modify.tier
        || modify.privateGua || modify.meteredAccount)
        commands.emplace_back(modify);
    if (const QString name = m_name->text().trimmed(); name != nameOf(before)) {
        EditTags edit{m_ipam, {}, {}};
        if (name.isEmpty())
            edit.remove.append(QStringLiteral("Name"));
        else
            edit.set.insert(QStringLiteral("Name"), name);
        commands.emplace_back(edit);
    }
    return commands.empty() ? Wish{{}, tr("Nothing is changed yet.")} : Wish{commands, {}};
}

QString IpamDialog::summary() const { return tr("Edit IPAM %1").arg(ipamLabel(plan(), m_ipam)); }

Caller IpamDialog::caller() const { return asOwner(EffectDialog::caller(), plan(), m_ipam); }

QVector<StatusList::Item> IpamDialog::effects(const Wish& wish, const Decision& decision) const
{
    QVector<StatusList::Item> items;
    const auto say = [&items](const QString& text) { items << StatusList::Item{StatusLevel::Info, text}; };
    const auto sayGua = [&say](bool allowed) {
        say(allowed ? tr("Its private scopes may hold global unicast IPv6 space.")
                    : tr("Its private scopes may hold no global unicast IPv6 space."));
    };
    const auto sayMetered = [&say](MeteredAccount who) {
        say(who == MeteredAccount::IpamOwner ? tr("AWS charges the IPAM’s owner.")
                                             : tr("AWS charges each resource’s owner."));
    };
    for (const Command& command : wish.commands) {
        if (std::holds_alternative<CreateIpam>(command)) {
            for (const auto& change : decision.changes.of<Ipam>()) {
                if (!change.isInsert())
                    continue;
                say(tr("An IPAM in %1, with a public and a private scope, both empty.")
                        .arg(change.after->homeRegion.toString()));
                say(tr("It operates in %1.").arg(namesOf(change.after->operatingRegions)));
                say(tierSentence(change.after->tier));
                if (change.after->privateGua)
                    sayGua(true);
                if (change.after->meteredAccount != MeteredAccount::IpamOwner)
                    sayMetered(change.after->meteredAccount);
            }
            int watched = 0;
            for (const auto& change : decision.changes.of<ResourceCidr>())
                watched += change.after && change.after->scope ? 1 : 0;
            if (watched > 0)
                say(tr("It watches %n CIDR(s) of resources that are in the plan.", nullptr, watched));
        } else if (const auto* modify = std::get_if<ModifyIpam>(&command)) {
            if (modify->description)
                say(modify->description->isEmpty() ? tr("The IPAM has no description.")
                                                   : tr("The IPAM has another description."));
            if (modify->tier)
                say(tierSentence(*modify->tier));
            if (modify->meteredAccount)
                sayMetered(*modify->meteredAccount);
            if (modify->privateGua)
                sayGua(*modify->privateGua);
            if (!modify->addRegions.isEmpty())
                say(tr("The IPAM operates in %1, too.").arg(namesOf(modify->addRegions)));
            if (!modify->removeRegions.isEmpty())
                say(tr("The IPAM no longer operates in %1.").arg(namesOf(modify->removeRegions)));
        } else if (const auto* edit = std::get_if<EditTags>(&command)) {
            say(edit->set.isEmpty()
                    ? tr("The IPAM has no name.")
                    : tr("The IPAM is called “%1”.").arg(visibleText(edit->set.value(QStringLiteral("Name")))));
        }
    }
    return items;
}

void IpamDialog::showPreview(const Wish& wish, const Result<Decision>* decision)
{
    EffectDialog::showPreview(wish, decision);
    m_form->setHint(m_tier, tierSentence(tier()));
    m_regions->refresh();
    const bool refused = decision && !*decision;
    const auto problem = [&](std::initializer_list<ErrorCode> codes) {
        const bool here = refused && std::ranges::find(codes, decision->error().code) != codes.end();
        return here ? refusalText(decision->error()) : QString();
    };
    m_form->setProblem(m_home, problem({ErrorCode::IpamExists}));
    m_form->setProblem(m_tier, problem({ErrorCode::TierLacks}));
    m_form->setProblem(m_regions->list(),
                       problem({ErrorCode::HomeRegionFixed, ErrorCode::RegionInUse, ErrorCode::RegionNotOperating}));
}

void IpamDialog::finished(const Receipt& receipt)
{
    for (const auto& change : receipt.changes.of<Ipam>())
        if (change.isInsert())
            session().selectScope(plan().defaultScope(change.after->id, ScopeType::Public));
}

DeleteIpamDialog::DeleteIpamDialog(Session& session, const DeleteIpamRequest& request, QWidget* parent)
    : EffectDialog(session, tr("Delete IPAM"), tr("Delete IPAM"), parent)
    , m_ipam(request.ipam)
    , m_cascade(new QCheckBox(tr("With &all that is in its private scopes"), this))
{
    setObjectName(QStringLiteral("deleteIpamDialog"));
    m_cascade->setObjectName(QStringLiteral("ipamCascade"));
    auto* form = new FormGrid(this);
    int publicPools = 0;
    int privatePools = 0;
    int scopes = 0;
    if (const Ipam* ipam = plan().find(m_ipam)) {
        setWindowTitle(tr("Delete IPAM %1").arg(ipamLabel(plan(), ipam->id)));
        for (const ScopeId scope : plan().scopesOf(ipam->id)) {
            const Scope& row = plan().get(scope);
            scopes += row.isDefault ? 0 : 1;
            (row.type == ScopeType::Public ? publicPools : privatePools) += static_cast<int>(plan().poolCount(scope));
        }
        form->addFact(tr("IPAM"), QStringLiteral("ipamDelete.ipam"), plan().textId(*ipam));
        form->addFact(tr("Home Region"), QStringLiteral("ipamDelete.home"), ipam->homeRegion.toString());
        form->addFact(tr("Public scope"), QStringLiteral("ipamDelete.public"), tr("%n pool(s)", nullptr, publicPools));
        form->addFact(tr("Private scopes"), QStringLiteral("ipamDelete.private"),
                      tr("%n pool(s)", nullptr, privatePools));
        form->addFact(tr("Further scopes"), QStringLiteral("ipamDelete.scopes"), QString::number(scopes));
    }
    form->addRow(tr("Delete"), m_cascade,
                 publicPools > 0 ? tr("AWS does so only while no pool is in the public scope: delete those first.")
                                 : QString(),
                 tr("Allocations are dropped, CIDRs deprovisioned, pools and further scopes deleted. VPCs and subnets "
                    "stay, and are watched no more."));
    m_cascade->setEnabled(publicPools == 0);
    form->setRowVisible(m_cascade, privatePools > 0 || scopes > 0);
    form->addStretch();
    addPage(windowTitle(), form);
    connect(m_cascade, &QCheckBox::toggled, this, [this] { touched(); });
    resize(960, 520);
    refreshNow();
}

WizardDialog::Wish DeleteIpamDialog::wish() const
{
    return plan().find(m_ipam) ? Wish{{DeleteIpam{m_ipam, m_cascade->isChecked()}}, {}}
                               : Wish{{}, tr("This IPAM is no longer in the plan.")};
}

Caller DeleteIpamDialog::caller() const { return asOwner(EffectDialog::caller(), plan(), m_ipam); }

QVector<StatusList::Item> DeleteIpamDialog::effects(const Wish&, const Decision& decision) const
{
    QVector<StatusList::Item> items;
    const auto removed = [](const auto& changes) {
        int count = 0;
        for (const auto& change : changes)
            count += change.isRemove() ? 1 : 0;
        return count;
    };
    const auto say = [&items](int count, StatusLevel level, const QString& text) {
        if (count > 0)
            items << StatusList::Item{level, text};
    };
    const ChangeSet& changes = decision.changes;
    items << StatusList::Item{StatusLevel::Warning, tr("The IPAM and its scopes go.")};
    const int pools = removed(changes.of<Pool>());
    say(pools, StatusLevel::Warning, tr("%n pool(s) deleted", nullptr, pools));
    const int cidrs = removed(changes.of<PoolCidr>());
    say(cidrs, StatusLevel::Warning, tr("%n CIDR(s) deprovisioned", nullptr, cidrs));
    const int allocations = removed(changes.of<Allocation>());
    say(allocations, StatusLevel::Warning, tr("%n allocation(s) dropped", nullptr, allocations));
    const int networks = removed(changes.of<ExternalNetwork>());
    say(networks, StatusLevel::Warning, tr("%n network(s) outside AWS removed", nullptr, networks));
    const int asns = removed(changes.of<Byoasn>());
    say(asns, StatusLevel::Warning, tr("%n AS number(s) of your own given up", nullptr, asns));
    int left = 0;
    for (const auto& change : changes.of<ResourceCidr>())
        left += change.before && change.after && change.before->scope && !change.after->scope ? 1 : 0;
    say(left, StatusLevel::Info, tr("%n CIDR(s) of VPCs and subnets no longer watched; they stay", nullptr, left));
    items << StatusList::Item{StatusLevel::Info, tr("AWS forgets the history of what it watched. Here, Undo brings all "
                                                    "of it back.")};
    return items;
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/fixdialog.h"

#include "text/awscommand.h"
#include "text/findingtext.h"
#include "text/visibletext.h"
#include "ui/dialogs/foreseencount.h"
#include "ui/presentation/severity.h"
#include "ui/session/foresight.h"
#include "ui/session/session.h"
#include "ui/views/common/commandblock.h"
#include "ui/views/common/labels.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

namespace cadastre {

FixDialog::FixDialog(Session& session, const FixRequest& request, QWidget* parent)
    : CommandDialog(session, tr("Fix a finding"), tr("Apply"), parent)
    , m_effect(new StatusLabel(StatusLevel::Pending, QString(), this))
    , m_block(new CommandBlock(QString(), this))
    , m_foresight(countForeseen(session, m_effect))
{
    setObjectName(QStringLiteral("fixDialog"));
    m_effect->setObjectName(QStringLiteral("fixEffect"));
    m_block->setObjectName(QStringLiteral("fixCommand"));
    const Finding* finding = session.findingFor(request);
    if (!finding) {
        m_effect->hide();
        m_block->hide();
        form()->addWide(hintLabel(tr("This finding is gone; somebody or something fixed it meanwhile."), this));
        form()->addStretch();
        edited();
        return;
    }
    const Fix& fix = finding->fixes[static_cast<std::size_t>(request.fix)];
    m_code = fix.code;
    m_commands = fix.commands;
    form()->addWide(new StatusLabel(statusLevel(finding->rule->severity), ruleTitle(*finding->rule), this));
    form()->addWide(plainLabel(visibleText(finding->name) + QStringLiteral(": ") + findingSentence(*finding), this));
    form()->addWide(hintLabel(ruleWhy(*finding->rule), this));
    if (fix.code == QLatin1String("set-tag"))
        askForTag(*finding);
    else if (fix.code == QLatin1String("decide-originator"))
        askForOriginator(*finding);
    else if (fix.code == QLatin1String("provision-more"))
        askForProvision(*finding);
    else if (fix.code == QLatin1String("plan-renumbering") && fix.commands.empty())
        explainRenumbering(*finding);
    else
        primary()->setText(fixLabel(fix, *finding));
    if (finding->basis == Basis::Seen && !fix.commands.empty() && fix.code != QLatin1String("unwaive"))
        form()->addWide(hintLabel(
            tr("This object was seen in AWS: the step is planned here. The finding closes when an import shows it."),
            this));
    if (const QString why = fixReason(fix); !why.isEmpty())
        form()->addWide(hintLabel(why, this));
    form()->addWide(m_effect);
    form()->addWide(m_block);
    form()->addStretch();
    connect(&session, &Session::changed, this, [this] { edited(); }); // decided anew on what others left
    connect(&session, &Session::wasReset, this, [this] { edited(); });
    edited();
}

void FixDialog::decided(const Decision* decision)
{
    const auto wanted = commands();
    m_block->setCommand(wanted ? awsCommands(session().plan(), *wanted) : QString());
    m_block->setVisible(!m_block->command().isEmpty());
    m_effect->setVisible(decision);
    if (decision)
        m_foresight->askNow(decision->changes);
    else
        m_foresight->forget();
}

void FixDialog::askForTag(const Finding& finding)
{
    const ResourceCidr* cidr = finding.subject.kind == SubjectRef::Kind::ResourceCidr
                                 ? session().plan().find(ResourceCidrId{finding.subject.handle})
                                 : nullptr;
    if (!cidr)
        return;
    m_tagSubject = cidr->resource;
    m_tagKey = finding.facts.value(QStringLiteral("key"));
    m_text = new QLineEdit;
    m_text->setObjectName(QStringLiteral("fixValue"));
    form()->addRow(tr("&Value of %1").arg(visibleText(m_tagKey)), m_text,
                   tr("asked for: %1").arg(visibleText(finding.facts.value(QStringLiteral("wanted")))));
    primary()->setText(tr("Set tag"));
    connect(m_text, &QLineEdit::textChanged, this, [this] { edited(); });
}

void FixDialog::askForOriginator(const Finding& finding)
{
    m_pool = finding.pool;
    m_choice = new QComboBox;
    m_choice->setObjectName(QStringLiteral("fixOriginator"));
    m_choice->addItem(tr("not decided yet"), static_cast<int>(Originator::Undecided));
    m_choice->addItem(tr("AWS"), static_cast<int>(Originator::Aws));
    m_choice->addItem(tr("my routers, over Direct Connect or VPN"), static_cast<int>(Originator::OwnRouters));
    form()->addRow(tr("&Who originates it"), m_choice,
                   tr("AWS needs Amazon’s ROAs and /48 blocks; your own routers need neither"));
    primary()->setText(tr("Decide"));
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this] { edited(); });
}

void FixDialog::askForProvision(const Finding& finding)
{
    m_pool = finding.pool;
    m_text = new QLineEdit;
    m_text->setObjectName(QStringLiteral("fixProvision"));
    m_text->setPlaceholderText(tr("/48 or a CIDR"));
    form()->addRow(tr("&Provision"), m_text, tr("from the source pool by length, or exactly this block"));
    primary()->setText(tr("Provision"));
    connect(m_text, &QLineEdit::textChanged, this, [this] { edited(); });
}

void FixDialog::explainRenumbering(const Finding& finding)
{
    form()->addSection(tr("Moving live space is renumbering"));
    const QStringList steps{
        tr("Associate a new CIDR from a pool whose rules it keeps, where nothing overlaps."),
        tr("Make new subnets in it and move what runs there."),
        tr("Disassociate the old CIDR; a primary IPv4 CIDR cannot change, so such a VPC is made anew."),
        tr("Import again: %1 closes when AWS no longer shows the old CIDR.")
            .arg(QString::fromLatin1(finding.rule->id))};
    int number = 0;
    for (const QString& step : steps)
        form()->addWide(plainLabel(QStringLiteral("%1  %2").arg(++number).arg(step), this));
    primary()->hide();
    cancelButton()->setText(tr("Close"));
}

QString FixDialog::missing() const
{
    if (m_code == QLatin1String("set-tag"))
        return tr("No value is guessed for a tag.");
    if (m_code == QLatin1String("provision-more"))
        return tr("A length or a CIDR is needed.");
    return {};
}

std::optional<std::vector<Command>> FixDialog::commands() const
{
    if (!m_commands.empty())
        return m_commands;
    const QString text = m_text ? m_text->text().trimmed() : QString();
    if (m_code == QLatin1String("set-tag") && !text.isEmpty() && !m_tagKey.isEmpty())
        return std::vector<Command>{EditTags{m_tagSubject, {{m_tagKey, text}}, {}}};
    if (m_code == QLatin1String("decide-originator") && m_choice && m_choice->currentIndex() > 0) {
        ModifyPool modify{};
        modify.pool = m_pool;
        modify.originator = static_cast<Originator>(m_choice->currentData().toInt());
        return std::vector<Command>{modify};
    }
    if (m_code == QLatin1String("provision-more") && !text.isEmpty()) {
        ProvisionCidr provision{};
        provision.pool = m_pool;
        if (const auto cidr = Prefix::parse(text)) {
            provision.cidr = *cidr;
        } else {
            bool ok = false;
            const int length = QString(text).remove(u'/').toInt(&ok);
            if (!ok)
                return std::nullopt;
            provision.netmask = length;
        }
        return std::vector<Command>{provision};
    }
    return std::nullopt;
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/byoip/byoipdialog.h"

#include "byoip/authorizationmessage.h"
#include "text/awscommand.h"
#include "text/moment.h"
#include "text/registrytext.h"
#include "text/sentence.h"
#include "ui/presentation/addressfont.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/plaintooltip.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/commandblock.h"
#include "ui/views/common/formgrid.h"
#include "ui/views/common/labels.h"
#include "ui/wizards/byoip/byoipchecklist.h"
#include "ui/wizards/common/originatorquestion.h"
#include "ui/wizards/common/prooffiles.h"
#include "ui/wizards/common/registryasking.h"
#include "ui/wizards/common/registryline.h"
#include "ui/wizards/common/poolwords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTime>
#include <QDateEdit>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace cadastre {

namespace {

constexpr int defaultMonths = 12;
constexpr int whyIndent = 22;
constexpr int defaultDays = 396; // a year, and a month to renew it in
constexpr int mostDays = 3660;

bool isTopByoip(const Plan& plan, const Pool& pool)
{
    return !pool.source && pool.publicIpSource == PublicIpSource::Byoip
        && plan.get(pool.scope).type == ScopeType::Public;
}

/// Under the fact's words, not under its glyph.
QWidget* why(const QString& text, QWidget* parent)
{
    PlainLabel* label = hintLabel(text, parent);
    label->setContentsMargins(whyIndent, 0, 0, 0);
    return label;
}

} // namespace

ByoipDialog::ByoipDialog(Session& session, const ByoipRequest& request, QWidget* parent)
    : WizardDialog(session, tr("Bring your own prefix"), tr("Add to plan"), parent)
    , m_draft(session.byoipDraft())
    , m_form(new FormGrid)
    , m_pool(new QComboBox)
    , m_cidr(new QLineEdit)
    , m_originator(new OriginatorQuestion(this))
    , m_present(new QLineEdit)
    , m_token(new QComboBox)
    , m_withKey(new QCheckBox(tr("Put the private key into the pack")))
    , m_passphrase(new QLineEdit)
    , m_bits(new QComboBox)
    , m_days(new QSpinBox)
    , m_expires(new QDateEdit)
    , m_message(new QLineEdit)
    , m_signature(new QLineEdit)
    , m_account(plainLabel({}, this))
    , m_ask(pushButton(tr("Ask the registry"), QStringLiteral("byoip.ask"), this))
    , m_asking(new RegistryAsking(session, this))
    , m_registryLine(new RegistryLine(*m_asking, QStringLiteral("byoip"), this))
    , m_command(new CommandBlock({}, this))
{
    connect(m_asking, &RegistryAsking::answered, this, [this](const RdapAnswer& answer) {
        m_draft.rdapAnswer = answer.body;
        m_draft.rdapSource = answer.from.toString();
        m_draft.rdapAnsweredAt = answer.received;
        say(StatusLevel::Ok, m_asking->toldOf(answer));
    });
    connect(m_registryLine, &RegistryLine::told, this, &ByoipDialog::say);
    connect(m_asking, &RegistryAsking::failed, this,
            [this](const Error& error) { say(StatusLevel::Warning, sentenceWithAdvice(error)); });
    setObjectName(QStringLiteral("byoipDialog"));
    m_pool->setObjectName(QStringLiteral("byoip.pool"));
    m_cidr->setObjectName(QStringLiteral("byoip.cidr"));
    m_originator->setObjectName(QStringLiteral("byoip.originator"));
    m_originator->layout()->setContentsMargins(0, 0, 0, 0); // the first of the form stands as high as the checklist
    m_present->setObjectName(QStringLiteral("byoip.present"));
    m_token->setObjectName(QStringLiteral("byoip.token"));
    m_withKey->setObjectName(QStringLiteral("byoip.withKey"));
    m_passphrase->setObjectName(QStringLiteral("byoip.passphrase"));
    m_expires->setObjectName(QStringLiteral("byoip.expires"));
    m_message->setObjectName(QStringLiteral("byoip.message"));
    m_signature->setObjectName(QStringLiteral("byoip.signature"));
    if (const Pool* pool = session.plan().find(request.pool); pool && isTopByoip(session.plan(), *pool)) {
        m_draft.pool = request.pool;
        m_draft.originator = pool->originator;
    }
    if (!session.plan().find(m_draft.pool)) // it is gone, or there never was one
        m_draft.pool = {};
    if (!m_draft.expires.isValid())
        m_draft.expires = QDateTime::fromMSecsSinceEpoch(session.now().ms, Qt::UTC).date().addMonths(defaultMonths);
    m_cidr->setFont(addressFont(this));
    m_cidr->setPlaceholderText(QStringLiteral("2605:9cc0:1ff0::/44"));
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_bits->setObjectName(QStringLiteral("byoip.bits"));
    for (const int bits : {2048, 3072, 4096})
        m_bits->addItem(tr("RSA, %1 bits").arg(bits), bits);
    m_days->setObjectName(QStringLiteral("byoip.days"));
    m_days->setRange(1, mostDays);
    m_days->setValue(defaultDays);
    m_days->setSuffix(tr(" days", "after a number"));
    m_expires->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_message->setPlaceholderText(QStringLiteral("1|aws|123456789012|2605:9cc0:1ff0::/44|20271231|SHA256|RSAPSS"));
    for (QLineEdit* edit : {m_message, m_signature})
        edit->setFont(addressFont(this));
    fillPools(m_draft.pool);
    fillTokens();
    m_present->setPlaceholderText(QStringLiteral("AS64500"));
    m_present->setText(m_draft.presentAsns);
    m_cidr->setText(m_draft.cidr);
    m_expires->setDate(m_draft.expires);
    m_originator->setAnswer(m_draft.originator);
    m_account->setObjectName(QStringLiteral("byoip.account"));
    m_account->setFont(addressFont(this));
    m_account->setSelectable(true);
    buildForm();
    previewLayout()->setAlignment({}); // lines that wrap are higher than what a layout at the top asks for
    previewLayout()->addWidget(new SectionTitle(tr("Checklist"), this));
    previewLayout()->addWidget(m_command);
    previewLayout()->addStretch(1);
    m_command->setMaximumRows(8);
    setFormShare(0.53);
    addButton(tr("Export pack…"), QStringLiteral("byoip.export"));
    connect(findChild<QPushButton*>(QStringLiteral("byoip.export")), &QPushButton::clicked, this,
            &ByoipDialog::chooseAndExport);
    connect(&session, &Session::routesChanged, this, [this] { touched(); });
    resize(1240, 760);
    refreshNow();
}

QWidget* ByoipDialog::fileRow(const QString& name, PlainLabel*& label, std::initializer_list<QPushButton*> buttons)
{
    auto* row = new QWidget;
    row->setObjectName(name + QStringLiteral("Row"));
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    label = plainLabel({}, row, Tone::Secondary);
    label->setObjectName(name);
    label->setMinimumWidth(60);
    layout->addWidget(label, 1);
    for (QPushButton* button : buttons)
        layout->addWidget(button);
    return row;
}

void ByoipDialog::buildForm()
{
    const auto button = [this](const QString& text, const char* name, auto slot) {
        QPushButton* made = pushButton(text, QLatin1String(name), this);
        connect(made, &QPushButton::clicked, this, slot);
        return made;
    };
    m_form->addWide(m_originator); // before all else: what is asked of the range depends on it
    m_form->addSection(tr("Range"));
    m_form->addRow(tr("&Pool"), m_pool);
    m_form->addRow(tr("&CIDR"), m_cidr);
    m_form->addRow(tr("Account"), m_account, tr("The message is for it: the owner of the pool"));
    m_form->addRow(tr("Announced &today by"), m_present,
                   tr("AS numbers, where it is in use already; empty: as the VRPs say"));
    m_form->addSection(tr("Proof"));
    m_form->addRow(tr("Private &key"),
                   fileRow(QStringLiteral("byoip.key"), m_key,
                           {button(tr("Open key…"), "byoip.openKey",
                                   [this] { choose(tr("Open the private key"), false, &ByoipDialog::openKey); }),
                            button(tr("New key…"), "byoip.newKey",
                                   [this] { choose(tr("Write a new key to"), true, &ByoipDialog::makeKey); })}));
    m_form->addRow(tr("Key si&ze"), m_bits, tr("of a new key; AWS takes RSA of 2048 bits and more"));
    m_form->addRow(tr("Pass p&hrase"), m_passphrase, tr("of the key’s file; kept nowhere"));
    m_form->addRow(
        tr("C&ertificate"),
        fileRow(QStringLiteral("byoip.certificate"), m_certificate,
                {button(tr("Open certificate…"), "byoip.openCertificate",
                        [this] { choose(tr("Open the certificate"), false, &ByoipDialog::openCertificate); }),
                 button(tr("New certificate…"), "byoip.newCertificate",
                        [this] { choose(tr("Write a new certificate to"), true, &ByoipDialog::makeCertificate); })}));
    m_form->addRow(tr("&Valid for"), m_days, tr("a new certificate, from now on"));
    auto* message = new QWidget;
    message->setObjectName(QStringLiteral("byoip.untilRow"));
    auto* line = new QHBoxLayout(message);
    line->setContentsMargins(0, 0, 0, 0);
    m_expires->setAccessibleName(tr("Last day of the message"));
    line->addWidget(m_expires, 1);
    line->addWidget(button(tr("Sign message"), "byoip.sign", [this] { sign(); }));
    m_form->addRow(tr("Message &until"), message);
    m_form->addRow(tr("&Message"), m_message, tr("or paste what was signed elsewhere"));
    m_form->addRow(tr("&Signature"), m_signature);
    auto* token = new QWidget;
    token->setObjectName(QStringLiteral("byoip.tokenRow"));
    auto* choice = new QHBoxLayout(token);
    choice->setContentsMargins(0, 0, 0, 0);
    m_token->setAccessibleName(tr("DNS token"));
    choice->addWidget(m_token, 1);
    choice->addWidget(button(tr("New token"), "byoip.newToken", [this] { makeToken(); }));
    m_form->addRow(tr("Or &DNS token"), token);
    m_form->addSection(tr("Outside"));
    m_registryRow =
        fileRow(QStringLiteral("byoip.registry"), m_registry,
                {button(tr("Open saved answer…"), "byoip.openAnswer",
                        [this] { choose(tr("Open an RDAP answer"), false, &ByoipDialog::openRegistryAnswer); }),
                 m_ask});
    m_form->addRow(tr("&Registry"), m_registryRow);
    m_form->addUnder(m_registryLine);
    m_form->addRow(tr("R&OAs"),
                   fileRow(QStringLiteral("byoip.vrps"), m_vrps,
                           {button(tr("Open VRPs…"), "byoip.openVrps", [this] { openVrps(); }),
                            button(tr("From an RTR server…"), "byoip.followVrps", [this] { followRoutes(); })}));
    m_form->addSection(tr("Pack"));
    m_form->addWide(m_withKey);
    m_withKey->setToolTip(tr("The key’s file as it is, readable by you alone. Whoever has it can sign for the range."));
    m_form->addStretch();
    addPage(tr("Prepare"), m_form);
    connect(m_ask, &QPushButton::clicked, this, &ByoipDialog::askRegistry);
    const auto edited = [this] {
        m_said.clear();
        readForm();
        touched();
    };
    connect(m_pool, &QComboBox::currentIndexChanged, this, edited);
    connect(m_cidr, &QLineEdit::textEdited, this, edited);
    connect(m_present, &QLineEdit::textEdited, this, edited);
    connect(m_token, &QComboBox::currentIndexChanged, this, edited);
    connect(m_originator, &OriginatorQuestion::answered, this, edited);
    connect(m_expires, &QDateEdit::dateChanged, this, edited);
    for (QLineEdit* edit : {m_message, m_signature})
        connect(edit, &QLineEdit::textEdited, this, [this] {
            m_said.clear();
            readSigned();
            touched();
        });
}

void ByoipDialog::fillPools(PoolId wanted)
{
    m_pool->addItem(tr("a new top-level pool"), 0U);
    for (const Pool& pool : plan().all<Pool>())
        if (isTopByoip(plan(), pool)) {
            m_pool->addItem(poolPathLabel(plan(), pool.id), pool.id.value);
            if (pool.id == wanted)
                m_pool->setCurrentIndex(m_pool->count() - 1);
        }
}

void ByoipDialog::fillTokens()
{
    const QSignalBlocker quiet(m_token);
    m_token->clear();
    m_token->addItem(tr("none: a signed message"), 0U);
    if (!plan().find(m_draft.token))
        m_draft.token = {};
    for (const VerificationToken& token : plan().all<VerificationToken>()) {
        m_token->addItem(tr("%1, until %2", "token, date").arg(visibleText(token.name), dayText(token.notAfter)),
                         token.id.value);
        if (token.id == m_draft.token)
            m_token->setCurrentIndex(m_token->count() - 1);
    }
}

void ByoipDialog::readForm()
{
    const PoolId before = m_draft.pool;
    const QString cidr = m_cidr->text().trimmed();
    if ((cidr != m_draft.cidr || m_expires->date() != m_draft.expires) && isOwnMessage()) { // made for something else
        m_draft.message.clear();
        m_draft.signature.clear();
    }
    m_draft.pool = PoolId{m_pool->currentData().toUInt()};
    m_draft.cidr = cidr;
    m_draft.presentAsns = m_present->text().trimmed();
    m_draft.token = VerificationTokenId{m_token->currentData().toUInt()};
    const auto present = parseAsns(m_draft.presentAsns);
    m_form->setProblem(m_present, present ? QString() : sentence(present.error()));
    m_draft.expires = m_expires->date();
    if (const Pool* pool = plan().find(m_draft.pool); pool && !(before == m_draft.pool))
        m_originator->setAnswer(pool->originator); // it was asked when the pool was made
    m_draft.originator = m_originator->answer();
}

void ByoipDialog::readSigned()
{
    m_draft.message = m_message->text().trimmed().toUtf8();
    m_draft.signature = m_signature->text().simplified().remove(u' ').toUtf8(); // mail programs wrap it
}

bool ByoipDialog::isOwnMessage() const
{
    const auto cidr = Prefix::parse(m_draft.cidr);
    if (!cidr)
        return false;
    const Pool* pool = plan().find(m_draft.pool);
    const auto own = AuthorizationMessage::forPrefix((pool ? pool->owner : plan().settings().owner).toString(), *cidr,
                                                     m_draft.expires);
    return own && own->toBytes() == m_draft.message;
}

void ByoipDialog::choose(const QString& title, bool isNew, void (ByoipDialog::*then)(const QString&))
{
    const QString file = isNew ? QFileDialog::getSaveFileName(this, title) : QFileDialog::getOpenFileName(this, title);
    if (!file.isEmpty())
        (this->*then)(file);
}

void ByoipDialog::say(StatusLevel level, const QString& text)
{
    m_said = text;
    m_saidLevel = level;
    refreshNow();
}

std::vector<Command> ByoipDialog::commands() const
{
    const auto cidr = Prefix::parse(m_draft.cidr);
    if (!cidr)
        return {};
    const auto material = materialOf(plan(), m_draft, session().routes(), session().now());
    const auto token = tokenOf(plan(), m_draft);
    std::optional<Evidence> evidence;
    if (!token && !m_draft.signature.isEmpty())
        if (const CheckedProof checked = checkProof(*material); // what the message says is known without a certificate
            !material->source.isEmpty() || checked.verdict.outcome == VerdictOutcome::Reject)
            evidence = checked.evidence;
    for (const PoolCidrId id : plan().cidrsOf(m_draft.pool)) // there already: its proof is looked at again
        if (const PoolCidr& row = plan().get(id); row.cidr == *cidr && row.state == CidrState::Provisioned)
            return evidence ? std::vector<Command>{RecordEvidence{id, *evidence}} : std::vector<Command>{};
    std::vector<Command> wanted;
    ProvisionCidr provision;
    provision.pool = m_draft.pool;
    provision.cidr = *cidr;
    if (token) {
        provision.tokenId = plan().textId(m_draft.token);
    } else {
        provision.message = QString::fromUtf8(m_draft.message);
        provision.signature = QString::fromUtf8(m_draft.signature);
        provision.evidence = evidence;
    }
    if (const Pool* pool = plan().find(m_draft.pool)) {
        const Originator answer = m_draft.originator.value_or(Originator::Undecided);
        if (pool->originator != answer && answer != Originator::Undecided) {
            ModifyPool decide;
            decide.pool = pool->id;
            decide.originator = answer;
            wanted.emplace_back(decide);
        }
    } else if (const Ipam* ipam = plan().ipam()) {
        CreatePool create;
        create.scope = plan().defaultScope(ipam->id, ScopeType::Public);
        create.family = cidr->family();
        create.publicIpSource = PublicIpSource::Byoip;
        if (cidr->family() == Family::IPv6)
            create.advertisable = isAnnouncedByAws(plan(), m_draft);
        create.originator = m_draft.originator.value_or(Originator::Undecided);
        create.tags.insert(QStringLiteral("Name"), cidr->family() == Family::IPv6 ? QStringLiteral("BYOIPv6-TOP")
                                                                                  : QStringLiteral("BYOIPv4-TOP"));
        provision.pool = plan().all<Pool>().nextId(); // the pool that the line above makes
        wanted.emplace_back(create);
    }
    wanted.emplace_back(provision);
    return wanted;
}

WizardDialog::Wish ByoipDialog::wish() const
{
    if (!m_said.isEmpty() && m_saidLevel == StatusLevel::Error)
        return {{}, m_said};
    if (!m_draft.originator)
        return {{}, tr("Say who originates this prefix to the Internet.")};
    if (m_draft.cidr.isEmpty())
        return {{}, tr("Type the range.")};
    if (const auto cidr = Prefix::parse(m_draft.cidr); !cidr)
        return {{}, sentenceWithNames(plan(), cidr.error())};
    if (!plan().ipam())
        return {{}, tr("This plan has no IPAM yet.")};
    if (m_draft.signature.isEmpty() && !plan().find(m_draft.token))
        return {{}, tr("Sign the message first, or choose a DNS token.")};
    const std::vector<Command> wanted = commands();
    if (wanted.empty())
        return {{}, tr("The range is in the plan already. Open a registry answer or a certificate to check it again.")};
    return {wanted, {}};
}

void ByoipDialog::showFiles()
{
    const auto show = [](PlainLabel* label, const QString& text) {
        label->setText(text.isEmpty() ? tr("none") : visibleText(text.section(u'/', -1)));
        label->setToolTip({});
    };
    show(m_key, m_draft.keyFile);
    show(m_certificate, m_draft.certificateSource);
    show(m_registry, m_draft.rdapSource);
    if (m_draft.rdapAnsweredAt && !m_draft.rdapSource.isEmpty())
        m_registry->setText(keptAnswerText(m_draft.rdapAnsweredAt, session().now()));
    show(m_vrps, session().routes().source);
    const auto follow = [](QLineEdit* edit, const QByteArray& text) { // not while somebody types there
        if (!edit->hasFocus() && edit->text() != QString::fromUtf8(text)) {
            edit->setText(QString::fromUtf8(text));
            edit->setCursorPosition(0);
        }
    };
    follow(m_message, m_draft.message);
    follow(m_signature, m_draft.signature);
    const auto cidr = Prefix::parse(m_draft.cidr);
    m_ask->setEnabled(cidr && m_asking->serverFor(*cidr));
    const QString what = cidr ? m_asking->hintFor(*cidr) : tr("The registry can be asked once the range is typed");
    m_ask->setToolTip(plainToolTip(what));
    m_form->setHint(m_registryRow, what);
    m_registryLine->setSubject(cidr ? std::optional<RdapSubject>(*cidr) : std::nullopt);
    const Pool* pool = plan().find(m_draft.pool);
    m_account->setText((pool ? pool->owner : plan().settings().owner).toString());
}

void ByoipDialog::showPreview(const Wish& wish, const Result<Decision>* decision)
{
    showFiles();
    const QWidget* focused = m_lines ? m_lines->focusWidget() : nullptr;
    const QString at = focused && focused->hasFocus() ? focused->objectName() : QString();
    delete m_lines;
    m_lines = new QWidget(this);
    m_lines->setObjectName(QStringLiteral("byoip.checklist"));
    auto* column = new QVBoxLayout(m_lines);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    const auto add = [&](const std::vector<CheckLine>& lines) {
        for (const CheckLine& line : lines) {
            column->addWidget(new StatusLabel(line.level, line.fact, m_lines));
            if (!line.why.isEmpty())
                column->addWidget(why(line.why, m_lines));
            if (!line.actions.empty())
                column->addWidget(actionRow(line));
            column->addSpacing(6);
        }
    };
    add(checklistOf(plan(), m_draft, session().routes(), session().now()));
    if (const auto cutOver = cutOverOf(plan(), m_draft, session().routes(), session().now())) {
        column->addSpacing(metrics::between);
        column->addWidget(new SectionTitle(tr("Cut-over to AWS"), m_lines));
        column->addSpacing(metrics::inControl);
        add(cutOverLines(*cutOver));
    }
    const QString script = wish.commands.empty() ? QString() : awsCommands(plan(), wish.commands);
    m_command->setVisible(!script.isEmpty());
    m_command->setCommand(script);
    previewLayout()->insertWidget(1, m_lines);
    if (auto* again = at.isEmpty() ? nullptr : m_lines->findChild<QWidget*>(at))
        again->setFocus(); // the keyboard stays where it was
    if (!m_said.isEmpty())
        setFooterMessage(m_saidLevel, m_said);
    else if (decision && *decision)
        for (const auto& change : (*decision)->changes.of<PoolCidr>())
            if (change.after && change.after->evidence == EvidenceState::Rejected)
                setFooterMessage(StatusLevel::Warning,
                                 tr("AWS would refuse this proof; provisioning fails in the plan too."));
}

void ByoipDialog::finished(const Receipt& receipt)
{
    if (const PoolCidr* row = receipt.changes.firstInserted<PoolCidr>())
        session().selectPool(row->pool);
}

} // namespace cadastre

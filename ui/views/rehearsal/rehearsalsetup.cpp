// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/rehearsal/rehearsalsetup.h"

#include "awsapi/clientsetup.h"
#include "ui/icons.h"
#include "ui/presentation/addressfont.h"
#include "ui/presentation/formatting.h"
#include "ui/session/rehearsalstage.h"
#include "ui/session/session.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/card.h"
#include "ui/views/common/commandblock.h"
#include "ui/views/common/formgrid.h"
#include "ui/views/common/labels.h"
#include "ui/views/common/segmentedcontrol.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace cadastre {

namespace {

constexpr int longestDelay = 7 * 24 * 3600;
constexpr int longestSecret = 128;

QSpinBox* secondsBox(const QString& name)
{
    auto* box = new QSpinBox;
    box->setObjectName(name);
    box->setRange(0, longestDelay);
    box->setSuffix(RehearsalSetup::tr(" s", "seconds"));
    return box;
}

} // namespace

RehearsalSetup::RehearsalSetup(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_column(new QVBoxLayout(this))
    , m_onCopy(new QCheckBox(tr("Act on a copy of the plan"), this))
    , m_port(new QSpinBox(this))
    , m_secret(new QLineEdit(this))
    , m_settle(secondsBox(QStringLiteral("rehearsal.settle")))
    , m_release(secondsBox(QStringLiteral("rehearsal.release")))
    , m_registry(new QLineEdit(this))
    , m_zone(new QLineEdit(this))
    , m_roas(plainLabel({}, this))
    , m_account(new QComboBox(this))
    , m_kind(new SegmentedControl(this))
    , m_snippet(new CommandBlock(QString(), this))
{
    setObjectName(QStringLiteral("rehearsal.setup"));
    m_column->setContentsMargins(0, 0, metrics::group, 0);
    m_column->setSpacing(metrics::group);
    m_endpoint = endpointCard();
    m_commands = commandsCard();
    m_column->addWidget(m_endpoint);
    m_column->addWidget(m_commands);
    m_column->addStretch(1);

    const RehearsalOptions& options = session.rehearsal().options();
    m_onCopy->setChecked(options.onCopy);
    m_port->setValue(options.port);
    m_secret->setText(QString::fromUtf8(options.secret));
    m_settle->setValue(static_cast<int>(std::min<qint64>(options.settleSeconds, longestDelay)));
    m_release->setValue(static_cast<int>(std::min<qint64>(options.releaseSeconds, longestDelay)));
    m_registry->setText(options.registryFolder);
    m_zone->setText(options.zoneFile);
    connect(m_onCopy, &QCheckBox::toggled, this, &RehearsalSetup::takeOptions);
    for (QLineEdit* edit : {m_secret, m_registry, m_zone})
        connect(edit, &QLineEdit::textChanged, this, &RehearsalSetup::takeOptions);
    for (QSpinBox* box : {m_port, m_settle, m_release})
        connect(box, &QSpinBox::valueChanged, this, &RehearsalSetup::takeOptions);
    connect(m_account, &QComboBox::currentIndexChanged, this, &RehearsalSetup::showSnippet);
    connect(m_kind, &SegmentedControl::currentChanged, this, &RehearsalSetup::showSnippet);
    connect(&session.rehearsal(), &RehearsalStage::stateChanged, this, &RehearsalSetup::showState);
    connect(&session, &Session::changed, this, [this](const ChangeSet& changes) {
        if (!changes.of<Account>().empty() || !changes.of<PlanSettings>().empty())
            fillAccounts();
    });
    connect(&session, &Session::wasReset, this, &RehearsalSetup::fillAccounts);
    connect(&session, &Session::routesChanged, this, &RehearsalSetup::showRoutes);
    fillAccounts();
    showRoutes();
    showState();
}

Card* RehearsalSetup::endpointCard()
{
    auto* card = new Card(tr("Endpoint"), tr("Listens on this computer alone. AWS is never asked anything."), this);
    m_onCopy->setObjectName(QStringLiteral("rehearsal.onCopy"));
    m_port->setObjectName(QStringLiteral("rehearsal.port"));
    m_port->setRange(0, 65535);
    m_port->setSpecialValueText(tr("any free one"));
    m_secret->setObjectName(QStringLiteral("rehearsal.secret"));
    m_secret->setEchoMode(QLineEdit::Password);
    m_secret->setMaxLength(longestSecret);
    m_secret->setFont(addressFont(this));
    m_secret->setAccessibleName(tr("Secret access key"));
    auto* secret = new QWidget;
    secret->setObjectName(QStringLiteral("rehearsal.secretRow"));
    auto* row = new QHBoxLayout(secret);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::inControl);
    row->addWidget(m_secret, 1);
    QToolButton* copy =
        iconButton(QStringLiteral("copy"), tr("Copy the secret"), QStringLiteral("rehearsal.copySecret"), secret);
    row->addWidget(copy);
    connect(copy, &QToolButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_secret->text()); });

    m_form = new FormGrid;
    m_form->addWide(m_onCopy);
    m_form->addRow(tr("Port"), m_port);
    m_form->addRow(tr("Secret"), secret, {},
                   tr("Clients sign each request with it, as with the secret access key of an AWS account. It is made "
                      "up for this window and stored nowhere. The access key id is the account that calls."));
    m_form->addRow(tr("Settling takes"), m_settle, {},
                   tr("How long a state such as pending-provision lasts before it is what was asked for."));
    m_form->addRow(tr("Release delay"), m_release, {},
                   tr("How long the block of a deleted VPC stays allocated, as IPAM takes a while to notice."));
    m_registry->setAccessibleName(tr("Registry answers"));
    m_zone->setAccessibleName(tr("DNS records"));
    m_form->addSection(tr("What proofs are judged by"));
    m_form->addRow(
        tr("Registry answers"),
        pathRow(m_registry, QStringLiteral("rehearsal.registry"),
                [this] {
                    return QFileDialog::getExistingDirectory(this, tr("Choose a folder of registry answers"),
                                                             m_registry->text());
                }),
        tr("a folder of saved RDAP answers, one a file; without one, only what registries have answered here "
           "before"),
        tr("Where the certificate of a BYOIP range is looked for. What is published there while the rehearsal "
           "is on counts from the next request on."));
    m_form->addRow(tr("DNS records"),
                   pathRow(m_zone, QStringLiteral("rehearsal.zone"),
                           [this] {
                               return QFileDialog::getOpenFileName(this, tr("Choose a file of DNS records"),
                                                                   m_zone->text());
                           }),
                   tr("a zone file with the TXT records that prove verification tokens"));
    m_roas->setObjectName(QStringLiteral("rehearsal.roas"));
    m_roas->setWordWrap(true);
    m_form->addRow(tr("ROAs"), m_roas);
    card->setContent(m_form);
    return card;
}

QWidget* RehearsalSetup::pathRow(QLineEdit* edit, const QString& name, const std::function<QString()>& choose)
{
    edit->setObjectName(name);
    edit->setClearButtonEnabled(true);
    auto* line = new QWidget;
    line->setObjectName(name + QStringLiteral("Row"));
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::inControl);
    row->addWidget(edit, 1);
    QPushButton* button = pushButton(tr("Choose…"), name + QStringLiteral("Choose"), line);
    row->addWidget(button);
    connect(button, &QPushButton::clicked, this, [edit, choose] {
        if (const QString path = choose(); !path.isEmpty())
            edit->setText(path);
    });
    return line;
}

void RehearsalSetup::showRoutes()
{
    const KnownRoutes& routes = m_session.routes();
    m_roas->setText(routes.isKnown() ? tr("the VRPs of this window: %1").arg(visibleText(routes.source))
                                     : tr("no VRPs are open in this window: ROAs are not looked at"));
}

Card* RehearsalSetup::commandsCard()
{
    auto* card = new Card(tr("Commands to paste"), {}, this);
    m_account->setObjectName(QStringLiteral("rehearsal.account"));
    m_account->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_kind->setObjectName(QStringLiteral("rehearsal.client"));
    m_kind->setAccessibleName(tr("Client"));
    for (const char* client : {"AWS CLI", "boto3", "Terraform"}) // names of programs
        m_kind->addSegment(QLatin1String(client));
    m_kind->setCurrentIndex(0);
    m_snippet->setObjectName(QStringLiteral("rehearsal.snippet"));
    m_snippet->setMaximumRows(14);
    auto* form = new FormGrid;
    form->addRow(tr("As account"), m_account);
    card->body()->addWidget(form);
    card->body()->addWidget(m_kind, 0, Qt::AlignLeading);
    card->body()->addWidget(m_snippet);
    return card;
}

void RehearsalSetup::takeOptions()
{
    RehearsalOptions options = m_session.rehearsal().options();
    options.onCopy = m_onCopy->isChecked();
    options.port = static_cast<quint16>(m_port->value());
    options.secret = m_secret->text().toUtf8();
    options.settleSeconds = m_settle->value();
    options.releaseSeconds = m_release->value();
    options.registryFolder = m_registry->text().trimmed();
    options.zoneFile = m_zone->text().trimmed();
    m_session.rehearsal().setOptions(options);
    showSnippet();
}

void RehearsalSetup::showState()
{
    const bool off = !m_session.rehearsal().isOn();
    for (QWidget* field :
         {static_cast<QWidget*>(m_port), static_cast<QWidget*>(m_settle), static_cast<QWidget*>(m_release)})
        field->setEnabled(off);
    for (QLineEdit* path : {m_registry, m_zone})
        path->parentWidget()->setEnabled(off);
    m_secret->setReadOnly(!off);
    m_onCopy->setEnabled(off && !m_session.workspace().isReadOnly()); // a plan that cannot be written leaves no choice
    orderCards(off);
    showSnippet();
}

void RehearsalSetup::orderCards(bool isOff)
{
    const QWidget* first = m_column->itemAt(0)->widget();
    if (first == (isOff ? m_endpoint : m_commands))
        return;
    m_column->removeWidget(m_commands);
    m_column->insertWidget(isOff ? 1 : 0, m_commands);
    QWidget* before = nullptr;
    for (const Card* card : {isOff ? m_endpoint : m_commands, isOff ? m_commands : m_endpoint})
        for (QWidget* widget : card->findChildren<QWidget*>()) {
            if (!(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy())
                continue;
            if (before)
                setTabOrder(before, widget);
            before = widget;
        }
}

void RehearsalSetup::fillAccounts()
{
    const Plan& plan = m_session.plan();
    const QString before = m_account->currentData().toString();
    const QSignalBlocker quiet(m_account);
    m_account->clear();
    const auto add = [this, &plan](AccountNumber number) {
        const QString id = number.toString();
        if (m_account->findData(id) >= 0)
            return;
        const Account* account = plan.account(number);
        m_account->addItem(visibleText(accountLabel(id, account ? account->name : QString())), id);
    };
    add(plan.settings().owner);
    for (const Account& account : plan.all<Account>())
        add(account.number);
    m_account->setCurrentIndex(std::max(0, m_account->findData(before)));
    showSnippet();
}

QString RehearsalSetup::snippet() const { return m_snippet->command(); }

void RehearsalSetup::copySnippet() { m_snippet->copy(); }

void RehearsalSetup::showSnippet()
{
    const PlanSettings& settings = m_session.plan().settings();
    awsapi::ClientSetup setup;
    setup.endpoint = m_session.rehearsal().expectedUrl();
    setup.account = AccountNumber::parse(m_account->currentData().toString()).value_or(settings.owner);
    setup.region = settings.homeRegion;
    setup.secret = m_secret->text().toUtf8();
    const auto kind = static_cast<awsapi::ClientKind>(std::max(0, m_kind->currentIndex()));
    awsapi::ClientSetup shown = setup;
    shown.secret = "********";
    m_snippet->setCommand(awsapi::setupText(kind, setup).trimmed(), awsapi::setupText(kind, shown).trimmed());
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/sitedialog.h"

#include "net/asn.h"
#include "text/sentence.h"
#include "text/visibletext.h"
#include "ui/presentation/addressfont.h"
#include "ui/session/session.h"

#include <QComboBox>
#include <QLineEdit>

namespace cadastre {

SiteDialog::SiteDialog(Session& session, const SiteRequest& request, QWidget* parent)
    : CommandDialog(session, request.network ? tr("Network outside AWS") : tr("Add a network outside AWS"),
                    request.network ? tr("Save") : tr("Add network"), parent)
    , m_network(request.network)
    , m_scope(new QComboBox)
    , m_cidr(new QLineEdit)
    , m_site(new QLineEdit)
    , m_asn(new QLineEdit)
    , m_connection(new QLineEdit)
    , m_owner(new QLineEdit)
{
    setObjectName(QStringLiteral("siteDialog"));
    m_scope->setObjectName(QStringLiteral("siteScope"));
    m_cidr->setObjectName(QStringLiteral("siteCidr"));
    m_site->setObjectName(QStringLiteral("siteName"));
    m_asn->setObjectName(QStringLiteral("siteAsn"));
    m_connection->setObjectName(QStringLiteral("siteConnection"));
    m_owner->setObjectName(QStringLiteral("siteOwner"));
    m_cidr->setFont(addressFont(this));
    const Plan& plan = session.plan();
    for (const Scope& scope : plan.all<Scope>())
        m_scope->addItem(visibleText(plan.scopeLabel(scope.id)), scope.id.value);
    form()->addRow(tr("S&cope"), m_scope);
    form()->addRow(tr("C&IDR"), m_cidr, tr("allocators avoid it, overlap counts it"));
    form()->addRow(tr("Si&te"), m_site);
    form()->addRow(tr("A&SN"), m_asn, tr("optional"));
    form()->addRow(tr("Con&nection"), m_connection, tr("Direct Connect, VPN, …"));
    form()->addRow(tr("&Owner"), m_owner);
    form()->addStretch();
    ScopeId scope = request.scope;
    if (const ExternalNetwork* network = plan.find(m_network)) {
        scope = network->scope;
        m_cidr->setText(network->cidr.toString());
        m_site->setText(network->site);
        m_asn->setText(network->asn == 0 ? QString() : QString::number(network->asn));
        m_connection->setText(network->connection);
        m_owner->setText(network->owner);
    } else {
        if (!request.block.isNull())
            m_cidr->setText(request.block.toString());
        if (!scope && plan.ipam())
            scope = plan.defaultScope(plan.ipam()->id, ScopeType::Private);
    }
    m_scope->setCurrentIndex(std::max(0, m_scope->findData(scope.value)));
    for (QLineEdit* edit : {m_cidr, m_site, m_asn, m_connection, m_owner})
        connect(edit, &QLineEdit::textChanged, this, [this] { edited(); });
    connect(m_scope, &QComboBox::currentIndexChanged, this, [this] { edited(); });
    edited();
}

QString SiteDialog::missing() const
{
    const QString cidr = m_cidr->text();
    if (cidr.isEmpty())
        return tr("A CIDR is needed.");
    if (const auto prefix = Prefix::parse(cidr); !prefix)
        return sentence(prefix.error());
    if (m_site->text().isEmpty())
        return tr("A name for the site is needed.");
    return tr("The ASN is not a number.");
}

std::optional<std::vector<Command>> SiteDialog::commands() const
{
    const QString cidrText = m_cidr->text();
    const auto cidr = Prefix::parse(cidrText);
    if (!cidr || m_site->text().isEmpty())
        return std::nullopt;
    PutExternalNetwork put{};
    const QString asnText = m_asn->text().trimmed();
    if (!asnText.isEmpty()) {
        const auto asn = Asn::parse(asnText);
        if (!asn)
            return std::nullopt;
        put.network.asn = asn->value;
    }
    put.network.id = m_network;
    put.network.scope = ScopeId{m_scope->currentData().toUInt()};
    put.network.cidr = *cidr;
    put.network.site = m_site->text();
    put.network.connection = m_connection->text();
    put.network.owner = m_owner->text();
    return std::vector<Command>{put};
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/vrpsource.h"
#include "byoip/proofcheck.h"
#include "online/rdapclient.h"
#include "online/registrycache.h"

namespace cadastre::cli {

/// What --cidr or --asn names; exactly one of them is given. Refused by Stop.
[[nodiscard]] std::variant<Prefix, Asn> needSubject(const std::string& cidr, const std::string& asn);

/// "2605:9cc0:1ff0::/44", "AS64500" or "64500". Refused by Stop.
[[nodiscard]] RdapSubject needRdapSubject(const std::string& given);

/// Which registry answers for what, as IANA's lists in use have it; a kept list that is damaged is said.
[[nodiscard]] RdapBootstrap registriesInUse(Console& console, const RegistryCache& cache);

/// Asks a registry, once, says whom and what, and keeps the answer. Refused by Stop: what RdapClient fails with.
[[nodiscard]] RdapAnswer needRdapAnswer(Console& console, const RdapSubject& subject, const std::string& server);

/// The answer that is kept, however old, and says its age. Refused by Stop: NotFound{kind kept-answer}.
[[nodiscard]] RdapAnswer needKeptAnswer(Console& console, const RdapSubject& subject);

/// The options that say where the outside world is looked at: the certificate in a file, in a saved, a kept or a live
/// registry answer; the ROAs in a file or at a server.
class ProofOptions {
public:
    void declare(SubCommand command);
    [[nodiscard]] bool isGiven() const { return !m_certificate.empty() || !m_rdap.empty() || m_online || m_cached; }
    /// Fills in all but the claim's message, signature and account. Refused by Stop.
    [[nodiscard]] ProofMaterial material(Console& console, const std::variant<Prefix, Asn>& subject,
                                         Advertising advertising, const QList<Asn>& origins);

private:
    std::string m_certificate, m_rdap, m_server;
    bool m_online = false, m_cached = false;
    VrpOptions m_vrpOptions;
    KnownVrps m_vrps; ///< what material() points to
};

/// {"verdict","reasons","text","findings",…} as `byoip verify` prints it.
[[nodiscard]] QJsonObject proofJson(const CheckedProof& checked);
/// The same for people: a line a finding, with its way out.
[[nodiscard]] QStringList proofLines(const CheckedProof& checked);
[[nodiscard]] QJsonObject certificateJson(const Certificate& certificate);

} // namespace cadastre::cli

// SPDX-License-Identifier: GPL-3.0-or-later
// byoip verify|find-certificate|rdap: a proof of ownership as the other side would judge it (contract §10.2).
#include "app/cli/filebytes.h"
#include "app/cli/proofoptions.h"
#include "app/cli/verbs.h"
#include "byoip/authorizationmessage.h"
#include "plan/announcement.h"
#include "text/sentence.h"

namespace cadastre::cli {

namespace {

int exitCodeFor(VerdictOutcome outcome)
{
    switch (outcome) {
    case VerdictOutcome::Accept: return Ok;
    case VerdictOutcome::Warn: return FindingsFound;
    case VerdictOutcome::Reject: return Refused;
    }
    return Failed;
}

class ProofVerb final : public Verb {
public:
    explicit ProofVerb(Console& console) : Verb(console) {}

    void declare(SubCommand app) override
    {
        SubCommand group = app.existing("byoip");
        SubCommand verify = leaf(group, "verify", "Judge message, signature and certificate as AWS would",
                                 [this] { return runVerify(); });
        verify.option("--message-file", m_message).required().typeName("FILE");
        verify.option("--signature-file", m_signature).required().typeName("FILE");
        verify.option("--account", m_account, "The account that will provision").required();
        verify.option("--cidr", m_cidr, "The range that will be provisioned");
        verify.option("--asn", m_asn, "The AS number instead (BYOASN)");
        verify.flag("--advertisable", m_advertisable, "AWS is to announce it");
        verify.option("--partition", m_partition).oneOf({"aws", "aws-us-gov", "aws-eusc", "aws-cn"}).byDefault("aws");
        m_proof.declare(verify);

        SubCommand find = leaf(group, "find-certificate", "Find the certificate in a saved answer of a registry",
                               [this] { return runFind(); });
        find.option("FILE", m_file, "The RDAP answer, or any text").required();
        find.option("--cidr", m_cidr, "The range that the answer must be about");
        find.option("--asn", m_asn, "The AS number instead");
        SubCommand rdap = leaf(group, "rdap", "Ask the registry for its record of a range or an AS number, now",
                               [this] { return runRdap(); });
        rdap.option("RESOURCE", m_subject, "2605:9cc0:1ff0::/44, or AS64500").required();
        rdap.flag("--cached", m_cached, "The answer that was kept, however old, instead of asking");
        rdap.option("--rdap-server", m_server, "Another server than the registry's").typeName("URL");
        rdap.option("-o,--out", m_out, "Keep the answer there").typeName("FILE");
    }

private:
    int runVerify()
    {
        if (!m_proof.isGiven())
            throw Stop{
                makeError(ErrorCode::MissingValue, {}, {{QStringLiteral("field"), QStringLiteral("registry-answer")}})};
        need(checkAccount(text(m_account)));
        const auto partition = fromWire<Partition>(text(m_partition)).value_or(Partition::Aws);
        ProofMaterial material =
            m_proof.material(m_console, needSubject(m_cidr, m_asn),
                             m_advertisable ? Advertising::Advertisable : Advertising::NotAdvertisable,
                             originsOf(partition));
        material.claim.message = needFile(m_message);
        material.claim.signature = needFile(m_signature);
        material.claim.account = text(m_account);
        const CheckedProof checked = checkProof(material);
        if (m_console.options.json)
            m_console.document(proofJson(checked));
        else
            for (const QString& line : proofLines(checked))
                m_console.print(line);
        if (m_advertisable && material.vrps == nullptr)
            m_console.say(QStringLiteral("note: ROAs were not looked at; give --vrps FILE or --rtr HOST:PORT"));
        return exitCodeFor(checked.verdict.outcome);
    }

    /// One certificate a line, or its absence in words.
    int reportCertificates(const QList<Certificate>& certificates, QJsonObject object, bool privateKeyPublished)
    {
        QJsonArray array;
        for (const Certificate& certificate : certificates) {
            QJsonObject row = certificateJson(certificate);
            row.insert(QStringLiteral("pem"), QString::fromLatin1(certificate.pem()));
            array.append(row);
            if (!m_console.options.json)
                m_console.print(
                    QStringLiteral("%1\t%2\tuntil %3")
                        .arg(certificate.fingerprint(), certificate.subject(), toString(certificate.notAfter())));
        }
        if (privateKeyPublished)
            m_console.say(QStringLiteral("ALARM: a private key is published there; give it up"));
        if (m_console.options.json) {
            object.insert(QStringLiteral("certificates"), array);
            object.insert(QStringLiteral("privateKeyPublished"), privateKeyPublished);
            m_console.document(object);
        } else if (certificates.isEmpty()) {
            m_console.say(sentence(makeError(ErrorCode::CertificateMissing)));
        }
        return certificates.isEmpty() ? Refused : Ok;
    }

    int reportRecord(const RegistryRecord& record, QJsonObject object)
    {
        const QString range = record.lastAsn.value != 0
                                ? record.firstAsn.toString() + QStringLiteral(" - ") + record.lastAsn.toString()
                                : record.first.toString() + QStringLiteral(" - ") + record.last.toString();
        const bool onEntities = record.onNetwork.certificates.isEmpty() && !record.onEntities.certificates.isEmpty();
        object.insert(QStringLiteral("handle"), record.handle);
        object.insert(QStringLiteral("name"), record.name);
        object.insert(QStringLiteral("type"), record.type);
        object.insert(QStringLiteral("organisation"), record.organisation);
        object.insert(QStringLiteral("range"), range);
        object.insert(QStringLiteral("place"), onEntities                  ? QStringLiteral("organisation")
                                               : record.lastAsn.value != 0 ? QStringLiteral("autnum")
                                                                           : QStringLiteral("network"));
        if (!m_console.options.json)
            m_console.print(QStringLiteral("%1\t%2\t%3\t%4\t%5")
                                .arg(record.handle, record.name, range, record.type,
                                     record.organisation.isEmpty() ? QStringLiteral("-") : record.organisation));
        if (onEntities)
            m_console.say(QStringLiteral("the certificate is on the organisation's record, where AWS does not look"));
        return reportCertificates(onEntities ? record.onEntities.certificates : record.onNetwork.certificates, object,
                                  record.onNetwork.privateKeyPublished || record.onEntities.privateKeyPublished);
    }

    int runFind()
    {
        const QByteArray bytes = needFile(m_file);
        if (!m_cidr.empty() || !m_asn.empty())
            return reportRecord(need(ofFile(readRdapRecord(bytes, needSubject(m_cidr, m_asn)))), {});
        const RegisteredCertificates found = certificatesIn(remarksOf(bytes));
        return reportCertificates(found.certificates, {}, found.privateKeyPublished);
    }

    /// An error that names nothing is about the file.
    [[nodiscard]] Result<RegistryRecord> ofFile(Result<RegistryRecord> record) const
    {
        if (record || !record.error().subject.isEmpty())
            return record;
        Error error = record.error();
        error.subject = text(m_file);
        return Unexpected(std::move(error));
    }

    /// Without a range to hold it against, a JSON answer is read for its texts alone.
    static QString remarksOf(const QByteArray& bytes)
    {
        const QJsonDocument document = QJsonDocument::fromJson(bytes);
        if (document.isNull())
            return QString::fromUtf8(bytes);
        QString all;
        std::vector<QJsonValue> left{document.isObject() ? QJsonValue(document.object())
                                                         : QJsonValue(document.array())};
        while (!left.empty()) {
            const QJsonValue value = left.back();
            left.pop_back();
            if (value.isString())
                all += value.toString() + u'\n';
            const QJsonArray array = value.toArray();
            for (auto item = array.end(); item != array.begin();) // the last is read first
                left.push_back(*--item);
            for (const QJsonValue& member : value.toObject())
                left.push_back(member);
        }
        return all;
    }

    int runRdap()
    {
        const RdapSubject subject = needRdapSubject(m_subject);
        const RdapAnswer answer =
            m_cached ? needKeptAnswer(m_console, subject) : needRdapAnswer(m_console, subject, m_server);
        if (!m_out.empty())
            needNewFile(m_out, answer.body);
        return reportRecord(answer.record, {{QStringLiteral("from"), answer.from.toString()},
                                            {QStringLiteral("received"), toString(answer.received)}});
    }

    ProofOptions m_proof;
    std::string m_message, m_signature, m_account, m_cidr, m_asn, m_subject, m_partition, m_file, m_server, m_out;
    bool m_advertisable = false, m_cached = false;
};

} // namespace

void addProofVerbs(Verbs& verbs, Console& console) { verbs.push_back(std::make_unique<ProofVerb>(console)); }

} // namespace cadastre::cli

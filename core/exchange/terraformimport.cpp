// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/terraformimport.h"

#include "exchange/awsimporter.h"
#include "exchange/terraformrecords.h"

#include <QJsonArray>

namespace cadastre {

namespace {

constexpr int stateVersion = 4;
constexpr qsizetype mostTypesNamed = 8;

/// A VPC's further CIDRs are resources of their own: told where the VPC is told.
bool isFurtherCidr(const QString& type)
{
    return type == QLatin1String("aws_vpc_ipv4_cidr_block_association")
        || type == QLatin1String("aws_vpc_ipv6_cidr_block_association");
}

QJsonObject withFurtherCidrs(QJsonObject vpc, const QList<QJsonObject>& associations)
{
    QJsonArray ipv4 = vpc[QLatin1String("CidrBlockAssociationSet")].toArray();
    QJsonArray ipv6 = vpc[QLatin1String("Ipv6CidrBlockAssociationSet")].toArray();
    for (const QJsonObject& a : associations) {
        const QJsonValue id = a[QLatin1String("id")];
        if (const QString cidr = a[QLatin1String("cidr_block")].toString(); !cidr.isEmpty())
            ipv4.append(QJsonObject{{QStringLiteral("AssociationId"), id}, {QStringLiteral("CidrBlock"), cidr}});
        if (const QString cidr = a[QLatin1String("ipv6_cidr_block")].toString(); !cidr.isEmpty())
            ipv6.append(QJsonObject{{QStringLiteral("AssociationId"), id}, {QStringLiteral("Ipv6CidrBlock"), cidr}});
    }
    if (!ipv4.isEmpty())
        vpc.insert(QStringLiteral("CidrBlockAssociationSet"), ipv4);
    if (!ipv6.isEmpty())
        vpc.insert(QStringLiteral("Ipv6CidrBlockAssociationSet"), ipv6);
    return vpc;
}

Unexpected wrongState(const QString& file, const QString& found)
{
    return refuse(ErrorCode::WrongFormat, file,
                  {{QStringLiteral("file"), file},
                   {QStringLiteral("expected"), QStringLiteral("terraform.tfstate, version 4")},
                   {QStringLiteral("found"), found}});
}

} // namespace

Result<ImportPlan> planTerraformImport(const Plan& plan, const std::vector<ImportSource>& sources,
                                       const ImportOptions& options, Instant now)
{
    ImportOptions dated = options;
    dated.basis = options.seenAt ? Basis::Seen : Basis::Planned;
    AwsImporter importer(plan, dated, options.seenAt ? options.seenAt : now);
    for (const ImportSource& source : sources)
        if (const auto added = importer.addState(source); !added)
            return Unexpected(added.error());
    return importer.run();
}

Result<void> AwsImporter::addState(const ImportSource& source)
{
    m_isState = true;
    auto read = JsonText::read(source.bytes, source.name);
    if (!read)
        return Unexpected(read.error());
    const auto json = std::make_shared<const JsonText>(std::move(*read));
    const QJsonObject root = json->object();
    if (root.contains(QLatin1String("encrypted_data")))
        return wrongState(source.name, QStringLiteral("encrypted_data"));
    const QJsonValue version = root[QLatin1String("version")];
    if (version.toInt() != stateVersion || !root[QLatin1String("resources")].isArray())
        return wrongState(source.name, version.isUndefined() ? root.keys().mid(0, 5).join(QStringLiteral(", "))
                                                             : QStringLiteral("version %1").arg(version.toInt()));
    const QJsonArray resources = root[QLatin1String("resources")].toArray();
    const auto forEachInstance = [&](const auto& fn) {
        for (qsizetype i = 0; i < resources.size(); ++i) {
            const QJsonValue resource = resources[i];
            if (resource[QLatin1String("mode")].toString() != QLatin1String("managed"))
                continue; // a data source looks at what another state has
            for (const QJsonValue instance : resource[QLatin1String("instances")].toArray())
                if (!instance[QLatin1String("deposed")].isString())
                    fn(i, resource[QLatin1String("type")].toString(), instance[QLatin1String("attributes")].toObject());
        }
    };
    QHash<QString, QList<QJsonObject>> further; // by VPC
    forEachInstance([&](qsizetype, const QString& type, const QJsonObject& attributes) {
        if (isFurtherCidr(type))
            further[attributes[QLatin1String("vpc_id")].toString()].append(attributes);
    });
    qint64 taken = 0;
    QStringList others;
    forEachInstance([&](qsizetype index, const QString& type, const QJsonObject& attributes) {
        const QList<StateRecord> records = recordsOfState(type, attributes);
        if (records.isEmpty() && !isFurtherCidr(type) && !others.contains(type) && others.size() <= mostTypesNamed)
            others.append(others.size() < mostTypesNamed ? type : QStringLiteral("…"));
        for (const StateRecord& record : records) {
            ImportContext context;
            context.pool = record.pool;
            context.region = RegionName::parse(record.region).value_or(RegionName());
            QJsonObject object = record.object;
            if (record.list == QLatin1String("Vpcs")) {
                const QString id = object[QLatin1String("VpcId")].toString();
                object = withFurtherCidrs(object, further.value(id));
                if (!context.region.isEmpty())
                    m_vpcRegions.insert(id, context.region);
            }
            take(itemsOf(record.list), {JsonRecord(json, QStringLiteral("resources"), index, object),
                                        {context, source.context, m_options.context}});
            ++taken;
        }
    });
    if (!others.isEmpty())
        m_result.notes.append({ImportNote::Kind::NotRead,
                               others.join(QStringLiteral(", ")),
                               QStringLiteral("no-place"),
                               source.name,
                               {}});
    if (taken == 0)
        warn(ErrorCode::EmptyInput, source.name, {{QStringLiteral("file"), source.name}});
    else if (m_options.basis != Basis::Seen)
        m_result.notes.append({ImportNote::Kind::TakenAs, source.name, QStringLiteral("undated-state"), source.name,
                               QStringLiteral("planned-rows")});
    return {};
}

} // namespace cadastre

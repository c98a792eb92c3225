// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/handoverpack.h"

#include "byoip/keypair.h"
#include "byoip/newfile.h"
#include "plan/plan.h"
#include "routing/roaplan.h"
#include "text/awscommand.h"
#include "text/cutovertext.h"

#include <QDir>
#include <QFileInfo>

namespace cadastre {

namespace {

const QString keyName = QStringLiteral("private-key.pem");

/// Amazon's, and before them those that keep a present origin valid: the registry is asked once for all.
QByteArray roaRequest(const Prefix& cidr, const QList<Asn>& origins, const std::optional<CutOver>& cutOver)
{
    QString rows;
    const auto add = [&rows](const Prefix& prefix, int maxLength, Asn origin) {
        rows += QStringLiteral("%1,%2,%3\n").arg(prefix.toString(), QString::number(maxLength), origin.toString());
    };
    if (cutOver)
        for (const CutOverStep& step : cutOver->steps)
            if (step.action == CutOverAction::OwnRoas)
                for (const Vrp& roa : step.roas)
                    add(roa.prefix, roa.maxLength, roa.asn);
    for (const Asn origin : origins)
        add(cidr, mostSpecificAnnouncement(cidr.family()), origin);
    return rows.isEmpty() ? QByteArray() : "prefix,maxLength,asn\n" + rows.toUtf8();
}

QByteArray stepsOf(const CutOver& cutOver)
{
    QString steps;
    for (qsizetype i = 0; i < cutOver.steps.size(); ++i) {
        const CutOverStep& step = cutOver.steps[i];
        if (i > 0)
            steps += QString::number(i) + QStringLiteral(". ");
        steps += cutOverSentence(cutOver, step) + QStringLiteral("\n    ") + cutOverOutcome(step) + u'\n';
        if (const QString why = cutOverWhy(cutOver, step.action); !why.isEmpty())
            steps += QStringLiteral("    ") + why + u'\n';
    }
    if (const QString parts = cutOverMoreSpecifics(cutOver); !parts.isEmpty())
        steps += parts + QStringLiteral("\n    ") + cutOverMoreSpecificsWhy(cutOver) + u'\n';
    return steps.toUtf8();
}

} // namespace

QList<std::pair<QString, QByteArray>> HandoverPack::files(const Plan& plan) const
{
    QList<std::pair<QString, QByteArray>> files;
    const auto add = [&files](const char* name, const QByteArray& bytes) {
        if (!bytes.isEmpty())
            files.append({QString::fromLatin1(name), bytes});
    };
    if (token) {
        add("dns-records.zone", zoneLines(*token, cidr).toUtf8());
    } else {
        add("message.txt", message);
        add("signature.txt", signature);
        add("certificate.oneline.txt", certificate ? certificate->oneLine() : QByteArray());
        add("certificate.pem", certificate ? certificate->pem() : QByteArray()); // for openssl, which wants lines
    }
    add("roa-request.csv", roaRequest(cidr, roaOrigins, cutOver));
    add("cut-over.txt", cutOver ? stepsOf(*cutOver) : QByteArray());
    add("commands.sh", commands.empty() ? QByteArray() : awsCommands(plan, commands).toUtf8() + '\n');
    return files;
}

Result<QStringList> writeHandoverPack(const HandoverPack& pack, const Plan& plan, const QString& folder,
                                      const QString& keyFile)
{
    if (!pack.isProven())
        return refuse(ErrorCode::MissingValue, {}, {{QStringLiteral("field"), QStringLiteral("proof")}});
    const auto files = pack.files(plan);
    const QDir target(folder);
    QStringList names;
    for (const auto& [name, bytes] : files)
        names.append(name);
    if (!keyFile.isEmpty())
        names.append(keyName);
    for (const QString& name : std::as_const(names))
        if (QFileInfo::exists(target.filePath(name)))
            return refuse(ErrorCode::FileExists, target.filePath(name));
    if (!target.mkpath(QStringLiteral(".")))
        return refuse(ErrorCode::FileNotWritable, folder, {{QStringLiteral("reason"), QStringLiteral("directory")}});
    for (const auto& [name, bytes] : files)
        if (const auto written = writeNewFile(target.filePath(name), bytes.toStdString(), FileSecrecy::Shared);
            !written)
            return Unexpected(written.error());
    if (!keyFile.isEmpty())
        if (const auto copied = KeyPair::copyFile(keyFile, target.filePath(keyName)); !copied)
            return Unexpected(copied.error());
    return names;
}

} // namespace cadastre

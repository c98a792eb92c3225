// SPDX-License-Identifier: GPL-3.0-or-later
// What bringing a range ends with (interface §4.5, §4.15): the files that registry, DNS and AWS are given.
#pragma once

#include "byoip/certificate.h"
#include "byoip/dnstoken.h"
#include "change/command.h"
#include "routing/cutover.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace cadastre {

class Plan;

/// The proof of one range: either message and signature, or a DNS token.
struct HandoverPack {
    Prefix cidr;
    QByteArray message;
    QByteArray signature;
    std::optional<Certificate> certificate;
    std::optional<DnsToken> token;
    QList<Asn> roaOrigins;          ///< who needs a ROA; empty where nobody is to announce it
    std::optional<CutOver> cutOver; ///< where somebody announces it today
    std::vector<Command> commands;  ///< what puts it into the plan

    [[nodiscard]] bool isProven() const { return token || (!message.isEmpty() && !signature.isEmpty()); }
    /// Names and contents: message.txt, signature.txt, certificate.oneline.txt (as registry records want it) and certificate.pem, or
    /// dns-records.zone; roa-request.csv; cut-over.txt; commands.sh (the AWS CLI). What there is nothing to say for is not
    /// there. Never holds a key.
    [[nodiscard]] QList<std::pair<QString, QByteArray>> files(const Plan& plan) const;
};

/// Writes the files into a folder, which is made when it is not there; `keyFile` is copied beside them as private-key.pem,
/// for its owner alone, when it is named. Nothing is replaced: where one of the names is taken, nothing is written.
/// Errors: MissingValue("proof") without one, FileExists, FileNotWritable, DiskFull, those of KeyPair::copyFile().
[[nodiscard]] Result<QStringList> writeHandoverPack(const HandoverPack& pack, const Plan& plan, const QString& folder,
                                                    const QString& keyFile = {});

} // namespace cadastre

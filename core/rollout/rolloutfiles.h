// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rollout/awsscript.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace cadastre {

enum class RolloutFormat : std::uint8_t { AwsCli, Terraform, TerraformModule, CloudFormation };
template <>
struct Words<RolloutFormat> {
    static constexpr std::pair<RolloutFormat, const char*> table[] = {
        {RolloutFormat::AwsCli, "aws-cli"},
        {RolloutFormat::Terraform, "terraform"},
        {RolloutFormat::TerraformModule, "terraform-aws-ia"},
        {RolloutFormat::CloudFormation, "cloudformation"}};
};

struct RolloutFile {
    QString path;
    QByteArray bytes;
    bool isProgram = false; ///< may be run
};

/// What a rollout becomes as files, without the steps that the plan's marks leave out. The first goes to `path`; those
/// beside it are named after it: the script's way back NAME.rollback.sh, further stacks NAME.ACCOUNT.REGION.json.
/// Errors: those of awsScript().
[[nodiscard]] Result<std::vector<RolloutFile>> rolloutFiles(RolloutFormat format, const Rollout& rollout,
                                                            const RolloutOrigin& origin, const QString& path);
/// Writes them; programs may be run afterwards. Errors: those of writeWholeFile(); what was written before stays.
[[nodiscard]] Result<void> writeRolloutFiles(const std::vector<RolloutFile>& files);

} // namespace cadastre

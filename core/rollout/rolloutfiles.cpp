// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollout/rolloutfiles.h"

#include "base/filewriting.h"
#include "rollout/cloudformation.h"
#include "rollout/terraform.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace cadastre {

Result<std::vector<RolloutFile>> rolloutFiles(RolloutFormat format, const Rollout& rollout, const RolloutOrigin& origin,
                                              const QString& path)
{
    const Rollout wanted = pruned(rollout);
    const QFileInfo info(path);
    const QString stem = info.dir().filePath(info.completeBaseName());
    std::vector<RolloutFile> files;
    switch (format) {
    case RolloutFormat::AwsCli: {
        const auto there = awsScript(wanted, origin);
        if (!there)
            return tl::unexpected(there.error());
        RolloutOrigin other = origin;
        other.isRollback = !origin.isRollback;
        const auto back = awsScript(reversed(wanted), other);
        if (!back)
            return tl::unexpected(back.error());
        files.push_back({path, there->toUtf8(), true});
        files.push_back({stem + QStringLiteral(".rollback.sh"), back->toUtf8(), true});
        break;
    }
    case RolloutFormat::Terraform: files.push_back({path, terraformConfiguration(wanted, origin).toUtf8()}); break;
    case RolloutFormat::TerraformModule:
        files.push_back({path, terraformConfiguration(wanted, origin, PoolStyle::Module).toUtf8()});
        break;
    case RolloutFormat::CloudFormation:
        for (const auto& [place, text] : cloudFormationTemplates(wanted, origin))
            files.push_back({files.empty() ? path : stem + u'.' + stackName(place) + QStringLiteral(".json"), text});
        break;
    }
    return files;
}

Result<void> writeRolloutFiles(const std::vector<RolloutFile>& files)
{
    for (const RolloutFile& file : files) {
        if (const auto written = writeWholeFile(file.path, file.bytes); !written)
            return written;
        if (file.isProgram && QFileInfo(file.path).isFile())
            (void)QFile::setPermissions(file.path, QFile::permissions(file.path) | QFile::ExeOwner | QFile::ExeUser
                                                       | QFile::ExeGroup);
    }
    return {};
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/awsoptions.h"

namespace cadastre {

namespace {

void addLengths(ShellCall& call, PrefixLength min, PrefixLength normal, PrefixLength max)
{
    if (min)
        call.option("--allocation-min-netmask-length", *min);
    if (normal)
        call.option("--allocation-default-netmask-length", *normal);
    if (max)
        call.option("--allocation-max-netmask-length", *max);
}

} // namespace

void addOptions(ShellCall& call, const CreateIpam& made, const RegionName& home)
{
    QList<RegionName> others = made.operatingRegions;
    others.removeAll(home);
    call.regions("--operating-regions", others).text("--description", "Description", made.description);
    if (made.tier != Tier::Advanced)
        call.option("--tier", toWire(made.tier));
    if (made.privateGua)
        call.flag("--enable-private-gua");
    if (made.meteredAccount != MeteredAccount::IpamOwner)
        call.option("--metered-account", toWire(made.meteredAccount));
}

void addOptions(ShellCall& call, const ModifyIpam& change)
{
    call.regions("--add-operating-regions", change.addRegions)
        .regions("--remove-operating-regions", change.removeRegions);
    if (change.description)
        call.newDescription(*change.description);
    if (change.tier)
        call.option("--tier", toWire(*change.tier));
    if (change.privateGua)
        call.flag(*change.privateGua ? "--enable-private-gua" : "--no-enable-private-gua");
    if (change.meteredAccount)
        call.option("--metered-account", toWire(*change.meteredAccount));
}

void addOptions(ShellCall& call, const CreatePool& made)
{
    if (!made.locale.isEmpty())
        call.option("--locale", made.locale.toString());
    if (made.service != AwsService::None)
        call.option("--aws-service", toWire(made.service));
    if (made.publicIpSource != PublicIpSource::None)
        call.option("--public-ip-source", toWire(made.publicIpSource));
    if (made.advertisable)
        call.flag(*made.advertisable ? "--publicly-advertisable" : "--no-publicly-advertisable");
    addLengths(call, made.minLength, made.defaultLength, made.maxLength);
    call.pairs("--allocation-resource-tags", made.requiredTags);
    if (made.autoImport)
        call.flag("--auto-import");
    call.text("--description", "Description", made.description);
}

void addOptions(ShellCall& call, const ModifyPool& change)
{
    addLengths(call, change.minLength, change.defaultLength, change.maxLength);
    if (change.clearDefault)
        call.flag("--clear-allocation-default-netmask-length");
    if (change.autoImport)
        call.flag(*change.autoImport ? "--auto-import" : "--no-auto-import");
    if (change.description)
        call.newDescription(*change.description);
    call.pairs("--add-allocation-resource-tags", change.addTags)
        .pairs("--remove-allocation-resource-tags", change.removeTags);
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/fieldhelp.h"

#include <QCoreApplication>
#include <QHash>

namespace cadastre {

namespace {

struct Help {
    const char* fields; ///< their object names
    const char* text;
};

/// A row: the fields, then their sentences.
// clang-format off
constexpr Help helps[] = {
    // pools
    {"scope", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "Space that is routable on the Internet lies in the public scope. A private scope is a space of its own, "
         "where the same addresses may be used again. AWS: IpamScopeId, fixed after creation.")},
    {"family", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "A pool holds one address family; below another pool it takes the family of that. AWS: AddressFamily, fixed "
         "after creation.")},
    {"name rename.name ipamName scopeName subnetName", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "What people call it: at most 256 characters, kept by AWS as the tag Name. It can be changed at any time.")},
    {"description ipamDescription discoveryDescription", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "Free text that AWS keeps as the Description. It can be changed later and has no effect.")},
    {"service", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The service that may take public space from the pool: EC2 for VPCs and Elastic IP addresses, global "
         "services for anycast addresses. AWS: AwsService; a public pool with a locale needs it.")},
    {"publicSource", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "Whose public addresses the pool holds: a range of your own (BYOIP) or Amazon's. AWS: PublicIpSource, in "
         "the public scope only and fixed after creation.")},
    {"block", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "A prefix length, for which the plan picks a free block, or one exact CIDR. AWS: NetmaskLength or Cidr; by "
         "length alone AWS takes the lowest free block.")},
    {"pool", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The pool that this is about. Its rules bind whoever draws from it and are not inherited by pools below it. "
         "AWS: IpamPoolId.")},
    {"largest rulesTab.min", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The shortest prefix length that may be allocated: at least 0, and not longer than the default and the "
         "smallest block. AWS: AllocationMinNetmaskLength; pools below are not bound by it.")},
    {"default rulesTab.default", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The prefix length of a request that names none; it lies between those of the largest and the smallest "
         "block. AWS: AllocationDefaultNetmaskLength.")},
    {"smallest rulesTab.max", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The longest prefix length that may be allocated: at most 32 for IPv4 and 128 for IPv6. AWS: "
         "AllocationMaxNetmaskLength; pools below are not bound by it.")},
    {"rulesTab.tags", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The tags that a resource must have to draw from the pool, each with exactly this value. AWS: "
         "AllocationResourceTags; a resource that loses one becomes noncompliant and keeps its space.")},
    {"autoImport rulesTab.autoImport", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "Lets IPAM make allocations for resources whose CIDR lies in the pool and is not allocated yet, even where "
         "they break its rules. AWS: AutoImport, off by default.")},
    {"ownStrategy rulesTab.strategy strategy", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "How this plan picks a free block: the first that fits, the one that leaves least over, or as far from the "
         "others as there is room. AWS has no such setting and takes the lowest; commands name the block.")},
    {"refill", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "Provisions a further CIDR from the source pool when too little of this one is free. The plan does it; AWS "
         "has no such rule.")},
    {"rulesTab.refillBelow", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The share of free space, in percent, below which the plan provisions a further CIDR from the source pool. "
         "AWS has no such rule.")},
    {"rulesTab.refillLength", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The prefix length of the CIDR that a refill provisions. A pool holds 50 CIDRs unless AWS raised that "
         "quota.")},
    {"length", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The prefix length of the block that each Region gets from the pool. Below an advertisable IPv6 pool it is "
         "/48 or shorter: AWS announces nothing longer.")},
    {"sizes", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The one prefix length that resources may take from the new pools: it becomes their largest, default and "
         "smallest block. AWS: AllocationMinNetmaskLength, AllocationDefaultNetmaskLength, "
         "AllocationMaxNetmaskLength.")},
    {"regionTag", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "Asks resources for the tag Region with the locale of their pool as its value. AWS: AllocationResourceTags; "
         "it compares exactly and refuses who lacks it.")},
    {"cidr", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The CIDR that moves, or a part of it, with all that is planned in it. AWS has no such action: what it has "
         "shown already is renumbered instead.")},
    {"target", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The pool that takes the CIDR over: of the same scope, address family and source pool. IPv6 moves in blocks "
         "of /48 or shorter where it may be advertised.")},
    {"purpose", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "What the space is kept for. It stands in the map and the tables; AWS sees it only where a manual "
         "allocation holds the space.")},
    {"until", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The last day, as 2027-12-31, that the space is kept for. Nothing ends by itself: the audit asks afterwards "
         "whether it is still needed.")},
    {"deprovision.cidr", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The CIDR that leaves the pool. Nothing may be allocated in it, and it may not be advertised. AWS: "
         "DeprovisionIpamPoolCidr.")},
    {"deprovision.pool", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The pool that the CIDR is taken from. Below another pool its space goes back to that, where it is free "
         "again.")},
    // VPCs and subnets
    {"account", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The account that makes the VPC and owns it. It owns the pools or draws from them through a share; from "
         "others it gets nothing.")},
    {"region", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The Region of the VPC. Only pools with this Region as their locale can give it addresses.")},
    {"ipv4Pool", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The pool of the VPC's primary IPv4 CIDR, which every VPC needs and which cannot be changed later. AWS: "
         "Ipv4IpamPoolId.")},
    {"ipv6Pool", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The pool of the VPC's IPv6 CIDR; a VPC can do without, and can hold five. AWS: Ipv6IpamPoolId.")},
    {"movePool", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The pool that the block goes to: of the same family and scope, with the Region as its locale, and open to the "
         "account. The pool that has it now may give it another place.")},
    {"cidrOrigin", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The pool that the further CIDR is taken from: its locale is the Region of the VPC, and it is shared with "
         "the VPC's account. AWS: Ipv4IpamPoolId or Ipv6IpamPoolId of AssociateVpcCidrBlock.")},
    {"subnetZone", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The Availability Zone that the subnet lies in, such as us-east-1a; a subnet lies in one and stays there. "
         "AWS: AvailabilityZone.")},
    {"ipv4Origin", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The CIDR of the VPC, or the pool made of it, that the subnet's IPv4 block is taken from. AWS: CidrBlock, "
         "or Ipv4IpamPoolId.")},
    {"ipv6Origin", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The CIDR of the VPC, or the pool made of it, that the subnet's IPv6 block is taken from. AWS: "
         "Ipv6CidrBlock, or Ipv6IpamPoolId.")},
    // ranges and AS numbers of one's own
    {"byoip.pool", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The top-level pool of the public scope that gets the range; one is made for it where none is chosen. AWS: "
         "IpamPoolId; child pools need no proof of their own.")},
    {"byoip.cidr", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The range as the registry has it: IPv4 /24 or shorter, IPv6 /48 or shorter where AWS is to announce it. "
         "AWS: Cidr of ProvisionIpamPoolCidr.")},
    {"byoip.account byoasn.account", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The account that provisions it: twelve digits, the second fact of the message that is signed. AWS refuses "
         "a message for another account.")},
    {"byoip.present", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The AS numbers that announce the range today, separated by commas. Each needs a ROA of its own until the "
         "announcement has moved to Amazon's.")},
    {"byoip.keyRow", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The RSA key that signs the message and belongs to the certificate at the registry. It is read to sign and "
         "stays in its file.")},
    {"byoip.bits", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The size of a key that is made here; it changes nothing about one that is opened. AWS takes RSA of 2048 "
         "bits and more.")},
    {"byoip.passphrase byoasn.passphrase", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "Opens the key's file where that is encrypted, and encrypts a new one. It is kept nowhere.")},
    {"byoip.certificateRow", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "A self-signed X.509 certificate of the key, to be published with the range: at ARIN in its public "
         "comments, at RIPE as descr, at APNIC in remarks. AWS checks the signature with it.")},
    {"byoip.days", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "How many days a certificate that is made here is valid. AWS takes none that has expired; after "
         "provisioning it may be removed from the registry.")},
    {"byoip.untilRow byoasn.untilRow", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The last day that the message is good for, as YYYYMMDD in it (UTC). Provision before it ends; what was "
         "provisioned stays.")},
    {"byoip.message", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "Seven facts between vertical bars: 1, aws, the account, the CIDR, the last day, SHA256, RSAPSS; no line "
         "break. AWS: CidrAuthorizationContext.Message.")},
    {"byoip.signature", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The signature of the message (RSA-PSS with SHA-256) in base64, with - for +, _ for = and ~ for /. AWS: "
         "CidrAuthorizationContext.Signature.")},
    {"byoip.tokenRow", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "Proves the range by a TXT record in its reverse zone instead of key and certificate; it works for every "
         "registry and lasts 72 hours. AWS: VerificationMethod dns-token.")},
    {"byoip.registryRow", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "What the registry says of the range (RDAP): who holds it, and which certificate stands there. AWS looks it "
         "up when the range is provisioned.")},
    {"byoip.vrpsRow", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The ROAs that are known, as validated payloads from a file or a cache. AWS asks for one for each of its AS "
         "numbers, with a maxLength of 24 or 48, where it announces the range.")},
    {"byoasn.asn", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The AS number that AWS is to announce your ranges from: public, and registered to you. AWS: Asn of "
         "ProvisionIpamByoasn; an IPAM has five.")},
    {"byoasn.message", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "Seven facts between vertical bars: 1, aws, the account, the AS number, the last day, SHA256, RSAPSS; no "
         "line break. AWS: AsnAuthorizationContext.Message.")},
    {"byoasn.signature", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The signature of the message (RSA-PSS with SHA-256) in base64, with - for +, _ for = and ~ for /. AWS: "
         "AsnAuthorizationContext.Signature.")},
    {"byoasn.registryRow", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The certificate that checks the signature: published with the AS number at the registry, opened as a saved "
         "answer or by itself.")},
    {"deprovision.asn", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The AS number that AWS gives back. Its CIDRs are dissociated first and are announced from Amazon's numbers "
         "again. AWS: DeprovisionIpamByoasn.")},
    {"routeFeed.server", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The host and port of an RPKI cache that speaks RTR (RFC 8210), such as rtr.example.net:8282. Nothing is "
         "connected to before you allow it.")},
    // IPAM, organisation, plan
    {"otherRegionRow", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "A Region code that the list does not have, such as ap-southeast-7. AWS: RegionName of an operating Region; "
         "an IPAM has 50 at most.")},
    {"ipamDelete.ipam", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The IPAM that is deleted, with all history that AWS keeps of it. AWS: IpamId of DeleteIpam.")},
    {"ipamDelete.home", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The Region that the IPAM was made in; an account has one IPAM in a Region at most.")},
    {"ipamDelete.public", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The pools of the public scope. AWS deletes no IPAM while there is one, with Cascade or without.")},
    {"ipamDelete.private", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The pools of private scopes. They are deleted first, by hand or with Cascade; VPCs and subnets stay.")},
    {"ipamDelete.scopes", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The scopes beside the two that every IPAM has. They are deleted first, by hand or with Cascade.")},
    {"scopeIpam", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The IPAM that gets the scope. An IPAM has five scopes unless AWS raised that quota, the two that it begins "
         "with included. AWS: IpamId.")},
    {"discoveryRegion", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The Region that the resource discovery is made in: an account has one in a Region. AWS: "
         "CreateIpamResourceDiscovery is called there.")},
    {"discoveryRegions", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The Regions that the discovery watches beside its own. AWS: OperatingRegions; IPAM sees nothing of others.")},
    {"discoveryExcluded", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "Units whose accounts are not watched, as paths o-…/r-…/ou-…/; with * all units below too. AWS: "
         "OrganizationalUnitExclusions, ten at most, which must not overlap.")},
    {"accountNumber", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The id of an AWS account: twelve digits, leading zeros included. It cannot be changed later: another "
         "number is another account.")},
    {"accountName", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "What people call the account; shown beside its number. It is of this plan alone.")},
    {"accountUnit", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The organizational unit that the account lies in. A pool that is shared with the unit is shared with the "
         "account.")},
    {"accountExternal", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The account is of another organisation: shares reach it only by its number, and it must accept them. AWS "
         "RAM: allowExternalPrincipals.")},
    {"unitName", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "What the organizational unit is called in AWS Organizations. Shares of this plan name it so.")},
    {"unitParent", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The unit, or the organisation, that this one lies in. What is shared with that reaches the accounts of "
         "this one.")},
    {"unitAwsId", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The id that AWS Organizations gave the unit, such as ou-ab12-cdefghij. Commands that share pools need it.")},
    {"organisationId", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The id of the organisation, such as o-a1b2c3d4e5. Pools that are shared with all of it name it as the "
         "principal.")},
    {"managementAccount", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The account that owns the organisation, twelve digits. It names the delegated administrator of IPAM, of "
         "which there is one. AWS: EnableIpamOrganizationAdminAccount.")},
    {"organisationSharing", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "Shares within the organisation need no acceptance, and units can be principals. AWS RAM: "
         "EnableSharingWithAwsOrganization, called once by the management account.")},
    {"planName newPlan.name", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "What the plan is called, in the title of its window and in reports. AWS never sees it.")},
    {"planDescription", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "What the plan is about, for those who open it. AWS never sees it.")},
    {"planHome newPlan.home", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The Region that the IPAM is made in and controlled from, such as us-east-1. AWS: IpamRegion, fixed after "
         "creation; it is always an operating Region.")},
    {"newPlan.owner", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The account that owns the IPAM, twelve digits; one a plan. Everybody else draws from its pools through "
         "shares.")},
    {"newPlan.regions", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "Further Regions in which IPAM sees VPCs and hands out addresses, separated by commas. AWS: "
         "OperatingRegions, 50 at most; more can be added later.")},
    {"reusableRow", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "Ranges that several places use on purpose and nobody routes, such as 100.64.0.0/10. Overlaps inside them "
         "are no finding; AWS knows nothing of them and reports them still.")},
    // sites and house rules
    {"siteScope", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The scope that the network is compared with: overlaps are judged in one scope, never between two.")},
    {"siteCidr", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The addresses of a network outside AWS. Allocators avoid them, overlap counts them, and AWS knows nothing "
         "of them.")},
    {"siteName", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "Where the network is: a data centre, an office, another cloud. Findings and the map name it so.")},
    {"siteAsn", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The AS number of the site's routers, 1 to 4294967295, private ones included. It is a note: nothing is "
         "judged by it.")},
    {"siteConnection", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "How the site reaches AWS, for example Direct Connect or VPN. It is a note for people.")},
    {"siteOwner", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "Who answers for the network when something overlaps it. It need not have an AWS account.")},
    {"ruleName", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "What the rule is called where the audit reports it. House rules are of this plan; AWS never sees them.")},
    {"rulePool", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The pool whose resources the rule looks at; none for all of the plan. Unlike AWS's pool rules it refuses "
         "nothing.")},
    {"ruleKey", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The key of the tag, as AWS has it: at most 127 characters, upper and lower case matter.")},
    {"ruleKind", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "What is asked of the tag: any value, one of a list, or a pattern. AWS's pool rules know exact values only.")},
    {"ruleValues", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The values that are allowed, or one regular expression for a pattern. A value of a tag has at most 256 "
         "characters.")},
    // history, files
    {"checkpointName", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "A name for the plan as it is now. The history shows it, and the plan can be taken back to it.")},
    {"checkpointNote", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "Why this moment is worth a name; shown with it in the history.")},
    {"trimUpTo", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The last step whose facts are given up. Of it and all before, the plan keeps who, when and what; they "
         "cannot be undone any more.")},
    {"trimArchiveRow", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "Where a whole copy of the plan is written before anything goes. The copy opens like any plan and has all "
         "steps.")},
    {"exportFormat", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "What the file is for: JSON holds all of the plan and can be imported again, CSV is for sheets, the others "
         "are for AWS and its tools.")},
    {"exportWithHistory", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "Writes the steps of the plan too: who did what, when and why. They are for readers, an import leaves them "
         "out.")},
    {"exportFileRow", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "Where the file is written. Numbers, addresses and dates (ISO 8601, UTC) are the same in every language.")},
    {"importFilesRow", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "Saved answers of the AWS CLI, sheets, or exports of this and other programs. In a folder "
         "ACCOUNT/REGION/<command>.json they say whose they are.")},
    {"importFormat", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "How the files are read. It is told from what is in them and can be corrected here.")},
    {"importRegion compareRegion", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The Region of files that do not say it. AWS's answers do not name their Region, and none is guessed.")},
    {"importAccount compareAccount", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The account of files that do not say it, twelve digits. It becomes the owner of what has none.")},
    {"importPool", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The pool of answers that do not say it, such as those of get-ipam-pool-cidrs. AWS: IpamPoolId of the "
         "request.")},
    {"comparePool", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "Compares this pool, and what lies in it, alone. Nothing chosen compares all pools that the answers tell "
         "of.")},
    {"compareFilesRow", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "Saved answers of the AWS CLI, such as describe-ipam-pools and describe-vpcs. The plan is not changed: you "
         "choose afterwards what it takes over.")},
    {"importSeen", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "When AWS showed what a state file holds, as 2026-03-01T12:00:00Z. Such a file does not say it; without it "
         "all comes in as planned.")},
    // findings, steps, rehearsal, preferences
    {"waiveReason fixReason", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "Why the finding is accepted as it is. It is listed as waived, with this reason and your name, and no "
         "longer counts.")},
    {"waiveUntilRow", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The last day of the waiver, or no end. When it has run out the finding counts again, and the waiver is a "
         "finding itself.")},
    {"fixValue", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The value that the tag gets: at most 256 characters, upper and lower case matter. AWS: Value of "
         "CreateTags; none is guessed.")},
    {"fixOriginator", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "Who announces the range to the Internet. AWS: PubliclyAdvertisable of the pool, which cannot be changed "
         "after creation.")},
    {"fixProvision", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "A prefix length, such as /48, for the lowest free block of the source pool, or exactly one CIDR. AWS: "
         "NetmaskLength or Cidr of ProvisionIpamPoolCidr.")},
    {"stepProgress", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "How far the step has come in AWS: to do, done, or left out. The plan keeps it; scripts lack only what is "
         "left out.")},
    {"stepTicket", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The ticket or change that the step belongs to. It is a note of this plan, kept with the step.")},
    {"stepNote", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "What whoever carries the step out should know. It stays in the plan.")},
    {"rehearsal.port", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The port of 127.0.0.1 that the rehearsal answers on; 0 takes one that is free. Other computers cannot "
         "reach it.")},
    {"rehearsal.zoneRow", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "A zone file with the TXT records of verification tokens, read in place of the DNS. Without it a DNS token "
         "proves nothing.")},
    {"rehearsal.roas", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The ROAs that advertisable ranges are judged by: those of the Routing tab. AWS asks for one for each of "
         "its AS numbers.")},
    {"rehearsal.account", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The account that the example calls as. It is the access key id: the rehearsal takes any twelve digits for "
         "that account.")},
    {"preferences.theme", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "Light, dark, or as the desktop has it. Reports and pictures are not touched by it.")},
    {"preferences.language", QT_TRANSLATE_NOOP("cadastre::FieldHelp",
         "The language of windows and messages. Exports, addresses and AWS's own words stay the same in all.")},
};
// clang-format on

QHash<QString, const char*> helpByField()
{
    QHash<QString, const char*> byField;
    for (const Help& help : helps)
        for (const QString& field : QString::fromLatin1(help.fields).split(u' '))
            byField.insert(field, help.text);
    return byField;
}

} // namespace

QString fieldHelp(const QString& field)
{
    static const QHash<QString, const char*> byField = helpByField();
    const char* text = byField.value(field);
    return text ? QCoreApplication::translate("cadastre::FieldHelp", text) : QString();
}

} // namespace cadastre

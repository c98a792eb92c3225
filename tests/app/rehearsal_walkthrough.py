#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# The walkthrough's own command lines, with the real AWS CLI against `cadastrectl serve`: from create-ipam to the
# teardown; then everything undone, and the export is byte for byte what it was. Then proofs of ownership, judged by
# saved registry answers, VRPs and a zone file.
# Usage: rehearsal_walkthrough.py CADASTRECTL AWS
import functools
import http.client
import json
import os
import subprocess
import sys
import tempfile
import urllib.error
import urllib.request

from warmaws import DEBIANS, WarmAws

CTL, AWS = sys.argv[1], sys.argv[2]
OWNER, APP = "111122223333", "444455556666"
VECTOR = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "data", "byoip", "v6-2048")
HOLDER, RANGE = "123456789012", "2605:9cc0:1ff0::/44"  # of the vector
SECRET = "rehearsal"


class Failed(Exception):
    pass


def need(condition, *facts):
    if not condition:
        raise Failed(" ".join(str(fact) for fact in facts))


def ctl(*arguments):
    run = subprocess.run([CTL, *arguments], capture_output=True, text=True)
    need(run.returncode == 0, arguments, run.stderr)
    return run.stdout


class Endpoint:
    def __init__(self, plan, *options, account=OWNER):
        self.account = account
        self.process = subprocess.Popen([CTL, "serve", plan, "--port", "0", "--secret", SECRET, *options],
                                        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.url = json.loads(self.process.stdout.readline())["endpoint"]
        self.warm = WarmAws(os.path.dirname(plan), self.environment(self.account)) if DEBIANS else None

    def environment(self, account):
        return {"PATH": os.environ["PATH"], "HOME": "/nonexistent", "AWS_ACCESS_KEY_ID": account, "AWS_SECRET_ACCESS_KEY": SECRET,
                "AWS_EC2_METADATA_DISABLED": "true", "AWS_PAGER": "", "AWS_MAX_ATTEMPTS": "1"}

    def aws(self, *arguments, account=None, region="us-east-1", refused=None, newer=False):
        """The CLI's answer; with `refused` the error code that it must end in; with `newer` None where the CLI is older
        than the command."""
        # (What Debian's does not know may be known to the first on PATH.)
        program = AWS if newer or not self.warm else os.path.join(self.warm.folder, "aws")
        run = subprocess.run([program, *arguments, "--endpoint-url", self.url, "--region", region, "--output", "json"],
                             capture_output=True, text=True, env=self.environment(account or self.account))
        if refused:
            need(run.returncode in (254, 255) and f"({refused})" in run.stderr, arguments, "was not refused with", refused,
                 run.returncode, run.stderr, run.stdout)
            return None
        if newer and run.returncode != 0 and "Invalid choice" in run.stderr:
            print("skipped, for this AWS CLI does not know it:", *arguments[:2])
            return None
        need(run.returncode == 0, arguments, run.stderr)
        return json.loads(run.stdout) if run.stdout.strip() else {}

    def ec2(self, *arguments, **options):
        return self.aws("ec2", *arguments, **options)

    def stop(self):
        if self.warm:
            self.warm.stop()
        self.process.terminate()
        _, talk = self.process.communicate(timeout=20)
        need(self.process.returncode == 0, "serve ended with", self.process.returncode, talk)


def read_back(endpoint, vpc):
    """What clients ask of a VPC that they made, and a subnet in it with both families."""
    identifier = vpc["VpcId"]
    endpoint.ec2("modify-vpc-attribute", "--vpc-id", identifier, "--enable-dns-hostnames", "Value=true", account=APP)
    names = endpoint.ec2("describe-vpc-attribute", "--vpc-id", identifier, "--attribute", "enableDnsHostnames", account=APP)
    need(names["EnableDnsHostnames"]["Value"] is True, names)
    of_vpc = ["--filters", f"Name=vpc-id,Values={identifier}"]
    for command, found in (("describe-route-tables", "RouteTables"), ("describe-network-acls", "NetworkAcls"),
                           ("describe-security-groups", "SecurityGroups")):
        rows = endpoint.ec2(command, *of_vpc, account=APP)[found]
        need(len(rows) == 1 and rows[0]["VpcId"] == identifier, command, rows)
    subnet = endpoint.ec2("create-subnet", "--vpc-id", identifier, "--cidr-block", "10.0.0.0/24", "--availability-zone",
                          "us-east-1b", account=APP)["Subnet"]
    need(subnet["AvailabilityZoneId"] == "use1-az2", subnet)
    associated = endpoint.ec2("associate-subnet-cidr-block", "--subnet-id", subnet["SubnetId"], "--ipv6-cidr-block",
                              "2605:9cc0:1ff0::/64", account=APP)["Ipv6CidrBlockAssociation"]
    need(associated["AssociationId"].startswith("subnet-cidr-assoc-"), associated)
    endpoint.ec2("modify-subnet-attribute", "--subnet-id", subnet["SubnetId"], "--assign-ipv6-address-on-creation",
                 account=APP)
    rows = endpoint.ec2("describe-subnets", "--subnet-ids", subnet["SubnetId"], account=APP)["Subnets"]
    need(rows[0]["AssignIpv6AddressOnCreation"] is True, rows)
    endpoint.ec2("disassociate-subnet-cidr-block", "--association-id", associated["AssociationId"], account=APP)
    need(endpoint.ec2("describe-network-interfaces", "--filters", f"Name=subnet-id,Values={subnet['SubnetId']}",
                      account=APP)["NetworkInterfaces"] == [])
    endpoint.ec2("delete-subnet", "--subnet-id", subnet["SubnetId"], account=APP)


def discover(endpoint, ipam):
    """Another account's resource discovery, shared and associated, and back."""
    made = endpoint.ec2("create-ipam-resource-discovery", "--operating-regions", "RegionName=us-west-2",
                        account=APP)["IpamResourceDiscovery"]
    identifier = made["IpamResourceDiscoveryId"]
    need(made["State"] == "create-in-progress" and made["IsDefault"] is False, made)
    associate = ["associate-ipam-resource-discovery", "--ipam-id", ipam["IpamId"], "--ipam-resource-discovery-id",
                 identifier]
    endpoint.ec2(*associate, refused="InvalidIpamResourceDiscoveryId.NotFound")
    share = endpoint.aws("ram", "create-resource-share", "--name", "discovery", "--resource-arns",
                         made["IpamResourceDiscoveryArn"], "--principals", OWNER, account=APP)["resourceShare"]
    association = endpoint.ec2(*associate)["IpamResourceDiscoveryAssociation"]
    need(association["ResourceDiscoveryStatus"] == "active" and association["OwnerId"] == OWNER, association)
    seen = endpoint.ec2("get-ipam-discovered-accounts", "--ipam-resource-discovery-id", identifier, "--discovery-region",
                        "us-east-1")["IpamDiscoveredAccounts"]
    need([row["AccountId"] for row in seen] == [APP], seen)
    cidrs = endpoint.ec2("get-ipam-discovered-resource-cidrs", "--ipam-resource-discovery-id", identifier,
                         "--resource-region", "us-east-1")["IpamDiscoveredResourceCidrs"]
    need("2605:9cc0:1ff0::/56" in [row["ResourceCidr"] for row in cidrs], cidrs)
    addresses = endpoint.ec2("get-ipam-discovered-public-addresses", "--ipam-resource-discovery-id", identifier,
                             "--address-region", "us-east-1", newer=True)
    need(addresses is None or addresses["IpamDiscoveredPublicAddresses"] == [], addresses)
    delete = ["delete-ipam-resource-discovery", "--ipam-resource-discovery-id", identifier]
    endpoint.ec2(*delete, account=APP, refused="DependencyViolation")
    endpoint.ec2("disassociate-ipam-resource-discovery", "--ipam-resource-discovery-association-id",
                 association["IpamResourceDiscoveryAssociationId"])
    endpoint.ec2(*delete, account=APP)
    endpoint.aws("ram", "delete-resource-share", "--resource-share-arn", share["resourceShareArn"], account=APP)


def walk(endpoint):
    need(endpoint.aws("sts", "get-caller-identity")["Account"] == OWNER, "caller")
    ipam = endpoint.ec2("create-ipam", "--operating-regions", "RegionName=us-west-2", "--tag-specifications",
                        "ResourceType=ipam,Tags=[{Key=Name,Value=Example}]")["Ipam"]
    need(ipam["State"] == "create-in-progress" and ipam["ScopeCount"] == 2, ipam)
    need([one["RegionName"] for one in ipam["OperatingRegions"]] == ["us-west-2", "us-east-1"], ipam)
    public, private = ipam["PublicDefaultScopeId"], ipam["PrivateDefaultScopeId"]

    # Step 1
    top = endpoint.ec2("create-ipam-pool", "--ipam-scope-id", public, "--address-family", "ipv6",
                       "--publicly-advertisable")["IpamPool"]
    need(top["State"] == "create-in-progress" and top["Locale"] == "None" and top["PoolDepth"] == 1, top)
    need(top["PubliclyAdvertisable"] is True and top["AutoImport"] is False and top["IpamScopeType"] == "public", top)
    pool = top["IpamPoolId"]
    endpoint.ec2("provision-ipam-pool-cidr", "--ipam-pool-id", pool, "--cidr", "2605:9cc0:1ff0::/44",
                 refused="InvalidParameterCombination")
    message = f"1|aws|{OWNER}|2605:9cc0:1ff0::/44|20991231|SHA256|RSAPSS"
    cidr = endpoint.ec2("provision-ipam-pool-cidr", "--ipam-pool-id", pool, "--cidr", "2605:9cc0:1ff0::/44",
                        "--cidr-authorization-context", f"Message={message},Signature=abc~def__")["IpamPoolCidr"]
    need(cidr["State"] == "pending-provision" and cidr["Cidr"] == "2605:9cc0:1ff0::/44", cidr)
    rows = endpoint.ec2("get-ipam-pool-cidrs", "--ipam-pool-id", pool)["IpamPoolCidrs"]
    need([(row["Cidr"], row["State"]) for row in rows] == [("2605:9cc0:1ff0::/44", "provisioned")], rows)

    # Step 2
    east = endpoint.ec2("create-ipam-pool", "--ipam-scope-id", public, "--source-ipam-pool-id", pool, "--locale",
                        "us-east-1", "--address-family", "ipv6", "--aws-service", "ec2", "--auto-import",
                        "--allocation-min-netmask-length", "56", "--allocation-default-netmask-length", "56",
                        "--allocation-max-netmask-length", "56", "--allocation-resource-tags",
                        "Key=Region,Value=us-east-1", "--tag-specifications",
                        "ResourceType=ipam-pool,Tags=[{Key=Name,Value=US-EAST-1-POOL}]")["IpamPool"]
    need(east["PoolDepth"] == 2 and east["PubliclyAdvertisable"] is True, east)
    regional = east["IpamPoolId"]
    endpoint.ec2("provision-ipam-pool-cidr", "--ipam-pool-id", regional, "--cidr", "2605:9cc0:1ff0::/48")
    taken = endpoint.ec2("get-ipam-pool-allocations", "--ipam-pool-id", pool)["IpamPoolAllocations"]
    need([(row["Cidr"], row["ResourceType"], row["ResourceId"]) for row in taken]
         == [("2605:9cc0:1ff0::/48", "ipam-pool", regional)], taken)
    endpoint.ec2("advertise-byoip-cidr", "--cidr", "2605:9cc0:1ff0::/48", region="us-west-2",
                 refused="InvalidParameterValue")
    need(endpoint.ec2("advertise-byoip-cidr", "--cidr", "2605:9cc0:1ff0::/48")["ByoipCidr"]["State"] == "advertised")

    # Step 3
    endpoint.ec2("describe-ipam-pools", "--ipam-pool-ids", regional, account=APP, refused="InvalidIpamPoolId.NotFound")
    share = endpoint.aws("ram", "create-resource-share", "--name", "us-east-1", "--resource-arns", east["IpamPoolArn"],
                         "--principals", APP)["resourceShare"]
    need(share["status"] == "ACTIVE", share)
    members = endpoint.aws("ram", "get-resource-share-associations", "--association-type", "PRINCIPAL",
                           "--resource-share-arns", share["resourceShareArn"])["resourceShareAssociations"]
    need([(one["associatedEntity"], one["status"]) for one in members] == [(APP, "ASSOCIATED")], members)

    # Step 4
    v4 = endpoint.ec2("create-ipam-pool", "--ipam-scope-id", private, "--address-family", "ipv4", "--locale",
                      "us-east-1")["IpamPool"]
    endpoint.ec2("provision-ipam-pool-cidr", "--ipam-pool-id", v4["IpamPoolId"], "--cidr", "10.0.0.0/8")
    endpoint.aws("ram", "associate-resource-share", "--resource-share-arn", share["resourceShareArn"],
                 "--resource-arns", v4["IpamPoolArn"])
    create = ["create-vpc", "--ipv4-ipam-pool-id", v4["IpamPoolId"], "--ipv4-netmask-length", "16",
              "--ipv6-ipam-pool-id", regional]
    endpoint.ec2(*create, account=APP, refused="InvalidParameterValue")  # the tag is missing
    tags = ["--tag-specifications", "ResourceType=vpc,Tags=[{Key=Region,Value=us-east-1}]"]
    endpoint.ec2(*create, *tags, "--dry-run", account=APP, refused="DryRunOperation")
    vpc = endpoint.ec2(*create, *tags, account=APP)["Vpc"]
    need(vpc["Ipv6CidrBlockAssociationSet"][0]["Ipv6CidrBlock"] == "2605:9cc0:1ff0::/56", vpc)
    need(vpc["CidrBlock"] == "10.0.0.0/16" and vpc["State"] == "pending" and vpc["OwnerId"] == APP, vpc)
    rows = endpoint.ec2("get-ipam-pool-allocations", "--ipam-pool-id", regional)["IpamPoolAllocations"]
    need([(row["Cidr"], row["ResourceType"], row["ResourceId"], row["ResourceOwner"], row["ResourceRegion"])
          for row in rows] == [("2605:9cc0:1ff0::/56", "vpc", vpc["VpcId"], APP, "us-east-1")], rows)
    seen = endpoint.ec2("get-ipam-resource-cidrs", "--ipam-scope-id", public)["IpamResourceCidrs"]
    need([(row["ResourceCidr"], row["ComplianceStatus"], row["ManagementState"]) for row in seen]
         == [("2605:9cc0:1ff0::/56", "compliant", "managed")], seen)

    read_back(endpoint, vpc)
    discover(endpoint, ipam)

    # The teardown: each step refused if taken early
    endpoint.ec2("delete-ipam-pool", "--ipam-pool-id", regional, refused="DependencyViolation")
    need(endpoint.ec2("withdraw-byoip-cidr", "--cidr", "2605:9cc0:1ff0::/48")["ByoipCidr"]["State"] == "provisioned")
    endpoint.ec2("delete-vpc", "--vpc-id", vpc["VpcId"], account=APP)
    need(endpoint.ec2("get-ipam-pool-allocations", "--ipam-pool-id", regional)["IpamPoolAllocations"] == [])
    endpoint.aws("ram", "delete-resource-share", "--resource-share-arn", share["resourceShareArn"])
    for identifier, block in ((regional, "2605:9cc0:1ff0::/48"), (pool, "2605:9cc0:1ff0::/44"),
                              (v4["IpamPoolId"], "10.0.0.0/8")):
        gone = endpoint.ec2("deprovision-ipam-pool-cidr", "--ipam-pool-id", identifier, "--cidr", block)
        need(gone["IpamPoolCidr"]["State"] == "pending-deprovision", gone)
        gone = endpoint.ec2("delete-ipam-pool", "--ipam-pool-id", identifier)["IpamPool"]
        need(gone["State"] == "delete-in-progress", gone)
    gone = endpoint.ec2("delete-ipam", "--ipam-id", ipam["IpamId"])["Ipam"]
    need(gone["State"] == "delete-in-progress", gone)
    endpoint.ec2("describe-ipams", "--ipam-ids", ipam["IpamId"], refused="InvalidIpamId.NotFound")


def talk_to_nobody(endpoint):
    """Who starts the endpoint may read its first line and nothing more: the log fills the pipe, and answers go on."""
    host, port = endpoint.url.removeprefix("http://").split(":")
    connection = http.client.HTTPConnection(host, int(port), timeout=30)
    for _ in range(2000):  # at 60 bytes and more each, twice what a pipe holds
        connection.request("GET", "/?Action=DescribeIpams&Version=2016-11-15")
        answer = connection.getresponse()
        answer.read()
        need(answer.status == 403, "an unsigned request was answered with", answer.status)
    connection.close()


def read(*path):
    with open(os.path.join(*path), encoding="utf-8") as file:
        return file.read()


def write(text, *path):
    with open(os.path.join(*path), "w", encoding="utf-8") as file:
        file.write(text)


def announce(endpoint, ipam, create):
    """An AS number of one's own announces a range."""
    newest = functools.partial(endpoint.ec2, newer=True)
    if newest("describe-ipam-byoasn") is None:
        return
    number = ["--asn", "64500"]
    east = endpoint.ec2(*create, "--locale", "us-east-1", "--aws-service", "ec2")["IpamPool"]["IpamPoolId"]
    endpoint.ec2("provision-ipam-pool-cidr", "--ipam-pool-id", east, "--cidr", "2605:9cc0:1ff0::/48")
    made = newest("provision-ipam-byoasn", "--ipam-id", ipam["IpamId"], *number, "--asn-authorization-context",
                  f"Message=1|aws|{HOLDER}|64500|20991231|SHA256|RSAPSS,Signature=abc~def__")["Byoasn"]
    need(made["State"] == "pending-provision" and made["Asn"] == "64500", made)
    listed = newest("describe-ipam-byoasn")["Byoasns"]
    need([(row["Asn"], row["State"]) for row in listed] == [("64500", "provisioned")], listed)
    cidr = ["--cidr", "2605:9cc0:1ff0::/48"]
    newest("advertise-byoip-cidr", *number, *cidr, refused="InvalidParameterValue")
    need(newest("associate-ipam-byoasn", *number, *cidr)["AsnAssociation"]["State"] == "associated")
    announced = newest("advertise-byoip-cidr", *number, *cidr)["ByoipCidr"]
    need(announced["State"] == "advertised" and announced["AsnAssociations"][0]["Asn"] == "64500", announced)
    newest("deprovision-ipam-byoasn", "--ipam-id", ipam["IpamId"], *number, refused="DependencyViolation")


def prove_by_token(endpoint, ipam, create, zone, settled):
    """A token in the zone proves a range, as soon as it is there."""
    newest = functools.partial(endpoint.ec2, newer=True)
    if newest("describe-ipam-external-resource-verification-tokens") is None:
        return
    token = newest("create-ipam-external-resource-verification-token", "--ipam-id",
                   ipam["IpamId"])["IpamExternalResourceVerificationToken"]
    need(token["Status"] == "valid" and len(token["TokenName"]) == 8, token)
    quiet = newest(*create)["IpamPool"]["IpamPoolId"]
    by_token = ["provision-ipam-pool-cidr", "--cidr", "2a0f:1::/48", "--ipam-pool-id", quiet, "--verification-method",
                "dns-token", "--ipam-external-resource-verification-token-id",
                token["IpamExternalResourceVerificationTokenId"]]
    newest(*by_token)
    need(settled(quiet)[0] == "failed-provision" and "TXT" in settled(quiet)[1], settled(quiet))
    write(f"{token['TokenName']}.0.0.0.0.1.0.0.0.f.0.a.2.ip6.arpa. TXT \"{token['TokenValue']}\"\n", zone)
    newest(*by_token)
    need(settled(quiet) == ("provisioned", ""), settled(quiet))
    tokens = newest("describe-ipam-external-resource-verification-tokens")
    need(len(tokens["IpamExternalResourceVerificationTokens"]) == 1, tokens)


def prove(folder):
    """Contexts, tokens and AS numbers as AWS would judge them, by what lies in files."""
    plan, registry = os.path.join(folder, "proofs.cadastre"), os.path.join(folder, "registry")
    vrps, zone = os.path.join(folder, "vrps.json"), os.path.join(folder, "zone")
    os.mkdir(registry)
    write(json.dumps({"roas": [{"asn": asn, "prefix": RANGE, "maxLength": 48, "ta": "arin"}
                               for asn in (16509, 14618)]}), vrps)
    write("", zone)
    ctl("new", plan, "--owner", HOLDER, "--home-region", "us-east-1")
    endpoint = Endpoint(plan, "--rdap-dir", registry, "--vrps", vrps, "--zone", zone, account=HOLDER)
    try:
        ipam = endpoint.ec2("create-ipam")["Ipam"]
        create = ["create-ipam-pool", "--ipam-scope-id", ipam["PublicDefaultScopeId"], "--address-family", "ipv6"]
        pool = endpoint.ec2(*create, "--publicly-advertisable")["IpamPool"]["IpamPoolId"]
        provision = ["provision-ipam-pool-cidr", "--cidr", RANGE, "--ipam-pool-id"]
        context = f"Message={read(VECTOR, 'message.txt')},Signature={read(VECTOR, 'signature.txt')}"

        def settled(identifier):
            row = endpoint.ec2("get-ipam-pool-cidrs", "--ipam-pool-id", identifier)["IpamPoolCidrs"][0]
            return row["State"], row.get("FailureReason", {}).get("Message", "")

        answer = endpoint.ec2(*provision, pool, "--cidr-authorization-context", context)["IpamPoolCidr"]
        need(answer["State"] == "pending-provision", answer)
        need(settled(pool) == ("failed-provision", "No X509 certificate could be found in the WHOIS remarks."),
             settled(pool))
        write(read(VECTOR, "rdap-oneline.json"), registry, "net.json")
        endpoint.ec2(*provision, pool, "--cidr-authorization-context", context)
        need(settled(pool) == ("provisioned", ""), settled(pool))
        ranges = endpoint.ec2("describe-byoip-cidrs", "--max-results", "10")["ByoipCidrs"]
        need([(row["Cidr"], row["State"]) for row in ranges] == [(RANGE, "provisioned")], ranges)

        announce(endpoint, ipam, [*create, "--source-ipam-pool-id", pool])
        prove_by_token(endpoint, ipam, create, zone, settled)
    finally:
        endpoint.stop()
    need(ctl("check", plan) is not None)
    refused = subprocess.run([CTL, "serve", plan, "--home-region", "eu-west-1"], capture_output=True, text=True)
    need(refused.returncode == 2, "an IPAM's home Region was changed", refused.stdout, refused.stderr)


def step_over_years(folder):
    """A clock that stands still moves as far as history is kept (contract §13.7), and never back."""
    plan = os.path.join(folder, "years.cadastre")
    ctl("new", plan, "--owner", OWNER, "--home-region", "us-east-1")
    endpoint = Endpoint(plan, "--clock", "2026-03-01T00:00:00Z")

    def advance(seconds):
        request = urllib.request.Request(f"{endpoint.url}/_cadastre/clock?advance={seconds}", method="POST")
        try:
            with urllib.request.urlopen(request) as answer:
                return json.load(answer)["now"]
        except urllib.error.HTTPError as refusal:
            return refusal.code
    try:
        need(advance(4 * 365 * 86400) == "2030-02-28T00:00:00Z", "four years in one step")
        need(advance(-1) == 400 and advance("x") == 400 and advance(10 ** 18) == 400, "a step that is none was taken")
    finally:
        endpoint.stop()


def main():
    with tempfile.TemporaryDirectory() as folder:
        plan = os.path.join(folder, "plan.cadastre")
        ctl("new", plan, "--owner", OWNER, "--home-region", "us-east-1")
        before = ctl("export", plan)
        endpoint = Endpoint(plan)
        try:
            walk(endpoint)
            talk_to_nobody(endpoint)
        finally:
            endpoint.stop()
        need(ctl("export", plan) == before, "the teardown left something behind")
        undone = 0
        while subprocess.run([CTL, "undo", plan], capture_output=True).returncode == 0:
            undone += 1
        need(undone >= 20, "only", undone, "steps were journalled")
        need(ctl("export", plan) == before, "undoing everything does not restore the export")
        need(ctl("check", plan) is not None)
        prove(folder)
        step_over_years(folder)
    print("walkthrough rehearsed, taken down and undone")


if __name__ == "__main__":
    try:
        main()
    except Failed as failure:
        sys.exit(f"rehearsal_walkthrough: {failure}")

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# The exported AWS CLI script, unmodified, with the real AWS CLI against `cadastrectl serve` on the state that it starts
# from: the result is the plan but for ids, a second run changes nothing, and the way back brings the start again.
# Usage: rollout_rehearsal.py CADASTRECTL AWS
import csv
import difflib
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

from warmaws import DEBIANS, WarmAws

CTL, AWS = sys.argv[1], sys.argv[2]
OWNER, APP = "111122223333", "444455556666"
WHOLE = "whole" in sys.argv[3:] # tests/long/rollout: many minutes
WARM = DEBIANS and __name__ == "__main__" and not WHOLE
SECRET = "rehearsal"
NAMES = ["it's $(touch pwned) `touch pwned`", "-x --query \"${HOME}\"", "a\tb, c=d @none@ [?]", "Größe 網 &amp;"]


class Failed(Exception):
    pass


def need(condition, *facts):
    if not condition:
        raise Failed(" ".join(str(fact) for fact in facts))


def ctl(*arguments):
    run = subprocess.run([CTL, *arguments], capture_output=True, text=True)
    need(run.returncode == 0, arguments, run.returncode, run.stderr)
    return run.stdout


class Rehearsal:
    """serve on a plan, and a place from which scripts reach it as they would reach AWS"""

    def __init__(self, folder, plan, owner=OWNER, others=(APP,), **variables):
        self.folder, self.plan = folder, plan
        self.process = subprocess.Popen([CTL, "serve", plan, "--port", "0", "--secret", SECRET],
                                        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        url = json.loads(self.process.stdout.readline())["endpoint"]
        credentials = os.path.join(folder, "credentials")
        with open(credentials, "w", encoding="utf-8") as out:
            for profile, account in [("default", owner)] + [(f"at-{one}", one) for one in (owner, *others)]:
                out.write(f"[{profile}]\naws_access_key_id={account}\naws_secret_access_key={SECRET}\n")
        self.environment = {"PATH": os.path.dirname(AWS) + os.pathsep + os.environ["PATH"], "HOME": folder, "ENDPOINT_URL": url,
                            "AWS_SHARED_CREDENTIALS_FILE": credentials, "AWS_CONFIG_FILE": "/dev/null",
                            "AWS_EC2_METADATA_DISABLED": "true", "AWS_MAX_ATTEMPTS": "1",
                            "WAIT_SECONDS": "20", "PACE_SECONDS": "11",
                            **{f"PROFILE_{one}": f"at-{one}" for one in others}, **variables}
        self.warm = WarmAws(folder, self.environment) if WARM else None
        if self.warm:
            self.environment["PATH"] = self.warm.folder + os.pathsep + os.environ["PATH"]

    def run(self, script, *arguments, expect=0, **more):
        run = subprocess.run(["/bin/sh", script, *arguments], capture_output=True, text=True, cwd=self.folder,
                             env={**self.environment, **more})
        need(run.returncode in (expect if isinstance(expect, tuple) else (expect,)), script, arguments, "ended with", run.returncode, run.stdout, run.stderr)
        need(not os.path.exists(os.path.join(self.folder, "pwned")), script, "ran what a name said")
        last = (run.stdout.strip().splitlines() or [""])[-1]
        return tuple(int(number) for number in re.findall(r"\d+", last))

    def aws(self, *call):
        """What an AWS CLI of the owner's answers."""
        run = subprocess.run(["aws", *call, "--endpoint-url", self.environment["ENDPOINT_URL"], "--region", "us-east-1", "--output",
                              "text"], capture_output=True, text=True, env=self.environment)
        need(run.returncode == 0, call, run.stderr)
        return run.stdout.strip()

    def stop(self):
        if self.warm:
            self.warm.stop()
        self.process.terminate()
        need(self.process.wait(timeout=20) == 0, "serve ended badly")


def without_ids(plan):
    """The plan's sheet without the ids of what AWS made and without its basis (planned or rehearsed), and the shares."""
    rows = [{key: value for key, value in row.items() if key not in ("resource_id", "basis")}
            for row in csv.DictReader(io.StringIO(ctl("export", plan, "--format", "csv")))]
    shares = [{"name": share["name"], "principals": sorted(share["principals"]), "pools": len(share["pools"])}
              for share in json.loads(ctl("list", plan, "shares", "--json"))["shares"]]
    return sorted(rows, key=lambda row: sorted(row.items())), sorted(shares, key=str)


def unmodified(export):
    """Without AWS's words for that something was modified, when a share was, and numbers given up, which it lists for days."""
    told = json.loads(export)
    told["byoasns"] = [row for row in told["byoasns"] if row.get("state") != "deprovisioned"]
    for rows in told.values():
        for row in rows if isinstance(rows, list) else ():
            row.pop("updatedAt", None)
            if row.get("state") == "modify-complete":
                del row["state"]
    return json.dumps(told, indent=1)


def new_plan(path):
    ctl("new", path, "--owner", OWNER, "--home-region", "us-east-1")
    ctl("account", "add", path, APP, "--name", "Payments")


def scheme(plan):
    """Two Regions from one /44 and one /8, with names that no shell should read."""
    ctl("ipam", "create", plan, "--region", "us-west-2", "--description", NAMES[0])
    ctl("scope", "create", plan, "--name", NAMES[1], "--description", NAMES[2])
    ctl("pool", "create", plan, "--scope", "public", "--family", "ipv6", "--name", NAMES[0], "--advertisable")
    message = f"1|aws|{OWNER}|2605:9cc0:1ff0::/44|20991231|SHA256|RSAPSS"
    for name, text in (("message", message), ("signature", "abc~def__")):
        with open(f"{plan}.{name}", "w", encoding="utf-8") as out:
            out.write(text)
    ctl("pool", "provision", plan, NAMES[0], "--cidr", "2605:9cc0:1ff0::/44", "--message", f"{plan}.message",
        "--signature", f"{plan}.signature")
    ctl("pool", "create", plan, "--scope", "private", "--family", "ipv4", "--name", "ALL")
    ctl("pool", "provision", plan, "ALL", "--cidr", "10.0.0.0/8")
    for number, region in enumerate(("us-east-1", "us-west-2")):
        ctl("pool", "create", plan, "--scope", "public", "--family", "ipv6", "--name", f"v6 {NAMES[number + 1]}",
            "--source", NAMES[0], "--locale", region, "--service", "ec2", "--min", "56", "--default", "56", "--max", "56",
            "--require-tag", f"Region={region}")
        ctl("pool", "provision", plan, f"v6 {NAMES[number + 1]}", "--cidr", f"2605:9cc0:1ff{number * 4:x}::/48")
        ctl("pool", "create", plan, "--scope", "private", "--family", "ipv4", "--name", f"v4-{region}", "--source", "ALL",
            "--locale", region, "--description", NAMES[number])
        ctl("pool", "provision", plan, f"v4-{region}", "--cidr", f"10.{number * 64}.0.0/12")
    ctl("pool", "modify", plan, "v4-us-west-2", "--max", "28")
    ctl("share", plan, f"v6 {NAMES[1]}", "--with", APP)
    for pool in ("v4-us-east-1", "v4-us-west-2"):
        ctl("share", plan, pool, "--with", APP)
    # Sparse: not the block that AWS would choose, so it has to be pinned.
    ctl("allocate", plan, "v4-us-east-1", "--cidr", "10.9.0.0/16")
    ctl("vpc", "create", plan, "--account", APP, "--region", "us-east-1", "--name", NAMES[3], "--ipv4-pool",
        "v4-us-east-1:16", "--ipv6-pool", f"v6 {NAMES[1]}", "--tag", "Region=us-east-1", "--tag", f"Owner={NAMES[0]}")
    ctl("advertise", plan, "2605:9cc0:1ff0::/48", "--region", "us-east-1")


def export_and_rehearse(folder, plan, start, *options, **accounts):
    """Runs the script and the way back on the start; what each count says; the state in between."""
    script = os.path.join(folder, "change.sh")
    ctl("export", plan, "--format", "aws-cli", "-o", script, "--ticket", "CHG-1 $(id)", *options)
    before = ctl("export", start, "--format", "json")
    endpoint = Rehearsal(folder, start, **accounts)
    try:
        steps, done, left = endpoint.run(script, "--check", expect=1)
        need(steps > 0 and left > 0, "nothing to do?", steps, done, left)
        need(ctl("export", start, "--format", "json") == before, "a check changed something")
        with open(script, encoding="utf-8") as text:
            published = {name: "yes" for name in re.findall(r"PUBLISHED_\w+", text.read())}
        if published: # it shows the TXT record of the token, and waits for a person
            endpoint.run(script, expect=3)
            endpoint.environment.update(published)
        steps, done, made = endpoint.run(script)
        need(made > 0 and done + made >= steps, steps, done, made)
        there = without_ids(start)
        after = ctl("export", start, "--format", "json")
        steps, done, made = endpoint.run(script)
        need(made == 0, "the second run did something", steps, done, made)
        need(ctl("export", start, "--format", "json") == after, "the second run changed something")
        endpoint.run(os.path.join(folder, "change.rollback.sh"))
        # That something was modified stays in AWS's word for its state.
        back = unmodified(ctl("export", start, "--format", "json"))
        before = unmodified(before)
        need(back == before, "the way back does not lead to the start:", *difflib.unified_diff(
            before.splitlines(), back.splitlines(), lineterm="", n=0))
    finally:
        endpoint.stop()
    return there


def rehearse(plan, *options):
    """What the program itself says of a rehearsal that it makes."""
    run = subprocess.run([CTL, "rollout", "rehearse", plan, "--json", *options], capture_output=True, text=True,
                         env={**os.environ, "PATH": os.path.dirname(AWS) + os.pathsep + os.environ["PATH"]})
    need(run.returncode == 0, "rehearse", options, run.returncode, run.stdout, run.stderr)
    told = json.loads(run.stdout)
    need([one["pass"] for one in told["passes"]] == ["check", "run", "again", "back"], told)
    need(told["good"] and not any(one["missing"] or one["extra"] for one in told["passes"]), told)
    need({step["outcome"] for step in told["passes"][0]["steps"]} == {"to-do"}, told)
    need({step["outcome"] for step in told["passes"][2]["steps"]} == {"already"}, told)


def prove(plan):
    """What stands beside pools: a token with a CIDR that it proves, an AS number that announces, another account's discovery."""
    ctl("pool", "create", plan, "--scope", "public", "--family", "ipv6", "--name", "quiet")
    token = json.loads(ctl("byoip", "dns-token", "create", plan, "--tag", f"Name={NAMES[0]}", "--json"))["token"]["id"]
    ctl("pool", "provision", plan, "quiet", "--cidr", "2a0f:1::/48", "--token", token)
    for name, text in (("message", f"1|aws|{OWNER}|64500|20991231|SHA256|RSAPSS"), ("signature", "abc~def__")):
        with open(f"{plan}.{name}", "w", encoding="utf-8") as out:
            out.write(text)
    ctl("byoip", "asn", "provision", plan, "--asn", "64500", "--message", f"{plan}.message", "--signature", f"{plan}.signature")
    ctl("byoip", "asn", "associate", plan, "--asn", "64500", "--cidr", "2605:9cc0:1ff4::/48")
    ctl("advertise", plan, "2605:9cc0:1ff4::/48", "--region", "us-west-2", "--asn", "64500")
    made = ctl("discovery", "create", plan, "--as", APP, "--region", "us-west-2", "--operating-region", "us-east-1",
               "--description", NAMES[1], "--json")
    discovery = json.loads(made)["discovery"]["id"]
    ctl("discovery", "modify", plan, discovery, "--as", APP, "--exclude", "o-a1b2c3d4e5/r-ab12/ou-ab12-cd34ef56/")
    ctl("discovery", "share", plan, discovery, "--as", APP, "--with", OWNER)
    ctl("discovery", "associate", plan, discovery)
    return discovery


def edit(folder, plan):
    """Edits of what exists, each of which has its own call; some are made as any client makes them."""
    ctl("ipam", "modify", plan, "--description", NAMES[2])
    ctl("share", plan, "v4-us-west-2", "--with", APP, "--permission", "AWSRAMPermissionIpamPoolByoipCidrImport")
    pools = {pool["name"]: pool["id"] for pool in json.loads(ctl("list", plan, "pools", "--json"))["pools"]}
    share = next(share for share in json.loads(ctl("list", plan, "shares", "--json"))["shares"] if share["name"] == "v4-us-east-1")
    held = json.loads(ctl("list", plan, "allocations", "--where", "type:custom", "--json"))["allocations"][0]
    endpoint = Rehearsal(folder, plan)
    try:
        arn = endpoint.aws("ram", "get-resource-shares", "--resource-owner", "SELF", "--name", share["name"], "--query",
                           "resourceShares[].resourceShareArn")
        for call in (("ec2", "create-tags", "--resources", pools["ALL"], "--tags", json.dumps([{"Key": "Name", "Value": NAMES[3]}])),
                     ("ec2", "modify-ipam-pool-allocation", "--ipam-pool-allocation-id", held["id"], "--description", "appliances"),
                     ("ram", "update-resource-share", "--resource-share-arn", arn, "--name", "billing", "--no-allow-external-principals"),
                     ("ram", "tag-resource", "--resource-share-arn", arn, "--tags", json.dumps([{"key": "Cost", "value": NAMES[1]}]))):
            endpoint.aws(*call)
    finally:
        endpoint.stop()


def stopped_midway(folder, plan, start):
    """A quota refuses a step halfway: what was done stays and is taken back, or gone on with; nothing is done twice."""
    script = os.path.join(folder, "midway.sh")
    ctl("export", plan, "--format", "aws-cli", "-o", script, "--since", "nothing", "--advertise")
    before = unmodified(ctl("export", start, "--format", "json"))
    for way in ("back", "on"):
        ctl("quota", "set", start, "pools-per-scope", "1")
        endpoint = Rehearsal(folder, start)
        try:
            endpoint.run(script, expect=(254, 255)) # as versions 2 and 1 of the AWS CLI end
            steps, done, left = endpoint.run(script, "--check", expect=1)
            need(done > 0 and left > 0 and done + left >= steps, steps, done, left)
            if way == "back":
                endpoint.run(os.path.join(folder, "midway.rollback.sh"))
            else:
                endpoint.stop()
                ctl("quota", "set", start, "pools-per-scope", "50")
                endpoint = Rehearsal(folder, start)
                steps, already, made = endpoint.run(script)
                need(already >= done and made > 0, "not gone on with:", steps, already, made)
        finally:
            endpoint.stop()
        ctl("quota", "set", start, "pools-per-scope", "50")
        if way == "back":
            back = unmodified(ctl("export", start, "--format", "json"))
            need(back == before, "more or less was taken back:", *difflib.unified_diff(before.splitlines(), back.splitlines(), n=0))
    need(without_ids(start) == without_ids(plan), "the rest was not made", without_ids(start), without_ids(plan))


def collect(folder, plan):
    """The collector against what the plan says is there: what it brings is the plan, and nothing is left to do."""
    script, answers = os.path.join(folder, "collect.sh"), os.path.join(folder, "answers")
    with open(script, "w", encoding="utf-8") as out:
        out.write(ctl("collector"))
    endpoint = Rehearsal(folder, plan)
    try:
        endpoint.run(script, "--out", answers, "--accounts", f"{OWNER} {APP}", "--regions", "us-east-1 us-west-2",
                     "--profile-prefix", "at-", AWS_REGION="us-east-1")
    finally:
        endpoint.stop()
    # Only the home Region was asked for what is managed there, and each pool's locale for what is taken from it.
    found = {place: sorted(name.split(".")[0] for name in os.listdir(os.path.join(answers, OWNER, place)))
             for place in os.listdir(os.path.join(answers, OWNER))}
    need("get-ipam-pool-cidrs" in found["us-east-1"] and "get-ipam-pool-cidrs" not in found["us-west-2"], found)
    need(found["us-west-2"].count("get-ipam-pool-allocations") == 2, found)
    need("describe-ipam-pools" not in found["us-west-2"] and "get-resource-shares" in found["us-east-1"], found)
    seen = os.path.join(folder, "seen.cadastre")
    ctl("new", seen, "--owner", OWNER, "--home-region", "us-east-1", "--sample", "blank")
    for there in (seen, plan):
        ctl("import", there, "--format", "aws-cli", answers)
        steps = json.loads(ctl("rollout", "list", there, "--json"))["steps"]
        need(steps == [], "after the import something is left to do:", steps)
        drift = json.loads(ctl("drift", there, answers, "--json"))
        need(set(drift["counts"]) == {"matched"}, drift)


def grow_and_go(folder, plan, start):
    """What is there is edited and grows a Region, and then goes: one tree of it, and all."""
    shutil.copy(plan, start)
    collect(folder, start)
    # The import keeps that EC2 lists the range; with the range that goes.
    need(json.loads(ctl("export", start, "--format", "json"))["byoip_cidrs"], "no listing was imported")
    endpoint = Rehearsal(folder, start)
    try:
        endpoint.run(os.path.join(folder, "change.rollback.sh"))
    finally:
        endpoint.stop()
    need(not json.loads(ctl("export", start, "--format", "json"))["byoip_cidrs"], "the listing stayed")

    # A new Region and edits on what is there.
    ctl("checkpoint", "set", plan, "live")
    shutil.copy(plan, start)
    ctl("ipam", "modify", plan, "--add-region", "eu-west-1")
    ctl("pool", "create", plan, "--scope", "private", "--family", "ipv4", "--name", "v4-eu-west-1", "--source", "ALL",
        "--locale", "eu-west-1")
    ctl("pool", "provision", plan, "v4-eu-west-1", "--cidr", "10.192.0.0/12")
    ctl("pool", "modify", plan, "v4-us-west-2", "--max", "24", "--require-tag", "Env=prod")
    ctl("share", plan, "v4-eu-west-1", "--with", APP)
    discovery = prove(plan)
    edit(folder, plan)
    there = export_and_rehearse(folder, plan, start, "--since", "live", "--advertise")
    need(there == without_ids(plan), "the second result is not the plan", there, without_ids(plan))

    # One tree of it goes, then all: by the program's own rehearsal.
    ctl("checkpoint", "set", plan, "grown")
    ctl("unshare", plan, "v4-eu-west-1")
    ctl("pool", "deprovision", plan, "v4-eu-west-1", "--cidr", "10.192.0.0/12")
    ctl("pool", "delete", plan, "v4-eu-west-1")
    rehearse(plan, "--since", "grown", "--advertise")
    ctl("checkpoint", "set", plan, "whole")
    before = ctl("export", plan, "--format", "json")
    ctl("vpc", "delete", plan, NAMES[3])
    for pool in (f"v6 {NAMES[1]}", "v4-us-east-1", "v4-us-west-2"):
        ctl("unshare", plan, pool)
    for cidr, region in (("2605:9cc0:1ff0::/48", "us-east-1"), ("2605:9cc0:1ff4::/48", "us-west-2")):
        ctl("withdraw", plan, cidr, "--region", region)
    ctl("byoip", "asn", "disassociate", plan, "--asn", "64500", "--cidr", "2605:9cc0:1ff4::/48")
    ctl("byoip", "asn", "deprovision", plan, "--asn", "64500")
    ctl("discovery", "disassociate", plan, discovery)
    ctl("discovery", "unshare", plan, discovery, "--as", APP)
    ctl("discovery", "delete", plan, discovery, "--as", APP)
    for pool, cidr in ((f"v6 {NAMES[1]}", "2605:9cc0:1ff0::/48"), (f"v6 {NAMES[2]}", "2605:9cc0:1ff4::/48"),
                       (NAMES[0], "2605:9cc0:1ff0::/44"), ("quiet", "2a0f:1::/48")):
        ctl("pool", "deprovision", plan, pool, "--cidr", cidr)
        ctl("pool", "delete", plan, pool)
    ctl("ipam", "delete", plan, "--cascade")
    after = ctl("export", plan, "--format", "json")
    need(before != after, "nothing went")
    rehearse(plan, "--since", "whole", "--advertise")
    need(ctl("export", plan, "--format", "json") == after, "a rehearsal changed the plan")


def kept(folder):
    """A rule that AWS cannot take away stays there: that is said, and no rehearsal fails by it."""
    plan = os.path.join(folder, "kept.cadastre")
    new_plan(plan)
    ctl("ipam", "create", plan)
    ctl("pool", "create", plan, "--scope", "private", "--family", "ipv4", "--name", "top", "--min", "20", "--default", "24")
    ctl("checkpoint", "set", plan, "before")
    ctl("pool", "modify", plan, "top", "--clear-min", "--clear-default")
    run = subprocess.run([CTL, "rollout", "rehearse", plan, "--json", "--since", "before"], capture_output=True, text=True,
                         env={**os.environ, "PATH": os.path.dirname(AWS) + os.pathsep + os.environ["PATH"]})
    need(run.returncode == 0, "rehearse", run.returncode, run.stdout, run.stderr)
    told = json.loads(run.stdout)
    need(told["good"] and told["passes"][1]["missing"], told)


def main():
    with tempfile.TemporaryDirectory() as folder:
        plan, start = os.path.join(folder, "plan.cadastre"), os.path.join(folder, "start.cadastre")
        new_plan(plan)
        shutil.copy(plan, start)
        scheme(plan)
        there = export_and_rehearse(folder, plan, start, "--since", "nothing", "--advertise")
        need(there == without_ids(plan), "the result is not the plan", there, without_ids(plan))

        if WHOLE and subprocess.run([AWS, "ec2", "describe-ipam-byoasn", "--generate-cli-skeleton"], capture_output=True).returncode:
            print("This AWS CLI is too old for what is edited, grows and goes.")
        elif WHOLE:
            grow_and_go(folder, plan, start)

        small, start = os.path.join(folder, "small.cadastre"), os.path.join(folder, "small-start.cadastre")
        new_plan(small)
        shutil.copy(small, start)
        ctl("ipam", "create", small)
        ctl("pool", "create", small, "--scope", "private", "--family", "ipv4", "--name", "top")
        ctl("pool", "provision", small, "top", "--cidr", "10.0.0.0/8")
        ctl("pool", "create", small, "--scope", "private", "--family", "ipv4", "--name", "low", "--source", "top")
        ctl("pool", "provision", small, "low", "--cidr", "10.64.0.0/12")
        stopped_midway(folder, small, start)
        kept(folder)
        alone = subprocess.run([CTL, "share", small, "top", "--with", "organization"], capture_output=True, text=True)
        need(alone.returncode == 2 and "plan set --organization" in alone.stderr, alone.returncode, alone.stderr)


def end_with(walk):
    try:
        walk()
    except Failed as failed:
        print(failed, file=sys.stderr)
        sys.exit(1)


if __name__ == "__main__":
    end_with(main)

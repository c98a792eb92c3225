#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# A whole company from nothing: the exported script of the sample acme-global, unmodified, against `cadastrectl serve` on a
# plan that has its accounts and nothing else. What AWS refuses by the sample's own faults is all that is missing then.
# Usage: sample_rehearsal.py CADASTRECTL AWS
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

from rollout_rehearsal import Failed, ctl, end_with, export_and_rehearse, need, without_ids

# Faults that the sample has to show: a tag that is missing, another Region, a block that is too small, a VPC without IPv4; a
# failed CIDR; a VPC of an account that nobody knows.
REFUSED = {"vpc-orders", "vpc-shared-services-eu", "vpc-payments-dev-eu", "vpc-cluster"}
FAILED = ("BYOIPv6-OLD", "2605:9cc0:1ff0::/48")
UNSEEN = ("10.90.0.0/16", "999988887777")


def fresh(plan, path, folder):
    """A plan with the accounts, units and settings of another, and the quota that the script asks to raise first; with what
    to run the script there."""
    whole = json.loads(ctl("export", plan, "--format", "json"))
    others = {row["number"] for row in whole["accounts"]} | {row["owner"] for row in whole["resources"]}
    for name, rows in whole.items():
        if isinstance(rows, list) and name not in ("accounts", "org_units"):
            whole[name] = []
    whole["settings"]["quotas"] = {}
    frame = os.path.join(folder, "frame.json")
    with open(frame, "w", encoding="utf-8") as out:
        json.dump(whole, out)
    owner = whole["settings"]["owner"]
    ctl("new", path, "--owner", owner, "--home-region", whole["settings"]["homeRegion"], "--sample", "blank")
    ctl("import", path, "--format", "json", frame)
    units = {f"OU_{row['name'].upper()}": row["id"] for row in json.loads(ctl("export", path, "--format", "json"))["org_units"]}
    return {"owner": owner, "others": others - {owner}, **units}


def facts(rows):
    """What a row says of AWS: what else monitoring says looks at all of the plan and differs where something is missing."""
    told = ("scope", "pool_path", "kind", "name", "cidr", "locale", "service", "account", "region", "tags", "description")
    return {(*(row[key] for key in told), row["management"] == "ignored"): row for row in rows}


def said(script):
    """What the export itself says that it leaves out: what AWS refuses, and what no discovery shows, by block and account."""
    with open(script, encoding="utf-8") as text:
        notes = [line for line in text if line.startswith("# Note: ")]
    refused = {found[1] for note in notes if (found := re.match(r"# Note: AWS would refuse (\S+), which is left out", note))}
    unseen = {found.groups() for note in notes if (found := re.match(r"# Note: IPAM does not see (\S+) in account (\d+)", note))}
    need(any(FAILED[1] in note and "no step provisions it" in note for note in notes), "the failed CIDR is not said", notes)
    return refused, unseen


def main():
    with tempfile.TemporaryDirectory() as folder:
        plan, start = os.path.join(folder, "acme.cadastre"), os.path.join(folder, "start.cadastre")
        ctl("new", plan, "--sample", "acme-global")
        for number in json.loads(ctl("export", plan, "--format", "json"))["byoasns"]: # Their messages have run out.
            ctl("byoip", "asn", "deprovision", plan, "--asn", str(number["asn"]))
        given = fresh(plan, start, folder)
        there, shares = export_and_rehearse(folder, plan, start, "--since", "nothing", "--advertise", **given)
        for script in ("change.sh", "change.rollback.sh"):
            if shutil.which("shellcheck"):
                checked = subprocess.run(["shellcheck", "-s", "sh", os.path.join(folder, script)], capture_output=True, text=True)
                need(checked.returncode == 0, checked.stdout)
        wanted, wanted_shares = without_ids(plan)
        need(shares == wanted_shares, "the shares differ", shares, wanted_shares)
        refused, unseen = said(os.path.join(folder, "change.sh"))
        need(refused >= REFUSED and unseen == {UNSEEN}, "left out, and not said:", refused, unseen)
        made, planned = facts(there), facts(wanted)
        extra = [made[key] for key in set(made) - set(planned)]
        missing = [planned[key] for key in set(planned) - set(made)]
        # What no discovery shows is made, but no IPAM lists it.
        need([(row["cidr"], row["account"], row["scope"]) for row in extra] == [(*UNSEEN, "")], "not in the plan:", extra)
        odd = [row for row in missing if row["name"] not in refused and (row["cidr"], row["account"]) not in unseen
               and (row["pool_path"].split("/")[-1], row["cidr"]) != FAILED and not row["state"].startswith("reserve")]
        need(not odd, "missing:", odd)
        need({row["name"] for row in missing} >= REFUSED, missing)


def walk():
    try:
        main()
    except Failed as failed:
        if "This AWS CLI is too old" not in str(failed):
            raise
        print(failed)
        sys.exit(77)


if __name__ == "__main__":
    end_with(walk)

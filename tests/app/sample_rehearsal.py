#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# A whole company from nothing: the exported script of the sample acme-global, unmodified, against `cadastrectl serve` on a
# plan that has its accounts and nothing else. What AWS refuses by the sample's own faults is all that is missing then.
# Usage: sample_rehearsal.py CADASTRECTL AWS
import json
import os
import shutil
import subprocess
import sys
import tempfile

from rollout_rehearsal import Failed, ctl, end_with, export_and_rehearse, need, without_ids

# Faults that the sample has to show: a tag that is missing, another Region, a block that is too small; a failed CIDR.
REFUSED = {"vpc-orders", "vpc-shared-services-eu", "vpc-payments-dev-eu"}
FAILED = ("BYOIPv6-OLD", "2605:9cc0:1ff0::/48")
ROWS = ("allocations", "byoip_cidrs", "checkpoints", "coverage", "external_networks", "house_rules", "ipams", "pool_cidrs", "pools",
        "reserves", "resource_cidrs", "resources", "scopes", "shares", "waivers")


def fresh(plan, path, folder):
    """A plan with the accounts, units and settings of another, and the quota that the script asks to raise first; with what
    to run the script there."""
    whole = json.loads(ctl("export", plan, "--format", "json"))
    others = {row["number"] for row in whole["accounts"]} | {row["owner"] for row in whole["resources"]}
    for rows in ROWS:
        whole[rows] = []
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
    """What a row says of AWS: monitoring looks at all of the plan and differs where something is missing from it."""
    told = ("scope", "pool_path", "kind", "name", "cidr", "locale", "service", "account", "region", "tags", "description")
    return {tuple(row[key] for key in told): row for row in rows}


def main():
    with tempfile.TemporaryDirectory() as folder:
        plan, start = os.path.join(folder, "acme.cadastre"), os.path.join(folder, "start.cadastre")
        ctl("new", plan, "--sample", "acme-global")
        given = fresh(plan, start, folder)
        there, shares = export_and_rehearse(folder, plan, start, "--since", "nothing", "--advertise", **given)
        for script in ("change.sh", "change.rollback.sh"):
            if shutil.which("shellcheck"):
                checked = subprocess.run(["shellcheck", "-s", "sh", os.path.join(folder, script)], capture_output=True, text=True)
                need(checked.returncode == 0, checked.stdout)
        wanted, wanted_shares = without_ids(plan)
        need(shares == wanted_shares, "the shares differ", shares, wanted_shares)
        made, planned = facts(there), facts(wanted)
        need(set(made) <= set(planned), "not in the plan:", sorted(set(made) - set(planned)))
        missing = [planned[key] for key in set(planned) - set(made)]
        odd = [row for row in missing if row["name"] not in REFUSED and (row["pool_path"].split("/")[-1], row["cidr"]) != FAILED
               and not row["state"].startswith("reserve")]
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

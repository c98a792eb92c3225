# SPDX-License-Identifier: GPL-3.0-or-later
"""What the checks share: the files of the repository, and how a check reports."""
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def files(*suffixes, under=(), outside=()):
    """Paths, relative to ROOT, of the files that are part of the repository (ignored ones are not)."""
    # The checkout may belong to another user, as in a container: git would refuse to list it.
    environment = dict(os.environ, GIT_CONFIG_COUNT="1", GIT_CONFIG_KEY_0="safe.directory", GIT_CONFIG_VALUE_0="*")
    listed = subprocess.run(["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=ROOT,
                            env=environment, capture_output=True, check=False)
    if listed.returncode == 0:
        names = listed.stdout.decode().split("\0")
    else:  # an unpacked archive
        names = [str(path.relative_to(ROOT)) for path in ROOT.rglob("*")]
        names = [name for name in names if not name.startswith(("build/", ".git/"))]
    chosen = []
    for name in sorted(set(filter(None, names))):
        if suffixes and not name.endswith(suffixes):
            continue
        if under and not name.startswith(tuple(under)):
            continue
        if outside and name.startswith(tuple(outside)):
            continue
        if (ROOT / name).is_file():
            chosen.append(Path(name))
    return chosen


def text(path):
    return (ROOT / path).read_text(encoding="utf-8", errors="replace")


def finish(findings, warnings=()):
    """Prints what was found and ends the process: 1 when there are findings."""
    for line in warnings:
        print(f"warning: {line}")
    for line in findings:
        print(line)
    sys.exit(1 if findings else 0)

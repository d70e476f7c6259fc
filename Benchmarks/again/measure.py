"""Measures runs of `zhun` over files that were looked at before, beside `git status` on the same tree.

Nothing changed; one item changed; every file touched without a change, as in a fresh checkout.
"""

import json
import os
import tempfile
from pathlib import Path

from running import DAY, Run, arguments, end, figures, keep, load, machine, sample, sized, table

UNIT = "git status"


def main() -> None:
    parser = sized(arguments(__doc__, rounds=5))
    parser.add_argument("--check-only", action="store_true", help="no builds, which take long and much room")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        workspace = Path(scratch) / "workspace"
        files = sample(options.sample, workspace, options.places, options.items, options.copies)
        items = [path for path in files if path.parent.name == "items"]
        commit = ["-c", "user.name=n", "-c", "user.email=e", "commit", "-qm", "all"]
        # Git would tidy up in the background, and still do so when all is over.
        for command in (["init", "-q"], ["config", "maintenance.auto", "false"], ["add", "-A"], commit):
            Run(["git", "-C", workspace, *command], (0,))
        cache = {"ZHUN_CACHE": str(Path(scratch) / "cache")}
        zhun = [options.zhun, "-C", workspace, "--as-of", DAY]
        check, build = [*zhun, "check"], [*zhun, "build", "--out", Path(scratch) / "site"]
        status = ["git", "-C", workspace, "status", "--porcelain"]
        print(f"{len(files)} files of YAML; {machine()}, {load()}", flush=True)
        first = {"check": Run(check, environment=cache)}
        if not options.check_only:
            first["build"] = Run(build, environment=cache)
            built = json.loads((Path(scratch) / "site/manifest.json").read_bytes())["files"]
            print(f"the site has {len(built)} files, {sum(file['size'] for file in built) / 1e6:.0f} MB")
        # git writes down what it saw the first time.
        Run(status)
        runs: dict[str, list[Run]] = {UNIT: [], "zhun check, nothing changed": []}
        if not options.check_only:
            runs["zhun build, nothing changed"] = []
        runs["zhun check, one item changed"] = []
        runs["zhun check, every file touched"] = []
        for number in range(options.rounds):
            runs[UNIT].append(Run(status))
            runs["zhun check, nothing changed"].append(Run(check, environment=cache))
            if not options.check_only:
                runs["zhun build, nothing changed"].append(Run(build, environment=cache))
            path = items[number * 7919 % len(items)]
            text = path.read_bytes()
            path.write_bytes(text + b"# changed\n")
            runs["zhun check, one item changed"].append(Run(check, environment=cache))
            path.write_bytes(text)
            Run(check, environment=cache)
        # By itself: after it all files are read once more.
        for _ in range(options.rounds):
            for each in files:
                os.utime(each)
            runs["zhun check, every file touched"].append(Run(check, environment=cache))
            # What was touched a moment ago is read again until it has stood for a while.
            Run(["sleep", "4"])
            Run(check, environment=cache)
        rows = figures(runs, UNIT)
        print(f"{load()} at the end; medians of {options.rounds} rounds; the first check took {first['check'].wall:.1f} s\n")
        table(rows, "git's")
        keep(options.json, {"files": len(files), "rounds": options.rounds, "unit": UNIT, "runs": rows})


if __name__ == "__main__":
    end(main)

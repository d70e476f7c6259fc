"""Measures `zhun build` on a generated workspace, beside `zhun check` and libyaml's bare events on the same files.

The three take turns, so that what else the machine does meets all of them; the best of the runs counts.
"""

import gzip
import json
import os
import shutil
import statistics
import tempfile
from pathlib import Path

import hugo
from running import DAY, Run, arguments, end, keep, load, sample, sized

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


def beside_hugo(zhun: list, site: Path, folder: Path, runs: int) -> list[dict]:
    """Hugo with the same pages, in turns with the guides alone."""
    if not shutil.which("hugo"):
        print("\nHugo is not installed: not compared")
        return []
    own = []
    for _ in range(runs):
        shutil.rmtree(folder / "guides", ignore_errors=True)
        own.append(Run([*zhun, "build", "--only", "guides", "--out", folder / "guides"]))
    ours = min(own, key=lambda run: run.wall)
    pages = sum(1 for _ in (folder / "guides").rglob("*.html"))
    size = statistics.mean(path.stat().st_size for path in (folder / "guides").rglob("*.html"))
    other, peak, theirs, expected, written = hugo.measure(Run, site, folder / "hugo", runs)
    print("\n| | pages | bytes each | wall s | processor s | pages a second | peak MB |\n|---|--:|--:|--:|--:|--:|--:|")
    rows = []
    for name, count, each, run, most in (
        ("zhun build --only guides, the check included", pages, size, ours, max(run.peak for run in own)),
        (f"Hugo, guides and briefs (zhun's have {expected:.0f} bytes)", theirs, written, other, peak),
    ):
        rows.append({"name": name, "pages": count, "wall": run.wall, "processor": run.cpu, "peakBytes": most})
        print(f"| {name} | {count} | {each:.0f} | {run.wall:.2f} | {run.cpu:.2f} | {count / run.wall:.0f} | {most / 1e6:.0f} |")
    return rows


def main() -> None:
    parser = sized(arguments(__doc__, rounds=3))
    parser.add_argument("--keep", type=Path, metavar="DIR", help="leave workspace and site here")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = options.keep or Path(scratch)
        workspace, site = folder / "workspace", folder / "site"
        files = sample(options.sample, workspace, options.places, options.items, options.copies)
        size = sum(path.stat().st_size for path in files)
        print(f"{len(files)} files of YAML, {size / 1e6:.1f} MB; {os.cpu_count()} processors, {load()}")
        zhun = [options.zhun, "-C", workspace, "--as-of", DAY]
        builds, checks, reads, again = [], [], [], []
        for _ in range(options.rounds):
            shutil.rmtree(site, ignore_errors=True)
            reads.append(Run([options.events, *files]))
            checks.append(Run([*zhun, "check"]))
            builds.append(Run([*zhun, "build", "--out", site]))
            again.append(Run([*zhun, "build", "--out", site]))
        print(builds[-1].said.strip().splitlines()[-1])
        # The same once more in a folder of its own, with what each build keeps for the next one.
        kept = {"ZHUN_CACHE": str(folder / "cache")}
        build = [*zhun, "build", "--verbose", "--out", folder / "site-kept"]
        Run(build, environment=kept)
        changed, followed, unchanged = [], [], []
        for _ in range(options.rounds):
            print(edited(workspace))
            changed.append(Run([*zhun, "build", "--out", site]))
            followed.append(Run(build, environment=kept))
            unchanged.append(Run(build, environment=kept))
        print("\n".join(followed[-1].said.strip().splitlines()[-2:]))
        shutil.rmtree(folder / "site-kept")
        print(f"{load()} at the end\n")
        print("| | wall s | processor s | peak MB | of libyaml's wall |\n|---|--:|--:|--:|--:|")
        best = min(reads, key=lambda run: run.wall)
        rows = []
        for name, runs in (
            ("libyaml, events alone", reads),
            ("zhun check", checks),
            ("zhun build, new folder", builds),
            ("zhun build, nothing changed, nothing kept", again),
            ("zhun build, one item changed, nothing kept", changed),
            ("zhun build, one item changed", followed),
            ("zhun build, nothing changed", unchanged),
        ):
            wall, cpu, peak = min(run.wall for run in runs), min(run.cpu for run in runs), max(run.peak for run in runs)
            rows.append({"name": name, "wall": wall, "processor": cpu, "peakBytes": peak, "ratio": wall / best.wall})
            print(f"| {name} | {wall:.2f} | {cpu:.2f} | {peak / 1e6:.0f} | {wall / best.wall:.1f} |")
        pages = sum(1 for _ in site.rglob("*.html"))
        total = sum(path.stat().st_size for path in site.rglob("*") if path.is_file())
        build = min(builds, key=lambda run: run.wall)
        print(
            f"\n{pages} pages: {pages / build.wall:.0f} a second, {pages / min(run.cpu for run in builds):.0f} a second of one processor; "
            f"the site has {total / 1e6:.0f} MB"
        )
        outputs(zhun, site, folder / "alone")
        hugos = beside_hugo(zhun, site, folder, options.rounds)
        keep(options.json, {"files": len(files), "bytes": size, "pages": pages, "runs": rows, "besideHugo": hugos})
        sizes(site)
        index = (site / "search/index.js").read_bytes()
        packed = len(gzip.compress(index, 6, mtime=0))
        offerings = sum(1 for _ in site.glob("guides/*/*/index.html"))
        services = sum(1 for _ in site.glob("items/*/index.html"))
        print(
            f"\nsearch index: {len(index)} bytes, gzip {packed}; of {offerings} items in districts {len(index) / offerings:.1f} and "
            f"{packed / offerings:.1f} bytes each, of {services} services {len(index) / services:.0f} and {packed / services:.0f}"
        )


if __name__ == "__main__":
    end(main)

"""Measures how a cold `zhun check` grows with items and with districts, and draws it.

Each size is measured beside libyaml's bare events on its own files, so that the ratios can be compared though the
machine's speed changes. The slope is that of the straight line through the logarithms: 1 is linear.
"""

import argparse
import math
import shutil
import statistics
import tempfile
from pathlib import Path

from running import DAY, Run, arguments, end, keep, load, machine, sample


def measured(options: argparse.Namespace, places: int, items: int, scratch: Path) -> dict:
    workspace = scratch / "workspace"
    files = sample(options.sample, workspace, places, items)
    made = {path.parent for path in files if path.parent.name == "items"}
    if len(made) != places:
        raise RuntimeError(f"{places} districts were asked for, made-up workspaces have {len(made)} at most")
    check = [options.zhun, "-C", workspace, "--as-of", DAY, "check", "--no-cache"]
    units, checks = [], []
    for _ in range(options.rounds):
        # More names than a command line holds are given by the folder.
        units.append(Run([options.events, *files] if len(files) < 20_000 else ["xargs", "-a", names(files, scratch), options.events]))
        checks.append(Run(check))
    size = sum(path.stat().st_size for path in files)
    shutil.rmtree(workspace)
    row = {
        "places": places,
        "items": places * items,
        "files": len(files),
        "bytes": size,
        "wall": statistics.median(run.wall for run in checks),
        "processor": statistics.median(run.cpu for run in checks),
        "peakBytes": max(run.peak for run in checks),
        "libyaml": statistics.median(run.wall for run in units),
        "ratio": statistics.median(run.cpu / unit.cpu for run, unit in zip(checks, units)),
    }
    print(
        f"{row['items']} items in {places} districts: {row['wall']:.2f} s, {row['processor']:.2f} s of processors, "
        f"{row['peakBytes'] / 1e6:.0f} MB, {row['ratio']:.1f} of libyaml's; {load()}",
        flush=True,
    )
    return row


def names(files: list[Path], scratch: Path) -> Path:
    path = scratch / "names"
    path.write_text("\n".join(map(str, files)) + "\n")
    return path


def slope(rows: list[dict], key: str, by: str = "items") -> float:
    points = [(math.log(row[by]), math.log(row[key])) for row in rows]
    x, y = (statistics.mean(values) for values in zip(*points))
    return sum((a - x) * (b - y) for a, b in points) / sum((a - x) ** 2 for a, _ in points)


def drawing(rows: list[dict]) -> str:
    """Processor time and memory against items, both scales logarithmic."""
    width, height, left, top, right, bottom = 640, 400, 70, 20, 70, 50
    series = [("processor", "#b33a2b", "s of processors", 1), ("peakBytes", "#2b4a8b", "MB at most", 1e6)]
    xs = [row["items"] for row in rows]
    low, high = math.log10(min(xs)), math.log10(max(xs))
    place = lambda value: left + (math.log10(value) - low) / (high - low) * (width - left - right)
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif" font-size="12">',
        "<title>A cold check against the number of items</title>",
        f'<rect width="{width}" height="{height}" fill="#fff"/>',
        f'<path d="M{left} {top}V{height - bottom}H{width - right}V{top}" fill="none" stroke="#999"/>',
    ]
    for value in xs:
        out.append(f'<text x="{place(value):.1f}" y="{height - bottom + 18}" text-anchor="middle">{value:,}</text>')
    out.append(f'<text x="{width / 2}" y="{height - 10}" text-anchor="middle">items</text>')
    for number, (key, color, unit, scale) in enumerate(series):
        values = [row[key] / scale for row in rows]
        bottom_value, top_value = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
        level = lambda value: height - bottom - (math.log10(value) - bottom_value) / (top_value - bottom_value) * (height - top - bottom)
        points = " ".join(f"{place(x):.1f},{level(value):.1f}" for x, value in zip(xs, values))
        out.append(f'<polyline points="{points}" fill="none" stroke="{color}" stroke-width="2"/>')
        edge, anchor = (left - 6, "end") if number == 0 else (width - right + 6, "start")
        for power in range(bottom_value, top_value + 1):
            out.append(f'<text x="{edge}" y="{level(10**power) + 4:.1f}" text-anchor="{anchor}" fill="{color}">{10**power:g}</text>')
        for x, value in zip(xs, values):
            out.append(f'<circle cx="{place(x):.1f}" cy="{level(value):.1f}" r="3" fill="{color}"/>')
        side = ("4", "start") if number == 0 else (str(width - 4), "end")
        out.append(f'<text x="{side[0]}" y="{top - 6}" text-anchor="{side[1]}" fill="{color}">{unit}</text>')
    return "\n".join([*out, "</svg>\n"])


def main() -> None:
    parser = arguments(__doc__, rounds=3)
    parser.add_argument("--items", type=int, nargs="+", default=[1000, 4000, 16_000, 64_000])
    parser.add_argument("--districts", type=int, nargs="+", default=[4, 16, 64, 256])
    parser.add_argument("--svg", type=Path, metavar="FILE", help="draw the growth here")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        print(f"{machine()}, {load()}")
        # Sixteen districts, ever more items; then as many items of a catalogue in ever more districts.
        by_items = [measured(options, 16, max(1, items // 16), scratch) for items in options.items]
        by_districts = [measured(options, places, 40, scratch) for places in options.districts]
    slopes = {
        "processor by items": slope(by_items, "processor"),
        "memory by items": slope(by_items, "peakBytes"),
        "processor by districts": slope(by_districts, "processor"),
        "memory by districts": slope(by_districts, "peakBytes"),
    }
    print("\n| items | districts | MB of YAML | wall s | processor s | peak MB | of libyaml's processor |\n|--:|--:|--:|--:|--:|--:|--:|")
    for row in by_items + by_districts:
        print(
            f"| {row['items']:,} | {row['places']} | {row['bytes'] / 1e6:.1f} | {row['wall']:.2f} | {row['processor']:.2f} "
            f"| {row['peakBytes'] / 1e6:.0f} | {row['ratio']:.1f} |"
        )
    print("\nslopes: " + ", ".join(f"{name} {value:.2f}" for name, value in slopes.items()))
    if options.svg:
        options.svg.write_text(drawing(by_items), encoding="utf-8")
    keep(options.json, {"rounds": options.rounds, "slopes": slopes, "items": by_items, "districts": by_districts})


if __name__ == "__main__":
    end(main)

"""Measures a cold `zhun check` beside libyaml's bare events and validators of schemas on the same files.

All take turns, round by round, so that what else the machine does meets all of them. What counts is the median of
the ratios to libyaml in the same round: seconds belong to a machine.
"""

import argparse
import importlib.util
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

DAY = "2026-06-30"
HERE = Path(__file__).parent


class Run:
    def __init__(self, command: list) -> None:
        with tempfile.TemporaryFile() as said:
            began = time.monotonic()
            process = subprocess.Popen([str(part) for part in command], stdout=said, stderr=said)
            _, status, usage = os.wait4(process.pid, 0)
            self.wall = time.monotonic() - began
            process.returncode = os.waitstatus_to_exitcode(status)
            said.seek(0)
            text = said.read().decode("utf-8", "replace")
        # What is found in the files ends some of these programs with 1.
        if process.returncode not in (0, 1):
            raise RuntimeError(f"{command[0]} ended with {process.returncode}: {text[-500:]}")
        self.said = text
        self.cpu = usage.ru_utime + usage.ru_stime
        self.peak = usage.ru_maxrss * 1024


def contestants(options: argparse.Namespace, workspace: Path, empty: Path, items: list[Path]) -> dict[str, list]:
    """The commands by name; what is not installed is said."""
    files = sorted(workspace.rglob("*.yaml"))
    check = [options.zhun, "-C", workspace, "--as-of", DAY, "check"]
    commands = {
        "libyaml, events alone": [options.events, *files],
        "zhun check": check,
        "zhun check, one thread": [*check, "-j", "1"],
        "zhun check, no items": [options.zhun, "-C", empty, "--as-of", DAY, "check"],
        "zhun explain": [options.zhun, "explain", "ZS3101"],
        "zhun version": [options.zhun, "version"],
    }
    if not options.schema:
        print("validators of schemas skipped: no --schema", flush=True)
        return commands
    if importlib.util.find_spec("jsonschema_rs") and importlib.util.find_spec("yaml"):
        commands["jsonschema-rs, schema alone"] = [sys.executable, HERE / "validate.py", options.schema, *items]
    else:
        print("jsonschema-rs skipped: it is not installed, or PyYAML is not")
    peers = {
        "check-jsonschema": lambda path: [path, "--schemafile", options.schema, *items],
        "jsonschema": lambda path: [path, "validate", options.schema, *items],
    }
    for name, command in peers.items():
        if path := shutil.which(name):
            commands[f"{name}, schema alone"] = command(path)
        else:
            print(f"{name} skipped: it is not installed")
    return commands


def machine() -> str:
    model = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), "")
    return f"{model or platform.processor()}, {os.cpu_count()} processors, {platform.system()} {platform.release()}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--zhun", required=True)
    parser.add_argument("--sample", required=True)
    parser.add_argument("--events", required=True)
    parser.add_argument("--places", type=int, default=16)
    parser.add_argument("--items", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--copies", action="store_true", help="every item holds everything; there is no catalogue")
    parser.add_argument("--schema", type=Path, help="a JSON Schema of items, for the validators")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures here")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        workspace, empty = Path(scratch) / "workspace", Path(scratch) / "empty"
        copies = ["--copies"] if options.copies else []
        sample = [options.sample, workspace, "--places", options.places, "--items", options.items, *copies]
        print(Run(sample).said.strip())
        (empty / "standards/laws").mkdir(parents=True)
        (empty / "standards/laws/laws.yaml").write_text("法规:\n  - 名称: 甲条例\n", encoding="utf-8")
        (empty / "zhun.yaml").write_text("名称: 空\n", encoding="utf-8")
        files = sorted(workspace.rglob("*.yaml"))
        items = [path for path in files if path.parent.name == "items"]
        size = sum(path.stat().st_size for path in files)
        print(f"{len(files)} files of YAML, {size / 1e6:.1f} MB; {machine()}, load {os.getloadavg()[0]:.1f}")
        commands = contestants(options, workspace, empty, items)
        runs: dict[str, list[Run]] = {name: [] for name in commands}
        for _ in range(options.rounds):
            for name, command in commands.items():
                runs[name].append(Run(command))
        print(f"load {os.getloadavg()[0]:.1f} at the end; medians of {options.rounds} rounds\n")
        units = [run.wall for run in runs["libyaml, events alone"]]
        figures = []
        for name, own in runs.items():
            ratios = [run.wall / unit for run, unit in zip(own, units)]
            figures.append(
                {
                    "name": name,
                    "wall": statistics.median(run.wall for run in own),
                    "processor": statistics.median(run.cpu for run in own),
                    "peakBytes": max(run.peak for run in own),
                    "ofLibyaml": statistics.median(ratios),
                    "lowest": min(ratios),
                    "highest": max(ratios),
                }
            )
        print("| | wall s | processor s | peak MB | of libyaml's wall | from – to |\n|---|--:|--:|--:|--:|--:|")
        for row in figures:
            print(
                f"| {row['name']} | {row['wall']:.3f} | {row['processor']:.3f} | {row['peakBytes'] / 1e6:.0f} "
                f"| {row['ofLibyaml']:.1f} | {row['lowest']:.1f} – {row['highest']:.1f} |"
            )
        if options.json:
            about = {"machine": machine(), "files": len(files), "bytes": size, "rounds": options.rounds}
            options.json.write_text(json.dumps({**about, "runs": figures}, indent=2, ensure_ascii=False) + "\n")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (OSError, RuntimeError, ValueError) as error:
        print(f"not measured: {error}", file=sys.stderr)
        sys.exit(2)

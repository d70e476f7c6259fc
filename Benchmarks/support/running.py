"""What all measurements share: running a command as a whole process, and tables of ratios."""

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

DAY = "2026-06-30"


class Run:
    """One run of a command: seconds on the clock and of the processors, the most memory, what it said."""

    def __init__(self, command: list, allowed: tuple[int, ...] = (0, 1), environment: dict | None = None) -> None:
        with tempfile.TemporaryFile() as said:
            began = time.monotonic()
            process = subprocess.Popen(
                [str(part) for part in command], stdout=said, stderr=said, env={**os.environ, **(environment or {})}
            )
            _, status, usage = os.wait4(process.pid, 0)
            self.wall = time.monotonic() - began
            process.returncode = os.waitstatus_to_exitcode(status)
            said.seek(0)
            text = said.read().decode("utf-8", "replace")
        # What is found in the files ends many of these programs with 1.
        if process.returncode not in allowed:
            raise RuntimeError(f"{command[0]} ended with {process.returncode}: {text[-500:]}")
        self.said = text
        self.cpu = usage.ru_utime + usage.ru_stime
        self.peak = usage.ru_maxrss * 1024


def alternate(commands: dict[str, list], rounds: int, environments: dict[str, dict] | None = None) -> dict[str, list[Run]]:
    """All commands in turn, round by round, so that what else the machine does meets all of them."""
    runs: dict[str, list[Run]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            runs[name].append(Run(command, environment=(environments or {}).get(name)))
    return runs


def figures(runs: dict[str, list[Run]], unit: str) -> list[dict]:
    """Medians, and ratios of wall and processor time to a unit that ran in the same round."""
    rows = []
    for name, own in runs.items():
        pairs = list(zip(own, runs[unit]))
        ratios = [run.wall / base.wall for run, base in pairs]
        rows.append(
            {
                "name": name,
                "wall": statistics.median(run.wall for run in own),
                "processor": statistics.median(run.cpu for run in own),
                "peakBytes": max(run.peak for run in own),
                "ratio": statistics.median(ratios),
                "lowest": min(ratios),
                "highest": max(ratios),
                "processorRatio": statistics.median(run.cpu / base.cpu for run, base in pairs),
            }
        )
    return rows


def table(rows: list[dict], unit: str) -> None:
    print(f"| | wall s | processor s | peak MB | wall of {unit} | from – to | processor of {unit} |\n|---|--:|--:|--:|--:|--:|--:|")
    for row in rows:
        print(
            f"| {row['name']} | {row['wall']:.3f} | {row['processor']:.3f} | {row['peakBytes'] / 1e6:.0f} "
            f"| {row['ratio']:.2f} | {row['lowest']:.2f} – {row['highest']:.2f} | {row['processorRatio']:.2f} |"
        )


def machine() -> str:
    model = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), "")
    return f"{model or platform.processor()}, {os.cpu_count()} processors, {platform.system()} {platform.release()}"


def load() -> str:
    return f"load {os.getloadavg()[0]:.1f}"


def sample(program: str, folder: Path, places: int, items: int, copies: bool = False) -> list[Path]:
    """A made-up workspace: the same files on every machine. Returns its files."""
    command = [program, folder, "--places", places, "--items", items, *(["--copies"] if copies else [])]
    print(Run(command).said.strip(), flush=True)
    return sorted(folder.rglob("*.yaml"))


def arguments(about: str, rounds: int) -> argparse.ArgumentParser:
    """The options that all measurements have; `support/programs` gives the first three."""
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("--zhun", required=True)
    parser.add_argument("--sample", required=True)
    parser.add_argument("--events", required=True)
    parser.add_argument("--rounds", type=int, default=rounds)
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures here")
    return parser


def sized(parser: argparse.ArgumentParser) -> argparse.ArgumentParser:
    """The same for measurements of one workspace."""
    parser.add_argument("--places", type=int, default=16)
    parser.add_argument("--items", type=int, default=200)
    parser.add_argument("--copies", action="store_true", help="every item holds everything; there is no catalogue")
    return parser


def keep(path: Path | None, figures: dict) -> None:
    if path:
        path.write_text(json.dumps({"machine": machine(), **figures}, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def end(main: Callable[[], None]) -> None:
    """Runs a measurement; one that could not be done says why and ends with 2."""
    try:
        main()
    except (OSError, RuntimeError, ValueError, subprocess.CalledProcessError) as error:
        print(f"not measured: {error}", file=sys.stderr)
        sys.exit(2)

"""Measures a cold `zhun check` beside libyaml's bare events and validators of schemas on the same files.

All take turns, round by round, so that what else the machine does meets all of them. What counts is the median of
the ratios to libyaml in the same round: seconds belong to a machine.
"""

import importlib.util
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from running import DAY, Run, alternate, arguments, end, figures, keep, load, machine, sample, sized, table

HERE = Path(__file__).parent
UNIT = "libyaml, events alone"


def validators(schema: Path, items: list[Path]) -> dict[str, list]:
    """The validators that are installed; what is missing is said."""
    commands = {}
    if importlib.util.find_spec("jsonschema_rs") and importlib.util.find_spec("yaml"):
        commands["jsonschema-rs, schema alone"] = [sys.executable, HERE / "validate.py", schema, *items]
    else:
        print("jsonschema-rs skipped: it is not installed, or PyYAML is not")
    # Its package brings the program for every system; the name of its command is taken by another package.
    package = importlib.util.find_spec("sourcemeta_jsonschema")
    folder = Path(package.origin).parent if package and package.origin else Path()
    machine_name = {"aarch64": "arm64"}.get(platform.machine(), platform.machine())
    sourcemeta = folder / f"jsonschema-{platform.system().lower()}-{machine_name}"
    if package and sourcemeta.exists():
        commands["sourcemeta jsonschema, schema alone"] = [sourcemeta, "validate", schema, *items]
    else:
        print("sourcemeta's jsonschema skipped: it is not installed")
    beside = str(Path(sys.executable).parent)
    if path := shutil.which("check-jsonschema", path=beside) or shutil.which("check-jsonschema"):
        commands["check-jsonschema, schema alone"] = [path, "--schemafile", schema, *items]
    else:
        print("check-jsonschema skipped: it is not installed")
    return commands


def parts(check: list, rounds: int) -> list[dict]:
    """The parts of a check on one thread, as the program itself takes their time."""
    times: dict[str, list[tuple[float, float]]] = {}
    for _ in range(rounds):
        for line in Run([*check, "-j", "1", "--timings", "--lang", "en"]).said.splitlines():
            words = line.split(maxsplit=4)
            if len(words) == 5 and words[1] == words[3] == "ms":
                times.setdefault(words[4], []).append((int(words[0]), int(words[2])))
    return [
        {"name": name, "wall": statistics.median(wall for wall, _ in each), "processor": statistics.median(cpu for _, cpu in each)}
        for name, each in times.items()
    ]


def main() -> None:
    parser = sized(arguments(__doc__, rounds=5))
    parser.add_argument("--peers", action="store_true", help="validators of schemas as well; one of them takes minutes")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        workspace, empty = Path(scratch) / "workspace", Path(scratch) / "empty"
        files = sample(options.sample, workspace, options.places, options.items, options.copies)
        (empty / "standards/laws").mkdir(parents=True)
        (empty / "standards/laws/laws.yaml").write_text("法规:\n  - 名称: 甲条例\n", encoding="utf-8")
        (empty / "zhun.yaml").write_text("名称: 空\n", encoding="utf-8")
        items = [path for path in files if path.parent.name == "items"]
        size = sum(path.stat().st_size for path in files)
        print(f"{len(files)} files of YAML, {size / 1e6:.1f} MB; {machine()}, {load()}")
        check = [options.zhun, "-C", workspace, "--as-of", DAY, "check", "--no-cache"]
        commands = {
            UNIT: [options.events, *files],
            "zhun check": check,
            "zhun check, one thread": [*check, "-j", "1"],
            "zhun check, no items": [options.zhun, "-C", empty, "--as-of", DAY, "check", "--no-cache"],
            "zhun explain": [options.zhun, "explain", "ZS3101"],
            "zhun version": [options.zhun, "version"],
        }
        if options.peers:
            schema = Path(scratch) / "item.schema.json"
            schema.write_bytes(subprocess.run([options.zhun, "schema", "-C", workspace], capture_output=True, check=True).stdout)
            commands |= validators(schema, items)
        else:
            print("validators of schemas skipped: no --peers", flush=True)
        rows = figures(alternate(commands, options.rounds), UNIT)
        within = parts(check, options.rounds)
        print(f"{load()} at the end; medians of {options.rounds} rounds\n")
        table(rows, "libyaml")
        unit = next(row["wall"] for row in rows if row["name"] == UNIT)
        print("\n| part of a check, one thread | ms | of libyaml |\n|---|--:|--:|")
        for part in within:
            print(f"| {part['name']} | {part['wall']:.0f} | {part['wall'] / 1000 / unit:.2f} |")
        about = {"files": len(files), "bytes": size, "rounds": options.rounds, "unit": UNIT}
        keep(options.json, {**about, "runs": rows, "parts": within})


if __name__ == "__main__":
    end(main)

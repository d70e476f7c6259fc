"""Plants faults in copies of a built folder and sees to it that check.py finds each:  faults.py FOLDER"""

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent


def edit(path: Path, change) -> None:
    document = json.loads(path.read_text("utf-8"))
    change(document)
    path.write_text(json.dumps(document, ensure_ascii=False), "utf-8")


def flip(document: dict) -> None:
    row = document["items"][0]
    row["outcome"] = "notListed" if row["outcome"] == "listed" else "listed"


def districts(lists: Path) -> list[Path]:
    places = (path for path in sorted(lists.iterdir()) if (path / "index.json").is_file())
    return [place for place in places if json.loads((place / "at-once.json").read_text("utf-8"))["items"]]


def raise_rate(document: dict) -> None:
    document["figures"]["percent"] = 99.9


def cut(path: Path) -> None:
    lines = path.read_text("utf-8").split("\r\n")
    path.write_bytes("\r\n".join(lines[:-2] + [""]).encode("utf-8"))


FAULTS = {
    "an item with another outcome": lambda lists, place: edit(place / "at-once.json", flip),
    "an item left out": lambda lists, place: edit(place / "online.json", lambda d: d["items"].pop()),
    "a rate that nothing bears out": lambda lists, place: edit(lists / "no-visit.json", raise_rate),
    "a claim denied": lambda lists, place: edit(place / "nearby.json", lambda d: d["items"][0].update(claimed=not d["items"][0].get("claimed", False))),
    "a sum of another measure": lambda lists, place: edit(lists / "shorter-limits.json", lambda d: d["figures"]["measures"][0].update(part=123456)),
    "a row missing in a table": lambda lists, place: cut(lists / "one-visit.csv"),
    "a figure without its definition": lambda lists, place: edit(lists / "city-wide.json", lambda d: d.pop("rate")),
    "a place with the figures of another": lambda lists, place: edit(lists / "agents.json", lambda d: d["byDivision"][0]["figures"].update(count=7777)),
}


def main() -> int:
    passed = failed = 0
    for name, plant in FAULTS.items():
        with tempfile.TemporaryDirectory() as scratch:
            folder = Path(scratch) / "build"
            for part in ("lists", "catalogue", "guides", "events"):
                if (Path(sys.argv[1]) / part).is_dir():
                    shutil.copytree(Path(sys.argv[1]) / part, folder / part)
            plant(folder / "lists", districts(folder / "lists")[0])
            run = subprocess.run(
                [sys.executable, HERE / "check.py", folder, HERE.parents[1]], stdout=subprocess.PIPE, encoding="utf-8")
            if run.returncode == 1 and "FAILED" in run.stdout:
                passed += 1
            else:
                failed += 1
                print(f"FAILED {name}: was not found")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())

"""Puts one fault at a time into a good folder and expects the check to name it: faults.py FOLDER

A check that finds nothing is only worth something if it is known to find what is there.
"""

import json
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent


def sql(*statements: str):
    def spoil(folder: Path) -> None:
        base = sqlite3.connect(folder / "database/catalogue.sqlite")
        for statement in statements:
            base.execute(statement)
        base.commit()
        base.close()
    return spoil


def replace(path: str, old: bytes, new: bytes):
    def spoil(folder: Path) -> None:
        data = (folder / path).read_bytes()
        assert old in data, f"{path} does not hold {old!r}"
        (folder / path).write_bytes(data.replace(old, new, 1))
    return spoil


def without_last_row(path: str):
    def spoil(folder: Path) -> None:
        data = (folder / path).read_bytes().decode("utf-8-sig").rstrip("\r\n")
        (folder / path).write_bytes(("\ufeff" + data[: data.rindex("\r\n") + 2]).encode())
    return spoil


def collection(change):
    def spoil(folder: Path) -> None:
        path = folder / "places/service-points.geojson"
        document = json.loads(path.read_text("utf-8"))
        change(document)
        path.write_text(json.dumps(document, ensure_ascii=False), "utf-8")
    return spoil


def swapped(document) -> None:
    point = document["features"][0]["geometry"]
    point["coordinates"] = point["coordinates"][::-1]


def answer(change):
    def spoil(folder: Path) -> None:
        path = sorted((folder / "answers").glob("*.ndjson"))[0]
        lines = [json.loads(line) for line in path.read_text("utf-8").split("\n")[:-1]]
        change(lines)
        path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), "utf-8")
    return spoil


def of_kind(lines, kind: str) -> dict:
    return next(line for line in lines if line["kind"] == kind)


def formula(folder: Path) -> None:
    path = folder / "tables/items.csv"
    heading = path.read_bytes().split(b"\r\n")[0]
    path.write_bytes(path.read_bytes() + b"=1+1" + b"," * heading.count(b",") + b"\r\n")


def torn(folder: Path) -> None:
    path = folder / "database/catalogue.sqlite"
    data = bytearray(path.read_bytes())
    data[4096 * 20:4096 * 60] = bytes(4096 * 40)
    path.write_bytes(data)


FAULTS = [
    ("a torn database", torn, "check_database"),
    ("another name", sql("UPDATE items SET name = name || '!' WHERE _row = 1"), "scalars of items"),
    ("another limit", sql("UPDATE items SET promisedLimit_amount = promisedLimit_amount + 1"), "scalars of items"),
    ("a missing material", sql("DELETE FROM materials_basis", "DELETE FROM materials WHERE _row = 1"), "lists of items"),
    ("a missing body", sql("DELETE FROM bodies"), "database foreign keys"),
    ("another law", sql("UPDATE laws SET name = '?' WHERE _row = 1"), "laws"),
    ("a record without an element", sql("UPDATE records SET json = json_remove(json, '$.item.name') WHERE _item = 1"), "whole records"),
    ("an item that cannot be found", sql("CREATE TEMP TABLE gone AS SELECT id FROM search_docsize LIMIT 1", "DELETE FROM search_idx"), "search"),
    ("a view of nothing", sql("DROP TABLE everydayNames"), "every table and view"),
    ("no mark", replace("tables/items.csv", b"\xef\xbb\xbf", b""), "items.csv begins with the mark"),
    ("bare line feeds", replace("tables/materials.csv", b"\r\n", b"\n"), "materials.csv ends lines"),
    ("a missing row", without_last_row("tables/materials.csv"), "rows of materials.csv"),
    ("digits without their sign", replace("tables/items.csv", b",'", b","), "items.csv holds nothing that a spreadsheet changes"),
    ("a formula", formula, "items.csv holds nothing that a spreadsheet changes"),
    ("another day", replace("tables/deviations.csv", b"2027-06-30", b"2027-06-29"), "rows of deviations.csv"),
    ("latitude first", collection(swapped), "GeoJSON by its"),
    ("no geometry type", collection(lambda document: document["features"][0]["geometry"].pop("type")), "check_places"),
    ("a point too few", collection(lambda document: document["features"].pop()), "points of items"),
    ("an id twice", collection(lambda document: document["features"].append(document["features"][0])), "ids of points"),
    ("another place", collection(lambda document: document["features"][0]["geometry"].update(coordinates=[113.5, 23.5])), "points of items"),
    ("an answer twice", answer(lambda lines: lines.append(lines[0])), "answers: id"),
    ("a source that is not there", answer(lambda lines: lines[0].update(sources=["/item/nothing"])), "answers: source"),
    ("no source", answer(lambda lines: lines[0].update(sources=[])), "answers: schema"),
    ("a section that is not there", answer(lambda lines: lines[0].update(guide=lines[0]["guide"].split("#")[0] + "#nothing")), "answers: anchor"),
    ("a guess", answer(lambda lines: of_kind(lines, "limit").update(answer="一般99991天办结。")), "answers: figures"),
    ("an empty answer", answer(lambda lines: lines[0].update(answer="未写明")), "answers: words"),
    ("a material left out", answer(lambda lines: of_kind(lines, "materials").update(answer="共1项。")), "answers: own"),
]


def main(folder: Path) -> int:
    passed = failed = 0
    for name, spoil, expected in FAULTS:
        with tempfile.TemporaryDirectory() as scratch:
            copy = Path(scratch) / "site"
            for part in ("catalogue", "database", "tables", "places", "answers", "guides"):
                shutil.copytree(folder / part, copy / part)
            try:
                spoil(copy)
            except (AssertionError, StopIteration, KeyError, IndexError, sqlite3.Error) as error:
                failed += 1
                print(f"FAILED {name} cannot be planted: {error}")
                continue
            run = subprocess.run([sys.executable, HERE / "check.py", copy], capture_output=True, text=True)
            found = [line for line in run.stdout.splitlines() if line.startswith("FAILED")]
            if run.returncode != 0 and any(expected in line for line in found):
                passed += 1
            else:
                failed += 1
                print(f"FAILED {name} was not found as “{expected}”: {found or run.stderr[-200:]}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))

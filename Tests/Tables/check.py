"""Reads database, tables, places and answers of a built folder: check.py FOLDER

The database is opened and searched by the sqlite3 shell and by Python, the tables are read by Python's csv
module, the places judged by the geojson package, everything else by jsonschema; what each says is compared
with the records of the catalogue.
"""

import csv
import io
import json
import re
import sqlite3
import subprocess
import sys
import unicodedata
from pathlib import Path

import geojson

from cells import changes, lines
from schemas import load, problems, validator
from verdicts import finish, report


def records(folder: Path) -> dict:
    files = sorted((folder / "catalogue/v1/items").glob("*.json"))
    found = {document["id"]: document for document in map(load, files) if "item" in document}
    return found


# Database

def shell(path: Path, *statements: str) -> str:
    run = subprocess.run(["sqlite3", "-readonly", str(path), *statements], capture_output=True, text=True)
    if run.returncode != 0 or run.stderr:
        raise RuntimeError(run.stderr.strip())
    return run.stdout


def quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def value_of(value, part: str):
    """What a column holds of a value of the catalogue."""
    if isinstance(value, dict):
        if "code" in value and "name" in value and isinstance(value["name"], dict):
            return value["name"]["zh"] if part == "name" else value["code"]
        if "unit" in value and "amount" in value:
            return {"amount": value["amount"], "unit": value["unit"]}.get(part, value["text"]["zh"])
        return None
    if isinstance(value, bool):
        return int(value)
    return value


def check_database(folder: Path, catalogue: dict) -> None:
    path = folder / "database/catalogue.sqlite"
    report("database integrity", [] if shell(path, "PRAGMA integrity_check") == "ok\n" else ["not ok"])
    report("database foreign keys", shell(path, "PRAGMA foreign_key_check").splitlines())
    report("database application", [] if shell(path, "PRAGMA application_id") == "1516795246\n" else ["other id"])
    base = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    base.row_factory = sqlite3.Row

    def rows(text, *values):
        return base.execute(text, values).fetchall()

    names = [row[0] for row in rows("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")]
    wrong = []
    for name in names:
        try:
            base.execute(f"SELECT * FROM {quoted(name)} LIMIT 2").fetchall()
        except sqlite3.Error as error:
            wrong.append(f"{name}: {error}")
    report("every table and view can be read", wrong)
    items = {row["_id"]: row for row in rows("SELECT * FROM items")}
    report("an item for each record", sorted(set(items) ^ set(catalogue)))
    whole = {row["_id"]: json.loads(row["json"]) for row in rows("SELECT i._id, r.json FROM records r JOIN items i ON i._row = r._item")}
    report("whole records", [key for key in catalogue if whole.get(key) != catalogue[key]])
    columns = rows('SELECT * FROM columns')
    tables = {row["table"] for row in columns}
    # Scalars of items.
    wrong = []
    for column in [row for row in columns if row["table"] == "items"]:
        parts = column["element"].split(".")
        suffix = column["column"][len("_".join(parts)):]
        for key, document in catalogue.items():
            stated = document["item"]
            for part in parts:
                stated = stated.get(part) if isinstance(stated, dict) else None
            if column["kind"] in ("reference", "record", "attachment"):
                continue
            expected = "\n".join(map(str, stated)) or None if isinstance(stated, list) else value_of(stated, suffix.lstrip("_"))
            if items[key][column["column"]] != expected:
                wrong.append(f"{key} {column['column']}: {items[key][column['column']]!r} instead of {expected!r}")
    report("scalars of items", wrong)
    # Lists of items.
    wrong = []
    counted = 0
    for table in sorted(tables - {"items"}):
        if not re.fullmatch(r"[A-Za-z]+", table) or "_item" not in rows(f"SELECT * FROM {quoted(table)} LIMIT 1" )[0].keys() if rows(f"SELECT * FROM {quoted(table)} LIMIT 1") else True:
            continue
        found = {}
        for row in rows(f"SELECT i._id AS owner, t.* FROM {quoted(table)} t JOIN items i ON i._row = t._item ORDER BY t._item, t._position"):
            found.setdefault(row["owner"], []).append(row)
        own = [column for column in columns if column["table"] == table]
        for key, document in catalogue.items():
            stated = document["item"].get(table) or []
            here = found.get(key, [])
            counted += len(here)
            if len(stated) != len(here):
                wrong.append(f"{key} {table}: {len(here)} rows for {len(stated)} entries")
                continue
            for entry, row in zip(stated, here):
                for column in own:
                    if column["kind"] in ("reference", "record", "attachment"):
                        continue
                    parts = column["element"].split(".")
                    inner = entry
                    if column["column"].startswith("value"):
                        suffix = column["column"][len("value"):]
                    else:
                        suffix = column["column"][len("_".join(parts)):]
                        for part in parts:
                            inner = inner.get(part) if isinstance(inner, dict) else None
                    if isinstance(inner, list):
                        # Several codes of an entry are checked by the schema alone.
                        if any(isinstance(one, dict) for one in inner):
                            continue
                        expected = "\n".join(map(str, inner)) or None
                    else:
                        expected = value_of(inner, suffix.lstrip("_"))
                    if row[column["column"]] != expected:
                        wrong.append(f"{key} {table}.{column['column']}: {row[column['column']]!r} instead of {expected!r}")
    report("lists of items", wrong)
    report("lists of items hold anything", [] if counted else ["no rows"])
    laws = {}
    for row in rows("SELECT i._id AS owner, l.name FROM legalBasis b JOIN laws l ON l._row = b.law JOIN items i ON i._row = b._item ORDER BY b._row"):
        laws.setdefault(row["owner"], []).append(row["name"])
    report("laws", [key for key, document in catalogue.items()
                    if [entry["law"].get("name") for entry in document["item"].get("legalBasis") or [] if entry.get("law")] != laws.get(key, [])])
    bodies = dict((row[0], row[1]) for row in rows("SELECT i._id, b.name FROM items i LEFT JOIN bodies b ON b._row = i.body"))
    report("bodies", [key for key, document in catalogue.items() if (document["item"].get("body") or {}).get("name") != bodies[key]])
    points = {}
    for row in rows("SELECT i._id AS owner, p.name FROM servicePoints s JOIN points p ON p._row = s.value JOIN items i ON i._row = s._item ORDER BY s._row"):
        points.setdefault(row["owner"], []).append(row["name"])
    report("service points", [key for key, document in catalogue.items()
                              if [entry.get("name") for entry in document["item"].get("servicePoints") or []] != points.get(key, [])])
    nones = {(row[0], row[1]) for row in rows("SELECT i._id, a.pointer FROM absences a JOIN items i ON i._row = a._item WHERE a.kind = 'none'")}
    expected = {(key, f"/item/{name}") for key, document in catalogue.items() for name, value in document["item"].items() if value is None or value == []}
    report("what is stated as none", sorted(expected - nones))
    check_search(path, base, catalogue)
    base.close()


SEARCHED = {"Lu", "Ll", "Lt", "Lm", "Lo", "Nd", "Nl", "No", "Mn", "Mc"}
SKIPPED = {"Ps", "Pe", "Pi", "Pf"}


def runs(text: str) -> list[str]:
    kept = [("" if unicodedata.category(one) in SKIPPED else one if unicodedata.category(one) in SEARCHED else " ") for one in text]
    return "".join(kept).split()


def check_search(path: Path, base: sqlite3.Connection, catalogue: dict) -> None:
    rows_of = {key: row for row, key in base.execute("SELECT _row, _id FROM items")}
    wanted: dict[str, set] = {}
    held: dict[int, str] = {}
    for key, document in catalogue.items():
        item = document["item"]
        cases = [case for case in item.get("cases") or []]
        texts = [item.get("name") or ""] + (item.get("everydayNames") or []) + (item.get("conditions") or [])
        texts += [material.get("name") or "" for holder in [item, *cases] for material in holder.get("materials") or []]
        texts += [condition for case in cases for condition in case.get("conditions") or []]
        every = [run for text in texts for run in runs(text)]
        held[rows_of[key]] = "\n".join(every).lower()
        for run in every:
            for start in range(len(run)):
                for length in (1, 2, 3, 5):
                    if start + length <= len(run):
                        wanted.setdefault(run[start:start + length].lower(), set()).add(rows_of[key])
    missed, invented = [], []
    for word, expected in wanted.items():
        found = {row[0] for row in base.execute("SELECT rowid FROM search WHERE search MATCH ?", (f'"{word}"*',))}
        if expected - found:
            missed.append(f"{word}: {len(expected - found)} of {len(expected)} items are not found")
        if found - expected:
            # A gram may begin in one text and nothing else does.
            invented += [f"{word}: {row}" for row in found - expected if word not in held[row]]
    report(f"search finds all {len(wanted)} pieces of 1, 2, 3 and 5 characters", missed)
    report("search finds nothing else", invented)
    # Without quotation marks, as somebody types it into the shell.
    named = [found for document in catalogue.values() if (found := runs(document["item"].get("name") or ""))]
    word = named[0][0][:2]
    lines = shell(path, f"SELECT name FROM search('{word}*') ORDER BY rank LIMIT 3").splitlines()
    report("search from the shell", [] if lines and word in lines[0] else [f"{word}: {lines}"])
    # An item that is named so comes before one that only asks for such a paper.
    wrong = []
    for word in list(dict.fromkeys(found[0][:4] for found in named))[:200]:
        order = [row[0] for row in base.execute("SELECT name FROM search WHERE search MATCH ? ORDER BY rank", (f'"{word}"*',))]
        first = [place for place, name in enumerate(order) if word.lower() in "".join(runs(name or "")).lower()]
        others = [place for place, name in enumerate(order) if place not in first]
        if others and first and min(others) < min(first):
            wrong.append(f"{word}: {order[:3]}")
    report("items of the name come first", wrong)


# Tables

def cell(kind: str, value) -> str | None:
    """How a value of the catalogue stands in a cell; none where it has words of its own."""
    if value is None or value == []:
        return "无"
    if isinstance(value, list):
        cells = [cell(kind, entry) for entry in value]
        return None if None in cells else "\n".join(cells)
    if kind == "codeList":
        return value["name"]["zh"]
    if kind == "duration":
        # As guides write it: 5个工作日.
        return value["text"]["zh"].replace(" ", "")
    if kind in ("integer", "decimal", "date", "text", "prose", "basicCode", "implementationCode", "handlingCode", "localCode", "bodyCode"):
        return str(value)
    return None


def same_values(elements: dict, rows: list, entries: list) -> tuple[list[str], int]:
    """Where cells say something else than the entries that they are about, and how many could be compared.

    Each entry comes with the ids of what nobody could read: its cell shows what was written.
    """
    wrong, compared = [], 0
    for row, (entry, unreadable) in zip(rows, entries):
        for id, element in elements.items():
            head = element.get("title")
            if head not in row or id in unreadable or row[head] == "" and id not in entry:
                continue
            wanted = cell(element["x-kind"], entry[id]) if id in entry else ""
            if wanted is None and not isinstance(entry.get(id), bool):
                continue
            compared += 1
            if isinstance(entry.get(id), bool):
                # 是 and 否, or as guides say it: 提供 and 不提供.
                if not row[head] or (row[head][0] in "否不未无") == entry[id]:
                    wrong.append(f"{head}: {row[head]!r} for {entry[id]}")
            elif lines(row[head]) != lines(wanted):
                wrong.append(f"{head}: {row[head]!r} for {wanted!r}")
    return wrong, compared


def readable(document: dict, place: str) -> tuple:
    """What stands at a place of a record, with the ids of what could not be read there."""
    value = document
    for part in place.split("/")[1:]:
        value = value[int(part)] if isinstance(value, list) else value[part]
    return value, {way.removeprefix(place).split("/")[1] for way in document.get("omitted", []) if way.startswith(place + "/")}


def places(document: dict, list_of: str, with_cases: bool) -> list[str]:
    """Where the entries of a list stand, with those of the item's cases where the table has them."""
    found = [f"/item/{list_of}/{place}" for place in range(len(document["item"].get(list_of) or []))]
    for number, case in enumerate(document["item"].get("cases") or [] if with_cases else []):
        found += [f"/item/cases/{number}/{list_of}/{place}" for place in range(len(case.get(list_of) or []))]
    return found


def shape_of(shapes: dict, list_of: str) -> dict | None:
    """The elements of the entries of a list that items have."""
    items = shapes["record-item"].get(list_of, {}).get("items", {})
    return shapes.get(items.get("$ref", "").rsplit("/", 1)[-1])


def check_tables(folder: Path, catalogue: dict) -> None:
    schema = load(folder / "catalogue/v1/schema/item.schema.json")
    shapes = {name: shape["properties"] for name, shape in schema["$defs"].items() if "properties" in shape}
    for path in sorted((folder / "tables").glob("*.csv")):
        data = path.read_bytes()
        report(f"{path.name} begins with the mark", [] if data.startswith(b"\xef\xbb\xbf") and data.count(b"\xef\xbb\xbf") == 1 else ["no mark or several"])
        table = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))
        report(f"{path.name} is rectangular", [f"row {number}" for number, row in enumerate(table) if len(row) != len(table[0])])
        bare = re.sub(rb'"(?:[^"]|"")*"', b"", data)
        report(f"{path.name} ends lines with CR LF", [] if bare.count(b"\n") == bare.count(b"\r\n") and data.endswith(b"\r\n") else ["bare LF"])
        cells = [cell for row in table for cell in row]
        report(f"{path.name} holds nothing that a spreadsheet changes", filter(changes, cells))
        heads = table[0]
        report(f"{path.name} has headings", [head for head in heads if not head or heads.count(head) > 1])
        body = [dict(zip(heads, row)) for row in table[1:]]
        plain = [{head: cell[1:] if cell.startswith("'") else cell for head, cell in row.items()} for row in body]
        if path.stem == "items":
            report("a row for each item", sorted({row["事项标识"] for row in plain} ^ set(catalogue)))
            wrong = []
            for row in plain:
                item = catalogue[row["事项标识"]]["item"]
                for head, id in (("事项名称", "name"), ("基本编码", "basicCode"), ("实施编码", "code")):
                    if row[head].split() != lines(item.get(id) or ""):
                        wrong.append(f"{row['事项标识']} {head}: {row[head]}")
                if row["日常用语"].split() not in (lines("\n".join(item.get("everydayNames") or [])), ["无"]):
                    wrong.append(f"{row['事项标识']} 日常用语: {row['日常用语']!r}")
            report("values of items.csv", wrong)
            found, compared = same_values(shapes["record-item"], plain, [readable(catalogue[row["事项标识"]], "/item") for row in plain])
            report("cells of items.csv", found if compared else ["nothing was compared"])
        else:
            rows = {}
            for row in plain:
                rows.setdefault(row["事项标识"], []).append(row)
            wrong = []
            for key, document in catalogue.items():
                expected = [readable(document, place) for place in places(document, path.stem, "所属情形" in heads)]
                here = rows.get(key, [])
                if len(here) != len(expected):
                    wrong.append(f"{key}: {len(here)} rows for {len(expected)} entries")
                elif path.stem == "materials" and [row["名称"].split() for row in here] != [lines(entry.get("name", "")) for entry, _ in expected]:
                    wrong.append(f"{key}: {[row['名称'] for row in here]}")
                elif shape := shape_of(shapes, path.stem):
                    wrong += [f"{key}: {one}" for one in same_values(shape, here, expected)[0]]
            report(f"rows of {path.name}", wrong)


# Places

def check_places(folder: Path, catalogue: dict) -> None:
    base = folder / "places"
    text = (base / "service-points.geojson").read_text("utf-8")
    collection = geojson.loads(text)
    report("GeoJSON by its own validator", [] if collection.is_valid else collection.errors())
    document = json.loads(text)
    report("GeoJSON by its schema", problems(validator(base / "schema/v1/service-points.schema.json"), document))
    others = load(base / "without-coordinates.json")
    report("other points by their schema", problems(validator(base / "schema/v1/without-coordinates.schema.json"), others))
    features = document["features"]
    every = features + others["points"]
    report("ids of points", [] if len({point["id"] for point in every}) == len(every) else ["an id stands twice"])
    report("count of others", [] if others["count"] == len(others["points"]) == document["withoutCoordinates"] else ["wrong"])
    wrong = []
    served: dict[str, list] = {}
    for point in every:
        for item in point["properties"]["items"]:
            served.setdefault(item["id"], []).append(point)
            if "guide" in item and not (base / item["guide"]).resolve().is_file():
                wrong.append(item["guide"])
    report("guides of points", wrong)
    wrong = []
    for key, record in catalogue.items():
        stated = record["item"].get("servicePoints") or []
        here = served.get(key, [])
        named = {json.dumps(entry, sort_keys=True, ensure_ascii=False) for entry in stated}
        if len(named) != len(here):
            wrong.append(f"{key}: {len(here)} points instead of {len(named)}")
        for entry in stated:
            found = [point for point in here if point["properties"].get("name") == entry.get("name") and point["properties"].get("address") == entry.get("address")]
            if not found:
                wrong.append(f"{key}: {entry.get('name')}")
                continue
            where = [entry.get("longitude"), entry.get("latitude")]
            place = [list(point["geometry"]["coordinates"]) if "geometry" in point else [None, None] for point in found]
            on_globe = None not in where and abs(where[0]) <= 180 and abs(where[1]) <= 90
            if not on_globe:
                # What cannot be drawn stands where the others are, with all that it states.
                place = [[point["properties"].get("longitude"), point["properties"].get("latitude")] for point in found]
            if where not in place:
                wrong.append(f"{key}: {entry.get('name')} lies at {place} instead of {where}")
    report("points of items", wrong)


# Answers

def resolve(document, pointer: str):
    for part in pointer.split("/")[1:]:
        document = document[int(part)] if isinstance(document, list) else document[part.replace("~1", "/").replace("~0", "~")]
    return document


def lines_of(text: str) -> str:
    """What is read of a text in one line or in several: its characters. Lines are joined by 、."""
    return "".join(char for char in text if not char.isspace() and char != "、" and unicodedata.category(char) != "Cc")


def check_answers(folder: Path, catalogue: dict) -> None:
    base = folder / "answers"
    index = load(base / "index.json")
    report("index of answers by its schema", problems(validator(base / "schema/v1/index.schema.json"), index))
    schema = validator(base / "schema/v1/answer.schema.json")
    report("a file for each division", sorted({path.name for path in base.glob("*.ndjson")} ^ {entry["address"] for entry in index["divisions"]}))
    ids: set[str] = set()
    wrong: dict[str, list] = {name: [] for name in ("schema", "id", "source", "guide", "record", "anchor", "words", "figures", "own")}
    anchors: dict[Path, set] = {}
    site = shell(folder / "database/catalogue.sqlite", "SELECT value FROM meta WHERE key = 'address'").strip()
    kinds: dict[str, int] = {}
    asked: dict[str, list] = {}
    for path in sorted(base.glob("*.ndjson")):
        for line in path.read_text("utf-8").split("\n")[:-1]:
            answer = json.loads(line)
            key = answer["item"]["id"]
            kinds[answer["kind"]] = kinds.get(answer["kind"], 0) + 1
            wrong["schema"] += [f"{answer['id']}: {text}" for text in problems(schema, answer)]
            if answer["id"] in ids:
                wrong["id"].append(answer["id"])
            ids.add(answer["id"])
            for pointer in answer["sources"]:
                try:
                    resolve(catalogue[key], pointer)
                except (KeyError, IndexError, ValueError):
                    wrong["source"].append(f"{answer['id']}: {pointer}")
            if not (base / answer["record"]).resolve().is_file():
                wrong["record"].append(answer["record"])
            if "guide" in answer:
                page, _, section = answer["guide"].partition("#")
                place = folder / page[len(site):] if site and page.startswith(site) else (base / page).resolve()
                if place not in anchors:
                    anchors[place] = set(re.findall(r'\bid="([^"]+)"', place.read_text("utf-8"))) if place.is_file() else set()
                if section not in anchors[place]:
                    wrong["anchor"].append(answer["guide"])
            if "未写明" in answer["answer"] or not answer["answer"].strip():
                wrong["words"].append(answer["id"])
            # Every number of an answer is one of the record, or counts something in it.
            item = catalogue[key]["item"]
            said = json.dumps(item, ensure_ascii=False)
            if answer["kind"] in ("limit", "fee", "contact"):
                text = re.sub(r"^\d+\. ", "", answer["answer"], flags=re.M)
                wrong["figures"] += [f"{answer['id']}: {number}" for number in re.findall(r"\d+(?:\.\d+)?", text) if number not in said]
            if answer["kind"] == "question":
                asked.setdefault(key, []).append(answer["question"])
            if answer["kind"] == "materials":
                wrong["own"] += [f"{answer['id']}: {material['name']}" for material in item.get("materials") or [] if lines_of(material.get("name", "")) not in lines_of(answer["answer"])]
    for key, document in catalogue.items():
        stated = [entry["question"] for entry in document["item"].get("questions") or [] if entry.get("question") and entry.get("answer")]
        if asked.get(key, []) != stated:
            wrong["own"].append(f"{key}: {asked.get(key)} instead of {stated}")
    for name, found in wrong.items():
        report(f"answers: {name}", found)
    report("kinds of answers", [] if len(kinds) >= 8 else [kinds])


def main(folder: Path) -> int:
    catalogue = records(folder)
    report("there are records", [] if catalogue else ["none"])
    for check in (check_database, check_tables, check_places, check_answers):
        try:
            check(folder, catalogue)
        except Exception as error:  # what cannot be read at all is a failure like any other
            report(check.__name__, [f"{type(error).__name__}: {error}"])
    return finish()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))

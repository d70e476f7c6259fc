"""Recomputes every list of a built folder from its catalogue:  check.py FOLDER WORKSPACE"""

import csv
import io
import json
import sys
from fractions import Fraction
from pathlib import Path

import yaml
from jsonschema import Draft202012Validator

sys.path.append(str(Path(__file__).resolve().parents[1] / "Tables"))

import judge
from cells import spelled

passed = failed = 0


def report(name: str, problems: list[str]) -> None:
    global passed, failed
    if problems:
        failed += 1
        print(f"FAILED {name}: {'; '.join(problems[:5])}")
    else:
        passed += 1


def load(path: Path):
    return json.loads(path.read_text("utf-8"), parse_float=Fraction)


def words(workspace: Path) -> dict[str, list]:
    """The vocabularies that the definitions rest on, of the workspace or of the project."""
    own = workspace / "standards" / "national" / "vocabulary"
    folder = own if own.is_dir() else Path(__file__).resolve().parents[2] / "standards" / "national" / "vocabulary"
    found = {}
    for name in ("town-places", "on-site-words", "agent-words", "approval-bureaus"):
        terms = yaml.safe_load((folder / f"{name}.yaml").read_text("utf-8"))["词语"]
        found[name] = [
            (word, term.get("级别") if isinstance(term, dict) else None)
            for term in terms
            for word in ([term["词"], *term.get("同义", [])] if isinstance(term, dict) else [term])
        ]
    return found


def records(folder: Path) -> dict[str, dict]:
    every = (load(path) for path in sorted((folder / "catalogue" / "v1" / "items").glob("*.json")))
    return {record["id"]: record for record in every if "item" in record}


def percent(part, whole):
    if not whole:
        return None
    tenths = (abs(Fraction(part)) * 1000 / whole * 2 + 1) // 2
    return Fraction(int(tenths), 10) * (1 if part >= 0 else -1)


def add(rows: list[dict], measures: list[str], list_id: str) -> dict:
    """The figures that rows come to."""
    counts = {name: sum(row["outcome"] == name for row in rows) for name in ("listed", "notListed", "undecided", "notCounted")}
    total = counts["listed"] + counts["notListed"] + counts["undecided"]
    figures = {
        "count": counts["listed"], "total": total, "percent": percent(counts["listed"], total),
        "notListed": counts["notListed"], "undecided": counts["undecided"], "notCounted": counts["notCounted"],
    }
    judged = [row for row in rows if row["outcome"] != "notCounted"]
    claims = [row for row in judged if "claimed" in row]
    if claims:
        figures["claims"] = {
            "claimed": sum(row["claimed"] for row in claims),
            "claimedOnly": sum(row["claimed"] and row["outcome"] != "listed" for row in claims),
            "unclaimed": sum(not row["claimed"] and row["outcome"] == "listed" for row in claims),
        }
    if measures:
        figures["measures"] = []
        for measure in measures:
            amounts = [amount for row in judged for amount in row.get("amounts", []) if amount["measure"] == measure]
            whole, part = (sum(Fraction(amount[key]) for amount in amounts) for key in ("whole", "part"))
            figures["measures"].append({
                "measure": measure, "whole": whole, "part": part, "percent": percent(part, whole), "counted": len(amounts),
                "leftOut": sum(
                    not any(a["measure"] == measure for a in row.get("amounts", []))
                    and (list_id == "needless-materials" or not row.get("amounts")) for row in judged),
            })
    return figures


class Site:
    def __init__(self, folder: Path, workspace: Path):
        self.folder = folder
        self.lists = folder / "lists"
        self.items = records(folder)
        self.judge = judge.Judge(words(workspace))
        self.schemas = {
            name: Draft202012Validator(load(self.lists / "schema" / f"{name}.schema.json")) for name in ("list", "index")
        }

    def check(self) -> None:
        for name, schema in self.schemas.items():
            Draft202012Validator.check_schema(schema.schema)
            report(f"{name} schema names everything in both languages", untitled(schema.schema))
        index = load(self.lists / "index.json")
        places = sorted(path.name for path in self.lists.iterdir() if (path / "index.json").is_file())
        for entry in index["lists"]:
            self.check_list(entry, places)
        for place in [None, *places]:
            self.check_index(place)

    def check_index(self, place: str | None) -> None:
        folder = self.lists / place if place else self.lists
        document = load(folder / "index.json")
        wrong = [error.message for error in self.schemas["index"].iter_errors(document)]
        for entry in document["lists"]:
            own = load(folder / entry["address"])
            if own["figures"] != entry["figures"] or own["id"] != entry["id"]:
                wrong.append(f"{entry['id']} has other figures")
            if not (folder / entry["address"]).with_suffix(".html").is_file():
                wrong.append(f"{entry['id']} has no page")
        wrong += [entry["address"] for entry in document["divisions"] if not (folder / entry["address"]).is_file()]
        report(f"index of {place or 'the whole'}", wrong)

    def check_list(self, entry: dict, places: list[str]) -> None:
        name = entry["id"]
        whole = load(self.lists / f"{name}.json")
        measures = [measure["id"] for measure in whole["measures"]]
        rows = {}
        for place in places:
            document = load(self.lists / place / f"{name}.json")
            problems = [error.message for error in self.schemas["list"].iter_errors(document)]
            rows[place] = document["items"]
            if document["division"]["code"] != place:
                problems.append("is of another place")
            groups = [add([row for row in document["items"] if row.get("body", "") == group["name"]], measures, name)
                      for group in document["byBody"]]
            if [group["figures"] for group in document["byBody"]] != groups:
                problems.append("bodies do not add up")
            if sum(group["figures"]["total"] + group["figures"]["notCounted"] for group in document["byBody"]) != len(document["items"]):
                problems.append("an item belongs to no body")
            problems += self.broken_addresses(document, self.lists / place)
            report(f"{name} of {place}", problems)
            report(f"table of {name} of {place}", self.table(self.lists / place / f"{name}.csv", whole, {place: rows[place]}))
        everything = [row for own in rows.values() for row in own]
        problems = [error.message for error in self.schemas["list"].iter_errors(whole)]
        if add(everything, measures, name) != whole["figures"]:
            problems.append(f"figures: {whole['figures']} for {add(everything, measures, name)}")
        for place in places:
            document = load(self.lists / place / f"{name}.json")
            below = [row for other in places if other.startswith(place) for row in rows[other]]
            if add(below, measures, name) != document["figures"]:
                problems.append(f"{place}: {document['figures']}")
            for child in whole["byDivision"] + document["byDivision"]:
                own = load(self.lists / child["division"]["code"] / f"{name}.json")
                if own["figures"] != child["figures"]:
                    problems.append(f"{child['division']['code']} has other figures")
        report(f"figures of {name}", problems)
        report(f"table of {name}", self.table(self.lists / f"{name}.csv", whole, rows))
        if entry["subject"] == "items":
            self.judge_items(name, whole, rows)

    def broken_addresses(self, document: dict, folder: Path) -> list[str]:
        return [row["address"] for row in document["items"] if "address" in row and not (folder / row["address"]).resolve().is_file()]

    def table(self, path: Path, document: dict, rows: dict[str, list]) -> list[str]:
        """Whether a table says what the data say, row for row."""
        raw = path.read_bytes()
        if not raw.startswith(b"\xef\xbb\xbf"):
            return ["has no mark of UTF-8"]
        # As bytes: a text may hold what Python takes for the end of a line.
        lines = list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline=""), strict=True))
        header, body = lines[0], lines[1:]
        wanted = [(place, row) for place in rows for row in rows[place]]
        if [len(line) for line in body] != [len(header)] * len(wanted):
            return [f"{len(body)} rows for {len(wanted)}, or ragged ones"]
        wrong = []
        for line, (place, row) in sorted_pairs(body, wanted, header):
            cells = dict(zip(header, (cell.removeprefix("'") for cell in line)))
            expected = {
                "区划代码": place, "标识": row["id"], "结论": document["outcomes"][row["outcome"]]["zh"],
                "自行申报": {True: "已申报", False: "未申报", None: "不需申报"}[row.get("claimed")],
                "办理机构": row.get("body", ""),
            }
            for measure in document["measures"]:
                amount = next((a for a in row.get("amounts", []) if a["measure"] == measure["id"]), None)
                for key in ("whole", "part"):
                    column = f"{measure['name']['zh']}：{measure[key]['zh']}（{measure['unit']['zh']}）"
                    expected[column] = amount[key] if amount else ""
            for column, value in expected.items():
                same = Fraction(cells[column] or "-1e9") == value if isinstance(value, (int, Fraction)) else cells[column] == spelled(str(value))
                if not same:
                    wrong.append(f"{row['id']} {column}: {cells[column]} for {value}")
            if spelled(row["reason"]["zh"]) != cells["理由"]:
                wrong.append(f"{row['id']} reason")
        return wrong

    def judge_items(self, name: str, document: dict, rows: dict[str, list]) -> None:
        """Every item once and in its place, judged alike by the second implementation."""
        problems = []
        seen = [row["id"] for own in rows.values() for row in own]
        if sorted(seen) != sorted(self.items):
            problems.append(f"{len(seen)} rows for {len(self.items)} items")
        for place, own in rows.items():
            for row in own:
                record = self.items.get(row["id"])
                if record is None or record["division"]["code"] != place:
                    problems.append(f"{row['id']} is not an item of {place}")
                    continue
                problems += [f"{row['id']}: {problem}" for problem in self.judge_row(name, record, row)]
        report(f"judgements of {name}", problems)

    def judge_row(self, name: str, record: dict, row: dict) -> list[str]:
        item, province = record["item"], record["division"]["code"][:2]
        amounts = {amount["measure"]: (amount["whole"], amount["part"]) for amount in row.get("amounts", [])}
        outcome = self.judge.outcome(name, item, province)
        problems = []
        if name == "shorter-limits":
            saved = judge.shorter_limit(item)
            outcome = judge.OPEN if saved is None else judge.ON if saved[2] > 0 else judge.OFF
            if amounts != ({} if saved is None else {saved[0]: saved[1:]}):
                problems.append(f"{amounts} for {saved}")
        elif name == "needless-materials":
            wanted = judge.exempt(item)
            if wanted is not None and amounts["exempt"] != wanted:
                problems.append(f"exempt {amounts['exempt']} for {wanted}")
            if wanted is not None and amounts["any"][0] != wanted[0] - wanted[1]:
                problems.append("handed in")
            if (amounts.get("any", (0, 0))[1] > 0) != (row["outcome"] == judge.ON):
                problems.append("outcome and count disagree")
            for kind in ("any", "noBasis", "licensed", "shared", "promised"):
                details = sum(kind in detail["measures"] for detail in row.get("details", []))
                if kind in amounts and amounts[kind][1] != details:
                    problems.append(f"{kind}: {amounts[kind]} for {details} materials")
        elif name == "deciding-bodies":
            outcome = judge.OPEN if "group" not in row else judge.ON if self.judge.has("approval-bureaus", [row["group"]]) else judge.OFF
            body = item.get("body") or {}
            entrusted = judge.code(body, "nature") == "3" or judge.code(item, "powerSource") in ("5", "6")
            principal = item.get("entrustedBy") or body.get("entrustedBy")
            if entrusted and row.get("group") != principal:
                problems.append(f"decided by {row.get('group')}, entrusted by {principal}")
        elif amounts:
            for measure, (whole, part) in amounts.items():
                if (part > 0) != (row["outcome"] == judge.ON):
                    problems.append(f"{measure} {part} is {row['outcome']}")
                now = {"visits": item.get("visits"), "steps": len(item.get("steps") or []),
                       "materials": len(judge.materials(item)) - sum(m.get("exempt") is True for m in judge.materials(item))}[measure]
                if whole - part != now:
                    problems.append(f"{measure}: {whole} less {part} for {now}")
        # The record does not hold what could not be read: that leaves open what it would decide.
        unread = row["outcome"] == judge.OPEN and record.get("omitted") and "读不懂" in row["reason"]["zh"]
        if outcome is not None and outcome != row["outcome"] and not unread:
            problems.append(f"{row['outcome']} for {outcome} ({row['reason']['zh']})")
        if judge.claimed(name, item, province) != row.get("claimed"):
            problems.append(f"claimed {row.get('claimed')}")
        return problems


def sorted_pairs(body, wanted, header):
    """Rows of a table with those of the data: both by place and id, whatever order the places have."""
    place, key = header.index("区划代码"), header.index("标识")
    lines = sorted(body, key=lambda line: (line[place].removeprefix("'"), line[key].removeprefix("'")))
    return zip(lines, sorted(wanted, key=lambda pair: (pair[0], pair[1]["id"])))


def untitled(schema, path="") -> list[str]:
    """Properties that do not say in both languages what they are."""
    found = []
    for name, value in schema.get("properties", {}).items():
        bare = name in ("$schema", "language", "zh", "en", "code", "name")
        if not bare and "$ref" not in value and not ("title" in value and "x-title-en" in value):
            found.append(f"{path}/{name}")
        found += untitled(value, f"{path}/{name}") + untitled(value.get("items", {}), f"{path}/{name}[]")
    for name, value in schema.get("$defs", {}).items():
        found += untitled(value, f"{path}#{name}")
    return found


def main() -> int:
    if len(sys.argv) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    Site(Path(sys.argv[1]), Path(sys.argv[2])).check()
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())

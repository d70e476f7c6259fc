"""Writes comparisons in every format and reads them with other programs: diffs.py ZHUN FOLDER

JSON is validated by its published schema; the overview, the scores and the counts are counted again from the cells;
every place is counted again from the bytes of the files, who lacks an item from their names; CSV must hold the cells that differ, SARIF the findings on
districts of zhun check, a page the districts that differ. Pages stay beside FOLDER for a browser to look at.
"""

import copy
import csv
import io
import json
import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

from jsonschema import Draft202012Validator

from schemas import problems, validator
from verdicts import finish, report
from reports import EVIL, Files, Page, ROOT, check_sarif, same, sarif_schema, walk, workspace

# From the weightiest down, as docs/districts.md says.
WEIGHTS = ["expired", "different", "missing", "extra", "renamed", "worse", "notComparable", "declared", "better",
           "absent", "same", "unstated"]
EQUAL = {"same", "absent", "unstated"}
STANDINGS = ["against", "undecided", "kept", "unstated"]
FORMULA = tuple("=+-@\t\r＝＋－＠")


def scenarios(scratch: Path) -> dict[str, tuple[Path, list[str], int]]:
    """Name -> folder of the workspace, further arguments and the exit code."""
    def item(district: str, name: str, text: str) -> tuple[str, str]:
        return f"standards/districts/44/4401/{district}/items/{name}.yaml", text

    districts = ["440103", "440104", "440105", "440106", "440113", "440117"]
    files: dict[str, str] = {
        "standards/catalogue/44/442106041002.yaml": "基本编码: \"442106041002\"\n事项名称: 申领居住证\n"
        "法定办结时限: 10 工作日\n承诺办结时限: 8 工作日\n申请材料: [居民身份证, 住所证明]\n",
        "standards/catalogue/44/442106041005.yaml": "基本编码: \"442106041005\"\n事项名称: =补领居住证\n"
        "行使层级: [县级, 镇级]\n",
        "standards/catalogue/44/442106041006.yaml": "基本编码: \"442106041006\"\n事项名称: 注销居住证\n"
        "行使层级: 省级\n",
    }
    for number, district in enumerate(districts):
        own = ["", "法定办结时限: 5 工作日\n", "承诺办结时限: 9 工作日\n", "承诺办结时限: 2 工作日\n",
               "申请材料: [{名称: 盖章证明}]\n", "法定办结时限: 5 工作日\n偏离: [{要素: 法定办结时限, 理由: a, "
               "依据: {法规: 广东省流动人口服务管理条例, 条款: 第十八条}, 至: 2026-01-01}]\n"][number]
        files |= [item(district, "a", "基本编码: \"442106041002\"\n" + own)]
        files |= [item(district, "b", "基本编码: \"442106041003\"\n事项名称: =EVIL()\n"
                       f"受理条件: [{json.dumps(EVIL if number == 2 else '居住满半年', ensure_ascii=False)}]\n"
                       f"咨询方式: {{电话: 020-8{number}345678}}\n")]
        if number % 3 != 1:
            files |= [item(district, "c", "基本编码: \"442106041005\"\n")]
    files |= [item("440106", "nation", "基本编码: \"000125044001\"\n事项名称: 登记\n")]
    files |= [item("440113", "alone", "基本编码: \"442106041004\"\n事项名称: \"+SUM(1)\"\n")]
    made = workspace(scratch / "made", files)
    unread = workspace(scratch / "unread", dict(files) | dict([item("440114", "a", "名称: [a\n  b: {")]))
    dated = workspace(scratch / "dated", files)
    commit(dated)
    return {
        "dates": (dated, ["--dates"], 1), "shipped": (ROOT, [], 1), "all": (made, ["--all"], 1), "differences": (made, [], 1),
        "two": (made, ["--district", "440104", "--district", "440117"], 1),
        "one": (made, ["--item", "442106041002", "--class", "directional", "--all"], 1),
        "element": (made, ["--element", "法定办结时限", "--as-of", "2025-12-31"], 1),
        "fine": (made, ["--district", "440103"], 0), "unread": (unread, [], 2),
    }


DAY = "2026-03-04"


def commit(folder: Path) -> None:
    """Puts a folder into a git repository of its own, all of it on one day."""
    environment = {**os.environ, "GIT_AUTHOR_DATE": f"{DAY}T12:00:00Z", "GIT_COMMITTER_DATE": f"{DAY}T12:00:00Z"}
    for words in (["init", "-q"], ["add", "-A"],
                  ["-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "-m", "all"]):
        subprocess.run(["git", "-C", folder, *words], check=True, env=environment)


def check_dates(name: str, document: dict) -> None:
    """Every difference that stands somewhere stands as it does since the day of the only commit."""
    cells = [cell for item in document["items"] for row in item["rows"] for cell in row["cells"]
             if cell["difference"] not in EQUAL and cell.get("place")]
    report(f"{name} dates", [cell for cell in cells if cell["since"] != DAY] or ([] if cells else ["no differences"]))


def check_json(name: str, document: dict, schema: Draft202012Validator, files: Files) -> None:
    report(f"{name} json", problems(schema, document))
    wrong = []
    for place in (value["place"] for value in walk_objects(document) if value.get("place") and "path" in value["place"]):
        for end in (place["start"], place["end"]):
            line, column = files.position(place["path"], end["offset"])
            if line != end["line"] or files.is_plain(place["path"], end["offset"]) and column != end["column"]:
                wrong.append(f"{place['path']} {end}: {line}, {column}")
    report(f"{name} json places", wrong)
    wrong = [row["id"] for item in document["items"] for row in item["rows"] if len(row["cells"]) != len(item["columns"])]
    wrong += [item["basicCode"] for item in document["items"] if item["compared"] < len(item["columns"])]
    codes = [item["basicCode"] for item in document["items"]]
    report(f"{name} json shape", wrong + same(codes, sorted(codes))
           + same([line["basicCode"] for line in document["overview"]["lines"]], codes))


def walk_objects(value):
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from walk_objects(part)


def units(item: dict):
    """Column, element, kind and standing of each unit, from the cells alone."""
    for column in range(len(item["columns"])):
        elements: dict[str, list[dict]] = {}
        for row in item["rows"]:
            if row["class"] != "local":
                elements.setdefault(row["elements"][0], []).append(row["cells"][column])
        for element, cells in elements.items():
            kind = min((cell["kind"] for cell in cells), key=WEIGHTS.index)
            standing = min((cell["standing"] for cell in cells), key=STANDINGS.index)
            yield column, element, kind, standing


def check_scores(name: str, document: dict) -> None:
    """Counts everything again; needs a report with all rows."""
    whole: Counter = Counter()
    tallies: dict[str, dict[str, Counter]] = {key: {} for key in ("districts", "bodies", "elements", "items")}
    kinds: Counter = Counter()
    wrong = []
    for item, line in zip(document["items"], document["overview"]["lines"]):
        fields: dict[str, Counter] = {}
        for column, element, kind, standing in units(item):
            implementation = item["columns"][column]
            fields.setdefault(implementation["district"], Counter())[kind] += 1
            kinds[kind] += 1
            counted = Counter({standing: 1, "declared": int(standing == "kept" and kind == "declared")})
            whole += counted
            ids = {"districts": implementation["district"], "elements": element, "items": item["basicCode"],
                   "bodies": implementation["bodyCode"] or implementation["body"]}
            for key, value in ids.items():
                if value is not None:
                    tally = tallies[key].setdefault(value, Counter())
                    tally += counted
        for place, field in zip(document["overview"]["places"], line["fields"]):
            counts = fields.get(place["district"])
            if (counts is None) != (field is None):
                wrong.append(f"{item['basicCode']} {place}")
            elif field:
                differing = sum(count for kind, count in counts.items() if kind not in EQUAL)
                wrong += same((field["counts"], field["differing"], field["kind"]),
                              (dict(counts), differing, min(counts, key=WEIGHTS.index)))
    report(f"{name} overview", wrong + same(document["counts"]["kinds"], dict(kinds)))

    def fits(score: dict, counts: Counter) -> list[str]:
        found = {key: score[key] for key in ("kept", "declared", "against", "undecided")}
        judged = counts["kept"] + counts["against"]
        value = counts["kept"] * 10_000 // judged / 10_000 if judged else None
        return same(found, {key: counts[key] for key in found}) + same(score["value"], value)

    scores = document["scores"]
    wrong = fits(scores["whole"], whole)
    for key, tally in tallies.items():
        wrong += same({entry["id"] for entry in scores[key]}, set(tally))
        wrong += [problem for entry in scores[key] for problem in fits(entry["score"], tally.get(entry["id"], Counter()))]
    report(f"{name} scores", wrong)


def check_coverage(name: str, document: dict, folder: Path) -> None:
    """Who carries out what, from the names of the files; no layer stands in these workspaces."""
    coverage, selection = document["coverage"], document["selection"]
    standards = folder / "standards"
    catalogue = {path.stem for path in standards.glob("catalogue/*/*.yaml")}
    owners = {code[:2] for code in catalogue}
    carried: dict[str, set[str]] = {}
    for path in standards.glob("districts/**/items/*.yaml"):
        code = re.search(r'^基本编码: "?(\d+)', path.read_text("utf-8"), re.M)
        district = path.parent.parent.name
        if code and (not selection["districts"] or district.startswith(tuple(selection["districts"]))):
            carried.setdefault(code[1], set()).add(district)
    carried = {code: places for code, places in carried.items() if not selection["items"] or code in selection["items"]}
    wrong = same(coverage["hasCatalogue"], bool(catalogue))
    named = {place["district"] for place in coverage["places"]}
    wrong += same(named, {district for item in coverage["items"] for district in item["must"]})
    for item in coverage["items"]:
        here = carried.get(item["basicCode"], set())
        wrong += same(item["has"], sorted(here & set(item["must"])))
        wrong += same(item["lacks"], sorted(set(item["must"]) - here))
    strange = {code: places for code, places in carried.items() if code not in catalogue}
    for key, isOwned in (("unknown", True), ("outside", False)):
        wrong += same({item["basicCode"]: item["districts"] for item in coverage[key]},
                      {code: sorted(places) for code, places in strange.items() if (code[:2] in owners) == isOwned})
    judged = {item["basicCode"] for item in coverage["items"]} | {item["basicCode"] for item in coverage["unjudged"]}
    if not selection["items"] and not selection["districts"]:
        wrong += same(judged, catalogue)
    report(f"{name} coverage", wrong)


def lacking(document: dict) -> int:
    """How many fields of the overview are empty though the item must be there."""
    lacks = {item["basicCode"]: item["lacks"] for item in document["coverage"]["items"]}
    return sum(place["district"] in lacks.get(line["basicCode"], [])
               for line in document["overview"]["lines"]
               for place, field in zip(document["overview"]["places"], line["fields"]) if field is None)


def check_csv(name: str, text: bytes, document: dict) -> None:
    wrong = [] if text.startswith(b"\xef\xbb\xbf") else ["no byte-order mark"]
    rows = list(csv.reader(io.StringIO(text.decode("utf-8-sig"), newline=""), strict=True))
    wrong += [str(row) for row in rows if len(row) != len(rows[0])]
    wrong += [cell for row in rows for cell in row if cell and cell[0] in FORMULA]
    everything = document["selection"]["all"]
    wanted = [
        (item["basicCode"], column["district"], ".".join(row["elements"]), row["entry"] or "",
         cell["place"]["path"] if cell["place"] else "", str(cell["place"]["start"]["line"]) if cell["place"] else "")
        for item in document["items"] for row in item["rows"] for column, cell in zip(item["columns"], row["cells"])
        if everything or cell["kind"] not in EQUAL]
    found = [(row[0], row[2], row[5], row[7].removeprefix("'"), row[15], row[16])
             for row in rows[1:1 + len(wanted)]]
    rest = len(document["notCompared"]) + len(document["failures"])
    # Each of these items has one file in a district.
    rest += sum(len(item["lacks"]) for item in document["coverage"]["items"])
    rest += sum(len(item["districts"]) for item in document["coverage"]["unknown"])
    report(f"{name} csv", wrong + same(found, wanted) + same(len(rows) - 1 - len(wanted), rest))


def check_schema(schema: Draft202012Validator, document: dict) -> None:
    """A schema that accepts anything would pass every report."""
    def refuses(what: str, steps: list, change) -> None:
        broken = copy.deepcopy(document)
        target = broken
        for step in steps:
            target = target[step]
        change(target)
        report(f"schema of comparisons refuses {what}", [] if problems(schema, broken) else ["was accepted"])

    cell = ["items", 0, "rows", 0, "cells", 0]
    targets = [[], ["measure"], ["selection"], ["items", 0], ["items", 0, "columns", 0], ["items", 0, "rows", 0],
               ["items", 0, "rows", 0, "baseline"], cell, ["overview"], ["overview", "lines", 0], ["scores"],
               ["scores", "whole"], ["scores", "districts", 0], ["counts"], ["notCompared", 0],
               ["coverage"], ["coverage", "items", 0], ["coverage", "unjudged", 0], ["coverage", "unknown", 0],
               ["coverage", "places", 0]]
    for target in targets:
        value = document
        for step in target:
            value = value[step]
        refuses(f"an unknown key in {target}", target, lambda d: d.update(noSuchKey=1))
        for key in value:
            refuses(f"{target} without {key}", target, lambda d: d.pop(key))
    refuses("a kind that is none", cell, lambda d: d.update(kind="fatal"))
    refuses("a score above one", ["scores", "whole"], lambda d: d.update(value=1.5))
    titles = [value for value in walk(schema.schema) if "x-title-en" not in value]
    report("schema titles of comparisons in both languages", [str(value["title"]) for value in titles])


def check_html(name: str, text: str, document: dict) -> None:
    page = Page()
    page.feed(text)
    page.close()
    wrong = page.wrong + page.open + [id for id, count in page.ids.items() if count > 1]
    if page.tags["link"] or page.tags["img"] or page.tags["script"] > 1:
        wrong.append("asks for more than itself")
    # A field that differs leads to the item and its district; nothing else does.
    wanted = set()
    for number, item in enumerate(document["items"]):
        for column, implementation in enumerate(item["columns"]):
            place = [p["district"] for p in document["overview"]["places"]].index(implementation["district"])
            if any(row["cells"][column]["kind"] not in EQUAL for row in item["rows"]):
                wanted.add(f"i{number + 1}d{place + 1}")
    found = {id for id in page.ids if id.startswith("i") and "d" in id}
    wrong += same(text.count('<td class="lacking"'), lacking(document))
    report(f"{name} html", wrong + same(found, wanted))


def main() -> int:
    if len(sys.argv) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    zhun, target = sys.argv[1], Path(sys.argv[2])
    pages = target.parent / "pages"
    for folder in (target, pages):
        folder.mkdir(parents=True, exist_ok=True)
    schema, sarif = validator(ROOT / "docs/diff-report.schema.json"), sarif_schema()
    for name, (folder, arguments, wanted) in scenarios(target / "workspaces").items():
        for language in ("zh", "en"):
            title = f"diff {name} {language}"
            day = [] if "--as-of" in arguments else ["--as-of", "2026-06-30"]
            paths = {format: target / f"diff-{name}-{language}.{format}" for format in ("json", "csv", "sarif", "text")}
            paths["html"] = pages / f"diff-{name}-{language}.html"
            run = subprocess.run(
                [zhun, "diff", "-C", folder, "--lang", language, *arguments, *day,
                 *(word for format, path in paths.items() for word in ("--format", f"{format}={path}"))],
                stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
            report(f"{title} ends with {wanted}", same(run.returncode, wanted))
            files = Files(folder)
            document = json.loads(paths["json"].read_text("utf-8"))
            check_json(title, document, schema, files)
            if document["selection"]["all"]:
                check_scores(title, document)
            check_coverage(title, document, folder)
            if "--dates" in arguments:
                check_dates(title, document)
            check_csv(title, paths["csv"].read_bytes(), document)
            check_html(title, paths["html"].read_text("utf-8"), document)
            other = json.loads(subprocess.run(
                [zhun, "check", "-C", folder, "--lang", language, "--format", "json",
                 "--as-of", (arguments + day)[(arguments + day).index("--as-of") + 1]],
                stdout=subprocess.PIPE).stdout)
            results = json.loads(paths["sarif"].read_text("utf-8"))
            for key in ("diagnostics", "suppressed", "baselined"):
                other[key] = [f for f in other[key] if f["code"].startswith("ZS6")]
            if arguments and arguments != ["--all"]:
                # Of a selection: some of the findings, each whole.
                prints = {r["partialFingerprints"]["zhunFinding/v1"] for r in results["runs"][0]["results"]}
                for key in ("diagnostics", "suppressed", "baselined"):
                    other[key] = [f for f in other[key] if f["fingerprint"] in prints]
            check_sarif(title, results, other, sarif, files)
            if name == "all" and language == "zh":
                check_schema(schema, document)
    return finish()


if __name__ == "__main__":
    sys.exit(main())

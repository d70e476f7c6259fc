"""Reads exchange records before other readers and takes them back: check.py ZHUN ROOT [WORKSPACE...]

Each workspace is built; its CSV is read with Python's csv, its JSON validated against the published schemas, and both
must say the same. Then it is imported, once from the exchange records as CSV, once as JSON and once from the JSON
catalogue, and the catalogue of what was imported must be the one that it came from, with the same findings but for
those that are explained here. Last come records as dirty as real ones, the exports of other systems, and places
that nothing must be written into.
"""

import collections
import csv
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from jsonschema import Draft202012Validator

passed = 0
failed = 0


def report(name: str, problems: list[str]) -> None:
    global passed, failed
    if problems:
        failed += 1
        print(f"FAILED {name}")
        for problem in problems[:8]:
            print(f"       {problem[:300]}")
    else:
        passed += 1


def run(zhun: str, *arguments: str) -> subprocess.CompletedProcess:
    return subprocess.run(
        [zhun, *arguments, "--lang", "en"], capture_output=True, text=True, timeout=600
    )


def build(zhun: str, workspace: Path, folder: Path) -> None:
    result = run(
        zhun, "build", "-C", str(workspace), "--only", "catalogue,exchange",
        "--publish-with-errors", "--out", str(folder),
    )
    if result.returncode not in (0, 1):
        report(f"building {workspace}", [result.stderr])


def rows(path: Path) -> list[dict]:
    with open(path, encoding="utf-8", newline="") as file:
        return [
            {name: text for name, text in row.items() if text} for row in csv.DictReader(file, strict=True)
        ]


def readers(name: str, site: Path) -> None:
    """CSV and JSON say the same, and the JSON is what its schema says."""
    folder = site / "exchange/v1"
    for path in sorted(folder.glob("*.json")):
        document = json.loads(path.read_text("utf-8"))
        schema = json.loads((folder / document["$schema"]).read_text("utf-8"))
        Draft202012Validator.check_schema(schema)
        errors = [error.message for error in Draft202012Validator(schema).iter_errors(document)]
        report(f"{name}: {path.name} and its schema", errors)
        written = rows(path.with_suffix(".csv"))
        report(
            f"{name}: {path.name} as CSV",
            [] if written == document["records"] else ["CSV and JSON differ"],
        )
    keys = [row["ROW_GUID"] for row in rows(folder / "basic.csv")]
    report(f"{name}: ids of items", [] if len(keys) == len(set(keys)) else ["an id stands twice"])


def items(site: Path) -> dict:
    return {
        path.stem: json.loads(path.read_text("utf-8"))["item"]
        for path in (site / "catalogue/v1/items").glob("*.json")
        if "item" in json.loads(path.read_text("utf-8"))
    }


def differences(old, new, place: str = "") -> list[str]:
    if isinstance(old, dict) and isinstance(new, dict):
        found = []
        for name in sorted(old.keys() | new.keys()):
            if name not in old or name not in new:
                value = old.get(name, new.get(name))
                found.append(f"{place}/{name}: {'lost' if name in old else 'new'}: {value!r}")
            else:
                found += differences(old[name], new[name], f"{place}/{name}")
        return found
    if isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        return [
            line
            for number, (one, other) in enumerate(zip(old, new))
            for line in differences(one, other, f"{place}/{number}")
        ]
    return [] if old == new else [f"{place}: {old!r} became {new!r}"]


# What import cannot give back, and why a finding is there no more, or is there anew.
RESTATED = {
    "ZS6101": "a value that repeats the level above is not stated again, nor is what is found of it",
    "ZS1001": "elements that the standard does not know are not published",
    "ZS1007": "a value that cannot be read, where that of the level above takes effect instead",
    "ZS3201": "judged where it is stated: the item no longer repeats the catalogue",
    "ZS3907": "judged where it is stated: the item no longer repeats the catalogue",
    "ZS4201": "the order of legal bases is that of the catalogue, which they take effect in",
    "ZS6102": "an entry by another name is paired with the catalogue’s, which the item no longer repeats",
    "ZS6104": "the same",
    "ZS6106": "the same",
    "ZS5301": "what a province’s file stated for all its districts is now stated by each",
    "ZS7606": "life events are files of the workspace and not records of items",
}
# The JSON catalogue holds items alone: what is judged against catalogue records, laws and the items of others changes.
CATALOGUE = ("ZS6", "ZS42", "ZS43", "ZS71", "ZS1008", "ZS3102", "ZS35", "ZS3601")


def findings(zhun: str, workspace: Path) -> collections.Counter:
    result = run(zhun, "check", "-C", str(workspace), "--format", "json", "--as-of", "2026-06-30")
    return collections.Counter(
        (found["code"], found["item"], found["district"], found["element"], found["message"])
        for found in json.loads(result.stdout)["diagnostics"]
    )


def unexplained(before: collections.Counter, after: collections.Counter, kind: str) -> list[str]:
    lines = [("no longer found", key) for key in (before - after)]
    lines += [("found anew", key) for key in (after - before)]
    return [
        f"{what}: {key}" for what, key in lines
        if key[0] not in RESTATED and not (kind == "catalogue" and key[0].startswith(CATALOGUE))
    ]


def attach(workspace: Path, target: Path) -> None:
    """Records name attached files and do not carry them: they are put beside, as import says."""
    districts = workspace / "standards/districts"
    for path in sorted(districts.rglob("*")):
        beside = target / "standards/districts" / path.relative_to(districts)
        yaml = path.suffix == ".yaml" and path.parent.name != "forms"
        if path.is_file() and not yaml and not beside.exists():
            beside.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, beside)


def round_trip(
    zhun: str, name: str, workspace: Path, site: Path, scratch: Path, kind: str, sources: list[Path]
) -> None:
    target = scratch / f"imported-{kind}-{sources[0].suffix[1:]}"
    command = "catalogue" if kind == "catalogue" else "exchange"
    result = run(
        zhun, "import", command, *map(str, sources), "--out", str(target), "-C", str(workspace)
    )
    # What the catalogue could not read is not in it: import says so, and ends with 1.
    silent = "not placed" not in result.stderr
    allowed = (0, 1) if kind == "catalogue" else (0,)
    if result.returncode not in allowed or (result.returncode == 1 and silent):
        report(f"{name}: import of {kind}", [result.stderr])
        return
    attach(workspace, target)
    again = scratch / f"again-{target.name}"
    build(zhun, target, again)
    old, new = items(site), items(again)
    found = [f"{key}: {line}" for key in sorted(old.keys() & new.keys())
             for line in differences(old[key], new[key])]
    found += [f"{key}: item lost" for key in sorted(old.keys() - new.keys())]
    found += [f"{key}: item new" for key in sorted(new.keys() - old.keys())]
    report(f"{name}: {kind} there and back, {len(old)} items", found)
    if sources[0].suffix != ".json" or kind == "catalogue":
        lines = unexplained(findings(zhun, workspace), findings(zhun, target), kind)
        report(f"{name}: {kind} there and back, findings", lines)


def dirty(zhun: str, root: Path, scratch: Path) -> None:
    """Records as they come out of real systems."""
    folder = scratch / "dirty"
    folder.mkdir()
    (folder / "basic.csv").write_bytes(
        "\ufeffTASK_NAME,CATALOG_CODE,TASK_CODE,TASK_TYPE,USE_LEVEL,TASK_VERSION,DEPT_NAME,DEPT_CODE,"
        "ANTICIPATE_DAY,ANTICIPATE_TYPE,PROMISE_DAY,PROMISE_TYPE,SERVER_TYPE,BY_LAW,ACCEPT_CONDITION,"
        "PLAN_EFFECTIVE_DATE,LIMIT_SCENE_NUM,LINK_WAY,SYSTEM_NOTE\r\n"
        "申领居住证,442106041002,TE44011350000011705442106041002,公共服务,５,3,化龙镇办事站,TE4401135000001170,"
        "１０,1,5个工作日,,\"1,2\",《广东省流动人口服务管理条例》第十四条,<p>年满十六周岁。</p><p>在本市居住&nbsp;半年。</p>,"
        "2019/1/2,很多,(020)34756628,x\r\n".replace("\n", "\r\n").replace("\r\r", "\r").encode("utf-8")
    )
    (folder / "material.csv").write_bytes(
        "TASK_CODE,MATERIAL_NAME,IS_NEED,ORDER_NUM,PAGE_NUM\n"
        "TE44011350000011705442106041002,居民身份证,必要,2,1\n"
        "TE44011350000011705442106041002,居民身份证,必要,2,1\n"
        "TE44011350000011705442106041002,照片,9,1,1\n"
        "TE00000000000000000000000000000,孤儿材料,1,1,1\n".encode("utf-8")
    )
    target = scratch / "dirty-imported"
    result = run(zhun, "import", "exchange", str(folder), "--out", str(target), "-C", str(root))
    problems = [] if result.returncode == 1 else [f"ended with {result.returncode}: {result.stderr}"]
    files = list((target / "standards/districts").rglob("items/*.yaml"))
    text = files[0].read_text("utf-8") if files else ""
    for words in [
        "事项类型: 公共服务", "镇(乡、街道)级", "法定办结时限: 10 工作日", "承诺办结时限: 5 工作日",
        "- 自然人", "- 企业法人", "法规: 广东省流动人口服务管理条例", "条款号: 第十四条", "年满十六周岁。",
        "计划生效日期: 2019-01-02", "(020)34756628", "名称: 居民身份证",
    ]:
        if words not in text:
            problems.append(f"not in the item: {words}")
    if text.count("名称: 居民身份证") != 1:
        problems.append("a row that is there twice was read twice")
    if "<p>" in text or "&nbsp;" in text:
        problems.append("markup is still there")
    kept = rows(target / "import/unplaced.csv") if (target / "import/unplaced.csv").exists() else []
    for field, value in [
        ("LIMIT_SCENE_NUM", "很多"), ("SYSTEM_NOTE", "x"), ("IS_NEED", "9"), ("MATERIAL_NAME", "孤儿材料"),
    ]:
        if not any(row["FIELD"] == field and row["VALUE"] == value for row in kept):
            problems.append(f"not kept: {field} {value}")
    report("records as dirty as real ones", problems)

    again = run(zhun, "import", "exchange", str(folder), "--out", str(target), "-C", str(root))
    report("the same again changes nothing", [] if again.returncode == 1 else [again.stderr])
    files[0].write_text("事项名称: 另一个\n", "utf-8")
    refused = run(zhun, "import", "exchange", str(folder), "--out", str(target), "-C", str(root))
    kept_text = files[0].read_text("utf-8")
    report(
        "no file is written over",
        [] if refused.returncode == 2 and "另一个" in kept_text else [refused.stderr],
    )


def files(folder: Path) -> dict:
    """What an import wrote, but for what it says of the import itself."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted((folder / "standards").rglob("*.yaml"))
    }


def provinces(zhun: str, workspace: Path, site: Path, scratch: Path) -> None:
    """The same records as other systems export them are the same workspace."""
    source = site / "exchange/v1"
    tables = ["basic", "extension", "material", "fee", "question", "catalogue"]
    schemas = {
        table: json.loads((source / f"schema/{table}.schema.json").read_text("utf-8"))
        ["properties"]["records"]["items"]["properties"] for table in tables
    }

    def camel(table: str, field: str) -> str:
        first, *rest = field.lower().split("_")
        return first + "".join(word.capitalize() for word in rest)

    def lower(table: str, field: str) -> str:
        return field.lower()

    def chinese(table: str, field: str) -> str:
        schema = schemas[table][field]
        keys = ("ROW_GUID", "TASK_GUID", "TASK_CODE", "TASK_HANDLE_ITEM", "CATALOG_CODE")
        if field in keys or "x-element" not in schema:
            return field
        return schema.get("x-aliases", [schema["title"]])[0]

    def named(table: str, field: str, value: str) -> str:
        names = {code["code"]: code["zh"] for code in schemas[table][field].get("x-values", [])}
        # The code of a type means something else to each owner of a catalogue.
        if field == "TASK_TYPE" or not names:
            return value
        return "^".join(names.get(piece, piece) for piece in value.split("^"))

    def same(table: str, field: str, value: str) -> str:
        return value

    def export(folder: Path, title, value, separator=",", encoding="utf-8", ending=".csv", extra=False):
        folder.mkdir()
        for table in tables:
            rows = list(csv.reader((source / f"{table}.csv").read_text("utf-8").splitlines(True)))
            fields = rows[0][::-1] if extra else rows[0]
            out = [[title(table, field) for field in fields] + (["系统备注"] if extra else [])]
            for row in rows[1:]:
                cells = dict(zip(rows[0], row))
                out.append([value(table, field, cells[field]) for field in fields] + ([""] if extra else []))
            with open(folder / f"{table}{ending}", "w", encoding=encoding, newline="") as file:
                csv.writer(file, delimiter=separator).writerows(out)

    ways = {
        "national tables alone": dict(title=lambda table, field: field, value=same),
        "camel case": dict(title=camel, value=same),
        "lower case, semicolons, GBK": dict(title=lower, value=same, separator=";", encoding="gb18030"),
        "Chinese titles, names for codes": dict(title=chinese, value=named, encoding="utf-8-sig"),
        "UTF-16 with tabs": dict(title=camel, value=same, separator="\t", encoding="utf-16"),
        "other order, another column, .CSV": dict(title=lower, value=same, ending=".CSV", extra=True),
    }
    first = None
    for number, (name, way) in enumerate(ways.items()):
        folder, target = scratch / f"export-{number}", scratch / f"province-{number}"
        export(folder, **way)
        result = run(zhun, "import", "exchange", str(folder), "--out", str(target), "-C", str(workspace))
        problems = [] if result.returncode in (0, 1) else [result.stderr]
        if first is None:
            first = (files(target), result.returncode)
        elif (files(target), result.returncode) != first:
            changed = [path for path, text in files(target).items() if first[0].get(path) != text]
            problems += [f"another workspace: {changed[:3]} {result.returncode}", result.stderr]
        said = "understood" in result.stderr and (target / "import/columns.csv").exists()
        if number > 0 and not said:
            problems.append("what the columns were taken for is not said")
        report(f"export of another system: {name}", problems)

    # Names that nobody could guess are told in a file.
    folder, target = scratch / "export-mapped", scratch / "province-mapped"
    export(folder, title=lambda table, field: f"Z{schemas[table].__len__()}列{field[::-1]}", value=same)
    pairs = [
        f"Z{len(schemas[table])}列{field[::-1]},{field},{table}" for table in tables for field in schemas[table]
    ]
    (scratch / "columns.csv").write_text("列名,字段名,表\n" + "\n".join(pairs), "utf-8")
    result = run(
        zhun, "import", "exchange", str(folder), "--out", str(target), "-C", str(workspace),
        "--columns", str(scratch / "columns.csv"),
    )
    report(
        "export of another system: columns told in a file",
        [] if files(target) == first[0] else [result.stderr],
    )
    (scratch / "columns.csv").write_text("甲,NO_SUCH_FIELD", "utf-8")
    result = run(
        zhun, "import", "exchange", str(folder), "--out", str(scratch / "none"), "-C", str(workspace),
        "--columns", str(scratch / "columns.csv"),
    )
    said = result.returncode == 2 and "line 1" in result.stderr and "NO_SUCH_FIELD" in result.stderr
    report("a file of columns with an unknown field is refused", [] if said else [result.stderr])


def places(zhun: str, root: Path, scratch: Path) -> None:
    """Where nothing may be written, nothing is; what cannot be read is refused with a reason."""
    folder = scratch / "records"
    folder.mkdir()
    text = "TASK_NAME,CATALOG_CODE,TASK_CODE\n申领居住证,442106041002,TE44011350000011705442106041002\n"
    (folder / "basic.csv").write_text(text, "utf-8")

    def refused(name: str, target: Path, words: str, source: Path = folder) -> None:
        before = sorted(str(path) for path in scratch.rglob("*"))
        result = run(
            zhun, "import", "exchange", str(source), "--out", str(target), "-C", str(root),
            "--division", "440113",
        )
        problems = [] if result.returncode == 2 and words in result.stderr else [
            f"ended with {result.returncode}: {result.stderr}"
        ]
        if sorted(str(path) for path in scratch.rglob("*")) != before:
            problems.append("something was written")
        report(f"refused: {name}", problems)

    (scratch / "file").write_text("x", "utf-8")
    refused("a file for a folder", scratch / "file", "no folder")
    (scratch / "taken").mkdir()
    (scratch / "taken/letter.txt").write_text("x", "utf-8")
    refused("a folder that holds other things", scratch / "taken", "letter.txt")
    (scratch / "outside").mkdir()
    (scratch / "linked").mkdir()
    (scratch / "linked/zhun.yaml").write_text("名称: 甲\n配置档: []\n", "utf-8")
    (scratch / "linked/standards").symlink_to(scratch / "outside")
    refused("a link that leads out", scratch / "linked", "link")
    refused("no such records", scratch / "new", "There is no", scratch / "nowhere")
    (scratch / "nothing").mkdir()
    refused("a folder without records", scratch / "new", "no records", scratch / "nothing")
    (scratch / "book.xlsx").write_bytes(b"PK\x03\x04\x14\x00")
    refused("a workbook", scratch / "new", "CSV UTF-8", scratch / "book.xlsx")
    (scratch / "damaged.csv").write_bytes(text.encode("utf-8").replace("居".encode("utf-8"), b"\xe4\xbd"))
    refused("one broken character", scratch / "new", "line 2", scratch / "damaged.csv")

    big = scratch / "big"
    big.mkdir()
    cells = ['"' + sign * (100_000 // len(sign.encode("utf-8"))) + '"' for sign in ["<", "&", "《（：", "^", "字"]]
    (big / "basic.csv").write_text(
        "TASK_NAME,CATALOG_CODE,TASK_CODE,BY_LAW,ACCEPT_CONDITION,HANDLE_FLOW,LINK_WAY\n"
        + "".join(f"{cell},442106041002,K{number},{cell},{cell},{cell},{cell}\n" for number, cell in enumerate(cells))
        + "".join(f"甲,442106041002,R{number},,,,\n" for number in range(1000)), "utf-8",
    )
    result = run(
        zhun, "import", "exchange", str(big), "--out", str(scratch / "big-out"), "-C", str(root),
        "--division", "440113",
    )
    written = len(list((scratch / "big-out").rglob("items/*.yaml")))
    report(
        "long cells and many rows",
        [] if result.returncode == 1 and written == 1005 else [f"{written} items: {result.stderr}"],
    )


def main() -> None:
    zhun, root = sys.argv[1], Path(sys.argv[2])
    workspaces = [Path(path) for path in sys.argv[3:]]
    with tempfile.TemporaryDirectory() as folder:
        for number, workspace in enumerate(workspaces):
            scratch = Path(folder) / str(number)
            scratch.mkdir()
            site = scratch / "site"
            name = workspace.name
            build(zhun, workspace, site)
            readers(name, site)
            records = site / "exchange/v1"
            for ending in ("csv", "json"):
                sources = sorted(records.glob(f"*.{ending}"))
                round_trip(zhun, name, workspace, site, scratch, "exchange", sources)
            round_trip(
                zhun, name, workspace, site, scratch, "catalogue", [site / "catalogue/v1"])
            if number == len(workspaces) - 1:
                provinces(zhun, workspace, site, scratch)
        for trial in (dirty, places):
            scratch = Path(folder) / trial.__name__
            scratch.mkdir()
            trial(zhun, root, scratch)
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


main()

"""Reads exchange records before other readers and takes them back: check.py ZHUN ROOT [WORKSPACE...]

Each workspace is built; its CSV is read with Python's csv, its JSON validated against the published schemas, and both
must say the same. Then it is imported, once from the exchange records as CSV, once as JSON and once from the JSON
catalogue, and the catalogue of what was imported must be the one that it came from. Last come records as dirty as
real ones.
"""

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

    gbk = scratch / "gbk"
    gbk.mkdir()
    (gbk / "basic.csv").write_bytes("TASK_NAME,CATALOG_CODE\n申领居住证,442106041002\n".encode("gbk"))
    result = run(zhun, "import", "exchange", str(gbk), "--out", str(scratch / "none"), "-C", str(root))
    said = result.returncode == 2 and "UTF-8" in result.stderr
    report("a file in GBK is refused with a reason", [] if said else [result.stderr])


def main() -> None:
    zhun, root = sys.argv[1], Path(sys.argv[2])
    workspaces = [Path(path) for path in sys.argv[3:]] or [root, root / "Tests/Browser/workspaces/full"]
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
                zhun, name, workspace, site, scratch, "catalogue", [site / "catalogue/v1/items"])
        dirty(zhun, root, Path(folder))
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


main()

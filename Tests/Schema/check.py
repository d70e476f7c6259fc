"""Judges the files of workspaces by the schemas that `zhun schema` prints.

A schema never refuses what `zhun check` accepts; it refuses the faults that one file shows by itself.
"""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import yaml
from jsonschema import Draft202012Validator

import verdicts

ZHUN, SCRATCH, *WORKSPACES = sys.argv[1:]
# What `zhun check` finds where a schema may refuse: unknown keys and names, values of the wrong form, lists and records where
# others are expected, what is missing or empty.
STRUCTURAL = {f"ZS10{number:02}" for number in (1, 2, 5, 6, 7, 8, 10, 11, 12, 18)}


class Core(yaml.SafeLoader):
    """YAML 1.2 as editors read it: dates and 是 are texts."""


Core.yaml_implicit_resolvers = {}
for tag, pattern, first in [
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
]:
    Core.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), list(first))
Core.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(node.value))


def kind(path: str) -> str | None:
    parts = path.split("/")
    if path == "zhun.yaml":
        return "settings"
    if len(parts) > 1 and parts[1] in ("catalogue", "events", "laws"):
        return {"catalogue": "item", "events": "event", "laws": "laws"}[parts[1]]
    if parts[-1] in ("bodies.yaml", "points.yaml"):
        return parts[-1].removesuffix(".yaml")
    return {"items": "item", "forms": "form"}.get(parts[-2]) if len(parts) > 2 else None


def schemas(root: Path) -> dict[str, Draft202012Validator]:
    found = {}
    for name in ("item", "laws", "bodies", "points", "form", "event", "settings"):
        run = subprocess.run([ZHUN, "schema", name, "-C", root], capture_output=True, check=True)
        schema = json.loads(run.stdout)
        Draft202012Validator.check_schema(schema)
        found[name] = Draft202012Validator(schema)
    return found


def findings(root: Path) -> dict[str, set[str]]:
    """The rules that have something to say of each file."""
    run = subprocess.run([ZHUN, "check", "-C", root, "--format", "json", "--as-of", "2026-06-30"], capture_output=True)
    found: dict[str, set[str]] = {}
    for finding in json.loads(run.stdout)["diagnostics"]:
        found.setdefault(finding["path"], set()).add(finding["code"])
    return found


def judge(root: Path) -> None:
    validators, found = schemas(root), findings(root)
    for path in [root / "zhun.yaml", *sorted((root / "standards").rglob("*.yaml"))]:
        name = str(path.relative_to(root))
        if (of := kind(name)) is None:
            continue
        with open(path, encoding="utf-8") as file:
            value = yaml.load(file, Core)
        errors = [f"{error.json_path}: {error.message}" for error in validators[of].iter_errors(value)]
        # What an item lacks its layers may have: there a schema asks for nothing.
        excused = found.get(name, set()) & (STRUCTURAL - {"ZS1002"} if of == "item" else STRUCTURAL)
        verdicts.report(f"{root.name}/{name} is refused though zhun finds nothing", [] if excused else errors)


ITEM = "standards/districts/44/4401/440113/items/residence-permit.yaml"
FAULTS = [
    ("a key that no element has", "承诺几天: 5 工作日\n"),
    ("a value that is in no code list", "办件类型: 马上办件\n"),
    ("a list for one value", "承诺办结时限: [5 工作日, 6 工作日]\n"),
    ("a record where a text is expected", "承诺办结时限: {数量: 5}\n"),
    ("neither yes nor no", "是否收费: 也许\n"),
    ("no number", "到办事现场次数: 一次\n"),
    ("no link", "网上办理地址: www.gd.gov.cn\n"),
    ("a key of a record", "申请材料:\n  - 名称: 身份证\n    原价: 1\n"),
    ("a text for a record", "受理渠道: 5\n"),
    ("an empty value", "承诺办结时限:\n"),
]


def plant(name: str, text: str) -> None:
    """One fault in an item of its own: both must see it, and neither without it."""
    root = Path(SCRATCH) / "planted"
    shutil.rmtree(root, ignore_errors=True)
    path = root / ITEM
    path.parent.mkdir(parents=True)
    (root / "zhun.yaml").write_text("名称: 甲\n", encoding="utf-8")
    validator = SCHEMAS["item"]
    problems = []
    for content, expected in (('基本编码: "442106041002"\n', False), ('基本编码: "442106041002"\n' + text, True)):
        path.write_text(content, encoding="utf-8")
        refused = not validator.is_valid(yaml.load(content, Core))
        seen = bool(findings(root).get(ITEM, set()) & STRUCTURAL - {"ZS1002"})
        if refused != expected:
            problems.append(f"the schema {'refuses' if refused else 'accepts'} {content!r}")
        if seen != expected:
            problems.append(f"zhun check {'finds something' if seen else 'finds nothing'} in {content!r}")
    verdicts.report(f"planted: {name}", problems)


for workspace in WORKSPACES:
    judge(Path(workspace))
SCHEMAS = schemas(Path(WORKSPACES[0]))
for name, text in FAULTS:
    plant(name, text)
sys.exit(verdicts.finish())

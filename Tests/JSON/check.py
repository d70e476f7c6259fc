"""Validates a built folder with the jsonschema package: check.py FOLDER

Every record against the published schemas, the schemas against their dialect, and the manifest against the
files. What is published of forms is checked by Tests/Forms.
"""

import copy
import hashlib
import json
import sys
from pathlib import Path

from jsonschema import Draft202012Validator

passed = 0
failed = 0


def report(name: str, problems: list[str]) -> None:
    global passed, failed
    if problems:
        failed += 1
        print(f"FAILED {name}")
        for problem in problems[:5]:
            print(f"       {problem}")
    else:
        passed += 1


def load(path: Path):
    return json.loads(path.read_text("utf-8"))


def validator(path: Path) -> Draft202012Validator:
    schema = load(path)
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


def problems(schema: Draft202012Validator, value) -> list[str]:
    return [f"{error.json_path}: {error.message[:200]}" for error in schema.iter_errors(value)]


def check_catalogue(folder: Path) -> None:
    base = folder / "catalogue" / "v1"
    item_schema = validator(base / "schema" / "item.schema.json")
    index_schema = validator(base / "schema" / "index.schema.json")
    report("catalogue schemas", [])
    moved_schema = validator(base / "schema" / "moved.schema.json")
    every = sorted((base / "items").glob("*.json"))
    moved = [path for path in every if load(path)["$schema"].endswith("/moved.schema.json")]
    files = [path for path in every if path not in moved]
    for path in moved:
        document = load(path)
        report(f"moved {path.name}", problems(moved_schema, document))
        report(f"moved {path.name} leads to records", [
            target["address"] for target in document["movedTo"]
            if (path.parent / target["address"]).resolve() not in {file.resolve() for file in files}
        ])
        report(f"moved {path.name} without its day",
               [] if problems(moved_schema, {k: v for k, v in document.items() if k != "since"}) else ["was accepted"])
    for path in files:
        document = load(path)
        report(f"item {path.name}", problems(item_schema, document))
        report(f"item {path.name} names its schema",
               [] if (path.parent / document["$schema"]).exists() else [document["$schema"]])
        # A validator that accepts anything would pass the above.
        for change, wrong in [
            ("an element that the standard does not have", {"noSuchElement": 1}),
            ("a code that is in no list", {"type": {"code": "no", "name": {"zh": "", "en": ""}}}),
            ("a date that is none", {"plannedStart": "2019-02-30"}),
        ]:
            broken = copy.deepcopy(document)
            broken["item"].update(wrong)
            report(f"item {path.name} with {change}",
                   [] if problems(item_schema, broken) else ["was accepted"])
    index = load(base / "index.json")
    report("index", problems(index_schema, index))
    addresses = {(base / entry["address"]).resolve() for entry in index["items"]}
    report("index lists every record",
           [] if addresses == {path.resolve() for path in files} else ["the sets differ"])
    report("index repeats what records say", [
        f"{entry['id']}: {name}" for entry in index["items"]
        for name, value in entry["facts"].items()
        if load(base / entry["address"])["item"].get(name) != value
    ])


def check_manifest(folder: Path) -> None:
    manifest = load(folder / "manifest.json")
    wrong = []
    for entry in manifest["files"]:
        content = (folder / entry["path"]).read_bytes()
        if len(content) != entry["size"] or hashlib.sha256(content).hexdigest() != entry["sha256"]:
            wrong.append(entry["path"])
    report("manifest digests", wrong)
    there = {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
    listed = {entry["path"] for entry in manifest["files"]} | {"manifest.json"}
    report("manifest is complete", sorted(there ^ listed))


def check_lists(folder: Path) -> None:
    items = (folder / "catalogue" / "v1" / "items").glob("*.json")
    ids = {path.stem for path in items if not load(path)["$schema"].endswith("/moved.schema.json")}
    for path in sorted((folder / "lists").glob("*.json")):
        document = load(path)
        members = {row["id"] for row in document["members"]}
        wrong = sorted((members | {row["id"] for row in document["claimedOnly"]}) - ids)
        if len(members) != document["count"] or document["total"] != len(ids):
            wrong.append("counts")
        for groups in ("byDivision", "byBody"):
            if sum(row["count"] for row in document[groups]) != document["count"]:
                wrong.append(groups)
        report(f"list {path.name}", wrong)


def main() -> int:
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    folder = Path(sys.argv[1])
    check_manifest(folder)
    check_catalogue(folder)
    check_lists(folder)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())

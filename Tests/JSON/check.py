"""Validates a built folder with the jsonschema package: check.py FOLDER

Reform lists against the records that they are about; the catalogue is read by Tests/Catalogue, what is
published of forms by Tests/Forms.
"""

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


def check_lists(folder: Path) -> None:
    """The lists against their own schemas; Tests/Lists judges what they say."""
    schemas = {name: Draft202012Validator(load(folder / "lists" / "schema" / f"{name}.schema.json")) for name in ("list", "index")}
    for path in sorted((folder / "lists").rglob("*.json")):
        if path.parent.name != "schema":
            schema = schemas["index" if path.name == "index.json" else "list"]
            report(f"list {path.relative_to(folder)}", problems(schema, load(path)))


def main() -> int:
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    folder = Path(sys.argv[1])
    check_lists(folder)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())

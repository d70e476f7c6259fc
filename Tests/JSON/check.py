"""Validates a built folder with the jsonschema package: check.py FOLDER

Reform lists against the records that they are about; the catalogue is read by Tests/Catalogue, what is
published of forms by Tests/Forms.
"""

import sys
from pathlib import Path

from jsonschema import Draft202012Validator

from schemas import load, problems
from verdicts import finish, report


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
    return finish()


if __name__ == "__main__":
    sys.exit(main())

"""Builds the workspace that says everything, and finds what of the standard it does not say.

The day is fixed: a declaration that ends, a law that lapses must not change the pages.
"""

import json
import subprocess
import sys
from pathlib import Path

import yaml

FULL = Path(__file__).resolve().parent / "workspaces" / "full"
DAY = "2026-06-30"
# The folder says what record a file holds; the keys lead to the records below it.
ROOTS = {"items": "item", "catalogue": "item", "forms": "form", "events": "lifeEvent"}
LISTS = {"bodies.yaml": ("实施主体", "body"), "points.yaml": ("办理点", "servicePoint")}


def build(zhun: str, out: Path, workspace: Path = FULL, *options: str) -> subprocess.CompletedProcess:
    """Builds the pages; ends with 0, or with 1 where items with errors are left out."""
    result = subprocess.run(
        [zhun, "-C", workspace, "--as-of", DAY, "build", "--out", out.resolve(), *options],
        stderr=subprocess.PIPE, encoding="utf-8",
    )
    if result.returncode not in (0, 1) or not (out / "index.html").is_file():
        raise RuntimeError(f"{workspace} was not built: {result.stderr}")
    return result


def elements(zhun: str, workspace: Path = FULL) -> list[dict]:
    """The elements of the standard that applies in the workspace, as the binary lists them."""
    result = subprocess.run(
        [zhun, "-C", workspace, "elements", "--format", "json"], stdout=subprocess.PIPE, check=True, encoding="utf-8"
    )
    return json.loads(result.stdout)["elements"]


def unsaid(zhun: str) -> list[str]:
    """The elements that no file of the workspace states."""
    every = elements(zhun)
    by_record: dict[str, dict[str, dict]] = {}
    for element in every:
        names = [element["id"], element["name"]["zh"], *element["aliases"]]
        by_record.setdefault(element["record"], {}).update(dict.fromkeys(names, element))
    said: set[tuple[str, str]] = set()

    def read(record: str, value) -> None:
        for entry in value if isinstance(value, list) else [value]:
            if not isinstance(entry, dict):
                continue
            for key, inner in entry.items():
                if element := by_record[record].get(key):
                    said.add((record, element["id"]))
                    if element["of"]:
                        read(element["of"], inner)

    for path in sorted((FULL / "standards").rglob("*.yaml")):
        data = yaml.safe_load(path.read_text("utf-8"))
        if "laws" in path.parts:
            read("law", data["法规"])
        elif path.name in LISTS:
            key, record = LISTS[path.name]
            read(record, data[key])
        else:
            read(next((root for folder, root in ROOTS.items() if folder in path.parts), ""), data) if set(ROOTS) & set(path.parts) else None
    return [f"{element['record']}.{element['id']} {element['name']['zh']}" for element in every if (element["record"], element["id"]) not in said]


def main() -> int:
    if len(sys.argv) != 3:
        print("usage: workspace.py ZHUN OUT", file=sys.stderr)
        return 2
    zhun, out = sys.argv[1], Path(sys.argv[2])
    try:
        print(build(zhun, out).stderr, end="", file=sys.stderr)
        missing = unsaid(zhun)
    except (OSError, RuntimeError, subprocess.CalledProcessError, yaml.YAMLError) as error:
        print(f"not checked: {error}", file=sys.stderr)
        return 2
    for element in missing:
        print(f"{FULL.name} does not state {element}", file=sys.stderr)
    return 2 if missing else 0


if __name__ == "__main__":
    sys.exit(main())

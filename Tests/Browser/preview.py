"""Fills the templates with the sample views and writes a small site: preview.py DIR

Strict on purpose: a name that a template uses and a view does not hold is an error, as it is for the compiler;
so is one that docs/templates.md does not list.

The sample views follow two published guides, filled up with invented texts, telephone numbers, links and rule codes
so that every part of a page shows: they are for looking at, not a source of facts.
"""

import json
import re
import shutil
import sys
from pathlib import Path

import pystache

HERE = Path(__file__).resolve().parent
TEMPLATES = HERE.parent.parent / "templates"
NAMES = HERE.parent.parent / "docs" / "templates.md"

# sample view -> template, page of the site
PAGES = {
    "index": ("index", "index.html"),
    "moved-residence-permit": ("moved", "guides/44/4401/440113/residence-permit-moved.html"),
    "guide-residence-permit": ("guide", "guides/44/4401/440113/residence-permit.html"),
    "guide-real-estate-transfer": ("guide", "guides/44/4416/-/real-estate-transfer.html"),
    "form-residence-permit": ("form", "forms/44/residence-permit.html"),
    "list-at-most-once": ("list", "lists/at-most-once.html"),
    "list-at-once": ("list", "lists/at-once.html"),
    "list-online": ("list", "lists/online.html"),
    "list-nearby": ("list", "lists/nearby.html"),
    "list-one-time": ("list", "lists/one-time.html"),
}


def undocumented(templates: dict[str, str]) -> list[str]:
    documented = set(re.findall(r"^\| `([A-Za-z]+)` ", NAMES.read_text("utf-8"), re.MULTILINE))
    return [
        f"{template}: “{name}” is not in docs/templates.md"
        for template, text in sorted(templates.items())
        for name in sorted(set(re.findall(r"{{[#^]?([A-Za-z.]+)}}", text)))
        if not documented.issuperset(name.split(".")) and name != "."
    ]


def main() -> int:
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    site = Path(sys.argv[1])
    templates = {
        path.relative_to(TEMPLATES).with_suffix("").as_posix(): path.read_text("utf-8")
        for path in TEMPLATES.rglob("*.mustache")
    }
    if problems := undocumented(templates):
        print(*problems, sep="\n", file=sys.stderr)
        return 1
    renderer = pystache.Renderer(partials=templates, missing_tags="strict")
    for view, (template, page) in PAGES.items():
        data = json.loads((HERE / "views" / f"{view}.json").read_text("utf-8"))
        target = site / page
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            target.write_text(renderer.render(templates[template], data), "utf-8")
        except pystache.context.KeyNotFoundError as error:
            print(f"{view}: {error}", file=sys.stderr)
            return 1
    shutil.copytree(TEMPLATES / "assets", site / "assets", dirs_exist_ok=True)
    print(f"{len(PAGES)} pages in {site}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

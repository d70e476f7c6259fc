"""Which pages of a site are of one kind: their addresses differ in codes only, and their <main> has the same class."""

import re
from pathlib import Path

MAIN = re.compile(r"<main\b[^>]*?\bclass=\"([^\"]*)\"")
REFRESH = re.compile(r'<meta http-equiv="refresh"')


def kind(site: Path, page: Path) -> str:
    # Names that hold a digit are codes; so are the words between folders that vary, such as a form's name.
    parts = page.relative_to(site).with_suffix("").parts
    shape = "/".join("*" if re.search(r"\d", part) else part for part in parts)
    if shape.startswith("forms/"):
        shape = "forms/*"
    # All lists of one level are made alike: the one that says most stands for them.
    if parts[0] == "lists" and parts[-1] != "index":
        shape = "/".join(["lists", *(["*"] if len(parts) > 2 else []), "<list>"])
    text = page.read_text("utf-8")
    main = MAIN.search(text)
    return f"{shape} {main.group(1) if main else ''}{' leads elsewhere' if REFRESH.search(text) else ''}".strip()


def pages_by_kind(site: Path, pages: list[Path]) -> dict[str, list[Path]]:
    """The pages of each kind, the one that says most first."""
    kinds: dict[str, list[Path]] = {}
    for page in sorted(pages, key=lambda page: (-page.stat().st_size, page)):
        kinds.setdefault(kind(site, page), []).append(page)
    return kinds

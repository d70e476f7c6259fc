"""What a page consists of apart from its words, read as the HTML standard says and not by a browser."""

import re
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

SAFE_LINK = re.compile(r"(https?:|tel:|mailto:|geo:|data:image/|#|\.{0,2}/|[\w./-]+(#|\?|$))")
LINKS = {"href", "src", "action", "formaction", "poster", "xlink:href", "data", "srcset", "cite", "background"}
# Their values are chosen by the template and never by an item.
FIXED = {"class", "type", "role", "rel", "http-equiv", "name", "lang", "dir", "hidden", "autocomplete", "scope", "inputmode"}


def parts(page: Path) -> tuple[set[str], list[str]]:
    """The elements with their attributes and the values that templates choose; and links to what is no page."""
    found: set[str] = set()
    problems = []
    for node in LexborHTMLParser(page.read_text("utf-8", errors="surrogateescape")).root.traverse(include_text=False):
        found.add(node.tag)
        for name, value in (node.attributes or {}).items():
            found.add(f"{node.tag} {name}")
            if name in FIXED and not (node.tag == "meta" and name == "name"):
                found |= {f"{node.tag} {name}={one}" for one in (value or "").split()}
            if name.startswith("on") or name in ("style", "srcdoc"):
                problems.append(f"{name} on <{node.tag}>: {value!r:.80}")
            if name in LINKS and value and not SAFE_LINK.match(value):
                problems.append(f"{name} of <{node.tag}> leads to {value!r:.80}")
    return found, problems


def scripts(page: Path, type: str) -> list[str]:
    root = LexborHTMLParser(page.read_text("utf-8"))
    return [node.text(deep=True) for node in root.css(f'script[type="{type}"]')]

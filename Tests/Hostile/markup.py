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


OPENS = {**dict.fromkeys("\u202a\u202b\u202d\u202e", "\u202c"), **dict.fromkeys("\u2066\u2067\u2068", "\u2069")}
PARAGRAPH = set("\n\r\x1c\x1d\x1e\x85\u2029")


def directions(page: Path) -> list[str]:
    """Texts and attributes that turn what follows them: each must close what it opens, and nothing else."""
    problems = []
    for node in LexborHTMLParser(page.read_text("utf-8", errors="surrogateescape")).root.traverse(include_text=True):
        texts = [node.text(deep=False)] if node.tag == "-text" else [value or "" for value in (node.attributes or {}).values()]
        # What scripts read is no text of the page.
        if node.tag == "-text" and node.parent is not None and node.parent.tag == "script":
            continue
        problems += [f"{problem} in {text!r:.60} of <{(node.parent or node).tag}>" for text in texts for problem in left(text)]
    return problems


def left(text: str) -> list[str]:
    """What is wrong at the end of a text, whether the ends of its lines end paragraphs or not."""
    open: list[str] = []
    for char in text:
        if char in OPENS:
            open.append(OPENS[char])
        elif char in PARAGRAPH and open:
            return [f"U+{ord(char):04X} stands where {len(open)} directions are open"]
        elif char == "\u202c" and open and open[-1] == char:
            open.pop()
        elif char == "\u2069" and char in open:
            while open.pop() != char:
                pass
        elif char in "\u202c\u2069":
            return [f"U+{ord(char):04X} closes nothing"]
    return [f"{len(open)} directions are left open"] if open else []


def scripts(page: Path, type: str) -> list[str]:
    root = LexborHTMLParser(page.read_text("utf-8"))
    return [node.text(deep=True) for node in root.css(f'script[type="{type}"]')]

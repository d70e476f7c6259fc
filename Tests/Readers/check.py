"""Reads what no other reader looks at: check.py FOLDER

Every XML file is well-formed; no text in JSON ends a line for any reader; exchange records as CSV are rectangular
and say what they say as JSON; Atom has what RFC 4287 asks for; the database finds no fault in hostile queries.
"""

import csv
import io
import json
import re
import sqlite3
import sys
import xml.etree.ElementTree as tree
from pathlib import Path
from urllib.parse import urlsplit

passed = failed = 0
ATOM = "{http://www.w3.org/2005/Atom}"
QUERIES = ['"', "甲 AND", "* *", "NEAR(", "'); DROP TABLE items; --", "name:", "{", "^", "-", "\0", "甲\0乙", "(", "a" * 5000, "\u2028", "col: x"]


def report(name: str, problems) -> None:
    global passed, failed
    problems = list(problems)
    failed += bool(problems)
    passed += not problems
    for problem in problems[:5]:
        print(f"FAIL {name}: {problem!s:.200}")


def check_xml(folder: Path) -> None:
    for path in sorted([*folder.rglob("*.fodt"), *folder.rglob("*.atom"), *folder.rglob("*.xml"), *folder.rglob("*.svg")]):
        name = str(path.relative_to(folder))
        try:
            root = tree.fromstring(path.read_bytes())
        except tree.ParseError as error:
            report(name, [error])
            continue
        report(name, atom(root) if path.suffix == ".atom" else addresses(root) if path.name == "sitemap.xml" else [])


def atom(root: tree.Element) -> list[str]:
    """RFC 4287, 4.1 and 4.2: how often elements stand, and what they hold."""
    once = {"id", "title", "updated"}
    at_most = {"generator", "icon", "logo", "rights", "subtitle", "published", "summary", "content", "source"}
    known = once | at_most | {"author", "contributor", "category", "link", "entry"}
    problems = [] if root.tag == ATOM + "feed" else [root.tag]
    for node in [root, *root.findall(ATOM + "entry")]:
        own = [child.tag.removeprefix(ATOM) for child in node if child.tag.startswith(ATOM)]
        problems += [f"{tag} stands {own.count(tag)} times" for tag in once if own.count(tag) != 1]
        problems += [f"{tag} stands {own.count(tag)} times" for tag in at_most if own.count(tag) > 1]
        problems += [f"{tag} is unknown" for tag in set(own) - known]
        if not node.findall(ATOM + "author") and not root.findall(ATOM + "author"):
            problems.append("nobody is the author")
        alternate = [link for link in node.findall(ATOM + "link") if link.get("rel", "alternate") == "alternate"]
        pairs = [(link.get("type"), link.get("hreflang")) for link in alternate]
        problems += ["two alternates of one type"] if len(pairs) != len(set(pairs)) else []
        if node is not root and not alternate and node.find(ATOM + "content") is None:
            problems.append("neither content nor an alternate")
    for node in root.iter():
        if node.tag == ATOM + "id" and not urlsplit(node.text or "").scheme:
            problems.append(f"the id {node.text} is no IRI")
        if node.tag == ATOM + "link" and (not node.get("href") or re.search(r'[\s<>"{}|\\^`]', node.get("href"))):
            problems.append(f"the link {node.get('href')}")
        if node.tag == ATOM + "category" and not node.get("term"):
            problems.append("a category without a term")
        if node.tag == ATOM + "name" and not (node.text or "").strip():
            problems.append("a name that is none")
    return problems


def addresses(root: tree.Element) -> list[str]:
    texts = [node.text or "" for node in root.iter() if node.tag.endswith("}loc")]
    return [text for text in texts if not re.fullmatch(r"https?://[!-~]+", text) or re.search(r'[<>"{}|\\^`]', text)]


def check_lines(folder: Path) -> None:
    """What breaks lines in Python, in JavaScript or in an editor breaks none in JSON."""
    found = []
    for ending in ("json", "ndjson", "jsonld", "geojson"):
        for path in folder.rglob(f"*.{ending}"):
            text = path.read_bytes().decode("utf-8")
            if re.search("[\x00-\x09\x0b-\x1f\x85\u2028\u2029]", text):
                found.append(path.relative_to(folder))
            if ending == "ndjson":
                for line in text.splitlines():
                    json.loads(line)
    report("no text in JSON ends a line", found)


def check_exchange(folder: Path) -> None:
    base = folder / "exchange/v1"
    for path in sorted(base.glob("*.csv")):
        table = list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8"), newline=""), strict=True))
        report(f"{path.name} is rectangular", [number for number, row in enumerate(table) if len(row) != len(table[0])])
        rows = [{name: text for name, text in zip(table[0], row) if text} for row in table[1:]]
        records = json.loads(path.with_suffix(".json").read_bytes())["records"]
        report(f"{path.name} says what its JSON says", [] if rows == records else [f"{len(rows)} rows, {len(records)} records"])


def check_queries(folder: Path) -> None:
    """A query as docs/open-data.md takes apart what somebody typed is never an error."""
    base = sqlite3.connect(f"file:{folder}/database/catalogue.sqlite?mode=ro", uri=True)
    wrong = []
    for typed in QUERIES:
        words = re.findall(r"\w+", re.sub(r"[《》“”（）()「」【】\[\]]", "", typed))
        if not words:
            continue
        try:
            base.execute("SELECT id FROM search(?) ORDER BY rank", (" ".join(f'"{word[:24]}"*' for word in words),)).fetchall()
        except sqlite3.Error as error:
            wrong.append(f"{typed[:20]!r}: {error}")
    report("hostile queries", wrong)
    report("the tables are still there", [] if base.execute("SELECT count(*) FROM items").fetchone()[0] else ["no items"])
    base.close()


def main() -> int:
    folder = Path(sys.argv[1])
    for check in (check_xml, check_lines, check_exchange, check_queries):
        try:
            check(folder)
        except Exception as error:  # what cannot be read at all is a failure like any other
            report(check.__name__, [f"{type(error).__name__}: {error}"])
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())

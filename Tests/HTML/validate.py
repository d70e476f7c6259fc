"""Gives every page, style sheet and drawing of built sites to the Nu Html Checker, and the checker pages with faults.

The last line is “N passed, N failed”, one for each file and each fault.
Ends with 0 when all is well, 1 when something failed, 2 when the check could not be done.
"""

import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from urllib.parse import unquote, urlsplit

# What the checker says and is not right about.
EXCUSED = [
    # It does not count files beside a page as of the page's own origin, as browsers do.
    re.compile(r"Resource violates Content Security Policy .*blocked by “(style|script|img)-src” directive"),
    # It does not know them yet; https://developer.mozilla.org/docs/Web/CSS/::details-content
    re.compile(r"CSS: Unknown pseudo-element or pseudo-class “::details-content”"),
]
# A script of a type that no browser runs is data, which the policy does not concern.
DATA = (re.compile(r"Inline script violates Content Security Policy"), '<script type="application/ld+json">')
# What it does not know yet it reads in older words: container queries as if they were media queries, rules in rules
# side by side, the part of a screen that its edge hides as nothing.
OLDER = [
    (re.compile(r"@container \w+ (?=\()"), "@media "),
    (re.compile(r"\bcontainer: \w+ / inline-size;"), ""),
    (re.compile(r"\benv\([\w-]+\)"), "0px"),
]
NESTING = re.compile(r"^([^\s@}/*][^{}]*)\{((?:[^{}]*)(?:\n  & [^{}]*\{[^{}]*\}[^{}]*)+)\n\}", re.MULTILINE)
NESTED = re.compile(r"\n  (& [^{}]*\{[^{}]*\})")

# what stands in a page, what takes its place, what the checker has to say
FAULTS = [
    ("<h1>", "<h1><h1>", "“h1” start tag|Heading cannot be a child"),
    ("</main>", "", "Unclosed element “main”|but there were open elements"),
    ("</head>", "<title>x</title></head>", "“title” not allowed as child|more than one"),
    ("<main ", '<main aria-labelledby="nobody" ', "must point to an element"),
    ("<main ", '<main color="red" ', "Attribute “color” not allowed"),
    ("</main>", '<p id="main">x</p></main>', "Duplicate ID"),
    ("</main>", "<ul><p>x</p></ul></main>", "not allowed as child of element “ul”"),
    ("</main>", '<img src="x.svg"></main>', "must have an “alt” attribute"),
    ("</main>", '<a href="#main"><button>x</button></a></main>', "must not appear as a descendant of the “a” element"),
    ("</main>", '<a href="http://[x">x</a></main>', "Bad value"),
    ("</main>", "<table><tr><td>x<tr><td>x<td>x</table></main>", "row"),
    ("</main>", '<svg><bogus></bogus></svg></main>', "not allowed"),
    ("</main>", "<script>x</script></main>", "Inline script violates Content Security Policy"),
    ("</main>", "<p>&copy x</p></main>", "was not terminated by a semicolon"),
    ("<!DOCTYPE html>", "", "without seeing a doctype"),
]
CSS_FAULTS = [
    ("", "p { colour: red }", "colour"),
    ("", "@container page (width < 9rem) { p { color: 13px } }", "13px. is not a “color” value"),
    ("", "\np {\n  color: red;\n\n  & b {\n    color: 14px;\n  }\n}\n", "14px. is not a “color” value"),
    ("", "p { color: 12px }", "not a “color” value"),
    ("", "p { color: red; } } .x { : red }", "Parse Error|Lexical"),
]


def checker() -> Path:
    found = list(Path(sys.prefix).rglob("vnu.jar"))
    if len(found) != 1:
        raise RuntimeError(f"vnu.jar is not in {sys.prefix}")
    return found[0]


def is_excused(message: dict) -> bool:
    text = message.get("message", "")
    return any(one.search(text) for one in EXCUSED) or bool(DATA[0].search(text)) and DATA[1] in message.get("extract", "")


def known(sheet: str) -> str:
    """A style sheet in words that the checker knows; its lines stay where they are."""

    def beside(rule: re.Match) -> str:
        above, body = rule[1].strip(), rule[2]
        first = NESTED.search(body).start()
        inner = NESTED.sub(lambda one: "\n" + re.sub(r"& ", f"{above} ", one[1]), body[first:])
        # The end of the outer rule goes before the first inner one.
        return f"{rule[1]}{{{body[:first]}}}{inner}\n"

    sheet = NESTING.sub(beside, sheet)
    for pattern, instead in OLDER:
        sheet = pattern.sub(instead, sheet)
    return sheet


def copied(site: Path, target: Path) -> None:
    """What the checker reads of a site, in a form that it knows."""
    for kind in ("*.html", "*.css", "*.svg"):
        for file in site.rglob(kind):
            copy = target / file.relative_to(site)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(known(file.read_text("utf-8")).encode() if file.suffix == ".css" else file.read_bytes())


def messages(jar: Path, folders: list[Path]) -> dict[Path, list[dict]]:
    """What the checker says of each file below the folders."""
    result = subprocess.run(
        ["java", "-Xss8m", "-jar", jar, "--format", "json", "--stdout", "--exit-zero-always",
         "--also-check-css", "--also-check-svg", "--skip-non-html", *folders],
        stdout=subprocess.PIPE, encoding="utf-8",
    )
    if result.returncode != 0:
        raise RuntimeError("the checker did not run to its end")
    found: dict[Path, list[dict]] = {}
    for message in json.loads(result.stdout)["messages"]:
        found.setdefault(Path(unquote(urlsplit(message.get("url", "")).path)), []).append(message)
    return found


def plant(site: Path, folder: Path) -> list[tuple[Path, str, str]]:
    """Files with one fault each: the file, what was planted and what has to be said."""
    pages = sorted((page for page in site.rglob("*.html")), key=lambda page: (-page.stat().st_size, page))
    sheets = sorted(site.rglob("*.css"))
    planted = []
    for number, (old, new, said) in enumerate(FAULTS):
        page = next((page for page in pages if old in page.read_text("utf-8")), None)
        if page is None:
            raise RuntimeError(f"no page holds {old}")
        file = folder / f"fault-{number}.html"
        file.write_text(page.read_text("utf-8").replace(old, new, 1), "utf-8")
        planted.append((file, new or f"without {old}", said))
    for number, (_, new, said) in enumerate(CSS_FAULTS if sheets else []):
        file = folder / f"fault-{number}.css"
        file.write_text(sheets[0].read_text("utf-8") + known(new), "utf-8")
        planted.append((file, new, said))
    return planted


def main() -> int:
    sites = [Path(path).resolve() for path in sys.argv[1:]]
    if not sites:
        print("usage: run SITE...", file=sys.stderr)
        return 2
    files = sorted(file for site in sites for kind in ("*.html", "*.css", "*.svg") for file in site.rglob(kind))
    if not any(file.suffix == ".html" for file in files):
        print("no pages there", file=sys.stderr)
        return 2
    passed = failed = 0
    folder = Path(tempfile.mkdtemp()).resolve()
    try:
        copies = {site: folder / f"site-{number}" for number, site in enumerate(sites)}
        for site, copy in copies.items():
            copied(site, copy)
        planted = plant(copies[sites[0]], folder)
        found = messages(checker(), [folder])
    except (OSError, RuntimeError, ValueError) as error:
        print(f"not checked: {error}", file=sys.stderr)
        return 2
    finally:
        shutil.rmtree(folder)
    for site, copy in copies.items():
        found = {site / path.relative_to(copy) if path.is_relative_to(copy) else path: said for path, said in found.items()}
    if stray := [path for path in found if path not in files and path not in {file for file, _, _ in planted}]:
        print(f"not checked: the checker speaks of {stray[0]}: {found[stray[0]][0].get('message')}", file=sys.stderr)
        return 2
    for file in files:
        blamed = [m for m in found.get(file, []) if not is_excused(m)]
        failed += bool(blamed)
        passed += not blamed
        for message in blamed:
            site = next(site for site in sites if file.is_relative_to(site))
            line = f"{message.get('lastLine', '')}:{message.get('firstColumn', '')}"
            print(f"FAIL {file.relative_to(site)}:{line} {message['type']} {message['message']}")
            if message.get("extract"):
                print(f"        {message['extract'].strip()[:160]}".replace("\n", " "))
    for file, what, said in planted:
        heard = [message.get("message", "") for message in found.get(file, [])]
        if any(re.search(said, message) for message in heard):
            passed += 1
        else:
            failed += 1
            print(f"FAIL not found: {what} (expected “{said}”, heard {heard[:3]})")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

"""Opens every page of a built site in a browser and says what is wrong with it.

The last line is “N passed, N failed”, one for each page in each mode.
Ends with 0 when all is well, 1 when something failed, 2 when the check could not be done.
"""

import argparse
import json
import re
import sys
from contextlib import contextmanager
from html.parser import HTMLParser
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import unquote, urlsplit

from selenium.common.exceptions import WebDriverException

from browser import Browser

HERE = Path(__file__).resolve().parent
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

# name -> how the browser is set up, what is looked at. The structure is the same at every width: once is enough.
MODES = {
    "1280": dict(width=1280, height=900, structure=True, targets=True, axe=True),
    "390": dict(width=390, height=844, targets=True, axe=True),
    "320": dict(width=320, height=640),
    "dark": dict(width=1280, height=900, dark=True, axe=True),
    # What remains of A4 between the margins, in CSS pixels.
    "print": dict(width=680, height=1000, media="print"),
}


class Ids(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def handle_starttag(self, tag, attrs) -> None:
        self.found.update(value for key, value in attrs if key == "id" and value)


class Links:
    """Where links of a page lead, as files of the site."""

    def __init__(self, site: Path) -> None:
        self.site = site
        self.ids: dict[Path, set[str]] = {}

    def problem(self, page: Path, link: str) -> str | None:
        parts = urlsplit(link)
        if parts.scheme in ("http", "https", "tel", "mailto", "data"):
            return None
        if parts.scheme or parts.netloc or link.startswith("/"):
            return f"link “{link}” does not stay inside the site"
        target = (page.parent / unquote(parts.path)).resolve() if parts.path else page
        if target.is_dir():
            target /= "index.html"
        if not target.is_relative_to(self.site):
            return f"link “{link}” leaves the site"
        if not target.is_file():
            return f"link “{link}” leads nowhere"
        # “#” and “#top” are the top of every page.
        if parts.fragment in ("", "top") or target.suffix != ".html":
            return None
        if target not in self.ids:
            ids = Ids()
            ids.feed(target.read_text("utf-8"))
            self.ids[target] = ids.found
        if unquote(parts.fragment) not in self.ids[target]:
            return f"link “{link}” names a place that is not there"
        return None


REFRESH = re.compile(r'<meta http-equiv="refresh" content="0; url=([^"]*)">')


@contextmanager
def staying(page: Path):
    """The page, or beside it a copy of one that leads elsewhere at once, which stays to be looked at."""
    text = page.read_text("utf-8")
    if not REFRESH.search(text):
        yield page
        return
    copy = page.with_name(f".staying-{page.name}")
    copy.write_text(REFRESH.sub("", text), "utf-8")
    try:
        yield copy
    finally:
        copy.unlink()


def axe_source() -> str:
    place = find_spec("axe_playwright_python")
    if not place or not place.submodule_search_locations:
        raise RuntimeError("axe-core is not installed, see requirements-axe.txt (or say --without-axe)")
    return (Path(place.submodule_search_locations[0]) / "axe.min.js").read_text("utf-8")


def axe_problems(browser: Browser, axe: str) -> list[str]:
    browser.driver.execute_script(axe)
    result = browser.driver.execute_async_script(
        "const done = arguments[arguments.length - 1];"
        "axe.run({ runOnly: { type: 'tag', values: arguments[0] }, resultTypes: ['violations'] })"
        ".then(r => done(JSON.stringify(r.violations)), e => done(JSON.stringify([{id: 'axe', help: String(e), nodes: []}])));",
        AXE_TAGS,
    )
    return [
        f"axe {violation['id']}: {violation['help']}"
        + "".join(f"\n        {node['target'][0]}" for node in violation["nodes"][:3])
        for violation in json.loads(result)
    ]


def look(browser: Browser, page: Path, mode: dict, links: Links, script: str, axe: str | None) -> list[str]:
    browser.set_up(mode["width"], mode["height"], mode.get("media", "screen"), mode.get("dark", False))
    with staying(page) as shown:
        browser.open(shown.as_uri())
    seen = browser.driver.execute_script(script, mode)
    problems = list(seen["problems"])
    if mode.get("structure"):
        problems += filter(None, (links.problem(page, link) for link in REFRESH.findall(page.read_text("utf-8"))))
        problems += filter(None, (links.problem(page, link) for link in seen["links"]))
    # axe comes before the logs are read: it must not hide what the page itself asked for.
    console, requests = browser.logs()
    problems += [f"console: {line}" for line in console]
    for request in requests:
        if not request.startswith(("file:", "data:")):
            problems.append(f"asks for {request}")
        elif request.startswith("file:") and not Path(unquote(urlsplit(request).path)).is_relative_to(links.site):
            problems.append(f"asks for a file outside the site: {request}")
    if axe and mode.get("axe"):
        problems += axe_problems(browser, axe)
    if mode.get("media") == "print" and not browser.paper().startswith(b"%PDF"):
        problems.append("cannot be printed")
    return problems


def keep(browser: Browser, page: Path, mode: dict, target: Path) -> None:
    with staying(page) as shown:
        browser.open(shown.as_uri())  # afresh: the check has opened every <details>
    target.parent.mkdir(parents=True, exist_ok=True)
    if mode.get("media") == "print":
        # A PDF follows the medium of itself, not the emulated one.
        target.with_suffix(".pdf").write_bytes(browser.paper())
    else:
        target.with_suffix(".png").write_bytes(browser.whole_page())


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=Path, help="folder of the built site")
    parser.add_argument("--screenshots", type=Path, metavar="DIR", help="keep pictures and the printed page here")
    parser.add_argument("--only", default="*.html", metavar="GLOB", help="pages to open (default: every one)")
    parser.add_argument("--without-axe", action="store_true", help="leave axe-core out")
    options = parser.parse_args()

    site = options.site.resolve()
    pages = sorted(site.rglob(options.only))
    if not pages:
        print(f"no pages in {options.site}", file=sys.stderr)
        return 2
    try:
        axe = None if options.without_axe else axe_source()
        browser = Browser()
    except Exception as error:  # whatever keeps the browser from starting, nothing has been checked
        print(f"not checked: {error}", file=sys.stderr)
        return 2

    script = (HERE / "page.js").read_text("utf-8")
    links = Links(site)
    passed = failed = 0
    try:
        for page in pages:
            shown = page.relative_to(site)
            for name, mode in MODES.items():
                problems = look(browser, page, mode, links, script, axe)
                if problems:
                    failed += 1
                    for problem in problems:
                        print(f"FAIL {shown} [{name}] {problem}")
                else:
                    passed += 1
                if options.screenshots:
                    keep(browser, page, mode, options.screenshots / f"{shown.with_suffix('')}-{name}")
    except WebDriverException as error:
        print(f"not checked to the end: {error.msg}", file=sys.stderr)
        return 2
    finally:
        browser.close()
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

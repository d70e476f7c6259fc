"""Opens every page of a built site in a browser and says what is wrong with it.

Of each kind of page the one that says most and the one that says least are opened in every mode, every other page
once; --all opens every page in every mode, --once every page once.

The last line is “N passed, N failed”, one for each page in each mode.
Ends with 0 when all is well, 1 when something failed, 2 when the check could not be done.
"""

import argparse
import json
import re
import sys
import time
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import unquote, urlsplit

from selenium.common.exceptions import WebDriverException

import keyboard
import scripts
from browser import Browser
from kinds import pages_by_kind
from links import Links
from modes import MODES, ONCE

HERE = Path(__file__).resolve().parent
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
REFRESH = re.compile(r'<meta http-equiv="refresh" content="\d+; url=([^"]*)">')


@contextmanager
def staying(page: Path):
    """The page, or beside it a copy of one that leads elsewhere by itself, which stays to be looked at."""
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
    browser.run(axe)
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


def asked_for(browser: Browser, site: Path) -> list[str]:
    """What the console said, and what was asked for outside the site."""
    console, requests = browser.logs()
    problems = [f"console: {line}" for line in console]
    for request in requests:
        if not request.startswith(("file:", "data:")):
            problems.append(f"asks for {request}")
        elif request.startswith("file:") and not Path(unquote(urlsplit(request).path)).is_relative_to(site):
            problems.append(f"asks for a file outside the site: {request}")
    return problems


class Check:
    def __init__(self, browser: Browser, site: Path, axe: str | None) -> None:
        self.browser = browser
        self.site = site
        self.axe = axe
        self.links = Links(site)
        self.script = (HERE / "page.js").read_text("utf-8")
        self.seconds: dict[str, float] = {}

    def set_up(self, mode: dict) -> None:
        self.browser.set_up(
            mode["width"], mode["height"], mode.get("media", "screen"),
            features=mode.get("features", {}), letters=mode.get("letters", 16),
        )

    def look(self, page: Path, mode: dict) -> list[str]:
        browser = self.browser
        self.set_up(mode)
        with staying(page) as shown:
            browser.open(shown.as_uri())
            seen = browser.run(self.script, mode)
            problems = list(seen["problems"])
            if mode.get("structure"):
                found = REFRESH.findall(page.read_text("utf-8")) + seen["links"]
                problems += filter(None, (self.links.problem(page, link) for link in found))
            # axe comes after the logs are read: it must not hide what the page itself asked for.
            problems += asked_for(browser, self.site)
            if self.axe and mode.get("axe"):
                problems += axe_problems(browser, self.axe)
            if mode.get("keyboard") or mode.get("focus"):
                problems += keyboard.walk(browser)
            if mode.get("keyboard"):
                browser.open(shown.as_uri())
                problems += keyboard.skips(browser)
            if mode.get("elder"):
                browser.run("try { localStorage.clear() } catch {}")
            if mode.get("script"):
                problems += scripts.without(browser, shown)
            if mode.get("media") == "print" and not browser.paper().startswith(b"%PDF"):
                problems.append("cannot be printed")
        return problems

    def keep(self, page: Path, mode: dict, target: Path) -> None:
        browser = self.browser
        with staying(page) as shown:
            browser.open(shown.as_uri())  # afresh: the check has opened every <details>
        if mode.get("elder"):
            browser.run("const e = document.getElementById('elder'); if (e && !e.checked) e.click()")
        target.parent.mkdir(parents=True, exist_ok=True)
        if mode.get("media") == "print":
            # A PDF follows the medium of itself, not the emulated one.
            target.with_name(target.name + ".pdf").write_bytes(browser.paper())
        else:
            target.with_name(target.name + ".png").write_bytes(browser.whole_page())
        if mode.get("elder"):
            browser.run("try { localStorage.clear() } catch {}")


def planned(site: Path, pages: list[Path], options: argparse.Namespace) -> list[tuple[Path, str, dict]]:
    """The pages with the modes in which each is opened."""
    modes = {name: mode for name, mode in MODES.items() if name in (options.modes or MODES)}
    every = [] if options.once else pages
    if not options.all and not options.once:
        every = [page for group in pages_by_kind(site, pages).values() for page in {group[0], group[-1]}]
    chosen = set(every)
    plan = []
    for page in pages:
        if page in chosen:
            plan += [(page, name, mode) for name, mode in modes.items()]
        elif not options.modes:
            plan.append((page, "once", ONCE))
    return plan


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=Path, help="folder of the built site")
    parser.add_argument("--screenshots", type=Path, metavar="DIR", help="keep pictures and the printed page here")
    parser.add_argument("--only", default="*.html", metavar="GLOB", help="pages to open (default: every one)")
    parser.add_argument("--modes", nargs="+", choices=MODES, metavar="MODE", help=f"of {', '.join(MODES)}")
    parser.add_argument("--all", action="store_true", help="every page in every mode")
    parser.add_argument("--once", action="store_true", help="every page once")
    parser.add_argument("--reports", action="store_true", help="the pages are reports: no elder mode, nothing is remembered")
    parser.add_argument("--without-axe", action="store_true", help="leave axe-core out")
    options = parser.parse_args()
    if options.reports:
        for name in [name for name, mode in MODES.items() if mode.get("elder")]:
            del MODES[name]
        # A report is one file with its style in it; heatmap.py walks through its script and its keyboard.
        for mode in MODES.values():
            mode["report"] = True
            for part in ("keyboard", "focus", "script"):
                mode.pop(part, None)

    site = options.site.resolve()
    pages = sorted(page for page in site.rglob(options.only) if not page.name.startswith("."))
    if not pages:
        print(f"no pages in {options.site}", file=sys.stderr)
        return 2
    try:
        axe = None if options.without_axe else axe_source()
        browser = Browser()
    except Exception as error:  # whatever keeps the browser from starting, nothing has been checked
        print(f"not checked: {error}", file=sys.stderr)
        return 2

    check = Check(browser, site, axe)
    passed = failed = 0
    began = time.monotonic()

    def count(shown: str, problems: list[str]) -> None:
        nonlocal passed, failed
        failed += bool(problems)
        passed += not problems
        for problem in problems:
            print(f"FAIL {shown} {problem}", flush=True)

    try:
        for page, name, mode in planned(site, pages, options):
            count(f"{page.relative_to(site)} [{name}]", check.look(page, mode))
            if options.screenshots:
                check.keep(page, mode, options.screenshots / f"{page.relative_to(site).with_suffix('')}-{name}")
        if not options.reports and not options.modes and options.only == "*.html":
            check.set_up(MODES["390"])
            with staying(pages[0]) as one, staying(site / "index.html") as home:
                count("elder mode", scripts.remembers(browser, home, one))
    except WebDriverException as error:
        print(f"not checked to the end: {error.msg}", file=sys.stderr)
        return 2
    finally:
        browser.close()
    print(f"opened {passed + failed} times in {time.monotonic() - began:.0f} s", file=sys.stderr)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

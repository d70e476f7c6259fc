"""Builds a workspace of hostile texts and its harmless twin, and expects nothing of the one that the other has not.

The last line is “N passed, N failed”, one for each page.
Ends with 0 when all is well, 1 when something failed, 2 when the check could not be done.
"""

import argparse
import json
import re
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.append(str(HERE.parent / "Browser"))

from selenium.common.exceptions import WebDriverException

import markup
import workspace
from browser import Browser
from generate import Standard, Workspace

# Of processor time. A text is at most some 10,000 characters long: more than linear time would go on for hours.
SECONDS = 600


class Check:
    def __init__(self, zhun: str, folder: Path) -> None:
        self.zhun = zhun
        self.folder = folder
        self.passed = self.failed = 0
        self.problems: dict[str, list[str]] = {}

    def count(self, what: str, problems: list[str]) -> None:
        self.failed += bool(problems)
        self.passed += not problems
        for problem in problems[:8]:
            print(f"FAIL {what}: {problem}", flush=True)
        if len(problems) > 8:
            print(f"FAIL {what}: and {len(problems) - 8} more", flush=True)

    def build(self, name: str, made: Workspace) -> Path:
        place = self.folder / name
        made.write(place)
        site = self.folder / f"{name}-site"
        began = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
        result = workspace.build(self.zhun, site, place, "--publish-with-errors")
        seconds = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - began
        print(f"{name}: {len(made.items)} items in {seconds:.1f} s", file=sys.stderr)
        self.count(f"building {name}", [f"took {seconds:.0f} s"] if seconds > SECONDS else [])
        return site

    def titles(self, made: Workspace, site: Path) -> dict[Path, str]:
        """What is tried on which page."""
        found = {}
        for title, number in made.items.items():
            # The code that leads to the page holds the number of the item.
            for page in site.glob(f"guides/*/*49901{number:05}000*/**/*.html"):
                found[page] = title
        return found

    def markup(self, hostile: Path, benign: Path, titles: dict[Path, str]) -> None:
        """No page holds an element, an attribute or a class that no page of the twin holds."""
        known: set[str] = set()
        for page in benign.rglob("*.html"):
            found, problems = markup.parts(page)
            known |= found
            self.count(f"twin {page.relative_to(benign)}", problems)
        for page in sorted(hostile.rglob("*.html")):
            found, problems = markup.parts(page)
            problems += markup.directions(page)
            new = sorted(found - known)
            text = page.read_text("utf-8", errors="replace")
            if re.search(r"<main[^>]*>\s*</main>", text):
                problems.append("an empty page")
            self.count(self.name(page, hostile, titles), problems + [f"not in the twin: <{part}>" for part in new])

    def name(self, page: Path, site: Path, titles: dict[Path, str]) -> str:
        return f"{page.relative_to(site)}" + (f" [{titles[page]}]" if page in titles else "")

    def data(self, site: Path) -> None:
        """What machines read can be read."""
        for path in sorted(site.rglob("*.json")):
            try:
                json.loads(path.read_bytes())
                self.count(str(path.relative_to(site)), [])
            except ValueError as error:
                self.count(str(path.relative_to(site)), [f"no JSON: {error}"])
        for page in sorted(site.rglob("*.html")):
            for data in markup.scripts(page, "application/ld+json"):
                try:
                    json.loads(data)
                except ValueError as error:
                    self.count(str(page.relative_to(site)), [f"JSON-LD: {error}"])

    def browser(self, site: Path, titles: dict[Path, str]) -> None:
        """Nothing runs, neither under the policy of the page nor without it; nothing is too wide or turned around."""
        browser = Browser()
        try:
            browser.set_up(390, 844)
            browser.driver.set_page_load_timeout(60)
            browser.command("Page.enable")
            browser.command("Page.addScriptToEvaluateOnNewDocument", source=(HERE / "watch.js").read_text("utf-8"))
            script = (HERE / "page.js").read_text("utf-8")
            for page in sorted(site.rglob("*.html")):
                if '<meta http-equiv="refresh"' in page.read_text("utf-8", errors="replace"):
                    continue
                problems = []
                # One element in turn: opened once, where the policy protects nothing. Its short version says no more.
                inTurn = titles.get(page, "").startswith("turn ")
                if inTurn and page.name == "brief.html":
                    continue
                for bypass in (True,) if inTurn else (False, True):
                    browser.command("Page.setBypassCSP", enabled=bypass)
                    # What a script writes is looked at as well: the search shows every name that holds this.
                    browser.open(page.as_uri() + ("?q=正" if page.parent.name == "search" else ""))
                    seen = browser.run(script)
                    problems += seen["problems"] if inTurn or not bypass else []
                    problems += [f"ran: {call}" for call in seen["calls"]]
                    problems += [f"against the policy: {text}" for text in seen["violations"]]
                    console, requests = browser.logs()
                    problems += [f"console: {line}" for line in console]
                    problems += [f"asks for {r}" for r in requests if not r.startswith(("file:", "data:"))]
                browser.command("Page.setBypassCSP", enabled=False)
                if not inTurn:
                    browser.scripts(False)
                    browser.open(page.as_uri())
                    # Evaluated by the driver: the page itself runs nothing.
                    found = browser.run(script)["problems"]
                    problems += [f"without script: {text}" for text in found if text not in problems]
                    browser.scripts(True)
                self.count(f"{self.name(page, site, titles)} in the browser", problems)
        finally:
            browser.close()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("zhun", help="the compiler")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="leave the workspaces and sites here")
    parser.add_argument("--without-browser", action="store_true", help="read the pages only")
    options = parser.parse_args()
    try:
        standard = Standard(workspace.elements(options.zhun))
        made = {name: Workspace(standard, name == "hostile") for name in ("benign", "hostile")}
    except (OSError, RuntimeError, subprocess.CalledProcessError, ValueError) as error:
        print(f"not checked: {error}", file=sys.stderr)
        return 2
    if unfed := made["hostile"].unfed():
        print(f"not checked: nothing is written into {', '.join(unfed)}", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as scratch:
        check = Check(options.zhun, (options.keep or Path(scratch)).resolve())
        try:
            sites = {name: check.build(name, one) for name, one in made.items()}
            titles = check.titles(made["hostile"], sites["hostile"])
            # An item without a code of its own has no address.
            missing = set(made["hostile"].items) - set(titles.values()) - {"turn code"}
            check.count("items", [f"no page of {title}" for title in sorted(missing)])
            check.markup(sites["hostile"], sites["benign"], titles)
            check.data(sites["hostile"])
            if not options.without_browser:
                check.browser(sites["hostile"], titles)
        except (OSError, RuntimeError, WebDriverException) as error:
            print(f"not checked to the end: {error}", file=sys.stderr)
            return 2
    print(f"{check.passed} passed, {check.failed} failed")
    return 1 if check.failed else 0


if __name__ == "__main__":
    sys.exit(main())

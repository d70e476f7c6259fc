"""Walks through a comparison of districts with the keyboard, the filter and without script: heatmap.py PAGE…

The last line is “N passed, N failed”. Ends with 0 when all is well, 1 when something failed, 2 when it could not
be done.
"""

import sys
import time
from pathlib import Path

from selenium.common.exceptions import WebDriverException
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

from browser import Browser

MODES = {
    "1280": dict(width=1280, height=900), "1280 dark": dict(width=1280, height=900, dark=True),
    "390": dict(width=390, height=844), "390 dark": dict(width=390, height=844, dark=True),
}
# More than this and nobody waits. What the page itself computes is counted, not what the machine does besides.
SECONDS = 5
# What never comes is waited for no longer.
PATIENCE = 60

# Where the focus is: row and cell of the matrix, else an id, else the name of the element.
WHERE = """
const e = document.activeElement, cell = e.closest('.matrix tbody th, .matrix tbody td');
if (cell) return [cell.parentElement.sectionRowIndex, cell.cellIndex];
return e.id || e.name || e.className || e.localName;
"""
# Whether what has the focus can be seen: nothing lies on its middle.
SEEN = """
const e = document.activeElement, box = e.getBoundingClientRect();
const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
return Boolean(top) && (e.contains(top) || top.contains(e));
"""
# The first field of the matrix that differs.
FIELD = """
const link = document.querySelector('.matrix tbody td a');
if (!link) return null;
const cell = link.parentElement;
return [cell.parentElement.sectionRowIndex, cell.cellIndex, link.getAttribute('href').slice(1)];
"""
COUNT = """
const shown = [...document.querySelectorAll('.matrix tbody tr')].filter(row => !row.hidden);
const fields = shown.flatMap(row => [...row.querySelectorAll('td:not(.off):not([hidden]) a')]);
return [shown.length, fields.length];
"""


class Walk:
    def __init__(self, browser: Browser, page: Path) -> None:
        self.browser = browser
        self.driver = browser.driver
        self.page = page
        self.problems: list[str] = []

    def expect(self, what: str, found, wanted) -> None:
        if found != wanted:
            self.problems.append(f"{what}: {found} instead of {wanted}")

    def soon(self, what: str, script: str) -> None:
        """What a change of the address brings comes a moment later."""
        end = time.monotonic() + PATIENCE
        while not self.run(script) and time.monotonic() < end:
            time.sleep(0.02)
        self.expect(what, bool(self.run(script)), True)

    def run(self, script: str, *arguments):
        return self.driver.execute_script(script, *arguments)

    def press(self, *keys: str) -> None:
        for key in keys:
            ActionChains(self.driver).send_keys(key).perform()

    def control(self, key: str) -> None:
        ActionChains(self.driver).key_down(Keys.CONTROL).send_keys(key).key_up(Keys.CONTROL).perform()

    def at(self, what: str, wanted) -> None:
        self.expect(what, self.run(WHERE), wanted)
        if not self.run(SEEN):
            self.problems.append(f"{what}: what has the focus is covered or out of sight")

    def open(self) -> float:
        self.browser.open(self.page.as_uri())
        took = self.computed()
        if took > SECONDS:
            self.problems.append(f"opens in {took:.1f} s")
        return took

    def computed(self) -> float:
        """The seconds of processor time that the page has taken since it was opened."""
        metrics = self.browser.command("Performance.getMetrics")["metrics"]
        return next(metric["value"] for metric in metrics if metric["name"] == "TaskDuration")

    def quiet(self) -> None:
        console, requests = self.browser.logs()
        self.problems += [f"console: {line}" for line in console]
        self.problems += [f"asks for {request}" for request in requests if request.split("#")[0] != self.page.as_uri()]

    def keyboard(self) -> None:
        rows, cells = self.run("const t = document.querySelector('.matrix tbody'); return [t.rows.length, t.rows[0].cells.length]")
        stops = 0
        while self.run(WHERE) != "matrix" and stops < 40:
            self.press(Keys.TAB)
            stops += 1
        self.at(f"after {stops} tabs", "matrix")
        self.press(Keys.TAB)
        self.at("into the matrix", [0, 0])
        self.press(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT)
        self.at("two to the right", [0, 2])
        self.press(Keys.ARROW_DOWN)
        self.at("one down", [min(1, rows - 1), 2])
        self.press(Keys.END)
        self.at("to the end of the row", [min(1, rows - 1), cells - 1])
        self.control(Keys.END)
        self.at("to the end of the matrix", [rows - 1, cells - 1])
        self.press(Keys.ARROW_RIGHT, Keys.ARROW_DOWN)
        self.at("no further", [rows - 1, cells - 1])
        self.press(Keys.TAB)
        outside = self.run(WHERE)
        if isinstance(outside, list):
            self.problems.append(f"Tab does not leave the matrix: {outside}")
        ActionChains(self.driver).key_down(Keys.SHIFT).send_keys(Keys.TAB).key_up(Keys.SHIFT).perform()
        self.at("back in the matrix", [rows - 1, cells - 1])
        self.control(Keys.HOME)
        self.at("to the start", [0, 0])
        field = self.run(FIELD)
        if not field:
            return
        row, cell, target = field
        self.press(*[Keys.ARROW_DOWN] * row, *[Keys.ARROW_RIGHT] * cell)
        self.at("at a field that differs", [row, cell])
        self.press(Keys.ENTER)
        self.soon("districts are marked", "return document.querySelectorAll('li.picked').length > 0")
        self.at("in the item", target)
        self.soon("the item is open", "const e = document.activeElement.closest('details'); return e && e.open")
        self.press(Keys.ESCAPE)
        self.at("back at the field", [row, cell])
        # The same field again: its address has not changed.
        self.press(Keys.ENTER)
        self.at("in the item again", target)
        # A link inside the item leads back to the field too.
        self.run("document.activeElement.closest('details').querySelector('.source a').click()")
        self.at("back by the link", [row, cell])

    def narrow(self) -> None:
        # Where nothing differs there is nothing to choose.
        if not self.run("return Boolean(document.querySelector('.narrow'))"):
            return
        before = self.run("return document.querySelector('.matrix').innerHTML.replace(/ tabindex=\"-?\\d\"/g, '')")
        for name in ("k", "c", "d"):
            values = self.run(f"return [...document.querySelector('.narrow').elements.{name}.options].map(o => o.value).slice(1)")
            for value in values[:8]:
                self.choose(name, value)
                self.announced(f"{name}={value}")
                self.choose(name, "")
        self.run("const f = document.querySelector('.narrow').elements; f.only.click()")
        self.announced("only items that differ")
        self.run("document.querySelector('.narrow [type=reset]').click()")
        self.soon("the filter is cleared", "return !document.querySelector('.item[hidden], .rows [hidden]')")
        after = self.run("return document.querySelector('.matrix').innerHTML.replace(/ tabindex=\"-?\\d\"/g, '')")
        clean = lambda text: text.replace(' hidden=""', "").replace(' class=""', "")
        self.expect("the matrix after the filter is cleared", clean(after) == clean(before), True)
        hidden = self.run("return document.querySelectorAll('.item[hidden], .rows [hidden]').length")
        self.expect("hidden after the filter is cleared", hidden, 0)

    def choose(self, name: str, value: str) -> None:
        self.run(f"const e = document.querySelector('.narrow').elements.{name}; e.value = arguments[0];"
                 "e.dispatchEvent(new Event('input', {bubbles: true}))", value)

    def announced(self, what: str) -> None:
        words = self.run("return document.querySelector('.narrow output').textContent")
        numbers = [int(part) for part in "".join(c if c.isdigit() else " " for c in words).split()]
        self.expect(f"{what} announced as “{words}”", numbers, self.run(COUNT))

    def without_script(self) -> None:
        self.browser.command("Emulation.setScriptExecutionDisabled", value=True)
        try:
            self.open()
            closed = self.run("return document.querySelectorAll('details.item:not([open])').length")
            self.expect("closed items without script", closed, 0)
            dead = self.run("return [...document.querySelectorAll('.narrow, .keys')].filter(e => e.checkVisibility()).length")
            self.expect("controls that do nothing", dead, 0)
            stops = self.run("return [...document.querySelectorAll('.matrix a')].filter(e => e.tabIndex === 0).length")
            rows = self.run("return document.querySelectorAll('.matrix tbody th a').length")
            self.expect("stops of the Tab key in the matrix", stops, rows)
            unread = self.run("return [...document.querySelectorAll('.rows td, .rows th')].filter(e => !e.checkVisibility()).length")
            self.expect("cells that cannot be read", unread, 0)
            field = self.run(FIELD)
            if field:
                self.browser.open(self.page.as_uri() + "#" + field[2])
                shown = self.run("const b = document.getElementById(arguments[0]).getBoundingClientRect();"
                                 "return b.top >= 0 && b.top < innerHeight", field[2])
                self.expect("a field leads to its item", shown, True)
        finally:
            self.browser.command("Emulation.setScriptExecutionDisabled", value=False)


def main() -> int:
    if len(sys.argv) < 2:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        browser = Browser()
    except Exception as error:  # whatever keeps the browser from starting, nothing has been checked
        print(f"not checked: {error}", file=sys.stderr)
        return 2
    passed = failed = 0
    try:
        for path in sys.argv[1:]:
            page = Path(path).resolve()
            for name, mode in MODES.items():
                browser.set_up(mode["width"], mode["height"], dark=mode.get("dark", False))
                browser.command("Performance.enable", timeDomain="threadTicks")
                walk = Walk(browser, page)
                took = walk.open()
                print(f"{page.name} [{name}] {page.stat().st_size:,} bytes, opens in {took * 1000:.0f} ms of processor time")
                walk.keyboard()
                walk.narrow()
                walk.without_script()
                walk.quiet()
                for problem in walk.problems:
                    print(f"FAIL {page.name} [{name}] {problem}")
                failed += bool(walk.problems)
                passed += not walk.problems
    except WebDriverException as error:
        print(f"not checked to the end: {error.msg}", file=sys.stderr)
        return 2
    finally:
        browser.close()
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

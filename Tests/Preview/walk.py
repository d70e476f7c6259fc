"""Opens the local preview of a copy of the shipped workspace and edits it as an editor would: walk.py ZHUN [--screenshots DIR]

The last line is “N passed, N failed”. Ends with 0 when all is well, 1 when something failed, 2 when it could not
be done.
"""

import argparse
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from selenium.common.exceptions import WebDriverException
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

from browser import Browser
from check import axe_problems, axe_source

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
CODE = "TE44011350000011705442106041002"
ITEM = "standards/districts/44/4401/440113/items/residence-permit.yaml"

MODES = {
    "1280": dict(width=1280, height=900), "1280 dark": dict(width=1280, height=900, dark=True),
    "390": dict(width=390, height=844), "390 dark": dict(width=390, height=844, dark=True),
}
# What never comes is waited for no longer; what a change takes is measured and printed.
SECONDS = 120

FRAME = "const f = document.getElementById('page').contentDocument;"
SCROLL = "const f = document.getElementById('page').contentWindow;"
SETTLED = FRAME + "return f.readyState === 'complete' && Boolean(f.querySelector('h1'));"
SMALL = """
return [...document.querySelectorAll('a[href], button, input:not([type=hidden])')]
  .filter(e => e.checkVisibility() && !e.classList.contains('skip'))
  .filter(e => { const b = (e.closest('label') || e).getBoundingClientRect(); return b.width < 24 || b.height < 24; })
  .map(e => e.outerHTML.slice(0, 80));
"""


class Failed(Exception):
    pass


class Preview:
    """The program itself, over a copy of the shipped workspace."""

    def __init__(self, program: str, folder: Path) -> None:
        self.folder = folder
        shutil.copytree(ROOT / "standards", folder / "standards")
        shutil.copy(ROOT / "zhun.yaml", folder)
        self.process = subprocess.Popen(
            [program, "serve", "--port", "0", "--lang", "zh"], cwd=folder, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.address = self.process.stdout.readline().strip()
        if not self.address.startswith("http://localhost:"):
            raise Failed(f"no address: {self.address!r} {self.process.stderr.read()}")

    def read(self, path: str) -> str:
        return (self.folder / path).read_text("utf-8")

    def save(self, path: str, text: str) -> None:
        """As editors save: a new file takes the place of the old one."""
        place = self.folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        new = place.with_name(f".{place.name}.new")
        new.write_text(text, "utf-8")
        os.replace(new, place)

    def end(self) -> int:
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
        return self.process.wait(timeout=SECONDS)


class Walk:
    def __init__(self, browser: Browser, preview: Preview, pictures: Path | None) -> None:
        self.browser, self.preview, self.pictures = browser, preview, pictures
        self.passed = self.failed = 0
        self.axe = axe_source()

    def expect(self, what: str, found, wanted=True) -> None:
        if found == wanted:
            self.passed += 1
        else:
            self.failed += 1
            print(f"{what}: {found!r}, wanted {wanted!r}")

    def run(self, script: str, *arguments):
        return self.browser.driver.execute_script(script, *arguments)

    def soon(self, what: str, script: str) -> float:
        """Waits until a script says so; tells how long that took."""
        start = time.monotonic()
        while time.monotonic() - start < SECONDS:
            try:
                if self.run(script):
                    self.passed += 1
                    return time.monotonic() - start
            except WebDriverException:
                pass
            time.sleep(0.01)
        self.failed += 1
        print(f"{what}: not within {SECONDS} s")
        return SECONDS

    def open(self, path: str) -> None:
        self.browser.open(self.preview.address + path)
        self.soon(f"{path}: checked", "return document.documentElement.dataset.state === 'checked';")

    def picture(self, name: str) -> None:
        if self.pictures:
            (self.pictures / f"{name}.png").write_bytes(self.browser.picture())

    def look(self, name: str) -> None:
        """What holds of every page in every mode."""
        for problem in axe_problems(self.browser, self.axe):
            self.expect(f"{name}: {problem}", False)
        self.expect(f"{name}: wider than the window", self.run(
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth;"), 0)
        self.expect(f"{name}: small targets", self.run(SMALL), [])
        console, requests = self.browser.logs()
        # What the page of a broken file answers is an error, and the browser says so.
        console = [line for line in console if "status of 50" not in line and "favicon" not in line]
        self.expect(f"{name}: console", console, [])
        origin = self.preview.address.rstrip("/")
        self.expect(f"{name}: other hosts", [r for r in requests if not r.startswith((origin, "data:"))], [])

    def everywhere(self, item: str) -> None:
        for mode, settings in MODES.items():
            self.browser.set_up(**settings)
            for path in ["", item, "explain/ZS3101?lang=zh", f"{item}?lang=en"]:
                self.browser.open(self.preview.address + path)
                if not path.startswith("explain"):
                    self.soon(f"{path}: checked", "return document.documentElement.dataset.state === 'checked';")
                    self.soon(f"{path}: frame", FRAME + "return f.readyState === 'complete' && f.body.childElementCount > 0;")
                self.look(f"{mode} {path}")
                self.picture(f"{mode.replace(' ', '-')}-{re.sub('[^a-z0-9]+', '-', path) or 'index'}"[:60])
        self.browser.set_up(**MODES["1280"])

    def beside(self, item: str) -> None:
        self.open(item)
        self.expect("the frame shows the item", self.run(FRAME + "return f.querySelector('h1').textContent;"), "申领居住证")
        self.expect("its findings stand beside it", self.run("return document.querySelectorAll('#findings .finding mark').length > 0;"))
        self.expect("with file, line and column", self.run(
            "return /\\.yaml:\\d+:\\d+$/.test(document.querySelector('#findings .address').textContent);"))
        self.run("document.querySelector('#findings a.explain').click();")
        self.soon("the rule is explained on demand", "return document.querySelector('#findings pre.explanation');")
        self.run("document.querySelector('#findings a.explain').click();")
        self.soon("and put away", "return !document.querySelector('#findings pre.explanation');")
        self.run("document.getElementById('narrow').click();")
        self.expect("a telephone's width", self.run(
            "return document.getElementById('page').contentWindow.innerWidth;"), 390)
        self.run("document.getElementById('full').click();")
        field = self.browser.driver.find_element("id", "search")
        field.send_keys("转移登记")
        self.soon("the list follows what is typed", "return document.querySelectorAll('#found li').length === 1;")
        self.run("document.querySelector('#found a').click();")
        self.soon("another item", FRAME + "return f.querySelector('h1')?.textContent.includes('转移登记');")
        # Following a link inside the frame moves what stands beside it.
        self.run(FRAME + "f.querySelector('a[href$=\"index.html\"]').click();")
        self.soon("the frame leads the rest", "return location.pathname === '/preview/index.html' && document.querySelector('h1').textContent === '首页';")

    def keyboard(self, item: str) -> None:
        self.open(item)
        self.run("document.activeElement.blur();")
        reached = []
        for _ in range(400):
            ActionChains(self.browser.driver).send_keys(Keys.TAB).perform()
            where = self.run(
                "const e = document.activeElement; return e === document.body ? null : [e.id || e.className || e.localName, "
                "e.localName === 'iframe' || getComputedStyle(e).outlineStyle !== 'none' || e.matches('.skip')];")
            if where is None:
                break
            if not reached or reached[-1] != where:
                reached.append(where)
        names = [name for name, _ in reached]
        for wanted in ["skip", "full", "alone", "other", "page", "explain", "search", "button"]:
            self.expect(f"the keyboard reaches {wanted}", wanted in names)
        self.expect("what has the focus shows it", [name for name, shows in reached if not shows], [])

    def saving(self, item: str) -> None:
        self.open(item)
        preview = self.preview
        text = preview.read(ITEM)
        self.soon("the page is there", SETTLED)
        self.run(SCROLL + "f.scrollTo({top: 600, behavior: 'instant'});")
        self.soon("the reader scrolls", SCROLL + "return f.scrollY > 500;")
        times = []
        for round in range(5):
            name = f"申领居住证（第{round}次）"
            preview.save(ITEM, text + f"\n事项名称: {name}\n" if "\n事项名称:" not in text else re.sub(r"\n事项名称:.*", f"\n事项名称: {name}", text))
            start = time.monotonic()
            self.soon("a save shows", FRAME + f"return f.querySelector('h1')?.textContent === '{name}';")
            times.append(time.monotonic() - start)
            self.soon("and is checked", "return document.documentElement.dataset.state === 'checked';")
            self.soon("where the reader was", SCROLL + "return f.scrollY > 500;")
        print(f"from save to page: {', '.join(f'{t * 1000:.0f} ms' for t in times)}", file=sys.stderr)
        preview.save(ITEM, text + "\n承诺办结时限: 八十天\n")
        self.soon("new findings come by themselves", "return [...document.querySelectorAll('#findings .finding')].some(f => f.textContent.includes('八十天'));")
        preview.save(ITEM, text)
        self.soon("and go", "return ![...document.querySelectorAll('#findings .finding')].some(f => f.textContent.includes('八十天'));")
        self.expect("nothing is written", sorted(p.name for p in preview.folder.iterdir()), ["standards", "zhun.yaml"])

    def breaking(self, item: str) -> None:
        preview = self.preview
        self.open(item)
        for path, broken in [(ITEM, "事项名称: [没有写完\n"), ("zhun.yaml", "标准: [没有写完\n"), ("templates/guide.mustache", "{{#item}}没有关上")]:
            was = preview.read(path) if (preview.folder / path).exists() else None
            preview.save(path, broken)
            self.soon(f"{path}: the frame shows the error", FRAME + "return Boolean(f.querySelector('.urgent')) && !f.querySelector('.guide-head');")
            self.expect(f"{path}: with its place", self.run(
                FRAME + f"return f.body.textContent.includes('{path}');"))
            if path != "templates/guide.mustache":
                self.soon(f"{path}: stands first", f"return document.querySelector('#urgent .trouble')?.textContent.includes('{path}');")
            self.look(f"broken {path}")
            self.picture(f"broken-{re.sub('[^a-z]+', '-', path)}"[:40])
            if was is None:
                shutil.rmtree((preview.folder / path).parent)
            else:
                preview.save(path, was)
            self.soon(f"{path}: mended", FRAME + "return Boolean(f.querySelector('.guide-head'));")
            self.soon(f"{path}: checked again", "return document.documentElement.dataset.state === 'checked' && !document.querySelector('#urgent .trouble');")
        place = preview.folder / ITEM
        text = preview.read(ITEM)
        place.unlink()
        self.soon("a page that is gone says so", FRAME + "return f.body.textContent.includes('这里没有页面');")
        preview.save(ITEM, text)
        self.soon("and comes back", FRAME + "return f.querySelector('h1')?.textContent === '申领居住证';")

    def without_script(self, item: str) -> None:
        self.browser.command("Emulation.setScriptExecutionDisabled", value=True)
        try:
            driver = self.browser.driver
            found = []
            start = time.monotonic()
            while not found and time.monotonic() - start < SECONDS:
                self.browser.open(self.preview.address + item)
                found = driver.find_elements("css selector", "#findings .finding")
            self.expect("without script: findings", len(found) > 0)
            driver.find_element("css selector", "#narrow").click()
            self.expect("without script: width", driver.find_element("id", "page").size["width"], 392)
            driver.find_element("id", "search").send_keys("转移登记" + Keys.ENTER)
            start = time.monotonic()
            while "q=" not in driver.current_url and time.monotonic() - start < SECONDS:
                time.sleep(0.05)
            self.expect("without script: search", len(driver.find_elements("css selector", "#found li")), 1)
            driver.find_element("css selector", "#found a").click()
            driver.find_element("id", "other").click()
            self.expect("without script: English", "Findings of this item" in driver.find_element("id", "findings").text)
        finally:
            self.browser.command("Emulation.setScriptExecutionDisabled", value=False)

    def ending(self, item: str) -> None:
        self.open(item)
        self.expect("ends cleanly", self.preview.end(), 0)
        self.soon("an open page says so", "return document.documentElement.dataset.state === 'lost';")


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("zhun")
    parser.add_argument("--screenshots", type=Path)
    options = parser.parse_args()
    if options.screenshots:
        options.screenshots.mkdir(parents=True, exist_ok=True)
    try:
        browser = Browser()
    except RuntimeError as error:
        print(error, file=sys.stderr)
        return 2
    preview = None
    with tempfile.TemporaryDirectory() as folder:
        try:
            preview = Preview(str(Path(options.zhun).resolve()), Path(folder))
            walk = Walk(browser, preview, options.screenshots)
            browser.set_up(**MODES["1280"])
            walk.open("")
            walk.expect("items are listed", walk.run("return document.querySelectorAll('#found li').length > 3;"))
            # The list begins with the items that have most errors: it is found by its code.
            item = walk.run(
                "return [...document.querySelectorAll('#found a')].find(a => a.pathname.includes(arguments[0])).pathname.slice(1);",
                CODE)
            walk.everywhere(item)
            walk.beside(item)
            walk.keyboard(item)
            walk.saving(item)
            walk.breaking(item)
            walk.without_script(item)
            walk.ending(item)
        except (WebDriverException, Failed, OSError) as error:
            print(f"the walk broke off: {error}", file=sys.stderr)
            return 2
        finally:
            browser.close()
            if preview:
                preview.end()
    print(f"{walk.passed} passed, {walk.failed} failed")
    return 1 if walk.failed else 0


if __name__ == "__main__":
    sys.exit(main())

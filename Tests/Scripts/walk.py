"""Walks through what scripts add to the pages of a site, and through the same pages without them: walk.py SITE

The last line is “N passed, N failed”, one for each walk.
Ends with 0 when all is well, 1 when something failed, 2 when the walks could not be done.
"""

import json
import sys
from collections.abc import Callable
from contextlib import contextmanager
from pathlib import Path

from selenium.common.exceptions import WebDriverException
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

from browser import Browser

HERE = Path(__file__).resolve().parent
VOICES = [
    {"name": "far", "lang": "zh-CN", "localService": False},
    {"name": "english", "lang": "en-US", "localService": True},
    {"name": "taiwan", "lang": "zh-TW", "localService": True},
    {"name": "near", "lang": "zh_CN", "localService": True},
]
# Large print: half as large again, one column, high contrast in the computed colours.
LOOKS = """
const style = (selector) => getComputedStyle(document.querySelector(selector));
return {
  size: parseFloat(style('main').fontSize),
  ink: style('body').color,
  paper: style('body').backgroundColor,
  columns: style('main').display === 'grid' ? style('main').gridTemplateColumns.split(' ').length : 1,
  isChecked: document.getElementById('elder').checked,
  overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
};
"""
TICKS = "return [...document.querySelectorAll('.materials input')].map(box => box.checked)"
TOLD = "return document.querySelector('.list-tools [role=status]').textContent"
# What is pressed and how large it is, in CSS pixels; a link inside a sentence is as high as its line.
SMALL = """
return [...document.querySelectorAll('main a, main button, main summary, main input, header button, header label, .aloud button, .aloud select')]
  .filter(e => e.checkVisibility() && !e.matches('.unseen') && !(e.localName === 'a' && getComputedStyle(e).display === 'inline'))
  .map(e => [e, (e.closest('label') ?? e).getBoundingClientRect()])
  .filter(([e, box]) => box.height < arguments[0] - 0.5)
  .map(([e, box]) => `${e.localName} ${e.className} “${e.textContent.trim().slice(0, 12)}” ${box.height}`);
"""


class Walk:
    def __init__(self, browser: Browser, site: Path) -> None:
        self.browser = browser
        self.driver = browser.driver
        self.site = site
        self.problems: list[str] = []
        guides = sorted(page for page in site.glob("guides/**/*.html") if 'class="materials"' in page.read_text("utf-8"))
        if len(guides) < 2:
            raise RuntimeError(f"fewer than two guides with materials in {site}")
        self.page, self.other = guides[:2]

    def expect(self, what: str, found, wanted) -> None:
        if found != wanted:
            self.problems.append(f"{what}: {found!r} instead of {wanted!r}")

    def run(self, script: str, *arguments):
        return self.driver.execute_script(script, *arguments)

    def press(self, *keys: str) -> None:
        for key in keys:
            ActionChains(self.driver).send_keys(key).perform()

    def open(self, page: Path) -> None:
        self.driver.get(page.as_uri())

    def forget(self) -> None:
        self.open(self.page)
        self.run("localStorage.clear()")

    def focus(self, selector: str) -> None:
        self.run("document.querySelector(arguments[0]).focus()", selector)

    def reach(self, selector: str) -> None:
        """By the Tab key alone, from the top of the page."""
        self.run("document.activeElement?.blur(); window.scrollTo(0, 0)")
        for _ in range(80):
            self.press(Keys.TAB)
            if self.run("return document.activeElement.matches(arguments[0])", selector):
                return
        self.problems.append(f"the Tab key does not reach {selector}")

    @contextmanager
    def before_load(self, script: str):
        added = self.browser.command("Page.addScriptToEvaluateOnNewDocument", source=script)
        try:
            yield
        finally:
            self.browser.command("Page.removeScriptToEvaluateOnNewDocument", **added)

    @contextmanager
    def without_script(self):
        self.browser.command("Emulation.setScriptExecutionDisabled", value=True)
        try:
            yield
        finally:
            self.browser.command("Emulation.setScriptExecutionDisabled", value=False)

    def speaking(self, voices=VOICES):
        script = (HERE / "speech.js").read_text("utf-8")
        return self.before_load(f"{{ const voices = {json.dumps(voices)};\n{script} }}")

    # Large print

    def judge_large(self, what: str, before: dict, now: dict) -> None:
        self.expect(f"{what}: box", now["isChecked"], True)
        self.expect(f"{what}: columns", now["columns"], 1)
        self.expect(f"{what}: overflow", now["overflow"], 0)
        if now["size"] < 1.4 * before["size"] or now["size"] < 25:
            self.problems.append(f"{what}: type of {now['size']} px, {before['size']} before")
        self.expect(f"{what}: colours", {now["ink"], now["paper"]}, {"rgb(0, 0, 0)", "rgb(255, 255, 255)"})

    def large_print_without_script(self) -> None:
        self.forget()
        with self.without_script():
            self.open(self.page)
            before = self.run(LOOKS)
            self.expect("box at first", before["isChecked"], False)
            self.expect("what only a script can do", self.run("return document.querySelectorAll('.list-tools, .masthead-tools button').length"), 0)
            self.reach("#elder")
            self.press(Keys.SPACE)
            self.judge_large("without script", before, self.run(LOOKS))
            self.expect("small targets", self.run(SMALL, 48), [])

    def large_print_is_remembered(self) -> None:
        self.forget()
        self.open(self.page)
        before = self.run(LOOKS)
        self.reach("#elder")
        self.press(Keys.SPACE)
        self.judge_large("chosen", before, self.run(LOOKS))
        self.driver.refresh()
        self.judge_large("after a reload", before, self.run(LOOKS))
        self.open(self.other)
        self.judge_large("on another guide", before, self.run(LOOKS))
        self.open(self.site / "index.html")
        self.judge_large("on the first page", before, self.run(LOOKS))
        self.focus("#elder")
        self.press(Keys.SPACE)
        self.expect("taken back", self.run(LOOKS)["isChecked"], False)
        self.driver.back()
        self.expect("going back", self.run(LOOKS), before)
        self.driver.refresh()
        self.expect("taken back and reloaded", self.run(LOOKS), before)

    def large_print_is_there_before_the_first_paint(self) -> None:
        self.forget()
        self.run("localStorage.setItem('zhun.elder', 'yes')")
        watch = "new MutationObserver(() => { if (document.body) window.early ??= document.documentElement.hasAttribute('data-elder'); }).observe(document, { childList: true, subtree: true });"
        with self.before_load(watch):
            self.open(self.page)
            self.expect("large before the body is there", self.run("return window.early"), True)

    # Lists of materials

    def ticks(self) -> None:
        self.forget()
        self.open(self.page)
        count = len(self.run(TICKS))
        first = self.run("return document.querySelector('.materials').querySelectorAll('input').length")
        none = [False] * count
        self.expect("nothing ticked", self.run(TICKS), none)
        self.expect("told at first", self.run(TOLD).endswith(f"已备好0项，共{first}项"), True)
        self.expect("nothing to clear", self.run("return document.querySelector('.list-tools button').checkVisibility()"), False)
        self.reach(".materials input")
        self.press(Keys.SPACE)
        one = [True] + none[1:]
        self.expect("ticked", self.run(TICKS), one)
        self.expect("told", self.run(TOLD).endswith(f"已备好1项，共{first}项"), True)
        self.driver.refresh()
        self.expect("after a reload", self.run(TICKS), one)
        self.expect("told after a reload", self.run(TOLD).endswith(f"已备好1项，共{first}项"), True)
        self.open(self.other)
        self.expect("not on another guide", any(self.run(TICKS)), False)
        self.open(self.page)
        self.focus(".list-tools button")
        self.press(Keys.ENTER)
        self.expect("cleared", self.run(TICKS), none)
        self.expect("told when cleared", self.run(TOLD).endswith(f"已备好0项，共{first}项"), True)
        self.expect("focus after clearing", self.run("return document.activeElement.matches('.materials input')"), True)
        self.expect("nothing kept", self.run("return Object.keys(localStorage)"), [])
        self.driver.refresh()
        self.expect("cleared after a reload", self.run(TICKS), none)
        self.expect("small targets", self.run(SMALL, 24), [])
        small = self.run("return [...document.querySelectorAll('.materials label.tick')].filter(e => e.getBoundingClientRect().height < 43.5).length")
        self.expect("boxes below 44 pixels", small, 0)

    def ticks_survive_another_order(self) -> None:
        self.forget()
        self.open(self.page)
        self.focus(".materials input")
        self.press(Keys.SPACE)
        kept = self.run("return Object.values(localStorage)[0]")
        self.expect("a number is kept", any(character in kept for character in "．0123456789") and kept[:40], False)

    def printing(self) -> None:
        self.forget()
        watch = "window.print = () => { window.printed = document.documentElement.dataset.print; };"
        with self.before_load(watch):
            self.open(self.page)
            self.run("[...document.querySelectorAll('.list-tools button')].find(b => b.textContent === '打印清单').click()")
            self.expect("printed", self.run("return window.printed"), "materials")
            self.browser.set_up(680, 1000, media="print")
            shown = self.run("return [...document.querySelectorAll('.guide-body > section')].filter(e => e.checkVisibility()).map(e => e.id)")
            self.expect("sections on paper", shown, ["materials"])
            self.run("window.dispatchEvent(new Event('afterprint'))")
            shown = self.run("return [...document.querySelectorAll('.guide-body > section')].filter(e => e.checkVisibility()).length")
            self.expect("all sections again", shown > 3, True)

    def sheets(self, materials: int) -> int:
        """How many sheets the one-page version takes with so many materials, each as long as a usual one."""
        self.run("""
            const list = document.querySelector('.brief [data-ticks]'), one = list.firstElementChild.cloneNode(true);
            one.querySelector('span').textContent = '法定代表人或者负责人的有效身份证明（由他人代办的，另交授权委托书）原件1份，复印件1份';
            list.replaceChildren(...Array.from({ length: arguments[0] }, () => one.cloneNode(true)));
        """, materials)
        return self.browser.paper().count(b"/Type /Page\n")

    def one_sheet(self) -> None:
        # No medium but the paper's own.
        self.browser.command("Emulation.setEmulatedMedia", media="")
        briefs = sorted(self.site.glob("guides/**/brief.html"))
        self.expect("there are one-page versions", bool(briefs), True)
        for brief in briefs:
            self.forget()
            self.open(brief)
            self.expect(f"{brief.parent.name}: sheets", self.browser.paper().count(b"/Type /Page\n"), 1)
            if not self.run("return document.querySelector('.brief [data-ticks]')"):
                continue
            self.expect(f"{brief.parent.name}: sheets with 12 materials", self.sheets(12), 1)
            self.expect(f"{brief.parent.name}: a second sheet with 50 materials", self.sheets(50), 2)

    def ticks_are_shared_with_the_one_page_version(self) -> None:
        brief = self.page.with_name("brief.html")
        if not brief.is_file():
            self.problems.append("no one-page version")
            return
        self.forget()
        self.open(self.page)
        self.focus(".materials input")
        self.press(Keys.SPACE)
        self.open(brief)
        self.expect("ticked there", self.run("return [...document.querySelectorAll('[data-ticks] input')].findIndex(box => box.checked)"), 0)
        self.expect("only that", self.run("return document.querySelectorAll('[data-ticks] input:checked').length"), 1)

    # Reading aloud

    BUTTON = ".masthead-tools button"

    def spoken(self) -> list[dict]:
        return self.run("return voice.spoken")

    def reading_aloud(self) -> None:
        self.forget()
        with self.speaking():
            self.open(self.page)
            self.reach(self.BUTTON)
            pressed = lambda: self.run("return document.querySelector(arguments[0]).getAttribute('aria-pressed')", self.BUTTON)
            self.expect("pressed at first", pressed(), "false")
            self.press(Keys.ENTER)
            self.expect("pressed", pressed(), "true")
            said = self.spoken()
            self.expect("one thing at a time", len(said), 1)
            self.expect("voice", said[0]["voice"], "near")
            self.expect("language", said[0]["language"], "zh-CN")
            self.expect("nothing is announced", self.run("return document.querySelector('.aloud').matches('[aria-live]') || document.querySelectorAll('.aloud [aria-live], .aloud [role=status]').length > 0"), False)
            marked, texts = [], []
            for _ in range(2000):
                if not self.run("return voice.isSpeaking()"):
                    break
                marked.append(self.run("return document.querySelector('.is-read')?.id ?? ''"))
                self.run("voice.finish()")
            texts = [each["text"] for each in self.spoken()]
            self.expect("at the end", pressed(), "false")
            self.expect("bar at the end", self.run("return document.querySelectorAll('.aloud, .is-read').length"), 0)
            whole = "".join(texts)
            sections = self.run("return [...document.querySelectorAll('.guide-body > section')].map(e => e.id)")
            self.expect("sections marked", [each for each in dict.fromkeys(marked) if each in sections], sections)
            title = self.run("return document.querySelector('h1').textContent")
            self.expect("reads the name", title in whole, True)
            facts = self.run("return [...document.querySelectorAll('.summary dl > div')].map(e => [e.querySelector('dt').textContent, e.querySelector('dd').textContent])")
            for label, fact in facts:
                if fact.isascii() or "-" in fact or "http" in fact:
                    continue
                self.expect(f"says the fact “{label}”", any(text.startswith(f"{label}：{fact}") for text in texts), True)
            code = self.run("return document.querySelector('.colophon .code').textContent")
            self.expect("skips codes", code in whole, False)
            if long := [text for text in texts if len(text) > 400]:
                self.problems.append(f"too long to be paused well: {long[0][:60]}…")
            if odd := [text for text in texts if "，，" in text or "：。" in text or "，。" in text]:
                self.problems.append(f"odd marks: {odd[0]}")

    def reading_can_be_paused_and_stopped(self) -> None:
        self.forget()
        with self.speaking():
            self.open(self.page)
            self.focus(self.BUTTON)
            self.press(Keys.ENTER)
            self.run("voice.finish()")
            second = self.spoken()[-1]["text"]
            self.press(Keys.TAB)
            # Between the button and the bar lies at most the search of the header.
            for _ in range(4):
                if self.run("return document.activeElement.textContent") == "暂停":
                    break
                self.press(Keys.TAB)
            self.expect("next by the Tab key", self.run("return document.activeElement.textContent"), "暂停")
            self.press(Keys.ENTER)
            self.expect("silent", self.run("return voice.isSpeaking()"), False)
            self.expect("offers to go on", self.run("return document.activeElement.textContent"), "继续")
            self.press(Keys.ENTER)
            self.expect("goes on", self.spoken()[-1]["text"], second)
            self.run("const s = document.querySelector('.aloud select'); s.value = '1.5'; s.dispatchEvent(new Event('change'))")
            self.expect("faster", self.spoken()[-1], {**self.spoken()[-1], "text": second, "rate": 1.5})
            self.expect("small targets", [each for each in self.run(SMALL, 44) if each.startswith(("button", "select", "label"))], [])
            self.press(Keys.TAB, Keys.ENTER)
            self.expect("stopped", self.run("return voice.isSpeaking()"), False)
            self.expect("focus after the bar", self.run("return document.activeElement.matches(arguments[0])", self.BUTTON), True)
            self.press(Keys.ENTER)
            self.expect("from the start again", self.spoken()[-1]["text"], self.spoken()[0]["text"])
            self.press(Keys.ESCAPE)
            self.expect("stopped by the escape key", self.run("return voice.isSpeaking()"), False)
            self.press(Keys.ENTER)
            text = self.spoken()[-1]["text"]
            self.open(self.other)
            self.expect("silent after leaving", self.run("return localStorage.getItem('test.cut')"), text)

    def bar_covers_no_focus(self) -> None:
        """2.4.11: what has the focus is never wholly under the bar."""
        self.forget()
        self.browser.set_up(390, 700)
        # Judged where it has come to, not on the way there.
        self.browser.command("Emulation.setEmulatedMedia", features=[{"name": "prefers-reduced-motion", "value": "reduce"}])
        with self.speaking():
            self.open(self.page)
            self.focus(self.BUTTON)
            self.press(Keys.ENTER)
            for _ in range(60):
                self.press(Keys.TAB)
                covered = self.run("""
                    const e = document.activeElement, bar = document.querySelector('.aloud');
                    if (!bar || bar.contains(e) || e === document.body) return null;
                    return e.getBoundingClientRect().bottom > bar.getBoundingClientRect().top + 1 && e.getBoundingClientRect().top >= bar.getBoundingClientRect().top
                      ? e.outerHTML.slice(0, 80) : null;
                """)
                if covered:
                    self.problems.append(f"covered by the bar: {covered}")
                    return

    def reading_is_absent_where_it_cannot_be(self) -> None:
        self.forget()
        buttons = "return document.querySelectorAll('.masthead-tools button').length"
        for what, voices in [("no voice", []), ("a voice of a server", VOICES[:1]), ("no Chinese", VOICES[1:2])]:
            with self.speaking(voices):
                self.open(self.page)
                self.expect(what, self.run(buttons), 0)
                self.run("voice.learn(arguments[0])", VOICES)
                self.expect(f"{what}, learned later", self.run(buttons), 1)
        with self.before_load("delete window.speechSynthesis; delete window.SpeechSynthesisUtterance;"):
            self.open(self.page)
            self.expect("no speech at all", self.run(buttons), 0)

    # Storage

    def storage_forbidden(self) -> None:
        self.forget()
        forbid = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } });"
        with self.before_load(forbid):
            self.open(self.page)
            before = self.run(LOOKS)
            self.reach("#elder")
            self.press(Keys.SPACE)
            self.judge_large("chosen", before, self.run(LOOKS))
            self.focus(".materials input")
            self.press(Keys.SPACE)
            self.expect("ticked", self.run(TICKS)[0], True)
            self.expect("told", "已备好1项" in self.run(TOLD), True)

    def storage_with_rubbish(self) -> None:
        for rubbish in ["{", "null", "5", '{"a":1}', "[1,null]"]:
            self.forget()
            self.run("const key = document.querySelector('[data-ticks]')?.dataset.ticks ?? location.pathname; localStorage.setItem(`zhun.ticks ${key}`, arguments[0]); localStorage.setItem('zhun.elder', arguments[0])", rubbish)
            self.open(self.page)
            self.expect(f"{rubbish}: ticks", any(self.run(TICKS)), False)
            self.expect(f"{rubbish}: tools", self.run("return document.querySelectorAll('.list-tools').length > 0"), True)


WALKS: dict[str, Callable[[Walk], None]] = {
    name.replace("_", " "): getattr(Walk, name)
    for name in (
        "large_print_without_script", "large_print_is_remembered", "large_print_is_there_before_the_first_paint",
        "ticks", "ticks_survive_another_order", "printing",
        "one_sheet", "ticks_are_shared_with_the_one_page_version",
        "reading_aloud", "reading_can_be_paused_and_stopped", "bar_covers_no_focus",
        "reading_is_absent_where_it_cannot_be", "storage_forbidden", "storage_with_rubbish",
    )
}


def main() -> int:
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    site = Path(sys.argv[1]).resolve()
    try:
        browser = Browser()
    except Exception as error:  # whatever keeps the browser from starting, nothing has been checked
        print(f"not checked: {error}", file=sys.stderr)
        return 2
    passed = failed = 0
    try:
        for name, do in WALKS.items():
            for width, height in ((1280, 900), (390, 844)):
                browser.set_up(width, height)
                browser.logs()
                walk = Walk(browser, site)
                do(walk)
                console, _ = browser.logs()
                problems = walk.problems + [f"console: {line}" for line in console]
                for problem in problems:
                    print(f"FAIL {name} [{width}] {problem}")
                failed += bool(problems)
                passed += not problems
    except (RuntimeError, WebDriverException) as error:
        print(f"not checked to the end: {error}", file=sys.stderr)
        return 2
    finally:
        browser.close()
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

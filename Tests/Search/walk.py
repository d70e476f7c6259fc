"""Walks through the search of a built site as people do, and says what they would not find: walk.py SITE

The last line is “N passed, N failed”. Ends with 0 when all is well, 1 when something failed, 2 when nothing could be looked at.
"""

import functools
import http.server
import json
import shutil
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from selenium.common.exceptions import WebDriverException
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from browser import Browser

PREFIX = "var zhunSearchIndex="
# What never comes is waited for no longer.
SECONDS = 60
HOSTILE = '"><img src=x onerror=alert(1)>'


def read_index(site: Path) -> dict:
    text = (site / "search/index.js").read_text("utf-8")
    if not (text.startswith(PREFIX) and text.endswith(";\n")):
        raise RuntimeError("search/index.js is not one statement that sets zhunSearchIndex")
    return json.loads(text[len(PREFIX):-2])


def letters(initials: str) -> str:
    """One way to type initials: of several readings the first."""
    return "".join(letter for letter in initials if not letter.isupper())


def signs(text: str) -> list[str]:
    return [sign for sign in text.lower() if sign.isascii() and sign.isalnum() or "㐀" <= sign <= "鿿"]


def some(entries: list, count: int) -> list:
    """A few of many, from all over."""
    return entries[:: max(1, len(entries) // count)]


class Walk:
    def __init__(self, browser: Browser, site: Path, base: str) -> None:
        self.browser = browser
        self.driver = browser.driver
        self.site = site
        self.base = base
        self.where = urlsplit(base).scheme
        self.passed = 0
        self.failures: list[str] = []

    def check(self, what: str, holds: bool, seen: object = "") -> None:
        if holds:
            self.passed += 1
        else:
            self.failures.append(f"{self.where}: {what} {seen}".rstrip())

    def soon(self, what: str, holds: Callable[[], bool], seen: Callable[[], object] = lambda: "") -> None:
        """What a page does a moment later."""
        end = time.monotonic() + SECONDS
        while time.monotonic() < end:
            try:
                if holds():
                    break
            except WebDriverException:
                pass  # One page has gone, the next is not there yet.
            time.sleep(0.02)
        self.check(what, holds(), seen())

    def open(self, path: str) -> None:
        self.browser.open(self.base + path)

    def find(self, selector: str):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def type(self, text: str) -> None:
        field = self.find("#search-query")[0]
        field.clear()
        field.send_keys(text)

    def names(self) -> list[str]:
        return self.driver.execute_script(
            "return Array.from(document.querySelectorAll('.result-name'), a => a.textContent)"
        )

    def marks(self) -> list[str]:
        return [mark.text for mark in self.find(".result-name mark")]

    def quiet(self, what: str) -> None:
        console, requests = self.browser.logs()
        # A server is asked for an icon by the browser itself, and some pages have none.
        console = [line for line in console if "favicon" not in line]
        self.check(f"{what}: the console is silent", not console, console)
        strangers = [one for one in requests if not one.startswith((self.base, "data:"))]
        self.check(f"{what}: asks nobody else", not strangers, strangers)

    def file(self, address: str) -> Path:
        path = unquote(urlsplit(address).path)
        return self.site / path.lstrip("/") if self.where == "http" else Path(path)

    # MARK: What people do

    def types(self, index: dict) -> None:
        self.open("search/index.html")
        self.check("before anything is typed nothing is listed", not self.names())
        for code, name, initials, everyday, _, _ in some(index["services"], 12):
            text = signs(name)
            self.type(text[0] + text[-1])
            self.check(f"“{text[0] + text[-1]}” finds {name}", name in self.names(), self.names())
            self.type(letters(initials))
            self.check(f"“{letters(initials)}” finds {name}", name in self.names(), self.names())
            self.check(f"“{letters(initials)}” is marked", any(self.marks()), self.marks())
            if code:
                self.type(code)
                self.check(f"{code} finds {name}", name in self.names(), self.names())
            for other in everyday[0::2]:
                self.type(other)
                self.check(f"“{other}” finds {name}", name in self.names(), self.names())
            for place in range(len(text) - 1):
                if not text[place].isascii():
                    self.type(text[place])
                    self.check(f"“{text[place]}” finds {name}", name in self.names())
                    break
        for _, name, _, _ in some(index["places"], 12):
            self.type(name)
            self.check(f"“{name}” finds something", bool(self.names()))
        place = index["places"][index["offices"][index["services"][-1][5][0]][0]][1]
        name = index["services"][-1][1]
        self.type(place + name)
        self.check(f"“{place + name}”, written together", name in self.names(), self.names())
        self.soon("the count is told", lambda: "找到" in self.find("#search-count")[0].text)
        for link in self.driver.execute_script(
            "return Array.from(document.querySelectorAll('#search-results a'), a => a.href)"
        ):
            self.check("what is found leads to a page", self.file(link).is_file(), link)
        self.quiet("typing")

    def pairs(self, index: dict) -> None:
        self.open("search/index.html")
        missed = self.driver.execute_script(
            """
            const missed = [];
            const all = zhunSearchIndex.services;
            for (const [number, service] of all.entries()) {
              // Every name; of many services only some with all that they are found by.
              if (number % Math.ceil(all.length / 100) !== 0) continue;
              const texts = [service[1], ...service[3].filter((_, place) => place % 2 === 0)];
              if (number % Math.ceil(all.length / 5) === 0) {
                texts.push(...service[4].map(text => zhunSearchIndex.texts[text]));
              }
              for (const text of texts) {
                const signs = Array.from(text).filter(sign => /[\\u3400-\\u9fff]/.test(sign)).slice(0, 24);
                for (let first = 0; first < signs.length; first += 1) {
                  for (let second = first + 1; second < signs.length; second += 1) {
                    const query = signs[first] + signs[second];
                    if (!zhunSearch(query).some(one => one.subject.number === number)) missed.push(query);
                  }
                }
              }
            }
            return missed;
            """
        )
        self.check("every two characters of a name, a result and a material find it", not missed, missed[:5])

    def ranks(self, index: dict) -> None:
        self.open("search/index.html")
        name = index["services"][0][1]
        self.type(name)
        self.check("a whole name comes first", self.names()[:1] == [name], self.names()[:3])

    def asks(self, index: dict) -> None:
        """Phrases, as people put them: what is asked for is found, and the page says what it looked for."""
        self.open("search/index.html")
        text = "".join(signs(index["services"][0][1]))
        self.type(text)
        plain = self.names()
        for phrase in (f"怎么办{text}", f"如何办理{text}", f"{text}需要什么材料", f"请问 {text}在哪里办理？", f"{text}怎么申请的呢"):
            self.type(phrase)
            self.check(f"“{phrase}” finds what “{text}” does", set(plain) <= set(self.names()), self.names())
        self.soon("says what was looked for", lambda: "按“" in self.find("#search-count")[0].text)
        place = index["places"][index["offices"][index["services"][0][5][0]][0]][1]
        self.type(f"{place}怎么办理{text}")
        self.check("with a place before it, too", set(plain) <= set(self.names()), self.names())
        self.type("龘龘怎么办理")
        self.check("what is nowhere is not found for its fillers", not self.names(), self.names())

    def finds_events(self, index: dict) -> None:
        for name, initials, everyday, folder, places in some(index["events"], 5):
            self.open("search/index.html")
            for query in [name, letters(initials), f"怎么{name}", *everyday[0::2]]:
                self.type(query)
                self.check(f"“{query}” finds the event {name}", name in self.names(), self.names())
            self.type(name)
            self.check(f"{name} is told to be an event", "一件事" in self.find("#search-results")[0].text)
            code, place, _, _ = index["places"][places[-1]]
            for query, ending in (
                (f"q={quote(name)}", f"{folder}/index.html"),
                (f"q={quote(name)}&place={code}", f"{folder}/{code}/index.html"),
                (f"q={quote(place + ' ' + name)}", f"{folder}/{code}/index.html"),
            ):
                self.open(f"search/index.html?{query}")
                links = [one.get_attribute("href") for one in self.find(".result-name") if one.text == name]
                self.check(f"{query} leads to {ending}", any(one.endswith(ending) for one in links), links)
                self.check("and there is a page", all(self.file(one).is_file() for one in links), links)
        self.quiet("events")

    def tells_doubts(self, index: dict) -> None:
        """A service whose guides are to be corrected says so, whether it has one guide or many."""
        self.open("search/index.html")
        for service in index["services"]:
            flags = [index["facts"][number][3] for number in service[5][1::2]]
            self.type(service[1])
            entries = [one.text for one in self.find("#search-results .result") if one.text.startswith(service[1])]
            told = any("待更正" in one for one in entries)
            self.check(f"{service[1]} tells whether it is to be corrected", told == any(flags), entries)

    def finds_nothing(self) -> None:
        self.open("search/index.html")
        self.type("龘龘")
        self.soon("says that nothing was found", lambda: "没有找到" in self.find("#search-count")[0].text)
        nothing = self.find("#search-nothing")[0]
        self.check("says what to do", nothing.is_displayed() and "12345" in nothing.text)
        self.type("居")
        self.check("the advice goes away", not self.find("#search-nothing")[0].is_displayed())
        self.type("   ，。")
        self.check("signs alone are no query", not self.names() and not self.find("#search-nothing")[0].is_displayed())

    def uses_keys_only(self, index: dict) -> None:
        name = index["services"][0][1]
        self.open("search/index.html")
        for _ in range(40):
            self.driver.switch_to.active_element.send_keys(Keys.TAB)
            if self.driver.switch_to.active_element.get_attribute("id") == "search-query":
                break
        field = self.driver.switch_to.active_element
        self.check("the field is reached by the keyboard", field.get_attribute("id") == "search-query")
        field.send_keys(name, Keys.ENTER)
        self.check("the query is in the address", "q=" in self.driver.current_url, self.driver.current_url)
        self.driver.switch_to.active_element.send_keys(Keys.ARROW_DOWN)
        here = self.driver.switch_to.active_element
        self.check("an arrow leads to the first result", "result-name" in (here.get_attribute("class") or ""))
        here.send_keys(Keys.ARROW_UP)
        self.check("and back", self.driver.switch_to.active_element.get_attribute("id") == "search-query")
        self.driver.switch_to.active_element.send_keys(Keys.ARROW_DOWN)
        self.driver.switch_to.active_element.send_keys(Keys.ENTER)
        address = lambda: self.driver.current_url
        self.soon("Enter opens it", lambda: "search/" not in address() and name in self.driver.title, address)
        self.driver.back()
        self.soon("the way back leads to what was found", lambda: name in self.names(), self.names)
        self.quiet("keys")

    def comes_from_another_page(self, index: dict) -> None:
        name = index["services"][0][1]
        pages = ["index.html", next(iter(sorted(self.site.glob("places/*/index.html")))).relative_to(self.site).as_posix()]
        for page in pages:
            self.open(page)
            fields = [one for one in self.find("form[role=search] input[name=q]") if one.is_displayed()]
            if not fields:
                self.check(f"{page} has a form to search", page != "index.html")
                continue
            fields[0].send_keys(name, Keys.ENTER)
            address = lambda: self.driver.current_url
            self.soon(f"the form of {page} leads to the search", lambda: "/search/index.html?" in address(), address)
            self.soon("and the query is answered", lambda: name in self.names(), self.names)
            self.quiet(page)

    def chooses_a_place(self, index: dict) -> None:
        options = {option.get_attribute("value") for option in self.open_and("search/index.html", "#search-place option")}
        offices = index["offices"]
        for service in index["services"]:
            codes = [index["places"][offices[office][0]][0] for office in service[5][0::2]]
            if len(set(codes)) > 1 and codes[-1] in options:
                break
        else:
            return
        code, name = codes[-1], service[1]
        self.open(f"search/index.html?q={quote(name)}&place={code}")
        link = self.find(".result-name")[0].get_attribute("href")
        self.check("the guide of the chosen place comes first", f"/guides/{code}/" in link, link)
        self.open(f"search/index.html?q={quote(name)}&place={code}999")
        link = self.find(".result-name")[0].get_attribute("href")
        self.check("a town that is not in the menu counts as its county", f"/guides/{code}/" in link, link)
        self.open("search/index.html")
        self.driver.execute_script(
            "const menu = document.getElementById('search-place');"
            "menu.value = arguments[0]; menu.dispatchEvent(new Event('change'));", code
        )
        self.open("search/index.html")
        chosen = self.driver.execute_script("return document.getElementById('search-place').value")
        self.check("the place is remembered", chosen == code, chosen)
        self.driver.execute_script("localStorage.clear()")
        self.quiet("a place")

    def open_and(self, path: str, selector: str):
        self.open(path)
        return self.find(selector)

    def is_hostile(self) -> None:
        self.open(f"search/index.html?q={quote(HOSTILE)}&place={quote(HOSTILE)}")
        self.check("markup stays text", self.find("#search-query")[0].get_attribute("value") == HOSTILE)
        self.check("and makes nothing", not self.find("main img"))
        self.type("__proto__ constructor")
        self.type("." * 5000)
        self.type("居" * 300)
        self.quiet("hostile queries")

    def has_no_script(self) -> None:
        self.browser.command("Emulation.setScriptExecutionDisabled", value=True)
        try:
            self.open("search/index.html?q=居住")
            body = self.find("main")[0].text
            self.check("without script the page says so", "关闭了脚本" in body, body)
            self.check("and leads to the indexes", len(self.find(".ways a")) > 1)
            self.check("and shows no empty box", not any(one.is_displayed() for one in self.find("#search-nothing, #search-more")))
        finally:
            self.browser.command("Emulation.setScriptExecutionDisabled", value=False)

    def fits_a_phone(self) -> None:
        self.browser.set_up(390, 844)
        self.open("search/index.html?q=" + quote("证"))
        width = self.driver.execute_script("return document.documentElement.scrollWidth")
        self.check("nothing is wider than a phone", width <= 390, width)
        heights = self.driver.execute_script(
            "return Array.from(document.querySelectorAll('#search-query, #search button, #search-place, .result-name'), e => e.getBoundingClientRect().height)"
        )
        self.check("everything is large enough to touch", min(heights) >= 24, min(heights))
        self.browser.set_up(1280, 900)

    def walk(self, index: dict) -> None:
        self.browser.set_up(1280, 900)
        self.types(index)
        self.pairs(index)
        self.ranks(index)
        self.asks(index)
        self.finds_events(index)
        self.tells_doubts(index)
        self.finds_nothing()
        self.uses_keys_only(index)
        self.comes_from_another_page(index)
        self.chooses_a_place(index)
        self.is_hostile()
        self.fits_a_phone()
        self.has_no_script()


def grown(index: dict, services: int, places: int) -> dict:
    """An index as large as that of a province, made of the words of a small one."""
    names = [service[1] for service in index["services"]]
    initials = [service[2] for service in index["services"]]
    large = {
        "format": 1,
        "texts": [f"{text}（第{number}类）" for number in range(400) for text in index["texts"][:20]],
        "places": [["44", "广东省", "gds", -1]] + [[f"44{n:04}", f"第{n}区", f"d{n}q", 0] for n in range(places)],
        "offices": [[1 + n % places, n % 400, f"{n:018}4~"] for n in range(places * 20)],
        "facts": [[f"{n}个工作日", "不收费", "1次", 0] for n in range(40)],
        "services": [],
        "events": [[f"第{n}件事", f"d{n}js", [], f"events/{n}", list(range(1, places + 1))] for n in range(40)],
        "fillers": index["fillers"],
    }
    for n in range(services):
        kind = n % len(names)
        texts = [(n * 7 + k * 31) % len(large["texts"]) for k in range(8)]
        offerings = [x for p in range(places) for x in ((n % 20) * places + p, (n + p) % 40)]
        large["services"].append([f"{n:012}", f"{names[kind]}（{n}）", f"{initials[kind]}{n}", [f"办{n}", f"b{n}"], texts, offerings])
    return large


def measure(walk: Walk, index: dict) -> None:
    """How long one keystroke takes, from the event to the list, for 32,000 items."""
    for services, places in ((2000, 16), (32000, 1)):
        with tempfile.TemporaryDirectory() as folder:
            site = Path(folder) / "site"
            for part in ("search", "assets"):
                shutil.copytree(walk.site / part, site / part)
            text = PREFIX + json.dumps(grown(index, services, places), ensure_ascii=False, separators=(",", ":")) + ";\n"
            (site / "search/index.js").write_text(text, "utf-8")
            walk.browser.open((site / "search/index.html").as_uri())
            times = walk.driver.execute_script(
                """
                const field = document.getElementById("search-query");
                const times = [];
                for (let round = 0; round < 4; round += 1) {
                  for (const text of ["居", "居住", "居证", "sl", "sljzz", "登记", "申请人证明", "第3区 登记", "龘", "000000001"]) {
                    field.value = text;
                    const start = performance.now();
                    field.dispatchEvent(new Event("input"));
                    times.push(performance.now() - start);
                  }
                }
                return times.slice(10).sort((a, b) => a - b);
                """
            )
            middle, late = times[len(times) // 2], times[int(len(times) * 0.95)]
            print(f"{services} services × {places} places, {len(text.encode()) // 1024} KiB: one keystroke {middle:.1f} ms, 95% below {late:.1f} ms")
            # Two frames are 33 ms; a busy machine is given time, a page that hangs is not.
            walk.check(f"{services} × {places}: a keystroke is answered at once", middle < 100, middle)


def main() -> int:
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    site = Path(sys.argv[1]).resolve()
    try:
        index = read_index(site)
        browser = Browser()
    except Exception as error:  # whatever it is, nothing has been looked at
        print(f"not checked: {error}", file=sys.stderr)
        return 2
    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=str(site))
    handler.func.log_message = lambda *_: None
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    passed, failures = 0, []
    try:
        for base in (site.as_uri() + "/", f"http://127.0.0.1:{server.server_port}/"):
            walk = Walk(browser, site, base)
            walk.walk(index)
            if base.startswith("file:"):
                measure(walk, index)
            passed += walk.passed
            failures += walk.failures
    except WebDriverException as error:
        print(f"not checked to the end: {error.msg}", file=sys.stderr)
        return 2
    finally:
        browser.close()
        server.shutdown()
    for failure in failures:
        print(f"FAIL {failure}")
    print(f"{passed} passed, {len(failures)} failed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())

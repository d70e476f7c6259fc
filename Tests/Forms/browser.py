"""Fills in forms in a real browser, with good and with bad answers: browser.py ZHUN

On one page and one question at a time, by keyboard, with scripts and without; looks at what is said, where the focus
is, what is printed, and that nothing is sent or stored. So is the form that a life event puts together. The last line is “N passed, N failed”.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

import pages  # makes the modules of Tests/Browser known
from browser import Browser
from check import axe_problems, axe_source
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

# GB 11643’s own examples; the others differ from them in one character, or in a date that does not exist.
CITIZENS = {"11010519491231002X": True, "440524188001010014": True, "11010519491231002x": True,
            "110105194912310021": False, "11010519491331002X": False, "1101051949123100": False}
# The second of the bad ones has a right check character at its end, and a wrong one of the organisation code within.
CREDIT = {"91350100M000100Y43": True, "11440300MB2D097052": True, "11440100MB2C91014X": False,
          "91350100M000100Y44": False}
ANSWERS = {
    "citizenNumber": CITIZENS, "creditCode": CREDIT,
    "phone": {"13800000000": True, "020-12345678": True, "12345": True, "020-123456": False, "138000": False},
    "email": {"name@example.cn": True, "name@": False, "name": False},
    "postcode": {"510000": True, "51000": False},
    "rent": {"1200.50": True, "0": True, "1,200": False, "12.345": False, "12元": False},
    "area": {"5": True, "200": True, "4": False, "201": False, "6.5": False},
    "plate": {"AB1234": True, "ab1234": False},
}
DATES = {("1949", "12", "31"): True, ("2024", "2", "29"): True, ("2023", "2", "29"): False,
         ("2026", "13", "1"): False, ("49", "12", "31"): False, ("2026", "", "1"): False}

FAULT = """
const field = document.getElementById("field-" + arguments[0]);
const control = [...field.querySelectorAll("input, textarea")].find((c) => !c.validity.valid);
return control ? control.validationMessage : "";
"""
SHOWN = "return document.getElementById(arguments[0])?.checkVisibility({ visibilityProperty: true }) ?? false"
STORED = "return [localStorage.length, sessionStorage.length, document.cookie]"


def organisation_within() -> str:
    """A credit code whose last character is right and whose organisation code is not."""
    alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    body = "91350100M000100Y5"
    total = sum(alphabet.index(c) * pow(3, i, 31) for i, c in enumerate(body))
    return body + alphabet[(31 - total % 31) % 31]


class Walk:
    def __init__(self, browser: Browser, forms: pages.Forms, axe: str) -> None:
        self.browser, self.forms, self.axe = browser, forms, axe
        self.driver = browser.driver
        self.passed = self.failed = 0

    def expect(self, what: str, seen, wanted=True) -> None:
        if seen == wanted:
            self.passed += 1
        else:
            self.failed += 1
            print(f"FAIL {what}: {seen!r}, wanted {wanted!r}", flush=True)

    def open(self, page: str, width: int = 1280, form: Path | None = None) -> None:
        # Nothing is pressed that is still gliding by.
        self.browser.set_up(width, 900, features={"prefers-reduced-motion": "reduce"})
        # Going away from what is filled in asks back; nobody is there to answer.
        self.browser.run("for (const f of document.forms) f.reset()")
        self.browser.open(((form or self.forms.single) / page).resolve().as_uri())

    def by_id(self, id: str):
        return self.driver.find_element("id", id)

    def set(self, name: str, value: str) -> None:
        control = self.by_id(f"answer-{name}")
        control.clear()
        control.send_keys(value)

    def date(self, name: str, parts: tuple[str, ...]) -> None:
        for control, part in zip(self.by_id(f"field-{name}").find_elements("tag name", "input"), parts):
            control.clear()
            control.send_keys(part)

    def choose(self, name: str, value: str) -> None:
        self.by_id(f"field-{name}").find_element("css selector", f'input[value="{value}"]').click()

    def keys(self, *keys: str) -> None:
        ActionChains(self.driver).send_keys(*keys).perform()

    def focus(self) -> str:
        return self.browser.run("const e = document.activeElement; return e.id || e.className || e.localName")

    def shown(self, id: str) -> bool:
        return self.browser.run(SHOWN, id)

    def text(self, selector: str) -> str:
        found = self.driver.find_elements("css selector", selector)
        return found[0].text if found else ""

    def accessible(self, what: str) -> None:
        self.expect(f"axe: {what}", axe_problems(self.browser, self.axe), [])

    def printed(self) -> tuple[str, str]:
        # Otherwise the paper would look like the screen.
        self.browser.command("Emulation.setEmulatedMedia", media="print")
        with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
            file.write(self.browser.paper())
            file.flush()
            text = subprocess.run(["pdftotext", "-layout", file.name, "-"], stdout=subprocess.PIPE, check=True, encoding="utf-8").stdout
            info = subprocess.run(["pdfinfo", file.name], stdout=subprocess.PIPE, check=True, encoding="utf-8").stdout
        self.browser.command(
            "Emulation.setEmulatedMedia", media="screen", features=[{"name": "prefers-reduced-motion", "value": "reduce"}])
        return text, info

    def fill_rest(self) -> None:
        """Everything that must be answered, but for the citizen number."""
        self.set("name", "张三")
        self.date("birthDate", ("1949", "12", "31"))
        self.set("area", "60")
        self.choose("kinds", "热食")
        self.set("staffName.1", "王五")
        self.choose("staffWork.1", "厨师")
        self.choose("applying", "本人办理")

    # One page

    def answers(self) -> None:
        self.open("index.html")
        for name, values in ANSWERS.items():
            for value, good in values.items():
                self.set(name, value)
                self.expect(f"{name} {value}", self.browser.run(FAULT, name) == "", good)
        self.set("creditCode", organisation_within())
        self.expect("organisation code within", "对不上" in self.browser.run(FAULT, "creditCode"))
        for parts, good in DATES.items():
            self.date("birthDate", parts)
            self.expect(f"date {parts}", self.browser.run(FAULT, "birthDate") == "", good)
        self.set("area", "4")
        self.expect("the range is told", "5到200" in self.browser.run(FAULT, "area"))

    def summary(self) -> None:
        self.open("index.html")
        submit = self.driver.find_element("css selector", "button[type=submit].button-main")
        submit.click()
        self.expect("the summary has the focus", self.focus(), "form-summary")
        self.expect("the summary is an alert", self.driver.find_element("css selector", ".form-summary").get_attribute("role"), "alert")
        listed = self.driver.find_elements("css selector", ".form-summary a")
        self.expect("what is missing is listed", len(listed), 8)
        self.accessible("the summary of what is missing")
        listed[0].click()
        self.expect("a link leads to its field", self.focus(), "answer-name")
        self.fill_rest()
        self.set("citizenNumber", "110105194912310021")
        submit.click()
        self.expect("one mistake is left", self.text(".form-summary h2"), "有1处要改一下")
        self.expect("it is the citizen number", "公民身份号码" in self.text(".form-summary a"))
        self.expect("it is said beside the field", "逐位核对" in self.text("#wrong-citizenNumber"))
        control = self.by_id("answer-citizenNumber")
        self.expect("the field is marked", control.get_attribute("aria-invalid"), "true")
        self.expect("the field is described by it", "wrong-citizenNumber" in control.get_attribute("aria-describedby"))
        self.set("citizenNumber", "11010519491231002X")
        self.expect("mended, the summary is gone", self.text(".form-summary"), "")
        self.expect("mended, the message is gone", self.driver.find_elements("id", "wrong-citizenNumber"), [])
        submit.click()
        self.expect("all is well", "没有发现" in self.text(".form-done"))
        self.expect("it has the focus", self.focus(), "form-done")
        self.accessible("a form without mistakes")
        text, info = self.printed()
        self.expect("A4", "A4" in info)
        self.expect("the name is printed", "张三" in text)
        self.expect("the choice is printed", "☑热食" in text.replace(" ", ""))
        self.expect("the date is printed", "1949年12月31日" in text.replace(" ", ""))
        self.expect("the number is printed in boxes", "1 1 0 1 0 5" in " ".join(text.split()))
        self.expect("as many pages as the blank form", int(info.split("Pages:")[1].split()[0]), 2)
        self.expect("after printing the form is there again", self.shown("field-name"))
        self.expect("nothing is stored", self.browser.run(STORED), [0, 0, ""])
        _, requests = self.browser.logs()
        self.expect("nothing is sent", [one for one in requests if not one.startswith("file:")], [])
        self.expect("the address holds no answer", "?" in self.driver.current_url, False)
        self.driver.find_element("css selector", "button[type=reset]").click()
        self.expect("all is emptied", self.by_id("answer-name").get_attribute("value"), "")

    def conditions(self) -> None:
        self.open("index.html")
        self.expect("the agent is not asked for at first", self.shown("group-agent"), False)
        self.choose("applying", "委托他人代办")
        self.expect("the agent is asked for", self.shown("group-agent"))
        self.expect("the relation is not yet", self.shown("field-agentOther"), False)
        self.choose("agentKind", "其他人")
        self.expect("the relation is asked for", self.shown("field-agentOther"))
        self.expect("and has to be answered", self.browser.run(FAULT, "agentOther"), "请填写“与您的关系”")
        self.accessible("conditional fields shown")
        self.choose("applying", "本人办理")
        self.expect("both are gone", [self.shown("group-agent"), self.shown("field-agentOther")], [False, False])
        self.expect("what is not asked is not wrong", self.browser.run(FAULT, "agentOther"), "")

    def repeats(self) -> None:
        self.open("index.html")
        add, remove = "#group-staff > p > button", "#group-staff .block-tools:not([hidden]) button"
        count = "return [...document.querySelectorAll('#group-staff > .block')].filter((b) => !b.hidden).length"
        self.expect("one block at first", self.browser.run(count), 1)
        self.driver.find_element("css selector", add).click()
        self.expect("a second one", self.browser.run(count), 2)
        self.expect("the focus is in it", self.focus(), "answer-staffName.2")
        self.expect("it has to be answered", self.browser.run(FAULT, "staffName.2"), "请填写“人员姓名”")
        self.choose("staffWork.2", "其他")
        self.expect("its own condition", [self.shown("field-staffOther.1"), self.shown("field-staffOther.2")], [False, True])
        self.accessible("a second block")
        self.driver.find_element("css selector", add).click()
        self.expect("three are the most", self.driver.find_element("css selector", add).is_displayed(), False)
        self.driver.find_element("css selector", remove).click()
        self.expect("the last one is taken away", self.browser.run(count), 2)
        # More than stand on the page: copies under new numbers.
        for number in range(2, 6):
            self.driver.find_element("css selector", "#group-suppliers > p > button").click()
            self.set(f"supplierName.{number}", f"第{number}家单位")
        self.expect("a fifth one was made", self.browser.run("return document.querySelectorAll('[id=\"answer-supplierName.5\"]').length"), 1)
        ids = self.browser.run("const all = [...document.querySelectorAll('[id]')].map((e) => e.id); return all.length - new Set(all).size")
        self.expect("no id twice", ids, 0)
        text, _ = self.printed()
        self.expect("all are printed", all(f"第{n}家单位" in text for n in range(2, 6)))

    def without_script(self) -> None:
        self.browser.scripts(False)
        try:
            self.open("index.html")
            self.expect("everything is shown", [self.shown(id) for id in ("field-agentName", "field-staffName.3", "field-agentOther")], [True] * 3)
            self.expect("conditions are told in words", "选“委托他人代办”时填写" in self.text("#group-agent .condition"))
            self.driver.find_element("css selector", "button[type=submit].button-main").click()
            self.expect("the browser stops at the first field", self.focus(), "answer-name")
            self.set("citizenNumber", "110")
            self.keys(Keys.TAB)
            self.expect("the style sheet says what is wrong", "18位" in self.text("#field-citizenNumber > .wrong"))
            self.set("citizenNumber", "11010519491231002X")
            self.keys(Keys.TAB)
            self.expect("and no longer", self.text("#field-citizenNumber > .wrong"), "")

            self.open("steps/index.html")
            self.expect("the start alone is shown", [self.shown("start"), self.shown("question-name"), self.shown("check")], [True, False, False])
            self.driver.find_element("css selector", "#start .step-next").click()
            self.expect("one question", [self.shown("start"), self.shown("question-name"), self.shown("question-phone")], [False, True, False])
            self.set("name", "张三")
            self.driver.find_element("css selector", "#question-name .step-next").click()
            self.expect("the next one", [self.shown("question-name"), self.shown("question-citizenNumber")], [False, True])
            self.driver.back()
            self.expect("back, with the answer", [self.shown("question-name"), self.by_id("answer-name").get_attribute("value")], [True, "张三"])
            self.browser.run("location.hash = 'check'")
            self.expect("all answers at the end", [self.shown("check"), self.shown("answer-name"), self.shown("answer-remarks")], [True] * 3)
            self.browser.run("document.forms[document.forms.length - 1].reset()")
        finally:
            self.browser.scripts(True)

    # One question at a time

    def tab_to(self, id_or_class: str, most: int = 30) -> bool:
        for _ in range(most):
            self.keys(Keys.TAB)
            if id_or_class in self.focus().split():
                return True
        return False

    def go_on(self) -> None:
        self.tab_to("step-next")
        self.keys(Keys.ENTER)
        # The focus moves once the page has told of the new address.
        self.driver.execute_async_script("const done = arguments[0]; requestAnimationFrame(() => setTimeout(done, 20))")

    def at(self) -> str:
        return self.browser.run("return [...document.querySelectorAll('.step')].filter((s) => s.checkVisibility()).map((s) => s.id).join()")

    def steps(self) -> None:
        """By the keyboard alone, from the start to the list of answers."""
        self.open("steps/index.html", 390)
        self.tab_to("step-next")
        self.keys(Keys.ENTER)
        self.expect("the first question", self.at(), "question-name")
        self.expect("its heading has the focus", self.browser.run("return document.activeElement.localName"), "h2")
        self.accessible("a question")
        self.go_on()
        self.expect("without an answer it does not go on", [self.at(), self.focus()], ["question-name", "form-summary"])
        self.accessible("a question without an answer")
        self.tab_to("answer-name")
        self.keys("张三", Keys.ENTER)
        self.expect("the enter key goes on", self.at(), "question-citizenNumber")
        self.expect("no summary any more", self.text(".form-summary"), "")
        self.expect("the title is the question", self.driver.title.startswith("公民身份号码 - "))
        self.tab_to("answer-citizenNumber")
        self.keys("110105194912310021", Keys.ENTER)
        self.expect("a wrong number does not go on", self.at(), "question-citizenNumber")
        self.tab_to("answer-citizenNumber")
        self.keys(Keys.BACKSPACE, "X")
        # The last character was wrong twice over: the whole is typed anew.
        self.by_id("answer-citizenNumber").clear()
        self.by_id("answer-citizenNumber").send_keys("11010519491231002X", Keys.ENTER)
        self.expect("the right one does", self.at(), "question-birthDate")
        self.driver.back()
        self.expect("the browser goes back", self.at(), "question-citizenNumber")
        self.driver.forward()
        self.expect("and forward", self.at(), "question-birthDate")
        self.tab_to("date-year")
        self.keys("1949", Keys.TAB, "12", Keys.TAB, "31")
        for question in ("question-phone", "question-email", "question-postcode", "question-creditCode", "question-area"):
            self.go_on()
            self.expect(f"on to {question}", self.at(), question)
        self.tab_to("answer-area")
        self.keys("60", Keys.ENTER)
        self.go_on()
        self.expect("on to the kinds", self.at(), "question-kinds")
        self.tab_to("input")
        self.keys(Keys.SPACE)
        self.go_on()
        self.go_on()
        self.go_on()
        self.expect("a group that repeats is one step", self.at(), "group-staff")
        self.accessible("a group that repeats")
        self.tab_to("answer-staffName.1")
        self.keys("王五", Keys.TAB, Keys.SPACE)
        self.go_on()
        self.go_on()
        self.expect("who applies", self.at(), "question-applying")
        self.tab_to("input")
        self.keys(Keys.SPACE)
        self.go_on()
        self.expect("what is not asked is skipped", self.at(), "check")
        listed = self.text("[data-answers]")
        self.expect("the answers are listed", all(word in listed for word in ("张三", "1949年12月31日", "热食", "王五", "本人办理")))
        self.expect("what is not asked is not listed", "代办人姓名" in listed, False)
        self.accessible("the list of answers")
        self.tab_to("a")
        self.keys(Keys.ENTER)
        self.expect("change leads back", self.at(), "question-name")
        self.browser.run("location.hash = 'question-applying'")
        self.choose("applying", "委托他人代办")
        self.go_on()
        self.expect("now the agent is asked for", self.at(), "question-agentName")
        self.browser.run("location.hash = 'check'")
        self.driver.find_element("css selector", "#check button[type=submit]").click()
        self.expect("what is missing is told at the end", len(self.driver.find_elements("css selector", ".form-summary li")), 2)
        self.driver.find_element("css selector", ".form-summary a").click()
        self.expect("the link leads to the question", self.at(), "question-agentName")
        text, info = self.printed()
        self.expect("what is printed is the form", "张三" in text and "申请人声明" in text and "A4" in info)
        self.expect("nothing is stored", self.browser.run(STORED), [0, 0, ""])
        self.browser.run("document.querySelector('[data-steps]').reset()")

    # The form that a life event puts together of this one and a second, which not everybody needs

    SECOND = "《占用申请书》（要在门前人行道摆放桌椅的）"
    BOTH = "用于：《每种字段申请表》《占用申请书》"

    def joint(self) -> None:
        self.open("index.html", form=self.forms.joint)
        self.expect("both forms are named", all(name in self.text(".joint") for name in ("《每种字段申请表》", "《占用申请书》", "一起交的材料")))
        self.expect("a shared question says so", self.text("#field-name .uses"), self.BOTH)
        self.expect("one of a single form says so", self.text("#field-email .uses"), "用于：《每种字段申请表》")
        self.expect("a group says so once", [self.text("#group-shop > .uses"), self.text("#field-area .uses")], ["用于：《每种字段申请表》", ""])
        self.expect("each datum is asked once", [len(self.driver.find_elements("id", f"answer-{id}")) for id in ("name", "applicantName", "mobile")], [1, 0, 0])
        self.expect("what the office fills in is not asked", "受理编号" in self.text("main"), False)
        self.expect("the second form is not asked at first", self.shown("field-hasShop"), False)
        submit = self.driver.find_element("css selector", "button[type=submit].button-main")
        submit.click()
        self.expect("what the first form misses", len(self.driver.find_elements("css selector", ".form-summary a")), 8)
        mark = "#field-phone :is(.required, .optional)"
        self.expect("what the second form requires is optional", self.text(mark), "选填")
        self.choose("neededForms", self.SECOND)
        self.expect("and now required", self.text(mark), "必填")
        self.expect("now it is asked", self.shown("field-hasShop"))
        submit.click()
        self.expect("what both forms miss", len(self.driver.find_elements("css selector", ".form-summary a")), 11)
        self.accessible("the joint form with mistakes")
        self.set("name", "张" * 31)
        self.expect("as short as the stricter form asks", len(self.by_id("answer-name").get_attribute("value")), 30)
        self.set("phone", "020-123456")
        self.expect("checked as the stricter form does", self.browser.run(FAULT, "phone") == "", False)
        self.set("phone", "020-12345678")
        self.fill_rest()
        self.set("citizenNumber", "11010519491231002X")
        self.choose("hasShop", "有")
        self.expect("the second form’s own condition", self.shown("field-shopAddress"))
        self.set("shopAddress", "示例市中心大道2号")
        self.date("from", ("2026", "2", "30"))
        submit.click()
        self.expect("one mistake is left", [link.text for link in self.driver.find_elements("css selector", ".form-summary a")], ["“从哪天起”填的这一天不存在，请核对年、月、日"])
        self.date("from", ("2026", "8", "1"))
        submit.click()
        self.expect("all is well", "没有发现" in self.text(".form-done"))
        self.accessible("the joint form without mistakes")
        text, info = self.printed()
        squeezed = "".join(text.split())
        self.expect("A4", "A4" in info)
        self.expect("printed with the answers of both", all(word in squeezed for word in ("张三", "☑《占用申请书》", "2026年8月1日", "示例市中心大道2号")))
        self.expect("printed with what it is for", all(word in squeezed for word in ("①每种字段申请表", "②占用申请书", "姓名①②", "占用的地方②")))
        self.expect("the office’s parts are printed and empty", squeezed.count("以下由受理机关填写"), 2)
        self.expect("nothing is stored", self.browser.run(STORED), [0, 0, ""])
        self.driver.find_element("css selector", "button[type=reset]").click()

    def joint_without_script(self) -> None:
        self.browser.scripts(False)
        try:
            self.open("index.html", form=self.forms.joint)
            self.expect("everything is shown", [self.shown(id) for id in ("field-hasShop", "field-from", "field-agentName")], [True] * 3)
            self.expect("when the second form is filled in", "要填《占用申请书》" in self.text("#group-place"))
            self.open("blank.html", 390, form=self.forms.joint)
            self.expect("the office’s parts are on paper", self.text("main").count("以下由受理机关填写"), 2)
        finally:
            self.browser.scripts(True)

    def joint_steps(self) -> None:
        self.open("steps/index.html", 390, form=self.forms.joint)
        self.tab_to("step-next")
        self.keys(Keys.ENTER)
        self.expect("which forms are needed is asked first", self.at(), "question-neededForms")
        self.accessible("which forms are needed")
        self.go_on()
        self.expect("none chosen, it goes on", self.at(), "question-name")
        self.expect("a step says what it is for", self.text("#question-name .uses"), self.BOTH)
        self.browser.run("location.hash = 'question-kinds'")
        self.browser.run("location.hash = 'check'")
        self.expect("what is not needed is not listed", "有没有店面" in self.text("[data-answers]"), False)
        self.browser.run("location.hash = 'question-neededForms'")
        self.tab_to("input")
        self.keys(Keys.SPACE)
        self.browser.run("location.hash = 'question-applying'")
        self.choose("applying", "本人办理")
        self.go_on()
        self.expect("on to the second form", self.at(), "question-hasShop")
        self.accessible("a question of the second form")
        self.tab_to("input")
        self.keys(Keys.SPACE)
        self.go_on()
        self.expect("and to what follows from the answer", self.at(), "question-shopAddress")
        self.browser.run("document.querySelector('[data-steps]').reset()")

    def joint_around(self) -> None:
        self.open("origins.html", form=self.forms.joint)
        self.accessible("where the questions come from")
        rows = {row.find_element("tag name", "th").text.split()[0]: row.text for row in self.driver.find_elements("css selector", "tbody tr")}
        self.expect("the shared question with both of its own", all(word in rows["姓名"] for word in ("applicantName", "最多30字", "最多50字", "申请人姓名")))
        self.expect("a question of one form", "不问" in rows["有没有店面"])
        self.open("../index.html", form=self.forms.joint)
        self.accessible("the life event with its form")
        link = self.driver.find_element("css selector", ".event-form a")
        link.click()
        self.expect("the life event leads to the form", self.text("h1"), "开一家临街小吃店申请表")


def main() -> int:
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        try:
            forms = pages.build(sys.argv[1], Path(folder))
            browser = Browser()
            walk = Walk(browser, forms, axe_source())
        except Exception as error:  # whatever keeps it from starting, nothing has been checked
            print(f"not checked: {error}", file=sys.stderr)
            return 2
        try:
            for part in (walk.answers, walk.summary, walk.conditions, walk.repeats, walk.without_script, walk.steps, walk.joint, walk.joint_without_script, walk.joint_steps, walk.joint_around):
                try:
                    part()
                except Exception as error:
                    walk.expect(f"{part.__name__} to its end", f"{type(error).__name__}: {error}".splitlines()[0], "")
        finally:
            browser.close()
    print(f"{walk.passed} passed, {walk.failed} failed")
    return 1 if walk.failed else 0


if __name__ == "__main__":
    sys.exit(main())

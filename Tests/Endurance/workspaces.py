"""Workspaces that try to leave their folder, to be too much, or to be no files at all: one function for each."""

import os
import random
import shutil
import socket
import subprocess
import sys
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable

TESTS = Path(__file__).resolve().parents[1]
REPOSITORY = TESTS.parent
SECRET = "这是工作区之外的文字"
DISTRICT = "standards/districts/44/4401/440113"
ITEM = f"{DISTRICT}/items/residence-permit-endorsement.yaml"
MEBIBYTE = 1 << 20


@dataclass
class Case:
    name: str
    make: Callable[[Path], None]
    # What `check` has to say: a code or words, one of which must stand in its report or its messages.
    says: tuple[str, ...] = ()
    commands: tuple[str, ...] = ("check", "build", "diff", "why")
    # Whether the input is far larger than anybody writes: more memory is granted.
    is_large: bool = False
    # Seconds of the processor and MB where the input is many times what even those are made for.
    bounds: tuple[int, int] | None = None
    faults: dict = field(default_factory=dict)
    # Runs as a user to whom files can be closed.
    as_other: bool = False


CASES: list[Case] = []


def case(*says: str, **more):
    def add(make):
        CASES.append(Case(make.__name__.replace("_", " "), make, says, **more))
        return make

    return add


def base(folder: Path) -> None:
    """A small workspace that is as it should be, and a secret beside it."""
    folder.mkdir(parents=True)
    shutil.copy(REPOSITORY / "zhun.yaml", folder)
    text = (folder / "zhun.yaml").read_text("utf-8").replace("标准: standards/national\n", "")
    (folder / "zhun.yaml").write_text(text, "utf-8")
    for name in ("catalogue", "districts", "laws", "profiles", "events"):
        shutil.copytree(REPOSITORY / "standards" / name, folder / "standards" / name)
    outside = folder.parent / "outside"
    outside.mkdir()
    (outside / "secret.yaml").write_text(f"名称: {SECRET}\n基本编码: \"442106041001\"\n", "utf-8")
    (outside / "secret.mustache").write_text(f"<p>{SECRET}</p>", "utf-8")
    (outside / "secret.docx").write_text(SECRET, "utf-8")
    (outside / "folder" / "items").mkdir(parents=True)
    (outside / "folder" / "items" / "secret.yaml").write_text(f"名称: {SECRET}\n", "utf-8")
    (outside / "styles").mkdir()
    (outside / "styles" / "00-theme.css").write_text(f"/* {SECRET} */", "utf-8")


def write(folder: Path, path: str, text: str | bytes) -> Path:
    target = folder / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(text.encode("utf-8", "surrogateescape") if isinstance(text, str) else text)
    return target


def append(folder: Path, path: str, text: str) -> None:
    with open(folder / path, "a", encoding="utf-8") as file:
        file.write(text)


def changed(folder: Path, path: str, old: str, new: str) -> None:
    text = (folder / path).read_text("utf-8")
    assert old in text, (path, old)
    (folder / path).write_text(text.replace(old, new, 1), "utf-8")


# Links

@case("symbolic link")
def a_link_to_an_item_outside(folder):
    (folder / DISTRICT / "items/other.yaml").symlink_to(folder.parent / "outside/secret.yaml")


@case("symbolic link")
def a_linked_district(folder):
    (folder / "standards/districts/44/4401/440106").symlink_to("../../../../../outside/folder")


@case("symbolic link")
def a_link_to_the_folder_above(folder):
    (folder / DISTRICT / "loop").symlink_to("..")


@case("symbolic link")
def a_link_to_itself(folder):
    (folder / DISTRICT / "items/self.yaml").symlink_to("self.yaml")


@case("link", commands=("check", "build", "diff", "serve"))
def a_linked_template(folder):
    (folder / "templates/partials").mkdir(parents=True)
    (folder / "templates/partials/footer.mustache").symlink_to(folder.parent / "outside/secret.mustache")


@case("link", commands=("check", "build"))
def linked_styles(folder):
    (folder / "templates").mkdir()
    (folder / "templates/styles").symlink_to(folder.parent / "outside/styles")


@case("link", commands=("check", "build", "serve"))
def linked_templates(folder):
    (folder / "templates").symlink_to(folder.parent / "outside")


@case("link", commands=("check", "build", "serve"))
def a_linked_logo(folder):
    (folder / "templates/assets").mkdir(parents=True)
    (folder / "templates/assets/logo.svg").symlink_to("/etc/passwd")


@case(commands=("check", "build", "serve"))
def a_linked_attachment(folder):
    changed(folder, ITEM, "空白表格: 有", "空白表格: blank.docx")
    (folder / DISTRICT / "blank.docx").symlink_to(folder.parent / "outside/secret.docx")


@case(commands=("check", "build", "serve"))
def an_attachment_in_a_linked_folder(folder):
    changed(folder, ITEM, "空白表格: 有", "空白表格: files/secret.docx")
    (folder / DISTRICT / "files").symlink_to(folder.parent / "outside")


@case()
def linked_settings(folder):
    os.replace(folder / "zhun.yaml", folder.parent / "outside/zhun.yaml")
    (folder / "zhun.yaml").symlink_to("../outside/zhun.yaml")


@case("link")
def linked_standards(folder):
    os.replace(folder / "standards", folder.parent / "outside/standards")
    (folder / "standards").symlink_to("../outside/standards")


# Settings

for name, setting in {
    "a standard above": "标准: ../outside/national", "an absolute standard": "标准: /etc", "a standard by a detour": "标准: standards/../../outside/national",
    "a standard with NUL": '标准: "standards/\\0/national"', "a standard of 4,000 levels": "标准: " + "a/" * 4000, "a standard with line ends": '标准: "standards/\\n/national"',
    "the standard is a file": f"标准: {ITEM}", "a profile above": '配置档:\n  - "../../outside"', "an empty standard": "标准: \"\"", "a point as standard": "标准: ./",
}.items():
    def make(folder, setting=setting):
        text = (folder / "zhun.yaml").read_text("utf-8")
        if setting.startswith("配置档"):
            text = text[: text.index("配置档")]
        write(folder, "zhun.yaml", text + setting + "\n")

    CASES.append(Case(name, make, ("zhun.yaml",)))


# Codes, ids and names that try to become paths

PATHS = ["../../../../x", "/etc/cron.d/x", "..", ".", "a/b", "a\\\\b", "con", "NUL.html", "-rf", "x" * 300, "长" * 120, 'a\\0b', "a\\nb", "%2e%2e%2f", "~", "$HOME", "C:x", ". ", "a.html/../../b"]


@case("ZS2", commands=("check", "build", "diff", "why", "serve"))
def basic_codes_as_paths(folder):
    text = (folder / ITEM).read_text("utf-8")
    for number, path in enumerate(PATHS):
        write(folder, f"{DISTRICT}/items/code-{number}.yaml", text.replace('"442106041001"', f'"{path}"', 1) + "名称: 甲\n")


@case("ZS2")
def implementation_codes_as_paths(folder):
    text = (folder / ITEM).read_text("utf-8")
    for number, path in enumerate(PATHS):
        write(folder, f"{DISTRICT}/items/code-{number}.yaml", text.replace("TE44011350000011905442106041001", path, 1))


@case()
def bodies_divisions_and_names_as_paths(folder):
    for number, path in enumerate(PATHS):
        append(folder, f"{DISTRICT}/bodies.yaml", f'  - 名称: "{path}"\n    编码: "{path}"\n    区划: "{path}"\n    性质: 法定机关\n')
        write(folder, f"standards/events/44/event-{number}.yaml", f'名称: "{path}"\n事项:\n  - 基本编码: "{path}"\n')


@case()
def forms_ids_as_paths(folder):
    text = (folder / "standards/districts/44/forms/residence-permit.yaml").read_text("utf-8")
    for number, path in enumerate(PATHS):
        write(folder, f"standards/districts/44/forms/form-{number}.yaml", text.replace("标识: residencePermit", f'标识: "{path}"').replace("标识: business", f'标识: "{path}"'))


@case("ZS")
def elements_lists_and_rules_as_paths(folder):
    for number, path in enumerate(PATHS):
        append(folder, "standards/profiles/44/elements/item.yaml", f'  - {{标识: "{path}", 名称: "名{number}", 英文名称: "name {number}", 类型: 文本}}\n')
        write(folder, f"standards/profiles/44/codes/list-{number}.yaml", f'标识: "{path}"\n名称: "{path}"\n代码:\n  - {{代码: "{path}", 名称: "{path}"}}\n')
        append(folder, "standards/profiles/44/lists.yaml", f'  - {{标识: "{path}", 名称: "{path}"}}\n')


@case()
def attachments_as_paths(folder):
    text = (folder / ITEM).read_text("utf-8")
    for number, path in enumerate(PATHS + ["../../../../../../outside/secret.docx", "/etc/passwd", "../../outside/secret.docx"]):
        write(folder, f"{DISTRICT}/items/attached-{number}.yaml", text.replace("空白表格: 有", f'空白表格: "{path}"', 1))


@case()
def names_of_files(folder):
    text = (folder / ITEM).read_text("utf-8")
    for name in ["..yaml", "-rf.yaml", "a\nb.yaml", "a\tb.yaml", "CON.yaml", "长" * 83 + ".yaml", " .yaml", "a\\b.yaml", "\x1b[31mred.yaml", "\u202egnp.yaml", "%00.yaml", "{{x}}.yaml", "<b>.yaml"]:
        write(folder, f"{DISTRICT}/items/{name}", text)
    os.mkdir(folder / DISTRICT / "items/folder.yaml")


@case()
def names_that_are_no_text(folder):
    text = (folder / ITEM).read_bytes()
    for name in (b"\xff\xfe.yaml", b"\xe5\xb1.yaml", b"a\x80b.yaml"):
        with open(os.fsencode(folder / DISTRICT / "items") + b"/" + name, "wb") as file:
            file.write(text)
    os.mkdir(os.fsencode(folder / DISTRICT) + b"/\xc3\x28")


@case()
def names_that_differ_only_in_case(folder):
    text = (folder / ITEM).read_text("utf-8")
    for name in ("Permit", "PERMIT", "permit", "pErmit"):
        write(folder, f"{DISTRICT}/items/{name}.yaml", text)
        write(folder, f"standards/events/44/{name}.yaml", (REPOSITORY / "standards/events/44/residence.yaml").read_text("utf-8"))
    write(folder, f"{DISTRICT}/ITEMS/x.yaml", text)
    write(folder, "Standards/districts/44/items/x.yaml", text)


@case()
def names_that_differ_only_in_form(folder):
    text = (folder / ITEM).read_text("utf-8")
    for form in ("NFC", "NFD"):
        name = unicodedata.normalize(form, "éü한글ガ")
        write(folder, f"{DISTRICT}/items/{name}.yaml", text + f"日常用语:\n  - {name}\n")
        write(folder, f"{DISTRICT}/{name}.docx", "x")
        append(folder, f"{DISTRICT}/bodies.yaml", f"  - 名称: {name}\n    编码: TE4401135000001199\n    性质: 法定机关\n")


# Structures

@case("ZS0203")
def aliases_that_grow(folder):
    lines = ['a0: &a0 [哈, 哈, 哈, 哈, 哈, 哈, 哈, 哈, 哈, 哈]']
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 30)]
    write(folder, ITEM, "\n".join(lines) + "\n")


@case("ZS0203")
def aliases_that_hold_themselves(folder):
    write(folder, ITEM, "申请材料: &a\n  - *a\n<<: *a\n")


@case("ZS0302")
def brackets_to_the_end(folder):
    write(folder, ITEM, "名称: " + "[" * (4 * MEBIBYTE - 100))


@case("ZS0302")
def braces_to_the_end(folder):
    write(folder, ITEM, "{a: " * (MEBIBYTE - 100))


@case("ZS0302")
def dashes_to_the_end(folder):
    write(folder, ITEM, "申请材料:\n  " + "- " * (2 * MEBIBYTE - 100) + "a\n")


@case("ZS0")
def steps_to_the_right(folder):
    write(folder, ITEM, "\n".join(" " * n + "a:" for n in range(2800)))


@case("ZS0301", commands=("check", "build"))
def a_file_of_100_GB(folder):
    with open(folder / ITEM, "wb") as file:
        file.truncate(100 << 30)


@case("ZS0301")
def a_file_one_byte_too_large(folder):
    write(folder, ITEM, "名称: 甲\n#" + "x" * (4 * MEBIBYTE) + "\n")


@case()
def one_line_of_4_MiB(folder):
    write(folder, ITEM, (folder / ITEM).read_text("utf-8") + "办理条件说明: " + "一" * (4 * MEBIBYTE // 3 - 1500) + "\n")


@case(is_large=True)
def one_text_of_4_MiB(folder):
    write(folder, ITEM, (folder / ITEM).read_text("utf-8") + "受理条件: |\n  " + "符合下列条件之一的，可以申请。\n  " * (4 * MEBIBYTE // 50 - 100) + "\n")


@case(is_large=True)
def one_name_of_4_MiB(folder):
    changed(folder, ITEM, "名称: 居住证\n", "名称: " + "居住证明，" * (4 * MEBIBYTE // 15 - 400) + "\n")


@case("ZS10", is_large=True)
def a_hundred_thousand_keys(folder):
    append(folder, ITEM, "".join(f"没有的要素{n}: 甲\n" for n in range(100_000)))


@case("ZS0202", is_large=True)
def one_key_a_hundred_thousand_times(folder):
    append(folder, ITEM, "名称: 甲\n" * 100_000)


@case(is_large=True)
def keys_that_are_almost_right(folder):
    append(folder, ITEM, "".join(f"申请材科{'料' * (n % 40)}{n % 977}: 甲\n" for n in range(40_000)))


def materials(count: int, name: Callable[[int], str], more: str = "") -> str:
    return "申请材料:\n" + "".join(f"  - 名称: {name(n)}\n    必要性: 必要\n    份数: {{原件: 1, 复印件: 0}}\n{more}" for n in range(count))


def with_list(folder: Path, key: str, text: str) -> None:
    """The item with another list in the place of its own."""
    lines = (folder / ITEM).read_text("utf-8").split("\n")
    kept, inside = [], False
    for line in lines:
        if not line.startswith(" "):
            inside = line.startswith(key + ":")
        if not inside:
            kept.append(line)
    write(folder, ITEM, "\n".join(kept).rstrip("\n") + "\n" + text)


@case(is_large=True, commands=("check", "build", "diff", "why", "serve"))
def ten_thousand_materials(folder):
    with_list(folder, "申请材料", materials(10_000, lambda n: f"第{n}号证明材料"))


@case(is_large=True)
def ten_thousand_materials_in_two_districts(folder):
    with_list(folder, "申请材料", materials(10_000, lambda n: f"第{n}号证明材料"))
    other = (folder / ITEM).read_text("utf-8").replace("号证明材料", "号证明的材料")
    write(folder, "standards/districts/44/4401/440117/items/residence-permit-endorsement.yaml", other)


@case("ZS1013", is_large=True)
def ten_thousand_times_one_material(folder):
    with_list(folder, "申请材料", materials(10_000, lambda n: "居民身份证"))


@case(is_large=True)
def materials_of_ten_thousand_cases(folder):
    with_list(folder, "申请材料", materials(3000, lambda n: f"证明{n}", "    情形: 甲\n") + "情形:\n" + "".join(f"  - 名称: 情形{n}\n    不需材料: 证明{n % 3000}\n" for n in range(3000)))


@case(is_large=True)
def ten_thousand_legal_bases(folder):
    append(folder, ITEM, "设定依据:\n" + "".join(f"  - {{法规: 第{n}号办法, 条款号: 第{n % 90 + 1}条}}\n" for n in range(10_000)))


@case(is_large=True)
def ten_thousand_steps(folder):
    with_list(folder, "办理流程", "办理流程:\n" + "".join(f"  - {{环节名称: 审查{n}, 时限: 1 工作日}}\n" for n in range(10_000)))


@case(is_large=True)
def ten_thousand_questions(folder):
    append(folder, ITEM, "常见问题:\n" + "".join(f"  - {{问题: 第{n}个问题是什么？, 答复: 见第{n}条。}}\n" for n in range(10_000)))


@case(is_large=True)
def ten_thousand_windows(folder):
    with_list(folder, "办理地点", "办理地点:\n" + "".join(f"  - {{名称: 窗口{n}, 地点: 大巷涌路{n}号, 电话: 020-8473{n % 10000:04}, 时间: 周一至周五 9:00-12:00}}\n" for n in range(10_000)))


def names_of_two_districts(letters: int, length: int, count: int):
    """Names that share characters and are no names of one thing."""
    # Spread over the characters of Chinese names.
    step = 20_000 // letters

    def make(folder):
        whole = (folder / ITEM).read_text("utf-8")
        for district in (DISTRICT, "standards/districts/44/4401/440117"):
            chance = random.Random(district)
            names = ["".join(chr(0x4E00 + step * chance.randrange(letters)) for _ in range(length)) for _ in range(count)]
            write(folder, ITEM, whole)
            with_list(folder, "申请材料", materials(count, lambda n: names[n]))
            os.replace(folder / ITEM, write(folder, f"{district}/items/names.yaml", ""))
        write(folder, ITEM, whole)

    return make


for name, letters, length, count in (("short", 40, 6, 10_000), ("common", 100, 20, 10_000), ("long", 400, 250, 3_000), ("endless", 6_000, 480, 1_500)):
    CASES.append(Case(f"thousands of {name} names in two districts", names_of_two_districts(letters, length, count), (), is_large=True))


@case(is_large=True)
def ten_thousand_materials_without_a_name(folder):
    with_list(folder, "申请材料", "申请材料:\n" + "".join(f"  - {{材料形式: 纸质, 份数: {n % 9}}}\n" for n in range(10_000)))
    write(folder, "standards/districts/44/4401/440117/items/x.yaml", (folder / ITEM).read_text("utf-8"))


@case("ZS", is_large=True)
def a_hundred_thousand_findings(folder):
    for number in range(20):
        write(folder, f"{DISTRICT}/items/faulty-{number}.yaml", f'基本编码: "4421060410{number:02}"\n名称: 甲{number}\n' + materials(5000, lambda n: f"其他相关材料等{n}"))


@case(is_large=True)
def findings_in_a_hundred_thousand_lines(folder):
    append(folder, ITEM, "日常用语:\n" + "".join(f"  - 　办证{n}：\u200b\n" for n in range(100_000)))


@case(is_large=True)
def ten_thousand_deviations(folder):
    append(folder, ITEM, "偏离:\n" + "".join(f"  - {{要素: 申请材料, 条目: 证明{n}, 依据: 甲, 理由: 乙}}\n" for n in range(10_000)))


@case("ZS9510", is_large=True)
def huge_settings(folder):
    append(folder, "zhun.yaml", "沿革:\n" + "".join(f'  - {{区划: "{440000 + n}", 改为: "{440001 + n}", 自: 2020-01-01}}\n' for n in range(40_000)))


@case("zhun.yaml", is_large=True)
def ten_thousand_suppressions(folder):
    append(folder, "zhun.yaml", "忽略:\n" + "".join(f"  - {{规则: ZS{3000 + n % 100}, 位置: {DISTRICT}/items/a{n}.yaml, 原因: 甲, 截止: 2030-01-01}}\n" for n in range(10_000)))


@case("zhun.yaml", commands=("check", "build"))
def settings_of_100_GB(folder):
    with open(folder / "zhun.yaml", "ab") as file:
        file.truncate(100 << 30)


@case(is_large=True)
def a_register_of_ten_thousand_laws(folder):
    write(folder, "standards/laws/many.yaml", "法规:\n" + "".join(f"  - 名称: 第{n}号办法\n    别名: [办法{n}]\n    条款: [{{条款号: 第一条}}]\n" for n in range(10_000)))


@case(is_large=True)
def ten_thousand_bodies(folder):
    append(folder, f"{DISTRICT}/bodies.yaml", "".join(f"  - 名称: 第{n}办事站\n    编码: TE440113500{n:07}\n    性质: 法定机关\n" for n in range(10_000)))


@case(is_large=True)
def a_code_list_of_a_hundred_thousand(folder):
    write(folder, "standards/profiles/44/codes/many.yaml", "标识: many-things\n名称: 很多\n英文名称: Many\n代码:\n" + "".join(f'  - {{代码: "{n}", 名称: 值{n}}}\n' for n in range(60_000)))


@case("ZS", is_large=True)
def a_profile_of_ten_thousand_elements(folder):
    append(folder, "standards/profiles/44/elements/item.yaml", "".join(f"  - {{标识: extra{n}, 名称: 要素{n}, 英文名称: extra {n}, 类型: 文本, 等级: 可选}}\n" for n in range(10_000)))


@case("ZS", is_large=True)
def a_thousand_rules(folder):
    rule = """  - 编号: PX{0:04}
    标识: rule-{0}
    严重程度: 提示
    范围: 申请材料
    样式: {{要素: 名称, 不得出现: '((甲+)+|(乙*)*)*{0}$'}}
    提示: 甲
    英文提示: a
    原因: 甲。
    反例: ["申请材料: [{{↓名称: 甲{0}}}]"]
    正例: ["申请材料: [{{名称: 丙}}]"]
"""
    write(folder, "standards/rules.yaml", "规则:\n" + "".join(rule.format(n) for n in range(1000)))
    with_list(folder, "申请材料", materials(200, lambda n: "甲乙" * 40 + str(n)))


@case(is_large=True)
def a_life_event_of_ten_thousand_items(folder):
    entries = "".join(f'  - {{基本编码: "44{n:010}", 前置: "44{n + 1:010}"}}\n' for n in range(9_999))
    write(folder, "standards/events/44/many.yaml", f'名称: 很多\n事项:\n{entries}  - {{基本编码: "440000009999", 前置: "440000000000"}}\n')


@case(is_large=True)
def a_form_of_ten_thousand_fields(folder):
    fields = "".join(f"      - {{标识: f{n}, 名称: 栏目{n}, 类型: 文本, 必填: 是, 依据: 受理条件, 个人信息: 无, 显示条件: {{字段: f{max(0, n - 1)}, 等于: 甲}}}}\n" for n in range(10_000))
    write(folder, "standards/districts/44/forms/residence-permit.yaml", f"标识: residencePermit\n名称: 表\n分组:\n  - 标识: g\n    名称: 组\n    字段:\n{fields}")


@case(is_large=True)
def rings_of_successions(folder):
    append(folder, "zhun.yaml", "沿革:\n" + "".join(f'  - {{区划: "{a}", 改为: "{b}", 自: 2020-01-01}}\n' for a, b in (("440113", "440117"), ("440117", "440113"), ("440106", "440106"))))


@case(is_large=True, commands=("check", "diff"))
def five_thousand_files_in_one_folder(folder):
    text = (folder / ITEM).read_text("utf-8")
    for number in range(5000):
        write(folder, f"{DISTRICT}/items/item-{number}.yaml", text.replace('"442106041001"', f'"44{number:010}"').replace("442106041001", f"44{number:010}") + f"名称: 第{number}号事项\n")


@case(is_large=True, commands=("check", "diff"))
def five_thousand_times_one_item(folder):
    text = (folder / ITEM).read_text("utf-8")
    for number in range(5000):
        write(folder, f"{DISTRICT}/items/item-{number}.yaml", text)


@case(is_large=True, commands=("check", "diff"))
def two_hundred_districts(folder):
    text = (folder / ITEM).read_text("utf-8")
    for number in range(200):
        division = f"44{number // 99 + 1:02}{number % 99 + 1:02}"
        write(folder, f"standards/districts/44/{division[:4]}/{division}/items/item.yaml", text + f"受理条件: 第{number}种条件，符合的可以申请。\n")


@case()
def folders_a_thousand_deep(folder):
    place = os.open(folder / DISTRICT, os.O_RDONLY)
    for _ in range(1000):
        os.mkdir("deeper", dir_fd=place)
        inner = os.open("deeper", os.O_RDONLY, dir_fd=place)
        os.close(place)
        place = inner
    os.close(os.open("x.yaml", os.O_CREAT | os.O_WRONLY, dir_fd=place))
    os.close(place)


# Texts that hold up whoever looks for words

TOKENS = [
    "（", "《", "第一条", "1", "，", "020-", "http://a", "a@b.", "9:00-", "[", "等材料", "5个工作日", "身份证", "　", "的，", "或者", "- a\n", "\n", "&lt;", "<b>",
    "２０２６年", "广州市", "张三", "é́", "🇨🇳", "如下：", "“", "不需要", "[x](http://", "、", "原件及复印件", "0.", "年", "\u202e", "{{",
]


def texts(folder: Path, size: int) -> None:
    sys.path[:0] = [str(TESTS / "Hostile"), str(TESTS / "Browser")]
    import workspace
    from generate import Standard, Writer, text

    standard = Standard(workspace.elements(os.environ["ZHUN"], folder))
    for number, token in enumerate(TOKENS):
        long = token * (size // len(token.encode()))

        def change(place, element, good):
            return long if element["kind"] in ("text", "prose", "hours", "phone", "link", "clause", "duration", "money", "attachment") else good

        write(folder, f"{DISTRICT}/items/token-{number}.yaml", text(Writer(standard, number, change).record("item")))


@case("ZS", is_large=True, commands=("check", "build", "diff"))
def long_texts_in_every_element(folder):
    texts(folder, 4_000)


for number, token in enumerate(TOKENS):
    # One at a time and longer, so that what grows faster than its input shows.
    def make(folder, token=token):
        text = token * (600_000 // len(token.encode()))
        long = '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\u202e", "\\u202e") + '"'
        for key in ("受理条件", "必须现场办理原因", "办理时间", "数量限制", "承诺办结时限"):
            text = (folder / ITEM).read_text("utf-8")
            lines = [line for line in text.split("\n") if not line.startswith(key + ":")]
            write(folder, ITEM, "\n".join(lines).rstrip("\n") + f"\n{key}: {long}\n")
        changed(folder, ITEM, "名称: 居住证\n", f"名称: {long}\n")

    CASES.append(Case(f"a long run of {token.strip() or 'blanks'!r}", make, (), commands=("check", "build", "diff"), is_large=True))


# What is no file

@case("no regular file")
def pipes_sockets_and_devices(folder):
    os.mkfifo(folder / DISTRICT / "items/pipe.yaml")
    listener = socket.socket(socket.AF_UNIX)
    here = os.getcwd()
    os.chdir(folder / DISTRICT / "items")
    listener.bind("socket.yaml")
    os.chdir(here)
    listener.close()
    try:
        os.mknod(folder / DISTRICT / "items/zero.yaml", 0o600 | 0o020000, os.makedev(1, 5))
    except PermissionError:
        pass


@case(commands=("check", "build", "diff"))
def settings_in_a_pipe(folder):
    (folder / "zhun.yaml").unlink()
    os.mkfifo(folder / "zhun.yaml")


@case("", commands=("check", "build", "serve"))
def a_template_in_a_pipe(folder):
    (folder / "templates/partials").mkdir(parents=True)
    os.mkfifo(folder / "templates/partials/footer.mustache")
    (folder / "templates/assets").mkdir()
    os.mkfifo(folder / "templates/assets/logo.svg")


@case(commands=("check", "build"))
def an_attachment_in_a_pipe(folder):
    changed(folder, ITEM, "空白表格: 有", "空白表格: blank.docx")
    os.mkfifo(folder / DISTRICT / "blank.docx")


@case("Permission denied", as_other=True)
def a_closed_file(folder):
    (folder / ITEM).chmod(0)


@case("Permission denied", as_other=True)
def a_closed_folder(folder):
    (folder / DISTRICT / "items").chmod(0)


@case("", as_other=True, commands=("check", "build"))
def a_closed_template(folder):
    write(folder, "templates/partials/footer.mustache", "x").chmod(0)


@case("", as_other=True)
def closed_settings(folder):
    (folder / "zhun.yaml").chmod(0)


for what in ("grow", "cut", "vanish"):  # as faults.c does it
    for name, path in {"an item": ITEM, "the settings": "zhun.yaml", "a law": "standards/laws/residence.yaml", "a template": "templates/partials/footer.mustache", "a logo": "templates/assets/logo.svg"}.items():
        def make(folder, path=path):
            if path.startswith("templates"):
                write(folder, path, "<svg xmlns=\"http://www.w3.org/2000/svg\"/>" if path.endswith("svg") else "<p>footer</p>\n" * 50)

        CASES.append(Case(f"{name}, {what} while it is read", make, (), ("check", "build", "diff"), faults={"FILE": path, "FILE_DO": what}))


# Templates

# What a guide holds: each order of these is another way to a partial in them.
ORDERS = "item findings summary edition basics decision results conditions process materials fees rights remedies contact questions deviations".split()

def template(name: str, says: str, text: Callable[[], str], path: str = "templates/partials/footer.mustache", is_large: bool = False) -> None:
    CASES.append(Case(name, lambda folder: write(folder, path, text()) and None, (says,), ("check", "build", "serve"), is_large))


template("a template that includes itself", "", lambda: "{{> partials/footer}}")
template("a template that includes itself by another", "", lambda: "{{> partials/head}}", "templates/partials/head.mustache")
template("a template that includes what is outside", "", lambda: "{{> ../../outside/secret}}{{> /etc/passwd}}{{> ../outside/secret.mustache}}")
template("a template of a hundred thousand sections", "ZS8913", lambda: "{{#site}}" * 100_000 + "x" + "{{/site}}" * 100_000, is_large=True)
template("a template of sections that do not end", "ZS8913", lambda: "{{#site}}" * 100_000, is_large=True)
template("a template of a million braces", "", lambda: "{{" * 1_000_000, is_large=True)
template("a template of 30 MB", "ZS8915", lambda: "<p>{{site.name}}</p>\n" * 1_400_000, is_large=True)
template("a template with one tag of 4 MB", "", lambda: "{{" + "a" * 4_000_000 + "}}", is_large=True)
template("a template with a path of a million names", "", lambda: "{{" + "a." * 1_000_000 + "b}}", is_large=True)
template("a template that includes itself in every order", "ZS8914", lambda: "".join(f"{{{{#{name}}}}}{{{{> partials/basics}}}}{{{{/{name}}}}}" for name in ORDERS), "templates/partials/basics.mustache")
template("a template that changes its delimiters", "", lambda: "{{=<% %>=}}<%={{ }}=%>" * 50_000, is_large=True)
template("a template that is no text", "", lambda: "\udcff\udcfe\0" * 1000)
template("a style of 30 MB", "ZS8915", lambda: "a{}\n" * 7_000_000, "templates/styles/95-city.css", is_large=True)


for name, leaf in {"grow": "哈", "grow without a word": ""}.items():
    def make(folder, leaf=leaf):
        for number in range(40):
            write(folder, f"templates/partials/grow{number}.mustache", f"{{{{> partials/grow{number + 1}}}}}" * 10 if number < 39 else leaf)
        write(folder, "templates/partials/footer.mustache", "{{> partials/grow0}}")

    CASES.append(Case(f"partials that {name}", make, ("",), ("check", "build", "serve")))


@case("ZS8915", commands=("check", "build"))
def a_template_of_100_GB(folder):
    with open(write(folder, "templates/partials/footer.mustache", "x"), "ab") as file:
        file.truncate(100 << 30)


@case("ZS8915", commands=("check", "build"))
def a_logo_of_100_GB(folder):
    with open(write(folder, "templates/assets/logo.svg", "<svg/>"), "ab") as file:
        file.truncate(100 << 30)


@case("", commands=("check", "build"))
def an_attachment_of_100_GB(folder):
    changed(folder, ITEM, "空白表格: 有", "空白表格: blank.docx")
    with open(folder / DISTRICT / "blank.docx", "wb") as file:
        file.truncate(100 << 30)


@case("", commands=("check", "build"))
def assets_with_names_that_lead_out(folder):
    for name in ("..%2f..%2fx.js", "a b.js", "x\n.js", ".hidden.js", "-x.js", "CON.js", "长.js", "a" * 240 + ".js", "page.JS"):
        write(folder, f"templates/assets/{name}", "x")


# Histories

def git(folder: Path, *arguments: str) -> None:
    environment = os.environ | {f"GIT_{who}_{what}": "a@b.test" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    subprocess.run(["git", *arguments], cwd=folder, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)


def history(folder: Path) -> None:
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "first")
    append(folder, ITEM, "# changed\n")
    git(folder, "commit", "-qam", "second")


SINCE = ("since", "changes", "check", "diff")


@case("git", "repository", "revision", commands=SINCE)
def no_history(folder):
    pass


@case("git", "repository", "revision", commands=SINCE)
def an_empty_history(folder):
    (folder / ".git").mkdir()


@case("git", "repository", "revision", commands=SINCE)
def a_history_that_leads_to_itself(folder):
    write(folder, ".git", "gitdir: .git\n")


@case("git", "repository", "revision", commands=SINCE)
def objects_cut_off(folder):
    history(folder)
    for path in sorted((folder / ".git/objects").rglob("??????????????????????????????????????")):
        path.chmod(0o600)
        path.write_bytes(path.read_bytes()[:10])


@case("git", "repository", "revision", commands=SINCE)
def objects_missing(folder):
    history(folder)
    shutil.rmtree(folder / ".git/objects")
    (folder / ".git/objects").mkdir()


@case("git", "repository", "revision", commands=SINCE)
def a_head_that_leads_nowhere(folder):
    history(folder)
    write(folder, ".git/HEAD", "ref: refs/heads/\0\n")


@case("git", "repository", "revision", commands=SINCE)
def a_pipe_as_head(folder):
    history(folder)
    (folder / ".git/HEAD").unlink()
    (folder / ".git/HEAD").mkdir()


@case(commands=(*SINCE, "dates"))
def settings_of_git_that_run_programs(folder):
    history(folder)
    append(folder, ITEM, "# again\n")
    program = f"touch {folder.parent}/outside/ran"
    append(folder, ".git/config", f"""[core]
	fsmonitor = {program}
	pager = {program}
	sshCommand = {program}
	hooksPath = {folder}/hooks
	editor = {program}
[diff]
	external = {program}
[diff "x"]
	textconv = {program}
	command = {program}
[filter "x"]
	clean = {program}
	smudge = {program}
	process = {program}
[alias]
	show = !{program}
	log = !{program}
[credential]
	helper = !{program}
[gpg]
	program = {program}
[log]
	showSignature = true
""")
    write(folder, ".gitattributes", "*.yaml diff=x filter=x\n")
    for hook in ("post-checkout", "pre-commit", "post-index-change", "fsmonitor-watchman", "query-watchman"):
        write(folder, f"hooks/{hook}", f"#!/bin/sh\n{program}\n").chmod(0o755)


def large_cases() -> list[Case]:
    """By hand: too large for every run."""

    def files(folder):
        text = (folder / ITEM).read_text("utf-8")
        for number in range(100_000):
            write(folder, f"{DISTRICT}/items/item-{number}.yaml", text.replace('"442106041001"', f'"44{number:010}"').replace("442106041001", f"44{number:010}") + f"名称: 第{number}号事项\n")

    # What grows with the items and no faster: 2,300,000 findings, a report of 2.6 GB.
    return [Case("a hundred thousand files in one folder", files, (), ("check", "diff"), True, bounds=(200, 5000))]

"""Writes a workspace in which every element of every record holds hostile text, in turn and in bulk.

What records and elements there are comes from the binary, so that a new one is fed on the day it is added.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from payloads import ALL_MARKUP, FILE_NAME, LINKS, PAYLOADS

REPOSITORY = Path(__file__).resolve().parents[2]
BENIGN = "示例文字"
PROVINCE = "99"
BODY = "TE9901010000000010"
# Values that a careful editor would write, by the kind of the element.
GOOD = {
    "text": BENIGN, "prose": BENIGN, "boolean": "是", "integer": "1", "decimal": "100.5", "date": "2026-01-01",
    "duration": "5 工作日", "money": "20 元/件", "phone": "12345", "link": "https://fuwu.shilisheng.test/", "hours": "周一至周五 9:00-12:00",
    "attachment": "有", "clause": "第十二条", "bodyCode": BODY, "basicCode": "990100101000", "localCode": "SL-1", "divisionCode": "990101",
    "licenceTypeCode": "11100000000013127D001", "element": "申请材料", "identifier": "field",
}
# Written once for the whole workspace and named by the items.
LAW = "示例许可法"


@dataclass
class Standard:
    """What may be written, as `zhun elements --format json` tells it."""

    elements: list[dict]

    def of(self, record: str) -> list[dict]:
        return [element for element in self.elements if element["record"] == record]

    def records(self) -> set[str]:
        return {element["record"] for element in self.elements}

    def code(self, code_list: str) -> str:
        for folder in (Path("profiles/44/codes"), Path("national/codes")):
            path = REPOSITORY / "standards" / folder / f"{code_list}.yaml"
            if path.is_file():
                return codes(path)[0]["名称"]
        raise RuntimeError(f"no code list {code_list}")


@cache
def codes(path: Path) -> list[dict]:
    return yaml.safe_load(path.read_text("utf-8"))["代码"]


def value(standard: Standard, element: dict, number: int) -> str:
    kind = element["kind"]
    if kind == "codeList":
        return standard.code(element["codeList"])
    if kind == "basicCode":
        return f"9901{number:05}000"
    if kind == "implementationCode":
        return f"{BODY}49901{number:05}000"
    if kind == "handlingCode":
        return ""
    if kind not in GOOD:
        raise RuntimeError(f"no good value for a {kind}: {element['record']}.{element['id']}")
    return GOOD[kind]


class Writer:
    """Records as nested dictionaries; `change` may give another value at a place."""

    def __init__(self, standard: Standard, number: int, change) -> None:
        self.standard = standard
        self.number = number
        self.change = change

    def record(self, record: str, place: tuple[str, ...] = ()) -> dict:
        fields = {}
        # Records that hold themselves, such as materials of a case, are written one level deep.
        if len(place) > 4:
            return fields
        for element in self.standard.of(record):
            here = (*place, element["id"])
            if element["kind"] in ("record", "reference"):
                inner = self.record(element["of"], here)
                # A law is named; it stands in the register.
                held = self.change(here, element, LAW) if element["of"] == "law" else inner
            else:
                held = self.change(here, element, value(self.standard, element, self.number))
            if held in ("", {}, None):
                continue
            fields[element["name"]["zh"]] = [held] if element["several"] else held
        return fields


def scalar(text: str) -> str:
    """A text in double quotes: every character that YAML does not allow as it is is written as an escape."""

    def escaped(char: str) -> str:
        code = ord(char)
        if char in '"\\':
            return "\\" + char
        if 0x20 <= code < 0x7F or 0xA1 <= code < 0x2000 or 0x3000 <= code < 0xD800:
            return char
        return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"

    return '"' + "".join(map(escaped, text)) + '"'


def text(node, indent: str = "") -> str:
    if isinstance(node, dict):
        lines = []
        for key, inner in node.items():
            if isinstance(inner, (dict, list)):
                lines.append(f"{indent}{key}:\n{text(inner, indent + '  ')}")
            else:
                lines.append(f"{indent}{key}: {scalar(str(inner))}\n")
        return "".join(lines)
    lines = []
    for entry in node:
        if isinstance(entry, dict):
            body = text(entry, indent + "  ")
            lines.append(indent + "- " + body[len(indent) + 2:])
        else:
            lines.append(f"{indent}- {scalar(str(entry))}\n")
    return "".join(lines)


def is_text(element: dict) -> bool:
    return element["kind"] in ("text", "prose")


class Workspace:
    """Items under the names of what is tried in them."""

    def __init__(self, standard: Standard, is_hostile: bool, payloads: dict[str, str] = PAYLOADS) -> None:
        self.standard = standard
        self.is_hostile = is_hostile
        self.payloads = payloads
        self.files: dict[str, str] = {}
        self.items: dict[str, int] = {}
        self.laws: list[dict] = []
        self.fed: set[tuple[str, str]] = set()
        self.base()
        self.in_bulk()
        self.in_turn()
        self.in_links()
        self.in_number()
        self.files["standards/laws/laws.yaml"] = text({"法规": self.laws})

    def hostile(self, payload: str) -> str:
        return payload if self.is_hostile else BENIGN

    def base(self) -> None:
        """What every workspace has, with hostile names: the workspace itself, divisions, forms, notes on what moved."""
        name = self.hostile(ALL_MARKUP)
        self.files["zhun.yaml"] = text({
            "名称": name, "英文名称": name, "配置档": [PROVINCE],
            "沿革": [
                {"区划": "990102", "改为": "990101", "自": "2026-01-01", "依据": name, "说明": name},
                {"事项": "990199999000", "改为": "990100001000", "自": "2026-01-01", "依据": name, "说明": name},
            ],
        })
        profile = f"standards/profiles/{PROVINCE}"
        self.files[f"{profile}/profile.yaml"] = text({"标识": PROVINCE, "名称": name, "英文名称": name, "说明": name})
        self.files[f"{profile}/divisions.yaml"] = text({"区划": [
            {"代码": "990000", "名称": name}, {"代码": "990100", "名称": name, "区号": "010"}, {"代码": "990101", "名称": name},
            {"代码": "990102", "名称": name},
        ]})
        for folder in ("elements", "codes"):
            for path in sorted((REPOSITORY / "standards/profiles/44" / folder).glob("*.yaml")):
                self.files[f"{profile}/{folder}/{path.name}"] = path.read_text("utf-8")
        self.laws.append(self.written("law", 0, {"name": LAW}))
        for number, payload in enumerate([ALL_MARKUP, *self.payloads.values()]):
            # It stands several hundred times in a form, whose file may have 4 MB. The forms of a life event are
            # merged: what is told apart in the hostile workspace must not become one text in the benign one.
            self.form(f"form{number}", f"{self.hostile(payload[:2000])}{number}")
            self.event(f"event{number}", self.hostile(payload))

    def written(
        self, record: str, number: int, fixed: dict[str, str], payload: str | None = None, *, form: str | None = None, link: str | None = None
    ) -> dict:
        """A record with every element, some of them given; with a payload all other texts are that."""

        def change(place, element, good):
            if len(place) == 1 and element["id"] in fixed:
                return fixed[element["id"]]
            if form and element["id"] == "blankForm":
                return f"forms/{form}.yaml"
            # What need not be handed in takes no form.
            if form and element["id"] == "exempt":
                return "否"
            if link and element["kind"] in ("link", "attachment"):
                return link
            if payload is not None and (is_text(element) or element["of"] == "law"):
                self.fed.add((element["record"], element["id"]))
                return payload
            return good

        return Writer(self.standard, number, change).record(record)

    def form(self, id: str, payload: str) -> None:
        form = self.written("form", 0, {"id": id}, payload)
        # Each type of field has its own markup: one field of each, all with the payload.
        (group,) = form["分组"]
        (field,) = group["字段"]
        if id != "form0":
            # What nobody can answer rightly is asked by one form alone.
            field = {key: held for key, held in field.items() if key not in ("最长", "最短", "最小", "最大", "格式")}
        types = codes(REPOSITORY / "standards/national/codes/field-types.yaml")
        group["字段"] = [
            field | {"标识": f"field{number}", "类型": kind["名称"]} | ({} if number else {"显示条件": {}})
            for number, kind in enumerate(types)
        ]
        # What decides has to come first and to be asked once; the group itself is asked always.
        choice = next(number for number, kind in enumerate(types) if kind["代码"] == "single-choice")
        for number, field in enumerate(group["字段"]):
            field["显示条件"] = {"字段": f"field{choice}", "等于": payload}
            if number <= choice:
                del field["显示条件"]
        del group["显示条件"]
        # The same once more as a group that does not repeat.
        once = {key: value for key, value in group.items() if key != "可重复"}
        form["分组"].append(once | {
            "标识": "once", "字段": [
                field | {"标识": f"once{field['标识']}"} | (
                    {"显示条件": field["显示条件"] | {"字段": f"once{field['显示条件']['字段']}"}} if "显示条件" in field else {})
                for field in group["字段"]
            ],
        })
        self.files[f"standards/districts/{PROVINCE}/forms/{id}.yaml"] = text(form)

    def event(self, id: str, payload: str) -> None:
        """Two items as one matter, one before the other."""
        event = self.written("lifeEvent", 0, {}, payload)
        (entry,) = event["事项"]
        first, second = (f"9901{number:05}000" for number in (1, 2))
        event["事项"] = [
            {key: held for key, held in entry.items() if key != "前置"} | {"基本编码": first},
            entry | {"基本编码": second, "前置": [first]},
        ]
        self.files[f"standards/events/{PROVINCE}/{id}.yaml"] = text(event)

    def add(self, title: str, item: dict) -> None:
        number = self.items.setdefault(title, len(self.items) + 1)
        self.files[f"standards/districts/{PROVINCE}/9901/990101/items/item-{number}.yaml"] = text(item)

    def next(self) -> int:
        return len(self.items) + 1

    def in_bulk(self) -> None:
        """One item for each payload, which stands in every text at every depth; in a law that the item rests on and in its form.

        The first two are a life event, which joins their forms.
        """
        for number, (title, payload) in enumerate(self.payloads.items(), 1):
            payload = self.hostile(payload)
            if self.is_hostile:
                self.laws.append(self.written("law", 0, {}, payload))
            self.add(f"bulk {title}", self.written("item", self.next(), {}, payload, form=f"form{number}"))
        self.add("form of all markup", self.written("item", self.next(), {}, form="form0"))

    def in_links(self) -> None:
        """One item for each link, which stands in every element that takes one; the last names a file."""
        for title, link in LINKS.items():
            self.add(f"link {title}", self.written("item", self.next(), {}, link=link if self.is_hostile else GOOD["link"]))
        name = FILE_NAME if self.is_hostile else "yangbiao.pdf"
        self.files[f"standards/districts/{PROVINCE}/9901/990101/{name}"] = "%PDF-1.4\n"
        self.add("file", self.written("item", self.next(), {}, link=name))

    def in_turn(self) -> None:
        """One item for each element at each depth, of whatever kind: all that could be markup stands there alone."""
        places: dict[tuple[str, ...], dict] = {}
        Writer(self.standard, 1, lambda place, element, good: places.setdefault(place, element) and good).record("item")
        for place, element in places.items():
            payload = ALL_MARKUP
            if element["kind"] in ("link", "attachment"):
                payload = f"javascript:{ALL_MARKUP}"
            self.fed.add((element["record"], element["id"]))
            number = self.next()

            def change(here, other, good):
                return self.hostile(payload) if here == place else good

            self.add(f"turn {'.'.join(place)}", Writer(self.standard, number, change).record("item"))

    def in_number(self) -> None:
        """Far more of a list than anybody expects, and nothing of it."""
        zh = {element["id"]: element["name"]["zh"] for element in self.standard.of("item")}
        lists = [e for e in self.standard.of("item") if e["several"] and e["kind"] in ("record", "text", "prose")]
        for element in lists:
            self.add(f"none of {element['id']}", {
                key: held for key, held in self.written("item", self.next(), {}).items() if key != element["name"]["zh"]
            })
        for id, count in {"materials": 50, "questions": 200, "steps": 500, "fees": 100, "legalBasis": 100, "conditions": 300,
                          "cases": 40, "results": 50, "everydayNames": 200, "servicePoints": 60, "deviations": 40}.items():
            item = self.written("item", self.next(), {})
            one = item[zh[id]][0]
            item[zh[id]] = [self.numbered(one, number) for number in range(count if self.is_hostile else 3)]
            self.add(f"{count} {id}", item)

    def numbered(self, entry, number: int):
        if isinstance(entry, str):
            return f"{entry}{number}"
        key = next(iter(entry))
        return entry | {key: f"{entry[key]}{number}"}

    def write(self, folder: Path) -> None:
        for path, content in self.files.items():
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(content, "utf-8")

    def unfed(self) -> list[str]:
        """The texts of the standard that no item, register or form of the workspace holds."""
        return [f"{e['record']}.{e['id']}" for e in self.standard.elements if is_text(e) and (e["record"], e["id"]) not in self.fed]

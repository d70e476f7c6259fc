"""Validates the data of forms with the jsonschema package: check.py [--hostile] FOLDER

The schemas against their dialect, layouts and joint forms against their published schemas, and answers to
each form, made by chance from its definition, that its schema must accept or refuse. Answers to a joint
form are taken apart by the published map and must be right for each single form. --hostile: forms may ask what cannot be answered.
"""

import base64
import json
import random
import re
import sys
from pathlib import Path

from jsonschema import Draft202012Validator, FormatChecker

HERE = Path(__file__).resolve().parent
CHECKS = json.loads((HERE / "checks.json").read_text("utf-8"))
ROUNDS = 12

passed = 0
failed = 0


def report(name: str, problems: list[str]) -> None:
    global passed, failed
    if problems:
        failed += 1
        print(f"FAILED {name}")
        for problem in problems[:5]:
            print(f"       {problem}")
    else:
        passed += 1


def load(path: Path):
    return json.loads(path.read_text("utf-8"))


# What no schema can say: computed here once more, from the standards and not from the program.
def citizen_number(text: str) -> bool:
    if not re.fullmatch(r"[0-9]{17}[0-9Xx]", text):
        return False
    weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    total = sum(int(digit) * weight for digit, weight in zip(text, weights))
    return "10X98765432"[total % 11] == text[17].upper()


def credit_code(text: str) -> bool:
    alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    if len(text) != 18 or any(letter not in alphabet for letter in text):
        return False
    total = sum(alphabet.index(letter) * 3**place % 31 for place, letter in enumerate(text[:17]))
    return alphabet[(31 - total % 31) % 31] == text[17]


COMPUTED = {"citizen-number": citizen_number, "credit-code": credit_code}


def walk(schema: dict, value):
    """Each answer with the schema of its field."""
    for name, answer in value.items():
        shape = schema["properties"].get(name)
        if shape is None:
            continue
        if shape["type"] == "array" and "properties" in shape["items"]:
            for entry in answer if isinstance(answer, list) else []:
                yield from walk(shape["items"], entry)
        else:
            yield shape, answer


class Unanswerable(Exception):
    """A field that is wanted as one thing and as another, so that no answer is right."""


def problems(schema: Draft202012Validator, value) -> list[str]:
    found = [f"{error.json_path}: {error.message[:200]}" for error in schema.iter_errors(value)]
    if not found:
        for shape, answer in walk(schema.schema, value):
            computed = COMPUTED.get(shape.get("x-check"))
            if computed and not computed(answer):
                found.append(f"{answer}: {shape['x-check']}")
    return found


def validator(path: Path) -> Draft202012Validator:
    schema = load(path)
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=FormatChecker(["date", "uri-reference"]))


def holds(test: dict, answers: dict) -> bool:
    return Draft202012Validator(test).is_valid(answers)


def text_of(shape: dict, luck: random.Random) -> str:
    kind = shape["x-type"]
    own = shape.get("pattern") or shape.get("allOf")
    if kind in CHECKS and not shape.get("allOf"):
        good = [text for text in CHECKS[kind]["good"] if len(text) <= shape.get("maxLength", len(text))]
        if not good:
            raise Unanswerable
        return luck.choice(good)
    if own:
        rules = [shape.get("pattern")] + [one["pattern"] for one in shape.get("allOf", [])]
        fitting = [text for text in shape["examples"] if all(re.search(rule, text) for rule in rules if rule)]
        if not fitting:
            raise Unanswerable
        return luck.choice(fitting)
    least, most = shape.get("minLength", 1), min(shape.get("maxLength", 40), 40)
    return "".join(luck.choice("某甲路1号 𠮷·") for _ in range(luck.randint(least, max(least, most))))


def answer(shape: dict, luck: random.Random):
    """A right answer to one field."""
    kind = shape["x-type"] if "x-type" in shape else "entries"
    if kind == "entries":
        return [answers(shape["items"], luck) for _ in range(luck.randint(1, shape["maxItems"]))]
    if kind == "single-choice":
        if not shape["enum"]:
            raise Unanswerable
        return luck.choice(shape["enum"])
    if kind == "multiple-choice":
        options = shape["items"]["enum"]
        if not options:
            raise Unanswerable
        return luck.sample(options, luck.randint(1, len(options)))
    if kind == "integer":
        return luck.randint(shape.get("minimum", -5), shape.get("maximum", shape.get("minimum", 0) + 90))
    if kind == "photo":
        return base64.b64encode(b"photograph").decode()
    return text_of(shape, luck)


def wrong(shape: dict, luck: random.Random):
    """Wrong answers to one field."""
    kind = shape["x-type"] if "x-type" in shape else "entries"
    if kind == "entries":
        return [[], "x", [{}] * (shape["maxItems"] + 1), [{"noSuchField": 1}]]
    if kind == "single-choice":
        return ["没有这一项", "", [shape["enum"][0]], 1]
    if kind == "multiple-choice":
        first = shape["items"]["enum"][0]
        return [[], first, [first, first], ["没有这一项"]]
    if kind == "integer":
        return ["1", 1.5, True] + [shape[key] + step for key, step in (("minimum", -1), ("maximum", 1)) if key in shape]
    if kind == "photo":
        return ["", 1]
    bad = list(CHECKS.get(kind, {"bad": [""]})["bad"]) + [1, None, ["x"]]
    if "maxLength" in shape:
        bad.append("某" * (shape["maxLength"] + 1))
    if shape.get("minLength", 1) > 1:
        bad.append("某" * (shape["minLength"] - 1))
    if kind == "text" and "pattern" in shape:
        bad.append("不符合格式的答案")
    return bad


def conditions(schema: dict):
    shown, needed = {}, {}
    for rule in schema.get("allOf", []):
        for name in rule.get("else", {}).get("properties", {}):
            shown[name] = rule["if"]
        for name in rule.get("then", {}).get("required", []):
            needed[name] = rule["if"]
    return shown, needed


def answers(schema: dict, luck: random.Random) -> dict:
    """Right answers, found as somebody fills the form in from the top."""
    shown, needed = conditions(schema)
    result: dict = {}
    for name, shape in schema["properties"].items():
        if name in shown and not holds(shown[name], result):
            continue
        must = name in schema["required"] or (name in needed and holds(needed[name], result))
        if must or luck.random() < 0.5:
            result[name] = answer(shape, luck)
    return result


def check_answers(name: str, form: Draft202012Validator, luck: random.Random) -> None:
    schema = form.schema
    shown, needed = conditions(schema)
    refused, accepted = [], []
    for _ in range(ROUNDS):
        good = answers(schema, luck)
        refused += [f"{json.dumps(good, ensure_ascii=False)}: {one}" for one in problems(form, good)]
        for field in good:
            must = field in schema["required"] or (field in needed and holds(needed[field], good))
            without = {key: value for key, value in good.items() if key != field}
            if must and not problems(form, without):
                accepted.append(f"without {field}")
            for value in wrong(schema["properties"][field], luck):
                if not problems(form, good | {field: value}):
                    accepted.append(f"{field}: {value!r}")
        for field, test in shown.items():
            if not holds(test, good):
                value = answer(schema["properties"][field], luck)
                if not problems(form, good | {field: value}):
                    accepted.append(f"{field}, which is not asked")
        if not problems(form, good | {"noSuchField": 1}):
            accepted.append("an unknown field")
    report(f"{name} accepts right answers", refused)
    report(f"{name} refuses wrong answers", sorted(set(accepted)))


def scopes(element: dict):
    for inner in element.get("elements", []):
        if inner["type"] == "Control":
            yield inner["scope"].removeprefix("#/properties/"), inner["options"].get("detail")
        else:
            yield from scopes(inner)


def check_layout(name: str, path: Path, schema: dict, layouts: Draft202012Validator) -> None:
    layout = load(path)
    report(f"{name} layout", [f"{e.json_path}: {e.message[:200]}" for e in layouts.iter_errors(layout)])
    report(f"{name} layout names its schema", [] if (path.parent / layout["$schema"]).is_file() else [layout["$schema"]])
    wrong_scopes = [] if [one for one, _ in scopes(layout)] == list(schema["properties"]) else ["other fields than the schema has"]
    for one, detail in scopes(layout):
        if detail and [inner for inner, _ in scopes(detail)] != list(schema["properties"][one]["items"]["properties"]):
            wrong_scopes.append(f"{one}: other fields than the schema has")
    report(f"{name} layout shows every field", wrong_scopes)


def taken_apart(document: dict, form: dict, schema: dict, merged: dict) -> dict | None:
    """The answers of one single form, by nothing but the published map and its schema."""
    needed = form.get("neededWhen")
    if needed and needed["option"] not in merged.get(needed["field"], []):
        return None
    names = {}
    for field in document["fields"]:
        for origin in field["from"]:
            if origin["form"] == form["id"]:
                names[origin.get("group"), origin["field"]] = (field.get("group"), field["id"])
    shown, _ = conditions(schema)
    result: dict = {}
    for name, shape in schema["properties"].items():
        if name in shown and not holds(shown[name], result):
            continue
        if "x-type" in shape:
            group, source = names[None, name]
            if source in merged:
                result[name] = merged[source]
            continue
        inner = {field: names[name, field] for field in shape["items"]["properties"]}
        group = next(iter(inner.values()))[0]
        if group in merged:
            result[name] = [
                {field: entry[source] for field, (_, source) in inner.items() if source in entry}
                for entry in merged[group]
            ]
    return result


def check_event(path: Path, events: Draft202012Validator, luck: random.Random) -> None:
    name = str(path.parent)
    document = load(path)
    report(f"{name} joint form", [f"{e.json_path}: {e.message[:200]}" for e in events.iter_errors(document)])
    merged = validator(path.parent / document["schema"])
    singles = [(form, validator(path.parent / form["schema"])) for form in document["forms"]]
    broken = []
    for _ in range(ROUNDS):
        good = answers(merged.schema, luck)
        for form, single in singles:
            own = taken_apart(document, form, single.schema, good)
            if own is not None:
                broken += [f"{form['id']}: {json.dumps(own, ensure_ascii=False)}: {one}" for one in problems(single, own)]
    report(f"{name} answers taken apart are right", broken)
    data = [field["datum"] for field in document["fields"] if "datum" in field and "group" not in field]
    report(f"{name} asks each datum once", sorted({one for one in data if data.count(one) > 1}))


def main() -> int:
    hostile = sys.argv[1:2] == ["--hostile"]
    if len(sys.argv) != 2 + hostile:
        print(__doc__, file=sys.stderr)
        return 2
    folder = Path(sys.argv[-1])
    luck = random.Random(20260630)
    base = folder / "forms" / "schema" / "v1"
    layouts, events = validator(base / "ui.schema.json"), validator(base / "event-form.schema.json")
    published = [path for top in ("forms", "events") for path in sorted((folder / top).rglob("schema.json"))]
    for path in published:
        name = str(path.parent.relative_to(folder))
        form = validator(path)
        try:
            check_answers(name, form, luck)
        except Unanswerable:
            report(f"{name} can be answered", [] if hostile else ["no answer is right"])
        check_layout(name, path.parent / "ui.json", form.schema, layouts)
    for path in sorted((folder / "events").rglob("form.json")):
        check_event(path, events, luck)
    # A validator that accepts anything would pass the above.
    report("a layout of an unknown kind is refused", [] if list(layouts.iter_errors({"type": "Table"})) else ["was accepted"])
    report("there are forms", [] if published else ["none"])
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())

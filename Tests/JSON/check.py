"""Validates a built folder with the jsonschema package: check.py FOLDER

Answers to each form that its schema must accept or refuse, and reform lists against the records that they are
about; the catalogue itself is read by Tests/Catalogue.
"""

import json
import sys
from pathlib import Path

from jsonschema import Draft202012Validator

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


def validator(path: Path) -> Draft202012Validator:
    schema = load(path)
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


def problems(schema: Draft202012Validator, value) -> list[str]:
    return [f"{error.json_path}: {error.message[:200]}" for error in schema.iter_errors(value)]


SAMPLES = {
    "text": "某某", "long-text": "某某", "address": "某路1号", "date": "1990-03-27",
    "phone": "13800138000", "citizen-number": "11010519491231002X",
    "credit-code": "91350100M000100Y43", "integer": 1, "photo": "",
}


def sample(field: dict):
    if field["x-type"] == "single-choice":
        return field["enum"][0]
    if field["x-type"] == "multiple-choice":
        return field["items"]["enum"][:1]
    return SAMPLES[field["x-type"]]


def answers(schema: dict) -> dict:
    """Every required field, and those whose condition the sample happens to meet."""
    result = {name: sample(schema["properties"][name]) for name in schema["required"]}
    for rule in schema.get("allOf", []):
        if Draft202012Validator(rule["if"]).is_valid(result):
            for name in rule.get("then", {}).get("required", []):
                result[name] = sample(schema["properties"][name])
    return result


def check_forms(folder: Path) -> None:
    for path in sorted((folder / "forms").rglob("schema.json")):
        name = str(path.parent.relative_to(folder))
        form = validator(path)
        schema = form.schema
        good = answers(schema)
        report(f"{name} accepts good answers", problems(form, good))
        for field in schema["required"]:
            broken = {key: value for key, value in good.items() if key != field}
            report(f"{name} without {field}", [] if problems(form, broken) else ["was accepted"])
        for field, shape in schema["properties"].items():
            if shape["x-type"] in ("phone", "citizen-number", "credit-code", "date"):
                report(f"{name} with a wrong {field}",
                       [] if problems(form, good | {field: "abc"}) else ["was accepted"])
        report(f"{name} with an unknown field",
               [] if problems(form, good | {"noSuchField": 1}) else ["was accepted"])
        for rule in schema.get("allOf", []):
            hidden = list(rule["else"]["properties"])
            if not Draft202012Validator(rule["if"]).is_valid(good):
                value = sample(schema["properties"][hidden[0]])
                report(f"{name} with {hidden[0]}, which is not asked",
                       [] if problems(form, good | {hidden[0]: value}) else ["was accepted"])
            choice = {key: value["const"] for key, value in rule["if"]["properties"].items()
                      if "const" in value}
            if choice and "then" in rule:
                needed = set(rule["then"]["required"])
                broken = {k: v for k, v in (good | choice).items() if k not in needed}
                report(f"{name} with {choice} alone",
                       [] if problems(form, broken) else ["was accepted"])
        listed = [field for group in schema["x-groups"] for field in group["fields"]]
        report(f"{name} groups", [] if listed == list(schema["properties"]) else ["differ"])


def check_lists(folder: Path) -> None:
    items = (folder / "catalogue" / "v1" / "items").glob("*.json")
    ids = {path.stem for path in items if load(path)["$schema"].endswith("/item.schema.json")}
    for path in sorted((folder / "lists").glob("*.json")):
        document = load(path)
        members = {row["id"] for row in document["members"]}
        wrong = sorted((members | {row["id"] for row in document["claimedOnly"]}) - ids)
        if len(members) != document["count"] or document["total"] != len(ids):
            wrong.append("counts")
        for groups in ("byDivision", "byBody"):
            if sum(row["count"] for row in document[groups]) != document["count"]:
                wrong.append(groups)
        report(f"list {path.name}", wrong)


def main() -> int:
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    folder = Path(sys.argv[1])
    check_forms(folder)
    check_lists(folder)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())

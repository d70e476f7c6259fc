"""Validates the reports of zhun changes with the jsonschema package: changes.py ZHUN FOLDER

A real repository whose commits change items, move, rename and delete them; reports of every pair of commits in
both languages by the published schema, and by what a reader may expect of them.
"""

import copy
import itertools
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from schemas import problems, validator
from verdicts import finish, report

ROOT = Path(__file__).resolve().parent.parent.parent
ITEMS = "standards/districts/44/4401/{}/items/{}.yaml"
ORDER = ["neutral", "easing", "undetermined", "tightening"]


def git(folder: Path, *arguments: str) -> str:
    environment = os.environ | {"GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1"}
    return subprocess.run(
        ["git", "-C", folder, "-c", "user.name=editor", "-c", "user.email=editor@example.org", *arguments],
        check=True, stdout=subprocess.PIPE, text=True, env=environment).stdout.strip()


def commits(folder: Path) -> list[str]:
    """A repository with some states of a workspace."""
    shutil.copytree(ROOT / "standards", folder / "standards")
    shutil.copy(ROOT / "zhun.yaml", folder)
    git(folder, "init", "--quiet", "--initial-branch=main")
    found = []

    def commit() -> None:
        git(folder, "add", "--all")
        git(folder, "commit", "--quiet", "--message", "state")
        found.append(git(folder, "rev-parse", "HEAD"))

    def change(path: str, *pairs: tuple[str, str]) -> None:
        text = (folder / path).read_text("utf-8")
        for old, new in pairs:
            assert old in text, (path, old)
            text = text.replace(old, new, 1)
        (folder / path).write_text(text, "utf-8")

    commit()
    change("standards/catalogue/44/442106041002.yaml", ("10 工作日", "8 工作日"), ("服务对象: 自然人", "服务对象: [自然人, 企业法人]"))
    commit()
    change(ITEMS.format("440117", "residence-permit"), ("到办事现场次数: 1", "到办事现场次数: 2"),
           ("2.窗口工作人员核验", "2.<script>\u202e窗口|`人员核验"))
    git(folder, "mv", ITEMS.format("440113", "residence-permit"), ITEMS.format("440113", "moved"))
    commit()
    git(folder, "rm", "--quiet", "standards/districts/44/4416/items/real-estate-transfer.yaml")
    change("standards/catalogue/44/442106041002.yaml", ("事项名称: 申领居住证", "事项名称: 居住证申领"))
    commit()
    return found


def run(zhun: str, folder: Path, language: str, *arguments: str) -> dict:
    result = subprocess.run([zhun, "changes", "-C", folder, "--lang", language, "--format", "json", *arguments],
                            stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    report(f"{arguments} ends with 0", [] if result.returncode == 0 else [result.stderr.decode()])
    return json.loads(result.stdout)


def check_report(name: str, document: dict, schema) -> None:
    report(f"{name} schema", problems(schema, document))
    changes, items, summary = document["changes"], document["items"], document["summary"]
    wrong = []
    for number, item in enumerate(items):
        for change in item["changes"]:
            if number not in [place["item"] for place in changes[change]["places"]]:
                wrong.append(f"item {number} is no place of change {change}")
        impacts = [ORDER.index(changes[change]["impact"]) for change in item["changes"]]
        if impacts and ORDER[max(impacts)] != item["impact"]:
            wrong.append(f"item {number} is not as severe as its changes")
        if (item["kind"] == "removed") != (item["tombstone"] is not None):
            wrong.append(f"item {number} has a tombstone or lacks one")
    for number, change in enumerate(changes):
        for place in change["places"]:
            if number not in items[place["item"]]["changes"]:
                wrong.append(f"change {number} is no change of item {place['item']}")
    report(f"{name} places", wrong)
    counts = {impact: sum(item["impact"] == impact for item in items) for impact in ORDER}
    report(f"{name} counts", [] if counts == summary["items"] else [str(summary)])
    report(f"{name} sum", [] if summary["changed"] == len(items) else [str(summary)])


def turned(document: dict) -> list:
    swap = {"tightening": "easing", "easing": "tightening", "added": "removed", "removed": "added"}
    return sorted((change["element"], swap.get(change["impact"], change["impact"]),
                   swap.get(change["kind"], change["kind"]), change["after"], change["before"])
                  for change in document["changes"] if change["before"] is not None and change["after"] is not None)


def main() -> int:
    if len(sys.argv) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    zhun, folder = sys.argv[1], Path(sys.argv[2]) / "repository"
    schema = validator(ROOT / "docs/changes-report.schema.json")
    states = commits(folder)
    documents = {}
    for before, after in itertools.product(range(len(states)), repeat=2):
        for language in ("zh", "en"):
            name = f"{before}..{after} {language}"
            document = run(zhun, folder, language, f"{states[before]}..{states[after]}")
            check_report(name, document, schema)
            documents[before, after, language] = document
            if before == after:
                report(f"{name} is empty", [str(item) for item in document["items"]])
    for (before, after, language), document in documents.items():
        back = documents[after, before, language]
        wanted = sorted((change["element"], change["impact"], change["kind"], change["before"], change["after"])
                        for change in back["changes"] if change["before"] is not None and change["after"] is not None)
        report(f"{before}..{after} {language} reversed", [] if turned(document) == wanted else ["differs"])
    full = documents[0, 3, "zh"]
    for what, spoil in {
        "an impact that is none": lambda d: d["changes"][0].update(impact="worse"),
        "a member that is unknown": lambda d: d.update(more=1),
        "a change without places": lambda d: d["changes"][0].update(places=[]),
        "an item without a district": lambda d: d["items"][0].pop("district"),
        "a number that is none": lambda d: d["summary"].update(compared=-1),
    }.items():
        broken = copy.deepcopy(full)
        spoil(broken)
        report(f"schema refuses {what}", [] if problems(schema, broken) else ["was accepted"])
    return finish()


if __name__ == "__main__":
    sys.exit(main())

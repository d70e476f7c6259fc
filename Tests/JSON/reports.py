"""Writes the reports of a check in every format and reads them with other programs: reports.py ZHUN FOLDER

Five workspaces (the shipped one, a part without findings, one with suppressions and a baseline, one with hostile
texts and names, one that cannot be read) in both languages. JSON is validated by its published schema, SARIF by
that of OASIS where it is at hand; every place is counted again from the bytes of the files; every format must
hold the same findings. Pages stay in FOLDER for a browser to look at.
"""

import copy
import csv
import io
import json
import os
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as XML
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

from jsonschema import Draft7Validator, Draft202012Validator

from schemas import problems, validator
from verdicts import finish, report

ROOT = Path(__file__).resolve().parent.parent.parent
FORMATS = ["text", "concise", "json", "sarif", "github", "gitlab", "junit", "csv", "html"]
ITEM = "standards/districts/44/4401/440113/items/"
EVIL = "</script><script>alert(1)</script>]]><!--\"'&;%0A::error::"


def workspace(folder: Path, files: dict[str, str]) -> Path:
    for part in ("national", "profiles", "laws"):
        shutil.copytree(ROOT / "standards" / part, folder / "standards" / part)
    (folder / "zhun.yaml").write_text('标准: standards/national\n配置档: ["44"]\n', "utf-8")
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8"))
    return folder


def scenarios(scratch: Path, zhun: str) -> dict[str, tuple[Path, list[str]]]:
    """Name -> folder of the workspace and further arguments."""
    settled = workspace(scratch / "settled", {
        ITEM + "one.yaml": "\ufeff基本编码: \"442106041002\"\r\n# 👩‍👩‍👧 e\u0301 🇨🇳\r\n"
        "法定办结时限: 10 工作日\r\n"
        "承诺办结时限: 25 工作日 # zhun: 忽略 ZS3101 -- 省里七月统一，至 2099-12-31\r\n"
        "受理条件: [\"👩‍👩‍👧 e\u0301 🇨🇳\", 相关文件, 相关文件]\r\n没有这个: 要素\r\n"
        "# zhun: 忽略 ZS3502 -- 👩‍👩‍👧，至 2099-12-31\r\n计划生效日期: 2020-01-01\r\n",
    })
    subprocess.run([zhun, "check", "-C", settled, "--quiet", "--write-baseline", "known.yaml"], check=True)
    with (settled / ITEM / "one.yaml").open("ab") as file:
        file.write("咨询方式: [{电话: 020-12345}, {'👩‍👩‍👧e\u0301': 1}]\r\n".encode("utf-8"))
    hostile = workspace(scratch / "hostile", {
        ITEM + name + ".yaml": f"基本编码: {json.dumps(text)}\n{json.dumps(text + ' a')}: 1\n"
        f"咨询方式: [{{电话: {json.dumps(text)}}}]\n"
        for name, text in {
            "a b,c:d%0A": EVIL, "<i>'\"&": "=cmd|' /C calc'!A0", "x\ny": "\u202edlrow \u200b\u2066", "＝1": "@SUM(1)",
            "ctl": "\x01\x1b[31m\x7f\x85\u2028\ufffe",
        }.items()
    })
    unread = workspace(scratch / "unread", {ITEM + "broken.yaml": "名称: [a\n  b: {", ITEM + "good.yaml": "名称: a\n"})
    (unread / "standards/districts/44/forms").symlink_to("/")
    return {
        "shipped": (ROOT, []), "clean": (ROOT, ["standards/laws"]),
        "settled": (settled, ["--baseline", "known.yaml"]), "hostile": (hostile, []), "unread": (unread, []),
    }


def same(found, wanted) -> list[str]:
    return [] if found == wanted else [f"{str(found)[:200]} instead of {str(wanted)[:200]}"]


class Files:
    """Lines and columns counted from the bytes, without a word of the program."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.contents: dict[str, bytes] = {}

    def bytes(self, path: str) -> bytes:
        if path not in self.contents:
            self.contents[path] = (self.folder / path).read_bytes()
        return self.contents[path]

    def position(self, path: str, offset: int) -> tuple[int, int]:
        """The line, and the column in code points; a byte-order mark is no character."""
        before = self.bytes(path)[:offset].decode("utf-8").removeprefix("\ufeff")
        lines = re.split("\r\n|\n|\r", before)
        return len(lines), len(lines[-1]) + 1

    def is_plain(self, path: str, offset: int) -> bool:
        """Whether code points and characters are the same on the line so far."""
        line = re.split(b"[\r\n]", self.bytes(path)[:offset])[-1].decode("utf-8")
        return all(0x20 <= ord(c) < 0x300 or 0x3000 <= ord(c) < 0xFE00 for c in line)


def check_json(name: str, document: dict, schema: Draft202012Validator, files: Files) -> None:
    report(f"{name} json", problems(schema, document))
    summary = document["summary"]
    severities = Counter(finding["severity"] + "s" for finding in document["diagnostics"])
    counts = {key: severities[key] for key in ("errors", "warnings", "hints")}
    counts |= {key: len(document[key]) for key in ("suppressed", "baselined")}
    report(f"{name} json counts", same({key: summary[key] for key in counts}, counts))
    report(f"{name} json failures", same(summary["notChecked"], len(summary["failures"])))
    findings = document["diagnostics"] + document["suppressed"] + document["baselined"]
    prints = [finding["fingerprint"] for finding in findings]
    report(f"{name} json fingerprints", same(len(set(prints)), len(prints)))
    wrong = []
    for place in (place for finding in findings for place in [finding, *finding["labels"], *finding["others"]]):
        if place["path"].startswith("zhun:"):
            continue
        for end in (place["start"], place["end"]):
            line, column = files.position(place["path"], end["offset"])
            if line != end["line"] or files.is_plain(place["path"], end["offset"]) and column != end["column"]:
                wrong.append(f"{place['path']} {end}: {line}, {column}")
    report(f"{name} json places", wrong)


def regions(value):
    """Every region of a result with the address of its file."""
    if isinstance(value, dict):
        if "artifactLocation" in value:
            for key in ("region", "deletedRegion"):
                if key in value:
                    yield value["artifactLocation"], value[key]
            for replacement in value.get("replacements", []):
                yield value["artifactLocation"], replacement["deletedRegion"]
        for part in value.values():
            yield from regions(part)
    elif isinstance(value, list):
        for part in value:
            yield from regions(part)


def check_sarif(name: str, document: dict, other: dict, schema: Draft7Validator | None, files: Files) -> None:
    if schema:
        report(f"{name} sarif", problems(schema, document))
    run = document["runs"][0]
    results = {result["partialFingerprints"]["zhunFinding/v1"]: result for result in run["results"]}
    findings = {f["fingerprint"]: f for key in ("diagnostics", "suppressed", "baselined") for f in other[key]}
    report(f"{name} sarif findings", same(set(results), set(findings)))
    levels = {"error": "error", "warning": "warning", "hint": "note"}
    wrong = []
    for key, result in results.items():
        finding = findings[key]
        if result["level"] != levels[finding["severity"]] or result["ruleId"] != finding["code"]:
            wrong.append(f"{key}: {result['level']} {result['ruleId']}")
        if run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] != finding["code"]:
            wrong.append(f"{key}: rule {result['ruleIndex']}")
        for artifact, region in regions(result):
            if artifact.get("uriBaseId") != "%SRCROOT%":
                continue
            path, start = unquote(artifact["uri"]), region["byteOffset"]
            told = (region["startLine"], region["startColumn"], region["endLine"], region["endColumn"])
            real = files.position(path, start) + files.position(path, start + region["byteLength"])
            if told != real:
                wrong.append(f"{path} {told} instead of {real}")
    report(f"{name} sarif places", wrong)
    suppressed = {key for key, result in results.items() if result["suppressions"]}
    report(f"{name} sarif suppressions", same(suppressed, {f["fingerprint"] for f in other["suppressed"]}))
    known = {key for key, result in results.items() if result.get("baselineState") == "unchanged"}
    report(f"{name} sarif baseline", same(known, {f["fingerprint"] for f in other["baselined"]}))
    invocation = run["invocations"][0]
    failures = len(other["summary"]["failures"])
    report(f"{name} sarif failures", same(
        (invocation["executionSuccessful"], len(invocation["toolExecutionNotifications"])), (not failures, failures)))


def check_lines(name: str, concise: str, github: str, other: dict) -> None:
    # By line feeds alone: splitlines would break at characters that are text.
    lines = concise.split("\n")[:-2]
    places = [(f["path"], f["start"]["line"], f["severity"], f["code"]) for f in other["diagnostics"]]
    plain = [(line, place) for line, place in zip(lines, places) if "\n" not in place[0]]
    report(f"{name} concise", same(len(lines), len(places)) + [
        line for line, (path, number, severity, code) in plain if path.isprintable()
        and not re.match(re.escape(f"{path}:{number}:") + rf"\d+: {severity} {code} ", line)])
    commands = [line for line in github.split("\n") if line.startswith("::")]
    wrong = []
    found = []
    for line in commands:
        match = re.fullmatch(r"::(error|warning|notice) ((?:\w+=[^,:\r\n]*,?)+)::([^\r\n]*)", line)
        if not match:
            wrong.append(line)
            continue
        values = dict(part.split("=", 1) for part in match[2].split(","))
        if "file" in values:
            found.append((unquote(values["file"]), int(values["line"])))
    report(f"{name} github", wrong + same(found, [(path, line) for path, line, _, _ in places]))
    report(f"{name} github failures", same(len(commands) - len(found), other["summary"]["notChecked"]))


def check_gitlab(name: str, document: list, other: dict) -> None:
    prints = [entry["fingerprint"] for entry in document]
    severities = {"error": "major", "warning": "minor", "hint": "info"}
    wanted = [(f["code"], severities[f["severity"]], f["path"], f["start"]["line"]) for f in other["diagnostics"]]
    wanted += [("not-checked", "critical", "zhun.yaml", 1)] * other["summary"]["notChecked"]
    found = [(e["check_name"], e["severity"], e["location"]["path"], e["location"]["lines"]["begin"])
             for e in document]
    report(f"{name} gitlab", same(found, wanted) + same(len(set(prints)), len(prints)))


def check_junit(name: str, text: bytes, other: dict) -> None:
    root = XML.fromstring(text)
    counts = {key: len(root.findall(f".//{tag}"))
              for key, tag in (("tests", "testcase"), ("failures", "failure"), ("errors", "error"))}
    report(f"{name} junit counts", same({key: int(root.get(key)) for key in counts}, counts))
    bad = {f["path"] for f in other["diagnostics"] if f["severity"] != "hint"}
    report(f"{name} junit", same(counts["failures"], len(bad)) + same(counts["errors"], other["summary"]["notChecked"]))
    report(f"{name} junit files", [] if counts["tests"] >= other["summary"]["files"] else ["files are missing"])
    report(f"{name} junit names", [s.get("name") for s in root if len({c.get("name") for c in s}) < len(s)])


def check_csv(name: str, text: bytes, other: dict) -> None:
    wrong = [] if text.startswith(b"\xef\xbb\xbf") else ["no byte-order mark"]
    rows = list(csv.reader(io.StringIO(text.decode("utf-8-sig"), newline=""), strict=True))
    wrong += [row[0] for row in rows if len(row) != 11]
    wrong += [cell for row in rows for cell in row if cell[:1] in tuple("=+-@\t\r＝＋－＠") and cell]
    wrong += same([row[1] for row in rows[1:]],
                  [f["code"] for f in other["diagnostics"]] + [""] * other["summary"]["notChecked"])
    report(f"{name} csv", wrong)


class Page(HTMLParser):
    VOID = {"meta", "input"}

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.wrong: list[str] = []
        self.ids: Counter = Counter()
        self.tags: Counter = Counter()
        self.marks: list[list[str]] = []
        self.shared: list[str] = []

    def handle_starttag(self, tag, attributes) -> None:
        self.tags[tag] += 1
        self.ids.update(value for key, value in attributes if key == "id")
        self.wrong += [f"{key} on {tag}" for key, _ in attributes if key.startswith("on") or key in ("style", "src")]
        # Findings that differ in their message alone share an article and its marks.
        if tag == "article":
            self.shared = []
        if tag == "h3":
            self.marks.append(self.shared)
        if tag == "mark":
            self.shared.append("")
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"</{tag}> closes another element")

    def handle_data(self, data) -> None:
        if self.open and self.open[-1] == "mark":
            self.shared[-1] += data


def check_html(name: str, text: str, other: dict, files: Files) -> None:
    page = Page()
    page.feed(text)
    page.close()
    wrong = page.wrong + page.open + [id for id, count in page.ids.items() if count > 1]
    if page.tags["script"] or page.tags["link"] or page.tags["img"]:
        wrong.append("asks for more than itself")
    findings = other["diagnostics"]
    wrong += same(page.tags["h3"], len(findings))
    for finding, marks in zip(findings, page.marks):
        if finding["path"].startswith("zhun:") or finding["start"]["line"] != finding["end"]["line"]:
            continue
        source = files.bytes(finding["path"])[finding["start"]["offset"]:finding["end"]["offset"]].decode("utf-8")
        # What is spelled out, such as <U+200B>, is another matter.
        if source.isprintable() and len(source) < 300:
            wrong += same(marks[0], source)
    wrong += [reason for reason in other["summary"]["failures"] if reason.isprintable() and "<" not in reason
              and reason not in text]
    report(f"{name} html", wrong)


def check_schema(schema: Draft202012Validator, document: dict) -> None:
    """A schema that accepts anything would pass every report."""
    def refuses(what: str, change) -> None:
        broken = copy.deepcopy(document)
        change(broken)
        report(f"schema refuses {what}", [] if problems(schema, broken) else ["was accepted"])

    finding = document["diagnostics"][0]
    for key in document:
        refuses(f"a report without {key}", lambda d: d.pop(key))
    for key in finding:
        refuses(f"a finding without {key}", lambda d: d["diagnostics"][0].pop(key))
    for key in document["summary"]:
        refuses(f"a summary without {key}", lambda d: d["summary"].pop(key))
    for target in ([], ["diagnostics", 0], ["summary"], ["diagnostics", 0, "start"]):
        def add(d):
            for step in target:
                d = d[step]
            d["noSuchKey"] = 1
        refuses(f"an unknown key in {target}", add)
    refuses("a severity that is none", lambda d: d["diagnostics"][0].update(severity="fatal"))
    titles = [value for value in walk(schema.schema) if "title" in value and "x-title-en" not in value]
    report("schema titles in both languages", [str(value["title"]) for value in titles])


def walk(value):
    if isinstance(value, dict):
        # A property that is called “title” is no title.
        if isinstance(value.get("title"), str):
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from walk(part)


def sarif_schema() -> Draft7Validator | None:
    place = os.environ.get("ZHUN_SARIF_SCHEMA")
    path = Path(place) if place else ROOT.parent / "shared/schemas/sarif-2.1.0.json"
    if not path.is_file():
        print("the schema of SARIF is not at hand (ZHUN_SARIF_SCHEMA): not validated by it", file=sys.stderr)
        return None
    return Draft7Validator(json.loads(path.read_text("utf-8")), format_checker=Draft7Validator.FORMAT_CHECKER)


def main() -> int:
    if len(sys.argv) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    zhun, target = sys.argv[1], Path(sys.argv[2])
    schema, sarif = validator(ROOT / "docs/check-report.schema.json"), sarif_schema()
    pages = target / "pages"
    pages.mkdir(parents=True, exist_ok=True)
    for name, (folder, arguments) in scenarios(target / "workspaces", zhun).items():
        files = Files(folder)
        for language in ("zh", "en"):
            title = f"{name} {language}"
            paths = {format: (pages / f"{name}-{language}.html") if format == "html"
                     else target / f"{name}-{language}.{format}" for format in FORMATS}
            run = subprocess.run(
                [zhun, "check", "-C", folder, "--lang", language, *arguments,
                 *(word for format, path in paths.items() for word in ("--format", f"{format}={path}"))],
                stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
            wanted = {"clean": 0, "unread": 2}.get(name, 1)
            report(f"{title} ends with {wanted}", same(run.returncode, wanted))
            content = {format: path.read_bytes() for format, path in paths.items()}
            text = {format: value.decode("utf-8") for format, value in content.items()}
            document = json.loads(text["json"])
            if name == "clean":
                report(f"{title} has no findings", same(document["diagnostics"], []))
            check_json(title, document, schema, files)
            check_sarif(title, json.loads(text["sarif"]), document, sarif, files)
            check_lines(title, text["concise"], text["github"], document)
            check_gitlab(title, json.loads(text["gitlab"]), document)
            check_junit(title, content["junit"], document)
            check_csv(title, content["csv"], document)
            check_html(title, text["html"], document, files)
            if name == "settled":
                report(f"{title} has them all", [key for key in ("diagnostics", "suppressed", "baselined")
                                                 if not document[key]])
            if title == "shipped zh":
                check_schema(schema, document)
    return finish()


if __name__ == "__main__":
    sys.exit(main())

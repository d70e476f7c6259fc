"""Gives the papers of forms to a word processor and reads what it makes of them: paper.py ZHUN [PICTURES]

The flat OpenDocument files are well-formed, are converted to PDF by LibreOffice, are A4, and hold the same words as
the pages; the sample says on each page that it is one. The last line is “N passed, N failed”.
"""

import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree
from html.parser import HTMLParser
from pathlib import Path

import pages

TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


class Words(HTMLParser):
    """The words of the cells and captions of a sheet."""

    def __init__(self) -> None:
        super().__init__()
        self.depth, self.words, self.hidden = 0, [], 0

    def handle_starttag(self, tag, attributes) -> None:
        if tag in ("th", "td", "caption"):
            self.depth += 1
            self.words.append("")
        if self.depth and tag == "span" and dict(attributes).get("class") == "unseen":
            self.hidden = 1

    def handle_endtag(self, tag) -> None:
        if tag in ("th", "td", "caption") and self.depth:
            self.depth -= 1
        if tag == "span":
            self.hidden = 0

    def handle_data(self, data) -> None:
        if self.depth and not self.hidden:
            self.words[-1] += data


def squeezed(text: str) -> str:
    return re.sub(r"[\s\u3000]+", "", text)


def output(*command) -> str:
    return subprocess.run(list(map(str, command)), stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=True, encoding="utf-8").stdout


def main() -> int:
    if len(sys.argv) not in (2, 3):
        print(__doc__, file=sys.stderr)
        return 2
    passed = failed = 0

    def expect(what: str, seen, wanted=True) -> None:
        nonlocal passed, failed
        passed += seen == wanted
        failed += seen != wanted
        if seen != wanted:
            print(f"FAIL {what}: {seen!r}, wanted {wanted!r}", flush=True)

    def read(form: Path, folder: Path, title: str, answers: list[str], words: list[str]) -> None:
        papers = [form / "blank.fodt", form / "sample.fodt"]
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder.parent}/office", "--headless", "--convert-to", "pdf",
             "--outdir", str(folder), *map(str, papers)],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=180,
        )
        whole = {}
        for paper in papers:
            named = f"{title} {paper.name}"
            document = tree.parse(paper).getroot()
            names = [table.get(TABLE + "name") for table in document.iter(f"{TABLE}table") if not table.get(TABLE + "name").startswith("boxes")]
            expect(f"{named} has no two tables of one name", len(names) - len(set(names)), 0)
            for table in document.iter(f"{TABLE}table"):
                columns = sum(int(c.get(f"{TABLE}number-columns-repeated", 1)) for c in table.findall(f"{TABLE}table-column"))
                rows = [row for row in table.iter(f"{TABLE}table-row") if row in list(table) or row in [r for h in table.findall(f"{TABLE}table-header-rows") for r in h]]
                for number, row in enumerate(rows):
                    cells = len(row.findall(f"{TABLE}table-cell")) + len(row.findall(f"{TABLE}covered-table-cell"))
                    expect(f"{named} {table.get(TABLE + 'name')} row {number + 1}", cells, columns)
            pdf = folder / f"{paper.stem}.pdf"
            expect(f"{named} is A4", "A4" in output("pdfinfo", pdf))
            text = output("pdftotext", "-layout", pdf, "-")
            sheets = text.split("\f")[:-1]
            reader = Words()
            page = (form / f"{paper.stem}.html").read_text("utf-8")
            reader.feed(page[page.index('<div class="sheet'):page.index("</main>")])
            said = {squeezed(word) for word in reader.words} - {""}
            # The words of a cell can be wrapped among those of its neighbour: every character has to be there.
            whole[paper.stem] = squeezed(text)
            missing = [word for word in said if word not in whole[paper.stem] and set(word) - set(whole[paper.stem])]
            expect(f"{named} holds what the page holds", missing, [])
            expect(f"{named} has a title", title in whole[paper.stem])
            for word in words:
                expect(f"{named} says {word}", word in whole[paper.stem])
            marked = [("示例" in sheet.splitlines()[0] if sheet.strip() else False) for sheet in sheets]
            expect(f"{named} is marked", marked, [paper.stem == "sample"] * len(sheets))
            if len(sys.argv) == 3:
                output("pdftoppm", "-r", "80", "-png", pdf, Path(sys.argv[2]) / f"{folder.name}-{paper.stem}")
        for answer in answers:
            expect(f"the sample of {title} says {answer}", answer in whole["sample"])
        expect(f"{title}, blank, holds no answer", [a for a in answers if a in whole["blank"] and "□" not in a and "不填" not in a], [])

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        try:
            forms = pages.build(sys.argv[1], folder)
            own = ["张三", "1949年12月31日", "☑热食", "☑冷食", "□自制饮品", "王五", "赵六"]
            read(forms.single, folder / "single", "每种字段申请表", own + ["（此例不填）"], ["以下由受理机关填写", "受理编号", "（盖章）"])
            read(
                forms.joint, folder / "joint", "开一家临街小吃店申请表", own + ["☑《占用申请书》", "示例市中心大道2号"],
                ["①每种字段申请表②占用申请书", "姓名①②", "以下由受理机关填写：《每种字段申请表》", "以下由受理机关填写：《占用申请书》", "审核意见"],
            )
        except (OSError, RuntimeError, subprocess.SubprocessError) as error:
            print(f"not checked: {error}", file=sys.stderr)
            return 2
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

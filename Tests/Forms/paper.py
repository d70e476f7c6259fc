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

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        try:
            form = pages.build(sys.argv[1], folder)
            papers = [form / "blank.fodt", form / "sample.fodt"]
            subprocess.run(
                ["soffice", f"-env:UserInstallation=file://{folder}/office", "--headless", "--convert-to", "pdf",
                 "--outdir", str(folder / "pdf"), *map(str, papers)],
                check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=180,
            )
        except (OSError, RuntimeError, subprocess.SubprocessError) as error:
            print(f"not checked: {error}", file=sys.stderr)
            return 2
        for paper in papers:
            document = tree.parse(paper).getroot()
            for table in document.iter(f"{TABLE}table"):
                columns = sum(int(c.get(f"{TABLE}number-columns-repeated", 1)) for c in table.findall(f"{TABLE}table-column"))
                rows = [row for row in table.iter(f"{TABLE}table-row") if row in list(table) or row in [r for h in table.findall(f"{TABLE}table-header-rows") for r in h]]
                for number, row in enumerate(rows):
                    cells = len(row.findall(f"{TABLE}table-cell")) + len(row.findall(f"{TABLE}covered-table-cell"))
                    expect(f"{paper.name} {table.get(TABLE + 'name')} row {number + 1}", cells, columns)
            pdf = folder / "pdf" / f"{paper.stem}.pdf"
            expect(f"{paper.name} is A4", "A4" in output("pdfinfo", pdf))
            read = output("pdftotext", "-layout", pdf, "-")
            sheets = read.split("\f")[:-1]
            reader = Words()
            page = (form / f"{paper.stem}.html").read_text("utf-8")
            reader.feed(page[page.index('<div class="sheet'):page.index("</main>")])
            said = {squeezed(word) for word in reader.words} - {""}
            # The words of a cell can be wrapped among those of its neighbour: every character has to be there.
            whole = squeezed(read)
            missing = [word for word in said if word not in whole and set(word) - set(whole)]
            expect(f"{paper.name} holds what the page holds", missing, [])
            expect(f"{paper.name} has a title", "每种字段申请表" in whole)
            marked = [("示例" in sheet.splitlines()[0] if sheet.strip() else False) for sheet in sheets]
            expect(f"{paper.name} is marked", marked, [paper.stem == "sample"] * len(sheets))
            if len(sys.argv) == 3:
                output("pdftoppm", "-r", "80", "-png", pdf, Path(sys.argv[2]) / paper.stem)
        sample = squeezed(output("pdftotext", "-layout", folder / "pdf" / "sample.pdf", "-"))
        for answer in ("张三", "1949年12月31日", "☑热食", "☑冷食", "□自制饮品", "王五", "赵六", "（此例不填）"):
            expect(f"the sample says {answer}", answer in sample)
        blank = squeezed(output("pdftotext", "-layout", folder / "pdf" / "blank.pdf", "-"))
        expect("the blank form holds no answer", [a for a in ("张三", "☑", "王五") if a in blank], [])
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

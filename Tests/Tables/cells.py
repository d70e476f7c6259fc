"""Cells of our tables for spreadsheets, as docs/open-data.md describes them."""

import re
import unicodedata


def spelled(value: str) -> str:
    """A value as its cell shows it: without the apostrophe, with the characters that hide or turn round spelled out."""
    text = re.sub("\r\n|\n", "\n", value)
    return "".join(f"<U+{ord(char):04X}>" if hides(char) else char for char in text)


def lines(value: str) -> list[str]:
    """A text of an item as its cell in tables shows it: its lines without the empty ones, as words."""
    return "\n".join(spelled(line.strip()) for line in re.split("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]", value)).split()


def hides(char: str) -> bool:
    code = ord(char)
    if char == "\n":
        return False
    if code < 0x20 or 0x7F <= code <= 0x9F:
        return True
    return code >= 0xAD and not 0x3000 <= code < 0xD800 and unicodedata.category(char) in ("Cf", "Zl", "Zp", "Co")


def changes(cell: str) -> bool:
    """Whether a spreadsheet shows another thing than stands in the cell: a formula, other digits, a day."""
    if re.match("[=+\\-@＝＋－＠\t\r\n]", cell):
        return True
    if re.fullmatch(r"\d{4}-\d\d-\d\d", cell):
        return False
    return bool(re.fullmatch(r"0\d+(\.\d*)?|\d{12,}|\d+[eE]\d+|\d+\.\d*0|\d{1,4}([-/]\d{1,4}){1,2}", cell))

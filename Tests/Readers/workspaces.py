"""Makes what the readers are given: workspaces.py hostile ZHUN FOLDER | break FOLDER"""

import random
import re
import sys
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(TESTS / "Hostile"), str(TESTS / "Browser")]

# What stands in real files where a value should: for a line `key: value`.
BROKEN = [
    "", "无", "nan", "-1", "99999999999999999999", "1e400", "2026-02-30", "５ 工作日", "约 10 天", "是否", "[]", "{}", "null", "'=1+1'",
    '"a\\u0000b\\u2028c"', "见附件", "http://", "442106041002", "|\n    一\n\n    二", "*甲", "[甲, [乙]]",
]  # fmt: skip


def hostile(zhun: str, folder: Path) -> None:
    import workspace
    from generate import Standard, Workspace
    from payloads import DATA_PAYLOADS

    made = Workspace(Standard(workspace.elements(zhun)), True, DATA_PAYLOADS)
    if unfed := made.unfed():
        raise SystemExit(f"not checked: nothing is written into {', '.join(unfed)}")
    made.write(folder)


def spoil(folder: Path) -> None:
    """Breaks some lines of every third item, always the same ones."""
    luck = random.Random(20260630)
    for path in sorted((folder / "standards/districts").rglob("items/*.yaml"))[::3]:
        lines = path.read_text("utf-8").split("\n")
        for place in luck.sample(range(len(lines)), min(3, len(lines))):
            line = re.match(r"( *(?:- )?[^ :\-][^:]*:) +[^\[{|>]", lines[place])
            # What tells items apart stays, else there is nothing to publish.
            if line and "编码" not in line[1]:
                lines[place] = f"{line[1]} {luck.choice(BROKEN)}"
        path.write_text("\n".join(lines), "utf-8")


if __name__ == "__main__":
    if sys.argv[1] == "hostile":
        hostile(sys.argv[2], Path(sys.argv[3]))
    else:
        spoil(Path(sys.argv[2]))

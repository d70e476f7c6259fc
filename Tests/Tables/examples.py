"""Runs the examples of the documentation over the built shipped workspace: examples.py FOLDER"""

import re
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]

# What somebody may type besides what a page shows: a search must not end with an error.
TYPED = [
    "居住_证", "_", "", '居住证" OR name:', "居住证* (", "NOT 居住证", "居\u0301住·证－1.5", "\U00020BB7\U00031350", "证" * 99
]


def main(folder: Path) -> int:
    passed = failed = 0

    def report(name: str, holds: bool, found: str = "") -> None:
        nonlocal passed, failed
        passed, failed = passed + holds, failed + (not holds)
        if not holds:
            print(f"FAILED {name}\n       {found}")

    lines = "".join(path.read_text("utf-8") for path in (folder / "answers").glob("*.ndjson")).split("\n")
    for page in ("open-data.md", "open-data.zh-CN.md"):
        text = (ROOT / "docs" / page).read_text("utf-8")
        for block in re.findall(r"^```\n(\$.*?)^```$", text, re.M | re.S):
            for example in re.split(r"^\$ ", block, flags=re.M)[1:]:
                command, _, expected = example.partition("\n")
                run = subprocess.run(shlex.split(command), cwd=folder, capture_output=True, text=True)
                report(f"{page}: {command}", run.stdout == expected, run.stdout + run.stderr)
        for block in re.findall(r"^```json\n(.*?)\n```$", text, re.M | re.S):
            report(f"{page}: {block[:60]}", block in lines)
        for block in re.findall(r"^```python\n(.*?)\n```$", text, re.M | re.S):
            example = re.search('^typed = "(.*)"$', block, re.M)[1]
            for typed in (example, *TYPED):
                program = block.replace(f'"{example}"', ascii(typed)) + "\nprint([row[1] for row in found])"
                run = subprocess.run([sys.executable, "-c", program], cwd=folder, capture_output=True, text=True)
                begins = "['" if typed == example else "["
                holds = run.returncode == 0 and run.stdout.startswith(begins)
                report(f"{page}: Python, {typed!a}", holds, run.stdout + run.stderr)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))

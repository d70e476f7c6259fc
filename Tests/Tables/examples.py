"""Runs the examples of the documentation over the built shipped workspace: examples.py FOLDER"""

import re
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


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
            program = block + "\nprint([row[1] for row in found])"
            run = subprocess.run([sys.executable, "-c", program], cwd=folder, capture_output=True, text=True)
            report(f"{page}: Python", run.returncode == 0 and run.stdout.startswith("["), run.stdout + run.stderr)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))

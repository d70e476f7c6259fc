"""Compares two built folders byte for byte: same.py FOLDER FOLDER"""

import sys
from pathlib import Path


def files(folder: Path) -> dict[str, Path]:
    return {str(path.relative_to(folder)): path for path in folder.rglob("*") if path.is_file()}


def main() -> int:
    one, other = (files(Path(folder)) for folder in sys.argv[1:])
    problems = [f"{name} stands in one alone" for name in sorted(one.keys() ^ other.keys())]
    both = sorted(one.keys() & other.keys())
    problems += [f"{name} differs" for name in both if one[name].read_bytes() != other[name].read_bytes()]
    for problem in problems:
        print(f"FAIL {problem}")
    print(f"{len(both) - len(problems)} passed, {len(problems)} failed")
    return 1 if problems or not both else 0


if __name__ == "__main__":
    sys.exit(main())

"""Records for import that try to be paths, to be too much, or to be no records at all."""

import json
import os
from pathlib import Path
from typing import Callable

from workspaces import PATHS, SECRET

Record = Callable[[Path], list]
CASES: dict[str, tuple[str, Record, bool]] = {}
HEAD = "TASK_NAME,CATALOG_CODE,TASK_CODE,DEPT_NAME,DEPT_CODE,ACCEPT_CONDITION\n"


def records(command: str, is_large: bool = False):
    def add(make):
        CASES[make.__name__.replace("_", " ")] = (command, make, is_large)
        return make

    return add


def file(folder: Path, name: str, text: str | bytes) -> list:
    path = folder / name
    path.write_bytes(text.encode("utf-8", "surrogateescape") if isinstance(text, str) else text)
    return [path]


def quoted(text: str) -> str:
    return '"' + text.replace("\\0", "\0").replace("\\n", "\n").replace('"', '""') + '"'


@records("exchange")
def codes_as_paths(folder):
    rows = "".join(f"{quoted(path)},{quoted(path)},{quoted(path)},{quoted(path)},{quoted(path)},甲\n" for path in PATHS)
    return file(folder, "basic.csv", HEAD + rows)


@records("catalogue")
def catalogue_codes_as_paths(folder):
    rows = [{"id": path, "basicCode": path, "code": path, "name": path, "division": path, "file": path} for path in PATHS]
    return file(folder, "items.ndjson", "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows))


@records("catalogue")
def catalogue_divisions_as_paths(folder):
    rows = [{"basicCode": "442106041001", "name": "甲", "division": {"code": path, "name": path}, "materials": [{"name": "x", "blankForm": path}]} for path in PATHS]
    return file(folder, "items.json", json.dumps(rows, ensure_ascii=False))


@records("exchange")
def codes_that_differ_only_in_case(folder):
    rows = "".join(f"甲,44210604100a,{code},乙,{code[:18]},丙\n" for code in ("TE44011350000011904442106041001", "te44011350000011904442106041001"))
    return file(folder, "basic.csv", HEAD + rows)


@records("exchange", True)
def ten_thousand_columns(folder):
    return file(folder, "basic.csv", ",".join(f"COLUMN{n}" for n in range(10_000)) + "\n" + (",".join(["x"] * 10_000) + "\n") * 50)


@records("exchange", True)
def one_field_of_30_MB(folder):
    return file(folder, "basic.csv", HEAD + "甲,442106041001,TE44011350000011904442106041001,乙,TE4401135000001190," + "可以申请。" * 2_000_000 + "\n")


@records("exchange", True)
def a_quote_that_does_not_end(folder):
    return file(folder, "basic.csv", HEAD + '甲,"' + "442106041001\n" * 1_000_000)


@records("exchange", True)
def nothing_but_quotes(folder):
    return file(folder, "basic.csv", HEAD + '"' * 5_000_001)


@records("exchange", True)
def a_hundred_thousand_rows(folder):
    rows = "".join(f"事项{n},44{n:010},TE4401135000001190444{n:010},乙,TE4401135000001190,丙\n" for n in range(20_000))
    return file(folder, "basic.csv", HEAD + rows)


@records("exchange", True)
def twenty_thousand_times_one_row(folder):
    return file(folder, "basic.csv", HEAD + "甲,442106041001,TE44011350000011904442106041001,乙,TE4401135000001190,丙\n" * 20_000)


@records("exchange", True)
def a_list_of_a_million_values(folder):
    return file(folder, "basic.csv", "TASK_NAME,CATALOG_CODE,SERVER_TYPE,USE_LEVEL\n甲,442106041001," + "1^" * 1_000_000 + "," + "^" * 1_000_000 + "\n")


@records("exchange")
def other_encodings(folder):
    return sum((file(folder, f"basic-{name}.csv", (HEAD + "居住证,442106041001,,,,\n").encode(name, "replace")) for name in ("utf-16", "utf-32", "gb18030", "big5", "shift_jis")), [])


@records("exchange")
def bytes_that_are_no_text(folder):
    return file(folder, "basic.csv", HEAD.encode() + bytes(range(256)) * 100)


@records("catalogue", True)
def brackets_to_the_end(folder):
    return file(folder, "items.json", "[" * 5_000_000)


@records("catalogue", True)
def objects_to_the_end(folder):
    return file(folder, "items.json", '{"a":' * 1_000_000)


@records("exchange", True)
def exchange_brackets_to_the_end(folder):
    return file(folder, "basic.json", '[{"TASK_NAME":' * 200_000)


@records("catalogue")
def numbers_beyond_all_bounds(folder):
    return file(folder, "items.json", '[{"name": 1e999999, "basicCode": -0, "materials": 99999999999999999999999999, "fees": 1E-999999, "a": "\\ud800", "b": "\\u0000"}]')


@records("catalogue", True)
def a_hundred_thousand_members(folder):
    return file(folder, "items.json", "{" + ",".join(f'"name{n}": "x"' for n in range(300_000)) + "}")


@records("catalogue", True)
def one_member_a_hundred_thousand_times(folder):
    return file(folder, "items.json", "[{" + ",".join('"name": "x"' for _ in range(300_000)) + "}]")


@records("catalogue")
def a_record_without_an_end(folder):
    return file(folder, "items.json", '[{"name": "x')


@records("exchange")
def nothing_at_all(folder):
    return file(folder, "basic.csv", "")


@records("exchange")
def a_pipe(folder):
    os.mkfifo(folder / "basic.csv")
    return [folder]


@records("exchange")
def a_file_of_100_GB(folder):
    with open(folder / "basic.csv", "wb") as sparse:
        sparse.truncate(100 << 30)
    return [folder]


@records("catalogue")
def a_json_file_of_100_GB(folder):
    with open(folder / "items.json", "wb") as sparse:
        sparse.truncate(100 << 30)
    return [folder]


@records("exchange")
def links(folder):
    (folder / "loop").symlink_to(".")
    (folder / "basic.csv").symlink_to(folder.parent / "outside/secret.docx")
    (folder / "self.csv").symlink_to("self.csv")
    return [folder]


@records("exchange")
def nobody_there(folder):
    return [folder / "none.csv", "/", "/dev/zero", "/proc/self/mem"]

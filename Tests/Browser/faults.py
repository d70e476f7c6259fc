"""Puts one fault at a time into a good page and expects the check to name it: faults.py

A check that finds nothing is only worth something if it is known to find what is there.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent

# what stands in the page, what takes its place, what the check has to say
FAULTS = [
    ('<html lang="zh-CN">', "<html>", "<html> has no lang"),
    ("<title>", "<title></title><!--", "no title"),
    ('<h1>', '<h1>x</h1><h1>', "2 of h1, wanted 1"),
    ('<h1>', '<h4>jump</h4><h1>', "heading jumps from h0"),
    ('<main id="main" class="guide">', '<div id="main" class="guide">', "0 of main"),
    ('<h1>', '<img src="../../../../assets/seal.svg"><h1>', "image without alt"),
    ('<h1>', '<input type="text" name="bare"><h1>', "field without label"),
    ('<h1>', '<p id="basics">x</p><h1>', "id “basics” twice"),
    ('<h1>', '<a href="missing.html">x</a><h1>', "link “missing.html” leads nowhere"),
    ('<h1>', '<a href="#missing">x</a><h1>', "link “#missing” names a place"),
    ('<h1>', '<a href="../../../../../outside.html">x</a><h1>', "leaves the site"),
    ('<h1>', '<a href="../../../../index.html#missing">x</a><h1>', "names a place"),
    ('<h1>', '<a href="javascript:void(0)">x</a><h1>', "does not stay inside the site"),
    ('<h1>', '<script>document.title = "x"</script><h1>', "script:"),
    ('<h1>', '<p onclick="x()">x</p><h1>', "onclick on"),
    ('<h1>', '<p style="color: red">x</p><h1>', "style on"),
    # The policy is taken out so that the fault itself shows, not the policy that would have stopped it.
    ('http-equiv="Content-Security-Policy"', 'name="x"', "no content security policy"),
    ('<h1>', '<img alt="" src="https://example.invalid/x.png"><h1>', "console:"),
    ('<h1>', '<table><tr><th>x</th></tr></table><h1>', "table without caption"),
    ('<h1>', '<link rel="stylesheet" href="faint.css"><p class="faint">faint</p><h1>', "contrast 1."),
    ('<h1>', '<link rel="stylesheet" href="faint.css"><p class="wide">wide</p><h1>', "wider than the window"),
    ('<h1>', '<link rel="stylesheet" href="faint.css"><p><a class="tiny" href="#main">x</a></p><h1>', "target of"),
    ('<h1>', '<ul><p>x</p></ul><h1>', "axe list"),
]
STYLE = """
.faint { color: #ccc; background: #fff }
.wide { width: 2000px }
.tiny { display: inline-block; width: 10px; height: 10px; overflow: hidden }
"""


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        subprocess.run([sys.executable, HERE / "preview.py", site], check=True, stdout=subprocess.DEVNULL)
        good = site / "guides/44/4401/440113/residence-permit.html"
        text = good.read_text("utf-8")
        (good.parent / "faint.css").write_text(STYLE, "utf-8")
        for number, (old, new, _) in enumerate(FAULTS):
            if old not in text:
                print(f"the page holds no {old}", file=sys.stderr)
                return 2
            (good.parent / f"fault-{number}.html").write_text(text.replace(old, new, 1), "utf-8")
        (good.parent / "fault-good.html").write_text(text, "utf-8")
        result = subprocess.run(
            [sys.executable, HERE / "check.py", site, "--only", "fault-*.html"],
            stdout=subprocess.PIPE, encoding="utf-8",
        )
        shutil.rmtree(site)
    lines = result.stdout.splitlines()
    passed = failed = 0
    for number, (_, new, said) in enumerate(FAULTS):
        if any(f"fault-{number}.html " in line and said in line for line in lines):
            passed += 1
        else:
            failed += 1
            print(f"FAIL not found: {new} (expected “{said}”)")
    if any("fault-good.html " in line for line in lines):
        failed += 1
        print("FAIL the page without a fault was blamed")
    else:
        passed += 1
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

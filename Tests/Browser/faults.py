"""Puts one fault at a time into a good page and expects the check to name it: faults.py ZHUN

A check that finds nothing is only worth something if it is known to find what is there.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import workspace

HERE = Path(__file__).resolve().parent
# The page that says most: every section of a guide stands in it.
GUIDE = "guides/*/*/index.html"
STYLE = '<link rel="stylesheet" href="fault.css">'
H1 = "<h1>"

# what stands in the page, what takes its place, what the check has to say, in which mode
FAULTS = [
    ('<html lang="zh-CN">', "<html>", "<html> has no lang", "1280"),
    ("<title>", "<title></title><!--", "no title", "1280"),
    (H1, "<h1>x</h1><h1>", "2 of h1, wanted 1", "1280"),
    (H1, "<h4>jump</h4><h1>", "heading jumps from h0", "1280"),
    ('<main id="main"', '<div id="main"', "0 of main", "1280"),
    (H1, '<img src="../../../assets/seal.svg"><h1>', "image without alt", "1280"),
    (H1, '<input type="text" name="bare"><h1>', "field without label", "1280"),
    (H1, '<p id="main">x</p><h1>', "id “main” twice", "1280"),
    (H1, '<a href="missing.html">x</a><h1>', "link “missing.html” leads nowhere", "1280"),
    (H1, '<a href="#missing">x</a><h1>', "link “#missing” names a place", "1280"),
    (H1, '<a href="../../../../outside.html">x</a><h1>', "leaves the site", "1280"),
    (H1, '<a href="../../../index.html#missing">x</a><h1>', "names a place", "1280"),
    (H1, '<a href="javascript:void(0)">x</a><h1>', "does not stay inside the site", "1280"),
    (H1, '<script>document.title = "x"</script><h1>', "script:", "1280"),
    (H1, '<p onclick="x()">x</p><h1>', "onclick on", "1280"),
    (H1, '<p style="color: red">x</p><h1>', "style on", "1280"),
    # The policy is taken out so that the fault itself shows, not the policy that would have stopped it.
    ('http-equiv="Content-Security-Policy"', 'name="x"', "no content security policy", "1280"),
    ("default-src 'none'", "default-src *", "the policy allows too much", "1280"),
    (H1, '<img alt="" src="https://example.invalid/x.png"><h1>', "console:", "1280"),
    (H1, "<table><tr><th>x</th></tr></table><h1>", "table without caption", "1280"),
    (H1, "<ul><p>x</p></ul><h1>", "axe list", "1280"),
    (H1, STYLE + '<p class="faint">faint</p><h1>', "contrast 1.", "1280"),
    (H1, '<svg role="img" aria-label="x" width="90" height="40"><rect width="90" height="40" fill="#000"></rect>'
     '<text x="5" y="20" fill="#222">drawn</text></svg><h1>', "contrast 1.", "1280"),
    (H1, STYLE + '<p class="wide">wide</p><h1>', "wider than the window", "390"),
    (H1, STYLE + '<p><a class="tiny" href="#main">x</a></p><h1>', "target of", "390"),
    (H1, STYLE + '<p><a class="tall" href="#main">x</a></p><h1>', "target of", "elder"),
    (H1, STYLE + '<div class="window"><p class="wide">wide</p></div><h1>', "scrolls sideways", "320"),
    (H1, STYLE + '<p class="night">night</p><h1>', "contrast 1.", "dark"),
    (H1, STYLE + '<p class="moving">moves</p><h1>', "moves", "reduced-motion"),
    (H1, STYLE + '<p class="gliding">glides</p><h1>', "glides", "reduced-motion"),
    (H1, STYLE + '<p class="low">A line that is as high as its letters are by default</p><h1>', "text cut off", "text-200"),
    (H1, STYLE + '<p class="narrow">一行恰好放得下的字句</p><h1>', "text cut off", "spacing"),
    ("</head>", '<link rel="stylesheet" href="fixed.css"></head>', "letters do not follow", "text-200"),
    (H1, STYLE + '<button class="flat" popovertarget="main">x</button><h1>', "no border in forced colours", "forced-colors"),
    (H1, '<a href="#main" tabindex="3">x</a><h1>', "tabindex 3", "1280"),
    (H1, STYLE + '<a class="unseen" href="#main">x</a><h1>', "nothing shows the focus", "1280"),
    (H1, STYLE + '<a class="dim" href="#main">x</a><h1>', "the outline of the focus has a contrast", "1280"),
    (H1, STYLE + '<p class="cover">x</p><a class="covered" href="#main">x</a><h1>', "nothing is seen of", "1280"),
    ('href="#main"', 'href="#basics"', "no link to #main", "1280"),
    (H1, "<button>only a script answers</button><h1>", "does nothing without script", "1280"),
    # Scripts of the page's own: the policy would stop them.
    ("</head>", '<script src="late.js" defer></script></head>', "said only with script", "1280"),
    ("</head>", '<script src="trap.js" defer></script></head>', "does not leave the page", "1280"),
]
FILES = {
    "fault.css": """
        .faint { color: #ccc; background: #fff }
        .wide { width: 2000px }
        .tiny { display: inline-block; width: 10px; height: 10px; overflow: hidden }
        .tall { display: inline-block; width: 30px; height: 30px; min-width: 0; min-height: 0; overflow: hidden }
        .window { overflow-x: auto }
        @media (prefers-color-scheme: dark) { .night { color: #222; background: #111 } }
        .moving { animation: go 2s infinite } @keyframes go { to { opacity: 0.5 } }
        .gliding { transition: color 2s }
        .low { height: 20px; overflow: hidden }
        .narrow { inline-size: 10.2em; overflow: hidden; white-space: nowrap }
        .flat { appearance: none; border: 0; background: #ddd; text-decoration: none }
        .unseen { all: unset !important }
        .dim:focus, .dim:focus-visible { outline: 3px solid #eee }
        .cover { position: fixed; inset: 0; background: #fff; z-index: 999 }
    """,
    "fixed.css": "html, body, body * { font-size: 14px !important }",
    "late.js": "const p = document.createElement('p'); p.textContent = 'written late'; document.querySelector('main').append(p);",
    "trap.js": "document.querySelectorAll('main a').forEach((a, i) => { if (i == 1) a.addEventListener('keydown', (e) => { if (e.key == 'Tab') e.preventDefault(); }); });",
}


def good_page(site: Path) -> Path:
    return max(site.glob(GUIDE), key=lambda page: (page.stat().st_size, page))


def main() -> int:
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    faults = FAULTS
    modes = sorted({mode for _, _, _, mode in faults})
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        try:
            workspace.build(sys.argv[1], site)
        except (OSError, RuntimeError) as error:
            print(f"not checked: {error}", file=sys.stderr)
            return 2
        good = good_page(site)
        text = good.read_text("utf-8")
        for name, content in FILES.items():
            (good.parent / name).write_text(content, "utf-8")
        for number, (old, new, _, mode) in enumerate(faults):
            if old not in text:
                print(f"the page holds no {old}", file=sys.stderr)
                return 2
            changed = text.replace(old, new, 1)
            if ".js" in new:
                changed = changed.replace("default-src 'none'", "default-src 'self'").replace("script-src", "x-src")
            (good.parent / f"fault-{mode}-{number}.html").write_text(changed, "utf-8")
        for mode in modes:
            (good.parent / f"fault-{mode}-good.html").write_text(text, "utf-8")
        lines: list[str] = []
        for mode in modes:
            # Every page here is a kind of its own.
            result = subprocess.run(
                [sys.executable, HERE / "check.py", site, "--all", "--only", f"fault-{mode}-*.html", "--modes", mode],
                stdout=subprocess.PIPE, encoding="utf-8",
            )
            if result.returncode == 2:
                return 2
            lines += result.stdout.splitlines()
        shutil.rmtree(site)
    passed = failed = 0
    for number, (_, new, said, mode) in enumerate(faults):
        if any(f"fault-{mode}-{number}.html " in line and said in line for line in lines):
            passed += 1
        else:
            failed += 1
            print(f"FAIL not found in mode {mode}: {new} (expected “{said}”)")
    for mode in modes:
        blamed = [line for line in lines if f"fault-{mode}-good.html " in line]
        failed += bool(blamed)
        passed += not blamed
        for line in blamed:
            print(f"FAIL the page without a fault was blamed: {line}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

"""The same pages with Hugo: the records of the items as front matter, one layout that prints every value of a record.

Pages have the sizes of zhun's: what a layout prints less is added to it as static text. Taxonomies, feeds and lists, which
zhun's guides are compared without, are switched off.
"""

import json
import shutil
import statistics
from pathlib import Path

CONFIG = """baseURL = "https://example.org/"
languageCode = "zh"
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "robotsTXT", "home", "section", "404"]
"""

VALUE = """{{ if reflect.IsMap . }}<dl>{{ range $key, $value := . }}<dt>{{ $key }}</dt><dd>{{ partial "value.html" $value }}</dd>{{ end }}</dl>
{{- else if reflect.IsSlice . }}<ul>{{ range . }}<li>{{ partial "value.html" . }}</li>{{ end }}</ul>
{{- else }}{{ . }}{{ end }}"""

LAYOUT = """<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>{{ .Title }}</title><link rel="stylesheet" href="/style.css"></head>
<body><header><a href="/">{{ .Site.BaseURL }}</a></header><main><h1>{{ .Title }}</h1>
BODY
</main><footer>PAD</footer></body></html>
"""

BODIES = {"guide": '{{ partial "value.html" .Params.item }}', "brief": '{{ partial "value.html" .Params.item.materials }}'}


def write(site: Path, folder: Path) -> dict[str, list[Path]]:
    """Writes the contents for all guides of a site; tells the pages that stand for them."""
    shutil.rmtree(folder, ignore_errors=True)
    for name in ("content", "layouts/_default", "layouts/partials"):
        (folder / name).mkdir(parents=True)
    (folder / "config.toml").write_text(CONFIG)
    (folder / "layouts/partials/value.html").write_text(VALUE)
    catalogue = site / "catalogue/v1"
    pages: dict[str, list[Path]] = {kind: [] for kind in BODIES}
    for entry in json.loads((catalogue / "index.json").read_bytes())["items"]:
        record = json.loads((catalogue / entry["address"]).read_bytes())
        guide = (catalogue / entry["guide"]).resolve()
        for kind in BODIES:
            page = guide if kind == "guide" else next((other for other in guide.parent.glob("*.html") if other != guide), None)
            if page is None:
                continue
            pages[kind].append(page)
            front = {"title": record["item"].get("name", entry["id"]), "layout": kind, "item": record["item"]}
            text = json.dumps(front, ensure_ascii=False)
            (folder / "content" / f"{kind}-{entry['id']}.md").write_text(text + "\n")
    return pages


def layouts(folder: Path, pads: dict[str, int]) -> None:
    for kind, body in BODIES.items():
        text = LAYOUT.replace("BODY", body).replace("PAD", "办" * (pads.get(kind, 0) // 3))
        (folder / f"layouts/_default/{kind}.html").write_text(text)


def mean(paths: list[Path]) -> float:
    return statistics.mean(path.stat().st_size for path in paths) if paths else 0.0


def measure(run, site: Path, folder: Path, runs: int):
    """The best of some builds, the number of pages, and the mean sizes of zhun's pages and of Hugo's."""
    pages = write(site, folder)
    command = ["hugo", "--source", folder, "--destination", folder / "public", "--quiet"]
    layouts(folder, {})
    run(command)
    pads = {}
    for kind, theirs in pages.items():
        ours = list((folder / "public").glob(f"{kind}-*/index.html"))
        pads[kind] = max(0, round(mean(theirs) - mean(ours)))
    layouts(folder, pads)
    found = []
    for _ in range(runs):
        shutil.rmtree(folder / "public", ignore_errors=True)
        found.append(run(command))
    written = list((folder / "public").glob("*/index.html"))
    theirs = [page for kind in pages.values() for page in kind]
    return min(found, key=lambda one: one.wall), max(one.peak for one in found), len(written), mean(theirs), mean(written)

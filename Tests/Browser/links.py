"""Where links of a page lead, as files of the site."""

from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit


class Ids(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def handle_starttag(self, tag, attrs) -> None:
        self.found.update(value for key, value in attrs if key == "id" and value)


class Links:
    def __init__(self, site: Path) -> None:
        self.site = site
        self.ids: dict[Path, set[str]] = {}

    def problem(self, page: Path, link: str) -> str | None:
        parts = urlsplit(link)
        if parts.scheme in ("http", "https", "tel", "mailto", "data", "geo"):
            return None
        if parts.scheme or parts.netloc or link.startswith("/"):
            return f"link “{link}” does not stay inside the site"
        target = (page.parent / unquote(parts.path)).resolve() if parts.path else page
        if target.is_dir():
            target /= "index.html"
        if not target.is_relative_to(self.site):
            return f"link “{link}” leaves the site"
        if not target.is_file():
            return f"link “{link}” leads nowhere"
        # “#” and “#top” are the top of every page.
        if parts.fragment in ("", "top") or target.suffix != ".html":
            return None
        if target not in self.ids:
            ids = Ids()
            ids.feed(target.read_text("utf-8"))
            self.ids[target] = ids.found
        if unquote(parts.fragment) not in self.ids[target]:
            return f"link “{link}” names a place that is not there"
        return None

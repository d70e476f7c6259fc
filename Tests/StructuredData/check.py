"""Reads what a built site tells programs, and compares it with the site's own records.

check.py SITE            a site whose zhun.yaml names the address where it will stand (站点.网址)
check.py --full ZHUN     the workspace of Tests/Browser, which states every element

The last line is “N passed, N failed”, one for each page, and one each for the sitemap and for robots.txt.
Ends with 0 when all is well, 1 when something failed, 2 when the check could not be done.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.parse import urljoin
from urllib.robotparser import RobotFileParser

import lxml.html
from lxml import etree

import graph
import record

BROWSER = Path(__file__).resolve().parents[1] / "Browser"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
PREFIXES = ("og:title", "og:description", "og:type", "og:site_name", "og:locale")


class PageFile:
    def __init__(self, site: Path, path: Path) -> None:
        self.path = path.relative_to(site).as_posix()
        self.text = path.read_text("utf-8")
        self.root = lxml.html.document_fromstring(self.text.encode(), parser=lxml.html.HTMLParser(encoding="utf-8"))

    def attributes(self, xpath: str) -> list[str]:
        return [str(value) for value in self.root.xpath(xpath)]

    def meta(self, name: str) -> list[str]:
        return self.attributes(f'//meta[@name="{name}" or @property="{name}"]/@content')

    @property
    def canonical(self) -> list[str]:
        return self.attributes('//link[@rel="canonical"]/@href')

    @property
    def is_listed(self) -> bool:
        return not any("noindex" in value for value in self.meta("robots"))


class Check:
    def __init__(self, site: Path) -> None:
        self.site = site
        self.passed = self.failed = 0
        self.pages = {page.path: page for page in (PageFile(site, path) for path in sorted(site.rglob("*.html")))}
        self.manifest = json.loads((site / "manifest.json").read_bytes())
        self.records = self.read_records()
        self.guides = {
            entry["path"] for entry in self.manifest["pages"] if entry["state"] == "published" and entry["path"].endswith("/index.html")
        }
        addresses = self.pages["index.html"].canonical
        if len(addresses) != 1 or not addresses[0].startswith("https://") or not addresses[0].endswith("index.html"):
            raise RuntimeError(f"the first page has no address of its own: {addresses}")
        self.home = addresses[0].removesuffix("index.html")

    def read_records(self) -> dict[str, dict]:
        """The records by the guides that stand beside them."""
        folder = self.site / "catalogue/v1"
        index = json.loads((folder / "index.json").read_bytes())
        found = {}
        for entry in index["items"]:
            guide = (folder / entry["guide"]).resolve().relative_to(self.site).as_posix()
            found[guide] = json.loads((folder / entry["address"]).read_bytes())
        return found

    def count(self, what: str, problems: list[str]) -> None:
        self.failed += bool(problems)
        self.passed += not problems
        for problem in problems:
            print(f"FAIL {what}: {problem}", flush=True)

    def run(self) -> None:
        missing = sorted(set(self.records) ^ self.guides)
        self.count("guides", [f"{path} has a record or a page, not both" for path in missing])
        for page in self.pages.values():
            self.count(page.path, self.head(page) + self.data(page))
        self.count("sitemap.xml", self.sitemap())
        self.count("robots.txt", self.robots())

    # MARK: What stands in the head

    def head(self, page: PageFile) -> list[str]:
        problems = []
        for name in (*PREFIXES, "description"):
            values = page.meta(name)
            if len(values) != 1 or not values[0].strip():
                problems.append(f"{name} is {values}")
        if page.meta("og:description") != page.meta("description"):
            problems.append("og:description is not the description")
        if page.meta("og:url") != page.canonical:
            problems.append(f"og:url is {page.meta('og:url')}, the canonical address {page.canonical}")
        for image in page.meta("og:image"):
            problems += self.leads(image, "og:image")
        if len(page.canonical) > 1 or page.is_listed and not page.canonical:
            problems.append(f"{len(page.canonical)} canonical addresses")
        for address in page.canonical:
            problems += self.leads(address, "the canonical address")
            target = self.pages.get(address.removeprefix(self.home))
            if target and not target.is_listed:
                problems.append(f"the canonical address {address} is not for search engines")
            elif target and target.canonical != [address]:
                problems.append(f"the canonical address {address} has another: {target.canonical}")
        return problems

    def leads(self, address: str, what: str) -> list[str]:
        if not address.startswith(self.home):
            return [f"{what} {address} is not below {self.home}"]
        path = address.removeprefix(self.home).split("#")[0]
        return [] if (self.site / path).is_file() else [f"{what} {address} leads nowhere"]

    # MARK: What stands in the data

    def data(self, page: PageFile) -> list[str]:
        try:
            nodes = graph.nodes(self.site / page.path, page.text, self.home + page.path)
        except Exception as error:  # whatever the two programs say, it cannot be read
            return [f"the data cannot be read: {error!r}"]
        problems = [problem for node in nodes for problem in graph.problems(node)]
        if page.text.count("application/ld+json") and not nodes:
            problems.append("no data in JSON-LD")
        by_type: dict[str, list[graph.Node]] = {}
        for node in nodes:
            by_type.setdefault(node.types[0] if node.types else "", []).append(node)
        wanted = {
            "GovernmentService": page.path in self.guides,
            "WebSite": page.path == "index.html",
            # A page that another stands for, such as the one-page version of a guide, has no data of its own.
            "BreadcrumbList": page.is_listed and page.canonical == [self.home + page.path] and bool(self.crumbs(page)),
        }
        for type, is_wanted in wanted.items():
            if len(by_type.get(type, [])) != is_wanted:
                problems.append(f"{len(by_type.get(type, []))} of {type}, wanted {int(is_wanted)}")
        if page.path in self.guides and page.path in self.records:
            for service in by_type.get("GovernmentService", []):
                problems += record.service(service, self.records[page.path], page.meta("description")[0], page.canonical)
            problems += record.questions(by_type.get("FAQPage", []), self.records[page.path])
        for list in by_type.get("BreadcrumbList", []):
            problems += self.breadcrumbs(list, page)
        for website in by_type.get("WebSite", []):
            problems += self.website(website, page)
        return problems

    def crumbs(self, page: PageFile) -> list[tuple[str, str]]:
        """The way to the page as people see it."""
        links = page.root.xpath('//nav[@class="breadcrumbs"]//a')
        return [(link.text_content().strip(), urljoin(self.home + page.path, link.get("href"))) for link in links]

    def breadcrumbs(self, list: graph.Node, page: PageFile) -> list[str]:
        steps = sorted(list.get("itemListElement", []), key=lambda step: step.one("position") or 0)
        problems = []
        if [step.one("position") for step in steps] != [*range(1, len(steps) + 1)]:
            problems.append(f"the breadcrumbs are numbered {[step.one('position') for step in steps]}")
        said = [(step.one("name"), step.one("item")) for step in steps]
        if said[:-1] != self.crumbs(page):
            problems.append(f"the breadcrumbs are {said[:-1]}, people see {self.crumbs(page)}")
        if said and said[-1][1] != self.home + page.path:
            problems.append(f"the breadcrumbs end at {said[-1][1]}")
        for _, address in said:
            problems += self.leads(address or "", "a breadcrumb")
        return problems

    def website(self, website: graph.Node, page: PageFile) -> list[str]:
        problems = []
        if website.one("url") != self.home:
            problems.append(f"the WebSite stands at {website.one('url')}, not at {self.home}")
        if [website.one("name")] != page.meta("og:site_name"):
            problems.append(f"the WebSite is called {website.one('name')}, not {page.meta('og:site_name')}")
        action = website.one("potentialAction")
        target = action.one("target") if isinstance(action, graph.Node) and action.types == ["SearchAction"] else None
        template = target.one("urlTemplate") if isinstance(target, graph.Node) else None
        if not template:
            return problems + ["the WebSite cannot be searched"]
        # The form in the header is what people search with.
        forms = page.root.xpath('//form[@role="search"]')
        form = urljoin(self.home + page.path, forms[0].get("action")) if forms else None
        field = forms[0].xpath('.//input[@type="search"]/@name')[0] if forms else None
        if template != f"{form}?{field}={{search_term_string}}":
            problems.append(f"the WebSite is searched at {template}, the form asks {form} for {field}")
        if action.one("query-input") != "required name=search_term_string":
            problems.append(f"query-input is {action.get('query-input')}")
        return problems + self.leads(template.split("?")[0], "the search")

    # MARK: What search engines ask for

    def sitemap(self) -> list[str]:
        problems: list[str] = []
        listed: list[str] = []

        def read(path: str, depth: int = 0) -> None:
            file = self.site / path
            if not file.is_file():
                problems.append(f"{path} is missing")
                return
            if file.stat().st_size > 50 * 1024 * 1024:
                problems.append(f"{path} has more than 50 MB")
            try:
                root = etree.parse(file, etree.XMLParser(resolve_entities=False, no_network=True)).getroot()
            except etree.XMLSyntaxError as error:
                problems.append(f"{path} is no XML: {error}")
                return
            entries = {SITEMAP + "urlset": "url", SITEMAP + "sitemapindex": "sitemap"}.get(root.tag)
            if not entries or entries == "sitemap" and depth:
                problems.append(f"{path} is a <{root.tag}>")
                return
            if len(root) > 50_000:
                problems.append(f"{path} has {len(root)} entries")
            for entry in root:
                found = [child.text or "" for child in entry if child.tag == SITEMAP + "loc"]
                if entry.tag != SITEMAP + entries or len(found) != 1:
                    problems.append(f"{path} holds a <{entry.tag}> with {len(found)} addresses")
                for address in found:
                    if len(address) > 2048 or not address.isascii():
                        problems.append(f"the address {address:.60} is too long or not written in ASCII")
                    if not address.startswith(self.home):
                        problems.append(f"{address} is not below {self.home}")
                    elif entries == "sitemap":
                        read(address.removeprefix(self.home), depth + 1)
                    else:
                        listed.append(address.removeprefix(self.home))

        read("sitemap.xml")
        problems += [f"{path} is listed {listed.count(path)} times" for path in sorted(set(listed)) if len(listed) > len(set(listed)) and listed.count(path) > 1]
        # What search engines may show, under the address that it gives itself.
        wanted = {page.path for page in self.pages.values() if page.is_listed and page.canonical == [self.home + page.path]}
        states = {entry["path"]: entry["state"] for entry in self.manifest["pages"]}
        for path in sorted(set(listed) - wanted):
            state = states.get(path) or ("not for search engines" if path in self.pages else "no page")
            problems.append(f"{path} is listed and is {state}")
        problems += [f"{path} is not listed" for path in sorted((wanted | self.guides) - set(listed))]
        return problems

    def robots(self) -> list[str]:
        file = self.site / "robots.txt"
        if self.home.count("/") > 3:
            return ["is there, where no robot looks for it"] if file.exists() else []
        if not file.is_file():
            return ["is missing"]
        parser = RobotFileParser()
        parser.parse(file.read_text("utf-8").splitlines())
        problems = [f"{path} may not be fetched" for path in sorted(self.guides) if not parser.can_fetch("*", self.home + path)]
        if parser.site_maps() != [self.home + "sitemap.xml"]:
            problems.append(f"the sitemap is said to be at {parser.site_maps()}")
        return problems


def build(zhun: str, site: Path) -> None:
    """The day is fixed: what ends must not change the pages."""
    day = "2026-06-30"
    result = subprocess.run(
        [zhun, "-C", BROWSER / "workspaces/full", "--as-of", day, "build", "--out", site], stderr=subprocess.PIPE, encoding="utf-8"
    )
    if result.returncode not in (0, 1) or not (site / "index.html").is_file():
        raise RuntimeError(f"nothing was built: {result.stderr}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=Path, nargs="?", help="folder of the built site")
    parser.add_argument("--full", metavar="ZHUN", help="build the workspace that states every element")
    options = parser.parse_args()
    if bool(options.site) == bool(options.full):
        parser.error("a site or --full")
    with tempfile.TemporaryDirectory() as scratch:
        try:
            site = (options.site or Path(scratch) / "site").resolve()
            if options.full:
                build(options.full, site)
            began = time.monotonic()
            check = Check(site)
            check.run()
        except (OSError, RuntimeError, KeyError, ValueError) as error:
            print(f"not checked: {error!r}", file=sys.stderr)
            return 2
    print(f"{len(check.pages)} pages in {time.monotonic() - began:.0f} s", file=sys.stderr)
    print(f"{check.passed} passed, {check.failed} failed")
    return 1 if check.failed else 0


if __name__ == "__main__":
    sys.exit(main())

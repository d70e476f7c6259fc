"""Puts one fault at a time into a good site and expects the check to name it: faults.py ZHUN

A check that finds nothing is only worth something if it is known to find what is there.
"""

import sys
import tempfile
from pathlib import Path

from check import Check, build

# The guide that says most.
GUIDE = "guides/990101/11990101001010016J499010010100001/index.html"
HOME = "https://fuwu.shilisheng.test/"

# the file, what stands in it, what takes its place, what the check has to say
FAULTS = [
    (GUIDE, '"name":"小型餐饮店经营许可",', '"name":"另一个事项",', "the name is"),
    (GUIDE, '"serviceType":"行政许可"', '"serviceType":"行政给付"', "serviceType is"),
    (GUIDE, '"serviceType":"行政许可",', "", "serviceType is []"),
    (GUIDE, '"@type":"GovernmentService"', '"@type":"GovernmentalService"', "schema.org has no type GovernmentalService"),
    (GUIDE, '"@type":"GovernmentService"', '"@type":"Product"', "0 of GovernmentService"),
    (GUIDE, '"@type":"GovernmentOrganization"', '"@type":"Place"', "Service.provider may not hold a Place"),
    (GUIDE, '"serviceUrl":', '"serviceURL":', "ServiceChannel has no serviceURL"),
    (GUIDE, '"serviceUrl":"https://zwfw.', '"serviceUrl":"https://other.', "serviceUrl is"),
    (GUIDE, '"contactType":"投诉","telephone":"12345"', '"contactType":"投诉","telephone":"12315"', "servicePhone is"),
    (GUIDE, '"latitude":30.101', '"latitude":31.101', "the place of"),
    (GUIDE, '"opens":"13:00"', '"opens":"14:00"', "the hours of"),
    (GUIDE, '"https://schema.org/Friday"', '"https://schema.org/Saturday"', "the days of"),
    (GUIDE, '"https://schema.org/Friday"', '"https://schema.org/Freitag"', "dayOfWeek may not hold"),
    (GUIDE, '"audienceType":"自然人"', '"audienceType":"法人"', "audience is"),
    (GUIDE, '"value":"990101"', '"value":"990102"', "areaServed is"),
    (GUIDE, '"name":"准予许可决定书"', '"name":"许可决定书"', "serviceOutput is"),
    (GUIDE, '"description":"20 元/证"', '"description":"2 元/证"', "offers is"),
    (GUIDE, '"@type":"Answer","text":"可以', '"@type":"Answer","text":"不可以', "questions and answers is"),
    (GUIDE, '"@type":"Answer","text"', '"@type":"Answer","price"', "Answer has no price"),
    (GUIDE, '{"@context":"https://schema.org"', '{"@context":"https://schema.example"', "the data cannot be read"),
    (GUIDE, '"@graph":[', '"@graph":[,', "the data cannot be read"),
    (GUIDE, 'type="application/ld+json"', 'type="application/json"', "0 of GovernmentService"),
    (GUIDE, '"position":2', '"position":7', "the breadcrumbs are numbered"),
    (GUIDE, '"name":"示例市",', '"name":"示例省",', "the breadcrumbs are"),
    (GUIDE, 'places/9901/index.html"}', 'places/9999/index.html"}', "leads nowhere"),
    (GUIDE, '<link rel="canonical"', '<link rel="other"', "0 canonical addresses"),
    (GUIDE, f'<link rel="canonical" href="{HOME}', '<link rel="canonical" href="https://other.test/', "is not below"),
    (GUIDE, '<meta property="og:title"', '<meta property="og:headline"', "og:title is []"),
    (GUIDE, '<meta property="og:url" content="', '<meta property="og:url" content="x', "og:url is"),
    (GUIDE, "</title>", '</title><meta name="robots" content="noindex">', "not for search engines"),
    (GUIDE, "</title>", '</title><meta name="robots" content="noindex">', f"{GUIDE} is listed and is published"),
    ("index.html", "{search_term_string}", "{words}", "the WebSite is searched at"),
    ("index.html", '"@type":"SearchAction"', '"@type":"FindAction"', "the WebSite cannot be searched"),
    ("index.html", f'"url":"{HOME}"', '"url":"https://other.test/"', "the WebSite stands at"),
    ("sitemap.xml", GUIDE, "guides/990101/1/index.html", "is listed and is no page"),
    ("sitemap.xml", GUIDE, "guides/990101/1/index.html", f"{GUIDE} is not listed"),
    ("sitemap.xml", GUIDE, "guides/990104/11990101001010016J499010010100001/index.html", "is listed and is moved"),
    ("sitemap.xml", GUIDE, "guides/990201/1199020100201001844990100101000/index.html", "is listed and is left-out"),
    ("sitemap.xml", f"<url><loc>{HOME}{GUIDE}</loc></url>", f"<url><loc>{HOME}{GUIDE}</loc></url>" * 2, "is listed 2 times"),
    ("sitemap.xml", "sitemaps.org/schemas/sitemap/0.9", "sitemaps.org/schemas/sitemap/0.8", "sitemap.xml is a"),
    ("sitemap.xml", "</urlset>", "", "sitemap.xml is no XML"),
    ("robots.txt", "Allow: /", "Disallow: /guides/", "may not be fetched"),
    ("robots.txt", "sitemap.xml", "site-map.xml", "the sitemap is said to be at"),
]


class Quiet(Check):
    """Keeps what it finds instead of printing it."""

    def __init__(self, site: Path) -> None:
        super().__init__(site)
        self.found: list[str] = []

    def count(self, what: str, problems: list[str]) -> None:
        self.found += [f"{what}: {problem}" for problem in problems]


def main() -> int:
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    passed = failed = 0
    with tempfile.TemporaryDirectory() as scratch:
        site = (Path(scratch) / "site").resolve()
        try:
            build(sys.argv[1], site)
            good = Quiet(site)
            good.run()
        except (OSError, RuntimeError, KeyError, ValueError) as error:
            print(f"not checked: {error!r}", file=sys.stderr)
            return 2
        if good.found:
            print("not checked: the site has faults of its own:", *good.found, sep="\n  ", file=sys.stderr)
            return 2
        for path, before, after, wanted in FAULTS:
            file = site / path
            text = file.read_text("utf-8")
            if before not in text:
                print(f"FAIL {path} does not hold {before}")
                failed += 1
                continue
            file.write_text(text.replace(before, after), "utf-8")
            # Only what the fault may concern is read again.
            check = Quiet(site)
            if path.endswith(".html"):
                page = check.pages[path]
                check.count(path, check.head(page) + check.data(page))
            check.count("sitemap.xml", check.sitemap())
            check.count("robots.txt", check.robots())
            file.write_text(text, "utf-8")
            if any(wanted in problem for problem in check.found):
                passed += 1
            else:
                failed += 1
                print(f"FAIL nobody says “{wanted}” of {before!r} → {after!r}, but {check.found}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

"""Puts one fault at a time into good data and expects the check to name it: faults.py ZHUN

A check that finds nothing is only worth something if it is known to find what is there.
"""

import sys
import tempfile
from pathlib import Path

import graphs
from check import Check, build

FILE = "990101.jsonld"
# The item that says most.
KEY = "11990101001010016J499010010100001"

# the file, what stands in it, what takes its place, what the check has to say
FAULTS = [
    # Shapes: each of these breaks a demand of CPSV-AP.
    (FILE, '"dct:title":"小型餐饮店经营许可",', "", "shapes"),
    (FILE, f'"dct:identifier":{{"@value":"{KEY}","@type":"xsd:string"}}', '"dct:identifier":["1","2"]', "dc/terms/identifier"),
    (FILE, '"cv:hasCompetentAuthority":{"@id":"body:11990101001010016J"},', "", "hasCompetentAuthority"),
    (FILE, '"@type":"cv:PublicOrganisation"', '"@type":"org:Organization"', "hasCompetentAuthority"),
    (FILE, '"@type":"dct:Location"', '"@type":"locn:Location"', "shapes"),
    (FILE, '"@type":"skos:Concept"', '"@type":"skos:Collection"', "shapes"),
    (FILE, '"@type":"cv:Evidence"', '"@type":"cv:Evidences"', "shapes"),
    (FILE, '"@type":"dct:LinguisticSystem"', '"@type":"skos:Note"', "dc/terms/language"),
    (FILE, '"dct:title":"有固定的经营场所', '"dct:titel":"有固定的经营场所', "shapes"),
    (FILE, '"cv:hasValue":{"@value":"20.0","@type":"xsd:double"}', '"cv:hasValue":{"@value":"20.0","@type":"xsd:decimal"}', "hasValue"),
    (FILE, '"dct:description":"20 元/证"', '"dct:description":{"@value":"20 元/证","@type":"xsd:string"}', "dc/terms/description"),
    (FILE, '"@type":["cv:Event","cv:LifeEvent"]', '"@type":"cv:LifeEvent"', "isGroupedBy"),
    # Texts, names and references.
    (FILE, '"@language":"zh"', '"@language":"xx"', "is in another language"),
    (FILE, '"@id":"item:11990101001010016J499010010100001.contact",', "", "nodes have no name"),
    (FILE, '"zhun:visits"', '"zhun:visit"', "urn:zhun:term:visit is described nowhere"),
    (FILE, '"@id":"code:processing-types.2"}', '"@id":"code:processing-types.7"}', "code:processing-types.7 is described nowhere"),
    (FILE, '"@value":"2026-01-01"', '"@value":"2026-13-01"', "is no http"),
    # Reading.
    (FILE, '"@graph": [', '"@graph": [,', "cannot read it"),
    (FILE, '"@context": {', '"@context": "https://elsewhere.test/context.jsonld", "@other": {', "cannot read it"),
    # Values: true to the shapes, and not what the catalogue says.
    (FILE, '"dct:title":"小型餐饮店经营许可",', '"dct:title":"大型餐饮店经营许可",', "/name: ['小型餐饮店经营许可']"),
    (FILE, '"zhun:visits":1', '"zhun:visits":2', "/visits:"),
    (FILE, '"zhun:copies.copies":1', '"zhun:copies.copies":3', "/copies/0/copies:"),
    (FILE, '"zhun:material.exempt":true', '"zhun:material.exempt":false', "/exempt:"),
    (FILE, '"zhun:unit":{"@id":"zhun:unit.workingDay"}', '"zhun:unit":{"@id":"zhun:unit.calendarDay"}', "the limit is"),
    (FILE, '"zhun:promisedLimit":', '"cv:processingTime":{"@value":"P10D","@type":"xsd:duration"},"zhun:promisedLimit":', "the processing time is ['P10D'], not left out"),
    (FILE, '"@id":"code:service-objects.5"', '"@id":"code:service-objects.2"', "/serviceObjects:"),
    (FILE, '"dct:title":"居民身份证"', '"dct:title":"身份证"', "/materials/"),
    (FILE, '"dcat:keyword":["开小吃店",', '"dcat:keyword":[', "/everydayNames:"),
    (FILE, '{"@id":"zhun:quota"}', '{"@id":"zhun:steps"}', "/quota: nobody says that there is none"),
    (FILE, '"@type":"zhun:Step"', '"@type":"zhun:Case"', "and no urn:zhun:term:Step"),
    (FILE, '"zhun:fee.reducible":false', '"zhun:fee.reducible":true', "/reducible:"),
    (FILE, f'"dct:identifier":{{"@value":"{KEY}","@type":"xsd:string"}}', '"dct:identifier":{"@value":"X","@type":"xsd:string"}', "is no service"),
    (FILE, '"zhun:visits":1', '"zhun:visits":"1"', "holds no http://www.w3.org/2001/XMLSchema#integer"),
    ("vocabulary.jsonld", '"zhun:visits"', '"zhun:visit"', "urn:zhun:term:visits is described nowhere"),
    ("codes.jsonld", '"@id":"codes:item-types"', '"@id":"codes:item-type"', "urn:zhun:codes:item-types is described nowhere"),
]


class Quiet(Check):
    """Keeps what it finds instead of printing it."""

    def __init__(self, folder: Path, shapes) -> None:
        super().__init__(folder, shapes)
        self.found: list[str] = []

    def count(self, what: str, problems: list[str]) -> None:
        self.found += [f"{what}: {problem}" for problem in problems]


def main() -> int:
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    passed = failed = 0
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "site"
        try:
            build(sys.argv[1], folder)
            shapes = graphs.shapes()
            good = Quiet(folder, shapes)
            good.run()
        except (OSError, RuntimeError, KeyError, ValueError) as error:
            print(f"not checked: {error!r}", file=sys.stderr)
            return 2
        if good.found:
            print("not checked: the data has faults of its own:", *good.found, sep="\n  ", file=sys.stderr)
            return 2
        for name, before, after, wanted in FAULTS:
            file = folder / "linked-data/v1" / name
            text = file.read_text("utf-8")
            if before not in text:
                print(f"FAIL {name} does not hold {before}")
                failed += 1
                continue
            check = Quiet(folder, shapes)
            check.documents = {**good.documents, name: graphs.read(text.replace(before, after))}
            check.run(name)
            if name in ("vocabulary.jsonld", "codes.jsonld"):
                check.count(FILE, check.document(FILE))
            if any(wanted in problem for problem in check.found):
                passed += 1
            else:
                failed += 1
                print(f"FAIL nobody says “{wanted}” of {before!r} → {after!r}, but {check.found[:5]}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

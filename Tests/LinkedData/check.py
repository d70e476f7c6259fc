"""Reads the linked data of a built folder with independent programs, and compares it with the folder's own records.

check.py FOLDER          a folder that zhun build has written
check.py --full ZHUN     the workspace of Tests/Browser, which states every element

Every document is read by rdflib and by PyLD (the same triples), no node is without a name, texts have a language, what is
referred to is described, our own terms are used as the vocabulary says, the shapes of CPSV-AP are met (the official ones where they are at hand), and services say what the
catalogue says. The last line is “N passed, N failed”.
Ends with 0 when all is well, 1 when something failed, 2 when the check could not be done.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import rdflib
from rdflib.namespace import DCTERMS, RDF

import graphs
from graphs import ZHUN
from records import Records

FULL = Path(__file__).resolve().parents[1] / "Browser/workspaces/full"
SERVICE = rdflib.URIRef("http://purl.org/vocab/cpsv#PublicService")


class Check:
    def __init__(self, folder: Path, shapes) -> None:
        self.folder = folder
        self.shapes = shapes
        self.passed = self.failed = self.triples = self.compared = 0
        self.paths = sorted((folder / "linked-data/v1").glob("*.jsonld"))
        if not self.paths:
            raise RuntimeError(f"{folder} holds no linked data")
        self.documents: dict[str, tuple[rdflib.Graph, list[str]]] = {}
        for path in self.paths:
            self.documents[path.name] = graphs.read(path.read_text("utf-8"))

    def count(self, what: str, problems: list[str]) -> None:
        self.failed += bool(problems)
        self.passed += not problems
        for problem in problems[:20]:
            print(f"FAIL {what}: {problem}", flush=True)
        if len(problems) > 20:
            print(f"FAIL {what}: and {len(problems) - 20} more", flush=True)

    def run(self, only: str | None = None) -> None:
        for name in self.documents:
            # Of a file with a planted fault only what the fault may concern is read again.
            if only is None or name == only:
                self.count(name, self.document(name))
        self.count("items", self.items(only))

    @property
    def described(self) -> set:
        return {node for graph, _ in self.documents.values() for node in graph.subjects()}

    def document(self, name: str) -> list[str]:
        graph, problems = self.documents[name]
        self.triples += len(graph)
        vocabulary = self.documents["vocabulary.jsonld"][0]
        problems += graphs.literals(graph) + graphs.undefined(graph, self.described)
        return problems + graphs.misused(graph, vocabulary) + graphs.invalid(graph, self.shapes)

    def items(self, only: str | None) -> list[str]:
        """Every record of the catalogue is a service, and says the same."""
        vocabulary = self.documents["vocabulary.jsonld"][0]
        catalogue = self.folder / "catalogue/v1"
        context = json.loads((self.folder / "linked-data/v1/vocabulary.jsonld").read_bytes())["@context"]
        records = Records(vocabulary, context, json.loads((catalogue / "schema/item.schema.json").read_bytes()))
        problems: list[str] = []
        services: dict[str, tuple[str, rdflib.Graph, rdflib.URIRef]] = {}
        for name, (graph, _) in self.documents.items():
            for node in graph.subjects(RDF.type, SERVICE):
                services[str(graph.value(node, DCTERMS.identifier))] = (name, graph, node)
        left = {str(key) for graph, _ in self.documents.values() for key in graph.objects(None, ZHUN.notExpressed)}
        ids = set()
        for path in sorted((catalogue / "items").glob("*.json")):
            record = json.loads(path.read_bytes())
            if "item" not in record:
                continue
            ids.add(record["id"])
            if record["id"] in left:
                continue
            if record["id"] not in services:
                problems.append(f"{record['id']} is no service")
                continue
            name, graph, node = services[record["id"]]
            division = record["division"]["code"]
            if name != f"{division}.jsonld":
                problems.append(f"{record['id']} stands in {name}")
            if only is None or name == only or only == "vocabulary.jsonld":
                problems += records.compare(graph, node, record["item"], "record-item", record["id"])
        problems += [f"{id} has no record" for id in sorted((set(services) | left) - ids)]
        self.compared += records.compared
        return problems


def build(zhun: str, folder: Path) -> None:
    """The day is fixed: what ends must not change the data."""
    result = subprocess.run(
        [zhun, "-C", FULL, "--as-of", "2026-06-30", "build", "--out", folder], stderr=subprocess.PIPE, encoding="utf-8"
    )
    if result.returncode not in (0, 1) or not (folder / "linked-data/v1").is_dir():
        raise RuntimeError(f"nothing was built: {result.stderr}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--full", metavar="ZHUN")
    arguments = parser.parse_args()
    if bool(arguments.folder) == bool(arguments.full):
        parser.print_usage(sys.stderr)
        return 2
    try:
        with tempfile.TemporaryDirectory() as scratch:
            folder = arguments.folder or Path(scratch) / "site"
            if arguments.full:
                build(arguments.full, folder)
            check = Check(folder, graphs.shapes())
            check.run()
    except (OSError, RuntimeError, KeyError, ValueError) as error:
        print(f"not checked: {error!r}", file=sys.stderr)
        return 2
    print(f"{check.triples} triples in {len(check.documents)} documents, {check.compared} values compared with the catalogue")
    print(f"{check.passed} passed, {check.failed} failed")
    return 1 if check.failed else 0


if __name__ == "__main__":
    sys.exit(main())

"""The linked data of a built folder, read by two programs that know nothing of each other."""

import json
import logging
import os
import re
from pathlib import Path

import pyshacl
import rdflib
from pyld import jsonld
from rdflib.namespace import RDF, RDFS, XSD

ZHUN = rdflib.Namespace("urn:zhun:term:")
# What the data may refer to without describing it: the vocabularies of its context.
VOCABULARIES = (
    "http://www.w3.org/ns/adms#", "http://purl.org/vocab/cpsv#", "http://data.europa.eu/m8g/", "http://www.w3.org/ns/dcat#",
    "http://purl.org/dc/terms/", "http://data.europa.eu/eli/ontology#", "http://xmlns.com/foaf/0.1/",
    "http://www.w3.org/2003/01/geo/wgs84_pos#", "http://www.w3.org/ns/locn#", "http://www.w3.org/ns/org#",
    "http://www.w3.org/2002/07/owl#", "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "http://www.w3.org/2000/01/rdf-schema#",
    "http://www.w3.org/2004/02/skos/core#", "http://www.w3.org/2006/time#", "http://www.w3.org/2001/XMLSchema#",
)  # fmt: skip
# What it cannot read is told by the checks.
logging.getLogger("rdflib").setLevel(logging.CRITICAL)
BAD = re.compile(r'[\x00-\x20<>"{}|\\^`\x7f-\x9f]|%(?![0-9A-Fa-f]{2})')
HERE = Path(__file__).resolve().parent
NAME = "cpsv-ap-SHACL.ttl"


def refuse(address, options):
    raise ValueError(f"{address} would have to be fetched")


def official() -> Path | None:
    """The official shapes, where they are at hand."""
    for folder in (os.environ.get("ZHUN_CPSV_AP"), HERE.parents[1] / "downloads/cpsv-ap"):
        if folder and (Path(folder) / NAME).is_file():
            return Path(folder) / NAME
    if os.environ.get("ZHUN_CPSV_AP"):
        raise RuntimeError(f"ZHUN_CPSV_AP names a folder without {NAME}: {os.environ['ZHUN_CPSV_AP']}")
    return None


def shapes() -> list[tuple[str, rdflib.Graph]]:
    own = ("the stand-in shapes", rdflib.Graph().parse(HERE / "shapes.ttl"))
    path = official()
    if not path:
        print(f"NOTE the official shapes of CPSV-AP ({NAME}) are not at hand: the stand-in shapes alone were asked.")
        print("     ZHUN_CPSV_AP names the folder that holds them, or they stand in downloads/cpsv-ap.")
        return [own]
    return [("the official shapes", rdflib.Graph().parse(path)), own]


def plain(node):
    """One spelling for what RDF 1.1 takes for the same: a text without a type is an xsd:string."""
    if isinstance(node, rdflib.Literal) and node.datatype == XSD.string:
        return rdflib.Literal(str(node))
    return node


def read(text: str) -> tuple[rdflib.Graph, list[str]]:
    """The graph of a document, and what keeps two programs from reading the same."""
    graph = rdflib.Graph()
    problems = []
    try:
        graph.parse(data=text, format="json-ld")
    except Exception as error:  # whatever the program says, it cannot be read
        return graph, [f"rdflib cannot read it: {error!r}"]
    other = rdflib.Graph()
    try:
        quads = jsonld.to_rdf(json.loads(text), {"format": "application/n-quads", "documentLoader": refuse})
        other.parse(data=quads, format="nt")
    except Exception as error:
        return graph, [f"PyLD cannot read it: {error!r}"]
    left, right = ({tuple(plain(node) for node in triple) for triple in both} for both in (graph, other))
    for name, alone in (("rdflib", left - right), ("PyLD", right - left)):
        alone = sorted(alone)
        if alone:
            problems.append(f"{name} alone reads {len(alone)} triples, such as {alone[0]}")
    blank = {node for triple in graph for node in triple if isinstance(node, rdflib.BNode)}
    if blank:
        problems.append(f"{len(blank)} nodes have no name")
    # What it takes for no IRI rdflib only says in its log.
    names = {node for triple in graph for node in triple if isinstance(node, rdflib.URIRef)}
    problems += [f"{node!r} is no IRI" for node in sorted(names) if BAD.search(node)]
    if not len(graph):
        problems.append("it says nothing")
    return graph, problems


def literals(graph: rdflib.Graph) -> list[str]:
    """Texts without a language, and values that are not of their type."""
    found = []
    for subject, property, value in graph:
        if not isinstance(value, rdflib.Literal):
            continue
        if value.language is None and value.datatype is None:
            found.append(f"{value!r} has neither a language nor a type ({property})")
        if value.datatype and value.ill_typed:
            found.append(f"{value!r} is no {value.datatype}")
        if value.language not in (None, "zh", "en"):
            found.append(f"{value!r} is in another language")
    return found


def undefined(graph: rdflib.Graph, described: set) -> list[str]:
    """What is referred to and described nowhere."""
    found = set()
    for _, property, value in graph:
        for node in (property, value):
            if isinstance(node, rdflib.URIRef) and node not in described and not str(node).startswith(VOCABULARIES):
                found.add(f"{node} is described nowhere")
    return sorted(found)


def misused(graph: rdflib.Graph, vocabulary: rdflib.Graph) -> list[str]:
    """Our own terms with a subject or an object of another class than the vocabulary says."""
    found = set()
    domains, ranges = dict(vocabulary.subject_objects(RDFS.domain)), dict(vocabulary.subject_objects(RDFS.range))
    for subject, property, value in graph:
        domain, range = domains.get(property), ranges.get(property)
        if domain and (subject, RDF.type, domain) not in graph:
            found.add(f"{subject} has {property} and no {domain}")
        if not range or range == RDF.Property:
            continue
        if isinstance(value, rdflib.Literal):
            type = RDF.langString if value.language else value.datatype
            if type != range:
                found.add(f"{property} of {subject} holds no {range}")
        elif (value, RDF.type, range) not in graph:
            found.add(f"{property} of {subject} holds no {range}")
    return sorted(found)


def invalid(graph: rdflib.Graph, all_shapes) -> list[str]:
    found = []
    for name, shapes in all_shapes:
        conforms, results, _ = pyshacl.validate(graph, shacl_graph=shapes, inference="none")
        if conforms:
            continue
        SH = rdflib.Namespace("http://www.w3.org/ns/shacl#")
        for result in sorted(results.subjects(RDF.type, SH.ValidationResult), key=str):
            parts = [results.value(result, SH[key]) for key in ("focusNode", "resultPath", "resultMessage")]
            found.append(f"{name}: " + " ".join(str(part) for part in parts))
    return found


__all__ = ["RDF", "XSD", "ZHUN", "invalid", "literals", "misused", "official", "read", "shapes", "undefined"]

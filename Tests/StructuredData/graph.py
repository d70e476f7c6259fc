"""The data of a page as a graph: taken out by one program, read by another, without asking any other host."""

from pathlib import Path

from extruct.jsonld import JsonLdExtractor
from pyld import jsonld

import vocabulary

SCHEMA = "http://schema.org/"
# As the context of schema.org has it, of which only this much matters here: which properties hold addresses.
CONTEXT = {
    "@vocab": SCHEMA,
    **{name: {"@id": f"schema:{name}", "@type": "@id"} for name in ("url", "serviceUrl", "item", "hasMap", "dayOfWeek", "sameAs")},
    "schema": SCHEMA,
}
OTHER = "https://schema.org/"


def load(address: str, _options) -> dict:
    if address.rstrip("/") not in ("http://schema.org", "https://schema.org"):
        raise ValueError(f"asks for the context {address}")
    return {"contextUrl": None, "documentUrl": address, "contentType": "application/ld+json", "document": {"@context": CONTEXT}}


class Node(dict):
    """Properties by their short names; `type` and `id` of the node itself."""

    def __init__(self, found: dict) -> None:
        super().__init__()
        self.id: str | None = found.get("@id")
        self.types = [name.removeprefix(SCHEMA) for name in found.get("@type", [])]
        for key, values in found.items():
            if not key.startswith("@"):
                self[key.removeprefix(SCHEMA)] = [read(value) for value in values]

    def one(self, name: str):
        """The only value of a property; nothing where it has none or several."""
        values = self.get(name, [])
        return values[0] if len(values) == 1 else None

    def every(self):
        """The node and all in it."""
        yield self
        for values in self.values():
            for value in values:
                if isinstance(value, Node):
                    yield from value.every()


class Reference(str):
    """The address of something, of which nothing else is said here."""


def read(value: dict):
    if "@value" in value:
        return value["@value"]
    if "@list" in value:
        raise ValueError("a list in a list")
    return Reference(value["@id"]) if set(value) == {"@id"} else Node(value)


def nodes(page: Path, text: str, base: str) -> list[Node]:
    """What stands at the top of the page's data."""
    found = []
    for data in JsonLdExtractor().extract(text):
        for entry in jsonld.expand(data, {"base": base, "documentLoader": load}):
            found += [Node(one) for one in entry.get("@graph", [entry])]
    return found


def problems(top: Node) -> list[str]:
    """Types and properties that schema.org has not, and values that a property may not hold."""
    found = []
    for node in top.every():
        if len(node.types) != 1:
            found.append(f"a node of the types {node.types}")
            continue
        (type,) = node.types
        if not vocabulary.is_type(type):
            found.append(f"schema.org has no type {type}")
            continue
        for name, values in node.items():
            # “query-input” says what has to be put in for “query”.
            plain = name.removesuffix("-input")
            allowed = vocabulary.holds(type, plain)
            if allowed is None:
                found.append(f"{type} has no {name}")
            elif plain == name:
                found += [f"{type}.{name} may not hold {shown(value)}" for value in values if not fits(allowed, value)]
    return found


def fits(allowed: frozenset[str], value) -> bool:
    if isinstance(value, Reference):
        if value.startswith((SCHEMA, OTHER)):
            return vocabulary.is_named(value.removeprefix(SCHEMA).removeprefix(OTHER))
        return "URL" in allowed or any(vocabulary.is_type(name) for name in allowed)
    if isinstance(value, Node):
        return any(vocabulary.is_type(type) and vocabulary.with_all_above(type) & allowed for type in value.types)
    return vocabulary.admits(allowed, value)


def shown(value) -> str:
    return f"a {'/'.join(value.types)}" if isinstance(value, Node) else f"“{value}”"

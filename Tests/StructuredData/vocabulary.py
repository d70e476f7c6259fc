"""The vocabulary of schema.org: which type has which property, and what the property may hold.

It is read from the sources of a package that others made from the published vocabulary.
"""

import ast
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from rdflib import SDO

LITERALS = {
    str: {"Text", "URL", "Date", "DateTime", "Time", "CssSelectorType", "PronounceableText", "XPathType"},
    bool: {"Boolean"},
    int: {"Number", "Integer"},
    float: {"Number", "Float"},
}


def folder() -> Path:
    place = find_spec("pydantic2_schemaorg")
    if not place or not place.submodule_search_locations:
        raise RuntimeError("the vocabulary is not installed, see requirements-vocabulary.txt")
    return Path(place.submodule_search_locations[0])


@cache
def read(type: str) -> tuple[tuple[str, ...], dict[str, frozenset[str]]]:
    """The types above one, and its own properties with what they may hold."""
    path = folder() / f"{type}.py"
    if not type.isidentifier() or not path.is_file():
        raise KeyError(type)
    (definition,) = [node for node in ast.parse(path.read_text("utf-8")).body if isinstance(node, ast.ClassDef)]
    own = {}
    for line in definition.body:
        if isinstance(line, ast.AnnAssign) and line.target.id != "type_":
            # Names of types stand in quotes; what does not is Python’s.
            held = {node.value for node in ast.walk(line.annotation) if isinstance(node, ast.Constant)}
            own[line.target.id.rstrip("_")] = frozenset(name for name in held if isinstance(name, str))
    above = tuple(base.id for base in definition.bases if isinstance(base, ast.Name) and (folder() / f"{base.id}.py").is_file())
    return above, own


@cache
def with_all_above(type: str) -> frozenset[str]:
    return frozenset({type}).union(*(with_all_above(base) for base in read(type)[0]))


def holds(type: str, property: str) -> frozenset[str] | None:
    """What a property of a type may hold; nothing where the type has no such property."""
    found = [read(one)[1][property] for one in with_all_above(type) if property in read(one)[1]]
    return frozenset().union(*found) if found else None


def is_type(type: str) -> bool:
    return (folder() / f"{type}.py").is_file() and type in SDO.__annotations__


def is_named(name: str) -> bool:
    """Whether schema.org has the name at all, such as that of a day of the week."""
    return name in SDO.__annotations__


def admits(allowed: frozenset[str], value) -> bool:
    """Whether a plain value is one of what is allowed."""
    return bool(allowed & LITERALS.get(value.__class__, set())) or (
        isinstance(value, (int, float)) and not isinstance(value, bool) and bool(allowed & {"Number", "Integer", "Float"})
    )

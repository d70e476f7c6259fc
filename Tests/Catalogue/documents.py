"""Reads a published catalogue as somebody else's program would: JSON, JSON Schema, RFC 8785, nothing of ours."""

import hashlib
import json
from pathlib import Path

import rfc8785
from jsonschema import Draft202012Validator

# What may change in a record while the item stays as it is: docs/catalogue.md.
VOLATILE = {"$schema", "source", "findings", "provenance"}


def load(path: Path):
    def unique(pairs):
        names = [name for name, _ in pairs]
        if len(set(names)) != len(names):
            raise ValueError(f"{path}: a member twice")
        return dict(pairs)

    return json.loads(path.read_text("utf-8"), object_pairs_hook=unique)


def lines(path: Path) -> list:
    text = path.read_text("utf-8")
    if text and not text.endswith("\n"):
        raise ValueError(f"{path} does not end with a line feed")
    return [json.loads(line) for line in text.split("\n")[:-1]]


def validator(path: Path) -> Draft202012Validator:
    schema = load(path)
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


def problems(schema: Draft202012Validator, value) -> list[str]:
    return [f"{error.json_path}: {error.message[:200]}" for error in schema.iter_errors(value)]


def content(record: dict) -> dict:
    return {name: value for name, value in record.items() if name not in VOLATILE}


def content_digest(record: dict) -> str:
    return hashlib.sha256(rfc8785.dumps(content(record))).hexdigest()


def digest_of_all(digests: dict[str, str]) -> str:
    """Of one line for each item, in the order of the bytes of ids."""
    text = "".join(f"{id} {digests[id]}\n" for id in sorted(digests, key=lambda id: id.encode()))
    return hashlib.sha256(text.encode()).hexdigest()

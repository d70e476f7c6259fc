"""Reads a published catalogue as somebody else's program would: JSON, JSON Schema, RFC 8785, nothing of ours."""

import hashlib
import json
from pathlib import Path

import rfc8785

# What may change in a record while the item stays as it is: docs/catalogue.md.
VOLATILE = {"$schema", "source", "findings", "provenance"}


def lines(path: Path) -> list:
    text = path.read_text("utf-8")
    if text and not text.endswith("\n"):
        raise ValueError(f"{path} does not end with a line feed")
    return [json.loads(line) for line in text.split("\n")[:-1]]


def content(record: dict) -> dict:
    return {name: value for name, value in record.items() if name not in VOLATILE}


def content_digest(record: dict) -> str:
    return hashlib.sha256(rfc8785.dumps(content(record))).hexdigest()


def digest_of_all(digests: dict[str, str]) -> str:
    """Of one line for each item, in the order of the bytes of ids."""
    text = "".join(f"{id} {digests[id]}\n" for id in sorted(digests, key=lambda id: id.encode()))
    return hashlib.sha256(text.encode()).hexdigest()

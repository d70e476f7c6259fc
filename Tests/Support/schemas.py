"""Reads JSON and judges it by its JSON Schema with the jsonschema package."""

import json
from pathlib import Path

from jsonschema import Draft202012Validator


def load(path: Path):
    def unique(pairs):
        names = [name for name, _ in pairs]
        if len(set(names)) != len(names):
            raise ValueError(f"{path}: a member twice")
        return dict(pairs)

    return json.loads(path.read_text("utf-8"), object_pairs_hook=unique)


def validator(path: Path) -> Draft202012Validator:
    schema = load(path)
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


def problems(schema: Draft202012Validator, value) -> list[str]:
    return [f"{error.json_path}: {error.message[:200]}" for error in schema.iter_errors(value)]

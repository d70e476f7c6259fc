"""Validates YAML files against a JSON Schema with jsonschema-rs: what the fastest validator for Python does with them."""

import json
import sys

import jsonschema_rs
import yaml

schema, *paths = sys.argv[1:]
with open(schema, encoding="utf-8") as file:
    validator = jsonschema_rs.validator_for(json.load(file))
loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
faults = 0
for path in paths:
    with open(path, encoding="utf-8") as file:
        faults += not validator.is_valid(yaml.load(file, loader))
print(faults)
